/// What VAT categories ask of the parties and the delivery.
extension Invoice {
    /// What a category that the lines, allowances or charges use demands and the invoice lacks: VAT numbers, and for a
    /// supply to another member state where and when it was delivered. Empty when all is there.
    ///
    /// - Source: EN 16931-1:2017, BR-S-02, BR-AE-02, BR-IC-02, BR-IC-11, BR-IC-12, BR-G-02, BR-O-02 and their sisters.
    package func faultsOfVATParties() -> [InvoiceFault] {
        var used: [VATCategory] = []
        for category in lines.compactMap(\.vat?.category) where !used.contains(category) { used.append(category) }
        for item in allowances + charges {
            if let category = item.vat?.category, !used.contains(category) { used.append(category) }
        }
        var faults: [InvoiceFault] = []
        for category in used { faults += self.faults(of: category) }
        return faults
    }

    private func faults(of category: VATCategory) -> [InvoiceFault] {
        var faults: [InvoiceFault] = []
        func need(_ isThere: Bool, _ field: String, _ term: String, _ what: String) {
            if !isThere {
                faults.append(
                    InvoiceFault(.missing, field, term, "VAT category \(category.code) needs \(what); got none."))
            }
        }
        let hasVATNumber = seller.vatNumber != nil || taxRepresentative?.vatNumber != nil
        switch category {
        case .outsideScope:
            let given = [
                (seller.vatNumber, "seller.vatNumber", "BT-31"), (buyer.vatNumber, "buyer.vatNumber", "BT-48"),
                (taxRepresentative?.vatNumber, "taxRepresentative.vatNumber", "BT-63"),
            ]
            for case (let number?, let field, let term) in given {
                var fault = InvoiceFault(
                    .conflict, field, term, "VAT category O, outside VAT, goes with no VAT number; got \(number).")
                fault.found = number
                fault.remedies = [[.remove(field)]]
                faults.append(fault)
            }
        case .intraCommunity:
            need(hasVATNumber, "seller.vatNumber", "BT-31", "the seller's VAT number")
            need(buyer.vatNumber != nil, "buyer.vatNumber", "BT-48", "the buyer's VAT number")
            need(
                delivery?.date != nil || period != nil, "delivery.date", "BT-72",
                "a delivery date or an invoicing period")
            need(
                delivery?.address?.country.isEmpty == false, "delivery.address.country", "BT-80",
                "the country it was delivered to")
        case .export:
            need(hasVATNumber, "seller.vatNumber", "BT-31", "the seller's VAT number")
        case .splitPayment:
            for (address, field) in [
                (seller.address, "seller"), (buyer.address, "buyer"), (delivery?.address, "delivery"),
            ] {
                guard let address, address.country != "IT" else { continue }
                faults.append(
                    InvoiceFault(
                        .conflict, "\(field).address.country", "BT-40",
                        "VAT category B, split payment, is Italian; got the country \(address.country)."))
            }
        default:
            need(
                hasVATNumber || seller.taxRegistration != nil, "seller.vatNumber", "BT-31",
                "the seller's VAT number or tax registration")
            if category == .reverseCharge {
                need(
                    buyer.vatNumber != nil || buyer.legalRegistration != nil, "buyer.vatNumber", "BT-48",
                    "the buyer's VAT number or company register number")
            }
        }
        return faults
    }
}
