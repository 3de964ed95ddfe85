-- Puts a subject's data key, wrapped anew, in the place of what it was.
--
-- KEYS  1 subject (hash)
-- ARGV  1 as it was  2 as it is from now on
-- Returns 1, or 0 when it is another one by now: nothing was written.
if redis.call('HGET', KEYS[1], 'key') ~= ARGV[1] then return 0 end
redis.call('HSET', KEYS[1], 'key', ARGV[2])
return 1
