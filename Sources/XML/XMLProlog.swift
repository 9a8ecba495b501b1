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
        if let wide = Self.wideEncoding(bytes) {
            end = 0
            encoding = wide
            return
        }
        var place = bytes.has("\u{FEFF}", at: 0) ? 3 : 0
        var named: String?
        if bytes.has("<?xml", at: place), bytes.count > place + 5,
            bytes[place + 5].isXMLSpace, let close = Self.end(of: bytes, from: place)
        {
            named = Self.encoding(in: UnsafeBufferPointer(rebasing: bytes[place..<close]))
            place = close
        }
        end = place
        encoding = named.map { $0 == "UTF-8" ? $0 : $0.uppercased() } ?? "UTF-8"
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

    private static func encoding(in declaration: UnsafeBufferPointer<UInt8>) -> String? {
        guard let word = declaration.indices.first(where: { declaration.has("encoding", at: $0) }) else { return nil }
        let rest = declaration[(word + 8)...].drop { $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "'") }
        guard let quote = rest.first else { return nil }
        return String(decoding: rest.dropFirst().prefix { $0 != quote }, as: UTF8.self)
    }

    private static func wideEncoding(_ bytes: UnsafeBufferPointer<UInt8>) -> String? {
        guard bytes.count >= 2 else { return nil }
        switch (bytes[0], bytes[1]) {
        case (0, 0), (0xFF, 0xFE), (0x3C, 0):
            guard bytes.count >= 4 else { break }
            switch (bytes[0], bytes[1], bytes[2], bytes[3]) {
            case (0, 0, 0xFE, 0xFF), (0xFF, 0xFE, 0, 0), (0, 0, 0, 0x3C), (0x3C, 0, 0, 0): return "UTF-32"
            default: break
            }
        default: break
        }
        switch (bytes[0], bytes[1]) {
        case (0xFE, 0xFF), (0xFF, 0xFE), (0, 0x3C), (0x3C, 0): return "UTF-16"
        default: return nil
        }
    }
}
