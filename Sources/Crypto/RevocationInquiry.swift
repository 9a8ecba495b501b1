import Basics

/// Finds out whether a certificate was taken back: asks its OCSP responder first, and reads the lists it names second.
///
/// It says what is to be fetched and takes what came; it opens no connection. The bytes may come from anybody, since each
/// word in them is held against the issuer's signature.
package struct RevocationInquiry: Sendable {
    /// What is to be done next.
    package enum Step: Sendable {
        /// Send the request to this address, and hand over the body of the answer.
        case ask(url: String, OCSPRequest)
        /// Fetch what is at this address, and hand it over.
        case fetch(url: String)
        /// Nothing: this is known.
        case decided(RevocationStatus)
    }

    private let certificate: Certificate
    private let issuer: Certificate
    private var steps: [Step]
    private var complaints: [String] = []

    /// - Parameters:
    ///   - certificate: Of whom to find out.
    ///   - issuer: Who issued it: `path[1]` of what `TrustStore.check` gave.
    ///   - nonce: What the responder is to repeat, or `nil`.
    package init(certificate: Certificate, issuer: Certificate, nonce: [UInt8]? = nil) {
        self.certificate = certificate
        self.issuer = issuer
        let request = OCSPRequest(certificate: certificate, issuer: issuer, nonce: nonce)
        steps = (certificate.ocspURL.map { [.ask(url: $0, request)] } ?? [])
        steps += certificate.revocationListURLs.filter { $0.lowercased().hasPrefix("http") }.map { .fetch(url: $0) }
        if steps.isEmpty { complaints = ["the certificate names no place to ask at"] }
    }

    /// What is to be done next.
    package var step: Step {
        steps.first ?? .decided(.unknown(complaints.joined(separator: "; ")))
    }

    /// Takes what came of the step, and goes on to the next one unless something is known now.
    ///
    /// - Parameter bytes: The body, or `nil` when nothing came.
    package mutating func receive(_ bytes: [UInt8]?, at time: Timestamp) {
        guard let step = steps.first else { return }
        let outcome: RevocationStatus
        switch step {
        case .decided: return
        case .ask(let url, let request):
            outcome = status(of: bytes, from: url) { bytes in
                try OCSPResponse(der: bytes)
                    .status(of: certificate, issuer: issuer, at: time, nonce: request.nonce)
            }
        case .fetch(let url):
            outcome = status(of: bytes, from: url) { bytes in
                try CertificateRevocationList(bytes).status(of: certificate, issuer: issuer, at: time)
            }
        }
        if case .unknown(let complaint) = outcome {
            complaints.append(complaint)
            steps.removeFirst()
        } else {
            steps = [.decided(outcome)]
        }
    }

    private func status(
        of bytes: [UInt8]?, from url: String, _ read: ([UInt8]) throws -> RevocationStatus
    ) -> RevocationStatus {
        guard let bytes else { return .unknown("nothing came from \(url)") }
        do {
            return try read(bytes)
        } catch {
            return .unknown("\(url): \(error)")
        }
    }
}

/// What was found out about certificates, for as long as it holds. Bounded, and safe to use from any thread.
package struct RevocationMemory: Sendable {
    private let verdicts = Verdicts<RevocationStatus>()

    /// How long a certificate stays revoked without being asked about again.
    private static let revokedFor = Duration.seconds(3600)

    /// A memory of nothing.
    package init() {}

    /// What is known of a certificate at this time, or `nil` when nothing is.
    package func status(of certificate: Certificate, at time: Timestamp) -> RevocationStatus? {
        verdicts.value(for: certificate, at: time)
    }

    /// Keeps what was found out. Whom nobody knows is asked about again.
    package func keep(_ status: RevocationStatus, of certificate: Certificate, at time: Timestamp) {
        switch status {
        case .good(let end): verdicts.keep(status, for: certificate, from: time, until: end)
        case .revoked: verdicts.keep(status, for: certificate, from: time, until: time + Self.revokedFor)
        case .unknown: return
        }
    }
}
