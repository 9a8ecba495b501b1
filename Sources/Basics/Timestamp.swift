/// A moment in UTC, counted in milliseconds since 1970-01-01T00:00:00Z.
package struct Timestamp: Hashable, Comparable, Sendable, CustomStringConvertible {
    package let milliseconds: Int64

    package init(milliseconds: Int64) {
        self.milliseconds = milliseconds
    }

    package init(seconds: Int64) {
        milliseconds = seconds * 1000
    }

    /// Reads RFC 3339 in UTC or with an offset: `2026-04-25T10:00:00Z`, `2026-04-25T12:00:00.250+02:00`.
    /// Fractions beyond the millisecond are cut off. `nil` for anything else.
    package init?(_ text: String) {
        let bytes = Array(text.utf8)
        guard bytes.count >= 20, bytes[10] | 0x20 == UInt8(ascii: "t"),
            let date = CalendarDate(String(decoding: bytes[0..<10], as: UTF8.self)),
            bytes[13] == UInt8(ascii: ":"), bytes[16] == UInt8(ascii: ":"),
            let hour = CalendarDate.number(bytes[11..<13]), hour < 24,
            let minute = CalendarDate.number(bytes[14..<16]), minute < 60,
            let second = CalendarDate.number(bytes[17..<19]), second < 60
        else { return nil }
        var position = 19
        var fraction = 0
        if bytes[position] == UInt8(ascii: ".") {
            let start = position + 1
            let end =
                bytes[start...].firstIndex { !(UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } ?? bytes.count
            guard end > start, let digits = CalendarDate.number(bytes[start..<min(end, start + 3)]) else { return nil }
            fraction = [digits * 100, digits * 10, digits][min(end - start, 3) - 1]
            position = end
        }
        guard position < bytes.count, let offset = Self.offset(bytes[position...]) else { return nil }
        let seconds = date.daysSince1970 * 86_400 + hour * 3600 + minute * 60 + second - offset * 60
        milliseconds = Int64(seconds * 1000 + fraction)
    }

    /// Minutes east of UTC that `Z` or `+hh:mm` says, or `nil` when the text is neither.
    private static func offset(_ zone: ArraySlice<UInt8>) -> Int? {
        if zone.count == 1, zone[zone.startIndex] | 0x20 == UInt8(ascii: "z") { return 0 }
        let start = zone.startIndex
        guard zone.count == 6, zone[start + 3] == UInt8(ascii: ":"),
            let hours = CalendarDate.number(zone[start + 1..<start + 3]), hours < 24,
            let minutes = CalendarDate.number(zone[start + 4..<start + 6]), minutes < 60
        else { return nil }
        switch zone[start] {
        case UInt8(ascii: "+"): return hours * 60 + minutes
        case UInt8(ascii: "-"): return -(hours * 60 + minutes)
        default: return nil
        }
    }

    /// Whole seconds since 1970, rounded down.
    package var seconds: Int64 {
        milliseconds >= 0 ? milliseconds / 1000 : (milliseconds - 999) / 1000
    }

    /// The day in UTC.
    package var date: CalendarDate {
        CalendarDate(daysSince1970: Int(seconds >= 0 ? seconds / 86_400 : (seconds - 86_399) / 86_400))
    }

    /// Second precision: `2026-04-25T10:00:00Z`.
    package var description: String {
        "\(date)T\(clock)Z"
    }

    /// Millisecond precision: `2026-04-25T10:00:00.250Z`.
    package var precise: String {
        let fraction = String(milliseconds - seconds * 1000)
        return "\(date)T\(clock).\(String(repeating: "0", count: 3 - fraction.utf8.count))\(fraction)Z"
    }

    private var clock: String {
        let second = Int(seconds) - date.daysSince1970 * 86_400
        return String(unsafeUninitializedCapacity: 8) { buffer in
            CalendarDate.write(second / 3600, digits: 2, to: buffer, at: 0)
            buffer[2] = UInt8(ascii: ":")
            CalendarDate.write(second / 60 % 60, digits: 2, to: buffer, at: 3)
            buffer[5] = UInt8(ascii: ":")
            CalendarDate.write(second % 60, digits: 2, to: buffer, at: 6)
            return 8
        }
    }

    package static func < (left: Timestamp, right: Timestamp) -> Bool {
        left.milliseconds < right.milliseconds
    }

    package static func + (time: Timestamp, duration: Duration) -> Timestamp {
        Timestamp(milliseconds: time.milliseconds + duration.wholeMilliseconds)
    }

    package static func - (time: Timestamp, duration: Duration) -> Timestamp {
        Timestamp(milliseconds: time.milliseconds - duration.wholeMilliseconds)
    }

    package static func - (later: Timestamp, earlier: Timestamp) -> Duration {
        .milliseconds(later.milliseconds - earlier.milliseconds)
    }
}

extension Duration {
    /// Milliseconds, cut off towards zero.
    package var wholeMilliseconds: Int64 {
        components.seconds * 1000 + components.attoseconds / 1_000_000_000_000_000
    }

    /// Seconds, a part of one as a whole one: how long to wait. Parts of a millisecond do not count.
    package var secondsToWait: Int { Int((wholeMilliseconds + 999) / 1000) }
}
