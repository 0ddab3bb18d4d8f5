-- Takes a cost from a bucket, or nothing. Answers the microseconds to wait, 0 if taken.
-- KEYS[1] bucket; ARGV: limit, period in microseconds, cost.
-- The bucket counts in limit x microseconds, so that every step is a whole number
-- below 2^53: a microsecond gives back `limit`, and one unit of cost is a period.
local limit, period, cost = tonumber(ARGV[1]), tonumber(ARGV[2]), tonumber(ARGV[3])
local whole, price = limit * period, cost * period
local clock = redis.call('TIME')
local now = clock[1] * 1000000 + clock[2]

local bucket = redis.pcall('HMGET', KEYS[1], 'left', 'at')
if bucket.err then -- not a hash: not ours
  redis.call('DEL', KEYS[1])
  bucket = {}
end
local left, at = tonumber(bucket[1] or ''), tonumber(bucket[2] or '')
if not left or not at or not (left >= 0 and left <= whole) or now - at >= period then
  left = whole
elseif now > at then -- a clock that went back gives nothing
  left = math.min(whole, left + (now - at) * limit)
end

if left < price then
  return math.ceil((price - left) / limit)
end
redis.call('HSET', KEYS[1], 'left', string.format('%.0f', left - price), 'at', string.format('%.0f', now))
redis.call('PEXPIRE', KEYS[1], math.ceil(period / 1000) + 1)
return 0
