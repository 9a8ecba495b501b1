/// An exact decimal number: a count of units and how many decimal places a unit has. Never binary floating point.
///
/// `12.50` is 1250 units at scale 2. The scale is what was written and is kept through sums; two amounts are equal when
/// their values are, whatever their scales. Up to 18 digits are read, so the product of two always fits in 128 bits.
///
/// Reckoning never traps. What is reckoned on from sums and products may not fit any more: then decimal places are given up,
/// the last ones first, and where there are none left the amount stays at the largest that fits.
package struct Amount: Sendable {
    // In two halves, since a value with an `Int128` in it is aligned to 16 bytes, and Swift 6.3.1 misplaces such a value
    // among the others that an async closure captures: the program then jumps to address zero.
    private let high: Int64
    private let low: UInt64
    /// Decimal places: 0 to 36.
    package let scale: Int

    /// The value times ten to the power of `scale`.
    package var units: Int128 {
        Int128(high) << 64 | Int128(low)
    }

    /// The amount of `units` / 10^`scale`.
    package init(units: Int128, scale: Int = 0) {
        high = Int64(truncatingIfNeeded: units >> 64)
        low = UInt64(truncatingIfNeeded: units)
        self.scale = scale
    }

    /// A whole number.
    package init(_ whole: Int) {
        self.init(units: Int128(whole), scale: 0)
    }

    /// Nothing: 0 at scale 0.
    package static let zero = Amount(units: 0, scale: 0)

    /// The most digits that are read, sign and leading zeros aside.
    package static let maximumDigits = 18
}

// MARK: Text

extension Amount {
    /// Reads `-?[0-9]*(\.[0-9]*)?` with at least one digit, as XML Schema's `decimal` has it (a leading `+` too).
    /// `nil` when the bytes are anything else or have more than 18 significant digits.
    package init?(decimal bytes: some Collection<UInt8>) {
        // The bytes of strings and arrays lie together.
        let amount = bytes.withContiguousStorageIfAvailable { Amount(decimal: $0) }
        guard let amount = amount ?? Array(bytes).withUnsafeBufferPointer({ Amount(decimal: $0) }) else { return nil }
        self = amount
    }

    /// Reads a decimal from bytes that lie together.
    package init?(decimal bytes: UnsafeBufferPointer<UInt8>) {
        var isNegative = false
        // 18 digits fit in 64 bits.
        var units: Int64 = 0
        var scale = 0
        var digits = 0
        var sawDigit = false
        var sawPoint = false
        var position = bytes.startIndex
        if position < bytes.endIndex, bytes[position] == UInt8(ascii: "-") || bytes[position] == UInt8(ascii: "+") {
            isNegative = bytes[position] == UInt8(ascii: "-")
            position = bytes.index(after: position)
        }
        while position < bytes.endIndex {
            let byte = bytes[position]
            position = bytes.index(after: position)
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                sawDigit = true
                if units != 0 || byte != UInt8(ascii: "0") { digits += 1 }
                if sawPoint { scale += 1 }
                guard digits <= Self.maximumDigits, scale <= Self.maximumDigits else { return nil }
                units = units * 10 + Int64(byte - UInt8(ascii: "0"))
            case UInt8(ascii: ".") where !sawPoint:
                sawPoint = true
            default:
                return nil
            }
        }
        guard sawDigit else { return nil }
        self.init(units: Int128(isNegative ? -units : units), scale: scale)
    }

    /// Reads a decimal as written in `text`. `nil` when it is not one.
    package init?(_ text: String) {
        self.init(decimal: text.utf8)
    }

    /// Reads a JSON number: as a decimal, and with an exponent (`1e3`, `2.5E-1`), which moves the point and is exact too.
    /// `nil` when the value needs more than 18 digits on either side of the point.
    package init?(jsonNumber bytes: some Collection<UInt8>) {
        let amount = bytes.withContiguousStorageIfAvailable { Amount(jsonNumber: $0) }
        guard let amount = amount ?? Array(bytes).withUnsafeBufferPointer({ Amount(jsonNumber: $0) }) else {
            return nil
        }
        self = amount
    }

    /// Reads a JSON number from bytes that lie together.
    package init?(jsonNumber bytes: UnsafeBufferPointer<UInt8>) {
        guard let mark = bytes.firstIndex(where: { $0 | 0x20 == UInt8(ascii: "e") }) else {
            self.init(decimal: bytes)
            return
        }
        var power = bytes[bytes.index(after: mark)...]
        if power.first == UInt8(ascii: "+") { power = power.dropFirst() }
        guard let mantissa = Amount(decimal: UnsafeBufferPointer(rebasing: bytes[..<mark])),
            let exponent = Int(String(decoding: power, as: UTF8.self)), exponent.magnitude <= 36
        else { return nil }
        let scale = mantissa.scale - exponent
        if mantissa.units == 0 {
            self = .zero
        } else if scale >= 0 {
            guard scale <= Self.maximumDigits else { return nil }
            self.init(units: mantissa.units, scale: scale)
        } else {
            guard -scale <= Self.maximumDigits else { return nil }
            let units = mantissa.units * Self.powerOfTen(-scale)
            guard units.magnitude < UInt128(Self.powerOfTen(Self.maximumDigits)) else { return nil }
            self.init(units: units, scale: 0)
        }
    }

    /// Appends the digits to a byte buffer, with at least `minimumScale` decimal places and no fewer than the scale has.
    package func write(to buffer: inout [UInt8], minimumScale: Int = 0) {
        let places = max(scale, minimumScale)
        var rest = units.magnitude
        if places > scale { rest *= UInt128(Self.powerOfTen(places - scale)) }
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 82) { digits in
            var start = 82
            var written = 0
            while rest != 0 || written <= places {
                if written == places, places > 0 {
                    start -= 1
                    digits[start] = UInt8(ascii: ".")
                }
                let digit: UInt8
                if rest <= UInt128(UInt64.max) {
                    let small = UInt64(truncatingIfNeeded: rest)
                    digit = UInt8(small % 10)
                    rest = UInt128(small / 10)
                } else {
                    digit = UInt8(rest % 10)
                    rest /= 10
                }
                start -= 1
                digits[start] = UInt8(ascii: "0") + digit
                written += 1
            }
            if units < 0 {
                start -= 1
                digits[start] = UInt8(ascii: "-")
            }
            buffer.append(contentsOf: digits[start...])
        }
    }

    /// The digits with at least `minimumScale` decimal places: `2359.50`.
    package func text(minimumScale: Int = 0) -> String {
        var buffer: [UInt8] = []
        write(to: &buffer, minimumScale: minimumScale)
        return String(decoding: buffer, as: UTF8.self)
    }
}

extension Amount: CustomStringConvertible {
    /// The digits as the scale has them.
    package var description: String { text() }
}

// MARK: Comparing

extension Amount: Hashable, Comparable {
    package static func == (left: Amount, right: Amount) -> Bool {
        if left.scale == right.scale { return left.units == right.units }
        let (a, b, _) = aligned(left, right)
        return a == b
    }

    package static func < (left: Amount, right: Amount) -> Bool {
        if left.scale == right.scale { return left.units < right.units }
        let (a, b, _) = aligned(left, right)
        return a < b
    }

    package func hash(into hasher: inout Hasher) {
        let plain = normalized
        hasher.combine(plain.units)
        hasher.combine(plain.scale)
    }

    /// The same value without trailing zeros after the point.
    package var normalized: Amount {
        var units = units
        var scale = scale
        while scale > 0, units % 10 == 0 {
            units /= 10
            scale -= 1
        }
        return Amount(units: units, scale: scale)
    }
}

// MARK: Reckoning

extension Amount {
    package static func + (left: Amount, right: Amount) -> Amount {
        let (a, b, scale) = aligned(left, right)
        return Amount(units: capped(a + b), scale: scale)
    }

    package static func - (left: Amount, right: Amount) -> Amount {
        let (a, b, scale) = aligned(left, right)
        return Amount(units: capped(a - b), scale: scale)
    }

    package static prefix func - (amount: Amount) -> Amount {
        Amount(units: -amount.units, scale: amount.scale)
    }

    /// The exact product; its scale is the sum of both scales.
    package static func * (left: Amount, right: Amount) -> Amount {
        let (units, overflows) = left.units.multipliedReportingOverflow(by: right.units)
        let scale = left.scale + right.scale
        if !overflows, units.magnitude <= mostUnits, scale <= mostPlaces { return Amount(units: units, scale: scale) }
        if scale == 0 {
            return Amount(units: (left.units < 0) == (right.units < 0) ? Int128(mostUnits) : -Int128(mostUnits))
        }
        if left.scale >= right.scale { return left.rounded(to: left.scale - 1) * right }
        return left * right.rounded(to: right.scale - 1)
    }

    package static func += (left: inout Amount, right: Amount) {
        left = left + right
    }

    package static func -= (left: inout Amount, right: Amount) {
        left = left - right
    }

    /// The value without its sign.
    package var magnitude: Amount {
        units < 0 ? -self : self
    }

    /// Which way a half goes when an amount is rounded.
    package enum Rounding: Sendable {
        /// A half goes away from zero: commercial rounding, 0.005 to 0.01 and -0.005 to -0.01.
        case halfAwayFromZero
        /// A half goes towards plus infinity, as XPath's `round` does: 0.005 to 0.01 and -0.005 to 0.00.
        case halfUp
    }

    /// The nearest amount with `places` decimal places. The scale of the result is always `places`.
    package func rounded(to places: Int, _ rounding: Rounding = .halfAwayFromZero) -> Amount {
        if scale <= places {
            let (units, overflows) = units.multipliedReportingOverflow(by: Self.powerOfTen(places - scale))
            let most = self.units < 0 ? -Int128(Self.mostUnits) : Int128(Self.mostUnits)
            return Amount(units: overflows ? most : Self.capped(units), scale: places)
        }
        return Amount(units: Self.divide(units, by: Self.powerOfTen(scale - places), rounding), scale: places)
    }

    /// The quotient with `places` decimal places, rounded.
    ///
    /// - Precondition: `divisor` is not zero.
    package func divided(by divisor: Amount, to places: Int, _ rounding: Rounding = .halfAwayFromZero) -> Amount {
        // units / 10^scale over d / 10^s is units * 10^(s + places - scale) / d, counted in 10^-places.
        let exponent = divisor.scale + places - scale
        let isNegative = (units < 0) != (divisor.units < 0)
        guard exponent >= 0 else {
            let (denominator, overflows) = divisor.units.magnitude.multipliedReportingOverflow(
                by: UInt128(Self.powerOfTen(-exponent)))
            // A denominator that does not fit is more than twice any numerator.
            if overflows { return Amount(units: 0, scale: places) }
            return Self.quotient((0, units.magnitude), denominator, isNegative, places, rounding)
        }
        guard exponent <= 38 else { return divided(by: divisor.rounded(to: divisor.scale - 1), to: places, rounding) }
        let numerator = units.magnitude.multipliedFullWidth(by: UInt128(Self.powerOfTen(exponent)))
        return Self.quotient(numerator, divisor.units.magnitude, isNegative, places, rounding)
    }

    /// A quotient of 256 bits by 128, rounded to whole units.
    private static func quotient(
        _ numerator: (high: UInt128, low: UInt128), _ denominator: UInt128, _ isNegative: Bool, _ places: Int,
        _ rounding: Rounding
    ) -> Amount {
        var units = mostUnits
        if numerator.high < denominator {
            let (quotient, remainder) = denominator.dividingFullWidth(numerator)
            let half = denominator - remainder
            let isUp = remainder > half || remainder == half && (rounding == .halfAwayFromZero || !isNegative)
            units = min(quotient, mostUnits) + (isUp ? 1 : 0)
        }
        return Amount(units: capped(isNegative ? -Int128(units) : Int128(units)), scale: places)
    }

    /// Ten to the power of `exponent`, for 0 to 38.
    package static func powerOfTen(_ exponent: Int) -> Int128 {
        powers[exponent]
    }

    private static let powers: [Int128] = {
        var all: [Int128] = [1]
        for _ in 0..<38 { all.append(all[all.count - 1] * 10) }
        return all
    }()

    /// The most units that reckoning comes to: the sum of two such still fits.
    private static let mostUnits = UInt128(1) << 126 - 1
    /// The most decimal places that reckoning comes to.
    private static let mostPlaces = 36

    private static func capped(_ units: Int128) -> Int128 {
        units.magnitude <= mostUnits ? units : units < 0 ? -Int128(mostUnits) : Int128(mostUnits)
    }

    /// Both values counted in the finer of the two units. Where 128 bits cannot hold that, which no sum or product of two
    /// amounts that were read comes near, the finer value is rounded until they do.
    private static func aligned(_ left: Amount, _ right: Amount) -> (Int128, Int128, scale: Int) {
        if left.scale == right.scale { return (left.units, right.units, left.scale) }
        if left.scale > right.scale {
            let (b, a, scale) = aligned(right, left)
            return (a, b, scale)
        }
        var finer = right
        while true {
            let difference = finer.scale - left.scale
            if difference == 0 { return (left.units, finer.units, left.scale) }
            if difference <= 38 {
                let (units, overflow) = left.units.multipliedReportingOverflow(by: powers[difference])
                if !overflow, units.magnitude <= mostUnits { return (units, finer.units, finer.scale) }
            }
            finer = finer.rounded(to: finer.scale - 1)
        }
    }

    private static func divide(_ value: Int128, by divisor: Int128, _ rounding: Rounding) -> Int128 {
        let (quotient, remainder) = value.quotientAndRemainder(dividingBy: divisor)
        let twice = remainder.magnitude * 2
        let half = divisor.magnitude
        if twice < half { return quotient }
        let away: Int128 = value < 0 ? -1 : 1
        if twice > half { return quotient + away }
        return rounding == .halfAwayFromZero || value > 0 ? quotient + away : quotient
    }
}
