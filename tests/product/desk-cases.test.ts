/**
 * The cases of a desk, each by its name. Those that take their time (an agent who vanishes for a minute, a channel that closes after days) are in
 * tests/bot/desk-office.test.ts, with a clock that is moved by hand.
 */
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { Entry } from '../../bot/wire.ts';
import { until } from '../support/customer.ts';
import type { DeskClient } from '../support/desk-client.ts';
import { type Customer, type Hall, openHall } from '../support/desk-hall.ts';
import { graphError } from '../support/graph-stand-in.ts';

jest.setTimeout(60_000);

let hall: Hall;
/** Asks before anybody is at the desk. */
let early: Customer;
let nora: DeskClient;
let teo: DeskClient;
let ruth: DeskClient;
beforeAll(async () => {
  hall = await openHall();
  early = hall.customer();
  await early.writes('talk to a person');
  await early.told(/in line|kept|noted/);
  [nora, teo, ruth] = await Promise.all([hall.agent('nora'), hall.agent('teo'), hall.agent('ruth')]);
}, 120_000);
afterAll(() => hall.close());

const HOUR_MS = 3_600_000;
/** Long enough for a bot to have answered. */
const pause = (ms = 700): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
const cardChanges = async (): Promise<unknown[]> => {
  const ledger = (await (await fetch(`${hall.banter.sandboxUrl}/admin/ledger`)).json()) as { cardChanges: unknown[] };
  return ledger.cardChanges;
};
/** A customer whom this agent has. */
const takes = async (by: DeskClient, name: string): Promise<void> => expect((await by.claim(name)).status).toBe(200);
const had = async (
  by: DeskClient,
  first: readonly string[] = [],
  language: 'en' | 'es' = 'en',
): Promise<{ customer: Customer; name: string }> => {
  const customer = hall.customer();
  const name = await customer.waits(by, first, language);
  await takes(by, name);
  await customer.told(language === 'en' ? /You are talking with/ : /Ahora habla con/);
  return { customer, name };
};
const happened = (entries: readonly Entry[]): string[] => entries.flatMap((one) => (one.who === 'system' ? [one.what] : []));

describe('nobody is at the desk', () => {
  test('who asks for a person is told so, and waits all the same until somebody comes', async () => {
    expect(early.texts().at(-1)).toMatch(/nobody from the bank reads this chat yet/);
    const line = () => teo.desk()?.waiting[0];
    await teo.waitsFor('who has waited', () => line() !== undefined);
    const name = line()?.name ?? '';
    await takes(teo, name);
    await early.told(/You are talking with Teo Marín now/);
    await teo.does(name, 'resolve', { reason: 'answered' });
  });
});

describe('waiting', () => {
  test('the place in line is told, as those see it who wait behind others', async () => {
    const [first, second] = [hall.customer(), hall.customer()];
    const names = [await first.waits(teo), await second.waits(teo)];
    await first.told(/You are next\./);
    await second.told(/1 (?:person )?.*before you|One person is before you/i);
    // When somebody is free the next one is still there to be taken.
    for (const name of names) {
      await takes(teo, name);
      expect((await teo.does(name, 'release')).status).toBe(202);
    }
  });

  test('what is written meanwhile is kept for the person, and the bot is quiet', async () => {
    const customer = hall.customer();
    const name = await customer.waits(teo);
    const before = customer.texts().length;
    await customer.writes("what's my checking balance?");
    await customer.writes('it is about my rent');
    await takes(teo, name);
    await customer.told(/You are talking with Teo Marín now/);
    expect(customer.texts().slice(before).join('\n')).not.toMatch(/\$/);
    const { entries } = await teo.thread(name);
    expect(entries.flatMap((one) => (one.who === 'customer' ? [one.text] : []))).toEqual(
      expect.arrayContaining(['talk to a person', "what's my checking balance?", 'it is about my rent']),
    );
    await teo.does(name, 'release');
  });

  test('who asks again, or whose request comes twice, waits once', async () => {
    const customer = hall.customer();
    const name = await customer.waits(teo);
    await customer.writes('talk to a person');
    await customer.writes('agent please');
    await pause();
    const all = ruth.desk()?.load?.all.filter((line) => line.name === name);
    expect(all).toHaveLength(1);
    await takes(teo, name);
    await customer.writes('talk to a person');
    await pause();
    expect(teo.desk()?.mine.map((line) => line.name)).toContain(name);
    expect(happened((await teo.thread(name)).entries).filter((what) => what === 'waiting')).toHaveLength(1);
    await teo.does(name, 'release');
  });

  test('in Spanish they wait for whom they can talk to', async () => {
    const { customer, name } = await had(teo, [], 'es');
    expect(nora.desk()?.waiting.map((line) => line.name)).not.toContain(name);
    expect((await nora.claim(name)).body.error).toMatchObject({ code: 'NotWaiting' });
    await teo.does(name, 'release');
    await customer.told(/ahora habla otra vez conmigo/);
  });

  test('who else looks is shown to colleagues', async () => {
    const name = await hall.customer().waits(teo);
    teo.send({ do: 'open', name });
    const lookers = () => ruth.desk()?.waiting.find((line) => line.name === name)?.looking;
    await ruth.waitsFor('who looks', () => lookers()?.includes('Teo Marín') === true);
    await takes(teo, name);
    await teo.does(name, 'release');
  });
});

describe('taking', () => {
  test('two who claim at once: one has it, and the other learns who', async () => {
    const name = await hall.customer().waits(teo);
    const [one, other] = await Promise.all([teo.claim(name), nora.claim(name)]);
    expect([one.status, other.status].toSorted()).toEqual([200, 409]);
    const lost = one.status === 409 ? one : other;
    expect(lost.body.error).toMatchObject({ code: 'Taken', by: one.status === 200 ? 'Teo Marín' : 'Nora Lindqvist' });
    expect((await (one.status === 200 ? teo : nora).does(name, 'release')).status).toBe(202);
  });

  test('only who has it may write: a reply to who waits is none before the claim', async () => {
    const customer = hall.customer();
    const name = await customer.waits(teo);
    expect((await teo.says(name, 'too early')).body.error).toMatchObject({ code: 'NotYours' });
    await takes(teo, name);
    expect((await ruth.says(name, 'beside him')).body.error).toMatchObject({ code: 'NotYours', by: 'Teo Marín' });
    expect((await teo.says(name, 'now')).status).toBe(202);
    await customer.told(/^Teo Marín: now$/m);
    expect(customer.texts().join('\n')).not.toMatch(/too early|beside him/);
    await teo.does(name, 'release');
  });

  test('what the bot has not said yet when a person comes stays unsaid', async () => {
    const customer = hall.customer();
    const name = await customer.waits(teo);
    const line = () => teo.desk()?.waiting.find((one) => one.name === name);
    const [before, since] = [customer.texts().length, line()?.since];
    // The first of its words is on its way, the rest is not.
    hall.graph.answerNext({ delayMs: 1_500 });
    await customer.writes('back to the bot');
    await customer.writes('talk to a person');
    await teo.waitsFor('the second wait', () => line() !== undefined && line()?.since !== since);
    await takes(teo, name);
    await customer.told(/You are talking with Teo Marín now/, before);
    expect(
      customer
        .texts()
        .slice(before)
        .filter((text) => /You are in line/.test(text)),
    ).toEqual([]);
    await teo.does(name, 'release');
  });
});

describe('a person has it', () => {
  test('the bot answers nothing, and a "yes" to a person confirms nothing of it; what was half done is shown as not done', async () => {
    const { customer, name } = await had(nora, ['lock my card']);
    const before = [customer.texts().length, (await cardChanges()).length];
    for (const text of ['yes', 'the first one', "what's my checking balance?", 'thanks']) await customer.writes(text);
    await pause(1_200);
    expect([customer.texts().length, (await cardChanges()).length]).toEqual(before);
    expect((await nora.thread(name)).panel.halfDone).toMatchObject([{ task: 'lock card' }]);
    await nora.does(name, 'release');
    await customer.told(/you are talking with me again/);
    await customer.writes('the first one');
    await pause(1_200);
    expect((await cardChanges()).length).toBe(before[1]);
  });

  test('since when a customer’s words are unanswered is shown until they are answered', async () => {
    const { customer, name } = await had(teo);
    const line = () => teo.desk()?.mine.find((one) => one.name === name);
    await customer.writes('are you there?');
    await teo.waitsFor('the words', () => line()?.preview === 'are you there?' && line()?.unansweredSince !== null);
    await teo.says(name, 'I am');
    await teo.waitsFor('that they are answered', () => line()?.unansweredSince === null);
    await teo.does(name, 'release');
  });

  test('how long the channel takes words is shown, and what it does not take is said', async () => {
    const { customer, name } = await had(teo);
    const { window } = await teo.thread(name);
    expect(window.is === 'open' && window.until !== null && window.until - Date.now()).toBeGreaterThan(23 * HOUR_MS);
    hall.graph.answerNext(graphError(10, 2018278));
    await teo.says(name, 'this one does not arrive');
    const fate = async () => (await teo.thread(name)).entries.flatMap((one) => (one.who === 'agent' ? [one.delivery.is] : [])).at(-1);
    await until(
      async () => (await fate()) === 'failed',
      15_000,
      () => hall.banter.output(),
    );
    expect(customer.texts()).not.toContain('this one does not arrive');
    await teo.does(name, 'release');
  });

  test('a supervisor watches without being in it, and can give it to somebody else', async () => {
    const { customer, name } = await had(teo);
    ruth.send({ do: 'open', name });
    await ruth.waitsFor('the conversation', () => ruth.heard.some((one) => one.tell === 'entries' && one.name === name));
    await customer.writes('is anybody watching?');
    await ruth.waitsFor('the words', () => ruth.entries().some((one) => one.who === 'customer' && one.text === 'is anybody watching?'));
    expect((await ruth.says(name, 'me')).status).toBe(409);
    expect((await ruth.does(name, 'assign', { agent: 'nora' })).status).toBe(202);
    await customer.told(/You are talking with Nora Lindqvist now/);
    expect((await ruth.does(name, 'assign', { agent: 'ines' })).status).toBe(404);
    await nora.does(name, 'release');
  });

  test('the same customer elsewhere is shown, by channel and not by who they are there', async () => {
    const { customer, name } = await had(teo);
    const { panel } = await teo.thread(name);
    expect(panel.elsewhere[0]).toEqual({
      name: expect.stringMatching(/^conversation:/),
      channel: 'messenger',
      heardAt: expect.any(Number),
    });
    expect(JSON.stringify(panel)).not.toContain(customer.user.slice(0, 8));
    await teo.does(name, 'release');
  });
});

describe('passing on', () => {
  test('to a skill with a note: who knows about it sees the note, the customer does not', async () => {
    const { customer, name } = await had(teo);
    teo.send({ do: 'open', name });
    expect((await teo.does(name, 'transfer', { to: { skill: 'cards' }, note: 'a lost card' })).status).toBe(202);
    await customer.told(/passing you on to a colleague who knows about cards/);
    await nora.waitsFor(
      'who was passed on',
      () => nora.desk()?.waiting.some((line) => line.name === name && line.skill === 'cards') === true,
    );
    await teo.waitsFor('his line without it', () => teo.desk()?.waiting.every((line) => line.name !== name) === true);
    await takes(nora, name);
    // His page may still be open at it, but it shows him nothing any more.
    expect((await nora.thread(name)).line.looking).toEqual([]);
    expect(JSON.stringify((await nora.thread(name)).entries)).toContain('a lost card');
    expect(customer.texts().join('\n')).not.toContain('a lost card');
    await nora.does(name, 'resolve', { reason: 'answered' });
  });

  test('to a colleague: for a while nobody else takes it, whatever that colleague knows', async () => {
    const { customer, name } = await had(teo, [], 'es');
    expect((await teo.does(name, 'transfer', { to: { agent: 'nora' }, note: '' })).status).toBe(202);
    await nora.waitsFor('who is kept for her', () => nora.desk()?.waiting.some((line) => line.name === name) === true);
    expect((await teo.claim(name)).body.error).toMatchObject({ code: 'Taken', by: 'Nora Lindqvist' });
    await takes(nora, name);
    await customer.told(/Ahora habla con Nora Lindqvist/);
    await nora.does(name, 'release');
  });

  test('to who is not there is refused, and the customer stays where they are', async () => {
    const { name } = await had(teo);
    expect((await teo.does(name, 'transfer', { to: { agent: 'ines' }, note: '' })).status).toBe(400);
    expect((await teo.says(name, 'still here')).status).toBe(202);
    await teo.does(name, 'release');
  });

  test('who leaves loses whom they had: these are told, are in line again for the same, and a colleague goes on', async () => {
    const leaving = await hall.agent('nora');
    const { customer, name } = await had(leaving);
    await leaving.does(name, 'transfer', { to: { skill: 'fraud' }, note: '' });
    const isBack = () => leaving.desk()?.waiting.some((line) => line.name === name && line.skill === 'fraud');
    await leaving.waitsFor('it back', () => isBack() === true);
    await takes(leaving, name);
    await leaving.signOut();
    leaving.here();
    await customer.told(/The connection to Nora Lindqvist was lost\. You are in line again/);
    const line = () => ruth.desk()?.waiting.find((one) => one.name === name);
    await ruth.waitsFor('who was lost', () => line()?.why === 'lost');
    expect(line()?.skill).toBe('fraud');
    expect(teo.desk()?.waiting.map((line) => line.name)).not.toContain(name);
    await takes(ruth, name);
    await ruth.does(name, 'release');
  });
});

describe('back to the bot', () => {
  test('it says that it is one, and answers again', async () => {
    const { customer, name } = await had(teo);
    const before = customer.texts().length;
    await teo.does(name, 'release');
    await customer.told(
      /Teo Marín has left, and you are talking with me again\.[\s\S]*I am Banter, your bank’s automated assistant/,
      before,
    );
    await customer.writes("what's my Chase savings balance?");
    await customer.told(/\$12,500\.00/, before);
  });

  test('after it is resolved too, with the customer asked how it was; who asks again waits for anybody who is there', async () => {
    const { customer, name } = await had(teo);
    await teo.does(name, 'resolve', { reason: 'answered' });
    await customer.told(/Teo Marín has ended the conversation[\s\S]*How was it to talk with a person/);
    await nora.waitsFor('them gone', () => nora.desk()?.waiting.every((line) => line.name !== name) === true);
    await customer.writes('talk to a person');
    await nora.waitsFor('them again', () => nora.desk()?.waiting.some((line) => line.name === name) === true);
    expect(nora.desk()?.waiting.find((line) => line.name === name)?.reservedFor).toBeUndefined();
    await takes(nora, name);
    expect((await nora.thread(name)).panel.handoffs).toMatchObject([{ by: 'Teo Marín', resolution: 'answered' }]);
    await nora.does(name, 'release');
  });
});
