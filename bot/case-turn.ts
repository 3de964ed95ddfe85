/** The turn of a case: its pure step, with what it wants told and asked as calls. */
import { createHash } from 'node:crypto';
import { allows } from './calls.ts';
import { type CaseEffects, type CaseEvent, type CaseNews, stepCase } from './case.ts';
import type { Clock } from './clock.ts';
import type { LogEvent } from './logger.ts';
import type { Directory, FraudNotice, Json } from './model.ts';
import { caseSubject, customerSubject, type Subject } from './store/keys.ts';
import type { Call, Turn } from './store/mailbox.ts';
import { type CaseSession, isNewer, MATTER_VERSION, NewerState, type StoredCall } from './stored.ts';
import type { TurnInput, Worked } from './turn.ts';
import { tellCall } from './turn-calls.ts';

export type CaseTurnParts = {
  directory: Pick<Directory, 'customer' | 'idAt'>;
  /** The business clock. */
  now: () => number;
  clock: Pick<Clock, 'now'>;
  log: LogEvent;
};

type CaseInput = TurnInput<CaseSession, CaseEvent>;

/** Every kind that this version knows. */
const KINDS: { readonly [K in CaseEvent['kind']]: true } = {
  notice: true,
  answered: true,
  result: true,
  wake: true,
  unreachable: true,
  superseded: true,
  handled: true,
};

export const createCaseTurn = ({ directory, now, clock, log }: CaseTurnParts) => {
  /** Our customer, if they want to hear of it: nobody is told what they did not allow, or no longer do. */
  const customerOf = async (notice: FraudNotice): Promise<string | undefined> => {
    const id = await directory.idAt(notice.bank, notice.customer);
    const customer = id === undefined ? undefined : await directory.customer(id);
    const grant = customer?.grants.find((one) => one.bank === notice.bank && allows(one, 'alerts', now()));
    if (!customer || !grant) log('alert_untold', { bank: notice.bank, why: customer ? 'consent' : 'unknown' });
    return grant && customer?.id;
  };

  const complete = async (event: CaseEvent): Promise<CaseEvent> => {
    if (event.kind !== 'notice') return event;
    const customer = await customerOf(event.notice);
    return customer === undefined ? event : { ...event, customer };
  };

  const callsOf = (subject: Subject, event: CaseEvent, { case: is, news, ends, acts, wakes, supersedes }: CaseEffects): Call[] => {
    const since = clock.now();
    const { customer } = is;
    const told =
      customer === undefined
        ? []
        : news.map((one, at) => tellCall(`${event.id}.n${at}`, customerSubject(customer), newsOf(subject, customer, one), since));
    const ended = ends.map(({ subject: to, call, end }, at) =>
      tellCall(`${event.id}.e${at}`, to, { kind: 'result', call, result: end }, since),
    );
    const asked = acts.map(({ id, bank, act }): Call => {
      const key = createHash('sha256')
        .update(JSON.stringify([subject, id]))
        .digest('base64url');
      return { id, due: since, body: { since, name: 'answer', customer: customer ?? '', bank, act, key } satisfies StoredCall };
    });
    const woken = wakes.map(({ what, at }) => ({
      id: `${event.id}.${what}`,
      due: since + Math.max(0, at - event.at),
      body: { since, name: 'look', what } satisfies StoredCall,
    }));
    const instead = supersedes ? [tellCall(`${event.id}.s`, caseSubject(supersedes), { kind: 'superseded' }, since)] : [];
    return [...told, ...ended, ...asked, ...woken, ...instead];
  };

  /** An answer that came to nothing here: who gave it hears that a person must look at it. */
  const lost = (event: CaseEvent): Call[] => {
    if (event.kind !== 'answered') return [];
    const { subject, call } = event.from;
    return [tellCall(`${event.id}.e0`, subject, { kind: 'result', call, result: { state: 'person' } }, clock.now())];
  };

  const work = async ({ subject, was, stored }: CaseInput): Promise<Worked> => {
    if ((was && isNewer(was, MATTER_VERSION)) || !Object.hasOwn(KINDS, stored.kind)) throw new NewerState('a newer version wrote this');
    const event = await complete(stored);
    const effects = stepCase(was?.case, event);
    const session: CaseSession = { version: MATTER_VERSION, ...(effects ? { case: effects.case } : {}) };
    const calls = effects ? callsOf(subject, event, effects) : lost(event);
    const entry = {
      version: MATTER_VERSION,
      at: event.at,
      event,
      status: effects?.case.status ?? 'unknown',
      calls: calls.map(({ id }) => id),
    };
    const turn: Turn = { state: session, entry, parts: [], calls, audit: [], ...handOverOf(effects) };
    return { session, parts: [], turn };
  };

  const apologise = ({ was, stored }: CaseInput): Worked => {
    const session: CaseSession = was ?? { version: MATTER_VERSION };
    const calls = lost(stored);
    const status = was?.case?.status ?? 'unknown';
    const entry = { version: MATTER_VERSION, at: now(), event: stored, status, calls: calls.map(({ id }) => id) };
    // Whatever it was, the case cannot go on by itself.
    return { session, parts: [], turn: { state: session, entry, parts: [], calls, audit: [], aside: 'turn_failed', handOver: TO_PEOPLE } };
  };

  return { work, apologise };
};

const newsOf = (from: Subject, customer: string, news: CaseNews): Json => ({ kind: 'news', from, customer, news });

const TO_PEOPLE = { to: 'queue', note: 'fraud any fraud -' } as const;
const handOverOf = (effects: CaseEffects | undefined): Pick<Turn, 'handOver'> => {
  if (effects?.handOver === undefined) return {};
  return { handOver: effects.handOver === 'nobody' ? { to: 'bot' } : TO_PEOPLE };
};
