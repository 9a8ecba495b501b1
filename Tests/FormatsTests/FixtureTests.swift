import Foundation
import Invoicing
import Testing
import Validation
import XML

@testable import Formats

/// Documents in which everything is said, as they were once found right. `UPDATE_SNAPSHOTS=1` writes them anew.
struct FixtureTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let file: String
        let invoice: Invoice
        let format: Format

        var testDescription: String { file }
    }

    static let cases = [
        Case(file: "ubl/full-invoice.xml", invoice: .full(), format: .ubl),
        Case(file: "ubl/full-invoice-tax-point-code.xml", invoice: .full(taxPointByCode: true), format: .ubl),
        Case(file: "ubl/full-credit-note.xml", invoice: .full(.creditNote), format: .ubl),
        Case(file: "cii/full-invoice.xml", invoice: .full(), format: .cii),
        Case(file: "cii/full-invoice-tax-point-code.xml", invoice: .full(taxPointByCode: true), format: .cii),
        Case(file: "cii/full-credit-note.xml", invoice: .full(.creditNote), format: .cii),
    ]

    private static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "Fixtures")

    @Test(arguments: cases)
    func `the document is what the fixture says, and reads back with nothing lost`(_ sample: Case) throws {
        let file = Self.folder.appending(path: sample.file)
        let tree = sample.format.write(sample.invoice)
        let written = Data(tree.serialized())
        if ProcessInfo.processInfo.environment["UPDATE_SNAPSHOTS"] == "1" { try written.write(to: file) }
        let kept = try Data(contentsOf: file)
        #expect(String(decoding: written, as: UTF8.self) == String(decoding: kept, as: UTF8.self))

        let parsed = try XMLTree(parsing: Array(kept))
        let format = try #require(Format(of: parsed))
        #expect(format == sample.format)
        let reading = try format.read(parsed)
        #expect(reading.notes == [])
        var expected = sample.invoice
        // CII knows no card network.
        if format == .cii { expected.payment?.card?.network = nil }
        let isSame = reading.invoice == expected
        #expect(isSame, "\(Corpus.difference(expected, reading.invoice))")
        #expect(Validator.check(parsed, layers: [.en16931]).fatal.map(\.rule.id) == [])
    }

    @Test func `the sample leaves no property of an invoice out`() {
        var byDate = Set<String>()
        var byCode = Set<String>()
        Self.collect(Invoice.full(), "", &byDate)
        Self.collect(Invoice.full(taxPointByCode: true), "", &byCode)
        // What belongs to the seller alone, to the document alone, or to a category without VAT, is empty elsewhere.
        #expect(
            byDate.intersection(byCode).sorted() == [
                ".buyer.legalInformation", ".buyer.taxRegistration", ".lines.allowances.vat", ".lines.charges.vat",
                ".seller.identifiers.scheme", ".seller.taxRegistration.scheme", ".vatBreakdown.exemptionCode",
                ".vatBreakdown.exemptionReason",
            ])
    }

    /// Adds the paths of properties that are `nil` or empty. Of a list the first element counts.
    private static func collect(_ value: Any, _ path: String, _ empty: inout Set<String>) {
        let mirror = Mirror(reflecting: value)
        switch mirror.displayStyle {
        case .optional:
            guard let inside = mirror.children.first else {
                empty.insert(path)
                return
            }
            collect(inside.value, path, &empty)
        case .collection:
            guard let first = mirror.children.first else {
                empty.insert(path)
                return
            }
            collect(first.value, path, &empty)
        case .struct where String(reflecting: mirror.subjectType).hasPrefix("Invoicing.Invoice"):
            for child in mirror.children { collect(child.value, path + "." + (child.label ?? ""), &empty) }
        default:
            if let text = value as? String, text.isEmpty { empty.insert(path) }
        }
    }
}
