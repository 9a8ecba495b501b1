import HTTP

/// A message as HTTP brought it: the envelope, and what lies beside it.
struct MessageParts {
    let envelope: ArraySlice<UInt8>
    private let others: [MIMEPart]

    /// An attachment that the header names.
    struct Attachment {
        let contentID: String
        let part: UserMessage.Part
        /// As it lies in the message, but without a transfer encoding.
        let content: ArraySlice<UInt8>
    }

    /// - Throws: `.invalidHeader` for what is neither an envelope nor a multipart message with one as its root;
    ///   `.mimeInconsistency` for a broken multipart message.
    init(contentType: String, body: [UInt8]) throws(AS4Error) {
        guard let type = ContentType(contentType) else {
            throw AS4Error(.invalidHeader, "The content type cannot be read.")
        }
        let message: Multipart?
        do throws(MIMEError) {
            if type.mediaType == SOAP.mediaType {
                message = nil
                envelope = body[...]
                others = []
            } else {
                guard type.mediaType == "multipart/related" else {
                    throw MIMEError(.notMultipart, "expected multipart/related, got `\(type.mediaType)`")
                }
                let parts = try Multipart(reading: body, as: type)
                message = parts
                envelope = try parts.root.content()
                others = parts.parts.indices.filter { $0 != parts.rootIndex }.map { parts.parts[$0] }
            }
        } catch  where error.code == .notMultipart {
            throw AS4Error(.invalidHeader, "The message cannot be read: \(error.reason).")
        } catch {
            throw AS4Error(.mimeInconsistency, "The message cannot be read: \(error.reason).")
        }
        try Self.checkRoot(message.map(\.root.contentType) ?? type)
    }

    /// The envelope is SOAP in UTF-8.
    private static func checkRoot(_ type: ContentType?) throws(AS4Error) {
        guard let type, type.mediaType == SOAP.mediaType else {
            throw AS4Error(
                .mimeInconsistency, "The first part is `\(type?.mediaType ?? "nothing")`; expected \(SOAP.mediaType).")
        }
        let charset = type["charset"]?.lowercased() ?? "utf-8"
        guard ["utf-8", "utf8", "us-ascii"].contains(charset) else {
            throw AS4Error(.mimeInconsistency, "The envelope is in `\(charset)`; expected UTF-8.")
        }
    }

    /// The attachments that the header names, in its order.
    ///
    /// - Throws: `.externalPayloadError` for a name that no part has; `.mimeInconsistency` for a part that is not named, or a
    ///   name that two have.
    func attachments(of message: UserMessage) throws(AS4Error) -> [Attachment] {
        var left = others.map { (contentID: $0.contentID, part: $0) }
        let attachments = try message.parts.map { part throws(AS4Error) in
            let found = left.indices.filter { ContentReference.matches(part.href, left[$0].contentID ?? "") }
            guard let place = found.first else {
                throw AS4Error(.externalPayloadError, "No part of the message has the Content-ID of `\(part.href)`.")
            }
            guard found.count == 1, let contentID = left[place].contentID else {
                throw AS4Error(.mimeInconsistency, "\(found.count) parts have the Content-ID of `\(part.href)`.")
            }
            do throws(MIMEError) {
                let content = try left.remove(at: place).part.content()
                return Attachment(contentID: contentID, part: part, content: content)
            } catch {
                throw AS4Error(.mimeInconsistency, "The part of `\(part.href)` cannot be read: \(error.reason).")
            }
        }
        guard left.isEmpty else {
            throw AS4Error(.mimeInconsistency, "\(left.count) parts of the message are not named by its header.")
        }
        return attachments
    }
}
