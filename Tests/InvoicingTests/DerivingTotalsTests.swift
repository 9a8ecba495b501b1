import Basics
import Testing

@testable import Invoicing

struct DerivingTotalsTests {
    @Test func `two lines at 21 per cent come to 1950.00, 409.50 and 2359.50`() throws {
        var invoice = Invoice.sample(lines: [.of("10", at: "150.00"), .of("1", at: "450.00")])
        #expect(invoice.deriveTotals() == [])
        #expect(invoice.totals.withoutVAT?.description == "1950.00")
        #expect(invoice.totals.vat?.description == "409.50")
        #expect(invoice.totals.withVAT?.description == "2359.50")
        #expect(invoice.totals.payable?.description == "2359.50")
        #expect(invoice.lines.map(\.netAmount) == [Amount("1500"), Amount("450")])
        #expect(invoice.lines.map(\.id) == ["1", "2"])
    }

    @Test func `each category and rate has its own breakdown, rounded once on the sum`() throws {
        var invoice = Invoice.sample(lines: [
            .of("1", at: "0.05", rate: "21"), .of("1", at: "0.05", rate: "21.00"), .of("3", at: "9.99", rate: "6"),
            .of("2", at: "100", .reverseCharge, rate: nil),
        ])
        invoice.lines[3].vat = VATTreatment(rate: nil, category: .reverseCharge)
        invoice.allowances = [
            Invoice.AllowanceCharge(
                amount: Amount("0.97"), vat: VATTreatment(.standard, rate: Amount(6)), reason: "Loyal")
        ]
        #expect(invoice.deriveTotals() == [])
        #expect(invoice.vatBreakdown.map(\.base) == [Amount("0.10"), Amount(29), Amount(200)])
        #expect(invoice.vatBreakdown.map(\.tax) == [Amount("0.02"), Amount("1.74"), Amount(0)])
        #expect(invoice.vatBreakdown.map(\.exemptionCode) == [nil, nil, "VATEX-EU-AE"])
        #expect(invoice.totals.allowances == Amount("0.97"))
        #expect(invoice.totals.withVAT == Amount("230.86"))
    }

    @Test func `a half cent goes away from zero, on both sides of it`() {
        for (quantity, net) in [("1", "0.01"), ("-1", "-0.01")] {
            var invoice = Invoice.sample(lines: [.of(quantity, at: "0.005")])
            #expect(invoice.deriveTotals() == [])
            #expect(invoice.totals.lines == Amount(net))
        }
    }

    @Test func `percentages, prepaid and rounding come in where they belong`() {
        var invoice = Invoice.sample(lines: [.of("10", at: "25")])
        invoice.lines[0].price.baseQuantity = Amount(2)
        invoice.lines[0].allowances = [Invoice.AllowanceCharge(amount: nil, percentage: Amount(10))]
        invoice.charges = [Invoice.AllowanceCharge(amount: Amount("7.50"), reasonCode: "FC")]
        invoice.totals.prepaid = Amount(20)
        invoice.totals.rounding = Amount("0.05")
        #expect(invoice.deriveTotals() == [])
        #expect(invoice.lines[0].netAmount == Amount("112.50"))
        #expect(invoice.lines[0].allowances[0].base == Amount(125))
        #expect(invoice.lines[0].allowances[0].reason == "Discount")
        #expect(invoice.charges[0].vat == VATTreatment(.standard, rate: Amount(21)))
        #expect(invoice.totals.withVAT == Amount("145.20"))
        #expect(invoice.totals.payable == Amount("125.25"))
    }

    @Test func `VAT in the accounting currency follows the exchange rate`() {
        var invoice = Invoice.sample(lines: [.of("1", at: "100")])
        invoice.vatCurrency = Currency("SEK")
        #expect(invoice.deriveTotals().map(\.field) == ["totals.vatAmountInAccountingCurrency"])
        #expect(invoice.deriveTotals(exchangeRate: Amount("11.2345")) == [])
        #expect(invoice.totals.vatInAccountingCurrency == Amount("235.92"))
    }

    @Test func `totals that were given are kept to within a cent a line`() {
        var invoice = Invoice.sample(lines: [.of("10", at: "150"), .of("1", at: "450")])
        invoice.totals.withVAT = Amount("2359.52")
        #expect(invoice.deriveTotals() == [])
        #expect(invoice.totals.withVAT == Amount("2359.50"))
        invoice.totals.withVAT = Amount("2359.53")
        let faults = invoice.deriveTotals()
        #expect(faults.map(\.code) == [.mismatch])
        #expect(faults.map(\.field) == ["totals.grossAmount"])
    }

    /// One thing wrong, and the fault it makes.
    struct Wrong: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let code: InvoiceFault.Code
        let field: String
        let spoil: @Sendable (inout Invoice) -> Void

        init(
            _ what: String, _ code: InvoiceFault.Code, _ field: String,
            _ spoil: @escaping @Sendable (inout Invoice) -> Void
        ) {
            testDescription = what
            self.code = code
            self.field = field
            self.spoil = spoil
        }
    }

    @Test(arguments: [
        Wrong("no lines", .missing, "lines") { $0.lines = [] },
        Wrong("no quantity", .missing, "lines[1].quantity") { $0.lines[1].quantity = nil },
        Wrong("no price", .missing, "lines[1].unitPrice") { $0.lines[1].price = Invoice.Price() },
        Wrong("a negative price", .notAllowed, "lines[0].unitPrice") { $0.lines[0].price.net = Amount(-1) },
        Wrong("a base quantity of nothing", .notAllowed, "lines[0].baseQuantity") {
            $0.lines[0].price.baseQuantity = .zero
        },
        Wrong("a base quantity in another unit", .conflict, "lines[0].baseUnit") {
            $0.lines[0].unit = .named("hours")
            $0.lines[0].price.baseUnit = .named("days")
        },
        Wrong("no VAT", .missing, "lines[0].vatRate") { $0.lines[0].vat = nil },
        Wrong("an unknown category", .notAllowed, "lines[0].vatCategory") {
            $0.lines[0].vat?.category = VATCategory("Q")
        },
        Wrong("S at nothing", .conflict, "lines[0].vatRate") { $0.lines[0].vat?.rate = .zero },
        Wrong("S without rate", .missing, "lines[0].vatRate") { $0.lines[0].vat?.rate = nil },
        Wrong("Z at a rate", .conflict, "lines[0].vatRate") { $0.lines[0].vat?.category = .zeroRated },
        Wrong("O at a rate", .conflict, "lines[0].vatRate") { $0.lines[0].vat?.category = .outsideScope },
        Wrong("O beside S", .conflict, "lines[0].vatCategory") {
            $0.lines[1].vat = VATTreatment(.outsideScope, rate: nil)
        },
        Wrong("B beside S", .conflict, "lines[0].vatCategory") { $0.lines[1].vat?.category = .splitPayment },
        Wrong("a rate above 100", .notAllowed, "lines[0].vatRate") { $0.lines[0].vat?.rate = Amount("100.1") },
        Wrong("a net amount that differs", .mismatch, "lines[0].netAmount") {
            $0.lines[0].netAmount = Amount("1500.03")
        },
        Wrong("an allowance of three places", .tooPrecise, "allowances[0].amount") {
            $0.allowances = [Invoice.AllowanceCharge(amount: Amount("1.005"))]
        },
        Wrong("a negative charge", .notAllowed, "charges[0].amount") {
            $0.charges = [Invoice.AllowanceCharge(amount: Amount("-1"))]
        },
        Wrong("an allowance of nothing known", .missing, "allowances[0].amount") {
            $0.allowances = [Invoice.AllowanceCharge(amount: nil)]
        },
        Wrong("a percentage that does not make the amount", .mismatch, "lines[0].allowances[0].amount") {
            $0.lines[0].allowances = [Invoice.AllowanceCharge(amount: Amount(100), percentage: Amount(10))]
        },
        Wrong("an allowance beside two rates", .missing, "allowances[0].vatCategory") {
            $0.lines[1].vat?.rate = Amount(6)
            $0.allowances = [Invoice.AllowanceCharge(amount: Amount(1))]
        },
        Wrong("an exemption of what is charged", .conflict, "exemptionReason") {
            $0.vatBreakdown = [
                Invoice.VATBreakdown(
                    base: nil, tax: nil, vat: VATTreatment(.standard, rate: nil), exemptionReason: "Because")
            ]
        },
        Wrong("the same currency twice", .conflict, "vatCurrency") {
            $0.vatCurrency = .euro
            $0.totals.vatInAccountingCurrency = Amount("409.50")
        },
        Wrong("eighteen digits times eighteen", .tooLarge, "lines[0].unitPrice") {
            $0.lines[0].quantity = Amount("999999999999999999")
            $0.lines[0].price.net = Amount("9999999999999999.99")
        },
        Wrong("eighteen digits by a speck", .tooLarge, "lines[0].unitPrice") {
            $0.lines[0].quantity = Amount("999999999999999999")
            $0.lines[0].price.baseQuantity = Amount("0.000000000000000001")
        },
        Wrong("an amount nobody can read", .tooLarge, "lines[0].quantity") {
            $0.lines[0].quantity = Amount(units: .max, scale: 0)
        },
        Wrong("a sum of too many digits", .tooLarge, "lines") {
            $0.lines[0].price.net = Amount("999999999999999")
            $0.lines[1].price.net = Amount("9999999999999999")
        },
    ])
    func `a bad combination is a fault that names the field`(_ wrong: Wrong) {
        var invoice = Invoice.sample(lines: [.of("10", at: "150.00"), .of("1", at: "450.00")])
        wrong.spoil(&invoice)
        let before = invoice
        let faults = invoice.deriveTotals()
        #expect(faults.map(\.code) == [wrong.code], "\(faults)")
        #expect(faults.map(\.field) == [wrong.field], "\(faults)")
        let isUnchanged = invoice == before
        #expect(isUnchanged)
    }

    @Test func `each category asks for its VAT numbers`() {
        func fields(_ category: VATCategory, _ spoil: (inout Invoice) -> Void = { _ in }) -> [String] {
            var invoice = Invoice.sample(lines: [.of("1", at: "1", category, rate: "0")])
            spoil(&invoice)
            return invoice.faultsOfVATParties().map(\.field)
        }
        #expect(fields(.standard) == [])
        #expect(fields(.standard) { $0.seller.vatNumber = nil } == ["seller.vatNumber"])
        #expect(fields(.reverseCharge) { $0.buyer.vatNumber = nil } == ["buyer.vatNumber"])
        #expect(fields(.intraCommunity) == ["delivery.date", "delivery.address.country"])
        #expect(fields(.export) { $0.seller.vatNumber = nil } == ["seller.vatNumber"])
        #expect(fields(.outsideScope) == ["seller.vatNumber", "buyer.vatNumber"])
        #expect(fields(.splitPayment) == ["seller.address.country", "buyer.address.country"])
    }
}

extension Invoice {
    /// An invoice with a seller and a buyer in Belgium.
    static func sample(lines: [Line]) -> Invoice {
        var invoice = Invoice()
        invoice.number = "2026-001"
        invoice.issueDate = CalendarDate(year: 2026, month: 4, day: 25)
        invoice.seller = Party(name: "Atelier Noord BV", vatNumber: "BE0571652870", address: Address(country: "BE"))
        invoice.buyer = Party(name: "Maison Sud SRL", vatNumber: "BE0202239951", address: Address(country: "BE"))
        invoice.lines = lines
        return invoice
    }
}

extension Invoice.Line {
    /// A line of so many units at a price, standard rate unless said otherwise.
    static func of(_ quantity: String, at price: String, _ category: VATCategory = .standard, rate: String? = "21")
        -> Self
    {
        var line = Invoice.Line()
        line.item = Invoice.Item(name: "Work")
        line.quantity = Amount(quantity)
        line.price = Invoice.Price(net: Amount(price))
        line.vat = VATTreatment(category, rate: rate.flatMap { Amount($0) })
        return line
    }
}
