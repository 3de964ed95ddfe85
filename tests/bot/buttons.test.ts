import { randomBytes } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { createButtons } from '../../bot/buttons.ts';
import type { Reply } from '../../bot/model.ts';
import { createSealer } from '../../bot/store/seal.ts';

const [key, next] = [randomBytes(32), randomBytes(32)];
const buttons = createButtons(createSealer([key]));
const [MINE, FOREIGN] = ['conversation:mine', 'conversation:foreign'];

const label = { key: 'x', args: {} };
const stating = { states: { account: 'a secret account' } };
const beginning = { begins: 'alert', given: { case: 'c1' }, states: { mine: false } };
const reply: Reply = {
  id: 'r',
  language: 'en',
  zone: 'UTC',
  frame: '3.1',
  question: '3.q0',
  say: [],
  choices: [
    { label, ...stating },
    { label, ...beginning },
  ],
  figuresOf: [],
};
const [first = '', second = ''] = buttons.of(MINE, reply, ['One', 'Two']).map(({ token }) => token);

describe('a button', () => {
  test('comes back as what it was shown with', () => {
    expect(buttons.read(MINE, first)).toEqual({ frame: '3.1', question: '3.q0', choice: stating });
    expect(buttons.read(MINE, second)).toEqual({ frame: '3.1', question: '3.q0', choice: beginning });
  });

  test('of a reply outside any dialog has neither frame nor question', () => {
    const { frame: _frame, question: _question, ...bare } = reply;
    const [button] = buttons.of(MINE, bare, ['One', 'Two']);
    expect(buttons.read(MINE, button?.token ?? '')).toEqual({ choice: stating });
  });

  test('carries the label it was given', () => {
    expect(buttons.of(MINE, reply, ['One', 'Two']).map(({ label }) => label)).toEqual(['One', 'Two']);
  });

  test('tells nothing to who sees it on the way, and fits into a URL', () => {
    expect(first).toMatch(/^[\w-]+$/);
    expect(Buffer.from(first, 'base64url').toString('latin1')).not.toContain('secret');
  });

  test('pressed in another conversation is unreadable', () => expect(buttons.read(FOREIGN, first)).toBe('unreadable'));

  test('sealed under another key is unreadable; under a rotated one it still works', () => {
    expect(createButtons(createSealer([next])).read(MINE, first)).toBe('unreadable');
    expect(createButtons(createSealer([next, key])).read(MINE, first)).toMatchObject({ choice: stating });
  });

  test('something else that was sealed for the same conversation is no button', () => {
    const sealer = createSealer([key]);
    const event = sealer.sealShared(`event ${MINE}`, JSON.stringify({ choice: stating })).toString('base64url');
    expect(buttons.read(MINE, event)).toBe('unreadable');
  });

  test('changed anywhere is unreadable', () => {
    fc.assert(
      fc.property(fc.nat(first.length - 2), fc.constantFrom(...'AZaz09-_'), (at, sign) => {
        fc.pre(first[at] !== sign);
        expect(buttons.read(MINE, first.slice(0, at) + sign + first.slice(at + 1))).toBe('unreadable');
      }),
    );
  });

  test('any text at all is unreadable, never an error', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => expect(buttons.read(MINE, text)).toBe('unreadable')));
  });

  test.each(['', ' ', 'A', '{"choice":{}}', first.slice(0, -8), `${first} `, `${first}=`, first.repeat(2), 'A'.repeat(1_000_000)])(
    'the text %#',
    (text) => expect(buttons.read(MINE, text)).toBe('unreadable'),
  );
});
