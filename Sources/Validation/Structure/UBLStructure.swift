// Made by scripts/structure from the published schemas. Do not edit: run it again.

/// The elements and types of UBL 2.1 that invoices and credit notes can have.
enum UBLStructure {
    static let sections = [
        SchemaSection(
            "ubl",
            """
            Invoice ext:UBLExtensions? UBLVersionID? CustomizationID? ProfileID? ProfileExecutionID? ID CopyIndicator?
              UUID? IssueDate IssueTime? DueDate? InvoiceTypeCode? Note* TaxPointDate? DocumentCurrencyCode?
              TaxCurrencyCode? PricingCurrencyCode? PaymentCurrencyCode? PaymentAlternativeCurrencyCode?
              AccountingCostCode? AccountingCost? LineCountNumeric? BuyerReference? cac:InvoicePeriod*
              cac:OrderReference? cac:BillingReference* cac:DespatchDocumentReference* cac:ReceiptDocumentReference*
              cac:StatementDocumentReference* cac:OriginatorDocumentReference* cac:ContractDocumentReference*
              cac:AdditionalDocumentReference* cac:ProjectReference* cac:Signature* cac:AccountingSupplierParty
              cac:AccountingCustomerParty cac:PayeeParty? cac:BuyerCustomerParty? cac:SellerSupplierParty?
              cac:TaxRepresentativeParty? cac:Delivery* cac:DeliveryTerms? cac:PaymentMeans* cac:PaymentTerms*
              cac:PrepaidPayment* cac:AllowanceCharge* cac:TaxExchangeRate? cac:PricingExchangeRate?
              cac:PaymentExchangeRate? cac:PaymentAlternativeExchangeRate? cac:TaxTotal* cac:WithholdingTaxTotal*
              cac:LegalMonetaryTotal cac:InvoiceLine+;
            +Invoice Invoice;
            """),
        SchemaSection(
            "cn",
            """
            CreditNote ext:UBLExtensions? UBLVersionID? CustomizationID? ProfileID? ProfileExecutionID? ID
              CopyIndicator? UUID? IssueDate IssueTime? TaxPointDate? CreditNoteTypeCode? Note* DocumentCurrencyCode?
              TaxCurrencyCode? PricingCurrencyCode? PaymentCurrencyCode? PaymentAlternativeCurrencyCode?
              AccountingCostCode? AccountingCost? LineCountNumeric? BuyerReference? cac:InvoicePeriod*
              cac:DiscrepancyResponse* cac:OrderReference? cac:BillingReference* cac:DespatchDocumentReference*
              cac:ReceiptDocumentReference* cac:ContractDocumentReference* cac:AdditionalDocumentReference*
              cac:StatementDocumentReference* cac:OriginatorDocumentReference* cac:Signature*
              cac:AccountingSupplierParty cac:AccountingCustomerParty cac:PayeeParty? cac:BuyerCustomerParty?
              cac:SellerSupplierParty? cac:TaxRepresentativeParty? cac:Delivery* cac:DeliveryTerms* cac:PaymentMeans*
              cac:PaymentTerms* cac:TaxExchangeRate? cac:PricingExchangeRate? cac:PaymentExchangeRate?
              cac:PaymentAlternativeExchangeRate? cac:AllowanceCharge* cac:TaxTotal* cac:LegalMonetaryTotal
              cac:CreditNoteLine+;
            +CreditNote CreditNote;
            """),
        SchemaSection(
            "cac",
            """
            ActivityDataLine ID SupplyChainActivityTypeCode cac:BuyerCustomerParty? cac:SellerSupplierParty?
              cac:ActivityPeriod? cac:ActivityOriginLocation cac:ActivityFinalLocation? cac:SalesItem+;
            ActivityProperty Name Value;
            Address ID? AddressTypeCode? AddressFormatCode? Postbox? Floor? Room? StreetName? AdditionalStreetName?
              BlockName? BuildingName? BuildingNumber? InhouseMail? Department? MarkAttention? MarkCare?
              PlotIdentification? CitySubdivisionName? CityName? PostalZone? CountrySubentity? CountrySubentityCode?
              Region? District? TimezoneOffset? cac:AddressLine* cac:Country? cac:LocationCoordinate*;
            AddressLine Line;
            AirTransport AircraftID;
            AllowanceCharge ID? ChargeIndicator AllowanceChargeReasonCode? AllowanceChargeReason*
              MultiplierFactorNumeric? PrepaidIndicator? SequenceNumeric? Amount BaseAmount? AccountingCostCode?
              AccountingCost? PerUnitAmount? cac:TaxCategory* cac:TaxTotal? cac:PaymentMeans*;
            AppealTerms Description* cac:PresentationPeriod? cac:AppealInformationParty? cac:AppealReceiverParty?
              cac:MediationParty?;
            Attachment EmbeddedDocumentBinaryObject? cac:ExternalReference?;
            AuctionTerms AuctionConstraintIndicator? JustificationDescription* Description* ProcessDescription*
              ConditionsDescription* ElectronicDeviceDescription* AuctionURI?;
            AwardingCriterion ID? AwardingCriterionTypeCode? Description* WeightNumeric? Weight* CalculationExpression*
              CalculationExpressionCode? MinimumQuantity? MaximumQuantity? MinimumAmount? MaximumAmount?
              MinimumImprovementBid* cac:SubordinateAwardingCriterion*;
            AwardingCriterionResponse ID? AwardingCriterionID? AwardingCriterionDescription* Description* Quantity?
              Amount? cac:SubordinateAwardingCriterionResponse*;
            AwardingTerms WeightingAlgorithmCode? Description* TechnicalCommitteeDescription* LowTendersDescription*
              PrizeIndicator? PrizeDescription* PaymentDescription* FollowupContractIndicator? BindingOnBuyerIndicator?
              cac:AwardingCriterion* cac:TechnicalCommitteePerson*;
            BillingReference cac:InvoiceDocumentReference? cac:SelfBilledInvoiceDocumentReference?
              cac:CreditNoteDocumentReference? cac:SelfBilledCreditNoteDocumentReference?
              cac:DebitNoteDocumentReference? cac:ReminderDocumentReference? cac:AdditionalDocumentReference?
              cac:BillingReferenceLine*;
            BillingReferenceLine ID Amount? cac:AllowanceCharge*;
            Branch ID? Name? cac:FinancialInstitution? cac:Address?;
            BudgetAccount ID? BudgetYearNumeric? cac:RequiredClassificationScheme?;
            BudgetAccountLine ID? TotalAmount? cac:BudgetAccount*;
            Capability CapabilityTypeCode? Description* ValueAmount? ValueQuantity? cac:EvidenceSupplied*
              cac:ValidityPeriod?;
            CardAccount PrimaryAccountNumberID NetworkID CardTypeCode? ValidityStartDate? ExpiryDate? IssuerID?
              IssueNumberID? CV2ID? CardChipCode? ChipApplicationID? HolderName?;
            CatalogueItemSpecificationUpdateLine ID cac:ContractorCustomerParty? cac:SellerSupplierParty? cac:Item;
            CatalogueLine ID ActionCode? LifeCycleStatusCode? ContractSubdivision? Note* OrderableIndicator?
              OrderableUnit? ContentUnitQuantity? OrderQuantityIncrementNumeric? MinimumOrderQuantity?
              MaximumOrderQuantity? WarrantyInformation* PackLevelCode? cac:ContractorCustomerParty?
              cac:SellerSupplierParty? cac:WarrantyParty? cac:WarrantyValidityPeriod? cac:LineValidityPeriod?
              cac:ItemComparison* cac:ComponentRelatedItem* cac:AccessoryRelatedItem* cac:RequiredRelatedItem*
              cac:ReplacementRelatedItem* cac:ComplementaryRelatedItem* cac:ReplacedRelatedItem*
              cac:RequiredItemLocationQuantity* cac:DocumentReference* cac:Item cac:KeywordItemProperty*
              cac:CallForTendersLineReference? cac:CallForTendersDocumentReference?;
            CataloguePricingUpdateLine ID cac:ContractorCustomerParty? cac:SellerSupplierParty?
              cac:RequiredItemLocationQuantity*;
            CatalogueReference ID UUID? IssueDate? IssueTime? RevisionDate? RevisionTime? Note* Description* VersionID?
              PreviousVersionID?;
            CatalogueRequestLine ID ContractSubdivision? Note* cac:LineValidityPeriod? cac:RequiredItemLocationQuantity*
              cac:Item;
            Certificate ID CertificateTypeCode CertificateType Remarks* cac:IssuerParty cac:DocumentReference*
              cac:Signature*;
            CertificateOfOriginApplication ReferenceID CertificateType ApplicationStatusCode? OriginalJobID
              PreviousJobID? Remarks* cac:Shipment cac:EndorserParty+ cac:PreparationParty cac:IssuerParty
              cac:ExporterParty? cac:ImporterParty? cac:IssuingCountry cac:DocumentDistribution*
              cac:SupportingDocumentReference* cac:Signature*;
            ClassificationCategory Name? CodeValue? Description* cac:CategorizesClassificationCategory*;
            ClassificationScheme ID UUID? LastRevisionDate? LastRevisionTime? Note* Name? Description* AgencyID?
              AgencyName? VersionID? URI? SchemeURI? LanguageID? cac:ClassificationCategory+;
            Clause ID? Content*;
            CommodityClassification NatureCode? CargoTypeCode? CommodityCode? ItemClassificationCode?;
            Communication ChannelCode? Channel? Value?;
            CompletedTask AnnualAverageAmount? TotalTaskAmount? PartyCapacityAmount? Description* cac:EvidenceSupplied*
              cac:Period? cac:RecipientCustomerParty?;
            Condition AttributeID Measure? Description* MinimumMeasure? MaximumMeasure?;
            Consignment ID CarrierAssignedID? ConsigneeAssignedID? ConsignorAssignedID? FreightForwarderAssignedID?
              BrokerAssignedID? ContractedCarrierAssignedID? PerformingCarrierAssignedID? SummaryDescription*
              TotalInvoiceAmount? DeclaredCustomsValueAmount? TariffDescription* TariffCode? InsurancePremiumAmount?
              GrossWeightMeasure? NetWeightMeasure? NetNetWeightMeasure? ChargeableWeightMeasure? GrossVolumeMeasure?
              NetVolumeMeasure? LoadingLengthMeasure? Remarks* HazardousRiskIndicator? AnimalFoodIndicator?
              HumanFoodIndicator? LivestockIndicator? BulkCargoIndicator? ContainerizedIndicator? GeneralCargoIndicator?
              SpecialSecurityIndicator? ThirdPartyPayerIndicator? CarrierServiceInstructions*
              CustomsClearanceServiceInstructions* ForwarderServiceInstructions* SpecialServiceInstructions* SequenceID?
              ShippingPriorityLevelCode? HandlingCode? HandlingInstructions* Information* TotalGoodsItemQuantity?
              TotalTransportHandlingUnitQuantity? InsuranceValueAmount? DeclaredForCarriageValueAmount?
              DeclaredStatisticsValueAmount? FreeOnBoardValueAmount? SpecialInstructions* SplitConsignmentIndicator?
              DeliveryInstructions* ConsignmentQuantity? ConsolidatableIndicator? HaulageInstructions*
              LoadingSequenceID? ChildConsignmentQuantity? TotalPackagesQuantity? cac:ConsolidatedShipment*
              cac:CustomsDeclaration* cac:RequestedPickupTransportEvent? cac:RequestedDeliveryTransportEvent?
              cac:PlannedPickupTransportEvent? cac:PlannedDeliveryTransportEvent? cac:Status* cac:ChildConsignment*
              cac:ConsigneeParty? cac:ExporterParty? cac:ConsignorParty? cac:ImporterParty? cac:CarrierParty?
              cac:FreightForwarderParty? cac:NotifyParty? cac:OriginalDespatchParty? cac:FinalDeliveryParty?
              cac:PerformingCarrierParty? cac:SubstituteCarrierParty? cac:LogisticsOperatorParty?
              cac:TransportAdvisorParty? cac:HazardousItemNotificationParty? cac:InsuranceParty?
              cac:MortgageHolderParty? cac:BillOfLadingHolderParty? cac:OriginalDepartureCountry?
              cac:FinalDestinationCountry? cac:TransitCountry* cac:TransportContract? cac:TransportEvent*
              cac:OriginalDespatchTransportationService? cac:FinalDeliveryTransportationService? cac:DeliveryTerms?
              cac:PaymentTerms? cac:CollectPaymentTerms? cac:DisbursementPaymentTerms? cac:PrepaidPaymentTerms?
              cac:FreightAllowanceCharge* cac:ExtraAllowanceCharge* cac:MainCarriageShipmentStage*
              cac:PreCarriageShipmentStage* cac:OnCarriageShipmentStage* cac:TransportHandlingUnit*
              cac:FirstArrivalPortLocation? cac:LastExitPortLocation?;
            Consumption UtilityStatementTypeCode? cac:MainPeriod? cac:AllowanceCharge* cac:TaxTotal*
              cac:EnergyWaterSupply? cac:TelecommunicationsSupply? cac:LegalMonetaryTotal;
            ConsumptionAverage AverageAmount? Description*;
            ConsumptionCorrection CorrectionType? CorrectionTypeCode? MeterNumber? GasPressureQuantity?
              ActualTemperatureReductionQuantity? NormalTemperatureReductionQuantity?
              DifferenceTemperatureReductionQuantity? Description* CorrectionUnitAmount? ConsumptionEnergyQuantity?
              ConsumptionWaterQuantity? CorrectionAmount?;
            ConsumptionHistory MeterNumber? Quantity Amount? ConsumptionLevelCode? ConsumptionLevel? Description*
              cac:Period;
            ConsumptionLine ID ParentDocumentLineReferenceID? InvoicedQuantity LineExtensionAmount cac:Period?
              cac:Delivery* cac:AllowanceCharge* cac:TaxTotal* cac:UtilityItem cac:Price? cac:UnstructuredPrice?;
            ConsumptionPoint ID Description* SubscriberID? SubscriberType? SubscriberTypeCode? TotalDeliveredQuantity?
              cac:Address? cac:WebSiteAccess? cac:UtilityMeter*;
            ConsumptionReport ID ConsumptionType? ConsumptionTypeCode? Description* TotalConsumedQuantity?
              BasicConsumedQuantity? ResidentOccupantsNumeric? ConsumersEnergyLevelCode? ConsumersEnergyLevel?
              ResidenceType? ResidenceTypeCode? HeatingType? HeatingTypeCode? cac:Period? cac:GuidanceDocumentReference?
              cac:DocumentReference? cac:ConsumptionReportReference* cac:ConsumptionHistory*;
            ConsumptionReportReference ConsumptionReportID ConsumptionType? ConsumptionTypeCode? TotalConsumedQuantity
              cac:Period;
            Contact ID? Name? Telephone? Telefax? ElectronicMail? Note* cac:OtherCommunication*;
            Contract ID? IssueDate? IssueTime? NominationDate? NominationTime? ContractTypeCode? ContractType? Note*
              VersionID? Description* cac:ValidityPeriod? cac:ContractDocumentReference* cac:NominationPeriod?
              cac:ContractualDelivery?;
            ContractExecutionRequirement Name* ExecutionRequirementCode? Description*;
            ContractExtension OptionsDescription* MinimumNumberNumeric? MaximumNumberNumeric? cac:OptionValidityPeriod?
              cac:Renewal*;
            ContractingActivity ActivityTypeCode? ActivityType?;
            ContractingParty BuyerProfileURI? cac:ContractingPartyType* cac:ContractingActivity* cac:Party;
            ContractingPartyType PartyTypeCode? PartyType?;
            CorporateRegistrationScheme ID? Name? CorporateRegistrationTypeCode? cac:JurisdictionRegionAddress*;
            Country IdentificationCode? Name?;
            CreditAccount AccountID;
            CreditNoteLine ID UUID? Note* CreditedQuantity? LineExtensionAmount? TaxPointDate? AccountingCostCode?
              AccountingCost? PaymentPurposeCode? FreeOfChargeIndicator? cac:InvoicePeriod* cac:OrderLineReference*
              cac:DiscrepancyResponse* cac:DespatchLineReference* cac:ReceiptLineReference* cac:BillingReference*
              cac:DocumentReference* cac:PricingReference? cac:OriginatorParty? cac:Delivery* cac:PaymentTerms*
              cac:TaxTotal* cac:AllowanceCharge* cac:Item? cac:Price? cac:DeliveryTerms* cac:SubCreditNoteLine*
              cac:ItemPriceExtension?;
            CustomerParty CustomerAssignedAccountID? SupplierAssignedAccountID? AdditionalAccountID* cac:Party?
              cac:DeliveryContact? cac:AccountingContact? cac:BuyerContact?;
            CustomsDeclaration ID cac:IssuerParty?;
            DebitNoteLine ID UUID? Note* DebitedQuantity? LineExtensionAmount TaxPointDate? AccountingCostCode?
              AccountingCost? PaymentPurposeCode? cac:DiscrepancyResponse* cac:DespatchLineReference*
              cac:ReceiptLineReference* cac:BillingReference* cac:DocumentReference* cac:PricingReference? cac:Delivery*
              cac:TaxTotal* cac:AllowanceCharge* cac:Item? cac:Price? cac:SubDebitNoteLine*;
            Declaration Name* DeclarationTypeCode? Description* cac:EvidenceSupplied*;
            Delivery ID? Quantity? MinimumQuantity? MaximumQuantity? ActualDeliveryDate? ActualDeliveryTime?
              LatestDeliveryDate? LatestDeliveryTime? ReleaseID? TrackingID? cac:DeliveryAddress? cac:DeliveryLocation?
              cac:AlternativeDeliveryLocation? cac:RequestedDeliveryPeriod? cac:PromisedDeliveryPeriod?
              cac:EstimatedDeliveryPeriod? cac:CarrierParty? cac:DeliveryParty? cac:NotifyParty* cac:Despatch?
              cac:DeliveryTerms* cac:MinimumDeliveryUnit? cac:MaximumDeliveryUnit? cac:Shipment?;
            DeliveryTerms ID? SpecialTerms* LossRiskResponsibilityCode? LossRisk* Amount? cac:DeliveryLocation?
              cac:AllowanceCharge?;
            DeliveryUnit BatchQuantity ConsumerUnitQuantity? HazardousRiskIndicator?;
            DependentPriceReference Percent? cac:LocationAddress? cac:DependentLineReference?;
            Despatch ID? RequestedDespatchDate? RequestedDespatchTime? EstimatedDespatchDate? EstimatedDespatchTime?
              ActualDespatchDate? ActualDespatchTime? GuaranteedDespatchDate? GuaranteedDespatchTime? ReleaseID?
              Instructions* cac:DespatchAddress? cac:DespatchLocation? cac:DespatchParty? cac:CarrierParty?
              cac:NotifyParty* cac:Contact? cac:EstimatedDespatchPeriod? cac:RequestedDespatchPeriod?;
            DespatchLine ID UUID? Note* LineStatusCode? DeliveredQuantity? BackorderQuantity? BackorderReason*
              OutstandingQuantity? OutstandingReason* OversupplyQuantity? cac:OrderLineReference+ cac:DocumentReference*
              cac:Item cac:Shipment*;
            Dimension AttributeID Measure? Description* MinimumMeasure? MaximumMeasure?;
            DocumentDistribution PrintQualifier MaximumCopiesNumeric cac:Party;
            DocumentReference ID CopyIndicator? UUID? IssueDate? IssueTime? DocumentTypeCode? DocumentType? XPath*
              LanguageID? LocaleCode? VersionID? DocumentStatusCode? DocumentDescription* cac:Attachment?
              cac:ValidityPeriod? cac:IssuerParty? cac:ResultOfVerification?;
            DocumentResponse cac:Response cac:DocumentReference+ cac:IssuerParty? cac:RecipientParty? cac:LineResponse*;
            Duty Amount Duty? DutyCode? cac:TaxCategory?;
            EconomicOperatorRole RoleCode? RoleDescription*;
            EconomicOperatorShortList LimitationDescription* ExpectedQuantity? MaximumQuantity? MinimumQuantity?
              cac:PreSelectedParty*;
            EmissionCalculationMethod CalculationMethodCode? FullnessIndicationCode? cac:MeasurementFromLocation?
              cac:MeasurementToLocation?;
            Endorsement DocumentID ApprovalStatus Remarks* cac:EndorserParty cac:Signature*;
            EndorserParty RoleCode SequenceNumeric cac:Party cac:SignatoryContact;
            EnergyTaxReport TaxEnergyAmount? TaxEnergyOnAccountAmount? TaxEnergyBalanceAmount? cac:TaxScheme;
            EnergyWaterSupply cac:ConsumptionReport* cac:EnergyTaxReport* cac:ConsumptionAverage*
              cac:EnergyWaterConsumptionCorrection*;
            EnvironmentalEmission EnvironmentalEmissionTypeCode ValueMeasure Description*
              cac:EmissionCalculationMethod*;
            EvaluationCriterion EvaluationCriterionTypeCode? Description* ThresholdAmount? ThresholdQuantity?
              ExpressionCode? Expression* cac:DurationPeriod? cac:SuggestedEvidence*;
            Event IdentificationID? OccurrenceDate? OccurrenceTime? TypeCode? Description* CompletionIndicator?
              cac:CurrentStatus* cac:Contact* cac:OccurenceLocation?;
            EventComment Comment IssueDate? IssueTime?;
            EventLineItem LineNumberNumeric? cac:ParticipatingLocationsLocation? cac:RetailPlannedImpact*
              cac:SupplyItem;
            EventTactic Comment? Quantity? cac:EventTacticEnumeration cac:Period?;
            EventTacticEnumeration ConsumerIncentiveTacticTypeCode? DisplayTacticTypeCode? FeatureTacticTypeCode?
              TradeItemPackingLabelingTypeCode?;
            Evidence ID? EvidenceTypeCode? Description* CandidateStatement* cac:EvidenceIssuingParty?
              cac:DocumentReference? cac:Language?;
            EvidenceSupplied ID;
            ExceptionCriteriaLine ID Note* ThresholdValueComparisonCode ThresholdQuantity ExceptionStatusCode?
              CollaborationPriorityCode? ExceptionResolutionCode? SupplyChainActivityTypeCode?
              PerformanceMetricTypeCode? cac:EffectivePeriod? cac:SupplyItem+ cac:ForecastExceptionCriterionLine?;
            ExceptionNotificationLine ID Note* Description* ExceptionStatusCode? CollaborationPriorityCode?
              ResolutionCode? ComparedValueMeasure SourceValueMeasure VarianceQuantity? SupplyChainActivityTypeCode?
              PerformanceMetricTypeCode? cac:ExceptionObservationPeriod? cac:DocumentReference* cac:ForecastException?
              cac:SupplyItem;
            ExchangeRate SourceCurrencyCode SourceCurrencyBaseRate? TargetCurrencyCode TargetCurrencyBaseRate?
              ExchangeMarketID? CalculationRate? MathematicOperatorCode? Date? cac:ForeignExchangeContract?;
            ExternalReference URI? DocumentHash? HashAlgorithmMethod? ExpiryDate? ExpiryTime? MimeCode? FormatCode?
              EncodingCode? CharacterSetCode? FileName? Description*;
            FinancialAccount ID? Name? AliasName? AccountTypeCode? AccountFormatCode? CurrencyCode? PaymentNote*
              cac:FinancialInstitutionBranch? cac:Country?;
            FinancialGuarantee GuaranteeTypeCode Description* LiabilityAmount? AmountRate? cac:ConstitutionPeriod?;
            FinancialInstitution ID? Name? cac:Address?;
            ForecastException ForecastPurposeCode ForecastTypeCode IssueDate IssueTime? DataSourceCode
              ComparisonDataCode? ComparisonForecastIssueTime? ComparisonForecastIssueDate?;
            ForecastExceptionCriterionLine ForecastPurposeCode ForecastTypeCode ComparisonDataSourceCode? DataSourceCode
              TimeDeltaDaysQuantity?;
            ForecastLine ID Note* FrozenDocumentIndicator? ForecastTypeCode cac:ForecastPeriod? cac:SalesItem?;
            ForecastRevisionLine ID Note* Description* RevisedForecastLineID SourceForecastIssueDate
              SourceForecastIssueTime AdjustmentReasonCode? cac:ForecastPeriod? cac:SalesItem?;
            FrameworkAgreement ExpectedOperatorQuantity? MaximumOperatorQuantity? Justification* Frequency*
              cac:DurationPeriod? cac:SubsequentProcessTenderRequirement*;
            GoodsItem ID? SequenceNumberID? Description* HazardousRiskIndicator? DeclaredCustomsValueAmount?
              DeclaredForCarriageValueAmount? DeclaredStatisticsValueAmount? FreeOnBoardValueAmount?
              InsuranceValueAmount? ValueAmount? GrossWeightMeasure? NetWeightMeasure? NetNetWeightMeasure?
              ChargeableWeightMeasure? GrossVolumeMeasure? NetVolumeMeasure? Quantity? PreferenceCriterionCode?
              RequiredCustomsID? CustomsStatusCode? CustomsTariffQuantity? CustomsImportClassifiedIndicator?
              ChargeableQuantity? ReturnableQuantity? TraceID? cac:Item* cac:GoodsItemContainer*
              cac:FreightAllowanceCharge* cac:InvoiceLine* cac:Temperature* cac:ContainedGoodsItem* cac:OriginAddress?
              cac:Delivery? cac:Pickup? cac:Despatch? cac:MeasurementDimension* cac:ContainingPackage*
              cac:ShipmentDocumentReference? cac:MinimumTemperature? cac:MaximumTemperature?;
            GoodsItemContainer ID Quantity? cac:TransportEquipment*;
            HazardousGoodsTransit TransportEmergencyCardCode? PackingCriteriaCode? HazardousRegulationCode?
              InhalationToxicityZoneCode? TransportAuthorizationCode? cac:MaximumTemperature? cac:MinimumTemperature?;
            HazardousItem ID? PlacardNotation? PlacardEndorsement? AdditionalInformation* UNDGCode?
              EmergencyProceduresCode? MedicalFirstAidGuideCode? TechnicalName? CategoryName? HazardousCategoryCode?
              UpperOrangeHazardPlacardID? LowerOrangeHazardPlacardID? MarkingID? HazardClassID? NetWeightMeasure?
              NetVolumeMeasure? Quantity? cac:ContactParty? cac:SecondaryHazard* cac:HazardousGoodsTransit*
              cac:EmergencyTemperature? cac:FlashpointTemperature? cac:AdditionalTemperature*;
            ImmobilizedSecurity ImmobilizationCertificateID? SecurityID? IssueDate? FaceValueAmount? MarketValueAmount?
              SharesNumberQuantity? cac:IssuerParty?;
            InstructionForReturnsLine ID Note* Quantity cac:ManufacturerParty? cac:Item;
            InventoryReportLine ID Note* Quantity InventoryValueAmount? AvailabilityDate? AvailabilityStatusCode?
              cac:Item cac:InventoryLocation?;
            InvoiceLine ID UUID? Note* InvoicedQuantity? LineExtensionAmount TaxPointDate? AccountingCostCode?
              AccountingCost? PaymentPurposeCode? FreeOfChargeIndicator? cac:InvoicePeriod* cac:OrderLineReference*
              cac:DespatchLineReference* cac:ReceiptLineReference* cac:BillingReference* cac:DocumentReference*
              cac:PricingReference? cac:OriginatorParty? cac:Delivery* cac:PaymentTerms* cac:AllowanceCharge*
              cac:TaxTotal* cac:WithholdingTaxTotal* cac:Item cac:Price? cac:DeliveryTerms? cac:SubInvoiceLine*
              cac:ItemPriceExtension?;
            Item Description* PackQuantity? PackSizeNumeric? CatalogueIndicator? Name? HazardousRiskIndicator?
              AdditionalInformation* Keyword* BrandName* ModelName* cac:BuyersItemIdentification?
              cac:SellersItemIdentification? cac:ManufacturersItemIdentification* cac:StandardItemIdentification?
              cac:CatalogueItemIdentification? cac:AdditionalItemIdentification* cac:CatalogueDocumentReference?
              cac:ItemSpecificationDocumentReference* cac:OriginCountry? cac:CommodityClassification*
              cac:TransactionConditions* cac:HazardousItem* cac:ClassifiedTaxCategory* cac:AdditionalItemProperty*
              cac:ManufacturerParty* cac:InformationContentProviderParty? cac:OriginAddress* cac:ItemInstance*
              cac:Certificate* cac:Dimension*;
            ItemComparison PriceAmount? Quantity?;
            ItemIdentification ID ExtendedID? BarcodeSymbologyID? cac:PhysicalAttribute* cac:MeasurementDimension*
              cac:IssuerParty?;
            ItemInformationRequestLine TimeFrequencyCode? SupplyChainActivityTypeCode? ForecastTypeCode?
              PerformanceMetricTypeCode? cac:Period+ cac:SalesItem+;
            ItemInstance ProductTraceID? ManufactureDate? ManufactureTime? BestBeforeDate? RegistrationID? SerialID?
              cac:AdditionalItemProperty* cac:LotIdentification?;
            ItemLocationQuantity LeadTimeMeasure? MinimumQuantity? MaximumQuantity? HazardousRiskIndicator?
              TradingRestrictions* cac:ApplicableTerritoryAddress* cac:Price? cac:DeliveryUnit*
              cac:ApplicableTaxCategory* cac:Package? cac:AllowanceCharge* cac:DependentPriceReference?;
            ItemManagementProfile FrozenPeriodDaysNumeric? MinimumInventoryQuantity? MultipleOrderQuantity?
              OrderIntervalDaysNumeric? ReplenishmentOwnerDescription* TargetServicePercent? TargetInventoryQuantity?
              cac:EffectivePeriod cac:Item cac:ItemLocationQuantity?;
            ItemProperty ID? Name NameCode? TestMethod? Value? ValueQuantity? ValueQualifier* ImportanceCode? ListValue*
              cac:UsabilityPeriod? cac:ItemPropertyGroup* cac:RangeDimension? cac:ItemPropertyRange?;
            ItemPropertyGroup ID Name? ImportanceCode?;
            ItemPropertyRange MinimumValue? MaximumValue?;
            Language ID? Name? LocaleCode?;
            LineItem ID SalesOrderID? UUID? Note* LineStatusCode? Quantity? LineExtensionAmount? TotalTaxAmount?
              MinimumQuantity? MaximumQuantity? MinimumBackorderQuantity? MaximumBackorderQuantity?
              InspectionMethodCode? PartialDeliveryIndicator? BackOrderAllowedIndicator? AccountingCostCode?
              AccountingCost? WarrantyInformation* cac:Delivery* cac:DeliveryTerms? cac:OriginatorParty?
              cac:OrderedShipment* cac:PricingReference? cac:AllowanceCharge* cac:Price? cac:Item cac:SubLineItem*
              cac:WarrantyValidityPeriod? cac:WarrantyParty? cac:TaxTotal* cac:ItemPriceExtension? cac:LineReference*;
            LineReference LineID UUID? LineStatusCode? cac:DocumentReference?;
            LineResponse cac:LineReference cac:Response+;
            Location ID? Description* Conditions* CountrySubentity? CountrySubentityCode? LocationTypeCode?
              InformationURI? Name? cac:ValidityPeriod* cac:Address? cac:SubsidiaryLocation* cac:LocationCoordinate*;
            LocationCoordinate CoordinateSystemCode? LatitudeDegreesMeasure? LatitudeMinutesMeasure?
              LatitudeDirectionCode? LongitudeDegreesMeasure? LongitudeMinutesMeasure? LongitudeDirectionCode?
              AltitudeMeasure?;
            LotIdentification LotNumberID? ExpiryDate? cac:AdditionalItemProperty*;
            MaritimeTransport VesselID? VesselName? RadioCallSignID? ShipsRequirements* GrossTonnageMeasure?
              NetTonnageMeasure? cac:RegistryCertificateDocumentReference? cac:RegistryPortLocation?;
            Meter MeterNumber? MeterName? MeterConstant? MeterConstantCode? TotalDeliveredQuantity? cac:MeterReading*
              cac:MeterProperty*;
            MeterProperty Name? NameCode? Value? ValueQuantity? ValueQualifier*;
            MeterReading ID? MeterReadingType? MeterReadingTypeCode? PreviousMeterReadingDate PreviousMeterQuantity
              LatestMeterReadingDate LatestMeterQuantity PreviousMeterReadingMethod? PreviousMeterReadingMethodCode?
              LatestMeterReadingMethod? LatestMeterReadingMethodCode? MeterReadingComments* DeliveredQuantity;
            MiscellaneousEvent MiscellaneousEventTypeCode cac:EventLineItem+;
            MonetaryTotal LineExtensionAmount? TaxExclusiveAmount? TaxInclusiveAmount? AllowanceTotalAmount?
              ChargeTotalAmount? PrepaidAmount? PayableRoundingAmount? PayableAmount PayableAlternativeAmount?;
            NotificationRequirement NotificationTypeCode PostEventNotificationDurationMeasure?
              PreEventNotificationDurationMeasure? cac:NotifyParty* cac:NotificationPeriod* cac:NotificationLocation*;
            OnAccountPayment EstimatedConsumedQuantity Note* cac:PaymentTerms+;
            OrderLine SubstitutionStatusCode? Note* cac:LineItem cac:SellerProposedSubstituteLineItem*
              cac:SellerSubstitutedLineItem* cac:BuyerProposedSubstituteLineItem* cac:CatalogueLineReference?
              cac:QuotationLineReference? cac:OrderLineReference* cac:DocumentReference*;
            OrderLineReference LineID SalesOrderLineID? UUID? LineStatusCode? cac:OrderReference?;
            OrderReference ID SalesOrderID? CopyIndicator? UUID? IssueDate? IssueTime? CustomerReference? OrderTypeCode?
              cac:DocumentReference?;
            OrderedShipment cac:Shipment cac:Package*;
            Package ID? Quantity? ReturnableMaterialIndicator? PackageLevelCode? PackagingTypeCode? PackingMaterial*
              TraceID? cac:ContainedPackage* cac:ContainingTransportEquipment? cac:GoodsItem* cac:MeasurementDimension*
              cac:DeliveryUnit* cac:Delivery? cac:Pickup? cac:Despatch?;
            Party MarkCareIndicator? MarkAttentionIndicator? WebsiteURI? LogoReferenceID? EndpointID?
              IndustryClassificationCode? cac:PartyIdentification* cac:PartyName* cac:Language? cac:PostalAddress?
              cac:PhysicalLocation? cac:PartyTaxScheme* cac:PartyLegalEntity* cac:Contact? cac:Person* cac:AgentParty?
              cac:ServiceProviderParty* cac:PowerOfAttorney* cac:FinancialAccount?;
            PartyIdentification ID;
            PartyLegalEntity RegistrationName? CompanyID? RegistrationDate? RegistrationExpirationDate?
              CompanyLegalFormCode? CompanyLegalForm? SoleProprietorshipIndicator? CompanyLiquidationStatusCode?
              CorporateStockAmount? FullyPaidSharesIndicator? cac:RegistrationAddress? cac:CorporateRegistrationScheme?
              cac:HeadOfficeParty? cac:ShareholderParty*;
            PartyName Name;
            PartyTaxScheme RegistrationName? CompanyID? TaxLevelCode? ExemptionReasonCode? ExemptionReason*
              cac:RegistrationAddress? cac:TaxScheme;
            Payment ID? PaidAmount? ReceivedDate? PaidDate? PaidTime? InstructionID?;
            PaymentMandate ID? MandateTypeCode? MaximumPaymentInstructionsNumeric? MaximumPaidAmount? SignatureID?
              cac:PayerParty? cac:PayerFinancialAccount? cac:ValidityPeriod? cac:PaymentReversalPeriod? cac:Clause*;
            PaymentMeans ID? PaymentMeansCode PaymentDueDate? PaymentChannelCode? InstructionID? InstructionNote*
              PaymentID* cac:CardAccount? cac:PayerFinancialAccount? cac:PayeeFinancialAccount? cac:CreditAccount?
              cac:PaymentMandate? cac:TradeFinancing?;
            PaymentTerms ID? PaymentMeansID* PrepaidPaymentReferenceID? Note* ReferenceEventCode?
              SettlementDiscountPercent? PenaltySurchargePercent? PaymentPercent? Amount? SettlementDiscountAmount?
              PenaltyAmount? PaymentTermsDetailsURI? PaymentDueDate? InstallmentDueDate? InvoicingPartyReference?
              cac:SettlementPeriod? cac:PenaltyPeriod? cac:ExchangeRate? cac:ValidityPeriod?;
            PerformanceDataLine ID Note* PerformanceValueQuantity PerformanceMetricTypeCode cac:Period? cac:Item?;
            Period StartDate? StartTime? EndDate? EndTime? DurationMeasure? DescriptionCode* Description*;
            Person ID? FirstName? FamilyName? Title? MiddleName? OtherName? NameSuffix? JobTitle? NationalityID?
              GenderCode? BirthDate? BirthplaceName? OrganizationDepartment? cac:Contact? cac:FinancialAccount?
              cac:IdentityDocumentReference* cac:ResidenceAddress?;
            PhysicalAttribute AttributeID PositionCode? DescriptionCode? Description*;
            Pickup ID? ActualPickupDate? ActualPickupTime? EarliestPickupDate? EarliestPickupTime? LatestPickupDate?
              LatestPickupTime? cac:PickupLocation? cac:PickupParty?;
            PowerOfAttorney ID? IssueDate? IssueTime? Description* cac:NotaryParty? cac:AgentParty cac:WitnessParty*
              cac:MandateDocumentReference*;
            Price PriceAmount BaseQuantity? PriceChangeReason* PriceTypeCode? PriceType? OrderableUnitFactorRate?
              cac:ValidityPeriod* cac:PriceList? cac:AllowanceCharge* cac:PricingExchangeRate?;
            PriceExtension Amount cac:TaxTotal*;
            PriceList ID? StatusCode? cac:ValidityPeriod* cac:PreviousPriceList?;
            PricingReference cac:OriginalItemLocationQuantity? cac:AlternativeConditionPrice*;
            ProcessJustification PreviousCancellationReasonCode? ProcessReasonCode? ProcessReason* Description*;
            ProcurementProject ID? Name+ Description* ProcurementTypeCode? ProcurementSubTypeCode? QualityControlCode?
              RequiredFeeAmount? FeeDescription* RequestedDeliveryDate? EstimatedOverallContractQuantity? Note*
              cac:RequestedTenderTotal? cac:MainCommodityClassification? cac:AdditionalCommodityClassification*
              cac:RealizedLocation* cac:PlannedPeriod? cac:ContractExtension? cac:RequestForTenderLine*;
            ProcurementProjectLot ID cac:TenderingTerms? cac:ProcurementProject?;
            ProjectReference ID UUID? IssueDate? cac:WorkPhaseReference*;
            PromotionalEvent PromotionalEventTypeCode SubmissionDate? FirstShipmentAvailibilityDate?
              LatestProposalAcceptanceDate? cac:PromotionalSpecification+;
            PromotionalEventLineItem Amount cac:EventLineItem;
            PromotionalSpecification SpecificationID? cac:PromotionalEventLineItem+ cac:EventTactic*;
            QualificationResolution AdmissionCode ExclusionReason* Resolution* ResolutionDate ResolutionTime?
              cac:ProcurementProjectLot?;
            QualifyingParty ParticipationPercent? PersonalSituation* OperatingYearsQuantity? EmployeeQuantity?
              BusinessClassificationEvidenceID? BusinessIdentityEvidenceID? TendererRoleCode?
              cac:BusinessClassificationScheme? cac:TechnicalCapability* cac:FinancialCapability* cac:CompletedTask*
              cac:Declaration* cac:Party? cac:EconomicOperatorRole?;
            QuotationLine ID? Note* Quantity? LineExtensionAmount? TotalTaxAmount? RequestForQuotationLineID?
              cac:DocumentReference* cac:LineItem cac:SellerProposedSubstituteLineItem* cac:AlternativeLineItem*
              cac:RequestLineReference?;
            RailTransport TrainID RailCarID?;
            ReceiptLine ID UUID? Note* ReceivedQuantity? ShortQuantity? ShortageActionCode? RejectedQuantity?
              RejectReasonCode? RejectReason* RejectActionCode? QuantityDiscrepancyCode? OversupplyQuantity?
              ReceivedDate? TimingComplaintCode? TimingComplaint? cac:OrderLineReference? cac:DespatchLineReference*
              cac:DocumentReference* cac:Item* cac:Shipment*;
            Regulation Name LegalReference? OntologyURI?;
            RelatedItem ID? Quantity? Description*;
            ReminderLine ID Note* UUID? BalanceBroughtForwardIndicator? DebitLineAmount? CreditLineAmount?
              AccountingCostCode? AccountingCost? PenaltySurchargePercent? Amount? PaymentPurposeCode?
              cac:ReminderPeriod* cac:BillingReference* cac:ExchangeRate?;
            RemittanceAdviceLine ID Note* UUID? DebitLineAmount? CreditLineAmount? BalanceAmount? PaymentPurposeCode?
              InvoicingPartyReference? cac:AccountingSupplierParty? cac:AccountingCustomerParty? cac:BuyerCustomerParty?
              cac:SellerSupplierParty? cac:OriginatorCustomerParty? cac:PayeeParty? cac:InvoicePeriod*
              cac:BillingReference* cac:DocumentReference* cac:ExchangeRate?;
            Renewal Amount? cac:Period?;
            RequestForQuotationLine ID? UUID? Note* OptionalLineItemIndicator? PrivacyCode? SecurityClassificationCode?
              cac:DocumentReference* cac:LineItem;
            RequestForTenderLine ID? UUID? Note* Quantity? MinimumQuantity? MaximumQuantity? TaxIncludedIndicator?
              MinimumAmount? MaximumAmount? EstimatedAmount? cac:DocumentReference* cac:DeliveryPeriod*
              cac:RequiredItemLocationQuantity* cac:WarrantyValidityPeriod? cac:Item cac:SubRequestForTenderLine*;
            RequestedTenderTotal EstimatedOverallContractAmount? TotalAmount? TaxIncludedIndicator? MinimumAmount?
              MaximumAmount? MonetaryScope* AverageSubsequentContractAmount? cac:ApplicableTaxCategory*;
            Response ReferenceID? ResponseCode? Description* EffectiveDate? EffectiveTime? cac:Status*;
            ResultOfVerification ValidatorID? ValidationResultCode? ValidationDate? ValidationTime? ValidateProcess?
              ValidateTool? ValidateToolVersion? cac:SignatoryParty?;
            RetailPlannedImpact Amount ForecastPurposeCode ForecastTypeCode cac:Period?;
            RoadTransport LicensePlateID;
            SalesItem Quantity cac:ActivityProperty* cac:TaxExclusivePrice* cac:TaxInclusivePrice* cac:Item;
            SecondaryHazard ID? PlacardNotation? PlacardEndorsement? EmergencyProceduresCode? Extension*;
            ServiceFrequency WeekDayCode;
            ServiceProviderParty ID? ServiceTypeCode? ServiceType* cac:Party cac:SellerContact?;
            ShareholderParty PartecipationPercent? cac:Party?;
            Shipment ID ShippingPriorityLevelCode? HandlingCode? HandlingInstructions* Information* GrossWeightMeasure?
              NetWeightMeasure? NetNetWeightMeasure? GrossVolumeMeasure? NetVolumeMeasure? TotalGoodsItemQuantity?
              TotalTransportHandlingUnitQuantity? InsuranceValueAmount? DeclaredCustomsValueAmount?
              DeclaredForCarriageValueAmount? DeclaredStatisticsValueAmount? FreeOnBoardValueAmount?
              SpecialInstructions* DeliveryInstructions* SplitConsignmentIndicator? ConsignmentQuantity?
              cac:Consignment* cac:GoodsItem* cac:ShipmentStage* cac:Delivery? cac:TransportHandlingUnit*
              cac:ReturnAddress? cac:OriginAddress? cac:FirstArrivalPortLocation? cac:LastExitPortLocation?
              cac:ExportCountry? cac:FreightAllowanceCharge*;
            ShipmentStage ID? TransportModeCode? TransportMeansTypeCode? TransitDirectionCode? PreCarriageIndicator?
              OnCarriageIndicator? EstimatedDeliveryDate? EstimatedDeliveryTime? RequiredDeliveryDate?
              RequiredDeliveryTime? LoadingSequenceID? SuccessiveSequenceID? Instructions* DemurrageInstructions*
              CrewQuantity? PassengerQuantity? cac:TransitPeriod? cac:CarrierParty* cac:TransportMeans?
              cac:LoadingPortLocation? cac:UnloadingPortLocation? cac:TransshipPortLocation? cac:LoadingTransportEvent?
              cac:ExaminationTransportEvent? cac:AvailabilityTransportEvent? cac:ExportationTransportEvent?
              cac:DischargeTransportEvent? cac:WarehousingTransportEvent? cac:TakeoverTransportEvent?
              cac:OptionalTakeoverTransportEvent? cac:DropoffTransportEvent? cac:ActualPickupTransportEvent?
              cac:DeliveryTransportEvent? cac:ReceiptTransportEvent? cac:StorageTransportEvent?
              cac:AcceptanceTransportEvent? cac:TerminalOperatorParty? cac:CustomsAgentParty?
              cac:EstimatedTransitPeriod? cac:FreightAllowanceCharge* cac:FreightChargeLocation?
              cac:DetentionTransportEvent* cac:RequestedDepartureTransportEvent? cac:RequestedArrivalTransportEvent?
              cac:RequestedWaypointTransportEvent* cac:PlannedDepartureTransportEvent? cac:PlannedArrivalTransportEvent?
              cac:PlannedWaypointTransportEvent* cac:ActualDepartureTransportEvent? cac:ActualWaypointTransportEvent?
              cac:ActualArrivalTransportEvent? cac:TransportEvent* cac:EstimatedDepartureTransportEvent?
              cac:EstimatedArrivalTransportEvent? cac:PassengerPerson* cac:DriverPerson* cac:ReportingPerson?
              cac:CrewMemberPerson* cac:SecurityOfficerPerson? cac:MasterPerson? cac:ShipsSurgeonPerson?;
            Signature ID Note* ValidationDate? ValidationTime? ValidatorID? CanonicalizationMethod? SignatureMethod?
              cac:SignatoryParty? cac:DigitalSignatureAttachment? cac:OriginalDocumentReference?;
            StatementLine ID Note* UUID? BalanceBroughtForwardIndicator? DebitLineAmount? CreditLineAmount?
              BalanceAmount? PaymentPurposeCode? cac:PaymentMeans? cac:PaymentTerms* cac:BuyerCustomerParty?
              cac:SellerSupplierParty? cac:OriginatorCustomerParty? cac:AccountingCustomerParty?
              cac:AccountingSupplierParty? cac:PayeeParty? cac:InvoicePeriod* cac:BillingReference*
              cac:DocumentReference* cac:ExchangeRate? cac:AllowanceCharge* cac:CollectedPayment*;
            Status ConditionCode? ReferenceDate? ReferenceTime? Description* StatusReasonCode? StatusReason* SequenceID?
              Text* IndicationIndicator? Percent? ReliabilityPercent? cac:Condition*;
            StockAvailabilityReportLine ID Note* Quantity ValueAmount? AvailabilityDate? AvailabilityStatusCode?
              cac:Item;
            Stowage LocationID? Location* cac:MeasurementDimension*;
            SubcontractTerms Rate? UnknownPriceIndicator? Description* Amount? SubcontractingConditionsCode?
              MaximumPercent? MinimumPercent?;
            SubscriberConsumption ConsumptionID? SpecificationTypeCode? Note* TotalMeteredQuantity? cac:SubscriberParty?
              cac:UtilityConsumptionPoint cac:OnAccountPayment* cac:Consumption? cac:SupplierConsumption*;
            SupplierConsumption Description* cac:UtilitySupplierParty? cac:UtilityCustomerParty? cac:Consumption
              cac:Contract? cac:ConsumptionLine+;
            SupplierParty CustomerAssignedAccountID? AdditionalAccountID* DataSendingCapability? cac:Party?
              cac:DespatchContact? cac:AccountingContact? cac:SellerContact?;
            TaxCategory ID? Name? Percent? BaseUnitMeasure? PerUnitAmount? TaxExemptionReasonCode? TaxExemptionReason*
              TierRange? TierRatePercent? cac:TaxScheme;
            TaxScheme ID? Name? TaxTypeCode? CurrencyCode? cac:JurisdictionRegionAddress*;
            TaxSubtotal TaxableAmount? TaxAmount CalculationSequenceNumeric? TransactionCurrencyTaxAmount? Percent?
              BaseUnitMeasure? PerUnitAmount? TierRange? TierRatePercent? cac:TaxCategory;
            TaxTotal TaxAmount RoundingAmount? TaxEvidenceIndicator? TaxIncludedIndicator? cac:TaxSubtotal*;
            TelecommunicationsService ID? CallDate CallTime ServiceNumberCalled TelecommunicationsServiceCategory?
              TelecommunicationsServiceCategoryCode? MovieTitle? RoamingPartnerName? PayPerView? Quantity?
              TelecommunicationsServiceCall? TelecommunicationsServiceCallCode? CallBaseAmount? CallExtensionAmount?
              cac:Price? cac:Country? cac:ExchangeRate* cac:AllowanceCharge* cac:TaxTotal* cac:CallDuty* cac:TimeDuty*;
            TelecommunicationsSupply TelecommunicationsSupplyType? TelecommunicationsSupplyTypeCode? PrivacyCode
              Description* TotalAmount? cac:TelecommunicationsSupplyLine+;
            TelecommunicationsSupplyLine ID PhoneNumber Description* LineExtensionAmount? cac:ExchangeRate*
              cac:AllowanceCharge* cac:TaxTotal* cac:TelecommunicationsService+;
            Temperature AttributeID Measure Description*;
            TenderLine ID? Note* Quantity? LineExtensionAmount? TotalTaxAmount? OrderableUnit? ContentUnitQuantity?
              OrderQuantityIncrementNumeric? MinimumOrderQuantity? MaximumOrderQuantity? WarrantyInformation*
              PackLevelCode? cac:DocumentReference* cac:Item? cac:OfferedItemLocationQuantity*
              cac:ReplacementRelatedItem* cac:WarrantyParty? cac:WarrantyValidityPeriod? cac:SubTenderLine*
              cac:CallForTendersLineReference? cac:CallForTendersDocumentReference?;
            TenderPreparation TenderEnvelopeID TenderEnvelopeTypeCode? Description* OpenTenderID?
              cac:ProcurementProjectLot* cac:DocumentTenderRequirement*;
            TenderRequirement Name Description* cac:TemplateDocumentReference?;
            TenderResult TenderResultCode? Description* AdvertisementAmount? AwardDate AwardTime?
              ReceivedTenderQuantity? LowerTenderAmount? HigherTenderAmount? StartDate?
              ReceivedElectronicTenderQuantity? ReceivedForeignTenderQuantity? cac:Contract? cac:AwardedTenderedProject?
              cac:ContractFormalizationPeriod? cac:SubcontractTerms* cac:WinningParty*;
            TenderedProject VariantID? FeeAmount? FeeDescription* TenderEnvelopeID? TenderEnvelopeTypeCode?
              cac:ProcurementProjectLot? cac:EvidenceDocumentReference* cac:TaxTotal* cac:LegalMonetaryTotal?
              cac:TenderLine* cac:AwardingCriterionResponse*;
            TendererPartyQualification cac:InterestedProcurementProjectLot* cac:MainQualifyingParty
              cac:AdditionalQualifyingParty*;
            TendererQualificationRequest CompanyLegalFormCode? CompanyLegalForm? PersonalSituation*
              OperatingYearsQuantity? EmployeeQuantity? Description* cac:RequiredBusinessClassificationScheme*
              cac:TechnicalEvaluationCriterion* cac:FinancialEvaluationCriterion* cac:SpecificTendererRequirement*
              cac:EconomicOperatorRole*;
            TendererRequirement Name* TendererRequirementTypeCode? Description* LegalReference? cac:SuggestedEvidence*;
            TenderingProcess ID? OriginalContractingSystemID? Description* NegotiationDescription* ProcedureCode?
              UrgencyCode? ExpenseCode? PartPresentationCode? ContractingSystemCode? SubmissionMethodCode?
              CandidateReductionConstraintIndicator? GovernmentAgreementConstraintIndicator?
              cac:DocumentAvailabilityPeriod? cac:TenderSubmissionDeadlinePeriod? cac:InvitationSubmissionPeriod?
              cac:ParticipationRequestReceptionPeriod? cac:NoticeDocumentReference* cac:AdditionalDocumentReference*
              cac:ProcessJustification* cac:EconomicOperatorShortList? cac:OpenTenderEvent* cac:AuctionTerms?
              cac:FrameworkAgreement?;
            TenderingTerms AwardingMethodTypeCode? PriceEvaluationCode? MaximumVariantQuantity?
              VariantConstraintIndicator? AcceptedVariantsDescription* PriceRevisionFormulaDescription*
              FundingProgramCode? FundingProgram* MaximumAdvertisementAmount? Note* PaymentFrequencyCode?
              EconomicOperatorRegistryURI? RequiredCurriculaIndicator? OtherConditionsIndicator? AdditionalConditions*
              LatestSecurityClearanceDate? DocumentationFeeAmount? cac:PenaltyClause* cac:RequiredFinancialGuarantee*
              cac:ProcurementLegislationDocumentReference? cac:FiscalLegislationDocumentReference?
              cac:EnvironmentalLegislationDocumentReference? cac:EmploymentLegislationDocumentReference?
              cac:ContractualDocumentReference* cac:CallForTendersDocumentReference? cac:WarrantyValidityPeriod?
              cac:PaymentTerms* cac:TendererQualificationRequest* cac:AllowedSubcontractTerms* cac:TenderPreparation*
              cac:ContractExecutionRequirement* cac:AwardingTerms? cac:AdditionalInformationParty?
              cac:DocumentProviderParty? cac:TenderRecipientParty? cac:ContractResponsibleParty?
              cac:TenderEvaluationParty* cac:TenderValidityPeriod? cac:ContractAcceptancePeriod? cac:AppealTerms?
              cac:Language* cac:BudgetAccountLine* cac:ReplacedNoticeDocumentReference?;
            TradeFinancing ID? FinancingInstrumentCode? cac:ContractDocumentReference? cac:DocumentReference*
              cac:FinancingParty cac:FinancingFinancialAccount? cac:Clause*;
            TradingTerms Information* Reference? cac:ApplicableAddress?;
            TransactionConditions ID? ActionCode? Description* cac:DocumentReference*;
            TransportEquipment ID? ReferencedConsignmentID* TransportEquipmentTypeCode? ProviderTypeCode? OwnerTypeCode?
              SizeTypeCode? DispositionCode? FullnessIndicationCode? RefrigerationOnIndicator? Information*
              ReturnabilityIndicator? LegalStatusIndicator? AirFlowPercent? HumidityPercent?
              AnimalFoodApprovedIndicator? HumanFoodApprovedIndicator? DangerousGoodsApprovedIndicator?
              RefrigeratedIndicator? Characteristics? DamageRemarks* Description* SpecialTransportRequirements*
              GrossWeightMeasure? GrossVolumeMeasure? TareWeightMeasure? TrackingDeviceCode? PowerIndicator? TraceID?
              cac:MeasurementDimension* cac:TransportEquipmentSeal* cac:MinimumTemperature? cac:MaximumTemperature?
              cac:ProviderParty? cac:LoadingProofParty? cac:SupplierParty? cac:OwnerParty? cac:OperatingParty?
              cac:LoadingLocation? cac:UnloadingLocation? cac:StorageLocation? cac:PositioningTransportEvent*
              cac:QuarantineTransportEvent* cac:DeliveryTransportEvent* cac:PickupTransportEvent*
              cac:HandlingTransportEvent* cac:LoadingTransportEvent* cac:TransportEvent* cac:ApplicableTransportMeans?
              cac:HaulageTradingTerms* cac:HazardousGoodsTransit* cac:PackagedTransportHandlingUnit*
              cac:ServiceAllowanceCharge* cac:FreightAllowanceCharge* cac:AttachedTransportEquipment* cac:Delivery?
              cac:Pickup? cac:Despatch? cac:ShipmentDocumentReference* cac:ContainedInTransportEquipment* cac:Package*
              cac:GoodsItem*;
            TransportEquipmentSeal ID SealIssuerTypeCode? Condition? SealStatusCode? SealingPartyType?;
            TransportEvent IdentificationID? OccurrenceDate? OccurrenceTime? TransportEventTypeCode? Description*
              CompletionIndicator? cac:ReportedShipment? cac:CurrentStatus* cac:Contact* cac:Location? cac:Signature?
              cac:Period*;
            TransportExecutionTerms TransportUserSpecialTerms* TransportServiceProviderSpecialTerms* ChangeConditions*
              cac:PaymentTerms* cac:DeliveryTerms* cac:BonusPaymentTerms? cac:CommissionPaymentTerms?
              cac:PenaltyPaymentTerms? cac:EnvironmentalEmission* cac:NotificationRequirement*
              cac:ServiceChargePaymentTerms?;
            TransportHandlingUnit ID? TransportHandlingUnitTypeCode? HandlingCode? HandlingInstructions*
              HazardousRiskIndicator? TotalGoodsItemQuantity? TotalPackageQuantity? DamageRemarks* ShippingMarks*
              TraceID? cac:HandlingUnitDespatchLine* cac:ActualPackage* cac:ReceivedHandlingUnitReceiptLine*
              cac:TransportEquipment* cac:TransportMeans* cac:HazardousGoodsTransit* cac:MeasurementDimension*
              cac:MinimumTemperature? cac:MaximumTemperature? cac:GoodsItem* cac:FloorSpaceMeasurementDimension?
              cac:PalletSpaceMeasurementDimension? cac:ShipmentDocumentReference* cac:Status* cac:CustomsDeclaration*
              cac:ReferencedShipment* cac:Package*;
            TransportMeans JourneyID? RegistrationNationalityID? RegistrationNationality* DirectionCode?
              TransportMeansTypeCode? TradeServiceCode? cac:Stowage? cac:AirTransport? cac:RoadTransport?
              cac:RailTransport? cac:MaritimeTransport? cac:OwnerParty? cac:MeasurementDimension*;
            TransportSchedule SequenceNumeric ReferenceDate? ReferenceTime? ReliabilityPercent? Remarks*
              cac:StatusLocation cac:ActualArrivalTransportEvent? cac:ActualDepartureTransportEvent?
              cac:EstimatedDepartureTransportEvent? cac:EstimatedArrivalTransportEvent?
              cac:PlannedDepartureTransportEvent? cac:PlannedArrivalTransportEvent?;
            TransportationSegment SequenceNumeric TransportExecutionPlanReferenceID? cac:TransportationService
              cac:TransportServiceProviderParty cac:ReferencedConsignment? cac:ShipmentStage*;
            TransportationService TransportServiceCode TariffClassCode? Priority? FreightRateClassCode?
              TransportationServiceDescription* TransportationServiceDetailsURI? NominationDate? NominationTime? Name?
              SequenceNumeric? cac:TransportEquipment* cac:SupportedTransportEquipment*
              cac:UnsupportedTransportEquipment* cac:CommodityClassification* cac:SupportedCommodityClassification*
              cac:UnsupportedCommodityClassification* cac:TotalCapacityDimension? cac:ShipmentStage* cac:TransportEvent*
              cac:ResponsibleTransportServiceProviderParty? cac:EnvironmentalEmission* cac:EstimatedDurationPeriod?
              cac:ScheduledServiceFrequency*;
            UnstructuredPrice PriceAmount? TimeAmount?;
            UtilityItem ID SubscriberID? SubscriberType? SubscriberTypeCode? Description* PackQuantity? PackSizeNumeric?
              ConsumptionType? ConsumptionTypeCode? CurrentChargeType? CurrentChargeTypeCode? OneTimeChargeType?
              OneTimeChargeTypeCode? cac:TaxCategory? cac:Contract?;
            WebSiteAccess URI? Password Login;
            WinningParty Rank? cac:Party;
            WorkPhaseReference ID? WorkPhaseCode? WorkPhase* ProgressPercent? StartDate? EndDate?
              cac:WorkOrderDocumentReference*;
            +TransportEvent AcceptanceTransportEvent ActualArrivalTransportEvent ActualDepartureTransportEvent
              ActualPickupTransportEvent ActualWaypointTransportEvent AvailabilityTransportEvent DeliveryTransportEvent
              DetentionTransportEvent DischargeTransportEvent DropoffTransportEvent EstimatedArrivalTransportEvent
              EstimatedDepartureTransportEvent ExaminationTransportEvent ExportationTransportEvent
              HandlingTransportEvent LoadingTransportEvent OptionalTakeoverTransportEvent PickupTransportEvent
              PlannedArrivalTransportEvent PlannedDeliveryTransportEvent PlannedDepartureTransportEvent
              PlannedPickupTransportEvent PlannedWaypointTransportEvent PositioningTransportEvent
              QuarantineTransportEvent ReceiptTransportEvent RequestedArrivalTransportEvent
              RequestedDeliveryTransportEvent RequestedDepartureTransportEvent RequestedPickupTransportEvent
              RequestedWaypointTransportEvent StorageTransportEvent TakeoverTransportEvent TransportEvent
              UpdatedDeliveryTransportEvent UpdatedPickupTransportEvent WarehousingTransportEvent;
            +RelatedItem AccessoryRelatedItem ComplementaryRelatedItem ComponentRelatedItem RelatedItem
              ReplacedRelatedItem ReplacementRelatedItem RequiredRelatedItem;
            +Contact AccountingContact BuyerContact Contact DeliveryContact DespatchContact SellerContact
              SignatoryContact;
            +CustomerParty AccountingCustomerParty BuyerCustomerParty ContractorCustomerParty CustomerParty
              DeliveryCustomerParty OriginatorCustomerParty RecipientCustomerParty RetailerCustomerParty;
            +SupplierParty AccountingSupplierParty DespatchSupplierParty SellerSupplierParty SupplierParty;
            +ActivityDataLine ActivityDataLine SupplyChainActivityDataLine;
            +Location ActivityFinalLocation ActivityOriginLocation AlternativeDeliveryLocation AtLocation
              DeliveryLocation DespatchLocation FirstArrivalPortLocation FreightChargeLocation FromLocation
              InventoryLocation LastExitPortLocation LoadingLocation LoadingPortLocation Location
              MeasurementFromLocation MeasurementToLocation NotificationLocation OccurenceLocation
              ParticipatingLocationsLocation PhysicalLocation PickupLocation RealizedLocation RegistryPortLocation
              RequestedStatusLocation StatusLocation StorageLocation SubsidiaryLocation ToLocation TransshipPortLocation
              UnloadingLocation UnloadingPortLocation;
            +Period ActivityPeriod ApplicablePeriod ConstitutionPeriod ContractAcceptancePeriod
              ContractFormalizationPeriod DeliveryPeriod DocumentAvailabilityPeriod DurationPeriod EffectivePeriod
              EstimatedDeliveryPeriod EstimatedDespatchPeriod EstimatedDurationPeriod EstimatedTransitPeriod
              ExceptionObservationPeriod ForecastPeriod FrequencyPeriod InventoryPeriod InvitationSubmissionPeriod
              InvoicePeriod LineValidityPeriod MainPeriod NominationPeriod NotificationPeriod OptionValidityPeriod
              ParticipationRequestReceptionPeriod PaymentReversalPeriod PenaltyPeriod Period PlannedPeriod
              PresentationPeriod PromisedDeliveryPeriod ReminderPeriod RequestedDeliveryPeriod RequestedDespatchPeriod
              RequestedStatusPeriod RequestedValidityPeriod ServiceEndTimePeriod ServiceStartTimePeriod SettlementPeriod
              StatementPeriod StatusPeriod TenderSubmissionDeadlinePeriod TenderValidityPeriod TransitPeriod
              TransportServiceProviderResponseDeadlinePeriod TransportServiceProviderResponseRequiredPeriod
              TransportUserResponseRequiredPeriod UsabilityPeriod ValidityPeriod WarrantyValidityPeriod;
            +ActivityProperty ActivityProperty;
            +Package ActualPackage ContainedPackage ContainingPackage Package ReferencedPackage;
            +CommodityClassification AdditionalCommodityClassification CommodityClassification
              MainCommodityClassification SupportedCommodityClassification UnsupportedCommodityClassification;
            +DocumentReference AdditionalDocumentReference CallForTendersDocumentReference CatalogueDocumentReference
              ContractDocumentReference ContractualDocumentReference CreditNoteDocumentReference
              DebitNoteDocumentReference DespatchDocumentReference DocumentReference
              EmploymentLegislationDocumentReference EnvironmentalLegislationDocumentReference EvidenceDocumentReference
              FiscalLegislationDocumentReference GuaranteeDocumentReference GuidanceDocumentReference
              IdentityDocumentReference InvoiceDocumentReference ItemSpecificationDocumentReference
              LegalDocumentReference MandateDocumentReference MinutesDocumentReference NoticeDocumentReference
              OrderDocumentReference OriginalDocumentReference OriginatorDocumentReference ParentDocumentReference
              PreviousDocumentReference ProcurementLegislationDocumentReference QuotationDocumentReference
              ReceiptDocumentReference RegistryCertificateDocumentReference ReminderDocumentReference
              ReplacedNoticeDocumentReference RequestForQuotationDocumentReference RequestedDocumentReference
              ResolutionDocumentReference SelfBilledCreditNoteDocumentReference SelfBilledInvoiceDocumentReference
              ShipmentDocumentReference StatementDocumentReference SupportingDocumentReference
              TechnicalDocumentReference TemplateDocumentReference TenderDocumentReference
              TendererQualificationDocumentReference TransportExecutionPlanDocumentReference
              TransportExecutionPlanRequestDocumentReference TransportProgressStatusRequestDocumentReference
              TransportServiceDescriptionDocumentReference TransportServiceDescriptionRequestDocumentReference
              TransportationStatusRequestDocumentReference WorkOrderDocumentReference;
            +DocumentResponse AdditionalDocumentResponse DocumentResponse;
            +Party AdditionalInformationParty AgentParty AppealInformationParty AppealReceiverParty BeneficiaryParty
              BillOfLadingHolderParty BillToParty CarrierParty ConsigneeParty ConsignorParty ContactParty
              ContractResponsibleParty CustomsAgentParty DeliveryParty DespatchParty DocumentProviderParty
              EvidenceIssuingParty ExporterParty FinalDeliveryParty FinancingParty FreightForwarderParty GuarantorParty
              HazardousItemNotificationParty HeadOfficeParty ImporterParty InformationContentProviderParty
              InsuranceParty InterestedParty InventoryReportingParty IssuerParty LoadingProofParty
              LogisticsOperatorParty ManufacturerParty MediationParty MortgageHolderParty NotaryParty NotifyParty
              OperatingParty OriginalDespatchParty OriginatorParty OwnerParty Party PayeeParty PayerParty
              PerformingCarrierParty PickupParty PreSelectedParty PreparationParty ProviderParty ReceiverParty
              RecipientParty ResponsibleTransportServiceProviderParty SenderParty SignatoryParty SourceIssuerParty
              SubcontractorParty SubscriberParty SubstituteCarrierParty TaxRepresentativeParty TenderEvaluationParty
              TenderRecipientParty TendererParty TerminalOperatorParty TransportAdvisorParty
              TransportServiceProviderParty TransportUserParty UtilityCustomerParty UtilitySupplierParty WarrantyParty
              WitnessParty;
            +ItemIdentification AdditionalItemIdentification BuyersItemIdentification CatalogueItemIdentification
              ItemIdentification ManufacturersItemIdentification SellersItemIdentification StandardItemIdentification;
            +ItemProperty AdditionalItemProperty ItemProperty KeywordItemProperty;
            +QualifyingParty AdditionalQualifyingParty MainQualifyingParty QualifyingParty;
            +Temperature AdditionalTemperature EmergencyTemperature FlashpointTemperature MaximumTemperature
              MinimumTemperature Temperature;
            +TransportationService AdditionalTransportationService FinalDeliveryTransportationService
              MainTransportationService OriginalDespatchTransportationService TransportationService;
            +Address Address ApplicableAddress ApplicableTerritoryAddress DeliveryAddress DespatchAddress
              JurisdictionRegionAddress LocationAddress OriginAddress PostalAddress RegistrationAddress ResidenceAddress
              ReturnAddress;
            +AddressLine AddressLine;
            +AirTransport AirTransport;
            +AllowanceCharge AllowanceCharge ExtraAllowanceCharge FreightAllowanceCharge ServiceAllowanceCharge;
            +SubcontractTerms AllowedSubcontractTerms SubcontractTerms;
            +Price AlternativeConditionPrice Price TaxExclusivePrice TaxInclusivePrice;
            +LineItem AlternativeLineItem BuyerProposedSubstituteLineItem LineItem SellerProposedSubstituteLineItem
              SellerSubstitutedLineItem SubLineItem;
            +MonetaryTotal AnticipatedMonetaryTotal LegalMonetaryTotal MonetaryTotal QuotedMonetaryTotal
              RequestedMonetaryTotal;
            +AppealTerms AppealTerms;
            +Regulation ApplicableRegulation Regulation;
            +TaxCategory ApplicableTaxCategory ClassifiedTaxCategory TaxCategory;
            +TransportMeans ApplicableTransportMeans TransportMeans;
            +TransportEquipment AttachedTransportEquipment ContainedInTransportEquipment ContainingTransportEquipment
              ReferencedTransportEquipment SupportedTransportEquipment TransportEquipment UnsupportedTransportEquipment;
            +Attachment Attachment DigitalSignatureAttachment;
            +AuctionTerms AuctionTerms;
            +TenderedProject AwardedTenderedProject TenderedProject;
            +AwardingCriterion AwardingCriterion SubordinateAwardingCriterion;
            +AwardingCriterionResponse AwardingCriterionResponse SubordinateAwardingCriterionResponse;
            +AwardingTerms AwardingTerms;
            +BillingReference BillingReference;
            +BillingReferenceLine BillingReferenceLine;
            +PaymentTerms BonusPaymentTerms CollectPaymentTerms CommissionPaymentTerms DisbursementPaymentTerms
              PaymentTerms PenaltyPaymentTerms PrepaidPaymentTerms ServiceChargePaymentTerms;
            +Branch Branch FinancialInstitutionBranch;
            +BudgetAccount BudgetAccount;
            +BudgetAccountLine BudgetAccountLine;
            +ClassificationScheme BusinessClassificationScheme ClassificationScheme RequestedClassificationScheme
              RequiredBusinessClassificationScheme RequiredClassificationScheme;
            +Duty CallDuty Duty TimeDuty;
            +LineReference CallForTendersLineReference CatalogueLineReference DependentLineReference
              DespatchLineReference LineReference ParentDocumentLineReference QuotationLineReference
              ReceiptLineReference RequestLineReference;
            +Capability Capability FinancialCapability TechnicalCapability;
            +CardAccount CardAccount;
            +CatalogueItemSpecificationUpdateLine CatalogueItemSpecificationUpdateLine;
            +CatalogueLine CatalogueLine;
            +CataloguePricingUpdateLine CataloguePricingUpdateLine;
            +CatalogueReference CatalogueReference DeletedCatalogueReference RelatedCatalogueReference
              RequestedCatalogueReference SourceCatalogueReference;
            +CatalogueRequestLine CatalogueRequestLine;
            +ClassificationCategory CategorizesClassificationCategory ClassificationCategory;
            +Certificate Certificate;
            +CertificateOfOriginApplication CertificateOfOriginApplication;
            +Consignment ChildConsignment Consignment ReferencedConsignment;
            +Clause Clause PenaltyClause;
            +Payment CollectedPayment Payment PrepaidPayment;
            +Communication Communication OtherCommunication;
            +CompletedTask CompletedTask;
            +Condition Condition;
            +Shipment ConsolidatedShipment ReferencedShipment ReportedShipment Shipment;
            +Consumption Consumption;
            +ConsumptionAverage ConsumptionAverage;
            +ConsumptionCorrection ConsumptionCorrection EnergyWaterConsumptionCorrection;
            +ConsumptionHistory ConsumptionHistory;
            +ConsumptionLine ConsumptionLine;
            +ConsumptionPoint ConsumptionPoint UtilityConsumptionPoint;
            +ConsumptionReport ConsumptionReport;
            +ConsumptionReportReference ConsumptionReportReference;
            +GoodsItem ContainedGoodsItem GoodsItem ReferencedGoodsItem;
            +Contract Contract ForeignExchangeContract ReferencedContract TransportContract;
            +ContractExecutionRequirement ContractExecutionRequirement;
            +ContractExtension ContractExtension;
            +ContractingActivity ContractingActivity;
            +ContractingParty ContractingParty;
            +ContractingPartyType ContractingPartyType;
            +Delivery ContractualDelivery Delivery;
            +CorporateRegistrationScheme CorporateRegistrationScheme;
            +Country Country DestinationCountry ExportCountry FinalDestinationCountry IssuingCountry OriginCountry
              OriginalDepartureCountry TransitCountry;
            +CreditAccount CreditAccount;
            +CreditNoteLine CreditNoteLine SubCreditNoteLine;
            +Person CrewMemberPerson DriverPerson MasterPerson PassengerPerson Person ReportingPerson
              SecurityOfficerPerson ShipsSurgeonPerson TechnicalCommitteePerson;
            +Status CurrentStatus Status;
            +CustomsDeclaration CustomsDeclaration;
            +DebitNoteLine DebitNoteLine SubDebitNoteLine;
            +Declaration Declaration;
            +Language DefaultLanguage Language RequestedLanguage;
            +DeliveryTerms DeliveryTerms;
            +DeliveryUnit DeliveryUnit MaximumDeliveryUnit MinimumDeliveryUnit;
            +DependentPriceReference DependentPriceReference;
            +Despatch Despatch;
            +DespatchLine DespatchLine HandlingUnitDespatchLine;
            +Dimension Dimension FloorSpaceMeasurementDimension MeasurementDimension PalletSpaceMeasurementDimension
              RangeDimension TotalCapacityDimension;
            +Response DiscrepancyResponse Response;
            +DocumentDistribution DocumentDistribution;
            +TenderRequirement DocumentTenderRequirement SubsequentProcessTenderRequirement TenderRequirement;
            +EconomicOperatorRole EconomicOperatorRole;
            +EconomicOperatorShortList EconomicOperatorShortList;
            +Endorsement EmbassyEndorsement Endorsement InsuranceEndorsement IssuerEndorsement;
            +EmissionCalculationMethod EmissionCalculationMethod;
            +EndorserParty EndorserParty;
            +EnergyTaxReport EnergyTaxReport;
            +EnergyWaterSupply EnergyWaterSupply;
            +EnvironmentalEmission EnvironmentalEmission;
            +EvaluationCriterion EvaluationCriterion FinancialEvaluationCriterion TechnicalEvaluationCriterion;
            +Event Event OpenTenderEvent;
            +EventComment EventComment;
            +EventLineItem EventLineItem;
            +EventTactic EventTactic;
            +EventTacticEnumeration EventTacticEnumeration;
            +Evidence Evidence SuggestedEvidence;
            +EvidenceSupplied EvidenceSupplied;
            +ExceptionCriteriaLine ExceptionCriteriaLine;
            +ExceptionNotificationLine ExceptionNotificationLine;
            +ExchangeRate ExchangeRate PaymentAlternativeExchangeRate PaymentExchangeRate PricingExchangeRate
              TaxExchangeRate;
            +ExternalReference ExternalReference;
            +FinancialGuarantee FinalFinancialGuarantee FinancialGuarantee RequiredFinancialGuarantee;
            +FinancialAccount FinancialAccount FinancingFinancialAccount PayeeFinancialAccount PayerFinancialAccount;
            +FinancialInstitution FinancialInstitution;
            +ForecastException ForecastException;
            +ForecastExceptionCriterionLine ForecastExceptionCriterionLine;
            +ForecastLine ForecastLine;
            +ForecastRevisionLine ForecastRevisionLine;
            +FrameworkAgreement FrameworkAgreement;
            +GoodsItemContainer GoodsItemContainer;
            +TradingTerms HaulageTradingTerms TradingTerms;
            +HazardousGoodsTransit HazardousGoodsTransit;
            +HazardousItem HazardousItem;
            +ImmobilizedSecurity ImmobilizedSecurity;
            +InstructionForReturnsLine InstructionForReturnsLine;
            +ProcurementProjectLot InterestedProcurementProjectLot ProcurementProjectLot;
            +InventoryReportLine InventoryReportLine;
            +InvoiceLine InvoiceLine SubInvoiceLine;
            +Item Item SupplyItem;
            +ItemComparison ItemComparison;
            +ItemInformationRequestLine ItemInformationRequestLine;
            +ItemInstance ItemInstance;
            +ItemLocationQuantity ItemLocationQuantity OfferedItemLocationQuantity OriginalItemLocationQuantity
              RequiredItemLocationQuantity;
            +ItemManagementProfile ItemManagementProfile;
            +PriceExtension ItemPriceExtension PriceExtension;
            +ItemPropertyGroup ItemPropertyGroup;
            +ItemPropertyRange ItemPropertyRange;
            +LineResponse LineResponse;
            +LocationCoordinate LocationCoordinate;
            +LotIdentification LotIdentification;
            +ShipmentStage MainCarriageShipmentStage OnCarriageShipmentStage PreCarriageShipmentStage ShipmentStage;
            +OnAccountPayment MainOnAccountPayment OnAccountPayment;
            +MaritimeTransport MaritimeTransport;
            +Meter Meter UtilityMeter;
            +MeterProperty MeterProperty;
            +MeterReading MeterReading;
            +MiscellaneousEvent MiscellaneousEvent;
            +NotificationRequirement NotificationRequirement;
            +OrderLine OrderLine;
            +OrderLineReference OrderLineReference;
            +OrderReference OrderReference;
            +OrderedShipment OrderedShipment;
            +TransportHandlingUnit PackagedTransportHandlingUnit TransportHandlingUnit;
            +PartyIdentification PartyIdentification;
            +PartyLegalEntity PartyLegalEntity;
            +PartyName PartyName;
            +PartyTaxScheme PartyTaxScheme;
            +PaymentMandate PaymentMandate;
            +PaymentMeans PaymentMeans;
            +PerformanceDataLine PerformanceDataLine;
            +PhysicalAttribute PhysicalAttribute;
            +Pickup Pickup;
            +PowerOfAttorney PowerOfAttorney;
            +PriceList PreviousPriceList PriceList;
            +PricingReference PricingReference;
            +ProcessJustification ProcessJustification;
            +ProcurementProject ProcurementProject;
            +ProjectReference ProjectReference;
            +PromotionalEvent PromotionalEvent;
            +PromotionalEventLineItem PromotionalEventLineItem;
            +PromotionalSpecification PromotionalSpecification;
            +QualificationResolution QualificationResolution;
            +QuotationLine QuotationLine;
            +RailTransport RailTransport;
            +ReceiptLine ReceiptLine ReceivedHandlingUnitReceiptLine;
            +ReminderLine ReminderLine;
            +RemittanceAdviceLine RemittanceAdviceLine;
            +Renewal Renewal;
            +RequestForQuotationLine RequestForQuotationLine;
            +RequestForTenderLine RequestForTenderLine SubRequestForTenderLine;
            +RequestedTenderTotal RequestedTenderTotal;
            +ResultOfVerification ResultOfVerification;
            +RetailPlannedImpact RetailPlannedImpact;
            +RoadTransport RoadTransport;
            +SalesItem SalesItem;
            +ServiceFrequency ScheduledServiceFrequency ServiceFrequency;
            +SecondaryHazard SecondaryHazard;
            +ServiceProviderParty ServiceProviderParty;
            +ShareholderParty ShareholderParty;
            +Signature Signature;
            +TendererRequirement SpecificTendererRequirement TendererRequirement;
            +StatementLine StatementLine;
            +StockAvailabilityReportLine StockAvailabilityReportLine;
            +Stowage Stowage;
            +TenderLine SubTenderLine TenderLine;
            +SubscriberConsumption SubscriberConsumption;
            +SupplierConsumption SupplierConsumption;
            +TaxScheme TaxScheme;
            +TaxSubtotal TaxSubtotal;
            +TaxTotal TaxTotal WithholdingTaxTotal;
            +TelecommunicationsService TelecommunicationsService;
            +TelecommunicationsSupply TelecommunicationsSupply;
            +TelecommunicationsSupplyLine TelecommunicationsSupplyLine;
            +TenderPreparation TenderPreparation;
            +TenderResult TenderResult;
            +TendererPartyQualification TendererPartyQualification;
            +TendererQualificationRequest TendererQualificationRequest;
            +TenderingProcess TenderingProcess;
            +TenderingTerms TenderingTerms;
            +TradeFinancing TradeFinancing;
            +TransactionConditions TransactionConditions;
            +TransportEquipmentSeal TransportEquipmentSeal;
            +TransportExecutionTerms TransportExecutionTerms;
            +TransportSchedule TransportSchedule;
            +TransportationSegment TransportationSegment;
            +UnstructuredPrice UnstructuredPrice;
            +UtilityItem UtilityItem;
            +WebSiteAccess WebSiteAccess;
            +WinningParty WinningParty;
            +WorkPhaseReference WorkPhaseReference;
            """),
        SchemaSection(
            "cbc",
            """
            +udt:Indicator AcceptedIndicator AdValoremIndicator AnimalFoodApprovedIndicator AnimalFoodIndicator
              AuctionConstraintIndicator BackOrderAllowedIndicator BalanceBroughtForwardIndicator
              BasedOnConsensusIndicator BindingOnBuyerIndicator BulkCargoIndicator CandidateReductionConstraintIndicator
              CatalogueIndicator ChargeIndicator CompletionIndicator ConsolidatableIndicator ContainerizedIndicator
              CopyIndicator CustomsImportClassifiedIndicator DangerousGoodsApprovedIndicator FollowupContractIndicator
              FreeOfChargeIndicator FrozenDocumentIndicator FullyPaidSharesIndicator GeneralCargoIndicator
              GovernmentAgreementConstraintIndicator HazardousRiskIndicator HumanFoodApprovedIndicator
              HumanFoodIndicator IndicationIndicator ItemUpdateRequestIndicator LegalStatusIndicator LivestockIndicator
              MarkAttentionIndicator MarkCareIndicator OnCarriageIndicator OptionalLineItemIndicator OrderableIndicator
              OtherConditionsIndicator PartialDeliveryIndicator PowerIndicator PreCarriageIndicator PrepaidIndicator
              PricingUpdateRequestIndicator PrizeIndicator PublishAwardIndicator RefrigeratedIndicator
              RefrigerationOnIndicator RequiredCurriculaIndicator ReturnabilityIndicator ReturnableMaterialIndicator
              SoleProprietorshipIndicator SpecialSecurityIndicator SplitConsignmentIndicator StatusAvailableIndicator
              TaxEvidenceIndicator TaxIncludedIndicator ThirdPartyPayerIndicator ToOrderIndicator UnknownPriceIndicator
              VariantConstraintIndicator;
            +udt:Text AcceptedVariantsDescription AccountingCost ActivityType AdditionalConditions AdditionalInformation
              AgencyName AllowanceChargeReason ApprovalStatus AwardingCriterionDescription BackorderReason
              BirthplaceName BuildingNumber BuyerReference CalculationExpression CancellationNote CandidateStatement
              CanonicalizationMethod CarrierServiceInstructions CertificateType ChangeConditions Channel Characteristics
              CodeValue Comment CompanyLegalForm Condition Conditions ConditionsDescription ConsumersEnergyLevel
              ConsumptionLevel ConsumptionType Content ContractName ContractSubdivision ContractType CorrectionType
              CountrySubentity CurrentChargeType CustomerReference CustomsClearanceServiceInstructions DamageRemarks
              DataSendingCapability DeliveryInstructions DemurrageInstructions Department Description District
              DocumentDescription DocumentHash DocumentStatusReasonDescription DocumentType Duty
              ElectronicDeviceDescription ElectronicMail ExclusionReason ExemptionReason Expression Extension
              FeeDescription Floor ForwarderServiceInstructions Frequency FundingProgram HandlingInstructions
              HashAlgorithmMethod HaulageInstructions HeatingType Information InhouseMail InstructionNote Instructions
              InvoicingPartyReference JobTitle Justification JustificationDescription Keyword LatestMeterReadingMethod
              LegalReference LimitationDescription Line ListValue Location Login LossRisk LowTendersDescription
              MarkAttention MarkCare MaximumValue MeterConstant MeterName MeterNumber MeterReadingComments
              MeterReadingType MinimumImprovementBid MinimumValue MonetaryScope MovieTitle NameSuffix
              NegotiationDescription Note OneTimeChargeType OptionsDescription OrderableUnit OrganizationDepartment
              OtherInstruction OutstandingReason PackingMaterial PartyType Password PayPerView PayerReference
              PaymentDescription PaymentNote PaymentOrderReference PersonalSituation PhoneNumber PlacardEndorsement
              PlacardNotation PlotIdentification PostalZone Postbox PreviousMeterReadingMethod PriceChangeReason
              PriceRevisionFormulaDescription PriceType PrintQualifier Priority PrizeDescription ProcessDescription
              ProcessReason Purpose Rank Reference Region RegistrationNationality RegulatoryDomain RejectReason
              RejectionNote Remarks ReplenishmentOwnerDescription ResidenceType Resolution RoleDescription Room
              SealingPartyType ServiceNumberCalled ServiceType ShippingMarks ShipsRequirements SignatureMethod
              SpecialInstructions SpecialServiceInstructions SpecialTerms SpecialTransportRequirements StatusReason
              SubscriberType SummaryDescription TariffDescription TaxExemptionReason TechnicalCommitteeDescription
              TelecommunicationsServiceCall TelecommunicationsServiceCategory TelecommunicationsSupplyType Telefax
              Telephone TestMethod Text TierRange TimeAmount TimezoneOffset TimingComplaint Title TradingRestrictions
              TransportServiceProviderRemarks TransportServiceProviderSpecialTerms TransportUserRemarks
              TransportUserSpecialTerms TransportationServiceDescription ValidateProcess ValidateTool
              ValidateToolVersion Value ValueQualifier WarrantyInformation Weight WorkPhase XPath;
            +udt:Code AccountFormatCode AccountTypeCode AccountingCostCode ActionCode ActivityTypeCode AddressFormatCode
              AddressTypeCode AdjustmentReasonCode AdmissionCode AllowanceChargeReasonCode ApplicationStatusCode
              AvailabilityStatusCode AwardingCriterionTypeCode AwardingMethodTypeCode CalculationExpressionCode
              CalculationMethodCode CapabilityTypeCode CardChipCode CardTypeCode CargoTypeCode CertificateTypeCode
              ChannelCode CharacterSetCode CollaborationPriorityCode CommodityCode CompanyLegalFormCode
              CompanyLiquidationStatusCode ComparisonDataCode ComparisonDataSourceCode ConditionCode ConstitutionCode
              ConsumerIncentiveTacticTypeCode ConsumersEnergyLevelCode ConsumptionLevelCode ConsumptionTypeCode
              ContractTypeCode ContractingSystemCode CoordinateSystemCode CorporateRegistrationTypeCode
              CorrectionTypeCode CountrySubentityCode CreditNoteTypeCode CurrencyCode CurrentChargeTypeCode
              CustomsStatusCode DataSourceCode DeclarationTypeCode DescriptionCode DespatchAdviceTypeCode DirectionCode
              DisplayTacticTypeCode DispositionCode DocumentCurrencyCode DocumentStatusCode DocumentStatusReasonCode
              DocumentTypeCode DutyCode EmergencyProceduresCode EncodingCode EnvironmentalEmissionTypeCode
              EvaluationCriterionTypeCode EvidenceTypeCode ExceptionResolutionCode ExceptionStatusCode
              ExecutionRequirementCode ExemptionReasonCode ExpenseCode ExpressionCode FeatureTacticTypeCode
              FinancingInstrumentCode ForecastPurposeCode ForecastTypeCode FormatCode FreightRateClassCode
              FullnessIndicationCode FundingProgramCode GenderCode GuaranteeTypeCode HandlingCode HazardousCategoryCode
              HazardousRegulationCode HeatingTypeCode IdentificationCode ImportanceCode IndustryClassificationCode
              InhalationToxicityZoneCode InspectionMethodCode InvoiceTypeCode ItemClassificationCode
              LatestMeterReadingMethodCode LatitudeDirectionCode LifeCycleStatusCode LineStatusCode LocaleCode
              LocationTypeCode LongitudeDirectionCode LossRiskResponsibilityCode MandateTypeCode MathematicOperatorCode
              MedicalFirstAidGuideCode MeterConstantCode MeterReadingTypeCode MimeCode MiscellaneousEventTypeCode
              NameCode NatureCode NotificationTypeCode OneTimeChargeTypeCode OrderResponseCode OrderTypeCode
              OwnerTypeCode PackLevelCode PackageLevelCode PackagingTypeCode PackingCriteriaCode ParentDocumentTypeCode
              PartPresentationCode PartyTypeCode PaymentAlternativeCurrencyCode PaymentChannelCode PaymentCurrencyCode
              PaymentFrequencyCode PaymentMeansCode PaymentPurposeCode PerformanceMetricTypeCode PositionCode
              PreferenceCriterionCode PreviousCancellationReasonCode PreviousMeterReadingMethodCode PriceEvaluationCode
              PriceTypeCode PricingCurrencyCode PrivacyCode ProcedureCode ProcessReasonCode ProcurementSubTypeCode
              ProcurementTypeCode ProfileStatusCode PromotionalEventTypeCode ProviderTypeCode PurposeCode
              QualityControlCode QuantityDiscrepancyCode ReceiptAdviceTypeCode ReferenceEventCode RejectActionCode
              RejectReasonCode ReminderTypeCode RequestedInvoiceCurrencyCode ResidenceTypeCode ResolutionCode
              ResponseCode RetailEventStatusCode RevisionStatusCode RoleCode SealIssuerTypeCode SealStatusCode
              SecurityClassificationCode ServiceInformationPreferenceCode ServiceTypeCode ShippingPriorityLevelCode
              ShortageActionCode SizeTypeCode SourceCurrencyCode SpecificationTypeCode StatementTypeCode StatusCode
              StatusReasonCode SubcontractingConditionsCode SubmissionMethodCode SubscriberTypeCode
              SubstitutionStatusCode SupplyChainActivityTypeCode TargetCurrencyCode TariffClassCode TariffCode
              TaxCurrencyCode TaxExemptionReasonCode TaxLevelCode TaxTypeCode TelecommunicationsServiceCallCode
              TelecommunicationsServiceCategoryCode TelecommunicationsSupplyTypeCode TenderEnvelopeTypeCode
              TenderResultCode TenderTypeCode TendererRequirementTypeCode TendererRoleCode ThresholdValueComparisonCode
              TimeFrequencyCode TimingComplaintCode TrackingDeviceCode TradeItemPackingLabelingTypeCode TradeServiceCode
              TransitDirectionCode TransportAuthorizationCode TransportEmergencyCardCode TransportEquipmentTypeCode
              TransportEventTypeCode TransportExecutionStatusCode TransportHandlingUnitTypeCode TransportMeansTypeCode
              TransportModeCode TransportServiceCode TransportationStatusTypeCode TypeCode UNDGCode UrgencyCode
              UtilityStatementTypeCode ValidationResultCode WeekDayCode WeightingAlgorithmCode WorkPhaseCode;
            +udt:Identifier AccountID AdditionalAccountID AgencyID AircraftID AttributeID AuctionURI AwardingCriterionID
              BarcodeSymbologyID BrokerAssignedID BusinessClassificationEvidenceID BusinessIdentityEvidenceID
              BuyerEventID BuyerProfileURI CV2ID CarrierAssignedID ChipApplicationID CompanyID ConsigneeAssignedID
              ConsignorAssignedID ConsumptionID ConsumptionReportID ContractFolderID ContractedCarrierAssignedID
              CustomerAssignedAccountID CustomizationID DocumentID EconomicOperatorRegistryURI EndpointID
              ExchangeMarketID ExtendedID FreightForwarderAssignedID HazardClassID ID IdentificationID
              ImmobilizationCertificateID InformationURI InstructionID IssueNumberID IssuerID JourneyID LanguageID
              LicensePlateID LineID LoadingSequenceID LocationID LogoReferenceID LotNumberID LowerOrangeHazardPlacardID
              MarkingID NationalityID NetworkID OntologyURI OpenTenderID OriginalContractingSystemID OriginalJobID
              ParentDocumentID ParentDocumentLineReferenceID ParentDocumentVersionID PaymentID PaymentMeansID
              PaymentTermsDetailsURI PerformingCarrierAssignedID PrepaidPaymentReferenceID PreviousJobID
              PreviousVersionID PrimaryAccountNumberID ProductTraceID ProfileExecutionID ProfileID RadioCallSignID
              RailCarID ReferenceID ReferencedConsignmentID RegistrationID RegistrationNationalityID ReleaseID
              RequestForQuotationLineID RequiredCustomsID RevisedForecastLineID SalesOrderID SalesOrderLineID SchemeURI
              SecurityID SellerEventID SequenceID SequenceNumberID SerialID ShippingOrderID SignatureID SpecificationID
              SubscriberID SuccessiveSequenceID SupplierAssignedAccountID TenderEnvelopeID TraceID TrackingID TrainID
              TransportExecutionPlanReferenceID TransportationServiceDetailsURI UBLVersionID URI UUID
              UpperOrangeHazardPlacardID ValidatorID VariantID VersionID VesselID WebsiteURI;
            +udt:Date ActualDeliveryDate ActualDespatchDate ActualPickupDate ApprovalDate AvailabilityDate AwardDate
              BestBeforeDate BirthDate CallDate ComparisonForecastIssueDate Date DueDate EarliestPickupDate
              EffectiveDate EndDate EstimatedDeliveryDate EstimatedDespatchDate ExpiryDate FirstShipmentAvailibilityDate
              GuaranteedDespatchDate InstallmentDueDate IssueDate LastRevisionDate LatestDeliveryDate
              LatestMeterReadingDate LatestPickupDate LatestProposalAcceptanceDate LatestSecurityClearanceDate
              ManufactureDate NominationDate OccurrenceDate PaidDate PaymentDueDate PlannedDate PreviousMeterReadingDate
              ReceivedDate ReferenceDate RegisteredDate RegistrationDate RegistrationExpirationDate
              RequestedDeliveryDate RequestedDespatchDate RequestedPublicationDate RequiredDeliveryDate ResolutionDate
              ResponseDate RevisionDate SourceForecastIssueDate StartDate SubmissionDate SubmissionDueDate TaxPointDate
              ValidationDate ValidityStartDate;
            +udt:Time ActualDeliveryTime ActualDespatchTime ActualPickupTime AwardTime CallTime
              ComparisonForecastIssueTime EarliestPickupTime EffectiveTime EndTime EstimatedDeliveryTime
              EstimatedDespatchTime ExpiryTime GuaranteedDespatchTime IssueTime LastRevisionTime LatestDeliveryTime
              LatestPickupTime ManufactureTime NominationTime OccurrenceTime PaidTime ReferenceTime RegisteredTime
              RequestedDespatchTime RequiredDeliveryTime ResolutionTime ResponseTime RevisionTime
              SourceForecastIssueTime StartTime ValidationTime;
            +udt:Quantity ActualTemperatureReductionQuantity BackorderQuantity BaseQuantity BasicConsumedQuantity
              BatchQuantity ChargeableQuantity ChildConsignmentQuantity ConsignmentQuantity ConsumerUnitQuantity
              ConsumptionEnergyQuantity ConsumptionWaterQuantity ContentUnitQuantity CreditedQuantity CrewQuantity
              CustomsTariffQuantity DebitedQuantity DeliveredQuantity DifferenceTemperatureReductionQuantity
              EmployeeQuantity EstimatedConsumedQuantity EstimatedOverallContractQuantity ExpectedOperatorQuantity
              ExpectedQuantity GasPressureQuantity InvoicedQuantity LatestMeterQuantity MaximumBackorderQuantity
              MaximumOperatorQuantity MaximumOrderQuantity MaximumQuantity MaximumVariantQuantity
              MinimumBackorderQuantity MinimumInventoryQuantity MinimumOrderQuantity MinimumQuantity
              MultipleOrderQuantity NormalTemperatureReductionQuantity OperatingYearsQuantity OutstandingQuantity
              OversupplyQuantity PackQuantity PassengerQuantity PerformanceValueQuantity PreviousMeterQuantity Quantity
              ReceivedElectronicTenderQuantity ReceivedForeignTenderQuantity ReceivedQuantity ReceivedTenderQuantity
              RejectedQuantity ReturnableQuantity SharesNumberQuantity ShortQuantity TargetInventoryQuantity
              ThresholdQuantity TimeDeltaDaysQuantity TotalConsumedQuantity TotalDeliveredQuantity
              TotalGoodsItemQuantity TotalMeteredQuantity TotalPackageQuantity TotalPackagesQuantity
              TotalTransportHandlingUnitQuantity ValueQuantity VarianceQuantity;
            +udt:Name AdditionalStreetName AliasName BlockName BrandName BuildingName CategoryName CityName
              CitySubdivisionName FamilyName FileName FirstName HolderName MiddleName ModelName Name OtherName
              RegistrationName RetailEventName RoamingPartnerName ServiceName StreetName TechnicalName VesselName;
            +udt:Amount AdvertisementAmount AllowanceTotalAmount Amount AnnualAverageAmount AverageAmount
              AverageSubsequentContractAmount BalanceAmount BaseAmount CallBaseAmount CallExtensionAmount
              ChargeTotalAmount CorporateStockAmount CorrectionAmount CorrectionUnitAmount CreditLineAmount
              DebitLineAmount DeclaredCarriageValueAmount DeclaredCustomsValueAmount DeclaredForCarriageValueAmount
              DeclaredStatisticsValueAmount DocumentationFeeAmount EstimatedAmount EstimatedOverallContractAmount
              FaceValueAmount FeeAmount FreeOnBoardValueAmount HigherTenderAmount InsurancePremiumAmount
              InsuranceValueAmount InventoryValueAmount LiabilityAmount LineExtensionAmount LowerTenderAmount
              MarketValueAmount MaximumAdvertisementAmount MaximumAmount MaximumPaidAmount MinimumAmount PaidAmount
              PartyCapacityAmount PayableAlternativeAmount PayableAmount PayableRoundingAmount PenaltyAmount
              PerUnitAmount PrepaidAmount PriceAmount RequiredFeeAmount RoundingAmount SettlementDiscountAmount
              TaxAmount TaxEnergyAmount TaxEnergyBalanceAmount TaxEnergyOnAccountAmount TaxExclusiveAmount
              TaxInclusiveAmount TaxableAmount ThresholdAmount TotalAmount TotalBalanceAmount TotalCreditAmount
              TotalDebitAmount TotalInvoiceAmount TotalPaymentAmount TotalTaskAmount TotalTaxAmount
              TransactionCurrencyTaxAmount ValueAmount;
            +udt:Percent AirFlowPercent HumidityPercent MaximumPercent MinimumPercent PartecipationPercent
              ParticipationPercent PaymentPercent PenaltySurchargePercent Percent ProgressPercent ReliabilityPercent
              SettlementDiscountPercent TargetServicePercent TierRatePercent;
            +udt:Measure AltitudeMeasure BaseUnitMeasure ChargeableWeightMeasure ComparedValueMeasure DurationMeasure
              GrossTonnageMeasure GrossVolumeMeasure GrossWeightMeasure LatitudeDegreesMeasure LatitudeMinutesMeasure
              LeadTimeMeasure LoadingLengthMeasure LongitudeDegreesMeasure LongitudeMinutesMeasure MaximumMeasure
              Measure MinimumMeasure NetNetWeightMeasure NetTonnageMeasure NetVolumeMeasure NetWeightMeasure
              PostEventNotificationDurationMeasure PreEventNotificationDurationMeasure SourceValueMeasure
              TareWeightMeasure ValueMeasure;
            +udt:Rate AmountRate CalculationRate OrderableUnitFactorRate Rate SourceCurrencyBaseRate
              TargetCurrencyBaseRate;
            +udt:Numeric BudgetYearNumeric CalculationSequenceNumeric FrozenPeriodDaysNumeric LineCountNumeric
              LineNumberNumeric MaximumCopiesNumeric MaximumNumberNumeric MaximumPaymentInstructionsNumeric
              MinimumNumberNumeric MultiplierFactorNumeric OrderIntervalDaysNumeric OrderQuantityIncrementNumeric
              PackSizeNumeric ReminderSequenceNumeric ResidentOccupantsNumeric SequenceNumeric WeightNumeric;
            +udt:BinaryObject EmbeddedDocumentBinaryObject;
            """),
        SchemaSection(
            "udt",
            """
            Amount 'decimal @currencyCodeListVersionID=normalizedString @currencyID=normalizedString!;
            BinaryObject 'base64Binary @format=string @encodingCode=normalizedString @characterSetCode=normalizedString
              @uri=anyURI @filename=string @mimeCode=normalizedString!;
            Graphic 'base64Binary @format=string @encodingCode=normalizedString @characterSetCode=normalizedString
              @uri=anyURI @filename=string @mimeCode=normalizedString!;
            Picture 'base64Binary @format=string @encodingCode=normalizedString @characterSetCode=normalizedString
              @uri=anyURI @filename=string @mimeCode=normalizedString!;
            Sound 'base64Binary @format=string @encodingCode=normalizedString @characterSetCode=normalizedString
              @uri=anyURI @filename=string @mimeCode=normalizedString!;
            Video 'base64Binary @format=string @encodingCode=normalizedString @characterSetCode=normalizedString
              @uri=anyURI @filename=string @mimeCode=normalizedString!;
            Code 'normalizedString @listID=normalizedString @listAgencyID=normalizedString @listAgencyName=string
              @listName=string @listVersionID=normalizedString @name=string @languageID=language @listURI=anyURI
              @listSchemeURI=anyURI;
            DateTime 'dateTime;
            Date 'date;
            Time 'time;
            Identifier 'normalizedString @schemeID=normalizedString @schemeName=string @schemeAgencyID=normalizedString
              @schemeAgencyName=string @schemeVersionID=normalizedString @schemeDataURI=anyURI @schemeURI=anyURI;
            Indicator 'boolean;
            Measure 'decimal @unitCodeListVersionID=normalizedString @unitCode=normalizedString!;
            Numeric 'decimal @format=string;
            Value 'decimal @format=string;
            Percent 'decimal @format=string;
            Rate 'decimal @format=string;
            Quantity 'decimal @unitCode=normalizedString @unitCodeListID=normalizedString
              @unitCodeListAgencyID=normalizedString @unitCodeListAgencyName=string;
            Text 'string @languageID=language @languageLocaleID=normalizedString;
            Name 'string @languageID=language @languageLocaleID=normalizedString;
            """),
        SchemaSection(
            "ext",
            """
            UBLExtensions UBLExtension+;
            UBLExtension cbc:ID? cbc:Name? ExtensionAgencyID? ExtensionAgencyName? ExtensionVersionID?
              ExtensionAgencyURI? ExtensionURI? ExtensionReasonCode? ExtensionReason? ExtensionContent;
            ExtensionContent [other];
            +UBLExtensions UBLExtensions;
            +UBLExtension UBLExtension;
            +udt:Identifier ExtensionAgencyID ExtensionAgencyURI ExtensionURI ExtensionVersionID;
            +udt:Text ExtensionAgencyName ExtensionReason;
            +ExtensionContent ExtensionContent;
            +udt:Code ExtensionReasonCode;
            """),
        SchemaSection(
            "sig",
            """
            UBLDocumentSignatures sac:SignatureInformation+;
            +UBLDocumentSignatures UBLDocumentSignatures;
            """),
        SchemaSection(
            "sac",
            """
            SignatureInformation cbc:ID? sbc:ReferencedSignatureID? ds:Signature?;
            +SignatureInformation SignatureInformation;
            """),
        SchemaSection(
            "sbc",
            """
            +udt:Identifier ReferencedSignatureID;
            """),
        SchemaSection(
            "ds",
            """
            Signature SignedInfo SignatureValue KeyInfo? Object* @Id=ID;
            SignatureValue 'base64Binary @Id=ID;
            SignedInfo CanonicalizationMethod SignatureMethod Reference+ @Id=ID;
            CanonicalizationMethod % [any!]* @Algorithm=anyURI!;
            SignatureMethod % HMACOutputLength='integer? [other!]* @Algorithm=anyURI!;
            Reference Transforms? DigestMethod DigestValue @Id=ID @URI=anyURI @Type=anyURI;
            Transforms Transform+;
            Transform % ( [other] | XPath='string )* @Algorithm=anyURI!;
            DigestMethod % [other]* @Algorithm=anyURI!;
            KeyInfo % ( KeyName | KeyValue | RetrievalMethod | X509Data | PGPData | SPKIData | MgmtData | [other] )+
              @Id=ID;
            KeyValue % ( DSAKeyValue | RSAKeyValue | [other] );
            RetrievalMethod Transforms? @URI=anyURI @Type=anyURI;
            X509Data ( ( X509IssuerSerial=ds:X509IssuerSerial | X509SKI='base64Binary | X509SubjectName='string |
              X509Certificate='base64Binary | X509CRL='base64Binary | [other] ) )+;
            X509IssuerSerial X509IssuerName='string X509SerialNumber='integer;
            PGPData ( PGPKeyID='base64Binary PGPKeyPacket='base64Binary? [other]* | PGPKeyPacket='base64Binary [other]*
              );
            SPKIData ( SPKISexp='base64Binary [other]? )+;
            Object % ( [any] )* @Id=ID @MimeType=string @Encoding=anyURI;
            Manifest Reference+ @Id=ID;
            SignatureProperties SignatureProperty+ @Id=ID;
            SignatureProperty % ( [other] )+ @Target=anyURI! @Id=ID;
            DSAKeyValue ( P='base64Binary Q='base64Binary )? G='base64Binary? Y='base64Binary J='base64Binary? (
              Seed='base64Binary PgenCounter='base64Binary )?;
            RSAKeyValue Modulus='base64Binary Exponent='base64Binary;
            +Signature Signature;
            +SignatureValue SignatureValue;
            +SignedInfo SignedInfo;
            +CanonicalizationMethod CanonicalizationMethod;
            +SignatureMethod SignatureMethod;
            +Reference Reference;
            +Transforms Transforms;
            +Transform Transform;
            +DigestMethod DigestMethod;
            +'base64Binary DigestValue;
            +KeyInfo KeyInfo;
            +'string KeyName MgmtData;
            +KeyValue KeyValue;
            +RetrievalMethod RetrievalMethod;
            +X509Data X509Data;
            +PGPData PGPData;
            +SPKIData SPKIData;
            +Object Object;
            +Manifest Manifest;
            +SignatureProperties SignatureProperties;
            +SignatureProperty SignatureProperty;
            +DSAKeyValue DSAKeyValue;
            +RSAKeyValue RSAKeyValue;
            """),
        SchemaSection(
            "xades",
            """
            Any % ( [any] )*;
            ObjectIdentifier Identifier=xades:Identifier Description='string?
              DocumentationReferences=xades:DocumentationReferences?;
            Identifier 'anyURI @Qualifier=string:OIDAsURI|OIDAsURN;
            DocumentationReferences ( DocumentationReference='anyURI )+;
            EncapsulatedPKIData 'base64Binary @Id=ID @Encoding=anyURI;
            Include @URI=anyURI! @referencedData=boolean;
            ReferenceInfo ds:DigestMethod ds:DigestValue @Id=ID @URI=anyURI;
            GenericTimeStamp ( Include* | ReferenceInfo+ )? ds:CanonicalizationMethod? (
              EncapsulatedTimeStamp=xades:EncapsulatedPKIData | XMLTimeStamp=xades:Any )+ @Id=ID;
            XAdESTimeStamp Include* ds:CanonicalizationMethod? ( EncapsulatedTimeStamp=xades:EncapsulatedPKIData |
              XMLTimeStamp=xades:Any )+ @Id=ID;
            OtherTimeStamp ReferenceInfo+ ds:CanonicalizationMethod? ( EncapsulatedTimeStamp=xades:EncapsulatedPKIData |
              XMLTimeStamp=xades:Any ) @Id=ID;
            QualifyingProperties SignedProperties=xades:SignedProperties? UnsignedProperties=xades:UnsignedProperties?
              @Target=anyURI! @Id=ID;
            SignedProperties SignedSignatureProperties=xades:SignedSignatureProperties?
              SignedDataObjectProperties=xades:SignedDataObjectProperties? @Id=ID;
            UnsignedProperties UnsignedSignatureProperties=xades:UnsignedSignatureProperties?
              UnsignedDataObjectProperties=xades:UnsignedDataObjectProperties? @Id=ID;
            SignedSignatureProperties SigningTime='dateTime? SigningCertificate=xades:CertIDList?
              SignaturePolicyIdentifier=xades:SignaturePolicyIdentifier?
              SignatureProductionPlace=xades:SignatureProductionPlace? SignerRole=xades:SignerRole? @Id=ID;
            SignedDataObjectProperties DataObjectFormat=xades:DataObjectFormat*
              CommitmentTypeIndication=xades:CommitmentTypeIndication* AllDataObjectsTimeStamp=xades:XAdESTimeStamp*
              IndividualDataObjectsTimeStamp=xades:XAdESTimeStamp* @Id=ID;
            UnsignedSignatureProperties ( CounterSignature=xades:CounterSignature |
              SignatureTimeStamp=xades:XAdESTimeStamp | CompleteCertificateRefs=xades:CompleteCertificateRefs |
              CompleteRevocationRefs=xades:CompleteRevocationRefs |
              AttributeCertificateRefs=xades:CompleteCertificateRefs |
              AttributeRevocationRefs=xades:CompleteRevocationRefs | SigAndRefsTimeStamp=xades:XAdESTimeStamp |
              RefsOnlyTimeStamp=xades:XAdESTimeStamp | CertificateValues=xades:CertificateValues |
              RevocationValues=xades:RevocationValues | AttrAuthoritiesCertValues=xades:CertificateValues |
              AttributeRevocationValues=xades:RevocationValues | ArchiveTimeStamp=xades:XAdESTimeStamp | [other!] )+
              @Id=ID;
            UnsignedDataObjectProperties UnsignedDataObjectProperty=xades:Any+ @Id=ID;
            QualifyingPropertiesReference @URI=anyURI! @Id=ID;
            CertIDList Cert=xades:CertID+;
            CertID CertDigest=xades:DigestAlgAndValue IssuerSerial=ds:X509IssuerSerial @URI=anyURI;
            DigestAlgAndValue ds:DigestMethod ds:DigestValue;
            SignaturePolicyIdentifier ( SignaturePolicyId=xades:SignaturePolicyId | SignaturePolicyImplied=any );
            SignaturePolicyId SigPolicyId=xades:ObjectIdentifier ds:Transforms? SigPolicyHash=xades:DigestAlgAndValue
              SigPolicyQualifiers=xades:SigPolicyQualifiersList?;
            SigPolicyQualifiersList SigPolicyQualifier=xades:Any+;
            SPUserNotice NoticeRef=xades:NoticeReference? ExplicitText='string?;
            NoticeReference Organization='string NoticeNumbers=xades:IntegerList;
            IntegerList int='integer*;
            CounterSignature ds:Signature;
            DataObjectFormat Description='string? ObjectIdentifier=xades:ObjectIdentifier? MimeType='string?
              Encoding='anyURI? @ObjectReference=anyURI!;
            CommitmentTypeIndication CommitmentTypeId=xades:ObjectIdentifier ( ObjectReference='anyURI+ |
              AllSignedDataObjects=any ) CommitmentTypeQualifiers=xades:CommitmentTypeQualifiersList?;
            CommitmentTypeQualifiersList CommitmentTypeQualifier=xades:Any*;
            SignatureProductionPlace City='string? StateOrProvince='string? PostalCode='string? CountryName='string?;
            SignerRole ClaimedRoles=xades:ClaimedRolesList? CertifiedRoles=xades:CertifiedRolesList?;
            ClaimedRolesList ClaimedRole=xades:Any+;
            CertifiedRolesList CertifiedRole=xades:EncapsulatedPKIData+;
            CompleteCertificateRefs CertRefs=xades:CertIDList @Id=ID;
            CompleteRevocationRefs CRLRefs=xades:CRLRefs? OCSPRefs=xades:OCSPRefs? OtherRefs=xades:OtherCertStatusRefs?
              @Id=ID;
            CRLRefs CRLRef=xades:CRLRef+;
            CRLRef DigestAlgAndValue=xades:DigestAlgAndValue CRLIdentifier=xades:CRLIdentifier?;
            CRLIdentifier Issuer='string IssueTime='dateTime Number='integer? @URI=anyURI;
            OCSPRefs OCSPRef=xades:OCSPRef+;
            OCSPRef OCSPIdentifier=xades:OCSPIdentifier DigestAlgAndValue=xades:DigestAlgAndValue?;
            ResponderID ( ByName='string | ByKey='base64Binary );
            OCSPIdentifier ResponderID=xades:ResponderID ProducedAt='dateTime @URI=anyURI;
            OtherCertStatusRefs OtherRef=xades:Any+;
            CertificateValues ( EncapsulatedX509Certificate=xades:EncapsulatedPKIData | OtherCertificate=xades:Any )*
              @Id=ID;
            RevocationValues CRLValues=xades:CRLValues? OCSPValues=xades:OCSPValues?
              OtherValues=xades:OtherCertStatusValues? @Id=ID;
            CRLValues EncapsulatedCRLValue=xades:EncapsulatedPKIData+;
            OCSPValues EncapsulatedOCSPValue=xades:EncapsulatedPKIData+;
            OtherCertStatusValues OtherValue=xades:Any+;
            +Any Any;
            +ObjectIdentifier ObjectIdentifier;
            +EncapsulatedPKIData EncapsulatedPKIData;
            +Include Include;
            +ReferenceInfo ReferenceInfo;
            +XAdESTimeStamp XAdESTimeStamp AllDataObjectsTimeStamp IndividualDataObjectsTimeStamp SignatureTimeStamp
              SigAndRefsTimeStamp RefsOnlyTimeStamp ArchiveTimeStamp;
            +OtherTimeStamp OtherTimeStamp;
            +QualifyingProperties QualifyingProperties;
            +SignedProperties SignedProperties;
            +UnsignedProperties UnsignedProperties;
            +SignedSignatureProperties SignedSignatureProperties;
            +SignedDataObjectProperties SignedDataObjectProperties;
            +UnsignedSignatureProperties UnsignedSignatureProperties;
            +UnsignedDataObjectProperties UnsignedDataObjectProperties;
            +QualifyingPropertiesReference QualifyingPropertiesReference;
            +'dateTime SigningTime;
            +CertIDList SigningCertificate;
            +SignaturePolicyIdentifier SignaturePolicyIdentifier;
            +'anyURI SPURI;
            +SPUserNotice SPUserNotice;
            +CounterSignature CounterSignature;
            +DataObjectFormat DataObjectFormat;
            +CommitmentTypeIndication CommitmentTypeIndication;
            +SignatureProductionPlace SignatureProductionPlace;
            +SignerRole SignerRole;
            +CompleteCertificateRefs CompleteCertificateRefs AttributeCertificateRefs;
            +CompleteRevocationRefs CompleteRevocationRefs AttributeRevocationRefs;
            +CertificateValues CertificateValues AttrAuthoritiesCertValues;
            +RevocationValues RevocationValues AttributeRevocationValues;
            """),
        SchemaSection(
            "xades141",
            """
            ValidationData xades:CertificateValues? xades:RevocationValues? @Id=ID @UR=anyURI;
            +ValidationData TimeStampValidationData;
            +xades:XAdESTimeStamp ArchiveTimeStampV2;
            """),
    ]
}
