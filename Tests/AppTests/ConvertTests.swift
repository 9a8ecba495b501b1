import Foundation
import JSON
import Testing

/// `exchange convert`, as somebody calls it.
struct ConvertTests {
    private static func file(_ text: String, in folder: Folder) throws -> String {
        let path = folder.path + "/a.xml"
        try Data(text.utf8).write(to: URL(filePath: path))
        return path
    }

    private static let fixtures = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "Fixtures")

    @Test(arguments: ["ubl", "cii"])
    func `into the other syntax and back, nothing is lost`(target: String) async throws {
        let folder = try Folder()
        let source = Self.fixtures.appending(path: target == "ubl" ? "cii/full-invoice.xml" : "ubl/full-invoice.xml")
            .path
        let there = try await Program.run(["convert", "--to", target, source])
        #expect(there.status == 0 && there.complaints == "", "\(there.complaints)")
        let file = try Self.file(there.printed, in: folder)
        let back = try await Program.run(["convert", "--to", target == "ubl" ? "cii" : "ubl", file])
        #expect(back.status == 0 && back.complaints == "", "\(back.complaints)")
    }

    @Test(arguments: [
        ("peppol", "poacc:billing:3.0"), ("xrechnung", "xeinkauf.de:kosit:xrechnung_3.0"),
        ("en16931", "urn:cen.eu:en16931:2017<"),
    ])
    func `a profile is what the document then claims`(profile: String, identifier: String) async throws {
        let source = Self.fixtures.appending(path: "cii/full-invoice.xml").path
        let run = try await Program.run(["convert", "--to", "ubl", "--profile", profile, source])
        #expect(run.status == 0 && run.printed.contains(identifier), "\(run.complaints)")
    }

    @Test func `as a request it is whole where the API has all the fields, and else says what is lost`() async throws {
        let folder = try Folder()
        let small = try await Program.run(["explain", "--passes", "BR-S-08"]).printed
        let plain = small.replacing(
            #" schemeID="0208">0571652870</cbc:CompanyID>"#, with: ">0571652870</cbc:CompanyID>")
        let run = try await Program.run(["convert", "--to", "json", try Self.file(plain, in: folder)])
        #expect(run.status == 0 && run.complaints == "", "\(run.complaints)")
        let request = try JSONDocument(parsing: run.printed).root
        #expect(request.members.map(\.name) == ["type", "from", "to", "document"])
        #expect(request["document"]?["lines"]?.count == 1)
        let full = try await Program.run([
            "convert", "--to", "json", Self.fixtures.appending(path: "ubl/full-invoice.xml").path,
        ])
        #expect(full.status == 1)
        #expect(full.complaints.split(separator: "\n").allSatisfy { $0.hasPrefix("lost: ") })
        #expect(full.complaints.contains("lost: payee: "))
        #expect(try JSONDocument(parsing: full.printed).root["document"]?["number"]?.text?.isEmpty == false)
    }

    @Test(arguments: [
        (["--to", "pdf", "x"], "Expected: exchange convert"), (["x"], "Expected: exchange convert"),
        (["--to", "ubl"], "Expected: exchange convert"),
        (["--to", "ubl", "--profile", "x", "y"], "Expected: exchange convert"),
        (["--to", "ubl", "/nowhere/at/all"], "No such file"), (["--to", "ubl", "/dev/null"], "It cannot be read"),
        (["--to", "json", "--profile", "peppol", "x"], "--profile is for XML"),
    ])
    func `what cannot be converted ends with 2 and a sentence`(arguments: [String], sentence: String) async throws {
        let run = try await Program.run(["convert"] + arguments)
        #expect(run.status == 2 && run.printed == "" && run.complaints.contains(sentence), "\(run.complaints)")
    }
}
