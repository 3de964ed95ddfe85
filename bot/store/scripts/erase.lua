-- Erases a subject: its state, log, replies, calls, connections and its data key, without which nothing that was sealed with it can be read again.
-- What stays: its audit, which ids it has seen, and who may write next; a worker that still holds it cannot commit any more.
--
-- KEYS  6 set aside (stream)  7 index of what is set aside (sorted set)  8 calls (hash)  9 log (stream)  10 connections (hash)  11 held (hash)
--       12 queue (sorted set)  13 seen (sorted set)
-- ARGV  4 digest of an event that begins it anew, '' = none  5 the event, sealed  6 seen ids are kept for ms  7 what never had a turn is kept for ms
-- Returns 1, or 0 when that event was stored before: it is erased already, and nothing was done
if ARGV[4] ~= '' and redis.call('ZSCORE', KEYS[13], ARGV[4]) then return 0 end
local fence = tonumber(redis.call('HGET', KEYS[1], 'fence') or '0')
local epoch = tonumber(redis.call('HGET', KEYS[1], 'epoch') or '0')
redis.call('DEL', KEYS[1], KEYS[2], KEYS[3], KEYS[4], KEYS[6], KEYS[8], KEYS[9], KEYS[10])
redis.call('HDEL', KEYS[11], name)
for _, index in ipairs({ KEYS[5], KEYS[7], KEYS[12] }) do redis.call('ZREM', index, name) end
redis.call('HSET', KEYS[1], 'fence', fence + 1, 'epoch', epoch + 1)
redis.call('PEXPIRE', KEYS[1], ARGV[7])
if ARGV[4] == '' then return 1 end
isNew(KEYS[13], ARGV[4], ARGV[6])
redis.call('RPUSH', KEYS[2], entryOf(ARGV[4], ARGV[5]))
leave()
return 1
