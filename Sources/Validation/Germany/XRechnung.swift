/// What XRechnung 3.0.2 means in either syntax: its specification identifiers and its lists.
enum XRechnung {
    static let standard: StaticString = "urn:cen.eu:en16931:2017#compliant#urn:xeinkauf.de:kosit:xrechnung_3.0"
    static let extended: StaticString = """
        urn:cen.eu:en16931:2017#compliant#urn:xeinkauf.de:kosit:xrechnung_3.0\
        #conformant#urn:xeinkauf.de:kosit:extension:xrechnung_3.0
        """
    /// The clean vehicles directive (CVD).
    static let vehicles: StaticString = """
        urn:cen.eu:en16931:2017#compliant#urn:xeinkauf.de:kosit:xrechnung_3.0\
        #compliant#urn:xeinkauf.de:kosit:xrechnung:cvd_0.9
        """

    /// Peppol's rules that XRechnung repeats.
    static let repeated: Set<String> = Set(
        [
            "008", "001", "053", "054", "055", "005", "010", "020", "041", "042", "040", "043", "043-1", "043-2", "061",
            "110", "111", "120", "121", "101", "044", "046", "130",
        ].map { "PEPPOL-EN16931-R\($0)" })

    /// Those rules out of Peppol's patterns. In XRechnung the reckoning of a line is a warning.
    static func repeating(_ patterns: [Pattern]) -> [Pattern] {
        patterns.map { pattern in
            Pattern(
                pattern.contexts.compactMap { context in
                    let rules = context.rules.filter { repeated.contains($0.id) }.map { rule in
                        rule.id == "PEPPOL-EN16931-R120" ? rule.weighing(.warning) : rule
                    }
                    return rules.isEmpty ? nil : Context(context.paths, where: context.filter, rules)
                })
        }
    }

    static let types = CodeList("326 380 384 389 381 875 876 877")
    /// VAT categories of which the tax office wants to know who charges them.
    static let taxed = CodeList("S Z E AE K G L M")
    static let mimeTypes = CodeList(
        """
        application/pdf image/png image/jpeg text/csv \
        application/vnd.openxmlformats-officedocument.spreadsheetml.sheet \
        application/vnd.oasis.opendocument.spreadsheet application/xml
        """)
    static let vehicleClasses = CodeList("M1 M2 M3 N1 N2 N3")
    static let vehicleKinds = CodeList("clean zero-emission other")
    private static let ownSchemes = CodeList("XR01 XR02 XR03")

    /// What EN 16931 has added since XRechnung's lists were made. Of those, the last code of ISO 6523, 0244, is not found
    /// for want of a blank behind it.
    private static let laterIdentifierSchemes = CodeList("0244 0245 0246 0247 0248")
    private static let laterAddressSchemes = CodeList("0242 0245 0246 0248")

    /// Whether an identifier's scheme is in ISO 6523, or one of the extension's own. A blank one is not told apart from
    /// the blanks between the published codes, and passes.
    static func isIdentifierScheme(_ scheme: Text) -> Bool {
        isScheme(scheme, .identifierSchemes, without: laterIdentifierSchemes)
    }

    /// The same for electronic addresses.
    static func isAddressScheme(_ scheme: Text) -> Bool {
        isScheme(scheme, .addressSchemes, without: laterAddressSchemes)
    }

    private static func isScheme(_ scheme: Text, _ list: CodeList, without later: CodeList) -> Bool {
        scheme.isBlank || list.contains(scheme) && !later.contains(scheme) || ownSchemes.contains(scheme)
    }
}
