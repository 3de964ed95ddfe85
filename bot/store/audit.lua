-- Appends to a subject's audit chain outside a turn's commit: what is about to be read is on record before the call leaves.
--
-- KEYS  1 subject (hash)  2 audit (list)
-- ARGV  1 expected head of the chain or ''  2 new head  then the entries, sealed
-- Returns the head: the new one when it was written, another one when the chain has grown meanwhile (nothing written).
local head = redis.call('HGET', KEYS[1], 'auditHead') or ''
if head ~= ARGV[1] then return head end
for at = 3, #ARGV do redis.call('RPUSH', KEYS[2], ARGV[at]) end
redis.call('HSET', KEYS[1], 'auditHead', ARGV[2])
return ARGV[2]
