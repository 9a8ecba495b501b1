/// How each value is written: texts by their length, dates, codes, amounts.
extension CIUSPT {
    static let formats =
        headFormats + partyFormats + deliveryFormats + paymentFormats + documentFormats + amountFormats
        + lineFormats + itemFormats

    private static let headFormats =
        [
            date("002", "BT-2", both("cbc:IssueDate")),
            Context(
                "ubl:Invoice/cbc:InvoiceTypeCode",
                [
                    Rule(
                        "DT-CIUS-PT-003_i", .fatal, "BT-3",
                        """
                        The type code is not one that Portugal takes for an invoice. Give 380, 383, 386, 389, FT, FS, \
                        FR, ND, RP, RE, CS, LD or RA.
                        """
                    ) {
                        $0.text.isTypeCode
                            && $0.text.isEnd(
                                ofOneOf: [
                                    "380", "383", "386", "389", "FT", "FS", "FR", "ND", "RP", "RE", "CS", "LD", "RA",
                                ])
                    }
                ]),
            Context(
                "cn:CreditNote/cbc:CreditNoteTypeCode",
                [
                    Rule(
                        "DT-CIUS-PT-003_cn", .fatal, "BT-3",
                        "The type code is not one that Portugal takes for a credit note. Give 381 or NC."
                    ) {
                        $0.text.isTypeCode && $0.text.isEnd(ofOneOf: ["381", "NC"])
                    }
                ]),
            code("151", "BT-5", both("cbc:DocumentCurrencyCode"), "a currency of ISO 4217", PortugueseCodes.currencies),
            code("152", "BT-6", both("cbc:TaxCurrencyCode"), "a currency of ISO 4217", PortugueseCodes.currencies),
            date("006", "BT-7", both("cbc:TaxPointDate")),
            Context(
                both("cac:InvoicePeriod/cbc:DescriptionCode"),
                [
                    Rule(
                        "DT-CIUS-PT-007", .fatal, "BT-8", "The VAT date code is not 3, 35 or 432. Give one of them."
                    ) {
                        $0.text.isDigits && $0.text.isEnd(ofOneOf: ["3", "35", "432"])
                    }
                ]),
            date("008", "BT-9", "ubl:Invoice/cbc:DueDate | cn:CreditNote/cac:PaymentMeans/cbc:PaymentDueDate"),
            date("071", "BT-73", both("cac:InvoicePeriod/cbc:StartDate")),
            date("072", "BT-74", both("cac:InvoicePeriod/cbc:EndDate")),
            date("024", "BT-26", both("cac:BillingReference/cac:InvoiceDocumentReference/cbc:IssueDate")),
            Context(
                both("cbc:CustomizationID"),
                [
                    Rule(
                        "DT-CIUS-PT-022", .fatal, "BT-24",
                        "The specification identifier is not that of CIUS-PT. Give `\(identifier)` and its edition."
                    ) {
                        $0.text.matches(identifier, upTo: 10)
                    }
                ]),
        ]
        + texts(
            ("001", "BT-1", 50, "cbc:ID"), ("009", "BT-10", 50, "cbc:BuyerReference"),
            ("010", "BT-11", 50, "cac:ProjectReference/cbc:ID"),
            ("011", "BT-12", 20, "cac:ContractDocumentReference/cbc:ID"),
            ("012", "BT-13", 20, "cac:OrderReference/cbc:ID"),
            ("013", "BT-14", 20, "cac:OrderReference/cbc:SalesOrderID"),
            ("014", "BT-15", 20, "cac:ReceiptDocumentReference/cbc:ID"),
            ("015", "BT-16", 20, "cac:DespatchDocumentReference/cbc:ID"),
            ("016", "BT-17", 20, "cac:OriginatorDocumentReference/cbc:ID"), ("018", "BT-19", 50, "cbc:AccountingCost"),
            ("019", "BT-20", 200, "cac:PaymentTerms/cbc:Note"), ("021", "BT-23", 50, "cbc:ProfileID"),
            ("023", "BT-25", 50, "cac:BillingReference/cac:InvoiceDocumentReference/cbc:ID"))

    private static let documentFormats =
        [
            Context(
                both("cac:AdditionalDocumentReference/cbc:ID"),
                [
                    text("017.1", "BT-18 BT-122", 50),
                    scheme("017.2", "BT-18", "./@schemeID", "a scheme of UNTDID 1153", PortugueseCodes.objectSchemes),
                ]),
            code(
                "153", "BT-18", both("cac:AdditionalDocumentReference/cbc:DocumentTypeCode"), "130", CodeList("130")),
            Context(
                both("cac:AdditionalDocumentReference/cac:Attachment/cbc:EmbeddedDocumentBinaryObject"),
                [
                    text("111.1", "BT-125", 6_826_666),
                    Rule(
                        "DT-CIUS-PT-111.2", .fatal, "BT-125",
                        "The attached file has more than 5 MB. Attach a smaller one, or a link."
                    ) {
                        // Three bytes for four characters, in units of 1,024, fewer than 5,000.
                        $0.text.length * 3 < 5000 * 1024 * 4
                    },
                    Rule(
                        "DT-CIUS-PT-112", .fatal, "BT-125",
                        "The media type is not one that Portugal takes. Give another file.",
                        listed("./@mimeCode", PortugueseCodes.mimeTypes)),
                    Rule(
                        "DT-CIUS-PT-113", .fatal, "BT-125",
                        "The file name is missing or has more than 50 characters. Give a short one.",
                        Validation.line(upTo: 50, "./@filename")),
                ]),
        ]
        + texts(
            ("109", "BT-123", 200, "cac:AdditionalDocumentReference/cbc:DocumentDescription"),
            ("110", "BT-124", 200, "cac:AdditionalDocumentReference/cac:Attachment/cac:ExternalReference/cbc:URI"))

    private static let itemFormats =
        [
            Context(
                line("cac:Item/cac:StandardItemIdentification/cbc:ID"),
                [
                    text("137.1", "BT-157", 50),
                    Rule(
                        "DT-CIUS-PT-137.2", .fatal, "BT-157",
                        "The identifier's scheme is not one of ISO 6523. Give one, such as 0160.",
                        listed("./@schemeID", PortugueseCodes.schemes)),
                ]),
            Context(
                line("cac:Item/cac:CommodityClassification/cbc:ItemClassificationCode"),
                [
                    text("138.1", "BT-158", 50),
                    Rule(
                        "DT-CIUS-PT-138.2", .fatal, "BT-158",
                        "The list of the classification is not one of UNTDID 7143. Give one, such as STI.",
                        listed("./@listID", PortugueseCodes.itemLists)),
                    short("138.3", "BT-158", "./@listVersionID", "version of the list"),
                ]),
            code(
                "146", "BT-159", line("cac:Item/cac:OriginCountry/cbc:IdentificationCode"), "a country of ISO 3166-1",
                PortugueseCodes.countries),
        ]
        + lineTexts(
            ("133", "BT-153", 200, "cac:Item/cbc:Name"), ("134", "BT-154", 200, "cac:Item/cbc:Description"),
            ("135", "BT-155", 50, "cac:Item/cac:SellersItemIdentification/cbc:ID"),
            ("136", "BT-156", 50, "cac:Item/cac:BuyersItemIdentification/cbc:ID"),
            ("140", "BT-161", 200, "cac:Item/cac:AdditionalItemProperty/cbc:Value"))
}

// MARK: The kinds of value

extension CIUSPT {
    static func date(_ id: String, _ term: String, _ paths: String) -> Context {
        Context(
            paths,
            [
                Rule("DT-CIUS-PT-\(id)", .fatal, term, "The date is not written as YYYY-MM-DD. Write it so.") {
                    $0.text.hasDateShape
                }
            ])
    }

    static func text(_ id: String, _ terms: String, _ most: Int) -> Rule {
        Rule(
            "DT-CIUS-PT-\(id)", .fatal, terms,
            "The text is empty, has more than \(most) characters, or has a line break. Mend it."
        ) {
            $0.text.isLine(upTo: most)
        }
    }

    /// Texts at the same place in invoices and credit notes.
    static func texts(_ rows: (id: String, term: String, most: Int, path: String)...) -> [Context] {
        rows.map { Context(both($0.path), [text($0.id, $0.term, $0.most)]) }
    }

    /// Texts on lines.
    static func lineTexts(_ rows: (id: String, term: String, most: Int, path: String)...) -> [Context] {
        rows.map { Context(line($0.path), [text($0.id, $0.term, $0.most)]) }
    }

    static func code(
        _ id: String, _ term: String, _ paths: String, _ what: String, _ list: CodeList,
        where filter: Filter? = nil
    ) -> Context {
        Context(
            paths, where: filter,
            [Rule("DT-CIUS-PT-\(id)", .fatal, term, "The code is not \(what). Give one that is.", listed(list))])
    }

    /// An identifier's scheme, when there is one.
    static func scheme(_ id: String, _ term: String, _ path: Path, _ what: String, _ list: CodeList) -> Rule {
        Rule("DT-CIUS-PT-\(id)", .fatal, term, "The identifier's scheme is not \(what). Correct it.") {
            $0.text(path).map { list.contains($0) } ?? true
        }
    }

    /// An attribute of at most 20 characters, when there is one.
    static func short(_ id: String, _ term: String, _ path: Path, _ what: String) -> Rule {
        Rule("DT-CIUS-PT-\(id)", .fatal, term, "The \(what) is empty or has more than 20 characters. Correct it.") {
            $0.text(path)?.isLine(upTo: 20) ?? true
        }
    }
}

extension Text {
    /// Two or three capitals or digits.
    fileprivate var isTypeCode: Bool {
        (2...3).contains(bytes.count) && bytes.allSatisfy { $0.isDigit || $0.isCapital }
    }
}
