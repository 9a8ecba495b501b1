/// What could not be done with a key or with what it sealed. The reason holds no secret.
package struct CryptoError: Error, Equatable, Sendable, CustomStringConvertible {
    /// What to branch on.
    package let code: Code
    /// What to read, and to write in a log.
    package let reason: String

    /// An error with its code and its sentence.
    package init(_ code: Code, _ reason: String) {
        self.code = code
        self.reason = reason
    }

    /// What kind of failure it is.
    package enum Code: String, Sendable {
        /// A key or a nonce of the wrong length, or a key of another kind.
        case invalidKey
        /// Bytes that are too short, or of a form this program does not know.
        case malformed
        /// Sealed under a key that is not among those given.
        case unknownKey
        /// Changed since it was sealed, sealed under another key, or for another use.
        case notAuthentic
        /// A private key that is encrypted, and no passphrase or another one came.
        case wrongPassphrase
        /// A private key that is not the one of the certificate beside it.
        case keyMismatch
        /// More bytes than one call takes, or more work than a file may ask for.
        case tooLarge
        /// libcrypto refused, for want of memory or by its configuration.
        case refused
    }

    /// `notAuthentic: …`
    package var description: String { "\(code.rawValue): \(reason)" }
}

/// Ends the program where libcrypto has no memory or lacks an algorithm that every build of it has: nothing a caller could
/// have given leads here, and going on without a digest would be worse.
func libcryptoFailed(_ deed: StaticString) -> Never {
    fatalError("libcrypto cannot \(deed)")
}

extension Collection<UInt8> {
    /// Calls `body` with the bytes in one piece.
    func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        withContiguousStorageIfAvailable(body) ?? Array(self).withUnsafeBufferPointer(body)
    }
}
