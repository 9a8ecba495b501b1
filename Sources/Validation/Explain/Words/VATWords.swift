/// The rules of the VAT categories in words: ten that every category has, and those that two have beside them.
struct VATWords {
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

    private var category: String { "category \(family.code) (\(family.name))" }

    /// What must hold.
    var condition: String {
        switch number {
        case "01":
            let count = isByRate ? "one group or more" : "exactly one group"
            let otherwise = isByRate ? ", and none otherwise" : ""
            return
                "Where a line, allowance or charge has \(category), the VAT breakdown has \(count) of it\(otherwise)."
        case "02": return "Where a line has \(category), \(registration)."
        case "03": return "Where a document allowance has \(category), \(registration)."
        case "04": return "Where a document charge has \(category), \(registration)."
        case "05": return "The rate of a line (BT-152) in \(category) is \(rate)."
        case "06": return "The rate of a document allowance (BT-96) in \(category) is \(rate)."
        case "07": return "The rate of a document charge (BT-103) in \(category) is \(rate)."
        case "08":
            let each = isByRate ? "for each rate " : ""
            let slack = isByRate ? "; less than one unit of the currency may differ" : ""
            return """
                In \(category) the taxable amount (BT-116) is \(each)the lines (BT-131), less the allowances (BT-92), \
                plus the charges (BT-99) of it\(slack).
                """
        case "09" where isByRate:
            return """
                In \(category) the VAT (BT-117) is the taxable amount (BT-116) times the rate (BT-119); less than one \
                unit of the currency may differ.
                """
        case "09": return "In \(category) the VAT (BT-117) is 0."
        case "10" where family.reason == .required:
            return "A group of \(category) in the VAT breakdown has an exemption reason (BT-120) or its code (BT-121)."
        case "10": return "A group of \(category) in the VAT breakdown has no exemption reason (BT-120, BT-121)."
        case "11" where family.category == .K:
            return "An intra-community supply has a delivery date (BT-72) or an invoicing period (BG-14)."
        case "12" where family.category == .K: return "An intra-community supply has a deliver-to country (BT-80)."
        case "11": return "Where the VAT breakdown has a group of \(category), it has no other."
        case "12": return "Where the VAT breakdown has a group of \(category), every line has that category."
        case "13": return "Where the VAT breakdown has a group of \(category), every document allowance has it too."
        default: return "Where the VAT breakdown has a group of \(category), every document charge has it too."
        }
    }

    /// Why it is asked.
    var reason: String {
        switch number {
        case "01":
            "What is taxed in one way must be declared in one place: the VAT return is filled from the breakdown."
        case "02", "03", "04": whyRegistered
        case "05", "06", "07":
            switch family.rate {
            case .positive: "A standard rated supply bears tax; what bears none has another category that says why."
            case .zero: "A category that charges no VAT contradicts a rate above 0, and the buyer might deduct it."
            case .none: "What is outside VAT has no rate, not even 0."
            case .zeroOrMore: "A tax is not negative."
            }
        case "08":
            "It protects the base of the tax: nothing may be taxed under a category that was not invoiced under it."
        case "09" where isByRate: "The tax must follow from the rate that is claimed."
        case "09": "What charges no VAT must not show any: the buyer might deduct it."
        case "10" where family.reason == .required:
            "The law asks for the reason when no VAT is charged, and the buyer must know whether to reckon it itself."
        case "10": "A reason not to charge VAT contradicts a category under which it is charged."
        case "11" where family.category == .K: "When goods arrive decides in which period both sides declare them."
        case "12" where family.category == .K: "Goods are exempt only when they go to another member state."
        default: "A document outside the scope of VAT is so as a whole."
        }
    }

    private var isByRate: Bool { family.rate == .positive || family.rate == .zeroOrMore }

    private var rate: String {
        switch family.rate {
        case .positive: "more than 0"
        case .zero: "0"
        case .zeroOrMore: "0 or more"
        case .none: "absent"
        }
    }

    private var registration: String {
        switch family.registration {
        case .seller:
            "the seller has a VAT identifier (BT-31) or tax registration (BT-32), or a tax representative with a VAT "
                + "identifier (BT-63)"
        case .sellerVAT: "the seller (BT-31) or its tax representative (BT-63) has a VAT identifier"
        case .sellerAndBuyer:
            "the seller has a tax identifier (BT-31, BT-32 or BT-63), and the buyer a VAT identifier (BT-48) or legal "
                + "registration (BT-47)"
        case .sellerVATAndBuyerVAT:
            "the seller or its tax representative has a VAT identifier (BT-31, BT-63), and so has the buyer (BT-48)"
        case .nobody: "neither seller (BT-31), tax representative (BT-63) nor buyer (BT-48) has a VAT identifier"
        }
    }

    private var whyRegistered: String {
        switch family.registration {
        case .seller, .sellerVAT: "Only who is registered may charge VAT, or claim an exemption from it."
        case .sellerAndBuyer: "Under a reverse charge the buyer owes the tax: the authority must know both."
        case .sellerVATAndBuyerVAT:
            "The supply is exempt only from one registered business to another; both declare it under their numbers."
        case .nobody: "A VAT number would say that the supply is within VAT after all."
        }
    }
}
