/// The value sets of UBL.BE 1.31.
extension UBLBE {
    /// Legal mentions.
    static let mentions = CodeList("BELM-001 BELM-002 BELM-003 BELM-004 BELM-005 BELM-006 BELM-007 BELM-008")

    /// The legal mentions' texts, English and Dutch. One has a blank in front in the published list.
    static let mentionTexts: Set<String> = [
        "Special ruling - travelagencies", "Bijzondere regeling - reisbureaus",
        "Special ruling - used goods", "Bijzondere regeling - gebruikte goederen",
        " Special ruling - art objects", "Bijzondere regeling - kunstvoorwerpen",
        "Special ruling - antiques", "Bijzondere regeling - antiquiteiten",
        "Small company under exempt from taxes ruling",
        "Kleine onderneming onderworpen aan de vrijstellingsregeling van belasting",
        "Invoice issued by the receiver", "Factuur uitgereikt door de afnemer",
        "Copy issued at request from the customer", "Dubbel uitgereikt op vraag van de klant",
        "VAT to be refunded to the state to the extent that it was deducted",
        "BTW terug te storten aan de staat in de mate waarin ze oorspronkelijk in aftrek werd gebracht",
    ]

    /// VAT categories.
    static let categories = CodeList(
        """
        00 01 02 03 45 NA FD SC 00/44 03/SE MA 46/GO 47/TO 47/AS 47/DI 47/SE 44 46/TR 47/EX 47/EI 47/EE NS \
        OSS-S OSS-G OSS-I
        """)

    /// Exemption reasons.
    static let exemptions = CodeList(
        """
        BETE-45 BETE-EX BETE-FD BETE-SC BETE-00/44 BETE-03/SE BETE-MA BETE-46/GO BETE-47/TO BETE-47/AS BETE-47/DI \
        BETE-47/SE BETE-44 BETE-46/TR BETE-47/EX BETE-47/EI BETE-47/EE BETE-NS
        """)

    /// The exemption reasons' texts.
    static let exemptionTexts: Set<String> = [
        "Reverse charge - Contractor", "Exempt", "Financial discount", "Small company", "0% Clause 44",
        "Standard exchange", "Margin", "Intra-community supply - Goods", "Intra-community supply - Manufacturing cost",
        "Intra-community supply - Assembly", "Intra-community supply - Distance",
        "Intra-community supply - Services", "Intra-community supply - Services B2B",
        "Intra-community supply - Triangle a-B-c", "Export non E.U.", "Indirect export", "Export via E.U.",
        "Not subject to VAT",
    ]
}
