import Foundation
import JSON
import Testing

/// `exchange explain`, as somebody calls it.
struct ExplainTests {
    @Test func `a rule is told with its reason, source, layers and an example`() async throws {
        let run = try await Program.run(["explain", "BR-CO-15"])
        #expect(run.status == 0 && run.complaints == "")
        for word in [
            "(BT-112) is the total without VAT", "It protects the buyer", "EN 16931-1:2017", "en16931, UBL: fatal",
            "BT-112 BT-109 BT-110", "1155.76", "Fails", "Passes",
        ] {
            #expect(run.printed.contains(word), "\(word)")
        }
    }

    @Test func `capitals do not count, and several rules are told one after the other`() async throws {
        let run = try await Program.run(["explain", "br-02", "peppol-en16931-r120", "XSD-ORDER"])
        #expect(run.status == 0)
        for id in ["BR-02\n", "PEPPOL-EN16931-R120\n", "XSD-ORDER\n"] { #expect(run.printed.contains(id)) }
    }

    @Test func `a rule that there is not ends with 2 and the nearest`() async throws {
        let run = try await Program.run(["explain", "BR-C0-15"])
        #expect(run.status == 2 && run.printed == "")
        #expect(run.complaints.hasPrefix("exchange: There is no rule `BR-C0-15`. Nearest are "))
        #expect(run.complaints.contains("BR-CO-15"))
    }

    @Test(arguments: [
        (["explain"], "Which rule?"), (["explain", "--list", "x"], "There is no layer `x`; expected xsd, en16931"),
        (["explain", "--colour"], "There is no `--colour`"),
        (["explain", "--fails", "BR-CO-05"], "There is no example of"),
        (["explain", "--fails", "BR-01", "BR-02"], "print the document of one rule"),
    ])
    func `a mistake ends with 2 and a sentence`(arguments: [String], sentence: String) async throws {
        let run = try await Program.run(arguments)
        #expect(run.status == 2 && run.printed == "")
        #expect(run.complaints.contains(sentence), "\(run.complaints)")
    }

    @Test func `as JSON it is one object a line, with whole documents`() async throws {
        let run = try await Program.run(["explain", "--json", "BR-01", "UBL-CR-002"])
        #expect(run.status == 0)
        let rules = try run.printed.split(separator: "\n").map { try JSONDocument(parsing: String($0)).root }
        #expect(rules.compactMap { $0["rule"]?.text } == ["BR-01", "UBL-CR-002"])
        for rule in rules {
            #expect(
                rule.members.map(\.name) == [
                    "rule", "condition", "reason", "source", "terms", "places", "layers", "example",
                ])
            #expect(rule["layers"]?.elements.allSatisfy { $0["severity"]?.text != nil } == true)
            #expect(rule["example"]?["failingDocument"]?.text?.hasPrefix("<Invoice xmlns=") == true)
        }
    }

    @Test func `the documents of an example are what validate says they are`() async throws {
        let folder = try Folder()
        for (flag, status) in [("--fails", Int32(1)), ("--passes", 0)] {
            let document = try await Program.run(["explain", flag, "PEPPOL-EN16931-R120"])
            let file = folder.path + "/\(flag).xml"
            try Data(document.printed.utf8).write(to: URL(filePath: file))
            let run = try await Program.run(["validate", "--json", "--layer", "peppol", file])
            #expect(run.status == status)
            #expect(run.printed.contains("PEPPOL-EN16931-R120") == (status == 1))
        }
    }

    @Test func `the list of a layer has all its rules, and only those`() async throws {
        let all = try await Program.run(["explain", "--list"])
        let peppol = try await Program.run(["explain", "--list", "peppol"])
        #expect(all.status == 0 && peppol.status == 0)
        let ids = peppol.printed.split(separator: "\n").map { String($0.prefix { $0 != "\t" }) }
        #expect(ids.contains("PEPPOL-EN16931-R120") && !ids.contains("BR-CO-15") && ids.count > 100)
        #expect(Set(ids).count == ids.count)
        #expect(all.printed.split(separator: "\n").count > 2000)
        #expect(all.printed.split(separator: "\n").allSatisfy { $0.split(separator: "\t").count == 4 })
    }
}
