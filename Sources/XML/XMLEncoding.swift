import CXML2
import Glibc

/// Brings documents that are not in UTF-8 there, before libxml2 sees them.
enum XMLEncoding {
    /// The families of encodings that are read: each writes markup as ASCII does, and a byte means the same wherever it
    /// stands. Those with states, in which markup may hide, are none of an invoice's.
    private static let known = ["ISO-8859-", "WINDOWS-125", "CP125", "KOI8-"]
    private static let others: Set = [
        "US-ASCII", "ASCII", "ISO_8859-1", "LATIN1", "MACINTOSH", "SHIFT_JIS", "EUC-JP", "EUC-KR", "GB2312", "GBK",
        "GB18030", "BIG5",
    ]

    /// The bytes in UTF-8; `nil` when they are so already, or do not say otherwise.
    ///
    /// - Throws: `XMLError` with `.malformed` when they are in an encoding that is not read, or not in the one they name.
    static func utf8(of bytes: UnsafeBufferPointer<UInt8>) throws(XMLError) -> [UInt8]? {
        if let wide = wide(bytes) { return try convert(bytes, from: wide) }
        let named = XMLProlog(of: bytes).encoding
        if named == "UTF-8" || named == "UTF8" { return nil }
        if named.hasPrefix("UTF-16") || named.hasPrefix("UTF-32") {
            throw XMLError(.malformed, "The document says that it is in `\(named.prefix(40))` and is not.", line: 1)
        }
        guard others.contains(named) || known.contains(where: named.hasPrefix) else {
            throw XMLError(
                .malformed, "Expected a document in UTF-8; it says that it is in `\(named.prefix(40))`.", line: 1)
        }
        return try convert(bytes, from: named)
    }

    /// What the first bytes say when a character takes several: by a mark, or by how a document has to begin.
    private static func wide(_ bytes: UnsafeBufferPointer<UInt8>) -> String? {
        if let first = bytes.first, first != 0, first < 0xFE, bytes.count < 2 || bytes[1] != 0 { return nil }
        let first = Array(bytes.prefix(4))
        switch first {
        case [0, 0, 0xFE, 0xFF], [0, 0, 0, 0x3C]: return "UTF-32BE"
        case [0xFF, 0xFE, 0, 0], [0x3C, 0, 0, 0]: return "UTF-32LE"
        default: break
        }
        switch Array(first.prefix(2)) {
        case [0xFE, 0xFF], [0, 0x3C]: return "UTF-16BE"
        case [0xFF, 0xFE], [0x3C, 0]: return "UTF-16LE"
        default: return nil
        }
    }

    private static func convert(_ bytes: UnsafeBufferPointer<UInt8>, from name: String) throws(XMLError) -> [UInt8] {
        guard let conversion = iconv_open("UTF-8", name), conversion != iconv_t(bitPattern: -1) else {
            throw XMLError(.malformed, "Expected a document in UTF-8; `\(name)` cannot be read here.", line: 1)
        }
        defer { iconv_close(conversion) }
        var converted: [UInt8] = []
        converted.reserveCapacity(bytes.count + bytes.count / 2)
        // iconv changes where its input begins and not what it is.
        var input = UnsafeMutableRawPointer(mutating: bytes.baseAddress)?.assumingMemoryBound(to: CChar.self)
        var left = bytes.count
        while left > 0 {
            let room = 1 << 16
            var failure: Int32 = 0
            let piece = [CChar](unsafeUninitializedCapacity: room) { piece, count in
                var output = piece.baseAddress
                var free = room
                if iconv(conversion, &input, &left, &output, &free) == -1 { failure = errno }
                count = room - free
            }
            piece.withUnsafeBytes { converted.append(contentsOf: $0) }
            if failure != 0, failure != E2BIG {
                throw XMLError(
                    .malformed, "Byte \(bytes.count - left + 1) of the document is not in \(name), as it says it is.",
                    line: 1)
            }
        }
        return converted
    }
}
