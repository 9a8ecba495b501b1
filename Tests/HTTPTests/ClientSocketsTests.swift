import CCurl
import Glibc
import Testing

@testable import HTTP

struct ClientSocketsTests {
    private let sockets: ClientSockets
    private let multi: UnsafeMutableRawPointer

    init() throws {
        sockets = try #require(ClientSockets())
        multi = try #require(curl_multi_init())
    }

    @Test func `a wake ends one wait, also when it comes before it`() async throws {
        for _ in 0..<3 {
            sockets.wake()
            sockets.wake()
            #expect(waited(atMost: 60_000) < .milliseconds(60_000))
            #expect(waited(atMost: 40) >= .milliseconds(40))
        }
        curl_multi_cleanup(multi)
    }

    @Test func `what happens on a socket ends every wait until it is taken`() throws {
        let (own, other) = try pair()
        sockets.watch(own, for: CURL_POLL_IN)
        #expect(waited(atMost: 40) >= .milliseconds(40))
        write(other, "x", 1)
        for _ in 0..<3 { #expect(waited(atMost: 60_000) < .milliseconds(60_000)) }
        sockets.watch(own, for: CURL_POLL_OUT)
        #expect(waited(atMost: 60_000) < .milliseconds(60_000))
        close(own)
        close(other)
        curl_multi_cleanup(multi)
    }

    @Test func `a socket that libcurl waits for no longer ends one wait at most, and can be waited for again`() throws {
        let (own, other) = try pair()
        sockets.watch(own, for: CURL_POLL_IN)
        sockets.watch(own, for: CURL_POLL_REMOVE)
        close(other)
        _ = waited(atMost: 40)
        #expect(waited(atMost: 40) >= .milliseconds(40))
        sockets.watch(own, for: CURL_POLL_IN)
        #expect(waited(atMost: 60_000) < .milliseconds(60_000))
        close(own)
        curl_multi_cleanup(multi)
    }

    @Test(arguments: [true, false])
    func `a socket that gets the number of a closed one is watched`(isRemovedBefore: Bool) throws {
        let (own, other) = try pair()
        sockets.watch(own, for: CURL_POLL_IN)
        if isRemovedBefore { sockets.watch(own, for: CURL_POLL_REMOVE) }
        let (next, nextOther) = try pair()
        dup2(next, own)  // closes the first, and takes its number
        close(next)
        sockets.watch(own, for: CURL_POLL_IN)
        #expect(waited(atMost: 40) >= .milliseconds(40))
        write(nextOther, "x", 1)
        #expect(waited(atMost: 60_000) < .milliseconds(60_000))
        for socket in [own, other, nextOther] { close(socket) }
        curl_multi_cleanup(multi)
    }

    @Test func `more sockets than one wait tells of are all told of`() throws {
        let pairs = try (0..<300).map { _ in try pair() }
        for (own, other) in pairs {
            sockets.watch(own, for: CURL_POLL_IN)
            close(other)
        }
        for _ in 0..<3 { #expect(waited(atMost: 60_000) < .milliseconds(60_000)) }
        for (own, _) in pairs { sockets.watch(own, for: CURL_POLL_REMOVE) }
        for _ in 0..<3 { _ = waited(atMost: 40) }
        #expect(waited(atMost: 40) >= .milliseconds(40))
        for (own, _) in pairs { close(own) }
        curl_multi_cleanup(multi)
    }

    /// How long one wait takes.
    private func waited(atMost milliseconds: Int) -> Duration {
        let begin = ContinuousClock.now
        sockets.expect(in: milliseconds)
        sockets.wait(for: multi)
        return .now - begin
    }

    private func pair() throws -> (Int32, Int32) {
        var both: [Int32] = [-1, -1]
        try #require(socketpair(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0, &both) == 0)
        return (both[0], both[1])
    }
}
