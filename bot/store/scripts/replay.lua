-- Puts one thing that was set aside back where it was taken from, at the end.
--
-- KEYS  6 set aside (stream)  7 index of what is set aside (sorted set)  8 calls (hash)
-- ARGV  4 its id in the stream
-- Returns its kind, or nil when it is not there (any more).
local found = redis.call('XRANGE', KEYS[6], ARGV[4], ARGV[4])[1]
if not found then return false end
local fields = {}
for at = 1, #found[2], 2 do fields[found[2][at]] = found[2][at + 1] end
if fields.kind == 'event' then
  redis.call('RPUSH', KEYS[2], fields.item)
elseif fields.kind == 'part' then
  redis.call('RPUSH', KEYS[3], fields.item)
else
  local id, call = string.match(fields.item, '^(%Z*)%z(.*)$')
  redis.call('HSET', KEYS[8], id, call)
  redis.call('ZADD', KEYS[4], now, id)
end
redis.call('XDEL', KEYS[6], ARGV[4])
if redis.call('XLEN', KEYS[6]) == 0 then redis.call('ZREM', KEYS[7], name) end
leave()
return fields.kind
