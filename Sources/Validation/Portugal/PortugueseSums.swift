import Basics

/// The VAT rates of Portugal: `S` or `NOR`, and `AA`, `RED` or `INT`.
enum PortugueseRate: Hashable {
    case standard, lower

    /// By the code of a tax category, blanks at the ends aside.
    init?(_ code: Text?) {
        switch code?.trimmed {
        case let code? where code == "S" || code == "NOR": self = .standard
        case let code? where code == "AA" || code == "RED" || code == "INT": self = .lower
        default: return nil
        }
    }
}

/// What the lines, allowances and charges of a UBL document come to, as CIUS-PT counts it.
struct PortugueseSums {
    /// Of the lines of one kind, wherever they stand.
    struct Lines {
        var exist = false
        var net = Amount(units: 0, scale: 2)
        /// Of those exempt from VAT.
        var exempt = Amount(units: 0, scale: 2)
        /// The reason codes that exempt lines give.
        var reasons: Set<String> = []
    }

    private(set) var invoiceLines = Lines()
    private(set) var creditNoteLines = Lines()
    /// Charges less allowances that are exempt from VAT, on the document, on lines and on prices.
    private(set) var exemptCharges = Amount(units: 0, scale: 2)
    /// What the breakdown says is exempt from VAT.
    private(set) var exemptBreakdown = Amount(units: 0, scale: 2)
    /// How many exempt groups of the breakdown give each reason code.
    private(set) var breakdownReasons: [String: Int] = [:]
    /// Of what stands directly in the document.
    private(set) var rated = RatedSums()

    private static let total: Path = "cac:TaxTotal"
    private static let subtotal: Path = "cac:TaxSubtotal"
    private static let taxable: Path = "cbc:TaxableAmount"
    private static let code: Path = "cac:TaxCategory/cbc:ID"
    private static let breakdownReason: Path = "cac:TaxCategory/cbc:TaxExemptionReasonCode"
    private static let lineCode: Path = "cac:Item/cac:ClassifiedTaxCategory/cbc:ID"
    private static let property: Path = "cac:Item/cac:AdditionalItemProperty"
    private static let name: Path = "cbc:Name"
    private static let value: Path = "cbc:Value"

    init(of root: Node?) {
        guard let root else { return }
        for index in 0..<root.document.pointee.recordCount {
            let node = Node(document: root.document, index: Int32(index))
            if node.isNamed(UBLTax.invoiceLine) {
                Self.add(node, to: &invoiceLines)
            } else if node.isNamed(UBLTax.creditNoteLine) {
                Self.add(node, to: &creditNoteLines)
            } else if node.isNamed(UBLTax.allowanceCharge) {
                addCharge(node)
            } else if node.isNamed(Self.subtotal), node.parent?.isNamed(Self.total) == true {
                addSubtotal(node)
            }
        }
        rated = RatedSums(of: root)
    }

    private static func add(_ line: Node, to lines: inout Lines) {
        let net = line.amount(UBLTax.lineAmount) ?? .zero
        lines.exist = true
        lines.net += net
        if isExempt(line.text(lineCode)?.trimmed) { lines.exempt += net }
        guard line.any(lineCode, isExempt) else { return }
        line.forEach(property) { property in
            guard property.any(name, { $0 == "#TAXEXEMPTIONREASONCODE@CLASSIFIEDTAXCATEGORY#" }) else { return }
            property.forEach(value) { lines.reasons.insert($0.text.string) }
        }
    }

    private mutating func addCharge(_ item: Node) {
        guard Self.isExempt(item.text(Self.code)?.trimmed), let amount = item.amount(UBLTax.amount) else { return }
        if item.any(UBLTax.indicator, { $0 == "true" }) { exemptCharges += amount }
        if item.any(UBLTax.indicator, { $0 == "false" }) { exemptCharges -= amount }
    }

    private mutating func addSubtotal(_ subtotal: Node) {
        if Self.isExempt(subtotal.text(Self.code)?.trimmed) {
            exemptBreakdown += subtotal.amount(Self.taxable) ?? .zero
        }
        guard subtotal.any(Self.code, Self.isExempt) else { return }
        var reasons: Set<String> = []
        subtotal.forEach(Self.breakdownReason) { reasons.insert($0.text.string) }
        for reason in reasons { breakdownReasons[reason, default: 0] += 1 }
    }

    private static func isExempt(_ code: Text?) -> Bool { code.map { $0 == "E" || $0 == "ISE" } ?? false }
}

/// What lines, and charges less allowances, come to by VAT rate.
struct RatedSums {
    private struct Key: Hashable {
        let kind: PortugueseRate
        let rate: Amount
    }

    private var invoiceLines: [Key: Amount] = [:]
    private var creditNoteLines: [Key: Amount] = [:]
    private var charges: [Key: Amount] = [:]

    init() {}

    /// Over what stands directly in an element: the document, as a rule.
    init(of container: Node) {
        container.forEach(UBLTax.invoiceLine) {
            Self.add($0, UBLTax.lineCategory, UBLTax.lineAmount, to: &invoiceLines)
        }
        container.forEach(UBLTax.creditNoteLine) {
            Self.add($0, UBLTax.lineCategory, UBLTax.lineAmount, to: &creditNoteLines)
        }
        container.forEach(UBLTax.allowanceCharge) { item in
            if item.any(UBLTax.indicator, { $0 == "true" }) {
                Self.add(item, UBLTax.category, UBLTax.amount, to: &charges)
            }
            if item.any(UBLTax.indicator, { $0 == "false" }) {
                Self.add(item, UBLTax.category, UBLTax.amount, isNegative: true, to: &charges)
            }
        }
    }

    private static func add(
        _ item: Node, _ category: Path, _ amount: Path, isNegative: Bool = false, to sums: inout [Key: Amount]
    ) {
        guard let category = item.first(category), let kind = PortugueseRate(category.text(UBLTax.id)),
            let rate = category.amount(UBLTax.percent), let amount = item.amount(amount)
        else { return }
        sums[Key(kind: kind, rate: rate), default: Amount(units: 0, scale: 2)] += isNegative ? -amount : amount
    }

    /// Of the lines of an invoice or of a credit note, and the charges.
    func sum(_ kind: PortugueseRate, _ rate: Amount, ofCreditNote: Bool) -> Amount {
        let key = Key(kind: kind, rate: rate)
        return ((ofCreditNote ? creditNoteLines : invoiceLines)[key] ?? .zero) + (charges[key] ?? .zero)
    }
}
