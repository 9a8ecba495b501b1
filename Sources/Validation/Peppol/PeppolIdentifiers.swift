/// Identifiers whose scheme tells how they are written.
enum PeppolIdentifiers {
    static let contexts: [Context] = [
        scheme("0088", "R040", .fatal, "a GLN: digits, the last a check digit") { $0.isGLN },
        scheme(
            "0192", "R041", .fatal,
            """
            a Norwegian organisation number: nine digits, the last a check digit
            """, isNorwegian),
        raw("0184", "R042", .fatal, "a Danish CVR number: DK and eight digits, or eight digits") {
            $0.isDanish || $0.bytes.count == 8 && $0.isDigits
        },
        scheme("0208", "R043", .fatal, "a Belgian enterprise number: ten digits, the last two a check") {
            $0.isBelgian
        },
        scheme("0201", "R044", .warning, "an Italian office code: six letters or digits") {
            $0.bytes.count == 6 && $0.isAlphanumeric
        },
        scheme("0210", "R045", .warning, "an Italian fiscal code", isFiscalCode),
        Context(
            "cbc:EndpointID", where: has("9907"),
            [rule("R046", .warning, "9907", "an Italian fiscal code") { isFiscalCode($0.text.trimmed) }]),
        scheme("0211", "R047", .warning, "an Italian VAT number with its check digit") { $0.isItalianVAT },
        scheme("0007", "R049", .fatal, "a Swedish organisation number: ten digits, the last a check digit") {
            $0.bytes.count == 10 && $0.isSwedish
        },
        scheme("0151", "R050", .fatal, "an Australian business number: eleven digits with a check") { $0.isAustralian },
        raw("0096", "R052", .fatal, "a Danish P number: ten digits") { $0.bytes.count == 10 && $0.isDigits },
        raw("0198", "R053", .fatal, "a Danish SE number: DK and eight digits") { $0.isDanish },
        scheme("0106", "R054", .warning, "a Dutch KVK number: eight digits") { $0.bytes.count == 8 && $0.isDigits },
        scheme("0190", "R055", .warning, "a Dutch OIN: twenty digits") { $0.bytes.count == 20 && $0.isDigits },
        scheme("9944", "R056-1", .warning, "a Dutch VAT number: NL, nine digits, B, two digits") { $0.isDutchVAT },
        Context(
            "cac:PartyTaxScheme/cbc:CompanyID",
            where: { $0.text.trimmed.hasPrefix("NL") && $0.parent?.has(UBLTax.schemeID, "VAT") == true },
            [
                Rule(
                    "PEPPOL-COMMON-R056-2", .warning, "BT-31 BT-48 BT-63",
                    "A Dutch VAT number is NL, nine digits, B and two digits. Correct it."
                ) {
                    $0.text.trimmed.isDutchVAT
                }
            ]),
        scheme("0217", "R057", .warning, "a Dutch establishment number: twelve digits") {
            $0.bytes.count == 12 && $0.isDigits
        },
    ]

    private static let places = "cbc:EndpointID | cac:PartyIdentification/cbc:ID | cbc:CompanyID"

    private static func scheme(
        _ scheme: StaticString, _ id: String, _ severity: Severity, _ what: String,
        _ test: @escaping @Sendable (Text) -> Bool
    ) -> Context {
        Context(places, where: has(scheme), [rule(id, severity, scheme, what) { test($0.text.trimmed) }])
    }

    /// The same where blanks count.
    private static func raw(
        _ scheme: StaticString, _ id: String, _ severity: Severity, _ what: String,
        _ test: @escaping @Sendable (Text) -> Bool
    ) -> Context {
        Context(places, where: has(scheme), [rule(id, severity, scheme, what) { test($0.text) }])
    }

    private static func rule(
        _ id: String, _ severity: Severity, _ scheme: StaticString, _ what: String, _ holds: @escaping Condition
    ) -> Rule {
        Rule(
            "PEPPOL-COMMON-\(id)", severity, "BT-29 BT-30 BT-34 BT-46 BT-47 BT-49",
            "An identifier of scheme \(scheme) is \(what). Correct it.", holds)
    }

    private static let schemeID: Path = "./@schemeID"

    private static func has(_ scheme: StaticString) -> Condition {
        { $0.text(schemeID).map { $0 == scheme } ?? false }
    }

    private static let isNorwegian: @Sendable (Text) -> Bool = { $0.isNorwegianOrganisation }

    private static let isFiscalCode: @Sendable (Text) -> Bool = { code in
        if code.bytes.count == 11 { return code.isInteger }
        guard code.bytes.count == 16 else { return false }
        return code.part(0..<6).isLetters && code.part(6..<8).isInteger && code.part(8..<9).isLetters
            && code.part(9..<11).isInteger && code.part(14..<15).isDigits && code.part(15..<16).isLetters
    }
}
