-- Stores one event of a subject once, and gives the subject to the caller when nobody works on it.
--
-- KEYS  6 set aside (stream)  7 index of what is set aside (sorted set)  8 seen (sorted set)  9 audit (list)  10 calls (hash)
--       11 held (hash)  12 queue (sorted set)
-- ARGV  4 digest of the event's id, '' = store nothing, only look for work  5 the event, sealed
--       6 worker, '' = only store  7 seen ids are kept for ms  8 the inbox holds at most, 0 = any number  9 id of a call this event settles, or ''
--       10 owner of the conversation from this event on, '' = as it is  11 '1' = also an event that was tried too often to be trusted
--       12 what is set aside is kept for ms
-- Returns { verdict, ... }
--   'yours', fence, epoch, owner, head of the inbox or nil, its tries, whether a part may leave, state or nil, data key or nil, audit head or nil
--   'held', worker   stored; the holder of the lease will find it
--   'stored'         stored; nobody works on it yet
--   'suspect'        stored; the head of the inbox has brought its workers down and is to be tried alone
--   'duplicate'      stored before, nothing done
--   'full', first    the inbox is full: counted and set aside. first = 1: the first one since it was empty
--   'idle'           nothing to do now (only without an event)
local digest, worker, settles = ARGV[4], ARGV[6], ARGV[9]
local SUSPECT_AFTER = 2

if settles ~= '' then
  redis.call('HDEL', KEYS[10], settles, settles .. ' tries')
  redis.call('ZREM', KEYS[4], settles)
end

if digest ~= '' then
  if not isNew(KEYS[8], digest, ARGV[7]) then return { 'duplicate' } end
  local atMost = tonumber(ARGV[8])
  if atMost > 0 and redis.call('LLEN', KEYS[2]) >= atMost then
    aside('event', 'inbox_full', entryOf(digest, ARGV[5]), ARGV[12], 0)
    return { 'full', redis.call('HINCRBY', KEYS[1], 'full', 1) }
  end
  if ARGV[10] ~= '' then own(ARGV[10], '', '') end
  redis.call('RPUSH', KEYS[2], entryOf(digest, ARGV[5]))
end

local was = redis.call('HMGET', KEYS[1], 'until', 'holder', 'tries', 'epoch', 'owner', 'state', 'key')
if was[1] and tonumber(was[1]) > now then
  index(tonumber(was[1]))
  return { 'held', was[2] }
end
local event, part, sendAt = waiting()
if not event and not part then
  index(sendAt)
  return { 'idle' }
end
local tries = event and tonumber(was[3] or '0') or 0
if worker == '' or (tries >= SUSPECT_AFTER and ARGV[11] ~= '1') then
  index(now)
  return { worker == '' and 'stored' or 'suspect' }
end

local fence = redis.call('HINCRBY', KEYS[1], 'fence', 1)
redis.call('HSET', KEYS[1], 'until', now + lease, 'holder', worker)
if event then redis.call('HSET', KEYS[1], 'tries', tries + 1) end
index(now + lease)
local newest = redis.call('LINDEX', KEYS[9], -1)
return {
  'yours', fence, tonumber(was[4] or '0'), was[5] or 'bot', event, tries + 1, part and 1 or 0,
  was[6], was[7], newest and string.sub(newest, 1, 43),
}
