-- Takes a subject off the index of due work, unless somebody has put it there anew.
-- KEYS  1 due (sorted set)   ARGV  1 subject  2 the score we know   Returns 1 when it was taken off.
if redis.call('ZSCORE', KEYS[1], ARGV[1]) ~= ARGV[2] then return 0 end
return redis.call('ZREM', KEYS[1], ARGV[1])
