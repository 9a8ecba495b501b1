import Synchronization

/// What a client may use.
package struct ClientLimits: Sendable {
    /// Connections open at a time; further requests wait for one.
    package var connections = 128
    /// Connections to one host and port at a time.
    package var connectionsPerHost = 16
    /// A PEM file of the authorities whose certificates are trusted; `nil` for those of the system.
    package var certificateAuthorities: String?
    /// What the client shows to servers that ask who it is; `nil` for nothing.
    package var certificate: ClientCertificate?

    package init() {}
}

/// A certificate that a client shows, and its key: both as PEM texts.
package struct ClientCertificate: Sendable {
    /// The certificate, and behind it those that lead to an authority.
    package var chain: String
    /// Not encrypted.
    package var key: String

    package init(chain: String, key: String) {
        self.chain = chain
        self.key = key
    }
}

/// Sends requests to other servers. One thread serves all of them; connections are kept and used again.
/// Follows no redirect, uses no proxy, speaks HTTP/1.1 over plain connections and TLS 1.2 or later.
///
///     let client = try HTTPClient(addresses: .publicOnly)
///     let response = try await client.send(OutgoingRequest("POST", "https://example.com/hook", body: bytes))
package final class HTTPClient: Sendable {
    private let policy: AddressPolicy
    private let thread: ClientThread

    /// - Parameter addresses: Where the client may connect to. A client has one policy for its whole life, because a
    ///   connection that was opened under one must not be used again under another.
    /// - Throws: `.noResources`.
    package init(addresses policy: AddressPolicy, limits: ClientLimits = ClientLimits()) throws(HTTPClientError) {
        self.policy = policy
        thread = try ClientThread(limits)
        try thread.start()
    }

    deinit {
        thread.stop()
    }

    /// Sends a request and waits for the whole answer. A cancelled task ends the transfer.
    ///
    /// A request that meets a kept connection which the other side has just closed is sent once more on a fresh one,
    /// so the other side must be able to bear a request twice.
    package func send(_ request: OutgoingRequest) async throws(HTTPClientError) -> IncomingResponse {
        let transfer = Transfer(request, policy: policy)
        let outcome = await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                transfer.willResume(continuation)
                if !thread.add(.send(transfer)) {
                    transfer.end(.failure(HTTPClientError(code: .shutDown, reason: "The client was shut down.")))
                }
            }
        } onCancel: {
            transfer.isCancelled.store(true, ordering: .relaxed)
            thread.add(.cancel(transfer))
        }
        return try outcome.get()
    }

    /// Refuses further requests, waits for those under way, closes all connections.
    ///
    /// - Parameter deadline: After it, what is still under way ends with `.shutDown`.
    package func shutdown(deadline: Duration) async {
        thread.stop()
        let cut = Task { [thread] in
            try await Task.sleep(for: deadline)
            thread.add(.abortAll)
        }
        await thread.whenGone()
        cut.cancel()
    }
}
