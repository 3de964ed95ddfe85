-- Gives the conversation to another owner: 'bot', 'person', or 'queue' while a person is waited for. A new epoch begins (I10).
--
-- KEYS[#KEYS] is the partition's queue: subjects that wait for a person, by since when (sorted set). The subject's field 'queued' says since when
-- and, as `note` has it, why. A person's hands: what the bot has not said yet stays unsaid. The queue's: it still leaves, for it says what happens
-- next. Who waits already keeps the place; why may have become more urgent. Returns whether the owner changed.
local function own(owner, note)
  if (redis.call('HGET', KEYS[1], 'owner') or 'bot') == owner then
    local queued = owner == 'queue' and redis.call('HGET', KEYS[1], 'queued')
    if queued then redis.call('HSET', KEYS[1], 'queued', string.match(queued, '^%d+') .. ' ' .. note) end
    return false
  end
  redis.call('HSET', KEYS[1], 'owner', owner)
  redis.call('HINCRBY', KEYS[1], 'epoch', 1)
  if owner == 'queue' then
    redis.call('HSET', KEYS[1], 'queued', ARGV[1] .. ' ' .. note)
    redis.call('ZADD', KEYS[#KEYS], ARGV[1], name)
  else
    redis.call('HDEL', KEYS[1], 'queued')
    redis.call('ZREM', KEYS[#KEYS], name)
  end
  if owner ~= 'person' then return true end
  local parts = redis.call('LRANGE', KEYS[3], 0, -1)
  for at, part in ipairs(parts) do
    if string.sub(part, 13, 13) == 'b' then
      if at == 1 then redis.call('HDEL', KEYS[1], 'sends', 'flight', 'before', 'repeats', 'sendAt') end
      redis.call('LREM', KEYS[3], 1, part)
    end
  end
  return true
end
