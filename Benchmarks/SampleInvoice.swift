/// An invoice made for measuring: as full as invoices of everyday are, with as many lines as wanted, and right by the rules of
/// EN 16931 and Peppol.
struct SampleInvoice {
    let lineCount: Int

    /// The document in UBL, indented as most are.
    var ubl: [UInt8] {
        var text = Self.head
        text.reserveCapacity(6000 + lineCount * 1600)
        // In cents, so that all sums are exact.
        let nets = (0..<lineCount).map { Self.quantity(of: $0) * Self.price(of: $0) - Self.discount }
        let standard = nets.enumerated().reduce(0) { $1.offset % 3 == 2 ? $0 : $0 + $1.element } + Self.freight
        let reduced = nets.enumerated().reduce(0) { $1.offset % 3 == 2 ? $0 + $1.element : $0 }
        // Rates of 20 and 10 per cent; a half cent goes up.
        let taxes = [(standard * 20 + 50) / 100, (reduced * 10 + 50) / 100]
        let (net, tax) = (standard + reduced, taxes[0] + taxes[1])
        text += """
              <cac:AllowanceCharge>
                <cbc:ChargeIndicator>true</cbc:ChargeIndicator>
                <cbc:AllowanceChargeReasonCode>FC</cbc:AllowanceChargeReasonCode>
                <cbc:AllowanceChargeReason>Freight</cbc:AllowanceChargeReason>
                <cbc:Amount currencyID="EUR">\(Self.money(Self.freight))</cbc:Amount>
            \(Self.category("TaxCategory", 20))  </cac:AllowanceCharge>
              <cac:TaxTotal>
                <cbc:TaxAmount currencyID="EUR">\(Self.money(tax))</cbc:TaxAmount>

            """
        for (base, tax, rate) in [(standard, taxes[0], 20), (reduced, taxes[1], 10)] where rate == 20 || lineCount > 2 {
            text += """
                    <cac:TaxSubtotal>
                      <cbc:TaxableAmount currencyID="EUR">\(Self.money(base))</cbc:TaxableAmount>
                      <cbc:TaxAmount currencyID="EUR">\(Self.money(tax))</cbc:TaxAmount>
                \(Self.category("TaxCategory", rate))    </cac:TaxSubtotal>

                """
        }
        text += """
              </cac:TaxTotal>
              <cac:LegalMonetaryTotal>
                <cbc:LineExtensionAmount currencyID="EUR">\(Self.money(net - Self.freight))</cbc:LineExtensionAmount>
                <cbc:TaxExclusiveAmount currencyID="EUR">\(Self.money(net))</cbc:TaxExclusiveAmount>
                <cbc:TaxInclusiveAmount currencyID="EUR">\(Self.money(net + tax))</cbc:TaxInclusiveAmount>
                <cbc:ChargeTotalAmount currencyID="EUR">\(Self.money(Self.freight))</cbc:ChargeTotalAmount>
                <cbc:PayableAmount currencyID="EUR">\(Self.money(net + tax))</cbc:PayableAmount>
              </cac:LegalMonetaryTotal>

            """
        for (place, net) in nets.enumerated() { text += Self.line(place, net) }
        return Array((text + "</Invoice>\n").utf8)
    }

    // MARK: Lines

    private static let freight = 25_00
    private static let discount = 1_00

    private static func quantity(of place: Int) -> Int { place % 9 + 1 }
    private static func price(of place: Int) -> Int { 10_00 + place % 97 * 25 }

    private static func line(_ place: Int, _ net: Int) -> String {
        """
          <cac:InvoiceLine>
            <cbc:ID>\(place + 1)</cbc:ID>
            <cbc:Note>Delivered to the workshop, rack \(place % 40 + 1)</cbc:Note>
            <cbc:InvoicedQuantity unitCode="C62">\(quantity(of: place))</cbc:InvoicedQuantity>
            <cbc:LineExtensionAmount currencyID="EUR">\(money(net))</cbc:LineExtensionAmount>
            <cbc:AccountingCost>4217:W</cbc:AccountingCost>
            <cac:OrderLineReference>
              <cbc:LineID>\(place + 1)</cbc:LineID>
            </cac:OrderLineReference>
            <cac:AllowanceCharge>
              <cbc:ChargeIndicator>false</cbc:ChargeIndicator>
              <cbc:AllowanceChargeReason>Standing customer</cbc:AllowanceChargeReason>
              <cbc:Amount currencyID="EUR">\(money(discount))</cbc:Amount>
            </cac:AllowanceCharge>
            <cac:Item>
              <cbc:Description>Hinge of stainless steel, brushed, with screws</cbc:Description>
              <cbc:Name>Hinge \(place % 500)</cbc:Name>
              <cac:SellersItemIdentification>
                <cbc:ID>H-\(place % 500)</cbc:ID>
              </cac:SellersItemIdentification>
              <cac:CommodityClassification>
                <cbc:ItemClassificationCode listID="STI">31162403</cbc:ItemClassificationCode>
              </cac:CommodityClassification>
        \(category("ClassifiedTaxCategory", place % 3 == 2 ? 10 : 20))    </cac:Item>
            <cac:Price>
              <cbc:PriceAmount currencyID="EUR">\(money(price(of: place)))</cbc:PriceAmount>
            </cac:Price>
          </cac:InvoiceLine>

        """
    }

    private static func category(_ name: String, _ rate: Int) -> String {
        """
              <cac:\(name)>
                <cbc:ID>S</cbc:ID>
                <cbc:Percent>\(rate)</cbc:Percent>
                <cac:TaxScheme>
                  <cbc:ID>VAT</cbc:ID>
                </cac:TaxScheme>
              </cac:\(name)>

        """
    }

    private static func money(_ cents: Int) -> String {
        "\(cents / 100)." + (cents % 100 < 10 ? "0" : "") + "\(cents % 100)"
    }

    // MARK: The head

    private static let head = """
        <?xml version="1.0" encoding="UTF-8"?>
        <Invoice xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2"
            xmlns:cac="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2"
            xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2">
          <cbc:CustomizationID>\
        urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0</cbc:CustomizationID>
          <cbc:ProfileID>urn:fdc:peppol.eu:2017:poacc:billing:01:1.0</cbc:ProfileID>
          <cbc:ID>2026-004711</cbc:ID>
          <cbc:IssueDate>2026-04-25</cbc:IssueDate>
          <cbc:DueDate>2026-05-25</cbc:DueDate>
          <cbc:InvoiceTypeCode>380</cbc:InvoiceTypeCode>
          <cbc:Note>Thank you for the order of 12 April. The goods stay ours until they are paid.</cbc:Note>
          <cbc:DocumentCurrencyCode>EUR</cbc:DocumentCurrencyCode>
          <cbc:AccountingCost>4217:W:2026</cbc:AccountingCost>
          <cbc:BuyerReference>WORKSHOP-3</cbc:BuyerReference>
          <cac:OrderReference>
            <cbc:ID>PO-8831</cbc:ID>
          </cac:OrderReference>
          <cac:ContractDocumentReference>
            <cbc:ID>FRAME-2025</cbc:ID>
          </cac:ContractDocumentReference>
        \(party("AccountingSupplierParty", "Beslag & Sloten", "FR", "FR23334175221", "334175221"))\
        \(party("AccountingCustomerParty", "Schrijnwerkerij De Linde", "FR", "FR83404833048", "404833048"))\
          <cac:Delivery>
            <cbc:ActualDeliveryDate>2026-04-23</cbc:ActualDeliveryDate>
            <cac:DeliveryLocation>
              <cac:Address>
                <cbc:StreetName>2 quai des Menuisiers</cbc:StreetName>
                <cbc:CityName>Lille</cbc:CityName>
                <cbc:PostalZone>59000</cbc:PostalZone>
                <cac:Country>
                  <cbc:IdentificationCode>FR</cbc:IdentificationCode>
                </cac:Country>
              </cac:Address>
            </cac:DeliveryLocation>
          </cac:Delivery>
          <cac:PaymentMeans>
            <cbc:PaymentMeansCode name="Credit transfer">30</cbc:PaymentMeansCode>
            <cbc:PaymentID>2026-004711</cbc:PaymentID>
            <cac:PayeeFinancialAccount>
              <cbc:ID>FR1420041010050500013M02606</cbc:ID>
              <cbc:Name>Beslag &amp; Sloten</cbc:Name>
              <cac:FinancialInstitutionBranch>
                <cbc:ID>PSSTFRPPLIL</cbc:ID>
              </cac:FinancialInstitutionBranch>
            </cac:PayeeFinancialAccount>
          </cac:PaymentMeans>
          <cac:PaymentTerms>
            <cbc:Note>Thirty days, without discount</cbc:Note>
          </cac:PaymentTerms>

        """

    private static func party(
        _ group: String, _ name: String, _ country: String, _ vatNumber: String, _ registration: String
    ) -> String {
        let name = name.replacing("&", with: "&amp;")
        return """
              <cac:\(group)>
                <cac:Party>
                  <cbc:EndpointID schemeID="0002">\(registration)</cbc:EndpointID>
                  <cac:PartyIdentification>
                    <cbc:ID>K-\(registration.suffix(4))</cbc:ID>
                  </cac:PartyIdentification>
                  <cac:PartyName>
                    <cbc:Name>\(name)</cbc:Name>
                  </cac:PartyName>
                  <cac:PostalAddress>
                    <cbc:StreetName>14 rue du Marché</cbc:StreetName>
                    <cbc:AdditionalStreetName>Bâtiment B</cbc:AdditionalStreetName>
                    <cbc:CityName>Lille</cbc:CityName>
                    <cbc:PostalZone>59000</cbc:PostalZone>
                    <cac:Country>
                      <cbc:IdentificationCode>\(country)</cbc:IdentificationCode>
                    </cac:Country>
                  </cac:PostalAddress>
                  <cac:PartyTaxScheme>
                    <cbc:CompanyID>\(vatNumber)</cbc:CompanyID>
                    <cac:TaxScheme>
                      <cbc:ID>VAT</cbc:ID>
                    </cac:TaxScheme>
                  </cac:PartyTaxScheme>
                  <cac:PartyLegalEntity>
                    <cbc:RegistrationName>\(name)</cbc:RegistrationName>
                    <cbc:CompanyID schemeID="0002">\(registration)</cbc:CompanyID>
                  </cac:PartyLegalEntity>
                  <cac:Contact>
                    <cbc:Name>Lise Vandamme</cbc:Name>
                    <cbc:Telephone>+33 3 20 00 00 00</cbc:Telephone>
                    <cbc:ElectronicMail>lise@example.com</cbc:ElectronicMail>
                  </cac:Contact>
                </cac:Party>
              </cac:\(group)>

            """
    }
}
