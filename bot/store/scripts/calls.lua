-- Moves the lane of calls on by one step.
--
-- KEYS  6 set aside (stream)  7 index of what is set aside (sorted set)  8 calls (hash)
-- ARGV  4 step  5 id of a call, or how many at most  6 argument of the step  7 what is set aside is kept for ms
--       'claim', n, ms      takes the calls that are due. Each is hidden from other workers for ms and comes back if its worker dies
--       'later', id, ms     that call is to be made again, at ms
--       'made', id, ''      that call is done, and no event comes of it
--       'dead', id, why     that call is set aside
-- Returns for 'claim' { data key or nil, id, tries with this one, call, id, ... }
local step = ARGV[4]
if step == 'claim' then
  local claimed = { redis.call('HGET', KEYS[1], 'key') }
  for _, id in ipairs(redis.call('ZRANGEBYSCORE', KEYS[4], '-inf', now, 'LIMIT', 0, ARGV[5])) do
    local call = redis.call('HGET', KEYS[8], id)
    if call then
      redis.call('ZADD', KEYS[4], now + tonumber(ARGV[6]), id)
      claimed[#claimed + 1] = id
      claimed[#claimed + 1] = redis.call('HINCRBY', KEYS[8], id .. ' tries', 1)
      claimed[#claimed + 1] = call
    else
      redis.call('ZREM', KEYS[4], id)
    end
  end
  leave()
  return claimed
end
local call = redis.call('HGET', KEYS[8], ARGV[5])
if call and step == 'later' then redis.call('ZADD', KEYS[4], 'XX', ARGV[6], ARGV[5]) end
if call and step == 'made' then
  redis.call('HDEL', KEYS[8], ARGV[5], ARGV[5] .. ' tries')
  redis.call('ZREM', KEYS[4], ARGV[5])
end
if call and step == 'dead' then
  -- With its tries: whoever makes it again must know that it may have been made.
  local tries = redis.call('HGET', KEYS[8], ARGV[5] .. ' tries') or '0'
  redis.call('HDEL', KEYS[8], ARGV[5], ARGV[5] .. ' tries')
  redis.call('ZREM', KEYS[4], ARGV[5])
  aside('call', ARGV[6], ARGV[5] .. '\0' .. tries .. '\0' .. call, ARGV[7], tries)
end
leave()
return {}
