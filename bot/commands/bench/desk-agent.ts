/** An agent at the desk, without the page: the same addresses and the same WebSocket. */
import { Agent as Connections } from 'node:http';
import WebSocket from 'ws';
import type { FromPage, ToPage } from '../../wire.ts';
import type { Awaited } from './awaited.ts';
import { signIn } from './staff.ts';
import { postTo } from './webhook.ts';

export interface DeskAgent {
  /** As they are named in the event of what they say. */
  id: string;
  claim(conversation: string): Promise<void>;
  looksAt(conversation: string): Promise<void>;
  /** Resolves to the status; 0 when there was no answer. */
  says(conversation: string, id: string, text: string): Promise<number>;
  close(): void;
}

/** Who is not heard of for a minute has vanished. */
const HERE_EVERY_MS = 15_000;

/** What customers write comes to `heard` by its text, and that a conversation is shown by its name. */
export const openAgent = async (url: string, id: string, heard: Awaited): Promise<DeskAgent> => {
  const headers = { origin: url, cookie: await signIn(url, id) };
  const connections = new Connections({ keepAlive: true });
  const socket = await openSocket(`${url.replace('http', 'ws')}/desk/live`, headers);
  socket.on('message', (data) => hear(String(data), heard));
  const send = (what: FromPage): void => socket.send(JSON.stringify(what));
  const here = setInterval(() => send({ do: 'here', active: true }), HERE_EVERY_MS);
  const tell = (conversation: string, what: string, body: object): Promise<number> => {
    const address = `${url}/desk/api/conversations/${encodeURIComponent(conversation)}/${what}`;
    return postTo(address, connections, { ...headers, 'content-type': 'application/json' }, JSON.stringify(body));
  };
  return {
    id,
    async claim(conversation) {
      const status = await tell(conversation, 'claim', {});
      if (status !== 200) throw new Error(`${id} could not claim a conversation: ${status}`);
    },
    async looksAt(conversation) {
      const shown = heard.next(conversation);
      send({ do: 'open', name: conversation });
      if ((await shown) === undefined) throw new Error(`${id} was not shown a conversation`);
    },
    says: (conversation, said, text) => tell(conversation, 'messages', { id: said, text }),
    close() {
      clearInterval(here);
      connections.destroy();
      socket.terminate();
    },
  };
};

const hear = (text: string, heard: Awaited): void => {
  if (text === '') return;
  // The other end is Banter's own.
  const told = JSON.parse(text) as ToPage;
  if (told.tell !== 'entries') return;
  heard.came(told.name);
  for (const entry of told.entries) if (entry.who === 'customer') heard.came(entry.text);
};

/** Resolves when it is open. */
export const openSocket = (url: string, headers: Record<string, string> = {}): Promise<WebSocket> =>
  new Promise((done, failed) => {
    const socket = new WebSocket(url, { headers });
    socket.once('error', failed);
    socket.once('open', () => done(socket));
  });
