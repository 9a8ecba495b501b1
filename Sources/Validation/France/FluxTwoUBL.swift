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

    private static let invoiceReference = "cac:BillingReference/cac:InvoiceDocumentReference"

    private static let numbers = [
        number("BT-1", both("cbc:ID")), number("BT-25", both(invoiceReference + "/cbc:ID")),
        number("EXT-FR-FE-136", line(invoiceReference + "/cbc:ID")),
    ]

    private static func number(_ term: String, _ paths: String) -> Context {
        Context(
            paths,
            [
                FluxTwo.numberLength("BR-FR-01_\(term)-1", term), FluxTwo.numberFormat("BR-FR-01_\(term)-2", term),
                FluxTwo.numberFormat("BR-FR-02_\(term)", term),
            ])
    }

    private static let dates = [
        date("BT-2", both("cbc:IssueDate")), date("BT-7", both("cbc:TaxPointDate")),
        date("BT-9", both("cbc:DueDate")), date("BT-26", both(invoiceReference + "/cbc:IssueDate")),
        date("BT-72", both("cac:Delivery/cbc:ActualDeliveryDate")),
        date("BT-73", both("cac:InvoicePeriod/cbc:StartDate")), date("BT-74", both("cac:InvoicePeriod/cbc:EndDate")),
        date("EXT-FR-FE-138", line(invoiceReference + "/cbc:IssueDate")),
        date("EXT-FR-FE-158", line("cac:Delivery/cbc:ActualDeliveryDate")),
        date("BT-134", line("cac:InvoicePeriod/cbc:StartDate")),
        date("BT-135", line("cac:InvoicePeriod/cbc:EndDate")),
    ]

    private static func date(_ term: String, _ paths: String) -> Context {
        Context(paths, [FluxTwo.date(term, "YYYY-MM-DD") { $0.isFrenchDate }])
    }

    private static let types = [
        Context(
            "/ubl:Invoice/cbc:InvoiceTypeCode | /cn:CreditNote/cbc:CreditNoteTypeCode",
            [FluxTwo.type("BT-3")] + groupTypes),
        Context(both(invoiceReference + "/cbc:DocumentTypeCode"), [FluxTwo.type("EXT-FR-FE-02")]),
        Context(line(invoiceReference + "/cbc:DocumentTypeCode"), [FluxTwo.type("EXT-FR-FE-137")]),
    ]

    private static let attachment = [
        Rule(.frenchAttachment) { $0.text(description).map(FrenchCodes.attachments.containsExactly) ?? true }
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
        Context(paths, [Rule(.frenchObjects(id, term)) { count($0, "AFL") <= 1 && count($0, "AVV") <= 1 }])
    }

    private static func blank(_ paths: String, _ id: String, _ term: String, _ scheme: StaticString) -> Context {
        Context(
            paths, where: { ($0.text(FluxTwo.ownScheme) ?? .empty) == scheme },
            [Rule(.frenchObject(id, term, scheme)) { !$0.text.isBlank }])
    }

    private static func count(_ reference: Node, _ scheme: StaticString) -> Int {
        var count = 0
        reference.forEach(identifier) { if ($0.text(FluxTwo.ownScheme) ?? .empty) == scheme { count += 1 } }
        return count
    }

    static let identifier: Path = "cbc:ID"
}
