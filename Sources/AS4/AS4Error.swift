/// What one access point says of another's message in an error signal (ebMS 3.0, 6), and why this one refuses a message.
package struct AS4Error: Error, Equatable, Sendable, CustomStringConvertible {
    package var code: Code
    package var severity: Severity
    /// What exactly is wrong: `ErrorDetail`. `nil` when there is no more to say.
    package var detail: String?
    /// The message that it is about; `nil` when that is not known.
    package var messageID: String?

    package init(_ code: Code, _ detail: String? = nil, severity: Severity = .failure, messageID: String? = nil) {
        self.code = code
        self.severity = severity
        self.detail = detail
        self.messageID = messageID
    }

    /// Whether the message was refused, or taken with a remark.
    package enum Severity: String, Sendable {
        case failure, warning
    }

    /// The answer to a message for somebody who is not served here, or not with this document type and process.
    package static let notServiced = AS4Error(.other, notServicedDetail)
    static let notServicedDetail = "PEPPOL:NOT_SERVICED"

    /// Whether it says that the receiver is not served there.
    package var isNotServiced: Bool { code == .other && detail == Self.notServicedDetail }

    /// `EBMS:0102 FailedDecryption: …`
    package var description: String {
        "\(code.rawValue) \(code.shortDescription)" + (detail.map { ": \($0)" } ?? "")
    }

    func about(_ messageID: String?) -> AS4Error {
        var error = self
        error.messageID = error.messageID ?? messageID
        return error
    }
}

extension AS4Error {
    /// What is wrong, by its number.
    package struct Code: RawRepresentable, Hashable, Sendable {
        /// `EBMS:0004`.
        package let rawValue: String

        package init(rawValue: String) {
            self.rawValue = rawValue
        }

        package static let valueNotRecognized = Code(rawValue: "EBMS:0001")
        package static let featureNotSupported = Code(rawValue: "EBMS:0002")
        package static let valueInconsistent = Code(rawValue: "EBMS:0003")
        package static let other = Code(rawValue: "EBMS:0004")
        package static let connectionFailure = Code(rawValue: "EBMS:0005")
        package static let mimeInconsistency = Code(rawValue: "EBMS:0007")
        package static let invalidHeader = Code(rawValue: "EBMS:0009")
        package static let processingModeMismatch = Code(rawValue: "EBMS:0010")
        package static let externalPayloadError = Code(rawValue: "EBMS:0011")
        package static let failedAuthentication = Code(rawValue: "EBMS:0101")
        package static let failedDecryption = Code(rawValue: "EBMS:0102")
        package static let policyNoncompliance = Code(rawValue: "EBMS:0103")
        package static let dysfunctionalReliability = Code(rawValue: "EBMS:0201")
        package static let deliveryFailure = Code(rawValue: "EBMS:0202")
        package static let decompressionFailure = Code(rawValue: "EBMS:0303")
        /// Of phase4 alone: the message came before, and was not taken again.
        package static let duplicateDetected = Code(rawValue: "EBMS:4001")

        /// The word for it; the number itself when it has none.
        package var shortDescription: String { Self.words[self]?.short ?? rawValue }
        /// The family that it belongs to.
        package var category: String { Self.words[self]?.category ?? "Processing" }

        /// - Source: ebMS 3.0 Core, 6.7; AS4 1.0, 3.5.
        private static let words: [Code: (short: String, category: String)] = [
            valueNotRecognized: ("ValueNotRecognized", "Content"),
            featureNotSupported: ("FeatureNotSupported", "Content"),
            valueInconsistent: ("ValueInconsistent", "Content"),
            other: ("Other", "Content"),
            connectionFailure: ("ConnectionFailure", "Communication"),
            mimeInconsistency: ("MimeInconsistency", "Unpackaging"),
            invalidHeader: ("InvalidHeader", "Unpackaging"),
            processingModeMismatch: ("ProcessingModeMismatch", "Processing"),
            externalPayloadError: ("ExternalPayloadError", "Content"),
            failedAuthentication: ("FailedAuthentication", "Processing"),
            failedDecryption: ("FailedDecryption", "Processing"),
            policyNoncompliance: ("PolicyNoncompliance", "Processing"),
            dysfunctionalReliability: ("DysfunctionalReliability", "Processing"),
            deliveryFailure: ("DeliveryFailure", "Communication"),
            decompressionFailure: ("DecompressionFailure", "Communication"),
            duplicateDetected: ("DuplicateDetected", "Content"),
        ]
    }
}
