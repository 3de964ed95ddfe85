/**
 * Stands between the connectors and the sandbox: passes every request and every answer on as it is, and has both held against a description by
 * express-openapi-validator. What breaks the description is answered all the same.
 */
import { request as ask, createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import express, { type ErrorRequestHandler, type Express, type Request, type RequestHandler } from 'express';
import { middleware } from 'express-openapi-validator';
import type { Departure } from '../../../connectors/banks/departures.ts';
import type { Description } from './description.ts';
import type { Findings } from './findings.ts';
import { judge, type Place, unknownParameter } from './judge.ts';

export type CheckpointOptions = {
  description: Description;
  /** The sandbox's origin, and its banks with their addresses there. */
  sandbox: string;
  banks: readonly { id: string; baseUrl: string }[];
  departures: readonly Departure[];
  findings: Findings;
};

export type Checkpoint = {
  /** The origin that stands for the sandbox's. */
  url: string;
  /** What the validator itself failed at, where it could make nothing of the description; undefined: nothing. */
  failure(): unknown;
  close(): Promise<void>;
};

export const openCheckpoint = async ({ description, sandbox, banks, departures, findings }: CheckpointOptions): Promise<Checkpoint> => {
  const failures: unknown[] = [];
  const bases = banks.map(({ id, baseUrl }) => ({ id, path: new URL(baseUrl).pathname }));
  const placeOf = placesUnder(bases);
  const note: Note = (error, request, status) => {
    if (!judge({ error, place: placeOf(request), status }, findings)) failures.push(error);
  };
  const noteParameter: Note = (error, request) => {
    const parameter = unknownParameter(error);
    const { bank, operation } = placeOf(request);
    if (parameter !== undefined) findings.add('not_described', bank, operation, `query parameter ${parameter}`);
  };
  const { parameters, everything } = validatorsOf(description, bases, note);

  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  app.use((_, response, next) => {
    findings.passed.requests += 1;
    // What is given to be checked is not what is sent: that stays as it came, to the byte.
    response.json = () => response.end(response.locals.sent);
    next();
  });
  // Each part goes on after an error, so that the answer to a request that is wrong is looked at too.
  for (const part of parameters) app.use(part, goingOn(noteParameter));
  for (const part of everything) app.use(part, goingOn(note));
  app.use(passOn({ sandbox, departures, findings, placeOf }));
  return { ...(await listen(app)), failure: () => failures[0] };
};

type Base = { id: string; path: string };
type Note = (error: unknown, request: Request, status?: number) => void;

const goingOn =
  (note: Note): ErrorRequestHandler =>
  (error, request, _, next) => {
    note(error, request);
    next();
  };

/** A query parameter that is not described ends the validator's look at a request, so that the two are apart: `everything` lets it pass. */
const validatorsOf = (description: Description, bases: readonly Base[], note: Note) => {
  // The servers that the description names are somebody else's. That it is valid was seen when it was read.
  const apiSpec = { ...description, servers: bases.map(({ path }) => ({ url: path })) };
  const always = { apiSpec, validateApiSpec: false, fileUploader: false, ajvFormats: { mode: 'full' } } as const;
  return {
    parameters: middleware({ ...always, validateRequests: { allowUnknownQueryParameters: false }, validateSecurity: false }),
    everything: middleware({
      ...always,
      validateRequests: { allErrors: true, allowUnknownQueryParameters: true },
      validateResponses: { allErrors: true, onError: (error, _, request) => note(error, request, request.res?.statusCode) },
      validateSecurity: true,
    }),
  };
};

/** Of both standards' paths only the account's id differs from call to call. */
const placesUnder =
  (bases: readonly Base[]) =>
  ({ method, originalUrl }: Request): Place => {
    const [asked = ''] = originalUrl.split('?');
    const base = bases.find(({ path }) => asked.startsWith(`${path}/`));
    const path = asked.slice(base?.path.length).replace(/^\/accounts\/[^/]+/, '/accounts/*');
    return { bank: base?.id ?? '', operation: `${method} ${path}` };
  };

// ---------------------------------------------------------------- passing on

type Means = Pick<CheckpointOptions, 'sandbox' | 'departures' | 'findings'> & { placeOf: (request: Request) => Place };

const passOn =
  ({ sandbox, departures, findings, placeOf }: Means): RequestHandler =>
  async (request, response) => {
    const { bank, operation } = placeOf(request);
    const answer = await answerOf(sandbox, request);
    const sent = await text(answer);
    findings.passed.answers += 1;
    response.locals.sent = sent;
    response.status(answer.statusCode ?? 502);
    for (const [name, value] of Object.entries(answer.headers))
      if (value !== undefined && !OF_THE_LINE.has(name)) response.setHeader(name, value);
    const read = jsonIn(sent);
    if (read === 'no JSON') {
      findings.add('violation', bank, `${operation}, answer ${response.statusCode}`, 'is no JSON');
      return void response.end(sent);
    }
    const departure = departures.find((one) => one.bank === bank);
    const undone = departure?.undo(read.body);
    if (departure && undone !== undefined) findings.add('departure', bank, 'Answers', departure.why);
    response.json(undone ?? read.body);
  };

/** What concerns one connection only. */
const OF_THE_LINE: ReadonlySet<string> = new Set(['connection', 'keep-alive', 'transfer-encoding', 'content-length']);

/** With the checkpoint's own name as the host, so that links in the answer lead through it. Connectors only read: there is no body. */
const answerOf = (sandbox: string, { method, originalUrl, headers }: Request): Promise<IncomingMessage> =>
  new Promise((resolve, reject) => {
    ask(new URL(originalUrl, sandbox), { method, headers }, resolve).once('error', reject).end();
  });

/** Without a text there is no body, which is for the description to judge. */
const jsonIn = (sent: string): { body: unknown } | 'no JSON' => {
  try {
    return { body: sent === '' ? undefined : JSON.parse(sent) };
  } catch {
    return 'no JSON';
  }
};

const listen = async (app: Express): Promise<{ url: string; close(): Promise<void> }> => {
  const server = createServer(app);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  // A TCP server's address is never a string.
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};
