import Testing
import Validation

/// The layers of XRechnung and Peppol over CII, on documents as small as a rule allows: one that keeps it, and the nearest
/// that breaks it.
struct CIILayersTests {
    private func fired(_ layer: LayerName, _ parts: CIIParts, prefix: String = "ram") throws -> Set<String> {
        Set(try parts.check(prefix: prefix, .named([layer])).findings(of: layer).map(\.rule.id))
    }

    private static func guideline(_ id: String) -> String {
        """
        <ram:GuidelineSpecifiedDocumentContextParameter><ram:ID>\(id)</ram:ID>\
        </ram:GuidelineSpecifiedDocumentContextParameter>
        """
    }

    private static let standard = "urn:cen.eu:en16931:2017#compliant#urn:xeinkauf.de:kosit:xrechnung_3.0"
    // MARK: XRechnung

    @Test(arguments: [
        ("<ram:CreditorReferenceID>DE98</ram:CreditorReferenceID>", ["BR-DE-30", "BR-DE-31"]),
        (
            """
            <ram:CreditorReferenceID>DE98</ram:CreditorReferenceID><ram:SpecifiedTradePaymentTerms>\
            <ram:DirectDebitMandateID>M1</ram:DirectDebitMandateID></ram:SpecifiedTradePaymentTerms>
            """, ["BR-DE-31"]
        ),
        (
            """
            <ram:CreditorReferenceID>DE98</ram:CreditorReferenceID><ram:SpecifiedTradeSettlementPaymentMeans>\
            <ram:PayerPartyDebtorFinancialAccount><ram:IBANID>DE02120300000000202051</ram:IBANID>\
            </ram:PayerPartyDebtorFinancialAccount></ram:SpecifiedTradeSettlementPaymentMeans>
            """, []
        ), ("", []),
    ])
    func `a direct debit in Germany is whole or not there`(settlement: String, rules: [String]) throws {
        let found = try fired(.xrechnung, CIIParts(settlement: settlement))
        #expect(found.intersection(["BR-DE-30", "BR-DE-31"]) == Set(rules))
    }

    @Test(arguments: [
        ("10.00", "1.00", "9.00", false), ("10.00", "1.00", "9.01", true), ("10.00", nil, "10.00", false),
        ("10.00", nil, nil, true),
    ])
    func `a net price is the gross price less its discount`(
        gross: String, discount: String?, net: String?, fires: Bool
    ) throws {
        let discount = discount.map {
            """
            <ram:AppliedTradeAllowanceCharge><ram:ChargeIndicator><udt:Indicator>false</udt:Indicator>\
            </ram:ChargeIndicator><ram:ActualAmount>\($0)</ram:ActualAmount></ram:AppliedTradeAllowanceCharge>
            """
        }
        let net = net.map {
            """
            <ram:NetPriceProductTradePrice><ram:ChargeAmount>\($0)</ram:ChargeAmount></ram:NetPriceProductTradePrice>
            """
        }
        let line = """
            <ram:IncludedSupplyChainTradeLineItem><ram:SpecifiedLineTradeAgreement><ram:GrossPriceProductTradePrice>\
            <ram:ChargeAmount>\(gross)</ram:ChargeAmount>\(discount ?? "")</ram:GrossPriceProductTradePrice>\(net ?? "")\
            </ram:SpecifiedLineTradeAgreement></ram:IncludedSupplyChainTradeLineItem>
            """
        #expect(try fired(.xrechnung, CIIParts(lines: line)).contains("PEPPOL-EN16931-R046") == fires)
    }

    @Test(arguments: [("ram", false), ("cac", true)])
    func `an empty delivery is no empty element when its prefix is the usual one`(prefix: String, fires: Bool) throws {
        let parts = CIIParts(
            context: Self.guideline(Self.standard), document: "<ram:ID>1</ram:ID>",
            agreement: "<ram:BuyerReference>1</ram:BuyerReference>",
            settlement: "<ram:InvoiceCurrencyCode>EUR</ram:InvoiceCurrencyCode>")
        #expect(try fired(.xrechnung, parts, prefix: prefix).contains("PEPPOL-EN16931-R008") == fires)
    }

    @Test(arguments: [
        ("#SKONTO#TAGE=14#PROZENT=2.25#\n", false), ("#SKONTO#TAGE=14#PROZENT=2.25#", true),
        ("#SKONTO#TAGE=14#PROZENT=2.25#\nNo. #7", false), ("#SKONTO#TAGE=14#PROZENT=2.25#\nNo. #7 of #9", true),
        ("#SKONTO#TAGE=14#PROZENT=2.2#\n", true), ("30 days", false),
    ])
    func `a cash discount stands on a line of its own`(terms: String, fires: Bool) throws {
        let settlement = """
            <ram:SpecifiedTradePaymentTerms><ram:Description>\(terms)</ram:Description></ram:SpecifiedTradePaymentTerms>
            """
        #expect(try fired(.xrechnung, CIIParts(settlement: settlement)).contains("BR-DE-18") == fires)
    }

    @Test(arguments: [
        ("XR01", false), ("0243", false), ("0244", true), ("", false), ("0088 ", false), ("9999", true),
    ])
    func `the extension knows some identifier schemes more`(scheme: String, fires: Bool) throws {
        let parts = CIIParts(
            context: Self.guideline(Self.standard + "#conformant#urn:xeinkauf.de:kosit:extension:xrechnung_3.0"),
            agreement: """
                <ram:SellerTradeParty><ram:GlobalID schemeID="\(scheme)">1</ram:GlobalID></ram:SellerTradeParty>
                """)
        #expect(try fired(.xrechnung, parts).contains("BR-DEX-04") == fires)
    }

    @Test(arguments: [
        ("M1", "cva", []), ("M4", "cva", ["BR-DE-CVD-04"]), ("M1", "x", ["BR-DE-CVD-03", "BR-DE-CVD-06-a"]),
    ])
    func `a clean vehicle has its class and its attribute`(kind: String, name: String, rules: [String]) throws {
        let line = """
            <ram:IncludedSupplyChainTradeLineItem><ram:SpecifiedTradeProduct><ram:ApplicableProductCharacteristic>\
            <ram:Description>\(name)</ram:Description><ram:Value>clean</ram:Value>\
            </ram:ApplicableProductCharacteristic><ram:DesignatedProductClassification>\
            <ram:ClassCode listID="CVD">\(kind)</ram:ClassCode></ram:DesignatedProductClassification>\
            </ram:SpecifiedTradeProduct></ram:IncludedSupplyChainTradeLineItem>
            """
        let id = Self.standard + "#compliant#urn:xeinkauf.de:kosit:xrechnung:cvd_0.9"
        let found = try fired(.xrechnung, CIIParts(context: Self.guideline(id), lines: line))
        #expect(
            found.filter { $0.hasPrefix("BR-DE-CVD-0") }.subtracting(["BR-DE-CVD-01", "BR-DE-CVD-02"]) == Set(rules))
    }

    // MARK: Peppol

    @Test(arguments: [
        ("urn:fdc:peppol.eu:2017:poacc:billing:01:1.0", []),
        ("urn:fdc:peppol.eu:2017:poacc:billing:1:1.0", ["PEPPOL-EN16931-R007"]),
        (nil, ["PEPPOL-EN16931-R001", "PEPPOL-EN16931-R007"]),
    ])
    func `the business process is one of Peppol`(process: String?, rules: [String]) throws {
        let parameter = process.map {
            """
            <ram:BusinessProcessSpecifiedDocumentContextParameter><ram:ID>\($0)</ram:ID>\
            </ram:BusinessProcessSpecifiedDocumentContextParameter>
            """
        }
        let found = try fired(.peppol, CIIParts(context: parameter ?? ""))
        #expect(found.intersection(["PEPPOL-EN16931-R001", "PEPPOL-EN16931-R007"]) == Set(rules))
    }

    @Test(arguments: [
        (LayerName.peppol, "20.02", false), (.peppol, "20.03", true), (.xrechnung, "20.03", true),
        (.xrechnung, "2.00", false), (.peppol, "2.00", true),
    ])
    func `a line is quantity times price, and the gross price's base counts in XRechnung alone`(
        layer: LayerName, net: String, fires: Bool
    ) throws {
        let base = net == "2.00" ? "<ram:BasisQuantity>10</ram:BasisQuantity>" : ""
        let line = """
            <ram:IncludedSupplyChainTradeLineItem><ram:SpecifiedLineTradeAgreement><ram:GrossPriceProductTradePrice>\
            \(base)</ram:GrossPriceProductTradePrice><ram:NetPriceProductTradePrice><ram:ChargeAmount>10\
            </ram:ChargeAmount></ram:NetPriceProductTradePrice></ram:SpecifiedLineTradeAgreement>\
            <ram:SpecifiedLineTradeDelivery><ram:BilledQuantity>2</ram:BilledQuantity></ram:SpecifiedLineTradeDelivery>\
            <ram:SpecifiedLineTradeSettlement><ram:SpecifiedTradeSettlementLineMonetarySummation><ram:LineTotalAmount>\
            \(net)</ram:LineTotalAmount></ram:SpecifiedTradeSettlementLineMonetarySummation>\
            </ram:SpecifiedLineTradeSettlement></ram:IncludedSupplyChainTradeLineItem>
            """
        #expect(try fired(layer, CIIParts(lines: line)).contains("PEPPOL-EN16931-R120") == fires)
    }

    @Test(arguments: [("0184", "DK12345674", false), ("0184", "12345674", true), ("0007", "5560360794", false)])
    func `identifiers are written as they were in May 2023`(scheme: String, id: String, fires: Bool) throws {
        let seller = """
            <ram:SellerTradeParty><ram:GlobalID schemeID="\(scheme)">\(id)</ram:GlobalID></ram:SellerTradeParty>
            """
        let rules: Set = ["PEPPOL-COMMON-R042", "PEPPOL-COMMON-R049"]
        #expect(try fired(.peppol, CIIParts(agreement: seller)).isDisjoint(with: rules) == !fires)
    }

    @Test(arguments: [("NL", ["NL-R-007"]), (" nl ", ["NL-R-007"]), ("BE", [])])
    func `a Dutch seller says how to pay`(country: String, rules: [String]) throws {
        let seller = """
            <ram:SellerTradeParty><ram:PostalTradeAddress><ram:CountryID>\(country)</ram:CountryID>\
            </ram:PostalTradeAddress></ram:SellerTradeParty>
            """
        let totals = """
            <ram:SpecifiedTradeSettlementHeaderMonetarySummation><ram:DuePayableAmount>1.00</ram:DuePayableAmount>\
            </ram:SpecifiedTradeSettlementHeaderMonetarySummation>
            """
        let found = try fired(.peppol, CIIParts(agreement: seller, settlement: totals))
        #expect(found.filter { $0.hasPrefix("NL-R-007") } == Set(rules))
    }

    @Test func `a line's period that starts too early is told beside the invoice's`() throws {
        func period(_ day: String) -> String {
            """
            <ram:BillingSpecifiedPeriod><ram:StartDateTime><udt:DateTimeString format="102">\(day)</udt:DateTimeString>\
            </ram:StartDateTime></ram:BillingSpecifiedPeriod>
            """
        }
        let line = """
            <ram:IncludedSupplyChainTradeLineItem><ram:SpecifiedLineTradeSettlement>\(period("20260131"))\
            </ram:SpecifiedLineTradeSettlement></ram:IncludedSupplyChainTradeLineItem>
            """
        let report = try CIIParts(lines: line, settlement: period("20260201")).check(.named([.peppol]))
        let place = try #require(report.findings.firstIndex { $0.rule.id == "PEPPOL-EN16931-R110" })
        let told = report.disagreements(in: report.findings)[place]
        #expect(told == Disagreement(expected: "not before 20260201", found: "20260131"))
    }
}
