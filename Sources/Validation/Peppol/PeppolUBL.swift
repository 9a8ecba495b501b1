import Basics

/// Peppol BIS Billing 3.0 over UBL, and its self-billing twin, which shares all but a few values and the national rules.
struct PeppolUBL: Sendable {
    /// What BT-24 begins with.
    let specification: StaticString
    /// What BT-23 is.
    let process: StaticString
    let invoiceTypes: CodeList
    let creditNoteTypes: CodeList
    /// Whether invoices of type 326 and 384 are for two German parties only.
    let restrictsGermanTypes: Bool
    /// Whether the tax amounts of a breakdown must be in the invoice currency.
    let looksIntoBreakdowns: Bool
    /// By how much reckoned amounts may differ from written ones.
    let slack: @Sendable (Node) -> Amount
    let national: [Pattern]

    static let billing = PeppolUBL(
        specification: "urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0",
        process: "urn:fdc:peppol.eu:2017:poacc:billing:01:1.0", invoiceTypes: .peppolTypeCodesInvoice,
        creditNoteTypes: .peppolTypeCodesCreditNote, restrictsGermanTypes: true, looksIntoBreakdowns: true,
        slack: { _ in twoCents }, national: PeppolNational.patterns)

    static let selfBilling = PeppolUBL(
        specification: "urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:selfbilling:3.0",
        process: "urn:fdc:peppol.eu:2017:poacc:selfbilling:01:1.0", invoiceTypes: CodeList("389 527"),
        creditNoteTypes: CodeList("261"), restrictsGermanTypes: false, looksIntoBreakdowns: false,
        slack: { _ in twoCents }, national: [])

    /// As XRechnung repeats it: forints are not reckoned to the cent.
    static let german = PeppolUBL(
        specification: billing.specification, process: billing.process, invoiceTypes: billing.invoiceTypes,
        creditNoteTypes: billing.creditNoteTypes, restrictsGermanTypes: true, looksIntoBreakdowns: true,
        slack: { $0.root.has(currency, "HUF") ? Amount(units: 5, scale: 1) : twoCents }, national: [])

    static let twoCents = Amount(units: 2, scale: 2)

    var patterns: [Pattern] {
        [
            Pattern([Self.emptyElements]),
            Pattern([Self.projects]),
            Pattern(
                [document] + Self.parties + allowancesAndCharges + [Self.directDebit, currencies]
                    + lines + PeppolIdentifiers.contexts),
        ] + national + [Pattern(codes)]
    }

    static let root = "/ubl:Invoice | /cn:CreditNote"

    /// Whether the process is the one of this edition, or the same with an answer to the invoice.
    func hasProcess(_ root: Node) -> Bool {
        guard let text = root.text(Self.profileID) else { return false }
        return text.range(of: process) != nil || text.trimmed == "urn:peppol:bis:billing_with_response"
    }

    static let profileID: Path = "cbc:ProfileID"
}

// MARK: The document and its parties

extension PeppolUBL {
    private static let emptyElements = Context(
        "*", where: { !$0.hasChildren && $0.text.isBlank },
        [Rule("PEPPOL-EN16931-R008", .fatal, "", "The element is empty. Fill it or leave it out.") { _ in false }])

    private static let projects = Context(
        "/cn:CreditNote",
        [
            Rule(
                "PEPPOL-EN16931-R080", .fatal, "BT-11", "There is more than one project reference (type 50). Keep one."
            ) {
                $0.count(reference) { $0.has(typeCode, "50") } <= 1
            }
        ])

    private var document: Context {
        let (edition, specification) = (self, specification)
        return Context(
            Self.root,
            [
                Rule(
                    "PEPPOL-EN16931-R001", .fatal, "BT-23", "The business process is missing. Give its identifier.",
                    exists("cbc:ProfileID")),
                Rule(
                    "PEPPOL-EN16931-R007", .fatal, "BT-23",
                    "The business process is not one of Peppol. Give `\(process)`."
                ) {
                    edition.hasProcess($0)
                },
                Rule(
                    "PEPPOL-EN16931-R002", .fatal, "BT-22",
                    """
                    There is more than one note. Join them into one; only between two German parties may there be \
                    several.
                    """
                ) {
                    $0.count(Self.note) <= 1 || $0.facts.peppol.isGerman
                },
                Rule(
                    "PEPPOL-EN16931-R003", .fatal, "BT-10 BT-13",
                    "Neither a buyer reference nor an order reference is given. Give one of them.",
                    exists("cbc:BuyerReference", or: "cac:OrderReference/cbc:ID")),
                Rule(
                    "PEPPOL-EN16931-R004", .fatal, "BT-24",
                    "The specification identifier is not that of Peppol. Give `\(specification)`."
                ) {
                    guard let text = $0.text(Self.customization)?.trimmed else { return false }
                    return text.hasPrefix(specification) && text.range(of: "::") == nil
                },
                Rule(
                    "PEPPOL-EN16931-R053", .fatal, "BG-23",
                    "There must be one tax total with a breakdown. Give exactly one."
                ) {
                    $0.count(Self.taxTotal) { $0.exists(UBLTax.subtotal) } == 1
                },
                Rule(
                    "PEPPOL-EN16931-R054", .fatal, "BT-111",
                    """
                    A tax total without breakdown is for the VAT accounting currency. Give one when that currency is \
                    given, and none otherwise.
                    """
                ) {
                    $0.count(Self.taxTotal) { !$0.exists(UBLTax.subtotal) } == ($0.exists(Self.taxCurrency) ? 1 : 0)
                },
                Rule(
                    "PEPPOL-EN16931-R055", .fatal, "BT-111 BT-110",
                    "The VAT total and the VAT total in accounting currency have different signs. Give them the same.",
                    Self.hasOneSign),
            ])
    }

    private static let parties: [Context] = [
        Context(
            "cbc:TaxCurrencyCode",
            [
                Rule(
                    "PEPPOL-EN16931-R005", .fatal, "BT-6",
                    "The VAT accounting currency is the invoice currency. Leave it out."
                ) {
                    guard let currency = $0.parent?.text(currency)?.trimmed else { return !$0.text.isBlank }
                    return !($0.text.trimmed == currency)
                }
            ]),
        Context(
            "cac:AccountingCustomerParty/cac:Party",
            [
                Rule(
                    "PEPPOL-EN16931-R010", .fatal, "BT-49", "The buyer's electronic address is missing. Give one.",
                    exists("cbc:EndpointID"))
            ]),
        Context(
            "cac:AccountingSupplierParty/cac:Party",
            [
                Rule(
                    "PEPPOL-EN16931-R020", .fatal, "BT-34", "The seller's electronic address is missing. Give one.",
                    exists("cbc:EndpointID"))
            ]),
    ]

    private static let note: Path = "cbc:Note"
    private static let customization: Path = "cbc:CustomizationID"
    private static let taxTotal: Path = "cac:TaxTotal"
    private static let taxAmount: Path = "cac:TaxTotal/cbc:TaxAmount"
    private static let taxCurrency: Path = "cbc:TaxCurrencyCode"
    private static let currency: Path = "cbc:DocumentCurrencyCode"
    private static let currencyID: Path = "./@currencyID"
    private static let reference: Path = "cac:AdditionalDocumentReference"
    private static let typeCode: Path = "cbc:DocumentTypeCode"

    private static let hasOneSign: Condition = { root in
        guard let taxCurrency = root.text(taxCurrency)?.trimmed else { return true }
        let currency = root.text(currency)?.trimmed ?? .empty
        func has(_ currency: Text, _ test: (Amount) -> Bool) -> Bool {
            root.visit(taxAmount) {
                ($0.text(currencyID).map { $0 == currency } ?? false) && ($0.text.amount.map(test) ?? false)
            }
        }
        return has(taxCurrency) { $0 <= .zero } && has(currency) { $0 <= .zero }
            || has(taxCurrency) { $0 >= .zero } && has(currency) { $0 >= .zero }
    }
}

// MARK: Amounts and lines

extension PeppolUBL {
    private static let allowancePaths = """
        /ubl:Invoice/cac:AllowanceCharge | /ubl:Invoice/cac:InvoiceLine/cac:AllowanceCharge | \
        /cn:CreditNote/cac:AllowanceCharge | /cn:CreditNote/cac:CreditNoteLine/cac:AllowanceCharge
        """

    private var allowancesAndCharges: [Context] {
        let slack = slack
        return [
            Context(
                Self.allowancePaths, where: { $0.exists(Self.factor) && !$0.exists(Self.base) },
                [
                    Rule(
                        "PEPPOL-EN16931-R041", .fatal, "BT-93 BT-100 BT-137 BT-142",
                        "A percentage is given without the base it is of. Give the base amount."
                    ) { _ in false }
                ]),
            Context(
                Self.allowancePaths, where: { !$0.exists(Self.factor) && $0.exists(Self.base) },
                [
                    Rule(
                        "PEPPOL-EN16931-R042", .fatal, "BT-94 BT-101 BT-138 BT-143",
                        "A base amount is given without a percentage. Give the percentage."
                    ) { _ in false }
                ]),
            Context(
                Self.allowancePaths,
                [
                    Rule(
                        "PEPPOL-EN16931-R040", .fatal, "BT-92 BT-99 BT-136 BT-141",
                        "The allowance or charge is not its base times its percentage. Reckon it anew."
                    ) {
                        guard let factor = $0.text(Self.factor), let base = $0.text(Self.base) else { return true }
                        guard let factor = factor.amount, let base = base.amount else { return false }
                        let product = base * factor
                        return
                            (($0.amount(Self.amount) ?? .zero) - Amount(units: product.units, scale: product.scale + 2))
                            .magnitude <= slack($0)
                    },
                    Rule(
                        "PEPPOL-EN16931-R043", .fatal, "BG-20 BG-21 BG-27 BG-28",
                        "The charge indicator is neither `true` nor `false`. Write one of the two words."
                    ) {
                        $0.has(UBLTax.indicator, "true") || $0.has(UBLTax.indicator, "false")
                    },
                ]),
        ]
    }

    private static let directDebit = Context(
        "cac:PaymentMeans", where: { $0.has(UBLPayment.code, "49") || $0.has(UBLPayment.code, "59") },
        [
            Rule(
                "PEPPOL-EN16931-R061", .fatal, "BT-89", "A direct debit has no mandate reference. Give one.",
                exists("cac:PaymentMandate/cbc:ID"))
        ])

    private var currencies: Context {
        let looksIntoBreakdowns = looksIntoBreakdowns
        return Context(
            """
            cbc:Amount | cbc:BaseAmount | cbc:PriceAmount | cac:TaxTotal/cbc:TaxAmount | cbc:TaxableAmount | \
            cac:TaxSubtotal/cbc:TaxAmount | cbc:LineExtensionAmount | cbc:TaxExclusiveAmount | cbc:TaxInclusiveAmount | \
            cbc:AllowanceTotalAmount | cbc:ChargeTotalAmount | cbc:PrepaidAmount | cbc:PayableRoundingAmount | \
            cbc:PayableAmount
            """,
            where: {
                guard let parent = $0.parent else { return true }
                if !looksIntoBreakdowns, $0.isNamed(Self.subtotalTax), parent.isNamed(UBLTax.subtotal) { return false }
                return !parent.isNamed(Self.taxTotal) || parent.exists(UBLTax.subtotal)
            },
            [
                Rule(
                    "PEPPOL-EN16931-R051", .fatal, "BT-5",
                    "The amount is not in the invoice currency. Only the VAT total in accounting currency may differ."
                ) {
                    guard let currency = $0.root.text(Self.currency), let written = $0.text(Self.currencyID) else {
                        return false
                    }
                    return written == currency
                }
            ])
    }

    private static let subtotalTax: Path = "cbc:TaxAmount"

    private static let periods: [Context] = [
        Context(
            """
            /ubl:Invoice/cac:InvoiceLine/cac:InvoicePeriod/cbc:StartDate | \
            /cn:CreditNote/cac:CreditNoteLine/cac:InvoicePeriod/cbc:StartDate
            """,
            where: { $0.root.exists(periodStart) },
            [
                Rule(
                    "PEPPOL-EN16931-R110", .fatal, "BT-134",
                    "The line's period starts before the invoicing period. Correct the dates."
                ) {
                    guard let date = $0.text.date, let start = $0.root.text(periodStart)?.date else { return false }
                    return date >= start
                }
            ]),
        Context(
            """
            /ubl:Invoice/cac:InvoiceLine/cac:InvoicePeriod/cbc:EndDate | \
            /cn:CreditNote/cac:CreditNoteLine/cac:InvoicePeriod/cbc:EndDate
            """,
            where: { $0.root.exists(periodEnd) },
            [
                Rule(
                    "PEPPOL-EN16931-R111", .fatal, "BT-135",
                    "The line's period ends after the invoicing period. Correct the dates."
                ) {
                    guard let date = $0.text.date, let end = $0.root.text(periodEnd)?.date else { return false }
                    return date <= end
                }
            ]),
    ]

    private var lines: [Context] {
        let slack = slack
        return Self.periods + [
            Context(
                "cac:InvoiceLine | cac:CreditNoteLine",
                [
                    Rule(
                        "PEPPOL-EN16931-R120", .fatal, "BT-131 BT-129 BT-146 BT-149",
                        """
                        The line's net amount is not quantity times price, plus charges, less allowances. Reckon it \
                        anew.
                        """,
                        Self.lineIsRight(slack)),
                    Rule(
                        "PEPPOL-EN16931-R121", .fatal, "BT-149",
                        "The base quantity of the price is not above zero. Give a positive number."
                    ) {
                        guard let base = $0.text(Self.baseQuantity) else { return true }
                        return base.amount.map { $0 > .zero } ?? false
                    },
                    Rule(
                        "PEPPOL-EN16931-R100", .fatal, "BT-128",
                        "The line has more than one object reference. Keep one.",
                        atMost(1, "cac:DocumentReference")),
                    Rule(
                        "PEPPOL-EN16931-R101", .fatal, "BT-128",
                        "The line's document reference is no object reference. Give it type 130, or leave it out."
                    ) {
                        $0.isMissing(Self.lineReference) || $0.any(Self.lineReferenceType) { $0 == "130" }
                    },
                ]),
            Context(
                "cac:Price/cac:AllowanceCharge",
                [
                    Rule(
                        "PEPPOL-EN16931-R044", .fatal, "BT-147",
                        "A price has a charge. Only an allowance (`false`) is possible there."
                    ) {
                        $0.has(UBLTax.indicator, "false")
                    },
                    Rule(
                        "PEPPOL-EN16931-R046", .fatal, "BT-146 BT-148 BT-147",
                        "The net price is not the gross price less the allowance. Reckon it anew."
                    ) {
                        guard let gross = $0.text(Self.base) else { return true }
                        guard let gross = gross.amount, let discount = $0.amount(Self.amount),
                            let net = $0.parent?.amount(Self.priceAmount)
                        else { return false }
                        return net == gross - discount
                    },
                ]),
            Context(
                "cac:Price/cbc:BaseQuantity", where: exists("./@unitCode"),
                [
                    Rule(
                        "PEPPOL-EN16931-R130", .fatal, "BT-150",
                        "The base quantity of the price has another unit than the quantity. Give the same."
                    ) {
                        guard let line = $0.parent?.parent, let unit = $0.text(Self.unitCode) else { return true }
                        guard line.exists(Self.invoiced) || line.exists(Self.credited) else { return true }
                        return line.any($0.root.isNamed(Self.invoice) ? Self.invoicedUnit : Self.creditedUnit) {
                            $0 == unit
                        }
                    }
                ]),
        ]
    }

    private static let factor: Path = "cbc:MultiplierFactorNumeric"
    private static let base: Path = "cbc:BaseAmount"
    private static let amount: Path = "cbc:Amount"
    private static let periodStart: Path = "cac:InvoicePeriod/cbc:StartDate"
    private static let periodEnd: Path = "cac:InvoicePeriod/cbc:EndDate"
    private static let invoice: Path = "ubl:Invoice"
    private static let invoiced: Path = "cbc:InvoicedQuantity"
    private static let credited: Path = "cbc:CreditedQuantity"
    private static let invoicedUnit: Path = "cbc:InvoicedQuantity/@unitCode"
    private static let creditedUnit: Path = "cbc:CreditedQuantity/@unitCode"
    private static let unitCode: Path = "./@unitCode"
    private static let price: Path = "cac:Price/cbc:PriceAmount"
    private static let priceAmount: Path = "cbc:PriceAmount"
    private static let baseQuantity: Path = "cac:Price/cbc:BaseQuantity"
    private static let lineReference: Path = "cac:DocumentReference"
    private static let lineReferenceType: Path = "cac:DocumentReference/cbc:DocumentTypeCode"

    /// Net = quantity * price / base quantity + charges - allowances, to within 0.02: multiplied out, so that nothing is
    /// divided.
    private static func lineIsRight(_ slack: @escaping @Sendable (Node) -> Amount) -> Condition {
        { line in
            guard let net = line.amount(UBLTax.lineAmount, or: .zero),
                let quantity = line.amount(line.root.isNamed(invoice) ? invoiced : credited, or: Amount(1)),
                let price = line.amount(price, or: .zero), let given = line.amount(baseQuantity, or: Amount(1))
            else { return false }
            var expected = Amount(units: 0, scale: 2)
            line.forEach(UBLTax.allowanceCharge) {
                guard let amount = $0.amount(amount) else { return }
                if $0.has(UBLTax.indicator, "true") { expected = expected + amount }
                if $0.has(UBLTax.indicator, "false") { expected = expected - amount }
            }
            let base = given == .zero ? Amount(1) : given
            let difference = (net - expected) * base - quantity * price
            return difference.magnitude <= base.magnitude * slack(line)
        }
    }
}

extension Node {
    /// The number that the path leads to, or `other` when it leads nowhere; `nil` when what is there is no number.
    func amount(_ path: Path, or other: Amount) -> Amount? {
        guard let text = text(path) else { return other }
        return text.amount
    }
}
