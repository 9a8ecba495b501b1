/// Tables of comma-separated values as RFC 4180 has them: the first line names the columns, a value with commas or line
/// breaks stands in quotes, a quote inside is written twice.
enum CSV {
    /// The rows below the first line. A row may be short; what follows the last column is left out.
    static func rows(_ text: some Sequence<UInt8>) -> [[String: String]] {
        var lines: [[String]] = []
        var line: [String] = []
        var value: [UInt8] = []
        var isQuoted = false
        var sawQuote = false
        func endValue() {
            line.append(String(decoding: value, as: UTF8.self))
            value = []
        }
        func endLine() {
            endValue()
            if line != [""] { lines.append(line) }
            line = []
        }
        for byte in text {
            if isQuoted, byte != UInt8(ascii: "\"") {
                value.append(byte)
                continue
            }
            switch byte {
            case UInt8(ascii: "\""):
                // Two quotes in a row, while quoted, are one quote of the value.
                if !isQuoted, sawQuote { value.append(byte) }
                isQuoted.toggle()
                sawQuote = !isQuoted
                continue
            case UInt8(ascii: ","): endValue()
            case UInt8(ascii: "\n"): endLine()
            case UInt8(ascii: "\r"): break
            default: value.append(byte)
            }
            sawQuote = false
        }
        if !value.isEmpty || !line.isEmpty { endLine() }
        guard let names = lines.first else { return [] }
        return lines.dropFirst().map { Dictionary(zip(names, $0), uniquingKeysWith: { first, _ in first }) }
    }
}
