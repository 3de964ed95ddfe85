-- Gives the conversation to another owner ('bot' or a person): a new epoch begins, and what the bot has not said yet stays unsaid (I10).
-- Returns whether the owner changed.
local function own(owner)
  if (redis.call('HGET', KEYS[1], 'owner') or 'bot') == owner then return false end
  redis.call('HSET', KEYS[1], 'owner', owner)
  redis.call('HINCRBY', KEYS[1], 'epoch', 1)
  if owner == 'bot' then return true end
  local parts = redis.call('LRANGE', KEYS[3], 0, -1)
  for at, part in ipairs(parts) do
    if string.sub(part, 13, 13) == 'b' then
      if at == 1 then redis.call('HDEL', KEYS[1], 'sends', 'flight', 'before', 'repeats', 'sendAt') end
      redis.call('LREM', KEYS[3], 1, part)
    end
  end
  return true
end
