import Basics

/// CIUS-RO 1.0.9 over UBL: what RO e-Factura asks beyond EN 16931.
///
/// Some published rules are never reached, because an earlier context takes their elements: BR-DEC-RO-13, -15 and -23,
/// and BR-RO-L1019. Others are written for a root that no credit note has, and so bind invoices alone.
enum CIUSRO {
    static let patterns = [
        Pattern(dates + types + [document, representative, payment, delivery, taxPoint] + details)
    ]

    static let identifier: StaticString =
        "urn:cen.eu:en16931:2017#compliant#urn:efactura.mfinante.ro:CIUS-RO:1.0.1"

    private static let dates = [
        date("BR-RO-DT001", "BT-2 BT-26", "cbc:IssueDate"), date("BR-RO-DT002", "BT-7", "cbc:TaxPointDate"),
        date("BR-RO-DT003", "BT-9", "cbc:DueDate"), date("BR-RO-DT003_CN", "BT-9", "cbc:PaymentDueDate"),
        date("BR-RO-DT004", "BT-72", "cbc:ActualDeliveryDate"), date("BR-RO-DT005", "BT-73 BT-134", "cbc:StartDate"),
        date("BR-RO-DT006", "BT-74 BT-135", "cbc:EndDate"),
    ]

    private static func date(_ id: String, _ terms: String, _ paths: String) -> Context {
        Context(
            paths,
            [
                Rule(id, .fatal, terms, "The date is not a day that exists, as YYYY-MM-DD and no more. Correct it.") {
                    $0.text.bytes.count == 10 && $0.text.date != nil
                }
            ])
    }

    private static let types = [
        Context(
            "cbc:PriceAmount",
            [
                Rule("BR-27", .fatal, "BT-146", "The net price is negative or no number. Correct it.") {
                    $0.text.amount.map { $0.units >= 0 } ?? false
                }
            ]),
        Context(
            "cbc:InvoiceTypeCode",
            [
                Rule(
                    "BR-RO-020_1", .fatal, "BT-3",
                    "The type code is not one that Romania takes for an invoice. Give 380, 384, 389 or 751.",
                    listed(invoiceTypes))
            ]),
        Context(
            "cbc:CreditNoteTypeCode",
            [
                Rule(
                    "BR-RO-020_2", .fatal, "BT-3",
                    "The type code is not the one that Romania takes for a credit note. Give 381.",
                    listed(creditNoteTypes))
            ]),
    ]

    private static let document = Context(
        "/ubl:Invoice | /cn:CreditNote",
        [
            Rule(
                "BR-RO-001", .fatal, "BT-24",
                "The specification identifier is not that of CIUS-RO. Give `\(identifier)`."
            ) {
                $0.any(customization) { $0 == identifier }
            },
            Rule("BR-RO-A020", .fatal, "BG-1", "There are more than 20 notes. Leave some out.", atMost(20, "cbc:Note")),
            Rule("BR-RO-010", .fatal, "BT-1", "The invoice number has no digit. Give one with a digit.") {
                $0.text(number)?.bytes.contains(where: \.isDigit) ?? false
            },
            Rule(
                "BR-RO-030", .fatal, "BT-6 BT-5",
                "The currency is not RON, and VAT is not accounted in RON. Give the VAT accounting currency RON."
            ) {
                ($0.text(taxCurrency) ?? .empty).trimmed == "RON" || ($0.text(currency) ?? .empty).trimmed == "RON"
            },
            Rule(
                "BR-RO-065", .fatal, "BT-31 BT-32 BT-63",
                "VAT is charged or spoken of, and the seller has no tax identifier. Give one, or a tax representative's."
            ) {
                $0.exists(representativeNumber) || $0.isFilled(sellerNumber) || !isTaxed($0)
            },
            Rule(
                "BR-RO-120", .fatal, "BT-47 BT-48",
                "VAT is charged or spoken of, and the buyer has no identifier. Give its registration or VAT number."
            ) {
                $0.exists(buyerRegistration) || $0.isFilled(buyerNumber) || !isTaxed($0)
            },
        ] + documentLengths
            + party("cac:AccountingSupplierParty", ("081", "091", "100", "110"), "seller", "BT-35", "BT-37", "BT-39")
            + party("cac:AccountingCustomerParty", ("082", "092", "101", "111"), "buyer", "BT-50", "BT-52", "BT-54"))

    private static func party(
        _ group: String, _ ids: (String, String, String, String), _ who: String, _ line: String, _ city: String,
        _ county: String
    ) -> [Rule] {
        let place = "\(group)/cac:Party/cac:PostalAddress"
        let address = Path(place)
        let (inSector, inCounty) = places("BR-RO-\(ids.2)", "BR-RO-\(ids.3)", who, city, county)
        return [
            Rule(
                "BR-RO-\(ids.0)", .fatal, line, "The \(who)'s street is missing. Give it.",
                filled(Path("\(place)/cbc:StreetName"))),
            Rule(
                "BR-RO-\(ids.1)", .fatal, city, "The \(who)'s city is missing. Give it.",
                filled(Path("\(place)/cbc:CityName"))),
            inSector.from(address), inCounty.from(address),
        ]
    }

    private static let representative = Context(
        "/ubl:Invoice/cac:TaxRepresentativeParty/cac:PostalAddress",
        [
            Rule(
                "BR-RO-140", .fatal, "BT-64", "The tax representative's street is missing. Give it.",
                filled("cbc:StreetName")),
            Rule(
                "BR-RO-150", .fatal, "BT-66", "The tax representative's city is missing. Give it.",
                filled("cbc:CityName")),
        ] + rules(places("BR-RO-160", "BR-RO-170", "tax representative", "BT-66", "BT-68")))

    private static let delivery = Context(
        "/ubl:Invoice/cac:Delivery/cac:DeliveryLocation/cac:Address",
        [
            Rule(
                "BR-RO-180", .fatal, "BT-75", "The deliver-to street is missing. Give it.", filled("cbc:StreetName")),
            Rule("BR-RO-201", .fatal, "BT-77", "The deliver-to city is missing. Give it.", filled("cbc:CityName")),
            Rule(
                "BR-RO-211", .fatal, "BT-79", "The deliver-to county is missing. Give it.",
                filled("cbc:CountrySubentity")),
        ] + rules(places("BR-RO-202", "BR-RO-212", "delivery", "BT-77", "BT-79")))

    private static let payment = Context("cac:PaymentMeans", paymentLengths)

    private static let taxPoint = Context(
        "cac:InvoicePeriod/cbc:DescriptionCode",
        [
            Rule(
                "BR-RO-040", .fatal, "BT-8", "The VAT date code is not 3, 35 or 432. Give one of them.",
                listed(taxPoints))
        ])

    private static let invoiceTypes = CodeList("380 384 389 751")
    private static let creditNoteTypes = CodeList("381")
    private static let taxPoints = CodeList("3 35 432")
    private static let customization: Path = "cbc:CustomizationID"
    private static let number: Path = "cbc:ID"
    private static let currency: Path = "cbc:DocumentCurrencyCode"
    private static let taxCurrency: Path = "cbc:TaxCurrencyCode"
    private static let representativeNumber: Path = "cac:TaxRepresentativeParty/cac:PartyTaxScheme/cbc:CompanyID"
    private static let sellerNumber: Path = "cac:AccountingSupplierParty/cac:Party/cac:PartyTaxScheme/cbc:CompanyID"
    private static let buyerRegistration: Path =
        "cac:AccountingCustomerParty/cac:Party/cac:PartyLegalEntity/cbc:CompanyID"
    private static let buyerNumber: Path = "cac:AccountingCustomerParty/cac:Party/cac:PartyTaxScheme/cbc:CompanyID"
}

// MARK: Taxed, and the places of Romania

extension CIUSRO {
    private static let taxed = CodeList("S Z E AE K G L M")
    private static let allowanceCharge: Path = "cac:AllowanceCharge"
    private static let indicator: Path = "cbc:ChargeIndicator"
    private static let category: Path = "cac:TaxCategory"
    private static let code: Path = "cbc:ID"
    private static let scheme: Path = "cac:TaxScheme/cbc:ID"
    private static let lineCategory: Path = "cac:InvoiceLine/cac:Item/cac:ClassifiedTaxCategory/cbc:ID"

    /// Whether an allowance, a charge or an invoice line has a VAT category that needs a tax identifier. Lines of credit
    /// notes do not count.
    private static func isTaxed(_ root: Node) -> Bool {
        root.any(lineCategory, taxed.containsExactly)
            || root.visit(allowanceCharge) { item in
                let isCharge = item.any(indicator) { $0 == "true" }
                let isAllowance = item.any(indicator) { $0 == "false" }
                return item.visit(category) { category in
                    category.any(code, taxed.containsExactly)
                        && (isCharge || isAllowance && category.any(scheme) { $0 == "VAT" })
                }
            }
    }

    private static let sectors = CodeList("SECTOR1 SECTOR2 SECTOR3 SECTOR4 SECTOR5 SECTOR6")
    private static let counties = CodeList(
        """
        RO-AB RO-AG RO-AR RO-B RO-BC RO-BH RO-BN RO-BR RO-BT RO-BV RO-BZ RO-CJ RO-CL RO-CS RO-CT RO-CV RO-DB RO-DJ \
        RO-GJ RO-GL RO-GR RO-HD RO-HR RO-IF RO-IL RO-IS RO-MH RO-MM RO-MS RO-NT RO-OT RO-PH RO-SB RO-SJ RO-SM RO-SV \
        RO-TL RO-TM RO-TR RO-VL RO-VN RO-VS
        """)
    private static let country: Path = "cac:Country/cbc:IdentificationCode"
    private static let county: Path = "cbc:CountrySubentity"
    private static let city: Path = "cbc:CityName"

    /// A rule about an address, which may be asked of the address or of what it stands in.
    struct AddressRule {
        let id: String
        let terms: String
        let message: String
        let holds: Condition

        /// Asked where the address is the first that the path leads to; there being none, it holds.
        func from(_ path: Path) -> Rule {
            let holds = holds
            return Rule(id, .fatal, terms, message) { $0.first(path).map(holds) ?? true }
        }
    }

    private static func rules(_ pair: (AddressRule, AddressRule)) -> [Rule] {
        [pair.0, pair.1].map { Rule($0.id, .fatal, $0.terms, $0.message, $0.holds) }
    }

    /// In Bucharest the city is a sector; in Romania the subdivision is a county.
    private static func places(
        _ sectorID: String, _ countyID: String, _ who: String, _ cityTerm: String, _ countyTerm: String
    ) -> (AddressRule, AddressRule) {
        (
            AddressRule(
                id: sectorID, terms: cityTerm,
                message: "The \(who) is in Bucharest (RO-B), and the city is no sector. Give SECTOR1 to SECTOR6."
            ) {
                !$0.has(country, "RO") || !$0.has(county, "RO-B") || sectors.contains($0.text(city) ?? .empty)
            },
            AddressRule(
                id: countyID, terms: countyTerm,
                message: "The \(who) is in Romania, and the subdivision is no county. Give its code, such as RO-CJ."
            ) {
                !$0.has(country, "RO") || counties.contains($0.text(county) ?? .empty)
            }
        )
    }
}
