import Basics
import Invoicing
import Peppol
import Testing
import XML

struct ReportTests {
    // MARK: Published examples

    @Test(arguments: ["transaction-statistics-minimal", "transaction-statistics-2"])
    func `a published report of transactions keeps the rules and comes back`(_ name: String) throws {
        guard let bytes = Vectors.bytes("reporting/\(name).xml") else { return }
        let tree = try XMLTree(parsing: bytes)
        #expect(TransactionStatistics.findings(in: tree) == [])
        let report = try TransactionStatistics(reading: tree)
        #expect(report.reporter.value == "POP000360")
        #expect(report.period == ReportPeriod(month: "2022-01"))
        #expect(report.total == (name.hasSuffix("2") ? .init(incoming: 19, outgoing: 17) : .init()))
        #expect(try TransactionStatistics(reading: XMLTree(parsing: report.write().serialized())) == report)
    }

    @Test func `a published report of end users keeps the rules and comes back`() throws {
        guard let bytes = Vectors.bytes("reporting/end-user-statistics-reporting-minimal.xml") else { return }
        let tree = try XMLTree(parsing: bytes)
        #expect(EndUserStatistics.findings(in: tree) == [])
        let report = try EndUserStatistics(reading: tree)
        #expect(report.fullSet == .init(sending: 1, receiving: 0, sendingOrReceiving: 1))
        #expect(try EndUserStatistics(reading: XMLTree(parsing: report.write().serialized())) == report)
    }

    // MARK: From counts

    @Test func `end users count once, whatever they did`() throws {
        // A sent 2 invoices and 3 orders and received 5; B sent 6; C sent 15; D received 2; E did nothing.
        let tallies = [
            try Self.tally(.outgoing, .invoice, "A", 2), try Self.tally(.outgoing, .order, "A", 3),
            try Self.tally(.incoming, .invoice, "A", 5), try Self.tally(.outgoing, .invoice, "B", 6),
            try Self.tally(.outgoing, .order, "C", 15), try Self.tally(.incoming, .invoice, "D", 2),
        ]
        let report = EndUserStatistics(tallies, in: try Self.period(), by: try Self.reporter())
        #expect(report.fullSet == .init(sending: 3, receiving: 2, sendingOrReceiving: 4))
        #expect(EndUserStatistics.findings(in: report.write()) == [])
        let text = String(decoding: report.write().serialized(), as: UTF8.self)
        for kind in ["PerDT-PR", "PerDT-EUC", "PerEUC", "PerDT-PR-EUC"] { #expect(text.contains("type=\"\(kind)\"")) }
    }

    @Test func `messages are summed by profile, by provider and by countries`() throws {
        var other = try Self.tally(.incoming, .invoice, "A", 7)
        other.peer = try #require(ServiceProviderID("POP000009"))
        other.senderCountry = "FR"
        let tallies = [
            try Self.tally(.outgoing, .invoice, "A", 2), try Self.tally(.outgoing, .invoice, "B", 3),
            try Self.tally(.incoming, .invoice, "A", 5), other, try Self.tally(.incoming, .invoice, "A", 0),
        ]
        let report = TransactionStatistics(tallies, in: try Self.period(), by: try Self.reporter())
        #expect(report.total == .init(incoming: 12, outgoing: 5))
        #expect(TransactionStatistics.findings(in: report.write()) == [])
        let tree = report.write()
        let rows = tree.root.children.filter { $0.localName == "Subtotal" }
        #expect(rows.filter { $0.attribute(XMLName("type")) == "PerTP" }.count == 1)
        #expect(rows.filter { $0.attribute(XMLName("type")) == "PerSP-DT-PR" }.count == 2)
        #expect(rows.filter { $0.attribute(XMLName("type")) == "PerSP-DT-PR-CC" }.count == 2)
    }

    @Test func `a month without messages is reported too, and reports do not count`() throws {
        let reports = [
            try Self.tally(.outgoing, .transactionStatistics, "A", 1),
            try Self.tally(.outgoing, .endUserStatistics, "A", 1),
        ]
        for tallies in [[], reports] {
            let transactions = TransactionStatistics(tallies, in: try Self.period(), by: try Self.reporter())
            #expect(transactions.total == .init())
            #expect(TransactionStatistics.findings(in: transactions.write()) == [])
            let users = EndUserStatistics(tallies, in: try Self.period(), by: try Self.reporter())
            #expect(users.fullSet == .init())
            #expect(EndUserStatistics.findings(in: users.write()) == [])
        }
    }

    @Test func `a month of nothing but sent messages has no countries`() throws {
        let report = TransactionStatistics(
            [try Self.tally(.outgoing, .invoice, "A", 2)], in: try Self.period(), by: try Self.reporter())
        #expect(TransactionStatistics.findings(in: report.write()) == [])
        #expect(!String(decoding: report.write().serialized(), as: UTF8.self).contains("PerSP-DT-PR-CC"))
    }

    @Test func `whatever was counted, both reports keep all rules and come back`() throws {
        var random = SeededRandom(seed: 7)
        for _ in 0..<60 {
            var tallies: [ExchangeTally] = []
            for _ in 0..<Int.random(in: 0..<40, using: &random) {
                var tally = try Self.tally(
                    Bool.random(using: &random) ? .incoming : .outgoing,
                    [Capability.invoice, .creditNote, .order, .messageLevelStatus].randomElement(using: &random)
                        ?? .invoice,
                    "user-\(Int.random(in: 0..<6, using: &random))", Int.random(in: 0...9, using: &random))
                tally.peer = try #require(ServiceProviderID("POP00000\(Int.random(in: 1...5, using: &random))"))
                tally.senderCountry = ["BE", "FR", "ZZ", "EL"].randomElement(using: &random) ?? "BE"
                tally.receiverCountry = ["BE", "XK", "1A"].randomElement(using: &random) ?? "BE"
                tallies.append(tally)
            }
            let transactions = TransactionStatistics(tallies, in: try Self.period(), by: try Self.reporter())
            let users = EndUserStatistics(tallies, in: try Self.period(), by: try Self.reporter())
            let first = try XMLTree(parsing: transactions.write().serialized())
            let second = try XMLTree(parsing: users.write().serialized())
            #expect(TransactionStatistics.findings(in: first) == [])
            #expect(EndUserStatistics.findings(in: second) == [])
            #expect(try TransactionStatistics(reading: first) == transactions)
            #expect(try EndUserStatistics(reading: second) == users)
            tallies.shuffle(using: &random)
            #expect(
                TransactionStatistics(tallies, in: try Self.period(), by: try Self.reporter()) == transactions)
        }
    }

    @Test(arguments: [
        ("2026-02", "2026-02-01", "2026-02-28"), ("2024-02", "2024-02-01", "2024-02-29"),
        ("2026-12", "2026-12-01", "2026-12-31"), ("2026-11", "2026-11-01", "2026-11-30"),
    ])
    func `a month has all its days`(_ month: String, _ start: String, _ end: String) throws {
        let period = try #require(ReportPeriod(month: month))
        #expect(period.start.description == start && period.end.description == end)
    }

    @Test(arguments: ["2026-13", "2026", "", "2026-1", "2026-01-01"])
    func `what is no month is none`(_ text: String) {
        #expect(ReportPeriod(month: text) == nil)
    }

    // MARK: Rules

    @Test(arguments: [
        ("SCH-TSR-01", "statistics-reporting:1.0<", "statistics-reporting:2.0<"),
        ("SCH-TSR-02", "bis:reporting:1.0", "bis:reporting:2.0"),
        ("SCH-TSR-03", "PerTP", "PerTPX"), ("SCH-TSR-37", "PerTP", "PerTPX"), ("SCH-TSR-39", "PerTP", "PerTPX"),
        ("SCH-TSR-04", "<Total><Incoming>5<", "<Total><Incoming>6<"),
        ("SCH-TSR-08", "<Total><Incoming>5<", "<Total><Incoming>6<"),
        ("SCH-TSR-12", "<Total><Incoming>5<", "<Total><Incoming>6<"),
        ("SCH-TSR-05", "<Outgoing>2</Outgoing></Total>", "<Outgoing>3</Outgoing></Total>"),
        ("SCH-TSR-09", "<Outgoing>2</Outgoing></Total>", "<Outgoing>3</Outgoing></Total>"),
        ("SCH-TSR-07", "PerSP-DT-PR\"", "PerSP\""),
        ("SCH-TSR-11", "PerSP-DT-PR-CC", "PerSP-DT-CC"),
        ("SCH-TSR-16", ">POP000001</ReporterID>", "></ReporterID>"),
        ("SCH-TSR-17", "<ReporterID schemeID=\"CertSubjectCN\">", "<ReporterID schemeID=\"Other\">"),
        ("SCH-TSR-18", ">POP000001</ReporterID>", ">POP1</ReporterID>"),
        ("SCH-TSR-19", ">POP000002</Key>", ">POP2</Key>"),
        ("SCH-TSR-20", ">BE</Key>", ">XX</Key>"),
        ("SCH-TSR-21", "<Subtotal type=\"PerTP\">", "<Subtotal type=\"PerTP\"><Key/>"),
        ("SCH-TSR-22", "metaSchemeID=\"TP\"", "metaSchemeID=\"XX\""),
        ("SCH-TSR-23", "schemeID=\"Peppol\"", "schemeID=\"Other\""),
        ("SCH-TSR-24", "<Subtotal type=\"PerSP-DT-PR\">", "<Subtotal type=\"PerSP-DT-PR\"><Key/>"),
        ("SCH-TSR-25", "metaSchemeID=\"SP\"", "metaSchemeID=\"XX\""),
        ("SCH-TSR-26", "metaSchemeID=\"DT\"", "metaSchemeID=\"XX\""),
        ("SCH-TSR-27", "metaSchemeID=\"PR\"", "metaSchemeID=\"XX\""),
        ("SCH-TSR-28", "\"SP\" schemeID=\"CertSubjectCN\"", "\"SP\" schemeID=\"Other\""),
        ("SCH-TSR-29", "<Subtotal type=\"PerSP-DT-PR-CC\">", "<Subtotal type=\"PerSP-DT-PR-CC\"><Key/>"),
        ("SCH-TSR-30", "metaSchemeID=\"SP\"", "metaSchemeID=\"XX\""),
        ("SCH-TSR-31", "metaSchemeID=\"DT\"", "metaSchemeID=\"XX\""),
        ("SCH-TSR-32", "metaSchemeID=\"PR\"", "metaSchemeID=\"XX\""),
        (
            "SCH-TSR-33", "metaSchemeID=\"CC\" schemeID=\"SenderCountry\"",
            "metaSchemeID=\"X\" schemeID=\"SenderCountry\""
        ),
        ("SCH-TSR-34", "\"SP\" schemeID=\"CertSubjectCN\"", "\"SP\" schemeID=\"Other\""),
        ("SCH-TSR-35", "SenderCountry", "Other"), ("SCH-TSR-36", "ReceiverCountry", "Other"),
        ("SCH-TSR-40", "<StartDate>2026-11-01<", "<StartDate>2026-11-01Z<"),
        ("SCH-TSR-41", "<EndDate>2026-11-30<", "<EndDate>2026-11-31<"),
        ("SCH-TSR-42", "<EndDate>2026-11-30<", "<EndDate>2026-10-30<"),
        ("SCH-TSR-43", "<Outgoing>0</Outgoing></Subtotal>", "<Outgoing>1</Outgoing></Subtotal>"),
        ("XSD", "<Total><Incoming>5<", "<Total><Incoming>-5<"),
        ("XSD", "<Total><Incoming>5<", "<Total><Incoming>99999999999999999999<"),
    ])
    func `a report of transactions that breaks a rule is refused for it`(
        _ rule: String, _ old: String, _ new: String
    ) throws {
        let report = TransactionStatistics(
            [try Self.tally(.outgoing, .invoice, "A", 2), try Self.tally(.incoming, .invoice, "A", 5)],
            in: try Self.period(), by: try Self.reporter())
        try Self.change(report.write(), old, new) { tree in
            #expect(TransactionStatistics.findings(in: tree).map(\.rule).contains(rule))
            #expect(throws: BrokenRules.self) { try TransactionStatistics(reading: tree) }
        }
    }

    @Test(arguments: [
        ("SCH-EUSR-01", "statistics-report:1.1</Cust", "statistics-report:1.0</Cust"),
        ("SCH-EUSR-02", "bis:reporting:1.0", "bis:reporting:2.0"),
        ("SCH-EUSR-03", "<FullSet><SendingEndUsers>1<", "<FullSet><SendingEndUsers>0<"),
        (
            "SCH-EUSR-04", "1</ReceivingEndUsers><SendingOrReceivingEndUsers>2</SendingOrReceivingEndUsers></FullSet>",
            "0</ReceivingEndUsers><SendingOrReceivingEndUsers>2</SendingOrReceivingEndUsers></FullSet>"
        ),
        ("SCH-EUSR-22", "2</SendingOrReceivingEndUsers></FullSet>", "1</SendingOrReceivingEndUsers></FullSet>"),
        ("SCH-EUSR-33", "<SendingOrReceivingEndUsers>2<", "<SendingOrReceivingEndUsers>3<"),
        ("SCH-EUSR-34", "<SendingOrReceivingEndUsers>2<", "<SendingOrReceivingEndUsers>0<"),
        ("SCH-EUSR-35", "<SendingOrReceivingEndUsers>2<", "<SendingOrReceivingEndUsers>0<"),
        ("SCH-EUSR-06", ">POP000001</ReporterID>", "></ReporterID>"),
        ("SCH-EUSR-07", "CertSubjectCN", "Other"),
        ("SCH-EUSR-08", ">POP000001</ReporterID>", ">POP1</ReporterID>"),
        ("SCH-EUSR-09", "<Subset type=\"PerDT-PR\">", "<Subset type=\"PerDT-PR\"><Key/>"),
        ("SCH-EUSR-10", "metaSchemeID=\"DT\"", "metaSchemeID=\"X\""),
        ("SCH-EUSR-11", "metaSchemeID=\"PR\"", "metaSchemeID=\"X\""),
        ("SCH-EUSR-14", "PerEUC", "PerX"), ("SCH-EUSR-39", "PerEUC", "PerX"),
        ("SCH-EUSR-15", "PerDT-PR\"", "PerDT\""), ("SCH-EUSR-37", "PerDT-EUC", "PerX"),
        ("SCH-EUSR-16", "<StartDate>2026-11-01<", "<StartDate>2026-11<"),
        ("SCH-EUSR-17", "<EndDate>2026-11-30</EndDate>", ""),
        ("SCH-EUSR-18", "<EndDate>2026-11-30<", "<EndDate>2026-10-30<"),
        (
            "SCH-EUSR-19", "<FullSet><SendingEndUsers>1</SendingEndUsers><ReceivingEndUsers>1<",
            "<FullSet><SendingEndUsers>1</SendingEndUsers><ReceivingEndUsers>0<"
        ),
        ("SCH-EUSR-20", "<SendingOrReceivingEndUsers>2<", "<SendingOrReceivingEndUsers>0<"),
        ("SCH-EUSR-21", "<SendingOrReceivingEndUsers>2<", "<SendingOrReceivingEndUsers>0<"),
        ("SCH-EUSR-23", "<Subset type=\"PerDT-PR-EUC\">", "<Subset type=\"PerDT-PR-EUC\"><Key/>"),
        ("SCH-EUSR-24", "metaSchemeID=\"DT\"", "metaSchemeID=\"X\""),
        ("SCH-EUSR-25", "metaSchemeID=\"PR\"", "metaSchemeID=\"X\""),
        ("SCH-EUSR-26", "metaSchemeID=\"CC\"", "metaSchemeID=\"X\""),
        ("SCH-EUSR-27", "EndUserCountry", "Other"),
        ("SCH-EUSR-30", ">BE</Key>", ">be</Key>"),
        ("SCH-EUSR-36", "<SendingOrReceivingEndUsers>2<", "<SendingOrReceivingEndUsers>0<"),
        ("SCH-EUSR-41", "<Subset type=\"PerDT-EUC\">", "<Subset type=\"PerDT-EUC\"><Key/>"),
        ("SCH-EUSR-42", "metaSchemeID=\"DT\"", "metaSchemeID=\"X\""),
        ("SCH-EUSR-43", "metaSchemeID=\"CC\"", "metaSchemeID=\"X\""),
        ("SCH-EUSR-44", "EndUserCountry", "Other"),
        ("SCH-EUSR-45", "<Subset type=\"PerEUC\">", "<Subset type=\"PerEUC\"><Key/>"),
        ("SCH-EUSR-46", "metaSchemeID=\"CC\"", "metaSchemeID=\"X\""),
        ("SCH-EUSR-47", "EndUserCountry", "Other"),
        ("XSD", "<FullSet><SendingEndUsers>1<", "<FullSet><SendingEndUsers>x<"),
    ])
    func `a report of end users that breaks a rule is refused for it`(
        _ rule: String, _ old: String, _ new: String
    ) throws {
        let report = EndUserStatistics(
            [try Self.tally(.outgoing, .invoice, "A", 2), try Self.tally(.incoming, .invoice, "B", 5)],
            in: try Self.period(), by: try Self.reporter())
        try Self.change(report.write(), old, new) { tree in
            #expect(EndUserStatistics.findings(in: tree).map(\.rule).contains(rule))
            #expect(throws: BrokenRules.self) { try EndUserStatistics(reading: tree) }
        }
    }

    @Test func `combinations that are there twice are refused`() throws {
        let tallies = [try Self.tally(.outgoing, .invoice, "A", 2), try Self.tally(.incoming, .invoice, "B", 5)]
        let transactions = TransactionStatistics(tallies, in: try Self.period(), by: try Self.reporter()).write()
        let users = EndUserStatistics(tallies, in: try Self.period(), by: try Self.reporter()).write()
        for (tree, element, rules) in [
            (transactions, "Subtotal", ["SCH-TSR-06", "SCH-TSR-10", "SCH-TSR-14"]),
            (users, "Subset", ["SCH-EUSR-13", "SCH-EUSR-38", "SCH-EUSR-40", "SCH-EUSR-29"]),
        ] {
            let text = String(decoding: tree.serialized(.compact), as: UTF8.self)
            let start = try #require(text.firstRange(of: "<\(element) ")).lowerBound
            let end = try #require(text.ranges(of: "</\(element)>").last).upperBound
            let doubled = try XMLTree(parsing: Array((text[..<end] + text[start...]).utf8))
            let found =
                TransactionStatistics.findings(in: doubled).map(\.rule)
                + EndUserStatistics.findings(in: doubled).map(\.rule)
            for rule in rules { #expect(found.contains(rule)) }
        }
    }

    @Test func `no bytes make a reader of reports crash`() throws {
        let tallies = [try Self.tally(.outgoing, .invoice, "A", 2), try Self.tally(.incoming, .invoice, "B", 5)]
        let transactions = TransactionStatistics(tallies, in: try Self.period(), by: try Self.reporter()).write()
        let users = EndUserStatistics(tallies, in: try Self.period(), by: try Self.reporter()).write()
        for original in [transactions, users] {
            for bytes in Mutations(of: original.serialized(.compact), count: 1000) {
                guard let tree = try? XMLTree(parsing: bytes) else { continue }
                let isFirst = TransactionStatistics.findings(in: tree).isEmpty
                #expect(((try? TransactionStatistics(reading: tree)) != nil) == isFirst)
                let isSecond = EndUserStatistics.findings(in: tree).isEmpty
                #expect(((try? EndUserStatistics(reading: tree)) != nil) == isSecond)
            }
        }
    }

    // MARK: Making some

    private static func change(
        _ tree: XMLTree, _ old: String, _ new: String, _ body: (XMLTree) throws -> Void
    ) throws {
        let text = String(decoding: tree.serialized(.compact), as: UTF8.self)
        let changed = text.replacing(old, with: new)
        #expect(changed != text)
        try body(try XMLTree(parsing: Array(changed.utf8)))
    }

    private static func period() throws -> ReportPeriod { try #require(ReportPeriod(month: "2026-11")) }

    private static func reporter() throws -> ServiceProviderID { try #require(ServiceProviderID("POP000001")) }

    private static func tally(
        _ direction: ExchangeTally.Direction, _ capability: Capability, _ user: String, _ messages: Int
    ) throws -> ExchangeTally {
        ExchangeTally(
            direction, peer: try #require(ServiceProviderID("POP000002")), documentType: capability.documentType,
            process: capability.process, senderCountry: "BE", receiverCountry: direction == .incoming ? "BE" : "ZZ",
            endUser: user, messages: messages)
    }
}
