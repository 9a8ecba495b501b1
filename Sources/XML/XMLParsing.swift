import CXML2

/// What all readings by libxml2 have in common.
enum XMLParsing {
    /// Calls `body` with a parser of libxml2 over the bytes, which it gets piece by piece: it holds some thousand of them at a
    /// time. What is in another encoding is brought to UTF-8 before; what takes libxml2 longer than its length should is
    /// refused.
    ///
    /// - Throws: `XMLError`: `body`'s own, or when the bytes exceed the limits or are in an encoding that is not read.
    static func withParser<Value>(
        of bytes: UnsafeBufferPointer<UInt8>, _ limits: XMLLimits, _ parsers: XMLParsers,
        _ body: (XMLParser) throws(XMLError) -> Value
    ) throws(XMLError) -> Value {
        try check(bytes.count, limits)
        guard let converted = try XMLEncoding.utf8(of: bytes) else { return try read(bytes, limits, parsers, body) }
        try check(converted.count, limits)
        let result: Result<Value, XMLError> = converted.withUnsafeBufferPointer { converted in
            do throws(XMLError) {
                return .success(try read(converted, limits, parsers, body))
            } catch {
                return .failure(error)
            }
        }
        return try result.get()
    }

    private static func check(_ count: Int, _ limits: XMLLimits) throws(XMLError) {
        if count == 0 { throw XMLError(.malformed, "Expected an XML document; the file is empty.") }
        if count > min(limits.bytes, Int(Int32.max) - 1) {
            throw XMLError(.tooLarge, "The file has \(count) bytes; at most \(limits.bytes) are read.")
        }
    }

    private static func read<Value>(
        _ bytes: UnsafeBufferPointer<UInt8>, _ limits: XMLLimits, _ parsers: XMLParsers,
        _ body: (XMLParser) throws(XMLError) -> Value
    ) throws(XMLError) -> Value {
        try StartTags.check(bytes, limits)
        return try parsers.lend(for: bytes, to: body)
    }

    /// Whether so many namespaces are declared where libxml2 stands that looking one up takes it too long.
    static func hasTooManyNamespaces(_ context: xmlParserCtxtPtr, _ limits: XMLLimits) -> Bool {
        // Prefix and address of each lie in one list.
        Int(context.pointee.nsNr) / 2 > limits.namespaces
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
