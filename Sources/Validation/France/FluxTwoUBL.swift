/// France's CTC Flux 2 (BR-FR), edition 1.4.0.03, over UBL.
///
/// Some published rules are never reached or never fire in this syntax: BR-FR-09_EXT-FR-FE-146, BR-FR-16_BT-103,
/// BR-FR-27 and BR-FR-DEC-01_BT-111.
enum FluxTwoUBL {
    static let patterns = [
        Pattern([Context("/ubl:Invoice | /cn:CreditNote", document + references + groupTotals)]),
        Pattern(numbers + dates + types),
        Pattern(legalIdentifiers),
        Pattern(siretContexts + [Context("cac:AdditionalDocumentReference", attachment)]),
        Pattern(schemeContexts),
        Pattern(addressContexts),
        Pattern(objects),
        Pattern(categories),
        Pattern(amounts),
        Pattern(lines),
        Pattern(groups),
    ]

    /// A path from either root.
    static func both(_ path: String) -> String { "/ubl:Invoice/\(path) | /cn:CreditNote/\(path)" }

    /// A path from the lines of either root.
    static func line(_ path: String) -> String {
        "/ubl:Invoice/cac:InvoiceLine/\(path) | /cn:CreditNote/cac:CreditNoteLine/\(path)"
    }

    private static func numberRules(_ term: String) -> [Rule] {
        [
            Rule("BR-FR-01_\(term)-1", .fatal, term, "The number has more than 35 characters. Shorten it.") {
                $0.text.length <= 35
            },
            Rule(
                "BR-FR-01_\(term)-2", .fatal, term,
                "The number has other characters than letters, digits and + - _ /. Correct it."
            ) {
                $0.text.isFrenchNumber
            },
            Rule(
                "BR-FR-02_\(term)", .fatal, term,
                "The number has blanks, or other characters than letters, digits and + - _ /. Correct it."
            ) {
                $0.text.isFrenchNumber
            },
        ]
    }

    private static let numbers = [
        Context(both("cbc:ID"), numberRules("BT-1")),
        Context(both("cac:BillingReference/cac:InvoiceDocumentReference/cbc:ID"), numberRules("BT-25")),
        Context(line("cac:BillingReference/cac:InvoiceDocumentReference/cbc:ID"), numberRules("EXT-FR-FE-136")),
    ]

    private static let dates = [
        date("BT-2", both("cbc:IssueDate")), date("BT-7", both("cbc:TaxPointDate")),
        date("BT-9", both("cbc:DueDate")),
        date("BT-26", both("cac:BillingReference/cac:InvoiceDocumentReference/cbc:IssueDate")),
        date("BT-72", both("cac:Delivery/cbc:ActualDeliveryDate")),
        date("BT-73", both("cac:InvoicePeriod/cbc:StartDate")),
        date("BT-74", both("cac:InvoicePeriod/cbc:EndDate")),
        date("EXT-FR-FE-138", line("cac:BillingReference/cac:InvoiceDocumentReference/cbc:IssueDate")),
        date("EXT-FR-FE-158", line("cac:Delivery/cbc:ActualDeliveryDate")),
        date("BT-134", line("cac:InvoicePeriod/cbc:StartDate")),
        date("BT-135", line("cac:InvoicePeriod/cbc:EndDate")),
    ]

    private static func date(_ term: String, _ paths: String) -> Context {
        Context(
            paths,
            [
                Rule(
                    "BR-FR-03_\(term)", .fatal, term,
                    "The date is not a day of the years 2000 to 2099 as YYYY-MM-DD. Correct it."
                ) {
                    $0.text.isFrenchDate
                }
            ])
    }

    private static let types = [
        Context(
            "/ubl:Invoice/cbc:InvoiceTypeCode | /cn:CreditNote/cbc:CreditNoteTypeCode",
            [type("BT-3")] + groupTypes),
        Context(both("cac:BillingReference/cac:InvoiceDocumentReference/cbc:DocumentTypeCode"), [type("EXT-FR-FE-02")]),
        Context(
            line("cac:BillingReference/cac:InvoiceDocumentReference/cbc:DocumentTypeCode"), [type("EXT-FR-FE-137")]),
    ]

    private static func type(_ term: String) -> Rule {
        Rule(
            "BR-FR-04_\(term)", .fatal, term, "The type code is not used in France. Give one such as 380, 381 or 384."
        ) {
            FrenchCodes.types.containsExactly($0.text)
        }
    }

    private static let attachment = [
        Rule(
            "BR-FR-17_BT-123", .fatal, "BT-123",
            "The description is not a French kind of attachment. Give one, such as LISIBLE or BON_COMMANDE."
        ) {
            $0.text(description).map(FrenchCodes.attachments.containsExactly) ?? true
        }
    ]

    private static let description: Path = "cbc:DocumentDescription"

    /// AFL and AVV: the number of the invoice, and the mode, that an object identifier can give.
    private static let objects = [
        object(both("cac:AdditionalDocumentReference"), "BR-FR-29", "BT-18"),
        object(line("cac:DocumentReference"), "BR-FR-30", "BT-128"),
        blank(both("cac:AdditionalDocumentReference/cbc:ID"), "BR-FR-29", "BT-18", "AFL"),
        blank(both("cac:AdditionalDocumentReference/cbc:ID"), "BR-FR-29", "BT-18", "AVV"),
        blank(line("cac:DocumentReference/cbc:ID"), "BR-FR-30", "BT-128", "AFL"),
        blank(line("cac:DocumentReference/cbc:ID"), "BR-FR-30", "BT-128", "AVV"),
    ]

    private static func object(_ paths: String, _ id: String, _ term: String) -> Context {
        Context(
            paths,
            [
                Rule("\(id)_\(term)", .fatal, term, "The scheme AFL or AVV is used more than once. Keep one of each.") {
                    count($0, "AFL") <= 1 && count($0, "AVV") <= 1
                }
            ])
    }

    private static func blank(_ paths: String, _ id: String, _ term: String, _ scheme: StaticString) -> Context {
        Context(
            paths, where: { ($0.text(ownScheme) ?? .empty) == scheme },
            [
                Rule("\(id)_\(scheme)", .fatal, term, "The identifier of scheme \(scheme) is empty. Fill it.") {
                    !$0.text.isBlank
                }
            ])
    }

    private static func count(_ reference: Node, _ scheme: StaticString) -> Int {
        var count = 0
        reference.forEach(identifier) { if ($0.text(ownScheme) ?? .empty) == scheme { count += 1 } }
        return count
    }

    static let ownScheme: Path = "./@schemeID"
    static let identifier: Path = "cbc:ID"
}
