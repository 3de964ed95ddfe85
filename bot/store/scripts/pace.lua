-- A bucket of permits to send, shared by all processes: it fills at a steady rate, up to one second's worth.
--
-- KEYS  1 bucket (hash)
-- ARGV  1 now ms  2 permits a second  3 how many are wanted  4 how many must be left for what is urgent  5 paused until ms, 0 = as it is
-- Returns { granted, ms until there may be more }
local now, rate, wanted, spare = tonumber(ARGV[1]), tonumber(ARGV[2]), tonumber(ARGV[3]), tonumber(ARGV[4])
local was = redis.call('HMGET', KEYS[1], 'permits', 'at', 'paused')
local paused = math.max(tonumber(was[3] or '0'), tonumber(ARGV[5]))
local at = tonumber(was[2] or '0')
local permits = math.min(rate, tonumber(was[1] or rate) + math.max(0, now - at) * rate / 1000)
local granted = 0
if now >= paused then granted = math.max(0, math.min(wanted, math.floor(permits - spare))) end
redis.call('HSET', KEYS[1], 'permits', tostring(permits - granted), 'at', math.max(at, now), 'paused', paused)
redis.call('PEXPIRE', KEYS[1], math.max(60000, paused - now + 1000))
if granted > 0 then return { granted, 0 } end
if now < paused then return { 0, paused - now } end
return { 0, math.ceil((spare + 1 - permits) * 1000 / rate) }
