import Basics

/// XRechnung 3.0.2 over UBL: its own rules, the rules that it takes from Peppol, the extension, and the clean vehicles
/// directive (CVD).
enum XRechnungUBL {
    static let patterns =
        fromPeppol + [
            Pattern([Context("/ubl:Invoice | /cn:CreditNote", own)]), Pattern(GermanUBL.contexts(for: .xrechnung)),
            Pattern(extensionContexts), Pattern(cleanVehicles),
        ]

    /// Peppol's rules that XRechnung repeats. There the reckoning of a line is a warning.
    private static let fromPeppol = PeppolUBL.german.patterns.map { pattern in
        Pattern(
            pattern.contexts.compactMap { context in
                let rules = context.rules.filter { repeated.contains($0.id) }.map { rule in
                    rule.id == "PEPPOL-EN16931-R120" ? rule.weighing(.warning) : rule
                }
                return rules.isEmpty ? nil : Context(context.paths, where: context.condition, rules)
            })
    }

    private static let repeated: Set<String> = Set(
        [
            "008", "001", "053", "054", "055", "005", "010", "020", "041", "042", "040", "043", "061", "110", "111",
            "120", "121", "101", "044", "046", "130",
        ].map { "PEPPOL-EN16931-R\($0)" })

    static let standard: StaticString = "urn:cen.eu:en16931:2017#compliant#urn:xeinkauf.de:kosit:xrechnung_3.0"
    static let extended: StaticString = """
        urn:cen.eu:en16931:2017#compliant#urn:xeinkauf.de:kosit:xrechnung_3.0\
        #conformant#urn:xeinkauf.de:kosit:extension:xrechnung_3.0
        """
    static let vehicles: StaticString = """
        urn:cen.eu:en16931:2017#compliant#urn:xeinkauf.de:kosit:xrechnung_3.0\
        #compliant#urn:xeinkauf.de:kosit:xrechnung:cvd_0.9
        """

    private static let own: [Rule] = [
        Rule(
            "BR-DE-21", .warning, "BT-24",
            "The specification identifier is not that of XRechnung 3.0. Give `\(standard)`."
        ) {
            guard let id = $0.text(customization) else { return false }
            return id == standard || id == extended || id == vehicles
        },
        Rule(
            "BR-DE-TMP-32", .information, "BT-72 BG-14 BG-26",
            "No delivery date, invoicing period or period on every line is given. Say when the delivery or service was."
        ) {
            if $0.exists(deliveryDate) || $0.exists(period) { return true }
            let isOpen: (Node) -> Bool = { !$0.exists(period) }
            return !$0.visit(UBLTax.invoiceLine, isOpen) && !$0.visit(UBLTax.creditNoteLine, isOpen)
        },
    ]

    private static let customization: Path = "cbc:CustomizationID"
    private static let deliveryDate: Path = "cac:Delivery/cbc:ActualDeliveryDate"
    private static let period: Path = "cac:InvoicePeriod"

    /// Whether the document says that it follows this specification.
    static func follows(_ specification: StaticString) -> Condition {
        { $0.root.text(customization).map { $0 == specification } ?? false }
    }
}

// MARK: Clean vehicles

extension XRechnungUBL {
    private static let isVehicles = follows(vehicles)
    private static let lineItems = "cac:InvoiceLine/cac:Item | cac:CreditNoteLine/cac:Item"
    private static let invoiceItem: Path = "cac:InvoiceLine/cac:Item"
    private static let creditNoteItem: Path = "cac:CreditNoteLine/cac:Item"
    private static let classCode: Path = "cac:CommodityClassification/cbc:ItemClassificationCode"
    private static let property: Path = "cac:AdditionalItemProperty"
    private static let name: Path = "cbc:Name"
    private static let value: Path = "cbc:Value"
    private static let listID: Path = "./@listID"
    private static let categories = CodeList("M1 M2 M3 N1 N2 N3")
    private static let kinds = CodeList("clean zero-emission other")

    private static let cleanVehicles: [Context] = [
        Context(
            "/ubl:Invoice | /cn:CreditNote", where: isVehicles,
            [
                Rule(
                    "BR-DE-CVD-02", .fatal, "BT-17",
                    "An invoice under the clean vehicles directive names the tender or lot. Give its reference.",
                    filled("cac:OriginatorDocumentReference/cbc:ID")),
                Rule(
                    "BR-DE-CVD-01", .fatal, "BT-12",
                    "An invoice under the clean vehicles directive names the contract. Give its reference.",
                    filled("cac:ContractDocumentReference/cbc:ID")),
                Rule(
                    "BR-DE-CVD-03", .fatal, "BT-158 BT-160",
                    "No item has a vehicle class (list CVD) and the attribute `cva`. Give both on one line at least."
                ) {
                    let isVehicle: (Node) -> Bool = { classes($0) > 0 && attributes($0) > 0 }
                    return $0.visit(invoiceItem, isVehicle) || $0.visit(creditNoteItem, isVehicle)
                },
            ]),
        Context(
            lineItems, where: isVehicles,
            [
                Rule(
                    "BR-DE-CVD-06-a", .fatal, "BT-160",
                    "An item with a vehicle class has exactly one attribute `cva`. Correct them."
                ) {
                    classes($0) == 0 || attributes($0) == 1
                },
                Rule(
                    "BR-DE-CVD-06-b", .fatal, "BT-158",
                    "An item with the attribute `cva` has exactly one vehicle class (list CVD). Correct them."
                ) {
                    attributes($0) == 0 || classes($0) == 1
                },
            ]),
        Context(
            "cac:CommodityClassification/cbc:ItemClassificationCode",
            where: { isVehicles($0) && $0.exists(listID) },
            [
                Rule(
                    "BR-TMP-CVD-01", .fatal, "BT-158-1",
                    "The item class's list is neither CVD nor in UNTDID 7143. Give a code of the list."
                ) {
                    $0.has(listID, "CVD") || CodeList.itemClassLists.contains($0.text(listID) ?? .empty)
                },
                Rule(
                    "BR-DE-CVD-04", .fatal, "BT-158",
                    "The vehicle class is not one of M1, M2, M3, N1, N2, N3. Give one of them."
                ) {
                    !$0.has(listID, "CVD") || categories.contains($0.text)
                },
            ]),
        Context(
            "cac:AdditionalItemProperty", where: { isVehicles($0) && $0.has(name, "cva") },
            [
                Rule(
                    "BR-DE-CVD-05", .fatal, "BT-161",
                    "The value of `cva` is not clean, zero-emission or other. Give one of them."
                ) {
                    kinds.contains($0.text(value) ?? .empty)
                }
            ]),
    ]

    private static func classes(_ item: Node) -> Int { item.count(classCode) { $0.has(listID, "CVD") } }
    private static func attributes(_ item: Node) -> Int { item.count(property) { $0.has(name, "cva") } }
}
