/// What Peppol's national rules say, over UBL as over CII. Some weigh less over CII.
extension Wording {
    static let norwegianVAT = Wording(
        "NO-R-001", .fatal, "BT-31",
        "A Norwegian VAT identifier is NO, the nine digits of the organisation number and MVA. Correct it.")
    static let norwegianRegister = Wording(
        "NO-R-002", .warning, "BT-32",
        "Most Norwegian sellers must state `Foretaksregisteret` as their tax registration. Add it.")
    static let italianRegistration = Wording(
        "IT-R-001", .fatal, "BT-32", "An Italian tax registration has 11 to 16 capitals or digits. Correct it.")
    static let italianStreet = Wording(
        "IT-R-002", .fatal, "BT-35", "An Italian seller's address has no street. Give it.")
    static let italianCity = Wording("IT-R-003", .fatal, "BT-37", "An Italian seller's address has no city. Give it.")
    static let italianZone = Wording(
        "IT-R-004", .fatal, "BT-38", "An Italian seller's address has no post code. Give it.")
    static let swedishVATLength = Wording(
        "SE-R-001", .fatal, "BT-31", "A Swedish VAT identifier has 14 characters: SE and twelve digits. Correct it.")
    static let swedishVATDigits = Wording(
        "SE-R-002", .fatal, "BT-31",
        "The twelve characters after SE in a Swedish VAT identifier are digits. Correct it.")
    static let swedishNumberDigits = Wording(
        "SE-R-003", .fatal, "BT-30", "A Swedish organisation number is digits only. Correct it.")
    static let swedishNumberLength = Wording(
        "SE-R-004", .fatal, "BT-30", "A Swedish organisation number has ten characters. Correct it.")
    static let swedishTax = Wording(
        "SE-R-005", .fatal, "BT-32", "A Swedish seller's tax registration reads `Godkänd för F-skatt`. Write it so.")
    static let swedishRate = Wording(
        "SE-R-006", .fatal, "BT-119 BT-152", "Swedish standard rates are 6, 12 and 25. Give one of them.")
    static let plusgiroDigits = Wording("SE-R-007", .warning, "BT-84", "A plusgiro account is digits only. Correct it.")
    static let bankgiroDigits = Wording("SE-R-008", .warning, "BT-84", "A bankgiro account is digits only. Correct it.")
    static let bankgiroLength = Wording(
        "SE-R-009", .warning, "BT-84", "A bankgiro account has seven or eight characters. Correct it.")
    static let plusgiroLength = Wording(
        "SE-R-010", .warning, "BT-84", "A plusgiro account has two to eight characters. Correct it.")
    static let swedishGiro = Wording(
        "SE-R-011", .warning, "BT-81",
        "For Swedish bankgiro and plusgiro use means code 30 and the branch SE:BANKGIRO or SE:PLUSGIRO.")
    static let swedishTransfer = Wording(
        "SE-R-012", .warning, "BT-81", "Between Swedish parties a credit transfer has means code 30. Use it.")
    static let danishRegistration = Wording(
        "DK-R-002", .fatal, "BT-30", "A Danish seller gives its legal registration (CVR number). Add it.")
    static let danishMeans = Wording(
        "DK-R-005", .fatal, "BT-81",
        "Between Danish parties the means code is 1, 10, 31, 42, 48, 49, 50, 58, 59, 93 or 97. Give one of them.")
    static let danishTransfer = Wording(
        "DK-R-006", .fatal, "BT-84 BT-86", "Means codes 31 and 42 need account and registration number. Give both.")
    static let danishDebit = Wording(
        "DK-R-007", .fatal, "BT-89 BT-91", "Means code 49 needs mandate reference and debited account. Give both.")
    static let danishGiroReference = Wording(
        "DK-R-009", .fatal, "BT-83",
        "Means code 50 with 04# or 15# needs 16 digits after it. Complete the payment identifier.")
    static let danishCard = Wording(
        "DK-R-010", .fatal, "BT-83 BT-84",
        "Means code 93 needs a payment identifier that begins 71#, 73# or 75#, and an account of eight characters.")
    static let danishCardReference = Wording(
        "DK-R-011", .fatal, "BT-83",
        "Means code 93 with 71# or 75# needs 15 or 16 digits after it. Complete the payment identifier.")
    static let danishScheme = Wording(
        "DK-R-013", .fatal, "BT-29-1 BT-46-1",
        "Between Danish parties an identifier names its scheme. Give the scheme.")
    static let danishRegistrationScheme = Wording(
        "DK-R-014", .fatal, "BT-30-1", "A Danish seller's legal registration has scheme 0184. Give it.")
    static let danishCredit = Wording(
        "DK-R-016", .fatal, "BT-115", "A Danish credit note is not negative. Turn the signs.")
    static let dutchPreceding = Wording(
        "NL-R-001", .fatal, "BT-25", "A Dutch credit note names the invoice it corrects. Give its number.")
    static let dutchPayment = Wording(
        "NL-R-007", .fatal, "BG-16", "A Dutch seller says how to pay what is due. Give payment instructions.")
    static let dutchMeans = Wording(
        "NL-R-008", .fatal, "BT-81",
        "Between Dutch parties the means code is 30, 48, 49, 57, 58 or 59. Give one of them.")
    static let dutchOrder = Wording(
        "NL-R-009", .fatal, "BT-13", "An order line is named, but no order. Give the order's number.")

    /// - Parameter who: `A Dutch seller`.
    static func dutchAddress(_ id: String, _ terms: String, _ who: String) -> Wording {
        Wording(id, .fatal, terms, "\(who)'s address has street, city and post code. Give all three.")
    }

    /// - Parameter who: `A Dutch seller`.
    static func dutchNumber(_ id: String, _ terms: String, _ who: String) -> Wording {
        Wording(
            id, .fatal, terms,
            "\(who)'s legal registration is a KVK (0106) or OIN (0190) number. Give one with its scheme.")
    }
}
