/// How long a text may be, how many there may be of a group, and how many decimals an amount may have.
extension CIUSRO {
    private static func longest(_ count: Int, _ id: String, _ term: String, _ what: String, _ path: Path) -> Rule {
        Rule(
            "BR-RO-\(id)", .fatal, term, "\(what) has more than \(count) characters. Shorten it.", short(count, path))
    }

    private static func twoDecimals(_ id: String, _ term: String, _ path: Path) -> Rule {
        Rule(
            "BR-DEC-RO-\(id)", .fatal, term, "The amount has more than two decimals. Round it.", decimals(2, path))
    }

    static let documentLengths: [Rule] =
        [
            longest(200, "L155", "BT-1", "The invoice number", "cbc:ID"),
            longest(200, "L0302", "BT-12", "The contract number", "cac:ContractDocumentReference/cbc:ID"),
            longest(200, "L0303", "BT-13", "The order number", "cac:OrderReference/cbc:ID"),
            longest(200, "L0304", "BT-14", "The sales order number", "cac:OrderReference/cbc:SalesOrderID"),
            longest(200, "L0305", "BT-15", "The receiving advice number", "cac:ReceiptDocumentReference/cbc:ID"),
            longest(200, "L0306", "BT-16", "The despatch advice number", "cac:DespatchDocumentReference/cbc:ID"),
            longest(200, "L0307", "BT-17", "The tender or lot number", "cac:OriginatorDocumentReference/cbc:ID"),
            longest(100, "L1001", "BT-19", "The buyer's accounting reference", "cbc:AccountingCost"),
            longest(
                200, "L201", "BT-27", "The seller's name",
                "cac:AccountingSupplierParty/cac:Party/cac:PartyLegalEntity/cbc:RegistrationName"),
            longest(
                200, "L202", "BT-28", "The seller's trading name",
                "cac:AccountingSupplierParty/cac:Party/cac:PartyName/cbc:Name"),
            longest(
                200, "L203", "BT-44", "The buyer's name",
                "cac:AccountingCustomerParty/cac:Party/cac:PartyLegalEntity/cbc:RegistrationName"),
            longest(
                200, "L204", "BT-45", "The buyer's trading name",
                "cac:AccountingCustomerParty/cac:Party/cac:PartyName/cbc:Name"),
            longest(200, "L205", "BT-59", "The payee's name", "cac:PayeeParty/cac:PartyName/cbc:Name"),
            longest(
                200, "L206", "BT-62", "The tax representative's name",
                "cac:TaxRepresentativeParty/cac:PartyName/cbc:Name"),
            longest(
                200, "L207", "BT-70", "The name of who takes the delivery",
                "cac:Delivery/cac:DeliveryParty/cac:PartyName/cbc:Name"),
            longest(300, "L301", "BT-20", "The payment terms", "cac:PaymentTerms/cbc:Note"),
            longest(
                1000, "L1000", "BT-33", "The seller's additional legal information",
                "cac:AccountingSupplierParty/cac:Party/cac:PartyLegalEntity/cbc:CompanyLegalForm"),
        ]
        + address(
            "The seller's", "cac:AccountingSupplierParty/cac:Party/cac:PostalAddress", ("BT-38", "L0201"),
            ("BT-37", "L0501"), ("BT-36", "L1002"), ("BT-162", "L1003"), ("BT-35", "L151"))
        + address(
            "The buyer's", "cac:AccountingCustomerParty/cac:Party/cac:PostalAddress", ("BT-53", "L0202"),
            ("BT-52", "L0502"), ("BT-51", "L1007"), ("BT-163", "L1008"), ("BT-50", "L152"))
        + address(
            "The tax representative's", "cac:TaxRepresentativeParty/cac:PostalAddress", ("BT-67", "L0203"),
            ("BT-66", "L0503"), ("BT-65", "L1012"), ("BT-164", "L1013"), ("BT-64", "L153"))
        + address(
            "The deliver-to", "cac:Delivery/cac:DeliveryLocation/cac:Address", ("BT-78", "L0204"),
            ("BT-77", "L0504"), ("BT-76", "L1014"), ("BT-165", "L1015"), ("BT-75", "L154"))
        + contact(
            "The seller's", "cac:AccountingSupplierParty/cac:Party/cac:Contact", ("BT-41", "L1004"),
            ("BT-42", "L1005"), ("BT-43", "L1006"))
        + contact(
            "The buyer's", "cac:AccountingCustomerParty/cac:Party/cac:Contact", ("BT-56", "L1009"),
            ("BT-57", "L1010"), ("BT-58", "L1011"))

    private typealias Limit = (term: String, id: String)

    private static func address(
        _ whose: String, _ path: String, _ zone: Limit, _ city: Limit, _ second: Limit, _ third: Limit, _ street: Limit
    ) -> [Rule] {
        [
            longest(20, zone.id, zone.term, "\(whose) post code", Path("\(path)/cbc:PostalZone")),
            longest(50, city.id, city.term, "\(whose) city", Path("\(path)/cbc:CityName")),
            longest(150, street.id, street.term, "\(whose) street", Path("\(path)/cbc:StreetName")),
            longest(
                100, second.id, second.term, "\(whose) second address line", Path("\(path)/cbc:AdditionalStreetName")),
            longest(100, third.id, third.term, "\(whose) third address line", Path("\(path)/cac:AddressLine/cbc:Line")),
        ]
    }

    private static func contact(
        _ whose: String, _ path: String, _ name: Limit, _ phone: Limit, _ mail: Limit
    ) -> [Rule] {
        [
            longest(100, name.id, name.term, "\(whose) contact", Path("\(path)/cbc:Name")),
            longest(100, phone.id, phone.term, "\(whose) telephone number", Path("\(path)/cbc:Telephone")),
            longest(100, mail.id, mail.term, "\(whose) e-mail address", Path("\(path)/cbc:ElectronicMail")),
        ]
    }

    static let paymentLengths: [Rule] = [
        longest(200, "L208", "BT-85", "The account's name", "cac:PayeeFinancialAccount/cbc:Name"),
        longest(200, "L209", "BT-88", "The card holder's name", "cac:CardAccount/cbc:HolderName"),
        longest(100, "L1016", "BT-82", "The payment means text", "cbc:PaymentMeansCode/@name"),
        longest(140, "L140", "BT-83", "The remittance information", "cbc:PaymentID"),
    ]

    /// Lines, allowances and charges, totals, notes and references, in the order in which they take their elements.
    static let details: [Context] = [
        Context(
            "cac:InvoiceLine | cac:CreditNoteLine",
            [
                longest(100, "L1024", "BT-153", "The item's name", "cac:Item/cbc:Name"),
                longest(100, "L1021", "BT-133", "The line's accounting reference", "cbc:AccountingCost"),
                longest(200, "L212", "BT-154", "The item's description", "cac:Item/cbc:Description"),
                longest(300, "L303", "BT-127", "The line's note", "cbc:Note"),
            ]),
        Context(
            "cac:Item/cac:AdditionalItemProperty",
            [
                longest(50, "L0505", "BT-160", "The attribute's name", "cbc:Name"),
                longest(100, "L1025", "BT-161", "The attribute's value", "cbc:Value"),
            ]),
        Context(
            "/ubl:Invoice/cac:AllowanceCharge", where: charges(false),
            [
                twoDecimals("01", "BT-92", "cbc:Amount"), twoDecimals("02", "BT-93", "cbc:BaseAmount"),
                longest(100, "L1017", "BT-98", "The allowance's reason code", "cbc:AllowanceChargeReasonCode"),
            ]),
        Context(
            "/ubl:Invoice/cac:AllowanceCharge", where: charges(true),
            [
                twoDecimals("05", "BT-99", "cbc:Amount"), twoDecimals("06", "BT-100", "cbc:BaseAmount"),
                longest(100, "L1018", "BT-105", "The charge's reason code", "cbc:AllowanceChargeReasonCode"),
            ]),
        Context(
            "cac:LegalMonetaryTotal",
            [
                twoDecimals("09", "BT-106", "cbc:LineExtensionAmount"),
                twoDecimals("10", "BT-107", "cbc:AllowanceTotalAmount"),
                twoDecimals("11", "BT-108", "cbc:ChargeTotalAmount"),
                twoDecimals("12", "BT-109", "cbc:TaxExclusiveAmount"),
                twoDecimals("14", "BT-112", "cbc:TaxInclusiveAmount"),
                twoDecimals("16", "BT-113", "cbc:PrepaidAmount"),
                twoDecimals("17", "BT-114", "cbc:PayableRoundingAmount"),
                twoDecimals("18", "BT-115", "cbc:PayableAmount"),
            ]),
        Context(
            "cac:TaxTotal/cac:TaxSubtotal",
            [twoDecimals("1009", "BT-116", "cbc:TaxableAmount"), twoDecimals("1010", "BT-117", "cbc:TaxAmount")]),
        Context(
            "cac:InvoiceLine/cac:AllowanceCharge | cac:CreditNoteLine/cac:AllowanceCharge", where: charges(false),
            [
                twoDecimals("24", "BT-136", "cbc:Amount"), twoDecimals("25", "BT-137", "cbc:BaseAmount"),
                longest(100, "L1022", "BT-139", "The line allowance's reason", "cbc:AllowanceChargeReason"),
            ]),
        Context(
            "cac:InvoiceLine/cac:AllowanceCharge | cac:CreditNoteLine/cac:AllowanceCharge", where: charges(true),
            [
                twoDecimals("27", "BT-141", "cbc:Amount"), twoDecimals("28", "BT-142", "cbc:BaseAmount"),
                longest(100, "L1023", "BT-144", "The line charge's reason", "cbc:AllowanceChargeReason"),
            ]),
        Context("cbc:Note", [longest(300, "L302", "BT-22", "The note", ".")]),
        Context(
            "cac:AdditionalDocumentReference",
            [
                longest(200, "L0308", "BT-18 BT-122", "The document's number", "cbc:ID"),
                longest(100, "L1020", "BT-123", "The document's description", "cbc:DocumentDescription"),
                longest(
                    200, "L210", "BT-124", "The document's address", "cac:Attachment/cac:ExternalReference/cbc:URI"),
                longest(
                    200, "L211", "BT-125-2", "The file's name",
                    "cac:Attachment/cbc:EmbeddedDocumentBinaryObject/@filename"),
            ]),
        Context(
            "cac:BillingReference",
            [
                Rule(
                    "BR-RO-A500", .fatal, "BG-3", "There are more than 500 preceding invoices. Leave some out.",
                    atMost(500, "cac:InvoiceDocumentReference")),
                longest(200, "L156", "BT-25", "The preceding invoice's number", "cac:InvoiceDocumentReference/cbc:ID"),
            ]),
    ]

    private static func charges(_ isCharge: Bool) -> Condition {
        let indicator: Path = "cbc:ChargeIndicator"
        return { $0.any(indicator) { $0.boolean == isCharge } }
    }
}
