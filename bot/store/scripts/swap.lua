-- Changes what is kept of a customer's connections to banks, or of a conversation's, unless somebody else was faster.
--
-- KEYS  1 connections (hash)
-- ARGV  1 a field  2 what the caller knows it to be, '' = absent  3, 4, … further fields and what they become, '' = nothing
-- Returns 1 it is done, 0 the field is not what the caller knows: nothing was written
if (redis.call('HGET', KEYS[1], ARGV[1]) or '') ~= ARGV[2] then return 0 end
for at = 3, #ARGV, 2 do
  if ARGV[at + 1] == '' then redis.call('HDEL', KEYS[1], ARGV[at]) else redis.call('HSET', KEYS[1], ARGV[at], ARGV[at + 1]) end
end
return 1
