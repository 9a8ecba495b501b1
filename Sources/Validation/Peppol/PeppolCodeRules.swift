extension PeppolUBL {
    /// Codes and dates, the last pattern.
    var codes: [Context] {
        let (edition, invoiceTypes, creditNoteTypes) = (self, invoiceTypes, creditNoteTypes)
        var invoiceRules = [
            Rule(
                "PEPPOL-EN16931-P0100", .fatal, "BT-3",
                "The invoice's type code is not one that this process allows. Give one of its list."
            ) {
                !edition.hasProcess($0.root) || invoiceTypes.contains($0.text)
            }
        ]
        if restrictsGermanTypes {
            invoiceRules.append(
                Rule(
                    "PEPPOL-EN16931-P0112", .fatal, "BT-3",
                    "Types 326 and 384 are for two German parties. Give another type."
                ) {
                    let type = $0.text.trimmed
                    return type != "326" && type != "384" || $0.facts.peppol.isGerman
                })
        }
        return Self.fixedCodes + [
            Context("cbc:InvoiceTypeCode", invoiceRules),
            Context(
                "cbc:CreditNoteTypeCode",
                [
                    Rule(
                        "PEPPOL-EN16931-P0101", .fatal, "BT-3",
                        "The credit note's type code is not one that this process allows. Give one of its list."
                    ) {
                        !edition.hasProcess($0.root) || creditNoteTypes.contains($0.text)
                    }
                ]),
            Context(
                "cbc:IssueDate | cbc:DueDate | cbc:TaxPointDate | cbc:StartDate | cbc:EndDate | cbc:ActualDeliveryDate",
                [
                    Rule(
                        "PEPPOL-EN16931-F001", .fatal, "BT-2 BT-9 BT-7 BT-73 BT-74 BT-72",
                        "The date is not written as YYYY-MM-DD, or is no day of the calendar."
                    ) {
                        $0.text.length == 10 && $0.text.date != nil
                    }
                ]),
            Context(
                "cbc:EndpointID", where: exists("./@schemeID"),
                [
                    Rule(.peppolAddressScheme) {
                        CodeList.peppolAddressSchemes.containsExactly($0.text(schemeID))
                    }
                ]),
        ] + Self.exemptions
    }

    private static let fixedCodes: [Context] = [
        Context(
            "cbc:EmbeddedDocumentBinaryObject", where: exists("./@mimeCode"),
            [
                Rule(.peppolMimeType) {
                    CodeList.peppolMimeTypes.containsExactly($0.text(mimeCode))
                }
            ]),
        Context(
            "cac:AllowanceCharge/cbc:AllowanceChargeReasonCode",
            where: { $0.parent?.text(UBLTax.indicator).map { $0 == "false" } ?? false },
            [
                Rule(.peppolAllowanceReason, listed(.peppolAllowanceReasons))
            ]),
        Context(
            "cac:AllowanceCharge/cbc:AllowanceChargeReasonCode",
            where: { $0.parent?.text(UBLTax.indicator).map { $0 == "true" } ?? false },
            [
                Rule(.peppolChargeReason, listed(.peppolChargeReasons))
            ]),
        Context(
            "cac:InvoicePeriod/cbc:DescriptionCode",
            [
                Rule(
                    "PEPPOL-EN16931-CL006", .fatal, "BT-8", "The tax point code is not 3, 35 or 432. Give one of them.",
                    listed(.peppolTaxPointCodes))
            ]),
        Context(
            """
            cbc:Amount | cbc:BaseAmount | cbc:PriceAmount | cbc:TaxAmount | cbc:TaxableAmount | \
            cbc:LineExtensionAmount | cbc:TaxExclusiveAmount | cbc:TaxInclusiveAmount | cbc:AllowanceTotalAmount | \
            cbc:ChargeTotalAmount | cbc:PrepaidAmount | cbc:PayableRoundingAmount | cbc:PayableAmount
            """,
            [
                Rule(.peppolCurrency) {
                    CodeList.peppolCurrencies.containsExactly($0.text(currencyID))
                }
            ]),
    ]

    /// An exemption code belongs to one category.
    private static let exemptions: [Context] = [
        exemption("P0104", "VATEX-EU-G", "G"), exemption("P0105", "VATEX-EU-O", "O"),
        exemption("P0106", "VATEX-EU-IC", "K"), exemption("P0107", "VATEX-EU-AE", "AE"),
        exemption("P0108", "VATEX-EU-D", "E"), exemption("P0109", "VATEX-EU-F", "E"),
        exemption("P0110", "VATEX-EU-I", "E"), exemption("P0111", "VATEX-EU-J", "E"),
    ]

    private static func exemption(_ id: String, _ code: StaticString, _ category: StaticString) -> Context {
        Context(
            "cac:TaxCategory", where: { $0.any(exemptionCode) { $0.isUppercased(code) } },
            [
                Rule(
                    "PEPPOL-EN16931-\(id)", .fatal, "BT-118 BT-121",
                    "Exemption code \(code) goes with category \(category) only. Correct one of the two."
                ) {
                    $0.has(UBLTax.id, category)
                }
            ])
    }

    private static let exemptionCode: Path = "cbc:TaxExemptionReasonCode"
    private static let mimeCode: Path = "./@mimeCode"
    private static let currencyID: Path = "./@currencyID"
}

private let schemeID: Path = "./@schemeID"
