/// The countries that have rules of their own.
enum NationalCountry {
    case denmark, germany, greece, iceland, italy, netherlands, norway, sweden

    /// By the two letters of a country code, blanks at the ends aside.
    init?(_ text: Text, ignoringCase: Bool = true) {
        let code = text.trimmed
        func isCode(_ letters: StaticString) -> Bool { ignoringCase ? code.isUppercased(letters) : code == letters }
        if isCode("DK") {
            self = .denmark
        } else if isCode("DE") {
            self = .germany
        } else if isCode("GR") || isCode("EL") {
            self = .greece
        } else if isCode("IS") {
            self = .iceland
        } else if isCode("IT") {
            self = .italy
        } else if isCode("NL") {
            self = .netherlands
        } else if isCode("NO") {
            self = .norway
        } else if isCode("SE") {
            self = .sweden
        } else {
            return nil
        }
    }
}

/// Where the parties of a document are.
struct PeppolFacts {
    /// By the seller's VAT identifier, else the tax representative's, else the seller's address.
    private(set) var seller: NationalCountry?
    /// By the buyer's VAT identifier, else its address.
    private(set) var buyer: NationalCountry?
    /// By the seller's VAT identifier, else its address.
    private(set) var sellerItself: NationalCountry?
    /// By the addresses alone.
    private(set) var sellerAddress: NationalCountry?
    private(set) var buyerAddress: NationalCountry?
    private(set) var representativeAddress: NationalCountry?
    /// Whether the seller's VAT identifier begins with SE.
    private(set) var hasSwedishVAT = false

    /// Both parties are in Germany.
    var isGerman: Bool { sellerAddress == .germany && buyerAddress == .germany }
    /// Both are in Denmark.
    var isDanish: Bool { sellerAddress == .denmark && buyerAddress == .denmark }
    var isDutch: Bool { sellerAddress == .netherlands && buyerAddress == .netherlands }
    var isSwedish: Bool { sellerAddress == .sweden && hasSwedishVAT }
    /// Both are in Greece.
    var isGreek: Bool { seller == .greece && buyer == .greece }

    private static let sellerScheme: Path = "cac:AccountingSupplierParty/cac:Party/cac:PartyTaxScheme"
    private static let buyerScheme: Path = "cac:AccountingCustomerParty/cac:Party/cac:PartyTaxScheme"
    private static let representativeScheme: Path = "cac:TaxRepresentativeParty/cac:PartyTaxScheme"
    private static let sellerCountry: Path =
        "cac:AccountingSupplierParty/cac:Party/cac:PostalAddress/cac:Country/cbc:IdentificationCode"
    private static let buyerCountry: Path =
        "cac:AccountingCustomerParty/cac:Party/cac:PostalAddress/cac:Country/cbc:IdentificationCode"
    private static let representativeCountry: Path =
        "cac:TaxRepresentativeParty/cac:PostalAddress/cac:Country/cbc:IdentificationCode"
    private static let companyID: Path = "cbc:CompanyID"

    /// Of a UBL document.
    init(of root: Node?) {
        guard let root else { return }
        let sellerPrefixes = Self.prefixes(root, Self.sellerScheme, UBLTax.schemeID, Self.companyID)
        let buyerPrefixes = Self.prefixes(root, Self.buyerScheme, UBLTax.schemeID, Self.companyID)
        let representativePrefixes = Self.prefixes(root, Self.representativeScheme, UBLTax.schemeID, Self.companyID)
        sellerAddress = root.text(Self.sellerCountry).flatMap { NationalCountry($0) }
        buyerAddress = root.text(Self.buyerCountry).flatMap { NationalCountry($0) }
        representativeAddress = root.text(Self.representativeCountry).flatMap { NationalCountry($0) }
        sellerItself = Self.country([sellerPrefixes], or: sellerAddress)
        seller = Self.country([sellerPrefixes, representativePrefixes], or: sellerAddress)
        buyer = Self.country([buyerPrefixes], or: buyerAddress)
        hasSwedishVAT = sellerPrefixes.contains { $0 == "SE" }
    }

    /// By the first list that has a prefix. A second VAT identifier in it leaves the country open, as it does in the
    /// official rules, where the question then has no answer.
    private static func country(_ prefixes: [[Text]], or address: NationalCountry?) -> NationalCountry? {
        for list in prefixes where list.count > 1 || list.first?.isEmpty == false {
            return list.count > 1 ? nil : NationalCountry(list[0])
        }
        return address
    }

    /// The first two characters of each VAT identifier, empty where it is missing. The scheme is VAT to the letter.
    private static func prefixes(_ node: Node, _ registrations: Path, _ scheme: Path, _ identifier: Path) -> [Text] {
        var found: [Text] = []
        node.forEach(registrations) { registration in
            guard registration.any(scheme, { $0 == "VAT" }) else { return }
            found.append((registration.text(identifier) ?? .empty).part(0..<2))
        }
        return found
    }
}

// MARK: CII

extension PeppolFacts {
    private static let ciiSeller: Path = "ram:SellerTradeParty/ram:SpecifiedTaxRegistration"
    private static let ciiRepresentative: Path = "ram:SellerTaxRepresentativeTradeParty/ram:SpecifiedTaxRegistration"
    private static let ciiSellerCountry: Path = "ram:SellerTradeParty/ram:PostalTradeAddress/ram:CountryID"
    private static let ciiBuyerCountry: Path = "ram:BuyerTradeParty/ram:PostalTradeAddress/ram:CountryID"
    private static let ciiRepresentativeCountry: Path =
        "ram:SellerTaxRepresentativeTradeParty/ram:PostalTradeAddress/ram:CountryID"
    private static let ciiScheme: Path = "ram:ID/@schemeID"
    private static let ciiID: Path = "ram:ID"

    /// Of a CII document, by its header agreement. The official rules look for VAT identifiers of scheme `VAT`, which in
    /// CII is `VA`: mostly the addresses decide.
    init(ofCII agreement: Node?) {
        guard let agreement else { return }
        let prefixes = Self.prefixes(agreement, Self.ciiSeller, Self.ciiScheme, Self.ciiID)
        let representative = Self.prefixes(agreement, Self.ciiRepresentative, Self.ciiScheme, Self.ciiID)
        sellerAddress = Self.address(agreement.text(Self.ciiSellerCountry))
        buyerAddress = Self.address(agreement.text(Self.ciiBuyerCountry))
        representativeAddress = Self.address(agreement.text(Self.ciiRepresentativeCountry))
        let country = agreement.text(Self.ciiSellerCountry).flatMap { NationalCountry($0) }
        seller = Self.country([prefixes, representative], or: country)
        hasSwedishVAT = prefixes.contains { $0 == "SE" }
    }

    /// To the letter, as the rules of Denmark and Sweden have it; only the Netherlands look past case and blanks.
    private static func address(_ text: Text?) -> NationalCountry? {
        guard let text, let country = NationalCountry(text) else { return nil }
        if country == .netherlands { return country }
        return text.bytes.count == 2 ? NationalCountry(text, ignoringCase: false) : nil
    }
}
