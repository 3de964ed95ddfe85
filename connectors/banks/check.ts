/**
 * Looks at one bank's set-up the way its first customer would meet it, without a customer: its files, its authorization server, its addresses, what it
 * tells events by, and its clock. Each finding comes as soon as it is there.
 */
import { bad, type Eyes, type Finding, good, lookForDoor, lookForJson, openEyes } from './checking.ts';
import { examineSecret } from './given.ts';
import { checkKeys } from './jwks-check.ts';
import { checkAuthority } from './oauth/check.ts';
import { secretFilesOf } from './oauth/configured.ts';
import type { OAuthClient } from './oauth/server.ts';
import { type BankEvents, type ConfiguredBank, clientOf, eventsOf } from './open.ts';

export type CheckedBank = {
  id: string;
  name: string;
  standard: ConfiguredBank['standard'];
  baseUrl: string;
  cards?: string | undefined;
  /** Where its secrets and keys lie, where they are in files. */
  secretFiles: readonly string[];
  /** Reads what is in them. Throws with what to do where it cannot. */
  client: () => Promise<OAuthClient | undefined>;
  events: () => Promise<BankEvents | undefined>;
};

/** What a customer's accounts are asked for by, in every dialect: without a token it must say no. */
const DOOR = 'accounts';

/** As tokens' times are judged. */
const APART_AT_MOST_MS = 30_000;

/** An entry of the file of BANKS. */
export const checkedOf = (entry: ConfiguredBank): CheckedBank => {
  const { id, name, standard, baseUrl, cards, oauth, events } = entry;
  const tokenFile = events?.poll?.tokenFile;
  return {
    ...{ id, name, standard, baseUrl, cards },
    secretFiles: [...(oauth ? secretFilesOf(oauth) : []), ...(tokenFile === undefined ? [] : [tokenFile])],
    client: () => clientOf(entry),
    events: async () => (await eventsOf(entry))[0],
  };
};

export async function* checkBank(bank: CheckedBank, realNow: () => number = Date.now): AsyncGenerator<Finding> {
  const eyes = openEyes(realNow);
  for (const file of bank.secretFiles) yield await fileOf(file);
  const client = await given(bank.client);
  if (client.trouble) yield client.trouble;
  else if (client.value) yield* checkAuthority(client.value, eyes);
  else yield good('sign-in server', 'none in the file: nobody can connect this bank');
  yield await lookForDoor(eyes, 'accounts', `${bank.baseUrl.replace(/\/$/, '')}/${DOOR}`);
  if (bank.cards !== undefined) yield await lookForDoor(eyes, 'cards', `${bank.cards.replace(/\/$/, '')}/orders/banter-check`);
  const events = await given(bank.events);
  if (events.trouble) yield events.trouble;
  else if (events.value) yield* checkEvents(events.value, eyes);
  yield clockOf(eyes);
}

const fileOf = async (path: string): Promise<Finding> => {
  const { says, state } = await examineSecret(path);
  return {
    good: good('secret file', says),
    open: bad('secret file', 'file_open', says),
    unreadable: bad('secret file', 'file_unreadable', says),
  }[state];
};

/** What cannot be read, or is no key, is a finding, too: its errors say what to do, and never what is in it. */
const given = async <T>(read: () => Promise<T>): Promise<{ trouble: Finding } | { trouble?: undefined; value: T }> => {
  try {
    return { value: await read() };
  } catch (error) {
    if (!(error instanceof Error) || !error.message.startsWith('BANKS: ')) throw error;
    return { trouble: bad('secrets', 'key_unfit', error.message) };
  }
};

async function* checkEvents({ jwksUri, poll }: BankEvents, eyes: Eyes): AsyncGenerator<Finding> {
  yield await checkKeys(eyes, 'event keys', jwksUri);
  if (!poll) return;
  // Asks for no event: what waits is taken by a Banter that stores it.
  const { finding, body } = await lookForJson(eyes, 'event poll', {
    ...{ url: poll.url, method: 'POST', body: JSON.stringify({ maxEvents: 0, returnImmediately: true }) },
    headers: { 'content-type': 'application/json', ...(poll.token === undefined ? {} : { authorization: `Bearer ${poll.token}` }) },
  });
  if (finding.trouble === 'status') yield { ...finding, trouble: 'poll_refused' };
  else if (body !== undefined && Object(body).sets === undefined) yield bad('event poll', 'no_json', `${poll.url}: no sets in its answer`);
  else yield finding;
}

const clockOf = (eyes: Eyes): Finding => {
  const apart = eyes.apart();
  if (apart === undefined) return good('clock', 'nobody said what time it is there');
  const says = `the bank is ${Math.abs(Math.round(apart / 1_000))} s ${apart < 0 ? 'behind' : 'ahead'}`;
  return Math.abs(apart) > APART_AT_MOST_MS ? bad('clock', 'clock', says) : good('clock', says);
};
