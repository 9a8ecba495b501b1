import Basics
import Foundation
import JSON
import Storage
import TestSupport
import Testing

/// What callers are told of mistakes: where, what would be right, and a change that mends it.
struct SuggestionTests {
    /// A remark as it came, by `validate` or as a detail of an error.
    struct Remark {
        let node: JSONNode

        var name: String { node["rule"]?.text ?? node["code"]?.text ?? "" }
        var path: String { node["path"]?.text ?? node["field"]?.text ?? "" }
        var pointer: String? { node["pointer"]?.text }
        var suggestion: JSONPatch? { node["suggestion"].flatMap { JSONPatch($0) } }
        var key: String { "\(name) \(path)" }

        static func all(in reply: Reply) -> [Remark] {
            let lists = [reply["errors"], reply["warnings"], reply["error.details"]]
            return lists.flatMap { $0?.elements.map(Remark.init) ?? [] }
        }
    }

    /// The body of an invoice, with one thing put in the place of another.
    private static func body(_ sandbox: TestSandbox, _ old: String, _ new: String) throws -> String {
        let body = BodyPlacesTests.request.replacing("comp_x", with: sandbox.company.id.description)
        try #require(body.contains(old), "\(old)")
        return body.replacing(old, with: new)
    }

    static let mistakes: [(old: String, new: String, name: String, pointer: String, suggestion: String)] = [
        // Read off the form of the body
        (
            #""currency": "EUR""#, #""currency": "eur""#, "format", "/document/currency",
            #"[{"op":"replace","path":"/document/currency","value":"EUR"}]"#
        ),
        (
            #""currency": "EUR""#, #""currency": "€""#, "format", "/document/currency",
            #"[{"op":"replace","path":"/document/currency","value":"EUR"}]"#
        ),
        (
            #""country": "IT""#, #""country": "it""#, "format", "/document/buyer/address/country",
            #"[{"op":"replace","path":"/document/buyer/address/country","value":"IT"}]"#
        ),
        (
            #""country": "IT""#, #""country": "Italy""#, "format", "/document/buyer/address/country",
            #"[{"op":"replace","path":"/document/buyer/address/country","value":"IT"}]"#
        ),
        (
            #""issueDate": "2026-04-25""#, #""issueDate": "25.04.2026""#, "format", "/document/issueDate",
            #"[{"op":"replace","path":"/document/issueDate","value":"2026-04-25"}]"#
        ),
        (
            #""issueDate": "2026-04-25""#, #""issueDate": "4/25/2026""#, "format", "/document/issueDate",
            #"[{"op":"replace","path":"/document/issueDate","value":"2026-04-25"}]"#
        ),
        (
            #""issueDate": "2026-04-25""#, #""issueDate": "2026-04-25T10:00:00Z""#, "format", "/document/issueDate",
            #"[{"op":"replace","path":"/document/issueDate","value":"2026-04-25"}]"#
        ),
        (
            #""unitPrice": 150.00"#, #""unitPrice": "150,00""#, "type", "/document/lines/0/unitPrice",
            #"[{"op":"replace","path":"/document/lines/0/unitPrice","value":150.00}]"#
        ),
        (#""unitPrice": 150.00"#, #""unitPrice": "€ 1.150,00""#, "type", "/document/lines/0/unitPrice", ""),
        (
            #""vatRate": 6,"#, #""vatRate": "6%","#, "type", "/document/lines/1/vatRate",
            #"[{"op":"replace","path":"/document/lines/1/vatRate","value":6}]"#
        ),
        (
            #""number": "N-1""#, #""number": 17"#, "type", "/document/number",
            #"[{"op":"replace","path":"/document/number","value":"17"}]"#
        ),
        (
            #""type": "invoice""#, #""type": "Invoice""#, "enum", "/type",
            #"[{"op":"replace","path":"/type","value":"invoice"}]"#
        ),
        (
            #""means": "credit_transfer""#, #""means": "creditTransfer""#, "enum", "/document/payment/means",
            #"[{"op":"replace","path":"/document/payment/means","value":"credit_transfer"}]"#
        ),
        (
            #""vatCategory": "G""#, #""vatCategory": " g""#, "enum", "/document/lines/2/vatCategory",
            #"[{"op":"replace","path":"/document/lines/2/vatCategory","value":"G"}]"#
        ),
        (
            #""unitPrice": 20.50"#, #""unit_price": 20.50"#, "required", "/document/lines/1/unitPrice",
            #"[{"op":"move","from":"/document/lines/1/unit_price","path":"/document/lines/1/unitPrice"}]"#
        ),
        (
            #""bic": "BPOTBEB1""#, #""bic": "BPOTBEB1XXX  ""#, "length", "/document/payment/bic",
            #"[{"op":"replace","path":"/document/payment/bic","value":"BPOTBEB1XXX"}]"#
        ),
        (
            #""note": "a note""#, #""note": "a\u0001 note""#, "format", "/document/note",
            #"[{"op":"replace","path":"/document/note","value":"a note"}]"#
        ),
        (
            #""to": "0208:9876543210""#, #""to": "iso6523-actorid-upis::0208:9876543210""#, "format", "/to",
            #"[{"op":"replace","path":"/to","value":"0208:9876543210"}]"#
        ),
        // Reckoned
        (
            #""grossAmount": 1902.56"#, #""grossAmount": 1900"#, "mismatch", "/document/totals/grossAmount",
            #"[{"op":"replace","path":"/document/totals/grossAmount","value":1902.56}]"#
        ),
        (
            #""netAmount": 61.50"#, #""netAmount": 61.0"#, "mismatch", "/document/lines/1/netAmount",
            #"[{"op":"replace","path":"/document/lines/1/netAmount","value":61.50}]"#
        ),
        (
            #""prepaidAmount": 5.00"#, #""prepaidAmount": 5.001"#, "tooPrecise", "/document/totals/prepaidAmount",
            #"[{"op":"replace","path":"/document/totals/prepaidAmount","value":5.00}]"#
        ),
        (
            #""discount": 17.00"#, #""discount": 17.001"#, "tooPrecise", "/document/lines/0/discount",
            #"[{"op":"replace","path":"/document/lines/0/discount","value":17.00}]"#
        ),
        (
            #""vatCategory": "G""#, #""vatCategory": "G", "vatRate": 20"#, "conflict", "/document/lines/2/vatRate",
            #"[{"op":"replace","path":"/document/lines/2/vatRate","value":0}]"#
        ),
        (
            #""quantity": 10, "unit": "HUR", "unitPrice": 150.00"#,
            #""quantity": -10, "unit": "HUR", "unitPrice": -150.00"#, "notAllowed", "/document/lines/0/unitPrice",
            #"[{"op":"replace","path":"/document/lines/0/unitPrice","value":150.00},{"op":"replace","path":"/document/lines/0/quantity","value":10}]"#
        ),
        // Found by the rules
        (
            #""reasonCode": "FC""#, #""reasonCode": "fc""#, "BR-CL-20", "/document/charges/0/reasonCode",
            #"[{"op":"replace","path":"/document/charges/0/reasonCode","value":"FC"}]"#
        ),
        (
            #""reasonCode": "95""#, #""reasonCode": "9500""#, "BR-CL-19", "/document/allowances/0/reasonCode",
            #"[{"op":"remove","path":"/document/allowances/0/reasonCode"}]"#
        ),
        (
            #""contentType": "text/csv""#, #""contentType": "text/plain""#, "BR-CL-24",
            "/document/attachments/1/contentType",
            #"[{"op":"replace","path":"/document/attachments/1/contentType","value":"text/csv"}]"#
        ),
        (
            #""contentType": "text/csv""#, #""contentType": "Text/CSV""#, "BR-CL-24",
            "/document/attachments/1/contentType",
            #"[{"op":"replace","path":"/document/attachments/1/contentType","value":"text/csv"}]"#
        ),
    ]

    @Test(arguments: mistakes)
    func `a mistake is told with its place and what mends it, and that does mend it`(
        old: String, new: String, name: String, pointer: String, suggestion: String
    ) async throws {
        let sandbox = try await TestExchange().sandbox()
        let body = try Self.body(sandbox, old, new)
        for path in ["/documents/validate", "/documents/send"] {
            let reply = try await sandbox.client.post(path, body)
            let remark = try #require(
                Remark.all(in: reply).first { $0.name == name && $0.pointer == pointer }, "\(path): \(reply.bodyText)")
            guard !suggestion.isEmpty else {
                #expect(remark.suggestion == nil || remark.suggestion?.steps.isEmpty == false)
                continue
            }
            let patch = try #require(remark.suggestion, "\(path): \(reply.bodyText)")
            #expect(String(decoding: patch.json, as: UTF8.self) == suggestion)
            let mended = RawJSON(try patch.applied(to: JSONDocument(parsing: body).root).root).text
            let again = try await sandbox.client.post(path, mended)
            #expect(!Remark.all(in: again).contains { $0.key == remark.key }, "\(again.bodyText)")
        }
    }

    @Test func `a rule that fails is told with all that is known of it`() async throws {
        let sandbox = try await TestExchange().sandbox()
        let body = try Self.body(sandbox, #""reasonCode": "FC""#, #""reasonCode": "fc""#)
        let reply = try await sandbox.client.post("/documents/send", body)
        #expect(reply.status == 422 && reply.code == "SCHEMATRON_FAILED")
        let detail = try #require(reply["error.details.0"])
        #expect(
            detail.members.map(\.name) == [
                "code", "path", "message", "severity", "term", "location", "pointer", "expected", "found", "suggestion",
            ])
        #expect(detail["code"]?.text == "BR-CL-20")
        #expect(detail["path"]?.text == "/Invoice/cac:AllowanceCharge[3]/cbc:AllowanceChargeReasonCode")
        #expect(detail["location"]?.text == detail["path"]?.text)
        #expect(detail["severity"]?.text == "fatal" && detail["term"]?.text == "BT-105 BT-145")
        #expect(detail["expected"]?.text == "a code of UNTDID 7161" && detail["found"]?.text == "fc")
    }

    @Test func `in a batch, places and changes are those of the whole request`() async throws {
        let sandbox = try await TestExchange().sandbox()
        let good = sandbox.invoice("B-1")
        let bad = try Self.body(sandbox, #""reasonCode": "FC""#, #""reasonCode": "fc""#)
        let worse = try Self.body(sandbox, #""currency": "EUR""#, #""currency": "eur""#)
        let batch = #"{"documents": [\#(good), \#(bad), \#(worse)]}"#
        let reply = try await sandbox.client.post("/documents/send/batch", batch)
        #expect(reply.text("results.1.error.details.0.pointer") == "/documents/1/document/charges/0/reasonCode")
        #expect(reply.text("results.2.error.details.0.pointer") == "/documents/2/document/currency")
        var root = try JSONDocument(parsing: batch)
        for place in ["results.1.error.details.0.suggestion", "results.2.error.details.0.suggestion"] {
            root = try #require(reply[place].flatMap { JSONPatch($0) }).applied(to: root.root)
        }
        let mended = RawJSON(root.root).text.replacing("B-1", with: "B-2").replacing(
            #"[{"type":"invoice"#, with: #"[{"type":"invoice"#)
        let again = try await sandbox.client.post("/documents/send/batch", mended)
        #expect(again["results.1.ok"]?.bool == true, "\(again.bodyText)")
        // The third has the number of the second.
        #expect(again.text("results.2.error.code") == "DUPLICATE_DOCUMENT", "\(again.bodyText)")
    }

    @Test func `XML has a location and no place in the request`() async throws {
        let sandbox = try await TestExchange().sandbox()
        let xml = #"<Invoice xmlns=\"urn:oasis:names:specification:ubl:schema:xsd:Invoice-2\"/>"#
        let reply = try await sandbox.client.post(
            "/documents/validate",
            #"{"type": "invoice", "format": "ubl-xml", "from": "\#(sandbox.company.id)", "xml": "\#(xml)"}"#)
        let remark = try #require(reply["errors.0"])
        #expect(remark["location"]?.text == "/Invoice" && remark["pointer"]?.isNull == true, "\(reply.bodyText)")
        #expect(remark["suggestion"]?.isNull == true)
    }

    /// Values that may stand where another stood.
    private static let values = [
        "null", "[]", "{}", #""""#, #"" x ""#, "-1", "1.005", "0", #""12,50""#, #""1.234,5""#, #""31/12/2026""#,
        #""eur""#,
        #""be""#, #""Belgium""#, #""BE 0571.652.870""#, #""Credit_Note""#, "999999999999999999", #""G""#, #""O""#,
        #""AE""#,
        #""E""#, #""S""#,
    ]

    /// One in how many of the mistakes is tried; all with `ALL_MISTAKES=1` in the environment.
    private static let share = ProcessInfo.processInfo.environment["ALL_MISTAKES"] == "1" ? 1 : 7

    @Test func `whatever value is wrong, what is proposed makes that remark go away`() async throws {
        let sandbox = try await TestExchange().sandbox()
        let base = try JSONDocument(
            parsing: BodyPlacesTests.request.replacing("comp_x", with: sandbox.company.id.description)
        ).root
        var (proposed, count) = (0, 0)
        for place in Self.places(of: base, JSONPointer()) {
            for value in Self.values {
                count += 1
                guard count % Self.share == 0 else { continue }
                let changed = try JSONPatch([.replace(place, RawJSON(stored: Array(value.utf8)))]).applied(to: base)
                    .root
                let reply = try await sandbox.client.post("/documents/validate", RawJSON(changed).text)
                let remarks = Remark.all(in: reply)
                for remark in remarks {
                    guard let patch = remark.suggestion else { continue }
                    proposed += 1
                    let mended = RawJSON(try patch.applied(to: changed).root).text
                    let after = Remark.all(in: try await sandbox.client.post("/documents/validate", mended))
                    #expect(!after.contains { $0.key == remark.key }, "\(place) \(value): \(remark.key)")
                }
            }
        }
        #expect(proposed > 150 / Self.share, "\(proposed)")
    }

    private static func places(of node: JSONNode, _ place: JSONPointer) -> [JSONPointer] {
        node.members.flatMap { places(of: $0.value, place / $0.name) }
            + node.elements.enumerated().flatMap { places(of: $1, place / String($0)) }
            + (node.kind == .object || node.kind == .array ? [] : [place])
    }
}
