import Basics

extension PeppolNational {
    static let denmark: [Context] = [
        Context(
            PeppolUBL.root, where: { $0.facts.peppol.sellerAddress == .denmark },
            [
                Rule(
                    .danishRegistration,
                    filled("cac:AccountingSupplierParty/cac:Party/cac:PartyLegalEntity/cbc:CompanyID")),
                Rule(.danishRegistrationScheme) {
                    $0.isMissing(sellerLegalID) || $0.has(sellerLegalScheme, "0184")
                },
                Rule(.danishCredit) {
                    guard $0.isNamed(creditNote), $0.facts.peppol.isDanish, let due = $0.amount(payable) else {
                        return true
                    }
                    return due >= .zero
                },
            ]),
        Context(
            """
            /cn:CreditNote/cac:AccountingSupplierParty/cac:Party/cac:PartyIdentification | \
            /cn:CreditNote/cac:AccountingCustomerParty/cac:Party/cac:PartyIdentification | \
            /ubl:Invoice/cac:AccountingSupplierParty/cac:Party/cac:PartyIdentification | \
            /ubl:Invoice/cac:AccountingCustomerParty/cac:Party/cac:PartyIdentification
            """,
            where: isDanish,
            [
                Rule(.danishScheme) {
                    $0.isMissing(UBLTax.id) || $0.isFilled(idScheme)
                }
            ]),
        Context("/ubl:Invoice/cac:PaymentMeans", where: isDanish, payment),
        Context(
            "/cn:CreditNote/cac:CreditNoteLine | /ubl:Invoice/cac:InvoiceLine", where: isDanish,
            [
                Rule(
                    "DK-R-003", .fatal, "BT-158-2",
                    "A UNSPSC class (list TST) has version 19.05.01 or 26.08.01. Give one of them."
                ) {
                    guard $0.any(classList, { $0 == "TST" }) else { return true }
                    return $0.any(classVersion) {
                        $0 == "19.05.01" || $0 == "19.0501" || $0 == "26.08.01" || $0 == "26.0801"
                    }
                }
            ]),
        Context(
            "cac:AllowanceCharge", where: isDanish,
            [
                Rule(
                    "DK-R-004", .fatal, "BT-97 BT-104",
                    """
                    Reason code ZZZ between Danish parties needs a tax category of four digits as its reason, or a \
                    text with a # inside.
                    """
                ) {
                    guard $0.any(reasonCode, { $0 == "ZZZ" }) else { return true }
                    let reason = $0.text(reason) ?? .empty
                    if reason.trimmed.length == 4, let number = reason.amount, number >= .zero, number <= Amount(9999) {
                        return true
                    }
                    let hash = UInt8(ascii: "#")
                    return reason.contains(hash) && reason.bytes.first != hash && reason.bytes.last != hash
                }
            ]),
        Context(
            """
            /ubl:Invoice/cac:AccountingCustomerParty/cac:Party/cac:PartyLegalEntity | \
            /cn:CreditNote/cac:AccountingCustomerParty/cac:Party/cac:PartyLegalEntity
            """,
            where: isDanish,
            [
                Rule("DK-R-017", .fatal, "BT-47-1", "A Danish buyer's legal registration has scheme 0184. Give it.") {
                    $0.isMissing(companyID) || $0.has(companyScheme, "0184")
                }
            ]),
    ]

    private static let payment: [Rule] = [
        Rule(.danishMeans) {
            danishMeansCodes.containsExactly($0.text(UBLPayment.code) ?? .empty)
        },
        Rule(.danishTransfer) {
            !($0.isMeans("31") || $0.isMeans("42")) || $0.isFilled(account) && $0.isFilled(branch)
        },
        Rule(.danishDebit) {
            !$0.isMeans("49") || $0.isFilled(mandate) && $0.isFilled(debited)
        },
        Rule(
            "DK-R-008", .fatal, "BT-83 BT-84",
            """
            Means code 50 needs a payment identifier that begins 01#, 04# or 15#, and an account of seven or eight \
            digits.
            """
        ) {
            guard $0.isMeans("50") else { return true }
            let account = $0.text(account) ?? .empty
            return $0.paymentID(begins: ["01#", "04#", "15#"]) && (7...8).contains(account.bytes.count)
                && account.isDigits
        },
        Rule(.danishGiroReference) {
            !$0.isMeans("50") || !$0.paymentID(begins: ["04#", "15#"]) || $0.text(paymentID)?.length == 19
        },
        Rule(.danishCard) {
            !$0.isMeans("93")
                || $0.paymentID(begins: ["71#", "73#", "75#"]) && ($0.text(account) ?? .empty).length == 8
        },
        Rule(.danishCardReference) {
            guard $0.isMeans("93"), $0.paymentID(begins: ["71#", "75#"]) else { return true }
            let length = $0.text(paymentID)?.length
            return length == 18 || length == 19
        },
    ]

    private static let isDanish: Condition = { $0.facts.peppol.isDanish }
    static let danishMeansCodes = CodeList("1 10 31 42 48 49 50 58 59 93 97")
    private static let creditNote: Path = "cn:CreditNote"
    private static let payable: Path = "cac:LegalMonetaryTotal/cbc:PayableAmount"
    private static let sellerLegalID: Path = "cac:AccountingSupplierParty/cac:Party/cac:PartyLegalEntity/cbc:CompanyID"
    private static let sellerLegalScheme: Path =
        "cac:AccountingSupplierParty/cac:Party/cac:PartyLegalEntity/cbc:CompanyID/@schemeID"
    private static let idScheme: Path = "cbc:ID/@schemeID"
    private static let companyScheme: Path = "cbc:CompanyID/@schemeID"
    private static let account: Path = "cac:PayeeFinancialAccount/cbc:ID"
    private static let branch: Path = "cac:PayeeFinancialAccount/cac:FinancialInstitutionBranch/cbc:ID"
    private static let mandate: Path = "cac:PaymentMandate/cbc:ID"
    private static let debited: Path = "cac:PaymentMandate/cac:PayerFinancialAccount/cbc:ID"
    private static let classList: Path = "cac:Item/cac:CommodityClassification/cbc:ItemClassificationCode/@listID"
    private static let classVersion: Path =
        "cac:Item/cac:CommodityClassification/cbc:ItemClassificationCode/@listVersionID"
    private static let reasonCode: Path = "cbc:AllowanceChargeReasonCode"
    private static let reason: Path = "cbc:AllowanceChargeReason"
    fileprivate static let paymentID: Path = "cbc:PaymentID"
}

extension Node {
    /// Of payment means: whether this is their code, to the letter.
    func isMeans(_ code: StaticString) -> Bool { any(UBLPayment.code) { $0 == code } }

    fileprivate func paymentID(begins starts: [StaticString]) -> Bool {
        (text(PeppolNational.paymentID) ?? .empty).begins(starts)
    }
}
