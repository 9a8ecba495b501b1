/// What stands before a document's first element as far as bytes tell: the encoding, and where the XML declaration ends.
package struct XMLProlog: Sendable, Equatable {
    /// The first byte behind a byte order mark and the XML declaration; 0 when there is neither.
    package let end: Int
    /// What the bytes are written in, as far as they say so: the name in the declaration, in capitals; `UTF-16` or `UTF-32`
    /// by the first bytes; `UTF-8` otherwise.
    package let encoding: String

    /// Looks at the first bytes. Whether the document is well-formed is not asked.
    package init(of bytes: [UInt8]) {
        self = bytes.withUnsafeBufferPointer { XMLProlog(of: $0) }
    }

    init(of bytes: UnsafeBufferPointer<UInt8>) {
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        var place = bytes.starts(with: mark) ? mark.count : 0
        if let wide = Self.wideEncoding(bytes) {
            end = 0
            encoding = wide
            return
        }
        var named = "UTF-8"
        let rest = bytes[place...]
        if rest.starts(with: Array("<?xml".utf8)), rest.count > 5, rest[place + 5].isXMLSpace,
            let close = Self.end(of: bytes, from: place)
        {
            let declaration = String(decoding: bytes[place..<close], as: UTF8.self)
            named = Self.encoding(in: declaration) ?? named
            place = close
        }
        end = place
        encoding = named.uppercased()
    }

    /// A declaration is short; what does not end soon is none.
    private static func end(of bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
        let limit = min(bytes.count, start + 512)
        var place = start
        while place + 1 < limit {
            if bytes[place] == UInt8(ascii: "?"), bytes[place + 1] == UInt8(ascii: ">") { return place + 2 }
            place += 1
        }
        return nil
    }

    private static func encoding(in declaration: String) -> String? {
        guard let word = declaration.firstRange(of: "encoding") else { return nil }
        let rest = declaration[word.upperBound...].drop { $0 != "\"" && $0 != "'" }
        guard let quote = rest.first else { return nil }
        return String(rest.dropFirst().prefix { $0 != quote })
    }

    private static func wideEncoding(_ bytes: UnsafeBufferPointer<UInt8>) -> String? {
        let first = Array(bytes.prefix(4))
        switch first {
        case [0, 0, 0xFE, 0xFF], [0xFF, 0xFE, 0, 0], [0, 0, 0, 0x3C], [0x3C, 0, 0, 0]: return "UTF-32"
        default: break
        }
        switch Array(first.prefix(2)) {
        case [0xFE, 0xFF], [0xFF, 0xFE], [0, 0x3C], [0x3C, 0]: return "UTF-16"
        default: return nil
        }
    }
}
