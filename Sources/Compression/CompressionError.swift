/// Why bytes were not packed or unpacked.
package struct CompressionError: Error, Equatable, Sendable, CustomStringConvertible {
    /// What to branch on.
    package let code: Code
    /// What was expected and what came, in a sentence.
    package let reason: String

    package init(_ code: Code, _ reason: String) {
        self.code = code
        self.reason = reason
    }

    /// What kind of failure it is.
    package enum Code: String, Sendable {
        /// No gzip, changed since it was packed, or something else behind it.
        case malformed
        /// It ends before its end.
        case truncated
        /// More bytes come out than the caller allows, or than the format has room for.
        case tooLarge
        /// A name that an archive cannot have, or has already.
        case badName
    }

    /// `truncated: …`
    package var description: String { "\(code.rawValue): \(reason)" }
}
