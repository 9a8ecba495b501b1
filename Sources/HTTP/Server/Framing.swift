/// What the fields of a head say about the bytes that follow it and about the connection.
struct Framing: Equatable {
    enum Body: Equatable {
        /// So many bytes; 0 when there is no body.
        case length(Int)
        case chunked
    }

    let body: Body
    /// Whether the connection may serve another request behind this one.
    let isPersistent: Bool
    /// Whether the client waits for `100 Continue` before it sends the body.
    let expectsContinue: Bool

    /// - Throws: When the fields contradict each other or could be read in two ways.
    /// - Source: RFC 9112, 6 and 9.3; RFC 9110, 10.1.1.
    init(_ headers: Headers, minorVersion: Int) throws(Refusal) {
        var lengths = 0
        var length = ""
        var codings: [String] = []
        var expectation: String?
        var closes = false
        var keepsAlive = false
        for (name, value) in headers {
            switch name.utf8.count {  // the length tells the few names apart from most others at once
            case 6 where name.equalsWithoutCase("Expect"): expectation = value
            case 10 where name.equalsWithoutCase("Connection"):
                if value.listsToken("close") { closes = true }
                if value.listsToken("keep-alive") { keepsAlive = true }
            case 14 where name.equalsWithoutCase("Content-Length"):
                lengths += 1
                length = value
            case 17 where name.equalsWithoutCase("Transfer-Encoding"): codings.append(value)
            default: break
            }
        }

        if !codings.isEmpty {
            guard lengths == 0 else {
                throw .malformed("both Transfer-Encoding and Content-Length are given; expected one of them")
            }
            guard minorVersion > 0 else { throw .malformed("HTTP/1.0 knows no Transfer-Encoding") }
            try Self.checkCodings(codings)
            body = .chunked
        } else if lengths == 0 {
            body = .length(0)
        } else {
            guard lengths == 1 else { throw .malformed("Content-Length is given more than once") }
            guard let bytes = Self.decimal(length) else {
                throw .malformed("Content-Length is `\(length)`; expected digits only")
            }
            body = .length(bytes)
        }

        if let expectation, minorVersion > 0 {
            guard expectation.equalsWithoutCase("100-continue") else { throw .unsupportedExpectation }
        }
        expectsContinue = expectation != nil && minorVersion > 0 && body != .length(0)
        isPersistent = !closes && (minorVersion > 0 || keepsAlive)
    }

    /// `chunked` alone passes. One that ends with `chunked` is well-formed, but more than we can undo.
    private static func checkCodings(_ fields: [String]) throws(Refusal) {
        if fields.count == 1, fields[0].equalsWithoutCase("chunked") { return }
        let names = fields.joined(separator: ",").split(separator: ",", omittingEmptySubsequences: false)
            .map { $0.trimmingBlanks() }
        guard let last = names.last, last.equalsWithoutCase("chunked"),
            names.count(where: { $0.equalsWithoutCase("chunked") }) == 1,
            names.allSatisfy({ !$0.isEmpty && !$0.equalsWithoutCase("identity") })
        else { throw .malformed("Transfer-Encoding is `\(fields.joined(separator: ", "))`; expected `chunked`") }
        throw .unsupportedTransferEncoding(fields.joined(separator: ", "))
    }

    /// At most 18 digits, so that no length overflows; nothing but digits.
    private static func decimal(_ text: String) -> Int? {
        guard !text.isEmpty, text.utf8.count <= 18, text.utf8.allSatisfy(\.isDigit) else { return nil }
        return Int(text)
    }
}
