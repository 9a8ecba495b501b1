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
