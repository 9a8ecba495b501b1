import Basics
import Foundation
import Invoicing
import Testing
import Validation
import XML

@testable import Formats

/// What holds for every document of the corpus that fits its schema.
@Suite(.enabled(if: Corpus.isHere, Comment(rawValue: Corpus.absence)))
struct CorpusTests {
    @Test(arguments: Format.allCases)
    func `what is read is written, and read again is the same, and breaks no rule that was kept`(
        _ format: Format
    ) async throws {
        var count = 0
        for document in try Corpus.documents() where document.format == format && document.isValidByXSD {
            // Thousands of documents in a row: other tests get their turn in between.
            await Task.yield()
            let tree = try document.tree()
            let first = try format.read(tree)
            let written = format.write(first.invoice)
            let second = try format.read(XMLTree(parsing: written.serialized()))
            if second.invoice != first.invoice {
                Issue.record("\(document.file): \(Corpus.difference(first.invoice, second.invoice))")
            }
            #expect(second.notes == [], "\(document.file)")
            let layers: LayerChoice = [.en16931, .peppol, .xrechnung]
            let broken = Corpus.rules(firingIn: written, of: layers).subtracting(
                Corpus.rules(firingIn: tree, of: layers))
            // What the invoice cannot hold may be what kept a rule; then the notes say that it was lost.
            #expect(broken == [] || first.notes != [], "\(document.file)")
            count += 1
        }
        #expect(count > 700)
    }

    @Test(arguments: [(Format.ubl, Format.cii), (Format.cii, Format.ubl)])
    func `what is valid stays valid in the other syntax`(_ from: Format, _ to: Format) async throws {
        var count = 0
        for document in try Corpus.documents() where document.format == from && document.isValid {
            await Task.yield()
            let reading = try from.read(document.tree())
            // CII lets the VAT total be missing, and then whatever stands beside the gap contradict the breakdown. No UBL
            // document can say that and be valid.
            guard reading.invoice.totals.vat != nil else { continue }
            let converted = to.write(reading.invoice)
            let broken = Corpus.rules(firingIn: converted, onlyFatal: true)
            let expected = to == .cii ? StricterRules.ofCII(for: reading.invoice) : []
            #expect(broken.subtracting(expected) == [], "\(document.file)")
            count += 1
        }
        #expect(count > 200)
    }

    @Test(arguments: [(Format.ubl, Format.cii), (Format.cii, Format.ubl)])
    func `what is valid says the same in the other syntax`(_ from: Format, _ to: Format) throws {
        for document in try Corpus.documents() where document.format == from && document.isValid {
            let invoice = try from.read(document.tree()).invoice
            guard invoice.totals.vat != nil else { continue }
            let converted = try to.read(to.write(invoice)).invoice
            let (first, second) = (Self.withoutHabits(invoice), Self.withoutHabits(converted))
            if first != second { Issue.record("\(document.file): \(Corpus.difference(first, second))") }
        }
    }

    /// The invoice without what one syntax has and EN 16931 does not.
    private static func withoutHabits(_ invoice: Invoice) -> Invoice {
        var invoice = invoice
        invoice.payment?.card?.network = nil
        // A UBL credit note needs a means of payment to say when to pay.
        if invoice.payment == Invoice.PaymentInstructions(means: PaymentMeans("1")) { invoice.payment = nil }
        // UBL names the tax of a local registration, and keeps identifiers with and without scheme in one list.
        invoice.seller.taxRegistration?.scheme = nil
        invoice.buyer.taxRegistration?.scheme = nil
        invoice.seller.identifiers.sort { ($0.scheme ?? "", $0.value) < ($1.scheme ?? "", $1.value) }
        for place in invoice.lines.indices {
            let price = invoice.lines[place].price
            // UBL takes a discount without the gross price, and CII a gross price without the discount.
            if let discount = price.discount, let net = price.net { invoice.lines[place].price.gross = net + discount }
            if let gross = price.gross, let net = price.net { invoice.lines[place].price.discount = gross - net }
        }
        return invoice
    }
}
