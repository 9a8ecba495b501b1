import Basics

extension EN16931CII {
    /// How often parts of CII may occur, and what must not be used: the syntax pattern.
    static let syntax: [Context] = documentSyntax + lineSyntax + headerSyntax + typeSyntax

    private static let documentSyntax: [Context] = [
        Context(
            "/rsm:CrossIndustryInvoice/rsm:ExchangedDocumentContext",
            unused(CIIUnused.context) + [
                most("003", .warning, 1, "BT-23", "ram:BusinessProcessSpecifiedDocumentContextParameter"),
                exact("009", "BT-24", "ram:GuidelineSpecifiedDocumentContextParameter"),
                exact("010", "BT-24", "ram:GuidelineSpecifiedDocumentContextParameter/ram:ID"),
            ]),
        Context(
            "/rsm:CrossIndustryInvoice/rsm:ExchangedDocument",
            unused(CIIUnused.document) + [exact("014", "BT-3", "ram:TypeCode")]),
        Context(
            "/rsm:CrossIndustryInvoice/rsm:ExchangedDocument/ram:IncludedNote",
            [most("030", .warning, 1, "BT-22", "ram:Content")]),
        Context(
            "/rsm:CrossIndustryInvoice",
            [
                absent("CII-DT-013", .fatal, "@languageID"), absent("CII-DT-014", .fatal, "@languageLocaleID"),
                absent("CII-SR-438", .warning, "ram:ValuationBreakdownStatement"),
                Rule("CII-SR-467", .fatal, "BT-81", "There are different payment means codes. Give one.") {
                    isOneText($0, meansType)
                },
                Rule("CII-SR-468", .fatal, "BT-82", "There are different texts for the payment means. Give one.") {
                    isOneText($0, meansText)
                },
                Rule("CII-SR-469", .fatal, "BT-83", "There is more than one payment reference. Keep one.") { root in
                    var count = 0
                    root.forEachAnywhere(paymentReference) {
                        if $0.parent?.isNamed(settlementName) == true { count += 1 }
                    }
                    return count <= 1
                },
            ]),
    ]

    private static let lineSyntax: [Context] = [
        Context(
            CII.line,
            unused(CIIUnused.line)),
        Context(
            CII.line + "/ram:AssociatedDocumentLineDocument",
            unused(CIIUnused.lineHeading) + [
                most("039", .warning, 1, "BT-127", "ram:IncludedNote"),
                most("040", .warning, 1, "BT-127", "ram:IncludedNote/ram:Content"),
            ]),
        Context(
            CII.line + "/ram:SpecifiedTradeProduct",
            unused(CIIUnused.product) + [
                Rule("CII-SR-046", .fatal, "BT-157-1", "The item's global identifier has no scheme. Give the scheme.") {
                    $0.isMissing(globalID) || $0.exists(globalScheme)
                },
                Rule("CII-SR-090", .fatal, "BT-159", "A country of origin has exactly one code. Give one.") {
                    $0.isMissing(origin) || $0.count(originID) == 1
                },
            ]),
        Context(
            CII.line + "/ram:SpecifiedTradeProduct/ram:ApplicableProductCharacteristic",
            [exact("069", "BT-160", "ram:Description"), exact("072", "BT-161", "ram:Value")]),
        Context(
            CII.line + "/ram:SpecifiedLineTradeAgreement",
            unused(CIIUnused.lineAgreement) + [
                absent("CII-SR-113", .warning, "ram:AdditionalReferencedDocument"),
                exact("439", "BT-146", "ram:NetPriceProductTradePrice/ram:ChargeAmount"),
                most("441", .fatal, 1, "BT-146", "ram:NetPriceProductTradePrice/ram:ChargeAmount"),
                Rule(
                    "CII-SR-119", .warning, "BT-147",
                    "A gross price has an allowance only, with its amount. Correct the indicator or give the amount."
                ) {
                    $0.exists(priceAmount)
                        ? $0.any(priceIndicator) { $0.boolean == false } : !$0.exists(priceIndicatorGroup)
                },
            ]),
        Context(CII.line + "/ram:SpecifiedLineTradeDelivery", unused(CIIUnused.lineDelivery)),
        Context(
            CII.line + "/ram:SpecifiedLineTradeSettlement",
            unused(CIIUnused.lineSettlement) + [
                Rule(
                    "CII-SR-454", .warning, "BT-151", "A line has exactly one tax group. Give one.",
                    exactly(1, "ram:ApplicableTradeTax")),
                Rule(
                    "CII-SR-474", .warning, "BT-128",
                    "The line has more than one object reference (type 130). Keep one."
                ) {
                    $0.count(supporting) { $0.has(CII.typeCode, "130") } <= 1
                },
            ]),
        Context(
            "ram:GrossPriceProductTradePrice/ram:AppliedTradeAllowanceCharge",
            [most("440", .fatal, 1, "BT-147", "ram:ActualAmount")]),
    ]

    private static let headerSyntax: [Context] = [
        Context(
            CII.agreement,
            unused(CIIUnused.agreement) + [
                oneID("450", "BT-46", "ram:BuyerTradeParty"),
                most("455", .fatal, 1, "BG-6", "ram:SellerTradeParty/ram:DefinedTradeContact"),
                most("456", .fatal, 1, "BG-9", "ram:BuyerTradeParty/ram:DefinedTradeContact"),
                most("459", .fatal, 1, "BT-34", "ram:SellerTradeParty/ram:URIUniversalCommunication"),
                most("460", .fatal, 1, "BT-49", "ram:BuyerTradeParty/ram:URIUniversalCommunication"),
                contact("465", "BT-41", "ram:SellerTradeParty"), contact("466", "BT-56", "ram:BuyerTradeParty"),
                Rule("CII-SR-457", .warning, "BT-17", "There is more than one tender reference (type 50). Keep one.") {
                    $0.count(supporting) { $0.has(CII.typeCode, "50") } <= 1
                },
                Rule("CII-SR-458", .warning, "BT-18", "There is more than one invoiced object (type 130). Keep one.") {
                    $0.count(supporting) { $0.has(CII.typeCode, "130") } <= 1
                },
                Rule(
                    "CII-SR-475", .warning, "BT-123",
                    "The supporting documents have more than one description. Keep one."
                ) { $0.hasOneSupporting(supportingName, in: supporting) },
                Rule(
                    "CII-SR-476", .warning, "BT-125",
                    "The supporting documents have more than one attachment. Keep one."
                ) { $0.hasOneSupporting(attachment, in: supporting) },
            ]),
        Context(CII.delivery, unused(CIIUnused.delivery) + [oneID("449", "BT-71", "ram:ShipToTradeParty")]),
        Context(
            CII.settlement,
            unused(CIIUnused.settlement) + [
                oneID("451", "BT-60", "ram:PayeeTradeParty"),
                most("452", .warning, 1, "BT-20", "ram:SpecifiedTradePaymentTerms"),
                most("453", .warning, 1, "BT-20", "ram:SpecifiedTradePaymentTerms/ram:Description"),
                most("461", .fatal, 1, "BT-7", "ram:ApplicableTradeTax/ram:TaxPointDate"),
                Rule("CII-SR-462", .fatal, "BT-8", "The tax groups have different tax point codes. Give one code.") {
                    isOneText($0.root, dueDateType)
                },
                Rule(
                    "CII-SR-470", .fatal, "BT-84",
                    "A credit transfer (30, 58) names no account. Give an IBAN or another account identifier."
                ) {
                    !$0.visit(means) {
                        ($0.has(CII.typeCode, "30") || $0.has(CII.typeCode, "58")) && !$0.exists(iban)
                            && !$0.exists(proprietary)
                    }
                },
            ]),
        Context(
            CII.settlement + "/ram:SpecifiedTradeSettlementHeaderMonetarySummation",
            unused(CIIUnused.summation)
                + [
                    ("477", "LineTotalAmount"), ("478", "ChargeTotalAmount"), ("479", "AllowanceTotalAmount"),
                    ("480", "TaxBasisTotalAmount"), ("481", "RoundingAmount"), ("482", "GrandTotalAmount"),
                    ("483", "InformationAmount"), ("484", "TotalPrepaidAmount"), ("485", "TotalDiscountAmount"),
                    ("486", "TotalAllowanceChargeAmount"), ("487", "DuePayableAmount"),
                    ("488", "RetailValueExcludingTaxInformationAmount"), ("489", "TotalDepositFeeInformationAmount"),
                    ("490", "ProductValueExcludingTobaccoTaxInformationAmount"),
                    ("491", "TotalRetailValueInformationAmount"), ("492", "GrossLineTotalAmount"),
                    ("493", "NetLineTotalAmount"), ("494", "NetIncludingTaxesLineTotalAmount"),
                ].map { most($0.0, .fatal, 1, "BG-22", "ram:\($0.1)") }),
        Context(
            "ram:SpecifiedTradeAllowanceCharge",
            [
                Rule(
                    "CII-SR-463", .fatal, "BG-20 BG-21 BG-27 BG-28",
                    "The allowance or charge has no indicator. Say which of the two it is.",
                    exists("ram:ChargeIndicator/udt:Indicator")),
                most("471", .fatal, 1, "BT-96 BT-103", "ram:RateApplicablePercent"),
                most("472", .fatal, 1, "BT-95 BT-102", "ram:CategoryTradeTax"),
                most("473", .fatal, 1, "BT-92 BT-99", "ram:ActualAmount"),
            ]),
        Context(
            "ram:SpecifiedTradeSettlementPaymentMeans",
            [absent("CII-SR-464", .warning, "ram:PayerSpecifiedDebtorFinancialInstitution")]),
    ]

    private static let typeSyntax: [Context] = [
        Context(
            "*DocumentContextParameter",
            [absent("CII-SR-04", .warning, "ram:Value"), absent("CII-SR-05", .warning, "ram:SpecifiedDocumentVersion")]),
        Context(
            "ram:GuidelineSpecifiedDocumentContextParameter/ram:ID",
            [
                absent("CII-DT-001", .fatal, "@schemeName"), absent("CII-DT-002", .fatal, "@schemeAgencyName"),
                absent("CII-DT-003", .fatal, "@schemeDataURI"), absent("CII-DT-004", .fatal, "@schemeURI"),
                absent("CII-DT-005", .fatal, "@schemeID"), absent("CII-DT-006", .fatal, "@schemeAgencyID"),
                absent("CII-DT-007", .fatal, "@schemeVersionID"),
            ]),
        Context(
            "ram:*ID",
            [
                absent("CII-DT-101", .fatal, "@schemeName"), absent("CII-DT-102", .fatal, "@schemeAgencyName"),
                absent("CII-DT-103", .fatal, "@schemeDataURI"), absent("CII-DT-104", .fatal, "@schemeURI"),
            ]),
        Context("ram:TypeCode", [absent("CII-DT-008", .fatal, "@name"), absent("CII-DT-009", .fatal, "@listURI")]),
        Context(
            CII.line + "/ram:SpecifiedLineTradeSettlement/ram:ApplicableTradeTax/ram:CategoryCode",
            [
                absent("CII-DT-045", .warning, "@listID"), absent("CII-DT-046", .warning, "@listAgencyID"),
                absent("CII-DT-047", .warning, "@listVersionID"), absent("CII-DT-048", .warning, "@listURI"),
            ]),
        Context(
            "ram:*ReferencedDocument",
            unused(CIIUnused.referenced, .fatal) + [
                reserved("015", .fatal, "ram:URIID") { $0.isNamed(supporting) && $0.has(CII.typeCode, "916") },
                reserved("018", .fatal, "ram:TypeCode") {
                    $0.isNamed(supporting)
                        && ($0.has(CII.typeCode, "50") || $0.has(CII.typeCode, "130") || $0.has(CII.typeCode, "916"))
                },
                reserved("021", .fatal, "ram:Name") { $0.isNamed(supporting) && $0.has(CII.typeCode, "916") },
                reserved("022", .fatal, "ram:AttachmentBinaryObject") {
                    $0.isNamed(supporting) && $0.has(CII.typeCode, "916")
                },
                reserved("024", .fatal, "ram:ReferenceTypeCode") {
                    $0.isNamed(supporting) && $0.has(CII.typeCode, "130")
                },
                reserved("027", .fatal, "ram:FormattedIssueDateTime") { $0.isNamed(precedingInvoice) },
            ]),
        Context(
            "ram:*Amount", where: { !$0.isNamed(taxTotal) },
            [absent("CII-DT-031", .fatal, "@currencyID"), absent("CII-DT-032", .fatal, "@currencyCodeListVersionID")]),
        Context(
            "ram:*Quantity",
            [
                reserved("033", .fatal, "./@unitCode") { $0.root.exists(billedUnit) },
                absent("CII-DT-034", .fatal, "@unitCodeListID"), absent("CII-DT-035", .fatal, "@unitCodeListAgencyID"),
                absent("CII-DT-036", .fatal, "@unitCodeListAgencyName"),
            ]),
        Context(
            "ram:*TradeTax",
            unused(CIIUnused.tax) + [
                Rule(
                    "CII-DT-037", .fatal, "BT-151 BT-118", "A tax group is of another type than VAT. Give the type VAT."
                ) {
                    $0.isMissing(CII.typeCode) || $0.has(CII.typeCode, "VAT")
                },
                reserved("041", .warning, "ram:BasisAmount") { $0.stands(in: settlementName) },
                reserved("052", .warning, "ram:ExemptionReasonCode") { $0.isNamed(CII.headerTax) },
                reserved("098", .warning, "ram:ExemptionReason") { $0.isNamed(CII.headerTax) },
                reserved("054", .warning, "ram:TaxPointDate") { $0.stands(in: settlementName) },
                reserved("058", .warning, "ram:DueDateTypeCode") { $0.stands(in: settlementName) },
            ]),
        Context("ram:BillingSpecifiedPeriod", unused(CIIUnused.period, .fatal)),
        Context("ram:PostalTradeAddress", unused(CIIUnused.address, .fatal)),
        Context(
            "udt:DateTimeString", where: { $0.has(format, "102") },
            [
                Rule(
                    "CII-DT-097", .fatal, "BT-2 BT-9 BT-72",
                    "A date in format 102 is eight digits: year, month, day. Correct it."
                ) {
                    let date = $0.text.trimmed
                    guard date.bytes.count == 8, date.isDigits, let month = date.part(4..<6).amount,
                        let day = date.part(6..<8).amount
                    else { return false }
                    return month >= .init(1) && month <= .init(12) && day >= .init(1) && day <= .init(31)
                }
            ]),
    ]
}

// MARK: Making rules

extension EN16931CII {
    /// A rule for each row: the number with its kind, and the path that must not be there.
    private static func unused(_ table: String, _ severity: Severity = .warning) -> [Rule] {
        table.split(separator: "\n").map { row in
            let parts = row.split(separator: " ", maxSplits: 1)
            return absent("CII-\(parts[0])", severity, String(parts[1]))
        }
    }

    private static func absent(_ id: String, _ severity: Severity, _ path: String) -> Rule {
        Rule(
            id, severity, "", "`\(path)` has no place here in an EN 16931 invoice. Leave it out.", absent: Absence(path)
        )
    }

    /// What must not be there except where `test` holds.
    private static func reserved(
        _ number: String, _ severity: Severity, _ name: String, unless test: @escaping Condition
    ) -> Rule {
        let path = Path(name)
        return Rule(
            "CII-DT-\(number)", severity, "", "`\(name)` has no place here in an EN 16931 invoice. Leave it out."
        ) {
            !$0.exists(path) || test($0)
        }
    }

    private static func most(_ number: String, _ severity: Severity, _ count: Int, _ terms: String, _ path: String)
        -> Rule
    {
        Rule(
            "CII-SR-\(number)", severity, terms, "`\(path)` occurs more than once. Keep one.",
            Validation.atMost(count, Path(path)))
    }

    private static func exact(_ number: String, _ terms: String, _ path: String) -> Rule {
        Rule("CII-SR-\(number)", .fatal, terms, "`\(path)` occurs exactly once. Give one.", exactly(1, Path(path)))
    }

    private static func oneID(_ number: String, _ terms: String, _ party: String) -> Rule {
        let (id, global) = (Path("\(party)/ram:ID"), Path("\(party)/ram:GlobalID"))
        return Rule(
            "CII-SR-\(number)", .warning, terms, "`\(party)` has both an identifier and a global identifier. Keep one."
        ) {
            !$0.exists(id) || !$0.exists(global)
        }
    }

    private static func contact(_ number: String, _ terms: String, _ party: String) -> Rule {
        let person = Path("\(party)/ram:DefinedTradeContact/ram:PersonName")
        let department = Path("\(party)/ram:DefinedTradeContact/ram:DepartmentName")
        return Rule(
            "CII-SR-\(number)", .warning, terms,
            "The contact of `\(party)` has both a person and a department. Keep one."
        ) {
            !$0.exists(person) || !$0.exists(department)
        }
    }

    /// Whether all texts that the path leads to from the root are one and the same, blanks at the ends aside.
    private static func isOneText(_ root: Node, _ path: Path) -> Bool {
        var first: Text?
        return !root.visit(path) {
            let text = $0.text.trimmed
            guard let known = first else {
                first = text
                return false
            }
            return !(text == known)
        }
    }

    private static let meansType: Path =
        """
        rsm:SupplyChainTradeTransaction/ram:ApplicableHeaderTradeSettlement/ram:SpecifiedTradeSettlementPaymentMeans/ram:TypeCode
        """
    private static let meansText: Path =
        """
        rsm:SupplyChainTradeTransaction/ram:ApplicableHeaderTradeSettlement/ram:SpecifiedTradeSettlementPaymentMeans/ram:Information
        """
    private static let dueDateType: Path =
        "rsm:SupplyChainTradeTransaction/ram:ApplicableHeaderTradeSettlement/ram:ApplicableTradeTax/ram:DueDateTypeCode"
    private static let billedUnit: Path =
        """
        rsm:SupplyChainTradeTransaction/ram:IncludedSupplyChainTradeLineItem/ram:SpecifiedLineTradeDelivery/ram:BilledQuantity/@unitCode
        """
    private static let means: Path = "ram:SpecifiedTradeSettlementPaymentMeans"
    private static let iban: Path = "ram:PayeePartyCreditorFinancialAccount/ram:IBANID"
    private static let proprietary: Path = "ram:PayeePartyCreditorFinancialAccount/ram:ProprietaryID"
    private static let supportingName: Path = "ram:Name"
    private static let attachment: Path = "ram:AttachmentBinaryObject"
    private static let supporting: Path = "ram:AdditionalReferencedDocument"
    private static let precedingInvoice: Path = "ram:InvoiceReferencedDocument"
    private static let taxTotal: Path = "ram:TaxTotalAmount"
    private static let globalID: Path = "ram:GlobalID"
    private static let globalScheme: Path = "ram:GlobalID/@schemeID"
    private static let origin: Path = "ram:OriginTradeCountry"
    private static let originID: Path = "ram:OriginTradeCountry/ram:ID"
    private static let priceAmount: Path =
        "ram:GrossPriceProductTradePrice/ram:AppliedTradeAllowanceCharge/ram:ActualAmount"
    private static let priceIndicator: Path =
        "ram:GrossPriceProductTradePrice/ram:AppliedTradeAllowanceCharge/ram:ChargeIndicator/udt:Indicator"
    private static let priceIndicatorGroup: Path =
        "ram:GrossPriceProductTradePrice/ram:AppliedTradeAllowanceCharge/ram:ChargeIndicator"
    private static let paymentReference: Path = "ram:PaymentReference"
    private static let settlementName: Path = "ram:ApplicableHeaderTradeSettlement"
    private static let format: Path = "./@format"
}

extension Node {
    /// Whether all supporting documents (type 916) together have the part once at most.
    fileprivate func hasOneSupporting(_ part: Path, in documents: Path) -> Bool {
        var count = 0
        forEach(documents) { if $0.has(CII.typeCode, "916") { count += $0.count(part) } }
        return count <= 1
    }
}
