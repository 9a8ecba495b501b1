/// Examples of the rules that every VAT category has, made for each from one small invoice.
struct VATExamples {
    private let family: UBLVATFamily
    private let number: String

    /// - Parameter rule: `BR-AE-05` and the like; `nil` for all others.
    init?(_ rule: String) {
        let parts = rule.split(separator: "-")
        guard parts.count == 3, parts[0] == "BR", let family = UBLVATFamily.all.first(where: { $0.id == parts[1] })
        else { return nil }
        self.family = family
        number = String(parts[2])
    }

    var example: RuleExample? {
        switch number {
        case "01": family.registration == .nobody ? twice : unlisted
        case "02": make(amounts(allowance: "0.00", charge: "0.00") + [Self.noCharge, Self.noAllowance], unregistered)
        case "03":
            make(
                amounts(allowance: "10.00", charge: "0.00") + [Self.noCharge], unregistered,
                together: ["BR-\(family.id)-02"])
        case "04":
            make(
                amounts(allowance: "0.00", charge: "20.00") + [Self.noAllowance], unregistered,
                together: ["BR-\(family.id)-02"])
        case "05": make([gift(category)], wrongRate(in: "cac:InvoiceLine[2]/cac:Item/cac:ClassifiedTaxCategory"))
        case "06":
            make(
                amounts(allowance: "0.00", charge: "20.00"), wrongRate(in: "cac:AllowanceCharge[1]/cac:TaxCategory"))
        case "07":
            make(
                amounts(allowance: "10.00", charge: "0.00"), wrongRate(in: "cac:AllowanceCharge[2]/cac:TaxCategory"))
        case "08":
            make(
                [], [.set("\(Self.group)/cbc:TaxableAmount", "112.00")],
                shown: [
                    Self.group, "cac:AllowanceCharge[1]/cbc:Amount", "cac:AllowanceCharge[2]/cbc:Amount",
                    "cac:InvoiceLine/cbc:LineExtensionAmount",
                ])
        case "09": make([], wrongTax, shown: [Self.group], together: ["BR-CO-17"])
        case "10": make([], [reasonTurned], shown: [Self.group + "/cac:TaxCategory"])
        case "11" where family.category == .K: make([], [.remove("cac:Delivery/cbc:ActualDeliveryDate")])
        case "12" where family.category == .K: make([], [.remove("cac:Delivery/cac:DeliveryLocation")])
        default: mixed
        }
    }

    private static let group = "cac:TaxTotal/cac:TaxSubtotal"
    private static let noAllowance = ExampleStep.remove("cac:AllowanceCharge[1]")
    private static let noCharge = ExampleStep.remove("cac:AllowanceCharge[2]")

    private func make(
        _ before: [ExampleStep], _ steps: [ExampleStep], shown: [String] = [], together: [String] = []
    ) -> RuleExample? {
        RuleExample(
            BaseDocument.invoice(of: family), layer: .en16931, before: before, steps, shown: shown, together: together)
    }

    // MARK: What the document is made of

    /// What is in a tax category of this family.
    private var category: String { Self.category("\(family.code)", family.rate == .none ? nil : family.usualRate) }

    private static func category(_ code: String, _ rate: String?) -> String {
        let percent = rate.map { "<cbc:Percent>\($0)</cbc:Percent>" } ?? ""
        return "<cbc:ID>\(code)</cbc:ID>\(percent)<cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme>"
    }

    /// A second line, over nothing, so that no sum changes.
    private func gift(_ category: String, over amount: String = "0.00") -> ExampleStep {
        .add(
            "",
            """
            <cac:InvoiceLine><cbc:ID>2</cbc:ID><cbc:InvoicedQuantity unitCode="C62">1</cbc:InvoicedQuantity>\
            <cbc:LineExtensionAmount currencyID="EUR">\(amount)</cbc:LineExtensionAmount><cac:Item><cbc:Name>Sample</cbc:Name>\
            <cac:ClassifiedTaxCategory>\(category)</cac:ClassifiedTaxCategory></cac:Item><cac:Price>\
            <cbc:PriceAmount currencyID="EUR">\(amount)</cbc:PriceAmount></cac:Price></cac:InvoiceLine>
            """)
    }

    private func subtotal(_ category: String, over base: String, _ tax: String) -> ExampleStep {
        .add(
            "cac:TaxTotal",
            """
            <cac:TaxSubtotal><cbc:TaxableAmount currencyID="EUR">\(base)</cbc:TaxableAmount>\
            <cbc:TaxAmount currencyID="EUR">\(tax)</cbc:TaxAmount><cac:TaxCategory>\(category)</cac:TaxCategory></cac:TaxSubtotal>
            """)
    }

    /// The amounts of the document for another allowance and charge.
    private func amounts(allowance: String, charge: String) -> [ExampleStep] {
        let (base, taxes): (String, (tax: String, total: String)) =
            switch (allowance, charge) {
            case ("0.00", "0.00"): ("100.00", ("21.00", "121.00"))
            case ("0.00", _): ("120.00", ("25.20", "145.20"))
            default: ("90.00", ("18.90", "108.90"))
            }
        let (tax, total) = family.usualRate == "0" ? ("0.00", base) : taxes
        return [
            .set("cac:AllowanceCharge[1]/cbc:Amount", allowance), .set("cac:AllowanceCharge[2]/cbc:Amount", charge),
            .set("cac:LegalMonetaryTotal/cbc:AllowanceTotalAmount", allowance),
            .set("cac:LegalMonetaryTotal/cbc:ChargeTotalAmount", charge),
            .set("cac:LegalMonetaryTotal/cbc:TaxExclusiveAmount", base),
            .set("\(Self.group)/cbc:TaxableAmount", base),
        ] + taxed(tax, total)
    }

    private func taxed(_ tax: String, _ total: String) -> [ExampleStep] {
        [
            .set("\(Self.group)/cbc:TaxAmount", tax), .set("cac:TaxTotal/cbc:TaxAmount", tax),
            .set("cac:LegalMonetaryTotal/cbc:TaxInclusiveAmount", total),
            .set("cac:LegalMonetaryTotal/cbc:PayableAmount", total),
        ]
    }

    // MARK: What goes wrong

    /// The category is used, and the breakdown has another one only.
    private var unlisted: RuleExample? {
        let isZero = family.category == .Z
        let reason = isZero ? "<cbc:TaxExemptionReason>Exempt</cbc:TaxExemptionReason>" : ""
        let other = Self.category(isZero ? "E" : "Z", "0")
        let total = family.usualRate == "0" ? "160.00" : "183.10"
        return make(
            [
                gift(other, over: "50.00"),
                subtotal(other.replacing("<cac:TaxScheme>", with: reason + "<cac:TaxScheme>"), over: "50.00", "0.00"),
                .set("cac:LegalMonetaryTotal/cbc:LineExtensionAmount", "150.00"),
                .set("cac:LegalMonetaryTotal/cbc:TaxExclusiveAmount", "160.00"),
                .set("cac:LegalMonetaryTotal/cbc:TaxInclusiveAmount", total),
                .set("cac:LegalMonetaryTotal/cbc:PayableAmount", total),
            ],
            [
                .remove(Self.group), .set("cac:TaxTotal/cbc:TaxAmount", "0.00"),
                .set("cac:LegalMonetaryTotal/cbc:TaxInclusiveAmount", "160.00"),
                .set("cac:LegalMonetaryTotal/cbc:PayableAmount", "160.00"),
            ],
            shown: ["cac:InvoiceLine[1]/cac:Item/cac:ClassifiedTaxCategory"])
    }

    /// Two groups of a category that has one.
    private var twice: RuleExample? {
        let reason = "<cbc:TaxExemptionReason>\(family.name)</cbc:TaxExemptionReason>"
        let again = category.replacing("<cac:TaxScheme>", with: reason + "<cac:TaxScheme>")
        return make([], [subtotal(again, over: "110.00", "0.00")], shown: [Self.group])
    }

    /// Category O beside another.
    private var mixed: RuleExample? {
        let zero = Self.category("Z", "0")
        switch number {
        case "11": return make([], [subtotal(zero, over: "0.00", "0.00")], shown: [Self.group])
        case "12":
            let line = "cac:InvoiceLine[2]/cac:Item/cac:ClassifiedTaxCategory"
            return make([gift(category), Self.taxNumber], zeroRated(line), together: ["BR-Z-01"])
        case "13":
            return make(
                amounts(allowance: "0.00", charge: "20.00") + [Self.taxNumber],
                zeroRated("cac:AllowanceCharge[1]/cac:TaxCategory"), together: ["BR-Z-01"])
        case "14":
            return make(
                amounts(allowance: "10.00", charge: "0.00") + [Self.taxNumber],
                zeroRated("cac:AllowanceCharge[2]/cac:TaxCategory"), together: ["BR-Z-01"])
        default: return nil
        }
    }

    private func zeroRated(_ place: String) -> [ExampleStep] {
        [.set("\(place)/cbc:ID", "Z"), .add(place, "<cbc:Percent>0</cbc:Percent>")]
    }

    /// A registration of the seller that is none for VAT.
    private static let taxNumber = ExampleStep.add(
        "cac:AccountingSupplierParty/cac:Party",
        """
        <cac:PartyTaxScheme><cbc:CompanyID>T-1</cbc:CompanyID><cac:TaxScheme><cbc:ID>TAX</cbc:ID></cac:TaxScheme>\
        </cac:PartyTaxScheme>
        """)

    /// The identifiers that the category asks for are not there; those that it forbids are.
    private var unregistered: [ExampleStep] {
        let seller = "cac:AccountingSupplierParty/cac:Party"
        switch family.registration {
        case .seller, .sellerVAT: return [.remove("\(seller)/cac:PartyTaxScheme")]
        case .sellerAndBuyer, .sellerVATAndBuyerVAT:
            return [.remove("cac:AccountingCustomerParty/cac:Party/cac:PartyTaxScheme")]
        case .nobody:
            return [
                .add(
                    seller,
                    """
                    <cac:PartyTaxScheme><cbc:CompanyID>BE0571652870</cbc:CompanyID><cac:TaxScheme><cbc:ID>VAT</cbc:ID>\
                    </cac:TaxScheme></cac:PartyTaxScheme>
                    """)
            ]
        }
    }

    private func wrongRate(in place: String) -> [ExampleStep] {
        switch family.rate {
        case .positive: [.set("\(place)/cbc:Percent", "0")]
        case .zero: [.set("\(place)/cbc:Percent", "21")]
        case .zeroOrMore: [.set("\(place)/cbc:Percent", "-7")]
        case .none: [.add(place, "<cbc:Percent>0</cbc:Percent>")]
        }
    }

    private var wrongTax: [ExampleStep] {
        family.usualRate == "0" ? taxed("2.00", "112.00") : taxed("25.10", "135.10")
    }

    private var reasonTurned: ExampleStep {
        let place = "\(Self.group)/cac:TaxCategory"
        return family.reason == .required
            ? .remove("\(place)/cbc:TaxExemptionReason")
            : .add(place, "<cbc:TaxExemptionReason>\(family.name)</cbc:TaxExemptionReason>")
    }
}
