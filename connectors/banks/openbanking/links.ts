/** Where the next page of a list is: `Links.Next` is a whole address that the bank chooses, and the token goes wherever it is asked with. */

/** undefined: this was the last page. `foreign`: not at the bank's own addresses, where no token of its customers may go. */
export const nextPage = (baseUrl: string, at: URL, next: string | undefined): URL | 'foreign' | undefined => {
  if (next === undefined) return undefined;
  const base = new URL(baseUrl);
  if (!URL.canParse(next, at.href)) return 'foreign';
  const url = new URL(next, at);
  const isOwn = url.origin === base.origin && url.pathname.startsWith(`${base.pathname.replace(/\/$/, '')}/`);
  return isOwn && url.username === '' && url.password === '' ? url : 'foreign';
};
