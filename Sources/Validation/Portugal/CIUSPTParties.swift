/// How the values of parties, delivery and payment are written.
extension CIUSPT {
    static let partyFormats = sellerFormats + buyerFormats + payeeFormats + representativeFormats

    private static let sellerFormats =
        [
            identified(
                "027", "BT-29", 50, "\(seller)/cac:PartyIdentification/cbc:ID", PortugueseCodes.schemesAndSEPA),
            identified("028", "BT-30", 200, "\(seller)/cac:PartyLegalEntity/cbc:CompanyID", PortugueseCodes.schemes),
            taxNumber("029", "030", "BT-31 BT-32", "\(seller)/cac:PartyTaxScheme/cbc:CompanyID"),
            endpoint("032", "BT-34", "\(seller)/cbc:EndpointID"),
        ]
        + texts(
            ("025", "BT-27", 200, "\(seller)/cac:PartyLegalEntity/cbc:RegistrationName"),
            ("026", "BT-28", 200, "\(seller)/cac:PartyName/cbc:Name"),
            ("031", "BT-33", 200, "\(seller)/cac:PartyLegalEntity/cbc:CompanyLegalForm"),
            ("039", "BT-41", 200, "\(seller)/cac:Contact/cbc:Name"),
            ("040", "BT-42", 200, "\(seller)/cac:Contact/cbc:Telephone"),
            ("041", "BT-43", 200, "\(seller)/cac:Contact/cbc:ElectronicMail"))
        + address(
            "\(seller)/cac:PostalAddress", ("141", "BT-40"),
            [
                ("033", "BT-35"), ("034", "BT-36"), ("035", "BT-162"), ("036", "BT-37"), ("037", "BT-38"),
                ("038", "BT-39"),
            ])

    private static let buyerFormats =
        [
            identified("044", "BT-46", 50, "\(buyer)/cac:PartyIdentification/cbc:ID", PortugueseCodes.schemesAndSEPA),
            identified("045", "BT-47", 50, "\(buyer)/cac:PartyLegalEntity/cbc:CompanyID", PortugueseCodes.schemes),
            taxNumber("046.1", "046.2", "BT-48", "\(buyer)/cac:PartyTaxScheme/cbc:CompanyID"),
            endpoint("047", "BT-49", "\(buyer)/cbc:EndpointID"),
        ]
        + texts(
            ("042", "BT-44", 200, "\(buyer)/cac:PartyLegalEntity/cbc:RegistrationName"),
            ("043", "BT-45", 200, "\(buyer)/cac:PartyName/cbc:Name"),
            ("054", "BT-56", 200, "\(buyer)/cac:Contact/cbc:Name"),
            ("055", "BT-57", 200, "\(buyer)/cac:Contact/cbc:Telephone"),
            ("056", "BT-58", 200, "\(buyer)/cac:Contact/cbc:ElectronicMail"))
        + address(
            "\(buyer)/cac:PostalAddress", ("142", "BT-55"),
            [
                ("048", "BT-50"), ("049", "BT-51"), ("050", "BT-163"), ("051", "BT-52"), ("052", "BT-53"),
                ("053", "BT-54"),
            ])

    private static let payeeFormats =
        [
            identified(
                "058", "BT-60", 50, "cac:PayeeParty/cac:PartyIdentification/cbc:ID", PortugueseCodes.schemesAndSEPA),
            identified(
                "059", "BT-61", 50, "cac:PayeeParty/cac:PartyLegalEntity/cbc:CompanyID", PortugueseCodes.schemes),
        ] + texts(("057", "BT-59", 200, "cac:PayeeParty/cac:PartyName/cbc:Name"))

    private static let representativeFormats =
        [
            taxNumber(
                "061.1", "061.2", "BT-63", "cac:TaxRepresentativeParty/cac:PartyTaxScheme/cbc:CompanyID")
        ] + texts(("060", "BT-62", 200, "cac:TaxRepresentativeParty/cac:PartyName/cbc:Name"))
        + address(
            "cac:TaxRepresentativeParty/cac:PostalAddress", ("144", "BT-69"),
            [
                ("062", "BT-64"), ("063", "BT-65"), ("064", "BT-164"), ("065", "BT-66"), ("066", "BT-67"),
                ("067", "BT-68"),
            ])

    static let deliveryFormats =
        [
            identified("069", "BT-71", 50, "cac:Delivery/cac:DeliveryLocation/cbc:ID", PortugueseCodes.schemes),
            date("070", "BT-72", both("cac:Delivery/cbc:ActualDeliveryDate")),
        ] + texts(("068", "BT-70", 200, "cac:Delivery/cac:DeliveryParty/cac:PartyName/cbc:Name"))
        + address(
            "cac:Delivery/cac:DeliveryLocation/cac:Address", ("145", "BT-80"),
            [
                ("073", "BT-75"), ("074", "BT-76"), ("075", "BT-165"), ("076", "BT-77"), ("077", "BT-78"),
                ("078", "BT-79"),
            ])

    static let paymentFormats =
        [
            Context(both("cac:PaymentMeans/cbc:PaymentMeansCode"), meansRules),
            Context(
                both("cac:PaymentMeans/cbc:PaymentID"),
                [
                    Rule(
                        "DT-CIUS-PT-080", .fatal, "BT-83",
                        """
                        The payment reference does not stand between `#REFERENCE@ATMPAYMENT#` or \
                        `#REFERENCE@DUCPAYMENT#` and `#`, with 1 to 20 characters. Write it so.
                        """
                    ) {
                        $0.text.isEnclosed(by: "#REFERENCE@ATMPAYMENT#", upTo: 20)
                            || $0.text.isEnclosed(by: "#REFERENCE@DUCPAYMENT#", upTo: 20)
                    }
                ]),
        ]
        + texts(
            ("081", "BT-84", 50, "cac:PaymentMeans/cac:PayeeFinancialAccount/cbc:ID"),
            ("082", "BT-85", 200, "cac:PaymentMeans/cac:PayeeFinancialAccount/cbc:Name"),
            ("083", "BT-86", 50, "cac:PaymentMeans/cac:PayeeFinancialAccount/cac:FinancialInstitutionBranch/cbc:ID"),
            ("084.1", "BT-87", 200, "cac:PaymentMeans/cac:CardAccount/cbc:PrimaryAccountNumberID"),
            ("084.2", "BT-87", 200, "cac:PaymentMeans/cac:CardAccount/cbc:NetworkID"),
            ("085", "BT-88", 200, "cac:PaymentMeans/cac:CardAccount/cbc:HolderName"),
            ("086", "BT-89", 50, "cac:PaymentMeans/cac:PaymentMandate/cbc:ID"),
            ("087", "BT-91", 50, "cac:PaymentMeans/cac:PaymentMandate/cac:PayerFinancialAccount/cbc:ID"))

    private static let meansName: Path = "./@name"
    private static let entity: StaticString = "#ENTITY@ATMPAYMENT#"
    private static let description: StaticString = "#DESCRIPTION@ATMPAYMENT#"

    private static let meansRules = [
        Rule(
            "DT-CIUS-PT-079.1", .fatal, "BT-81",
            "The entity does not stand between `\(entity)` and `#`, with 1 to 20 characters. Write it so."
        ) {
            !$0.text.trimmed.hasPrefix(entity) || $0.text.isEnclosed(by: entity, upTo: 20)
        },
        Rule(
            "DT-CIUS-PT-079.2", .fatal, "BT-81",
            "The code is not a means of payment that Portugal takes. Give one of them, or `\(entity)…#`."
        ) {
            $0.text.trimmed.hasPrefix(entity) || PortugueseCodes.means.contains($0.text)
        },
        Rule(
            "DT-CIUS-PT-079.3", .fatal, "BT-82",
            "The name of the means of payment is empty or has more than 150 characters. Correct it."
        ) {
            $0.text(meansName)?.isLine(upTo: 150) ?? true
        },
        Rule(
            "DT-CIUS-PT-079.4", .fatal, "BT-82",
            "The description does not stand between `\(description)` and `#`, with 1 to 125 characters. Write it so."
        ) {
            guard let name = $0.text(meansName), name.trimmed.hasPrefix(description) else { return true }
            return name.isEnclosed(by: description, upTo: 125)
        },
    ]
}

// MARK: The values of a party

extension CIUSPT {
    /// An identifier, and its scheme when it has one.
    private static func identified(
        _ id: String, _ term: String, _ most: Int, _ path: String, _ schemes: CodeList
    ) -> Context {
        Context(
            both(path),
            [
                text("\(id).1", term, most),
                scheme("\(id).2", term, "./@schemeID", "one of ISO 6523", schemes),
            ])
    }

    private static func endpoint(_ id: String, _ term: String, _ path: String) -> Context {
        Context(
            both(path), [text("\(id).1", term, 50), short("\(id).2", term, "./@schemeID", "scheme of the address")])
    }

    private static func taxNumber(_ country: String, _ length: String, _ terms: String, _ path: String) -> Context {
        Context(
            both(path),
            [
                Rule(
                    "DT-CIUS-PT-\(country)", .fatal, terms,
                    "The tax number does not begin with the code of a country of ISO 3166-1. Put it in front."
                ) {
                    PortugueseCodes.countries.containsExactly($0.text.trimmed.part(0..<2))
                },
                text(length, terms, 50),
            ])
    }

    /// An address: street, second and third line, city, post code and subdivision, in this order.
    private static func address(
        _ path: String, _ country: (id: String, term: String), _ parts: [(id: String, term: String)]
    ) -> [Context] {
        let names = [
            "cbc:StreetName", "cbc:AdditionalStreetName", "cac:AddressLine/cbc:Line", "cbc:CityName", "cbc:PostalZone",
            "cbc:CountrySubentity",
        ]
        return [
            code(
                country.id, country.term, both("\(path)/cac:Country/cbc:IdentificationCode"),
                "a country of ISO 3166-1", PortugueseCodes.countries)
        ]
            + zip(parts, names).map { part, name in
                Context(both("\(path)/\(name)"), [text(part.id, part.term, 200)])
            }
    }
}
