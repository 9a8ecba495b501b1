/// Groups that are there must have in them what they are for.
extension CIUSPT {
    static let groups =
        [
            Context(
                "cac:AdditionalDocumentReference",
                [
                    hollow(
                        "30", "BG-24", "The attachment holds neither a file nor a link", "cac:Attachment",
                        [
                            "cac:Attachment/cbc:EmbeddedDocumentBinaryObject",
                            "cac:Attachment/cac:ExternalReference/cbc:URI",
                        ])
                ]),
            party("cac:AccountingCustomerParty", "buyer", ("38", "BT-46"), ("39", "BT-45"), ("40", "BG-9")),
            party("cac:AccountingSupplierParty", "seller", ("34", "BT-29"), ("35", "BT-28"), ("36", "BG-6")),
            Context("cac:AccountingCustomerParty/cac:Party/cac:PostalAddress", [addressLine("41", "BT-163")]),
            Context(
                "cac:AccountingSupplierParty/cac:Party/cac:PostalAddress",
                place("seller's", ("05", "BT-35"), ("06", "BT-37"), ("07", "BT-38")) + [addressLine("37", "BT-162")]),
            Context("cac:TaxRepresentativeParty/cac:PostalAddress", [addressLine("44", "BT-164")]),
            Context(
                "cac:Delivery/cac:DeliveryLocation/cac:Address",
                place("deliver-to", ("21", "BT-75"), ("22", "BT-77"), ("23", "BT-78")) + [addressLine("45", "BT-165")]),
            Context(
                "cac:Delivery",
                [
                    Rule(
                        "BR-CIUS-PT-46", .fatal, "BT-70",
                        "The deliver-to party has no name. Give it, or leave the party out."
                    ) {
                        !$0.exists(deliveryParty) || $0.exists(deliveryPartyName)
                    },
                    Rule(
                        "BR-CIUS-PT-64", .fatal, "BG-13",
                        """
                        The delivery says neither when nor to whom nor where. Give a date, a party, a location or an \
                        address, or leave it out.
                        """
                    ) {
                        $0.exists(deliveryDate) || $0.exists(deliveryParty) || $0.exists(locationID)
                            || $0.exists(locationAddress)
                    },
                ]),
            Context(
                "cac:PayeeParty",
                [
                    hollow("32", "BT-59", "The payee's name is empty", "cac:PartyName", ["cac:PartyName/cbc:Name"]),
                    hollow(
                        "42", "BT-60", "The payee's identification is empty", "cac:PartyIdentification",
                        ["cac:PartyIdentification/cbc:ID"]),
                    hollow(
                        "43", "BT-61", "The payee's legal entity has no registration", "cac:PartyLegalEntity",
                        ["cac:PartyLegalEntity/cbc:CompanyID"]),
                ]),
            payment, orderLine, item, price,
        ]

    private static let payment = Context(
        "cac:PaymentMeans",
        [
            hollow(
                "47", "BG-17", "The account to pay to has no number, name or bank", "cac:PayeeFinancialAccount",
                [
                    "cac:PayeeFinancialAccount/cbc:ID", "cac:PayeeFinancialAccount/cbc:Name",
                    "cac:PayeeFinancialAccount/cac:FinancialInstitutionBranch/cbc:ID",
                ]),
            hollow(
                "48", "BT-86", "The bank to pay to has no identifier",
                "cac:PayeeFinancialAccount/cac:FinancialInstitutionBranch",
                ["cac:PayeeFinancialAccount/cac:FinancialInstitutionBranch/cbc:ID"]),
            hollow(
                "49", "BG-19", "The mandate has neither a reference nor an account", "cac:PaymentMandate",
                ["cac:PaymentMandate/cbc:ID", "cac:PaymentMandate/cac:PayerFinancialAccount/cbc:ID"]),
            hollow(
                "50", "BT-91", "The account to debit has no number", "cac:PaymentMandate/cac:PayerFinancialAccount",
                ["cac:PaymentMandate/cac:PayerFinancialAccount/cbc:ID"]),
            Rule("BR-CIUS-PT-60", .fatal, "BT-87", "The card has no number or no network. Give both.") {
                !$0.exists(card) || $0.exists(cardNumber) && $0.exists(cardNetwork)
            },
        ])

    private static let orderLine = Context(
        "cac:InvoiceLine | cac:CreditNoteLine",
        [
            Rule(
                "BR-CIUS-PT-09", .fatal, "BT-151", "The line does not say which tax its category is of. Say `VAT`.",
                exists("cac:Item/cac:ClassifiedTaxCategory/cac:TaxScheme/cbc:ID")),
            hollow(
                "51", "BT-132", "The reference to an order line is empty", "cac:OrderLineReference",
                ["cac:OrderLineReference/cbc:LineID"]),
            hollow(
                "52", "BT-128", "The line's object reference is empty", "cac:DocumentReference",
                ["cac:DocumentReference/cbc:ID"]),
        ])

    private static let item = Context(
        "cac:InvoiceLine/cac:Item | cac:CreditNoteLine/cac:Item",
        [
            ("53", "BT-156", "buyer's item identification", "cac:BuyersItemIdentification", "cbc:ID"),
            ("54", "BT-155", "seller's item identification", "cac:SellersItemIdentification", "cbc:ID"),
            ("55", "BT-157", "standard item identification", "cac:StandardItemIdentification", "cbc:ID"),
            ("56", "BT-159", "country of origin", "cac:OriginCountry", "cbc:IdentificationCode"),
            ("57", "BT-158", "item's classification", "cac:CommodityClassification", "cbc:ItemClassificationCode"),
        ].map { id, term, what, group, child in
            hollow(id, term, "The \(what) is empty", group, ["\(group)/\(child)"])
        } + [
            Rule(
                "BR-CIUS-PT-18", .fatal, "BT-151 BG-32",
                "The line is exempt from VAT and has no item attribute that says why. Give the reason or its code."
            ) {
                !isExempt($0) || $0.exists(property)
            }
        ])

    private static let price = Context(
        "cac:InvoiceLine/cac:Price | cac:CreditNoteLine/cac:Price",
        [
            Rule("BR-CIUS-PT-58", .fatal, "BT-147", "The price has a charge. Only a discount is possible there.") {
                !$0.visit(UBLTax.allowanceCharge, isIndicated("true"))
            },
            Rule("BR-CIUS-PT-59", .fatal, "BT-147", "The discount on the price has no amount. Give it.") {
                $0.exists(discount) || !$0.visit(UBLTax.allowanceCharge, isIndicated("false"))
            },
        ])

    /// A party's identification, name and contact.
    private static func party(
        _ group: String, _ who: String, _ id: (String, String), _ name: (String, String), _ contact: (String, String)
    ) -> Context {
        Context(
            group,
            [
                hollow(
                    id.0, id.1, "The \(who)'s identification is empty", "cac:Party/cac:PartyIdentification",
                    ["cac:Party/cac:PartyIdentification/cbc:ID"]),
                hollow(
                    name.0, name.1, "The \(who)'s trading name is empty", "cac:Party/cac:PartyName",
                    ["cac:Party/cac:PartyName/cbc:Name"]),
                hollow(
                    contact.0, contact.1, "The \(who)'s contact has no name, telephone or e-mail address",
                    "cac:Party/cac:Contact",
                    [
                        "cac:Party/cac:Contact/cbc:Name", "cac:Party/cac:Contact/cbc:Telephone",
                        "cac:Party/cac:Contact/cbc:ElectronicMail",
                    ]),
            ])
    }

    private static func place(
        _ whose: String, _ street: (String, String), _ city: (String, String), _ zone: (String, String)
    ) -> [Rule] {
        [
            (street, "street", "cbc:StreetName" as Path), (city, "city", "cbc:CityName"),
            (zone, "post code", "cbc:PostalZone"),
        ].map { rule, what, path in
            Rule("BR-CIUS-PT-\(rule.0)", .fatal, rule.1, "The \(whose) \(what) is missing. Give it.", exists(path))
        }
    }

    private static func addressLine(_ id: String, _ term: String) -> Rule {
        hollow(id, term, "An address line is empty", "cac:AddressLine", ["cac:AddressLine/cbc:Line"])
    }

    /// The group is not there, or one of the paths leads somewhere.
    private static func hollow(
        _ id: String, _ term: String, _ what: String, _ group: String, _ paths: [String]
    ) -> Rule {
        let (group, paths) = (Path(group), paths.map { Path($0) })
        return Rule("BR-CIUS-PT-\(id)", .fatal, term, "\(what). Fill it in, or leave it out.") { node in
            paths.contains { node.exists($0) } || !node.exists(group)
        }
    }

    private static let deliveryParty: Path = "cac:DeliveryParty"
    private static let deliveryPartyName: Path = "cac:DeliveryParty/cac:PartyName/cbc:Name"
    private static let deliveryDate: Path = "cbc:ActualDeliveryDate"
    private static let locationID: Path = "cac:DeliveryLocation/cbc:ID"
    private static let locationAddress: Path = "cac:DeliveryLocation/cac:Address"
    private static let card: Path = "cac:CardAccount"
    private static let cardNumber: Path = "cac:CardAccount/cbc:PrimaryAccountNumberID"
    private static let cardNetwork: Path = "cac:CardAccount/cbc:NetworkID"
    private static let property: Path = "cac:AdditionalItemProperty"
    private static let discount: Path = "cac:AllowanceCharge/cbc:Amount"
}

// MARK: Why a line is exempt

extension CIUSPT {
    private static let category: Path = "cac:ClassifiedTaxCategory/cbc:ID"
    private static let names: Path = "cac:AdditionalItemProperty/cbc:Name"
    private static let reasonCode: StaticString = "#TAXEXEMPTIONREASONCODE@CLASSIFIEDTAXCATEGORY#"
    private static let reason: StaticString = "#TAXEXEMPTIONREASON@CLASSIFIEDTAXCATEGORY#"

    /// An item of category E or ISE, written without a blank beside it.
    static func isExempt(_ item: Node) -> Bool { item.any(category) { $0 == "E" || $0 == "ISE" } }

    /// The attributes of an item by its VAT category, in this order. A credit note's line of category NOR is in none.
    static let exemptions = [
        attributes({ item in item.any(category) { $0 == "AA" } }, [unreasoned("13", "at the lower rate")]),
        attributes(isStandard, [unreasoned("15", "at the standard rate")]),
        attributes(
            isExempt,
            [
                Rule(
                    "BR-CIUS-PT-17", .fatal, "BT-160",
                    """
                    The line is exempt from VAT, and none of its item attributes is named `\(reasonCode)` or \
                    `\(reason)`. Give one.
                    """
                ) { name in
                    name.parent?.parent?.any(names) { $0 == reasonCode || $0 == reason } ?? false
                }
            ]),
    ]

    private static let isStandard: Condition = { item in
        item.any(category) { $0 == "S" }
            || item.any(category) { $0 == "NOR" } && item.parent?.isNamed(UBLTax.invoiceLine) == true
    }

    /// The names of the attributes of such items.
    private static func attributes(_ item: @escaping Condition, _ rules: [Rule]) -> Context {
        Context(
            """
            cac:InvoiceLine/cac:Item/cac:AdditionalItemProperty/cbc:Name | \
            cac:CreditNoteLine/cac:Item/cac:AdditionalItemProperty/cbc:Name
            """, where: { $0.parent?.parent.map(item) ?? false }, rules)
    }

    private static func unreasoned(_ id: String, _ how: String) -> Rule {
        Rule(
            "BR-CIUS-PT-\(id)", .fatal, "BT-160 BT-151",
            "The line is taxed \(how) and gives a reason for an exemption. Leave it out."
        ) {
            let name = $0.text.trimmed
            return !name.hasPrefix(reasonCode) && !name.hasPrefix(reason)
        }
    }
}
