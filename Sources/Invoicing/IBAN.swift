/// International bank account numbers: ISO 13616.
package enum IBAN {
    /// Whether the text is an IBAN: the length its country has, and the remainder 1 of modulus 97. Blanks do not count, and
    /// small letters are taken for capitals. A country that the table does not know may have 15 to 34 characters.
    package static func isValid(_ text: String) -> Bool {
        var number = normalized(text)
        return number.withUTF8 { characters in
            guard (15...34).contains(characters.count), characters[0].isCapital, characters[1].isCapital,
                characters[2].isDigit, characters[3].isDigit
            else { return false }
            let country = String(decoding: characters[0..<2], as: UTF8.self)
            if let length = lengths[country], length != characters.count { return false }
            var remainder = 0
            // The country and the check digits count last.
            for place in 4..<characters.count + 4 {
                let byte = characters[place % characters.count]
                if byte.isDigit {
                    remainder = (remainder * 10 + byte.digit) % 97
                } else if byte.isCapital {
                    remainder = (remainder * 100 + byte.letter + 10) % 97
                } else {
                    return false
                }
            }
            return remainder == 1
        }
    }

    /// The IBAN as it is stored and sent: without blanks, in capitals.
    package static func normalized(_ text: String) -> String {
        // As most are written.
        if text.utf8.allSatisfy({ $0.isDigit || $0.isCapital }) { return text }
        return text.withoutWhitespace.uppercased()
    }

    /// How long the account numbers of a country are.
    private static let lengths: [String: Int] = [
        "AD": 24, "AE": 23, "AL": 28, "AT": 20, "AZ": 28, "BA": 20, "BE": 16, "BG": 22, "BH": 22, "BI": 27, "BR": 29,
        "BY": 28, "CH": 21, "CR": 22, "CY": 28, "CZ": 24, "DE": 22, "DJ": 27, "DK": 18, "DO": 28, "EE": 20, "EG": 29,
        "ES": 24, "FI": 18, "FK": 18, "FO": 18, "FR": 27, "GB": 22, "GE": 22, "GI": 23, "GL": 18, "GR": 27, "GT": 28,
        "HN": 28, "HR": 21, "HU": 28, "IE": 22, "IL": 23, "IQ": 23, "IS": 26, "IT": 27, "JO": 30, "KW": 30, "KZ": 20,
        "LB": 28, "LC": 32, "LI": 21, "LT": 20, "LU": 20, "LV": 21, "LY": 25, "MC": 27, "MD": 24, "ME": 22, "MK": 19,
        "MN": 20, "MR": 27, "MT": 31, "MU": 30, "NI": 28, "NL": 18, "NO": 15, "OM": 23, "PK": 24, "PL": 28, "PS": 29,
        "PT": 25, "QA": 29, "RO": 24, "RS": 22, "RU": 33, "SA": 24, "SC": 31, "SD": 18, "SE": 24, "SI": 19, "SK": 24,
        "SM": 27, "SO": 23, "ST": 25, "SV": 28, "TL": 23, "TN": 24, "TR": 26, "UA": 29, "VA": 22, "VG": 24, "XK": 20,
        "YE": 30,
    ]
}

extension UInt8 {
    /// `0` to `9`.
    var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }

    /// `A` to `Z`.
    var isCapital: Bool { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(self) }

    /// What a digit counts. Meaningless for anything else.
    var digit: Int { Int(self) - 48 }

    /// The place of a capital in the alphabet, from 0. Meaningless for anything else.
    var letter: Int { Int(self) - 65 }
}
