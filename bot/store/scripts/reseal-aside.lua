-- Puts items of what was set aside, sealed anew, in the place of what they were. Entries of a stream cannot be changed: it is written again, with the
-- same ids in the same order, and expires when it did.
--
-- KEYS  1 set aside (stream)
-- ARGV  for each item: its id in the stream, as it was, as it is from now on
-- Returns how many: an item that is not there any more, or is another one, stays as it is.
local anew = {}
for at = 1, #ARGV, 3 do anew[ARGV[at]] = { was = ARGV[at + 1], is = ARGV[at + 2] } end
local entries, done = redis.call('XRANGE', KEYS[1], '-', '+'), 0
for _, entry in ipairs(entries) do
  local fields, item = entry[2], anew[entry[1]]
  for at = 1, #fields, 2 do
    if item and fields[at] == 'item' and fields[at + 1] == item.was then
      fields[at + 1] = item.is
      done = done + 1
    end
  end
end
if done == 0 then return 0 end
local expires = redis.call('PEXPIRETIME', KEYS[1])
redis.call('DEL', KEYS[1])
for _, entry in ipairs(entries) do redis.call('XADD', KEYS[1], entry[1], unpack(entry[2])) end
if expires > 0 then redis.call('PEXPIREAT', KEYS[1], expires) end
return done
