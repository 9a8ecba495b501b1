import Basics
import Invoicing
import JSON
import Services

/// What somebody may have meant by a text that is not what was expected. Only what can be read in one way.
struct LikelyValues {
    /// The likeliest first, without the text itself.
    let values: [RawJSON]

    /// - Parameter shape: What is expected; `nil` when that is not known.
    init(_ text: String, for shape: Shape?) {
        let trimmed = text.filter { !$0.isControl }.trimmed
        var texts: [String] = []
        var numbers: [String] = []
        switch shape {
        case .number?, .integer?: numbers = Self.number(trimmed).map { [$0] } ?? []
        case .boolean?: numbers = ["true", "false"].filter { $0 == trimmed.lowercased() }
        case .string(let expected)? where !expected.cases.isEmpty:
            texts = expected.cases.filter { $0.isLike(trimmed) || $0.lowercased() == trimmed.lowercased() }
            // A slip of the pen comes after what differs in case and hyphens only.
            texts.sort { $0.distance(to: trimmed.lowercased()) < $1.distance(to: trimmed.lowercased()) }
        case .string(let expected)? where expected.format == "date": texts = Self.day(trimmed).map { [$0] } ?? []
        default:
            texts = [trimmed, trimmed.uppercased(), Self.named(trimmed), Self.participant(trimmed)].compactMap { $0 }
        }
        var seen: Set = [text]
        values =
            texts.filter { !$0.isEmpty && seen.insert($0).inserted }.map { RawJSON(stored: $0.json) }
            + numbers.map { RawJSON(stored: Array($0.utf8)) }
    }

    // MARK: Numbers

    /// A number as JSON has it, from one with a decimal comma, a sign of per cent or currency, or marks for thousands.
    /// `nil` where it might be two: `1,234`.
    static func number(_ text: String) -> String? {
        var text = text.filter { !$0.isWhitespace && !"%€$£'’".contains($0) }
        let sign = text.hasPrefix("-") ? "-" : ""
        text.removeFirst(sign.count)
        let parts = text.split(omittingEmptySubsequences: false) { $0 == "," || $0 == "." }
        let marks = text.filter { $0 == "," || $0 == "." }
        guard parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy { $0.isASCII && $0.isNumber } }) else { return nil }
        let hasFraction: Bool
        switch Set(marks).count {
        case 0: hasFraction = false
        case 1 where marks.count == 1: hasFraction = marks == "." || parts[1].count < 3
        case 1: hasFraction = false
        default: hasFraction = marks.dropLast().allSatisfy { $0 != marks.last }
        }
        if marks.count == 1, marks == ",", !hasFraction { return nil }
        let groups = hasFraction ? parts.dropLast() : parts[...]
        guard groups.count == 1 || groups.dropFirst().allSatisfy({ $0.count == 3 }) else { return nil }
        var whole = groups.joined()[...]
        while whole.hasPrefix("0"), whole.count > 1 { whole.removeFirst() }
        return sign + whole + (hasFraction ? "." + (parts.last ?? "") : "")
    }

    // MARK: Days

    /// A day as `YYYY-MM-DD`, from one that is written otherwise. `nil` where day and month might be exchanged.
    static func day(_ text: String) -> String? {
        // A moment begins with its day.
        if let date = CalendarDate(String(text.prefix(10))), text.dropFirst(10).first == "T" { return date.description }
        let parts = text.split { !$0.isASCII || !$0.isNumber }.compactMap { Int($0) }
        if parts.count == 1, text.count == 8 {
            return CalendarDate(year: parts[0] / 10_000, month: parts[0] / 100 % 100, day: parts[0] % 100)?.description
        }
        guard parts.count == 3, text.count <= 10 else { return nil }
        if parts[0] > 31 { return CalendarDate(year: parts[0], month: parts[1], day: parts[2])?.description }
        guard parts[2] > 999 else { return nil }
        let forms = [(parts[1], parts[0]), (parts[0], parts[1])].compactMap {
            CalendarDate(year: parts[2], month: $0.0, day: $0.1)
        }
        // With points the day comes first everywhere; with strokes it does not.
        if text.contains(".") { return CalendarDate(year: parts[2], month: parts[1], day: parts[0])?.description }
        return Set(forms).count == 1 ? forms[0].description : nil
    }

    // MARK: Names for codes

    /// The code of what is named otherwise: the euro's sign, a country in English, the letters of another list.
    private static func named(_ text: String) -> String? {
        switch text.uppercased() {
        case "€", "EURO", "EUROS": return "EUR"
        case "UK": return "GB"
        case "EL": return "GR"
        default: return CountryTable.builtIn.countries.first { $0.name.lowercased() == text.lowercased() }?.code
        }
    }

    /// A participant identifier without what stands before it on the wire, and without blanks.
    private static func participant(_ text: String) -> String? {
        let short = text.replacing("iso6523-actorid-upis::", with: "").filter { !$0.isWhitespace }
        return short.contains(":") ? short : nil
    }
}

extension Character {
    /// Whether it is a control character, which XML cannot carry; line ends and tabs aside.
    fileprivate var isControl: Bool {
        unicodeScalars.allSatisfy {
            $0.value < 0x20 && ![0x9, 0xA, 0xD].contains($0.value) || $0.value == 0xFFFE || $0.value == 0xFFFF
        }
    }
}
