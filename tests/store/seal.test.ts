import { createHash, randomBytes } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { LOG_DICTIONARY } from '../../bot/store/log-dictionary.ts';
import { createSealer, SealError, type Sealer } from '../../bot/store/seal.ts';

const [old, next, foreign] = [randomBytes(32), randomBytes(32), randomBytes(32)];
const sealer = createSealer([old]);

const codeOf = (work: () => unknown): string => {
  try {
    work();
    return 'no error';
  } catch (error) {
    return error instanceof SealError ? error.code : String(error);
  }
};

describe('what is sealed', () => {
  test('by a newer version, in a way that is not known here, is not taken for damaged', () => {
    const key = sealer.newDataKey('someone');
    const sealed = sealer.seal(key, 'state', 'text');
    sealed[0] = 3;
    expect(codeOf(() => sealer.open(key, 'state', sealed))).toBe('newer');
    sealed[0] = 0;
    expect(codeOf(() => sealer.open(key, 'state', sealed))).toBe('damaged');
  });

  test('opens to the same text, whatever it is, and never looks the same twice', () => {
    const key = sealer.newDataKey('someone');
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (text, purpose) => {
        expect(sealer.open(key, purpose, sealer.seal(key, purpose, text))).toBe(text);
        expect(sealer.openShared(purpose, sealer.sealShared(purpose, text))).toBe(text);
        expect(sealer.seal(key, purpose, text)).not.toEqual(sealer.seal(key, purpose, text));
      }),
    );
  });

  test('and packed opens to the same text too, and is smaller where it looks like a log', () => {
    const key = sealer.newDataKey('someone');
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(sealer.open(key, 'log someone', sealer.sealPacked(key, 'log someone', text))).toBe(text);
      }),
    );
    const entry = JSON.stringify({
      version: 1,
      at: 17,
      replies: [{ say: [{ key: 'repair.disclosure', args: {} }], choices: [], figuresOf: [] }],
    });
    expect(sealer.sealPacked(key, 'log', entry).length).toBeLessThan(sealer.seal(key, 'log', entry).length / 1.5);
  });

  test('packed with a dictionary that never changes: logs that are kept could not be read any more', () => {
    const digest = createHash('sha256').update(LOG_DICTIONARY).digest('hex');
    expect(digest).toBe('32758d7f417aaa1de950d7472667147aa13156acf3feb905695096b2f1150136');
  });

  test('a data key that was wrapped and unwrapped opens what it sealed', () => {
    const key = sealer.newDataKey('someone');
    const sealed = sealer.seal(key, 'state', 'text');
    expect(sealer.open(sealer.unwrap(key.wrapped, 'someone'), 'state', sealed)).toBe('text');
  });

  test('passed off as something else, it does not open', () => {
    const key = sealer.newDataKey('someone');
    expect(codeOf(() => sealer.open(key, 'log someone', sealer.seal(key, 'state someone', 'x')))).toBe('damaged');
    expect(codeOf(() => sealer.openShared('event b', sealer.sealShared('event a', 'x')))).toBe('damaged');
    expect(codeOf(() => sealer.unwrap(key.wrapped, 'someone else'))).toBe('damaged');
    expect(codeOf(() => sealer.openShared('someone', key.wrapped))).toBe('damaged');
  });

  test("under another subject's key it does not open", () => {
    const sealed = sealer.seal(sealer.newDataKey('a'), 'state', 'x');
    expect(codeOf(() => sealer.open(sealer.newDataKey('b'), 'state', sealed))).toBe('damaged');
  });

  test('with any byte changed or missing it does not open', () => {
    const key = sealer.newDataKey('someone');
    const sealed = sealer.seal(key, 'state', 'some text');
    fc.assert(
      fc.property(fc.nat(sealed.length - 1), fc.integer({ min: 1, max: 255 }), (at, flip) => {
        const changed = Buffer.from(sealed);
        changed[at] = (changed[at] ?? 0) ^ flip;
        // Its first byte is its version.
        expect(at === 0 ? ['damaged', 'newer'] : ['damaged']).toContain(codeOf(() => sealer.open(key, 'state', changed)));
        expect(codeOf(() => sealer.open(key, 'state', sealed.subarray(0, at)))).toBe('damaged');
      }),
    );
  });

  test.each([0, 1, 5, 32, 33])('%p random bytes are refused, not believed', (length) => {
    const bytes = randomBytes(length);
    expect(['damaged', 'newer', 'unknown_key']).toContain(codeOf(() => sealer.openShared('x', bytes)));
    expect(['damaged', 'newer', 'unknown_key']).toContain(codeOf(() => sealer.unwrap(bytes, 'x')));
  });
});

describe('keys', () => {
  /** Everything that one sealer left behind, as another one finds it. */
  const left = (by: Sealer) => {
    const key = by.newDataKey('someone');
    const [wrapped, shared, sealed] = [key.wrapped, by.sealShared('event', 'shared'), by.seal(key, 'state', 'kept')];
    return (sealer: Sealer) => [sealer.openShared('event', shared), sealer.open(sealer.unwrap(wrapped, 'someone'), 'state', sealed)];
  };

  test('the wrong one opens nothing and says so', () => {
    const openedBy = left(sealer);
    expect(codeOf(() => openedBy(createSealer([foreign])))).toBe('unknown_key');
  });

  test('rotated in front, the new one seals and the old one still opens', () => {
    const rotated = createSealer([next, old]);
    expect(left(sealer)(rotated)).toEqual(['shared', 'kept']);
    expect(left(rotated)(createSealer([next]))).toEqual(['shared', 'kept']);
    expect(codeOf(() => left(rotated)(sealer))).toBe('unknown_key');
  });

  test('in any order, every key of the ring opens', () => {
    expect(left(sealer)(createSealer([foreign, next, old]))).toEqual(['shared', 'kept']);
  });

  test('wraps and seals anew what an older one did, and says so where there is nothing to do', () => {
    const [before, rotated, after] = [sealer, createSealer([next, old]), createSealer([next])];
    const key = before.newDataKey('someone');
    const [wrapped, shared] = [rotated.rewrap(key.wrapped, 'someone'), rotated.reseal('event', before.sealShared('event', 'text'))];
    if (!wrapped || !shared) throw new Error('nothing was done');
    expect(after.open(after.unwrap(wrapped, 'someone'), 'state', before.seal(key, 'state', 'kept'))).toBe('kept');
    expect(after.openShared('event', shared)).toBe('text');
    expect([rotated.rewrap(wrapped, 'someone'), rotated.reseal('event', shared)]).toEqual([undefined, undefined]);
    expect(codeOf(() => rotated.rewrap(key.wrapped, 'someone else'))).toBe('damaged');
    expect(codeOf(() => after.reseal('event', before.sealShared('event', 'text')))).toBe('unknown_key');
  });

  test('derived for different purposes are different, and the same after a restart', () => {
    const [cookies] = sealer.derive('cookies');
    expect(sealer.derive('cookies')).toEqual(createSealer([old]).derive('cookies'));
    expect(sealer.derive('cookies')).not.toEqual(sealer.derive('tokens'));
    expect(createSealer([next, old]).derive('cookies')).toEqual([...createSealer([next]).derive('cookies'), cookies]);
    expect(cookies).toHaveLength(32);
  });
});
