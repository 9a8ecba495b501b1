import Basics

/// XRechnung 3.0.2 over CII: its own rules, those that it takes from Peppol, the extension, and the clean vehicles
/// directive (CVD).
enum XRechnungCII {
    static let patterns =
        XRechnung.repeating(PeppolCII.german) + [
            Pattern([document, specification] + parties + [attachments] + payment + [breakdown, transaction, line]),
            Pattern(extensionContexts), Pattern(cleanVehicles),
        ]

    private static let document = Context(
        "/rsm:CrossIndustryInvoice",
        [
            Rule(.germanCreditor) {
                let debit = $0.directDebit
                return !debit.isAny || debit.creditor && (debit.mandate || debit.account)
            },
            Rule(.germanDebited) {
                let debit = $0.directDebit
                return !debit.isAny || debit.account && (debit.mandate || debit.creditor)
            },
            Rule(.germanInstructions) { $0.facts.ciiHeader.settlement?.exists(means) ?? false },
            Rule(.germanReference) { $0.facts.ciiHeader.agreement?.isFilled(reference) ?? false },
            Rule(.germanRegistration, isRegistered),
            Rule(.germanType) { XRechnung.types.contains($0.text(type) ?? .empty) },
            Rule(.germanDiscount) {
                $0.facts.ciiHeader.settlement?.visit(terms) {
                    !($0.text(description).map(CashDiscount.isWellWritten) ?? true)
                } != true
            },
            Rule(.germanFileNames, hasUniqueNames),
            Rule(.germanPreceding) {
                !$0.has(type, "384") || $0.facts.ciiHeader.settlement?.exists(preceding) == true
            },
        ])

    private static let specification = Context(
        "/rsm:CrossIndustryInvoice/rsm:ExchangedDocumentContext",
        [
            Rule(.germanSpecification) {
                $0.any(specificationID) {
                    $0 == XRechnung.standard || $0 == XRechnung.extended || $0 == XRechnung.vehicles
                }
            }
        ])

    private static let parties: [Context] = [
        Context(CII.agreement + "/ram:SellerTradeParty", [Rule(.germanContact, exists("ram:DefinedTradeContact"))]),
        Context(
            CII.agreement + "/ram:SellerTradeParty/ram:PostalTradeAddress",
            [
                Rule(.germanSellerCity, filled("ram:CityName")),
                Rule(.germanSellerZone, filled("ram:PostcodeCode")),
            ]),
        Context(
            CII.agreement + "/ram:SellerTradeParty/ram:DefinedTradeContact",
            [
                Rule(.germanContactName) { $0.isFilled(person) || $0.isFilled(department) },
                Rule(.germanContactPhone, filled("ram:TelephoneUniversalCommunication/ram:CompleteNumber")),
                Rule(.germanContactMail, filled("ram:EmailURIUniversalCommunication/ram:URIID")),
                Rule(.germanPhone) { ($0.text(telephone) ?? .empty).hasThreeDigits },
                Rule(.germanMail) { ($0.text(mail) ?? .empty).isMailAddress },
            ]),
        Context(
            CII.agreement + "/ram:BuyerTradeParty/ram:PostalTradeAddress",
            [Rule(.germanBuyerCity, filled("ram:CityName")), Rule(.germanBuyerZone, filled("ram:PostcodeCode"))]),
        Context(
            CII.delivery + "/ram:ShipToTradeParty/ram:PostalTradeAddress",
            [
                Rule(.germanDeliveryCity, filled("ram:CityName")),
                Rule(.germanDeliveryZone, filled("ram:PostcodeCode")),
            ]),
    ]

    private static let attachments = Context(
        CII.agreement + "/ram:AdditionalReferencedDocument", where: { $0.any(CII.typeCode) { $0 == "916" } },
        [Rule(.germanDocumentAddress) { $0.text(address).map(\.isAbsoluteURL) ?? true }])

    private static let payment: [Context] = [
        Context(
            CII.settlement + "/ram:SpecifiedTradeSettlementPaymentMeans",
            where: { $0.has(CII.typeCode, "30") || $0.has(CII.typeCode, "58") },
            [
                Rule(.germanTransferAccount) { !$0.has(CII.typeCode, "58") || ($0.text(payeeIBAN) ?? .empty).isIBAN },
                Rule(.germanTransfer, exists("ram:PayeePartyCreditorFinancialAccount")),
                Rule(.germanTransferAlone) { $0.isMissing(card) && !$0.isDirectDebit },
            ]),
        Context(
            CII.settlement + "/ram:SpecifiedTradeSettlementPaymentMeans",
            where: { $0.has(CII.typeCode, "48") || $0.has(CII.typeCode, "54") || $0.has(CII.typeCode, "55") },
            [
                Rule(.germanCard, exists("ram:ApplicableTradeSettlementFinancialCard")),
                Rule(.germanCardAlone) { $0.isMissing(payeeAccount) && !$0.isDirectDebit },
            ]),
        Context(
            CII.settlement + "/ram:SpecifiedTradeSettlementPaymentMeans", where: { $0.has(CII.typeCode, "59") },
            [
                Rule(.germanDebitAccount) { ($0.text(payerIBAN) ?? .empty).isIBAN },
                Rule(.germanDebit) { $0.isDirectDebit },
                Rule(.germanDebitAlone) { means in
                    [payeeAccount, payeeInstitution, payerInstitution, card].allSatisfy { means.isMissing($0) }
                },
            ]),
    ]

    private static let breakdown = Context(
        CII.settlement + "/ram:ApplicableTradeTax", [Rule(.germanRate, filled("ram:RateApplicablePercent"))])

    private static let transaction = Context(
        CII.transaction,
        [
            Rule(.germanDelivery) {
                let header = $0.facts.ciiHeader
                return header.delivery?.exists(deliveryDate) == true || header.settlement?.exists(period) == true
                    || !$0.visit(lineName) { $0.isMissing(linePeriod) }
            }
        ])

    private static let line = Context(
        CII.line,
        [
            Rule(
                "BR-TMP-3", .fatal, "BT-149 BT-150",
                "The base quantities of gross and net price differ in value or unit. Give the same."
            ) {
                guard let gross = $0.text(CIILine.grossBase), let net = $0.text(CIILine.netBase) else { return true }
                guard gross == net else { return false }
                guard let grossUnit = $0.text(grossUnit), let netUnit = $0.text(netUnit) else { return true }
                return grossUnit == netUnit
            }
        ])
}

// MARK: Conditions

extension XRechnungCII {
    private static let means: Path = "ram:SpecifiedTradeSettlementPaymentMeans"
    private static let reference: Path = "ram:BuyerReference"
    private static let type: Path = "rsm:ExchangedDocument/ram:TypeCode"
    private static let terms: Path = "ram:SpecifiedTradePaymentTerms"
    private static let description: Path = "ram:Description"
    private static let preceding: Path = "ram:InvoiceReferencedDocument"
    private static let specificationID: Path = "ram:GuidelineSpecifiedDocumentContextParameter/ram:ID"
    private static let person: Path = "ram:PersonName"
    private static let department: Path = "ram:DepartmentName"
    private static let telephone: Path = "ram:TelephoneUniversalCommunication/ram:CompleteNumber"
    private static let mail: Path = "ram:EmailURIUniversalCommunication/ram:URIID"
    private static let address: Path = "ram:URIID"
    private static let card: Path = "ram:ApplicableTradeSettlementFinancialCard"
    private static let payeeAccount: Path = "ram:PayeePartyCreditorFinancialAccount"
    private static let payeeIBAN: Path = "ram:PayeePartyCreditorFinancialAccount/ram:IBANID"
    private static let payerIBAN: Path = "ram:PayerPartyDebtorFinancialAccount/ram:IBANID"
    private static let payeeInstitution: Path = "ram:PayeeSpecifiedCreditorFinancialInstitution"
    private static let payerInstitution: Path = "ram:PayerSpecifiedDebtorFinancialInstitution"
    private static let deliveryDate: Path = "ram:ActualDeliverySupplyChainEvent/ram:OccurrenceDateTime"
    private static let period: Path = "ram:BillingSpecifiedPeriod"
    private static let lineName: Path = "ram:IncludedSupplyChainTradeLineItem"
    private static let linePeriod: Path = "ram:SpecifiedLineTradeSettlement/ram:BillingSpecifiedPeriod"
    private static let grossUnit: Path =
        "ram:SpecifiedLineTradeAgreement/ram:GrossPriceProductTradePrice/ram:BasisQuantity/@unitCode"
    private static let netUnit: Path =
        "ram:SpecifiedLineTradeAgreement/ram:NetPriceProductTradePrice/ram:BasisQuantity/@unitCode"
    private static let supporting: Path = "ram:AdditionalReferencedDocument"
    private static let fileName: Path = "ram:AttachmentBinaryObject/@filename"
    private static let lineTax: Path = """
        rsm:SupplyChainTradeTransaction/ram:IncludedSupplyChainTradeLineItem/ram:SpecifiedLineTradeSettlement/\
        ram:ApplicableTradeTax
        """
    private static let sellerTaxID: Path = "ram:SellerTradeParty/ram:SpecifiedTaxRegistration/ram:ID"
    private static let representative: Path = "ram:SellerTaxRepresentativeTradeParty"

    /// The published rule means the allowances and charges of the document too, but asks whether a whole tax group reads
    /// VAT, which none that names its category does: the lines decide.
    private static let isRegistered: Condition = { root in
        if let agreement = root.facts.ciiHeader.agreement {
            let isNumber: (Node) -> Bool = {
                ($0.has(CII.schemeID, "VA") || $0.has(CII.schemeID, "FC")) && !$0.text.isBlank
            }
            if agreement.exists(representative) || agreement.visit(sellerTaxID, isNumber) { return true }
        }
        return !root.visit(lineTax) { $0.any(CII.typeCode) { $0 == "VAT" } }
            || !root.visit(lineTax) { $0.any(CII.category, XRechnung.taxed.containsExactly) }
    }

    /// Wherever documents stand together, none has the file name of one before it.
    private static let hasUniqueNames: Condition = { root in
        var names: [Int32: Set<String>] = [:]
        var isUnique = true
        root.forEachAnywhere(supporting) { document in
            var own: Set<String> = []
            _ = document.any(fileName) {
                own.insert($0.string)
                return false
            }
            guard !own.isEmpty, let group = document.parent?.index else { return }
            if names[group]?.isDisjoint(with: own) == false { isUnique = false }
            names[group, default: []].formUnion(own)
        }
        return isUnique
    }
}

/// Which parts of a direct debit (BG-19) a CII document has: they have no group of their own there.
private struct DirectDebit {
    /// BT-89.
    let mandate: Bool
    /// BT-90.
    let creditor: Bool
    /// BT-91.
    let account: Bool

    var isAny: Bool { mandate || creditor || account }
}

extension Node {
    private static let mandateID: Path = "ram:SpecifiedTradePaymentTerms/ram:DirectDebitMandateID"
    private static let creditorID: Path = "ram:CreditorReferenceID"
    private static let headerAccount: Path =
        "ram:SpecifiedTradeSettlementPaymentMeans/ram:PayerPartyDebtorFinancialAccount/ram:IBANID"
    private static let ownAccount: Path = "ram:PayerPartyDebtorFinancialAccount/ram:IBANID"

    fileprivate var directDebit: DirectDebit {
        let settlement = facts.ciiHeader.settlement
        return DirectDebit(
            mandate: settlement?.exists(Self.mandateID) ?? false,
            creditor: settlement?.exists(Self.creditorID) ?? false,
            account: settlement?.exists(Self.headerAccount) ?? false)
    }

    /// Of payment means: whether a direct debit goes with them.
    fileprivate var isDirectDebit: Bool { directDebit.mandate || directDebit.creditor || exists(Self.ownAccount) }
}
