/** One call at a bank's addresses for reading: counted while it is under way, spoilt where somebody said so, answered, and recorded before the answer leaves. */
import type { Request, Response } from 'express';
import { answerWrongly } from './answer-wrongly.ts';
import type { Faults } from './faults.ts';
import type { Identity } from './identities.ts';
import type { Ledger, Read } from './ledger.ts';
import type { Answer } from './standard.ts';

type Parts = {
  identity: Identity;
  faults: Faults;
  ledger: Ledger;
  now: () => number;
  /** How many calls are under way, for whoever wants to see it. */
  busy: { enter(): void; leave(): void };
};

/** What the ledger is to know of the call. */
type About = Pick<Read, 'what' | 'account' | 'customer'>;

export const createServing =
  ({ identity, faults, ledger, now, busy }: Parts) =>
  async (request: Request, response: Response, about: About, answerOf: () => Answer): Promise<void> => {
    const at = new Date(now()).toISOString();
    const interaction = request.get('x-fapi-interaction-id');
    if (interaction !== undefined) response.set('x-fapi-interaction-id', interaction);
    const entry = { at, bank: identity.id, ...about, ...(interaction === undefined ? {} : { interaction }) };
    const record = (status: number, fault?: string) => ledger.record({ ...entry, status, ...(fault === undefined ? {} : { fault }) });
    busy.enter();
    try {
      const fault = faults.strike(identity.id, 'accounts');
      if (fault && (await answerWrongly(response, fault, { identity, record }))) return;
      const answer = answerOf();
      record(answer.status);
      send(response, answer);
    } finally {
      busy.leave();
    }
  };

export const send = (response: Response, { status, body }: Answer): void => {
  response.status(status);
  if (body) response.json(body);
  else response.end();
};
