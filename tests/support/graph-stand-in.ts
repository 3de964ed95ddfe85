/**
 * A Graph API on loopback: real HTTP that records what the bot sends and refuses what the real one would refuse. Tests make it misbehave
 * on purpose.
 */
import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';

/** What a POST to /messages carries; nothing of it is checked beyond being JSON. */
export type SendBody = {
  recipient?: { id?: string };
  messaging_type?: string;
  tag?: string;
  persona_id?: string;
  sender_action?: string;
  message?: {
    text?: string;
    metadata?: string;
    quick_replies?: { content_type?: string; title?: string; payload?: string }[];
    attachment?: { payload?: { text?: string; buttons?: { type?: string; title?: string; url?: string }[] } };
    template?: Template;
  };
};

/** An approved message and its values. */
type Template = {
  name?: string;
  language?: { code?: string };
  components?: { type?: string; parameters?: { type?: string; text?: string }[] }[];
};

/** `taken`: it reached the customer, whatever the answer said. */
type Recorded<Body> = { taken: boolean; at: number; path: string; body: Body; query: URLSearchParams; headers: IncomingHttpHeaders };

/** Messenger profile properties as they are set, by name. */
type Profile = { [property: string]: unknown };
export type ProfileCall = { method: string; body: Profile & { fields?: string[] } };

export type Persona = { id: string; name?: string; profile_picture_url?: string };
/** A call of conversation routing: what is done with the conversation of whom. */
type Control = { what: string; body: { recipient?: { id?: string }; target_app_id?: string } };

/** `reset` and `hang` happen after the request was read whole. `body` is sent as JSON unless it is a string. */
export type Answer = { status?: number; body?: unknown; headers?: Record<string, string>; delayMs?: number } | 'reset' | 'hang';

export interface Graph {
  /** The origin: no slash at the end. */
  url: string;
  /** Messages, in the order in which they came in; `at` is real time in Unix milliseconds. */
  sends: readonly Recorded<SendBody>[];
  /** Sender actions: typing and seen. */
  signals: readonly Recorded<SendBody>[];
  profile: Profile;
  profileCalls: readonly ProfileCall[];
  /** As the page has them; tests may put some there. */
  personas: Persona[];
  /** How often personas were asked for (GET) and made (POST). */
  personaCalls: readonly string[];
  /** From now on personas are answered like this; undefined: as they should be. */
  answerPersonas(how: Answer | undefined): void;
  controls: readonly Control[];
  /** The next requests (messages, the profile, routing) are answered like this, one each. */
  answerNext(...answers: Answer[]): void;
  /** The next signals are. */
  answerNextSignal(...answers: Answer[]): void;
  /** That user has been silent for 24 hours: only approved messages and those of people reach them until they write again. */
  closeWindow(user: string): void;
  openWindow(user: string): void;
  close(): Promise<void>;
}

/** An error as Graph words it. */
export const graphError = (code: number, subcode?: number, status = 400): Exclude<Answer, string> => ({
  status,
  body: { error: { message: `(#${code}) refused`, type: 'OAuthException', code, error_subcode: subcode, fbtrace_id: 'AbC' } },
});

export type GraphOptions = {
  /** Hears of each message that reached its customer: the platform would send an echo now. */
  taken?: (message: SendBody) => void;
};

export const startGraph = async ({ taken = () => undefined }: GraphOptions = {}): Promise<Graph> => {
  const sends: Recorded<SendBody>[] = [];
  const signals: Recorded<SendBody>[] = [];
  const profile: Profile = {};
  const profileCalls: ProfileCall[] = [];
  const personas: Persona[] = [];
  const personaCalls: string[] = [];
  const controls: Control[] = [];
  let personasFail: Answer | undefined;
  const answers: Answer[] = [];
  const signalAnswers: Answer[] = [];
  const silent = new Set<string>();

  const takeMessage = (request: IncomingMessage, url: URL, text: string): Answer => {
    const body: SendBody = JSON.parse(text);
    const isMessage = body.sender_action === undefined;
    const answer = (isMessage ? answers : signalAnswers).shift() ?? rightAnswer(body);
    const reached = answer === 'reset' || answer === 'hang' || (answer.status ?? 200) < 400;
    const list = isMessage ? sends : signals;
    list.push({ at: Date.now(), path: url.pathname, body, query: url.searchParams, headers: request.headers, taken: reached });
    if (isMessage && reached) taken(body);
    return answer;
  };

  const rightAnswer = (body: SendBody): Exclude<Answer, string> => {
    const mayBeLate = body.messaging_type === 'UTILITY' || (body.messaging_type === 'MESSAGE_TAG' && body.tag === 'HUMAN_AGENT');
    if (silent.has(String(body.recipient?.id)) && !mayBeLate) return graphError(10, 2018278);
    if (body.persona_id !== undefined && !personas.some(({ id }) => id === body.persona_id)) return graphError(100);
    const broken = limitBroken(body);
    if (broken !== undefined) return { status: 400, body: { error: { message: `(#100) ${broken}`, code: 100 } } };
    return { body: { recipient_id: body.recipient?.id, message_id: `m_sent_${sends.length}` } };
  };

  const takeProfile = (request: IncomingMessage, url: URL, text: string): Answer => {
    const body: ProfileCall['body'] = text === '' ? {} : JSON.parse(text);
    const method = request.method ?? 'GET';
    profileCalls.push({ method, body });
    const next = answers.shift();
    if (next) return next;
    if (method === 'GET') return { body: { data: shown(profile, url.searchParams.get('fields')) } };
    if (method === 'DELETE') for (const field of body.fields ?? []) delete profile[field];
    else Object.assign(profile, body);
    return { body: { result: 'success' } };
  };

  const takePersona = (request: IncomingMessage, url: URL, text: string): Answer => {
    personaCalls.push(request.method ?? '');
    if (personasFail) return personasFail;
    if (request.method === 'POST') return made(personas, JSON.parse(text));
    const [from, most] = [Number(url.searchParams.get('after') ?? 0), Number(url.searchParams.get('limit') ?? 25)];
    const next = from + most < personas.length ? { next: 'https://graph.example/next' } : {};
    return { body: { data: personas.slice(from, from + most), paging: { cursors: { before: '0', after: String(from + most) }, ...next } } };
  };

  const takeControl = (what: string, text: string): Answer => {
    const body: Control['body'] = JSON.parse(text);
    controls.push({ what, body });
    const whole = body.recipient?.id !== undefined && (what !== 'pass' || body.target_app_id !== undefined);
    return answers.shift() ?? (whole ? { body: { success: true } } : graphError(100));
  };

  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? '/', 'http://graph');
    const text = await textOf(request);
    if (url.pathname.endsWith('/messenger_profile')) return reply(response, takeProfile(request, url, text));
    if (url.pathname.endsWith('/personas')) return reply(response, takePersona(request, url, text));
    const control = request.method === 'POST' ? /\/(\w+)_thread_control$/.exec(url.pathname)?.[1] : undefined;
    if (control !== undefined) return reply(response, takeControl(control, text));
    if (request.method === 'POST' && url.pathname.endsWith('/messages')) return reply(response, takeMessage(request, url, text));
    return reply(response, { status: 404, body: { error: { message: 'Unknown path components', code: 2500 } } });
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');

  return {
    url: `http://127.0.0.1:${address.port}`,
    sends,
    signals,
    profile,
    profileCalls,
    personas,
    personaCalls,
    controls,
    answerPersonas: (how) => {
      personasFail = how;
    },
    answerNext: (...next) => void answers.push(...next),
    answerNextSignal: (...next) => void signalAnswers.push(...next),
    closeWindow: (user) => void silent.add(user),
    openWindow: (user) => void silent.delete(user),
    close: async () => {
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
};

/** A name of at most 50 characters, and a picture to show. */
const made = (personas: Persona[], { name = '', profile_picture_url: picture = '' }: Omit<Persona, 'id'>): Answer => {
  if (name === '' || name.length > 50 || !picture.startsWith('https://')) return graphError(100);
  const id = `persona-${personas.length + 1}`;
  personas.push({ id, name, profile_picture_url: picture });
  return { body: { id } };
};

const textOf = async (request: IncomingMessage): Promise<string> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
};

const reply = async (response: ServerResponse, answer: Answer): Promise<void> => {
  if (answer === 'hang') return;
  if (answer === 'reset') return void response.socket?.resetAndDestroy();
  const { status = 200, body = {}, headers, delayMs = 0 } = answer;
  if (delayMs > 0) await wait(delayMs);
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(typeof body === 'string' ? body : JSON.stringify(body));
};

const shown = (profile: Profile, fields: string | null): Profile[] => {
  const found = (fields ?? '').split(',').flatMap((field) => (field in profile ? [[field, profile[field]]] : []));
  return found.length === 0 ? [] : [Object.fromEntries(found)];
};

/** What the Send API would say no to; undefined: nothing. */
const limitBroken = ({ recipient, message, sender_action: action }: SendBody): string | undefined => {
  if (typeof recipient?.id !== 'string') return 'recipient.id';
  if (action !== undefined) return message === undefined ? undefined : 'an action goes alone';
  const { text = '', metadata = '', quick_replies: replies = [], template } = message ?? {};
  if (template) return isFilled(template) ? undefined : 'message.template';
  if (text === '' || text.length > 2_000) return 'message.text';
  if (metadata.length > 1_000) return 'message.metadata';
  const fits = replies.every(
    ({ title = '', payload = '' }) => title !== '' && title.length <= 20 && payload !== '' && payload.length <= 1_000,
  );
  return replies.length <= 13 && fits ? undefined : 'message.quick_replies';
};

/** Values of a template are one line each and not empty. */
const isFilled = ({ name = '', language, components = [] }: Template): boolean =>
  name !== '' &&
  language?.code !== undefined &&
  components.every(({ parameters = [] }) => parameters.every(({ text = '' }) => text.trim() !== '' && !/[\n\t]| {5}/.test(text)));
