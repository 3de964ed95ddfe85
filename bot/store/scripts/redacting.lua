-- How entries of the log are written anew without a secret that a later message completed; put in front of the script that commits.
--
-- An entry of a stream cannot be changed, and one that is deleted stays in its block of memory, and in every copy of it. So the stream is written
-- anew, with the same ids. One that is too long for that, of a robot's conversation, loses the entry instead.
local REWRITTEN_AT_MOST = 500

-- `change` gets an entry's fields, and its id, and returns those that are kept, or nothing.
local function rewrite(stream, change)
  local entries = redis.call('XRANGE', stream, '-', '+')
  redis.call('DEL', stream)
  for _, entry in ipairs(entries) do
    local fields = change(entry[2], entry[1])
    if fields then redis.call('XADD', stream, entry[1], unpack(fields)) end
  end
end

-- `anew`: sealed entries by their ids.
local function redactLog(log, anew)
  if redis.call('XLEN', log) > REWRITTEN_AT_MOST then
    for id in pairs(anew) do redis.call('XDEL', log, id) end
    return
  end
  rewrite(log, function(fields, id) return anew[id] and { 'e', anew[id] } or fields end)
end

-- Events that were set aside go, by their digests: handled again they would bring the secret back.
local function redactAside(stream, digests, keptMs)
  local function isTold(fields)
    local is = {}
    for at = 1, #fields, 2 do is[fields[at]] = fields[at + 1] end
    return is.kind == 'event' and digests[string.sub(is.item, 1, 12)]
  end
  local found = false
  for _, entry in ipairs(redis.call('XRANGE', stream, '-', '+')) do found = found or isTold(entry[2]) end
  if not found then return end
  rewrite(stream, function(fields) return not isTold(fields) and fields end)
  redis.call('PEXPIRE', stream, keptMs)
end
