import Basics

/// XRechnung 3.0.2 over UBL: its own rules, the rules that it takes from Peppol, the extension, and the clean vehicles
/// directive (CVD).
enum XRechnungUBL {
    static let patterns =
        XRechnung.repeating(PeppolUBL.german.patterns) + [
            Pattern([Context("/ubl:Invoice | /cn:CreditNote", own)]), Pattern(GermanUBL.contexts(for: .xrechnung)),
            Pattern(extensionContexts), Pattern(cleanVehicles),
        ]

    private static let own: [Rule] = [
        Rule(.germanSpecification) {
            guard let id = $0.text(customization) else { return false }
            return id == XRechnung.standard || id == XRechnung.extended || id == XRechnung.vehicles
        },
        Rule(.germanDelivery) {
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
    private static let isVehicles = follows(XRechnung.vehicles)
    private static let lineItems = "cac:InvoiceLine/cac:Item | cac:CreditNoteLine/cac:Item"
    private static let invoiceItem: Path = "cac:InvoiceLine/cac:Item"
    private static let creditNoteItem: Path = "cac:CreditNoteLine/cac:Item"
    private static let classCode: Path = "cac:CommodityClassification/cbc:ItemClassificationCode"
    private static let property: Path = "cac:AdditionalItemProperty"
    private static let name: Path = "cbc:Name"
    private static let value: Path = "cbc:Value"
    private static let listID: Path = "./@listID"

    private static let cleanVehicles: [Context] = [
        Context(
            "/ubl:Invoice | /cn:CreditNote", where: isVehicles,
            [
                Rule(.vehicleTender, filled("cac:OriginatorDocumentReference/cbc:ID")),
                Rule(.vehicleContract, filled("cac:ContractDocumentReference/cbc:ID")),
                Rule(.vehicleItem) {
                    let isVehicle: (Node) -> Bool = { classes($0) > 0 && attributes($0) > 0 }
                    return $0.visit(invoiceItem, isVehicle) || $0.visit(creditNoteItem, isVehicle)
                },
            ]),
        Context(
            lineItems, where: isVehicles,
            [
                Rule(.vehicleAttribute) {
                    classes($0) == 0 || attributes($0) == 1
                },
                Rule(.vehicleClassOnce) {
                    attributes($0) == 0 || classes($0) == 1
                },
            ]),
        Context(
            "cac:CommodityClassification/cbc:ItemClassificationCode",
            where: { isVehicles($0) && $0.exists(listID) },
            [
                Rule(.vehicleList) {
                    $0.has(listID, "CVD") || CodeList.itemClassLists.contains($0.text(listID) ?? .empty)
                },
                Rule(.vehicleClass) {
                    !$0.has(listID, "CVD") || XRechnung.vehicleClasses.contains($0.text)
                },
            ]),
        Context(
            "cac:AdditionalItemProperty", where: { isVehicles($0) && $0.has(name, "cva") },
            [
                Rule(.vehicleKind) {
                    XRechnung.vehicleKinds.contains($0.text(value) ?? .empty)
                }
            ]),
    ]

    private static func classes(_ item: Node) -> Int { item.count(classCode) { $0.has(listID, "CVD") } }
    private static func attributes(_ item: Node) -> Int { item.count(property) { $0.has(name, "cva") } }
}
