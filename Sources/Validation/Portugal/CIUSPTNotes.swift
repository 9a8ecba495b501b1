/// Notes that begin with a keyword between signs, such as `#CALCULATIONRATE#1.0843#`: what CIUS-PT puts into notes for want
/// of a place of its own.
extension CIUSPT {
    static let notes = [
        Context(
            both("cbc:Note"),
            [
                Rule(
                    "DT-CIUS-PT-020", .fatal, "BT-22", "The note is empty or has more than 500 characters. Mend it."
                ) {
                    (1...500).contains($0.text.length)
                }
            ] + currencyNotes + singleNotes + programNotes + numberedNotes),
        Context(line("cac:Item/cac:AdditionalItemProperty/cbc:Name"), attributeNames),
    ]

    // MARK: Keywords that stand alone

    private static let sourceCurrency: StaticString = "#SOURCECURRENCYCODE#"
    private static let rate: StaticString = "#CALCULATIONRATE#"
    private static let period: StaticString = "#DESCRIPTION@INVOICEPERIOD#"
    private static let property: StaticString = "#ADDITIONALPROPERTY#"
    private static let number: StaticString = "#NUMBER@ATCERTIFIEDPROGRAM#"
    private static let hash: StaticString = "#HASHCODE@ATCERTIFIEDPROGRAM#"
    private static let description: StaticString = "#DESCRIPTION@ATCERTIFIEDPROGRAM#"

    private static let currencyNotes = [
        value("2.1", sourceCurrency, "is no currency of ISO 4217") { PortugueseCodes.currencies.contains($0) },
        shape("2.2", sourceCurrency), company("2.3", sourceCurrency, beside: [rate]), once("2.4", sourceCurrency),
        value("3.1", rate, "is no rate of 1 to 9 digits, a point and 2 to 5 more") {
            $0.trimmed.isPlainNumber(whole: 9, decimals: 2...5)
        },
        shape("3.2", rate), company("3.3", rate, beside: [sourceCurrency]), once("3.4", rate),
    ]

    private static let singleNotes = [
        text("4.1", period, upTo: 150), shape("4.2", period, upTo: 150), once("4.3", period, upTo: 150),
        text("5.1", property, upTo: 50),
        Rule(
            "DT-CIUS-PT-020_5.2", .fatal, "BT-22",
            "The value after `\(property)` and the name is empty or has more than 50 characters. Correct it."
        ) {
            guard $0.text.begins(with: property) else { return true }
            return $0.text.after(property).after(UInt8(ascii: "#")).before(UInt8(ascii: "#")).isCollapsedLine(upTo: 50)
        },
        Rule(
            "DT-CIUS-PT-020_5.3", .fatal, "BT-22",
            "The note is not written `\(property)name#value#`, with 1 to 50 characters each. Write it so."
        ) {
            !$0.text.begins(with: property) || $0.text.isPair(after: property, upTo: 50)
        },
    ]

    private static let programNotes = [
        text("6.1", number, upTo: 20), shape("6.2", number), company("6.3", number, beside: [hash, description]),
        once("6.4", number),
        text("7.1", hash, upTo: 20), shape("7.2", hash), company("7.3", hash, beside: [number, description]),
        once("7.4", hash),
        text("8.1", description, upTo: 150), shape("8.2", description), once("8.3", description),
    ]

    private static func rule(_ id: String, _ message: String, _ holds: @escaping @Sendable (Text, Node) -> Bool) -> Rule
    {
        Rule("DT-CIUS-PT-020_\(id)", .fatal, "BT-22", message) { holds($0.text, $0) }
    }

    /// What stands between the keyword and the next sign.
    private static func value(
        _ id: String, _ keyword: StaticString, _ fault: String, _ isRight: @escaping @Sendable (Text) -> Bool
    ) -> Rule {
        rule(id, "What stands after `\(keyword)` \(fault). Correct it.") { note, _ in
            !note.begins(with: keyword) || isRight(note.after(keyword).before(UInt8(ascii: "#")))
        }
    }

    private static func text(_ id: String, _ keyword: StaticString, upTo most: Int) -> Rule {
        value(id, keyword, "is empty or has more than \(most) characters") { $0.isCollapsedLine(upTo: most) }
    }

    private static func shape(_ id: String, _ keyword: StaticString, upTo most: Int = .max) -> Rule {
        rule(id, "The note does not begin with `\(keyword)` and end with `#` with a text between. Write it so.") {
            note, _ in !note.begins(with: keyword) || note.isEnclosed(by: keyword, upTo: most)
        }
    }

    /// A note of one of the other keywords wants one of this keyword beside it.
    private static func company(_ id: String, _ keyword: StaticString, beside others: [StaticString]) -> Rule {
        rule(id, "The note wants another that begins with `\(keyword)`. Give it.") { note, node in
            !others.contains { note.begins(with: $0) }
                || node.facts.portuguese.notes.enclosed["\(keyword)", default: 0] > 0
        }
    }

    private static func once(_ id: String, _ keyword: StaticString, upTo most: Int = .max) -> Rule {
        rule(id, "There is more than one note that begins with `\(keyword)`. Keep one.") { note, node in
            guard note.begins(with: keyword) else { return true }
            let notes = node.facts.portuguese.notes
            return (most == .max ? notes.enclosed : notes.brief)["\(keyword)", default: 0] <= 1
        }
    }

    // MARK: Attributes of items

    private static let preceding: StaticString = "#ID@INVOICEDOCUMENTREFERENCE@BILLINGREFERENCE-"

    private static let attributeNames =
        [
            text("139", "BT-160", 200),
            Rule(
                "DT-CIUS-PT-139_1", .fatal, "BT-160",
                "The attribute's name is not `\(preceding)` with three digits and `#`. Write it so."
            ) {
                let name = $0.text
                guard name.trimmed.hasPrefix(preceding) else { return true }
                let rest = name.part(preceding.utf8CodeUnitCount..<name.bytes.count)
                return name.hasPrefix(preceding) && rest.bytes.count == 4 && rest.part(0..<3).isDigits
                    && rest.bytes[3] == UInt8(ascii: "#")
            },
        ]
        + zip(
            ["2", "3", "5"],
            [
                "#TAXEXEMPTIONREASONCODE@CLASSIFIEDTAXCATEGORY#", "#TAXEXEMPTIONREASON@CLASSIFIEDTAXCATEGORY#",
                "#LINEID@COMMITMENTLINEREFERENCE#",
            ] as [StaticString]
        ).map { number, keyword in
            Rule(
                "DT-CIUS-PT-139_\(number)", .fatal, "BT-160",
                "More attributes than there are lines are named `\(keyword)`. Give it once on a line."
            ) {
                guard $0.text.trimmed.hasPrefix(keyword) else { return true }
                let facts = $0.facts.portuguese
                return facts.attributes["\(keyword)", default: 0] <= facts.lineCount
            }
        }
}
