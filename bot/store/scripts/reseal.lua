-- Puts items of a list, sealed anew, in the place of what they were.
--
-- KEYS  1 the list
-- ARGV  for each item: its index, as it was, as it is from now on
-- Returns how many: an item that is not at its place any more stays as it is.
local done = 0
for at = 1, #ARGV, 3 do
  if redis.call('LINDEX', KEYS[1], ARGV[at]) == ARGV[at + 1] then
    redis.call('LSET', KEYS[1], ARGV[at], ARGV[at + 2])
    done = done + 1
  end
end
return done
