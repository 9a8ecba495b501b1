import Foundation
import Invoicing
import Peppol
import Testing
import XML

struct CodeListTests {
    @Test func `the lists hold the entries of the edition`() {
        #expect(NetworkCodes.edition.hasPrefix("9.7"))
        #expect(NetworkCodes.participantSchemes.count == 105)
        #expect(NetworkCodes.documentTypes.count == 321)
        #expect(NetworkCodes.processes.count == 108)
        #expect(NetworkCodes.transportProfiles.filter { $0.value == .active }.map(\.key) == [.as4])
        #expect(NetworkCodes.useCases == ["MLS": .active])
    }

    @Test func `an entry keeps its state`() throws {
        let belgium = try #require(NetworkCodes.participantSchemes["0208"])
        #expect(belgium.country == "BE" && belgium.state == .active && belgium.isRegistrable)
        let gone = try #require(NetworkCodes.participantSchemes["9956"])
        #expect(gone.state == .removed && !gone.isRegistrable)
        #expect(NetworkCodes.participantSchemes["0088"]?.country == nil)
    }

    @Test(arguments: [
        Capability.invoice, .creditNote, .invoiceCII, .selfBilledInvoice, .selfBilledCreditNote, .order, .orderResponse,
        .invoiceResponse, .messageLevelStatus, .endUserStatistics, .transactionStatistics,
    ])
    func `what the program knows by heart is in the list, with its process`(_ capability: Capability) throws {
        let listed = try #require(NetworkCodes.documentTypes[capability.documentType])
        #expect(listed.state == .active)
        #expect(listed.processes.contains(capability.process))
        #expect(capability.documentType.parts != nil)
    }

    @Test func `the tables say what the published lists say`() throws {
        let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "shared/codelists/peppol-edec-document-types.csv")
        guard let text = try? String(contentsOf: file, encoding: .utf8) else {
            print("Skipped: the published lists do not lie beside the checkout.")
            return
        }
        var missing: [String] = []
        for line in text.split(separator: "\n").dropFirst() {
            let scheme = line.contains(",peppol-doctype-wildcard,") ? "peppol-doctype-wildcard" : "busdox-docid-qns"
            let fields = line.components(separatedBy: ",\(scheme),")
            guard fields.count == 2, let value = fields[1].split(separator: ",").first,
                let id = DocumentTypeID(scheme: scheme, value: String(value)), NetworkCodes.documentTypes[id] != nil
            else {
                missing.append(String(line))
                continue
            }
        }
        #expect(missing == [])
    }

    // MARK: What documents are sent as

    private static let ubl = "urn:oasis:names:specification:ubl:schema:xsd:"
    private static let billing = "urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0"

    @Test func `an invoice is sent as what it says it follows`() {
        let root = (namespace: Self.ubl + "Invoice-2", localName: "Invoice")
        let found = Capability(
            root: root, specification: Self.billing, process: "urn:fdc:peppol.eu:2017:poacc:billing:01:1.0")
        #expect(found == .invoice)
        // A process that does not go with the type gives way to the usual one.
        #expect(Capability(root: root, specification: Self.billing, process: "urn:other") == .invoice)
        #expect(Capability(root: root, specification: Self.billing, process: nil) == .invoice)
    }

    @Test func `a document of a type that no list knows keeps its own process`() {
        let root = (namespace: Self.ubl + "Invoice-2", localName: "Invoice")
        let found = Capability(root: root, specification: "urn:own", process: "urn:my-process")
        #expect(found?.documentType.value == Self.ubl + "Invoice-2::Invoice##urn:own::2.1")
        #expect(found?.process.value == "urn:my-process")
        #expect(Capability(root: root, specification: "urn:own", process: nil) == nil)
        #expect(Capability(root: root, specification: "", process: "urn:my-process") == nil)
        #expect(Capability(root: ("urn:other", "Invoice"), specification: Self.billing, process: nil) == nil)
    }

    @Test func `PINT documents look under the wildcard scheme`() {
        let found = Capability(
            root: (Self.ubl + "Invoice-2", "Invoice"), specification: "urn:peppol:pint:billing-1@jp-1", process: nil)
        #expect(found?.documentType.isWildcard == true)
        #expect(found?.process.value == "urn:peppol:bis:billing")
    }

    @Test func `the version of the syntax is the one that goes with the specification`() {
        let cii = (
            namespace: "urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100", localName: "CrossIndustryInvoice"
        )
        #expect(Capability(root: cii, specification: Self.billing, process: nil) == .invoiceCII)
        let french = Capability(
            root: cii, specification: "urn:cen.eu:en16931:2017#compliant#urn:peppol:france:billing:cius:1.0",
            process: nil)
        #expect(french?.documentType.parts?.version == "D22B")
        let reminder = Capability(
            root: (Self.ubl + "Invoice-2", "Invoice"),
            specification: Self.billing + "#conformant#urn:fdc:anskaffelser.no:2019:ehf:reminder:3.0", process: nil)
        #expect(reminder?.documentType.parts?.version == "2.2")
    }

    @Test func `documents that were read are told by their elements`() throws {
        let invoice = try XMLTree(
            parsing: Array(
                """
                <Invoice xmlns="\(Self.ubl)Invoice-2" xmlns:b="\(Self.ubl)CommonBasicComponents-2">
                <b:CustomizationID> \(Self.billing) </b:CustomizationID>
                <b:ProfileID>urn:fdc:peppol.eu:2017:poacc:billing:01:1.0</b:ProfileID></Invoice>
                """.utf8))
        #expect(Capability(of: invoice) == .invoice)
        let standard = "urn:un:unece:uncefact:data:standard:"
        let cii = try XMLTree(
            parsing: Array(
                """
                <r:CrossIndustryInvoice xmlns:r="\(standard)CrossIndustryInvoice:100"
                xmlns:a="\(standard)ReusableAggregateBusinessInformationEntity:100"><r:ExchangedDocumentContext>
                <a:GuidelineSpecifiedDocumentContextParameter><a:ID>\(Self.billing)</a:ID>
                </a:GuidelineSpecifiedDocumentContextParameter></r:ExchangedDocumentContext></r:CrossIndustryInvoice>
                """.utf8))
        #expect(Capability(of: cii) == .invoiceCII)
        #expect(Capability(of: try XMLTree(parsing: Array("<a/>".utf8))) == nil)
    }
}
