import Testing
import Validation
import XML

/// Documents in which one thing stands thousands of times. Whoever looks at all of them for each of them needs minutes here and
/// for a whole file days.
struct ManyOfAKindTests {
    private static let count = 10_000

    private static func tax(_ rate: Int) -> String {
        """
        <ram:ApplicableTradeTax><ram:TypeCode>VAT</ram:TypeCode><ram:BasisAmount>1</ram:BasisAmount>\
        <ram:CategoryCode>S</ram:CategoryCode><ram:RateApplicablePercent>\(rate)</ram:RateApplicablePercent>\
        </ram:ApplicableTradeTax>
        """
    }

    private static func line(_ taxes: String) -> String {
        """
        <ram:IncludedSupplyChainTradeLineItem><ram:SpecifiedLineTradeSettlement>\(taxes)\
        <ram:SpecifiedTradeSettlementLineMonetarySummation><ram:LineTotalAmount>1</ram:LineTotalAmount>\
        </ram:SpecifiedTradeSettlementLineMonetarySummation></ram:SpecifiedLineTradeSettlement>\
        </ram:IncludedSupplyChainTradeLineItem>
        """
    }

    @Test func `a line with very many rates of VAT is checked`() throws {
        let taxes = (0..<Self.count).map(Self.tax).joined()
        let report = try CIIParts(lines: Self.line(taxes), settlement: Self.tax(Self.count - 1)).check([.en16931])
        // The line is in each of its groups, so the breakdown's group has its amount.
        #expect(!report.findings.contains { $0.rule.id == "BR-S-08" })
        #expect(report.findings.filter { $0.rule.id == "BR-CO-04" }.isEmpty)
    }

    @Test func `very many lines, each with a rate of its own, are held against as many groups`() throws {
        let lines = (0..<Self.count).map { Self.line(Self.tax($0)) }.joined()
        let groups = (0..<Self.count).map { Self.tax($0 + 1) }.joined()
        let report = try CIIParts(lines: lines, settlement: groups).check([.en16931])
        // All have their line but the last.
        #expect(report.findings.filter { $0.rule.id == "BR-S-08" }.count == 1)
    }
}
