extension TaxIDChecksum {
    func passesFromLithuaniaToSlovakia(_ number: TaxDigits) -> Bool {
        switch self {
        case .lt_pvm: Self.passesLithuania(number)
        case .lt_kodas: Self.passesLithuaniaRegister(number)
        case .lu_tva: number.count == 8 && number.first(6).mod(89) == number.dropping(6).mod(100)
        case .lv_pvn: Self.passesLatvia(number)
        case .mt_vat:
            number.count == 8 && number.digits[0] != 0 && number.sum([3, 4, 6, 7, 8, 9, 10, 1]) % 37 == 0
        case .md_idno:
            number.count == 13 && number.sum([7, 3, 1, 7, 3, 1, 7, 3, 1, 7, 3, 1]) % 10 == number.last
        case .me_pib: number.count == 8 && Self.negated(number.sum([8, 7, 6, 5, 4, 3, 2])) == number.last
        case .mk_edb:
            number.count == 13 && Self.negated(number.sum([7, 6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2])) == number.last
        case .nl_btw: Self.passesNetherlands(number)
        case .no_orgnr:
            number.first(9).count == 9 && number.first(9).sum([3, 2, 7, 6, 5, 4, 3, 2, 1]) % 11 == 0
        case .pl_nip: number.count == 10 && number.sum([6, 5, 7, 2, 3, 4, 5, 6, 7]) % 11 == number.last
        case .pt_nif:
            number.count == 9 && number.digits[0] != 0
                && (11 - number.sum([9, 8, 7, 6, 5, 4, 3, 2]) % 11) % 11 % 10 == number.last
        case .ro_cui: Self.passesRomania(number)
        case .se_vat: number.count == 12 && number.first(10).passesLuhn && number.dropping(10).digits == [0, 1]
        case .si_ddv: Self.passesSlovenia(number)
        case .sk_dph: Self.passesSlovakia(number)
        default: false
        }
    }

    /// What is left to the next multiple of 11, its last digit.
    private static func negated(_ sum: Int) -> Int { (11 - sum % 11) % 11 % 10 }

    private static func passesLithuania(_ number: TaxDigits) -> Bool {
        guard [9, 12].contains(number.count), number.digits[number.count - 2] == 1 else { return false }
        let places = 0..<number.count - 1
        let check = number.mod11(places.map { 1 + $0 % 9 }, otherwise: places.map { 1 + ($0 + 2) % 9 })
        return check % 10 == number.last
    }

    private static func passesLithuaniaRegister(_ number: TaxDigits) -> Bool {
        guard (7...9).contains(number.count) else { return false }
        let places = 1..<number.count
        return number.mod11(places.map { $0 }, otherwise: places.map { $0 + 2 }) % 10 == number.last
    }

    private static func passesLatvia(_ number: TaxDigits) -> Bool {
        guard number.count == 11 else { return false }
        if number.digits[0] > 3 { return number.sum([9, 1, 4, 8, 3, 10, 2, 5, 7, 6, 1]) % 11 == 3 }
        // A personal code: since 2017 it begins with 32 and says nothing more, before it began with a date of birth.
        if number.digits[0] == 3, number.digits[1] == 2 { return true }
        let check = (1101 - number.sum([1, 6, 3, 7, 9, 10, 5, 8, 4, 2])) % 11 % 10
        return check == number.last
    }

    private static func passesNetherlands(_ number: TaxDigits) -> Bool {
        let characters = number.characters
        let digits = number.first(9)
        guard characters.count == 12, digits.count == 9, characters[9] == UInt8(ascii: "B"),
            number.dropping(10).count == 2, number.dropping(10).mod(100) > 0
        else { return false }
        if (digits.sum([9, 8, 7, 6, 5, 4, 3, 2]) - digits.last) % 11 == 0 { return true }
        // A sole trader's number: NL and all twelve characters, letters as 10 to 35, modulo 97.
        let remainder = (Array("NL".utf8) + characters).reduce(0) { remainder, byte in
            byte.isDigit ? (remainder * 10 + byte.digit) % 97 : (remainder * 100 + byte.letter + 10) % 97
        }
        return remainder == 1
    }

    private static func passesRomania(_ number: TaxDigits) -> Bool {
        guard (2...10).contains(number.count) else { return false }
        let padded = [Int](repeating: 0, count: 10 - number.count) + number.digits
        let sum = zip(padded, [7, 5, 3, 2, 1, 7, 5, 3, 2]).reduce(0) { $0 + $1.0 * $1.1 }
        return 10 * sum % 11 % 10 == number.last
    }

    private static func passesSlovenia(_ number: TaxDigits) -> Bool {
        guard number.count == 8, number.digits[0] != 0 else { return false }
        let check = 11 - number.sum([8, 7, 6, 5, 4, 3, 2]) % 11
        return check != 11 && check % 10 == number.last
    }

    private static func passesSlovakia(_ number: TaxDigits) -> Bool {
        number.count == 10 && number.digits[0] != 0 && [2, 3, 4, 7, 8, 9].contains(number.digits[2])
            && number.mod(11) == 0
    }
}
