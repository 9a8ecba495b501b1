import Basics

/// Numbers as JSON writes them.
enum JSONNumber {
    /// Whether the bytes are a number by JSON's grammar and nothing else.
    static func isNumber(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let tape = try? JSONReader.read(bytes, JSONLimits()) else { return false }
        // Nothing around it either, which JSON would allow.
        return tape[0].kind == .number && tape[0].length == bytes.count
    }

    /// The value of a number without a fraction: `20`, and `20.0` and `2e1` too, which are the same number.
    /// `nil` with a fraction, and beyond 64 bits.
    static func integer(_ digits: UnsafeBufferPointer<UInt8>) -> Int? {
        let isNegative = digits.first == UInt8(ascii: "-")
        var value = 0
        for byte in digits.dropFirst(isNegative ? 1 : 0) {
            guard byte &- UInt8(ascii: "0") <= 9 else { return viaAmount(digits) }
            let (tenfold, overflow) = value.multipliedReportingOverflow(by: 10)
            let digit = Int(byte - UInt8(ascii: "0"))
            let (sum, overflow2) =
                isNegative
                ? tenfold.subtractingReportingOverflow(digit) : tenfold.addingReportingOverflow(digit)
            guard !overflow, !overflow2 else { return nil }
            value = sum
        }
        return value
    }

    private static func viaAmount(_ digits: UnsafeBufferPointer<UInt8>) -> Int? {
        guard let amount = Amount(jsonNumber: digits)?.normalized, amount.scale == 0 else { return nil }
        return Int(exactly: amount.units)
    }

    /// Whether the value of a number is known to have a fraction.
    static func hasFraction(_ digits: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let amount = Amount(jsonNumber: digits) else { return false }
        return amount.normalized.scale > 0
    }
}
