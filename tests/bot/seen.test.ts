/** Who looked at what: lines from what is on record. */
import { expect, test } from '@jest/globals';
import type { Recorded } from '../../bot/connect/record.ts';
import { seenIn } from '../../bot/connect/seen.ts';
import type { Json } from '../../bot/model.ts';

const on = (at: number, entry: { [name: string]: Json }, subject = 'conversation:a'): Recorded => ({
  at,
  subject,
  entry: { at, bank: 'chase', ...entry },
});
const read = (at: number, kind: string, interaction: string, more = {}, subject?: string) =>
  on(at, { what: 'reads', kind, interaction, grant: 'g', ...more }, subject);
const TEO = { agent: 'id-7', name: 'Teo', reason: 'a fee' };

test.each<[string, Recorded[], object[]]>([
  ['nothing', [], []],
  [
    'one question is one line, with each kind once',
    [read(1, 'accounts', 'm1'), read(1, 'balance', 'm1'), read(2, 'balance', 'm1')],
    [{ at: 1, bank: 'chase', what: ['accounts', 'balance'], who: 'bot', why: 'asked' }],
  ],
  [
    'the newest is on top, each bank and each chat on its own',
    [read(1, 'balance', 'm1'), read(2, 'balance', 'm1', { bank: 'citi' }), read(3, 'balance', 'm1', {}, 'conversation:b')],
    [{ at: 3 }, { at: 2, bank: 'citi' }, { at: 1 }],
  ],
  ['a person, by name and reason', [read(1, 'balance', 'd1', TEO)], [{ who: 'person', name: 'Teo', reason: 'a fee' }]],
  ['an alert', [read(1, 'balance', 'customer:x.e1.t0')], [{ why: 'alert' }]],
  [
    'what was read as the bank was connected',
    [on(1, { kind: 'consent', what: 'given', interaction: 'r1' }), read(2, 'accounts', 'r1')],
    [{ why: 'connected' }],
  ],
  [
    'how a read ended and what was ordered are no looks',
    [on(1, { what: 'read', kind: 'balance' }), on(2, { what: 'acts', kind: 'lock_card' })],
    [],
  ],
  ['a kind that is not ours', [read(1, '__proto__', 'm1'), read(2, 'toString', 'm2')], []],
  [
    'what the customer did on the page',
    [on(1, { kind: 'own_page', what: 'opened' }), on(1, { kind: 'own_page', what: 'exported' })],
    [{ did: 'exported' }, { did: 'opened' }],
  ],
])('%s', (_, entries, wanted) => {
  const lines = seenIn({ entries });
  expect(lines).toHaveLength(wanted.length);
  expect(lines).toMatchObject(wanted);
});
