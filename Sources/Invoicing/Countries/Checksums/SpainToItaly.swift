extension TaxIDChecksum {
    func passesFromSpainToItaly(_ number: TaxDigits) -> Bool {
        switch self {
        case .es_nif: Self.passesSpain(number)
        case .fi_ytunnus: number.count == 8 && number.sum([7, 9, 10, 5, 8, 4, 2, 1]) % 11 == 0
        case .fr_tva: Self.passesFrance(number)
        case .mc_tva: number.dropping(2).first(3).digits == [0, 0, 0] && Self.passesFrenchKey(number)
        case .gb_vat: Self.passesBritain(number)
        case .gr_afm:
            number.count == 9 && number.sum([256, 128, 64, 32, 16, 8, 4, 2]) % 11 % 10 == number.last
        case .hu_anum:
            // The register number goes on behind the eight digits that are checked.
            number.count >= 8 && number.first(8).sum([9, 7, 3, 1, 9, 7, 3, 1]) % 10 == 0
        case .ie_vat: Self.passesIreland(number)
        case .is_kennitala: Self.passesIceland(number)
        case .it_iva: Self.passesItaly(number)
        case .it_cf: number.count == 11 ? Self.passesItaly(number) : Self.passesItalyPerson(number)
        default: false
        }
    }

    private static func passesSpain(_ number: TaxDigits) -> Bool {
        let characters = number.characters
        guard characters.count == 9, let first = characters.first, let last = characters.last else { return false }
        let middle = TaxDigits(characters[1..<8])
        guard middle.count == 7 else { return false }
        func isPerson(_ value: Int) -> Bool {
            TaxDigits.character(value % 23, of: "TRWAGMYFPDXBNJZSQVHLCKE") == last
        }
        if first.isDigit { return isPerson(number.first(8).mod(1_000_000_000)) }
        switch first {
        case UInt8(ascii: "X"), UInt8(ascii: "Y"), UInt8(ascii: "Z"):
            return isPerson((Int(first) - Int(UInt8(ascii: "X"))) * 10_000_000 + middle.mod(1_000_000_000))
        case UInt8(ascii: "K"), UInt8(ascii: "L"), UInt8(ascii: "M"):
            return isPerson(middle.mod(1_000_000_000))
        default:
            let check = (10 - middle.luhnSum(doublingFirst: true) % 10) % 10
            return last == UInt8(48 + check) || last == TaxDigits.character(check, of: "JABCDEFGHI")
        }
    }

    private static func passesFrance(_ number: TaxDigits) -> Bool {
        number.dropping(2).passesLuhn && passesFrenchKey(number)
    }

    /// The two characters before the nine digits: a number in the old style, with letters in the new.
    private static func passesFrenchKey(_ number: TaxDigits) -> Bool {
        let siren = number.dropping(2)
        guard siren.count == 9 else { return false }
        let value = siren.mod(1_000_000_000)
        let key = number.first(2)
        if key.count == 2 { return (12 + 3 * (value % 97)) % 97 == key.mod(100) }
        let alphabet: StaticString = "0123456789ABCDEFGHJKLMNPQRSTUVWXYZ"
        guard let first = TaxDigits.value(number.characters[0], in: alphabet),
            let second = TaxDigits.value(number.characters[1], in: alphabet)
        else { return false }
        let check = first < 10 ? first * 24 + second - 10 : first * 34 + second - 100
        guard check >= 0 else { return false }
        return (value + 1 + check / 11) % 11 == check % 11
    }

    private static func passesBritain(_ number: TaxDigits) -> Bool {
        // GD000 to GD499 are government departments, HA500 to HA999 health authorities: the form says it all.
        if number.characters.count == 5 { return true }
        let digits = number.first(9)
        guard digits.count == 9, [9, 12].contains(number.count) else { return false }
        let remainder = digits.sum([8, 7, 6, 5, 4, 3, 2, 10, 1]) % 97
        return remainder == 0 || [42, 55].contains(remainder) && digits.mod(1_000_000_000) >= 100_000_000
    }

    private static func passesIreland(_ number: TaxDigits) -> Bool {
        let characters = number.characters
        guard (8...9).contains(characters.count) else { return false }
        var digits = number.first(7)
        if digits.count == 0 {
            // The old form: a digit, a letter or sign, five digits, and the check.
            digits = TaxDigits([UInt8(ascii: "0")] + characters[2..<7] + [characters[0]])
        }
        guard digits.count == 7, characters[7].isCapital else { return false }
        var sum = digits.sum([8, 7, 6, 5, 4, 3, 2])
        if characters.count == 9 {
            guard characters[8].isCapital else { return false }
            sum += 9 * (characters[8].letter + 1)
        }
        return TaxDigits.character(sum % 23, of: "WABCDEFGHIJKLMNOPQRSTUV") == characters[7]
    }

    private static func passesIceland(_ number: TaxDigits) -> Bool {
        guard number.count == 10 else { return false }
        let day = number.first(2).mod(100)
        let month = number.dropping(2).first(2).mod(100)
        return (1...12).contains(month) && (1...31).contains(day > 40 ? day - 40 : day)
            && number.sum([3, 2, 7, 6, 5, 4, 3, 2, 1]) % 11 == 0
    }

    private static func passesItaly(_ number: TaxDigits) -> Bool {
        guard number.count == 11, number.passesLuhn, number.first(7).digits != [0, 0, 0, 0, 0, 0, 0] else {
            return false
        }
        let province = number.dropping(7).first(3).mod(1000)
        return (1...100).contains(province) || [120, 121, 888, 999].contains(province)
    }

    private static func passesItalyPerson(_ number: TaxDigits) -> Bool {
        let characters = number.characters
        guard characters.count == 16, characters.allSatisfy({ $0.isCapital || $0.isDigit }) else { return false }
        let odd = [1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23]
        let sum = characters.prefix(15).enumerated().reduce(0) { sum, next in
            let value = next.element.isDigit ? next.element.digit : next.element.letter
            return sum + (next.offset % 2 == 0 ? odd[value] : value)
        }
        return characters[15].isCapital && characters[15].letter == sum % 26
    }
}
