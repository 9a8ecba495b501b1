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
                    + lines + PeppolIdentifiers.ubl),
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
        [Rule(.peppolEmpty) { _ in false }])

    private static let projects = Context(
        "/cn:CreditNote",
        [
            Rule(.peppolProject) {
                $0.count(reference) { $0.has(typeCode, "50") } <= 1
            }
        ])

    private var document: Context {
        let (edition, specification) = (self, specification)
        return Context(
            Self.root,
            [
                Rule(.peppolProcess, exists("cbc:ProfileID")),
                Rule(.peppolProcessName(process)) {
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
                Rule(.peppolReference, exists("cbc:BuyerReference", or: "cac:OrderReference/cbc:ID")),
                Rule(.peppolSpecification(specification)) {
                    guard let text = $0.text(Self.customization)?.trimmed else { return false }
                    return text.hasPrefix(specification) && text.range(of: "::") == nil
                },
                Rule(.peppolTaxTotal) {
                    $0.count(Self.taxTotal) { $0.exists(UBLTax.subtotal) } == 1
                },
                Rule(.peppolAccountingTotal) {
                    $0.count(Self.taxTotal) { !$0.exists(UBLTax.subtotal) } == ($0.exists(Self.taxCurrency) ? 1 : 0)
                },
                Rule(.peppolTaxSigns, Self.hasOneSign),
            ])
    }

    private static let parties: [Context] = [
        Context(
            "cbc:TaxCurrencyCode",
            [
                Rule(.peppolTaxCurrency) {
                    guard let currency = $0.parent?.text(currency)?.trimmed else { return !$0.text.isBlank }
                    return !($0.text.trimmed == currency)
                }
            ]),
        Context(
            "cac:AccountingCustomerParty/cac:Party",
            [
                Rule(.peppolBuyerAddress, exists("cbc:EndpointID"))
            ]),
        Context(
            "cac:AccountingSupplierParty/cac:Party",
            [
                Rule(.peppolSellerAddress, exists("cbc:EndpointID"))
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
                    Rule(.peppolBase) { _ in false }
                ]),
            Context(
                Self.allowancePaths, where: { !$0.exists(Self.factor) && $0.exists(Self.base) },
                [
                    Rule(.peppolPercentage) { _ in false }
                ]),
            Context(
                Self.allowancePaths,
                [
                    Rule(.peppolAllowance) {
                        guard let factor = $0.text(Self.factor), let base = $0.text(Self.base) else { return true }
                        guard let factor = factor.amount, let base = base.amount else { return false }
                        let product = base * factor
                        return
                            (($0.amount(Self.amount) ?? .zero) - Amount(units: product.units, scale: product.scale + 2))
                            .magnitude <= slack($0)
                    },
                    Rule(.peppolIndicator) {
                        $0.has(UBLTax.indicator, "true") || $0.has(UBLTax.indicator, "false")
                    },
                ]),
        ]
    }

    private static let directDebit = Context(
        "cac:PaymentMeans", where: { $0.has(UBLPayment.code, "49") || $0.has(UBLPayment.code, "59") },
        [
            Rule(.peppolMandate, exists("cac:PaymentMandate/cbc:ID"))
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
                Rule(.peppolLineStart) {
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
                Rule(.peppolLineEnd) {
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
                    Rule(.peppolLineAmount, Self.lineIsRight(slack)),
                    Rule(.peppolBaseQuantity) {
                        guard let base = $0.text(Self.baseQuantity) else { return true }
                        return base.amount.map { $0 > .zero } ?? false
                    },
                    Rule(.peppolOneObject, atMost(1, "cac:DocumentReference")),
                    Rule(.peppolObject) {
                        $0.isMissing(Self.lineReference) || $0.any(Self.lineReferenceType) { $0 == "130" }
                    },
                ]),
            Context(
                "cac:Price/cac:AllowanceCharge",
                [
                    Rule(.peppolPriceCharge) {
                        $0.has(UBLTax.indicator, "false")
                    },
                    Rule(.peppolNetPrice) {
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
                    Rule(.peppolBaseUnit) {
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
                if $0.has(UBLTax.indicator, "true") { expected = expected + $0.sum(amount) }
                if $0.has(UBLTax.indicator, "false") { expected = expected - $0.sum(amount) }
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
