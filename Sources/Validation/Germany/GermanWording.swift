/// What the German rules say, over UBL as over CII. The ids are those of XRechnung.
extension Wording {
    static let germanInstructions = Wording(
        "BR-DE-1", .fatal, "BG-16", "There are no payment instructions. Give them.")
    static let germanContact = Wording("BR-DE-2", .fatal, "BG-6", "The seller's contact is missing. Give one.")
    static let germanSellerCity = Wording("BR-DE-3", .fatal, "BT-37", "The seller's city is missing. Give it.")
    static let germanSellerZone = Wording("BR-DE-4", .fatal, "BT-38", "The seller's post code is missing. Give it.")
    static let germanContactName = Wording("BR-DE-5", .fatal, "BT-41", "The seller's contact has no name. Give one.")
    static let germanContactPhone = Wording(
        "BR-DE-6", .fatal, "BT-42", "The seller's contact has no telephone number. Give one.")
    static let germanContactMail = Wording(
        "BR-DE-7", .fatal, "BT-43", "The seller's contact has no e-mail address. Give one.")
    static let germanBuyerCity = Wording("BR-DE-8", .fatal, "BT-52", "The buyer's city is missing. Give it.")
    static let germanBuyerZone = Wording("BR-DE-9", .fatal, "BT-53", "The buyer's post code is missing. Give it.")
    static let germanDeliveryCity = Wording("BR-DE-10", .fatal, "BT-77", "The deliver-to city is missing. Give it.")
    static let germanDeliveryZone = Wording(
        "BR-DE-11", .fatal, "BT-78", "The deliver-to post code is missing. Give it.")
    static let germanRate = Wording("BR-DE-14", .fatal, "BT-119", "The VAT breakdown has no rate. Give one.")
    static let germanReference = Wording(
        "BR-DE-15", .fatal, "BT-10", "The buyer reference (Leitweg-ID) is missing. Give it.")
    static let germanRegistration = Wording(
        "BR-DE-16", .fatal, "BT-31 BT-32 BG-11",
        """
        VAT is charged or spoken of, and the seller has no tax identifier. Give its VAT identifier or tax number, or a \
        tax representative.
        """)
    static let germanType = Wording(
        "BR-DE-17", .warning, "BT-3",
        "The type code is not one that is used in Germany. Give one of 326, 380, 381, 384, 389, 875, 876, 877.")
    static let germanDiscount = Wording(
        "BR-DE-18", .fatal, "BT-20",
        """
        A cash discount line is not `#SKONTO#TAGE=n#PROZENT=n.nn#`, perhaps with `BASISBETRAG=n.nn#`, on a line of its \
        own. Correct it.
        """)
    static let germanTransferAccount = Wording(
        "BR-DE-19", .warning, "BT-84", "A SEPA transfer (58) goes to an IBAN. Correct the account.")
    static let germanDebitAccount = Wording(
        "BR-DE-20", .warning, "BT-91", "A SEPA direct debit (59) takes from an IBAN. Correct the account.")
    static let germanSpecification = Wording(
        "BR-DE-21", .warning, "BT-24",
        "The specification identifier is not that of XRechnung 3.0. Give `\(XRechnung.standard)`.")
    static let germanFileNames = Wording(
        "BR-DE-22", .fatal, "BT-125-2", "Two embedded documents have the same file name. Name each differently.")
    static let germanTransfer = Wording(
        "BR-DE-23-a", .fatal, "BG-17", "A credit transfer (30, 58) has no account. Give one.")
    static let germanTransferAlone = Wording(
        "BR-DE-23-b", .fatal, "BG-18 BG-19", "A credit transfer (30, 58) has a card or a mandate. Leave them out.")
    static let germanCard = Wording(
        "BR-DE-24-a", .fatal, "BG-18", "A card payment (48, 54, 55) has no card. Give it.")
    static let germanCardAlone = Wording(
        "BR-DE-24-b", .fatal, "BG-17 BG-19",
        "A card payment (48, 54, 55) has an account or a mandate. Leave them out.")
    static let germanDebit = Wording("BR-DE-25-a", .fatal, "BG-19", "A direct debit (59) has no mandate. Give it.")
    static let germanDebitAlone = Wording(
        "BR-DE-25-b", .fatal, "BG-17 BG-18", "A direct debit (59) has an account or a card. Leave them out.")
    static let germanPreceding = Wording(
        "BR-DE-26", .warning, "BT-25", "A corrected invoice (384) names the invoice it corrects. Give its number.")
    static let germanPhone = Wording(
        "BR-DE-27", .warning, "BT-42", "The telephone number has fewer than three digits. Correct it.")
    static let germanMail = Wording(
        "BR-DE-28", .warning, "BT-43", "The e-mail address is not well formed. Give one like name@example.com.")
    static let germanCreditor = Wording(
        "BR-DE-30", .fatal, "BT-90", "A direct debit needs the creditor identifier. Give one with scheme SEPA.")
    static let germanDebited = Wording(
        "BR-DE-31", .fatal, "BT-91", "A direct debit needs the account that is debited. Give it.")
    static let germanDelivery = Wording(
        "BR-DE-TMP-32", .information, "BT-72 BG-14 BG-26",
        "No delivery date, invoicing period or period on every line is given. Say when the delivery or service was.")
    static let germanDocumentAddress = Wording(
        "BR-TMP-2", .warning, "BT-124",
        "The address of the external document is not absolute. Begin it with its scheme, such as https://.")
}

// MARK: The extension and the clean vehicles directive

extension Wording {
    static let germanMimeType = Wording(
        "BR-DEX-01", .fatal, "BT-125-1",
        "The embedded document's media type is not allowed. Give one of PDF, PNG, JPEG, CSV, XLSX, ODS or XML.")

    /// - Parameter what: Whose scheme it is: `The party identifier's scheme`.
    static func germanScheme(_ id: String, _ what: String) -> Wording {
        Wording(
            id, .fatal, "BT-29-1 BT-30-1 BT-34-1 BT-71-1 BT-157-1",
            "\(what) is not in the list, nor XR01, XR02 or XR03. Give a code that is.")
    }

    static let vehicleContract = Wording(
        "BR-DE-CVD-01", .fatal, "BT-12",
        "An invoice under the clean vehicles directive names the contract. Give its reference.")
    static let vehicleTender = Wording(
        "BR-DE-CVD-02", .fatal, "BT-17",
        "An invoice under the clean vehicles directive names the tender or lot. Give its reference.")
    static let vehicleItem = Wording(
        "BR-DE-CVD-03", .fatal, "BT-158 BT-160",
        "No item has a vehicle class (list CVD) and the attribute `cva`. Give both on one line at least.")
    static let vehicleClass = Wording(
        "BR-DE-CVD-04", .fatal, "BT-158", "The vehicle class is not one of M1, M2, M3, N1, N2, N3. Give one of them.")
    static let vehicleKind = Wording(
        "BR-DE-CVD-05", .fatal, "BT-161",
        "The value of `cva` is not clean, zero-emission or other. Give one of them.")
    static let vehicleAttribute = Wording(
        "BR-DE-CVD-06-a", .fatal, "BT-160",
        "An item with a vehicle class has exactly one attribute `cva`. Correct them.")
    static let vehicleClassOnce = Wording(
        "BR-DE-CVD-06-b", .fatal, "BT-158",
        "An item with the attribute `cva` has exactly one vehicle class (list CVD). Correct them.")
    static let vehicleList = Wording(
        "BR-TMP-CVD-01", .fatal, "BT-158-1",
        "The item class's list is neither CVD nor in UNTDID 7143. Give a code of the list.")
}
