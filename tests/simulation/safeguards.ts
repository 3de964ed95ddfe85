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
    without: { cuts: { receive: [["if not isNew(KEYS[8], digest, ARGV[7]) then return { 'duplicate' } end", '']] } },
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
    without: { cuts: { commit: [["redis.call('ZADD', KEYS[#KEYS], since, name)", '']] } },
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
    name: 'who was slower than another agent does not get it',
    shows: 335,
    without: { desk: true, cuts: { own: [["if ARGV[4] ~= '' and ARGV[4] ~= (is[1] or '0') then return answer(0) end", '']] } },
  },
  {
    name: 'only the agent who has it speaks',
    without: {
      desk: true,
      cuts: {
        own: [
          [
            "if ARGV[4] ~= '' and ARGV[4] ~= (is[1] or '0') then return answer(0) end",
            "if ARGV[6] ~= '' and ARGV[4] ~= (is[1] or '0') then return answer(0) end",
          ],
          ["if ARGV[5] ~= '' and (is[2] ~= 'person' or is[3] ~= ARGV[5]) then return answer(0) end", ''],
        ],
      },
    },
  },
  {
    name: 'what an agent sends again is not stored again',
    shows: 2,
    without: { desk: true, cuts: { own: [["if ARGV[8] ~= '' and redis.call('ZSCORE', KEYS[6], ARGV[8]) then return answer(2) end", '']] } },
  },
  {
    name: 'an agent who comes drops what the bot has not said yet',
    shows: 3,
    without: { desk: true, cuts: { own: [["if string.sub(part, 13, 13) == 'b' then", 'if false then']] } },
  },
  {
    name: 'a turn that began before an agent came does not commit',
    shows: 182,
    without: { desk: true, cuts: { commit: [["if (held[2] or '0') ~= ARGV[5] then", 'if false then']] } },
  },
  {
    name: 'who has what is indexed with the new owner',
    shows: 2,
    without: { desk: true, cuts: { own: [["redis.call('HSET', KEYS[#KEYS - 1], name, agent)", '']] } },
  },
  {
    name: 'who gave it away has it no more',
    shows: 2,
    without: { desk: true, cuts: { commit: [["redis.call('HDEL', KEYS[#KEYS - 1], name)", '']] } },
  },
  { name: 'what was given away is not given away again by who had it before', shows: 2250, without: { desk: true, without: ['late'] } },
  {
    name: 'the index says where somebody must look',
    without: { cuts: everywhere("  if at then redis.call('ZADD', KEYS[5], at, name) else redis.call('ZREM', KEYS[5], name) end", '') },
  },
];
