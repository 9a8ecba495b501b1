import Basics
import HTTP
import JSON
import Storage
import TestSupport
import Testing

struct BadInputTests {
    @Test func `every fault of a body is told at once, each with its path`() async throws {
        let sandbox = try await TestExchange().sandbox()
        let reply = try await sandbox.client.post(
            "/documents/send",
            """
            {"type": "letter", "from": 7, "to": "9876543210", "unknown": {"anything": 1}, "metadata": [],
             "document": {"issueDate": "2026-02-30", "currency": "EURO", "dueDate": 20260525,
                "seller": {"address": {"city": "Gent"}},
                "payment": {"means": "barter"},
                "lines": [{"description": "", "quantity": "10", "unitPrice": 150.00, "vatRate": 121, "vatCategory": "X"},
                    7, {"description": "b", "quantity": 1, "unitPrice": 1, "period": {"start": "2026-02-02", "end": "2026-02-01"}}]}}
            """)
        #expect(reply.status == 400)
        #expect(reply.code == "INVALID_REQUEST")
        #expect(reply.text("error.message") == "Request validation failed")
        #expect(
            Set(reply.faultyFields) == [
                "type", "from", "to", "metadata", "document.number", "document.issueDate", "document.currency",
                "document.dueDate", "document.seller.address.country", "document.payment.means",
                "document.lines[0].description", "document.lines[0].quantity", "document.lines[0].vatRate",
                "document.lines[0].vatCategory", "document.lines[1]", "document.lines[2].period.end",
            ])
        #expect(reply.faultyFields.count == 16)
    }

    @Test(arguments: ["/documents/send", "/documents/validate"])
    func `faults that are told from more than one field, or from what a number reckons to, are told with the others`(
        path: String
    ) async throws {
        let sandbox = try await TestExchange().sandbox()
        let body = sandbox.invoice("1").replacing(#""vatRate": 21"#, with: #""vatRate": 121"#).replacing(
            #""lines""#,
            with: """
                "dueDate": "2026-04-24", "currency": "EURO", "buyer": {"address": {"country": "Belgium"}},
                "payment": {"means": "credit_transfer", "iban": "BE68539007547035"}, "lines"
                """)
        let reply = try await sandbox.client.post(path, body)
        #expect(reply.status == 400 && reply.code == "INVALID_REQUEST", "\(reply.bodyText)")
        let details = try #require(reply["error.details"]).elements
        let faults = details.map { "\($0["field"]?.text ?? "") \($0["rule"]?.text ?? "")" }
        #expect(
            Set(faults) == [
                "document.dueDate range", "document.currency format", "document.buyer.address.country format",
                "document.payment.iban iban", "document.lines[0].vatRate range",
            ])
        #expect(faults.count == 5)
        #expect(details.allSatisfy { $0["message"]?.text?.isEmpty == false })
        let iban = try #require(details.first { $0["rule"]?.text == "iban" })
        #expect(iban["message"]?.text == "expected an IBAN whose check digits hold, got BE68539007547035")
        #expect(iban["pointer"]?.text == "/document/payment/iban")
    }

    @Test func `a wrong account number is told with totals that do not add up`() async throws {
        let sandbox = try await TestExchange().sandbox()
        let body = sandbox.invoice("1").replacing(
            #""lines""#,
            with: #""payment": {"iban": "BE68539007547035"}, "totals": {"grossAmount": 1}, "lines""#)
        let sent = try await sandbox.client.post("/documents/send", body)
        #expect(sent.status == 400 && sent.code == "INVALID_REQUEST")
        #expect(sent.faultyFields == ["document.payment.iban", "document.totals.grossAmount"], "\(sent.bodyText)")
        let verdict = try await sandbox.client.post("/documents/validate", body)
        #expect(verdict["errors"]?.elements.compactMap { $0["rule"]?.text } == ["iban", "mismatch"])
    }

    @Test func `what a document lacks is told with what is wrong with it`() async throws {
        let sandbox = try await TestExchange().sandbox()
        let reply = try await sandbox.client.post(
            "/documents/send",
            """
            {"type": "invoice", "from": "\(sandbox.company.id)", "metadata": [], "document": {"number": "1",
             "issueDate": "2026-04-25", "payment": {"means": "direct_debit"}}}
            """)
        #expect(
            Set(reply.faultyFields) == [
                "to", "metadata", "document.lines", "document.payment.mandateReference",
            ], "\(reply.bodyText)")
        let order = try await sandbox.client.post(
            "/documents/send", #"{"type": "quote", "format": "auto", "from": "x", "to": "0208:1"}"#)
        #expect(Set(order.faultyFields) == ["type", "format", "from", "document"], "\(order.bodyText)")
        // Of a field that cannot be read nothing more is said.
        let unread = try await sandbox.client.post(
            "/documents/send",
            """
            {"type": "invoice", "from": "\(sandbox.company.id)", "to": 1, "document": {"number": "1", "lines": 7,
             "issueDate": "2026-04-31", "dueDate": "2020-01-01", "payment": {"means": "gold", "iban": 7}}}
            """)
        #expect(
            Set(unread.faultyFields) == [
                "to", "document.lines", "document.issueDate", "document.payment.means", "document.payment.iban",
            ], "\(unread.bodyText)")
        #expect(unread.faultyFields.count == 5)
    }

    @Test func `the address of a webhook is told with what else is wrong with it`() async throws {
        let sandbox = try await TestExchange().sandbox()
        let reply = try await sandbox.client.post("/webhooks", #"{"url": "ftp://example.com", "events": ["any"]}"#)
        #expect(
            reply.code == "INVALID_REQUEST" && Set(reply.faultyFields) == ["url", "events[0]"], "\(reply.bodyText)")
        let alone = try await sandbox.client.post("/webhooks", #"{"url": "ftp://example.com", "events": ["*"]}"#)
        #expect(alone.code == "INVALID_URL" && alone.faultyFields == ["url"])
    }

    @Test func `a rate above 100 is told as the reference prints it`() async throws {
        let sandbox = try await TestExchange().sandbox()
        let reply = try await sandbox.client.post(
            "/documents/send", sandbox.invoice("1").replacing(#""vatRate": 21"#, with: #""vatRate": 121"#))
        #expect(reply.status == 400)
        #expect(reply.text("error.type") == "validation_error")
        #expect(reply.code == "INVALID_REQUEST")
        #expect(reply.text("error.message") == "Request validation failed")
        #expect(reply.text("error.details.0.field") == "document.lines[0].vatRate")
        #expect(reply.text("error.details.0.rule") == "range")
        #expect(reply.text("error.details.0.message") == "Must be between 0 and 100")
    }

    @Test(arguments: [
        (#""currency": "XXQ""#, "INVALID_CURRENCY", "document.currency"),
        (#""dueDate": "soon""#, "INVALID_DATE", "document.dueDate"),
        (#""dueDate": "2026-04-24""#, "INVALID_REQUEST", "document.dueDate"),
        (#""dueDate": "2025-02-29""#, "INVALID_DATE", "document.dueDate"),
        (#""buyer": {"vatNumber": "12"}"#, "INVALID_VAT_FORMAT", "document.buyer.vatNumber"),
        (#""payment": {"means": "gold"}"#, "INVALID_ENUM", "document.payment.means"),
        (
            #""attachments": [{"filename": "a", "content": "***"}]"#, "INVALID_REQUEST",
            "document.attachments[0].content"
        ),
        (#""note": 1"#, "INVALID_REQUEST", "document.note"),
        (#""note": """#, "INVALID_REQUEST", "document.note"),
        (
            #""payment": {"discountTerms": [{"percentage": 2}]}"#, "MISSING_FIELD",
            "document.payment.discountTerms[0].daysWithin"
        ),
    ])
    func `a fault of one kind has the code of that kind`(member: String, code: String, field: String) async throws {
        let sandbox = try await TestExchange().sandbox()
        let reply = try await sandbox.client.post(
            "/documents/send", sandbox.invoice("1").replacing(#""lines""#, with: "\(member), \"lines\""))
        #expect(reply.status == 400, "\(reply.bodyText)")
        #expect(reply.code == code, "\(reply.bodyText)")
        #expect(reply.faultyFields == [field])
    }

    @Test(arguments: [
        ("to", #""to": "0208:TEST_OK""#, "MISSING_FIELD"), ("from", #""from": "FROM""#, "MISSING_FIELD"),
        ("type", #""type": "invoice""#, "MISSING_FIELD"),
    ])
    func `what is needed and missing is named`(field: String, member: String, code: String) async throws {
        let sandbox = try await TestExchange().sandbox()
        let written = member.replacing("FROM", with: sandbox.company.id.description)
        let reply = try await sandbox.client.post(
            "/documents/send", sandbox.invoice("1").replacing(written, with: #""other": 1"#))
        #expect(reply.status == 400)
        #expect(reply.code == code, "\(reply.bodyText)")
        #expect(reply.faultyFields == [field])
    }

    @Test(arguments: [
        "", "{", "[]", "null", "7", "\"text\"", "{\"a\":1,}", "{\"a\":1}{}", "{'a':1}", "{\"a\":01}", "{\"a\":NaN}",
        "{\"type\":\"invoice\",\"type\":\"invoice\"}", "\u{FEFF}{}", "{\"a\":\"\\ud800\"}", "{\"a\":\"\\x\"}",
        "{\"a\":\"\n\"}",
    ])
    func `a body that is no JSON object is refused`(body: String) async throws {
        let sandbox = try await TestExchange().sandbox()
        for path in ["/documents/send", "/documents/send/batch", "/documents/validate", "/companies", "/webhooks"] {
            let reply = try await sandbox.client.post(path, body)
            #expect(reply.status == 400, "\(path): \(reply.bodyText)")
            let codes = ["INVALID_JSON", "INVALID_REQUEST", "MISSING_FIELD"]
            #expect(codes.contains(reply.code ?? ""), "\(path): \(reply.bodyText)")
        }
    }

    @Test func `bytes that are no UTF-8 are refused`() async throws {
        let sandbox = try await TestExchange().sandbox()
        for bytes: [UInt8] in [[0xFF], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xC3]] {
            let body = Array(#"{"type": ""#.utf8) + bytes + Array(#""}"#.utf8)
            let reply = try await sandbox.client.call("POST", "/documents/send", body)
            #expect(reply.status == 400)
            #expect(reply.code == "INVALID_JSON")
        }
        for target in ["/documents/%FF", "/documents?search=%FF", "/documents?search=%", "/companies/%C0%80"] {
            let reply = try await sandbox.client.get(target)
            #expect(reply.status == 400, "\(target): \(reply.bodyText)")
            #expect(reply.code == "INVALID_REQUEST")
        }
    }

    @Test func `depth is bounded`() async throws {
        let sandbox = try await TestExchange().sandbox()
        for depth in [65, 1000, 100_000] {
            for (open, close) in [("[", "]"), (#"{"a":"#, "}")] {
                let value = String(repeating: open, count: depth) + "1" + String(repeating: close, count: depth)
                let reply = try await sandbox.client.post("/documents/send", "{\"x\": \(value)}")
                #expect(reply.status == 400)
                #expect(reply.code == "INVALID_JSON")
            }
        }
    }

    @Test(arguments: [
        ("text/plain", 415), ("application/xml", 415), ("multipart/form-data", 415), ("application/json", 400),
        ("application/json; charset=utf-8", 400), ("APPLICATION/JSON", 400), ("application/vnd.api+json", 400),
        ("application/x-www-form-urlencoded", 400),
    ])
    func `a body is JSON, whatever curl says of it`(type: String, status: Int) async throws {
        let sandbox = try await TestExchange().sandbox()
        let reply = try await sandbox.client.with("Content-Type", type).post("/documents/send", "{}")
        #expect(reply.status == status)
        #expect(reply.code == (status == 415 ? "UNSUPPORTED_MEDIA_TYPE" : "MISSING_FIELD"))
    }

    @Test func `a body in a content coding is refused, and by name`() async throws {
        let sandbox = try await TestExchange().sandbox()
        let client = sandbox.client.with("Content-Encoding", "gzip")
        let reply = try await client.post("/documents/send", sandbox.invoice("1"))
        #expect(reply.status == 415)
        #expect(reply.text("error.message")?.contains("gzip") == true)
        let plain = sandbox.client.with("Content-Encoding", "identity")
        #expect(try await plain.post("/documents/send", sandbox.invoice("1")).status == 201)
    }

    @Test(arguments: [
        ("GET", "/nothing", 404, "NOT_FOUND"), ("GET", "/documents/send/batch/x", 404, "NOT_FOUND"),
        ("GET", "/documents/send", 405, "METHOD_NOT_ALLOWED"),
        ("DELETE", "/documents", 405, "METHOD_NOT_ALLOWED"), ("PUT", "/me", 405, "METHOD_NOT_ALLOWED"),
        ("BREW", "/me", 405, "METHOD_NOT_ALLOWED"),
    ])
    func `what is not there, or not by this method, is told`(
        method: String, path: String, status: Int, code: String
    ) async throws {
        let sandbox = try await TestExchange().sandbox()
        let reply = try await sandbox.client.call(method, path)
        #expect(reply.status == status, "\(reply.bodyText)")
        #expect(reply.code == code)
        if status == 405 {
            #expect(reply.headers["Allow"] == (path == "/documents/send" ? "POST, OPTIONS" : "GET, HEAD, OPTIONS"))
        }
    }

    @Test(arguments: [
        "doc_", "doc_x", "doc_01HXYZ", "inv_01HXYZ00000000000000000000", "1", "doc_01HXYZ0000000000000000000U",
    ])
    func `an identifier that cannot be one names nothing`(id: String) async throws {
        let sandbox = try await TestExchange().sandbox()
        for path in [
            "/documents/\(id)", "/documents/\(id)/xml", "/documents/\(id)/structured", "/documents/\(id)/lifecycle",
        ] {
            let reply = try await sandbox.client.get(path)
            #expect(reply.status == 404, "\(path): \(reply.bodyText)")
            #expect(reply.code == "NOT_FOUND")
        }
        #expect(try await sandbox.client.get("/webhooks/\(id)").status == 404)
        #expect(try await sandbox.client.post("/events/\(id)/ack").status == 404)
        #expect(try await sandbox.client.post("/documents/\(id)/lifecycle", #"{"status": "paid"}"#).status == 404)
    }

    @Test(arguments: ["400", "401", "403", "404", "409", "422", "429", "500", "503", "TOTALS_MISMATCH", "999"])
    func `an error is had for the asking in the sandbox`(asked: String) async throws {
        let sandbox = try await TestExchange().sandbox()
        let reply = try await sandbox.client.with("X-Sandbox-Force-Error", asked).get("/me")
        switch asked {
        case "TOTALS_MISMATCH": #expect(reply.status == 422 && reply.code == asked)
        case "999": #expect(reply.status == 400 && reply.code == "INVALID_ENUM")
        default: #expect(String(reply.status) == asked)
        }
        if asked == "429" || asked == "503" { #expect(reply.headers["Retry-After"] != nil) }
    }
}
