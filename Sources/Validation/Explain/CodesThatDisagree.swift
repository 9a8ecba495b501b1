/// The rules about code lists and decimals.
extension Disagreement {
    /// The code that stands at a context: in the attribute that the rule is about, or else in the text.
    static func code(_ rule: String, of list: String, at node: Node) -> Disagreement {
        let attribute = ListNames.attributes[rule].flatMap { node.text($0) }
        return Disagreement(list, attribute ?? node.text)
    }

    /// The first amount below a context that has more decimals than two.
    static func decimals(_ rule: String, at node: Node, _ syntax: Syntax) -> Disagreement? {
        guard let paths = syntax == .cii ? ListNames.ciiAmounts[rule] : ListNames.ublAmounts[rule] else { return nil }
        for path in paths {
            var found: Text?
            if node.any(
                path,
                {
                    if $0.decimals > 2 { found = $0 }; return found != nil
                })
            {
                return Disagreement("at most 2 decimals", found)
            }
        }
        return nil
    }
}

/// What the lists behind the code rules are called, and where the amounts of the decimals rules stand.
enum ListNames {
    /// The list of a rule about codes, as a sentence goes on after "expected"; `nil` for other rules.
    static func of(_ rule: String) -> String? { names[rule] }

    /// Where the code of a rule stands when it is no element's text.
    static let attributes: [String: Path] = [
        "BR-CL-03": "./@currencyID", "BR-CL-07": "./@schemeID", "BR-CL-10": "./@schemeID",
        "BR-CL-11": "./@schemeID", "BR-CL-13": "./@listID", "BR-CL-21": "./@schemeID", "BR-CL-23": "./@unitCode",
        "BR-CL-24": "./@mimeCode", "BR-CL-25": "./@schemeID", "BR-CL-26": "./@schemeID",
        "PEPPOL-EN16931-CL001": "./@mimeCode", "PEPPOL-EN16931-CL007": "./@currencyID",
        "PEPPOL-EN16931-CL008": "./@schemeID",
    ]

    private static let names: [String: String] = [
        "BR-CL-01": "a code of UNTDID 1001", "BR-CL-03": "a code of ISO 4217", "BR-CL-04": "a code of ISO 4217",
        "BR-CL-05": "a code of ISO 4217", "BR-CL-06": "a code of UNTDID 2005 or 2475 that EN 16931 takes",
        "BR-CL-07": "a code of UNTDID 1153", "BR-CL-08": "a code of UNTDID 4451",
        "BR-CL-10": "a code of ISO/IEC 6523", "BR-CL-11": "a code of ISO/IEC 6523",
        "BR-CL-13": "a code of UNTDID 7143", "BR-CL-14": "a code of ISO 3166-1", "BR-CL-15": "a code of ISO 3166-1",
        "BR-CL-16": "a code of UNTDID 4461", "BR-CL-17": "a code of UNTDID 5305",
        "BR-CL-18": "a code of UNTDID 5305", "BR-CL-19": "a code of UNTDID 5189",
        "BR-CL-20": "a code of UNTDID 7161", "BR-CL-21": "a code of ISO/IEC 6523", "BR-CL-22": "a code of VATEX",
        "BR-CL-23": "a code of UN/ECE Recommendation 20 or 21",
        "BR-CL-24": "a media type that EN 16931 takes", "BR-CL-25": "a code of the EAS list",
        "BR-CL-26": "a code of ISO/IEC 6523",
        "PEPPOL-EN16931-CL001": "a media type that Peppol takes",
        "PEPPOL-EN16931-CL002": "a code of UNTDID 5189", "PEPPOL-EN16931-CL003": "a code of UNTDID 7161",
        "PEPPOL-EN16931-CL006": "3, 35 or 432", "PEPPOL-EN16931-CL007": "a code of ISO 4217",
        "PEPPOL-EN16931-CL008": "a code of Peppol's EAS list",
        "PEPPOL-EN16931-P0100": "a type of invoice that this process takes",
        "PEPPOL-EN16931-P0101": "a type of credit note that this process takes",
        "PEPPOL-EN16931-F001": "a day as YYYY-MM-DD",
    ]

    static let ublAmounts: [String: [Path]] = {
        let (amount, base): (Path, Path) = ("cbc:Amount", "cbc:BaseAmount")
        return [
            "BR-DEC-01": [amount], "BR-DEC-02": [base], "BR-DEC-05": [amount], "BR-DEC-06": [base],
            "BR-DEC-09": [UBLTotal.lines], "BR-DEC-10": [UBLTotal.allowances], "BR-DEC-11": [UBLTotal.charges],
            "BR-DEC-12": [UBLTotal.withoutVAT], "BR-DEC-13": [UBLTotal.documentTax],
            "BR-DEC-14": [UBLTotal.withVAT], "BR-DEC-15": [UBLTotal.documentTax], "BR-DEC-16": [UBLTotal.prepaid],
            "BR-DEC-17": [UBLTotal.rounding], "BR-DEC-18": [UBLTotal.payable], "BR-DEC-19": [UBLTotal.taxable],
            "BR-DEC-20": [UBLTotal.tax], "BR-DEC-23": [UBLTotal.lines], "BR-DEC-24": [amount],
            "BR-DEC-25": [base], "BR-DEC-27": [amount], "BR-DEC-28": [base],
        ]
    }()

    static let ciiAmounts: [String: [Path]] = {
        let (amount, base) = (CII.actualAmount, CII.basisAmount)
        let line: Path =
            "ram:SpecifiedLineTradeSettlement/ram:SpecifiedTradeSettlementLineMonetarySummation/ram:LineTotalAmount"
        return [
            "BR-DEC-01": [amount], "BR-DEC-02": [base], "BR-DEC-05": [amount], "BR-DEC-06": [base],
            "BR-DEC-09": [CIITotal.lines], "BR-DEC-10": [CIITotal.allowances], "BR-DEC-11": [CIITotal.charges],
            "BR-DEC-12": [CIITotal.withoutVAT], "BR-DEC-13": [CIITotal.tax], "BR-DEC-14": [CIITotal.withVAT],
            "BR-DEC-15": [CIITotal.tax], "BR-DEC-16": [CIITotal.prepaid], "BR-DEC-17": [CIITotal.rounding],
            "BR-DEC-18": [CIITotal.payable], "BR-DEC-19": [base], "BR-DEC-20": [CIITotal.calculated],
            "BR-DEC-23": [line], "BR-DEC-24": [amount], "BR-DEC-25": [base], "BR-DEC-27": [amount],
            "BR-DEC-28": [base],
        ]
    }()
}
