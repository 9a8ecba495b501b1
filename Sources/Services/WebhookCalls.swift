import Basics
import Crypto
import JSON
import Storage

/// The body of a webhook call: the event in its envelope.
package enum WebhookEnvelope {
    /// The version of the format.
    static let apiVersion = "2026-04-01"

    /// The bytes that are sent and signed.
    ///
    /// - Parameter company: The company that a platform's webhook is told of, or `nil` where it is not.
    package static func bytes(of event: Event, isLive: Bool, company: Company?) -> [UInt8] {
        var writer = JSONWriter(capacity: event.data.utf8.count + 256)
        writer.object { envelope in
            envelope.field("id", event.id)
            envelope.field("type", event.type.rawValue)
            envelope.field("livemode", isLive)
            envelope.field("createdAt", event.createdAt)
            envelope.field("apiVersion", apiVersion)
            envelope.name("data")
            envelope.write(data(of: event, company: company))
        }
        return writer.bytes
    }

    /// The event's own data, and in front of its closing brace the company.
    private static func data(of event: Event, company: Company?) -> RawJSON {
        guard let company else { return RawJSON(stored: Array(event.data.utf8)) }
        var writer = JSONWriter()
        writer.object { object in
            object.field("id", company.id)
            object.field("metadata", RawJSON(stored: Array(company.metadata.utf8)))
        }
        var bytes = Array(event.data.utf8.dropLast())
        if bytes.count > 1 { bytes.append(UInt8(ascii: ",")) }
        bytes += Array(#""company":"#.utf8) + writer.bytes
        bytes.append(UInt8(ascii: "}"))
        return RawJSON(stored: bytes)
    }
}

/// The signature of a webhook call: `t=<seconds>,v1=<hex HMAC-SHA-256>`, once more `v1` while an old secret holds.
package enum WebhookSignature {
    /// The value of `X-Flowie-Signature`.
    ///
    /// - Parameter secrets: The secret, and the one before it while that still signs.
    package static func header(of body: [UInt8], at time: Timestamp, secrets: [String]) -> String {
        let start = Array("\(time.seconds).".utf8)
        let signatures = secrets.map { ",v1=\(Hex.encode(HMACKey($0).code(for: start, body)))" }
        return "t=\(time.seconds)\(signatures.joined())"
    }
}

extension WebhookSignature {
    /// How far the clocks of sender and receiver may be apart.
    private static let tolerance: Int64 = 300

    /// Whether a header is the signature of a body, as a receiver checks it: not older than five minutes, and by the secret.
    package static func isValid(_ header: String, of body: [UInt8], secret: String, now: Timestamp) -> Bool {
        var time: Int64?
        var codes: [[UInt8]] = []
        for part in header.split(separator: ",") {
            if part.hasPrefix("t=") { time = Int64(part.dropFirst(2)) }
            if part.hasPrefix("v1="), let code = Hex.decode(part.dropFirst(3)) { codes.append(code) }
        }
        guard let time, (now.seconds - tolerance...now.seconds + tolerance).contains(time) else { return false }
        let key = HMACKey(secret)
        let signed = Array("\(time).".utf8) + body
        return codes.contains { key.isCode($0, for: signed) }
    }
}

/// When a webhook call is tried.
package enum WebhookSchedule {
    /// What is waited before each attempt, counted from the one before.
    static let waits: [Duration] = [
        .zero, .seconds(30), .seconds(120), .seconds(600), .seconds(1800), .seconds(7200), .seconds(21_600),
        .seconds(43_200),
    ]
    /// Consecutive failures after which a webhook is no longer called.
    static let failuresUntilPause = 8

    /// When an attempt follows the one just made, or `nil` when that was the last.
    ///
    /// - Parameter attempts: How many were made.
    package static func next(after attempts: Int, at now: Timestamp) -> Timestamp? {
        attempts < waits.count ? now + waits[attempts] : nil
    }
}
