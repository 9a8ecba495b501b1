/// What the rules of Flux 2 about the document as a whole say, over UBL as over CII.
extension Wording {
    // MARK: Notes

    /// - Parameter how: How a note bears the subject.
    static func frenchMention(_ id: String, _ subject: String, _ how: String) -> Wording {
        Wording(id, .fatal, "BT-22", "A note of subject \(subject) is missing. Give it\(how).")
    }

    static func frenchMentionOnce(_ id: String, _ subject: String) -> Wording {
        Wording(id, .fatal, "BT-21", "Two notes have subject \(subject). Keep one.")
    }

    static let frenchTreatment = Wording(
        "BR-FR-20_BT-21", .fatal, "BT-22",
        """
        The note of subject BAR names no treatment. Give B2B, B2BINT, B2C, B2CINT, OUTOFSCOPE or ARCHIVEONLY.
        """)

    static func frenchTreatmentOnce(_ id: String) -> Wording {
        Wording(id, .fatal, "BT-22", "The notes of subject BAR name several treatments. Keep one.")
    }

    // MARK: Parties and addresses

    static let frenchSellerSIREN = Wording(
        "BR-FR-10_BT-30", .fatal, "BT-30", "The seller's SIREN (scheme 0002, nine digits) is missing. Give it.")
    static let frenchBuyerSIREN = Wording(
        "BR-FR-11_BT-47", .fatal, "BT-47", "Between French businesses (BAR B2B) the buyer needs a SIREN. Give it.")
    static let frenchBuyerAddress = Wording(
        "BR-FR-12_BT-49", .fatal, "BT-49", "The buyer's electronic address is missing. Give it.")
    static let frenchSellerAddress = Wording(
        "BR-FR-13_BT-34", .fatal, "BT-34", "The seller's electronic address is missing. Give it.")
    static let frenchBuyerDirectory = Wording(
        "BR-FR-21_BT-49", .fatal, "BT-49",
        "Between French businesses the buyer's address has scheme 0225 and begins with its SIREN. Correct it.")
    static let frenchSellerDirectory = Wording(
        "BR-FR-22_BT-34", .fatal, "BT-34",
        "On a self-billed invoice the seller's address has scheme 0225 and begins with its SIREN. Correct it.")
    static let frenchVATGroupMention = Wording(
        "BR-FR-CO-14_BT-29-1", .fatal, "BT-22",
        "The seller is in a VAT group (scheme 0231). Say so in a note of subject TXD: MEMBRE_ASSUJETTI_UNIQUE.")
    static let frenchVATGroup = Wording(
        "BR-FR-CO-15_BT-29-1", .fatal, "BG-11 BT-63",
        "The seller is in a VAT group (scheme 0231). Give the group as tax representative, with its VAT number.")

    // MARK: Attachments and attributes

    static let frenchAttachment = Wording(
        "BR-FR-17_BT-123", .fatal, "BT-123",
        "The description is not a French kind of attachment. Give one, such as LISIBLE or BON_COMMANDE.")
    static let frenchReadable = Wording(
        "BR-FR-18_BT-123", .fatal, "BT-123", "Two attachments are described LISIBLE. Keep one.")
    static let frenchAttribute = Wording(
        "BR-FR-28-Value", .fatal, "BT-161",
        "The item attribute has not exactly one value, plain or measured with its unit. Give one.")

    static func frenchObjects(_ id: String, _ term: String) -> Wording {
        Wording("\(id)_\(term)", .fatal, term, "The scheme AFL or AVV is used more than once. Keep one of each.")
    }

    static func frenchObject(_ id: String, _ term: String, _ scheme: StaticString) -> Wording {
        Wording("\(id)_\(scheme)", .fatal, term, "The identifier of scheme \(scheme) is empty. Fill it.")
    }

    // MARK: Modes, types, dates and amounts

    static let frenchMode = Wording(
        "BR-FR-08_BT-23", .fatal, "BT-23", "The billing mode is missing or unknown. Give one, such as B1 or S1.")
    static let frenchRebate = Wording(
        "BR-FR-CO-03_BT-3", .fatal, "BT-12 BG-14",
        "A credit note for a global rebate (262) needs the contract and the period. Give both.")

    static func frenchCorrection(_ id: String) -> Wording {
        Wording(id, .fatal, "BG-3", "A corrected invoice names exactly one preceding invoice. Give one.")
    }

    static let frenchCredit = Wording(
        "BR-FR-CO-05_BT-3", .fatal, "BG-3",
        """
        The credit note does not say what it credits. Name a preceding invoice with its date, or one on each line.
        """)
    static let frenchDueDate = Wording(
        "BR-FR-CO-07_BT-9", .fatal, "BT-9", "The due date is before the issue date. Correct one of them.")
    static let frenchFinal = Wording(
        "BR-FR-CO-08_BT-23", .fatal, "BT-23 BT-3",
        "A final invoice after prepayments (B4, S4, M4) is no prepayment itself. Change the mode or the type.")
    static let frenchPaid = Wording(
        "BR-FR-CO-09_BT-23-1", .fatal, "BT-113 BT-112",
        "The invoice is said to be paid (B2, S2, M2), and the paid amount is not the total. Correct one.")
    static let frenchPaidDue = Wording(
        "BR-FR-CO-09_BT-23-2", .fatal, "BT-115",
        "The invoice is said to be paid (B2, S2, M2), and an amount is due. Make it 0.")
    static let frenchPaidDate = Wording(
        "BR-FR-CO-09_BT-23-3", .fatal, "BT-9",
        "The invoice is said to be paid (B2, S2, M2), and no due date says when. Give it.")
    static let frenchCurrency = Wording(
        "BR-FR-CO-12_BT-5", .fatal, "BT-6 BT-111",
        "The currency is not EUR: VAT is accounted in EUR then. Give that currency and the VAT total in it.")
}

// MARK: Invoices of several vendors

extension Wording {
    static let vendorType = Wording(
        "BR-FR-MV-13_BT-3", .fatal, "BT-3", "An invoice of several vendors is not self-billed. Give another type.")

    static func exchangeType(_ id: String) -> Wording {
        Wording(
            id, .fatal, "BT-3",
            "An invoice in which the buyer sells too (B9, S9, M9) is self-billed. Give a type such as 389.")
    }

    static let lineKind = Wording(
        "BR-FR-MV-01_EXT-FR-FE-163", .fatal, "EXT-FR-FE-163",
        "In an invoice of several vendors the line has no kind. Give GROUP, DETAIL or INFORMATION.")
    static let lineExemption = Wording(
        "BR-FR-MV-08_BT-128", .fatal, "BT-120",
        "The exemption reason of the line does not begin with its invoice number between #. Begin it so.")
    static let groupNumber = Wording(
        "BR-FR-MV-03_BT-128_AFL", .fatal, "BT-128", "The group has no invoice number (scheme AFL). Give it.")
    static let groupMode = Wording(
        "BR-FR-MV-03_BT-128_AVV", .fatal, "BT-128",
        "The group has no billing mode (scheme AVV), or that of several vendors. Give its own.")

    /// - Parameter what: `number` or `date`.
    static func groupPreceding(_ id: String, _ term: String, _ what: String) -> Wording {
        Wording(
            "\(id)-\(term)", .fatal, term,
            "The group does not give the \(what) of the invoice that it corrects or credits. Give it.")
    }
}
