import Testing
import XML

@testable import Validation

struct CutOffTests {
    /// An invoice of which some element comes thousands of times.
    private func wide(_ count: Int) throws -> XMLTree {
        let references = String(
            repeating: "<cac:AdditionalDocumentReference><cbc:ID>1</cbc:ID></cac:AdditionalDocumentReference>",
            count: count)
        return try XMLTree(
            parsing: Array(
                """
                <Invoice xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2" \
                xmlns:cac="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2" \
                xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2">\(references)</Invoice>
                """.utf8))
    }

    @Test func `a check that may not go on says that it was cut off, and calls nothing valid`() throws {
        let tree = try wide(2000)
        var asked = 0
        let report = Validator.check(tree, layers: [.en16931, .peppol]) {
            asked += 1
            return asked < 3
        }
        #expect(report.isCutOff && !report.isValid && report.results.isEmpty)
        #expect(asked == 3)
    }

    @Test func `it is asked all along the document whether to go on, and nothing changes when it does`() throws {
        let tree = try wide(2000)
        var asked = 0
        let report = Validator.check(tree, layers: [.en16931]) {
            asked += 1
            return true
        }
        #expect(asked > 20 && !report.isCutOff)
        #expect(report.findings.map(\.rule.id) == Validator.check(tree, layers: [.en16931]).findings.map(\.rule.id))
    }
}
