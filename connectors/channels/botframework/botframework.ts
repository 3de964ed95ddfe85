/** The Bot Framework: Teams, Web Chat and the other channels of an Azure bot (Bot Connector service, REST API v3). */
import type { Channel, Received } from '../../../bot/model.ts';
import { type ActivityRefusal, parseActivity, toActivities } from '../activity.ts';
import { authenticate } from './authenticate.ts';
import { createConnector } from './connector.ts';
import type { BotFrameworkOptions } from './options.ts';
import { answeredBy, arrivedOf, isComplete, NAME, wantsReplies } from './receive.ts';
import { addressed, handOff, send, sendTyping } from './send.ts';
import { createServiceHosts, isLoopback } from './service-hosts.ts';

export { warm } from './connector.ts';

type Refusal = ActivityRefusal | 'incomplete' | 'channel_not_allowed' | 'host_not_allowed' | 'unauthorized' | 'keys_unavailable';

const REFUSED: { readonly [R in Refusal]: { status: number; message: string } } = {
  not_json: { status: 400, message: 'The body must be an activity as JSON in UTF-8.' },
  not_an_object: { status: 400, message: 'The body must be one activity, an object.' },
  malformed: { status: 400, message: 'A field of this activity has the wrong type.' },
  too_deep: { status: 400, message: 'This activity is nested too deeply.' },
  too_long: { status: 413, message: 'The text of this activity is too long.' },
  too_large: { status: 413, message: 'This activity is too large.' },
  incomplete: { status: 400, message: 'An activity needs channelId, serviceUrl, from and conversation.' },
  channel_not_allowed: { status: 403, message: 'Activities of this channel are not accepted.' },
  host_not_allowed: { status: 403, message: 'Replies may not be sent to this serviceUrl.' },
  unauthorized: { status: 401, message: 'This activity is not signed for this bot.' },
  // Not the sender's fault: it should send the activity again.
  keys_unavailable: { status: 503, message: 'The signature cannot be checked at the moment.' },
};

const refuse = (why: Refusal): Received => {
  const { status, message } = REFUSED[why];
  return { status, body: { error: { code: why, message } }, arrived: [], refused: [{ reason: why }] };
};

/** The package checks activities of this channel on a path that never looks at the service address. */
const SIDE_DOOR = 'AseChannel';

/** Throws RangeError on options under which anybody could speak for anybody. */
export const createBotFramework = (options: BotFrameworkOptions): Channel => {
  const { appId, openIdMetadata, development, now } = options;
  if (appId === undefined && !development) throw new RangeError('without an app id the Bot Framework is for development only');
  const ownIssuer = openIdMetadata !== undefined && isLoopback(openIdMetadata);
  if (openIdMetadata !== undefined && !ownIssuer && !openIdMetadata.startsWith('https://')) {
    throw new RangeError('BotOpenIdMetadata must be https');
  }
  const hub = options.handOff === 'hub';
  const connector = createConnector(options);
  const hosts = createServiceHosts({
    microsoft: appId !== undefined,
    listed: options.serviceHosts ?? [],
    loopback: appId === undefined || ownIssuer,
  });

  const receive: Channel['receive'] = async (raw, headers) => {
    const read = parseActivity(raw);
    if (!read.ok) return refuse(read.why);
    const { activity } = read;
    if (!isComplete(activity)) return refuse('incomplete');
    if (activity.channelId.toLowerCase() === SIDE_DOOR.toLowerCase()) return refuse('channel_not_allowed');
    const serviceUrl = hosts(activity.serviceUrl);
    if (serviceUrl === undefined) return refuse('host_not_allowed');
    const verdict = appId === undefined ? 'ok' : await authenticate(connector, activity, headers.authorization);
    if (verdict !== 'ok') {
      const why = verdict === 'unavailable' ? 'keys_unavailable' : verdict;
      options.log?.('botframework_refused', { why });
      return refuse(why);
    }
    const arrived = arrivedOf(activity, raw, { serviceUrl, bot: appId ?? 'bot', at: now(), hub });
    const nothingToSay = wantsReplies(activity) && arrived.inline === undefined;
    return { status: 200, ...(nothingToSay ? { body: { activities: [] } } : {}), arrived: [arrived], refused: [] };
  };

  return {
    name: NAME,
    delivery: 'push',
    receive,
    fit: toActivities,
    send: (to, part, id, signal, by) => send({ connector, hosts }, to, part, id, signal, by),
    ...(hub ? { handOff: (to, briefing, signal) => handOff({ connector, hosts }, to, briefing, now(), signal) } : {}),
    inline: (to, parts, id) => ({
      activities: parts.map((part, n) => ({ ...addressed(to, part, answeredBy(id)), id: `${id}#${n}` })),
    }),
    signal: async (to, what, signal) => {
      if (what === 'typing') await sendTyping({ connector, hosts }, to, signal);
    },
  };
};
