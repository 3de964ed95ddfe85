-- Takes the calls of a subject that are due. Each is hidden from other workers for a while and comes back if its worker dies.
--
-- KEYS  1 calls (hash)  2 calls due (sorted set)
-- ARGV  1 now ms  2 hidden for ms
-- Returns { next due ms or nil, id, call, id, call, ... }
local now = tonumber(ARGV[1])
local claimed = {}
for _, id in ipairs(redis.call('ZRANGEBYSCORE', KEYS[2], '-inf', now)) do
  local call = redis.call('HGET', KEYS[1], id)
  if call then
    redis.call('ZADD', KEYS[2], now + tonumber(ARGV[2]), id)
    claimed[#claimed + 1] = id
    claimed[#claimed + 1] = call
  else
    redis.call('ZREM', KEYS[2], id)
  end
end
local first = redis.call('ZRANGE', KEYS[2], 0, 0, 'WITHSCORES')
return { first[2] or false, unpack(claimed) }
