-- Appends to a subject's audit chain outside a turn's commit: what is about to be read is on record before the call leaves.
--
-- KEYS  1 audit (list)
-- ARGV  1 expected head of the chain or ''  2 link: its hash (43 characters), then its entries, sealed
-- Returns the head: the hash of the link when it was written, another one when the chain has grown meanwhile.
local newest = redis.call('LINDEX', KEYS[1], -1)
local head = newest and string.sub(newest, 1, 43) or ''
if head ~= ARGV[1] then return head end
redis.call('RPUSH', KEYS[1], ARGV[2])
return string.sub(ARGV[2], 1, 43)
