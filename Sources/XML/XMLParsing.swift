import CXML2

/// What all readings by libxml2 have in common.
enum XMLParsing {
    private static let started: Void = cxml2_start()

    /// Prepares libxml2, the first time, and holds the number of bytes against the limits.
    static func check(_ bytes: UnsafeBufferPointer<UInt8>, _ limits: XMLLimits) throws(XMLError) {
        guard !bytes.isEmpty else { throw XMLError(.malformed, "Expected an XML document; the file is empty.") }
        guard bytes.count <= min(limits.bytes, Int(Int32.max) - 1) else {
            throw XMLError(.tooLarge, "The file has \(bytes.count) bytes; at most \(limits.bytes) are read.")
        }
        _ = started
        cxml2_keep_quiet()
    }

    /// Why libxml2 finds a document not well-formed.
    static func lastError(of context: xmlParserCtxtPtr) -> XMLError {
        guard let error = xmlCtxtGetLastError(context), error.pointee.code != 0 else {
            return XMLError(.malformed, "Expected an XML document; there is no element.")
        }
        var text = error.pointee.message.map { String(cString: $0) } ?? "The document is not well-formed."
        while text.last?.isWhitespace == true { text.removeLast() }
        return XMLError(.malformed, text, line: Int(error.pointee.line), column: Int(error.pointee.int2))
    }

    /// The bytes of a text of libxml2; none for none.
    static func bytes(_ text: UnsafePointer<UInt8>?) -> UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(start: text, count: text.map { Int(xmlStrlen($0)) } ?? 0)
    }

    /// The value of an attribute, appended to `bytes`: without entity replacement libxml2 leaves an ampersand in it as
    /// `&#38;`, and nothing else.
    static func append(_ value: UnsafeBufferPointer<UInt8>, to bytes: inout [UInt8]) {
        var position = 0
        while position < value.count {
            bytes.append(value[position])
            position += value[position] == UInt8(ascii: "&") ? 5 : 1
        }
    }

    /// Calls `body` with the value of an attribute, as `append` would leave it: nearly always the bytes as they are.
    static func withValue<Result>(
        _ value: UnsafeBufferPointer<UInt8>, _ body: (UnsafeBufferPointer<UInt8>) -> Result
    ) -> Result {
        guard value.contains(UInt8(ascii: "&")) else { return body(value) }
        var bytes: [UInt8] = []
        append(value, to: &bytes)
        return bytes.withUnsafeBufferPointer(body)
    }
}
