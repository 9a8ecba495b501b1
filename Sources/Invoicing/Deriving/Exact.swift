import Basics

/// Reckoning with what strangers wrote: the results are exact, and `nil` stands for what would not fit.
extension Amount {
    /// Whether it has the size of what is read: 18 digits and 18 decimal places at the most.
    var isReadable: Bool {
        units.magnitude < UInt128(Amount.powerOfTen(Amount.maximumDigits)) && (0...Amount.maximumDigits).contains(scale)
    }

    /// Whether it can be written with two decimal places and read again: 16 digits before the point.
    var fitsTwoPlaces: Bool {
        magnitude < Amount(units: Amount.powerOfTen(Amount.maximumDigits - 2))
    }

    /// Whether it can be written as a price, with two decimal places or as many as it has, and read again: 18 digits in all.
    var fitsAsPrice: Bool {
        isReadable && (scale >= 2 || fitsTwoPlaces)
    }

    /// Whether it has no more than two decimal places that say something.
    var hasTwoPlaces: Bool {
        scale <= 2 || normalized.scale <= 2
    }

    /// This many per cent of an amount, rounded to two places. Both must be readable.
    func percent(of base: Amount) -> Amount {
        let product = self * base
        return Amount(units: product.units, scale: product.scale + 2).rounded(to: 2)
    }

    /// The product divided by `divisor` and rounded to two places; `nil` when 128 bits do not hold the steps in between.
    /// All three must be readable, and the divisor above zero.
    static func product(_ left: Amount, _ right: Amount, dividedBy divisor: Amount) -> Amount? {
        let product = (left * right).normalized
        let divisor = divisor.normalized
        if divisor.units == 1, divisor.scale == 0 { return product.rounded(to: 2) }
        let raised = product.units.multipliedReportingOverflow(by: powerOfTen(divisor.scale + 2))
        let lowered = divisor.units.multipliedReportingOverflow(by: powerOfTen(product.scale))
        guard !raised.overflow, !lowered.overflow, raised.partialValue.magnitude < 1 << 125,
            lowered.partialValue.magnitude < 1 << 125
        else { return nil }
        return product.divided(by: divisor, to: 2)
    }
}
