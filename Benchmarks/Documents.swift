import Basics
import Foundation
import Formats
import Invoicing
import Validation
import XML

/// Measures what a document costs by itself: parsing, rules, and the way into and out of the model. Nothing is sent.
enum Documents {
    private static let sizes = [2, 10, 1000, 10_000]
    private static let layers: LayerChoice = [.en16931, .peppol]

    /// Parsing alone, with EN 16931's rules, and with Peppol's too; memory; and two processors against one.
    static func measureValidation() throws {
        var perLine: [Int: Double] = [:]
        for size in sizes {
            let document = try sample(of: size)
            let least = try Stopwatch.least(of: [
                { _ = try XMLTree(parsing: document) },
                { _ = Validator.check(try XMLTree(parsing: document), layers: [.en16931]) },
                { _ = Validator.check(try XMLTree(parsing: document), layers: layers) },
            ])
            let name = "validation_\(size)_lines"
            report("\(name)_parse", least[0], "µs")
            report("\(name)_en16931", least[1], "µs")
            report("\(name)_en16931_peppol", least[2], "µs")
            report("\(name)_against_parse", least[2] / least[0], "x")
            report("\(name)_memory", try Memory.peak(of: "validation", document), "kB")
            perLine[size] = least[2] / Double(size)
        }
        if let few = perLine[1000], let many = perLine[10_000] {
            report("validation_line_of_10000_against_1000", many / few, "x")
        }
        try measureProcessors()
    }

    /// Reading into the model, and writing from it as a tree and as bytes.
    static func measureFormats() throws {
        for size in sizes {
            let document = try sample(of: size)
            let tree = try XMLTree(parsing: document)
            let invoice = try UBL.read(tree).invoice
            let cii = CII.write(invoice)
            let least = try Stopwatch.least(of: [
                { _ = try UBL.read(tree) },
                { _ = try CII.read(cii) },
                { _ = UBL.write(invoice).serialized() },
                { _ = CII.write(invoice).serialized() },
            ])
            for (place, step) in ["read_ubl", "read_cii", "write_ubl", "write_cii"].enumerated() {
                report("formats_\(size)_lines_\(step)", least[place], "µs")
            }
            report("formats_\(size)_lines_memory", try Memory.peak(of: "formats", document), "kB")
        }
    }

    /// What `Memory` has a process of its own do.
    static func work(_ part: String, on document: [UInt8]) throws {
        switch part {
        case "validation": _ = Validator.check(try XMLTree(parsing: document), layers: layers)
        case "formats": _ = CII.write(try UBL.read(XMLTree(parsing: document)).invoice).serialized()
        default: throw Failure(description: "there is no memory of `\(part)` to measure")
        }
    }

    /// A batch of documents by one thread, and the halves of it by two.
    private static func measureProcessors() throws {
        let document = try sample(of: 10)
        let check: @Sendable (Int) -> Void = { count in
            for _ in 0..<count {
                guard let tree = try? XMLTree(parsing: document) else { return }
                _ = Validator.check(tree, layers: layers)
            }
        }
        let batch = 400
        var one = (time: Double.infinity, processor: Double.infinity)
        var two = one
        for _ in 0..<12 {
            let single = cost { check(batch) }
            let double = cost { DispatchQueue.concurrentPerform(iterations: 2) { _ in check(batch / 2) } }
            one = (min(one.time, single.time), min(one.processor, single.processor))
            two = (min(two.time, double.time), min(two.processor, double.processor))
        }
        report("validation_one_processor", Double(batch) / one.time * 1e6, "documents/s")
        report("validation_two_processors", Double(batch) / two.time * 1e6, "documents/s")
        report("validation_two_processors_against_one", one.time / two.time, "x")
        // What two threads lose to each other, also where the machine has no second processor to spare.
        report("validation_two_processors_work", two.processor / one.processor, "x")
    }

    /// Time by the clock and time of all processors, in µs.
    private static func cost(of work: () -> Void) -> (time: Double, processor: Double) {
        let (start, before) = (ContinuousClock.now, Stopwatch.processorTime(CLOCK_PROCESS_CPUTIME_ID))
        work()
        return (
            (ContinuousClock.now - start).microseconds, Stopwatch.processorTime(CLOCK_PROCESS_CPUTIME_ID) - before
        )
    }

    /// The sample in UBL. It must be right: a document with findings costs more.
    static func sample(of lines: Int) throws -> [UInt8] {
        let document = SampleInvoice(lineCount: lines).ubl
        let findings = Validator.check(try XMLTree(parsing: document), layers: layers).findings
        guard findings.isEmpty else {
            let rules = Set(findings.map(\.rule.id)).sorted().joined(separator: ", ")
            throw Failure(description: "the sample of \(lines) lines breaks \(rules)")
        }
        return document
    }
}
