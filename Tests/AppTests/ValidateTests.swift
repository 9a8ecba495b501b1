import Foundation
import Glibc
import JSON
import Testing

/// `exchange validate`, on whatever somebody may point it at.
struct ValidateTests {
    /// A document without a finding.
    private static func sound() async throws -> String {
        try await Program.run(["explain", "--passes", "BR-CO-15"]).printed
    }

    private static func write(_ bytes: [UInt8], _ name: String, in folder: Folder) throws -> String {
        let path = "\(folder.path)/\(name)"
        try Data(bytes).write(to: URL(filePath: path))
        return path
    }

    /// Bytes that are no invoice, and a part of what is said of them.
    static let odd: [(name: String, bytes: [UInt8], sentence: String)] = [
        ("empty.xml", [], "the file is empty"), ("binary.xml", [0, 1, 2, 0xFF, 0xFE, 7], "line 1"),
        ("doctype.xml", Array("<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>".utf8), "without DOCTYPE"),
        ("deep.xml", Array((String(repeating: "<a>", count: 100_000)).utf8), "more than 128 deep"),
        ("other.xml", Array("<order/>".utf8), "The root is `order`; expected an invoice of UBL or CII."),
        ("packed.xml", [0x1F, 0x8B, 8, 0], "It is packed with gzip"),
        ("archive.xml", Array("PK\u{3}\u{4}".utf8), "zip"),
        ("paper.pdf", Array("%PDF-1.7".utf8), "It is a PDF"), ("half.xml", Array("<Invoice><a>".utf8), "line 1"),
        ("entity.xml", Array("<a>&b;</a>".utf8), "Entity"),
        ("encoding.xml", Array("<?xml version='1.0' encoding='UTF-16'?><a/>".utf8), "line 1"),
        ("broken.xml", [0xFE, 0xFF, 0, 0x3C, 0, 0x61, 0xD8, 0, 0, 0x2F, 0, 0x3E], "line 1"),
    ]

    @Test(arguments: odd)
    func `what cannot be checked ends with 2 and says why, in text and in JSON`(
        name: String, bytes: [UInt8], sentence: String
    ) async throws {
        let folder = try Folder()
        let file = try Self.write(bytes, name, in: folder)
        let text = try await Program.run(["validate", file])
        #expect(text.status == 2 && text.printed.hasPrefix("\(file): ") && text.printed.contains(sentence), "\(text)")
        #expect(text.complaints == "")
        let json = try await Program.run(["validate", "--json", file])
        #expect(json.status == 2)
        let line = try JSONDocument(parsing: json.printed).root
        #expect(line.members.map(\.name) == ["file", "syntax", "wellformed", "xsdValid", "layers", "error"])
        #expect(line["error"]?.text?.contains(sentence) == true)
        #expect(line["wellformed"]?.bool == (name == "other.xml"))
    }

    @Test func `a file that is not there, and folders without documents, end with 2`() async throws {
        let folder = try Folder()
        let missing = try await Program.run(["validate", "--json", folder.path + "/none.xml"])
        #expect(missing.status == 2 && missing.printed.contains("No such file or directory"))
        #expect(missing.printed.contains(#""wellformed":false"#))
        let empty = try await Program.run(["validate", folder.path])
        #expect(empty.status == 2 && empty.printed.contains("There is no file in it that ends in .xml."))
    }

    @Test func `a folder is walked in order, past pipes, circles and links that lead nowhere`() async throws {
        let folder = try Folder()
        let sound = Array(try await Self.sound().utf8)
        let manager = FileManager.default
        try manager.createDirectory(atPath: folder.path + "/a/dir.xml", withIntermediateDirectories: true)
        for place in 0..<120 { _ = try Self.write(sound, "a/\(1000 + place).xml", in: folder) }
        _ = try Self.write(sound, "b.XML", in: folder)
        _ = try Self.write(sound, "c.txt", in: folder)
        try manager.createSymbolicLink(atPath: folder.path + "/a/circle", withDestinationPath: folder.path)
        #expect(mkfifo(folder.path + "/a/pipe.xml", 0o600) == 0)
        let good = try await Program.run(["validate", "--json", folder.path + "/"])
        #expect(good.status == 0, "\(good.printed.prefix(300))")
        let lines = try good.printed.split(separator: "\n").map { try JSONDocument(parsing: String($0)).root }
        let files = lines.compactMap { $0["file"]?.text }
        #expect(files == files.sorted() && files.count == 121)
        #expect(files.allSatisfy { $0.hasPrefix(folder.path + "/") && !$0.contains("//") })

        try manager.createSymbolicLink(atPath: folder.path + "/d.xml", withDestinationPath: "nowhere")
        let bad = try await Program.run(["validate", folder.path])
        #expect(bad.status == 2 && bad.printed.contains("/d.xml: It cannot be read"))
    }

    @Test func `one line of JSON has each layer with its edition and its findings`() async throws {
        let folder = try Folder()
        let failing = try await Program.run(["explain", "--fails", "BR-CO-15"]).printed
        let file = try Self.write(Array(failing.utf8), "a.xml", in: folder)
        let run = try await Program.run(["validate", "--json", file])
        #expect(run.status == 1)
        let line = try JSONDocument(parsing: run.printed).root
        #expect(line.members.map(\.name) == ["file", "syntax", "wellformed", "xsdValid", "layers"])
        #expect(line["syntax"]?.text == "ubl-invoice" && line["wellformed"]?.bool == true)
        #expect(line["layers"]?.members.map(\.name) == ["en16931", "peppol"])
        let layer = try #require(line["layers"]?["en16931"])
        #expect(layer.members.map(\.name) == ["edition", "findings"])
        let finding = try #require(layer["findings"]?.elements.first { _ in true })
        #expect(
            finding.members.map(\.name) == ["rule", "severity", "term", "message", "location", "expected", "found"])
        #expect(finding["rule"]?.text == "BR-CO-15" && finding["term"]?.text == "BT-112 BT-109 BT-110")
        #expect(finding["expected"]?.text == "1155.75" && finding["found"]?.text == "1155.76")
    }

    @Test func `warnings alone leave a document valid, and named layers run on a fragment`() async throws {
        let folder = try Folder()
        let warned = try await Program.run(["explain", "--fails", "UBL-CR-001"]).printed
        let file = try Self.write(Array(warned.utf8), "w.xml", in: folder)
        let run = try await Program.run(["validate", "--layer", "en16931", file])
        #expect(run.status == 0 && run.printed.contains("warning  UBL-CR-001"))
        let fragment = #"<Invoice xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2"/>"#
        let part = try Self.write(Array(fragment.utf8), "f.xml", in: folder)
        let named = try await Program.run(["validate", "--json", "--layer=peppol,nlcius", part])
        #expect(named.status == 1)
        #expect(try JSONDocument(parsing: named.printed).root["layers"]?.members.map(\.name) == ["peppol", "nlcius"])
    }

    @Test func `what its schema refuses is not valid, unless layers are named`() async throws {
        let folder = try Folder()
        let sound = try await Self.sound()
        // The rules let pass that an element stands in another place.
        let moved = sound.replacing(#/\s*<cbc:IssueDate>[^<]*</cbc:IssueDate>/#, with: "")
            .replacing("</Invoice>", with: "<cbc:IssueDate>2026-04-25</cbc:IssueDate></Invoice>")
        #expect(moved != sound)
        let file = try Self.write(Array(moved.utf8), "m.xml", in: folder)
        let text = try await Program.run(["validate", file])
        #expect(text.status == 1 && text.printed.hasPrefix("\(file): NOT VALID"), "\(text.printed)")
        #expect(text.printed.contains("fatal  XSD-ORDER"))
        let json = try await Program.run(["validate", "--json", file])
        let line = try JSONDocument(parsing: json.printed).root
        #expect(json.status == 1 && line["xsdValid"]?.bool == false)
        #expect(line["layers"]?.members.map(\.name) == ["xsd", "en16931", "peppol"])
        let named = try await Program.run(["validate", "--json", "--layer", "en16931", file])
        let asked = try JSONDocument(parsing: named.printed).root
        #expect(named.status == 0 && asked["xsdValid"]?.bool == false)
        #expect(asked["layers"]?.members.map(\.name) == ["en16931"])
    }

    @Test func `encodings that XML declares are read`() async throws {
        let folder = try Folder()
        let sound = try await Self.sound().replacing("Atelier SRL", with: "Atelier")
        let wide = Array("<?xml version=\"1.0\" encoding=\"UTF-16\"?>\(sound)".utf16)
        var bytes: [UInt8] = [0xFF, 0xFE]
        for unit in wide { bytes += [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
        for (name, content) in [("wide.xml", bytes), ("mark.xml", [0xEF, 0xBB, 0xBF] + Array(sound.utf8))] {
            let file = try Self.write(content, name, in: folder)
            #expect(try await Program.run(["validate", file]).status == 0, "\(name)")
        }
    }

    @Test(arguments: [
        (["validate"], "Which document?"), (["validate", "--layer"], "--layer needs the names"),
        (["validate", "--layer", "", "x"], "--layer needs the names"),
        (["validate", "--loud", "x"], "There is no `--loud`"),
        (["validate", "--layer=moon", "x"], "There is no layer `moon`; expected xsd, en16931"),
    ])
    func `a mistake ends with 2 and a sentence`(arguments: [String], sentence: String) async throws {
        let run = try await Program.run(arguments)
        #expect(run.status == 2 && run.printed == "" && run.complaints.contains(sentence), "\(run.complaints)")
    }
}
