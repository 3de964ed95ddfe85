-- Gives the conversation to another owner, unless somebody else was faster.
--
-- ARGV  4 the epoch the caller knows, '' = any  5 owner
-- Returns { whether it is his now, epoch, owner }
local is = redis.call('HMGET', KEYS[1], 'epoch', 'owner')
if ARGV[4] ~= '' and ARGV[4] ~= (is[1] or '0') then return { 0, tonumber(is[1] or '0'), is[2] or 'bot' } end
own(ARGV[5])
leave()
return { 1, tonumber(redis.call('HGET', KEYS[1], 'epoch') or '0'), ARGV[5] }
