import Basics
import Testing

@testable import JSON

enum Kind: String, CaseIterable, JSONScalar {
    case invoice
    case creditNote = "credit-note"
}

struct VATNumber: JSONScalar, Equatable {
    let text: String

    init(_ token: JSONToken) throws(JSONReason) {
        text = try token.text()
        guard text.utf8.count > 2, text.prefix(2).allSatisfy({ $0.isUppercase && $0.isASCII }) else {
            throw token.malformed("a country code and the number", code: "INVALID_VAT_FORMAT")
        }
    }

    private init() { text = "" }

    static var placeholder: VATNumber { VATNumber() }
    static var shape: Shape { .string(pattern: "^[A-Z]{2}[A-Z0-9]+$") }
}

struct SendDocument: Decodable {
    let type: Kind
    let to: String?
    let document: Body
    let metadata: [String: String]?
    let file: RawJSON?

    struct Body: Decodable {
        let number: String
        let issueDate: CalendarDate
        let dueDate: CalendarDate?
        let seller: Party?
        let lines: [Line]
    }

    struct Party: Decodable {
        let name: String?
        let vatNumber: VATNumber
    }

    struct Line: Decodable {
        let description: String
        let quantity: Amount
        let unitPrice: Amount
        let vatRate: Amount?
        let period: Period?
    }

    struct Period: Decodable, Checked {
        let start: CalendarDate
        let end: CalendarDate

        func check(_ note: inout FaultNotes) {
            if end < start { note("end", .range, "expected a day not before \(start), got \(end)") }
        }
    }
}

struct DecodingTests {
    private func faults<T: Decodable>(_ type: T.Type, _ text: String) throws -> [String] {
        let document = try JSONDocument(parsing: text)
        do throws(JSONFaults) {
            _ = try document.decode(type)
            return []
        } catch {
            return error.faults.map { "\($0.path): \($0.rule.rawValue)\($0.code.map { " \($0)" } ?? "")" }
        }
    }

    @Test func `a body without a fault is read`() throws {
        let text = """
            {"type": "credit-note", "unknown": {"a": [1]}, "document": {"number": "2026-001", "issueDate": "2026-04-25",
             "lines": [{"unitPrice": 150.00, "description": "Work \\u00e9", "quantity": 10}]},
             "metadata": {"a": "1", "b": "2"}, "file": { "x" : [ 1.10 , null ] } }
            """
        let send = try JSONDocument(parsing: text).decode(SendDocument.self)
        #expect(send.type == .creditNote)
        #expect(send.document.lines[0].description == "Work é")
        #expect(send.document.lines[0].unitPrice.description == "150.00")
        #expect(send.metadata == ["a": "1", "b": "2"])
        #expect(send.file?.text == #"{"x":[1.10,null]}"#)
    }

    @Test func `one decode finds every fault with its path`() throws {
        let text = """
            {"type": "invoce", "to": 5, "document": {"number": null, "issueDate": "2026-13-01", "seller": {"vatNumber": "1"},
             "lines": [{"quantity": "10", "unitPrice": 1, "description": "x", "vatRate": true},
                       {"quantity": 1, "unitPrice": 1e400, "description": "x",
                        "period": {"start": "2026-02-01", "end": "2026-01-01"}}, 7]},
             "metadata": {"a": 1, "b": "2"}}
            """
        #expect(
            try faults(SendDocument.self, text) == [
                "type: enum INVALID_ENUM", "to: type", "document.number: type",
                "document.issueDate: format INVALID_DATE",
                "document.seller.vatNumber: format INVALID_VAT_FORMAT",
                "document.lines[0].quantity: type", "document.lines[0].vatRate: type",
                "document.lines[1].unitPrice: range", "document.lines[1].period.end: range",
                "document.lines[2]: type", "metadata.a: type",
            ])
        #expect(
            try faults(SendDocument.self, "{}") == [
                "type: required MISSING_FIELD", "document: required MISSING_FIELD",
            ])
        #expect(try faults(SendDocument.self, "[]") == [": type"])
    }
}
