/// Puts parts together to a multipart message.
package enum MultipartWriter {
    /// A message as pieces that follow one another: the bodies are among them as they are, none is copied.
    ///
    /// - Parameters:
    ///   - parts: In order.
    ///   - boundary: Stands in none of the bodies; random letters see to that.
    /// - Throws: `.malformed` for a header field that would end its line, or a boundary that is none.
    package static func pieces(
        of parts: [(headers: Headers, body: [UInt8])], boundary: String
    ) throws(MIMEError) -> [[UInt8]] {
        guard (1...70).contains(boundary.utf8.count), boundary.utf8.allSatisfy(\.isToken) else {
            throw MIMEError(.malformed, "expected a boundary of 1 to 70 letters, got `\(boundary)`")
        }
        var pieces: [[UInt8]] = []
        for (number, part) in parts.enumerated() {
            var head: [UInt8] = []
            head.reserveCapacity(256)
            head += number == 0 ? "--".utf8 : "\r\n--".utf8
            head += boundary.utf8
            head += "\r\n".utf8
            for field in part.headers {
                guard !field.name.isEmpty, field.name.utf8.allSatisfy(\.isToken),
                    field.value.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x7F || $0 == 0x09 })
                else { throw MIMEError(.malformed, "the header field `\(field.name)` cannot be written") }
                head += field.name.utf8
                head += ": ".utf8
                head += field.value.utf8
                head += "\r\n".utf8
            }
            head += "\r\n".utf8
            pieces.append(head)
            pieces.append(part.body)
        }
        pieces.append(Array("\r\n--\(boundary)--\r\n".utf8))
        return pieces
    }
}
