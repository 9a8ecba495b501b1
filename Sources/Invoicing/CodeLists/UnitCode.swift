/// A unit of measure: BT-130, BT-150, a code of UN/ECE Recommendation 20 or 21.
package struct UnitCode: Hashable, Sendable {
    /// The code as written: `HUR`.
    package let code: String

    /// Takes a code as it is written, on the list or not: see `isListed`.
    package init(_ code: String) {
        self.code = code
    }

    /// One of something, whatever it is: C62.
    package static let one = UnitCode("C62")

    /// Whether the recommendations have the code.
    package var isListed: Bool {
        CodeTable.units.contains(code)
    }

    /// The unit that a word names, in singular or plural and any case; a code of the list names itself. Whatever is
    /// unknown, or absent, is `one`.
    package static func named(_ text: String?) -> UnitCode {
        guard let text, !text.isEmpty else { return .one }
        if CodeTable.units.contains(text) { return UnitCode(text) }
        let word = text.lowercased().filter { $0 != " " && $0 != "." && $0 != "-" && $0 != "_" }
        if let code = words[word] { return UnitCode(code) }
        let capitals = text.uppercased()
        return CodeTable.units.contains(capitals) ? UnitCode(capitals) : .one
    }

    /// Words people write for units. Spelled without blanks, dots and hyphens.
    private static let words: [String: String] = [
        "second": "SEC", "seconds": "SEC", "minute": "MIN", "minutes": "MIN",
        "hour": "HUR", "hours": "HUR", "hr": "HUR", "hrs": "HUR", "h": "HUR",
        "day": "DAY", "days": "DAY", "week": "WEE", "weeks": "WEE",
        "month": "MON", "months": "MON", "quarter": "QAN", "quarters": "QAN", "year": "ANN", "years": "ANN",
        "lump": "LS", "lumpsum": "LS", "flat": "LS", "fixed": "LS",
        "piece": "C62", "pieces": "C62", "pc": "C62", "pcs": "C62", "unit": "C62", "units": "C62", "one": "C62",
        "each": "EA", "item": "C62", "items": "C62", "pair": "PR", "pairs": "PR", "set": "SET", "sets": "SET",
        "dozen": "DZN", "gram": "GRM", "grams": "GRM", "g": "GRM",
        "kilogram": "KGM", "kilograms": "KGM", "kilo": "KGM", "kg": "KGM",
        "tonne": "TNE", "tonnes": "TNE", "ton": "TNE", "tons": "TNE", "t": "TNE",
        "millimetre": "MMT", "millimeter": "MMT", "mm": "MMT", "centimetre": "CMT", "centimeter": "CMT", "cm": "CMT",
        "metre": "MTR", "metres": "MTR", "meter": "MTR", "meters": "MTR", "m": "MTR",
        "kilometre": "KMT", "kilometres": "KMT", "kilometer": "KMT", "kilometers": "KMT", "km": "KMT",
        "mile": "SMI", "miles": "SMI", "squaremetre": "MTK", "squaremetres": "MTK", "m2": "MTK", "m²": "MTK",
        "sqm": "MTK",
        "cubicmetre": "MTQ", "cubicmetres": "MTQ", "m3": "MTQ", "m³": "MTQ",
        "millilitre": "MLT", "ml": "MLT", "litre": "LTR", "litres": "LTR", "liter": "LTR", "liters": "LTR", "l": "LTR",
        "kilowatthour": "KWH", "kilowatthours": "KWH", "kwh": "KWH", "megawatthour": "MWH", "mwh": "MWH",
        "percent": "P1", "%": "P1", "package": "XPK", "packages": "XPK", "pack": "XPK", "packs": "XPK",
        "box": "XBX", "boxes": "XBX", "carton": "XCT", "cartons": "XCT", "pallet": "XPX", "pallets": "XPX",
        "bag": "XBG", "bags": "XBG", "bottle": "XBO", "bottles": "XBO", "roll": "XRO", "rolls": "XRO",
    ]
}
