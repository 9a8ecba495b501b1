extension TaxIDChecksum {
    func passesFromAustriaToEstonia(_ number: TaxDigits) -> Bool {
        switch self {
        case .at_uid: Self.passesAustria(number)
        case .be_mod97:
            number.count == 10 && 97 - number.first(8).mod(97) == number.dropping(8).mod(100)
        case .bg_vat: number.count == 9 ? Self.passesBulgaria(number) : Self.passesBulgariaOfTen(number)
        case .bg_eik: Self.passesBulgariaRegister(number)
        case .ch_uid:
            Self.passesSwitzerland(number)
        case .cy_vat: Self.passesCyprus(number)
        case .cz_dic:
            number.count == 8
                ? number.digits[0] != 9 && Self.passesCzechia(number) : Self.isCzechBirthNumber(number)
        case .cz_ico, .sk_ico: number.count == 8 && Self.passesCzechia(number)
        case .dk_cvr:
            number.count == 8 && number.digits[0] != 0 && number.sum([2, 7, 6, 5, 4, 3, 2, 1]) % 11 == 0
        case .ee_kmkr: number.count == 9 && number.sum([3, 7, 1, 3, 7, 1, 3, 7, 1]) % 10 == 0
        case .ee_reg:
            number.count == 8 && number.mod11(Array(1...7), otherwise: Array(3...9)) % 10 == number.last
        default: false
        }
    }

    private static func passesAustria(_ number: TaxDigits) -> Bool {
        let digits = number.dropping(1)
        guard number.characters.first == UInt8(ascii: "U"), digits.count == 8 else { return false }
        let sum = digits.digits.prefix(7).enumerated().reduce(0) { sum, next in
            sum + (next.offset % 2 == 0 ? next.element : 2 * next.element / 10 + 2 * next.element % 10)
        }
        return (10 - (sum + 4) % 10) % 10 == digits.last
    }

    private static func passesBulgaria(_ number: TaxDigits) -> Bool {
        number.count >= 9 && number.mod11(Array(1...8), otherwise: Array(3...10)) % 10 == number.digits[8]
    }

    private static func passesBulgariaOfTen(_ number: TaxDigits) -> Bool {
        guard number.count == 10 else { return false }
        let citizen = number.sum([2, 4, 8, 5, 10, 9, 7, 3, 6]) % 11 % 10
        let foreigner = number.sum([21, 19, 17, 13, 11, 9, 7, 3, 1]) % 10
        let other = (11 - number.sum([4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11) % 11 % 10
        return [citizen, foreigner, other].contains(number.last)
    }

    private static func passesBulgariaRegister(_ number: TaxDigits) -> Bool {
        guard passesBulgaria(number) else { return false }
        guard number.count == 13 else { return number.count == 9 }
        let branch = number.dropping(8)
        return branch.mod11([2, 7, 3, 5], otherwise: [4, 9, 5, 7]) % 10 == number.last
    }

    private static func passesSwitzerland(_ number: TaxDigits) -> Bool {
        // A register number has its `CHE` in front, a VAT number `MWST`, `TVA` or `IVA` behind.
        let start = number.characters.starts(with: "CHE".utf8) ? 3 : 0
        let digits = number.dropping(start).first(9)
        guard digits.count == 9 else { return false }
        return (11 - digits.sum([5, 4, 3, 2, 7, 6, 5, 4]) % 11) % 11 == digits.last
    }

    private static func passesCyprus(_ number: TaxDigits) -> Bool {
        let digits = number.first(8)
        guard digits.count == 8, number.characters.count == 9 else { return false }
        let odd = [1, 0, 5, 7, 9, 13, 15, 17, 19, 21]
        let sum = digits.digits.enumerated().reduce(0) { $0 + ($1.offset % 2 == 0 ? odd[$1.element] : $1.element) }
        return number.characters[8].isCapital && number.characters[8].letter == sum % 26
    }

    private static func passesCzechia(_ number: TaxDigits) -> Bool {
        let check = (11 - number.sum([8, 7, 6, 5, 4, 3, 2]) % 11) % 11
        return (check == 0 ? 1 : check) % 10 == number.last
    }

    /// A birth number of nine or ten digits: year, month (plus 50 for women, plus 20 or 70 since 2004), day.
    private static func isCzechBirthNumber(_ number: TaxDigits) -> Bool {
        guard (9...10).contains(number.count) else { return false }
        let month = number.dropping(2).first(2).mod(100) % 50
        let day = number.dropping(4).first(2).mod(100)
        return (1...12).contains(month > 20 ? month - 20 : month) && (1...31).contains(day)
    }
}
