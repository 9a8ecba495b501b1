/// French invoices over CII to change one thing in, and the parts that they are made of.
enum French {
    static func party(_ name: String, _ siren: String, _ more: String = "") -> String {
        """
        <ram:\(name)><ram:GlobalID schemeID="0009">\(siren)00010</ram:GlobalID>\(more)<ram:SpecifiedLegalOrganization>\
        <ram:ID schemeID="0002">\(siren)</ram:ID></ram:SpecifiedLegalOrganization><ram:URIUniversalCommunication>\
        <ram:URIID schemeID="0225">\(siren)_A</ram:URIID></ram:URIUniversalCommunication></ram:\(name)>
        """
    }

    static func note(_ subject: String, _ text: String) -> String {
        """
        <ram:IncludedNote><ram:Content>\(text)</ram:Content><ram:SubjectCode>\(subject)</ram:SubjectCode>\
        </ram:IncludedNote>
        """
    }

    static func mode(_ code: String) -> String {
        """
        <ram:BusinessProcessSpecifiedDocumentContextParameter><ram:ID>\(code)</ram:ID>\
        </ram:BusinessProcessSpecifiedDocumentContextParameter>
        """
    }

    static let notes =
        note("PMT", "40 EUR") + note("PMD", "10 %") + note("AAB", "none") + note("BAR", "B2B")

    static let document = """
        <ram:ID>F2026-001</ram:ID><ram:TypeCode>380</ram:TypeCode><ram:IssueDateTime>\
        <udt:DateTimeString format="102">20260131</udt:DateTimeString></ram:IssueDateTime>
        """

    static let plain = CIIParts(
        context: mode("S1"), document: document + notes,
        lines: """
            <ram:IncludedSupplyChainTradeLineItem><ram:AssociatedDocumentLineDocument><ram:LineID>1</ram:LineID>\
            </ram:AssociatedDocumentLineDocument><ram:SpecifiedTradeProduct><ram:ApplicableProductCharacteristic>\
            <ram:Description>colour</ram:Description><ram:Value>red</ram:Value></ram:ApplicableProductCharacteristic>\
            </ram:SpecifiedTradeProduct><ram:SpecifiedLineTradeAgreement><ram:NetPriceProductTradePrice>\
            <ram:ChargeAmount>10.123456</ram:ChargeAmount><ram:BasisQuantity>1</ram:BasisQuantity>\
            </ram:NetPriceProductTradePrice></ram:SpecifiedLineTradeAgreement><ram:SpecifiedLineTradeDelivery>\
            <ram:BilledQuantity>1.1234</ram:BilledQuantity></ram:SpecifiedLineTradeDelivery>\
            <ram:SpecifiedLineTradeSettlement><ram:ApplicableTradeTax><ram:CategoryCode>S</ram:CategoryCode>\
            <ram:RateApplicablePercent>5.5</ram:RateApplicablePercent></ram:ApplicableTradeTax>\
            </ram:SpecifiedLineTradeSettlement></ram:IncludedSupplyChainTradeLineItem>
            """,
        agreement: party("SellerTradeParty", "123456782") + party("BuyerTradeParty", "987654324")
            + """
            <ram:AdditionalReferencedDocument><ram:IssuerAssignedID>A</ram:IssuerAssignedID>\
            <ram:TypeCode>916</ram:TypeCode><ram:Name>LISIBLE</ram:Name></ram:AdditionalReferencedDocument>
            """,
        settlement: """
            <ram:InvoiceCurrencyCode>EUR</ram:InvoiceCurrencyCode><ram:ApplicableTradeTax>\
            <ram:CalculatedAmount>2.00</ram:CalculatedAmount><ram:CategoryCode>S</ram:CategoryCode>\
            <ram:RateApplicablePercent>20.00</ram:RateApplicablePercent></ram:ApplicableTradeTax>\
            <ram:SpecifiedTradePaymentTerms><ram:DueDateDateTime><udt:DateTimeString format="102">20260228\
            </udt:DateTimeString></ram:DueDateDateTime></ram:SpecifiedTradePaymentTerms>\
            <ram:SpecifiedTradeSettlementHeaderMonetarySummation><ram:TaxTotalAmount currencyID="EUR">2.00\
            </ram:TaxTotalAmount><ram:GrandTotalAmount>12.00</ram:GrandTotalAmount>\
            <ram:TotalPrepaidAmount>12.00</ram:TotalPrepaidAmount><ram:RoundingAmount>0.00</ram:RoundingAmount>\
            <ram:DuePayableAmount>0.00</ram:DuePayableAmount></ram:SpecifiedTradeSettlementHeaderMonetarySummation>
            """)

    /// A reference to an invoice before this one.
    static func reference(_ type: String = "", date: String = "20251231", id: String = "F0") -> String {
        """
        <ram:InvoiceReferencedDocument><ram:IssuerAssignedID>\(id)</ram:IssuerAssignedID>\(type)\
        <ram:FormattedIssueDateTime><qdt:DateTimeString format="102">\(date)</qdt:DateTimeString>\
        </ram:FormattedIssueDateTime></ram:InvoiceReferencedDocument>
        """
    }

    static func delivery(_ date: String) -> String {
        """
        <ram:ActualDeliverySupplyChainEvent><ram:OccurrenceDateTime><udt:DateTimeString format="102">\(date)\
        </udt:DateTimeString></ram:OccurrenceDateTime></ram:ActualDeliverySupplyChainEvent>
        """
    }

    static func object(_ scheme: String, _ id: String) -> String {
        """
        <ram:AdditionalReferencedDocument><ram:IssuerAssignedID>\(id)</ram:IssuerAssignedID>\
        <ram:TypeCode>130</ram:TypeCode><ram:ReferenceTypeCode>\(scheme)</ram:ReferenceTypeCode>\
        </ram:AdditionalReferencedDocument>
        """
    }

    static let lineEnd = "</ram:SpecifiedLineTradeSettlement>"
    static let lineDelivery = "<ram:SpecifiedLineTradeDelivery>"
    static let currency = "<ram:InvoiceCurrencyCode>EUR</ram:InvoiceCurrencyCode>"
    static let type = "<ram:TypeCode>380</ram:TypeCode>"
    static let sellerEnd = "</ram:SellerTradeParty>"

    static func id(_ scheme: String, _ id: String) -> String {
        "<ram:GlobalID schemeID=\"\(scheme)\">\(id)</ram:GlobalID>"
    }

    static let agreementEnd = "</ram:ApplicableHeaderTradeAgreement>"
    static let lineStart = "<ram:SpecifiedTradeProduct>"
    static let attribute = "<ram:Description>colour</ram:Description>"
    static let value = "<ram:Value>red</ram:Value>"
    static let measured = "<ram:ValueMeasure unitCode=\"KGM\">1</ram:ValueMeasure>"

    static func period(_ start: String, _ end: String) -> String {
        """
        <ram:BillingSpecifiedPeriod><ram:StartDateTime><udt:DateTimeString format="102">\(start)</udt:DateTimeString>\
        </ram:StartDateTime><ram:EndDateTime><udt:DateTimeString format="102">\(end)</udt:DateTimeString>\
        </ram:EndDateTime></ram:BillingSpecifiedPeriod>
        """
    }

    static let contract = """
        <ram:ContractReferencedDocument><ram:IssuerAssignedID>C</ram:IssuerAssignedID></ram:ContractReferencedDocument>
        """

    /// A line of an invoice of several vendors.
    static func line(
        _ name: String, _ kind: String, above: String? = nil, net: String, vendor: String, number: String,
        totals: String = "", objects: String = "", reason: String = ""
    ) -> String {
        """
        <ram:IncludedSupplyChainTradeLineItem><ram:AssociatedDocumentLineDocument><ram:LineID>\(name)</ram:LineID>\
        \(above.map { "<ram:ParentLineID>\($0)</ram:ParentLineID>" } ?? "")\
        <ram:LineStatusReasonCode>\(kind)</ram:LineStatusReasonCode></ram:AssociatedDocumentLineDocument>\
        <ram:SpecifiedLineTradeAgreement><ram:ItemSellerTradeParty><ram:Name>V\(name)</ram:Name>\
        <ram:SpecifiedLegalOrganization><ram:ID schemeID="0002">\(vendor)</ram:ID></ram:SpecifiedLegalOrganization>\
        <ram:PostalTradeAddress><ram:CountryID>FR</ram:CountryID></ram:PostalTradeAddress></ram:ItemSellerTradeParty>\
        </ram:SpecifiedLineTradeAgreement><ram:SpecifiedLineTradeSettlement><ram:ApplicableTradeTax>\
        \(reason.isEmpty ? "" : "<ram:ExemptionReason>\(reason)</ram:ExemptionReason><ram:CategoryCode>E</ram:CategoryCode>")\
        </ram:ApplicableTradeTax><ram:SpecifiedTradeSettlementLineMonetarySummation><ram:LineTotalAmount>\(net)\
        </ram:LineTotalAmount>\(totals)</ram:SpecifiedTradeSettlementLineMonetarySummation>\
        \(object("AFL", number))\(objects)</ram:SpecifiedLineTradeSettlement></ram:IncludedSupplyChainTradeLineItem>
        """
    }

    static func group(_ name: String, net: String, vat: String, gross: String, vendor: String, number: String)
        -> String
    {
        line(
            name, "GROUP", net: net, vendor: vendor, number: number,
            totals: """
                <ram:TaxTotalAmount currencyID="EUR">\(vat)</ram:TaxTotalAmount>\
                <ram:GrandTotalAmount>\(gross)</ram:GrandTotalAmount>
                """, objects: object("AVV", "S1"))
    }

    static func breakdown(_ reason: String, _ vat: String) -> String {
        """
        <ram:ApplicableTradeTax><ram:CalculatedAmount>\(vat)</ram:CalculatedAmount><ram:TypeCode>VAT</ram:TypeCode>\
        <ram:ExemptionReason>\(reason)</ram:ExemptionReason><ram:CategoryCode>S</ram:CategoryCode></ram:ApplicableTradeTax>
        """
    }

    static let vendors = CIIParts(
        context: mode("S8"), document: document + notes,
        lines: group("1", net: "10.00", vat: "2.00", gross: "12.00", vendor: "123456782", number: "F2026-001")
            + line(
                "11", "DETAIL", above: "1", net: "10.00", vendor: "123456782", number: "F2026-001",
                reason: "#F2026-001#x")
            + line("12", "INFORMATION", above: "1", net: "7.00", vendor: "123456782", number: "F2026-001")
            + group("2", net: "5.00", vat: "1.00", gross: "6.00", vendor: "987654324", number: "F2026-002")
            + line(
                "21", "DETAIL", above: "2", net: "5.00", vendor: "987654324", number: "F2026-002",
                reason: "#F2026-002#"),
        agreement: plain.agreement,
        settlement: currency + breakdown("#F2026-001#", "1.50") + breakdown("#F2026-001#x", "0.50")
            + breakdown("#F2026-002#", "1.00"))

    static let detail = "<ram:LineStatusReasonCode>DETAIL</ram:LineStatusReasonCode>"
}
