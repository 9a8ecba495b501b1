import Basics

/// UBL.BE 1.31 over UBL: what it asks beyond EN 16931 and Peppol.
enum UBLBE {
    static let patterns = [Pattern(references + terms + taxes)]

    private static let references = [
        Context(
            "/*",
            [
                Rule(
                    "ubl-BE-01", .fatal, "BG-24",
                    "Fewer than two supporting documents are given. Give the invoice itself and the one named UBL.BE."
                ) {
                    $0.count(reference) >= 2
                }
            ]),
        Context(
            "cac:AdditionalDocumentReference",
            [
                Rule(
                    "ubl-BE-02", .fatal, "BT-123",
                    "Not exactly one supporting document is described CommercialInvoice or CreditNote. Describe one so."
                ) {
                    $0.facts.belgian.kinds == 1
                },
                Rule(
                    "ubl-BE-03", .fatal, "BT-122",
                    "Not exactly one identifier of the document is UBL.BE. Give one supporting document that number."
                ) {
                    $0.facts.belgian.marks == 1
                },
            ]),
        Context(
            "cac:AdditionalDocumentReference/cbc:ID",
            [
                Rule("ubl-BE-04", .fatal, "BT-123", "The document has not exactly one description. Give one.") {
                    $0.parent?.count(description) == 1
                }
            ]),
    ]

    private static let terms = [
        Context(
            "cac:Delivery/cac:DeliveryTerms",
            [
                Rule(
                    "ubl-BE-05", .fatal, "BG-13",
                    "The delivery terms have no Belgian legal mention. Give one of BELM-001 to BELM-008.",
                    listed("cbc:ID", mentions)),
                Rule(
                    "ubl-BE-06", .fatal, "BG-13",
                    "The special terms are not the text of a Belgian legal mention. Give one word for word."
                ) {
                    $0.text(specialTerms).map { mentionTexts.contains($0.string) } ?? false
                },
            ]),
        Context(
            "cac:PaymentTerms",
            [
                Rule(
                    "ubl-BE-07", .fatal, "BT-20",
                    "The settlement discount is not a number between 0 and 100. Give its percentage."
                ) {
                    guard $0.exists(discount) else { return true }
                    guard let percent = $0.amount(discount) else { return false }
                    return percent > zero && percent < hundred || percent == none
                },
                Rule("ubl-BE-08", .fatal, "BT-20", "The settlement discount has no amount. Give it.") {
                    $0.isMissing(discount) || ($0.amount(amount).map { $0.units != 0 } ?? false)
                },
                Rule(
                    "ubl-BE-09", .fatal, "BT-9",
                    "The settlement discount has no date to pay by. Give one as YYYY-MM-DD."
                ) {
                    guard $0.exists(discount) else { return true }
                    guard let due = $0.text(dueDate), due.length == 10 else { return false }
                    return due.date != nil
                },
            ]),
    ]

    private static let taxes = [
        Context(
            "cac:InvoiceLine | cac:CreditNoteLine",
            [
                Rule(
                    "ubl-BE-14", .fatal, "BG-25", "The line has not exactly one tax total. Give its VAT in one.",
                    exactly(1, "cac:TaxTotal"))
            ]),
        Context(
            "cac:TaxTotal/cac:TaxSubtotal/cac:TaxCategory",
            [
                Rule(
                    "ubl-BE-10", .fatal, "BG-23",
                    "The name of the VAT category is not a Belgian code. Give one, such as 03 for the standard rate.",
                    listed("cbc:Name", categories)),
                Rule(
                    "ubl-BE-11", .fatal, "BT-121",
                    "The exemption reason code is not Belgian. Give one that begins with BETE."
                ) {
                    $0.isMissing(exemptionCode) || exemptions.contains($0.text(exemptionCode) ?? .empty)
                },
                Rule(
                    "ubl-BE-12", .fatal, "BT-120",
                    "The exemption reason is not one of the Belgian texts. Give one word for word."
                ) {
                    $0.text(exemptionText).map { exemptionTexts.contains($0.collapsed) } ?? true
                },
            ]),
        Context(
            "cac:InvoiceLine/cac:TaxTotal | cac:CreditNoteLine/cac:TaxTotal",
            [
                Rule("ubl-BE-13", .fatal, "BG-25", "The VAT of the line is not a number. Correct it.") {
                    $0.isMissing(taxAmount) || $0.amount(taxAmount) != nil
                }
            ]),
        Context(
            "cac:ClassifiedTaxCategory",
            [
                Rule(
                    "ubl-BE-15", .fatal, "BG-30", "The line's VAT category has not exactly one name. Give one.",
                    exactly(1, "cbc:Name"))
            ]),
    ]

    private static let reference: Path = "cac:AdditionalDocumentReference"
    private static let description: Path = "cbc:DocumentDescription"
    private static let specialTerms: Path = "cbc:SpecialTerms"
    private static let discount: Path = "cbc:SettlementDiscountPercent"
    private static let amount: Path = "cbc:Amount"
    private static let dueDate: Path = "cbc:PaymentDueDate"
    private static let taxAmount: Path = "cbc:TaxAmount"
    private static let exemptionCode: Path = "cbc:TaxExemptionReasonCode"
    private static let exemptionText: Path = "cbc:TaxExemptionReason"
    private static let zero = Amount(units: 0, scale: 0)
    private static let hundred = Amount(units: 100, scale: 0)
    /// The official rule writes a missing discount so, and lets it pass where it is written out too.
    private static let none = Amount(units: -1, scale: 0)
}

/// What UBL.BE counts in the whole document.
struct BelgianFacts {
    /// How many descriptions say which kind of document it is.
    private(set) var kinds = 0
    /// How many identifiers are `UBL.BE`.
    private(set) var marks = 0

    init(of root: Node?) {
        root?.forEachAnywhere("cbc:DocumentDescription") {
            if $0.text == "CommercialInvoice" || $0.text == "CreditNote" { kinds += 1 }
        }
        root?.forEachAnywhere("cbc:ID") {
            if $0.text == "UBL.BE" { marks += 1 }
        }
    }
}
