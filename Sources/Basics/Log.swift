import Dispatch
import Glibc
import Synchronization

/// Where log lines go: one JSON object a line, with identifiers and no document content.
///
/// Writing a line costs the caller a copy of its bytes. A thread of its own writes them out some milliseconds later, many at
/// once, or at once after an error; lines are dropped, and counted in the next one, when nobody reads the other end.
package final class Log: Sendable {
    /// A field of a line.
    package enum Value: Sendable, ExpressibleByStringInterpolation, ExpressibleByIntegerLiteral {
        case text(String)
        case number(Int)

        package init(stringLiteral value: String) { self = .text(value) }
        package init(integerLiteral value: Int) { self = .number(value) }
    }

    private struct Buffer {
        var bytes: [UInt8] = []
        var dropped = 0
        var isBeingWritten = false
    }

    /// Bytes that wait to be written at the most.
    private static let capacity = 8 << 20
    /// How long a line waits for others.
    private static let pause = DispatchTimeInterval.milliseconds(10)

    private let time: any TimeSource
    private let descriptor: Int32
    private let buffer = Mutex(Buffer())
    private let queue = DispatchQueue(label: "log")

    /// - Parameter descriptor: The open file that lines go to: 1 for standard output, 2 for standard error.
    package init(to descriptor: Int32, time: any TimeSource = SystemTime()) {
        self.descriptor = descriptor
        self.time = time
    }

    /// Writes a line about what happened. Returns before it is written out.
    package func info(_ event: String, _ fields: KeyValuePairs<String, Value> = [:]) {
        write("info", event, fields, within: Self.pause)
    }

    /// Writes a line about what should not have happened.
    package func error(_ event: String, _ fields: KeyValuePairs<String, Value> = [:]) {
        write("error", event, fields, within: nil)
    }

    /// Returns when every line that was logged before has been written.
    package func flush() {
        queue.sync { drain() }
    }

    /// - Parameter pause: How long the line may wait; `nil` for not at all.
    private func write(
        _ level: String, _ event: String, _ fields: KeyValuePairs<String, Value>, within pause: DispatchTimeInterval?
    ) {
        var line: [UInt8] = []
        line.reserveCapacity(512)
        line += #"{"at":""#.utf8
        line += time.now().precise.utf8
        line += #"","level":""#.utf8
        line += level.utf8
        line += #"","event":"#.utf8
        Self.quote(event, into: &line)
        for (name, value) in fields {
            line.append(UInt8(ascii: ","))
            Self.quote(name, into: &line)
            line.append(UInt8(ascii: ":"))
            switch value {
            case .text(let text): Self.quote(text, into: &line)
            case .number(let number): line += String(number).utf8
            }
        }
        line += "}\n".utf8
        let mustWake = buffer.withLock { buffer in
            guard buffer.bytes.count + line.count <= Self.capacity else {
                buffer.dropped += 1
                return false
            }
            buffer.bytes += line
            defer { buffer.isBeingWritten = true }
            return !buffer.isBeingWritten
        }
        if let pause {
            if mustWake { queue.asyncAfter(deadline: .now() + pause) { self.drain() } }
        } else {
            queue.async { self.drain() }
        }
    }

    private func drain() {
        while true {
            let bytes = buffer.withLock { buffer -> [UInt8] in
                var bytes: [UInt8] = []
                swap(&bytes, &buffer.bytes)
                if buffer.dropped > 0 {
                    bytes += #"{"level":"error","event":"log_lines_dropped","count":\#(buffer.dropped)}"#.utf8 + [0x0A]
                    buffer.dropped = 0
                }
                if bytes.isEmpty { buffer.isBeingWritten = false }
                return bytes
            }
            if bytes.isEmpty { return }
            var start = 0
            while start < bytes.count {
                let count = bytes[start...].withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
                if count < 0, errno != EINTR { break }
                start += max(count, 0)
            }
        }
    }

    private static func quote(_ text: String, into line: inout [UInt8]) {
        var text = text
        line.append(UInt8(ascii: "\""))
        text.withUTF8 { bytes in
            var start = 0
            for (place, byte) in bytes.enumerated() {
                guard byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") else { continue }
                line.append(contentsOf: bytes[start..<place])
                start = place + 1
                if byte < 0x20 {
                    line += "\\u00\(byte < 16 ? "0" : "")\(String(byte, radix: 16))".utf8
                } else {
                    line += [UInt8(ascii: "\\"), byte]
                }
            }
            line.append(contentsOf: bytes[start...])
        }
        line.append(UInt8(ascii: "\""))
    }
}
