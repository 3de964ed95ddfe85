/** A browser as far as signing in needs one: it keeps cookies by host and path, and follows nothing by itself. */

type Cookie = { host: string; path: string; name: string; value: string };

export type Answer = { status: number; url: string; location: string | undefined; headers: Headers; body: string; cookies: string[] };

export interface Jar {
  get(url: string, headers?: Record<string, string>): Promise<Answer>;
  post(url: string, body?: string, headers?: Record<string, string>): Promise<Answer>;
  /** Goes where it is sent, until it is sent nowhere. */
  follow(url: string): Promise<Answer>;
  cookie(url: string, name: string): string | undefined;
  plant(url: string, name: string, value: string): void;
  copy(): Jar;
}

const REDIRECTS_AT_MOST = 12;

export const createJar = (kept: readonly Cookie[] = []): Jar => {
  let cookies = [...kept];
  const fitting = (url: URL) => cookies.filter(({ host, path }) => host === url.hostname && url.pathname.startsWith(path));

  const keep = (url: URL, set: string): void => {
    const [pair = '', ...attributes] = set.split(';').map((part) => part.trim());
    const at = pair.indexOf('=');
    const [name, value] = [pair.slice(0, at), pair.slice(at + 1)];
    const attribute = (wanted: string) => attributes.find((one) => one.toLowerCase().startsWith(wanted))?.slice(wanted.length);
    const path = attribute('path=') ?? '/';
    const expires = attribute('expires=');
    cookies = cookies.filter((one) => one.host !== url.hostname || one.name !== name || one.path !== path);
    if (expires === undefined || Date.parse(expires) > Date.now()) cookies.push({ host: url.hostname, path, name, value });
  };

  const ask = async (at: string, init: RequestInit & { headers: Record<string, string> }): Promise<Answer> => {
    const url = new URL(at);
    const cookie = fitting(url)
      .map(({ name, value }) => `${name}=${value}`)
      .join('; ');
    const response = await fetch(url, { ...init, redirect: 'manual', headers: { ...init.headers, ...(cookie === '' ? {} : { cookie }) } });
    const set = response.headers.getSetCookie();
    for (const one of set) keep(url, one);
    const location = response.headers.get('location');
    return {
      status: response.status,
      url: url.href,
      location: location === null ? undefined : new URL(location, url).href,
      headers: response.headers,
      body: await response.text(),
      cookies: set,
    };
  };

  const get: Jar['get'] = (url, headers = {}) => ask(url, { headers });
  return {
    get,
    post: (url, body, headers = {}) => ask(url, { method: 'POST', headers, ...(body === undefined ? {} : { body }) }),
    async follow(url) {
      let answer = await get(url);
      for (let hop = 0; answer.location !== undefined && hop < REDIRECTS_AT_MOST; hop += 1) answer = await get(answer.location);
      return answer;
    },
    cookie: (url, name) => fitting(new URL(url)).find((one) => one.name === name)?.value,
    plant: (url, name, value) => keep(new URL(url), `${name}=${value}; Path=/`),
    copy: () => createJar(cookies),
  };
};
