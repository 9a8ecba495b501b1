/// CIUS-PT 2.1.1 over UBL: what Portugal's public buyers ask beyond EN 16931.
///
/// Three families: what must be there, how each value is written, and what must agree. In each an element falls to one
/// context, and hardly any two contexts meet, so the order matters only where it is said.
enum CIUSPT {
    static let patterns = [Pattern(document + groups + exemptions), Pattern(formats), Pattern(notes), Pattern(sums)]

    /// The specification identifier up to the edition. A point stands for any character, as in the published rule.
    static let identifier: StaticString = "urn:cen.eu:en16931:2017#compliant#urn:feap.gov.pt:CIUS-PT:"

    /// The same path in an invoice and in a credit note.
    static func both(_ path: String) -> String { "ubl:Invoice/\(path) | cn:CreditNote/\(path)" }

    /// The same path from a line of an invoice and of a credit note.
    static func line(_ path: String) -> String {
        "ubl:Invoice/cac:InvoiceLine/\(path) | cn:CreditNote/cac:CreditNoteLine/\(path)"
    }

    /// An allowance (`false`) or a charge (`true`); a blank beside the word, or `0` and `1`, are neither here.
    static func isIndicated(_ word: StaticString) -> Condition { { $0.any(UBLTax.indicator) { $0 == word } } }
}

// MARK: What must be there

extension CIUSPT {
    static let document = [
        Context(
            "ubl:Invoice | cn:CreditNote",
            [
                Rule(
                    "BR-CIUS-PT-01", .fatal, "BT-31 BT-32", "The seller has no tax number. Give it.",
                    exists("\(seller)/cac:PartyTaxScheme/cbc:CompanyID")),
                Rule(
                    "BR-CIUS-PT-02", .fatal, "BT-31", "The seller's tax number is not said to be for `VAT`. Say so.",
                    isVAT(seller)),
                Rule(
                    "BR-CIUS-PT-03", .fatal, "BT-48", "The buyer has no tax number. Give it.",
                    exists("\(buyer)/cac:PartyTaxScheme/cbc:CompanyID")),
                Rule(
                    "BR-CIUS-PT-04", .fatal, "BT-48", "The buyer's tax number is not said to be for `VAT`. Say so.",
                    isVAT(buyer)),
                Rule(
                    "BR-CIUS-PT-10", .fatal, "BG-22", "The document totals are missing. Give them.",
                    exists("cac:LegalMonetaryTotal")),
                Rule(
                    "BR-CIUS-PT-11", .fatal, "BT-110", "The VAT total is missing. Give it, also when it is zero.",
                    exists("cac:TaxTotal/cbc:TaxAmount")),
                Rule(
                    "BR-CIUS-PT-25", .fatal, "BG-3",
                    "The credit note names no invoice that it credits. Give the preceding invoice."
                ) {
                    !$0.facts.portuguese.hasCreditNote || $0.exists(billingReference)
                },
                Rule(
                    "BR-CIUS-PT-65", .fatal, "BG-3",
                    "The debit note (383, ND) names no invoice that it adds to. Give the preceding invoice."
                ) {
                    !$0.any(invoiceType) { $0 == "383" || $0 == "ND" } || $0.exists(billingReference)
                },
                Rule(
                    "BR-CIUS-PT-66", .fatal, "BG-15", "The deliver-to address is missing. Give it.",
                    exists("cac:Delivery/cac:DeliveryLocation/cac:Address")),
            ]),
        needed("29", "BT-12", "cac:ContractDocumentReference", "contract"),
        needed("26", "BT-16", "cac:DespatchDocumentReference", "despatch advice"),
        needed("28", "BT-17", "cac:OriginatorDocumentReference", "call for tender"),
        needed("33", "BT-11", "cac:ProjectReference", "project"),
        needed("27", "BT-15", "cac:ReceiptDocumentReference", "receiving advice"),
        Context(
            "cac:OrderReference",
            [
                Rule(
                    "BR-CIUS-PT-24", .fatal, "BT-13 BT-14",
                    "The order reference names neither a purchase order nor a sales order. Give one, or leave it out.",
                    exists("cbc:ID", or: "cbc:SalesOrderID"))
            ]),
        Context(
            "cac:PaymentTerms",
            [
                Rule(
                    "BR-CIUS-PT-61", .fatal, "BT-20", "The payment terms have no text. Give it, or leave them out.",
                    exists("cbc:Note"))
            ]),
        Context(
            "cac:TaxTotal/cac:TaxSubtotal",
            [scheme("08", "BT-118", "The VAT breakdown", "cac:TaxCategory/cac:TaxScheme/cbc:ID")]),
        Context(
            both("cac:AllowanceCharge"), where: isIndicated("false"),
            [scheme("19", "BT-95", "The allowance", "cac:TaxCategory/cac:TaxScheme/cbc:ID")]),
        Context(
            both("cac:AllowanceCharge"), where: isIndicated("true"),
            [scheme("20", "BT-102", "The charge", "cac:TaxCategory/cac:TaxScheme/cbc:ID")]),
        Context(
            "cac:LegalMonetaryTotal",
            [
                Rule(
                    "BR-CIUS-PT-62", .fatal, "BT-107", "There are allowances and no sum of them. Give it."
                ) {
                    $0.exists(allowanceTotal) || !$0.facts.portuguese.hasAllowance
                },
                Rule("BR-CIUS-PT-63", .fatal, "BT-108", "There are charges and no sum of them. Give it.") {
                    $0.exists(chargeTotal) || !$0.facts.portuguese.hasCharge
                },
            ]),
    ]

    static let seller = "cac:AccountingSupplierParty/cac:Party"
    static let buyer = "cac:AccountingCustomerParty/cac:Party"
    private static let billingReference: Path = "cac:BillingReference"
    private static let invoiceType: Path = "cbc:InvoiceTypeCode"
    private static let allowanceTotal: Path = "cbc:AllowanceTotalAmount"
    private static let chargeTotal: Path = "cbc:ChargeTotalAmount"

    private static func exists(_ path: String) -> Condition { Validation.exists(Path(path)) }
    private static func exists(_ path: Path, or other: Path) -> Condition { Validation.exists(path, or: other) }

    private static func isVAT(_ party: String) -> Condition {
        let scheme = Path("\(party)/cac:PartyTaxScheme/cac:TaxScheme/cbc:ID")
        return { $0.any(scheme) { $0 == "VAT" } }
    }

    private static func needed(_ id: String, _ term: String, _ group: String, _ what: String) -> Context {
        Context(
            group,
            [
                Rule(
                    "BR-CIUS-PT-\(id)", .fatal, term,
                    "The \(what) reference has no number. Give it, or leave the reference out.", exists("cbc:ID"))
            ])
    }

    private static func scheme(_ id: String, _ term: String, _ what: String, _ path: String) -> Rule {
        Rule(
            "BR-CIUS-PT-\(id)", .fatal, term, "\(what) does not say which tax its category is of. Say `VAT`.",
            exists(path))
    }
}
