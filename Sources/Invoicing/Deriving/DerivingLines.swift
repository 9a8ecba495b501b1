import Basics

/// Lines and their prices: BG-25, BG-29.
extension Derivation {
    mutating func deriveLines() {
        if invoice.lines.isEmpty {
            fault(.missing, "lines", "BG-25", "Expected at least one line; got none.")
        }
        for place in invoice.lines.indices {
            let before = faults.count
            derivePrice(of: place)
            check(invoice.lines[place].vat, "lines[\(place)]", category: "BT-151", rate: "BT-152")
            if faults.count == before { deriveNet(of: place) }
            if invoice.lines[place].id.isEmpty { invoice.lines[place].id = String(place + 1) }
            if invoice.lines[place].unit.code.isEmpty { invoice.lines[place].unit = .one }
        }
        if !lineTotal.fitsTwoPlaces {
            fault(
                .tooLarge, "lines", "BT-106",
                "Expected a sum with at most 16 digits before the point; got \(lineTotal).")
        }
    }

    /// Fills in what is missing of net price, gross price and discount, and checks each.
    private mutating func derivePrice(of place: Int) {
        var price = invoice.lines[place].price
        var field: String { "lines[\(place)].unitPrice" }
        guard arePrices(price, field, quantity: invoice.lines[place].quantity) else { return }
        if let gross = price.gross {
            let discount = price.discount ?? price.net.map { gross - $0 } ?? .zero
            let net = gross - discount
            guard discount >= .zero, net >= .zero, (price.net ?? net) == net else {
                return fault(
                    .mismatch, field, "BT-146", "Expected gross price less discount, \(net); got \(price.net ?? net).")
            }
            price.discount = discount
            price.net = net
        } else if let discount = price.discount {
            guard discount == .zero else {
                return fault(.missing, field, "BT-148", "A discount on the price needs the gross price; got none.")
            }
            price.discount = nil
        }
        guard price.net != nil else { return fault(.missing, field, "BT-146", "Expected a price; got none.") }
        for written in [price.net, price.gross, price.discount] {
            if let written, !written.fitsAsPrice {
                return fault(
                    .tooLarge, field, "BT-146",
                    "Expected at most 18 digits, 16 of them before the point; got \(written).")
            }
        }
        invoice.lines[place].price = price
        checkBase(of: place)
    }

    /// Whether what was given of the prices can be reckoned with and is not negative; a fault when not.
    private mutating func arePrices(
        _ price: Invoice.Price, _ field: @autoclosure () -> String, quantity: Amount?
    ) -> Bool {
        for (given, term) in [(price.net, "BT-146"), (price.gross, "BT-148"), (price.discount, "BT-147")] {
            guard let given else { continue }
            guard isUsable(given, field(), term) else { return false }
            if given < .zero {
                fault(
                    .notAllowed, field(), term,
                    "Expected a price of 0 or more; got \(given). What is given back has a negative quantity.",
                    expected: "0 or more", found: given)
                if let quantity, term == "BT-146" {
                    // The same sum, written as the standard has it.
                    let owner = field().prefix { $0 != "." }
                    faults[faults.count - 1].remedies = [
                        [.number("\(owner).unitPrice", -given), .number("\(owner).quantity", -quantity)]
                    ]
                }
                return false
            }
        }
        return true
    }

    /// The base quantity is above zero and in the unit of the line.
    private mutating func checkBase(of place: Int) {
        if let base = invoice.lines[place].price.baseQuantity, isUsable(base, "lines[\(place)].baseQuantity", "BT-149"),
            base <= .zero
        {
            fault(.notAllowed, "lines[\(place)].baseQuantity", "BT-149", "Expected more than 0; got \(base).")
        }
        let unit = invoice.lines[place].unit
        if let baseUnit = invoice.lines[place].price.baseUnit, !unit.code.isEmpty, baseUnit != unit {
            fault(
                .conflict, "lines[\(place)].baseUnit", "BT-150",
                "Expected the unit of the quantity, \(unit.code); got \(baseUnit.code).")
        }
    }

    /// Quantity times price over base quantity, less allowances, plus charges: BT-131.
    private mutating func deriveNet(of place: Int) {
        var owner: String { "lines[\(place)]" }
        guard let quantity = invoice.lines[place].quantity else {
            return fault(.missing, owner + ".quantity", "BT-129", "Expected a quantity; got none.")
        }
        guard isUsable(quantity, owner + ".quantity", "BT-129") else { return }
        let price = invoice.lines[place].price
        guard let full = Amount.product(quantity, price.net ?? .zero, dividedBy: price.baseQuantity ?? Amount(1)),
            full.fitsTwoPlaces
        else {
            return fault(
                .tooLarge, owner + ".unitPrice", "BT-131",
                "Quantity times price has more digits than can be written: at most 16 before the point.")
        }
        var net = full
        for index in invoice.lines[place].allowances.indices {
            let item = invoice.lines[place].allowances[index]
            guard let item = derive(item, "\(owner).allowances[\(index)]", of: full, .lineAllowance) else { return }
            net -= item.amount ?? .zero
            invoice.lines[place].allowances[index] = item
        }
        for index in invoice.lines[place].charges.indices {
            let item = invoice.lines[place].charges[index]
            guard let item = derive(item, "\(owner).charges[\(index)]", of: full, .lineCharge) else { return }
            net += item.amount ?? .zero
            invoice.lines[place].charges[index] = item
        }
        guard net.fitsTwoPlaces else {
            return fault(
                .tooLarge, owner + ".netAmount", "BT-131", "Expected at most 16 digits before the point; got \(net).")
        }
        if let given = invoice.lines[place].netAmount {
            guard isMoney(given, owner + ".netAmount", "BT-131") else { return }
            if !Self.isClose(given, net, within: Self.tolerance) {
                mismatch(
                    owner + ".netAmount", "BT-131", "Expected \(net); got \(given).", expected: net, found: given)
            }
        }
        invoice.lines[place].netAmount = net
        lineTotal += net
    }
}
