/** Faults of a bank's authorization server, at the addresses that a client asks without a browser. */
import type { RequestHandler, Response } from 'express';
import { answerWrongly } from '../answer-wrongly.ts';
import type { Faults } from '../faults.ts';
import type { Identity } from '../identities.ts';

export const struck =
  ({ identity, faults }: { identity: Identity; faults: Faults }): RequestHandler =>
  async (_, response, next) => {
    const fault = faults.strike(identity.id, 'auth');
    if (!fault) return next();
    // The ledger is of reads, and no figure is read here.
    const wrongly = () => answerWrongly(response, fault, { identity, record: () => undefined });
    if (fault.after) answeredBy(response, wrongly);
    else if (await wrongly()) return;
    next();
  };

/** Whoever answers does all that the answer says, and then this is sent instead, unless it leaves the answer as it is. */
const answeredBy = (response: Response, instead: () => Promise<boolean>): void => {
  const end = response.end;
  const later = (...given: Parameters<typeof end>): Response => {
    response.end = end;
    response.removeHeader('content-length');
    instead().then(
      (answered) => answered || end.apply(response, given),
      () => response.socket?.destroy(),
    );
    return response;
  };
  // Of the overloads of `end` the one with all arguments takes what any of them takes.
  response.end = later as typeof end;
};
