/**
 * Who sits at our own chat page: an HttpOnly cookie of 32 random bytes with the time of the last use, signed. Nothing is stored for a
 * visitor who never writes. After a quarter of an hour without use the cookie is worth nothing, so that a shared computer shows a
 * stranger no balance. A visitor's ids come from the key that signed first: while keys are rotated, it goes on to sign for who is there.
 */
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Request, Response } from 'express';

const IDLE_MS = 15 * 60_000;
const NAME = 'banter_visitor';

export type Visitor = { user: string; conversation: string };

export interface Visitors {
  /** The visitor of this request, or undefined when there is none any more. Renews the cookie. */
  known(request: Request, response: Response): Visitor | undefined;
  /** A new visitor. */
  welcome(request: Request, response: Response): Visitor;
  forget(request: Request, response: Response): void;
}

/** `keys`: the newest first; new visitors are its own. */
export const createVisitors = (keys: readonly [Buffer, ...Buffer[]], realNow: () => number): Visitors => {
  const set = (request: Request, response: Response, key: Buffer, secret: string): void => {
    const body = `${secret}.${realNow()}`;
    response.cookie(NAME, `${body}.${sign(key, body).toString('base64url')}`, { ...optionsFor(request), maxAge: IDLE_MS });
  };

  return {
    known(request, response) {
      const [secret, usedAt, signature] = (cookieOf(request) ?? '').split('.');
      if (secret === undefined || usedAt === undefined || signature === undefined) return undefined;
      const given = Buffer.from(signature, 'base64url');
      const key = keys.find((one) => isSigned(one, `${secret}.${usedAt}`, given));
      if (!key || realNow() - Number(usedAt) > IDLE_MS) return undefined;
      set(request, response, key, secret);
      return visitorOf(key, secret);
    },
    welcome(request, response) {
      const secret = randomBytes(32).toString('base64url');
      set(request, response, keys[0], secret);
      return visitorOf(keys[0], secret);
    },
    forget: (request, response) => {
      response.clearCookie(NAME, optionsFor(request));
    },
  };
};

const sign = (key: Buffer, text: string): Buffer => createHmac('sha256', key).update(text).digest();

const isSigned = (key: Buffer, text: string, given: Buffer): boolean => {
  const right = sign(key, text);
  return given.length === right.length && timingSafeEqual(given, right);
};

/** Ids that tell nothing about the cookie they come from. */
const visitorOf = (key: Buffer, secret: string): Visitor => {
  const id = (what: string) => `dl_${sign(key, `${what} ${secret}`).toString('base64url').slice(0, 22)}`;
  return { user: id('user'), conversation: id('conversation') };
};

/** On a foreign page our page sits in a frame: there the cookie is a third party's, and goes only where it may. */
const optionsFor = (request: Request) => ({
  httpOnly: true,
  secure: request.secure,
  sameSite: request.secure ? ('none' as const) : ('lax' as const),
  // Each page that embeds the chat gets a jar of its own: browsers give third parties no other.
  partitioned: request.secure,
  path: '/',
});

const cookieOf = ({ headers }: Request): string | undefined =>
  headers.cookie
    ?.split(';')
    .map((one) => one.trim())
    .find((one) => one.startsWith(`${NAME}=`))
    ?.slice(NAME.length + 1);
