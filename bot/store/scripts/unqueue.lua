-- Takes a subject off the queue if it does not wait for a person any more: its conversation was forgotten, or an older version gave it away.
--
-- KEYS  1 subject (hash)  2 queue (sorted set)
-- ARGV  1 the subject's name
-- Returns whether it was taken off.
if redis.call('HGET', KEYS[1], 'owner') == 'queue' then return 0 end
return redis.call('ZREM', KEYS[2], ARGV[1])
