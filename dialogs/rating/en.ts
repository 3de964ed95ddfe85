import type { Talked, Words } from '../../bot/model.ts';
import type { Rating } from '../slots/rating.ts';
import { pages } from './pages.ts';

const VALUES: { readonly [R in Rating]: string } = { 1: 'Very bad', 2: 'Bad', 3: 'So-so', 4: 'Good', 5: 'Very good' };

export const words = {
  'rating.ask': () => 'How was it to talk with a person? You need not answer.',
  'rating.value': ({ rating }: { rating: Rating }) => VALUES[rating],
  'rating.thanks': ({ rating }: { rating: Rating }): string =>
    rating > 2
      ? 'Thank you. What would you like to know?'
      : 'Thank you for saying so, and I am sorry. If it is not settled yet, say “talk to a person”: you can ask as often as you need.',
  'rating.skipped': () => 'That is all right. What would you like to know?',
  'rating.to_transcript': () => 'Send me a transcript',
  'rating.nothing_said': () => 'There is nothing that was said with a person here lately.',
  'rating.transcript': ({ talked, more }: { talked: Talked[]; more: number }, f) => [
    more === 0 ? 'This is what was said:' : `These are the last ${talked.length} messages; ${more} more are above in this chat.`,
    ...pages(talked, 'You', f),
  ],
} satisfies Words;
