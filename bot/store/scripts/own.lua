-- Gives the conversation to another owner, unless somebody else was faster.
--
-- KEYS  6 queue (sorted set)
-- ARGV  4 the epoch the caller knows, '' = any  5 owner  6 a conversation that never had a turn is kept for ms
-- Returns { whether it is his now, epoch, owner }
local is = redis.call('HMGET', KEYS[1], 'epoch', 'owner')
if ARGV[4] ~= '' and ARGV[4] ~= (is[1] or '0') then return { 0, tonumber(is[1] or '0'), is[2] or 'bot' } end
own(ARGV[5])
if redis.call('PTTL', KEYS[1]) < 0 then redis.call('PEXPIRE', KEYS[1], ARGV[6]) end
leave()
return { 1, tonumber(redis.call('HGET', KEYS[1], 'epoch') or '0'), ARGV[5] }
