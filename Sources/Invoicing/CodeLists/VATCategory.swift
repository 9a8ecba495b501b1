import Basics

/// Why VAT is charged, or is not: BT-95, BT-102, BT-118, BT-151, a code of UNTDID 5305.
package struct VATCategory: Hashable, Sendable {
    /// The code as written: `S`.
    package let code: String

    package init(_ code: String) {
        self.code = code
    }

    /// Standard or reduced rate: S.
    package static let standard = VATCategory("S")
    /// Zero rate: Z.
    package static let zeroRated = VATCategory("Z")
    /// Exempt: E.
    package static let exempt = VATCategory("E")
    /// Reverse charge, the buyer owes the VAT: AE.
    package static let reverseCharge = VATCategory("AE")
    /// Supply to another member state: K.
    package static let intraCommunity = VATCategory("K")
    /// Export out of the Union: G.
    package static let export = VATCategory("G")
    /// Outside the scope of VAT: O.
    package static let outsideScope = VATCategory("O")
    /// General indirect tax of the Canary Islands: L.
    package static let canaryIslands = VATCategory("L")
    /// Tax of Ceuta and Melilla: M.
    package static let ceutaAndMelilla = VATCategory("M")
    /// Italian split payment, the buyer pays the VAT to the state: B.
    package static let splitPayment = VATCategory("B")

    /// All categories of EN 16931.
    package static let all: [VATCategory] = [
        .standard, .zeroRated, .exempt, .reverseCharge, .intraCommunity, .export, .outsideScope, .canaryIslands,
        .ceutaAndMelilla, .splitPayment,
    ]

    /// Which rates go with a category.
    enum Rates {
        /// More than nothing.
        case positive
        /// Nothing or more.
        case any
        /// Nothing.
        case zero
        /// No rate at all.
        case none
    }

    /// Which rates go with the category; `nil` when it is no category of the standard.
    var rates: Rates? {
        switch code {
        case "S": .positive
        case "L", "M", "B": .any
        case "Z", "E", "AE", "K", "G": .zero
        case "O": Rates.none
        default: nil
        }
    }

    /// Whether all of the category stands in one group of the VAT breakdown, there being no rates to tell groups apart.
    package var hasOneGroup: Bool {
        switch rates {
        case .zero?, Rates.none?: true
        default: false
        }
    }

    /// What an invoice says about a category that charges no VAT, unless it says something else: a text for BT-120 and a
    /// VATEX code for BT-121, both `nil` for a category that needs no reason. An exemption has no usual code.
    package var usualReason: (text: String?, code: String?) {
        switch code {
        case "E": ("Exempt from VAT", nil)
        case "AE": ("Reverse charge", "VATEX-EU-AE")
        case "K": ("Intra-Community supply", "VATEX-EU-IC")
        case "G": ("Export outside the EU", "VATEX-EU-G")
        case "O": ("Not subject to VAT", "VATEX-EU-O")
        default: (nil, nil)
        }
    }
}

/// A VAT category with its rate: how one line, allowance or charge is taxed.
package struct VATTreatment: Hashable, Sendable {
    /// BT-151, BT-95, BT-102, BT-118.
    package var category: VATCategory
    /// Per cent: BT-152, BT-96, BT-103, BT-119. `nil` for what is outside the scope of VAT.
    package var rate: Amount?

    package init(_ category: VATCategory, rate: Amount?) {
        self.category = category
        self.rate = rate
    }

    /// What a caller means who gives a rate, a category, both or neither. A rate above zero alone means S, any other Z;
    /// a category that charges nothing needs no rate, and 0 given for O means none.
    package init(rate: Amount?, category: VATCategory?) {
        let category = category ?? ((rate ?? .zero) > .zero ? .standard : .zeroRated)
        switch category.rates {
        case .zero?: self.init(category, rate: rate ?? .zero)
        case Rates.none?: self.init(category, rate: rate == .zero ? nil : rate)
        default: self.init(category, rate: rate)
        }
    }

    private typealias Rates = VATCategory.Rates
}
