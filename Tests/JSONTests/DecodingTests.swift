import Basics
import Testing

@testable import JSON

enum Kind: String, CaseIterable, JSONScalar, JSONWritable {
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
            if end < start { note("end", .range, "expected a day not before \(start), got \(end)", given: "start") }
        }
    }
}

struct DecodingTests {
    /// The faults of a decode as `path: rule CODE`.
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
        #expect(try faults(SendDocument.self, "null") == [": type"])
    }

    @Test func `what is inside a value of the wrong type is not asked for`() throws {
        #expect(try faults(SendDocument.self, #"{"type": "invoice", "document": "x"}"#) == ["document: type"])
        #expect(
            try faults(SendDocument.self, #"{"type": "invoice", "document": {"lines": {}, "number": "1"}}"#) == [
                "document.issueDate: required MISSING_FIELD", "document.lines: type",
            ])
    }

    struct Journey: Decodable, Checked {
        let from: CalendarDate
        let to: CalendarDate
        let seats: Int?
        let stops: [SendDocument.Period]

        func check(_ note: inout FaultNotes) {
            if to < from { note("to", .range, "too early", given: "from") }
            if stops.isEmpty { note("stops", .length, "none") }
            if note.isRefused { note("", "refused", "with others") }
        }
    }

    @Test func `a check between fields is heard beside the faults of other fields`() throws {
        let sound = #"{"from": "2026-02-02", "to": "2026-02-01", "seats": 1, "stops": []}"#
        #expect(try faults(Journey.self, sound) == ["to: range", "stops: length", ": refused"])
        let seats = #"{"from": "2026-02-02", "to": "2026-02-01", "seats": true, "stops": []}"#
        #expect(try faults(Journey.self, seats) == ["seats: type", "to: range", "stops: length"])
        let from = #"{"from": "2026-02-31", "to": "2026-02-01", "stops": 7}"#
        #expect(try faults(Journey.self, from) == ["from: format INVALID_DATE", "stops: type"])
        let stop =
            #"{"from": "2026-02-02", "to": "2026-02-01", "stops": [{"start": "2026-03-02", "end": "2026-03-01"}, 1]}"#
        #expect(try faults(Journey.self, stop) == ["stops[0].end: range", "stops[1]: type", "to: range"])
        #expect(try faults(Journey.self, "7") == [": type"])
    }

    @Test func `a check between fields runs only when the fields are sound`() throws {
        let sound = #"{"start": "2026-02-01", "end": "2026-01-01"}"#
        #expect(try faults(SendDocument.Period.self, sound) == ["end: range"])
        let unsound = #"{"start": "2026-02-30", "end": "2026-01-01"}"#
        #expect(try faults(SendDocument.Period.self, unsound) == ["start: format INVALID_DATE"])
        #expect(try faults(SendDocument.Period.self, #"{"start": "2026-01-01", "end": "2026-01-01"}"#) == [])
    }

    @Test func `names are found in any order, and null is absent for an optional field`() throws {
        let text = """
            {"lines": [], "seller": null, "dueDate": null, "issueDate": "2026-04-25", "x": {"number": "no"}, "number": "n"}
            """
        let body = try JSONDocument(parsing: text).decode(SendDocument.Body.self)
        #expect(body.number == "n" && body.seller == nil && body.dueDate == nil && body.lines.isEmpty)
    }

    @Test func `a name written with escapes is the same name`() throws {
        let vat = try JSONDocument(parsing: #"{"vat\u004eumber": "BE\u0031\u0032"}"#).decode(SendDocument.Party.self)
        #expect(vat.vatNumber.text == "BE12")
    }

    @Test func `a text with U+0000 is a fault, for it would end early elsewhere`() throws {
        let text =
            #"{"type": "invoice\u0000", "to": "\u0000", "document": 1, "metadata": {"a\u0000": "1", "b": "\u0000"}}"#
        #expect(
            try faults(SendDocument.self, text) == [
                "type: format", "to: format", "document: type", "metadata: format", "metadata.b: format",
            ])
    }

    @Test func `a large dictionary takes time in proportion`() throws {
        let members = (0..<20_000).map { "\"n\($0)\":{\"start\":\"2026-01-01\",\"end\":\"2026-01-02\"}" }
        let document = try JSONDocument(parsing: "{\(members.joined(separator: ","))}")
        #expect(try document.decode([String: SendDocument.Period].self).count == 20_000)
    }

    @Test func `a type whose own initializer refuses is a fault at its place`() throws {
        struct Even: Decodable {
            let number: Int
            init(from decoder: any Decoder) throws {
                number = try decoder.singleValueContainer().decode(Int.self)
                guard number % 2 == 0 else {
                    throw DecodingError.dataCorrupted(
                        .init(codingPath: [], debugDescription: "expected an even number"))
                }
            }
        }
        struct Holder: Decodable {
            let a: Even
            let b: [Even]?
            let c: String
        }
        let document = try JSONDocument(parsing: #"{"a": 1, "b": [2, 3], "c": 5}"#)
        let error = #expect(throws: JSONFaults.self) { try document.decode(Holder.self) }
        #expect(error?.faults.map(\.path) == ["a", "b[1]", "c"])
        #expect(error?.faults.first?.message == "expected an even number")
    }

    @Test func `nothing is read as binary floating point`() throws {
        struct Inexact: Decodable { let price: Double? }
        #expect(try faults(Inexact.self, #"{"price": 1.5}"#) == ["price: type"])
        #expect(throws: ShapeError.self) { try Shape.of(Inexact.self) }
        #expect(throws: JSONReason.self) { try JSONWriter.bytes(of: [1.5]) }
    }

    @Test func `a type that contains itself is read to its depth`() throws {
        let document = try JSONDocument(parsing: #"{"not": {"any": [{"type": "invoice"}, {"not": {"type": 1}}]}}"#)
        #expect(throws: JSONFaults.self) { try document.decode(Node.self) }
        let sound = try JSONDocument(parsing: #"{"not": {"any": [{"type": "invoice"}, {}]}}"#)
        #expect(try sound.decode(Node.self).not?.value.any?.first?.type == .invoice)
    }
}

/// A condition that may contain others.
struct Node: Codable {
    let type: Kind?
    let any: [Node]?
    let not: Negated?

    final class Negated: Codable, Sendable {
        let value: Node

        init(from decoder: any Decoder) throws { value = try decoder.singleValueContainer().decode(Node.self) }
        func encode(to encoder: any Encoder) throws { try value.encode(to: encoder) }
    }
}
