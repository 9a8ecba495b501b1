import Basics
import Foundation
import JSON
import Storage
import TestSupport
import Testing

/// Documents that come as XML: what is in them is somebody else's, and is checked as such.
struct XMLSendingTests {
    /// An invoice that the program wrote, to be changed and sent as XML.
    private static func written(_ sandbox: TestSandbox) async throws -> String {
        let id = try await sandbox.send("JSON-1")
        return try await sandbox.client.get("/documents/\(id)/xml").bodyText.replacing("JSON-1", with: "XML-1")
    }

    private static func body(_ xml: String, from sandbox: TestSandbox, type: String = "invoice") throws -> String {
        let quoted = String(decoding: try JSONEncoder().encode(xml), as: UTF8.self)
        return """
            {"type": "\(type)", "format": "ubl-xml", "from": "\(sandbox.company.id)", "to": "0208:TEST_OK", "xml": \(quoted)}
            """
    }

    @Test(arguments: [
        "99999999999999.99", "999999999999999.99", "9999999999999999.99", "99999999999999999.99", "999999999999999999",
        "9999999999999999999999", "1e5", "0x10", " 121.00 ", "+121.00", "121.005", "", "-121.00", "NaN",
    ])
    func `amounts of any size are taken or refused`(amount: String) async throws {
        let sandbox = try await TestExchange().sandbox()
        let xml = try await Self.written(sandbox)
        for old in ["121.00", "100.00", "21.00"] {
            let reply = try await sandbox.client.post(
                "/documents/send", Self.body(xml.replacing(">\(old)<", with: ">\(amount)<"), from: sandbox))
            #expect([201, 409, 422].contains(reply.status), "\(old) as \(amount): \(reply.bodyText)")
        }
        // Every amount the same, without VAT: the rules hold for a total of any size.
        let consistent = xml.replacing(">121.00<", with: ">\(amount)<").replacing(">100.00<", with: ">\(amount)<")
            .replacing(">21.00<", with: ">0.00<").replacing(">21<", with: ">0<")
            .replacing(">S</cbc:ID>", with: ">Z</cbc:ID>").replacing("XML-1", with: "XML-2")
        let reply = try await sandbox.client.post("/documents/send", Self.body(consistent, from: sandbox))
        #expect([201, 422].contains(reply.status), "\(amount): \(reply.bodyText)")
        if let id = reply.text("id") {
            let read = try await sandbox.client.get("/documents/\(id)")
            #expect(read.digits("grossAmount") == amount.replacing("+", with: ""))
        }
    }

    @Test func `the text of a document is read as the Unicode it came as, whatever encoding it declares`() async throws
    {
        let sandbox = try await TestExchange().sandbox()
        let xml = try await Self.written(sandbox).replacing("Sandbox Test BVBA", with: "Société Générale")
        for encoding in ["UTF-8", "ISO-8859-1", "UTF-16", "windows-1252"] {
            let declared = xml.replacing("encoding=\"UTF-8\"", with: "encoding=\"\(encoding)\"")
                .replacing("XML-1", with: "XML-\(encoding)")
            #expect(declared.contains(encoding))
            let reply = try await sandbox.client.post("/documents/send", Self.body(declared, from: sandbox))
            if encoding == "UTF-8" {
                #expect(reply.text("sender.name") == "Société Générale", "\(reply.bodyText)")
            } else {
                #expect(reply.code == "INVALID_XML", "\(encoding): \(reply.status) \(reply.text("sender.name") ?? "")")
            }
        }
    }

    @Test func `the type of the request is the type of the XML`() async throws {
        let sandbox = try await TestExchange().sandbox()
        let xml = try await Self.written(sandbox)
        let reply = try await sandbox.client.post(
            "/documents/send", Self.body(xml, from: sandbox, type: "credit-note"))
        #expect(reply.status == 400)
        #expect(reply.faultyFields == ["type"])
    }

    @Test func `broken rules are named with their place`() async throws {
        let sandbox = try await TestExchange().sandbox()
        let xml = try await Self.written(sandbox).replacing(">EUR<", with: ">EURO<")
        let reply = try await sandbox.client.post("/documents/send", Self.body(xml, from: sandbox))
        #expect(reply.status == 422)
        #expect(reply.code == "SCHEMATRON_FAILED")
        let details = reply["error.details"]?.elements.map { $0.members.map(\.name) } ?? []
        #expect(!details.isEmpty)
        #expect(details.allSatisfy { $0.starts(with: ["code", "path", "message", "severity", "term", "location"]) })
        #expect(details.allSatisfy { !$0.contains("pointer") && !$0.contains("suggestion") })
        #expect(reply.text("error.details.0.path")?.hasPrefix("/Invoice") == true, "\(reply.bodyText)")
        let verdict = try await sandbox.client.post("/documents/validate", Self.body(xml, from: sandbox))
        #expect(verdict["valid"]?.bool == false)
        #expect(verdict.text("errors.0.rule") == reply.text("error.details.0.code"))
    }

    @Test(arguments: ["mutated", "cut"])
    func `changed and cut documents are taken or refused, never more`(how: String) async throws {
        let sandbox = try await TestExchange().sandbox()
        let xml = Array(try await Self.written(sandbox).utf8)
        var state: UInt64 = how == "cut" ? 7 : 9
        func roll(_ count: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(truncatingIfNeeded: state >> 33) % count
        }
        for _ in 0..<150 {
            var bytes = xml
            if how == "cut" {
                bytes.removeSubrange(roll(bytes.count)...)
            } else {
                for _ in 0...roll(3) {
                    let at = roll(bytes.count)
                    switch roll(3) {
                    case 0: bytes[at] = UInt8(0x20 + roll(0x5F))
                    case 1: bytes.remove(at: at)
                    default: bytes.removeSubrange(at..<min(bytes.count, at + roll(200)))
                    }
                }
            }
            let text = String(decoding: bytes, as: UTF8.self)
            let reply = try await sandbox.client.post("/documents/send", Self.body(text, from: sandbox))
            #expect([201, 400, 409, 422].contains(reply.status), "\(reply.bodyText) to \(text)")
        }
    }
}
