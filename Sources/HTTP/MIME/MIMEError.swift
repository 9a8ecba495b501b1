/// Why bytes are no multipart message that we read.
package struct MIMEError: Error, Equatable, Sendable, CustomStringConvertible {
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
        /// The content type says something else, or names no boundary.
        case notMultipart
        /// A header without colon, a part that the type names and that is not there, letters that are not of the encoding.
        case malformed
        /// It ends before its last boundary.
        case truncated
        /// More parts or longer headers than the limits allow.
        case tooLarge
        /// A transfer encoding that is not of RFC 2045.
        case unknownEncoding
    }

    /// `truncated: …`
    package var description: String { "\(code.rawValue): \(reason)" }
}

/// How much of a multipart message is read before it is refused.
package struct MIMELimits: Sendable {
    /// Parts in all.
    package var parts = 32
    /// Bytes of one part's header, line ends included.
    package var headerBytes = 16 << 10
    /// Fields of one part's header.
    package var headerFields = 64

    package init() {}
}
