import XML

// Check digits of identifiers, on the digits as they are written.

extension Text {
    private func digit(_ position: Int) -> Int { Int(bytes[position]) - 48 }

    var isLetters: Bool {
        !bytes.isEmpty && bytes.allSatisfy { $0.uppercasedASCII.isCapital }
    }

    var isAlphanumeric: Bool {
        !bytes.isEmpty && bytes.allSatisfy { $0.isDigit || $0.uppercasedASCII.isCapital }
    }

    /// Digits with a sign in front or none, as an XML Schema integer.
    var isInteger: Bool {
        guard let first = bytes.first else { return false }
        let isSigned = first == UInt8(ascii: "-") || first == UInt8(ascii: "+")
        return part((isSigned ? 1 : 0)..<bytes.count).isDigits
    }

    /// Where a word begins first; `nil` when it does not occur.
    func range(of word: StaticString) -> Int? {
        let count = word.utf8CodeUnitCount
        guard count <= bytes.count else { return nil }
        return (0...bytes.count - count).first { part($0..<$0 + count) == word }
    }

    /// GS1: weights 3 and 1 from the right, to the next ten.
    var isGLN: Bool {
        guard isDigits else { return false }
        var sum = 0
        for position in 0..<bytes.count - 1 {
            sum += digit(position) * ((bytes.count - 1 - position) % 2 == 1 ? 3 : 1)
        }
        return (10 - sum % 10) % 10 == digit(bytes.count - 1)
    }

    /// Nine digits, weights 2 to 7 from the right, modulus 11.
    var isNorwegianOrganisation: Bool {
        guard bytes.count == 9, isDigits, bytes.contains(where: { $0 != UInt8(ascii: "0") }) else { return false }
        var sum = 0
        for position in 0..<8 { sum += digit(position) * ((7 - position) % 6 + 2) }
        return (11 - sum % 11) % 11 == digit(8)
    }

    /// NO, an organisation number, MVA.
    var isNorwegianVAT: Bool {
        bytes.count == 14 && hasPrefix("NO") && part(2..<11).isNorwegianOrganisation && part(11..<14) == "MVA"
    }

    /// Eleven to sixteen capitals or digits.
    var isItalianRegistration: Bool {
        (11...16).contains(bytes.count) && bytes.allSatisfy { $0.isDigit || $0.isCapital }
    }

    /// DK and eight digits.
    var isDanish: Bool { bytes.count == 10 && hasPrefix("DK") && part(2..<10).isDigits }

    /// Ten digits, the last two 97 less the rest of the first eight.
    var isBelgian: Bool {
        guard bytes.count == 10, isDigits else { return false }
        let number = (0..<8).reduce(0) { $0 * 10 + digit($1) }
        return 97 - number % 97 == digit(8) * 10 + digit(9)
    }

    /// Luhn over the first nine digits, the tenth the check.
    var isSwedish: Bool {
        guard bytes.count >= 10, isDigits else { return false }
        var sum = 0
        for position in 0..<9 {
            let value = digit(position) * (position % 2 == 0 ? 2 : 1)
            sum += value % 10 + value / 10
        }
        return (10 - sum % 10) % 10 == digit(9)
    }

    /// Eleven digits, one less in the first place, weights 10 1 3 5 …, modulus 89.
    var isAustralian: Bool {
        guard bytes.count == 11, isDigits else { return false }
        var sum = (digit(0) - 1) * 10
        for position in 1..<11 { sum += digit(position) * (position * 2 - 1) }
        return sum % 89 == 0
    }

    /// NL, nine digits, B, two digits.
    var isDutchVAT: Bool {
        bytes.count == 14 && hasPrefix("NL") && part(2..<11).isDigits && bytes[11] == UInt8(ascii: "B")
            && part(12..<14).isDigits
    }

    /// IT and eleven digits, each second doubled; anything that does not begin with IT passes.
    var isItalianVAT: Bool {
        guard part(0..<2) == "IT" || part(0..<2) == "it" else { return true }
        let number = part(2..<bytes.count)
        guard number.bytes.count == 11, number.isDigits else { return false }
        var sum = 0
        for position in 0..<11 {
            let value = number.digit(position) * (position % 2 == 1 ? 2 : 1)
            sum += value > 9 ? value - 9 : value
        }
        return sum % 10 == 0
    }

    /// Nine digits of a Greek tax number, the last a check digit.
    var isGreekTIN: Bool {
        guard bytes.count >= 9, part(0..<9).isDigits else { return false }
        let sum = (0..<8).reduce(0) { $0 + digit($1) << (8 - $1) }
        return sum % 11 % 10 == digit(8)
    }

    /// An IBAN, blanks aside: two capitals, two digits, letters and digits, modulus 97.
    var isIBAN: Bool {
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 34) { buffer in
            var count = 0
            for byte in bytes where !byte.isXMLSpace {
                guard count < 34 else { return false }
                buffer[count] = byte
                count += 1
            }
            let iban = Text(bytes: UnsafeBufferPointer(rebasing: buffer[..<count]))
            guard count >= 4, iban.bytes[0].isCapital, iban.bytes[1].isCapital, iban.part(2..<4).isDigits,
                count == 4 || iban.part(4..<count).isAlphanumeric
            else { return false }
            var rest = 0
            for position in 0..<count {
                let byte = iban.bytes[(position + 4) % count]
                // Small letters count as they are written: from 42 for `a`.
                let value = byte.isDigit ? Int(byte) - 48 : Int(byte) - 55
                rest = (rest * (value > 9 ? 100 : 10) + value) % 97
            }
            return rest == 1
        }
    }
}
