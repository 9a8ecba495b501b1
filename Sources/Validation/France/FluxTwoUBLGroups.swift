import Basics

/// Invoices of several vendors (BT-23 B8, S8, M8), and those in which seller and buyer both sell (B9, S9, M9).
extension FluxTwoUBL {
    static let groupTypes: [Rule] = [
        Rule(
            "BR-FR-MV-13_BT-3", .fatal, "BT-3", "An invoice of several vendors is not self-billed. Give another type."
        ) {
            !$0.facts.french.isOfVendors
                || !$0.text.isBlank && !FrenchCodes.selfBilled.contains($0.text)
        },
        Rule(
            "BR-FR-MV-BD_BT-3", .fatal, "BT-3",
            "An invoice in which the buyer sells too (B9, S9, M9) is self-billed. Give a type such as 389."
        ) {
            !$0.facts.french.isExchange || FrenchCodes.selfBilled.contains($0.text)
        },
    ]

    static let groupTotals: [Rule] = [
        Rule(
            "BR-FR-MV-02_EXT-FR-FE-163", .fatal, "EXT-FR-FE-163",
            "An invoice of several vendors has no line of kind GROUP that stands in no other. Give one for each vendor."
        ) {
            !$0.facts.french.isOfVendors || $0.facts.french.groups.count >= 1
        },
        Rule(
            "BR-FR-BD-02_EXT-FR-FE-163", .fatal, "EXT-FR-FE-163",
            "Where the buyer sells too, two lines are of kind GROUP and stand in no other. Give exactly two."
        ) {
            !$0.facts.french.isExchange || $0.facts.french.groups.count == 2
        },
        Rule(
            "BR-FR-BD-02_BT-30", .fatal, "BT-30 EXT-FR-FE-167",
            "Where the buyer sells too, one group bears the seller's identifier. Give it."
        ) {
            !$0.facts.french.isExchange || $0.facts.french.groups.ofSeller == 1
        },
        Rule(
            "BR-FR-BD-02_BT-47", .fatal, "BT-47 EXT-FR-FE-167",
            "Where the buyer sells too, one group bears the buyer's identifier. Give it."
        ) {
            !$0.facts.french.isExchange || $0.facts.french.groups.ofBuyer == 1
        },
        Rule(
            "BR-FR-MV-12_BT-128", .fatal, "BT-128", "Two groups bear the same invoice number. Number each differently."
        ) {
            !$0.facts.french.isGrouped || !$0.facts.french.groups.hasRepeatedNumber
        },
    ]

    static let groupLine: [Rule] = [
        Rule(
            "BR-FR-MV-01_EXT-FR-FE-163", .fatal, "EXT-FR-FE-163",
            "In an invoice of several vendors the line has no kind. Give GROUP, DETAIL or INFORMATION."
        ) {
            !$0.facts.french.isGrouped || !(FrenchReference.own(of: $0)?.kind ?? .empty).isBlank
        },
        Rule(
            "BR-FR-MV-06_EXT-FR-FE-167", .fatal, "EXT-FR-FE-167",
            "The line has no vendor, or another than the line above it. Give that vendor's identifier."
        ) {
            agreesAbove($0, ($0.text(vendor) ?? .empty).trimmed) { $0.vendors }
        },
        Rule(
            "BR-FR-MV-07_BT-128", .fatal, "BT-128",
            "The line has no invoice number (scheme AFL), or another than the line above it. Give that number."
        ) {
            agreesAbove($0, $0.object("AFL")) { $0.numbers }
        },
        Rule(
            "BR-FR-MV-08_BT-128", .fatal, "BT-120",
            "The exemption reason of the line does not begin with its invoice number between #. Begin it so."
        ) { line in
            guard line.facts.french.isGrouped else { return true }
            var isDetail = false
            FrenchReference.forEach(of: line) { if $0.isDetail { isDetail = true } }
            guard isDetail else { return true }
            let object = line.object("AFL")
            guard let reason = line.text(exemption), !object.isEmpty else { return false }
            return reason.string.hasPrefix("#\(object.string)#")
        },
    ]

    /// Whether the line has the value, and the line above it, if it names one, the same.
    private static func agreesAbove(_ line: Node, _ own: Text, _ values: (FrenchGroups) -> [String: String]) -> Bool {
        let facts = line.facts.french
        guard facts.isGrouped else { return true }
        guard !own.isEmpty else { return false }
        guard let parent = FrenchReference.own(of: line)?.parent else { return true }
        return values(facts.groups)[parent.string] == own.string
    }

    /// The reference that makes a line a group.
    static let groups = [
        Context(
            line("cac:BillingReference"),
            where: { $0.facts.french.isGrouped && FrenchReference($0).isTopGroup },
            groupContent + groupAmounts + preceding)
    ]

    private static let groupContent: [Rule] = [
        needed("EXT-FR-FE-164", "name of the vendor", vendorName),
        needed("EXT-FR-FE-167", "identifier of the vendor", vendor),
        needed("EXT-FR-FE-177", "country of the vendor", vendorCountry),
        Rule("BR-FR-MV-03_EXT-FR-FE-181", .fatal, "EXT-FR-FE-181", "The group has no VAT total. Give it.") {
            !($0.lineAround?.vat(in: $0.root.text(currency)) ?? .empty).isBlank
        },
        Rule(
            "BR-FR-MV-03_EXT-FR-FE-182", .fatal, "EXT-FR-FE-182",
            "The group has no VAT total in the accounting currency. Give it."
        ) {
            guard let accounting = $0.root.text(taxCurrency) else { return true }
            return !accounting.isEmpty && !($0.lineAround?.vat(in: accounting) ?? .empty).isBlank
        },
        Rule(
            "BR-FR-MV-03_BT-128_AFL", .fatal, "BT-128", "The group has no invoice number (scheme AFL). Give it."
        ) {
            !($0.lineAround?.object("AFL") ?? .empty).isEmpty
        },
        Rule(
            "BR-FR-MV-03_BT-128_AVV", .fatal, "BT-128",
            "The group has no billing mode (scheme AVV), or that of several vendors. Give its own."
        ) {
            let mode = $0.lineAround?.object("AVV") ?? .empty
            return !mode.isEmpty && !FrenchCodes.vendorModes.contains(mode)
        },
    ]

    private static func needed(_ term: String, _ what: String, _ path: Path) -> Rule {
        Rule("BR-FR-MV-03_\(term)", .fatal, term, "The group has no \(what). Give it.") {
            $0.lineAround?.isFilled(path) ?? false
        }
    }

    private static let groupAmounts: [Rule] = [
        Rule(
            "BR-FR-MV-05_EXT-FR-FE-BG-12", .fatal, "BT-131",
            "The net amount of the group is not the sum of the lines below it. Correct one of them."
        ) {
            guard let line = $0.lineAround, let net = line.amount(net) else { return false }
            let below = line.below
            return isNear(net, below.net, hundredths: below.lines)
        },
        Rule(
            "BR-FR-MV-09_EXT-FR-FE-181", .fatal, "EXT-FR-FE-181",
            "The VAT of the group is not the sum of its VAT breakdowns. Correct one of them."
        ) {
            guard let line = $0.lineAround, let vat = line.vat(in: $0.root.text(currency))?.amount else { return false }
            return isNear(vat, $0.facts.french.groups.vat[line.object("AFL").string] ?? .zero, hundredths: 1)
        },
        Rule(
            "BR-FR-MV-10_EXT-FR-FE-184", .fatal, "EXT-FR-FE-184",
            "The total with VAT of the group is not its net amount plus its VAT. Correct one of them."
        ) {
            guard let line = $0.lineAround, line.exists(gross) else { return true }
            guard let gross = line.amount(gross), let net = line.amount(net),
                let vat = line.vat(in: $0.root.text(currency))?.amount
            else { return false }
            return isNear(gross, net + vat, hundredths: line.below.details)
        },
        Rule(
            "BR-FR-MV-11_BT-128", .fatal, "BT-128 BT-1",
            "Of the seller's own groups exactly one bears the number of the invoice itself. Correct the numbers."
        ) {
            guard let line = $0.lineAround, let vendor = line.text(vendor)?.trimmed,
                $0.root.any(sellerNumber, { $0 == vendor })
            else { return true }
            let facts = $0.facts.french
            let isOwn = line.object("AFL") == facts.number
            switch facts.groups.ownNumbers {
            case 0: return isOwn
            case 1: return true
            default: return !isOwn
            }
        },
    ]

    private static let corrections = CodeList("384 472 381 396 503")
    private static let selfBilledCorrections = CodeList("261 471 473 502")

    /// Corrections and credits: each group names the invoice before it.
    private static let preceding: [Rule] = [
        ("BR-FR-MV-14", corrections, false), ("BR-FR-BD-14", selfBilledCorrections, true),
    ].flatMap { (id, types, isExchange) in
        [("EXT-FR-FE-136", "number", identifier), ("EXT-FR-FE-138", "date", issueDate)].map { (term, what, path) in
            Rule(
                "\(id)-\(term)", .fatal, term,
                "The group does not give the \(what) of the invoice that it corrects or credits. Give it."
            ) {
                let facts = $0.facts.french
                guard isExchange ? facts.isExchange : facts.isOfVendors, types.containsExactly(facts.type) else {
                    return true
                }
                var isGiven = false
                if let line = $0.lineAround {
                    FrenchReference.forEach(of: line) {
                        if $0.isForeign, $0.node.visit(otherInvoice, { $0.exists(path) }) { isGiven = true }
                    }
                }
                return isGiven
            }
        }
    }

    private static func isNear(_ left: Amount, _ right: Amount, hundredths: Int) -> Bool {
        let slack = Amount(units: Int128(hundredths), scale: 2)
        return left <= right + slack && right <= left + slack
    }

    static let vendor: Path = "cac:Item/cac:ManufacturerParty/cac:PartyLegalEntity/cbc:CompanyID"
    private static let vendorName: Path = "cac:Item/cac:ManufacturerParty/cac:PartyLegalEntity/cbc:RegistrationName"
    private static let vendorCountry: Path =
        "cac:Item/cac:ManufacturerParty/cac:PostalAddress/cac:Country/cbc:IdentificationCode"
    static let net: Path = "cbc:LineExtensionAmount"
    private static let gross: Path = "cbc:TaxInclusiveLineExtensionAmount"
    private static let otherInvoice: Path = "cac:InvoiceDocumentReference"
    private static let exemption: Path = "cac:Item/cac:ClassifiedTaxCategory/cbc:TaxExemptionReason"
    private static let currency: Path = "cbc:DocumentCurrencyCode"
    private static let taxCurrency: Path = "cbc:TaxCurrencyCode"
    private static let sellerNumber: Path =
        "cac:AccountingSupplierParty/cac:Party/cac:PartyLegalEntity/cbc:CompanyID"
}

extension Node {
    private static let vatAmount: Path = "cac:TaxTotal/cbc:TaxAmount"
    private static let vatCurrency: Path = "./@currencyID"

    /// The line that a reference stands in.
    fileprivate var lineAround: Node? { parent }

    /// The VAT total of a line in a currency.
    fileprivate func vat(in currency: Text?) -> Text? {
        guard let currency else { return nil }
        var found: Text?
        _ = visit(Self.vatAmount) {
            guard let written = $0.text(Self.vatCurrency), written == currency else { return false }
            found = $0.text
            return true
        }
        return found
    }

    /// What stands below this line.
    fileprivate var below: FrenchGroups.Below {
        facts.french.groups.below[text(FluxTwoUBL.identifier)?.trimmed.string ?? ""] ?? FrenchGroups.Below()
    }
}
