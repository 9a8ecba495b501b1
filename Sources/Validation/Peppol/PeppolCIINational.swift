import Basics

/// The national rules of Peppol BIS Billing over CII, edition May 2023.
enum PeppolCIINational {
    static let patterns = [
        Pattern(norway), Pattern(denmark), Pattern(italy), Pattern(sweden), Pattern(netherlands),
    ]

    private static let registration: Path = "ram:SpecifiedTaxRegistration"
    private static let taxID: Path = "ram:SpecifiedTaxRegistration/ram:ID"
    private static let id: Path = "ram:ID"

    /// The seller's VAT identifier, of scheme `VAT` to the letter.
    private static func vatID(_ seller: Node) -> Text? {
        var found: Text?
        _ = seller.visit(taxID) {
            guard $0.any(CII.schemeID, { $0 == "VAT" }) else { return false }
            found = $0.text
            return true
        }
        return found
    }
}

// MARK: Norway, Italy, Sweden

extension PeppolCIINational {
    private static let norway = [
        Context(
            "ram:SellerTradeParty", where: { $0.facts.ciiPeppol.seller == .norway },
            [
                Rule(.norwegianRegister) {
                    $0.visit(taxID) { id in
                        id.any(CII.schemeID) { $0 == "FC" } && id.text.trimmed == "Foretaksregisteret"
                    }
                },
                Rule(.norwegianVAT) {
                    guard let id = vatID($0), id.hasPrefix("NO") else { return true }
                    return id.isNorwegianVAT
                },
            ])
    ]

    private static let italy = [
        Context(
            "ram:SellerTradeParty/ram:SpecifiedTaxRegistration", where: { $0.facts.ciiPeppol.seller == .italy },
            [
                Rule(.italianRegistration) {
                    $0.visit(id) { !$0.has(CII.schemeID, "FC") }
                        || ($0.text(id) ?? .empty).trimmed.isItalianRegistration
                }
            ]),
        Context(
            "ram:SellerTradeParty", where: { $0.facts.ciiPeppol.seller == .italy },
            [
                Rule(.italianStreet, exists("ram:PostalTradeAddress/ram:LineOne")),
                Rule(.italianCity, exists("ram:PostalTradeAddress/ram:CityName")),
                Rule(.italianZone, exists("ram:PostalTradeAddress/ram:PostcodeCode")),
            ]),
    ]

    private static let seller =
        "rsm:CrossIndustryInvoice/rsm:SupplyChainTradeTransaction/ram:ApplicableHeaderTradeAgreement/ram:SellerTradeParty"
    private static let legalID: Path = "ram:SpecifiedLegalOrganization/ram:ID"
    private static let branch: Path = "ram:PayeeSpecifiedCreditorFinancialInstitution/ram:BICID"

    private static let sweden: [Context] = [
        Context(
            seller, where: { $0.facts.ciiPeppol.isSwedish },
            [
                Rule(.swedishVATLength) { (vatID($0) ?? .empty).trimmed.length == 14 },
                Rule(.swedishVATDigits) { (vatID($0) ?? .empty).part(2..<14).amount != nil },
            ]),
        Context(
            seller + "/ram:SpecifiedLegalOrganization",
            where: { $0.facts.ciiPeppol.sellerAddress == .sweden && $0.exists(id) },
            [
                Rule(.swedishNumberDigits.weighing(.warning)) { $0.amount(id) != nil },
                Rule(.swedishNumberLength.weighing(.warning)) { ($0.text(id) ?? .empty).trimmed.length == 10 },
            ]),
        Context(
            seller + "/ram:SpecifiedTaxRegistration/ram:ID",
            where: {
                $0.facts.ciiPeppol.sellerAddress == .sweden && $0.any(CII.schemeID) { $0 == "FC" }
                    && $0.parent?.parent?.exists(legalID) == true
            },
            [Rule(.swedishTax) { $0.text.trimmed.string.uppercased() == "GODKÄND FÖR F-SKATT" }]),
        Context(
            "ram:ApplicableTradeTax | ram:CategoryTradeTax",
            where: { $0.facts.ciiPeppol.isSwedish },
            [
                Rule(.swedishRate) {
                    let rate = $0.amount(CII.rate)
                    return rate == Amount(25) || rate == Amount(12) || rate == Amount(6)
                }
            ]),
        Context(
            CII.settlement + giroAccount, where: isGiro("SE:PLUSGIRO"),
            [
                Rule(.plusgiroDigits) { $0.text.amount != nil },
                Rule(.plusgiroLength) { (2...8).contains($0.text.trimmed.length) },
            ]),
        Context(
            CII.settlement + giroAccount, where: isGiro("SE:BANKGIRO"),
            [
                Rule(.bankgiroDigits) { $0.text.amount != nil },
                Rule(.bankgiroLength) { (7...8).contains($0.text.trimmed.length) },
            ]),
        Context(
            means,
            where: {
                $0.facts.ciiPeppol.sellerAddress == .sweden
                    && ($0.has(CII.typeCode, "50") || $0.has(CII.typeCode, "56"))
            },
            [Rule(.swedishGiro) { _ in false }]),
        Context(
            means,
            where: {
                $0.facts.ciiPeppol.sellerAddress == .sweden && $0.facts.ciiPeppol.buyerAddress == .sweden
                    && $0.has(CII.typeCode, "31")
            },
            [Rule(.swedishTransfer) { _ in false }]),
    ]

    private static let means = CII.settlement + "/ram:SpecifiedTradeSettlementPaymentMeans"
    private static let giroAccount =
        "/ram:SpecifiedTradeSettlementPaymentMeans/ram:PayeePartyCreditorFinancialAccount/ram:ProprietaryID"

    private static func isGiro(_ name: StaticString) -> Condition {
        {
            guard $0.facts.ciiPeppol.sellerAddress == .sweden, let means = $0.parent?.parent else { return false }
            return means.has(CII.typeCode, "30") && means.has(branch, name)
        }
    }
}

// MARK: Denmark

extension PeppolCIINational {
    private static let denmark: [Context] = [
        Context(
            "/rsm:CrossIndustryInvoice", where: { $0.facts.ciiPeppol.sellerAddress == .denmark },
            [
                Rule(.danishRegistration) { $0.facts.ciiHeader.agreement?.isFilled(sellerLegalID) ?? false },
                Rule(
                    "DK-R-004", .fatal, "BT-97 BT-104",
                    "Reason code ZZZ between Danish parties needs a tax category of four digits as its reason. Give it."
                ) {
                    guard let settlement = $0.facts.ciiHeader.settlement, $0.facts.ciiPeppol.isDanish,
                        settlement.any(reasonCode, { $0 == "ZZZ" })
                    else { return true }
                    return (settlement.text(reason) ?? .empty).isDanishTaxCategory
                },
                Rule(.danishScheme) {
                    guard let agreement = $0.facts.ciiHeader.agreement, $0.facts.ciiPeppol.isDanish else { return true }
                    return [(sellerID, sellerScheme), (buyerID, buyerScheme)].allSatisfy { (id, scheme) in
                        agreement.isMissing(id) || agreement.isFilled(scheme)
                    }
                },
                Rule(.danishRegistrationScheme) {
                    guard let agreement = $0.facts.ciiHeader.agreement, agreement.exists(sellerLegalID) else {
                        return true
                    }
                    return agreement.has(sellerLegalScheme, "0184")
                },
                Rule(.danishCredit) {
                    guard $0.facts.ciiPeppol.isDanish, $0.facts.ciiHeader.document?.has(CII.typeCode, "381") == true,
                        let due = $0.facts.ciiHeader.settlement?.amount(payable)
                    else { return true }
                    return due >= .zero
                },
            ]),
        Context(means, where: { $0.facts.ciiPeppol.isDanish }, danishPayment),
        Context(
            CII.line, where: { $0.facts.ciiPeppol.isDanish },
            [
                Rule(
                    "DK-R-003", .warning, "BT-158-2", "A UNSPSC class (list TST) has version 19.05.01. Give it."
                ) {
                    guard $0.any(classList, { $0 == "TST" }) else { return true }
                    return $0.any(classVersion) { $0 == "19.05.01" || $0 == "19.0501" }
                }
            ]),
    ]

    private static let danishPayment: [Rule] = [
        Rule(.danishMeans) { PeppolNational.danishMeansCodes.containsExactly($0.text(CII.typeCode)) },
        Rule(.danishTransfer) {
            !($0.isCIIMeans("31") || $0.isCIIMeans("42")) || $0.isFilled(iban) && $0.isFilled(branch)
        },
        // The mandate is looked for where CII has none: this code is not to be used.
        Rule(.danishDebit) {
            !$0.isCIIMeans("49") || $0.parent?.isFilled(creditor) == true && $0.isFilled(mandate)
        },
        Rule(
            "DK-R-008", .fatal, "BT-83 BT-84",
            "Means code 50 needs a payment identifier that begins 01#, 04# or 15#, and an account of seven digits."
        ) {
            !$0.isCIIMeans("50")
                || $0.paymentReference.begins(["01#", "04#", "15#"]) && ($0.text(iban) ?? .empty).length == 7
        },
        Rule(.danishGiroReference) {
            let reference = $0.paymentReference
            return !$0.isCIIMeans("50") || !reference.begins(["04#", "15#"]) || reference.length == 19
        },
        Rule(.danishCard) {
            !$0.isCIIMeans("93")
                || $0.paymentReference.begins(["71#", "73#", "75#"]) && ($0.text(iban) ?? .empty).length == 8
        },
        Rule(.danishCardReference) {
            let reference = $0.paymentReference
            return !$0.isCIIMeans("93") || !reference.begins(["71#", "75#"]) || reference.length == 18
                || reference.length == 19
        },
    ]

    private static let sellerLegalID: Path = "ram:SellerTradeParty/ram:SpecifiedLegalOrganization/ram:ID"
    private static let sellerLegalScheme: Path = "ram:SellerTradeParty/ram:SpecifiedLegalOrganization/ram:ID/@schemeID"
    private static let sellerID: Path = "ram:SellerTradeParty/ram:GlobalID"
    private static let sellerScheme: Path = "ram:SellerTradeParty/ram:GlobalID/@schemeID"
    private static let buyerID: Path = "ram:BuyerTradeParty/ram:GlobalID"
    private static let buyerScheme: Path = "ram:BuyerTradeParty/ram:GlobalID/@schemeID"
    private static let reasonCode: Path = "ram:SpecifiedTradeAllowanceCharge/ram:ReasonCode"
    private static let reason: Path = "ram:SpecifiedTradeAllowanceCharge/ram:Reason"
    private static let payable: Path = "ram:SpecifiedTradeSettlementHeaderMonetarySummation/ram:DuePayableAmount"
    private static let classList: Path =
        "ram:SpecifiedTradeProduct/ram:DesignatedProductClassification/ram:ClassCode/@listID"
    private static let classVersion: Path =
        "ram:SpecifiedTradeProduct/ram:DesignatedProductClassification/ram:ClassCode/@listVersionID"
    private static let iban: Path = "ram:PayeePartyCreditorFinancialAccount/ram:IBANID"
    private static let creditor: Path = "ram:CreditorReferenceID"
    private static let mandate: Path = "ram:SpecifiedTradePaymentTerms/ram:DirectDebitMandateID"
    fileprivate static let reference: Path = "ram:PaymentReference"
}

extension Node {
    /// Of payment means in CII: whether this is their code, to the letter.
    fileprivate func isCIIMeans(_ code: StaticString) -> Bool { any(CII.typeCode) { $0 == code } }

    /// Of payment means in CII: the reference that the payment bears.
    fileprivate var paymentReference: Text { parent?.text(PeppolCIINational.reference) ?? .empty }
}

extension Text {
    func begins(_ starts: [StaticString]) -> Bool { starts.contains { hasPrefix($0) } }

    /// A number of four characters, 0 to 9999.
    fileprivate var isDanishTaxCategory: Bool {
        guard trimmed.length == 4, let number = amount else { return false }
        return number >= .zero && number <= Amount(9999)
    }
}

// MARK: The Netherlands

extension PeppolCIINational {
    private static let netherlands: [Context] = [
        Context(
            "/rsm:CrossIndustryInvoice/rsm:ExchangedDocument",
            where: { isDutchSeller($0) && creditTypes.contains($0.text(CII.typeCode) ?? .empty) },
            [Rule(.dutchPreceding) { $0.facts.ciiHeader.settlement?.exists(preceding) ?? false }]),
        Context(
            CII.agreement + "/ram:SellerTradeParty/ram:PostalTradeAddress", where: isDutchSeller,
            [dutchAddress("NL-R-002", "BT-35 BT-37 BT-38", "A Dutch seller")]),
        Context(
            CII.agreement + "/ram:SellerTradeParty/ram:SpecifiedLegalOrganization/ram:ID", where: isDutchSeller,
            [Rule(.dutchNumber("NL-R-003", "BT-30", "A Dutch seller"), PeppolNational.isDutchNumber)]),
        Context(
            CII.agreement + "/ram:BuyerTradeParty/ram:PostalTradeAddress", where: { $0.facts.ciiPeppol.isDutch },
            [dutchAddress("NL-R-004", "BT-50 BT-52 BT-53", "A Dutch buyer")]),
        Context(
            CII.agreement + "/ram:BuyerTradeParty/ram:SpecifiedLegalOrganization/ram:ID",
            where: { $0.facts.ciiPeppol.isDutch },
            [Rule(.dutchNumber("NL-R-005", "BT-47", "A Dutch buyer"), PeppolNational.isDutchNumber)]),
        Context(
            CII.agreement + "/ram:SellerTaxRepresentativeTradeParty/ram:PostalTradeAddress",
            where: { isDutchSeller($0) && $0.facts.ciiPeppol.representativeAddress == .netherlands },
            [dutchAddress("NL-R-006", "BT-64 BT-66 BT-67", "A Dutch tax representative")]),
        Context(
            CII.settlement + "/ram:SpecifiedTradeSettlementHeaderMonetarySummation", where: isDutchSeller,
            [
                Rule(.dutchPayment) {
                    if $0.facts.ciiHeader.settlement?.exists(meansName) == true { return true }
                    guard let due = $0.amount(duePayable) else { return false }
                    return due <= .zero
                }
            ]),
        Context(
            means, where: isDutchSeller,
            [Rule(.dutchMeans) { PeppolNational.dutchMeansCodes.contains($0.text(CII.typeCode) ?? .empty) }]),
        Context(
            CII.line + "/ram:SpecifiedLineTradeAgreement/ram:BuyerOrderReferencedDocument/ram:LineID",
            where: isDutchSeller,
            [Rule(.dutchOrder) { $0.facts.ciiHeader.agreement?.exists(order) ?? false }]),
    ]

    private static let isDutchSeller: Condition = { $0.facts.ciiPeppol.sellerAddress == .netherlands }
    private static let creditTypes = CodeList("81 83 381 396 532")
    private static let preceding: Path = "ram:InvoiceReferencedDocument/ram:IssuerAssignedID"
    private static let meansName: Path = "ram:SpecifiedTradeSettlementPaymentMeans"
    private static let duePayable: Path = "ram:DuePayableAmount"
    private static let order: Path = "ram:BuyerOrderReferencedDocument/ram:IssuerAssignedID"
    private static let street: Path = "ram:LineOne"
    private static let city: Path = "ram:CityName"
    private static let zone: Path = "ram:PostcodeCode"

    private static func dutchAddress(_ id: String, _ terms: String, _ who: String) -> Rule {
        Rule(.dutchAddress(id, terms, who)) { $0.exists(street) && $0.exists(city) && $0.exists(zone) }
    }
}
