/// How the check digits of a country's tax or register number are reckoned. Named as in the country table.
package enum TaxIDChecksum: String, Sendable, CaseIterable {
    case luhn, iso7064_11_10, gs1_mod10
    case at_uid, be_mod97, bg_vat, bg_eik, ch_uid, cy_vat, cz_dic, cz_ico, dk_cvr, ee_kmkr, ee_reg, es_nif, fi_ytunnus
    case fr_tva, mc_tva, gb_vat, gr_afm, hu_anum, ie_vat, is_kennitala, it_iva, it_cf, lt_pvm, lt_kodas, lu_tva, lv_pvn
    case mt_vat, md_idno, me_pib, mk_edb, nl_btw, no_orgnr, pl_nip, pt_nif, ro_cui, se_vat, si_ddv, sk_dph, sk_ico
    case az_voen, tr_vkn, ua_edrpou, kz_bin, ma_ice, tn_mf, au_abn, cn_uscc, id_npwp, in_gstin, jp_cn, kr_brn, nz_ird
    case sg_uen, th_tin, tw_ubn, vn_mst, gh_tin, za_vat, br_cnpj, cl_rut, mx_rfc

    /// Whether the check digits agree. `body` is the number without its country prefix, without punctuation, in capitals.
    /// A body that does not have the form does not pass.
    package func passes(_ body: [UInt8]) -> Bool {
        let number = TaxDigits(body)
        return switch self {
        case .luhn: number.passesLuhnOrSIRET
        case .iso7064_11_10: number.passesISO7064
        case .gs1_mod10: number.count > 1 && number.sum(repeating: [1, 3]) % 10 == 0
        case .at_uid, .be_mod97, .bg_vat, .bg_eik, .ch_uid, .cy_vat, .cz_dic, .cz_ico, .sk_ico, .dk_cvr, .ee_kmkr,
            .ee_reg:
            passesFromAustriaToEstonia(number)
        case .es_nif, .fi_ytunnus, .fr_tva, .mc_tva, .gb_vat, .gr_afm, .hu_anum, .ie_vat, .is_kennitala, .it_iva,
            .it_cf:
            passesFromSpainToItaly(number)
        case .lt_pvm, .lt_kodas, .lu_tva, .lv_pvn, .mt_vat, .md_idno, .me_pib, .mk_edb, .nl_btw, .no_orgnr, .pl_nip,
            .pt_nif,
            .ro_cui, .se_vat, .si_ddv, .sk_dph:
            passesFromLithuaniaToSlovakia(number)
        case .az_voen, .tr_vkn, .ua_edrpou, .kz_bin, .ma_ice, .tn_mf, .gh_tin, .za_vat, .br_cnpj, .cl_rut, .mx_rfc:
            passesAroundEuropeAndAmericas(number)
        case .au_abn, .cn_uscc, .id_npwp, .in_gstin, .jp_cn, .kr_brn, .nz_ird, .sg_uen, .th_tin, .tw_ubn, .vn_mst:
            passesAsiaAndPacific(number)
        }
    }
}

/// A number under its check: its characters, and its digits where all of them are digits.
struct TaxDigits {
    let characters: [UInt8]
    /// Empty when a character is no digit.
    let digits: [Int]

    init(_ characters: some Sequence<UInt8>) {
        self.characters = Array(characters)
        digits = self.characters.allSatisfy(\.isDigit) ? self.characters.map(\.digit) : []
    }

    /// How many digits there are; 0 when a character is no digit.
    var count: Int { digits.count }

    /// The last digit. -1 when there is none.
    var last: Int { digits.last ?? -1 }

    /// The digits up to `count`, or none when there are fewer.
    func first(_ count: Int) -> TaxDigits { TaxDigits(characters.count >= count ? characters.prefix(count) : []) }

    /// The digits after the first `count`.
    func dropping(_ count: Int) -> TaxDigits { TaxDigits(characters.dropFirst(count)) }

    /// Digits times weights, from the left, as far as both reach.
    func sum(_ weights: some Sequence<Int>) -> Int {
        zip(digits, weights).reduce(0) { $0 + $1.0 * $1.1 }
    }

    /// Digits times weights from the right, the weights over and over.
    func sum(repeating weights: [Int]) -> Int {
        digits.reversed().enumerated().reduce(0) { $0 + $1.element * weights[$1.offset % weights.count] }
    }

    /// The weighted sum modulo 11; when that is 10, by the second weights.
    func mod11(_ weights: [Int], otherwise second: [Int]) -> Int {
        let first = sum(weights) % 11
        return first == 10 ? sum(second) % 11 : first
    }

    /// The whole number modulo `divisor`.
    func mod(_ divisor: Int) -> Int {
        digits.reduce(0) { ($0 * 10 + $1) % divisor }
    }

    /// Every second digit from the right doubled, its digits added: the sum ends in 0.
    var passesLuhn: Bool { count > 1 && luhnSum(doublingFirst: false) % 10 == 0 }

    /// The sum that Luhn's check takes; `doublingFirst` when the check digit itself is not among the digits.
    func luhnSum(doublingFirst: Bool) -> Int {
        digits.reversed().enumerated().reduce(0) { sum, next in
            let isDoubled = (next.offset % 2 == 1) != doublingFirst
            let doubled = next.element * 2
            return sum + (isDoubled ? (doubled > 9 ? doubled - 9 : doubled) : next.element)
        }
    }

    /// Luhn, and for the establishments of the French post office the plain sum by 5. Canada's number is checked up to its
    /// program letters.
    var passesLuhnOrSIRET: Bool {
        if characters.count == 15, characters[9] == UInt8(ascii: "R") { return first(9).passesLuhn }
        if count == 14, first(9).digits == [3, 5, 6, 0, 0, 0, 0, 0, 0] { return sum(repeating: [1]) % 5 == 0 }
        return passesLuhn
    }

    /// ISO 7064, MOD 11,10.
    var passesISO7064: Bool {
        var state = 5
        for digit in digits { state = ((state == 0 ? 10 : state) * 2 % 11 + digit) % 10 }
        return count > 1 && state == 1
    }

    /// A character's value in an alphabet, `nil` when it is not in it.
    static func value(_ character: UInt8, in alphabet: StaticString) -> Int? {
        (0..<alphabet.utf8CodeUnitCount).first { alphabet.utf8Start[$0] == character }
    }

    /// The character at a place of an alphabet.
    static func character(_ place: Int, of alphabet: StaticString) -> UInt8 {
        alphabet.utf8Start[place]
    }
}
