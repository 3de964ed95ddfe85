-- The channel gave a sign that a part arrived: if it is the one that waits first, it is settled, whoever sent it.
--
-- ARGV  4 digest of the part
-- Returns 1 when it was settled.
local head = redis.call('LINDEX', KEYS[3], 0)
if not head or string.sub(head, 1, 12) ~= ARGV[4] then return 0 end
settle()
leave()
return 1
