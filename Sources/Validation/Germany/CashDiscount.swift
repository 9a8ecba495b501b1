import XML

/// The lines of payment terms in which Germans state cash discounts (Skonto).
enum CashDiscount {
    /// Whether every line that begins with `#` is a discount, and the last is followed by a line break.
    static func isWellWritten(_ terms: Text) -> Bool {
        var hasDiscount = false
        for line in terms.bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
            let text = Text(bytes: UnsafeBufferPointer(rebasing: line)).trimmed
            guard text.bytes.first == UInt8(ascii: "#") else { continue }
            guard isDiscount(text) else { return false }
            hasDiscount = true
        }
        return !hasDiscount || endsInBreak(terms)
    }

    /// `#SKONTO#TAGE=14#PROZENT=2.25#`, perhaps with `BASISBETRAG=-100.00#`.
    private static func isDiscount(_ line: Text) -> Bool {
        let parts = line.bytes.split(separator: UInt8(ascii: "#"), omittingEmptySubsequences: false).map {
            Text(bytes: UnsafeBufferPointer(rebasing: $0))
        }
        guard parts.count == 5 || parts.count == 6, parts[0].isEmpty, parts[parts.count - 1].isEmpty,
            parts[1] == "SKONTO", parts[2].hasPrefix("TAGE="), parts[2].part(5..<parts[2].bytes.count).isDigits,
            parts[3].hasPrefix("PROZENT="), isTwoPlaces(parts[3].part(8..<parts[3].bytes.count))
        else { return false }
        guard parts.count == 6 else { return true }
        guard parts[4].hasPrefix("BASISBETRAG=") else { return false }
        let amount = parts[4].part(12..<parts[4].bytes.count)
        return isTwoPlaces(amount.bytes.first == UInt8(ascii: "-") ? amount.part(1..<amount.bytes.count) : amount)
    }

    private static func isTwoPlaces(_ number: Text) -> Bool {
        let point = UInt8(ascii: ".")
        return number.before(point).isDigits && number.after(point).isDigits && number.after(point).bytes.count == 2
    }

    /// Whether what follows the last discount is blank up to a line break. Every line with a `#` before its last one counts
    /// as a discount here.
    private static func endsInBreak(_ terms: Text) -> Bool {
        var end: Int?
        for line in terms.bytes.split(whereSeparator: { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }) {
            guard let first = line.firstIndex(of: UInt8(ascii: "#")), let last = line.lastIndex(of: UInt8(ascii: "#")),
                last - first > 1
            else { continue }
            end = last
        }
        guard let end else { return false }
        for byte in terms.bytes[(end + 1)...] {
            if byte == UInt8(ascii: "\n") { return true }
            if !byte.isXMLSpace { return false }
        }
        return false
    }
}
