import Basics

extension Invoice {
    /// Reckons what follows from quantities, prices, allowances and charges: line nets, the VAT by category and rate, and
    /// the totals, each as EN 16931 wants it, rounded half away from zero to two places.
    ///
    /// What is there already is held against the result: line nets and the amounts of allowances within 0.02, totals within
    /// 0.01 a line and at least 0.02. The result replaces it. `totals.prepaid` and `totals.rounding` are taken as given.
    /// Reasons in `vatBreakdown` are kept, by category; a category that needs one and has none gets the usual one. A
    /// document allowance or charge without a category takes that of the lines when they have only one.
    ///
    /// - Parameter exchangeRate: What one unit of the invoice's currency is worth in `vatCurrency`. Needed when that is set
    ///   and `totals.vatInAccountingCurrency` is not.
    /// - Returns: All that is wrong. Empty when the invoice now carries its totals; otherwise the invoice is unchanged.
    /// - Source: EN 16931-1:2017, BR-CO-10 to BR-CO-17, BR-S-08 and its sisters, BR-DEC.
    package mutating func deriveTotals(exchangeRate: Amount? = nil) -> [InvoiceFault] {
        var derivation = Derivation(of: self, exchangeRate: exchangeRate)
        derivation.deriveLines()
        derivation.deriveDocumentLevel()
        if derivation.faults.isEmpty { derivation.deriveVAT() }
        if derivation.faults.isEmpty { derivation.deriveTotals() }
        // Not assigned: an invoice has so many parts that copying it takes its time.
        if derivation.faults.isEmpty { swap(&self, &derivation.invoice) }
        return derivation.faults
    }
}

/// One run of reckoning: the invoice as far as it is derived, and what has been found wrong.
struct Derivation {
    var invoice: Invoice
    let exchangeRate: Amount?
    var faults: [InvoiceFault] = []
    /// Sum of the line nets so far.
    var lineTotal = Amount(units: 0, scale: 2)

    init(of invoice: Invoice, exchangeRate: Amount?) {
        self.invoice = invoice
        self.exchangeRate = exchangeRate
    }

    mutating func fault(
        _ code: InvoiceFault.Code, _ field: String, _ term: String, _ message: String, expected: String? = nil,
        found: Amount? = nil, remedies: [InvoiceFault.Change]...
    ) {
        var fault = InvoiceFault(code, field, term, message)
        fault.expected = expected
        fault.found = found?.description
        fault.remedies = remedies
        faults.append(fault)
    }

    /// A value that was given and is not what was reckoned.
    mutating func mismatch(
        _ field: String, _ term: String, _ message: String, expected: Amount, found: Amount
    ) {
        fault(
            .mismatch, field, term, message, expected: expected.text(minimumScale: 2), found: found,
            remedies: [.number(field, expected)])
    }

    /// Whether the amount can be reckoned with; a fault when it cannot.
    mutating func isUsable(_ amount: Amount, _ field: @autoclosure () -> String, _ term: String) -> Bool {
        if amount.isReadable { return true }
        fault(.tooLarge, field(), term, "Expected at most 18 digits before and 18 after the point.")
        return false
    }

    /// Whether the amount is usable and has two decimal places at the most; a fault when not.
    mutating func isMoney(_ amount: Amount, _ field: @autoclosure () -> String, _ term: String) -> Bool {
        guard isUsable(amount, field(), term) else { return false }
        if !amount.hasTwoPlaces {
            fault(
                .tooPrecise, field(), term, "Expected at most two decimal places; got \(amount).",
                expected: "at most 2 decimals", found: amount,
                remedies: [.number(field(), amount.rounded(to: 2))])
            return false
        }
        if !amount.fitsTwoPlaces {
            fault(.tooLarge, field(), term, "Expected at most 16 digits before the point; got \(amount).")
            return false
        }
        return true
    }

    /// Whether two amounts are no further apart than the tolerance.
    static func isClose(_ left: Amount, _ right: Amount, within tolerance: Amount) -> Bool {
        (left - right).magnitude <= tolerance
    }

    /// What rounding may make of one amount: 0.02.
    static let tolerance = Amount(units: 2, scale: 2)
}

// MARK: Categories and rates

extension Derivation {
    /// Whether category and rate go together; faults when not. `nil` counts as missing.
    mutating func check(_ vat: VATTreatment?, _ owner: @autoclosure () -> String, category: String, rate: String) {
        guard let vat else {
            return fault(.missing, owner() + ".vatRate", rate, "Expected a VAT rate or a category; got neither.")
        }
        guard let rates = vat.category.rates else {
            let known = VATCategory.all.map(\.code).joined(separator: ", ")
            return fault(
                .notAllowed, owner() + ".vatCategory", category, "Expected one of \(known); got `\(vat.category.code)`."
            )
        }
        if rates == .none {
            if let given = vat.rate {
                fault(
                    .conflict, owner() + ".vatRate", rate, "Category O is outside VAT and has no rate; got \(given).",
                    found: given, remedies: [.remove(owner() + ".vatRate")])
            }
            return
        }
        guard let given = vat.rate else {
            return fault(.missing, owner() + ".vatRate", rate, "Category \(vat.category.code) needs a rate; got none.")
        }
        guard isUsable(given, owner() + ".vatRate", rate) else { return }
        if given < .zero || given > Amount(100) {
            fault(.notAllowed, owner() + ".vatRate", rate, "Expected a rate from 0 to 100; got \(given).")
        } else if rates == .positive, given == .zero {
            fault(
                .conflict, owner() + ".vatRate", rate,
                "Category S needs a rate above 0; got \(given). A zero rate is category Z, an exemption E.",
                expected: "more than 0", found: given, remedies: [.text(owner() + ".vatCategory", "Z")])
        } else if rates == .zero, given != .zero {
            fault(
                .conflict, owner() + ".vatRate", rate,
                "Category \(vat.category.code) has the rate 0; got \(given).", expected: "0", found: given,
                remedies: [.number(owner() + ".vatRate", .zero)], [.text(owner() + ".vatCategory", "S")])
        }
    }
}
