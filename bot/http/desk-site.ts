/** The desk as its browsers know it: at which origin it is, and in which cookies it keeps what only this browser has. */
import type { IncomingMessage } from 'node:http';
import type { CookieOptions, Response } from 'express';

export type DeskCookie = 'session' | 'attempt';

export interface DeskSite {
  /** `https://desk.example.com`; undefined: the desk is not at the address that was asked for. */
  originOf(request: IncomingMessage): string | undefined;
  cookieOf(request: IncomingMessage, name: DeskCookie): string | undefined;
  setCookie(request: IncomingMessage, response: Response, name: DeskCookie, value: string, maxAgeMs: number): void;
  clearCookie(request: IncomingMessage, response: Response, name: DeskCookie): void;
}

const NAMES: { readonly [C in DeskCookie]: string } = { session: 'banter_desk', attempt: 'banter_desk_sign_in' };
const LOOPBACK = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/;

/** `publicUrl`: the origin of PUBLIC_URL; undefined: whatever name this machine gives itself. */
export const createDeskSite = (publicUrl: string | undefined): DeskSite => {
  // A name from elsewhere can be made to point here: only this machine's own count where none is configured.
  const originOf = ({ headers: { host = '' } }: IncomingMessage): string | undefined => {
    if (publicUrl === undefined) return LOOPBACK.test(host) ? `http://${host}` : undefined;
    const { protocol, host: configured } = new URL(publicUrl);
    return protocol === 'https:' || LOOPBACK.test(configured) ? publicUrl : undefined;
  };

  const isSecure = (request: IncomingMessage): boolean => originOf(request)?.startsWith('https:') === true;

  /** No other host, no subdomain and no plain page can set a cookie of the prefixed name. Browsers take it over https only. */
  const nameOf = (request: IncomingMessage, name: DeskCookie): string => `${isSecure(request) ? '__Host-' : ''}${NAMES[name]}`;

  /**
   * Lax, not Strict: the provider sends the browser back by a navigation that began on its site. It must bring the attempt that it answers, and
   * the session that the new one takes the place of. Nothing but that navigation changes anything by GET; the rest asks where it comes from.
   */
  const optionsFor = (request: IncomingMessage): CookieOptions => ({
    httpOnly: true,
    secure: isSecure(request),
    sameSite: 'lax',
    path: '/',
  });

  return {
    originOf,
    cookieOf(request, name) {
      const wanted = `${nameOf(request, name)}=`;
      return request.headers.cookie
        ?.split(';')
        .map((one) => one.trim())
        .find((one) => one.startsWith(wanted))
        ?.slice(wanted.length);
    },
    setCookie(request, response, name, value, maxAgeMs) {
      response.cookie(nameOf(request, name), value, { ...optionsFor(request), maxAge: maxAgeMs });
    },
    clearCookie(request, response, name) {
      response.clearCookie(nameOf(request, name), optionsFor(request));
    },
  };
};
