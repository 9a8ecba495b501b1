import Glibc

/// The `Date` field, made once a second.
struct DateField {
    private var second = Int.min
    private var cached: [UInt8] = []

    /// The whole field with its CR LF.
    ///
    /// - Parameter now: Seconds since 1970 UTC.
    mutating func line(at now: Int) -> [UInt8] {
        if now != second {
            second = now
            cached = Array("Date: \(httpDate(now))\r\n".utf8)
        }
        return cached
    }
}

/// A moment as HTTP writes it: `Sun, 06 Nov 1994 08:49:37 GMT`.
///
/// - Parameter seconds: Since 1970 UTC.
/// - Source: RFC 9110, 5.6.7.
package func httpDate(_ seconds: Int) -> String {
    var time = time_t(seconds)
    var parts = tm()
    guard gmtime_r(&time, &parts) != nil else { return "Thu, 01 Jan 1970 00:00:00 GMT" }
    func two(_ number: Int32) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let day = weekdays[Int(parts.tm_wday) % 7]
    let month = months[Int(parts.tm_mon) % 12]
    let clock = "\(two(parts.tm_hour)):\(two(parts.tm_min)):\(two(parts.tm_sec))"
    return "\(day), \(two(parts.tm_mday)) \(month) \(parts.tm_year + 1900) \(clock) GMT"
}

private let weekdays = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
private let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
