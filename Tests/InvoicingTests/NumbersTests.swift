import Testing

@testable import Invoicing

struct NumbersTests {
    @Test(arguments: [
        "BE68539007547034", "BE68 5390 0754 7034", "be68539007547034", "DE02120300000000202051",
        "GB33BUKB20201555555555", "NL91ABNA0417164300",
    ])
    func `an IBAN passes with and without blanks`(_ text: String) {
        #expect(IBAN.isValid(text))
    }

    @Test(arguments: [
        "", "BE", "BE68539007547035", "BE6853900754703", "DE021203000000002020511", "6853900754703411",
        "BE68-5390-0754-7034", "BE68539007547034BE68539007547034BE68", "ÄÖ68539007547034",
    ])
    func `what is no IBAN does not pass`(_ text: String) {
        #expect(!IBAN.isValid(text))
    }

    @Test func `VAT numbers lose their punctuation`() {
        #expect(VATNumber("be 0571.652.870")?.text == "BE0571652870")
        #expect(VATNumber("FR 86 797978996")?.text == "FR86797978996")
        #expect(VATNumber("EL691531741")?.countryCode == "GR")
        for text in ["", "BE", "B", "0571652870", "1E0571652870", "BE05716528_0", "BE05716528é0"] {
            #expect(VATNumber(text) == nil, "\(text)")
        }
    }

    @Test func `a wrong check digit comes with the right number`() throws {
        let number = try #require(VATNumber("BE0571652871"))
        #expect(number.verdict() == .invalidChecksum(expected: "BE0571652870"))
        #expect(VATNumber("FR86797978996")?.verdict() == .valid)
        #expect(VATNumber("ZZ12")?.verdict() == .unknownCountry)
        #expect(VATNumber("BE1")?.verdict() == .invalidForm)
    }

    @Test(arguments: [
        ("BE0123456789", "0208:0123456789"), ("FR86797978996", "0009:FR86797978996"),
        ("IT01234567890", "0211:01234567890"),
        ("DE757423525", "9930:DE757423525"), ("SE558102119201", "0007:5581021192"),
        ("NO908158873MVA", "0192:908158873"),
        ("CHE368513656", "0183:CHE368513656"), ("EL691531741", "9933:EL691531741"), ("FI52875060", "0216:003752875060"),
    ])
    func `a participant identifier follows from the VAT number`(_ vat: String, _ expected: String) throws {
        let number = try #require(VATNumber(vat))
        #expect(ParticipantIDs.derive(from: number)?.description == expected)
    }

    @Test func `the network's own identifier differs in France and Italy`() throws {
        #expect(ParticipantIDs.onNetwork(try #require(VATNumber("FR52558219267")))?.description == "0225:558219267")
        #expect(ParticipantIDs.onNetwork(try #require(VATNumber("IT04245930807")))?.description == "0211:IT04245930807")
        #expect(ParticipantIDs.derive(from: try #require(VATNumber("IS60123"))) == nil)
        #expect(ParticipantIDs.derive(from: try #require(VATNumber("BR45996707000138"))) == nil)
        for (vat, registration, expected) in [
            ("SG200235089C", "200235089C", "0195:SGUEN200235089C"), ("IS60123", "280797-0579", "0196:2807970579"),
            ("NG12036994-0001", "2512345678901", "0244:2512345678901"), ("NG12036994-0001", "12", "0244:0000000000012"),
        ] {
            let participant = ParticipantIDs.derive(from: try #require(VATNumber(vat)), registration: registration)
            #expect(participant?.description == expected)
        }
    }

    @Test func `participant identifiers are four digits and a value`() {
        #expect(ParticipantID("0208:TEST_OK")?.value == "TEST_OK")
        #expect(ParticipantID("0208:be0123") == ParticipantID("0208:BE0123"))
        for text in ["", "0208", "0208:", "208:1", "02O8:1", "0208-1", "0208:\n"] {
            #expect(ParticipantID(text) == nil)
        }
    }

    @Test(arguments: [
        ("hours", "HUR"), ("Hour", "HUR"), ("days", "DAY"), ("lump", "LS"), ("piece", "C62"), ("each", "EA"),
        ("HUR", "HUR"),
        ("hur", "HUR"), ("KGM", "KGM"), ("kg", "KGM"), ("gizmos", "C62"), ("", "C62"),
    ])
    func `a unit's word gives its code`(_ word: String, _ code: String) {
        #expect(UnitCode.named(word).code == code)
    }

    @Test func `every unit word stands for a listed code`() {
        for unit in CodeTable.units.codes { #expect(UnitCode.named(unit).code == unit) }
        #expect(CodeTable.units.codes.count == 2162)
        #expect(UnitCode.one.isListed)
        #expect(!UnitCode("KGMM").isListed && !UnitCode("").isListed && !UnitCode("1_").isListed)
    }

    @Test func `currencies have their smallest unit`() {
        #expect(Currency("EUR").minorUnits == 2)
        #expect(Currency("JPY").minorUnits == 0)
        #expect(Currency("KWD").minorUnits == 3)
        #expect(Currency("XAU").minorUnits == nil && Currency("XAU").isListed)
        #expect(Currency("EURO").minorUnits == nil && !Currency("EURO").isListed && !Currency("eur").isListed)
        #expect(CountryCode.isListed("BE") && CountryCode.isListed("XI") && !CountryCode.isListed("EL"))
    }

    @Test func `a credit transfer in euros to an IBAN is a SEPA transfer`() {
        #expect(PaymentMeans.named("credit_transfer", currency: .euro, iban: "BE68539007547034")?.code == "58")
        #expect(
            PaymentMeans.named("credit_transfer", currency: Currency("USD"), iban: "BE68539007547034")?.code == "30")
        #expect(PaymentMeans.named("credit_transfer", currency: .euro)?.code == "30")
        #expect(PaymentMeans.named("direct_debit", currency: .euro)?.code == "49")
        #expect(PaymentMeans.named("barter", currency: .euro) == nil)
    }
}
