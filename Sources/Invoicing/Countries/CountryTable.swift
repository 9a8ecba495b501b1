/// The country facts, read from a table of comma-separated values. The program carries one; an installation may bring a newer
/// one with the same columns, since rates and dates change more often than programs do.
package struct CountryTable: Sendable {
    private let byCode: [String: Country]
    private let byPrefix: [String: Country]
    private let byScheme: [String: Country]

    /// The table that came with the program.
    package static let builtIn = CountryTable(rows: CSV.rows(PackageResources.countries_csv))

    /// The same as comma-separated values: what a table of one's own begins with. UTF-8.
    package static var builtInBytes: [UInt8] { PackageResources.countries_csv }

    /// Reads a table. Returns with it the codes of rows that are not understood and were left out.
    package static func read(csv bytes: [UInt8]) -> (table: CountryTable, refused: [String]) {
        let rows = CSV.rows(bytes)
        let refused = rows.filter { Country(row: $0) == nil }.map { $0["country"] ?? "" }
        return (CountryTable(rows: rows), refused)
    }

    private init(rows: [[String: String]]) {
        let countries = rows.compactMap { Country(row: $0) }
        byCode = Dictionary(countries.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
        byPrefix = Dictionary(countries.map { ($0.taxPrefix, $0) }, uniquingKeysWith: { first, _ in first })
        byScheme = Dictionary(
            countries.sorted { $0.code < $1.code }.flatMap { country in
                (country.otherParticipantSchemes + [country.participantScheme].compactMap(\.self)).map { ($0, country) }
            }, uniquingKeysWith: { first, _ in first })
    }

    /// All countries, by code.
    package var countries: [Country] {
        byCode.values.sorted { $0.code < $1.code }
    }

    /// The country with this ISO 3166-1 code, or `nil`.
    package subscript(code: String) -> Country? {
        byCode[code]
    }

    /// The first country, by code, whose participants have identifiers of this scheme; `nil` when none does.
    package func country(withParticipantScheme scheme: String) -> Country? {
        byScheme[scheme]
    }

    /// The country that issued a VAT number, by its prefix, or `nil`.
    package func country(of vat: VATNumber) -> Country? {
        byPrefix[String(vat.text.prefix(3))] ?? byPrefix[vat.prefix] ?? byCode[vat.prefix]
    }
}
