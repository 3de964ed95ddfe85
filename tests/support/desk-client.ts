/** An agent at the desk without a page: signed in as anybody signs in, over the same addresses and the same WebSocket. */
import { randomUUID } from 'node:crypto';
import WebSocket from 'ws';
import type { Desk, Entry, FromPage, Thread, ToPage } from '../../bot/wire.ts';
import { until } from './customer.ts';
import { signInAs } from './desk-agent.ts';

export type DeskClient = Awaited<ReturnType<typeof openDesk>>;
type Told = { status: number; body: { [key: string]: unknown } & { error?: { code: string; by?: string } } };

export const openDesk = async (url: string, who: string) => {
  const { jar } = await signInAs(url, who);
  const heard: ToPage[] = [];
  const ended: number[] = [];
  let socket: WebSocket | undefined;
  const origin = { origin: url };

  const connect = async (): Promise<void> => {
    const cookie = `banter_desk=${jar.cookie(url, 'banter_desk')}`;
    const opened = new WebSocket(`${url.replace('http', 'ws')}/desk/live`, { headers: { ...origin, cookie } });
    opened.on('close', (code) => ended.push(code));
    opened.on('message', (data) => {
      const text = String(data);
      if (text !== '') heard.push(JSON.parse(text));
    });
    await new Promise((done, failed) => opened.once('open', done).once('error', failed));
    socket = opened;
  };
  await connect();

  const send = (what: FromPage): void => socket?.send(JSON.stringify(what));
  const get = async (path: string): Promise<Told> => {
    const { status, body } = await jar.get(`${url}/desk/api${path}`);
    return { status, body: JSON.parse(body) };
  };
  const post = async (path: string, body: object): Promise<Told> => {
    const answer = await jar.post(`${url}/desk/api${path}`, JSON.stringify(body), { ...origin, 'content-type': 'application/json' });
    return { status: answer.status, body: answer.body === '' ? {} : JSON.parse(answer.body) };
  };
  const at = (name: string): string => `/conversations/${encodeURIComponent(name)}`;
  const desk = (): Desk | undefined => heard.findLast((one) => one.tell === 'desk')?.desk;

  return {
    jar,
    heard,
    /** With which codes its lines were ended. */
    ended,
    send,
    get,
    post,
    desk,
    connect,
    /** Says that the agent is here, as a page does. */
    here: () => send({ do: 'here', active: true }),
    signOut: () => jar.post(`${url}/desk/sign-out`, undefined, origin),
    /** As a laptop that is closed. */
    vanish: () => socket?.terminate(),
    claim: (name: string) => post(`${at(name)}/claim`, {}),
    says: (name: string, text: string, id: string = randomUUID()) => post(`${at(name)}/messages`, { id, text }),
    notes: (name: string, text: string) => post(`${at(name)}/notes`, { id: randomUUID(), text }),
    does: (name: string, what: string, more: object = {}) => post(`${at(name)}/${what}`, { id: randomUUID(), ...more }),
    thread: async (name: string): Promise<Thread> => (await get(at(name))).body as unknown as Thread,
    entries: (): Entry[] => heard.flatMap((one) => (one.tell === 'entries' ? one.entries : [])),
    async waitsFor(what: string, is: () => boolean, ms = 20_000): Promise<void> {
      await until(is, ms, () => `the desk was to show ${what}, but:\n${JSON.stringify(desk(), undefined, 1)}`);
    },
    close: () => socket?.close(),
  };
};
