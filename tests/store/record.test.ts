/** What is on record about one customer, on a real Redis and in a real archive: all of theirs wherever it lies, and nothing of anybody else's. */
import { describe, expect, jest, test } from '@jest/globals';
import { type ExportParts, exportOf } from '../../bot/connect/export.ts';
import { createRecord, withLastReads } from '../../bot/connect/record.ts';
import type { Customer, Reply } from '../../bot/model.ts';
import { HOT_MS } from '../../bot/store/archive/move.ts';
import { createGrants } from '../../bot/store/grants.ts';
import { conversationOf, customerSubject, keysOf, type Subject } from '../../bot/store/keys.ts';
import type { LogEntry } from '../../bot/stored.ts';
import { archive, move, setStage, shelf } from './archive-stage.ts';
import { commit, event, turn, yours } from './shelf.ts';

jest.setTimeout(60_000);
setStage();

const ADDRESS = { channel: 'directline', account: '', user: 'u', thread: 't' };
const [CHAT, OTHER] = [conversationOf(ADDRESS), conversationOf({ ...ADDRESS, thread: 'other' })];
const NOBODY = { customer: async () => undefined };

const grants = () => createGrants(shelf.connection, shelf.sealer);
const recordOf = () => {
  const { connection, sealer, log } = shelf;
  return createRecord({ connection, sealer, log, grants: grants(), seeded: NOBODY, archive: async () => archive });
};
const connectBank = async (customer: string, grant: string, chat: Subject, from = 0): Promise<void> => {
  const kept = { version: 1, id: grant, bank: 'chase', scopes: ['accounts'], until: 8e15, who: customer, since: 1, text: 'h' } as const;
  await grants().put(customer, { zone: 'UTC', language: 'en' }, { ...kept, scopes: ['accounts'] }, { token: 't', goodUntil: 1 });
  await grants().link(chat, customer, from);
};
const reads = (subject: Subject, grant: string, n: number) =>
  shelf
    .worker('scribe')
    .record({ subject, auditHead: '' }, [{ at: shelf.now(), what: 'reads', kind: 'balance', bank: 'chase', grant, interaction: `m${n}` }]);
const idsOf = (entries: readonly { entry: { interaction?: unknown } }[]) => entries.map(({ entry: { interaction } }) => interaction);

describe('a customer’s record', () => {
  test('is merged over all their chats, by time, and holds nothing that was done with another’s grant in the same chat', async () => {
    await connectBank('c1', 'g1', CHAT);
    await connectBank('c1', 'g1', OTHER);
    await connectBank('c2', 'g2', CHAT, shelf.now());
    for (const [n, [chat, grant]] of (
      [
        [CHAT, 'g1'],
        [OTHER, 'g1'],
        [CHAT, 'g2'],
        [CHAT, 'g1'],
      ] as const
    ).entries()) {
      await reads(chat, grant, n);
      shelf.waits(10);
    }
    await shelf
      .worker('scribe')
      .record({ subject: customerSubject('c1'), auditHead: '' }, [
        { at: shelf.now(), kind: 'own_page', what: 'opened', interaction: 'own' },
      ]);
    const { entries, isBroken } = await recordOf().lately({ customer: 'c1', here: OTHER });
    expect([idsOf(entries), isBroken]).toEqual([['m0', 'm1', 'm3', 'own'], false]);
    expect(idsOf((await recordOf().lately({ customer: 'c2', here: CHAT })).entries)).toEqual(['m2']);
  });

  test('goes back into sealed segments when all of it is wanted, each line once', async () => {
    await connectBank('c1', 'g1', CHAT);
    await reads(CHAT, 'g1', 0);
    // When it is old. The shelf's own clock stays: its logs go by it.
    await move({ now: () => shelf.now() + HOT_MS + 1_000 });
    shelf.waits(10);
    await reads(CHAT, 'g1', 1);
    const [lately, whole] = [
      await recordOf().lately({ customer: 'c1', here: CHAT }),
      await recordOf().whole({ customer: 'c1', here: CHAT }),
    ];
    expect([idsOf(lately.entries), idsOf(whole.entries)]).toEqual([['m1'], ['m0', 'm1']]);
    const last = shelf.now();
    expect(
      withLastReads([{ bank: 'chase' }, { bank: 'citi' }], { grants: [{ id: 'g1', bank: 'chase', scopes: [], until: 1 }] }, whole),
    ).toEqual([{ bank: 'chase', lastRead: last }, { bank: 'citi' }]);
  });

  test('is gone through for one at a time, and for a few who wait', async () => {
    await connectBank('c1', 'g1', CHAT);
    await reads(CHAT, 'g1', 0);
    const record = recordOf();
    const all = await Promise.allSettled(Array.from({ length: 12 }, () => record.whole({ customer: 'c1', here: CHAT })));
    expect(all.filter(({ status }) => status === 'fulfilled')).toHaveLength(8);
    expect(idsOf((await record.whole({ customer: 'c1', here: CHAT })).entries)).toEqual(['m0']);
  });

  test('that was tampered with says so, and the rest is told', async () => {
    await connectBank('c1', 'g1', CHAT);
    for (const n of [0, 1, 2]) await reads(CHAT, 'g1', n);
    const [first, second] = await shelf.client.lRange(keysOf(CHAT).audit, 0, 1);
    await shelf.client.lSet(keysOf(CHAT).audit, 1, first ?? second ?? '');
    const { entries, isBroken } = await recordOf().lately({ customer: 'c1', here: CHAT });
    expect([idsOf(entries), isBroken]).toEqual([['m0'], true]);
  });
});

describe('all that is kept of a customer', () => {
  const said = async (text: string, answer: string, figuresOf: string[] = []): Promise<void> => {
    shelf.waits(10);
    const reply: Reply = { id: 'r', language: 'en', zone: 'UTC', say: [{ key: answer, args: {} }], choices: [], figuresOf };
    const arrived = { kind: 'text' as const, id: text, at: shelf.now(), from: ADDRESS, text };
    const entry: LogEntry = { version: 1, at: shelf.now(), to: ADDRESS, event: { kind: 'arrived', arrived }, given: {}, replies: [reply] };
    const mailbox = shelf.worker('first');
    const taken = yours(await mailbox.receive(CHAT, event(text), true));
    await commit(mailbox, taken, turn({ entry }));
    await mailbox.mark(taken.hold, { do: 'release', uncount: { event: true, part: false } });
  };
  const customerWith = (id: string, grant: string): Customer => ({
    id,
    zone: 'UTC',
    language: 'en',
    grants: [{ id: grant, bank: 'chase', scopes: ['accounts'], until: 8e15 }],
  });
  const exported = async (customer: Customer): Promise<string> => {
    const parts: ExportParts = {
      grants: grants(),
      receipts: { of: async () => [] },
      record: recordOf(),
      log: shelf.log,
      speaker: { contents: ({ say }) => say.map(({ key }) => ({ text: key })) },
      bankName: (id) => id,
      customerOf: async () => undefined,
      now: shelf.now,
    };
    let text = '';
    for await (const piece of exportOf(parts, customer, CHAT)) text += piece;
    return text;
  };

  test('of a chat that changed hands each has what was said while it was theirs, and figures only of grants of their own', async () => {
    await connectBank('c1', 'g1', CHAT);
    await said('a canary of hers', 'she has 4,711.00', ['g1']);
    await said('a second one', 'of a grant that ended', ['g0']);
    await connectBank('c2', 'g2', CHAT, shelf.now() + 5);
    await said('a canary of his', 'he has 8,150.00', ['g2']);
    const [hers, his] = [await exported(customerWith('c1', 'g1')), await exported(customerWith('c2', 'g2'))];
    expect(JSON.parse(hers).conversations).toEqual([
      {
        channel: 'directline',
        messages: [
          expect.objectContaining({ from: 'you', text: 'a canary of hers' }),
          expect.objectContaining({ from: 'banter', text: 'she has 4,711.00' }),
          expect.objectContaining({ from: 'you', text: 'a second one' }),
          { at: expect.any(String), from: 'banter', withheld: true },
        ],
      },
    ]);
    expect(hers).not.toMatch(/his|8,150/);
    expect(his).not.toMatch(/hers|4,711/);
    expect(his).toMatch(/8,150/);
  });

  test('a chat of many pages comes as a whole, piece by piece', async () => {
    await connectBank('c1', 'g1', CHAT);
    for (let n = 0; n < 450; n += 1) await said(`message ${n}`, 'yes');
    const { conversations } = JSON.parse(await exported(customerWith('c1', 'g1')));
    expect(conversations[0].messages).toHaveLength(900);
  });

  test('nothing said, nothing read: a document all the same', async () => {
    await connectBank('c1', 'g1', CHAT);
    expect(JSON.parse(await exported(customerWith('c1', 'g1')))).toMatchObject({ version: 1, conversations: [], record: [], receipts: [] });
  });
});
