extension TaxIDChecksum {
    func passesAsiaAndPacific(_ number: TaxDigits) -> Bool {
        switch self {
        case .au_abn: Self.passesAustralia(number)
        case .cn_uscc: Self.passesChina(number)
        case .id_npwp: Self.passesIndonesia(number)
        case .in_gstin: Self.passesIndia(number)
        case .jp_cn: Self.passesJapan(number)
        case .kr_brn: Self.passesKorea(number)
        case .nz_ird: Self.passesNewZealand(number)
        case .sg_uen: Self.passesSingapore(number)
        case .th_tin:
            number.count == 13
                && (11 - number.sum([13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2]) % 11) % 10 == number.last
        case .tw_ubn: Self.passesTaiwan(number)
        case .vn_mst:
            number.first(10).count == 10
                && 10 - number.sum([31, 29, 23, 19, 17, 13, 7, 5, 3]) % 11 == number.digits[9]
        default: false
        }
    }

    private static func passesAustralia(_ number: TaxDigits) -> Bool {
        number.count == 11 && (number.sum([10, 1, 3, 5, 7, 9, 11, 13, 15, 17, 19]) - 10) % 89 == 0
    }

    private static func passesChina(_ number: TaxDigits) -> Bool {
        guard number.characters.count == 18 else { return false }
        var sum = 0
        var weight = 1
        var values: [Int] = []
        for byte in number.characters {
            guard let value = TaxDigits.value(byte, in: "0123456789ABCDEFGHJKLMNPQRTUWXY") else { return false }
            values.append(value)
        }
        for value in values.prefix(17) {
            sum += value * weight
            weight = weight * 3 % 31
        }
        return (31 - sum % 31) % 31 == values[17]
    }

    private static func passesIndonesia(_ number: TaxDigits) -> Bool {
        if number.count == 15 { return number.first(9).passesLuhn }
        guard number.count == 16 else { return false }
        // Sixteen digits that do not begin with 0 are a citizen's number, which has no public check.
        return number.digits[0] != 0 || number.dropping(1).first(9).passesLuhn
    }

    private static func passesIndia(_ number: TaxDigits) -> Bool {
        guard number.characters.count == 15, number.characters.allSatisfy({ $0.isDigit || $0.isCapital }) else {
            return false
        }
        let sum = number.characters.reversed().enumerated().reduce(0) { sum, next in
            let value = next.element.isDigit ? next.element.digit : next.element.letter + 10
            let product = next.offset % 2 == 1 ? value * 2 : value
            return sum + product / 36 + product % 36
        }
        return sum % 36 == 0
    }

    private static func passesJapan(_ number: TaxDigits) -> Bool {
        let digits = number.characters.first == UInt8(ascii: "T") ? number.dropping(1) : number
        guard digits.count == 13 else { return false }
        return 9 - digits.dropping(1).sum(repeating: [1, 2]) % 9 == digits.digits[0]
    }

    private static func passesKorea(_ number: TaxDigits) -> Bool {
        guard number.count == 10 else { return false }
        let sum = number.sum([1, 3, 7, 1, 3, 7, 1, 3, 5]) + 5 * number.digits[8] / 10
        return (10 - sum % 10) % 10 == number.last
    }

    private static func passesNewZealand(_ number: TaxDigits) -> Bool {
        guard (8...9).contains(number.count) else { return false }
        let padded = TaxDigits((number.count == 8 ? [UInt8(ascii: "0")] : []) + number.characters)
        var check = (11 - padded.sum([3, 2, 7, 6, 5, 4, 3, 2]) % 11) % 11
        if check == 10 { check = (11 - padded.sum([7, 4, 3, 2, 5, 2, 7, 6]) % 11) % 11 }
        return check == padded.last
    }

    private static func passesSingapore(_ number: TaxDigits) -> Bool {
        guard let last = number.characters.last else { return false }
        let body = TaxDigits(number.characters.dropLast())
        if body.count == 8 {
            return TaxDigits.character(body.sum([10, 4, 9, 3, 8, 2, 7, 1]) % 11, of: "XMKECAWLJDB") == last
        }
        if body.count == 9 {
            return TaxDigits.character(body.sum([10, 8, 6, 4, 9, 7, 5, 3, 1]) % 11, of: "ZKCMDNERGWH") == last
        }
        // A tax number of a non-resident company, M and nine more, has no public check.
        if number.characters.first == UInt8(ascii: "M") { return number.characters.count == 10 }
        let alphabet: StaticString = "ABCDEFGHJKLMNPQRSTUVWX0123456789"
        guard body.characters.count == 9 else { return false }
        var sum = 0
        for (byte, weight) in zip(body.characters, [4, 3, 5, 3, 10, 2, 2, 5, 7]) {
            guard let value = TaxDigits.value(byte, in: alphabet) else { return false }
            sum += value * weight
        }
        return TaxDigits.character((sum + 6) % 11, of: alphabet) == last
    }

    private static func passesTaiwan(_ number: TaxDigits) -> Bool {
        guard number.count == 8 else { return false }
        let sum = zip(number.digits, [1, 2, 1, 2, 1, 2, 4, 1]).reduce(0) { sum, next in
            let product = next.0 * next.1
            return sum + product / 10 + product % 10
        }
        // A 7 in the seventh place makes 28, whose digits add up to 10, which may count as 1.
        return sum % 5 == 0 || number.digits[6] == 7 && (sum - 9) % 5 == 0
    }
}
