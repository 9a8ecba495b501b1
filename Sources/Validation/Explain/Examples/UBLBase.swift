/// The UBL documents that examples start from.
enum UBLBase {
    /// The root, and what the document claims to follow.
    private static let head = """
        <Invoice \
          xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2" \
          xmlns:cac="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2" \
          xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2">
         <cbc:CustomizationID>urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0\
        </cbc:CustomizationID>
         <cbc:ProfileID>urn:fdc:peppol.eu:2017:poacc:billing:01:1.0</cbc:ProfileID>
        """

    /// An invoice with nearly every term.
    static let invoice = """
        \(head)
         <cbc:ID>2026-17</cbc:ID>
         <cbc:IssueDate>2026-04-25</cbc:IssueDate>
         <cbc:DueDate>2026-05-25</cbc:DueDate>
         <cbc:InvoiceTypeCode>380</cbc:InvoiceTypeCode>
         <cbc:Note>Goods stay ours until they are paid.</cbc:Note>
         <cbc:TaxPointDate>2026-04-20</cbc:TaxPointDate>
         <cbc:DocumentCurrencyCode>EUR</cbc:DocumentCurrencyCode>
         <cbc:TaxCurrencyCode>SEK</cbc:TaxCurrencyCode>
         <cbc:AccountingCost>4025</cbc:AccountingCost>
         <cbc:BuyerReference>Workshop 3</cbc:BuyerReference>
         <cac:InvoicePeriod>
          <cbc:StartDate>2026-04-01</cbc:StartDate>
          <cbc:EndDate>2026-04-30</cbc:EndDate>
         </cac:InvoicePeriod>
         <cac:OrderReference>
          <cbc:ID>PO-9</cbc:ID>
          <cbc:SalesOrderID>SO-9</cbc:SalesOrderID>
         </cac:OrderReference>
         <cac:BillingReference>
          <cac:InvoiceDocumentReference>
           <cbc:ID>2026-3</cbc:ID>
           <cbc:IssueDate>2026-01-15</cbc:IssueDate>
          </cac:InvoiceDocumentReference>
         </cac:BillingReference>
         <cac:DespatchDocumentReference><cbc:ID>D-9</cbc:ID></cac:DespatchDocumentReference>
         <cac:ReceiptDocumentReference><cbc:ID>R-9</cbc:ID></cac:ReceiptDocumentReference>
         <cac:OriginatorDocumentReference><cbc:ID>T-9</cbc:ID></cac:OriginatorDocumentReference>
         <cac:ContractDocumentReference><cbc:ID>C-9</cbc:ID></cac:ContractDocumentReference>
         <cac:AdditionalDocumentReference>
          <cbc:ID schemeID="AAB">M-9</cbc:ID>
          <cbc:DocumentTypeCode>130</cbc:DocumentTypeCode>
         </cac:AdditionalDocumentReference>
         <cac:AdditionalDocumentReference>
          <cbc:ID>Timesheet</cbc:ID>
          <cbc:DocumentDescription>Hours</cbc:DocumentDescription>
          <cac:Attachment>
           <cbc:EmbeddedDocumentBinaryObject mimeCode="text/csv" filename="hours.csv">QUJD\
        </cbc:EmbeddedDocumentBinaryObject>
           <cac:ExternalReference><cbc:URI>https://example.com/hours</cbc:URI></cac:ExternalReference>
          </cac:Attachment>
         </cac:AdditionalDocumentReference>
         <cac:ProjectReference><cbc:ID>P-9</cbc:ID></cac:ProjectReference>
         <cac:AccountingSupplierParty>
          <cac:Party>
           <cbc:EndpointID schemeID="0208">0571652870</cbc:EndpointID>
           <cac:PartyIdentification><cbc:ID schemeID="0088">5412345000013</cbc:ID></cac:PartyIdentification>
           <cac:PartyName><cbc:Name>Atelier</cbc:Name></cac:PartyName>
           <cac:PostalAddress>
            <cbc:StreetName>Rue du Port 1</cbc:StreetName>
            <cbc:AdditionalStreetName>Quai 2</cbc:AdditionalStreetName>
            <cbc:CityName>Namur</cbc:CityName>
            <cbc:PostalZone>5000</cbc:PostalZone>
            <cbc:CountrySubentity>WNA</cbc:CountrySubentity>
            <cac:AddressLine><cbc:Line>Left door</cbc:Line></cac:AddressLine>
            <cac:Country><cbc:IdentificationCode>BE</cbc:IdentificationCode></cac:Country>
           </cac:PostalAddress>
           <cac:PartyTaxScheme>
            <cbc:CompanyID>BE0571652870</cbc:CompanyID>
            <cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme>
           </cac:PartyTaxScheme>
           <cac:PartyTaxScheme>
            <cbc:CompanyID>T-1</cbc:CompanyID>
            <cac:TaxScheme><cbc:ID>TAX</cbc:ID></cac:TaxScheme>
           </cac:PartyTaxScheme>
           <cac:PartyLegalEntity>
            <cbc:RegistrationName>Atelier SRL</cbc:RegistrationName>
            <cbc:CompanyID schemeID="0208">0571652870</cbc:CompanyID>
            <cbc:CompanyLegalForm>Share capital 10 000 EUR</cbc:CompanyLegalForm>
           </cac:PartyLegalEntity>
           <cac:Contact>
            <cbc:Name>Ines</cbc:Name>
            <cbc:Telephone>+32 81 000000</cbc:Telephone>
            <cbc:ElectronicMail>ines@example.com</cbc:ElectronicMail>
           </cac:Contact>
          </cac:Party>
         </cac:AccountingSupplierParty>
         <cac:AccountingCustomerParty>
          <cac:Party>
           <cbc:EndpointID schemeID="9957">FR86797978996</cbc:EndpointID>
           <cac:PartyIdentification><cbc:ID schemeID="0088">5412345000013</cbc:ID></cac:PartyIdentification>
           <cac:PartyName><cbc:Name>Maison</cbc:Name></cac:PartyName>
           <cac:PostalAddress>
            <cbc:StreetName>Rue du Lac 5</cbc:StreetName>
            <cbc:CityName>Lyon</cbc:CityName>
            <cbc:PostalZone>69001</cbc:PostalZone>
            <cac:Country><cbc:IdentificationCode>FR</cbc:IdentificationCode></cac:Country>
           </cac:PostalAddress>
           <cac:PartyTaxScheme>
            <cbc:CompanyID>FR86797978996</cbc:CompanyID>
            <cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme>
           </cac:PartyTaxScheme>
           <cac:PartyLegalEntity>
            <cbc:RegistrationName>Maison SAS</cbc:RegistrationName>
            <cbc:CompanyID schemeID="0002">797978996</cbc:CompanyID>
           </cac:PartyLegalEntity>
           <cac:Contact>
            <cbc:Name>Luc</cbc:Name>
            <cbc:Telephone>+33 4 000000</cbc:Telephone>
            <cbc:ElectronicMail>luc@example.com</cbc:ElectronicMail>
           </cac:Contact>
          </cac:Party>
         </cac:AccountingCustomerParty>
         <cac:PayeeParty>
          <cac:PartyIdentification><cbc:ID schemeID="0088">5790000435944</cbc:ID></cac:PartyIdentification>
          <cac:PartyName><cbc:Name>Factor SA</cbc:Name></cac:PartyName>
          <cac:PartyLegalEntity><cbc:CompanyID schemeID="0208">0123456749</cbc:CompanyID></cac:PartyLegalEntity>
         </cac:PayeeParty>
         <cac:TaxRepresentativeParty>
          <cac:PartyName><cbc:Name>Fiscal SA</cbc:Name></cac:PartyName>
          <cac:PostalAddress>
           <cbc:StreetName>Rue Haute 7</cbc:StreetName>
           <cbc:CityName>Liège</cbc:CityName>
           <cbc:PostalZone>4000</cbc:PostalZone>
           <cac:Country><cbc:IdentificationCode>BE</cbc:IdentificationCode></cac:Country>
          </cac:PostalAddress>
          <cac:PartyTaxScheme>
           <cbc:CompanyID>BE0123456749</cbc:CompanyID>
           <cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme>
          </cac:PartyTaxScheme>
         </cac:TaxRepresentativeParty>
         <cac:Delivery>
          <cbc:ActualDeliveryDate>2026-04-20</cbc:ActualDeliveryDate>
          <cac:DeliveryLocation>
           <cbc:ID schemeID="0088">5412345000013</cbc:ID>
           <cac:Address>
            <cbc:StreetName>Rue du Lac 6</cbc:StreetName>
            <cbc:CityName>Lyon</cbc:CityName>
            <cbc:PostalZone>69001</cbc:PostalZone>
            <cac:Country><cbc:IdentificationCode>FR</cbc:IdentificationCode></cac:Country>
           </cac:Address>
          </cac:DeliveryLocation>
          <cac:DeliveryParty>
           <cac:PartyName><cbc:Name>Maison store</cbc:Name></cac:PartyName>
          </cac:DeliveryParty>
         </cac:Delivery>
         <cac:PaymentMeans>
          <cbc:PaymentMeansCode name="SEPA transfer">58</cbc:PaymentMeansCode>
          <cbc:PaymentID>2026-17</cbc:PaymentID>
          <cac:PayeeFinancialAccount>
           <cbc:ID>BE68539007547034</cbc:ID>
           <cbc:Name>Factor</cbc:Name>
           <cac:FinancialInstitutionBranch><cbc:ID>GKCCBEBB</cbc:ID></cac:FinancialInstitutionBranch>
          </cac:PayeeFinancialAccount>
         </cac:PaymentMeans>
         <cac:PaymentTerms><cbc:Note>30 days</cbc:Note></cac:PaymentTerms>
         <cac:AllowanceCharge>
          <cbc:ChargeIndicator>false</cbc:ChargeIndicator>
          <cbc:AllowanceChargeReasonCode>95</cbc:AllowanceChargeReasonCode>
          <cbc:AllowanceChargeReason>Discount</cbc:AllowanceChargeReason>
          <cbc:MultiplierFactorNumeric>10</cbc:MultiplierFactorNumeric>
          <cbc:Amount currencyID="EUR">50.00</cbc:Amount>
          <cbc:BaseAmount currencyID="EUR">500.00</cbc:BaseAmount>
          <cac:TaxCategory>
           <cbc:ID>S</cbc:ID>
           <cbc:Percent>21</cbc:Percent>
           <cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme>
          </cac:TaxCategory>
         </cac:AllowanceCharge>
         <cac:AllowanceCharge>
          <cbc:ChargeIndicator>true</cbc:ChargeIndicator>
          <cbc:AllowanceChargeReasonCode>FC</cbc:AllowanceChargeReasonCode>
          <cbc:AllowanceChargeReason>Freight</cbc:AllowanceChargeReason>
          <cbc:MultiplierFactorNumeric>5</cbc:MultiplierFactorNumeric>
          <cbc:Amount currencyID="EUR">25.00</cbc:Amount>
          <cbc:BaseAmount currencyID="EUR">500.00</cbc:BaseAmount>
          <cac:TaxCategory>
           <cbc:ID>S</cbc:ID>
           <cbc:Percent>21</cbc:Percent>
           <cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme>
          </cac:TaxCategory>
         </cac:AllowanceCharge>
         <cac:TaxTotal>
          <cbc:TaxAmount currencyID="EUR">180.75</cbc:TaxAmount>
          <cac:TaxSubtotal>
           <cbc:TaxableAmount currencyID="EUR">815.00</cbc:TaxableAmount>
           <cbc:TaxAmount currencyID="EUR">171.15</cbc:TaxAmount>
           <cac:TaxCategory>
            <cbc:ID>S</cbc:ID>
            <cbc:Percent>21</cbc:Percent>
            <cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme>
           </cac:TaxCategory>
          </cac:TaxSubtotal>
          <cac:TaxSubtotal>
           <cbc:TaxableAmount currencyID="EUR">160.00</cbc:TaxableAmount>
           <cbc:TaxAmount currencyID="EUR">9.60</cbc:TaxAmount>
           <cac:TaxCategory>
            <cbc:ID>S</cbc:ID>
            <cbc:Percent>6</cbc:Percent>
            <cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme>
           </cac:TaxCategory>
          </cac:TaxSubtotal>
         </cac:TaxTotal>
         <cac:TaxTotal><cbc:TaxAmount currencyID="SEK">1988.25</cbc:TaxAmount></cac:TaxTotal>
         <cac:LegalMonetaryTotal>
          <cbc:LineExtensionAmount currencyID="EUR">1000.00</cbc:LineExtensionAmount>
          <cbc:TaxExclusiveAmount currencyID="EUR">975.00</cbc:TaxExclusiveAmount>
          <cbc:TaxInclusiveAmount currencyID="EUR">1155.75</cbc:TaxInclusiveAmount>
          <cbc:AllowanceTotalAmount currencyID="EUR">50.00</cbc:AllowanceTotalAmount>
          <cbc:ChargeTotalAmount currencyID="EUR">25.00</cbc:ChargeTotalAmount>
          <cbc:PrepaidAmount currencyID="EUR">100.00</cbc:PrepaidAmount>
          <cbc:PayableRoundingAmount currencyID="EUR">0.25</cbc:PayableRoundingAmount>
          <cbc:PayableAmount currencyID="EUR">1056.00</cbc:PayableAmount>
         </cac:LegalMonetaryTotal>
         <cac:InvoiceLine>
          <cbc:ID>1</cbc:ID>
          <cbc:Note>By hand</cbc:Note>
          <cbc:InvoicedQuantity unitCode="HUR">10</cbc:InvoicedQuantity>
          <cbc:LineExtensionAmount currencyID="EUR">840.00</cbc:LineExtensionAmount>
          <cbc:AccountingCost>4026</cbc:AccountingCost>
          <cac:InvoicePeriod>
           <cbc:StartDate>2026-04-01</cbc:StartDate>
           <cbc:EndDate>2026-04-20</cbc:EndDate>
          </cac:InvoicePeriod>
          <cac:OrderLineReference><cbc:LineID>1.1</cbc:LineID></cac:OrderLineReference>
          <cac:DocumentReference>
           <cbc:ID schemeID="AAB">M-10</cbc:ID>
           <cbc:DocumentTypeCode>130</cbc:DocumentTypeCode>
          </cac:DocumentReference>
          <cac:AllowanceCharge>
           <cbc:ChargeIndicator>false</cbc:ChargeIndicator>
           <cbc:AllowanceChargeReasonCode>95</cbc:AllowanceChargeReasonCode>
           <cbc:AllowanceChargeReason>Discount</cbc:AllowanceChargeReason>
           <cbc:MultiplierFactorNumeric>10</cbc:MultiplierFactorNumeric>
           <cbc:Amount currencyID="EUR">90.00</cbc:Amount>
           <cbc:BaseAmount currencyID="EUR">900.00</cbc:BaseAmount>
          </cac:AllowanceCharge>
          <cac:AllowanceCharge>
           <cbc:ChargeIndicator>true</cbc:ChargeIndicator>
           <cbc:AllowanceChargeReasonCode>ABL</cbc:AllowanceChargeReasonCode>
           <cbc:AllowanceChargeReason>Packing</cbc:AllowanceChargeReason>
           <cbc:MultiplierFactorNumeric>5</cbc:MultiplierFactorNumeric>
           <cbc:Amount currencyID="EUR">30.00</cbc:Amount>
           <cbc:BaseAmount currencyID="EUR">600.00</cbc:BaseAmount>
          </cac:AllowanceCharge>
          <cac:Item>
           <cbc:Description>Repairs at the bench</cbc:Description>
           <cbc:Name>Work</cbc:Name>
           <cac:BuyersItemIdentification><cbc:ID>B-1</cbc:ID></cac:BuyersItemIdentification>
           <cac:SellersItemIdentification><cbc:ID>S-1</cbc:ID></cac:SellersItemIdentification>
           <cac:StandardItemIdentification><cbc:ID schemeID="0160">4012345000030</cbc:ID>\
        </cac:StandardItemIdentification>
           <cac:OriginCountry><cbc:IdentificationCode>BE</cbc:IdentificationCode></cac:OriginCountry>
           <cac:CommodityClassification>
            <cbc:ItemClassificationCode listID="TST" listVersionID="26.08.01">81101500</cbc:ItemClassificationCode>
           </cac:CommodityClassification>
           <cac:ClassifiedTaxCategory>
            <cbc:ID>S</cbc:ID>
            <cbc:Percent>21</cbc:Percent>
            <cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme>
           </cac:ClassifiedTaxCategory>
           <cac:AdditionalItemProperty>
            <cbc:Name>Bench</cbc:Name>
            <cbc:Value>4</cbc:Value>
           </cac:AdditionalItemProperty>
          </cac:Item>
          <cac:Price>
           <cbc:PriceAmount currencyID="EUR">90.00</cbc:PriceAmount>
           <cbc:BaseQuantity unitCode="HUR">1</cbc:BaseQuantity>
           <cac:AllowanceCharge>
            <cbc:ChargeIndicator>false</cbc:ChargeIndicator>
            <cbc:Amount currencyID="EUR">10.00</cbc:Amount>
            <cbc:BaseAmount currencyID="EUR">100.00</cbc:BaseAmount>
           </cac:AllowanceCharge>
          </cac:Price>
         </cac:InvoiceLine>
         <cac:InvoiceLine>
          <cbc:ID>2</cbc:ID>
          <cbc:InvoicedQuantity unitCode="C62">2</cbc:InvoicedQuantity>
          <cbc:LineExtensionAmount currencyID="EUR">160.00</cbc:LineExtensionAmount>
          <cac:Item>
           <cbc:Name>Manual</cbc:Name>
           <cac:ClassifiedTaxCategory>
            <cbc:ID>S</cbc:ID>
            <cbc:Percent>6</cbc:Percent>
            <cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme>
           </cac:ClassifiedTaxCategory>
          </cac:Item>
          <cac:Price><cbc:PriceAmount currencyID="EUR">80.00</cbc:PriceAmount></cac:Price>
         </cac:InvoiceLine>
        </Invoice>
        """

    /// A small invoice over one line of 100.00, an allowance of 10.00 and a charge of 20.00 of one VAT category.
    static func invoice(of family: UBLVATFamily) -> String {
        let percent = family.rate == .none ? "" : "<cbc:Percent>\(family.usualRate)</cbc:Percent>"
        let category = """
            <cbc:ID>\(family.code)</cbc:ID>\(percent)<cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme>
            """
        let reason = family.reason == .required ? "<cbc:TaxExemptionReason>\(family.name)</cbc:TaxExemptionReason>" : ""
        let breakdown = category.replacing("<cac:TaxScheme>", with: reason + "<cac:TaxScheme>")
        let (tax, total) = family.usualRate == "0" ? ("0.00", "110.00") : ("23.10", "133.10")
        let registration = family.registration == .nobody ? "" : "<cac:PartyTaxScheme><cbc:CompanyID>"
        func vat(_ number: String) -> String {
            registration.isEmpty
                ? ""
                : registration + number
                    + "</cbc:CompanyID><cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme></cac:PartyTaxScheme>"
        }
        func allowanceCharge(_ isCharge: Bool, _ reason: String, _ amount: String) -> String {
            """
            <cac:AllowanceCharge><cbc:ChargeIndicator>\(isCharge)</cbc:ChargeIndicator>
            <cbc:AllowanceChargeReason>\(reason)</cbc:AllowanceChargeReason><cbc:Amount currencyID="EUR">\(amount)</cbc:Amount>
            <cac:TaxCategory>\(category)</cac:TaxCategory></cac:AllowanceCharge>
            """
        }
        return """
            \(head)
            <cbc:ID>2026-18</cbc:ID><cbc:IssueDate>2026-04-25</cbc:IssueDate><cbc:DueDate>2026-05-25</cbc:DueDate>
            <cbc:InvoiceTypeCode>380</cbc:InvoiceTypeCode><cbc:DocumentCurrencyCode>EUR</cbc:DocumentCurrencyCode>
            <cbc:BuyerReference>Workshop 3</cbc:BuyerReference>
            <cac:AccountingSupplierParty><cac:Party><cbc:EndpointID schemeID="0208">0571652870</cbc:EndpointID>
            <cac:PostalAddress><cac:Country><cbc:IdentificationCode>BE</cbc:IdentificationCode></cac:Country></cac:PostalAddress>
            \(vat("BE0571652870"))
            <cac:PartyLegalEntity><cbc:RegistrationName>Atelier SRL</cbc:RegistrationName>
            <cbc:CompanyID schemeID="0208">0571652870</cbc:CompanyID></cac:PartyLegalEntity></cac:Party></cac:AccountingSupplierParty>
            <cac:AccountingCustomerParty><cac:Party><cbc:EndpointID schemeID="9957">FR86797978996</cbc:EndpointID>
            <cac:PostalAddress><cac:Country><cbc:IdentificationCode>FR</cbc:IdentificationCode></cac:Country></cac:PostalAddress>
            \(vat("FR86797978996"))
            <cac:PartyLegalEntity><cbc:RegistrationName>Maison SAS</cbc:RegistrationName></cac:PartyLegalEntity>
            </cac:Party></cac:AccountingCustomerParty>
            <cac:Delivery><cbc:ActualDeliveryDate>2026-04-20</cbc:ActualDeliveryDate><cac:DeliveryLocation><cac:Address>
            <cac:Country><cbc:IdentificationCode>FR</cbc:IdentificationCode></cac:Country></cac:Address></cac:DeliveryLocation>
            </cac:Delivery>
            \(allowanceCharge(false, "Discount", "10.00"))\(allowanceCharge(true, "Freight", "20.00"))
            <cac:TaxTotal><cbc:TaxAmount currencyID="EUR">\(tax)</cbc:TaxAmount><cac:TaxSubtotal>
            <cbc:TaxableAmount currencyID="EUR">110.00</cbc:TaxableAmount><cbc:TaxAmount currencyID="EUR">\(tax)</cbc:TaxAmount>
            <cac:TaxCategory>\(breakdown)</cac:TaxCategory></cac:TaxSubtotal></cac:TaxTotal>
            <cac:LegalMonetaryTotal><cbc:LineExtensionAmount currencyID="EUR">100.00</cbc:LineExtensionAmount>
            <cbc:TaxExclusiveAmount currencyID="EUR">110.00</cbc:TaxExclusiveAmount>
            <cbc:TaxInclusiveAmount currencyID="EUR">\(total)</cbc:TaxInclusiveAmount>
            <cbc:AllowanceTotalAmount currencyID="EUR">10.00</cbc:AllowanceTotalAmount>
            <cbc:ChargeTotalAmount currencyID="EUR">20.00</cbc:ChargeTotalAmount>
            <cbc:PayableAmount currencyID="EUR">\(total)</cbc:PayableAmount></cac:LegalMonetaryTotal>
            <cac:InvoiceLine><cbc:ID>1</cbc:ID><cbc:InvoicedQuantity unitCode="C62">1</cbc:InvoicedQuantity>
            <cbc:LineExtensionAmount currencyID="EUR">100.00</cbc:LineExtensionAmount><cac:Item><cbc:Name>Work</cbc:Name>
            <cac:ClassifiedTaxCategory>\(category)</cac:ClassifiedTaxCategory></cac:Item>
            <cac:Price><cbc:PriceAmount currencyID="EUR">100.00</cbc:PriceAmount></cac:Price></cac:InvoiceLine>
            </Invoice>
            """
    }
}

extension UBLVATFamily {
    /// The rate of examples: 21 where the category bears one.
    var usualRate: String { rate == .positive || rate == .zeroOrMore ? "21" : "0" }
}
