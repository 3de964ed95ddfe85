/** A part of ours as browsers know it: at which origin it is, and in which cookies it keeps what only this browser has. */
import type { IncomingMessage } from 'node:http';
import type { CookieOptions, Response } from 'express';

export interface Site<Cookie extends string> {
  /** `https://desk.example.com`; undefined: it is not at the address that was asked for. */
  originOf(request: IncomingMessage): string | undefined;
  /** Browsers say which site a request comes from, some by its origin alone; a page that hides its own sends `null`. */
  isOurPage(request: IncomingMessage): boolean;
  cookieOf(request: IncomingMessage, name: Cookie): string | undefined;
  setCookie(request: IncomingMessage, response: Response, name: Cookie, value: string, maxAgeMs: number): void;
  clearCookie(request: IncomingMessage, response: Response, name: Cookie): void;
}

const LOOPBACK = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/;

/** `publicUrl`: the origin of PUBLIC_URL; undefined: whatever name this machine gives itself. `names`: of its cookies, as browsers see them. */
export const createSite = <Cookie extends string>(
  publicUrl: string | undefined,
  names: { readonly [C in Cookie]: string },
): Site<Cookie> => {
  // A name from elsewhere can be made to point here: only this machine's own count where none is configured.
  const originOf = ({ headers: { host = '' } }: IncomingMessage): string | undefined => {
    if (publicUrl === undefined) return LOOPBACK.test(host) ? `http://${host}` : undefined;
    const { protocol, host: configured } = new URL(publicUrl);
    return protocol === 'https:' || LOOPBACK.test(configured) ? publicUrl : undefined;
  };

  const isSecure = (request: IncomingMessage): boolean => originOf(request)?.startsWith('https:') === true;

  /** No other host, no subdomain and no plain page can set a cookie of the prefixed name. Browsers take it over https only. */
  const nameOf = (request: IncomingMessage, name: Cookie): string => `${isSecure(request) ? '__Host-' : ''}${names[name]}`;

  /**
   * Lax, not Strict: a provider sends the browser back by a navigation that began on its site. It must bring the attempt that it answers, and
   * the session that a new one takes the place of. Nothing but that navigation changes anything by GET; the rest asks where it comes from.
   */
  const optionsFor = (request: IncomingMessage): CookieOptions => ({
    httpOnly: true,
    secure: isSecure(request),
    sameSite: 'lax',
    path: '/',
  });

  return {
    originOf,
    isOurPage(request) {
      const ours = originOf(request);
      const { origin = 'null', 'sec-fetch-site': from } = request.headers;
      return ours !== undefined && (origin === 'null' ? from === 'same-origin' : origin === ours);
    },
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
