/// Why bytes are no envelope that the network allows, or why none can be made. Branch on `code`, read `reason`.
package struct EnvelopeError: Error, Equatable, Sendable, CustomStringConvertible {
    /// What is wrong, by the element it is in.
    package enum Code: String, Sendable {
        /// Not well-formed, not in UTF-8, with a document type declaration, or too large.
        case malformed
        /// The root is no `StandardBusinessDocument`, or its first child no header.
        case notAnEnvelope
        /// There is not exactly one document besides the header.
        case documentCount
        case headerVersion
        case sender
        case receiver
        case standard
        case typeVersion
        case instanceIdentifier
        case type
        case creationDateAndTime
        /// A scope without its type or value, or one that is there twice.
        case scope
        case documentType
        case process
        case country
        case statusReceiver
        case statusType
        /// `BinaryContent` or `TextContent` that cannot be read.
        case content
    }

    package let code: Code
    /// What was expected and what came, in a sentence.
    package let reason: String

    init(_ code: Code, _ reason: String) {
        self.code = code
        self.reason = reason
    }

    package var description: String { reason }
}
