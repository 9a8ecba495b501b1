import Basics
import Invoicing
import Testing
import XML

@testable import Formats

struct MutationTests {
    @Test(arguments: FixtureTests.cases)
    func `a document that was changed or cut off is read or refused`(_ sample: FixtureTests.Case) throws {
        let whole = sample.format.write(sample.invoice).serialized()
        var numbers = SeededNumbers(seed: UInt64(whole.count))
        var read = 0
        for round in 0..<400 {
            var bytes = whole
            if round % 10 == 0 { bytes.removeLast(Int.random(in: 1..<bytes.count, using: &numbers)) }
            for _ in 0..<Int.random(in: 1...3, using: &numbers) { Self.change(&bytes, &numbers) }
            guard let tree = try? XMLTree(parsing: bytes) else { continue }
            guard var invoice = try? sample.format.read(tree).invoice else { continue }
            // What was read can be written in both syntaxes and reckoned with, whatever it says.
            #expect(!UBL.write(invoice).records.isEmpty && !CII.write(invoice).records.isEmpty)
            _ = invoice.deriveTotals()
            read += 1
        }
        #expect(read > 50)
    }

    /// Puts another digit or letter somewhere, leaves a stretch out, or repeats one.
    private static func change(_ bytes: inout [UInt8], _ numbers: inout SeededNumbers) {
        guard bytes.count > 40 else { return }
        let place = Int.random(in: 0..<bytes.count - 30, using: &numbers)
        let length = Int.random(in: 1...30, using: &numbers)
        switch Int.random(in: 0..<8, using: &numbers) {
        case 0: bytes.removeSubrange(place..<place + length)
        case 1: bytes.insert(contentsOf: bytes[place..<place + length], at: place)
        case 2: bytes[place] = UInt8.random(in: 0...255, using: &numbers)
        default:
            // Text and numbers more often than markup, so that most documents are still read.
            guard let text = bytes[place...].firstIndex(of: UInt8(ascii: ">")), text + 1 < bytes.count else { return }
            let choices = Array("0123456789.-9999AZé ".utf8)
            bytes[text + 1] = choices[Int.random(in: 0..<choices.count, using: &numbers)]
        }
    }
}
