/** Account access consents of a bank of the sandbox that speaks Open Banking UK 4.0. They are the client's own: its token opens them, no customer's does. */
import { json, type Request, type RequestHandler, type Response, Router } from 'express';
import { z } from 'zod';
import type { BankParts } from './bank-routes.ts';
import type { Consent, ConsentBook } from './consents.ts';
import { toError } from './obuk-shapes.ts';
import { createServing } from './serving.ts';
import type { Answer } from './standard.ts';
import type { Tokens } from './tokens.ts';

/** Whose token stands for the client itself: no customer can have this key. */
export const CLIENT = '(client)';

const BODY_AT_MOST = '16kb';

/** OBInternalPermissions1Code. */
const permissions = [
  'ReadAccountsBasic',
  'ReadAccountsDetail',
  'ReadBalances',
  'ReadBeneficiariesBasic',
  'ReadBeneficiariesDetail',
  'ReadDirectDebits',
  'ReadOffers',
  'ReadPAN',
  'ReadParty',
  'ReadPartyPSU',
  'ReadProducts',
  'ReadScheduledPaymentsBasic',
  'ReadScheduledPaymentsDetail',
  'ReadStandingOrdersBasic',
  'ReadStandingOrdersDetail',
  'ReadStatementsBasic',
  'ReadStatementsDetail',
  'ReadTransactionsBasic',
  'ReadTransactionsCredits',
  'ReadTransactionsDebits',
  'ReadTransactionsDetail',
] as const;

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

/** What the standard wants to be together. */
const fitTogether = (asked: readonly string[]): boolean => {
  const has = (...names: string[]) => names.some((name) => asked.includes(name));
  const form = has('ReadTransactionsBasic', 'ReadTransactionsDetail');
  return has('ReadAccountsBasic', 'ReadAccountsDetail') && form === has('ReadTransactionsCredits', 'ReadTransactionsDebits');
};

export const consentRoutes = (parts: BankParts & { tokens: Tokens; consents: ConsentBook }): Router => {
  const { identity, tokens, now, consents } = parts;
  const bank = identity.id;
  const time = () => new Date(now()).toISOString();
  const no = (status: number, code: string, message: string): Answer => ({ status, body: toError(status, code, message) });

  const create = (request: Request): Answer => {
    const parsed = wanted.safeParse(request.body);
    if (!parsed.success) return no(400, 'U002', parsed.error.issues[0]?.path.join('.') || 'The body cannot be read');
    const { Permissions, ExpirationDateTime: until } = parsed.data.Data;
    if (!fitTogether(Permissions)) return no(400, 'U002', 'Data.Permissions');
    const made = consents.create(bank, { permissions: Permissions, ...(until === undefined ? {} : { until }) }, time());
    return { status: 201, body: toConsent(made, `${addressOf(request)}/${made.id}`) };
  };

  const one =
    (answerOf: (consent: Consent, request: Request) => Answer) =>
    (request: Request): Answer => {
      const found = consents.find(bank, String(request.params.id));
      return found ? answerOf(found, request) : no(400, 'U011', 'There is no such consent');
    };

  const remove = one((consent) => {
    consents.remove(consent, time());
    return { status: 204 };
  });

  const serveCall = createServing(parts);
  const serve = (answerOf: (request: Request) => Answer) => (request: Request, response: Response) => {
    const [, token = ''] = /^Bearer ([\w-]{1,200})$/i.exec(request.get('authorization') ?? '') ?? [];
    const isClient = tokens.ownerOf(bank, token, [CLIENT]) === CLIENT;
    return serveCall(request, response, { what: 'consent' }, () => (isClient ? answerOf(request) : { status: 401 }));
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
