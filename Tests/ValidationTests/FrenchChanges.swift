import Testing

/// One change: what to write instead of what, and the rules that fire then, one for each finding.
struct Change: Sendable, CustomTestStringConvertible {
    let from: String
    let to: String
    let rules: [String]

    init(_ from: String, _ to: String, _ rules: String...) {
        self.from = from
        self.to = to
        self.rules = rules
    }

    var testDescription: String { "\(from.suffix(40)) → \(to.suffix(60))" }
}

extension French {
    static let changedNumbers: [Change] = [
        Change("F2026-001", "F2026_/+001"), Change("F2026-001", "F2026.001", "BR-FR-02_BT-1"),
        Change("F2026-001", " F2026-001", "BR-FR-02_BT-1"),
        Change("F2026-001", String(repeating: "F", count: 36), "BR-FR-01_BT-1"),
        Change("20260131", "20260229", "BR-FR-03_BT-2", "BR-FR-CO-07_BT-9"), Change("20260131", "202601311200"),
        Change("20260131", "19991231", "BR-FR-03_BT-2"),
        Change(lineDelivery, lineDelivery + delivery("20260100"), "BR-FR-03_EXT-FR-FE-158"),
        Change(
            lineEnd, reference(date: "2026-01-01", id: "F 0") + lineEnd, "BR-FR-02_EXT-FR-FE-136",
            "BR-FR-03_EXT-FR-FE-138"),
        Change(lineEnd, reference("<ram:TypeCode>380</ram:TypeCode>") + lineEnd),
        Change(lineEnd, reference("<ram:TypeCode>326</ram:TypeCode>") + lineEnd, "BR-FR-04_EXT-FR-FE-137"),
        Change(currency, currency + reference("<ram:TypeCode> 380</ram:TypeCode>"), "BR-FR-04_EXT-FR-FE-02"),
        Change(
            "<ram:RateApplicablePercent>20.00</ram:RateApplicablePercent>",
            "<ram:RateApplicablePercent></ram:RateApplicablePercent>", "BR-FR-DEC-04_BT-119"),
        Change("5.5</ram:Rate", "5.51</ram:Rate", "BR-FR-16_BT-152"),
        Change("5.5</ram:Rate", "05.50</ram:Rate", "BR-FR-16_BT-152"),
        Change("5.5</ram:Rate", "-5.5</ram:Rate", "BR-FR-16_BT-152", "BR-FR-DEC-04_BT-152"),
        Change(
            "<ram:CategoryCode>S</ram:CategoryCode><ram:RateApplicablePercent>5.5", "<ram:RateApplicablePercent>5.5",
            "BR-FR-15_BT-95_BT-151"),
        Change(
            "</ram:LineID>", "</ram:LineID><ram:LineStatusReasonCode>INFORMATION</ram:LineStatusReasonCode>"),
        Change("0.00</ram:Rounding", "0.001</ram:Rounding", "BR-FR-DEC-01_BT-114"),
        Change("10.123456", "10.1234567", "BR-FR-DEC-03_BT-146"), Change("10.123456", "-10", "BR-FR-DEC-03_BT-146"),
        Change("1.1234", "1.12345", "BR-FR-DEC-02_BT-129"),
    ]

    static let changedParties: [Change] = [
        Change("0009\">123456782", "0009\">123456783", "BR-FR-09_BT-29"),
        Change("0009\">987654324", "0009\"> 987654324", "BR-FR-09_BT-46"),
        Change(currency, currency + "<ram:PayeeTradeParty>\(id("0009", "11111111100010"))</ram:PayeeTradeParty>"),
        Change(sellerEnd, id("0224", "a.b-c_1") + sellerEnd),
        Change(sellerEnd, id("0224", "a/b") + sellerEnd, "BR-FR-24_BT-29"),
        Change(
            "</ram:BuyerTradeParty>", id("0224", String(repeating: "a", count: 101)) + "</ram:BuyerTradeParty>",
            "BR-FR-26_BT-46"),
        Change("0002\">123456782", "0002\"> 123456782 ", "BR-FR-09_BT-29"),
        Change("0002\">123456782", "0088\">123456782", "BR-FR-09_BT-29", "BR-FR-10_BT-30"),
        Change("0002\">123456782", "0002\">12345678", "BR-FR-09_BT-29", "BR-FR-10_BT-30", "BR-FR-32-LEGALID"),
        Change("0002\">987654324", "0088\">987654324", "BR-FR-09_BT-46", "BR-FR-11_BT-47"),
        Change("123456782_A", "", "BR-FR-13_BT-34", "BR-FR-23_BT-34"), Change("123456782_A", "A"),
        Change("987654324_A", "A", "BR-FR-21_BT-49"), Change("0225\">987", "0009\">987", "BR-FR-21_BT-49"),
        Change(
            sellerEnd, id("0231", "12345678 ") + sellerEnd, "BR-FR-32-GLOBALID", "BR-FR-CO-14_BT-29-1",
            "BR-FR-CO-15_BT-29-1"),
        Change(
            sellerEnd,
            """
            \(id("0231", "555555556"))\(sellerEnd)<ram:SellerTaxRepresentativeTradeParty><ram:SpecifiedTaxRegistration>\
            <ram:ID schemeID="VA">FR1</ram:ID></ram:SpecifiedTaxRegistration></ram:SellerTaxRepresentativeTradeParty>
            """, "BR-FR-CO-14_BT-29-1"),
    ]

    static let roles: [(String, String, String, String?)] = [
        (currency, "PayeeTradeParty", "BT-60", "EXT-FR-FE-29"),
        (currency, "PayerTradeParty", "EXT-FR-FE-46", "EXT-FR-FE-52"),
        (currency, "InvoiceeTradeParty", "EXT-FR-FE-92", "EXT-FR-FE-98"),
        (currency, "InvoicerTradeParty", "EXT-FR-FE-115", "EXT-FR-FE-121"),
        (sellerEnd, "BuyerAgentTradeParty", "EXT-FR-FE-06", "EXT-FR-FE-12"),
        (sellerEnd, "SalesAgentTradeParty", "EXT-FR-FE-69", "EXT-FR-FE-75"),
        (lineDelivery, "ShipToTradeParty", "EXT-FR-FE-146", nil),
        ("<ram:ApplicableHeaderTradeDelivery>", "ShipToTradeParty", "BT-71", nil),
    ]

    static let changedContents: [Change] = [
        Change("Code>PMT", "Code> PMT", "BR-FR-05_BT-22_PMT"), Change(note("PMD", "10 %"), "", "BR-FR-05_BT-22_PMD"),
        Change(notes, notes + note("AAB", ""), "BR-FR-06_BT-21_AAB"), Change(notes, notes + note("TXD", "")),
        Change(notes, notes + note("TXD", "") + note("TXD", ""), "BR-FR-06_BT-21_TXD"),
        Change("B2B<", "B2B <", "BR-FR-20_BT-21"), Change("B2B<", "OUTOFSCOPE<"),
        Change(notes, notes + note("BAR", "X"), "BR-FR-20_BT-21"),
        Change(notes, notes + note("BAR", " B2C"), "BR-FR-20_BT-21", "BR-FR-31_BT-21"),
        Change("ID>S1", "ID>S1 ", "BR-FR-08_BT-23"), Change(mode("S1"), "", "BR-FR-08_BT-23"),
        Change("LISIBLE", " RIB"), Change("LISIBLE", "lisible", "BR-FR-17_BT-123"), Change("LISIBLE", " "),
        Change(
            agreementEnd,
            """
            <ram:AdditionalReferencedDocument><ram:Name>LISIBLE</ram:Name></ram:AdditionalReferencedDocument>\
            \(agreementEnd)
            """, "BR-FR-18_BT-123"),
        Change(agreementEnd, object("AFL", "1") + object("AVV", "1") + agreementEnd),
        Change(agreementEnd, object("AFL", "1") + object("AFL", "2") + agreementEnd, "BR-FR-29_BT-18"),
        Change(agreementEnd, object("AFL", "") + object("AVV", " ") + agreementEnd, "BR-FR-29_AFL", "BR-FR-29_AVV"),
        Change(lineStart, object("AVV", "1") + object("AVV", "2") + lineStart, "BR-FR-30_BT-128"),
        Change(lineStart, object("AFL", "") + object("AVV", " ") + lineStart, "BR-FR-30_AFL", "BR-FR-30_AVV"),
        Change(attribute, "", "BR-FR-27_BG-32"), Change(attribute, "<ram:TypeCode>1</ram:TypeCode>"),
        Change(attribute, "<ram:Description/>", "BR-FR-27_BT-160"),
        Change(attribute, attribute + "<ram:TypeCode> </ram:TypeCode>", "BR-FR-27_EXT-FR-FE-159"),
        Change(value, "", "BR-FR-28-Value"), Change(value, measured), Change(value, value + measured, "BR-FR-28-Value"),
    ]

    static let combinations: [(String, String, Change)] = [
        ("380", "S1", Change("20260228", "20260130", "BR-FR-CO-07_BT-9")),
        ("386", "S1", Change("20260228", "20260130")),
        ("380", "M2", Change("20260228", "20260130")), ("386", "S4", Change("S4", "S4", "BR-FR-CO-08_BT-23")),
        ("262", "S1", Change(currency, currency, "BR-FR-CO-03_BT-3")),
        ("262", "S1", Change(agreementEnd, contract + agreementEnd, "BR-FR-CO-03_BT-3")),
        ("262", "S1", Change(currency, currency + period("20260101", "20260131"), "BR-FR-CO-03_BT-3")),
        ("384", "S1", Change(currency, currency, "BR-FR-CO-04_BT-4")),
        ("384", "S1", Change(currency, currency + reference())),
        ("384", "S1", Change(currency, currency + reference() + reference(), "BR-FR-CO-04_BT-4")),
        ("381", "S1", Change(currency, currency, "BR-FR-CO-05_BT-3")),
        ("381", "S1", Change(currency, currency + reference())), ("381", "S1", Change(lineEnd, reference() + lineEnd)),
        (
            "381", "S1",
            Change("</ram:LineID>", "</ram:LineID><ram:LineStatusReasonCode>GROUP</ram:LineStatusReasonCode>")
        ),
        ("380", "B2", Change("12.00</ram:Total", "12.0</ram:Total")),
        ("380", "B2", Change("12.00</ram:Total", "11.99</ram:Total", "BR-FR-CO-09_BT-23-1")),
        ("380", "B2", Change("0.00</ram:Due", "0.01</ram:Due", "BR-FR-CO-09_BT-23-2")),
        ("380", "B2", Change("20260228", "", "BR-FR-03_BT-9", "BR-FR-CO-09_BT-23-3")),
        ("380", "S1", Change(currency, "<ram:InvoiceCurrencyCode>USD</ram:InvoiceCurrencyCode>", "BR-FR-CO-12_BT-5")),
        (
            "380", "S1",
            Change(
                currency,
                "<ram:TaxCurrencyCode>EUR</ram:TaxCurrencyCode><ram:InvoiceCurrencyCode>USD</ram:InvoiceCurrencyCode>")
        ),
    ]

    static let changedGroups: [Change] = [
        Change("<ram:Name>V1<", "<ram:Name> <", "BR-FR-MV-03_EXT-FR-FE-164"),
        Change(
            "<ram:ID schemeID=\"0002\">123456782</ram:ID>", "<ram:ID/>", "BR-FR-MV-03_EXT-FR-FE-167",
            "BR-FR-MV-06_EXT-FR-FE-167", "BR-FR-MV-06_EXT-FR-FE-167", "BR-FR-MV-06_EXT-FR-FE-167"),
        Change("<ram:CountryID>FR<", "<ram:CountryID><", "BR-FR-MV-03_EXT-FR-FE-177"),
        Change(
            "currencyID=\"EUR\">2.00", "currencyID=\"USD\">2.00", "BR-FR-MV-03_EXT-FR-FE-181",
            "BR-FR-MV-09_EXT-FR-FE-181",
            "BR-FR-MV-10_EXT-FR-FE-184"),
        Change(
            currency, "<ram:TaxCurrencyCode>USD</ram:TaxCurrencyCode>" + currency, "BR-FR-MV-03_EXT-FR-FE-182",
            "BR-FR-MV-03_EXT-FR-FE-182"),
        Change(currency, "<ram:TaxCurrencyCode>EUR</ram:TaxCurrencyCode>" + currency),
        Change(
            object("AFL", "F2026-001"), object("AFL", " "), "BR-FR-MV-03_BT-128_AFL", "BR-FR-MV-07_BT-128",
            "BR-FR-MV-07_BT-128", "BR-FR-MV-07_BT-128", "BR-FR-MV-09_EXT-FR-FE-181", "BR-FR-MV-11_BT-128"),
        Change(object("AVV", "S1"), object("AVV", "S8"), "BR-FR-MV-03_BT-128_AVV"),
        Change(object("AVV", "S1"), object("AVV", "S1").replacing("130", with: "50"), "BR-FR-MV-03_BT-128_AVV"),
        Change("10.00<", "10.02<", "BR-FR-MV-05_EXT-FR-FE-BG-12", "BR-FR-MV-10_EXT-FR-FE-184"),
        Change("10.00<", "10.01<"), Change("12.00<", "12.02<", "BR-FR-MV-10_EXT-FR-FE-184"),
        Change("\"EUR\">2.00", "\"EUR\">2.01"),
        Change("\"EUR\">2.00", "\"EUR\">2.02", "BR-FR-MV-09_EXT-FR-FE-181", "BR-FR-MV-10_EXT-FR-FE-184"),
        Change("#F2026-001#x", "#F2026-001", "BR-FR-MV-08_BT-128"), Change("#F2026-001#x", "", "BR-FR-MV-08_BT-128"),
        Change(detail, "<ram:LineStatusReasonCode> </ram:LineStatusReasonCode>", "BR-FR-MV-01_EXT-FR-FE-163"),
        Change(
            object("AFL", "F2026-002"), object("AFL", "F2026-001"), "BR-FR-MV-07_BT-128", "BR-FR-MV-09_EXT-FR-FE-181",
            "BR-FR-MV-12_BT-128"),
        Change("380", "389", "BR-FR-MV-13_BT-3"), Change("ID>S8", "ID>S9", "BR-FR-BD-13_BT-3"),
    ]
}
