import Testing
import Validation
import XML

/// France's Flux 2 over CII: an invoice that keeps every rule, and what one change to it breaks.
struct FrenchCIITests {
    private func fired(_ invoice: CIIParts, _ change: Change? = nil) throws -> [String] {
        var text = invoice.text
        if let change {
            #expect(text.contains(change.from))
            text = text.replacing(change.from, with: change.to, maxReplacements: 1)
        }
        let report = Validator.check(try XMLTree(parsing: Array(text.utf8)), layers: .named([.fluxTwo]))
        return report.findings.map(\.rule.id).sorted()
    }

    // MARK: One vendor

    @Test func `a French invoice keeps every rule`() throws { #expect(try fired(French.plain).isEmpty) }

    @Test(arguments: French.changedNumbers)
    func `numbers, dates, types and rates are written the French way`(change: Change) throws {
        #expect(try fired(French.plain, change) == change.rules)
    }

    @Test(arguments: French.changedParties)
    func `parties are known by their numbers`(change: Change) throws {
        #expect(try fired(French.plain, change) == change.rules)
    }

    @Test func `a seller that is billed for is in the directory`() throws {
        var invoice = French.plain
        invoice.document = invoice.document.replacing("380", with: "389")
        #expect(try fired(invoice).isEmpty)
        #expect(try fired(invoice, Change("123456782_A", "A")) == ["BR-FR-22_BT-34"])
        #expect(try fired(invoice, Change("987654324_A", "A")).isEmpty)
    }

    @Test(arguments: French.roles)
    func `each party has the same rules`(after: String, name: String, term: String, addressTerm: String?) throws {
        let ids =
            French.id("0009", "1") + "<ram:GlobalID>1</ram:GlobalID>" + French.id("0088", "1") + French.id("0088", "2")
        let address = """
            <ram:URIUniversalCommunication><ram:URIID schemeID="0225">\(String(repeating: "a b", count: 42))</ram:URIID>\
            </ram:URIUniversalCommunication>
            """
        let change = Change(after, "\(after)<ram:\(name)>\(ids)\(address)</ram:\(name)>")
        let addressRules = addressTerm.map { ["BR-FR-23_\($0)", "BR-FR-25_\($0)"] } ?? []
        #expect(
            try fired(French.plain, change)
                == ["BR-FR-09_\(term)"] + addressRules + ["BR-FR-CO-10_\(term)-1", "BR-FR-CO-10_\(term)-2"])
    }

    @Test(arguments: French.changedContents)
    func `notes, attachments and attributes say what they are`(change: Change) throws {
        #expect(try fired(French.plain, change) == change.rules)
    }

    @Test(arguments: French.combinations)
    func `type, mode, dates and totals go together`(type: String, mode: String, change: Change) throws {
        var invoice = French.plain
        invoice.document = invoice.document.replacing("380", with: type)
        invoice.context = French.mode(mode)
        #expect(try fired(invoice, change) == change.rules)
    }

    // MARK: Several vendors

    @Test func `a French invoice of several vendors keeps every rule`() throws {
        #expect(try fired(French.vendors).isEmpty)
    }

    @Test(arguments: French.changedGroups)
    func `groups of a French invoice agree with their lines`(change: Change) throws {
        #expect(try fired(French.vendors, change) == change.rules)
    }

    @Test(arguments: [("S8", "384", "MV"), ("M9", "261", "BD")])
    func `each group of a correction names the invoice before it`(mode: String, type: String, kind: String) throws {
        var invoice = French.vendors
        invoice.context = French.mode(mode)
        invoice.document = invoice.document.replacing("380", with: type)
        invoice.settlement = French.reference() + invoice.settlement
        #expect(
            try fired(invoice)
                == ["136", "136", "138", "138"].map { "BR-FR-\(kind)-14-EXT-FR-FE-\($0)" })
        invoice.lines = invoice.lines.replacing(French.lineEnd, with: French.reference() + French.lineEnd)
        #expect(try fired(invoice).isEmpty)
    }

    @Test func `seller and buyer each have one group where both sell`() throws {
        var invoice = French.vendors
        invoice.context = French.mode("B9")
        invoice.document = invoice.document.replacing("380", with: "389")
        #expect(try fired(invoice).isEmpty)
        invoice.lines = invoice.lines.replacing("987654324", with: "123456782")
        #expect(try fired(invoice) == ["BR-FR-BD-02_BT-31", "BR-FR-BD-02_BT-47"])
        invoice.lines = ""
        #expect(
            try fired(invoice) == ["BR-FR-BD-02_BT-31", "BR-FR-BD-02_BT-47", "BR-FR-BD-02_EXT-FR-FE-163"])
        invoice.context = French.mode("B8")
        invoice.document = invoice.document.replacing("389", with: "380")
        #expect(try fired(invoice) == ["BR-FR-MV-02_EXT-FR-FE-163"])
    }
}
