-- What the scripts of a subject share; it is put in front of each of them.
--
-- KEYS  1 subject (hash)  2 inbox (list)  3 outbox (list)  4 calls due (sorted set)  5 index of due work (sorted set)
-- ARGV  1 now ms  2 lease ms  3 the subject's name
--
-- An entry of the inbox is the event's digest (12 bytes), who owned the conversation when it came ('b' bot, 'q' queue, 'p' person), the event, sealed.
-- An entry of the outbox is the part's digest (12 bytes), whose words they are ('b' or 'p'), the part, sealed.
local now, lease, name = tonumber(ARGV[1]), tonumber(ARGV[2]), ARGV[3]

-- What waits for the holder of the lease: the first event and the first part, or when that part may leave.
local function waiting()
  local event, part = redis.call('LINDEX', KEYS[2], 0), redis.call('LINDEX', KEYS[3], 0)
  local sendAt = part and tonumber(redis.call('HGET', KEYS[1], 'sendAt') or '0')
  if part and sendAt > now then return event, false, sendAt end
  return event, part
end

-- Puts the subject on the index where somebody must look at it next, or takes it off.
local function index(at)
  local call = redis.call('ZRANGE', KEYS[4], 0, 0, 'WITHSCORES')[2]
  if call and (not at or tonumber(call) < at) then at = tonumber(call) end
  if at then redis.call('ZADD', KEYS[5], at, name) else redis.call('ZREM', KEYS[5], name) end
end

-- Keeps the lease while something waits for its holder, else gives it back.
local function rest(event, part, sendAt)
  if event or part then
    redis.call('HSET', KEYS[1], 'until', now + lease)
    index(now + lease)
  else
    redis.call('HDEL', KEYS[1], 'until', 'holder')
    index(sendAt)
  end
end

-- The same for a script that neither takes nor keeps the lease.
local function leave()
  local held = tonumber(redis.call('HGET', KEYS[1], 'until') or '0')
  if held > now then return index(held) end
  local event, part, sendAt = waiting()
  index((event or part) and now or sendAt)
end

-- The head of the inbox is tried: crashes and failures of the same event count, a new one begins at 1.
local function tried(event)
  if not event then return 0 end
  local tries = redis.call('HGET', KEYS[1], 'tries')
  if tries then return tonumber(tries) end
  redis.call('HSET', KEYS[1], 'tries', 1)
  return 1
end

-- The head of the outbox is about to leave: its sends count before they begin, so that a crash counts too.
local function leaving(part)
  if part then redis.call('HSET', KEYS[1], 'sends', 1, 'flight', now) end
end

-- The head of the outbox is settled, whatever became of it.
local function settle()
  redis.call('HDEL', KEYS[1], 'sends', 'flight', 'before', 'repeats', 'sendAt')
  return redis.call('LPOP', KEYS[3])
end
