-- Ends one turn: state, log entry, replies, calls, audit, a new owner and the event's removal, all or nothing.
--
-- KEYS  6 set aside (stream)  7 index of what is set aside (sorted set)  8 calls (hash)  9 log (stream)  10 audit (list)  11 bell (channel)
--       12 held (hash)  13 queue (sorted set)
-- ARGV  4 fence  5 epoch  6 digest of the event that was handled  7 state, sealed  8 data key, wrapped  9 log entry, sealed, or ''
--       10 the log and what is set aside are kept for ms  11 expected audit head or ''
--       12 audit link (its hash of 43 characters, then its entries, sealed), or ''  13 why the event is set aside, or ''
--       14 owner of the conversation from now on, '' = as it is  15 why it goes to the queue, or ''  16 '1' = back to where it waited before
--       17 calls that are due are the caller's to make: hidden from others for ms; 0 = they are left to whoever claims them
--       18 the event as it is set aside, in the form of the inbox, '' = as it came
--       19 number of log entries to be written anew, as this turn completed a secret  20 number of parts
--       then for each of these entries: id or '' = none, entry sealed, digest of an event or ''; the parts; for each call: id, due ms, call
-- Returns { verdict, ... }
--   'lost'           somebody else holds the subject now, or the event is not (or no longer) the first one: nothing was written
--   'owner', epoch, owner   the conversation has another owner since: nothing was written, the turn is to be made anew
--   'audit', head    the audit chain has grown meanwhile: nothing was written, chain again from head
--   'kept', event or nil, whether a part may leave, log id, first, epoch   the lease is kept while there is an event or a part, else given back.
--        first = 1: this turn's first part is the head of the outbox, and counted as about to leave
local held = redis.call('HMGET', KEYS[1], 'fence', 'epoch', 'owner')
if held[1] ~= ARGV[4] then return { 'lost' } end
local handled = redis.call('LINDEX', KEYS[2], 0)
if not handled or string.sub(handled, 1, 12) ~= ARGV[6] then return { 'lost' } end
if (held[2] or '0') ~= ARGV[5] then return { 'owner', tonumber(held[2]), held[3] } end
if ARGV[12] ~= '' then
  local newest = redis.call('LINDEX', KEYS[10], -1)
  local chained = newest and string.sub(newest, 1, 43) or ''
  if chained ~= ARGV[11] then return { 'audit', chained } end
  redis.call('RPUSH', KEYS[10], ARGV[12])
end

local at, redacted, parts = 21, tonumber(ARGV[19]), tonumber(ARGV[20])
if redacted > 0 then
  local anew, digests = {}, {}
  for _ = 1, redacted do
    if ARGV[at] ~= '' then anew[ARGV[at]] = ARGV[at + 1] end
    digests[ARGV[at + 2]] = true
    at = at + 3
  end
  redactLog(KEYS[9], anew)
  redactAside(KEYS[6], digests, ARGV[10])
end
local first = parts > 0 and redis.call('LLEN', KEYS[3]) == 0
for _ = 1, parts do
  redis.call('RPUSH', KEYS[3], ARGV[at])
  at = at + 1
end
local mine = tonumber(ARGV[17])
for call = at, #ARGV, 3 do
  local id, due = ARGV[call], tonumber(ARGV[call + 1])
  redis.call('HSET', KEYS[8], id, ARGV[call + 2])
  if mine > 0 and due <= now then
    due = now + mine
    redis.call('HSET', KEYS[8], id .. ' tries', 1)
  end
  redis.call('ZADD', KEYS[4], due, id)
end

local entry = false
if ARGV[9] ~= '' then
  entry = redis.call('XADD', KEYS[9], 'MINID', now - tonumber(ARGV[10]), '*', 'e', ARGV[9])
  redis.call('PEXPIRE', KEYS[9], ARGV[10])
  redis.call('SPUBLISH', KEYS[11], entry)
end
if ARGV[13] ~= '' then
  aside('event', ARGV[13], ARGV[18] ~= '' and ARGV[18] or handled, ARGV[10], redis.call('HGET', KEYS[1], 'tries'))
end
redis.call('LPOP', KEYS[2])
redis.call('HDEL', KEYS[1], 'tries')
redis.call('HSET', KEYS[1], 'state', ARGV[7])
-- It may have been wrapped anew since the turn began: then that is the one to keep.
redis.call('HSETNX', KEYS[1], 'key', ARGV[8])
redis.call('PEXPIRE', KEYS[1], ARGV[10])
if ARGV[14] ~= '' then
  own(ARGV[14], ARGV[15], '', ARGV[16] == '1')
elseif held[3] == 'queue' then
  -- The index of who waits may have been lost, in a restored backup: it is written again.
  local since = string.match(redis.call('HGET', KEYS[1], 'queued') or '', '^%d+')
  if since then redis.call('ZADD', KEYS[#KEYS], 'NX', since, name) end
end
leaving(first)

local event, part, sendAt = waiting()
if not event then redis.call('HDEL', KEYS[1], 'full') end
tried(event)
rest(event, part, sendAt)
return { 'kept', event, part and 1 or 0, entry, first and 1 or 0, tonumber(redis.call('HGET', KEYS[1], 'epoch') or '0') }
