import Testing
import XML

@testable import Validation

/// What is said of rules, and the examples that prove it.
struct CatalogueTests {
    private func fired(_ document: String, _ layer: LayerName) throws -> Set<String> {
        let tree = try XMLTree(parsing: Array(document.utf8))
        return Set(Validator.check(tree, layers: .named([layer])).findings.map(\.rule.id))
    }

    @Test func `every rule of every layer is explained`() throws {
        var seen: Set<String> = []
        for sighting in Catalogue.sightings { seen.insert(sighting.rule.id) }
        #expect(seen.count > 2000)
        for id in seen.union(StructureRule.allCases.map(\.rawValue)) {
            let rule = try #require(Catalogue.explanation(of: id), "\(id)")
            #expect(!rule.appearances.isEmpty && !rule.places.isEmpty, "\(id)")
            for appearance in rule.appearances {
                #expect(!appearance.edition.isEmpty && appearance.message.hasSuffix("."), "\(id)")
            }
            #expect(rule.condition.hasSuffix("."), "\(id): \(rule.condition)")
            #expect(rule.reason.hasSuffix(".") && rule.source.count > 5, "\(id)")
            #expect(!rule.appearances.contains { $0.message == rule.condition }, "\(id)")
            // The reason of the layer as a whole, for families that have none of their own.
            #expect(rule.reason != FamilyWords.reason("") && rule.source != FamilyWords.source(""), "\(id)")
        }
    }

    @Test func `identifiers in the tables of words are those of rules`() {
        let unknown = Words.identifiers.filter { Catalogue.explanation(of: $0) == nil }
        #expect(unknown.isEmpty)
    }

    @Test func `the documents that examples start from break no rule, and are valid`() throws {
        let bases =
            [BaseDocument.invoice, BaseDocument.creditNote, BaseDocument.cii]
            + UBLVATFamily.all.map { BaseDocument.invoice(of: $0) }
        for base in bases {
            for layer in [LayerName.xsd, .en16931, .peppol] {
                let isSmall = base.children.count < 20
                if isSmall, layer == .xsd { continue }
                #expect(try fired(base.document, layer).isEmpty, "\(layer) on \(base.name)")
            }
        }
    }

    @Test func `the documents that national examples start from break no rule of their layer`() throws {
        #expect(ProfileBases.all.count > 25)
        for base in ProfileBases.all {
            #expect(try fired(base.sketch.document, base.layer).isEmpty, "\(base.name)")
        }
        #expect(Set(ProfileBases.all.map(\.name)).count == ProfileBases.all.count)
    }

    @Test func `each kind of fault of the structure has an example`() {
        for rule in StructureRule.allCases { #expect(Catalogue.explanation(of: rule.rawValue)?.example != nil) }
    }

    /// Beginnings of the families whose every rule has an example.
    private static let families = ["BR-", "BR-CO-", "BR-DEC-", "BR-CL-", "PEPPOL-EN16931-R", "PEPPOL-COMMON-"]

    /// Rules of those families that nothing can fire, and two that XRechnung has over CII alone.
    private static let without: Set = [
        "BR-CO-05", "BR-CO-06", "BR-CO-07", "BR-CO-08", "PEPPOL-EN16931-R043-1", "PEPPOL-EN16931-R043-2",
    ]

    @Test func `every rule of the standard and of Peppol has an example`() {
        let ids = Catalogue.identifiers(in: .en16931) + Catalogue.identifiers(in: .peppol)
        var count = 0
        for id in ids where Self.families.contains(where: id.hasPrefix) && !Self.without.contains(id) {
            #expect(Catalogue.explanation(of: id)?.example != nil, "\(id)")
            count += 1
        }
        #expect(count > 250)
    }

    @Test func `each failing example fires exactly its rule and those it names, and the passing one nothing`() throws {
        var count = 0
        var sound: Set<String> = []
        for id in Catalogue.identifiers() {
            guard let example = Catalogue.explanation(of: id)?.example else { continue }
            count += 1
            #expect(try fired(example.fails, example.layer) == Set([id] + example.together), "\(id)")
            // Most start from one of a few documents.
            if sound.insert(example.layer.rawValue + example.passes).inserted {
                #expect(try fired(example.passes, example.layer).isEmpty, "\(id)")
            }
            #expect(example.failingExcerpt != example.passingExcerpt, "\(id)")
            #expect(example.failingExcerpt.count < 6000, "\(id)")
        }
        #expect(count > 2150)
    }

    @Test func `every written example has its steps`() {
        for id in ExampleTable.written {
            #expect(Catalogue.explanation(of: id)?.example != nil, "\(id)")
        }
    }

    @Test(arguments: [
        ("BR-C0-15", "BR-CO-15"), ("br-co-15", "BR-CO-15"), ("BRCO15", "BR-CO-15"),
        ("PEPPOL-EN16931-R04", "PEPPOL-EN16931-R040"),
        ("BR-DE-100", "BR-DE-10"),
    ])
    func `what was meant is among the nearest`(written: String, meant: String) {
        #expect(Catalogue.nearest(to: written).contains(meant), "\(Catalogue.nearest(to: written))")
    }

    @Test func `nothing is near to nonsense`() {
        #expect(Catalogue.nearest(to: "").isEmpty || Catalogue.nearest(to: "").count <= 5)
        #expect(Catalogue.nearest(to: String(repeating: "?", count: 100_000)).isEmpty)
    }

    @Test func `an excerpt shows what differs, and where`() throws {
        let example = try #require(Catalogue.explanation(of: "BR-CO-15")?.example)
        #expect(
            example.failingExcerpt.contains(
                #"<cbc:TaxInclusiveAmount currencyID="EUR">1155.76</cbc:TaxInclusiveAmount>"#))
        #expect(
            example.passingExcerpt.contains(
                #"<cbc:TaxInclusiveAmount currencyID="EUR">1155.75</cbc:TaxInclusiveAmount>"#))
        #expect(example.failingExcerpt.contains("…") && !example.failingExcerpt.contains("InvoiceLine"))
        let missing = try #require(Catalogue.explanation(of: "BR-02")?.example)
        #expect(missing.failingExcerpt.contains("<!-- no cbc:ID -->"))
    }
}
