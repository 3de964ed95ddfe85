import { afterEach, describe, expect, test } from '@jest/globals';
import { WebSocket } from 'ws';
import type { SocketEvents } from '../../web/common/browser.ts';
import { type Connection, createConnection } from '../../web/desk/connection.ts';
import type { Outgoing } from '../../web/desk/entries.ts';
import { initial, reduce, type State } from '../../web/desk/state.ts';
import { ana, ben } from './desk-people.ts';
import { type DeskServer, startDesk } from './desk-stand-in.ts';

const ALL_AT_MOST_MS = 5_000;
const HERE_MS = 10_000;
const HOUR_MS = 3_600_000;

type Timer = { ms: number; run: () => void };

const until = async (what: string, condition: () => boolean): Promise<void> => {
  const deadline = Date.now() + 5_000;
  while (!condition()) {
    if (Date.now() > deadline) throw new Error(`never happened: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
};

/** Real requests and sockets, signed in; only the clock and the timers are the test's. */
const setUp = async (as = ana.id) => {
  const server = await startDesk();
  server.add('c1');
  let cookie = `desk=${as}`;
  const timers = new Set<Timer>();
  let clock = 1_000_000;
  let state: State = initial;
  const openSocket = (url: string, events: SocketEvents) => {
    const socket = new WebSocket(url, { headers: { cookie } });
    socket.on('open', () => events.opened());
    socket.on('message', (data) => events.frame(String(data)));
    socket.on('error', () => undefined);
    socket.on('close', () => events.closed());
    return {
      send: (frame: string) => socket.readyState === WebSocket.OPEN && socket.send(frame),
      close: () => socket.terminate(),
    };
  };
  const connection = createConnection({
    origin: server.url,
    live: `${server.url.replace('http', 'ws')}/desk/live`,
    fetch: (url, init) => fetch(url, { ...init, headers: { ...init.headers, cookie } }),
    openSocket,
    after: (ms, run) => {
      const timer = { ms, run };
      timers.add(timer);
      return () => timers.delete(timer);
    },
    now: () => clock,
    random: () => 1,
    tell: (event) => {
      state = reduce(state, event);
    },
  });
  open.push({ server, connection });
  const post = (outgoing: Partial<Outgoing> = {}): void => {
    const one: Outgoing = { id: 'o1', name: 'c1', kind: 'message', text: 'Hello', at: 0, is: 'sending', ...outgoing };
    state = reduce(state, { type: 'sending', outgoing: one });
    connection.post(one);
  };
  const fire = (chosen: (timer: Timer) => boolean): void => {
    for (const timer of [...timers].filter(chosen)) {
      timers.delete(timer);
      timer.run();
    }
  };
  return {
    server,
    connection,
    post,
    timers: timers as ReadonlySet<Timer>,
    /** Somebody else signs in in this browser. */
    become: (id: string) => {
      cookie = `desk=${id}`;
    },
    state: () => state,
    texts: () => [...(state.open?.entries ?? []), ...state.outbox].flatMap((one) => ('text' in one ? [one.text] : [])),
    look: (name: string) => {
      state = reduce(state, { type: 'chosen', name });
      connection.look(name);
    },
    pass: (ms: number) => {
      clock += ms;
    },
    /** Lets the timers that were set for exactly so long run out. */
    fire: (ms: number) => fire((timer) => timer.ms === ms),
    /** Lets every short timer run out until it has happened. */
    hurry: (what: string, condition: () => boolean) =>
      until(what, () => {
        fire(({ ms }) => ms <= ALL_AT_MOST_MS);
        return condition();
      }),
    online: () => until('online', () => state.line === 'online' && state.desk !== undefined),
    here: () => server.frames.filter((frame) => frame.do === 'here'),
  };
};

const open: { server: DeskServer; connection: Connection }[] = [];
afterEach(async () => {
  for (const { server, connection } of open.splice(0)) {
    connection.close();
    await server.stop();
  }
});

/** Online, and looking at a conversation that is this agent's. */
const working = async () => {
  const page = await setUp();
  await page.online();
  page.server.as(ana, 'c1', 'claim');
  page.look('c1');
  await until('loaded', () => page.state().open?.is === 'here');
  return page;
};

describe('connecting', () => {
  test('tells who one is, what waits, and that one is here', async () => {
    const { online, state, here } = await setUp();
    await online();
    expect(state().me?.agent).toEqual(ana);
    expect(state().desk?.waiting.map(({ name }) => name)).toEqual(['c1']);
    await until('presence', () => here().length > 0);
    expect(here()).toEqual([{ do: 'here', active: true }]);
  });

  test('presence goes on, and says whether the page was touched since', async () => {
    const { online, here, fire, connection } = await setUp();
    await online();
    fire(HERE_MS);
    await until('second', () => here().length === 2);
    connection.touched();
    fire(HERE_MS);
    await until('third', () => here().length === 3);
    expect(here().map((frame) => frame.do === 'here' && frame.active)).toEqual([true, false, true]);
  });

  test('presence does not hang on timers: a hidden page answers the server’s signs of life', async () => {
    const { online, here, pass, server } = await setUp();
    await online();
    server.raw('');
    pass(15_000);
    server.raw('');
    await until('presence', () => here().length === 2);
  });

  test('tries again after an outage, each time later', async () => {
    const { server, state, hurry, online } = await setUp();
    await online();
    server.fail('me', { times: 3 });
    server.drop();
    await until('offline', () => state().line === 'offline');
    await hurry('online', () => state().line === 'online');
  });

  test('somebody who is not signed in is told so, and is not asked again and again', async () => {
    const { state, timers } = await setUp('nobody');
    await until('signed out', () => state().signedOut);
    expect(timers.size).toBe(0);
  });

  test('a session that ends while the page is open is noticed by the socket, and by whatever is asked next', async () => {
    const page = await working();
    page.server.signOut(ana);
    await until('told', () => page.state().signedOut);
    const other = await working();
    other.server.swallow(true);
    other.server.signOut(ana);
    await other.connection.act('c1', { do: 'release', id: 'x' });
    expect(other.state().signedOut).toBe(true);
  });
});

describe('what comes', () => {
  test('while the conversation is asked for is there once, and after it', async () => {
    const page = await setUp();
    await page.online();
    page.look('c1');
    for (let i = 0; i < 20; i++) page.server.customer('c1', `text ${i}`);
    await until('all', () => page.texts().length === 20);
    expect(page.texts()).toEqual(Array.from({ length: 20 }, (_, i) => `text ${i}`));
  });

  test('while the line was cut is there afterwards, once', async () => {
    const page = await working();
    page.server.customer('c1', 'before');
    await until('before', () => page.texts().includes('before'));
    page.server.drop();
    await until('offline', () => page.state().line === 'offline');
    page.server.customer('c1', 'meanwhile');
    await page.hurry('meanwhile', () => page.texts().includes('meanwhile'));
    page.server.customer('c1', 'after');
    await until('after', () => page.texts().includes('after'));
    expect(page.texts()).toEqual(['before', 'meanwhile', 'after']);
  });

  test('during an hour asleep is there on waking, however much it is, and without a gap', async () => {
    const page = await working();
    page.server.customer('c1', 'before');
    await until('before', () => page.texts().includes('before'));
    page.server.swallow(true);
    for (let i = 0; i < 200; i++) page.server.customer('c1', `text ${i}`);
    page.server.as(ben, 'c1', 'notes', { id: 'n', text: 'last' });
    page.server.swallow(false);
    page.pass(HOUR_MS);
    page.connection.wake();
    await until('newest', () => page.texts().at(-1) === 'last');
    const shown = page.texts();
    expect(shown).toEqual(Array.from({ length: 50 }, (_, i) => (i === 49 ? 'last' : `text ${i + 151}`)));
    expect(page.state().open?.more).toBe(true);
  });

  test('a socket that has gone quiet is given up where the server shows signs of life', async () => {
    const page = await working();
    page.server.raw('');
    await until('heard', () => page.server.listening() === 1);
    await new Promise((resolve) => setTimeout(resolve, 20));
    page.pass(61_000);
    page.server.swallow(true);
    page.server.customer('c1', 'unheard');
    page.server.swallow(false);
    page.fire(HERE_MS);
    await until('heard after all', () => page.texts().includes('unheard'));
  });

  test('for whoever leafs through the list quickly is asked for where they stop', async () => {
    const page = await setUp();
    for (let i = 2; i < 40; i++) page.server.add(`c${i}`);
    await page.online();
    for (let i = 1; i < 40; i++) page.look(`c${i}`);
    page.fire(150);
    await until('the last', () => page.state().open?.is === 'here');
    const opened = page.server.frames.flatMap((frame) => (frame.do === 'open' ? [frame.name] : []));
    expect(opened).toEqual(['c1', 'c39']);
  });

  test('older entries are fetched before the oldest', async () => {
    const page = await setUp();
    for (let i = 0; i < 120; i++) page.server.customer('c1', `text ${i}`);
    await page.online();
    page.look('c1');
    await until('loaded', () => page.texts().length === 50);
    for (const total of [100, 120]) {
      await page.connection.older('c1', page.state().open?.entries[0]?.id ?? '');
      expect(page.texts()).toHaveLength(total);
    }
    expect(page.texts()).toEqual(Array.from({ length: 120 }, (_, i) => `text ${i}`));
    expect(page.state().open?.more).toBe(false);
  });
});

describe('what is written', () => {
  const stored = ({ server }: Awaited<ReturnType<typeof setUp>>) =>
    server.deeds.filter(({ what }) => what === 'messages' || what === 'notes').map(({ body }) => body);

  test('arrives once though the answer was lost and the line broke', async () => {
    const page = await working();
    page.server.fail('messages', { times: 2, stored: true });
    page.post();
    await until('first try', () => stored(page).length === 1);
    page.server.drop();
    await page.hurry('told', () => page.state().outbox.length === 0 && page.texts().length === 1);
    expect(stored(page)).toEqual([{ id: 'o1', text: 'Hello' }]);
    expect(page.texts()).toEqual(['Hello']);
  });

  test('during an outage leaves when it is over, in order', async () => {
    const page = await working();
    page.server.fail('messages', { times: 4 });
    for (const id of ['o1', 'o2', 'o3']) page.post({ id, text: id });
    await page.hurry('all', () => stored(page).length === 3);
    expect(stored(page).map((body) => (body as { id: string }).id)).toEqual(['o1', 'o2', 'o3']);
  });

  test('and refused is not tried again, says why, and holds up nothing behind it', async () => {
    const page = await working();
    page.server.fail('messages', { times: 1, code: 'Closed', message: 'Too late.' });
    page.post();
    page.post({ id: 'o2', text: 'second' });
    await until('second', () => stored(page).length === 1);
    expect(page.state().outbox.find(({ id }) => id === 'o1')?.is).toEqual({ refused: 'Too late.' });
  });

  test('is taken but not told back: the socket is dead, and asked anew', async () => {
    const page = await working();
    page.server.swallow(true);
    page.post();
    await until('taken', () => page.state().outbox[0]?.is === 'taken');
    // That it was delivered goes unheard, too.
    await new Promise((resolve) => setTimeout(resolve, 100));
    page.server.swallow(false);
    page.fire(10_000);
    await until('told', () => page.state().outbox.length === 0 && page.texts().includes('Hello'));
  });

  test('while signed out waits for the same agent', async () => {
    const page = await working();
    page.server.signOut(ana);
    await until('signed out', () => page.state().signedOut);
    page.post();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(stored(page)).toEqual([]);
    await fetch(`${page.server.url}/desk/sign-in?as=ana`, { redirect: 'manual' });
    page.connection.wake();
    await until('sent', () => stored(page).length === 1);
  });

  test('is not sent in the name of another who signs in', async () => {
    const page = await working();
    page.server.signOut(ana);
    await until('signed out', () => page.state().signedOut);
    page.post({ kind: 'note' });
    await new Promise((resolve) => setTimeout(resolve, 50));
    page.become(ben.id);
    page.connection.wake();
    await until('the other', () => page.state().me?.agent.id === ben.id && page.state().line === 'online');
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(stored(page)).toEqual([]);
    expect(page.state().outbox).toEqual([]);
  });

  test('typing is told, but not with every key', async () => {
    const page = await working();
    const typed = () => page.server.frames.filter((frame) => frame.do === 'typing').length;
    for (let i = 0; i < 10; i++) page.connection.typing('c1');
    await until('typing', () => typed() === 1);
    page.pass(3_000);
    page.connection.typing('c1');
    await until('typing again', () => typed() === 2);
  });
});

describe('claiming', () => {
  test('one wins; the other is told who', async () => {
    const page = await setUp();
    await page.online();
    expect(page.server.as(ben, 'c1', 'claim')).toBe(200);
    expect(await page.connection.act('c1', { do: 'claim' })).toMatchObject({ ok: false, code: 'Taken', by: ben.name });
  });
});
