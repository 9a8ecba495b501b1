import Basics

/// Where a line stands among the others.
struct FrenchPlace {
    /// GROUP, DETAIL or INFORMATION; `nil` when the line does not say.
    var kind: Text?
    /// The identifier of the line above it.
    var above: Text?
    /// How often it says that it is a group which stands in no other.
    var topGroups = 0
    /// The lines whose sums it counts in.
    var parents: Set<String> = []
    /// The lines that it is a detail of.
    var details: [String] = []
}

/// Where the parts of a line are that invoices of several vendors are about, in one syntax.
struct FrenchLine: Sendable {
    /// From the root.
    let lines: [Path]
    let identifier: Path
    /// BT-131, EXT-FR-FE-184 and EXT-FR-FE-181.
    let net: Path
    let gross: Path
    let tax: Path
    /// EXT-FR-FE-167, EXT-FR-FE-164 and EXT-FR-FE-177.
    let vendor: Path
    let vendorName: Path
    let vendorCountry: Path
    let exemption: Path
    let place: @Sendable (Node) -> FrenchPlace
    /// The object identifier of a line with a scheme, blanks at its ends aside; empty when there is none. AFL: the number
    /// of the part invoice. AVV: its mode.
    let object: @Sendable (Node, StaticString) -> Text
    /// Whether the number of a group was used before it in the document.
    let repeatsNumber: @Sendable (Node) -> Bool
    /// Calls back with the exemption reason and the VAT of each breakdown of the document.
    let forEachBreakdown: @Sendable (Node, (Text, Amount) -> Void) -> Void

    func forEachLine(_ root: Node, _ body: (Node) -> Void) {
        for path in lines { root.forEach(path, body) }
    }

    /// The VAT total of a line in a currency.
    func vat(of line: Node, in currency: Text?) -> Text? {
        guard let currency else { return nil }
        var found: Text?
        _ = line.visit(tax) {
            guard let written = $0.text(CII.currencyID), written == currency else { return false }
            found = $0.text
            return true
        }
        return found
    }
}

// MARK: UBL

extension FrenchLine {
    static let ubl: FrenchLine = FrenchLine(
        lines: ["cac:InvoiceLine", "cac:CreditNoteLine"], identifier: "cbc:ID", net: "cbc:LineExtensionAmount",
        gross: "cbc:TaxInclusiveLineExtensionAmount", tax: "cac:TaxTotal/cbc:TaxAmount",
        vendor: "cac:Item/cac:ManufacturerParty/cac:PartyLegalEntity/cbc:CompanyID",
        vendorName: "cac:Item/cac:ManufacturerParty/cac:PartyLegalEntity/cbc:RegistrationName",
        vendorCountry: "cac:Item/cac:ManufacturerParty/cac:PostalAddress/cac:Country/cbc:IdentificationCode",
        exemption: "cac:Item/cac:ClassifiedTaxCategory/cbc:TaxExemptionReason",
        place: { line in
            var place = FrenchPlace()
            if let own = FrenchReference.own(of: line) { (place.kind, place.above) = (own.kind, own.parent) }
            FrenchReference.forEach(of: line) { reference in
                if reference.isTopGroup { place.topGroups += 1 }
                guard let parent = reference.parent?.string else { return }
                if reference.counts { place.parents.insert(parent) }
                if reference.isDetail { place.details.append(parent) }
            }
            return place
        },
        object: ublObject,
        repeatsNumber: { root in
            var seen: Set<String> = []
            var isRepeated = false
            FrenchLine.ubl.forEachLine(root) { line in
                let number = ublObject(line, "AFL").string
                if !number.isEmpty, seen.contains(number), FrenchLine.ubl.place(line).topGroups > 0 {
                    isRepeated = true
                }
                seen.insert(number)
            }
            return isRepeated
        },
        forEachBreakdown: { root, body in
            root.forEach(subtotals) { subtotal in
                guard subtotal.any(taxScheme, { $0 == "VAT" }), let reason = subtotal.text(reason),
                    let amount = subtotal.amount(taxAmount)
                else { return }
                body(reason, amount)
            }
        })

    private static let subtotals: Path = "cac:TaxTotal/cac:TaxSubtotal"
    private static let taxScheme: Path = "cac:TaxCategory/cac:TaxScheme/cbc:ID"
    private static let reason: Path = "cac:TaxCategory/cbc:TaxExemptionReason"
    private static let taxAmount: Path = "cbc:TaxAmount"
    private static let objects: Path = "cac:DocumentReference"
    private static let objectType: Path = "cbc:DocumentTypeCode"

    private static let ublObject: @Sendable (Node, StaticString) -> Text = { line, scheme in
        var found = Text.empty
        _ = line.visit(objects) {
            guard $0.any(objectType, { $0 == "130" }), let object = $0.text(FluxTwoUBL.identifier, scheme: scheme)
            else {
                return false
            }
            found = object.trimmed
            return true
        }
        return found
    }
}

// MARK: CII

extension FrenchLine {
    static let cii: FrenchLine = FrenchLine(
        lines: ["rsm:SupplyChainTradeTransaction/ram:IncludedSupplyChainTradeLineItem"],
        identifier: "ram:AssociatedDocumentLineDocument/ram:LineID", net: CIILine.net,
        gross:
            "ram:SpecifiedLineTradeSettlement/ram:SpecifiedTradeSettlementLineMonetarySummation/ram:GrandTotalAmount",
        tax: "ram:SpecifiedLineTradeSettlement/ram:SpecifiedTradeSettlementLineMonetarySummation/ram:TaxTotalAmount",
        vendor: "ram:SpecifiedLineTradeAgreement/ram:ItemSellerTradeParty/ram:SpecifiedLegalOrganization/ram:ID",
        vendorName: "ram:SpecifiedLineTradeAgreement/ram:ItemSellerTradeParty/ram:Name",
        vendorCountry: "ram:SpecifiedLineTradeAgreement/ram:ItemSellerTradeParty/ram:PostalTradeAddress/ram:CountryID",
        exemption: "ram:SpecifiedLineTradeSettlement/ram:ApplicableTradeTax/ram:ExemptionReason",
        place: { line in
            var place = FrenchPlace(kind: line.text(kind), above: line.text(parentID))
            guard let kind = place.kind else { return place }
            if let parent = place.above?.string {
                if kind != "INFORMATION" { place.parents.insert(parent) }
                if kind == "DETAIL" { place.details.append(parent) }
            } else if kind == "GROUP" {
                place.topGroups = 1
            }
            return place
        },
        object: { line, scheme in
            var found = Text.empty
            _ = line.visit(lineReference) {
                guard $0.isObject(scheme), let number = $0.text(issuerID) else { return false }
                found = number.trimmed
                return true
            }
            return found
        },
        repeatsNumber: { root in
            var seen: Set<String> = []
            var isRepeated = false
            // Whatever was numbered before counts: orders and other documents too.
            root.forEachAnywhere(issuerID) { number in
                let text = number.text.string
                if seen.contains(text), let reference = number.parent, reference.isNamed(referenceName),
                    reference.isObject("AFL"), let line = reference.parent?.parent,
                    FrenchLine.cii.place(line).topGroups > 0
                {
                    isRepeated = true
                }
                seen.insert(text)
            }
            return isRepeated
        },
        forEachBreakdown: { root, body in
            root.facts.ciiHeader.settlement?.forEach(CII.headerTax) { tax in
                guard tax.any(CII.typeCode, { $0 == "VAT" }), let reason = tax.text(exemptionReason),
                    let amount = tax.amount(calculated)
                else { return }
                body(reason, amount)
            }
        })

    private static let kind: Path = "ram:AssociatedDocumentLineDocument/ram:LineStatusReasonCode"
    private static let parentID: Path = "ram:AssociatedDocumentLineDocument/ram:ParentLineID"
    private static let lineReference: Path = "ram:SpecifiedLineTradeSettlement/ram:AdditionalReferencedDocument"
    private static let referenceName: Path = "ram:AdditionalReferencedDocument"
    private static let issuerID: Path = "ram:IssuerAssignedID"
    private static let exemptionReason: Path = "ram:ExemptionReason"
    private static let calculated: Path = "ram:CalculatedAmount"
}

extension Node {
    private static let objectScheme: Path = "ram:ReferenceTypeCode"

    /// Of a reference in CII: whether it has this scheme.
    func refers(with scheme: StaticString) -> Bool { any(Self.objectScheme) { $0 == scheme } }

    /// Of a reference in CII: whether it names the invoiced object (type 130) with this scheme.
    func isObject(_ scheme: StaticString) -> Bool { refers(with: scheme) && any(CII.typeCode) { $0 == "130" } }

    /// What stands below this line.
    var groupedBelow: FrenchGroups.Below {
        facts.french.groups.below[text(facts.french.parts.identifier)?.trimmed.string ?? ""] ?? FrenchGroups.Below()
    }

    /// Whether the exemption reason of this line begins with the number of a part invoice: `#…#`.
    func isExempt(inPart number: Text) -> Bool {
        guard let reason = text(facts.french.parts.exemption), !number.isEmpty else { return false }
        return reason.string.hasPrefix("#\(number.string)#")
    }

    /// The number of the part invoice that this line belongs to; empty when it has none.
    var partNumber: Text { facts.french.parts.object(self, "AFL") }
}
