-- For wrk: posts the bodies of a file, one a line, in turns; prints what was measured as one line of JSON.
-- Arguments: the file, and the mean pause of a connection between two requests in milliseconds (0: none).
local requests, turn = {}, 0

function init(args)
  local headers = { ["Content-Type"] = "application/json" }
  for line in io.lines(args[1]) do
    requests[#requests + 1] = wrk.format("POST", "/v1/score", headers, line)
  end
  local pause = tonumber(args[2])
  if pause > 0 then
    math.randomseed(7)
    function delay() return math.floor(0.5 - pause * math.log(1 - math.random())) end
  end
end

function request()
  turn = turn % #requests + 1
  return requests[turn]
end

function done(summary, latency)
  local errors = summary.errors
  io.write(string.format(
    '\n{"rate": %.3f, "p50": %.3f, "p99": %.3f, "failed": %d, "megabytes": %.3f}\n',
    1e6 * summary.requests / summary.duration, latency:percentile(50) / 1e3, latency:percentile(99) / 1e3,
    errors.connect + errors.read + errors.write + errors.status + errors.timeout, summary.bytes / 1e6))
end
