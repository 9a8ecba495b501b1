import Testing

@testable import HTTP

/// A responder made of closures.
struct TestResponder: Responder {
    var bodyLimit: @Sendable (RequestHead) -> Int = { _ in 1 << 20 }
    var handler: @Sendable (Request) async -> Response

    func maximumBodySize(for head: RequestHead) -> Int { bodyLimit(head) }

    func respond(to request: Request) async -> Response { await handler(request) }

    func refusal(_ refusal: Refusal, _ head: RequestHead?) -> Response {
        Response(status: refusal.status, text: "refused \(head?.path ?? "-"): \(refusal.reason)")
    }
}

/// Runs a server on a free port of loopback while `body` runs, and stops it then. No connection may be left over.
func withServer(
    loops: Int = 1, limits: ServerLimits = ServerLimits(),
    bodyLimit: @escaping @Sendable (RequestHead) -> Int = { _ in 1 << 20 },
    handler: @escaping @Sendable (Request) async -> Response = { Response(status: 200, text: $0.path) },
    _ body: (HTTPServer) async throws -> Void
) async throws {
    let server = try HTTPServer(
        host: "127.0.0.1", port: 0, loops: loops, limits: limits,
        responder: TestResponder(bodyLimit: bodyLimit, handler: handler))
    try server.start()
    do {
        try await body(server)
    } catch {
        await server.stop(deadline: .zero)
        throw error
    }
    await server.stop(deadline: .seconds(20))
    #expect(server.openConnections == 0)
}

/// Something that happens once, and that others wait for.
actor Signal {
    private(set) var hasHappened = false
    private var waiters: [CheckedContinuation<Void, Never>] = []

    func happen() {
        hasHappened = true
        for waiter in waiters { waiter.resume() }
        waiters = []
    }

    func wait() async {
        if hasHappened { return }
        await withCheckedContinuation { waiters.append($0) }
    }
}

/// Returns when the task is cancelled, and not before.
func untilCancelled() async {
    let (stream, continuation) = AsyncStream<Void>.makeStream()
    await withTaskCancellationHandler {
        for await _ in stream {}
    } onCancel: {
        continuation.finish()
    }
}
