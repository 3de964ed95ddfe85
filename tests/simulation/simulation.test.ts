/**
 * Thousands of stories, each owned by a seed. Whatever breaks is printed with its seed; STORY=<it> tells it line by line.
 * STORIES_SECONDS chooses for how long new seeds are tried, STORIES_FROM where they begin.
 */
import { describe, expect, test } from '@jest/globals';
import { safeguards } from './safeguards.ts';
import { createSimulator, type Safeguards, type Story } from './simulate.ts';

const SECONDS = Number(process.env.STORIES_SECONDS ?? 15);
const FROM = Number(process.env.STORIES_FROM ?? 1);
/** A safeguard that is missed within so many stories is one that is watched. */
const STORIES_AT_MOST = 1_500;

/** In every other story the bank tells of fraud, in two of four agents work. */
const KINDS: readonly Safeguards[] = [{}, { fraud: true }, { desk: true }, { fraud: true, desk: true }];
const kindOf = (seed: number): number => seed % KINDS.length;

const COUNTED = ['steps', 'messages', 'commands', 'claims', 'faults', 'repeated'] as const;

const say = (line: string): void => void process.stdout.write(`  ${line}\n`);

if (process.env.STORY === undefined) {
  test(
    `every promise holds in every story of ${SECONDS} seconds`,
    async () => {
      const simulators = KINDS.map((kind) => createSimulator(kind));
      const end = performance.now() + SECONDS * 1_000;
      const sum = { stories: 0, steps: 0, messages: 0, commands: 0, claims: 0, faults: 0, repeated: 0 };
      const broken: Pick<Story, 'seed' | 'broken'>[] = [];
      for (let seed = FROM; performance.now() < end && broken.length < 5; seed += 1) {
        const story = await simulators[kindOf(seed)]?.(seed);
        if (!story) continue;
        if (story.broken.length > 0) broken.push({ seed, broken: story.broken });
        sum.stories += 1;
        for (const what of COUNTED) sum[what] += story[what];
      }
      say(`${sum.stories} stories, ${COUNTED.map((what) => `${sum[what]} ${what}`).join(', ')}`);
      expect(broken).toEqual([]);
    },
    SECONDS * 1_000 + 60_000,
  );

  describe('without one of its safeguards a promise breaks:', () => {
    test.each(safeguards)(
      '$name',
      async ({ shows = 1, without }) => {
        const simulate = createSimulator(without);
        for (let seed = shows; seed <= shows + STORIES_AT_MOST; seed += 1) {
          const { broken } = await simulate(seed);
          if (broken.length > 0) return;
        }
        throw new Error(`no promise broke in ${STORIES_AT_MOST} stories`);
      },
      120_000,
    );
  });
} else {
  test(`the story of seed ${process.env.STORY}`, async () => {
    const seed = Number(process.env.STORY);
    const { broken } = await createSimulator(KINDS[kindOf(seed)])(seed, say);
    expect(broken).toEqual([]);
  });
}
