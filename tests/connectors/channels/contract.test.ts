/** Every channel keeps the same contract. */
import { createHmac } from 'node:crypto';
import type { Json } from '../../../bot/model.ts';
import { createBotFramework } from '../../../connectors/channels/botframework/botframework.ts';
import { addressOf, createDirectLine } from '../../../connectors/channels/directline/directline.ts';
import { createMessenger } from '../../../connectors/channels/messenger/messenger.ts';
import { APP_ID, startBotFramework } from '../../support/bot-framework-stand-in.ts';
import { type Graph, startGraph } from '../../support/graph-stand-in.ts';
import { AT, channelContract, type Service } from './channel-contract.ts';

const now = () => AT;
/** As it was on the wire. */
const jsonOf = (value: unknown): Json => JSON.parse(JSON.stringify(value));

const openMessenger = async (personaPicture?: string) => {
  const graph = await startGraph();
  const options = {
    appId: '1',
    appSecrets: ['secret'],
    verifyToken: 'verify',
    pageId: '42',
    pageAccessToken: 'token',
    graphUrl: graph.url,
  };
  const channel = createMessenger({ ...options, personaPicture, now });
  const signed = (raw: Uint8Array, secret: string) =>
    channel.receive(raw, { 'x-hub-signature-256': `sha256=${createHmac('sha256', secret).update(raw).digest('hex')}` });
  return {
    channel,
    graph,
    textBody: (text: string, n: number) => ({
      object: 'page',
      entry: [
        {
          id: '42',
          time: AT,
          messaging: [{ sender: { id: '7' }, recipient: { id: '42' }, timestamp: AT, message: { mid: `m_${n}`, text } }],
        },
      ],
    }),
    deliver: (raw: Uint8Array) => signed(raw, 'secret'),
    forge: (raw: Uint8Array) => signed(raw, 'guess'),
    close: graph.close,
  };
};

const messengerService = ({ graph }: Awaited<ReturnType<typeof openMessenger>>): Service => ({
  to: { channel: 'messenger', account: '42', user: '7', thread: '7' },
  posts: () => [...graph.sends, ...graph.controls].map(({ body }) => jsonOf({ ...body, persona: personaIn(graph, body) })),
  failNext: (how) => graph.answerNext(how === 'busy' ? { status: 503 } : how),
  failNextSignal: (how) => graph.answerNextSignal(how === 'busy' ? { status: 503 } : how),
});

/** What the customer is shown in the place of its id. */
const personaIn = ({ personas }: Graph, body: object): Json =>
  ('persona_id' in body && personas.find(({ id }) => id === body.persona_id)?.name) || null;

const PICTURE = 'https://bank.example/person.png';
channelContract('messenger', openMessenger, messengerService, ['routing']);
channelContract('messenger with personas', () => openMessenger(PICTURE), messengerService, ['routing']);

const openBotFramework = async (handOff: 'desk' | 'hub') => {
  const service = await startBotFramework();
  const { metadataUrl, credentials } = service;
  const channel = createBotFramework({ appId: APP_ID, openIdMetadata: metadataUrl, credentials, handOff, development: false, now });
  const signed = async (raw: Uint8Array, key?: 'foreign') =>
    channel.receive(raw, { authorization: `Bearer ${await service.sign(service.url, key ? { key } : {})}` });
  return {
    channel,
    service,
    textBody: (text: string, n: number) => ({
      type: 'message',
      id: `a${n}`,
      channelId: 'webchat',
      serviceUrl: service.url,
      from: { id: 'user-1' },
      recipient: { id: 'bot-1' },
      conversation: { id: 'conversation-1' },
      text,
    }),
    deliver: (raw: Uint8Array) => signed(raw),
    forge: (raw: Uint8Array) => signed(raw, 'foreign'),
    close: service.stop,
  };
};

const botFrameworkService = ({ service }: Awaited<ReturnType<typeof openBotFramework>>): Service => ({
  to: {
    channel: 'botframework',
    account: 'webchat:bot-1',
    user: 'user-1',
    thread: 'conversation-1',
    extra: { serviceUrl: service.url, channelId: 'webchat', botId: 'bot-1' },
  },
  posts: () => service.posts.map(({ body }) => jsonOf(body)),
  failNext: (how) => service.misbehave(how === 'busy' ? { status: 503 } : how),
  failNextSignal: (how) => service.misbehave(how === 'busy' ? { status: 503 } : how),
});

channelContract('botframework', () => openBotFramework('desk'), botFrameworkService);
channelContract('botframework before a hub', () => openBotFramework('hub'), botFrameworkService, ['handOff']);

const openDirectLine = async () => {
  const directLine = createDirectLine({ keys: [new Uint8Array(32)], now });
  const who = { conversation: 'dl_1', user: 'u1' };
  return {
    channel: directLine.channel,
    textBody: (text: string, n: number) => ({
      type: 'message',
      from: { id: addressOf(who).user },
      text,
      channelData: { clientActivityID: `c${n}` },
    }),
    deliver: async (raw: Uint8Array) => directLine.receive(raw, who),
    // Only the HTTP server's door knows whose token it was.
    forge: (raw: Uint8Array) => directLine.channel.receive(raw, {}),
    close: async () => {},
  };
};

channelContract('directline', openDirectLine);
