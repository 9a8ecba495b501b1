/// The CII document that examples start from: the same invoice as the UBL one.
enum CIIBase {
    static let invoice = """
        <rsm:CrossIndustryInvoice \
          xmlns:rsm="urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100" \
          xmlns:ram="urn:un:unece:uncefact:data:standard:ReusableAggregateBusinessInformationEntity:100" \
          xmlns:udt="urn:un:unece:uncefact:data:standard:UnqualifiedDataType:100" \
          xmlns:qdt="urn:un:unece:uncefact:data:standard:QualifiedDataType:100">
         <rsm:ExchangedDocumentContext>
          <ram:BusinessProcessSpecifiedDocumentContextParameter>
           <ram:ID>urn:fdc:peppol.eu:2017:poacc:billing:01:1.0</ram:ID>
          </ram:BusinessProcessSpecifiedDocumentContextParameter>
          <ram:GuidelineSpecifiedDocumentContextParameter>
           <ram:ID>urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0</ram:ID>
          </ram:GuidelineSpecifiedDocumentContextParameter>
         </rsm:ExchangedDocumentContext>
         <rsm:ExchangedDocument>
          <ram:ID>2026-17</ram:ID>
          <ram:TypeCode>380</ram:TypeCode>
          <ram:IssueDateTime><udt:DateTimeString format="102">20260425</udt:DateTimeString></ram:IssueDateTime>
          <ram:IncludedNote><ram:Content>Goods stay ours until they are paid.</ram:Content></ram:IncludedNote>
         </rsm:ExchangedDocument>
         <rsm:SupplyChainTradeTransaction>
          <ram:IncludedSupplyChainTradeLineItem>
           <ram:AssociatedDocumentLineDocument>
            <ram:LineID>1</ram:LineID>
            <ram:IncludedNote><ram:Content>By hand</ram:Content></ram:IncludedNote>
           </ram:AssociatedDocumentLineDocument>
           <ram:SpecifiedTradeProduct>
            <ram:GlobalID schemeID="0160">4012345000030</ram:GlobalID>
            <ram:SellerAssignedID>S-1</ram:SellerAssignedID>
            <ram:BuyerAssignedID>B-1</ram:BuyerAssignedID>
            <ram:Name>Work</ram:Name>
            <ram:Description>Repairs at the bench</ram:Description>
            <ram:ApplicableProductCharacteristic>
             <ram:Description>Bench</ram:Description>
             <ram:Value>4</ram:Value>
            </ram:ApplicableProductCharacteristic>
            <ram:DesignatedProductClassification>
             <ram:ClassCode listID="TST" listVersionID="26.08.01">81101500</ram:ClassCode>
            </ram:DesignatedProductClassification>
            <ram:OriginTradeCountry><ram:ID>BE</ram:ID></ram:OriginTradeCountry>
           </ram:SpecifiedTradeProduct>
           <ram:SpecifiedLineTradeAgreement>
            <ram:BuyerOrderReferencedDocument><ram:LineID>1.1</ram:LineID></ram:BuyerOrderReferencedDocument>
            <ram:GrossPriceProductTradePrice>
             <ram:ChargeAmount>100.00</ram:ChargeAmount>
             <ram:BasisQuantity unitCode="HUR">1</ram:BasisQuantity>
             <ram:AppliedTradeAllowanceCharge>
              <ram:ChargeIndicator><udt:Indicator>false</udt:Indicator></ram:ChargeIndicator>
              <ram:ActualAmount>10.00</ram:ActualAmount>
             </ram:AppliedTradeAllowanceCharge>
            </ram:GrossPriceProductTradePrice>
            <ram:NetPriceProductTradePrice>
             <ram:ChargeAmount>90.00</ram:ChargeAmount>
             <ram:BasisQuantity unitCode="HUR">1</ram:BasisQuantity>
            </ram:NetPriceProductTradePrice>
           </ram:SpecifiedLineTradeAgreement>
           <ram:SpecifiedLineTradeDelivery>
            <ram:BilledQuantity unitCode="HUR">10</ram:BilledQuantity>
           </ram:SpecifiedLineTradeDelivery>
           <ram:SpecifiedLineTradeSettlement>
            <ram:ApplicableTradeTax>
             <ram:TypeCode>VAT</ram:TypeCode>
             <ram:CategoryCode>S</ram:CategoryCode>
             <ram:RateApplicablePercent>21</ram:RateApplicablePercent>
            </ram:ApplicableTradeTax>
            <ram:BillingSpecifiedPeriod>
             <ram:StartDateTime><udt:DateTimeString format="102">20260401</udt:DateTimeString></ram:StartDateTime>
             <ram:EndDateTime><udt:DateTimeString format="102">20260420</udt:DateTimeString></ram:EndDateTime>
            </ram:BillingSpecifiedPeriod>
            <ram:SpecifiedTradeAllowanceCharge>
             <ram:ChargeIndicator><udt:Indicator>false</udt:Indicator></ram:ChargeIndicator>
             <ram:CalculationPercent>10</ram:CalculationPercent>
             <ram:BasisAmount>900.00</ram:BasisAmount>
             <ram:ActualAmount>90.00</ram:ActualAmount>
             <ram:ReasonCode>95</ram:ReasonCode>
             <ram:Reason>Discount</ram:Reason>
            </ram:SpecifiedTradeAllowanceCharge>
            <ram:SpecifiedTradeAllowanceCharge>
             <ram:ChargeIndicator><udt:Indicator>true</udt:Indicator></ram:ChargeIndicator>
             <ram:CalculationPercent>5</ram:CalculationPercent>
             <ram:BasisAmount>600.00</ram:BasisAmount>
             <ram:ActualAmount>30.00</ram:ActualAmount>
             <ram:ReasonCode>ABL</ram:ReasonCode>
             <ram:Reason>Packing</ram:Reason>
            </ram:SpecifiedTradeAllowanceCharge>
            <ram:SpecifiedTradeSettlementLineMonetarySummation>
             <ram:LineTotalAmount>840.00</ram:LineTotalAmount>
            </ram:SpecifiedTradeSettlementLineMonetarySummation>
            <ram:AdditionalReferencedDocument>
             <ram:IssuerAssignedID>M-10</ram:IssuerAssignedID>
             <ram:TypeCode>130</ram:TypeCode>
             <ram:ReferenceTypeCode>AAB</ram:ReferenceTypeCode>
            </ram:AdditionalReferencedDocument>
            <ram:ReceivableSpecifiedTradeAccountingAccount>
             <ram:ID>4026</ram:ID>
            </ram:ReceivableSpecifiedTradeAccountingAccount>
           </ram:SpecifiedLineTradeSettlement>
          </ram:IncludedSupplyChainTradeLineItem>
          <ram:IncludedSupplyChainTradeLineItem>
           <ram:AssociatedDocumentLineDocument><ram:LineID>2</ram:LineID></ram:AssociatedDocumentLineDocument>
           <ram:SpecifiedTradeProduct><ram:Name>Manual</ram:Name></ram:SpecifiedTradeProduct>
           <ram:SpecifiedLineTradeAgreement>
            <ram:NetPriceProductTradePrice>
             <ram:ChargeAmount>80.00</ram:ChargeAmount>
            </ram:NetPriceProductTradePrice>
           </ram:SpecifiedLineTradeAgreement>
           <ram:SpecifiedLineTradeDelivery>
            <ram:BilledQuantity unitCode="C62">2</ram:BilledQuantity>
           </ram:SpecifiedLineTradeDelivery>
           <ram:SpecifiedLineTradeSettlement>
            <ram:ApplicableTradeTax>
             <ram:TypeCode>VAT</ram:TypeCode>
             <ram:CategoryCode>S</ram:CategoryCode>
             <ram:RateApplicablePercent>6</ram:RateApplicablePercent>
            </ram:ApplicableTradeTax>
            <ram:SpecifiedTradeSettlementLineMonetarySummation>
             <ram:LineTotalAmount>160.00</ram:LineTotalAmount>
            </ram:SpecifiedTradeSettlementLineMonetarySummation>
           </ram:SpecifiedLineTradeSettlement>
          </ram:IncludedSupplyChainTradeLineItem>
          <ram:ApplicableHeaderTradeAgreement>
           <ram:BuyerReference>Workshop 3</ram:BuyerReference>
           <ram:SellerTradeParty>
            <ram:GlobalID schemeID="0088">5412345000013</ram:GlobalID>
            <ram:Name>Atelier SRL</ram:Name>
            <ram:Description>Share capital 10 000 EUR</ram:Description>
            <ram:SpecifiedLegalOrganization>
             <ram:ID schemeID="0208">0571652870</ram:ID>
             <ram:TradingBusinessName>Atelier</ram:TradingBusinessName>
            </ram:SpecifiedLegalOrganization>
            <ram:DefinedTradeContact>
             <ram:PersonName>Ines</ram:PersonName>
             <ram:TelephoneUniversalCommunication>
              <ram:CompleteNumber>+32 81 000000</ram:CompleteNumber>
             </ram:TelephoneUniversalCommunication>
             <ram:EmailURIUniversalCommunication><ram:URIID>ines@example.com</ram:URIID>\
        </ram:EmailURIUniversalCommunication>
            </ram:DefinedTradeContact>
            <ram:PostalTradeAddress>
             <ram:PostcodeCode>5000</ram:PostcodeCode>
             <ram:LineOne>Rue du Port 1</ram:LineOne>
             <ram:LineTwo>Quai 2</ram:LineTwo>
             <ram:LineThree>Left door</ram:LineThree>
             <ram:CityName>Namur</ram:CityName>
             <ram:CountryID>BE</ram:CountryID>
             <ram:CountrySubDivisionName>WNA</ram:CountrySubDivisionName>
            </ram:PostalTradeAddress>
            <ram:URIUniversalCommunication><ram:URIID schemeID="0208">0571652870</ram:URIID>\
        </ram:URIUniversalCommunication>
            <ram:SpecifiedTaxRegistration><ram:ID schemeID="VA">BE0571652870</ram:ID></ram:SpecifiedTaxRegistration>
            <ram:SpecifiedTaxRegistration><ram:ID schemeID="FC">T-1</ram:ID></ram:SpecifiedTaxRegistration>
           </ram:SellerTradeParty>
           <ram:BuyerTradeParty>
            <ram:GlobalID schemeID="0088">5412345000013</ram:GlobalID>
            <ram:Name>Maison SAS</ram:Name>
            <ram:SpecifiedLegalOrganization>
             <ram:ID schemeID="0002">797978996</ram:ID>
             <ram:TradingBusinessName>Maison</ram:TradingBusinessName>
            </ram:SpecifiedLegalOrganization>
            <ram:DefinedTradeContact>
             <ram:PersonName>Luc</ram:PersonName>
             <ram:TelephoneUniversalCommunication>
              <ram:CompleteNumber>+33 4 000000</ram:CompleteNumber>
             </ram:TelephoneUniversalCommunication>
             <ram:EmailURIUniversalCommunication><ram:URIID>luc@example.com</ram:URIID>\
        </ram:EmailURIUniversalCommunication>
            </ram:DefinedTradeContact>
            <ram:PostalTradeAddress>
             <ram:PostcodeCode>69001</ram:PostcodeCode>
             <ram:LineOne>Rue du Lac 5</ram:LineOne>
             <ram:CityName>Lyon</ram:CityName>
             <ram:CountryID>FR</ram:CountryID>
            </ram:PostalTradeAddress>
            <ram:URIUniversalCommunication><ram:URIID schemeID="9957">FR86797978996</ram:URIID>\
        </ram:URIUniversalCommunication>
            <ram:SpecifiedTaxRegistration><ram:ID schemeID="VA">FR86797978996</ram:ID></ram:SpecifiedTaxRegistration>
           </ram:BuyerTradeParty>
           <ram:SellerTaxRepresentativeTradeParty>
            <ram:Name>Fiscal SA</ram:Name>
            <ram:PostalTradeAddress>
             <ram:PostcodeCode>4000</ram:PostcodeCode>
             <ram:LineOne>Rue Haute 7</ram:LineOne>
             <ram:CityName>Liège</ram:CityName>
             <ram:CountryID>BE</ram:CountryID>
            </ram:PostalTradeAddress>
            <ram:SpecifiedTaxRegistration><ram:ID schemeID="VA">BE0123456749</ram:ID></ram:SpecifiedTaxRegistration>
           </ram:SellerTaxRepresentativeTradeParty>
           <ram:SellerOrderReferencedDocument>
            <ram:IssuerAssignedID>SO-9</ram:IssuerAssignedID>
           </ram:SellerOrderReferencedDocument>
           <ram:BuyerOrderReferencedDocument>
            <ram:IssuerAssignedID>PO-9</ram:IssuerAssignedID>
           </ram:BuyerOrderReferencedDocument>
           <ram:ContractReferencedDocument>
            <ram:IssuerAssignedID>C-9</ram:IssuerAssignedID>
           </ram:ContractReferencedDocument>
           <ram:AdditionalReferencedDocument>
            <ram:IssuerAssignedID>Timesheet</ram:IssuerAssignedID>
            <ram:URIID>https://example.com/hours</ram:URIID>
            <ram:TypeCode>916</ram:TypeCode>
            <ram:Name>Hours</ram:Name>
            <ram:AttachmentBinaryObject mimeCode="text/csv" filename="hours.csv">QUJD</ram:AttachmentBinaryObject>
           </ram:AdditionalReferencedDocument>
           <ram:AdditionalReferencedDocument>
            <ram:IssuerAssignedID>T-9</ram:IssuerAssignedID>
            <ram:TypeCode>50</ram:TypeCode>
           </ram:AdditionalReferencedDocument>
           <ram:AdditionalReferencedDocument>
            <ram:IssuerAssignedID>M-9</ram:IssuerAssignedID>
            <ram:TypeCode>130</ram:TypeCode>
            <ram:ReferenceTypeCode>AAB</ram:ReferenceTypeCode>
           </ram:AdditionalReferencedDocument>
           <ram:SpecifiedProcuringProject>
            <ram:ID>P-9</ram:ID>
            <ram:Name>Project reference</ram:Name>
           </ram:SpecifiedProcuringProject>
          </ram:ApplicableHeaderTradeAgreement>
          <ram:ApplicableHeaderTradeDelivery>
           <ram:ShipToTradeParty>
            <ram:GlobalID schemeID="0088">5412345000013</ram:GlobalID>
            <ram:Name>Maison store</ram:Name>
            <ram:PostalTradeAddress>
             <ram:PostcodeCode>69001</ram:PostcodeCode>
             <ram:LineOne>Rue du Lac 6</ram:LineOne>
             <ram:CityName>Lyon</ram:CityName>
             <ram:CountryID>FR</ram:CountryID>
            </ram:PostalTradeAddress>
           </ram:ShipToTradeParty>
           <ram:ActualDeliverySupplyChainEvent>
            <ram:OccurrenceDateTime><udt:DateTimeString format="102">20260420</udt:DateTimeString>\
        </ram:OccurrenceDateTime>
           </ram:ActualDeliverySupplyChainEvent>
           <ram:DespatchAdviceReferencedDocument>
            <ram:IssuerAssignedID>D-9</ram:IssuerAssignedID>
           </ram:DespatchAdviceReferencedDocument>
           <ram:ReceivingAdviceReferencedDocument>
            <ram:IssuerAssignedID>R-9</ram:IssuerAssignedID>
           </ram:ReceivingAdviceReferencedDocument>
          </ram:ApplicableHeaderTradeDelivery>
          <ram:ApplicableHeaderTradeSettlement>
           <ram:PaymentReference>2026-17</ram:PaymentReference>
           <ram:TaxCurrencyCode>SEK</ram:TaxCurrencyCode>
           <ram:InvoiceCurrencyCode>EUR</ram:InvoiceCurrencyCode>
           <ram:PayeeTradeParty>
            <ram:GlobalID schemeID="0088">5790000435944</ram:GlobalID>
            <ram:Name>Factor SA</ram:Name>
            <ram:SpecifiedLegalOrganization><ram:ID schemeID="0208">0123456749</ram:ID></ram:SpecifiedLegalOrganization>
           </ram:PayeeTradeParty>
           <ram:SpecifiedTradeSettlementPaymentMeans>
            <ram:TypeCode>58</ram:TypeCode>
            <ram:Information>SEPA transfer</ram:Information>
            <ram:PayeePartyCreditorFinancialAccount>
             <ram:IBANID>BE68539007547034</ram:IBANID>
             <ram:AccountName>Factor</ram:AccountName>
            </ram:PayeePartyCreditorFinancialAccount>
            <ram:PayeeSpecifiedCreditorFinancialInstitution>
             <ram:BICID>GKCCBEBB</ram:BICID>
            </ram:PayeeSpecifiedCreditorFinancialInstitution>
           </ram:SpecifiedTradeSettlementPaymentMeans>
           <ram:ApplicableTradeTax>
            <ram:CalculatedAmount>171.15</ram:CalculatedAmount>
            <ram:TypeCode>VAT</ram:TypeCode>
            <ram:BasisAmount>815.00</ram:BasisAmount>
            <ram:CategoryCode>S</ram:CategoryCode>
            <ram:TaxPointDate><udt:DateString format="102">20260420</udt:DateString></ram:TaxPointDate>
            <ram:RateApplicablePercent>21</ram:RateApplicablePercent>
           </ram:ApplicableTradeTax>
           <ram:ApplicableTradeTax>
            <ram:CalculatedAmount>9.60</ram:CalculatedAmount>
            <ram:TypeCode>VAT</ram:TypeCode>
            <ram:BasisAmount>160.00</ram:BasisAmount>
            <ram:CategoryCode>S</ram:CategoryCode>
            <ram:RateApplicablePercent>6</ram:RateApplicablePercent>
           </ram:ApplicableTradeTax>
           <ram:BillingSpecifiedPeriod>
            <ram:StartDateTime><udt:DateTimeString format="102">20260401</udt:DateTimeString></ram:StartDateTime>
            <ram:EndDateTime><udt:DateTimeString format="102">20260430</udt:DateTimeString></ram:EndDateTime>
           </ram:BillingSpecifiedPeriod>
           <ram:SpecifiedTradeAllowanceCharge>
            <ram:ChargeIndicator><udt:Indicator>false</udt:Indicator></ram:ChargeIndicator>
            <ram:CalculationPercent>10</ram:CalculationPercent>
            <ram:BasisAmount>500.00</ram:BasisAmount>
            <ram:ActualAmount>50.00</ram:ActualAmount>
            <ram:ReasonCode>95</ram:ReasonCode>
            <ram:Reason>Discount</ram:Reason>
            <ram:CategoryTradeTax>
             <ram:TypeCode>VAT</ram:TypeCode>
             <ram:CategoryCode>S</ram:CategoryCode>
             <ram:RateApplicablePercent>21</ram:RateApplicablePercent>
            </ram:CategoryTradeTax>
           </ram:SpecifiedTradeAllowanceCharge>
           <ram:SpecifiedTradeAllowanceCharge>
            <ram:ChargeIndicator><udt:Indicator>true</udt:Indicator></ram:ChargeIndicator>
            <ram:CalculationPercent>5</ram:CalculationPercent>
            <ram:BasisAmount>500.00</ram:BasisAmount>
            <ram:ActualAmount>25.00</ram:ActualAmount>
            <ram:ReasonCode>FC</ram:ReasonCode>
            <ram:Reason>Freight</ram:Reason>
            <ram:CategoryTradeTax>
             <ram:TypeCode>VAT</ram:TypeCode>
             <ram:CategoryCode>S</ram:CategoryCode>
             <ram:RateApplicablePercent>21</ram:RateApplicablePercent>
            </ram:CategoryTradeTax>
           </ram:SpecifiedTradeAllowanceCharge>
           <ram:SpecifiedTradePaymentTerms>
            <ram:Description>30 days</ram:Description>
            <ram:DueDateDateTime><udt:DateTimeString format="102">20260525</udt:DateTimeString></ram:DueDateDateTime>
           </ram:SpecifiedTradePaymentTerms>
           <ram:SpecifiedTradeSettlementHeaderMonetarySummation>
            <ram:LineTotalAmount>1000.00</ram:LineTotalAmount>
            <ram:ChargeTotalAmount>25.00</ram:ChargeTotalAmount>
            <ram:AllowanceTotalAmount>50.00</ram:AllowanceTotalAmount>
            <ram:TaxBasisTotalAmount>975.00</ram:TaxBasisTotalAmount>
            <ram:TaxTotalAmount currencyID="EUR">180.75</ram:TaxTotalAmount>
            <ram:TaxTotalAmount currencyID="SEK">1988.25</ram:TaxTotalAmount>
            <ram:RoundingAmount>0.25</ram:RoundingAmount>
            <ram:GrandTotalAmount>1155.75</ram:GrandTotalAmount>
            <ram:TotalPrepaidAmount>100.00</ram:TotalPrepaidAmount>
            <ram:DuePayableAmount>1056.00</ram:DuePayableAmount>
           </ram:SpecifiedTradeSettlementHeaderMonetarySummation>
           <ram:InvoiceReferencedDocument>
            <ram:IssuerAssignedID>2026-3</ram:IssuerAssignedID>
            <ram:FormattedIssueDateTime><qdt:DateTimeString format="102">20260115</qdt:DateTimeString>\
        </ram:FormattedIssueDateTime>
           </ram:InvoiceReferencedDocument>
           <ram:ReceivableSpecifiedTradeAccountingAccount>
            <ram:ID>4025</ram:ID>
           </ram:ReceivableSpecifiedTradeAccountingAccount>
          </ram:ApplicableHeaderTradeSettlement>
         </rsm:SupplyChainTradeTransaction>
        </rsm:CrossIndustryInvoice>
        """
}
