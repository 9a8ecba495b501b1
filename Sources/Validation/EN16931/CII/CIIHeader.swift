import XML

/// Where the parts of a CII document's header stand. They come after the lines, so no rule about a line looks for them.
struct CIIHeader {
    let context: Node?
    let document: Node?
    let agreement: Node?
    let delivery: Node?
    let settlement: Node?
    /// BT-24 as it is written.
    let specification: Text?
    /// BT-5 as it is written.
    let currency: Text?

    private static let contextName: Path = "rsm:ExchangedDocumentContext"
    private static let documentName: Path = "rsm:ExchangedDocument"
    private static let agreementPath: Path = "rsm:SupplyChainTradeTransaction/ram:ApplicableHeaderTradeAgreement"
    private static let deliveryPath: Path = "rsm:SupplyChainTradeTransaction/ram:ApplicableHeaderTradeDelivery"
    private static let identifier: Path = "ram:GuidelineSpecifiedDocumentContextParameter/ram:ID"

    init(of root: Node?) {
        context = root?.first(Self.contextName)
        document = root?.first(Self.documentName)
        agreement = root?.first(Self.agreementPath)
        delivery = root?.first(Self.deliveryPath)
        settlement = root?.ciiSettlement
        specification = context?.text(Self.identifier)
        currency = settlement?.text(CII.currency)
    }
}
