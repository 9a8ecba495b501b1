import Basics
import Invoicing

/// Where the official rules over CII refuse what those over UBL let pass, although both documents say the same. Each is told
/// from what the invoice says, and no more is forgiven.
enum StricterRules {
    static func ofCII(for invoice: Invoice) -> Set<String> {
        var rules: Set<String> = []
        // UBL looks whether the element is there, CII whether something is in it.
        if invoice.precedingInvoices.contains(where: { $0.number.isEmpty }) { rules.insert("BR-55") }
        if let representative = invoice.taxRepresentative, representative.vatNumber == nil { rules.insert("BR-56") }
        if let payee = invoice.payee {
            // UBL compares the payee's name and identifier with the seller's, CII the legal registration too.
            let sameRegistration =
                payee.legalRegistration != nil
                && payee.legalRegistration?.value == invoice.seller.legalRegistration?.value
            if payee.name.isEmpty || sameRegistration { rules.insert("BR-17") }
        }
        if invoice.seller.vatNumber == nil, invoice.seller.taxRegistration == nil,
            invoice.taxRepresentative?.vatNumber == nil
        {
            // UBL is content with an empty number.
            for line in invoice.lines { rules.insert("BR-\(id(of: line.vat?.category))-02") }
        }
        // UBL lets a group of the breakdown differ from its lines by less than 1, CII by nothing.
        for entry in invoice.vatBreakdown where entry.base != lines(of: entry, in: invoice) {
            rules.insert("BR-\(id(of: entry.vat?.category))-08")
        }
        return rules
    }

    /// What the rules of a category are named for.
    private static func id(of category: VATCategory?) -> String {
        switch category?.code {
        case "K": "IC"
        case "L": "AF"
        case "M": "AG"
        case let code: code ?? ""
        }
    }

    /// What lines and charges less allowances come to at the category and rate of a group.
    private static func lines(of entry: Invoice.VATBreakdown, in invoice: Invoice) -> Amount {
        func sum(_ items: [(vat: VATTreatment?, amount: Amount?)]) -> Amount {
            items.filter { $0.vat == entry.vat }.reduce(.zero) { $0 + ($1.amount ?? .zero) }
        }
        return sum(invoice.lines.map { ($0.vat, $0.netAmount) }) + sum(invoice.charges.map { ($0.vat, $0.amount) })
            - sum(invoice.allowances.map { ($0.vat, $0.amount) })
    }
}
