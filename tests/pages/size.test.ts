import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { buildPages } from './built.ts';

let pages: Awaited<ReturnType<typeof buildPages>>;
beforeAll(async () => {
  pages = await buildPages();
});
afterAll(() => pages.remove());

/** Bytes over the wire, gzipped. What is paid by everybody on every first visit must not grow unseen. */
test.each([
  ['chat.js', 15_300],
  ['chat.css', 4_000],
  ['desk.js', 26_000],
  ['desk.css', 5_000],
  ['embed.js', 2_000],
])('%s has at most %i bytes', async (name, most) => {
  expect(gzipSync(await pages.read(name), { level: 9 }).length).toBeLessThanOrEqual(most);
});
