/** One customer sends two thousand messages at once. The others notice nothing, and nobody is left without a word (I1). */
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { type RunningBanter, startBanter } from '../support/banter.ts';
import { messengerEnv, post, textEvent, until, webhookOf } from '../support/customer.ts';
import { type Graph, startGraph } from '../support/graph-stand-in.ts';

jest.setTimeout(120_000);

const FLOODER = '8400000000000000';
const FLOOD = 2_000;
const IN_ONE = 100;
/** So many of a conversation's events wait at most. */
const CAP = 200;

let graph: Graph;
let banter: RunningBanter;
beforeAll(async () => {
  graph = await startGraph();
  banter = await startBanter({ env: messengerEnv(graph.url) });
}, 120_000);
afterAll(async () => {
  await banter.close();
  await graph.close();
});

const repliesTo = (user: string): string[] =>
  graph.sends.filter(({ body }) => body.recipient?.id === user).map(({ body }) => String(body.message?.text));

const flood = (): Promise<number[]> =>
  Promise.all(
    Array.from({ length: FLOOD / IN_ONE }, (_, webhook) => {
      const events = Array.from({ length: IN_ONE }, (_, n) => textEvent(FLOODER, `m_flood_${webhook}_${n}`, 'hello'));
      return post(banter.url, webhookOf(...events));
    }),
  );

const answersToFlood = (): Set<string> =>
  new Set(graph.sends.map(({ body }) => String(body.message?.metadata)).filter((id) => /^m_flood_\d+_\d+#0$/.test(id)));
const setAsideSoFar = async (): Promise<number> => {
  const metrics = await (await fetch(`${banter.url}/metrics`)).text();
  return Number(/banter_set_aside_total\{kind="event",why="inbox_full"\} (\d+)/.exec(metrics)?.[1]);
};

test('the others are answered while the flood is worked off, and the flood is acknowledged, answered up to the cap, and told so', async () => {
  const flooding = flood();
  const others = Array.from({ length: 5 }, (_, n) => `840000000000001${n}`);
  for (const user of others) expect(await post(banter.url, webhookOf(textEvent(user, `m_${user}`, 'hello')))).toBe(200);
  await until(
    () => others.every((user) => repliesTo(user).length > 0),
    30_000,
    () => banter.output(),
  );
  expect(repliesTo(FLOODER).length).toBeLessThan(CAP);
  expect(await flooding).toEqual(Array.from({ length: FLOOD / IN_ONE }, () => 200));
  const setAside = await setAsideSoFar();
  const answered = () => answersToFlood().size;
  expect(setAside).toBeGreaterThan(0);
  // Every event was either answered or set aside: none is missing.
  await until(
    () => answered() === FLOOD - setAside,
    60_000,
    () => `${answered()} answered, ${setAside} set aside`,
  );
  expect(repliesTo(FLOODER).some((text) => text.includes('more at once than I can keep'))).toBe(true);
});
