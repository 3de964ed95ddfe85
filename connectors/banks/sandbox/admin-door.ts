/** The door to the sandbox's levers: who may use them, somebody on this machine by no other site's page, and what is wrong with a request. */
import type { Request, RequestHandler, Response } from 'express';
import { z } from 'zod';
import { problemsOf } from './seed.ts';

const LOOPBACK = /^(::1|(::ffff:)?127\.\d+\.\d+\.\d+)$/;
const LOCAL_NAME = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])(:\d+)?$/i;

/** The address must be of this machine, and so must the name: a page in a browser can make any name point here. */
export const onlyThisMachine: RequestHandler = (request, response, next) => {
  if (LOOPBACK.test(request.socket.remoteAddress ?? '') && LOCAL_NAME.test(request.headers.host ?? '')) next();
  else response.status(403).json({ problems: ['The admin addresses answer on the loopback interface only.'] });
};

/** A page of another site can send forms and plain text here, but no JSON. */
export const onlyJson: RequestHandler = (request, response, next) => {
  if (request.method === 'GET' || request.is('application/json')) next();
  else response.status(415).json({ problems: ['body: must be sent as application/json'] });
};

export const wrong = (response: Response, problems: readonly string[]): void => {
  response.status(400).json({ problems });
};

/** undefined: it was answered already. */
export const check = <S extends z.ZodType>(schema: S, request: Request, response: Response): z.output<S> | undefined => {
  const parsed = schema.safeParse(request.body ?? {});
  if (parsed.success) return parsed.data;
  wrong(response, problemsOf(parsed.error));
  return undefined;
};

const newestSchema = z.coerce.number().int().min(1).max(10_000).default(10_000);

/** How many of the newest are asked for. undefined: it was answered already. */
export const checkNewest = (request: Request, response: Response): number | undefined => {
  const newest = newestSchema.safeParse(request.query.newest);
  if (!newest.success) wrong(response, ['newest: must be a whole number, 1 to 10000']);
  return newest.data;
};
