import Basics

/// What the program knows about a country: its tax numbers, its place in the network, its rates, its rules.
package struct Country: Sendable {
    /// ISO 3166-1 alpha-2, `XK` for Kosovo.
    package let code: String
    /// The short English name.
    package let name: String
    /// What stands before a tax number here: the code, but `EL` for Greece and `CHE` for Switzerland.
    package let taxPrefix: String
    /// The tax number: its local name, its form with the prefix, its check.
    package let taxID: Numbering
    /// The number in the company register: its local name, its form, its check.
    package let registry: Numbering
    /// The scheme of a participant identifier derived from a tax number; `nil` when the country is not on the network.
    package let participantScheme: String?
    /// How such an identifier is built, as in `{vat}`: see `ParticipantIDs`.
    package let participantRule: String
    /// Other schemes seen on the network, the most useful first.
    package let otherParticipantSchemes: [String]
    package let currency: Currency
    /// Standard VAT rate in per cent; `nil` when not known.
    package let standardRate: Amount?
    /// Reduced VAT rates in per cent.
    package let reducedRates: [Amount]
    /// Whether electronic invoices are a duty: `live`, `phased`, `b2g-only`, `reporting-only`, `voluntary`, `planned`, `none`.
    package let mandate: String
    /// Since when they are towards public buyers: dates, or words.
    package let publicSince: [String]
    /// Since when they are between businesses: dates, or words.
    package let businessSince: [String]
    /// `exchange`, `clearance`, `reporting`, `5-corner`, `ctc-exchange` or `none`.
    package let model: String
    /// Who gets the data. Empty when nobody does.
    package let authority: String
    /// National formats and profiles, in words.
    package let formats: String
    /// Years an invoice must be kept; `nil` when not known.
    package let retentionYears: Int?
    /// Exceptions, in words.
    package let notes: String
    /// How sure these facts are: `high`, `medium`, `low`.
    package let confidence: String

    /// A kind of number that an authority gives to companies.
    package struct Numbering: Sendable {
        /// What it is called there.
        package let name: String
        /// Its form; `nil` when there is no rule.
        package let pattern: TextPattern?
        /// How its check digits are reckoned; `nil` when that is not public.
        package let checksum: TaxIDChecksum?
        /// An example that passes.
        package let example: String
    }

    /// The country that issued a VAT number, by its prefix. `nil` when the table has no such country.
    package static func of(_ vat: VATNumber, in table: CountryTable = .builtIn) -> Country? {
        table.country(of: vat)
    }
}

extension Country {
    /// A row of the table. `nil` when the row names no country, or a pattern or check is not understood.
    init?(row: [String: String]) {
        func text(_ column: String) -> String { row[column] ?? "" }
        func list(_ column: String) -> [String] {
            text(column).split(separator: ";").map { $0.trimmingBlanks() }
        }
        guard text("country").utf8.count == 2,
            let taxID = Numbering(
                name: text("tax_id_name"), pattern: text("tax_id_regex"), checksum: text("tax_checksum"),
                example: text("tax_example_valid")),
            let registry = Numbering(
                name: text("registry_id"), pattern: text("registry_regex"), checksum: text("registry_checksum"),
                example: text("registry_example"))
        else { return nil }
        code = text("country")
        name = text("name")
        taxPrefix = text("tax_prefix")
        self.taxID = taxID
        self.registry = registry
        participantScheme = text("peppol_default_scheme").isEmpty ? nil : text("peppol_default_scheme")
        participantRule = text("peppol_value_rule")
        otherParticipantSchemes = list("peppol_other_schemes")
        currency = Currency(text("currency"))
        standardRate = Amount(text("vat_standard"))
        reducedRates = list("vat_reduced").compactMap { Amount($0) }
        mandate = text("mandate_status")
        publicSince = list("b2g_since")
        businessSince = list("b2b_since")
        model = text("model")
        authority = text("authority_platform")
        formats = text("formats")
        retentionYears = Int(text("retention_years"))
        notes = text("notes")
        confidence = text("confidence")
    }
}

extension Country.Numbering {
    init?(name: String, pattern: String, checksum: String, example: String) {
        self.name = name
        self.example = example
        self.pattern = TextPattern(pattern)
        self.checksum = TaxIDChecksum(rawValue: checksum)
        if self.pattern == nil, !pattern.isEmpty { return nil }
        if self.checksum == nil, checksum != "none", !checksum.isEmpty { return nil }
    }
}

extension StringProtocol {
    /// Without blanks at its ends.
    func trimmingBlanks() -> String {
        var rest = self[...]
        while rest.first == " " { rest = rest.dropFirst() }
        while rest.last == " " { rest = rest.dropLast() }
        return String(rest)
    }
}
