/** A whole Banter with people at its desk and customers on Messenger, for tests of what passes between them. */
import { randomBytes } from 'node:crypto';
import type { Line } from '../../bot/wire.ts';
import { type BanterOptions, type RunningBanter, startBanter } from './banter.ts';
import { messengerEnv, postUntilTaken, textEvent, until, webhookOf } from './customer.ts';
import { type DeskClient, openDesk } from './desk-client.ts';
import { type Graph, startGraph } from './graph-stand-in.ts';

export type Hall = Awaited<ReturnType<typeof openHall>>;
export type Customer = ReturnType<Hall['customer']>;

const ASKS = { en: 'talk to a person', es: 'quiero hablar con una persona' } as const;
/** A word that nobody else says. */
const someWord = (): string =>
  `zq${randomBytes(6)
    .toString('hex')
    .replace(/\d/g, (digit) => 'ghijklmnop'[Number(digit)] ?? '')}`;

export const openHall = async (env: Record<string, string> = {}, { egress = {} }: Pick<BanterOptions, 'egress'> = {}) => {
  const graph: Graph = await startGraph();
  const banter: RunningBanter = await startBanter({
    env: { ...messengerEnv(graph.url), DURABILITY: 'everysec', LOG_LEVEL: 'error', ...env },
    egress,
  });
  const agents: DeskClient[] = [];
  let people = 0;
  let messages = 0;

  const agent = async (who: string): Promise<DeskClient> => {
    const one = await openDesk(banter.url, who);
    agents.push(one);
    return one;
  };

  const customer = () => {
    people += 1;
    const user = String(8_600_000_000_000_000 + people);
    const texts = (): string[] =>
      graph.sends.filter(({ body, taken }) => taken && body.recipient?.id === user).map(({ body }) => String(body.message?.text));
    const writes = async (text: string): Promise<void> => {
      messages += 1;
      await postUntilTaken(banter.url, webhookOf(textEvent(user, `m_hall_${messages}`, text)));
    };
    const told = (wanted: RegExp, since = 0): Promise<void> =>
      until(
        () => wanted.test(texts().slice(since).join('\n')),
        20_000,
        () => `${user} was to be told ${wanted}, but:\n${texts().join('\n')}\n${banter.output()}`,
      );
    /** Asks for a person after these words; resolves to the name under which this agent has them in line. */
    const waits = async (by: DeskClient, first: readonly string[] = [], language: keyof typeof ASKS = 'en'): Promise<string> => {
      const word = someWord();
      for (const text of [...first, ASKS[language], word]) await writes(text);
      const line = (): Line | undefined => by.desk()?.waiting.find(({ preview }) => preview === word);
      await by.waitsFor(`${user} waiting`, () => line() !== undefined);
      return line()?.name ?? '';
    };
    return { user, texts, writes, told, waits };
  };

  return {
    graph,
    banter,
    agent,
    customer,
    close: async (): Promise<void> => {
      for (const one of agents) one.close();
      await banter.close();
      await graph.close();
    },
  };
};
