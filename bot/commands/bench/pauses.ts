/**
 * How long the event loop stands still while one message is read: the longest pause of a timer, for texts written to be slow. A server answers
 * nobody meanwhile, so this is what one customer can do to all the others.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { recognisersFor, rooms } from '../../../dialogs/index.ts';
import { loadOrTrain } from '../../understand/store.ts';
import { createUnderstanding } from '../../understand/understand.ts';
import type { Tell } from './compare.ts';

export type Pause = { name: string; characters: number; longestMs: number; answeredMs: number };

const CHARACTERS = 10_000;
const ROUNDS = 3;
const TODAY = '2026-11-25';
const SETTLED_MS = 10;

const repeated = (piece: string): string => piece.repeat(Math.ceil(CHARACTERS / piece.length)).slice(0, CHARACTERS);

/** What made the packages, or a pattern of ours, slow at some time, and what looks as if it could. */
const HOSTILE: readonly (readonly [name: string, text: string])[] = [
  ['an ordinary message', 'how much did I spend on food last month'],
  ['sums', repeated('send 20 dollars to Ana ')],
  ['numbers in words', repeated('twenty five hundred thousand and ')],
  ['digits without end', repeated('9')],
  ['grouped digits', repeated('1,234.')],
  ['dates', repeated('between march 3 and may 5 ')],
  ['dates in digits', repeated('3/4-5/6')],
  ['words of time', repeated('last next this week month ')],
  ['feasts for the library', repeated('black friday and thanksgiving and ')],
  ['currencies for the library', repeated('200 thai baht and 300 rupees or ')],
  ['both, in Spanish', repeated('viernes santo y 300 rupias de la segunda semana ')],
  ['signs', repeated('$€.,')],
  ['white space', `a${' '.repeat(CHARACTERS - 2)}b`],
  ['accents', repeated('a\u0301\u0302')],
  ['one word', repeated('friday')],
];

export const measurePauses = async (dir: string, tell: Tell): Promise<Pause[]> => {
  const { hear } = createUnderstanding({
    intents: rooms.flatMap(({ intents }) => intents),
    recognisers: recognisersFor([]),
    model: await loadOrTrain({ rooms, dir }),
  });
  const pauses: Pause[] = [];
  for (const [at, [name, text]] of HOSTILE.entries()) {
    tell(name, at / HOSTILE.length);
    const rounds: { longestMs: number; answeredMs: number }[] = [];
    for (let round = 0; round < ROUNDS; round += 1)
      rounds.push(await longestPause(() => hear(text, 'en', { slots: ['amount'], yesNo: false }, TODAY)));
    pauses.push({
      name,
      characters: text.length,
      longestMs: Math.max(...rounds.map(({ longestMs }) => longestMs)),
      answeredMs: Math.max(...rounds.map(({ answeredMs }) => answeredMs)),
    });
  }
  return pauses;
};

const longestPause = async (work: () => unknown): Promise<{ longestMs: number; answeredMs: number }> => {
  let [last, longestMs] = [performance.now(), 0];
  const look = (): void => {
    const now = performance.now();
    longestMs = Math.max(longestMs, now - last);
    last = now;
  };
  const timer = setInterval(look, 1);
  await sleep(SETTLED_MS);
  longestMs = 0;
  const start = performance.now();
  await work();
  const answeredMs = performance.now() - start;
  await sleep(SETTLED_MS);
  clearInterval(timer);
  return { longestMs, answeredMs };
};
