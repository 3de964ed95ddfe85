/** Whole conversations through the public door: the built product, the sandbox banks and a real Redis; each file beside this one is a category. */

import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { type RunningBanter, startBanter } from '../../support/banter.ts';
import { type BotFrameworkStandIn, startBotFramework } from '../../support/bot-framework-stand-in.ts';
import { until } from '../../support/customer.ts';
import { aboutAnswer } from './about-answer.ts';
import { alerts } from './alerts.ts';
import { anger } from './anger.ts';
import { cancel } from './cancel.ts';
import { clarification } from './clarification.ts';
import { correction } from './correction.ts';
import { danger } from './danger.ts';
import { digression } from './digression.ts';
import { doubt } from './doubt.ts';
import { ellipsis } from './ellipsis.ts';
import { happyPath } from './happy-path.ts';
import { hostile } from './hostile.ts';
import { invalid } from './invalid.ts';
import { person } from './person.ts';
import { refusal } from './refusal.ts';
import { repeat } from './repeat.ts';
import { rights } from './rights.ts';
import { smallTalk } from './small-talk.ts';
import { stale } from './stale.ts';
import { startOver } from './start-over.ts';
import { NEVER, play, type Talk, transcript } from './talk.ts';
import { twoRequests } from './two-requests.ts';
import { typos } from './typos.ts';

jest.setTimeout(60_000);

const categories: Readonly<Record<string, readonly Talk[]>> = {
  'happy path': happyPath,
  clarification,
  ellipsis,
  correction,
  digression,
  cancel,
  'start over, go back': startOver,
  repeat,
  'about the answer': aboutAnswer,
  'stale button': stale,
  'two requests': twoRequests,
  'invalid values': invalid,
  refusal,
  anger,
  rights,
  person,
  danger,
  'no plain yes': doubt,
  'small talk': smallTalk,
  alerts,
  'typos, SMS': typos,
  hostile,
};
const AT_ONCE = 6;

type Played = { category: string; talk: Talk; id: string; outcome: Promise<string> };

const talks = Object.entries(categories).flatMap(([category, list]) => list.map((talk) => ({ category, talk })));
const played: Played[] = [];
let banter: RunningBanter;
let service: BotFrameworkStandIn;

beforeAll(async () => {
  service = await startBotFramework();
  banter = await startBanter({ env: { SANDBOX_NOW: '2026-11-20T15:00:00Z' }, egress: { reaches: [service.url] } });
  await giveOwn(banter.sandboxUrl);
  const lanes = Array.from({ length: AT_ONCE }, () => Promise.resolve());
  for (const [n, { category, talk }] of talks.entries()) {
    const id = `talk-${n}`;
    const outcome = (lanes[n % AT_ONCE] ?? Promise.resolve()).then(() => play(banter, service.url, talk, id)).then(transcript, String);
    lanes[n % AT_ONCE] = outcome.then(() => undefined);
    played.push({ category, talk, id, outcome });
  }
}, 120_000);
afterAll(async () => {
  await banter.close();
  await service.stop();
});

/** Who changes something has accounts of its own, with Ana's figures. */
const giveOwn = async (sandboxUrl: string): Promise<void> => {
  const seed = JSON.parse(await readFile(new URL('../../../connectors/banks/sandbox/seed.example.json', import.meta.url), 'utf8'));
  const ana = JSON.stringify(seed.customers[0]);
  for (const [n, { talk }] of talks.entries()) {
    if (talk.who !== 'own') continue;
    const own = JSON.parse(ana.replace(/"id": ?"([^"]+)"/g, `"id":"$1-${n}"`));
    seed.customers.push({ ...own, key: `own-${n}`, chats: [{ channel: 'botframework', user: `talk-${n}` }] });
  }
  const response = await fetch(`${sandboxUrl}/admin/seed`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(seed),
  });
  if (!response.ok) throw new Error(await response.text());
};

describe.each(Object.keys(categories))('%s', (category) => {
  test.each(talks.filter((one) => one.category === category).map(({ talk }) => [talk.name, talk] as const))('%s', async (_name, talk) => {
    const outcome = await played.find((one) => one.talk === talk)?.outcome;
    if (process.env.TALKS_SHOW) process.stderr.write(`\n## ${category}: ${talk.name}\n${outcome}\n`);
    expect(outcome).toMatch(/^> /);
  });
});

describe('after all of them', () => {
  /** What was told later, when a bank had answered. */
  const told = (): string => service.posts.map(({ body }) => JSON.stringify(body)).join('\n');

  test('who had something done to a card was told what the bank confirmed', async () => {
    await Promise.all(played.map(({ outcome }) => outcome));
    const confirms = /Citi confirms: [^"]*1899 is locked/;
    const confirma = /Citi lo confirma: [^"]*1899 está bloqueada/;
    await until(() => confirms.test(told()) && confirma.test(told()), 10_000, told);
    for (const said of [
      /Citi confirms: [^"]*1899 is reported as stolen, and blocked since/,
      /Citi lo confirma: [^"]*1899 está reportada como perdida y bloqueada desde/,
      /Citi confirms: a new card in place of [^"]*1899 was ordered [^"]*It arrives between Nov 25 and Nov 27\./,
      /Citi lo confirma: la tarjeta nueva en lugar de [^"]*1899 se pidió [^"]*Llega entre el 25 nov y el 27 nov\./,
    ])
      await until(() => said.test(told()), 10_000, told);
    expect(service.posts.map(({ body }) => String(body.text ?? '')).filter((text) => NEVER.test(text))).toEqual([]);
  });

  test('who chose what to be told of was told how it is', async () => {
    await Promise.all(played.map(({ outcome }) => outcome));
    for (const said of [
      /Done: I will tell you of every payment\. To stop, say “turn off payment alerts”\./,
      /Alerts come from Chase, Wells Fargo, and Citi\. From 10 PM to 7 AM I stay quiet/,
      /Done: I will not tell you of every payment any more\./,
      /Done: I will tell you when less than \$75\.00 is left in an account\./,
      /Done: I will tell you of payments of \$1,000\.00 and more\./,
      /Done: I will tell you of payments of \$250\.00 and more\./,
      /Done: I will not tell you of payments for restaurants and cafés\./,
      /Done: from 9:30 PM to 7 AM I stay quiet/,
      /Done: I will tell you once a day, all together\./,
      /on, from \$250\.00[\s\S]*restaurants and cafés[\s\S]*9:30 PM to 7 AM, every day[\s\S]*once a day/,
      /Done: I will not tell you of payments at “golden dragon”\./,
      /Done: payments at “golden dragon” are no longer left out\./,
      /Done: there are no quiet hours any more\./,
      /Done: I will tell you as it happens/,
      /Listo: le avisaré de los pagos de \$300\.00 o más\./,
      /Listo: le avisaré cuando queden menos de \$100\.00 en una cuenta\./,
      /Listo: no le avisaré de los pagos en «starbucks»\./,
      /Listo: de las 11 p\.m\. a las 7 a\.m\. no le escribo/,
      /Listo: aquí todos los avisos están desactivados\./,
    ])
      await until(() => said.test(told()), 10_000, told);
  });

  test('no card number is anywhere, and nothing went wrong', async () => {
    await Promise.all(played.map(({ outcome }) => outcome));
    expect(told() + banter.output()).not.toMatch(/4111[ -]?1111|5555555555554444/);
    expect(banter.output()).not.toMatch(/"level":(?:50|60)|Error:/);
  });
});
