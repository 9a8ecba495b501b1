/// EN 16931 over UBL invoices and credit notes: the model, the syntax, the code lists. The order of contexts matters: an
/// element takes part in the first of a pattern that it fits.
enum EN16931UBL {
    static let patterns = [
        Pattern(
            references + [delivery] + documentAllowancesAndCharges + [totals, document] + lines + parties + tax
                + UBLVATFamily.all.flatMap(\.contexts)),
        Pattern(syntax),
        Pattern(codes),
    ]

    static let root = "/ubl:Invoice | /cn:CreditNote"
}
