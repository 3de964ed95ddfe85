import { describe, expect, test } from '@jest/globals';
import { type Answers, createLibrary, type LibraryRequest, tellingPart } from '../../dialogs/slots/library.ts';

const about = (text: string): LibraryRequest => ({ text, language: 'en', today: '2026-11-25' });
const NOTHING = { currencies: [], dates: [] };

/** A thread that answers when it is told to, and a clock that a test winds. */
const stage = () => {
  const threads: { answers: Answers; asked: string[]; ended: boolean }[] = [];
  const deadlines = new Set<{ ms: number; work: () => void }>();
  const library = createLibrary({
    open: (answers) => {
      const thread = { answers, asked: [] as string[], ended: false };
      threads.push(thread);
      const end = (): void => {
        thread.ended = true;
      };
      return { ask: ({ text }) => void thread.asked.push(text), end };
    },
    after: (ms, work) => {
      const deadline = { ms, work };
      deadlines.add(deadline);
      return () => void deadlines.delete(deadline);
    },
  });
  const passDeadline = () => {
    for (const deadline of [...deadlines]) {
      deadlines.delete(deadline);
      deadline.work();
    }
  };
  return { library, threads, deadlines, passDeadline };
};

describe('the thread', () => {
  test('is begun by the first question, and asked one thing at a time', async () => {
    const { library, threads } = stage();
    expect(threads).toEqual([]);
    const [one, two] = [library.read(about('one')), library.read(about('two'))];
    expect(threads[0]?.asked).toEqual(['one']);
    threads[0]?.answers.answered(NOTHING);
    expect(await one).toEqual(NOTHING);
    expect(threads[0]?.asked).toEqual(['one', 'two']);
    threads[0]?.answers.answered(NOTHING);
    expect(await two).toEqual(NOTHING);
    expect(threads).toHaveLength(1);
  });

  test('is asked once about what two slots want to know', () => {
    const { library, threads } = stage();
    expect(library.read(about('one'))).toBe(library.read(about('one')));
    expect(threads[0]?.asked).toEqual(['one']);
  });

  test('that hangs is ended at the deadline, its value is not heard, and another serves who waits', async () => {
    const { library, threads, passDeadline, deadlines } = stage();
    const [hangs, waits] = [library.read(about('hangs')), library.read(about('waits'))];
    passDeadline();
    expect(await hangs).toBeNull();
    expect(threads.map(({ ended }) => ended)).toEqual([true, false]);
    // What the first says after its end is nobody's answer.
    threads[0]?.answers.answered({ currencies: [], dates: [{ start: 0, end: 1, type: 'late', resolution: {} }] });
    threads[1]?.answers.answered(NOTHING);
    expect(await waits).toEqual(NOTHING);
    expect(deadlines.size).toBe(0);
  });

  test('has more time for its first answer, which comes with loading', async () => {
    const { library, threads, deadlines } = stage();
    const first = library.read(about('first'));
    const [loading] = [...deadlines].map(({ ms }) => ms);
    threads[0]?.answers.answered(NOTHING);
    await first;
    void library.read(about('second'));
    const [warm] = [...deadlines].map(({ ms }) => ms);
    expect(warm).toBeLessThan(loading ?? 0);
  });

  test('that fails is replaced when there is a next question', async () => {
    const { library, threads } = stage();
    const fails = library.read(about('fails'));
    threads[0]?.answers.failed();
    expect(await fails).toBeNull();
    void library.read(about('next'));
    expect(threads).toHaveLength(2);
  });

  test('keeps nobody waiting behind a crowd', async () => {
    const { library } = stage();
    const reads = Array.from({ length: 30 }, (_, at) => library.read(about(`${at}`)));
    expect(await reads.at(-1)).toBeNull();
  });
});

describe('the part of a text that tells', () => {
  const tells = (clause: string) => clause.includes('friday');

  test('is all of a short one', () => expect(tellingPart('hello there', tells)).toBe('hello there'));

  test('never has more than 280 characters, nor half a word', () => {
    const part = tellingPart('black friday and more, '.repeat(200) + 'friday '.repeat(500), tells);
    expect(part.length).toBeLessThanOrEqual(280);
    expect(part.split(/[\s,]+/u).filter((word) => !['black', 'friday', 'and', 'more', ''].includes(word))).toEqual([]);
    expect(tellingPart('friday'.repeat(200), tells)).toBe('');
  });
});
