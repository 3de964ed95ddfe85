-- Appends to a subject's audit chain outside a turn's commit: what is about to be read is on record before the call leaves.
--
-- KEYS  1 audit (list)
-- ARGV  1 expected head of the chain or ''  then the entries, each its hash (43 characters), then sealed
-- Returns the head: the hash of the last entry given when they were written, another one when the chain has grown meanwhile.
local newest = redis.call('LINDEX', KEYS[1], -1)
local head = newest and string.sub(newest, 1, 43) or ''
if head ~= ARGV[1] then return head end
for at = 2, #ARGV do redis.call('RPUSH', KEYS[1], ARGV[at]) end
return string.sub(ARGV[#ARGV], 1, 43)
