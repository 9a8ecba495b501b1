/// Reads the lines of a request head, strictly: what two readers could understand in two ways is refused.
struct HeadReader {
    private(set) var method = ""
    private(set) var target = ""
    private(set) var headers = Headers()
    /// The minor version: 0 for HTTP/1.0, 1 for anything newer.
    private(set) var minorVersion = 1
    private(set) var hasRequestLine = false
    private let maximumFields: Int

    init(maximumFields: Int) {
        self.maximumFields = maximumFields
    }

    /// Takes one line without its CR LF: the request line first, then the fields.
    ///
    /// - Returns: Whether it is the empty line that ends the head.
    mutating func take(_ line: Span<UInt8>) throws(Refusal) -> Bool {
        guard hasRequestLine else {
            try takeRequestLine(line)
            hasRequestLine = true
            return false
        }
        guard !line.isEmpty else { return true }
        guard headers.count < maximumFields else { throw .tooManyFields(limit: maximumFields) }
        let field = try headerField(line)
        headers.add(field.name, field.value)
        return false
    }

    /// `GET /path?query HTTP/1.1`, with exactly one space between the three.
    /// - Source: RFC 9112, 3.
    private mutating func takeRequestLine(_ line: Span<UInt8>) throws(Refusal) {
        guard let first = line.firstIndex(of: space, from: 0),
            let second = line.firstIndex(of: space, from: first + 1),
            first > 0, second > first + 1
        else { throw .malformed("the request line is not `method target version`") }
        guard line.extracting(0..<first).allSatisfy(\.isToken), let method = line.text(0..<first) else {
            throw .malformed("the method is no token")
        }
        let written = line.extracting(first + 1..<second)
        guard written.allSatisfy({ $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "#") }),
            let target = written.text(0..<written.count)
        else { throw .malformed("the target has a byte that no target may have") }
        self.method = method
        self.target = target
        minorVersion = try minor(of: line.extracting(second + 1..<line.count))
    }

    private func minor(of version: Span<UInt8>) throws(Refusal) -> Int {
        guard version.count == 8, version.starts(with: "HTTP/"), version[6] == UInt8(ascii: "."),
            version[5].isDigit, version[7].isDigit
        else { throw .malformed("the version is not `HTTP/1.1`") }
        guard version[5] == UInt8(ascii: "1") else { throw .unsupportedVersion }
        return version[7] == UInt8(ascii: "0") ? 0 : 1
    }
}

/// Reads one field line: a token, a colon right behind it, a value without control bytes.
/// - Source: RFC 9112, 5; RFC 9110, 5.5.
func headerField(_ line: Span<UInt8>) throws(Refusal) -> Headers.Field {
    guard !line[0].isBlank else { throw .malformed("a header field is folded, or begins with a blank") }
    guard let colon = line.firstIndex(of: UInt8(ascii: ":"), from: 0) else {
        throw .malformed("a header field has no colon")
    }
    guard colon > 0, line.extracting(0..<colon).allSatisfy(\.isToken), let name = line.text(0..<colon) else {
        throw .malformed("a header field's name is no token, or a blank stands before its colon")
    }
    var first = colon + 1
    var end = line.count
    while first < end, line[first].isBlank { first += 1 }
    while end > first, line[end - 1].isBlank { end -= 1 }
    guard line.extracting(first..<end).allSatisfy({ $0 >= 0x20 && $0 != 0x7F || $0 == 0x09 }) else {
        throw .malformed("the value of `\(name)` has a control byte")
    }
    guard let value = line.text(first..<end) else { throw .malformed("the value of `\(name)` is not UTF-8") }
    return Headers.Field(name, value)
}

private let space = UInt8(ascii: " ")

extension UInt8 {
    /// A byte of a method or of a field's name. Source: RFC 9110, 5.6.2.
    var isToken: Bool {
        switch self {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true  // digits and letters
        case 0x21, 0x23...0x27, 0x2A, 0x2B, 0x2D, 0x2E, 0x5E...0x60, 0x7C, 0x7E: true  // !#$%&'*+-.^_`|~
        default: false
        }
    }

    var isDigit: Bool { self >= 0x30 && self <= 0x39 }
}

extension Span<UInt8> {
    func allSatisfy(_ holds: (UInt8) -> Bool) -> Bool {
        for index in indices where !holds(self[index]) { return false }
        return true
    }

    func starts(with text: StaticString) -> Bool {
        guard count >= text.utf8CodeUnitCount else { return false }
        for index in 0..<text.utf8CodeUnitCount where self[index] != text.utf8Start[index] { return false }
        return true
    }
}
