import Glibc

/// A message of several parts (RFC 2046, 5.1), of which one is the root (RFC 2387).
///
/// It is read with leave: anything may stand before the first boundary and behind the last, lines may end with LF alone,
/// headers may be folded. What would leave doubt about where a part ends is refused.
package struct Multipart: Sendable {
    /// In order; at least one.
    package let parts: [MIMEPart]
    /// Which of them is the root: the one that the type's `start` names, or the first.
    package let rootIndex: Int

    /// The part that `type` and `start` speak of.
    package var root: MIMEPart { parts[rootIndex] }

    /// Reads a message. The parts share the memory of `body`.
    ///
    /// - Throws: Every kind of `MIMEError` but `.unknownEncoding`.
    package init(
        reading body: [UInt8], as type: ContentType, limits: MIMELimits = MIMELimits()
    ) throws(MIMEError) {
        guard type.mediaType.hasPrefix("multipart/") else {
            throw MIMEError(.notMultipart, "expected a multipart message, got `\(type.mediaType)`")
        }
        guard let boundary = type["boundary"], !boundary.isEmpty, boundary.utf8.count <= 200 else {
            throw MIMEError(.notMultipart, "expected a boundary of 1 to 200 letters in the content type")
        }
        parts = try Self.ranges(of: body, boundary: boundary, limits).map { range throws(MIMEError) in
            try MIMEPart(reading: body[range], limits)
        }
        guard let start = type["start"], !parts.isEmpty else {
            rootIndex = 0
            return
        }
        let name = start.hasPrefix("<") && start.hasSuffix(">") ? String(start.dropFirst().dropLast()) : start
        guard let index = parts.firstIndex(where: { $0.contentID == name }) else {
            throw MIMEError(.malformed, "the type's `start` names a part that is not there")
        }
        rootIndex = index
    }

    /// Where the parts lie, headers included, without the line end that belongs to the boundary behind them.
    private static func ranges(
        of body: [UInt8], boundary: String, _ limits: MIMELimits
    ) throws(MIMEError) -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        let mark = Array("--\(boundary)".utf8)
        guard let first = Delimiter.find(mark, in: body, from: 0), !first.isLast else {
            throw MIMEError(.truncated, "the boundary that the content type names does not begin a part")
        }
        var before = first
        while true {
            guard let next = Delimiter.find(mark, in: body, from: before.end) else {
                throw MIMEError(.truncated, "the message ends before its last boundary")
            }
            var end = next.start
            if end > before.end {
                end -= 1
                // Where lines end with LF, a CR before it is the part's own.
                if end > before.end, body[end - 1] == 0x0D, first.hasReturn { end -= 1 }
            }
            ranges.append(before.end..<end)
            if next.isLast { return ranges }
            guard ranges.count < limits.parts else {
                throw MIMEError(.tooLarge, "more than \(limits.parts) parts")
            }
            before = next
        }
    }
}

/// A line that parts a message: `--boundary`, and `--boundary--` at the end.
private struct Delimiter {
    /// Where the line begins, and where what follows it does.
    let start: Int
    let end: Int
    /// Whether it is the last.
    let isLast: Bool
    /// Whether the line ends with CR LF.
    let hasReturn: Bool

    /// The next one at or behind a line's beginning; `nil` when there is none, or its own line does not end.
    ///
    /// - Parameter mark: What it begins with.
    static func find(_ mark: [UInt8], in body: [UInt8], from start: Int) -> Delimiter? {
        body.withUnsafeBufferPointer { body in
            guard let base = body.baseAddress else { return nil }
            var line = start
            while body.count - line >= mark.count {
                if memcmp(base + line, mark, mark.count) == 0,
                    let found = Delimiter(body, start: line, end: line + mark.count)
                {
                    return found
                }
                guard let feed = memchr(base + line, 0x0A, body.count - line) else { return nil }
                line = UnsafeRawPointer(feed) - UnsafeRawPointer(base) + 1
            }
            return nil
        }
    }

    /// Looks at what stands behind the boundary on its line. `nil` when the line goes on otherwise.
    private init?(_ body: UnsafeBufferPointer<UInt8>, start: Int, end: Int) {
        self.start = start
        var place = end
        isLast = body[place...].starts(with: "--".utf8)
        if isLast { place += 2 }
        while place < body.count, body[place].isBlank { place += 1 }
        hasReturn = place < body.count && body[place] == 0x0D
        if hasReturn { place += 1 }
        guard place < body.count else {
            guard isLast, !hasReturn else { return nil }
            self.end = place
            return
        }
        guard body[place] == 0x0A else { return nil }
        self.end = place + 1
    }
}

extension MIMEPart {
    /// Reads the header up to the first empty line; the rest is the body.
    fileprivate init(reading part: ArraySlice<UInt8>, _ limits: MIMELimits) throws(MIMEError) {
        var fields: [Headers.Field] = []
        // Most parts have some.
        fields.reserveCapacity(8)
        var rest = part
        while true {
            let head = rest.prefix(limits.headerBytes - (rest.startIndex - part.startIndex))
            let feed = head.firstIndex(of: 0x0A)
            guard feed != nil || head.count == rest.count else {
                throw MIMEError(.tooLarge, "the header of a part has more than \(limits.headerBytes) bytes")
            }
            var line = rest[..<(feed ?? rest.endIndex)]
            rest = rest[(feed.map { $0 + 1 } ?? rest.endIndex)...]
            if line.last == 0x0D { line = line.dropLast() }
            if line.isEmpty { break }
            let text = String(validating: line, as: UTF8.self) ?? String(line.map { Character(Unicode.Scalar($0)) })
            if line[line.startIndex].isBlank, !fields.isEmpty {
                fields[fields.count - 1].value += " \(text.trimmingBlanks())"
                continue
            }
            guard let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")), !text[..<colon].trimmingBlanks().isEmpty
            else {
                throw MIMEError(.malformed, "the header of a part has a line without name and colon")
            }
            guard fields.count < limits.headerFields else {
                throw MIMEError(.tooLarge, "the header of a part has more than \(limits.headerFields) fields")
            }
            fields.append(
                Headers.Field(
                    String(text[..<colon].trimmingBlanks()),
                    String(text[text.utf8.index(after: colon)...].trimmingBlanks())))
        }
        self.init(headers: Headers(fields), body: rest)
    }
}
