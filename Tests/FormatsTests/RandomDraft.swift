import Basics
import Invoicing

/// Random numbers that are the same in every run: SplitMix64.
struct SeededNumbers: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}

/// Invoices before their totals: most of them sensible, some not.
struct RandomDraft {
    var numbers: SeededNumbers

    init(seed: UInt64) { numbers = SeededNumbers(seed: seed) }

    mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &numbers) < percent }

    mutating func pick<T>(_ choices: [T]) -> T { choices[Int.random(in: 0..<choices.count, using: &numbers)] }

    mutating func invoice() -> Invoice {
        var invoice = Invoice()
        invoice.number = "D-1"
        invoice.issueDate = CalendarDate(year: 2026, month: 4, day: 25)
        invoice.type = pick([.invoice, .creditNote, .debitNote, .prepaymentInvoice])
        invoice.seller = party("Atelier", "BE0571652870")
        invoice.seller.legalRegistration = Invoice.Identifier("0571652870", scheme: "0208")
        invoice.buyer = party("Maison", "FR86797978996")
        invoice.buyerReference = "D"
        invoice.seller.electronicAddress = Invoice.Identifier("0571652870", scheme: "0208")
        invoice.buyer.electronicAddress = Invoice.Identifier("FR86797978996", scheme: "9957")
        if chance(20) { invoice.seller.taxRegistration = Invoice.Identifier("T-1") }
        if chance(20) { invoice.buyer.legalRegistration = Invoice.Identifier("797978996", scheme: "0002") }
        if chance(60) {
            invoice.delivery = Invoice.Delivery(
                date: CalendarDate(year: 2026, month: 4, day: 20), address: Invoice.Address(country: "FR"))
        }
        let treatments = self.treatments()
        for _ in 0..<(chance(2) ? 0 : Int.random(in: 1...5, using: &numbers)) { invoice.lines.append(line(treatments)) }
        while chance(20) { invoice.allowances.append(allowanceCharge(treatments)) }
        while chance(20) { invoice.charges.append(allowanceCharge(treatments)) }
        if chance(25) { addReasons(to: &invoice) }
        if chance(60) { invoice.payment = payment() }
        if chance(30) { invoice.dueDate = CalendarDate(year: 2026, month: 5, day: 25) }
        if chance(20) { invoice.paymentTerms = "30 days" }
        if chance(invoice.type.isCreditNote ? 60 : 10) { invoice.precedingInvoices = [preceding()] }
        if chance(15) { invoice.payee = Invoice.Payee(name: "Factor", identifier: Invoice.Identifier("F-1")) }
        if chance(10) { invoice.period = period() }
        if chance(20) { invoice.totals.prepaid = money() }
        if chance(10) {
            invoice.totals.rounding = Amount(units: Int128(Int.random(in: -99...99, using: &numbers)), scale: 2)
        }
        if chance(3) { invoice.totals.withVAT = money() }
        if chance(10) {
            invoice.vatCurrency = pick([Currency("SEK"), Currency("EUR"), Currency("PLN")])
            if chance(30) { invoice.totals.vatInAccountingCurrency = money() }
        }
        return invoice
    }

    /// Reasons for charging no VAT: of categories that are used or not, that take one or not, and codes that go with them or not.
    private mutating func addReasons(to invoice: inout Invoice) {
        for category in VATCategory.all where chance(category.usualReason.text == nil ? 4 : 40) {
            invoice.vatBreakdown.append(
                Invoice.VATBreakdown(
                    base: nil, tax: nil, vat: VATTreatment(rate: nil, category: category),
                    exemptionReason: chance(50) ? "Article 44" : nil,
                    exemptionCode: chance(60) ? exemptionCode(for: category) : nil))
        }
    }

    private mutating func exemptionCode(for category: VATCategory) -> String {
        if chance(8) {
            return pick(["VATEX-EU-AE", "VATEX-EU-G", "vatex-eu-o", "VATEX-EU-J", "VATEX-EU-79-C", "X", ""])
        }
        return switch category {
        case .reverseCharge: pick(["VATEX-EU-AE", "VATEX-FR-AE", "vatex-eu-ae"])
        case .intraCommunity: "VATEX-EU-IC"
        case .export: "VATEX-EU-G"
        case .outsideScope: "VATEX-EU-O"
        default: pick(["VATEX-EU-132", "VATEX-EU-D", "VATEX-EU-F", "VATEX-EU-I", "VATEX-EU-J", "VATEX-FR-FRANCHISE"])
        }
    }

    /// By every means, with what it asks for, with too little and with too much.
    private mutating func payment() -> Invoice.PaymentInstructions {
        var payment = Invoice.PaymentInstructions(
            means: pick([
                .cash, .cheque, .creditTransfer, .card, .directDebit, .sepaCreditTransfer, .sepaDirectDebit,
                PaymentMeans("1"), PaymentMeans("57"), PaymentMeans("ZZZ"), PaymentMeans("97"),
            ]))
        if chance(20) { payment.meansText = "As agreed" }
        if chance(50) { payment.remittanceInformation = "RF18539007547034" }
        if chance(80) { payment.transfers.append(transfer()) }
        if chance(10), payment.means != .directDebit, payment.means != .sepaDirectDebit {
            payment.transfers.append(transfer())
        }
        if chance(20) {
            payment.card = Invoice.PaymentCard(number: pick(["4111", "411122"]), holder: "B")
        }
        let debit = Invoice.DirectDebit(
            mandate: chance(90) ? "M-1" : nil, creditor: chance(50) ? "BE98ZZZ0123456789" : nil,
            debitedAccount: chance(50) ? "FR7630006000011234567890189" : nil)
        if chance(80), debit != Invoice.DirectDebit() { payment.directDebit = debit }
        return payment
    }

    private mutating func transfer() -> Invoice.CreditTransfer {
        Invoice.CreditTransfer(
            account: chance(97) ? "BE68539007547034" : nil, accountName: chance(30) ? "Main" : nil,
            bank: chance(30) ? "BPOTBEB1" : nil)
    }

    private mutating func preceding() -> Invoice.PrecedingInvoice {
        Invoice.PrecedingInvoice(
            number: "D-0", issueDate: chance(60) ? CalendarDate(year: 2026, month: 3, day: 1) : nil)
    }

    private mutating func period() -> Invoice.Period {
        let (start, end) = (CalendarDate(year: 2026, month: 4, day: 1), CalendarDate(year: 2026, month: 4, day: 30))
        return pick([Invoice.Period(start: start, end: end), Invoice.Period(start: start), Invoice.Period(end: end)])
    }

    /// What one unit of the invoice's currency is worth, or nothing.
    mutating func exchangeRate() -> Amount? {
        chance(70) ? pick([Amount("11.2345"), Amount("0.000001"), Amount(7)]) : nil
    }

    private mutating func party(_ name: String, _ vatNumber: String) -> Invoice.Party {
        Invoice.Party(
            name: name, vatNumber: chance(95) ? vatNumber : nil,
            address: Invoice.Address(country: String(vatNumber.prefix(2))))
    }

    /// The categories and rates of one invoice: of one kind, of several, or a wild mix.
    private mutating func treatments() -> [VATTreatment] {
        let rates: [Amount?] = [
            Amount(21), Amount("5.5"), Amount("20.00"), Amount("2.1"), Amount("8.875"), Amount(100),
        ]
        switch Int.random(in: 0..<10, using: &numbers) {
        case 0..<4: return [VATTreatment(.standard, rate: pick(rates))]
        case 4..<6: return [VATTreatment(.standard, rate: pick(rates)), VATTreatment(.standard, rate: pick(rates))]
        case 6:
            let category = pick([VATCategory.exempt, .reverseCharge, .intraCommunity, .export, .zeroRated])
            return [VATTreatment(rate: nil, category: category), VATTreatment(.standard, rate: Amount(21))]
        case 7: return [VATTreatment(rate: nil, category: .outsideScope)]
        case 8: return [VATTreatment(pick([.canaryIslands, .ceutaAndMelilla]), rate: pick(rates + [Amount(0)]))]
        default:
            return (0..<3).map { _ in
                VATTreatment(
                    pick(VATCategory.all + [VATCategory("X")]), rate: pick(rates + [nil, Amount(0), Amount(-1)]))
            }
        }
    }

    private mutating func line(_ treatments: [VATTreatment]) -> Invoice.Line {
        var line = Invoice.Line()
        line.item = Invoice.Item(name: "Work")
        line.quantity = chance(1) ? nil : chance(10) ? -magnitude(places: 6) : magnitude(places: 6)
        line.unit = chance(80) ? .named("hours") : UnitCode("")
        let price = magnitude(places: 6)
        switch Int.random(in: 0..<20, using: &numbers) {
        case 0: line.price = Invoice.Price(net: -price)
        case 1: line.price = Invoice.Price(net: price, discount: Amount(1))
        case 2: line.price = Invoice.Price(discount: Amount("0.10"), gross: price)
        case 3: line.price = Invoice.Price(net: price, gross: price + Amount(units: 125, scale: 2))
        default: line.price = Invoice.Price(net: price)
        }
        if chance(10) {
            line.price.baseQuantity = pick([Amount(10), Amount(3), Amount("0.7"), Amount(0), magnitude(places: 18)])
        }
        line.vat = chance(1) ? nil : pick(treatments)
        while chance(15) { line.allowances.append(allowanceCharge([])) }
        while chance(15) { line.charges.append(allowanceCharge([])) }
        if chance(8) { line.period = period() }
        return line
    }

    private mutating func allowanceCharge(_ treatments: [VATTreatment]) -> Invoice.AllowanceCharge {
        var item = Invoice.AllowanceCharge(amount: chance(60) ? money() : nil)
        if chance(40) || item.amount == nil {
            item.percentage = pick([Amount(10), Amount("2.5"), Amount("33.333"), Amount(-5)])
        }
        if chance(20) { item.base = money() }
        if chance(50) { item.reason = "Because" }
        if !treatments.isEmpty, chance(70) { item.vat = pick(treatments) }
        return item
    }

    /// A number above zero; now and then one of 18 digits.
    private mutating func magnitude(places: Int) -> Amount {
        if chance(2) {
            let most = 999_999_999_999_999_999
            return Amount(units: Int128(Int.random(in: most / 10...most, using: &numbers)), scale: pick([0, 2, 9, 18]))
        }
        let digits = pick([10, 1000, 100_000, 10_000_000])
        return Amount(
            units: Int128(Int.random(in: 1...digits, using: &numbers)),
            scale: Int.random(in: 0...places, using: &numbers))
    }

    private mutating func money() -> Amount {
        let scale = chance(3) ? 3 : Int.random(in: 0...2, using: &numbers)
        return Amount(units: Int128(Int.random(in: chance(3) ? -500...500 : 0...9000, using: &numbers)), scale: scale)
    }
}
