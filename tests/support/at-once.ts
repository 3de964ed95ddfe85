import type { Soon } from '../../bot/soon.ts';

/** What is there without waiting. */
export const atOnce = <T>(value: Soon<T>): T => {
  if (value instanceof Promise) throw new Error('this takes longer than the test waits');
  return value;
};
