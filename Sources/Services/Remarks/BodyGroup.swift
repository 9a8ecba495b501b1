import JSON

/// One group of the body: which of its fields the elements and the business terms of the document come from.
struct BodyGroup: Sendable {
    /// By the names of the elements on the way from the group's own element, without prefixes: the field. With `/` at its
    /// end it is a group of fields, of which a rule's term names one; with `/*` the term may name another place too.
    let elements: [String: String]
    /// By business term or group: the field.
    let terms: [String: String]
    /// Terms that stand in an attribute of an element whose text is another field.
    var attributes: [String: String] = [:]

    /// The place of an element of the group: by its own name or those around it when they have a field, and where that
    /// is a group of fields, by the rule's terms.
    ///
    /// - Parameter outer: The place of the group itself.
    func place(_ way: [String], _ terms: [String], in outer: JSONPointer) -> JSONPointer {
        if let field = terms.lazy.compactMap({ attributes[$0] }).first { return outer + JSONPointer(fields: field) }
        let around = (0..<way.count).reversed().lazy.compactMap { elements[way.prefix($0 + 1).joined(separator: "/")] }
            .first
        let named = terms.lazy.compactMap { self.terms[$0] }
        guard let around else {
            return named.first.map { outer + JSONPointer(fields: $0) }
                ?? (outer.steps.isEmpty ? JSONPointer(["document"]) : outer)
        }
        var field = around
        if around.hasSuffix("/*") {
            field = named.first ?? String(around.dropLast(2))
        } else if around.hasSuffix("/") {
            // A participant's address stands beside the document, not in it.
            field = named.first { $0.hasPrefix(around) || $0.hasPrefix("/") } ?? around
        }
        return outer + JSONPointer(fields: field)
    }

    /// The place that one of the terms names; `nil` when the group has none of them.
    func place(ofAny terms: [String]) -> JSONPointer? {
        terms.lazy.compactMap { self.terms[$0] }.first.map { JSONPointer(fields: $0) }
    }
}

extension JSONPointer {
    /// - Parameter fields: Names with `/` between them, and one at the end when the last is a group.
    fileprivate init(fields: String) {
        self.init(fields.split(separator: "/").map(String.init))
    }
}

// MARK: The groups

extension BodyGroup {
    static let line = BodyGroup(
        elements: [
            "ID": "id", "InvoicedQuantity": "quantity", "CreditedQuantity": "quantity",
            "LineExtensionAmount": "netAmount", "InvoicePeriod": "period/", "InvoicePeriod/StartDate": "period/start",
            "InvoicePeriod/EndDate": "period/end", "AllowanceCharge": "discount",
            "AllowanceCharge/Amount": "discount", "Item/Name": "description",
            "Item/SellersItemIdentification": "itemCode", "Item/SellersItemIdentification/ID": "itemCode",
            "Item/ClassifiedTaxCategory": "vatCategory/*", "Item/ClassifiedTaxCategory/ID": "vatCategory",
            "Item/ClassifiedTaxCategory/Percent": "vatRate", "Price": "unitPrice", "Price/PriceAmount": "unitPrice",
        ],
        terms: [
            "BT-126": "id", "BT-129": "quantity", "BT-131": "netAmount", "BG-26": "period", "BT-134": "period/start",
            "BT-135": "period/end", "BG-27": "discount", "BT-136": "discount", "BT-139": "discount",
            "BT-140": "discount", "BG-29": "unitPrice", "BT-146": "unitPrice", "BG-30": "vatRate",
            "BT-151": "vatCategory", "BT-152": "vatRate", "BG-31": "description", "BT-153": "description",
            "BT-155": "itemCode",
        ],
        attributes: ["BT-130": "unit"])

    static let allowance = allowanceCharge([
        "BT-92": "amount", "BT-93": "baseAmount", "BT-94": "percentage", "BT-95": "vatCategory", "BT-96": "vatRate",
        "BT-97": "reason", "BT-98": "reasonCode",
    ])

    static let charge = allowanceCharge([
        "BT-99": "amount", "BT-100": "baseAmount", "BT-101": "percentage", "BT-102": "vatCategory", "BT-103": "vatRate",
        "BT-104": "reason", "BT-105": "reasonCode",
    ])

    private static func allowanceCharge(_ terms: [String: String]) -> BodyGroup {
        BodyGroup(
            elements: [
                "Amount": "amount", "BaseAmount": "baseAmount", "MultiplierFactorNumeric": "percentage",
                "AllowanceChargeReason": "reason", "AllowanceChargeReasonCode": "reasonCode",
                "TaxCategory": "vatCategory/*", "TaxCategory/ID": "vatCategory", "TaxCategory/Percent": "vatRate",
            ], terms: terms)
    }

    static let attachment = BodyGroup(
        elements: [
            "ID": "filename", "DocumentDescription": "description", "Attachment": "content",
            "Attachment/EmbeddedDocumentBinaryObject": "content", "Attachment/ExternalReference": "url",
            "Attachment/ExternalReference/URI": "url",
        ],
        terms: ["BT-122": "filename", "BT-123": "description", "BT-124": "url", "BT-125": "content"],
        attributes: ["BT-125-1": "contentType", "BT-125-2": "filename"])

    /// All that is no list, from the root of the request.
    static let document = BodyGroup(
        elements: Dictionary(
            uniqueKeysWithValues: documentElements + party("AccountingSupplierParty", "seller", "from")
                + party("AccountingCustomerParty", "buyer", "to")),
        terms: Dictionary(
            uniqueKeysWithValues: documentTerms.map { ($0.0, $0.1.hasPrefix("/") ? $0.1 : "document/\($0.1)") }))

    private static let documentElements: [(String, String)] =
        [
            ("ID", "number"), ("IssueDate", "issueDate"), ("DueDate", "dueDate"), ("Note", "note"),
            ("DocumentCurrencyCode", "currency"), ("BuyerReference", "buyerReference"),
            ("OrderReference", "orderReference"), ("OrderReference/ID", "orderReference"),
            ("BillingReference", "precedingInvoiceReference/"),
            ("BillingReference/InvoiceDocumentReference/ID", "precedingInvoiceReference/number"),
            ("BillingReference/InvoiceDocumentReference/IssueDate", "precedingInvoiceReference/issueDate"),
            ("Delivery", "delivery/"), ("Delivery/ActualDeliveryDate", "delivery/date"),
            ("Delivery/DeliveryLocation/ID", "delivery/locationId"), ("PaymentMeans", "payment/"),
            ("PaymentMeans/PaymentMeansCode", "payment/means"), ("PaymentMeans/PaymentID", "payment/reference"),
            ("PaymentMeans/PaymentDueDate", "dueDate"), ("PaymentMeans/PayeeFinancialAccount", "payment/iban"),
            ("PaymentMeans/PayeeFinancialAccount/ID", "payment/iban"),
            ("PaymentMeans/PayeeFinancialAccount/FinancialInstitutionBranch", "payment/bic"),
            ("PaymentMeans/PayeeFinancialAccount/FinancialInstitutionBranch/ID", "payment/bic"),
            ("PaymentMeans/PaymentMandate", "payment/"),
            ("PaymentMeans/PaymentMandate/ID", "payment/mandateReference"),
            ("PaymentMeans/PaymentMandate/PayerFinancialAccount", "payment/iban"),
            ("PaymentMeans/PaymentMandate/PayerFinancialAccount/ID", "payment/iban"),
            ("PaymentTerms", "payment/discountTerms"), ("PaymentTerms/Note", "payment/discountTerms"),
            ("TaxTotal", "totals/*"), ("TaxTotal/TaxAmount", "totals/vatAmount"), ("LegalMonetaryTotal", "totals/*"),
            ("LegalMonetaryTotal/LineExtensionAmount", "lines"),
            ("LegalMonetaryTotal/TaxExclusiveAmount", "totals/netAmount"),
            ("LegalMonetaryTotal/TaxInclusiveAmount", "totals/grossAmount"),
            ("LegalMonetaryTotal/AllowanceTotalAmount", "allowances"),
            ("LegalMonetaryTotal/ChargeTotalAmount", "charges"),
            ("LegalMonetaryTotal/PrepaidAmount", "totals/prepaidAmount"),
            ("LegalMonetaryTotal/PayableAmount", "totals/payableAmount"),
        ].map { ($0.0, "document/\($0.1)") }
        + address("Delivery/DeliveryLocation/Address", "document/delivery") + [
            ("InvoiceTypeCode", "type"), ("CreditNoteTypeCode", "type"),
        ]

    private static func party(_ element: String, _ field: String, _ address: String) -> [(String, String)] {
        let (element, field) = ("\(element)/Party", "document/\(field)")
        return [
            (element, "\(field)/"), ("\(element)/EndpointID", address),
            ("\(element)/PartyTaxScheme", "\(field)/vatNumber"),
            ("\(element)/PartyTaxScheme/CompanyID", "\(field)/vatNumber"),
            ("\(element)/PartyLegalEntity/RegistrationName", "\(field)/name"),
            ("\(element)/PartyLegalEntity/CompanyID", "\(field)/registrationNumber"),
            ("\(element)/Contact", "\(field)/contact/"), ("\(element)/Contact/Name", "\(field)/contact/name"),
            ("\(element)/Contact/Telephone", "\(field)/contact/phone"),
            ("\(element)/Contact/ElectronicMail", "\(field)/contact/email"),
        ] + self.address("\(element)/PostalAddress", field)
    }

    private static func address(_ element: String, _ field: String) -> [(String, String)] {
        [
            (element, "\(field)/address/"), ("\(element)/StreetName", "\(field)/address/street"),
            ("\(element)/CityName", "\(field)/address/city"),
            ("\(element)/PostalZone", "\(field)/address/postalCode"),
            ("\(element)/CountrySubentity", "\(field)/address/region"),
            ("\(element)/Country", "\(field)/address/country"),
            ("\(element)/Country/IdentificationCode", "\(field)/address/country"),
        ]
    }

    /// Those that begin with `/` are no fields of the document but of the request around it.
    private static let documentTerms: [(String, String)] = [
        ("BT-1", "number"), ("BT-2", "issueDate"), ("BT-3", "/type"), ("BT-5", "currency"), ("BT-9", "dueDate"),
        ("BT-10", "buyerReference"), ("BT-13", "orderReference"), ("BT-20", "payment/discountTerms"),
        ("BG-1", "note"), ("BT-22", "note"), ("BG-3", "precedingInvoiceReference"),
        ("BT-25", "precedingInvoiceReference/number"), ("BT-26", "precedingInvoiceReference/issueDate"),
        ("BG-4", "seller"), ("BT-27", "seller/name"), ("BT-29", "seller/registrationNumber"),
        ("BT-30", "seller/registrationNumber"), ("BT-31", "seller/vatNumber"), ("BT-32", "seller/vatNumber"),
        ("BT-34", "/from"), ("BG-5", "seller/address"), ("BT-35", "seller/address/street"),
        ("BT-37", "seller/address/city"), ("BT-38", "seller/address/postalCode"), ("BT-39", "seller/address/region"),
        ("BT-40", "seller/address/country"), ("BG-6", "seller/contact"), ("BT-41", "seller/contact/name"),
        ("BT-42", "seller/contact/phone"), ("BT-43", "seller/contact/email"), ("BG-7", "buyer"),
        ("BT-44", "buyer/name"), ("BT-46", "buyer/registrationNumber"), ("BT-47", "buyer/registrationNumber"),
        ("BT-48", "buyer/vatNumber"), ("BT-49", "/to"), ("BG-8", "buyer/address"), ("BT-50", "buyer/address/street"),
        ("BT-52", "buyer/address/city"), ("BT-53", "buyer/address/postalCode"), ("BT-54", "buyer/address/region"),
        ("BT-55", "buyer/address/country"), ("BG-9", "buyer/contact"), ("BT-56", "buyer/contact/name"),
        ("BT-57", "buyer/contact/phone"), ("BT-58", "buyer/contact/email"), ("BG-13", "delivery"),
        ("BT-71", "delivery/locationId"), ("BT-72", "delivery/date"), ("BG-15", "delivery/address"),
        ("BT-75", "delivery/address/street"), ("BT-77", "delivery/address/city"),
        ("BT-78", "delivery/address/postalCode"), ("BT-79", "delivery/address/region"),
        ("BT-80", "delivery/address/country"), ("BG-16", "payment"), ("BT-81", "payment/means"),
        ("BT-82", "payment/means"), ("BT-83", "payment/reference"), ("BG-17", "payment/iban"),
        ("BT-84", "payment/iban"), ("BT-86", "payment/bic"), ("BG-19", "payment"),
        ("BT-89", "payment/mandateReference"),
        ("BT-90", "payment/creditorId"), ("BT-91", "payment/iban"), ("BG-20", "allowances"), ("BT-92", "allowances"),
        ("BT-95", "allowances"), ("BT-96", "allowances"), ("BG-21", "charges"), ("BT-99", "charges"),
        ("BT-102", "charges"), ("BT-103", "charges"), ("BG-22", "totals"), ("BT-106", "lines"),
        ("BT-107", "allowances"), ("BT-108", "charges"), ("BT-109", "totals/netAmount"),
        ("BT-110", "totals/vatAmount"), ("BT-112", "totals/grossAmount"), ("BT-113", "totals/prepaidAmount"),
        ("BT-115", "totals/payableAmount"), ("BG-23", "lines"), ("BT-116", "lines"), ("BT-117", "lines"),
        ("BT-118", "lines"), ("BT-119", "lines"), ("BT-120", "lines"), ("BG-24", "attachments"),
        ("BT-122", "attachments"), ("BT-125", "attachments"), ("BG-25", "lines"), ("BG-30", "lines"),
        ("BT-151", "lines"), ("BT-152", "lines"), ("BT-131", "lines"),
    ]
}
