/** "Delete everything about me": at once for the running app, and after Redis wrote its file anew also for who has the files and the keys. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type RunningBanter, startBanter } from '../support/banter.ts';
import { ledgerOf, newcomer } from './newcomer.ts';

let banter: RunningBanter;
beforeAll(async () => {
  banter = await startBanter({ env: { SANDBOX_AUTOLINK: '' } });
}, 60_000);
afterAll(() => banter.close());

test('x', async () => {
  const ann = await newcomer(banter);
  await ann.connect('chase');
  await ann.connect('citi');
  console.log(await ann.chat.say('all my balances', /\$/));
  console.log(await ann.chat.say('delete everything about me', /cannot be undone/), ann.chat.buttons());
  console.log(await ann.chat.press('Yes, delete it all', /Done/));
  console.log(await ann.chat.say('what can you see?'));
  console.log(await ann.chat.say('who looked at my data?'));
  console.log((await ledgerOf(banter)).length);
  console.log(banter.output().slice(-900));
  expect(1).toBe(1);
}, 60_000);
