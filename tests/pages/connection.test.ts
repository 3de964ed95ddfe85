import { afterEach, describe, expect, test } from '@jest/globals';
import { WebSocket } from 'ws';
import type { Message } from '../../web/chat/activities.ts';
import { type Connection, createConnection } from '../../web/chat/connection.ts';
import type { Draft } from '../../web/chat/requests.ts';
import { type Action, initial, reduce, type State } from '../../web/chat/state.ts';
import { backOff } from '../../web/common/back-off.ts';
import type { SocketEvents } from '../../web/common/browser.ts';
import { type DirectLine, type DirectLineOptions, startDirectLine } from './direct-line.ts';

/** Real sockets; only the clock and the timers are the test's. */
const openSocket = (url: string, events: SocketEvents) => {
  const socket = new WebSocket(url);
  socket.on('open', () => events.opened());
  socket.on('message', (data) => events.frame(String(data)));
  socket.on('error', () => undefined);
  socket.on('close', () => events.closed());
  return {
    send: (frame: string) => socket.readyState === WebSocket.OPEN && socket.send(frame),
    close: () => socket.terminate(),
  };
};

type Timer = { ms: number; run: () => void };

/** Waits for what real input and output bring about; gives up after five seconds. */
const until = async (what: string, condition: () => boolean): Promise<void> => {
  const deadline = Date.now() + 5_000;
  while (!condition()) {
    if (Date.now() > deadline) throw new Error(`never happened: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
};

const setUp = async (options: DirectLineOptions = {}) => {
  const server = await startDirectLine(options);
  const timers = new Set<Timer>();
  let state: State = initial;
  let clock = 1_000_000;
  const tell = (action: Action): void => {
    state = reduce(state, action);
  };
  const connection = createConnection({
    origin: server.url,
    fetch,
    openSocket,
    after: (ms, run) => {
      const timer = { ms, run };
      timers.add(timer);
      return () => timers.delete(timer);
    },
    now: () => clock,
    random: () => 1,
    tell,
  });
  const due = (ms: number) => [...timers].filter((timer) => timer.ms === ms);
  const pages = { server, connection, timers };
  open.push(pages);
  return {
    ...pages,
    state: () => state,
    texts: () => state.messages.map(({ text }) => text),
    pass: (ms: number) => {
      clock += ms;
    },
    due,
    /** Lets the timers that were set for exactly so long run out. */
    fire: async (ms: number) => {
      await until(`a timer of ${ms} ms`, () => due(ms).length > 0);
      for (const timer of due(ms)) {
        timers.delete(timer);
        timer.run();
      }
    },
    /** Lets every short timer run out until it has happened. */
    hurry: (what: string, condition: () => boolean) =>
      until(what, () => {
        for (const timer of [...timers].filter(({ ms }) => ms <= 5_000)) {
          timers.delete(timer);
          timer.run();
        }
        return condition();
      }),
    listening: () => until('a socket', () => server.listening() === 1),
  };
};

const open: { server: DirectLine; connection: Connection }[] = [];

afterEach(async () => {
  for (const { server, connection } of open.splice(0)) {
    connection.close();
    await server.stop();
  }
});

const draft = (clientId: string, text: string): Draft => ({ clientId, text, locale: 'en-US' });

describe('history and stream', () => {
  test('fetches the history page by page, then listens; each message once, in order', async () => {
    const chat = await setUp({ page: 2 });
    for (const text of ['one', 'two', 'three', 'four', 'five']) chat.server.say({ text });
    await chat.listening();
    chat.server.say({ text: 'six' });
    await until('six', () => chat.texts().length === 6);
    expect(chat.texts()).toEqual(['one', 'two', 'three', 'four', 'five', 'six']);
    const [first, last] = [chat.state().messages.at(0), chat.state().messages.at(-1)];
    const isLive = (message: Message | undefined) => message !== undefined && chat.state().live.has(message.id);
    expect([isLive(first), isLive(last)]).toEqual([false, true]);
  });

  test('says that the history is complete only when it is', async () => {
    const chat = await setUp({ page: 1 });
    chat.server.say({ text: 'one' });
    chat.server.say({ text: 'two' });
    await until('history', () => chat.state().caughtUp);
    expect(chat.texts()).toEqual(['one', 'two']);
  });

  test('what is said while the line is broken arrives when it is back', async () => {
    const chat = await setUp();
    await chat.listening();
    chat.server.say({ text: 'before' });
    await until('before', () => chat.texts().length === 1);
    chat.server.drop();
    chat.server.say({ text: 'meanwhile 1' });
    chat.server.say({ text: 'meanwhile 2' });
    await chat.fire(500);
    await until('meanwhile', () => chat.texts().length === 3);
    await chat.listening();
    chat.server.say({ text: 'after' });
    await until('after', () => chat.texts().length === 4);
    expect(chat.texts()).toEqual(['before', 'meanwhile 1', 'meanwhile 2', 'after']);
  });

  test('frames that are not Direct Line change nothing', async () => {
    const chat = await setUp();
    await chat.listening();
    for (const frame of ['', '{', 'null', '[]', '{"activities":[null,7,{"type":"message"}]}', '{"activities":{}}']) chat.server.raw(frame);
    chat.server.say({ text: 'still here' });
    await until('still here', () => chat.texts().length === 1);
  });

  test('typing comes and goes with the message', async () => {
    const chat = await setUp();
    await chat.listening();
    chat.server.signal({ type: 'typing', from: { id: 'banter', role: 'bot' } });
    await until('typing', () => chat.state().typing !== undefined);
    chat.server.say({ text: 'here' });
    await until('here', () => chat.texts().length === 1);
    expect(chat.state().typing).toBeUndefined();
  });
});

describe('posting', () => {
  test('the echo carries the id the page gave', async () => {
    const chat = await setUp();
    await expect(chat.connection.post({ ...draft('a', 'Yes'), press: { value: { token: 7 } } })).resolves.toBe('sent');
    await until('echo', () => chat.texts().length === 1);
    expect(chat.state().messages[0]).toMatchObject({ own: true, text: 'Yes', clientId: 'a' });
    expect(chat.server.posts).toMatchObject([
      { text: 'Yes', locale: 'en-US', value: { token: 7 }, channelData: { clientActivityID: 'a', postBack: true } },
    ]);
  });

  test('when only the answer is lost, the second try is not a second message', async () => {
    const chat = await setUp();
    await chat.listening();
    chat.server.fail('post', 503, 1, true);
    const posted = chat.connection.post(draft('a', 'Once'));
    await chat.fire(1_000);
    await expect(posted).resolves.toBe('sent');
    expect(chat.server.counts.post).toBe(2);
    expect(chat.server.posts.map(({ text }) => text)).toEqual(['Once']);
  });

  test('gives up after three tries, and may be tried again', async () => {
    const chat = await setUp();
    await chat.listening();
    chat.server.fail('post', 503, 3);
    const posted = chat.connection.post(draft('a', 'Again'));
    await chat.fire(1_000);
    await chat.fire(2_000);
    await expect(posted).resolves.toBe('failed');
    await expect(chat.connection.post(draft('a', 'Again'))).resolves.toBe('sent');
    expect(chat.server.posts.map(({ text }) => text)).toEqual(['Again']);
  });

  test('what the server will never take is not tried again', async () => {
    const chat = await setUp();
    await chat.listening();
    chat.server.fail('post', 400);
    await expect(chat.connection.post(draft('a', 'No'))).resolves.toBe('refused');
    expect(chat.server.counts.post).toBe(1);
  });

  test('a later message does not overtake one that is tried again', async () => {
    const chat = await setUp();
    await chat.listening();
    chat.server.fail('post', 503, 1);
    const posted = Promise.all([chat.connection.post(draft('a', 'first')), chat.connection.post(draft('b', 'second'))]);
    await chat.fire(1_000);
    await expect(posted).resolves.toEqual(['sent', 'sent']);
    expect(chat.server.posts.map(({ text }) => text)).toEqual(['first', 'second']);
  });

  test('a message that is taken but not heard back ends a socket that only looks alive', async () => {
    const chat = await setUp();
    await chat.listening();
    chat.server.swallow(true);
    await expect(chat.connection.post(draft('a', 'Anybody?'))).resolves.toBe('sent');
    expect(chat.texts()).toEqual([]);
    await chat.fire(10_000);
    await until('the echo', () => chat.texts().length === 1);
  });
});

describe('sessions and tokens', () => {
  test('renews the token well before it expires', async () => {
    const chat = await setUp({ expiresIn: 100 });
    await chat.listening();
    await chat.fire(60_000);
    await until('a refresh', () => chat.server.counts.refresh === 1);
    await until('the next one', () => chat.due(60_000).length === 1);
  });

  test('a refresh that finds nobody is tried again soon', async () => {
    const chat = await setUp({ expiresIn: 100 });
    await chat.listening();
    chat.server.fail('refresh', 500);
    await chat.fire(60_000);
    await chat.fire(15_000);
    await until('a refresh', () => chat.server.counts.refresh === 2);
  });

  test('a token that expired costs nothing: same conversation, message delivered', async () => {
    const chat = await setUp();
    chat.server.say({ text: 'hello' });
    await chat.listening();
    chat.server.expireTokens();
    const posted = chat.connection.post(draft('a', 'Still me'));
    await chat.hurry('the echo', () => chat.texts().length === 2);
    await expect(posted).resolves.toBe('sent');
    expect(chat.texts()).toEqual(['hello', 'Still me']);
    expect(chat.state().notice).toBeUndefined();
  });

  test('an ended conversation gives way to a new one, and takes its messages with it', async () => {
    const chat = await setUp();
    chat.server.say({ text: 'old figures' });
    await until('old', () => chat.texts().length === 1);
    await chat.listening();
    chat.server.endConversation();
    await chat.hurry('a new session', () => chat.state().notice === 'ended');
    expect(chat.texts()).toEqual([]);
    await chat.listening();
    chat.server.say({ text: 'new' });
    await until('new', () => chat.texts().length === 1);
  });

  test('what was written for a conversation that ended is not slipped into the next', async () => {
    const chat = await setUp();
    await chat.listening();
    chat.server.endConversation();
    let result: unknown;
    void chat.connection.post(draft('a', 'yes')).then((posted) => {
      result = posted;
    });
    await chat.hurry('an end', () => result !== undefined);
    expect(result).toBe('failed');
    expect(chat.state().notice).toBe('ended');
    expect(chat.server.posts).toEqual([]);
  });

  test('the server may end the conversation by saying so', async () => {
    const chat = await setUp();
    await chat.listening();
    chat.server.signal({ type: 'endOfConversation' });
    await chat.fire(500);
    await until('another session', () => chat.server.counts.session === 2);
  });

  test('signing out empties the page and begins anew', async () => {
    const chat = await setUp();
    chat.server.say({ text: 'private' });
    await until('private', () => chat.texts().length === 1);
    const before = chat.state().session?.conversationId;
    await expect(chat.connection.signOut()).resolves.toBe(true);
    expect(chat.texts()).toEqual([]);
    await until('a new session', () => chat.state().session !== undefined);
    expect(chat.state().session?.conversationId).not.toBe(before);
    expect(chat.state().notice).toBe('signed_out');
    await until('the line', () => chat.state().line === 'online');
  });

  test('signing out that does not reach the server is not pretended', async () => {
    const chat = await setUp();
    chat.server.say({ text: 'private' });
    await until('private', () => chat.texts().length === 1);
    chat.server.fail('sign-out', 503);
    await expect(chat.connection.signOut()).resolves.toBe(false);
    expect(chat.texts()).toEqual(['private']);
  });
});

describe('a bad line', () => {
  test('waits longer each time, says so, and goes on when the server is back', async () => {
    const chat = await setUp();
    await chat.listening();
    chat.server.fail('history', 503, 3);
    chat.server.drop();
    await chat.fire(500);
    await chat.fire(1_000);
    await until('offline', () => chat.state().line === 'offline');
    await chat.fire(2_000);
    await chat.fire(4_000);
    await until('online', () => chat.state().line === 'online');
    await chat.listening();
  });

  test('waking up does not wait for the timer', async () => {
    const chat = await setUp();
    await chat.listening();
    chat.server.drop();
    await until('a retry is planned', () => chat.due(500).length === 1);
    chat.connection.wake();
    await chat.listening();
    expect(chat.due(500)).toEqual([]);
  });

  test('keeps the line warm', async () => {
    const chat = await setUp();
    await chat.listening();
    await chat.fire(20_000);
    await until('a keep-alive', () => chat.server.frames.length === 1);
    expect(chat.server.frames).toEqual(['']);
    await until('the next one', () => chat.due(20_000).length === 1);
  });

  test('after a sleep the old socket is not trusted', async () => {
    const chat = await setUp();
    await chat.listening();
    await until('a beat', () => chat.due(20_000).length === 1);
    chat.pass(3_600_000);
    await chat.fire(20_000);
    await until('a second stream', () => chat.server.counts.stream === 2);
  });

  test('a server that used to send keep-alives and falls silent is given up', async () => {
    const chat = await setUp();
    await chat.listening();
    chat.server.raw('');
    chat.server.say({ text: 'after the keep-alive' });
    await until('the frame', () => chat.texts().length === 1);
    for (let i = 0; i < 3; i++) {
      chat.pass(20_000);
      await chat.fire(20_000);
    }
    expect(chat.server.counts.stream).toBe(1);
    chat.pass(20_000);
    await chat.fire(20_000);
    await until('a second stream', () => chat.server.counts.stream === 2);
  });

  test('a session that is refused is not asked for again by itself', async () => {
    const chat = await setUp();
    await until('a session', () => chat.state().session !== undefined);
    chat.server.fail('session', 403);
    await chat.connection.signOut();
    await until('refused', () => chat.state().line === 'refused');
    chat.connection.wake();
    await until('a session', () => chat.state().session !== undefined);
  });

  test.each([0, 1, 5, 40])('back-off %i stays between half its ceiling and its ceiling', (failures) => {
    const ceiling = Math.min(30_000, 500 * 2 ** failures);
    expect(backOff(failures, 0)).toBe(ceiling / 2);
    expect(backOff(failures, 1)).toBe(ceiling);
  });
});
