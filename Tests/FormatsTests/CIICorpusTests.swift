import Foundation
import Invoicing
import Testing
import XML

@testable import Formats

struct CIICorpusTests {
    @Test(.enabled(if: Corpus.isHere, Comment(rawValue: Corpus.absence)))
    func `what is read is written, and read again is the same`() throws {
        var read = 0
        for document in try Corpus.documents() where document.syntax == "cii" && document.isValidByXSD {
            let first = try CII.read(document.tree())
            let written = CII.write(first.invoice).serialized()
            let second = try CII.read(XMLTree(parsing: written))
            if second.invoice != first.invoice {
                let difference = Self.difference(first.invoice, second.invoice)
                Issue.record("\(document.file): \(difference)")
            }
            #expect(second.notes == [], "\(document.file)")
            read += 1
        }
        #expect(read > 700)
    }

    /// Where two invoices differ, as text around the first difference.
    static func difference(_ first: Invoice, _ second: Invoice) -> String {
        let (a, b) = ("\(first)", "\(second)")
        let common = zip(a, b).prefix { $0 == $1 }.count
        func around(_ text: String) -> Substring { text.dropFirst(max(0, common - 60)).prefix(160) }
        return "\(around(a)) … became \(around(b))"
    }
}
