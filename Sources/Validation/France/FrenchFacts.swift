/// What France's rules ask of a whole document, in either syntax.
final class FrenchFacts {
    private let root: Node?
    /// Where the parts of lines stand.
    let parts: FrenchLine
    /// BT-1 as written.
    let number: Text
    /// BT-3.
    let type: Text
    /// BT-23.
    let mode: Text
    /// BT-5 and BT-6.
    let currency: Text?
    let taxCurrency: Text?
    /// The legal identifiers of the seller and of the buyer.
    let sellerNumbers: Set<String>
    let buyerNumbers: Set<String>
    /// Whether several vendors share the document: B8, S8, M8.
    let isOfVendors: Bool
    /// Whether seller and buyer both sell: B9, S9, M9.
    let isExchange: Bool

    private(set) lazy var groups = FrenchGroups(of: root, facts: self)
    /// The notes of a UBL document.
    private(set) lazy var notes = FrenchNotes(of: root)

    private static let ciiRoot: Path = "rsm:CrossIndustryInvoice"
    private static let number: Path = "cbc:ID"
    private static let invoiceType: Path = "cbc:InvoiceTypeCode"
    private static let creditNoteType: Path = "cbc:CreditNoteTypeCode"
    private static let mode: Path = "cbc:ProfileID"
    private static let currency: Path = "cbc:DocumentCurrencyCode"
    private static let taxCurrency: Path = "cbc:TaxCurrencyCode"
    private static let seller: Path = "cac:AccountingSupplierParty/cac:Party/cac:PartyLegalEntity/cbc:CompanyID"
    private static let buyer: Path = "cac:AccountingCustomerParty/cac:Party/cac:PartyLegalEntity/cbc:CompanyID"
    private static let ciiNumber: Path = "ram:ID"
    private static let ciiMode: Path = "ram:BusinessProcessSpecifiedDocumentContextParameter/ram:ID"
    private static let ciiTaxCurrency: Path = "ram:TaxCurrencyCode"
    private static let ciiSeller: Path = "ram:SellerTradeParty/ram:SpecifiedLegalOrganization/ram:ID"
    private static let ciiBuyer: Path = "ram:BuyerTradeParty/ram:SpecifiedLegalOrganization/ram:ID"

    init(of root: Node?) {
        self.root = root
        if let root, root.isNamed(Self.ciiRoot) {
            let header = root.facts.ciiHeader
            parts = .cii
            number = header.document?.text(Self.ciiNumber) ?? .empty
            type = header.document?.text(CII.typeCode) ?? .empty
            mode = header.context?.text(Self.ciiMode) ?? .empty
            currency = header.currency
            taxCurrency = header.settlement?.text(Self.ciiTaxCurrency)
            sellerNumbers = header.agreement?.texts(Self.ciiSeller) ?? []
            buyerNumbers = header.agreement?.texts(Self.ciiBuyer) ?? []
        } else {
            parts = .ubl
            number = root?.text(Self.number) ?? .empty
            type = root?.text(Self.invoiceType) ?? root?.text(Self.creditNoteType) ?? .empty
            mode = root?.text(Self.mode) ?? .empty
            currency = root?.text(Self.currency)
            taxCurrency = root?.text(Self.taxCurrency)
            sellerNumbers = root?.texts(Self.seller) ?? []
            buyerNumbers = root?.texts(Self.buyer) ?? []
        }
        isOfVendors = FrenchCodes.vendorModes.contains(mode)
        isExchange = FrenchCodes.exchangeModes.contains(mode)
    }

    /// Whether lines come in groups: vendors, or an exchange.
    var isGrouped: Bool { isOfVendors || isExchange }
    var isSelfBilled: Bool { FrenchCodes.selfBilled.containsExactly(type) }
    var isPrepayment: Bool { FrenchCodes.prepayment.containsExactly(type) }
    var isPaid: Bool { FrenchCodes.paidModes.containsExactly(mode) }
    /// Whether a final invoice after prepayments says that it is one.
    var isFinal: Bool { FrenchCodes.finalModes.containsExactly(mode) }
}

/// The notes of a UBL document, where a note may begin with its subject: `#PMT#`.
struct FrenchNotes {
    /// All notes, one after the other.
    let all: String
    /// What stands after `#BAR#`, up to the next `#`.
    let treatment: String
    /// What stands after `#TXD#`, up to the next `#`.
    let taxMention: String
    /// How often a treatment is named in notes of subject BAR.
    let treatments: Int

    init(of root: Node?) {
        var notes = ""
        var treated = ""
        root?.forEach("cbc:Note") {
            let note = $0.text.string
            notes += note
            if note.contains("#BAR#") { treated += note }
        }
        all = notes
        treatment = Self.value(after: "#BAR#", in: notes)
        taxMention = Self.value(after: "#TXD#", in: notes)
        treatments = FrenchCodes.treatmentNames.reduce(0) { $0 + (treated + "#").ranges(of: "BAR#\($1)#").count }
    }

    private static func value(after subject: String, in notes: String) -> String {
        guard let start = notes.ranges(of: subject).first?.upperBound else { return "" }
        return String(notes[start...].prefix { $0 != "#" })
    }
}

extension Node {
    /// The texts that the path leads to.
    func texts(_ path: Path) -> Set<String> {
        var found: Set<String> = []
        forEach(path) { found.insert($0.text.string) }
        return found
    }
}
