/// A currency: BT-5, BT-6, a code of ISO 4217.
package struct Currency: Hashable, Sendable {
    /// The code as written: `EUR`.
    package let code: String

    /// Takes a code as it is written, on the list or not: see `isListed`.
    package init(_ code: String) {
        self.code = code
    }

    package static let euro = Currency("EUR")

    /// Whether ISO 4217 has the code.
    package var isListed: Bool {
        CodeTable.currencies.contains(code)
    }

    /// How many decimal places the smallest unit has: 2 for most, 0 for JPY, 3 for KWD. `nil` when the code is not on the
    /// list or has no smallest unit, as gold has none.
    package var minorUnits: Int? {
        switch code {
        case "BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW", "PYG", "RWF", "UGX", "UYI", "VND", "VUV", "XAF",
            "XOF",
            "XPF":
            0
        case "BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND": 3
        case "CLF", "UYW": 4
        case "XAG", "XAU", "XBA", "XBB", "XBC", "XBD", "XDR", "XPD", "XPT", "XSU", "XTS", "XUA", "XXX": nil
        default: isListed ? 2 : nil
        }
    }
}

/// A country code of ISO 3166-1 with the two that EN 16931 adds: `1A` for Kosovo and `XI` for Northern Ireland.
package enum CountryCode {
    /// Whether the list has the code, in capitals.
    package static func isListed(_ code: String) -> Bool {
        CodeTable.countries.contains(code)
    }
}
