/// The text behind percent-encoding: `caf%C3%A9` is `café`.
///
/// - Parameter plusIsSpace: Whether `+` stands for a space, as in a query and in a form, but not in a path.
/// - Returns: `nil` when an escape is cut off or not hexadecimal, or when the bytes are not UTF-8.
/// - Source: RFC 3986, 2.1; the WHATWG URL standard for forms.
package func percentDecoded(_ text: some StringProtocol, plusIsSpace: Bool = false) -> String? {
    let isPlain = text.utf8.allSatisfy { $0 != percent && !(plusIsSpace && $0 == plus) }
    if isPlain { return String(text) }

    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    var rest = text.utf8.makeIterator()
    while let byte = rest.next() {
        switch byte {
        case percent:
            guard let high = rest.next()?.hexValue, let low = rest.next()?.hexValue else { return nil }
            bytes.append(high << 4 | low)
        case plus where plusIsSpace: bytes.append(0x20)
        default: bytes.append(byte)
        }
    }
    return String(validating: bytes, as: UTF8.self)
}

/// Percent-encodes everything but letters, digits and `-._~`, so that the text may stand anywhere in a URL.
package func percentEncoded(_ text: some StringProtocol) -> String {
    var encoded: [UInt8] = []
    encoded.reserveCapacity(text.utf8.count)
    for byte in text.utf8 {
        if byte.isUnreserved {
            encoded.append(byte)
        } else {
            encoded += [percent, hexDigits[Int(byte >> 4)], hexDigits[Int(byte & 15)]]
        }
    }
    return String(decoding: encoded, as: UTF8.self)
}

/// The names and values of a query or of a form body (`application/x-www-form-urlencoded`), in order.
/// A name without `=` has an empty value; empty pieces between two `&` are left out.
///
/// - Returns: `nil` when an escape is broken or the bytes are not UTF-8.
package func decodeQuery(_ query: some StringProtocol) -> [(name: String, value: String)]? {
    var pairs: [(name: String, value: String)] = []
    for piece in query.split(separator: "&") {
        let sides = piece.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        guard let name = percentDecoded(sides[0], plusIsSpace: true),
            let value = sides.count == 2 ? percentDecoded(sides[1], plusIsSpace: true) : ""
        else { return nil }
        pairs.append((name, value))
    }
    return pairs
}

/// The segments of a path, each decoded by itself, so that `%2F` inside a segment does not split it.
/// `/a/b%2Fc/` has three: `a`, `b/c` and an empty one; `/` has one, which is empty.
///
/// - Returns: `nil` when an escape is broken, the bytes are not UTF-8, or the path does not begin with `/`.
package func pathSegments(_ path: some StringProtocol) -> [String]? {
    let bytes = path.utf8
    guard bytes.first == slash else { return nil }
    var segments: [String] = []
    var start = bytes.index(after: bytes.startIndex)
    while true {
        let end = bytes[start...].firstIndex(of: slash) ?? bytes.endIndex
        guard let segment = percentDecoded(path[start..<end]) else { return nil }
        segments.append(segment)
        guard end < bytes.endIndex else { return segments }
        start = bytes.index(after: end)
    }
}

private let slash = UInt8(ascii: "/")
private let percent = UInt8(ascii: "%")
private let plus = UInt8(ascii: "+")
private let hexDigits = Array("0123456789ABCDEF".utf8)

extension UInt8 {
    /// The value of a hexadecimal digit in either case, or `nil`.
    var hexValue: UInt8? {
        switch self {
        case 0x30...0x39: self - 0x30
        case 0x41...0x46: self - 0x37
        case 0x61...0x66: self - 0x57
        default: nil
        }
    }

    /// A letter, a digit or one of `-._~`: never escaped in a URL.
    var isUnreserved: Bool {
        switch self {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E: true
        default: false
        }
    }
}
