-- Puts one thing that was set aside back where it was taken from, at the end.
--
-- KEYS  6 set aside (stream)  7 index of what is set aside (sorted set)  8 calls (hash)
-- ARGV  4 its id in the stream
-- Returns 'done', 'gone' when it is not there (any more), or 'owned' when it is words of the bot and a person owns the conversation now.
local found = redis.call('XRANGE', KEYS[6], ARGV[4], ARGV[4])[1]
if not found then return 'gone' end
local fields = {}
for at = 1, #found[2], 2 do fields[found[2][at]] = found[2][at + 1] end
if fields.kind == 'event' then
  redis.call('RPUSH', KEYS[2], fields.item)
elseif fields.kind == 'part' then
  local owner = redis.call('HGET', KEYS[1], 'owner') or 'bot'
  if owner ~= 'bot' and string.sub(fields.item, 13, 13) == 'b' then return 'owned' end
  redis.call('RPUSH', KEYS[3], fields.item)
else
  local id, tries, call = string.match(fields.item, '^(%Z*)%z(%d+)%z(.*)$')
  redis.call('HSET', KEYS[8], id, call, id .. ' tries', tries)
  redis.call('ZADD', KEYS[4], now, id)
end
redis.call('XDEL', KEYS[6], ARGV[4])
if redis.call('XLEN', KEYS[6]) == 0 then redis.call('ZREM', KEYS[7], name) end
leave()
return 'done'
