import Basics
import Database
import JSON
import Services
import Storage
import TestSupport
import Testing

/// Bodies of `send_document` that were changed at random places. The seed is fixed, so a run can be repeated.
struct SendFuzzTests {
    /// SplitMix64: small, and the same everywhere.
    private struct Dice: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var mixed = state
            mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
            mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
            return mixed ^ (mixed >> 31)
        }
    }

    /// Values that may stand where another stood.
    private static let values = [
        "null", "true", "[]", "{}", "[[]]", "\"\"", "\" \"", "\"x\"", "0", "-1", "-0", "1e2", "1.005", "0.001",
        "999999999999999999", "99999999999999999999999999", "-999999999999999999", "1e400", "1e-30", "100",
        "123456789012345.67", "\"2026-02-30\"", "\"9999-12-31\"", "\"0001-01-01\"", "\"2026-04-25\"", "\"USD\"",
        "\"JPY\"", "\"0208:TEST_OK\"", "\"0208:\"", "\"9999:x y\"", "\"vat:BE0000000001\"", "\"credit-note\"",
        "\"event\"", "\"ubl-xml\"", "\"<Invoice/>\"", "\"\\u0000\"", "\"\\ud83d\\ude00\"", "\"a\\u0001b\"",
        "\"é漢\\n\\t\"", "\"hours\"", "\"AE\"", "\"O\"", "\"K\"", "\"E\"", "\"cash\"", "\"direct_debit\"",
        "\"AAAA\"", "\"https://example.com/\"", "[{\"amount\": 5}]", "[{\"percentage\": 10, \"reason\": \"r\"}]",
    ]

    /// Members that may be added to an object.
    private static let members = [
        "\"dueDate\"", "\"currency\"", "\"note\"", "\"buyer\"", "\"seller\"", "\"payment\"", "\"delivery\"",
        "\"allowances\"", "\"charges\"", "\"attachments\"", "\"totals\"", "\"precedingInvoiceReference\"",
        "\"discount\"", "\"period\"", "\"vatCategory\"", "\"metadata\"", "\"format\"", "\"xml\"", "\"netAmount\"",
        "\"address\"", "\"contact\"", "\"amount\"", "\"percentage\"", "\"iban\"", "\"means\"", "\"number\"", "\"x\"",
    ]

    private static func body(from company: CompanyID, number: Int) -> String {
        Example.invoice(from: company.description).replacing("INV-2026-0417", with: "F-\(number)")
            .replacing(
                "\"lines\": [",
                with: """
                    "allowances": [{"amount": 10, "reason": "Loyal"}], "charges": [{"percentage": 1, "reason": "Freight"}],
                    "delivery": {"date": "2026-04-20", "address": {"city": "Gent", "country": "BE"}},
                    "totals": {"prepaidAmount": 5}, "lines": [
                    """)
    }

    /// The body with one to four of its values or members changed, doubled or taken away.
    private static func changed(_ body: String, _ dice: inout Dice) throws -> [UInt8] {
        var bytes = Array(body.utf8)
        for _ in 0..<Int.random(in: 1...4, using: &dice) {
            guard let document = try? JSONDocument(parsing: bytes) else { break }
            let count = nodes(document.root)
            let place = Int.random(in: 0..<count, using: &dice)
            var writer = JSONWriter(capacity: bytes.count * 2)
            var next = 0
            rewrite(document.root, at: place, &next, &writer, &dice)
            bytes = writer.bytes
        }
        if Int.random(in: 0..<12, using: &dice) == 0, !bytes.isEmpty {
            let at = Int.random(in: 0..<bytes.count, using: &dice)
            switch Int.random(in: 0..<4, using: &dice) {
            case 0: bytes.remove(at: at)
            case 1: bytes[at] = UInt8.random(in: 0...255, using: &dice)
            case 2: bytes.insert(UInt8.random(in: 0...255, using: &dice), at: at)
            default: bytes.removeSubrange(at...)
            }
        }
        return bytes
    }

    private static func nodes(_ node: JSONNode) -> Int {
        1 + node.elements.reduce(0) { $0 + nodes($1) } + node.members.reduce(0) { $0 + nodes($1.value) }
    }

    private static func rewrite(
        _ node: JSONNode, at place: Int, _ next: inout Int, _ writer: inout JSONWriter, _ dice: inout Dice
    ) {
        let isHere = next == place
        next += 1
        if isHere, node.kind != .object || Int.random(in: 0..<3, using: &dice) == 0 {
            return writer.write(RawJSON(stored: Array(pick(values, &dice).utf8)))
        }
        let victim = isHere ? Int.random(in: 0..<max(1, node.count), using: &dice) : -1
        switch node.kind {
        case .object:
            writer.object { object in
                for (index, (name, value)) in node.members.enumerated()
                where index != victim || Bool.random(using: &dice) {
                    object.name(name)
                    rewrite(value, at: place, &next, &object, &dice)
                }
                guard isHere else { return }
                let name = pick(members, &dice).dropFirst().dropLast()
                if node[String(name)] == nil || Int.random(in: 0..<8, using: &dice) == 0 {
                    object.name(String(name))
                    object.write(RawJSON(stored: Array(pick(values, &dice).utf8)))
                }
            }
        case .array:
            writer.array { array in
                for element in node.elements { rewrite(element, at: place, &next, &array, &dice) }
            }
        default: writer.write(RawJSON(node))
        }
    }

    private static func pick(_ texts: [String], _ dice: inout Dice) -> String {
        texts[Int.random(in: 0..<texts.count, using: &dice)]
    }

    /// Every table that sending writes to, counted.
    private static func rows(_ test: TestExchange) throws -> [Int] {
        try test.exchange.store.look { tx in
            let row = try tx.run(
                """
                SELECT (SELECT COUNT(*) FROM documents) AS documents, (SELECT COUNT(*) FROM lifecycle_events) AS steps,
                    (SELECT COUNT(*) FROM jobs) AS jobs, (SELECT COUNT(*) FROM events) AS events
                """)[0]
            return [try row["documents"], try row["steps"], try row["jobs"], try row["events"]]
        }
    }

    @Test(arguments: [1, 2, 3])
    func `no body, however changed, brings more or less than an answer and a whole document`(seed: Int) async throws {
        let test = try await TestExchange()
        let sandbox = try await test.sandbox()
        var dice = Dice(state: UInt64(seed))
        var statuses: [Int: Int] = [:]
        for number in 0..<700 {
            let bytes = try Self.changed(Self.body(from: sandbox.company.id, number: number), &dice)
            let before = try Self.rows(test)
            let reply = try await sandbox.client.call("POST", "/documents/send", bytes)
            statuses[reply.status, default: 0] += 1
            let shown = String(decoding: bytes, as: UTF8.self)
            #expect([201, 400, 409, 422].contains(reply.status), "\(reply.bodyText) to \(shown)")
            let after = try Self.rows(test)
            switch (reply.status, reply.text("deliveryStatus")) {
            case (201, "pending"):
                #expect(zip(after, before).map(-) == [1, 1, 1, 1], "\(shown)")
                let id = reply.text("id") ?? ""
                let read = try await sandbox.client.get("/documents/\(id)")
                #expect(read.status == 200, "\(shown)")
            case (201, _): #expect(zip(after, before).map(-) == [1, 0, 0, 0], "\(shown)")
            default: #expect(after == before, "\(shown)")
            }
            if reply.status == 400 { #expect(reply.code != nil) }
        }
        #expect(statuses[201, default: 0] > 20)
        #expect(statuses[400, default: 0] > 100)
        try await test.run(for: .seconds(60))
        #expect(try await sandbox.client.get("/documents?deliveryStatus=pending")["data"]?.count == 0)
    }
}
