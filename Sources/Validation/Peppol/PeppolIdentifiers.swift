/// Identifiers whose scheme tells how they are written.
struct PeppolIdentifiers: Sendable {
    /// Where they stand.
    let places: String
    /// Where electronic addresses stand.
    let addresses: String
    /// Whether the rules are those of May 2023: some are looser, some stricter than today's.
    let isOld: Bool

    static let ubl =
        PeppolIdentifiers(
            places: "cbc:EndpointID | cac:PartyIdentification/cbc:ID | cbc:CompanyID", addresses: "cbc:EndpointID",
            isOld: false
        ).contextsUBL

    static let cii =
        PeppolIdentifiers(
            places: "ram:URIID | ram:ID | ram:GlobalID", addresses: "ram:URIID", isOld: true
        ).contextsCII

    private var contextsUBL: [Context] {
        shared + [
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
    }

    private var contextsCII: [Context] {
        shared + [
            address("9906", "R048", "an Italian VAT number with its check digit") { $0.isItalianVAT }
        ]
    }

    private var shared: [Context] {
        [
            scheme("0088", "R040", .fatal, "a GLN: digits, the last a check digit") { $0.isGLN },
            scheme("0192", "R041", .fatal, "a Norwegian organisation number: nine digits, the last a check digit") {
                $0.isNorwegianOrganisation
            },
            danish,
            scheme("0208", "R043", .fatal, "a Belgian enterprise number: ten digits, the last two a check") {
                $0.isBelgian
            },
            scheme("0201", "R044", .warning, "an Italian office code: six letters or digits") {
                $0.bytes.count == 6 && $0.isAlphanumeric
            },
            scheme("0210", "R045", .warning, "an Italian fiscal code", Self.isFiscalCode),
            address("9907", "R046", "an Italian fiscal code", Self.isFiscalCode),
            scheme("0211", "R047", .warning, "an Italian VAT number with its check digit") { $0.isItalianVAT },
            swedish,
            scheme(
                "0151", "R050", isOld ? .warning : .fatal, "an Australian business number: eleven digits with a check"
            ) { $0.isAustralian },
        ]
    }

    private var danish: Context {
        if isOld { return raw("0184", "R042", .fatal, "a Danish CVR number: DK and eight digits") { $0.isDanish } }
        return raw("0184", "R042", .fatal, "a Danish CVR number: DK and eight digits, or eight digits") {
            $0.isDanish || $0.bytes.count == 8 && $0.isDigits
        }
    }

    private var swedish: Context {
        if isOld {
            return scheme("0007", "R049", .fatal, "a Swedish organisation number: ten digits") {
                $0.length == 10 && $0.amount != nil
            }
        }
        return scheme("0007", "R049", .fatal, "a Swedish organisation number: ten digits, the last a check digit") {
            $0.bytes.count == 10 && $0.isSwedish
        }
    }

    private func scheme(
        _ scheme: StaticString, _ id: String, _ severity: Severity, _ what: String,
        _ test: @escaping @Sendable (Text) -> Bool
    ) -> Context {
        Context(places, where: Self.has(scheme), [rule(id, severity, scheme, what) { test($0.text.trimmed) }])
    }

    /// The same where blanks count.
    private func raw(
        _ scheme: StaticString, _ id: String, _ severity: Severity, _ what: String,
        _ test: @escaping @Sendable (Text) -> Bool
    ) -> Context {
        Context(places, where: Self.has(scheme), [rule(id, severity, scheme, what) { test($0.text) }])
    }

    /// A scheme that only electronic addresses have.
    private func address(
        _ scheme: StaticString, _ id: String, _ what: String, _ test: @escaping @Sendable (Text) -> Bool
    ) -> Context {
        Context(addresses, where: Self.has(scheme), [rule(id, .warning, scheme, what) { test($0.text.trimmed) }])
    }

    private func rule(
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

    private static let isFiscalCode: @Sendable (Text) -> Bool = { code in
        if code.bytes.count == 11 { return code.isInteger }
        guard code.bytes.count == 16 else { return false }
        return code.part(0..<6).isLetters && code.part(6..<8).isInteger && code.part(8..<9).isLetters
            && code.part(9..<11).isInteger && code.part(14..<15).isDigits && code.part(15..<16).isLetters
    }
}
