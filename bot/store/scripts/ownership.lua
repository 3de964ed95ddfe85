-- Gives the conversation to another owner: 'bot', 'person', or 'queue' while a person is waited for. A new epoch begins (I10).
--
-- KEYS[#KEYS] is the partition's queue: subjects that wait for a person, by since when (sorted set). The subject's field 'queued' says since when
-- and, as `note` has it, why; 'waited' keeps since when for who gives it back. KEYS[#KEYS - 1]: subjects that an agent of the desk has, by name
-- (hash); a person who took it elsewhere is nobody's agent. A person's hands: what the bot has not said yet stays unsaid. The queue's: it still
-- leaves, for it says what happens next. Who waits already keeps the place; why may have become more urgent. Returns whether the owner changed.
local function own(owner, note, agent, keepsPlace)
  local is = redis.call('HMGET', KEYS[1], 'owner', 'agent', 'queued', 'waited')
  if (is[1] or 'bot') == owner and (owner ~= 'person' or (is[2] or '') == agent) then
    if owner == 'queue' and is[3] then redis.call('HSET', KEYS[1], 'queued', string.match(is[3], '^%d+') .. ' ' .. note) end
    return false
  end
  redis.call('HSET', KEYS[1], 'owner', owner)
  redis.call('HINCRBY', KEYS[1], 'epoch', 1)
  redis.call('HDEL', KEYS[1], 'agent')
  redis.call('HDEL', KEYS[#KEYS - 1], name)
  if owner == 'queue' then
    local since = keepsPlace and is[4] or ARGV[1]
    redis.call('HSET', KEYS[1], 'queued', since .. ' ' .. note)
    redis.call('ZADD', KEYS[#KEYS], since, name)
    return true
  end
  redis.call('HDEL', KEYS[1], 'queued', 'waited')
  redis.call('ZREM', KEYS[#KEYS], name)
  if owner ~= 'person' then return true end
  local waited = is[3] and string.match(is[3], '^%d+') or is[4]
  if waited then redis.call('HSET', KEYS[1], 'waited', waited) end
  if agent ~= '' then
    redis.call('HSET', KEYS[1], 'agent', agent)
    redis.call('HSET', KEYS[#KEYS - 1], name, agent)
  end
  local parts = redis.call('LRANGE', KEYS[3], 0, -1)
  for at, part in ipairs(parts) do
    if string.sub(part, 13, 13) == 'b' then
      if at == 1 then redis.call('HDEL', KEYS[1], 'sends', 'flight', 'before', 'repeats', 'sendAt') end
      redis.call('LREM', KEYS[3], 1, part)
    end
  end
  return true
end
