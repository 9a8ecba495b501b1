extension XRechnungCII {
    /// The rules of the extension: more identifier schemes, and no lines below lines.
    static let extensionContexts: [Context] = [
        Context(
            CII.line + "/ram:AssociatedDocumentLineDocument", where: isExtension,
            [
                Rule(
                    "BR-DEX-15", .warning, "BG-DEX-01",
                    "Lines stand below other lines, which XRechnung does not know over CII. Make them lines of their own."
                ) {
                    !$0.facts.ciiHasSubLines
                }
            ]),
        scheme("BR-DEX-04", "ram:GlobalID", "The party identifier's scheme", XRechnung.isIdentifierScheme) {
            !$0.stands(in: product) && !$0.stands(in: shipTo)
        },
        scheme("BR-DEX-05", "ram:ID", "The identifier's scheme", XRechnung.isIdentifierScheme) {
            !$0.stands(in: taxRegistration)
        },
        scheme(
            "BR-DEX-06", "ram:SpecifiedTradeProduct/ram:GlobalID", "The item identifier's scheme",
            XRechnung.isIdentifierScheme),
        scheme(
            "BR-DEX-07", "ram:URIUniversalCommunication/ram:URIID", "The electronic address's scheme",
            XRechnung.isAddressScheme),
        scheme(
            "BR-DEX-08", "ram:ApplicableHeaderTradeDelivery/ram:ShipToTradeParty/ram:GlobalID",
            "The delivery location's scheme", XRechnung.isIdentifierScheme),
        Context(
            "ram:AttachmentBinaryObject", where: isExtension,
            [Rule(.germanMimeType) { XRechnung.mimeTypes.containsExactly($0.text(mimeCode)) }]),
    ]

    private static func scheme(
        _ id: String, _ path: String, _ what: String, _ isKnown: @escaping @Sendable (Text) -> Bool,
        where test: @escaping Condition = { _ in true }
    ) -> Context {
        Context(
            path, where: { isExtension($0) && $0.exists(CII.schemeID) && test($0) },
            [Rule(.germanScheme(id, what)) { isKnown($0.text(CII.schemeID) ?? .empty) }])
    }

    private static let isExtension = follows(XRechnung.extended)
    private static let product: Path = "ram:SpecifiedTradeProduct"
    private static let shipTo: Path = "ram:ShipToTradeParty"
    private static let taxRegistration: Path = "ram:SpecifiedTaxRegistration"
    private static let mimeCode: Path = "./@mimeCode"

    /// Whether the document says that it follows this specification.
    private static func follows(_ specification: StaticString) -> Condition {
        { $0.facts.ciiHeader.specification.map { $0 == specification } ?? false }
    }
}

// MARK: Clean vehicles

extension XRechnungCII {
    static let cleanVehicles: [Context] = [
        Context(
            CII.transaction, where: isVehicles,
            [Rule(.vehicleItem) { $0.visit(lineProduct) { classes($0) > 0 && attributes($0) > 0 } }]),
        Context(
            CII.line + "/ram:SpecifiedTradeProduct", where: isVehicles,
            [
                Rule(.vehicleClassOnce) { attributes($0) == 0 || classes($0) == 1 },
                Rule(.vehicleAttribute) { classes($0) == 0 || attributes($0) == 1 },
            ]),
        Context(
            CII.line + "/ram:SpecifiedTradeProduct/ram:DesignatedProductClassification/ram:ClassCode",
            where: isVehicles,
            [
                // Without a list, or with a blank one, the class passes: the published codes have blanks between them.
                Rule(.vehicleList) {
                    let list = $0.text(listID) ?? .empty
                    return list.isBlank || $0.has(listID, "CVD") || CodeList.itemClassLists.contains(list)
                },
                Rule(.vehicleClass) { !$0.has(listID, "CVD") || XRechnung.vehicleClasses.contains($0.text) },
            ]),
        Context(
            CII.line + "/ram:SpecifiedTradeProduct/ram:ApplicableProductCharacteristic",
            where: { isVehicles($0) && $0.any(name) { $0 == "cva" } },
            [Rule(.vehicleKind) { XRechnung.vehicleKinds.contains($0.text(value) ?? .empty) }]),
        Context(
            CII.agreement, where: isVehicles,
            [
                Rule(.vehicleContract, filled("ram:ContractReferencedDocument/ram:IssuerAssignedID")),
                Rule(.vehicleTender) {
                    $0.visit(supporting) { $0.has(CII.typeCode, "50") && $0.isFilled(issuerID) }
                },
            ]),
    ]

    private static let isVehicles = follows(XRechnung.vehicles)
    private static let lineProduct: Path = "ram:IncludedSupplyChainTradeLineItem/ram:SpecifiedTradeProduct"
    private static let classCode: Path = "ram:DesignatedProductClassification/ram:ClassCode"
    private static let property: Path = "ram:ApplicableProductCharacteristic"
    private static let name: Path = "ram:Description"
    private static let value: Path = "ram:Value"
    private static let listID: Path = "./@listID"
    private static let supporting: Path = "ram:AdditionalReferencedDocument"
    private static let issuerID: Path = "ram:IssuerAssignedID"

    private static func classes(_ product: Node) -> Int {
        product.count(classCode) { $0.any(listID) { $0 == "CVD" } }
    }

    private static func attributes(_ product: Node) -> Int {
        product.count(property) { $0.any(name) { $0 == "cva" } }
    }
}
