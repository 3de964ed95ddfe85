-- Ends one turn: state, log entry, replies, calls, audit and the event's removal, all or nothing.
--
-- KEYS  1 subject (hash)  2 inbox (list)  3 outbox (list)  4 calls (hash)  5 calls due (sorted set)  6 log (stream)  7 audit (list)
-- ARGV  1 fence  2 now ms  3 lease ms  4 state, sealed  5 data key, wrapped  6 log entry, sealed, or ''  7 the log is kept for ms
--       8 expected audit head or ''  9 number of audit entries  10 number of parts  11 number of calls
--       12 digest of the event that was handled
--       then the audit entries (each its hash of 43 characters, then sealed), the parts, and for each call: id, due ms, call
-- Returns { verdict, ... }
--   'lost'                     somebody else holds the subject now, or the event is not (or no longer) the first one: nothing was written
--   'audit', head              the audit chain has grown meanwhile: nothing was written, chain again from head
--   'kept', event or nil, unsent, log id, first     the next event; the lease is kept while there is one or unsent > 0, else given back.
--        first = 1: this turn's first part is the head of the outbox, and counted as about to leave
local now = tonumber(ARGV[2])
if redis.call('HGET', KEYS[1], 'fence') ~= ARGV[1] then return { 'lost' } end
local handled = redis.call('LINDEX', KEYS[2], 0)
if not handled or string.sub(handled, 1, #ARGV[12]) ~= ARGV[12] then return { 'lost' } end
local newest = redis.call('LINDEX', KEYS[7], -1)
local chained = newest and string.sub(newest, 1, 43) or ''
local audits, parts, calls = tonumber(ARGV[9]), tonumber(ARGV[10]), tonumber(ARGV[11])
if audits > 0 and chained ~= ARGV[8] then return { 'audit', chained } end

local at = 13
for _ = 1, audits do
  redis.call('RPUSH', KEYS[7], ARGV[at])
  at = at + 1
end
local first = 0
if parts > 0 and redis.call('LLEN', KEYS[3]) == 0 then
  first = 1
  redis.call('HSET', KEYS[1], 'tries', 1)
end
for _ = 1, parts do
  redis.call('RPUSH', KEYS[3], ARGV[at])
  at = at + 1
end
for _ = 1, calls do
  redis.call('HSET', KEYS[4], ARGV[at], ARGV[at + 2])
  redis.call('ZADD', KEYS[5], ARGV[at + 1], ARGV[at])
  at = at + 3
end

local entry = false
if ARGV[6] ~= '' then
  entry = redis.call('XADD', KEYS[6], 'MINID', '~', now - tonumber(ARGV[7]), '*', 'e', ARGV[6])
  redis.call('PEXPIRE', KEYS[6], ARGV[7])
end
redis.call('HSET', KEYS[1], 'state', ARGV[4], 'key', ARGV[5], 'until', now + tonumber(ARGV[3]))
redis.call('PEXPIRE', KEYS[1], ARGV[7])
redis.call('LPOP', KEYS[2])

local head = redis.call('LINDEX', KEYS[2], 0)
local unsent = redis.call('LLEN', KEYS[3])
local sendAt = redis.call('HGET', KEYS[1], 'sendAt')
if sendAt and tonumber(sendAt) > now then unsent = 0 end
if not head and unsent == 0 then redis.call('HDEL', KEYS[1], 'until', 'holder') end
return { 'kept', head, unsent, entry, first }
