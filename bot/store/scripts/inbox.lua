-- How an event gets into the inbox; put in front of scripts that store one.

-- Whether this id was not seen before. It is remembered from now on.
local function isNew(seen, digest, keptMs)
  redis.call('ZREMRANGEBYSCORE', seen, '-inf', now - tonumber(keptMs))
  if redis.call('ZADD', seen, 'NX', now, digest) == 0 then return false end
  redis.call('PEXPIRE', seen, keptMs)
  return true
end

-- The event with who owns the conversation now: that one it was said to.
local function entryOf(digest, event)
  local owner = redis.call('HGET', KEYS[1], 'owner') or 'bot'
  return digest .. (({ bot = 'b', queue = 'q' })[owner] or 'p') .. event
end
