import Foundation
import Invoicing
import Testing
import XML

@testable import Formats

struct UBLCorpusTests {
    @Test(.enabled(if: Corpus.isHere, Comment(rawValue: Corpus.absence)))
    func `what is read is written, and read again is the same`() throws {
        var read = 0
        for document in try Corpus.documents() where document.syntax != "cii" && document.isValidByXSD {
            let first = try UBL.read(document.tree())
            let written = UBL.write(first.invoice).serialized()
            let second = try UBL.read(XMLTree(parsing: written))
            let isSame = second.invoice == first.invoice
            #expect(isSame, "\(document.file)")
            #expect(second.notes == [], "\(document.file)")
            read += 1
        }
        #expect(read > 900)
    }
}
