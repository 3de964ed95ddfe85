-- Moves the lane of replies on by one step, or only renews the lease and looks.
--
-- KEYS  1 subject (hash)  2 inbox (list)  3 outbox (list)  4 dead letters (stream)
-- ARGV  1 fence  2 now ms  3 lease ms
--       4 step: 'look'   nothing but renewing the lease
--               'again'  the head part is about to leave: its tries are counted first, so that a crash counts too
--               'sent'   the head part is settled, and the next one is about to leave
--               'later'  the head part waits until ARGV[5] ms
--               'dead'   the head part is set aside for the reason ARGV[5]
--       6 the dead letters are kept for ms
-- Returns { verdict, ... }
--   'lost'                              somebody else holds the subject now: nothing was written
--   'ok', head of the inbox or nil, head of the outbox or nil, its tries with the one to come
--                                       the lease is kept while either is there, else given back
local now, step = tonumber(ARGV[2]), ARGV[4]
if redis.call('HGET', KEYS[1], 'fence') ~= ARGV[1] then return { 'lost' } end

if step == 'again' then
  redis.call('HINCRBY', KEYS[1], 'tries', 1)
elseif step == 'later' then
  redis.call('HSET', KEYS[1], 'sendAt', ARGV[5])
elseif step == 'sent' or step == 'dead' then
  local part = redis.call('LPOP', KEYS[3])
  redis.call('HDEL', KEYS[1], 'tries', 'sendAt')
  if step == 'dead' and part then
    redis.call('XADD', KEYS[4], 'MAXLEN', '~', 1000, '*', 'why', ARGV[5], 'part', part)
    redis.call('PEXPIRE', KEYS[4], ARGV[6])
  end
  if redis.call('LLEN', KEYS[3]) > 0 then redis.call('HSET', KEYS[1], 'tries', 1) end
end

local head = redis.call('LINDEX', KEYS[2], 0)
local part = redis.call('LINDEX', KEYS[3], 0)
local sendAt = redis.call('HGET', KEYS[1], 'sendAt')
if sendAt and tonumber(sendAt) > now then part = false end
if head or part then
  redis.call('HSET', KEYS[1], 'until', now + tonumber(ARGV[3]))
else
  redis.call('HDEL', KEYS[1], 'until', 'holder')
end
return { 'ok', head, part, tonumber(redis.call('HGET', KEYS[1], 'tries') or '0') }
