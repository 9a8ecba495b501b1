/// What must hold by a rule, and why, in plain words.
struct Words {
    let condition: String
    let reason: String

    /// By the tables; else by the rule's family; else by what the rule forbids or says when it fires.
    init(of rule: String, _ sightings: [Sighting]) {
        if let words = VATWords(rule) {
            (condition, reason) = (words.condition, words.reason)
            return
        }
        let row = Self.rows[rule]
        condition = row?.condition ?? Self.absence(in: sightings) ?? Self.message(in: sightings)
        reason = row?.reason ?? FamilyWords.reason(rule)
    }

    /// The rules that the tables speak of, for tests.
    static var identifiers: [String] { rows.keys.sorted() }

    private static let rows: [String: (condition: String, reason: String?)] = {
        var rows: [String: (condition: String, reason: String?)] = [:]
        for (id, condition, reason) in table(CoreWords.rows) + table(PeppolWords.rows) {
            rows[id] = (condition, reason)
        }
        for (id, condition, _) in table(CoreWords.codes) { rows[id] = (condition, nil) }
        for (id, amount, _) in table(CoreWords.decimals) {
            rows[id] = (
                Self.sentence("\(amount.splitOnce("; ").0) has two decimals at most", amount.splitOnce("; ").1), nil
            )
        }
        for (id, scheme, _) in table(PeppolWords.identifiers) {
            let start = scheme.hasPrefix("scheme") ? "An identifier of " : ""
            rows[id] = (Self.sentence(start + scheme, nil), nil)
        }
        for words in [
            SyntaxWords.rows, GermanWords.rows, FrenchWords.rows, PortugueseWords.rows, RomanianWords.rows,
            NeighbouringWords.rows,
        ] {
            for (ids, condition, _) in table(words) {
                for id in ids.split(separator: " ") { rows[String(id)] = (condition, nil) }
            }
        }
        return rows
    }()

    /// The rows of a table: identifiers, condition and reason with ` | ` between them. A row that begins with a blank goes
    /// on with the one before.
    private static func table(_ text: String) -> [(id: String, condition: String, reason: String?)] {
        var rows: [String] = []
        for line in text.split(separator: "\n") {
            if line.hasPrefix(" "), let last = rows.indices.last {
                rows[last] += " " + line.drop { $0 == " " }
            } else {
                rows.append(String(line))
            }
        }
        return rows.map { row in
            let (id, rest) = row.splitOnce(" | ")
            let (condition, reason) = (rest ?? "").splitOnce(" | ")
            return (id, condition, reason)
        }
    }

    /// That what a rule forbids is not there.
    private static func absence(in sightings: [Sighting]) -> String? {
        for sighting in sightings {
            guard case .absent(let absence) = sighting.rule.check else { continue }
            let paths = absence.paths.split(separator: " | ").map { "`\($0)`" }.joined(separator: " or ")
            let exception = absence.filter == nil ? "" : " but in the form that EN 16931 takes"
            return "There is no \(paths)\(exception) in `\(sighting.paths)`."
        }
        return nil
    }

    /// When nothing else is known: that what the message says first is not so.
    private static func message(in sightings: [Sighting]) -> String {
        let message = sightings.first?.rule.message ?? ""
        return "This must not be so: " + message.splitOnce(". ").0.prefixLowercased + "."
    }
}

extension Words {
    /// A sentence out of a phrase, and what is to be said beside it.
    fileprivate static func sentence(_ phrase: String, _ more: String?) -> String {
        phrase.prefix(1).uppercased() + phrase.dropFirst() + (more.map { "; \($0)" } ?? "") + "."
    }
}

extension String {
    /// What stands before and behind the first separator; all and `nil` when there is none.
    fileprivate func splitOnce(_ separator: String) -> (String, String?) {
        guard let range = firstRange(of: separator) else { return (self, nil) }
        return (String(self[..<range.lowerBound]), String(self[range.upperBound...]))
    }

    fileprivate var prefixLowercased: String { prefix(1).lowercased() + dropFirst() }
}
