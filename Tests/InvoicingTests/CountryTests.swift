import Foundation
import Testing

@testable import Invoicing

struct CountryTests {
    /// The numbers to test with lie outside the repository.
    static let vectors = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "../shared/spec/taxid-vectors.csv")

    @Test func `every row of the country table is understood`() {
        let rows = CSV.rows(PackageResources.countries_csv)
        #expect(rows.count == 92)
        #expect(rows.filter { Country(row: $0) == nil }.map { $0["country"] } == [])
        #expect(CountryTable.builtIn.countries.count == 92)
    }

    @Test func `each country's own example numbers pass`() throws {
        for country in CountryTable.builtIn.countries {
            let number = try #require(VATNumber(country.taxID.example), "\(country.code) \(country.taxID.example)")
            #expect([.valid, .validForm].contains(number.verdict()), "\(number)")
            #expect(Country.of(number)?.code == country.code, "\(number)")
            let registry = country.registry.verdict(on: country.registry.example)
            #expect([.valid, .validForm].contains(registry), "\(country.code) \(country.registry.example) \(registry)")
        }
    }

    @Test(.enabled(if: FileManager.default.fileExists(atPath: vectors.path), "../shared/spec is not here"))
    func `every test vector gets its verdict`() throws {
        let rows = CSV.rows(try Data(contentsOf: Self.vectors))
        #expect(rows.count > 500)
        for row in rows {
            let country = try #require(CountryTable.builtIn[row["country"] ?? ""])
            let value = row["value"] ?? ""
            let isTax = row["kind"] == "tax_id"
            let numbering = isTax ? country.taxID : country.registry
            let verdict = numbering.verdict(on: value, prefix: isTax ? country.taxPrefix : "")
            switch row["expect"] {
            case "valid": #expect([.valid, .validForm].contains(verdict), "\(row)")
            case "invalid_format": #expect(verdict == .invalidForm, "\(row)")
            default:
                guard case .invalidChecksum(let expected) = verdict else {
                    Issue.record("\(row) got \(verdict)")
                    continue
                }
                if let expected {
                    #expect(numbering.verdict(on: expected, prefix: isTax ? country.taxPrefix : "") == .valid)
                }
            }
        }
    }
}
