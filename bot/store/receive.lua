-- Stores one event of a subject once, and gives the subject to the caller when nobody works on it.
--
-- KEYS  1 subject (hash)  2 inbox (list)  3 seen (sorted set)  4 quarantine (stream)  5 outbox (list)  6 calls (hash)  7 calls due (sorted set)  8 audit (list)
-- ARGV  1 now ms  2 digest of the event's id, '' = store nothing, only look for work  3 the event, sealed
--       4 lease ms  5 worker  6 seen ids and the quarantine are kept for ms  7 the inbox holds at most  8 id of a call this event settles, or ''
-- Returns { verdict, ... }
--   'yours', fence, head of the inbox or nil, state or nil, data key or nil, audit head or nil, outbox length that may be sent
--        (an event in the inbox is its digest, then the event as it was sealed)
--   'held', worker   stored; the holder of the lease will find it
--   'duplicate'      stored before, nothing done
--   'full'           the inbox is full: counted and set aside in the quarantine
--   'idle', send at ms or nil   nothing to do now (only without an event)
local now, digest, event = tonumber(ARGV[1]), ARGV[2], ARGV[3]
local lease, worker = tonumber(ARGV[4]), ARGV[5]

if ARGV[8] ~= '' then
  redis.call('HDEL', KEYS[6], ARGV[8])
  redis.call('ZREM', KEYS[7], ARGV[8])
end

if digest ~= '' then
  redis.call('ZREMRANGEBYSCORE', KEYS[3], '-inf', now - tonumber(ARGV[6]))
  if redis.call('ZSCORE', KEYS[3], digest) then return { 'duplicate' } end
  redis.call('ZADD', KEYS[3], now, digest)
  redis.call('PEXPIRE', KEYS[3], ARGV[6])
  -- The result of a call is never over the cap: its call is settled, so nobody would send it again.
  if ARGV[8] == '' and redis.call('LLEN', KEYS[2]) >= tonumber(ARGV[7]) then
    redis.call('XADD', KEYS[4], 'MAXLEN', '~', 1000, '*', 'why', 'inbox_full', 'event', event)
    redis.call('PEXPIRE', KEYS[4], ARGV[6])
    redis.call('HINCRBY', KEYS[1], 'quarantined', 1)
    return { 'full' }
  end
  redis.call('RPUSH', KEYS[2], digest .. event)
end

local held = redis.call('HMGET', KEYS[1], 'until', 'holder', 'sendAt')
if held[1] and tonumber(held[1]) > now then return { 'held', held[2] } end

local head = redis.call('LINDEX', KEYS[2], 0)
local unsent = redis.call('LLEN', KEYS[5])
if held[3] and tonumber(held[3]) > now then unsent = 0 end
if not head and unsent == 0 then return { 'idle', held[3] } end

local fence = redis.call('HINCRBY', KEYS[1], 'fence', 1)
redis.call('HSET', KEYS[1], 'until', now + lease, 'holder', worker)
local kept = redis.call('HMGET', KEYS[1], 'state', 'key')
local newest = redis.call('LINDEX', KEYS[8], -1)
return { 'yours', fence, head, kept[1], kept[2], newest and string.sub(newest, 1, 43), unsent }
