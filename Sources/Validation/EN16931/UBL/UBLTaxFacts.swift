import Basics

/// The VAT categories that rules are written for, as UNTDID 5305 names them.
enum VATCategory: Int, CaseIterable {
    case S, Z, E, AE, K, G, O, L, M, B

    private static let codes: [StaticString] = ["S", "Z", "E", "AE", "K", "G", "O", "L", "M", "B"]

    /// By its code, blanks at the ends aside.
    init?(_ text: Text) { self.init(exactly: text.trimmed) }

    /// The blanks around a code count.
    init?(exactly code: Text) {
        guard let number = Self.codes.firstIndex(where: { code == $0 }) else { return nil }
        self.init(rawValue: number)
    }
}

/// The names around VAT categories in UBL.
enum UBLTax {
    static let category: Path = "cac:TaxCategory"
    static let classified: Path = "cac:ClassifiedTaxCategory"
    static let allowanceCharge: Path = "cac:AllowanceCharge"
    static let indicator: Path = "cbc:ChargeIndicator"
    static let id: Path = "cbc:ID"
    static let schemeID: Path = "cac:TaxScheme/cbc:ID"
    static let percent: Path = "cbc:Percent"
    static let amount: Path = "cbc:Amount"
    static let subtotal: Path = "cac:TaxSubtotal"
    static let lineCategory: Path = "cac:Item/cac:ClassifiedTaxCategory"
    static let lineAmount: Path = "cbc:LineExtensionAmount"
    static let invoiceLine: Path = "cac:InvoiceLine"
    static let creditNoteLine: Path = "cac:CreditNoteLine"
    static let breakdown: Path = "cac:TaxTotal/cac:TaxSubtotal/cac:TaxCategory"
}

extension Node {
    /// Whether a tax scheme says VAT, in whatever case: of a tax category, or of a party's registration.
    var isVAT: Bool { any(UBLTax.schemeID) { $0.trimmed.isUppercased("VAT") } }

    /// `true` for a charge, `false` for an allowance, `nil` when the indicator says neither.
    var isCharge: Bool? { text(UBLTax.indicator)?.boolean }

    /// The VAT category that a tax category element names.
    var vatCategory: VATCategory? { text(UBLTax.id).flatMap { VATCategory($0) } }
}

extension Node {
    /// Whether a tax category's code is written without blanks beside it.
    fileprivate var isBareCode: Bool { text(UBLTax.id).map { $0.trimmed.bytes.count == $0.bytes.count } ?? false }
}

/// Where VAT categories are used in a UBL document, counted once for all the rules that ask.
final class UBLTaxFacts {
    /// How often one category is met, and where. The counts named `VAT` leave out other tax schemes.
    struct Use {
        /// In the breakdown of the document.
        var breakdown = 0
        var breakdownVAT = 0
        /// Written without a blank beside the code.
        var breakdownBare = 0
        var breakdownBareVAT = 0
        /// On lines: classified tax categories anywhere.
        var lines = 0
        var linesVAT = 0
        /// On allowances and charges anywhere.
        var allowanceCharges = 0
        var allowanceChargesVAT = 0
        var allowancesVAT = 0
        var chargesVAT = 0
        /// Written without a blank beside the code.
        var chargesBareVAT = 0
        /// On allowances and charges of the document alone.
        var documentAllowancesVAT = 0
        var documentChargesVAT = 0
        /// In any tax category element, the breakdown among them.
        var categoriesVAT = 0
    }

    private(set) var uses = [Use](repeating: Use(), count: VATCategory.allCases.count)
    /// The same, for codes that are in no rule, and for none at all.
    private(set) var otherUses = Use()
    private(set) var hasInvoiceLine = false
    private(set) var hasCreditNoteLine = false
    /// What the lines, allowances and charges of the document come to.
    private(set) var sums = TaxSums()
    /// The sum of the net amounts of all lines, sub-lines among them; exact.
    private(set) var lineSum = Amount(units: 0, scale: 2)

    subscript(category: VATCategory) -> Use { uses[category.rawValue] }

    /// Of all categories but one.
    func others(than category: VATCategory, _ count: KeyPath<Use, Int>) -> Int {
        uses.enumerated().reduce(otherUses[keyPath: count]) {
            $1.offset == category.rawValue ? $0 : $0 + $1.element[keyPath: count]
        }
    }

    init(of root: Node?) {
        guard let root else { return }
        let (category, classified) = (UBLTax.category.steps[0], UBLTax.classified.steps[0])
        let (invoiceLine, creditNoteLine) = (UBLTax.invoiceLine.steps[0], UBLTax.creditNoteLine.steps[0])
        for index in 0..<root.document.pointee.recordCount {
            let node = Node(document: root.document, index: Int32(index))
            let key = node.key
            if key == category {
                count(node)
            } else if key == classified {
                let isVAT = node.isVAT
                change(node) {
                    $0.lines += 1
                    if isVAT { $0.linesVAT += 1 }
                }
            } else if key == invoiceLine || key == creditNoteLine {
                if key == invoiceLine { hasInvoiceLine = true } else { hasCreditNoteLine = true }
                if let amount = node.amount(UBLTax.lineAmount) { lineSum += amount }
            }
        }
        sums = TaxSums(of: root)
        _ = root.visit(UBLTax.breakdown) { node in
            let (isVAT, isBare) = (node.isVAT, node.isBareCode)
            change(node) {
                $0.breakdown += 1
                if isVAT { $0.breakdownVAT += 1 }
                if isBare { $0.breakdownBare += 1 }
                if isVAT, isBare { $0.breakdownBareVAT += 1 }
            }
            return false
        }
    }

    private func count(_ node: Node) {
        let (isVAT, isBare) = (node.isVAT, node.isBareCode)
        let parent = node.parent
        let isOnAllowanceCharge = parent?.isNamed(UBLTax.allowanceCharge) ?? false
        let isCharge = isOnAllowanceCharge ? parent?.isCharge : nil
        let isOfDocument = parent?.parent?.index == 0
        change(node) {
            if isVAT { $0.categoriesVAT += 1 }
            guard isOnAllowanceCharge else { return }
            $0.allowanceCharges += 1
            guard isVAT else { return }
            $0.allowanceChargesVAT += 1
            if isCharge == true {
                $0.chargesVAT += 1
                if isBare { $0.chargesBareVAT += 1 }
                if isOfDocument { $0.documentChargesVAT += 1 }
            } else if isCharge == false {
                $0.allowancesVAT += 1
                if isOfDocument { $0.documentAllowancesVAT += 1 }
            }
        }
    }

    private func change(_ node: Node, _ body: (inout Use) -> Void) {
        if let category = node.vatCategory { body(&uses[category.rawValue]) } else { body(&otherUses) }
    }
}

/// What lines and charges less allowances come to, by VAT category and rate.
struct TaxSums {
    private var entries: [(category: VATCategory, rate: Amount?, sum: Amount)] = []

    init() {}

    /// Over the lines, allowances and charges that stand directly in an element: the document, as a rule.
    init(of container: Node) {
        for name in [UBLTax.invoiceLine, UBLTax.creditNoteLine] {
            container.forEach(name) { line in
                guard let amount = line.amount(UBLTax.lineAmount) else { return }
                add(amount, line, UBLTax.lineCategory)
            }
        }
        container.forEach(UBLTax.allowanceCharge) { item in
            guard let isCharge = item.isCharge, let amount = item.amount(UBLTax.amount) else { return }
            add(isCharge ? amount : -amount, item, UBLTax.category)
        }
    }

    private mutating func add(_ amount: Amount, _ item: Node, _ categories: Path) {
        item.forEach(categories) { node in
            guard let category = node.vatCategory else { return }
            let rate = node.amount(UBLTax.percent)
            if let known = entries.firstIndex(where: { $0.category == category && $0.rate == rate }) {
                entries[known].sum = entries[known].sum + amount
            } else {
                entries.append((category, rate, amount))
            }
        }
    }

    /// Of one category, whatever the rate.
    func sum(_ category: VATCategory) -> Amount {
        entries.reduce(Amount(units: 0, scale: 2)) { $1.category == category ? $0 + $1.sum : $0 }
    }

    /// Of one category and one rate; `nil` when nothing has both.
    func sum(_ category: VATCategory, rate: Amount) -> Amount? {
        entries.first { $0.category == category && $0.rate == rate }?.sum
    }
}
