-- Takes links off the front of a subject's audit that are in the archive, and leaves an anchor in their place.
--
-- KEYS  1 audit (list)
-- ARGV  1 how many, with the anchor that may be there  2 hash of the last of them  3 the new anchor
-- Returns 1, or 0 when the link at that place is another one: somebody else was here, and nothing was written.
local last = redis.call('LINDEX', KEYS[1], tonumber(ARGV[1]) - 1)
if not last or string.sub(last, 1, 43) ~= ARGV[2] then return 0 end
redis.call('LPOP', KEYS[1], ARGV[1])
redis.call('LPUSH', KEYS[1], ARGV[3])
return 1
