/// What a server allows its clients. Durations count from the event named, not from the last byte.
package struct ServerLimits: Sendable {
    /// Request line and header fields together, in bytes.
    package var headBytes = 16 * 1024
    /// Header fields of one request, and trailer fields of one chunked body.
    package var headerFields = 100
    /// Connections open at a time; one more is answered 503 and closed.
    package var openConnections = 10_000
    /// Requests being answered at a time, over all connections; one more is answered 503.
    package var requestsInFlight = 2_048
    /// A body of more bytes than this is large: it takes one of few places, from when it begins until it is answered.
    package var largeBodyBytes = 1 << 20
    /// Large bodies at a time; one more is answered 503.
    package var largeBodies = 16
    /// Bytes that large bodies may come to together, by the size they announce or have come to; one that does not fit beside the
    /// others is answered 503. One that is alone always fits, so that none is refused for ever.
    package var largeBodiesBytes = 512 << 20
    /// From the first byte of a head to its last.
    package var headTimeout = Duration.seconds(10)
    /// From the last byte of the head to the last of the body.
    package var bodyTimeout = Duration.seconds(60)
    /// Between the last byte of an answer, or the opening of a connection, and the first byte of a request.
    package var idleTimeout = Duration.seconds(75)
    /// How long a client may take no byte of an answer that is waiting for it.
    package var writeTimeout = Duration.seconds(30)
    /// How long a refused client may go on sending before the connection is cut.
    package var lingerTimeout = Duration.seconds(2)
    /// What a client that was told 503 should wait, in seconds (`Retry-After`).
    package var retryAfter = 1

    package init() {}
}
