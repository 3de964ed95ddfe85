-- Moves the lanes of a held subject on by one step, or only renews the lease and looks.
--
-- KEYS  6 set aside (stream)  7 index of what is set aside (sorted set)
-- ARGV  4 fence  5 step  6 digest  7 argument of the step  8 what is set aside is kept for ms
--       'look'           nothing but renewing the lease
--       'failed'         the turn of the head of the inbox failed and is tried again
--       'spoilt', why    the head of the inbox is set aside and nothing else changes
--       'leave'          the head of the outbox (digest) is about to leave once more
--       'sent'           that part is settled, and the next one is about to leave
--       'dead', why      that part is set aside, and the next one is about to leave
--       'later', ms      that part was refused for now and waits until ms
--       'await', ms      whether that part arrived is not known: it waits for a sign of it until ms
--       'release', what  the holder goes: somebody else may take the subject at once. what = 'event' and 'part' undo what was counted in advance
-- Returns { verdict, ... }
--   'lost'   somebody else holds the subject now: nothing was written
--   'ok', head of the inbox or nil, its tries, head of the outbox or nil, its sends, since when its outcome is unknown or nil, its repeats
--            a part counts as about to leave after 'leave', 'sent' and 'dead'; the lease is kept while there is an event or a part
local step, digest = ARGV[5], ARGV[6]
if redis.call('HGET', KEYS[1], 'fence') ~= ARGV[4] then return { 'lost' } end

if step == 'release' then
  redis.call('HDEL', KEYS[1], 'until', 'holder')
  -- A word that comes late from whoever goes must not take the lease again.
  redis.call('HINCRBY', KEYS[1], 'fence', 1)
  local counted = redis.call('HMGET', KEYS[1], 'tries', 'sends', 'before')
  if string.find(ARGV[7], 'event') and tonumber(counted[1] or '0') > 0 then redis.call('HINCRBY', KEYS[1], 'tries', -1) end
  if string.find(ARGV[7], 'part') and counted[2] then
    if counted[2] == '1' then redis.call('HDEL', KEYS[1], 'sends', 'flight') else redis.call('HINCRBY', KEYS[1], 'sends', -1) end
    if counted[3] then
      redis.call('HSET', KEYS[1], 'flight', counted[3])
      redis.call('HINCRBY', KEYS[1], 'repeats', -1)
    else
      redis.call('HDEL', KEYS[1], 'flight')
    end
    redis.call('HDEL', KEYS[1], 'before')
  end
  leave()
  return { 'ok' }
elseif step == 'failed' then
  redis.call('HINCRBY', KEYS[1], 'tries', 1)
elseif step == 'spoilt' then
  local event = redis.call('LPOP', KEYS[2])
  local tries = redis.call('HGET', KEYS[1], 'tries')
  redis.call('HDEL', KEYS[1], 'tries')
  if event then aside('event', ARGV[7], event, ARGV[8], tries) end
elseif step ~= 'look' then
  local head = redis.call('LINDEX', KEYS[3], 0)
  local same = head and string.sub(head, 1, 12) == digest
  if step == 'leave' and same then
    -- A part whose outcome is still unknown is repeated now.
    local before = redis.call('HGET', KEYS[1], 'flight')
    redis.call('HDEL', KEYS[1], 'before')
    if before then
      redis.call('HINCRBY', KEYS[1], 'repeats', 1)
      redis.call('HSET', KEYS[1], 'before', before)
    end
    redis.call('HINCRBY', KEYS[1], 'sends', 1)
    redis.call('HSET', KEYS[1], 'flight', now)
  elseif step == 'later' and same then
    redis.call('HSET', KEYS[1], 'sendAt', ARGV[7])
    redis.call('HDEL', KEYS[1], 'flight')
  elseif step == 'await' and same then
    redis.call('HSET', KEYS[1], 'sendAt', ARGV[7])
  elseif step == 'sent' or step == 'dead' then
    -- A sign of its arrival, or another owner, may have taken it off before.
    if same then
      local sends = redis.call('HGET', KEYS[1], 'sends')
      settle()
      if step == 'dead' then aside('part', ARGV[7], head, ARGV[8], sends) end
    end
    if redis.call('HEXISTS', KEYS[1], 'sends') == 0 then leaving(redis.call('LLEN', KEYS[3]) > 0) end
  end
end

local event, part, sendAt = waiting()
rest(event, part, sendAt)
local known = redis.call('HMGET', KEYS[1], 'sends', 'flight', 'repeats')
return { 'ok', event, tried(event), part, tonumber(known[1] or '0'), known[2], tonumber(known[3] or '0') }
