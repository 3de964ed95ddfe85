/** Where a bank's events are fetched and its keys are found: RFC 8936 polling, and a JWK set. Answers at once, also when nothing waits. */
import { json, type Request, type RequestHandler, type Response, Router } from 'express';
import { z } from 'zod';
import { onlyJson, onlyThisMachine } from '../admin-door.ts';
import { answerWrongly } from '../answer-wrongly.ts';
import type { Faults } from '../faults.ts';
import type { Identity } from '../identities.ts';
import type { Deliveries } from './deliveries.ts';
import type { Signer } from './signing.ts';

type EventParts = { identity: Identity; deliveries: Deliveries; signer: Signer; faults: Faults; now: () => number };

const BODY_AT_MOST = '256kb';
const SETS_AT_MOST = 100;

const jti = z.string().max(256);
const pollShape = z.object({
  maxEvents: z.int().min(0).optional(),
  returnImmediately: z.boolean().optional(),
  ack: z.array(jti).max(10_000).default([]),
  setErrs: z.record(jti, z.object({ err: z.string().max(100), description: z.string().max(1_000).optional() })).default({}),
});

export const eventRoutes = ({ identity, deliveries, signer, faults, now }: EventParts): Router => {
  const { id: bank } = identity;

  const poll = (request: Request, response: Response): void => {
    const parsed = pollShape.safeParse(request.body ?? {});
    if (!parsed.success) {
      response.status(400).json({ err: 'invalid_request', description: 'Wants {"maxEvents", "returnImmediately", "ack", "setErrs"}' });
      return;
    }
    const { maxEvents = SETS_AT_MOST, ack, setErrs } = parsed.data;
    const at = new Date(now()).toISOString();
    for (const one of ack) if (isOwn(one)) deliveries.answered(one, { at, how: 'poll', accepted: true });
    for (const [one, { err, description }] of Object.entries(setErrs))
      if (isOwn(one))
        deliveries.answered(one, { at, how: 'poll', accepted: false, err, ...(description === undefined ? {} : { description }) });
    const waiting = deliveries.waiting(bank).filter(({ forged }) => !forged);
    const handed = waiting.slice(0, Math.min(maxEvents, SETS_AT_MOST));
    response.json({
      sets: Object.fromEntries(handed.map(({ jti: id, token }) => [id, token])),
      moreAvailable: waiting.length > handed.length,
    });
  };

  const isOwn = (id: string): boolean => deliveries.get(id)?.bank === bank;

  const faulty: RequestHandler = async (_, response, next) => {
    const fault = faults.strike(bank, 'events');
    if (!fault || !(await answerWrongly(response, fault, { identity, record: () => undefined }))) next();
  };

  const router = Router();
  router.get('/jwks.json', faulty, (_, response) => {
    response.type('application/jwk-set+json').send(JSON.stringify(signer.jwks(bank)));
  });
  router.post('/events/poll', onlyThisMachine, onlyJson, faulty, json({ limit: BODY_AT_MOST }), poll);
  return router;
};
