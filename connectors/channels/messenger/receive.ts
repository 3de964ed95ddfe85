/** A webhook of the Messenger Platform: who sent it, whether it can be read at all, and then event by event. */
import type { Received } from '../../../bot/model.ts';
import { type EventRefusal, idIn, type Page, readEvent, type Section } from './events.ts';
import { readJson, type Unreadable } from './json.ts';
import { isSigned } from './signature.ts';

/** Why a whole request was not taken. */
type RequestRefusal = Unreadable | 'too_large' | 'not_signed' | 'not_an_object' | 'not_of_a_page';

export type Refusal = RequestRefusal | EventRefusal;

const BYTES_AT_MOST = 1_000_000;

const REFUSED: { readonly [R in RequestRefusal]: { status: number; body: string } } = {
  too_large: { status: 413, body: 'This webhook is too large.' },
  not_signed: { status: 403, body: 'The signature is missing or wrong.' },
  not_utf8: { status: 400, body: 'The body must be UTF-8.' },
  not_json: { status: 400, body: 'The body must be JSON.' },
  too_deep: { status: 400, body: 'This webhook is nested too deeply.' },
  not_an_object: { status: 400, body: 'The body must be an object.' },
  not_of_a_page: { status: 404, body: 'Only webhooks of a page are taken here.' },
};

const refuse = (why: RequestRefusal): Received => ({ ...REFUSED[why], arrived: [], refused: [{ reason: why }] });

type Fields = { readonly [name: string]: unknown };
const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);

/** `signature` is the header `X-Hub-Signature-256`. Nothing of an unsigned body is looked at. */
export const receive = (raw: Uint8Array, signature: string | undefined, secrets: readonly string[], page: Page): Received => {
  if (raw.byteLength > BYTES_AT_MOST) return refuse('too_large');
  if (!isSigned(raw, signature, secrets)) return refuse('not_signed');
  const read = readJson(raw);
  if (!read.ok) return refuse(read.why);
  if (!isFields(read.value)) return refuse('not_an_object');
  if (read.value.object !== 'page') return refuse('not_of_a_page');

  const received: Received = { status: 200, arrived: [], refused: [] };
  const reasons = (why: EventRefusal) => received.refused.push({ reason: why satisfies Refusal });
  for (const entry of listIn(read.value.entry, reasons)) {
    if (!isFields(entry)) reasons('malformed');
    else readEntry(entry, page, received, reasons);
  }
  return received;
};

const SECTIONS: readonly Section[] = ['messaging', 'standby', 'changes'];

const readEntry = (entry: Fields, page: Page, received: Received, refuseEvent: (why: EventRefusal) => void): void => {
  const foreign = entry.id !== undefined && entry.id !== null && idIn(entry.id) !== page.pageId;
  for (const section of SECTIONS) {
    for (const raw of listIn(entry[section], refuseEvent)) {
      const event = foreign ? ({ ok: false, why: 'other_page' } as const) : readEvent(raw, section, page);
      if (event.ok) received.arrived.push(...event.arrived);
      else refuseEvent(event.why);
    }
  }
};

/** Missing and null lists are empty ones; anything else that is no list is refused. */
const listIn = (value: unknown, refuseEvent: (why: EventRefusal) => void): readonly unknown[] => {
  if (Array.isArray(value)) return value;
  if (value !== undefined && value !== null) refuseEvent('malformed');
  return [];
};
