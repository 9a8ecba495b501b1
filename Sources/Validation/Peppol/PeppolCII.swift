import Basics

/// Peppol BIS Billing 3.0 over CII, edition May 2023, and the rules of it that XRechnung repeats.
///
/// PEPPOL-EN16931-P0100 is published for an element that CII does not have, and never fires.
struct PeppolCII: Sendable {
    let edition: Edition

    enum Edition: Sendable { case billing, german }

    static let billing = PeppolCII(edition: .billing).patterns
    /// As XRechnung repeats it.
    static let german = PeppolCII(edition: .german).patterns

    private var patterns: [Pattern] {
        let main = Pattern(
            [Self.context, Self.agreement, settlement, Self.notes] + Self.parties + allowancesAndCharges
                + [Self.directDebit] + Self.periods + [line] + Self.prices + PeppolIdentifiers.cii)
        switch edition {
        case .billing: return [main] + PeppolCIINational.patterns + [Pattern(Self.codes)]
        case .german: return [main, Pattern([Self.emptyElements]), Pattern([Self.grossPrice])]
        }
    }
}

// MARK: The document and its parties

extension PeppolCII {
    private static let context = Context(
        "rsm:ExchangedDocumentContext",
        [
            Rule(.peppolProcess, exists("ram:BusinessProcessSpecifiedDocumentContextParameter/ram:ID")),
            Rule(.peppolProcessName(PeppolUBL.billing.process)) { ($0.text(process) ?? .empty).namesPeppolProcess },
            Rule(.peppolSpecification(PeppolUBL.billing.specification)) {
                ($0.text(specification) ?? .empty).trimmed.hasPrefix(PeppolUBL.billing.specification)
            },
        ])

    private static let agreement = Context(
        "ram:ApplicableHeaderTradeAgreement",
        [
            Rule(
                .peppolReference,
                exists("ram:BuyerReference", or: "ram:BuyerOrderReferencedDocument/ram:IssuerAssignedID")),
            Rule(
                "PEPPOL-EN16931-R006", .fatal, "BT-18",
                "There is more than one invoiced object (type 130). Keep one."
            ) {
                $0.count(reference) { $0.any(CII.typeCode) { $0 == "130" } } <= 1
            },
            Rule(.peppolProject) { $0.count(reference) { $0.any(CII.typeCode) { $0 == "50" } } <= 1 },
        ])

    private var settlement: Context {
        let edition = edition
        return Context(
            "ram:ApplicableHeaderTradeSettlement",
            [
                Rule(.peppolTaxCurrency) {
                    guard let tax = $0.text(Self.taxCurrency) else { return true }
                    return !(tax.trimmed == ($0.text(CII.currency) ?? .empty).trimmed)
                },
                Rule(.peppolTaxTotal) {
                    let currency = $0.facts.ciiHeader.currency
                    let count = $0.count(Self.taxTotal) { total in
                        currency.map { currency in total.any(CII.currencyID) { $0 == currency } } ?? false
                    }
                    return edition == .german ? count <= 1 : count == 1
                },
                Rule(.peppolAccountingTotal) {
                    let currency = $0.facts.ciiHeader.currency
                    let count = $0.count(Self.taxTotal) { total in
                        currency.map { currency in total.any(CII.currencyID) { !($0 == currency) } } ?? false
                    }
                    return count == ($0.exists(Self.taxCurrency) ? 1 : 0)
                },
                Rule(.peppolTaxSigns) { $0.hasOneTaxSign(evenAlone: edition == .german) },
            ])
    }

    private static let notes = Context(
        "rsm:ExchangedDocument",
        [
            Rule(
                "PEPPOL-EN16931-R002", .fatal, "BT-22 BT-21",
                "There is more than one note, or a note has a subject code. Join them into one, without a code."
            ) {
                $0.count(note) <= 1 && $0.isMissing(subject)
            }
        ])

    private static let parties = [
        Context(
            "ram:BuyerTradeParty", [Rule(.peppolBuyerAddress, exists("ram:URIUniversalCommunication/ram:URIID"))]),
        Context(
            "ram:SellerTradeParty", [Rule(.peppolSellerAddress, exists("ram:URIUniversalCommunication/ram:URIID"))]),
    ]

    private static let process: Path = "ram:BusinessProcessSpecifiedDocumentContextParameter/ram:ID"
    private static let specification: Path = "ram:GuidelineSpecifiedDocumentContextParameter/ram:ID"
    private static let reference: Path = "ram:AdditionalReferencedDocument"
    private static let note: Path = "ram:IncludedNote"
    private static let subject: Path = "ram:IncludedNote/ram:SubjectCode"
    fileprivate static let taxCurrency: Path = "ram:TaxCurrencyCode"
    fileprivate static let taxTotal: Path = "ram:SpecifiedTradeSettlementHeaderMonetarySummation/ram:TaxTotalAmount"

    private static let emptyElements = Context(
        "*",
        where: {
            !$0.hasChildren && $0.text.isBlank && !($0.isNamed(delivery) && $0.facts.writesRAM)
        },
        [Rule(.peppolEmpty) { _ in false }])

    private static let delivery: Path = "ram:ApplicableHeaderTradeDelivery"
}

extension Text {
    /// Whether Peppol's process identifier, of whatever number, stands somewhere in the text.
    fileprivate var namesPeppolProcess: Bool {
        let (start, end): (StaticString, StaticString) = ("urn:fdc:peppol.eu:2017:poacc:billing:", ":1.0")
        var rest = self
        while let position = rest.range(of: start) {
            rest = rest.part(position + start.utf8CodeUnitCount..<rest.bytes.count)
            if rest.part(0..<2).isDigits, rest.part(2..<6) == end { return true }
        }
        return false
    }
}

extension Node {
    /// Of the header settlement: whether the VAT totals in both currencies have one sign. Holds where no accounting
    /// currency is given, and if `evenAlone` where the total in the invoice currency is missing.
    fileprivate func hasOneTaxSign(evenAlone: Bool) -> Bool {
        guard let currency = facts.ciiHeader.settlement?.text(PeppolCII.taxCurrency) else { return true }
        let invoiceCurrency = facts.ciiHeader.currency
        func has(_ currency: Text?, _ test: (Text) -> Bool) -> Bool {
            guard let currency else { return false }
            return visit(PeppolCII.taxTotal) { total in
                total.any(CII.currencyID) { $0 == currency } && test(total.text)
            }
        }
        if evenAlone, !has(invoiceCurrency, { _ in true }) { return true }
        let isNegative: (Text) -> Bool = { $0.amount.map { $0 < .zero } ?? false }
        let isPositive: (Text) -> Bool = { $0.amount.map { $0 >= .zero } ?? false }
        return has(currency, isNegative) && has(invoiceCurrency, isNegative)
            || has(currency, isPositive) && has(invoiceCurrency, isPositive)
    }

    /// By how much what is reckoned may differ from what is written: forints are not reckoned to the cent.
    fileprivate var germanSlack: Amount {
        facts.ciiHeader.currency.map { $0 == "HUF" } == true ? Amount(units: 5, scale: 1) : PeppolUBL.twoCents
    }
}

// MARK: Amounts and lines

extension PeppolCII {
    private var slack: @Sendable (Node) -> Amount {
        switch edition {
        case .billing: return { _ in PeppolUBL.twoCents }
        case .german: return { $0.germanSlack }
        }
    }

    private var allowancesAndCharges: [Context] {
        let slack = slack
        let isGerman = edition == .german
        let indicator = Wording.peppolIndicator
        let hasIndicator: Condition = { $0.has(CII.indicator, "true") || $0.has(CII.indicator, "false") }
        return [
            Context(
                "ram:SpecifiedTradeAllowanceCharge", where: { $0.exists(Self.percent) && !$0.exists(CII.basisAmount) },
                [Rule(.peppolBase) { _ in false }]),
            Context(
                "ram:SpecifiedTradeAllowanceCharge", where: { !$0.exists(Self.percent) && $0.exists(CII.basisAmount) },
                [Rule(.peppolPercentage) { _ in false }]),
            Context(
                "ram:SpecifiedTradeAllowanceCharge",
                [
                    Rule(.peppolAllowance) {
                        guard let percent = $0.text(Self.percent), let base = $0.text(CII.basisAmount) else {
                            return true
                        }
                        guard let amount = $0.amount(CII.actualAmount, or: .zero), let percent = percent.amount,
                            let base = base.amount
                        else { return false }
                        let product = base * percent
                        return (amount - Amount(units: product.units, scale: product.scale + 2)).magnitude <= slack($0)
                    },
                    Rule(isGerman ? indicator.named("\(indicator.id)-1") : indicator, hasIndicator),
                ]),
            Context(
                "ram:AppliedTradeAllowanceCharge",
                [Rule(isGerman ? indicator.named("\(indicator.id)-2") : indicator, hasIndicator)]),
        ]
    }

    private static let directDebit = Context(
        "ram:SpecifiedTradeSettlementPaymentMeans",
        where: { $0.has(CII.typeCode, "49") || $0.has(CII.typeCode, "59") },
        [Rule(.peppolMandate) { $0.parent?.exists(mandate) ?? false }])

    /// The dates are compared as they are written.
    private static let periods: [Context] = [
        Context(
            linePeriod + "/ram:StartDateTime",
            where: { $0.facts.ciiHeader.settlement?.exists(start) ?? false },
            [
                Rule(.peppolLineStart) { line in
                    line.visit(date) { own in
                        line.facts.ciiHeader.settlement?.any(startDate) {
                            !own.text.bytes.lexicographicallyPrecedes($0.bytes)
                        } ?? false
                    }
                }
            ]),
        Context(
            linePeriod + "/ram:EndDateTime",
            where: { $0.facts.ciiHeader.settlement?.exists(end) ?? false },
            [
                Rule(.peppolLineEnd) { line in
                    line.visit(date) { own in
                        line.facts.ciiHeader.settlement?.any(endDate) {
                            !$0.bytes.lexicographicallyPrecedes(own.text.bytes)
                        } ?? false
                    }
                }
            ]),
    ]

    private static let linePeriod = """
        rsm:SupplyChainTradeTransaction/ram:IncludedSupplyChainTradeLineItem/ram:SpecifiedLineTradeSettlement/\
        ram:BillingSpecifiedPeriod
        """

    private var line: Context {
        let (slack, edition) = (slack, edition)
        return Context(
            "ram:IncludedSupplyChainTradeLineItem",
            [
                Rule(.peppolLineAmount) { $0.isRightCIILine(slack($0), orGrossBase: edition == .german) },
                Rule(.peppolOneObject) { $0.count(Self.lineReference) { $0.any(CII.typeCode) { $0 == "130" } } <= 1 },
                Rule(.peppolObject) {
                    $0.isMissing(Self.lineReference) || $0.any(Self.lineReferenceType) { $0 == "130" }
                },
            ])
    }

    private static let prices: [Context] = [
        Context(
            "ram:NetPriceProductTradePrice | ram:GrossPriceProductTradePrice",
            [
                Rule(.peppolBaseQuantity) {
                    guard let base = $0.text(baseQuantity) else { return true }
                    return base.amount.map { $0 > .zero } ?? false
                }
            ]),
        Context(
            "ram:NetPriceProductTradePrice/ram:BasisQuantity | ram:GrossPriceProductTradePrice/ram:BasisQuantity",
            where: exists("./@unitCode"),
            [
                Rule(.peppolBaseUnit) {
                    guard let unit = $0.text(unitCode), let line = $0.parent?.parent?.parent else { return false }
                    return line.any(billedUnit) { $0 == unit }
                }
            ]),
    ]

    /// Over CII only XRechnung asks this.
    private static let grossPrice = Context(
        """
        rsm:SupplyChainTradeTransaction/ram:IncludedSupplyChainTradeLineItem/ram:SpecifiedLineTradeAgreement/\
        ram:GrossPriceProductTradePrice
        """,
        [
            Rule(.peppolPriceCharge) { $0.isMissing(discount) || $0.any(discountIndicator) { $0 == "false" } },
            Rule(.peppolNetPrice) {
                guard let gross = $0.text(chargeAmount) else { return true }
                guard let gross = gross.amount, let discount = $0.amount(discount, or: .zero),
                    let net = $0.parent?.amount(netPrice)
                else { return false }
                return net == gross - discount
            },
        ])

    private static let percent: Path = "ram:CalculationPercent"
    private static let mandate: Path = "ram:SpecifiedTradePaymentTerms/ram:DirectDebitMandateID"
    private static let start: Path = "ram:BillingSpecifiedPeriod/ram:StartDateTime"
    private static let startDate: Path = "ram:BillingSpecifiedPeriod/ram:StartDateTime/udt:DateTimeString"
    private static let end: Path = "ram:BillingSpecifiedPeriod/ram:EndDateTime"
    private static let endDate: Path = "ram:BillingSpecifiedPeriod/ram:EndDateTime/udt:DateTimeString"
    private static let date: Path = "udt:DateTimeString"
    private static let lineReference: Path = "ram:SpecifiedLineTradeSettlement/ram:AdditionalReferencedDocument"
    private static let lineReferenceType: Path =
        "ram:SpecifiedLineTradeSettlement/ram:AdditionalReferencedDocument/ram:TypeCode"
    private static let baseQuantity: Path = "ram:BasisQuantity"
    private static let unitCode: Path = "./@unitCode"
    private static let billedUnit: Path = "ram:SpecifiedLineTradeDelivery/ram:BilledQuantity/@unitCode"
    private static let discount: Path = "ram:AppliedTradeAllowanceCharge/ram:ActualAmount"
    private static let discountIndicator: Path = "ram:AppliedTradeAllowanceCharge/ram:ChargeIndicator/udt:Indicator"
    private static let chargeAmount: Path = "ram:ChargeAmount"
    private static let netPrice: Path = "ram:NetPriceProductTradePrice/ram:ChargeAmount"
}

extension Node {
    /// Of a line: net = quantity * price / base quantity + charges - allowances, both sums rounded, to within the slack:
    /// multiplied out, so that nothing is divided.
    ///
    /// - Parameter orGrossBase: Whether the base quantity of the gross price counts where the net price has none.
    fileprivate func isRightCIILine(_ slack: Amount, orGrossBase: Bool) -> Bool {
        guard let net = amount(CIILine.net, or: .zero), let quantity = amount(CIILine.quantity, or: Amount(1)),
            let price = amount(CIILine.price, or: .zero), let netBase = amount(CIILine.netBase, or: .zero),
            let grossBase = orGrossBase ? amount(CIILine.grossBase, or: .zero) : .zero
        else { return false }
        var (charges, allowances) = (Amount(units: 0, scale: 2), Amount(units: 0, scale: 2))
        forEach(CIILine.allowanceCharge) {
            if $0.has(CII.indicator, "true") { charges = charges + $0.sum(CII.actualAmount) }
            if $0.has(CII.indicator, "false") { allowances = allowances + $0.sum(CII.actualAmount) }
        }
        let base = netBase != .zero ? netBase : grossBase != .zero ? grossBase : Amount(1)
        let rest = net - charges.rounded(to: 2, .halfUp) + allowances.rounded(to: 2, .halfUp)
        return (rest * base - quantity * price).magnitude <= base.magnitude * slack
    }
}

/// The parts of a line that make its amount.
enum CIILine {
    static let net: Path =
        "ram:SpecifiedLineTradeSettlement/ram:SpecifiedTradeSettlementLineMonetarySummation/ram:LineTotalAmount"
    static let quantity: Path = "ram:SpecifiedLineTradeDelivery/ram:BilledQuantity"
    static let price: Path = "ram:SpecifiedLineTradeAgreement/ram:NetPriceProductTradePrice/ram:ChargeAmount"
    static let netBase: Path = "ram:SpecifiedLineTradeAgreement/ram:NetPriceProductTradePrice/ram:BasisQuantity"
    static let grossBase: Path = "ram:SpecifiedLineTradeAgreement/ram:GrossPriceProductTradePrice/ram:BasisQuantity"
    static let allowanceCharge: Path = "ram:SpecifiedLineTradeSettlement/ram:SpecifiedTradeAllowanceCharge"
}

// MARK: Codes and dates

extension PeppolCII {
    private static let codes: [Context] = [
        Context(
            "ram:AttachmentBinaryObject", where: exists("./@mimeCode"),
            [Rule(.peppolMimeType) { CodeList.peppolMimeTypes.containsExactly($0.text(mimeCode)) }]),
        Context(
            "ram:SpecifiedTradeAllowanceCharge/ram:ReasonCode",
            where: { $0.parent?.has(CII.indicator, "false") == true },
            [Rule(.peppolAllowanceReason, listed(.peppolAllowanceReasons))]),
        Context(
            "ram:SpecifiedTradeAllowanceCharge/ram:ReasonCode",
            where: { $0.parent?.has(CII.indicator, "true") == true },
            [Rule(.peppolChargeReason, listed(.peppolChargeReasonsCII))]),
        Context(
            "ram:TaxTotalAmount", where: exists("./@currencyID"),
            [Rule(.peppolCurrency) { CodeList.peppolCurrenciesCII.containsExactly($0.text(CII.currencyID)) }]),
        Context(
            "udt:DateTimeString",
            [
                Rule(
                    "PEPPOL-EN16931-F001", .fatal, "BT-2 BT-9 BT-7 BT-73 BT-74 BT-72",
                    "The date is not written as YYYYMMDD with format 102, or not of this century. Correct it."
                ) {
                    $0.has(format, "102") && $0.text.bytes.count == 8 && $0.text.isDigits && $0.text.hasPrefix("20")
                }
            ]),
        Context(
            """
            ram:BuyerTradeParty/ram:URIUniversalCommunication/ram:URIID | \
            ram:SellerTradeParty/ram:URIUniversalCommunication/ram:URIID
            """,
            [Rule(.peppolAddressScheme) { CodeList.peppolAddressSchemesCII.containsExactly($0.text(CII.schemeID)) }]),
    ]

    private static let mimeCode: Path = "./@mimeCode"
    private static let format: Path = "./@format"
}
