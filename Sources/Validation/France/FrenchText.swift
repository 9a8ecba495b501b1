import Basics
import XML

/// How France wants identifiers, dates and numbers written.
extension Text {
    /// Letters, digits and `+ - _ /`, no blank.
    var isFrenchNumber: Bool {
        let text = trimmed
        return !text.isEmpty && !contains(UInt8(ascii: " "))
            && text.bytes.allSatisfy { $0.isLetterOrDigit || "+-_/".utf8.contains($0) }
    }

    /// Letters, digits and `+ - _ .`, and nothing around them.
    var isFrenchAddress: Bool {
        !isEmpty && bytes.allSatisfy { $0.isLetterOrDigit || "+-_.".utf8.contains($0) }
    }

    /// A day of the years 2000 to 2099 as `YYYY-MM-DD`, and nothing around it.
    var isFrenchDate: Bool { bytes.count == 10 && hasPrefix("20") && date != nil }

    /// The same as `YYYYMMDD`, whatever follows.
    var isFrenchCIIDate: Bool {
        let day = part(0..<8)
        guard day.bytes.count == 8, day.isDigits, hasPrefix("20") else { return false }
        let number = { (range: Range<Int>) in Int(day.part(range).string) ?? 0 }
        return CalendarDate(year: number(0..<4), month: number(4..<6), day: number(6..<8)) != nil
    }

    /// Nine digits, blanks at the ends aside.
    var isSIREN: Bool {
        let text = trimmed
        return text.bytes.count == 9 && text.isDigits
    }

    /// Fourteen digits that begin with this SIREN; `nil`: with any.
    func isSIRET(of siren: Text?) -> Bool {
        guard bytes.count == 14, isDigits else { return false }
        guard let siren else { return true }
        return part(0..<9) == siren
    }

    /// A plain decimal number: at most `places` digits after the point, `length` characters besides the point.
    func isPlainNumber(places: Int, length: Int, signed: Bool) -> Bool {
        let text = trimmed
        let digits = signed && text.bytes.first == UInt8(ascii: "-") ? text.part(1..<text.bytes.count) : text
        let point = UInt8(ascii: ".")
        guard digits.contains(point) else { return digits.isDigits && text.bytes.count <= length }
        let after = digits.after(point)
        return digits.before(point).isDigits && after.isDigits && after.bytes.count <= places
            && text.bytes.count - 1 <= length
    }

    /// An amount in France: two places.
    var isFrenchAmount: Bool { isPlainNumber(places: 2, length: 19, signed: true) }
    /// A quantity: four places.
    var isFrenchQuantity: Bool { isPlainNumber(places: 4, length: 19, signed: true) }
    /// A VAT rate: two places, four digits.
    var isFrenchRate: Bool { isPlainNumber(places: 2, length: 4, signed: false) }
    /// A price: six places, not negative unless a deposit business (B9, S9, M9) takes something back.
    func isFrenchPrice(signed: Bool) -> Bool { isPlainNumber(places: 6, length: 19, signed: signed) }
}

extension UInt8 {
    fileprivate var isLetterOrDigit: Bool {
        let upper = uppercasedASCII
        return isDigit || upper.isCapital
    }
}

/// The value sets of France's Flux 2, edition 1.4.0.03.
enum FrenchCodes {
    static let types = CodeList("380 389 393 501 386 500 384 471 472 473 261 262 381 396 502 503")
    static let selfBilled = CodeList("389 501 500 471 473 261 502")
    static let prepayment = CodeList("386 500 503")
    static let corrected = CodeList("384 471 472 473")
    static let credited = CodeList("261 381 396 502 503")
    static let modes = CodeList("B1 S1 M1 B2 S2 M2 S3 B4 S4 M4 S5 S6 B7 S7 B8 S8 M8 B9 S9 M9")
    static let paidModes = CodeList("B2 S2 M2")
    static let finalModes = CodeList("B4 S4 M4")
    static let vendorModes = CodeList("B8 S8 M8")
    static let exchangeModes = CodeList("B9 S9 M9")
    private static let treatmentCodes: StaticString = "B2B B2BINT B2C B2CINT OUTOFSCOPE ARCHIVEONLY"
    static let treatments = CodeList(treatmentCodes)
    static let treatmentNames = "\(treatmentCodes)".split(separator: " ").map(String.init)
    static let categories = CodeList("S E AE K G O Z")
    static let foreignCategories = CodeList("L M")
    static let rates = CodeList(
        """
        0 0.0 0.00 10 10.0 10.00 13 13.0 13.00 20 20.0 20.00 8.5 8.50 19.6 19.60 2.1 2.10 5.5 5.50 7 7.0 7.00 \
        20.6 20.60 1.05 0.9 0.90 1.75 9.2 9.20 9.6 9.60
        """)
    static let attachments = CodeList(
        """
        RIB LISIBLE FEUILLE_DE_STYLE PJA BORDEREAU_SUIVI DOCUMENT_ANNEXE BON_LIVRAISON BON_COMMANDE \
        BORDEREAU_SUIVI_VALIDATION ETAT_ACOMPTE FACTURE_PAIEMENT_DIRECT RECAPITULATIF_COTRAITANCE
        """)
}
