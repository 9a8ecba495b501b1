import Invoicing
import JSON
import XML

/// Where in a caller's request an element of the document comes from that was written from it.
///
/// The document is our own UBL writer's: lines, allowances, charges and files stand in the order of the body, and what
/// was reckoned (the VAT breakdown) leads back to what it was reckoned from.
struct BodyPlaces {
    let tree: XMLTree
    /// What the document was written from.
    let invoice: Invoice

    /// The place of what a finding is about. What is missing has one too: where it would have to be put.
    ///
    /// - Parameters:
    ///   - node: The number of an element of the document.
    ///   - terms: The business terms of the rule, the one to mend first.
    func pointer(to node: Int32, terms: [String]) -> JSONPointer {
        var chain: [Element] = []
        var next: Element? = Element(tree: tree, index: node)
        while let element = next, element.parent != nil {
            chain.append(element)
            next = element.parent
        }
        chain.reverse()
        guard let first = chain.first else { return BodyGroup.document.place(ofAny: terms) ?? Self.document }
        let rest = chain.dropFirst().map(\.localName)
        switch first.localName {
        case "InvoiceLine", "CreditNoteLine":
            return BodyGroup.line.place(rest, terms, in: Self.document / "lines" / position(of: first))
        case "AllowanceCharge":
            let isCharge = first.isCharge
            let group = isCharge ? BodyGroup.charge : .allowance
            return group.place(
                rest, terms, in: Self.document / (isCharge ? "charges" : "allowances") / position(of: first))
        case "AdditionalDocumentReference":
            return BodyGroup.attachment.place(rest, terms, in: Self.document / "attachments" / position(of: first))
        case "TaxTotal" where rest.first == "TaxSubtotal":
            return origin(ofGroup: chain[1], isRate: rest.last == "Percent" || terms.first == "BT-119")
        default:
            return BodyGroup.document.place([first.localName] + rest, terms, in: JSONPointer())
        }
    }

    private static let document = JSONPointer(["document"])

    /// Which one of its kind a group is, from 0, as the body counts it.
    private func position(of element: Element) -> String {
        let siblings = element.parent.map { Array($0.children) } ?? []
        let isCharge = element.isCharge
        let before = siblings.prefix { $0.index != element.index }
        return String(before.count { $0.key == element.key && $0.isCharge == isCharge })
    }

    /// The first line, allowance or charge that a group of the VAT breakdown was reckoned from.
    private func origin(ofGroup group: Element, isRate: Bool) -> JSONPointer {
        let groups = group.parent?.children.filter { $0.key == group.key } ?? []
        let field = isRate ? "vatRate" : "vatCategory"
        guard let place = groups.firstIndex(where: { $0.index == group.index }), place < invoice.vatBreakdown.count
        else {
            return Self.document / "lines"
        }
        let vat = invoice.vatBreakdown[place].vat
        if let line = invoice.lines.firstIndex(where: { $0.vat == vat }) {
            return Self.document / "lines" / String(line) / field
        }
        if let allowance = invoice.allowances.firstIndex(where: { $0.vat == vat }) {
            return Self.document / "allowances" / String(allowance) / field
        }
        let charge = invoice.charges.firstIndex { $0.vat == vat } ?? 0
        return Self.document / "charges" / String(charge) / field
    }
}

extension BodyPlaces {
    /// The place of a field that a fault of the derivation names, with `document.` in front.
    static func pointer(toField field: String) -> JSONPointer {
        var pointer = JSONPointer(faultPath: "document.\(field)")
        // On a line the body has one discount, where the invoice has a list of allowances.
        if pointer.steps.count >= 4, pointer.steps[1] == "lines", pointer.steps[3] == "allowances" {
            pointer.steps[3...] = ["discount"]
        }
        return pointer
    }
}

extension Element {
    /// Of an allowance or charge: whether it is a charge.
    fileprivate var isCharge: Bool {
        children.first { $0.localName == "ChargeIndicator" }?.trimmedText == "true"
    }
}
