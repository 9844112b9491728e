-- Asks for the addresses of a file, one after the other, each thread from a place of its own; prints what came of it as JSON.
local paths = {}
local threads = 0

function setup(thread)
  thread:set("first", threads)
  threads = threads + 1
end

function init(args)
  for path in io.lines(args[1]) do paths[#paths + 1] = path end
  turn = first * 7
end

function request()
  turn = turn + 1
  return wrk.format("GET", paths[turn % #paths + 1], { ["Accept-Encoding"] = "gzip, br" })
end

function done(summary, latency)
  local errors = summary.errors
  io.write(string.format(
    '\nresult {"requests":%d,"elapsedUs":%d,"bytes":%d,"p50Us":%d,"p99Us":%d,"maxUs":%d,"refused":%d,"broken":%d,"timeouts":%d,"bad":%d}\n',
    summary.requests, summary.duration, summary.bytes, latency:percentile(50), latency:percentile(99), latency.max,
    errors.connect, errors.read + errors.write, errors.timeout, errors.status))
end
