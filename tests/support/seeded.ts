/** Random numbers that a seed repeats: the bench's own, so that there is one of them. */
export { seeded } from '../../bot/commands/bench/seeded.ts';
