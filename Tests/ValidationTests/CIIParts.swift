import Validation
import XML

/// The parts of a CII document; the header's come after the lines.
struct CIIParts {
    var context = ""
    var document = ""
    var lines = ""
    var agreement = ""
    var delivery = ""
    var settlement = ""

    /// The document as it is written.
    var text: String {
        """
        <rsm:CrossIndustryInvoice xmlns:rsm="urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100" \
        xmlns:ram="urn:un:unece:uncefact:data:standard:ReusableAggregateBusinessInformationEntity:100" \
        xmlns:udt="urn:un:unece:uncefact:data:standard:UnqualifiedDataType:100" \
        xmlns:qdt="urn:un:unece:uncefact:data:standard:QualifiedDataType:100">\
        <rsm:ExchangedDocumentContext>\(context)</rsm:ExchangedDocumentContext>\
        <rsm:ExchangedDocument>\(document)</rsm:ExchangedDocument>\
        <rsm:SupplyChainTradeTransaction>\(lines)<ram:ApplicableHeaderTradeAgreement>\(agreement)\
        </ram:ApplicableHeaderTradeAgreement><ram:ApplicableHeaderTradeDelivery>\(delivery)\
        </ram:ApplicableHeaderTradeDelivery><ram:ApplicableHeaderTradeSettlement>\(settlement)\
        </ram:ApplicableHeaderTradeSettlement></rsm:SupplyChainTradeTransaction></rsm:CrossIndustryInvoice>
        """
    }

    /// - Parameter prefix: What the document calls the namespace of its parts. Only what it stands for matters, save
    ///   where a test says so.
    func check(prefix: String = "ram", _ layers: LayerChoice) throws -> Report {
        let text =
            prefix == "ram"
            ? text : text.replacing("ram:", with: "\(prefix):").replacing("xmlns:ram", with: "xmlns:\(prefix)")
        return Validator.check(try XMLTree(parsing: Array(text.utf8)), layers: layers)
    }
}
