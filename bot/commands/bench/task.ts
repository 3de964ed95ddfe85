/** What the processes of the bench are told when they start, and what they can be asked while they run. */
import type { DeskProvider } from '../../config.ts';
import type { Customer } from '../../model.ts';

/** What a server under measurement needs to know: its Redis, its page, its bank. */
export type ServerTask = {
  redisUrl: string;
  /** Where its state lies that is not in Redis; the trained model is there already. */
  dir: string;
  page: Page;
  graphUrl: string;
  bank: { id: string; name: string; alsoKnownAs: readonly string[]; baseUrl: string };
  customer: Customer;
  bankToken: string;
  /** Where the bank's events come from and answers to them go; absent: it tells of nothing. */
  desk?: Desk | undefined;
  /** Where agents sign in; absent: there are none. With either of them each user is a customer of their own. */
  staff?: DeskProvider | undefined;
};

export type Desk = { issuer: string; audience: string; jwksUri: string; cards: string };

/** The Messenger page that all of them answer for. */
export type Page = { secret: string; token: string; id: string };

/** What the stand-in for the bank answers, by path, and how soon. `dir` is swept away when the bench itself is killed. */
export type BankTask = { bodies: { [path: string]: string }; latencyMs: number; dir: string };

export type Usage = { cpuMs: number; rssBytes: number };

/** CPU time of one group of code, under load. */
export type Share = { group: string; ms: number };

/** The questions, and what is answered. */
export type Answers = { usage: Usage; startProfile: null; stopProfile: Share[]; reads: number };
export type Handlers = { readonly [question in keyof Answers]?: () => Answers[question] | Promise<Answers[question]> };

/** The parent passes the task as the only argument. */
export const taskOf = <Task>(): Task => {
  const [given] = process.argv.slice(2);
  // Written by the parent, which starts this very file with this very task.
  return JSON.parse(given ?? '{}') as Task;
};

/** Says that the process listens, then answers one question at a time. Ends when the parent ends, however it ends. */
export const serveParent = (url: string, handlers: Handlers, leave: () => unknown = () => undefined): void => {
  process.on('message', async (question: keyof Answers) => process.send?.({ answer: await handlers[question]?.() }));
  process.on('disconnect', async () => {
    await leave();
    process.exit(0);
  });
  process.send?.({ url });
};

/** What every server under measurement can be asked for. */
export const usage = (): Usage => {
  // Only with --expose-gc: what is garbage is not what it costs to live.
  globalThis.gc?.();
  const { user, system } = process.cpuUsage();
  return { cpuMs: (user + system) / 1_000, rssBytes: process.memoryUsage.rss() };
};
