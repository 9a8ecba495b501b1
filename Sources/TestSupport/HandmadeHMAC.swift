import Basics
import Crypto

/// HMAC-SHA-256 as RFC 2104 writes it, on nothing but the digest: a second opinion on the signatures we send.
package enum HandmadeHMAC {
    private static let block = 64

    package static func code(_ secret: String, _ message: [UInt8]) -> [UInt8] {
        var key = Array(secret.utf8)
        if key.count > block { key = SHA256.digest(of: key) }
        key += [UInt8](repeating: 0, count: block - key.count)
        let inner = SHA256.digest(of: key.map { $0 ^ 0x36 } + message)
        return SHA256.digest(of: key.map { $0 ^ 0x5C } + inner)
    }

    /// The moment and the codes of a header `t=…,v1=…,v1=…`; `nil` when it is written otherwise.
    package static func parts(of header: String) -> (seconds: Int64, codes: [String])? {
        var seconds: Int64?
        var codes: [String] = []
        for part in header.split(separator: ",") {
            let pair = part.split(separator: "=", maxSplits: 1).map(String.init)
            guard pair.count == 2 else { return nil }
            switch pair[0] {
            case "t": seconds = Int64(pair[1])
            case "v1": codes.append(pair[1])
            default: return nil
            }
        }
        return seconds.map { ($0, codes) }
    }

    /// Whether one of a header's codes is that of the secret for the body.
    package static func isSigned(_ header: String, _ body: [UInt8], with secret: String) -> Bool {
        guard let (seconds, codes) = parts(of: header) else { return false }
        let code = Hex.encode(code(secret, Array("\(seconds).".utf8) + body))
        return codes.contains(code)
    }
}
