/** Connecting a bank as a newcomer does, through the public doors: the chat, our page, the bank's pages, and back. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { type RunningBanter, startBanter } from '../support/banter.ts';
import { ALL, ledgerOf, type Newcomer, newcomer } from './newcomer.ts';

let banter: RunningBanter;
let ann: Newcomer;
beforeAll(async () => {
  banter = await startBanter({ env: { SANDBOX_AUTOLINK: '' } });
}, 60_000);
beforeEach(async () => {
  ann = await newcomer(banter);
});
afterAll(() => banter.close());

describe.each([
  ['chase', 'Chase', 'ana'],
  ['wells fargo', 'Wells Fargo', 'ana'],
  ['citi', 'Citi', 'ana'],
  ['us bank', 'U.S. Bank', 'grace'],
  ['wrenmoor', 'Wrenmoor Bank', 'ana'],
])('%s', (said, name, customer) => {
  test('is connected from the chat, read, shown to have been read, disconnected, and silent afterwards', async () => {
    const { chat, connect } = ann;
    expect(await chat.say("what's my balance?")).toContain('No bank is connected to this chat yet');
    expect(chat.buttons()).toEqual(['Connect a bank']);
    await connect(said, { customer });
    expect(await chat.say('what can you see?', /Until/)).toMatch(/Since: today at .*\nUntil: /);
    expect(await chat.say(`all my ${said} balances`, /••/)).toMatch(/today at|as of/);
    expect(await chat.say('who looked at my data?', /Banter, for you/)).toContain(`${name}: balances`);
    await chat.say(`disconnect ${said}`, /Disconnect/);
    expect(await chat.press('Yes, disconnect', /disconnected/)).toContain('my keys are worthless at the bank');
    const before = await ledgerOf(banter);
    expect(await chat.say("what's my balance?", /No bank/)).toContain('No bank is connected');
    expect(await ledgerOf(banter)).toEqual(before);
  }, 60_000);
});

/** With the spaces that people type. */
const plain = (text: string): string => text.replace(/[^\S\n]/g, ' ');

test.each([
  ['Asia/Tokyo', 'Asia/Tokyo', 'chase', 'sam'],
  ['Mars/Olympus', 'America/New_York', 'citi', 'luis'],
])('whose device shows the time of %s is told times of %s', async (shown, told, bank, customer) => {
  const time = new Intl.DateTimeFormat('en-US', { timeZone: told, timeStyle: 'short' });
  const begun = Date.now();
  const sam = await newcomer(banter, shown);
  await sam.connect(bank, { customer });
  const may = [begun, Date.now()].map((at) => `Since: today at ${plain(time.format(at))}`);
  expect(may).toContain(/Since: .*/.exec(plain(await sam.chat.say('what can you see?', /Since/)))?.[0]);
});

test('the same person on a second channel signs in once more and sees the same; who disconnects there disconnects here', async () => {
  await ann.connect('chase');
  await ann.connect('citi');
  const elsewhere = await newcomer(banter);
  await elsewhere.connect('chase');
  expect(await elsewhere.chat.say('what can you see?', /Until/)).toContain('Citi');
  await elsewhere.chat.say('disconnect citi', /Disconnect/);
  await elsewhere.chat.press('Yes, disconnect', /disconnected/);
  expect(await ann.chat.say('what can you see?', /Until/)).not.toContain('Citi');
});

test('a sign-in shows what is at that bank, and nothing else that the same person connected elsewhere, where a chat shows something already', async () => {
  await ann.connect('wells fargo', { customer: 'grace' });
  await ann.connect('us bank', { customer: 'grace' });
  const ben = await newcomer(banter);
  await ben.connect('citi', { customer: 'luis' });
  await ben.connect('wells fargo', { customer: 'grace' });
  expect(await ben.chat.say('what can you see?', /Until/)).not.toContain('U.S. Bank');
  expect(await ann.chat.say('what can you see?', /Until/)).not.toContain('Citi');
  expect(await ann.chat.say('what can you see?', /Until/)).toContain('Wells Fargo');
});

describe('what was left out', () => {
  const questions: readonly (readonly [scope: string, question: string, refused: RegExp, needs: readonly string[]])[] = [
    ['balances', 'balance of my everyday checking', /have not allowed me to see this at Chase/, ['account']],
    ['transactions', 'transactions of my everyday checking', /have not allowed me to see this at Chase/, ['transactions']],
    ['routing', 'routing number of my everyday checking', /have not allowed me to see this at Chase/, ['payment_networks']],
    ['cards', 'lock my cash back card', /not allowed me to do that at Chase/, ['card', 'cards', 'lock']],
  ];

  test.each(questions)(
    'without %s, "%s" is refused and nothing leaves; the others are answered',
    async (scope, question, refused, needs) => {
      await ann.connect('chase', { scopes: ALL.filter((one) => one !== scope) });
      const before = (await ledgerOf(banter)).length;
      expect(await ann.chat.say(question, refused)).toMatch(refused);
      const asked = (await ledgerOf(banter)).slice(before).map(({ what }) => what);
      expect(asked.filter((what) => needs.includes(what))).toEqual([]);
      for (const [other, text, no] of questions)
        if (other !== scope && other !== 'cards') expect(await ann.chat.say(text, /Everyday Checking/)).not.toMatch(no);
    },
  );
});
