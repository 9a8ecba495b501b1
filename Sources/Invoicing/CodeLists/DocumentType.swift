/// What kind of document an invoice is: BT-3, a code of UNTDID 1001.
package struct DocumentType: Hashable, Sendable {
    /// The code as written: `380`.
    package let code: String

    package init(_ code: String) {
        self.code = code
    }

    /// A commercial invoice: 380.
    package static let invoice = DocumentType("380")
    /// A credit note: 381.
    package static let creditNote = DocumentType("381")
    /// A debit note: 383.
    package static let debitNote = DocumentType("383")
    /// A corrected invoice: 384.
    package static let correctedInvoice = DocumentType("384")
    /// An invoice for a payment in advance: 386.
    package static let prepaymentInvoice = DocumentType("386")
    /// An invoice that the buyer wrote: 389.
    package static let selfBilledInvoice = DocumentType("389")

    /// Whether it gives back instead of asking: UBL then writes a `CreditNote`.
    package var isCreditNote: Bool {
        switch code {
        case "81", "83", "261", "262", "296", "308", "381", "396", "420", "458", "502", "503", "532": true
        default: false
        }
    }
}
