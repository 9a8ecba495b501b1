import Basics

/// One part of a multipart message.
package struct MIMEPart: Sendable {
    package let headers: Headers
    /// As it lies in the message: a transfer encoding is not taken off. It shares the message's memory.
    package let body: ArraySlice<UInt8>

    package init(headers: Headers, body: ArraySlice<UInt8>) {
        self.headers = headers
        self.body = body
    }

    /// The media type; `nil` when there is none or it cannot be read.
    package var contentType: ContentType? { headers["Content-Type"].flatMap { ContentType($0) } }

    /// What the part is called, without the angle brackets; `nil` when it has no name.
    package var contentID: String? {
        headers["Content-ID"].map { text in
            guard text.hasPrefix("<"), text.hasSuffix(">"), text.utf8.count > 2 else { return text }
            return String(Substring(text.utf8.dropFirst().dropLast()))
        }
    }

    /// The body without its transfer encoding: the same bytes for `7bit`, `8bit`, `binary` and where none is named, a copy for
    /// `base64` and `quoted-printable`.
    ///
    /// - Throws: `.unknownEncoding`, `.malformed`.
    package func content() throws(MIMEError) -> ArraySlice<UInt8> {
        let encoding = headers["Content-Transfer-Encoding"]?.trimmingBlanks().lowercased() ?? "binary"
        switch encoding {
        case "7bit", "8bit", "binary":
            return body
        case "base64":
            guard let bytes = Base64.decode(body, skippingWhitespace: true) else {
                throw MIMEError(.malformed, "the part says it is base64 and is not")
            }
            return bytes[...]
        case "quoted-printable":
            return try quotedPrintable(body)[...]
        default:
            throw MIMEError(.unknownEncoding, "the transfer encoding `\(encoding)`; expected one of RFC 2045")
        }
    }
}

/// Takes quoted-printable off: `=3D` is a byte, `=` at the end of a line is nothing.
/// - Source: RFC 2045, 6.7.
private func quotedPrintable(_ text: ArraySlice<UInt8>) throws(MIMEError) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.count)
    var rest = text
    while let byte = rest.popFirst() {
        guard byte == UInt8(ascii: "=") else {
            bytes.append(byte)
            continue
        }
        if let value = Hex.decode(String(decoding: rest.prefix(2), as: UTF8.self)), value.count == 1 {
            bytes.append(value[0])
            rest = rest.dropFirst(2)
            continue
        }
        // A soft line break, which may have blanks before it.
        rest = rest.drop { $0.isBlank }
        if rest.first == 0x0D { rest = rest.dropFirst() }
        guard rest.isEmpty || rest.popFirst() == 0x0A else {
            throw MIMEError(
                .malformed, "the part says it is quoted-printable, and has `=` before neither digits nor a line's end")
        }
    }
    return bytes
}
