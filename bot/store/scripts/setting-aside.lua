-- What could not be handled is kept with its reason, and how often it was tried, until an operator reads or replays it, and counted.
-- Put in front of scripts whose KEYS[6] is what was set aside (stream) and KEYS[7] the index of subjects of which something was (sorted set).
local ASIDE_AT_MOST = 1000
local function aside(kind, why, item, keptMs, tries)
  redis.call('XADD', KEYS[6], 'MAXLEN', '~', ASIDE_AT_MOST, '*', 'kind', kind, 'why', why, 'item', item, 'tries', tries or '0')
  redis.call('PEXPIRE', KEYS[6], keptMs)
  redis.call('ZADD', KEYS[7], now, name)
end
