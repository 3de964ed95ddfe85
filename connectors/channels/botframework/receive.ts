/** An authenticated activity as what arrived, in our own words. */
import { createHash } from 'node:crypto';
import type { Address, Arrived } from '../../../bot/model.ts';
import type { IncomingActivity, Said } from '../activity.ts';
import { ownerAfter } from './hand-off.ts';

export const NAME = 'botframework';

/** What an activity must have before anybody looks further. */
type Complete = IncomingActivity & {
  channelId: string;
  serviceUrl: string;
  from: NonNullable<IncomingActivity['from']>;
  conversation: NonNullable<IncomingActivity['conversation']>;
};

export const isComplete = (activity: IncomingActivity): activity is Complete =>
  !!activity.channelId && !!activity.serviceUrl && activity.from !== undefined && activity.conversation !== undefined;

type Here = {
  /** In its normal form. */
  serviceUrl: string;
  /** Stands in where the activity does not name its recipient. */
  bot: string;
  at: number;
  /** Another desk is between the channel and us. */
  hub: boolean;
};

export const arrivedOf = (activity: Complete, raw: Uint8Array, { serviceUrl, bot, at, hub }: Here): Arrived => {
  const { sentAt, locale, zone } = activity;
  const said = (hub ? saidByHub(activity) : undefined) ?? saidHere(activity);
  return {
    id: idOf(activity, raw),
    at,
    ...(sentAt === undefined ? {} : { sentAt }),
    from: addressOf(activity, serviceUrl, bot),
    ...(locale === undefined ? {} : { locale }),
    ...(zone === undefined ? {} : { zone }),
    ...(wantsReplies(activity) && said.kind !== 'ignored' ? { inline: true } : {}),
    ...said,
  };
};

/** The replies belong into the HTTP answer (Activity schema: "Delivery mode"). */
export const wantsReplies = ({ deliveryMode }: IncomingActivity): boolean => deliveryMode === 'expectReplies';

/**
 * The account names the channel behind the Bot Framework too: users of one must never pass for users of another that happen to have
 * the same id, and on some channels the client chooses its own.
 */
const addressOf = ({ from, recipient, conversation, channelId }: Complete, serviceUrl: string, bot: string): Address => {
  const botId = recipient?.id ?? bot;
  const botName = recipient?.name === undefined ? {} : { botName: recipient.name };
  return {
    channel: NAME,
    account: `${channelId}:${botId}`,
    user: from.id,
    thread: conversation.id,
    extra: { serviceUrl, channelId, botId, ...botName },
  };
};

const MESSAGE = 'activity:';

/**
 * Only a new message brings an id of its own: an edit repeats the id of what it edits. Everything else is named by its bytes, which a
 * redelivery repeats too.
 */
const idOf = ({ type, id }: IncomingActivity, raw: Uint8Array): string =>
  type === 'message' && id ? `${MESSAGE}${id}` : `bytes:${createHash('sha256').update(raw).digest('base64url')}`;

/** The activity that the reply `<id of the event it answers>#<n>` answers; undefined when that was no message. */
export const answeredBy = (replyId: string): string | undefined => {
  const event = replyId.replace(/#\d+$/, '');
  return event.startsWith(MESSAGE) ? event.slice(MESSAGE.length) : undefined;
};

/**
 * What the hub made of a conversation. A customer's client may send events too: whose role says that it is one decides nothing. Where a channel
 * names no roles, all that could be forged is whether the bot speaks in one's own conversation.
 */
const saidByHub = (activity: Complete): { kind: 'control'; owner: 'bot' | 'human' } | undefined => {
  if (activity.type !== 'event' || activity.from.role === 'user' || isPublic(activity)) return undefined;
  const owner = ownerAfter(activity);
  return owner && { kind: 'control', owner };
};

/** In a group nothing is shown but the advice to write in private; who comes, goes or edits there is no concern of ours. */
const saidHere = (activity: Complete): Said => {
  const { from, recipient, type, said } = activity;
  if (type === 'message' && (from.role === 'bot' || from.id === recipient?.id)) return { kind: 'ignored', what: 'own' };
  if (!isPublic(activity)) return said;
  return type === 'message' ? { kind: 'other', what: 'public' } : { kind: 'ignored', what: 'public' };
};

const isPublic = ({ conversation, channelData }: Complete): boolean =>
  conversation.isGroup === true ||
  (conversation.conversationType !== undefined && conversation.conversationType !== 'personal') ||
  (typeof channelData === 'object' && channelData !== null && !Array.isArray(channelData) && !!channelData.team);
