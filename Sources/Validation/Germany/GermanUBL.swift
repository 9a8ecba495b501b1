import Basics
import XML

/// The German rules that XRechnung and Peppol share over UBL; ids differ, and Peppol asks them of German parties only.
struct GermanUBL: Sendable {
    let edition: Edition

    enum Edition: Sendable { case xrechnung, peppol }

    static func contexts(for edition: Edition) -> [Context] { GermanUBL(edition: edition).contexts }

    /// `BR-DE-7` is `DE-R-007` in Peppol, `BR-DE-23-a` is `DE-R-023-1`, `BR-TMP-2` is `DE-R-T02`.
    private func rule(_ wording: Wording, _ holds: @escaping Condition) -> Rule {
        guard edition == .peppol else { return Rule(wording, holds) }
        var parts = wording.id.split(separator: "-").map(String.init)
        if parts[1] == "TMP" { return Rule(wording.named("DE-R-T0\(parts[2])"), holds) }
        parts[2] = String(repeating: "0", count: 3 - parts[2].count) + parts[2]
        if parts.count == 4 { parts[3] = parts[3] == "a" ? "1" : "2" }
        return Rule(wording.named((["DE", "R"] + parts[2...]).joined(separator: "-")), holds)
    }

    /// In Peppol, only between two German parties.
    private func whenGerman(_ filter: Filter? = nil) -> Filter? {
        switch edition {
        case .xrechnung: return filter
        case .peppol: return Filter { $0.facts.peppol.isGerman && (filter?.holds($0) ?? true) }
        }
    }

    private static let root = "/ubl:Invoice | /cn:CreditNote"

    /// A path from either root.
    private static func both(_ path: String) -> String { "/ubl:Invoice/\(path) | /cn:CreditNote/\(path)" }

    private var contexts: [Context] {
        [Context(Self.root, where: whenGerman(), documentRules)] + parties + payment + [
            Context(
                Self.both("cac:AdditionalDocumentReference/cac:Attachment/cac:ExternalReference"),
                where: whenGerman(),
                [
                    rule(.germanDocumentAddress) {
                        ($0.text(Self.address) ?? .empty).isAbsoluteURL
                    }
                ]),
            Context(
                Self.both("cac:TaxTotal/cac:TaxSubtotal"), where: whenGerman(),
                [
                    rule(.germanRate, filled("cac:TaxCategory/cbc:Percent"))
                ]),
        ]
    }

    private var documentRules: [Rule] {
        [
            rule(.germanInstructions, exists("cac:PaymentMeans")),
            rule(.germanReference, filled("cbc:BuyerReference")),
            rule(.germanRegistration, Self.isRegistered),
            rule(.germanType) {
                $0.any(Self.invoiceType, XRechnung.types.containsExactly)
                    || $0.any(Self.creditNoteType, XRechnung.types.containsExactly)
            },
            rule(.germanDiscount) {
                $0.text(Self.terms).map(CashDiscount.isWellWritten) ?? true
            },
            rule(.germanFileNames, Self.hasUniqueNames),
            rule(.germanPreceding) {
                !($0.has(Self.invoiceType, "384") || $0.has(Self.creditNoteType, "384")) || $0.exists(Self.preceding)
            },
            rule(.germanCreditor) {
                $0.isMissing(Self.mandate) || $0.any(Self.sellerScheme) { $0 == "SEPA" }
                    || $0.any(Self.payeeScheme) { $0 == "SEPA" }
            },
            rule(.germanDebited) {
                $0.isMissing(Self.mandate) || $0.exists(Self.debited)
            },
        ]
    }

    private var parties: [Context] {
        [
            Context(
                Self.both("cac:AccountingSupplierParty"), where: whenGerman(),
                [
                    rule(.germanContact, exists("cac:Party/cac:Contact"))
                ]),
            Context(
                Self.both("cac:AccountingSupplierParty/cac:Party/cac:PostalAddress"), where: whenGerman(),
                [
                    rule(.germanSellerCity, filled("cbc:CityName")),
                    rule(.germanSellerZone, filled("cbc:PostalZone")),
                ]),
            Context(
                Self.both("cac:AccountingSupplierParty/cac:Party/cac:Contact"), where: whenGerman(),
                [
                    rule(.germanContactName, filled("cbc:Name")),
                    rule(.germanContactPhone, filled("cbc:Telephone")),
                    rule(.germanContactMail, filled("cbc:ElectronicMail")),
                    rule(.germanPhone) {
                        ($0.text(Self.telephone) ?? .empty).hasThreeDigits
                    },
                    rule(.germanMail) {
                        ($0.text(Self.mail) ?? .empty).isMailAddress
                    },
                ]),
            Context(
                Self.both("cac:AccountingCustomerParty/cac:Party/cac:PostalAddress"), where: whenGerman(),
                [
                    rule(.germanBuyerCity, filled("cbc:CityName")),
                    rule(.germanBuyerZone, filled("cbc:PostalZone")),
                ]),
            Context(
                Self.both("cac:Delivery/cac:DeliveryLocation/cac:Address"), where: whenGerman(),
                [
                    rule(.germanDeliveryCity, filled("cbc:CityName")),
                    rule(.germanDeliveryZone, filled("cbc:PostalZone")),
                ]),
        ]
    }

    private var payment: [Context] {
        [
            Context(
                Self.both("cac:PaymentMeans"), where: whenGerman(Filter { $0.isNumber("30") || $0.isNumber("58") }),
                [
                    rule(.germanTransferAccount) {
                        !$0.isNumber("58") || ($0.text(Self.account) ?? .empty).isIBAN
                    },
                    rule(.germanTransfer, exists("cac:PayeeFinancialAccount")),
                    rule(.germanTransferAlone) {
                        $0.isMissing(Self.cardGroup) && $0.isMissing(Self.mandateGroup)
                    },
                ]),
            Context(
                Self.both("cac:PaymentMeans"),
                where: whenGerman(Filter { $0.isNumber("48") || $0.isNumber("54") || $0.isNumber("55") }),
                [
                    rule(.germanCard, exists("cac:CardAccount")),
                    rule(.germanCardAlone) {
                        $0.isMissing(Self.accountGroup) && $0.isMissing(Self.mandateGroup)
                    },
                ]),
            Context(
                Self.both("cac:PaymentMeans"), where: whenGerman(Filter { $0.isNumber("59") }),
                [
                    rule(.germanDebitAccount) {
                        ($0.text(Self.payerAccount) ?? .empty).isIBAN
                    },
                    rule(.germanDebit, exists("cac:PaymentMandate")),
                    rule(.germanDebitAlone) {
                        $0.isMissing(Self.accountGroup) && $0.isMissing(Self.cardGroup)
                    },
                ]),
        ]
    }
}

// MARK: Conditions

extension GermanUBL {
    private static let invoiceType: Path = "cbc:InvoiceTypeCode"
    private static let creditNoteType: Path = "cbc:CreditNoteTypeCode"
    private static let address: Path = "cbc:URI"
    private static let terms: Path = "cac:PaymentTerms/cbc:Note"
    private static let preceding: Path = "cac:BillingReference/cac:InvoiceDocumentReference"
    private static let mandate: Path = "cac:PaymentMeans/cac:PaymentMandate"
    private static let debited: Path = "cac:PaymentMeans/cac:PaymentMandate/cac:PayerFinancialAccount/cbc:ID"
    private static let sellerScheme: Path =
        "cac:AccountingSupplierParty/cac:Party/cac:PartyIdentification/cbc:ID/@schemeID"
    private static let payeeScheme: Path = "cac:PayeeParty/cac:PartyIdentification/cbc:ID/@schemeID"
    private static let telephone: Path = "cbc:Telephone"
    private static let mail: Path = "cbc:ElectronicMail"
    private static let account: Path = "cac:PayeeFinancialAccount/cbc:ID"
    private static let payerAccount: Path = "cac:PaymentMandate/cac:PayerFinancialAccount/cbc:ID"
    private static let accountGroup: Path = "cac:PayeeFinancialAccount"
    private static let cardGroup: Path = "cac:CardAccount"
    private static let mandateGroup: Path = "cac:PaymentMandate"
    private static let representative: Path = "cac:TaxRepresentativeParty"
    private static let sellerTaxID: Path = "cac:AccountingSupplierParty/cac:Party/cac:PartyTaxScheme/cbc:CompanyID"
    private static let allowanceCategory: Path = "cac:AllowanceCharge/cac:TaxCategory/cbc:ID"
    private static let invoiceCategory: Path = "cac:InvoiceLine/cac:Item/cac:ClassifiedTaxCategory/cbc:ID"
    private static let creditNoteCategory: Path = "cac:CreditNoteLine/cac:Item/cac:ClassifiedTaxCategory/cbc:ID"
    private static let reference: Path = "cac:AdditionalDocumentReference"
    private static let fileName: Path = "cac:Attachment/cbc:EmbeddedDocumentBinaryObject/@filename"

    private static let isRegistered: Condition = { root in
        if root.exists(representative) || root.isFilled(sellerTaxID) { return true }
        let isTaxed = { (text: Text) in XRechnung.taxed.containsExactly(text) }
        return !root.any(allowanceCategory, isTaxed) && !root.any(invoiceCategory, isTaxed)
            && !root.any(creditNoteCategory, isTaxed)
    }

    /// Each reference's file name differs from those of the references before it.
    private static let hasUniqueNames: Condition = { root in
        var names: Set<String> = []
        var isUnique = true
        root.forEach(reference) {
            var own: [String] = []
            _ = $0.any(fileName) {
                own.append($0.string)
                return false
            }
            if !names.isDisjoint(with: own) { isUnique = false }
            names.formUnion(own)
        }
        return isUnique
    }
}

extension Node {
    /// Of payment means: whether they have one code, and it is this, blanks at its ends aside. Of two codes the official
    /// rules cannot tell, and pass the group over.
    fileprivate func isNumber(_ code: StaticString) -> Bool {
        has(UBLPayment.code, code) && count(UBLPayment.code) == 1
    }
}

extension Text {
    /// A scheme of two characters or more, and a colon.
    var isAbsoluteURL: Bool {
        let scheme = before(UInt8(ascii: ":"))
        return scheme.bytes.count >= 2 && scheme.part(0..<1).isLetters
            && scheme.bytes.allSatisfy { $0.isDigit || $0.uppercasedASCII.isCapital || "+-.".utf8.contains($0) }
    }

    var hasThreeDigits: Bool { bytes.count { $0.isDigit } >= 3 }

    /// One @, no blanks, something before it, and after it parts divided by points, none empty, two at least.
    var isMailAddress: Bool {
        let text = trimmed
        guard !text.bytes.contains(where: \.isXMLSpace), text.bytes.count(where: { $0 == UInt8(ascii: "@") }) == 1,
            !text.before(UInt8(ascii: "@")).isEmpty
        else { return false }
        let parts = text.after(UInt8(ascii: "@")).bytes.split(
            separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        return parts.count >= 2 && parts.allSatisfy { !$0.isEmpty }
    }
}
