/// The codes of countries that documents may name.
package enum CountryCodes {
    /// Whether it is a code of ISO 3166-1 alpha-2, 1A (Kosovo) or XI (Northern Ireland), in capitals.
    package static func contains(_ code: String) -> Bool { CodeTable.countries.contains(code) }
}

extension CodeTable {
    /// Countries: ISO 3166-1 alpha-2, with 1A (Kosovo) and XI (Northern Ireland), the edition of April 2026.
    static let countries = CodeTable(
        """
        1A_ AD_ AE_ AF_ AG_ AI_ AL_ AM_ AO_ AQ_ AR_ AS_ AT_ AU_ AW_ AX_ AZ_ BA_ BB_ BD_ BE_ BF_ BG_ BH_ BI_ BJ_ BL_
        BM_ BN_ BO_ BQ_ BR_ BS_ BT_ BV_ BW_ BY_ BZ_ CA_ CC_ CD_ CF_ CG_ CH_ CI_ CK_ CL_ CM_ CN_ CO_ CR_ CU_ CV_ CW_
        CX_ CY_ CZ_ DE_ DJ_ DK_ DM_ DO_ DZ_ EC_ EE_ EG_ EH_ ER_ ES_ ET_ FI_ FJ_ FK_ FM_ FO_ FR_ GA_ GB_ GD_ GE_ GF_
        GG_ GH_ GI_ GL_ GM_ GN_ GP_ GQ_ GR_ GS_ GT_ GU_ GW_ GY_ HK_ HM_ HN_ HR_ HT_ HU_ ID_ IE_ IL_ IM_ IN_ IO_ IQ_
        IR_ IS_ IT_ JE_ JM_ JO_ JP_ KE_ KG_ KH_ KI_ KM_ KN_ KP_ KR_ KW_ KY_ KZ_ LA_ LB_ LC_ LI_ LK_ LR_ LS_ LT_ LU_
        LV_ LY_ MA_ MC_ MD_ ME_ MF_ MG_ MH_ MK_ ML_ MM_ MN_ MO_ MP_ MQ_ MR_ MS_ MT_ MU_ MV_ MW_ MX_ MY_ MZ_ NA_ NC_
        NE_ NF_ NG_ NI_ NL_ NO_ NP_ NR_ NU_ NZ_ OM_ PA_ PE_ PF_ PG_ PH_ PK_ PL_ PM_ PN_ PR_ PS_ PT_ PW_ PY_ QA_ RE_
        RO_ RS_ RU_ RW_ SA_ SB_ SC_ SD_ SE_ SG_ SH_ SI_ SJ_ SK_ SL_ SM_ SN_ SO_ SR_ SS_ ST_ SV_ SX_ SY_ SZ_ TC_ TD_
        TF_ TG_ TH_ TJ_ TK_ TL_ TM_ TN_ TO_ TR_ TT_ TV_ TW_ TZ_ UA_ UG_ UM_ US_ UY_ UZ_ VA_ VC_ VE_ VG_ VI_ VN_ VU_
        WF_ WS_ XI_ YE_ YT_ ZA_ ZM_ ZW_
        """)
}
