/** Account access consents of a bank of the sandbox that speaks Open Banking UK 4.0. They are the client's own: its token opens them, no customer's does. */
import { json, type Request, type RequestHandler, type Response, Router } from 'express';
import { z } from 'zod';
import type { BankParts } from './bank-routes.ts';
import type { Consent, ConsentBook } from './consents.ts';
import { clientBehind } from './grants.ts';
import { toError } from './obuk-shapes.ts';
import { fitTogether, permissions } from './permissions.ts';
import { createServing } from './serving.ts';
import type { Answer } from './standard.ts';

const BODY_AT_MOST = '16kb';

const moment = z.iso.datetime({ offset: true });
/** OBReadConsent1. */
const wanted = z.strictObject({
  Data: z.strictObject({
    Permissions: z.array(z.enum(permissions)).min(1),
    ExpirationDateTime: moment.optional(),
    TransactionFromDateTime: moment.optional(),
    TransactionToDateTime: moment.optional(),
  }),
  Risk: z.strictObject({}),
});

export const consentRoutes = (parts: BankParts & { consents: ConsentBook }): Router => {
  const { identity, gate, consents, now } = parts;
  const bank = identity.id;
  const no = (status: number, code: string, message: string): Answer => ({ status, body: toError(status, code, message) });

  const create = (request: Request, client: string): Answer => {
    const parsed = wanted.safeParse(request.body);
    if (!parsed.success) return no(400, 'U002', parsed.error.issues[0]?.path.join('.') || 'The body cannot be read');
    const { Permissions, ExpirationDateTime: until } = parsed.data.Data;
    if (!fitTogether(Permissions)) return no(400, 'U002', 'Data.Permissions');
    if (until !== undefined && Date.parse(until) <= now()) return no(400, 'U002', 'Data.ExpirationDateTime');
    const made = consents.create(bank, client, { permissions: Permissions, ...(until === undefined ? {} : { until }) });
    return { status: 201, body: toConsent(made, `${addressOf(request)}/${made.id}`) };
  };

  const one =
    (answerOf: (consent: Consent, request: Request) => Answer) =>
    (request: Request, client: string): Answer => {
      const found = consents.find(bank, client, String(request.params.id));
      return found ? answerOf(found, request) : no(400, 'U011', 'There is no such consent');
    };

  const remove = one((consent) => {
    consents.remove(consent);
    // Nothing is read without it any more; what is left of its grant is of no use to anybody.
    if (consent.grant !== undefined) gate.kept.end(bank, consent.grant);
    return { status: 204 };
  });

  const serveCall = createServing(parts);
  const serve = (answerOf: (request: Request, client: string) => Answer) => (request: Request, response: Response) => {
    const client = clientBehind(gate, request);
    return serveCall(request, response, { what: 'consent' }, () => (client === undefined ? { status: 401 } : answerOf(request, client)));
  };

  const router = Router();
  // Whatever type it says it is: what is no JSON is refused before it comes here.
  const body: RequestHandler = json({ limit: BODY_AT_MOST, type: () => true });
  router.post('/account-access-consents', body, serve(create));
  router.get(
    '/account-access-consents/:id',
    serve(one((consent, request) => ({ status: 200, body: toConsent(consent, addressOf(request)) }))),
  );
  router.delete('/account-access-consents/:id', serve(remove));
  return router;
};

/** OBReadConsentResponse1. */
const toConsent = ({ id, createdAt, status, changedAt, permissions: asked, until }: Consent, self: string): object => ({
  Data: {
    ConsentId: id,
    CreationDateTime: createdAt,
    Status: status,
    StatusUpdateDateTime: changedAt,
    Permissions: asked,
    ...(until === undefined ? {} : { ExpirationDateTime: until }),
  },
  Risk: {},
  Links: { Self: self },
  Meta: { TotalPages: 1 },
});

const addressOf = (request: Request): string => `${request.protocol}://${request.get('host')}${request.originalUrl}`;
