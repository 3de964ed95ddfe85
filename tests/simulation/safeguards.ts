/** What keeps the promises, each with how to take it out. A safeguard whose absence no story shows is not needed, or not looked at. */
import type { Safeguards } from './simulate.ts';

/** `shows`: a story that is known to show it; others are tried when it no longer does. Absent: the first one. */
type Named = { name: string; shows?: number; without: Safeguards };

const everywhere = (from: string, to: string) =>
  ({
    receive: [[from, to]],
    commit: [[from, to]],
    mark: [[from, to]],
    arrived: [[from, to]],
    own: [[from, to]],
    calls: [[from, to]],
  }) as const;

export const safeguards: readonly Named[] = [
  { name: 'the sender is answered only once its event is stored', shows: 14, without: { acknowledgeEarly: true } },
  {
    name: 'an id that was seen is not stored again',
    shows: 3,
    without: { cuts: { receive: [["if redis.call('ZADD', KEYS[8], 'NX', now, digest) == 0 then return { 'duplicate' } end", '']] } },
  },
  {
    name: 'a subject has one holder at a time',
    shows: 276,
    without: { cuts: { receive: [['if was[1] and tonumber(was[1]) > now then', 'if false then']] } },
  },
  {
    name: 'only who holds the lease, with the event it was given, commits',
    shows: 387,
    without: {
      cuts: {
        commit: [
          ["if held[1] ~= ARGV[4] then return { 'lost' } end", ''],
          [
            "if not handled or string.sub(handled, 1, 12) ~= ARGV[6] then return { 'lost' } end",
            "if not handled then return { 'lost' } end",
          ],
        ],
      },
    },
  },
  {
    name: 'an event stays in the inbox until its turn is committed',
    shows: 2,
    without: {
      cuts: {
        receive: [["if event then redis.call('HSET', KEYS[1], 'tries', tries + 1) end", "if event then redis.call('LPOP', KEYS[2]) end"]],
        commit: [
          ["if not handled or string.sub(handled, 1, 12) ~= ARGV[6] then return { 'lost' } end", ''],
          ["redis.call('LPOP', KEYS[2])", "if handled and string.sub(handled, 1, 12) == ARGV[6] then redis.call('LPOP', KEYS[2]) end"],
        ],
      },
    },
  },
  {
    name: 'a reply stays in the outbox until it was sent',
    without: {
      cuts: everywhere(
        "  if part then redis.call('HSET', KEYS[1], 'sends', 1, 'flight', now) end",
        "  if part then redis.call('LPOP', KEYS[3]) end",
      ),
    },
  },
  {
    name: 'a part is settled by its name, not by its place',
    shows: 6,
    without: { cuts: { mark: [['local same = head and string.sub(head, 1, 12) == digest', 'local same = head']] } },
  },
  {
    name: 'the sign that a reply arrived settles it',
    without: { cuts: { arrived: [['if not head or string.sub(head, 1, 12) ~= ARGV[4] then return 0 end', 'if true then return 0 end']] } },
  },
  { name: 'a reply that may have arrived waits for the sign of it', shows: 1653, without: { without: ['echo_wait'] } },
  {
    name: 'a new owner drops what the bot has not said yet',
    shows: 13,
    without: { cuts: { receive: [["if string.sub(part, 13, 13) == 'b' then", 'if false then']] } },
  },
  {
    name: 'a turn begun under another owner does not commit',
    shows: 243,
    without: { cuts: { commit: [["if (held[2] or '0') ~= ARGV[5] then", 'if false then']] } },
  },
  {
    name: 'who is waited for enters the queue with the new owner',
    shows: 9,
    without: { cuts: { commit: [["redis.call('ZADD', KEYS[#KEYS], ARGV[1], name)", '']] } },
  },
  {
    name: 'who is not waited for any more leaves it',
    shows: 9,
    without: { cuts: { commit: [["redis.call('ZREM', KEYS[#KEYS], name)", '']] } },
  },
  { name: 'an order carries one key, whoever sends it', shows: 2, without: { without: ['order_key'] } },
  { name: 'what is asked of a bank is on record before', without: { without: ['intent'] } },
  {
    name: 'tries are counted before they begin',
    shows: 2,
    without: { cuts: { receive: [["if event then redis.call('HSET', KEYS[1], 'tries', tries + 1) end", '']] } },
  },
  { name: 'what is to be told stays in the lane until it was told', shows: 12, without: { fraud: true, without: ['tell_first'] } },
  { name: 'what is told has one id, however often it is told', shows: 1066, without: { fraud: true, without: ['tell_id'] } },
  { name: 'who said "no" once is not cleared by a "yes" that was on its way', shows: 30, without: { fraud: true, without: ['denied'] } },
  {
    name: 'the index says where somebody must look',
    without: { cuts: everywhere("  if at then redis.call('ZADD', KEYS[5], at, name) else redis.call('ZREM', KEYS[5], name) end", '') },
  },
];
