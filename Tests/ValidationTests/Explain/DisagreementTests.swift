import Testing
import Validation
import XML

/// What findings say of the values that disagree, on documents as small as a rule allows.
struct DisagreementTests {
    private func disagreement(_ rule: String, in document: String, _ layer: LayerName = .en16931) throws -> Disagreement
    {
        let report = Validator.check(try XMLTree(parsing: Array(document.utf8)), layers: .named([layer]))
        let findings = report.findings
        let place = try #require(findings.firstIndex { $0.rule.id == rule }, "\(rule) did not fire")
        return try #require(report.disagreements(in: findings)[place], "\(rule) compares nothing")
    }

    private func ubl(_ content: String) -> String {
        """
        <Invoice xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2" \
        xmlns:cac="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2" \
        xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2">\
        <cbc:DocumentCurrencyCode>EUR</cbc:DocumentCurrencyCode>\(content)</Invoice>
        """
    }

    private func cii(_ settlement: String, lines: String = "") -> String {
        """
        <rsm:CrossIndustryInvoice xmlns:rsm="urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100" \
        xmlns:ram="urn:un:unece:uncefact:data:standard:ReusableAggregateBusinessInformationEntity:100" \
        xmlns:udt="urn:un:unece:uncefact:data:standard:UnqualifiedDataType:100"><rsm:SupplyChainTradeTransaction>\
        \(lines)<ram:ApplicableHeaderTradeSettlement><ram:InvoiceCurrencyCode>EUR</ram:InvoiceCurrencyCode>\
        \(settlement)</ram:ApplicableHeaderTradeSettlement></rsm:SupplyChainTradeTransaction>\
        </rsm:CrossIndustryInvoice>
        """
    }

    private func category(_ code: String, _ rate: String) -> String {
        "<cac:TaxCategory><cbc:ID>\(code)</cbc:ID><cbc:Percent>\(rate)</cbc:Percent>"
            + "<cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme></cac:TaxCategory>"
    }

    private static let line = """
        <cac:InvoiceLine><cbc:InvoicedQuantity unitCode="???">3</cbc:InvoicedQuantity>\
        <cbc:LineExtensionAmount currencyID="EUR">25.10</cbc:LineExtensionAmount><cac:Item>\
        <cac:ClassifiedTaxCategory><cbc:ID>S</cbc:ID><cbc:Percent>20</cbc:Percent><cac:TaxScheme><cbc:ID>VAT</cbc:ID>\
        </cac:TaxScheme></cac:ClassifiedTaxCategory></cac:Item><cac:Price>\
        <cbc:PriceAmount currencyID="EUR">10</cbc:PriceAmount></cac:Price></cac:InvoiceLine>
        """

    @Test(arguments: [
        ("BR-CO-10", "25.10", "20.00"), ("BR-CO-11", "5.00", "4.00"), ("BR-CO-12", "7.00", nil),
        ("BR-CO-13", "16.00", "1.00"), ("BR-CO-15", "3.00", "4.004"), ("BR-CO-16", "3.00", "5.00"),
        ("BR-DEC-14", "at most 2 decimals", "4.004"),
    ])
    func `a total that is wrong is told beside the right one`(rule: String, expected: String, found: String?) throws {
        let document = ubl(
            """
            <cac:AllowanceCharge><cbc:ChargeIndicator>false</cbc:ChargeIndicator>\
            <cbc:Amount currencyID="EUR">5.00</cbc:Amount></cac:AllowanceCharge>\
            <cac:AllowanceCharge><cbc:ChargeIndicator>true</cbc:ChargeIndicator>\
            <cbc:Amount currencyID="EUR">7.00</cbc:Amount></cac:AllowanceCharge>\
            <cac:TaxTotal><cbc:TaxAmount currencyID="EUR">2.00</cbc:TaxAmount></cac:TaxTotal>\
            <cac:LegalMonetaryTotal><cbc:LineExtensionAmount>20.00</cbc:LineExtensionAmount>\
            <cbc:TaxExclusiveAmount>1.00</cbc:TaxExclusiveAmount>\
            <cbc:TaxInclusiveAmount> 4.004 </cbc:TaxInclusiveAmount>\
            <cbc:AllowanceTotalAmount>4.00</cbc:AllowanceTotalAmount>\
            <cbc:PrepaidAmount>1.004</cbc:PrepaidAmount><cbc:PayableAmount>5.00</cbc:PayableAmount>\
            </cac:LegalMonetaryTotal>\(Self.line)
            """)
        #expect(try disagreement(rule, in: document) == Disagreement(expected: expected, found: found))
    }

    @Test(arguments: [
        ("BR-S-08", "25.10", "30.00"), ("BR-S-09", "6.00", "9.00"), ("BR-CO-14", "9.00", "1.00"),
        ("BR-CO-17", "6.00", "9.00"),
    ])
    func `a group of the breakdown is held against its lines and its rate`(
        rule: String, expected: String, found: String
    ) throws {
        let document = ubl(
            """
            <cac:TaxTotal><cbc:TaxAmount currencyID="EUR">1.00</cbc:TaxAmount><cac:TaxSubtotal>\
            <cbc:TaxableAmount>30.00</cbc:TaxableAmount><cbc:TaxAmount>9.00</cbc:TaxAmount>\
            \(category("S", "20"))</cac:TaxSubtotal></cac:TaxTotal>\(Self.line)
            """)
        #expect(try disagreement(rule, in: document) == Disagreement(expected: expected, found: found))
    }

    @Test func `a credit's VAT has the sign of what it is on`() throws {
        let document = ubl(
            """
            <cac:TaxTotal><cac:TaxSubtotal><cbc:TaxableAmount>-30.00</cbc:TaxableAmount>\
            <cbc:TaxAmount>-9.00</cbc:TaxAmount>\(category("S", "20"))</cac:TaxSubtotal></cac:TaxTotal>
            """)
        #expect(try disagreement("BR-S-09", in: document) == Disagreement(expected: "-6.00", found: "-9.00"))
    }

    @Test func `two VAT totals in one currency are told as that`() throws {
        let total = #"<cac:TaxTotal><cbc:TaxAmount currencyID="EUR">1</cbc:TaxAmount></cac:TaxTotal>"#
        let document = ubl(
            """
            \(total)\(total)<cac:LegalMonetaryTotal><cbc:TaxExclusiveAmount>1</cbc:TaxExclusiveAmount>\
            <cbc:TaxInclusiveAmount>2</cbc:TaxInclusiveAmount></cac:LegalMonetaryTotal>
            """)
        let told = try disagreement("BR-CO-15", in: document)
        #expect(told == Disagreement(expected: "one VAT total in EUR", found: "2 of them"))
    }

    @Test(arguments: [
        ("BR-CL-04", "ISO 4217", "EURO", "<cbc:TaxCurrencyCode/>"),
        ("BR-CL-23", "Recommendation 20", "???", DisagreementTests.line),
        (
            "BR-CL-14", "ISO 3166-1", "QQ",
            #"<cac:Country><cbc:IdentificationCode listID="ISO3166-1:Alpha2">QQ</cbc:IdentificationCode></cac:Country>"#
        ),
        ("BR-CL-25", "EAS", "7", #"<cbc:EndpointID schemeID="7">1</cbc:EndpointID>"#),
    ])
    func `a code is told as it is written, with the list it is not in`(
        rule: String, list: String, found: String, content: String
    ) throws {
        let document = ubl(content).replacing(">EUR<", with: rule == "BR-CL-04" ? ">EURO<" : ">EUR<")
        let told = try disagreement(rule, in: document)
        #expect(told.found == found)
        #expect(told.expected?.contains(list) == true)
    }

    @Test func `a line of Peppol is reckoned from quantity and price`() throws {
        let told = try disagreement("PEPPOL-EN16931-R120", in: ubl(Self.line), .peppol)
        #expect(told == Disagreement(expected: "30.00", found: "25.10"))
    }

    @Test(arguments: [
        ("1", "30.00"), ("4", "7.50"), ("0.000000000000000001", nil), ("999999999999999999", "0.00"),
    ])
    func `a price for several is divided, and never beyond what can be reckoned`(base: String, expected: String?) throws
    {
        let price = "<cac:Price><cbc:BaseQuantity>\(base)</cbc:BaseQuantity>"
        let document = ubl(Self.line.replacing("<cac:Price>", with: price))
        let report = Validator.check(try XMLTree(parsing: Array(document.utf8)), layers: [.peppol])
        let place = try #require(report.findings.firstIndex { $0.rule.id == "PEPPOL-EN16931-R120" })
        #expect(report.disagreements(in: report.findings)[place]?.expected == expected)
    }

    @Test(arguments: [
        ("BR-CO-10", "25.10", "20.00"), ("BR-CO-13", "20.00", "1.00"), ("BR-CO-15", "3.00", "4.00"),
        ("BR-CO-16", "4.00", "5.00"), ("BR-S-08", "25.10", "30.00"), ("BR-S-09", "6.00", "9.00"),
    ])
    func `totals in CII are told of as in UBL`(rule: String, expected: String, found: String) throws {
        let tax = """
            <ram:TypeCode>VAT</ram:TypeCode><ram:CategoryCode>S</ram:CategoryCode>\
            <ram:RateApplicablePercent>20</ram:RateApplicablePercent>
            """
        let document = cii(
            """
            <ram:ApplicableTradeTax><ram:CalculatedAmount>9.00</ram:CalculatedAmount>\
            <ram:BasisAmount>30.00</ram:BasisAmount>\(tax)</ram:ApplicableTradeTax>\
            <ram:SpecifiedTradeSettlementHeaderMonetarySummation><ram:LineTotalAmount>20.00</ram:LineTotalAmount>\
            <ram:TaxBasisTotalAmount>1.00</ram:TaxBasisTotalAmount>\
            <ram:TaxTotalAmount currencyID="EUR">2.00</ram:TaxTotalAmount><ram:GrandTotalAmount>4.00</ram:GrandTotalAmount>\
            <ram:DuePayableAmount>5.00</ram:DuePayableAmount></ram:SpecifiedTradeSettlementHeaderMonetarySummation>
            """,
            lines: """
                <ram:IncludedSupplyChainTradeLineItem><ram:SpecifiedLineTradeSettlement>\
                <ram:ApplicableTradeTax>\(tax)</ram:ApplicableTradeTax>\
                <ram:SpecifiedTradeSettlementLineMonetarySummation><ram:LineTotalAmount>25.10</ram:LineTotalAmount>\
                </ram:SpecifiedTradeSettlementLineMonetarySummation></ram:SpecifiedLineTradeSettlement>\
                </ram:IncludedSupplyChainTradeLineItem>
                """)
        #expect(try disagreement(rule, in: document) == Disagreement(expected: expected, found: found))
    }
}
