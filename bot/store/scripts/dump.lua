-- Reads a subject, or a single key, as one whole for a backup. One call instead of two a key: most of a subject's keys are not there.
--
-- KEYS  the keys; where there are several, the first is the subject (hash)
-- Returns { data key, wrapped, or nil, then for each key: its dump or nil, when it expires in ms of the epoch or below 0 }
local found = { #KEYS > 1 and redis.call('HGET', KEYS[1], 'key') }
for at = 1, #KEYS do
  found[2 * at] = redis.call('DUMP', KEYS[at])
  found[2 * at + 1] = redis.call('PEXPIRETIME', KEYS[at])
end
return found
