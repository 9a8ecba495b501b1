import Basics
import Invoicing

extension Invoice {
    /// An invoice in which every term of EN 16931 is said, except that the tax point is said by its date (BT-7) or by its code
    /// (BT-8), since both together are not allowed.
    static func full(_ type: DocumentType = .invoice, taxPointByCode: Bool = false) -> Invoice {
        var invoice = Invoice()
        invoice.number = "F-2026-17"
        invoice.type = type
        invoice.issueDate = day(3, 2)
        invoice.vatCurrency = Currency("SEK")
        if taxPointByCode { invoice.taxPointCode = .deliveryDate } else { invoice.taxPointDate = day(2, 28) }
        invoice.dueDate = day(4, 1)
        invoice.buyerReference = "Kostenstelle 9"
        invoice.projectReference = "PRJ-4"
        invoice.contractReference = "CTR-5"
        invoice.orderReference = "PO-6"
        invoice.salesOrderReference = "SO-7"
        invoice.receivingAdviceReference = "RCV-8"
        invoice.despatchAdviceReference = "DSP-9"
        invoice.tenderReference = "TND-10"
        invoice.invoicedObject = Identifier("METER-11", scheme: "AAO")
        invoice.buyerAccountingReference = "4711:12"
        invoice.paymentTerms = "30 days net\n2 % within 8 days"
        invoice.notes = [Note("Goods stay ours until paid.", subjectCode: "AAI"), Note("Thank you & see you soon")]
        invoice.businessProcess = "urn:fdc:peppol.eu:2017:poacc:billing:01:1.0"
        invoice.specification = "urn:cen.eu:en16931:2017"
        invoice.precedingInvoices = [PrecedingInvoice(number: "F-2026-01", issueDate: day(1, 5))]
        invoice.period = Period(start: day(2, 1), end: day(2, 28))
        addParties(to: &invoice)
        addPayment(to: &invoice)
        invoice.supportingDocuments = [
            SupportingDocument(
                reference: "ATT-1", description: "Timesheet", location: "https://example.org/timesheet.csv",
                attachment: Attachment(base64: "ZGF5O2hvdXJzCg==", mimeType: "text/csv", filename: "timesheet.csv"))
        ]
        addAmounts(to: &invoice)
        return invoice
    }

    private static func day(_ month: Int, _ day: Int) -> CalendarDate? {
        CalendarDate(year: 2026, month: month, day: day)
    }

    private static func address(_ name: String, _ country: String) -> Address {
        Address(
            line1: "\(name) street 1", line2: "2nd floor", line3: "Gate 3", city: "\(name) city", postalCode: "1234",
            subdivision: "\(name) region", country: country)
    }

    private static func addParties(to invoice: inout Invoice) {
        invoice.seller = Party(
            name: "Polder Techniek B.V.", vatNumber: "NL324062709B01", address: address("Polder", "NL"))
        invoice.seller.tradingName = "Polder"
        invoice.seller.identifiers = [Identifier("S-1"), Identifier("4012345000009", scheme: "0088")]
        invoice.seller.legalRegistration = Identifier("12345678", scheme: "0106")
        invoice.seller.taxRegistration = Identifier("TAX-44")
        invoice.seller.legalInformation = "Share capital 50 000 EUR"
        invoice.seller.electronicAddress = Identifier("12345678", scheme: "0106")
        invoice.seller.contact = Contact(name: "A. Person", phone: "+31 20 5550100", email: "a@example.org")
        invoice.buyer = Party(name: "Ardenne Outils SA", vatNumber: "BE0571652870", address: address("Ardenne", "BE"))
        invoice.buyer.tradingName = "Ardenne"
        invoice.buyer.identifiers = [Identifier("7300010000001", scheme: "0088")]
        invoice.buyer.legalRegistration = Identifier("0571652870", scheme: "0208")
        invoice.buyer.electronicAddress = Identifier("0571652870", scheme: "0208")
        invoice.buyer.contact = Contact(name: "B. Person", phone: "+32 81 555010", email: "b@example.org")
        invoice.payee = Payee(
            name: "Factoring House", identifier: Identifier("4012345000016", scheme: "0088"),
            legalRegistration: Identifier("552100554", scheme: "0002"))
        invoice.taxRepresentative = TaxRepresentative(
            name: "Tax Rep Co", vatNumber: "DE757423525", address: address("Rep", "DE"))
        invoice.delivery = Delivery(
            recipientName: "Warehouse East", location: Identifier("4012345000023", scheme: "0088"), date: day(2, 27),
            address: address("East", "BE"))
    }

    private static func addPayment(to invoice: inout Invoice) {
        var payment = PaymentInstructions(means: .sepaDirectDebit)
        payment.meansText = "SEPA direct debit"
        payment.remittanceInformation = "RF18539007547034"
        payment.transfers = [
            CreditTransfer(account: "DE02120300000000202051", accountName: "Main account", bank: "BYLADEM1001"),
            CreditTransfer(account: "ACC-77", accountName: "Other account", bank: "BPOTBEB1"),
        ]
        payment.card = PaymentCard(number: "4111", holder: "B. Person", network: "NA")
        payment.directDebit = DirectDebit(
            mandate: "M-1", creditor: "NL98ZZZ999999990000", debitedAccount: "BE68539007547034")
        invoice.payment = payment
    }

    private static func addAmounts(to invoice: inout Invoice) {
        var line = Line()
        line.id = "1"
        line.note = "By hand"
        line.object = Identifier("METER-12", scheme: "AAO")
        line.quantity = Amount(20)
        line.unit = .named("kg")
        line.orderLineReference = "1.1"
        line.buyerAccountingReference = "CC-1"
        line.period = Period(start: day(2, 2), end: day(2, 15))
        line.allowances = [
            AllowanceCharge(amount: nil, base: Amount(50), percentage: Amount(10), reason: "Loyalty", reasonCode: "95")
        ]
        line.charges = [
            AllowanceCharge(
                amount: nil, base: Amount(30), percentage: Amount("2.5"), reason: "Handling", reasonCode: "ABK")
        ]
        line.price = Price(discount: Amount("0.105"), gross: Amount("12.605"), baseQuantity: Amount(2))
        line.price.baseUnit = .named("kg")
        line.vat = VATTreatment(.standard, rate: Amount(21))
        line.item = Item(name: "Coffee")
        line.item.description = "Roasted, <dark>"
        line.item.sellersID = "S-100"
        line.item.buyersID = "B-100"
        line.item.standardID = Identifier("4012345000030", scheme: "0160")
        line.item.classifications = [Classification("50201706", list: "TST", listVersion: "26.0")]
        line.item.originCountry = "CO"
        line.item.attributes = [Attribute(name: "Roast", value: "Dark")]
        var exempt = line
        exempt.id = "2"
        exempt.vat = VATTreatment(rate: nil, category: .reverseCharge)
        invoice.lines = [line, exempt]
        let vat = VATTreatment(.standard, rate: Amount(21))
        invoice.allowances = [
            AllowanceCharge(
                amount: nil, base: Amount(100), percentage: Amount(5), vat: vat, reason: "Volume", reasonCode: "95")
        ]
        invoice.charges = [
            AllowanceCharge(
                amount: nil, base: Amount(40), percentage: Amount(10), vat: vat, reason: "Freight", reasonCode: "FC")
        ]
        invoice.totals.prepaid = Amount(10)
        invoice.totals.rounding = Amount("0.02")
        _ = invoice.deriveTotals(exchangeRate: Amount("11.2345"))
    }
}
