import Basics
import Testing

struct AmountTests {
    @Test(arguments: ["0", "0.00", "-0.01", "2359.50", "123456789012345678", "0.000000000000000001", "1.230"])
    func `what is read is written with the same digits`(text: String) throws {
        #expect(try #require(Amount(text)).description == text)
    }

    @Test(arguments: ["", "-", ".", "1e3", "1,5", "1.2.3", "1234567890123456789", " 1", "0x10", "NaN"])
    func `what is no decimal of at most eighteen digits is refused`(text: String) {
        #expect(Amount(text) == nil)
    }

    @Test(arguments: [
        ("1e3", "1000"), ("2.5E-1", "0.25"), ("-1.5e+2", "-150"), ("0e99999", nil), ("1e19", nil), ("1e", nil),
    ])
    func `a JSON number may have an exponent`(text: String, plain: String?) {
        #expect(Amount(jsonNumber: text.utf8)?.description == plain)
    }

    @Test func `amounts are equal when their values are, whatever their scales`() throws {
        #expect(Amount(units: 150, scale: 2) == Amount(units: 15, scale: 1))
        #expect(Set([Amount(units: 150, scale: 2), Amount(units: 15, scale: 1)]).count == 1)
        #expect(Amount(units: 149, scale: 2) < Amount(units: 15, scale: 1))
    }

    @Test(arguments: [
        (5, 3, 1, 1), (-5, 3, -1, 0), (15, 3, 2, 2), (-15, 3, -2, -1), (14, 3, 1, 1), (-16, 3, -2, -2),
        (1, 0, 100, 100),
    ])
    func `a half goes away from zero, or up where XPath asks for it`(units: Int, scale: Int, away: Int, up: Int) {
        let amount = Amount(units: Int128(units), scale: scale)
        #expect(amount.rounded(to: 2) == Amount(units: Int128(away), scale: 2))
        #expect(amount.rounded(to: 2, .halfUp) == Amount(units: Int128(up), scale: 2))
    }

    @Test func `sums and products are exact`() throws {
        let tenth = try #require(Amount("0.1"))
        #expect(tenth + tenth + tenth == Amount("0.3"))
        #expect(
            try #require(Amount("999999999.999999999")) * #require(Amount("999999999.999999999"))
                == Amount(units: 999_999_999_999_999_998_000_000_000_000_000_001, scale: 18))
        #expect(Amount(1).divided(by: Amount(3), to: 4) == Amount("0.3333"))
        #expect(Amount(-2).divided(by: Amount(3), to: 2) == Amount("-0.67"))
    }

    @Test func `the most extreme products add and compare without running over`() throws {
        let tiny = try #require(Amount("0.000000000000000001"))
        let huge = try #require(Amount("999999999999999999"))
        let dust = tiny * tiny
        #expect(huge + dust == huge)
        #expect(dust < huge * huge)
        #expect((huge * huge) - dust == huge * huge)
    }

    @Test func `two places are written where an amount has fewer`() {
        #expect(Amount(1950).text(minimumScale: 2) == "1950.00")
        #expect(Amount(units: -5, scale: 1).text(minimumScale: 2) == "-0.50")
        #expect(Amount(units: 12345, scale: 3).text(minimumScale: 2) == "12.345")
    }

    @Test func `an amount takes its place among other captured values, on 8 bytes`() async {
        let name = "a text, then a number, then an amount".split(separator: ",").joined()
        let count = name.utf8.count
        let amount = Amount(units: -(1 << 100), scale: 2)
        let task = Task { () async -> (Int, Amount) in
            await Task.yield()
            return (name.utf8.count + count, amount)
        }
        let (length, kept) = await task.value
        #expect(length == 2 * count)
        #expect(kept.units == -(1 << 100))
        #expect(MemoryLayout<Amount>.alignment == 8)
    }
}

struct LargeAmountTests {
    private static let values = [
        "0", "1", "-1", "999999999999999999", "-999999999999999999", "0.000000000000000001", "-0.000000000000000001",
        "123456789.123456789", "0.01",
    ].compactMap { Amount($0) }

    @Test func `no reckoning with amounts of any size traps`() {
        var values = Self.values
        for _ in 0..<3 {
            var next = values
            for (left, right) in Array(zip(values, values.reversed())) + Array(zip(values, values.dropFirst())) {
                next += [left * right, left + right, left - right, left.rounded(to: 20), left.rounded(to: 0)]
                if right.units != 0 { next.append(left.divided(by: right, to: 2)) }
                #expect((left < right) == (right > left))
            }
            values = Array(next.suffix(400))
        }
        #expect(values.count == 400)
    }

    @Test(arguments: [
        ("99999999999999999", "0.000000000000000001", 2, "99999999999999999000000000000000000.00"),
        ("0.000000000000000001", "999999999999999999", 2, "0.00"), ("-1", "8", 2, "-0.13"), ("-0.125", "1", 2, "-0.13"),
        ("100", "3", 4, "33.3333"), ("-100", "-3", 4, "33.3333"), ("2", "3", 0, "1"),
    ])
    func `a quotient is rounded whatever the sizes`(
        dividend: String, divisor: String, places: Int, quotient: String
    ) throws {
        let (dividend, divisor) = (try #require(Amount(dividend)), try #require(Amount(divisor)))
        #expect(dividend.divided(by: divisor, to: places).description == quotient)
    }

    @Test func `a half goes up where XPath rounds, also in a quotient`() {
        #expect(Amount(units: -125, scale: 3).divided(by: Amount(1), to: 2, .halfUp).description == "-0.12")
        #expect(Amount(units: 125, scale: 3).divided(by: Amount(1), to: 2, .halfUp).description == "0.13")
    }

    @Test func `products that do not fit give up decimal places and then size`() throws {
        let large = try #require(Amount("999999999999999999"))
        let small = try #require(Amount("0.123456789012345678"))
        // 54 digits would be wanted.
        #expect(large * small * large > large * large * Amount(units: 12, scale: 2))
        #expect(large * small * large < large * large * Amount(units: 13, scale: 2))
        #expect(large * large * large > large * large)
        #expect(-large * large * large < Amount.zero)
    }
}
