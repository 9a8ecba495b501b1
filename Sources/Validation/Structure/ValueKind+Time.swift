/// Days, times and moments as XML Schema Part 2 writes them, with or without a zone.
extension Text {
    /// A day of the calendar: `2026-02-28`, `2026-02-28Z`, `2026-02-28+01:00`.
    var isDate: Bool {
        guard let end = dayEnd else { return false }
        return part(end..<bytes.count).isZone
    }

    /// A time of day: `09:30:00`, `09:30:00.5Z`; midnight at the end of a day is `24:00:00`.
    var isTime: Bool {
        guard let end = clockEnd else { return false }
        return part(end..<bytes.count).isZone
    }

    /// A day, a `T`, and a time of day.
    var isDateTime: Bool {
        guard let end = dayEnd, end < bytes.count, bytes[end] == UInt8(ascii: "T") else { return false }
        return part(end + 1..<bytes.count).isTime
    }

    /// Where the day that stands in front ends. A year has four digits at least, and more only when they are needed; there is
    /// no year 0.
    private var dayEnd: Int? {
        var start = 0
        if bytes.first == UInt8(ascii: "-") { start = 1 }
        var position = start
        // Of the year only what leap years ask for is kept: no number of digits is too large.
        var (rest, isZero) = (0, true)
        while position < bytes.count, bytes[position].isDigit {
            let digit = Int(bytes[position] - UInt8(ascii: "0"))
            rest = (rest * 10 + digit) % 400
            if digit != 0 { isZero = false }
            position += 1
        }
        let digits = position - start
        guard digits >= 4, !isZero, digits == 4 || bytes[start] != UInt8(ascii: "0"),
            let month = number(at: position + 1), let day = number(at: position + 4),
            bytes[position] == UInt8(ascii: "-"), bytes[position + 3] == UInt8(ascii: "-")
        else { return nil }
        let isLeap = rest % 4 == 0 && (rest % 100 != 0 || rest == 0)
        let length =
            switch month {
            case 2: isLeap ? 29 : 28
            case 4, 6, 9, 11: 30
            default: 31
            }
        return month >= 1 && month <= 12 && day >= 1 && day <= length ? position + 6 : nil
    }

    /// Where the time of day that stands in front ends.
    private var clockEnd: Int? {
        guard let hour = number(at: 0), let minute = number(at: 3), let second = number(at: 6),
            bytes[2] == UInt8(ascii: ":"), bytes[5] == UInt8(ascii: ":"), minute < 60, second < 60
        else { return nil }
        var position = 8
        var isWhole = true
        if position < bytes.count, bytes[position] == UInt8(ascii: ".") {
            position += 1
            let start = position
            while position < bytes.count, bytes[position].isDigit {
                if bytes[position] != UInt8(ascii: "0") { isWhole = false }
                position += 1
            }
            guard position > start else { return nil }
        }
        return hour < 24 || hour == 24 && minute == 0 && second == 0 && isWhole ? position : nil
    }

    /// Nothing, `Z`, or up to fourteen hours to either side.
    private var isZone: Bool {
        if isEmpty || self == "Z" { return true }
        guard bytes.count == 6, bytes[0] == UInt8(ascii: "+") || bytes[0] == UInt8(ascii: "-"),
            bytes[3] == UInt8(ascii: ":"), let hour = number(at: 1), let minute = number(at: 4)
        else { return false }
        return hour < 14 && minute < 60 || hour == 14 && minute == 0
    }

    /// The two digits at a position; `nil` when they are not there.
    private func number(at position: Int) -> Int? {
        guard position + 1 < bytes.count, bytes[position].isDigit, bytes[position + 1].isDigit else { return nil }
        return Int(bytes[position] - UInt8(ascii: "0")) * 10 + Int(bytes[position + 1] - UInt8(ascii: "0"))
    }
}
