/// Which identifiers the parties of a UBL document have given.
struct UBLPartyFacts {
    private(set) var sellerHasTaxID = false
    private(set) var sellerHasVAT = false
    private(set) var representativeHasVAT = false
    private(set) var buyerHasVAT = false
    private(set) var buyerHasLegalID = false

    private static let seller: Path = "cac:AccountingSupplierParty/cac:Party/cac:PartyTaxScheme"
    private static let buyer: Path = "cac:AccountingCustomerParty/cac:Party/cac:PartyTaxScheme"
    private static let representative: Path = "cac:TaxRepresentativeParty/cac:PartyTaxScheme"
    private static let legalID: Path = "cac:AccountingCustomerParty/cac:Party/cac:PartyLegalEntity/cbc:CompanyID"
    private static let companyID: Path = "cbc:CompanyID"

    init(of root: Node?) {
        guard let root else { return }
        root.forEach(Self.seller) { scheme in
            guard scheme.exists(Self.companyID) else { return }
            sellerHasTaxID = true
            if scheme.isVAT { sellerHasVAT = true }
        }
        root.forEach(Self.buyer) { if $0.exists(Self.companyID), $0.isVAT { buyerHasVAT = true } }
        root.forEach(Self.representative) { if $0.exists(Self.companyID), $0.isVAT { representativeHasVAT = true } }
        buyerHasLegalID = root.exists(Self.legalID)
    }
}
