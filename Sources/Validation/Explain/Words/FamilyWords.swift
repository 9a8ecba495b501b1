/// What holds for whole families of rules: why they are asked, and where they come from. By the beginning of identifiers;
/// the longest that fits counts.
enum FamilyWords {
    /// Why.
    static func reason(_ rule: String) -> String {
        value(rule, in: reasons) ?? "Receivers of this profile rely on it."
    }

    /// From where: the standard and its clause, the network, or the country.
    static func source(_ rule: String) -> String {
        value(rule, in: sources) ?? "The published rules of the layer."
    }

    private static func value(_ rule: String, in rows: [(start: String, words: String)]) -> String? {
        rows.filter { rule.hasPrefix($0.start) }.max { $0.start.count < $1.start.count }?.words
    }

    private static let cents = """
        Amounts of money are written to the cent; a third decimal would be rounded here and there in different ways, and \
        sums would no longer agree.
        """
    private static let codes =
        "Programs compare codes and do not read them: one outside its list is understood by nobody."
    private static let unused = """
        A receiver that reads the terms of EN 16931 does not see what stands elsewhere: it would be lost on the way, and \
        the sender would not know.
        """
    private static let once = "The standard knows the term once: of two values a receiver would take either."
    private static let identifier = "A number with a wrong form or check digit reaches nobody, or somebody else."
    private static let structure = "A receiver that checks the structure first refuses the document as a whole."

    private static let reasons: [(start: String, words: String)] =
        [
            ("BR-DEC-", cents), ("UBL-DT-01", cents), ("BR-DEC-RO-", cents), ("BR-FR-DEC-", cents),
            ("BR-DEX-13", cents),
            ("BR-CL-", codes), ("PEPPOL-COMMON-", identifier), ("XSD-", structure),
            ("UBL-CR-", unused), ("UBL-DT-", unused), ("CII-SR-", unused), ("CII-DT-", unused),
            ("UBL-SR-", once), ("UBL-DT-06", "Without its media type a receiver does not know how to show the file."),
            ("UBL-DT-07", "Without its name a receiver does not know how to store the file."),
            ("CII-DT-097", "One notation of days is read alike by all."),
            (
                "BR-DE-",
                "German authorities and the receivers of XRechnung work by it: who sends, whom to ask, how to pay."
            ),
            ("DE-R-", "German businesses and authorities work by it: who sends, whom to ask, how to pay."),
            ("BR-DE-18", "Cash discounts are taken automatically when their terms can be read by a program."),
            ("DE-R-018", "Cash discounts are taken automatically when their terms can be read by a program."),
            ("BR-DE-15", "The Leitweg-ID routes the invoice to the office that has to pay it."),
            ("DE-R-015", "The buyer reference routes the invoice to the office that has to pay it."),
            ("BR-DE-CVD-", "Authorities report under the clean vehicles directive which vehicles they bought."),
            ("BR-DEX-", "The extension of XRechnung keeps sub-lines, third-party payments and other lists in order."),
            ("BR-TMP-", "XRechnung holds to it until the standard says so itself."),
            ("BR-NL-", "Dutch public bodies read and pay invoices by it."),
            ("BR-NL-1", "The Dutch registers (KVK, OIN) tell who is meant."),
            ("BR-NL-2", "The buyer finds by it who has to approve the invoice."),
            ("BR-NL-3", "Dutch VAT law asks for full addresses."),
            ("BR-NL-4", "Dutch VAT law asks for full addresses."),
            ("BR-NL-5", "Dutch VAT law asks for full addresses."),
            ("BII2-T10-R001", "It says which rules the sender kept to."),
            ("SI-", "It keeps a document to what NLCIUS knows."),
            (
                "ubl-BE-",
                "Belgian bookkeeping programs read VAT codes, mentions and the readable copy from these places."
            ),
            ("BR-RO-", "RO e-Factura takes in only what its tables can hold."),
            (
                "BR-FR-",
                "The French platforms and the tax administration take in only what their tables and directory can hold."
            ),
            ("BR-FR-MV-", "An invoice of several vendors is taken apart into one for each; each must be whole."),
            ("BR-FR-BD-", "Where the buyer sells too, the document is taken apart into two; each must be whole."),
            ("BR-FR-DEC-", "The tables of the French platforms have so many digits."),
            ("BR-CIUS-PT-", "The Portuguese public buyers' platform takes in only what is filled and complete."),
            ("DT-CIUS-PT-", "The Portuguese public buyers' platform has tables with these formats and lengths."),
            ("NO-R-", "Norwegian law says what an invoice shows of its seller."),
            ("DK-R-", "Danish registers and payment cards (FI, Giro) work by it."),
            ("IT-R-", "Italian law asks for it, and the exchange system refuses a document without."),
            ("SE-R-", "Swedish banks, registers and rates are so."),
            ("GR-R-", "The Greek tax administration matches invoices with myDATA by it."),
            ("GR-S-", "The Greek tax administration matches invoices with myDATA by it."),
            ("IS-R-", "Icelandic registers and banks work by it."),
            ("NL-R-", "Dutch law and banks ask for it."),
        ] + (19...35).map { ("BR-NL-\($0)", unused) }

    private static let business = "EN 16931-1:2017, clause 6.4 (business rules)"
    private static let ublBinding = "CEN/TS 16931-3-2: binding of EN 16931-1 to UBL 2.1"
    private static let ciiBinding = "CEN/TS 16931-3-3: binding of EN 16931-1 to UN/CEFACT CII"
    private static let billing = "OpenPeppol, BIS Billing 3.0"

    private static let sources: [(start: String, words: String)] = [
        ("BR-", business), ("BR-CO-", business), ("BR-DEC-", "EN 16931-1:2017, clause 6.5 (data types)"),
        ("BR-CL-", "EN 16931-1:2017, clause 6.3 (the code list of each term), and the EN 16931 code lists"),
        ("BR-B-", "The EN 16931 artefacts; Italian law: DPR 633/1972, article 17-ter (split payment)"),
        ("UBL-", ublBinding), ("CII-", ciiBinding),
        ("XSD-", "The schemas of OASIS UBL 2.1 and UN/CEFACT CII D16B"), ("PEPPOL-", billing),
        ("PEPPOL-COMMON-", "OpenPeppol, rules common to all BIS, and the code list of identifier schemes"),
        ("NO-R-", "\(billing), rules of Norway"), ("DK-R-", "\(billing), rules of Denmark"),
        ("IT-R-", "\(billing), rules of Italy"), ("SE-R-", "\(billing), rules of Sweden"),
        ("GR-R-", "\(billing), rules of Greece"), ("GR-S-", "\(billing), rules of Greece"),
        ("IS-R-", "\(billing), rules of Iceland"), ("NL-R-", "\(billing), rules of the Netherlands"),
        ("DE-R-", "\(billing), rules of Germany, after XRechnung"),
        ("BR-DE-", "KoSIT, XRechnung: the German CIUS of EN 16931"),
        ("BR-DE-CVD-", "KoSIT, XRechnung CVD; Directive (EU) 2019/1161 on clean vehicles"),
        ("BR-DEX-", "KoSIT, XRechnung extension"), ("BR-TMP-", "KoSIT, XRechnung, ahead of the standard"),
        ("BR-NL-", "NLCIUS: the Dutch CIUS of EN 16931"), ("BII2-", "NLCIUS, after the rules of BII"),
        ("SI-", "NLCIUS, after SI-UBL"), ("ubl-BE-", "UBL.BE: the Belgian extension of EN 16931"),
        ("BR-RO-", "CIUS-RO: the Romanian CIUS of EN 16931 (OUG 120/2021)"),
        ("BR-DEC-RO-", "CIUS-RO: the Romanian CIUS of EN 16931 (OUG 120/2021)"),
        ("BR-FR-", "France, CTC Flux 2: the profile of EN 16931 between French platforms (ordonnance 2021-1190)"),
        ("BR-CIUS-PT-", "CIUS-PT: the Portuguese CIUS of EN 16931 (Decreto-Lei 123/2018)"),
        ("DT-CIUS-PT-", "CIUS-PT: the Portuguese CIUS of EN 16931 (Decreto-Lei 123/2018)"),
    ]
}
