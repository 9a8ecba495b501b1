import Basics
import JSON
import Storage
import TestSupport
import Testing

/// Texts, amounts and dates at the edge of what XML, SQL and the amounts of an invoice can carry.
struct BadTextTests {
    /// Characters that XML 1.0 cannot carry, escaped as JSON writes them.
    static let forbidden = ["\\u0000", "\\u0001", "\\u0008", "\\u000b", "\\u001f", "\\ufffe", "\\uffff"]

    @Test(arguments: forbidden)
    func `a character that XML cannot carry is refused by name wherever a text goes into the document`(
        character: String
    ) async throws {
        let sandbox = try await TestExchange().sandbox()
        let places: [(String, String, String)] = [
            (#""number": "1""#, #""number": "1~""#, "document.number"),
            (#""description": "Work""#, #""description": "Wo~rk""#, "document.lines[0].description"),
            (#""lines""#, #""note": "~a", "lines""#, "document.note"),
            (#""lines""#, #""buyerReference": "a~b", "lines""#, "document.buyerReference"),
            (#""lines""#, #""buyer": {"name": "a~b"}, "lines""#, "document.buyer.name"),
            (#""lines""#, #""payment": {"means": "cash", "reference": "a~"}, "lines""#, "document.payment.reference"),
            (
                #""lines""#, #""attachments": [{"filename": "a~.pdf", "content": "AAAA"}], "lines""#,
                "document.attachments[0].filename"
            ),
            (#""to": "0208:TEST_OK""#, #""to": "0208:TEST~OK""#, "to"),
        ]
        for (old, new, field) in places {
            let body = sandbox.invoice("1").replacing(old, with: new.replacing("~", with: character))
            for path in ["/documents/send", "/documents/validate"] {
                let reply = try await sandbox.client.post(path, body)
                #expect(reply.status == 400, "\(path) \(field): \(reply.bodyText)")
                #expect(reply.faultyFields == [field], "\(reply.bodyText)")
            }
        }
        #expect(try await sandbox.client.get("/documents")["data"]?.count == 0)
    }

    @Test func `a character that cannot be kept is refused in companies, webhooks and steps too`() async throws {
        let sandbox = try await TestExchange().sandbox()
        let document = try await sandbox.send("1")
        let calls = [
            ("POST", "/companies", #"{"vatNumber": "BE0123456789", "name": "a\u0000b"}"#, "name"),
            (
                "POST", "/companies",
                #"{"vatNumber": "BE0123456789", "address": {"city": "\u0001x", "country": "BE"}}"#, "address.city"
            ),
            ("PATCH", "/companies/\(sandbox.company.id)", #"{"legalName": "a\u0000b"}"#, "legalName"),
            ("POST", "/webhooks", #"{"url": "https://example.com/", "events": ["*"], "secret": "a\u0000b"}"#, "secret"),
            ("POST", "/documents/\(document)/lifecycle", #"{"status": "rejected", "reason": "a\u0000b"}"#, "reason"),
        ]
        for (method, path, body, field) in calls {
            let reply = try await sandbox.client.call(method, path, Array(body.utf8))
            #expect(reply.status == 400, "\(path): \(reply.bodyText)")
            #expect(reply.faultyFields == [field])
        }
        for query in ["/documents?search=a%00b", "/companies?search=%00"] {
            let reply = try await sandbox.client.get(query)
            #expect(reply.status == 400, "\(query)")
        }
        #expect(try await sandbox.client.get("/companies/vat%3ABE%00").status == 404)
    }

    @Test func `any other text arrives as it was sent`() async throws {
        let sandbox = try await TestExchange().sandbox()
        let text = "Été & <tag> \"quoted\" 'single' ]]> 漢字 🧾 \u{202E}rtl \u{301} \u{85}\u{2028}end"
        let quoted = text.replacing("\"", with: "\\\"")
        let body = sandbox.invoice("N & <1>").replacing(
            #""description": "Work""#, with: "\"description\": \"\(quoted)\""
        )
        .replacing(#""lines""#, with: #""note": "line one\nline two\tend", "lines""#)
        let sent = try await sandbox.client.post("/documents/send", body)
        #expect(sent.status == 201, "\(sent.bodyText)")
        let id = try #require(sent.text("id"))
        let read = try await sandbox.client.get("/documents/\(id)")
        #expect(read.text("number") == "N & <1>")
        #expect(read.text("document.lines.0.description") == text)
        let xml = try #require(read.text("xml"))
        #expect(xml.contains("]]&gt;") && xml.contains("漢字 🧾"))
        let again = xml.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: "\\n")
            .replacing("\t", with: "\\t").replacing("<cbc:ID>N &amp;", with: "<cbc:ID>M &amp;")
        let resent = try await sandbox.client.post(
            "/documents/send",
            #"{"type": "invoice", "format": "ubl-xml", "from": "\#(sandbox.company.id)", "to": "0208:TEST_OK", "xml": "\#(again)"}"#
        )
        #expect(resent.status == 201, "\(resent.bodyText)")
    }

    @Test func `a text that is too long is refused, and the longest one is not`() async throws {
        let sandbox = try await TestExchange().sandbox()
        for (length, status) in [(5000, 201), (5001, 400), (1_000_000, 400)] {
            let note = String(repeating: "x", count: length)
            let reply = try await sandbox.client.post(
                "/documents/send",
                sandbox.invoice("\(length)").replacing(#""lines""#, with: "\"note\": \"\(note)\", \"lines\""))
            #expect(reply.status == status)
            if status == 400 { #expect(reply.faultyFields == ["document.note"]) }
        }
    }

    @Test(arguments: [
        "999999999999999999", "-999999999999999999", "0.999999999999999999", "9999999999999999999", "1e400", "1e-400",
        "1e17", "1E+18", "-0", "0.00000000000000000000000001", "123456789012345.67",
    ])
    func `an amount is taken exactly or refused with its path`(number: String) async throws {
        let sandbox = try await TestExchange().sandbox()
        for field in ["quantity", "unitPrice", "discount", "netAmount"] {
            let body = sandbox.invoice("1-\(field)")
                .replacing(#""quantity": 1"#, with: field == "quantity" ? "\"quantity\": \(number)" : "\"quantity\": 1")
                .replacing(
                    #""unitPrice": 100.00"#,
                    with: field == "unitPrice"
                        ? "\"unitPrice\": \(number)"
                        : field == "quantity"
                            ? "\"unitPrice\": 999999999999999.99" : "\"unitPrice\": 1, \"\(field)\": \(number)")
            let reply = try await sandbox.client.post("/documents/send", body)
            #expect([201, 400, 422].contains(reply.status), "\(field) \(number): \(reply.bodyText)")
            if reply.status == 400 {
                #expect(reply.faultyFields.allSatisfy { $0.hasPrefix("document") }, "\(reply.bodyText)")
            }
            if reply.status == 201 {
                let id = try #require(reply.text("id"))
                #expect(try await sandbox.client.get("/documents/\(id)/structured").status == 200)
            }
        }
    }

    @Test(arguments: [
        "2026-04-25", "0001-01-01", "9999-12-31", "2024-02-29", "2026-02-29", "2026-13-01", "2026-00-10", "2026-4-5",
        "0000-00-00", "10000-01-01", "2026-04-25T10:00:00Z", "２０２６-04-25", "-001-01-01", " 2026-04-25",
    ])
    func `a date is one of the calendar`(date: String) async throws {
        let sandbox = try await TestExchange().sandbox()
        let reply = try await sandbox.client.post(
            "/documents/send",
            sandbox.invoice("1").replacing("\"issueDate\": \"2026-04-25\"", with: "\"issueDate\": \"\(date)\""))
        let isGood = ["2026-04-25", "0001-01-01", "9999-12-31", "2024-02-29"].contains(date)
        #expect(reply.status == (isGood ? 201 : 400), "\(reply.bodyText)")
        if !isGood { #expect(reply.code == "INVALID_DATE") }
    }
}
