import Basics
import Crypto
import HTTP

/// Asks whether certificates were taken back, and remembers what was answered.
package struct RevocationChecker: Sendable {
    private let client: HTTPClient
    private let policy: RevocationPolicy?
    private let memory = RevocationMemory()
    private static let timeout = Duration.seconds(5)
    private static let maximumBytes = 8 << 20

    /// - Parameter policy: What follows when nobody can say; `nil` not to ask.
    package init(_ client: HTTPClient, policy: RevocationPolicy?) {
        self.client = client
        self.policy = policy
    }

    /// Holds a certificate against what its issuer says of it.
    ///
    /// - Parameter path: From the certificate to the anchor, as `TrustStore.check` gives it.
    /// - Throws: `.revoked`; under a hard policy also `.revocationUnknown`.
    package func check(_ path: [Certificate], at time: Timestamp) async throws(CertificateError) {
        guard let policy, path.count > 1 else { return }
        var status = memory.status(of: path[0], at: time)
        if status == nil { status = await ask(path[0], issuer: path[1], at: time) }
        if let status { try policy.check(status, of: path[0]) }
    }

    /// Whether `check` answers from what it knows, and asks nobody.
    func isKnown(_ path: [Certificate], at time: Timestamp) -> Bool {
        policy == nil || path.count <= 1 || memory.status(of: path[0], at: time) != nil
    }

    private func ask(_ certificate: Certificate, issuer: Certificate, at time: Timestamp) async -> RevocationStatus {
        var inquiry = RevocationInquiry(certificate: certificate, issuer: issuer)
        while true {
            switch inquiry.step {
            case .decided(let status):
                memory.keep(status, of: certificate, at: time)
                return status
            case .ask(let url, let question):
                let body = await fetch(
                    OutgoingRequest(
                        "POST", url, headers: ["Content-Type": "application/ocsp-request"], body: question.der))
                inquiry.receive(body, at: time)
            case .fetch(let url):
                inquiry.receive(await fetch(OutgoingRequest("GET", url)), at: time)
            }
        }
    }

    /// The body of an answer, or `nil` when there is none.
    private func fetch(_ request: OutgoingRequest) async -> [UInt8]? {
        var request = request
        request.timeout = Self.timeout
        request.maximumResponseBytes = Self.maximumBytes
        guard let response = try? await client.send(request), response.status == 200 else { return nil }
        return response.body
    }
}
