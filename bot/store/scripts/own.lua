-- Does something in a person's name: gives the conversation to another owner, stores an event, or both, unless somebody else was faster.
--
-- KEYS  6 seen (sorted set)  7 held (hash)  8 queue (sorted set)
-- ARGV  4 only under this epoch, '' = any  5 only while this agent has it, '' = whoever does  6 owner, '' = as it is  7 the agent, '' = none of the desk
--       8 digest of the event's id, '' = none  9 the event, sealed  10 seen ids are kept for ms  11 what never had a turn is kept for ms
-- Returns { what, epoch, owner, agent }
--   1   it is done
--   0   somebody else has it, or the epoch is over: nothing was written
--   2   that event was stored before: nothing was written
local function answer(what)
  local is = redis.call('HMGET', KEYS[1], 'epoch', 'owner', 'agent')
  return { what, tonumber(is[1] or '0'), is[2] or 'bot', is[3] or '' }
end
local is = redis.call('HMGET', KEYS[1], 'epoch', 'owner', 'agent')
if ARGV[8] ~= '' and redis.call('ZSCORE', KEYS[6], ARGV[8]) then return answer(2) end
if ARGV[4] ~= '' and ARGV[4] ~= (is[1] or '0') then return answer(0) end
if ARGV[5] ~= '' and (is[2] ~= 'person' or is[3] ~= ARGV[5]) then return answer(0) end

if ARGV[6] ~= '' then own(ARGV[6], '', ARGV[7]) end
if ARGV[8] ~= '' then
  isNew(KEYS[6], ARGV[8], ARGV[10])
  redis.call('RPUSH', KEYS[2], entryOf(ARGV[8], ARGV[9]))
end
if redis.call('PTTL', KEYS[1]) < 0 then redis.call('PEXPIRE', KEYS[1], ARGV[11]) end
leave()
return answer(1)
