/**
 * A customer's own page: what may be seen, who looked, receipts, disconnecting, and all of their data. Who may enter is mine-door.ts; what is done here
 * is sent by our own page alone. Also the public keys with which receipts are checked.
 */
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type ErrorRequestHandler, type Request, type Response, Router, urlencoded } from 'express';
import { z } from 'zod';
import type { Connecting, There } from '../connect/connecting.ts';
import type { Receipt, Receipts } from '../connect/receipts.ts';
import { type CustomerRecord, withLastReads } from '../connect/record.ts';
import { type OwnDoing, type Seen, seenIn } from '../connect/seen.ts';
import type { Signer } from '../connect/signer.ts';
import { dayIn } from '../day.ts';
import { failureOf } from '../logger.ts';
import type { Customer, Language } from '../model.ts';
import { formatOf } from '../reply.ts';
import { ArchiveError } from '../store/archive/error.ts';
import { StoreUnavailable } from '../store/client.ts';
import { customerSubject, type Subject } from '../store/keys.ts';
import type { OwnPage } from '../store/own-pages.ts';
import type { Incoming } from '../stored.ts';
import { BANK_DISCONNECTED } from '../turn-calls.ts';
import { createDoor, type DoorParts, type Entered, newInteraction } from './mine-door.ts';
import { type BankName, type Frame, sendDisconnect, sendDoor, sendReceipt, sendWhole } from './mine-page.ts';
import { type MineOutcome, mineWords } from './mine-words.ts';
import { languageOf, pageHeaders } from './page-headers.ts';
import { sendPage } from './plain-page.ts';

export type MineParts = DoorParts & {
  connecting: Pick<Connecting, 'list' | 'disconnect'>;
  receipts: Pick<Receipts, 'of'>;
  record: CustomerRecord;
  signer: Pick<Signer, 'published'>;
  /** All that is kept of a customer, piece by piece. */
  exported: (customer: Customer, here: Subject) => AsyncGenerator<string>;
  /** Puts on record in a subject's chain. */
  recorder: (subject: Subject) => There['record'];
  accept: (subject: Subject, event: Incoming) => Promise<unknown>;
  /** The business clock. */
  now: () => number;
};

const SHOWN_MS = 7 * 24 * 60 * 60_000;
const LINES = 50;
const KEYS_GOOD_FOR_S = 300;

const bankForm = z.object({ bank: z.string() });

const STATUS: { readonly [O in MineOutcome]: number } = {
  expired: 410,
  lost: 400,
  denied: 403,
  refused: 400,
  unavailable: 502,
  not_you: 403,
  no_store: 503,
  no_archive: 503,
  elsewhere: 404,
  not_ours: 403,
};

type Handler = (request: Request, response: Response, entered: Entered, frame: Frame) => Promise<unknown> | unknown;

export const mineRoutes = (parts: MineParts): Router => {
  const { banks, connecting, receipts, record, now, realNow, log } = parts;
  const door = createDoor(parts);
  const { site } = door;
  const router = Router();
  const nameOf = (bank: string): string => banks.get(bank)?.name ?? '';
  const signIns: readonly BankName[] = [...banks.values()].filter(({ authority }) => authority).map(({ id, name }) => ({ id, name }));

  const say = (response: Response, outcome: MineOutcome, language: Language, bank = ''): void => {
    log('own_page', { outcome, bank });
    sendPage(response, STATUS[outcome], mineWords[language].outcomes[outcome](nameOf(bank)), language);
  };

  /** Inside it is no secret at which. */
  const signInsOf = ({ grants }: Customer): readonly BankName[] => {
    const own = signIns.filter(({ id }) => grants.some(({ bank }) => bank === id));
    return own.length > 0 ? own : signIns;
  };

  const baseOf = (secret: string): string => `/connect/mine/${encodeURIComponent(secret)}`;
  const frameOf = (secret: string, { language, zone }: OwnPage): Frame => ({
    base: baseOf(secret),
    language,
    format: formatOf(language, zone, now(), (bank) => nameOf(bank) || bank),
    now: now(),
  });

  /** For who may enter; anybody else gets to the door. */
  const inside =
    (handle: Handler) =>
    async (request: Request, response: Response): Promise<unknown> => {
      const secret = String(request.params.secret);
      if (site.originOf(request) === undefined) return say(response, 'elsewhere', languageOf(request));
      const at = await door.at(request, response, secret);
      if (at.state === 'none') return say(response, 'expired', languageOf(request));
      if (at.state === 'open') return handle(request, response, at.entered, frameOf(secret, at.entered.page));
      log('own_page', { outcome: 'door', bank: '' });
      sendDoor(response, { base: baseOf(secret), language: at.page.language }, signIns);
    };

  /** As above, for what changes something: only our own page sends that. */
  const sent = (handle: Handler) => {
    const enter = inside(handle);
    return (request: Request, response: Response): unknown =>
      site.isOurPage(request) ? enter(request, response) : say(response, 'not_ours', languageOf(request));
  };

  router.get('/keys', async (_request, response) => {
    response.set({ 'Cache-Control': `public, max-age=${KEYS_GOOD_FOR_S}`, 'Access-Control-Allow-Origin': '*' });
    response.json({ keys: await parts.signer.published() });
  });

  router.get('/:bank/callback', async (request, response, next) => {
    if (!door.isFor(request)) return next();
    pageHeadersTo(request, response);
    const came = await door.cameBack(request, response, String(request.params.bank));
    if (came.state === 'open') return response.redirect(303, baseOf(came.secret));
    say(response, came.state, languageOf(request), came.bank);
  });

  router.use('/mine', pageHeaders);
  const form = urlencoded({ extended: false, limit: '1kb' });

  router.get(
    '/mine/:secret',
    inside(async (request, response, { page, customer, until, bank }, frame) => {
      const before = timeIn(request.query.before);
      const asked = { customer: customer.id, here: page.conversation };
      const told = before === undefined ? await record.lately(asked) : await record.whole(asked);
      const all = seenIn(told).filter(({ at }) => (before === undefined ? now() - at < SHOWN_MS : at < before));
      const { connected } = await connecting.list(customer);
      sendWhole(response, {
        ...frame,
        ...pageOf(all, before ?? now() - SHOWN_MS, before !== undefined),
        connected: withLastReads(connected, customer, told),
        before,
        isBroken: told.isBroken,
        receipts: await receipts.of(customer.id),
        signIns: bank === undefined ? signInsOf(customer) : [],
        ended: connected.some((one) => one.bank === request.query.ended) ? undefined : banks.get(String(request.query.ended))?.name,
        closes: now() + until - realNow(),
      });
    }),
  );

  router.post('/mine/:secret/sign-in', form, async (request, response) => {
    const secret = String(request.params.secret);
    if (!site.isOurPage(request)) return say(response, 'not_ours', languageOf(request));
    const at = await door.at(request, response, secret);
    if (at.state === 'none') return say(response, 'expired', languageOf(request));
    const page = at.state === 'open' ? at.entered.page : at.page;
    const bank = bankForm.safeParse(request.body ?? {}).data?.bank ?? '';
    const next = await door.signIn(request, response, { page, secret, bank });
    if (typeof next === 'string') return say(response, next, page.language, bank);
    response.redirect(303, next.href);
  });

  const oneBank = (request: Request, { grants }: Customer): BankName | undefined => {
    const id = String(request.params.bank);
    return grants.some(({ bank }) => bank === id) ? { id, name: nameOf(id) } : undefined;
  };

  router.get(
    '/mine/:secret/disconnect/:bank',
    inside((request, response, { customer }, frame) => {
      const bank = oneBank(request, customer);
      return bank ? sendDisconnect(response, frame, bank) : response.redirect(303, frame.base);
    }),
  );

  router.post(
    '/mine/:secret/disconnect/:bank',
    sent(async (request, response, { page, customer }, frame) => {
      const bank = oneBank(request, customer);
      if (!bank) return response.redirect(303, frame.base);
      const interaction = newInteraction();
      const there = { interaction, record: parts.recorder(customerSubject(customer.id)) };
      const end = await connecting.disconnect(there, customer, { bank: bank.id });
      const told = { bank: bank.id, revoked: end.state === 'none' || end.revoked };
      // The chat hears of it, and goes on asking the bank where that did not answer.
      await parts.accept(page.conversation, { id: interaction, body: toldInChat(interaction, told, now()), uncapped: true });
      log('own_page', { outcome: 'disconnected', bank: bank.id });
      response.redirect(303, `${frame.base}?ended=${bank.id}`);
    }),
  );

  const oneReceipt = async (request: Request, { id }: Customer): Promise<Receipt | undefined> =>
    (await receipts.of(id)).find(({ consent: { grant } }) => grant === request.params.grant);

  router.get(
    '/mine/:secret/receipts/:grant',
    inside(async (request, response, { customer }, frame) => {
      const receipt = await oneReceipt(request, customer);
      if (!receipt) return say(response, 'elsewhere', frame.language);
      sendReceipt(response, frame, receipt, `${site.originOf(request) ?? ''}/connect/keys`);
    }),
  );

  router.get(
    '/mine/:secret/receipts/:grant/signed',
    inside(async (request, response, { customer }, frame) => {
      const receipt = await oneReceipt(request, customer);
      if (!receipt) return say(response, 'elsewhere', frame.language);
      const { bank, since } = receipt.consent;
      response
        .attachment(`receipt-${bank}-${dayIn(since, customer.zone)}.jws`)
        .type('application/jose')
        .send(receipt.signed);
    }),
  );

  router.post(
    '/mine/:secret/data',
    sent(async (_request, response, { page, customer, bank }, frame) => {
      // It holds everything: who only sits at the chat signs in first.
      if (bank === undefined) return sendDoor(response, frame, signIns);
      const pieces = parts.exported(customer, page.conversation);
      // What cannot be read is said before anything of it is sent.
      const first = await pieces.next();
      await parts.did(customer.id, { what: 'exported', bank });
      log('own_page', { outcome: 'exported', bank });
      response.attachment(`banter-data-${dayIn(now(), customer.zone)}.json`).type('application/json');
      await pipeline(Readable.from(startingWith(first, pieces)), response).catch((error: unknown) => {
        if (!response.closed) log('own_page_cut', failureOf(error));
        response.destroy();
      });
    }),
  );

  router.post(
    '/mine/:secret/leave',
    sent((request, response, _entered, { language }) => {
      door.close(request, response);
      sendPage(response, 200, mineWords[language].left, language);
    }),
  );

  router.use(sayUnavailable(say));
  return router;
};

const pageHeadersTo = (request: Request, response: Response): void => {
  for (const add of pageHeaders) add(request, response, () => undefined);
};

/** Lines of one page, and where the next one begins: lines of the same moment stay together. `isOlder`: these are not the newest. */
const pageOf = (
  all: readonly (Seen | OwnDoing)[],
  edge: number,
  isOlder: boolean,
): { seen: (Seen | OwnDoing)[]; earlier: number | undefined } => {
  const last = all[LINES - 1];
  const seen = last ? all.filter(({ at }, n) => n < LINES || at === last.at) : [...all];
  if (seen.length < all.length) return { seen, earlier: seen.at(-1)?.at };
  return { seen, earlier: isOlder ? undefined : edge };
};

const timeIn = (text: unknown): number | undefined => (typeof text === 'string' && /^\d{1,15}$/.test(text) ? Number(text) : undefined);

async function* startingWith(first: IteratorResult<string, unknown>, rest: AsyncGenerator<string>): AsyncGenerator<string> {
  if (first.done) return;
  yield first.value;
  yield* rest;
}

const toldInChat = (id: string, given: { bank: string; revoked: boolean }, at: number): Incoming['body'] => ({
  kind: 'begin',
  id,
  at,
  dialog: BANK_DISCONNECTED,
  given,
  banks: [],
});

/** Whoever waits at a page is told in words, too, while Redis or the archive is away. */
const sayUnavailable =
  (say: (response: Response, outcome: MineOutcome, language: Language) => void): ErrorRequestHandler =>
  (error, request, response, next) => {
    const outcome = error instanceof StoreUnavailable ? 'no_store' : error instanceof ArchiveError ? 'no_archive' : undefined;
    if (outcome === undefined || response.headersSent) return next(error);
    say(response, outcome, languageOf(request));
  };
