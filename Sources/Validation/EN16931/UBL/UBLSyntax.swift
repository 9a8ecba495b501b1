extension EN16931UBL {
    /// How often parts of UBL may occur, and what must not be used: the syntax pattern.
    static let syntax: [Context] = [
        Context(
            "cac:AccountingSupplierParty/cac:Party",
            [atMost("42", 2, "BT-31 BT-32", "cac:PartyTaxScheme")]),
        Context(
            "cac:AdditionalDocumentReference",
            [
                atMost("33", 1, "BT-123", "cbc:DocumentDescription"),
                Rule(
                    "UBL-SR-43", .fatal, "BT-18 BT-122",
                    """
                    A document reference with a scheme or a type code is neither the invoiced object (130) nor a \
                    credit note's project (50). Correct the type code, or leave both out.
                    """
                ) {
                    $0.has(typeCode, "130") || $0.root.isNamed(creditNote) && $0.has(typeCode, "50")
                        || $0.isMissing(scheme) && $0.isMissing(typeCode)
                },
            ]),
        Context(
            "*Amount", where: { !$0.isPrice },
            [
                Rule("UBL-DT-01", .fatal, "", "An amount has more than two decimals. Round it.") {
                    $0.text.decimals <= 2
                }
            ]),
        Context(
            "*BinaryObject",
            [
                Rule(
                    "UBL-DT-06", .fatal, "BT-125-1", "The embedded document has no media type. Give `mimeCode`.",
                    exists("./@mimeCode")),
                Rule(
                    "UBL-DT-07", .fatal, "BT-125-2", "The embedded document has no file name. Give `filename`.",
                    exists("./@filename")),
            ]),
        Context("cac:Delivery", [atMost("25", 1, "BT-70", "cac:DeliveryParty/cac:PartyName/cbc:Name")]),
        Context(
            "cac:AllowanceCharge", where: { $0.isCharge == false },
            [atMost("30", 1, "BT-97 BT-139", "cbc:AllowanceChargeReason")]),
        Context(
            "cac:AllowanceCharge", where: { $0.isCharge == true },
            [atMost("31", 1, "BT-104 BT-144", "cbc:AllowanceChargeReason")]),
        Context(root, unused + unusedAnywhere + unusedAttributes + occurrences),
        Context(
            "cac:InvoiceLine | cac:CreditNoteLine",
            [
                atMost("34", 1, "BT-127", "cbc:Note"),
                atMost("35", 1, "BT-132", "cac:OrderLineReference/cbc:LineID"),
                atMost("36", 1, "BG-26", "cac:InvoicePeriod"),
                atMost("37", 1, "BT-147", "cac:Price/cac:AllowanceCharge/cbc:Amount"),
                Rule(
                    "UBL-SR-48", .fatal, "BT-151",
                    "A line has exactly one VAT category. Give one `cac:ClassifiedTaxCategory`.",
                    exactly(1, "cac:Item/cac:ClassifiedTaxCategory")),
                atMost("50", 1, "BT-154", "cac:Item/cbc:Description"),
                atMost("52", 1, "BT-128", "cac:DocumentReference"),
            ]),
        Context(
            "cac:PayeeParty",
            [
                Rule(
                    "UBL-SR-19", .fatal, "BT-59",
                    "The payee has more than one name, or the seller's. Give one name that differs from the seller's."
                ) {
                    $0.count(partyName) <= 1 && $0.differsFromSeller
                },
                Rule(
                    "UBL-SR-20", .fatal, "BT-60",
                    "The payee has more than one identifier. Give one, beside the creditor identifier of scheme SEPA."
                ) { party in
                    party.count(partyID) { !($0.text(schemeID)?.isUppercased("SEPA") ?? false) } <= 1
                        && party.differsFromSeller
                },
                Rule(
                    "UBL-SR-21", .fatal, "BT-61",
                    """
                    The payee has more than one legal registration, or the seller's name. Give one registration, of \
                    a payee that differs from the seller.
                    """
                ) {
                    $0.count(legalID) <= 1 && $0.differsFromSeller
                },
            ]),
        Context(
            "cac:PaymentMeans",
            [
                atMost("26", 1, "BT-83", "cbc:PaymentID"),
                atMost("27", 1, "BT-81", "cbc:PaymentMeansCode"),
                atMost("28", 1, "BT-89", "cac:PaymentMandate/cbc:ID"),
            ]),
        Context(
            "cac:BillingReference",
            [
                atMost("06", 1, "BT-25", "cac:InvoiceDocumentReference"),
                Rule(
                    "UBL-SR-07", .fatal, "BT-25",
                    "The preceding invoice reference names no invoice. Give the number of that invoice.",
                    exists("cac:InvoiceDocumentReference/cbc:ID")),
            ]),
        Context(
            "cac:TaxRepresentativeParty",
            [
                atMost("22", 1, "BT-62", "cac:PartyName/cbc:Name"),
                atMost("23", 1, "BT-63", "cac:PartyTaxScheme/cbc:CompanyID"),
            ]),
        Context("cac:TaxSubtotal", [atMost("32", 1, "BT-120", "cac:TaxCategory/cbc:TaxExemptionReason")]),
        Context(
            "cac:PostalAddress | cac:Address",
            [
                Rule(
                    "UBL-SR-51", .fatal, "BT-162 BT-163 BT-164 BT-165",
                    "An address has more than one additional line. Give one `cac:AddressLine`.",
                    Validation.atMost(1, "cac:AddressLine"))
            ]),
        Context(
            "cac:PartyTaxScheme",
            [
                Rule(
                    "UBL-SR-53", .fatal, "BT-31 BT-32 BT-48",
                    "A tax registration lacks its identifier or its tax scheme. Give both."
                ) {
                    $0.exists(companyID) && $0.exists(UBLTax.schemeID)
                }
            ]),
    ]

    private static func atMost(_ number: String, _ count: Int, _ terms: String, _ path: String) -> Rule {
        Rule(
            "UBL-SR-\(number)", .fatal, terms,
            "`\(path)` occurs more than \(count == 1 ? "once" : "twice"). Keep \(count == 1 ? "one" : "two").",
            Validation.atMost(count, Path(path)))
    }

    /// Of the document: what may occur once.
    private static let occurrences: [Rule] = [
        atMost("01", 1, "BT-12", "cac:ContractDocumentReference/cbc:ID"),
        atMost("02", 1, "BT-15", "cac:ReceiptDocumentReference/cbc:ID"),
        atMost("03", 1, "BT-16", "cac:DespatchDocumentReference/cbc:ID"),
        Rule(
            "UBL-SR-04", .fatal, "BT-18",
            "There is more than one invoiced object. Give one document reference of type 130."
        ) {
            $0.count(reference) { $0.has(typeCode, "130") && $0.exists(UBLTax.id) } <= 1
        },
        atMost("05", 1, "BT-20", "cac:PaymentTerms/cbc:Note"),
        atMost("08", 1, "BG-14", "cac:InvoicePeriod"),
        atMost("09", 1, "BT-27", "cac:AccountingSupplierParty/cac:Party/cac:PartyLegalEntity/cbc:RegistrationName"),
        atMost("10", 1, "BT-28", "cac:AccountingSupplierParty/cac:Party/cac:PartyName/cbc:Name"),
        atMost("11", 1, "BT-30", "cac:AccountingSupplierParty/cac:Party/cac:PartyLegalEntity/cbc:CompanyID"),
        Rule("UBL-SR-12", .fatal, "BT-31", "The seller has more than one VAT identifier. Keep one.") {
            $0.count(sellerTax) { $0.isVATUntrimmed == true && $0.exists(companyID) } <= 1
        },
        Rule("UBL-SR-13", .fatal, "BT-32", "The seller has more than one tax registration beside VAT. Keep one.") {
            $0.count(sellerTax) { $0.isVATUntrimmed == false && $0.exists(companyID) } <= 1
        },
        atMost("14", 1, "BT-33", "cac:AccountingSupplierParty/cac:Party/cac:PartyLegalEntity/cbc:CompanyLegalForm"),
        atMost("15", 1, "BT-44", "cac:AccountingCustomerParty/cac:Party/cac:PartyLegalEntity/cbc:RegistrationName"),
        atMost("16", 1, "BT-46", "cac:AccountingCustomerParty/cac:Party/cac:PartyIdentification/cbc:ID"),
        atMost("17", 1, "BT-47", "cac:AccountingCustomerParty/cac:Party/cac:PartyLegalEntity/cbc:CompanyID"),
        Rule("UBL-SR-18", .fatal, "BT-48", "The buyer has more than one VAT identifier. Keep one.") {
            $0.count(buyerTax) { $0.isVATUntrimmed == true && $0.exists(companyID) } <= 1
        },
        atMost("24", 1, "BG-13", "cac:Delivery"),
        Rule(
            "UBL-SR-29", .fatal, "BT-90",
            "There is more than one bank assigned creditor identifier. Keep one of scheme SEPA."
        ) { root in
            var count = 0
            root.forEachAnywhere(identification) {
                count += $0.count(UBLTax.id) { $0.text(schemeID)?.isUppercased("SEPA") ?? false }
            }
            return count <= 1
        },
        atMost("39", 1, "BT-11", "cac:ProjectReference/cbc:ID"),
        atMost("40", 1, "BT-45", "cac:AccountingCustomerParty/cac:Party/cac:PartyName/cbc:Name"),
        Rule("UBL-SR-44", .fatal, "BT-83", "There are different remittance texts. Give one payment identifier.") {
            $0.isOneText(paymentID)
        },
        atMost("45", 1, "BT-9", "cac:PaymentMeans/cbc:PaymentDueDate"),
        atMost("46", 1, "BT-82", "cac:PaymentMeans/cbc:PaymentMeansCode/@name"),
        Rule("UBL-SR-47", .fatal, "BT-81", "There are different payment means codes. Give one.") {
            $0.isOneText(UBLPayment.code)
        },
        atMost("49", 1, "BT-8", "cac:InvoicePeriod/cbc:DescriptionCode"),
        atMost("54", 1, "BG-18", "cac:PaymentMeans/cac:CardAccount"),
        atMost("55", 1, "BG-19", "cac:PaymentMeans/cac:PaymentMandate"),
        atMost("56", 1, "BT-17", "cac:OriginatorDocumentReference/cbc:ID"),
    ]

    /// Parts that are unused under a condition.
    private static let unusedAnywhere: [Rule] = [
        Rule(
            "UBL-CR-665", .warning, "BT-18-1",
            "Only an invoiced object (type 130) has an identifier with a scheme. Leave the scheme out.",
            absent: Absence(
                "//cac:AdditionalDocumentReference/cbc:ID/@schemeID", where: { $0.parent?.has(typeCode, "130") != true }
            )),
        Rule(
            "UBL-CR-666", .fatal, "BT-18", "An invoiced object (type 130) has no attachment. Leave it out.",
            absent: Absence(
                "//cac:AdditionalDocumentReference/cac:Attachment", where: { $0.parent?.has(typeCode, "130") == true })),
        Rule(
            "UBL-CR-673", .fatal, "BT-18", "An invoiced object (type 130) has no description. Leave it out.",
            absent: Absence(
                "//cac:AdditionalDocumentReference/cbc:DocumentDescription",
                where: { $0.parent?.has(typeCode, "130") == true })),
    ]

    /// Attributes that no element of an EN 16931 invoice has.
    private static let unusedAttributes: [Rule] = [
        ("08", "schemeName"), ("09", "schemeAgencyName"), ("10", "schemeDataURI"), ("11", "schemeURI"),
        ("12", "format"),
        ("13", "unitCodeListIdentifier"), ("14", "unitCodeListAgencyIdentifier"), ("15", "unitCodeListAgencyName"),
        ("16", "listAgencyName"), ("17", "listName"), ("18", "name"), ("19", "languageID"), ("20", "listURI"),
        ("21", "listSchemeURI"), ("22", "languageLocaleID"), ("23", "uri"), ("24", "currencyCodeListVersionID"),
        ("25", "characterSetCode"), ("26", "encodingCode"), ("27", "schemeAgencyID"), ("28", "listAgencyID"),
    ].map { unusedAttribute($0.0, $0.1) }

    private static func unusedAttribute(_ number: String, _ attribute: String) -> Rule {
        Rule(
            "UBL-DT-\(number)", .warning, "",
            "The attribute `\(attribute)` is not used in an EN 16931 invoice. Leave it out.",
            absent: Absence("//@\(attribute)", where: attribute == "name" ? Filter(holds: isNotMeansCode) : nil))
    }

    /// The name of a payment means code is BT-82.
    private static let isNotMeansCode: Condition = { !$0.isNamed(UBLPayment.code) }
    static let creditNote: Path = "cn:CreditNote"
    private static let identification: Path = "cac:PartyIdentification"
    private static let paymentID: Path = "cbc:PaymentID"
    fileprivate static let partyName: Path = "cac:PartyName/cbc:Name"
    fileprivate static let sellerName: Path =
        "cac:AccountingSupplierParty/cac:Party/cac:PartyLegalEntity/cbc:RegistrationName"
    private static let legalID: Path = "cac:PartyLegalEntity/cbc:CompanyID"
    private static let typeCode: Path = "cbc:DocumentTypeCode"
    private static let scheme: Path = "cbc:ID/@schemeID"
    private static let schemeID: Path = "./@schemeID"
    private static let partyID: Path = "cac:PartyIdentification/cbc:ID"
    private static let reference: Path = "cac:AdditionalDocumentReference"
    private static let sellerTax: Path = "cac:AccountingSupplierParty/cac:Party/cac:PartyTaxScheme"
    private static let buyerTax: Path = "cac:AccountingCustomerParty/cac:Party/cac:PartyTaxScheme"
    private static let companyID: Path = "cbc:CompanyID"
}

extension Node {
    /// How many elements that the path leads to pass a test.
    func count(_ path: Path, where test: (Node) -> Bool) -> Int {
        var count = 0
        forEach(path) { if test($0) { count += 1 } }
        return count
    }

    /// Of a payee: whether both names are there, and are not the same.
    fileprivate var differsFromSeller: Bool {
        any(EN16931UBL.partyName) { name in parent?.any(EN16931UBL.sellerName) { !($0 == name) } ?? false }
    }

    /// Whether all elements of this name, anywhere in the document, have one and the same text.
    fileprivate func isOneText(_ name: Path) -> Bool {
        var first: Text?
        var isOne = true
        forEachAnywhere(name) {
            if let first { isOne = isOne && $0.text == first } else { first = $0.text }
        }
        return isOne
    }

    /// Whether a party's tax scheme is VAT to the letter, blanks not trimmed; `nil` when none is named.
    fileprivate var isVATUntrimmed: Bool? { text(UBLTax.schemeID)?.isUppercased("VAT") }

    /// Prices may be finer than amounts; so may what belongs to a price.
    fileprivate var isPrice: Bool {
        if isNamed(Self.priceAmount) { return true }
        guard let parent, parent.isNamed(UBLTax.allowanceCharge) else { return false }
        return parent.parent?.isNamed(Self.price) ?? false
    }

    private static let price: Path = "cac:Price"
    private static let priceAmount: Path = "cbc:PriceAmount"
}
