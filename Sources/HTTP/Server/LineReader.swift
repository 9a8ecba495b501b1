import Glibc

/// Cuts a stream of bytes into lines that end with CR LF, and keeps the beginning of a line whose end has not come.
struct LineReader {
    /// Where a complete line stands, without its CR LF.
    enum Line {
        case inInput(Range<Int>)
        /// It came in several pieces; `takePartial()` gives it.
        case inParts
    }

    private var partial: [UInt8] = []

    /// The bytes of the unfinished line.
    var held: Int { partial.count }

    /// The next line, or `nil` when its end has not come; then all of the input is taken and kept.
    ///
    /// - Parameter start: Where in `input` to begin; moved behind what was taken.
    /// - Parameter limit: The bytes the line may have, its CR LF included.
    /// - Parameter overflow: Thrown when it has more.
    /// - Throws: `.malformed` when the line ends with a bare LF.
    mutating func next(
        in input: Span<UInt8>, at start: inout Int, limit: Int, overflow: Refusal
    ) throws(Refusal) -> Line? {
        guard let end = input.firstIndex(of: lineFeed, from: start) else {
            guard partial.count + (input.count - start) <= limit else { throw overflow }
            partial.append(input, start..<input.count)
            start = input.count
            return nil
        }
        let first = start
        start = end + 1
        guard partial.count + (start - first) <= limit else { throw overflow }
        if partial.isEmpty {
            guard end > first, input[end - 1] == carriageReturn else { throw .bareLineFeed }
            return .inInput(first..<end - 1)
        }
        partial.append(input, first..<end)
        guard partial.last == carriageReturn else { throw .bareLineFeed }
        partial.removeLast()
        return .inParts
    }

    /// The line that came in several pieces. The next one begins afresh.
    mutating func takePartial() -> [UInt8] {
        defer { partial = [] }
        return partial
    }
}

private let lineFeed = UInt8(ascii: "\n")
private let carriageReturn = UInt8(ascii: "\r")

extension Refusal {
    fileprivate static var bareLineFeed: Refusal { .malformed("a line ends with LF; expected CR LF") }
}

extension Span<UInt8> {
    /// Where the byte stands first at or behind `start`; `nil` when it does not.
    func firstIndex(of byte: UInt8, from start: Int) -> Int? {
        withUnsafeBufferPointer { bytes in
            guard start < bytes.count, let base = bytes.baseAddress,
                let found = memchr(base + start, Int32(byte), bytes.count - start)
            else { return nil }
            return UnsafeRawPointer(found) - UnsafeRawPointer(base)
        }
    }

    /// The bytes as text; `nil` when they are not UTF-8.
    func text(_ range: Range<Int>) -> String? {
        extracting(range).withUnsafeBufferPointer { String(validating: $0, as: UTF8.self) }
    }
}

extension [UInt8] {
    /// Adds a part of the bytes.
    mutating func append(_ bytes: Span<UInt8>, _ range: Range<Int>) {
        bytes.extracting(range).withUnsafeBufferPointer { append(contentsOf: $0) }
    }
}
