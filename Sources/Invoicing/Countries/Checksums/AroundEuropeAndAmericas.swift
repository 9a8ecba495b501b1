extension TaxIDChecksum {
    func passesAroundEuropeAndAmericas(_ number: TaxDigits) -> Bool {
        switch self {
        case .az_voen:
            number.count == 10 && [1, 2].contains(number.last)
                && number.sum([4, 1, 8, 6, 2, 7, 5, 3]) % 11 == number.digits[8]
        case .tr_vkn: Self.passesTurkey(number)
        case .ua_edrpou: Self.passesUkraine(number)
        case .kz_bin:
            number.count == 12
                && number.mod11(Array(1...11), otherwise: Array(3...11) + [1, 2]) == number.last
        case .ma_ice: number.count == 15 && number.mod(97) == 0
        case .tn_mf: Self.passesTunisia(number)
        case .gh_tin: Self.passesGhana(number)
        case .za_vat: number.count == 10 && number.digits[0] == 4 && number.passesLuhn
        case .br_cnpj: Self.passesBrazil(number)
        case .cl_rut: Self.passesChile(number)
        case .mx_rfc: Self.passesMexico(number)
        default: false
        }
    }

    private static func passesTurkey(_ number: TaxDigits) -> Bool {
        guard number.count == 10 else { return false }
        let sum = number.digits.prefix(9).reversed().enumerated().reduce(0) { sum, next in
            let place = next.offset + 1
            let shifted = (next.element + place) % 10
            if shifted == 0 { return sum }
            let power = shifted * (1 << place) % 9
            return sum + (power == 0 ? 9 : power)
        }
        return (10 - sum % 10) % 10 == number.last
    }

    private static func passesUkraine(_ number: TaxDigits) -> Bool {
        guard number.count == 8 else { return false }
        let weights = (3...5).contains(number.digits[0]) ? [7, 1, 2, 3, 4, 5, 6] : Array(1...7)
        return number.mod11(weights, otherwise: weights.map { $0 + 2 }) % 10 == number.last
    }

    private static func passesTunisia(_ number: TaxDigits) -> Bool {
        let digits = number.first(7)
        guard digits.count == 7, number.characters.count >= 8 else { return false }
        return TaxDigits.character(digits.sum([7, 6, 5, 4, 3, 2, 1]) % 23, of: "ABCDEFGHJKLMNPQRSTVWXYZ")
            == number.characters[7]
    }

    private static func passesGhana(_ number: TaxDigits) -> Bool {
        let digits = number.dropping(1).first(9)
        guard digits.count == 9, number.characters.count == 11 else { return false }
        let check = digits.sum(Array(1...9)) % 11
        return number.characters[10] == (check == 10 ? UInt8(ascii: "X") : UInt8(48 + check))
    }

    private static func passesBrazil(_ number: TaxDigits) -> Bool {
        // Letters came in 2026; each character counts its code less 48.
        guard number.characters.count == 14, number.characters.allSatisfy({ $0 >= 48 && $0 < 128 }) else {
            return false
        }
        let values = number.characters.map { Int($0) - 48 }
        func check(over count: Int) -> Int {
            let sum = values.prefix(count).reversed().enumerated().reduce(0) { $0 + $1.element * (2 + $1.offset % 8) }
            return sum % 11 < 2 ? 0 : 11 - sum % 11
        }
        return check(over: 12) == values[12] && check(over: 13) == values[13]
    }

    private static func passesChile(_ number: TaxDigits) -> Bool {
        guard number.characters.count > 1, let last = number.characters.last else { return false }
        let digits = TaxDigits(number.characters.dropLast())
        guard digits.count > 0 else { return false }
        let check = 11 - digits.sum(repeating: [2, 3, 4, 5, 6, 7]) % 11
        return last == (check == 11 ? UInt8(ascii: "0") : check == 10 ? UInt8(ascii: "K") : UInt8(48 + check))
    }

    private static func passesMexico(_ number: TaxDigits) -> Bool {
        // A company's number has twelve characters and is filled up with a blank in front. The alphabet's last place is the Ñ,
        // which cannot stand in a number that came here.
        guard (12...13).contains(number.characters.count), let last = number.characters.last else { return false }
        let padded = (number.characters.count == 12 ? [UInt8(ascii: " ")] : []) + number.characters
        var sum = 0
        for (place, byte) in padded.prefix(12).enumerated() {
            guard let value = TaxDigits.value(byte, in: "0123456789ABCDEFGHIJKLMN&OPQRSTUVWXYZ ") else { return false }
            sum += value * (13 - place)
        }
        let check = (11 - sum % 11) % 11
        return last == (check == 10 ? UInt8(ascii: "A") : UInt8(48 + check))
    }
}
