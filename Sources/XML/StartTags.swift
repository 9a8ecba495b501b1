import Glibc

/// Looks for start tags with too many attributes before libxml2 does, which compares each with all before it.
enum StartTags {
    /// A tag that is shorter has too few attributes to matter.
    private static let shortest = 512

    /// - Throws: `XMLError` with `.tooLarge` for a tag with more attributes and declarations than the limits allow.
    static func check(_ bytes: UnsafeBufferPointer<UInt8>, _ limits: XMLLimits) throws(XMLError) {
        guard let base = bytes.baseAddress else { return }
        let most = limits.attributes + limits.namespaces
        let end = base + bytes.count
        var next = find("<", from: base, to: end)
        while let start = next {
            let inside = start + 1
            if inside < end, inside.pointee == UInt8(ascii: "!") || inside.pointee == UInt8(ascii: "?") {
                // What looks like a tag inside a comment or a section is none.
                next = skip(inside, end)
                continue
            }
            next = find("<", from: inside, to: end)
            let stop = next ?? end
            if stop - start >= shortest, count(inside, stop, atMost: most) > most {
                throw XMLError(.tooLarge, "A start tag has more than \(most) attributes and namespaces.")
            }
        }
    }

    /// How many attributes stand in a tag, as far as they are well-formed: libxml2 reads no further either.
    private static func count(
        _ start: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>, atMost most: Int
    ) -> Int {
        var count = 0
        var place = start
        while count <= most, let equals = find("=", from: place, to: end) {
            if let close = find(">", from: place, to: equals), close < equals { return count }
            var quote = equals + 1
            while quote < end, quote.pointee.isXMLSpace { quote += 1 }
            guard quote < end, quote.pointee == UInt8(ascii: "\"") || quote.pointee == UInt8(ascii: "'"),
                let close = find(Unicode.Scalar(quote.pointee), from: quote + 1, to: end)
            else { return count + 1 }
            count += 1
            place = close + 1
        }
        return count
    }

    /// The next `<` behind a comment, a section or an instruction that begins here.
    private static func skip(_ start: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>) -> UnsafePointer<UInt8>? {
        if begins(with: "!--", start, end) { return next(behind: "--", from: start + 3, end) }
        if begins(with: "![CDATA[", start, end) { return next(behind: "]]>", from: start + 8, end) }
        if begins(with: "?", start, end) { return next(behind: "?>", from: start + 1, end) }
        return find("<", from: start, to: end)
    }

    private static func begins(
        with text: StaticString, _ start: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>
    ) -> Bool {
        UnsafeBufferPointer(start: start, count: end - start).has(text, at: 0)
    }

    /// The next `<` behind the first place at which this text stands.
    private static func next(
        behind text: StaticString, from start: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>
    ) -> UnsafePointer<UInt8>? {
        var place = start
        while let found = find(Unicode.Scalar(text.utf8Start.pointee), from: place, to: end) {
            if begins(with: text, found, end) { return find("<", from: found, to: end) }
            place = found + 1
        }
        return nil
    }

    private static func find(
        _ character: Unicode.Scalar, from start: UnsafePointer<UInt8>, to end: UnsafePointer<UInt8>
    ) -> UnsafePointer<UInt8>? {
        guard let found = memchr(start, Int32(character.value), end - start) else { return nil }
        return UnsafeRawPointer(found).assumingMemoryBound(to: UInt8.self)
    }
}
