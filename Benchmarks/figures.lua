-- Prints what a run came to, one figure a line; times in microseconds. Beside a plain GET it is all of the script.
function done(summary, latency, requests)
    local errors = summary.errors
    io.write(string.format("answers %d\n", summary.requests))
    io.write(string.format("failures %d\n",
        errors.connect + errors.read + errors.write + errors.status + errors.timeout))
    io.write(string.format("microseconds %d\n", summary.duration))
    io.write(string.format("p50 %d\n", latency:percentile(50)))
    io.write(string.format("p99 %d\n", latency:percentile(99)))
end
