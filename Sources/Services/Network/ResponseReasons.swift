import Peppol

/// The reasons of the API and those of invoice responses. Two of the codes are spelled alike and mean different things: `QUA` is
/// the quantity in the API, and the quality of an item on the network, where the quantity is `QTY`.
extension Lifecycle.Reason {
    /// The code of an invoice response that says this reason, or the nearest one.
    ///
    /// - Source: Peppol code lists OPStatusReason and OPStatusAction.
    package var clarification: InvoiceResponse.Clarification.Code {
        switch self {
        case .noAdjustment: .action(.noAction)
        case .quantity: .reason(.quantity)
        case .price: .reason(.prices)
        case .reference: .reason(.references)
        case .tax: .reason(.legalInformation)
        // The network knows no code for these; what they mean goes along in words.
        case .receiptRejected, .duplicate, .other: .reason(.other)
        }
    }

    /// The reason that a clarification comes nearest to; `nil` when it is no reason.
    package init?(_ code: InvoiceResponse.Clarification.Code) {
        switch code {
        case .reason(.references): self = .reference
        case .reason(.prices): self = .price
        case .reason(.quantity): self = .quantity
        case .reason(.legalInformation): self = .tax
        case .reason(.notRecognized): self = .receiptRejected
        case .action(.noAction): self = .noAdjustment
        case .reason(.noIssue): return nil
        case .reason(.itemQuality), .reason(.items), .reason(.delivery), .reason(.paymentTerms), .reason(.financeTerms),
            .reason(.receiverUnknown), .reason(.partiallyPaid), .reason(.other), .action:
            self = .other
        }
    }

    /// What goes along in words when nobody wrote any; `nil` where the code of the response says all.
    var words: String? {
        switch self {
        case .receiptRejected: "The document is refused."
        case .duplicate: "The document came before."
        case .noAdjustment, .quantity, .price, .reference, .tax, .other: nil
        }
    }
}

extension InvoiceResponse.Clarification.Code {
    /// What the code says, for whom the nearest code of the API does not tell it.
    package var words: String {
        switch self {
        case .reason(let reason): reason.words
        case .action(let action): action.words
        }
    }
}

extension InvoiceResponse.Reason {
    fileprivate var words: String {
        switch self {
        case .noIssue: "There is no problem."
        case .references: "A reference is missing or wrong."
        case .legalInformation: "What the law asks for is missing or wrong."
        case .receiverUnknown: "The receiver is not known."
        case .itemQuality: "The quality of an item is not good enough."
        case .delivery: "The delivery is not accepted."
        case .prices: "A price is not the expected one."
        case .quantity: "A quantity is not the expected one."
        case .items: "An item is not the expected one."
        case .paymentTerms: "The terms of payment are not the expected ones."
        case .notRecognized: "The transaction is not recognised."
        case .financeTerms: "The financial terms are not the expected ones."
        case .partiallyPaid: "It is paid in part."
        case .other: "The buyer gave no reason in words."
        }
    }
}

extension InvoiceResponse.Action {
    fileprivate var words: String {
        switch self {
        case .noAction: "Nothing need be done."
        case .provideInformation: "The buyer asks for more information."
        case .issueNewInvoice: "The buyer asks for a new invoice."
        case .creditFully: "The buyer asks for a credit note over everything."
        case .creditPartially: "The buyer asks for a credit note over a part."
        case .creditAmount: "The buyer asks for a credit note over an amount."
        case .other: "The buyer gave no reason in words."
        }
    }
}
