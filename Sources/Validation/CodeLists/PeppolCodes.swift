// Made by scripts/codelists from the published lists. Do not edit: change the lists and run it again.

/// The value sets of Peppol BIS Billing 3.0, May 2026.
extension CodeList {
    /// 82 codes: `peppol-eaid`.
    static let peppolAddressSchemes = CodeList(
        """
        0002 0007 0009 0060 0088 0096 0097 0106 0130 0135 0142 0151 0183 0184 0188 0190 0191 0192 0195 0196 0198 \
        0199 0200 0201 0204 0208 0209 0210 0211 0216 0218 0221 0225 0230 0235 0240 0242 0244 0245 0246 0248 9910 \
        9913 9914 9915 9918 9919 9920 9922 9923 9924 9925 9926 9927 9928 9929 9930 9931 9932 9933 9934 9935 9936 \
        9937 9938 9939 9940 9941 9942 9943 9944 9945 9946 9947 9948 9949 9950 9951 9952 9953 9957 9959
        """)

    /// 19 codes: `peppol-uncl5189`.
    static let peppolAllowanceReasons = CodeList(
        """
        41 42 60 62 63 64 65 66 67 68 70 71 88 95 100 102 103 104 105
        """)

    /// 178 codes: `peppol-uncl7161`.
    static let peppolChargeReasons = CodeList(
        """
        AA AAA AAC AAD AAE AAF AAH AAI AAS AAT AAV AAY AAZ ABA ABB ABC ABD ABF ABK ABL ABN ABR ABS ABT ABU ACF ACG \
        ACH ACI ACJ ACK ACL ACM ACS ADC ADE ADJ ADK ADL ADM ADN ADO ADP ADQ ADR ADT ADW ADY ADZ AEA AEB AEC AED AEF \
        AEH AEI AEJ AEK AEL AEM AEN AEO AEP AES AET AEU AEV AEW AEX AEY AEZ AJ AU CA CAB CAD CAE CAF CAI CAJ CAK \
        CAL CAM CAN CAO CAP CAQ CAR CAS CAT CAU CAV CAW CAX CAY CAZ CD CG CS CT DAB DAC DAD DAF DAG DAH DAI DAJ DAK \
        DAL DAM DAN DAO DAP DAQ DL EG EP ER FAA FAB FAC FC FH FI GAA HAA HD HH IAA IAB ID IF IR IS KO L1 LA LAA LAB \
        LF MAE MI ML NAA OA PA PAA PC PL PRV RAB RAC RAD RAF RE RF RH RV SA SAA SAD SAE SAI SG SH SM SU TAB TAC TT \
        TV V1 V2 WH XAA YY ZZZ
        """)

    /// 251 codes: `peppol-iso3166`.
    static let peppolCountries = CodeList(
        """
        AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY \
        BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK \
        FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR \
        IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK \
        ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM \
        PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF \
        TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW 1A XI
        """)

    /// 178 codes: `peppol-iso4217`.
    static let peppolCurrencies = CodeList(
        """
        AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BHD BIF BMD BND BOB BOV BRL BSD BTN BWP BYN BZD CAD CDF CHE \
        CHF CHW CLF CLP CNY COP COU CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF \
        GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR \
        LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MXV MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN \
        PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS \
        TMT TND TOP TRY TTD TWD TZS UAH UGX USD USN UYI UYU UYW UZS VED VES VND VUV WST XAF XAG XAU XBA XBB XBC XBD \
        XCD XDR XOF XPD XPF XPT XSU XTS XUA YER ZAR ZMW ZWG XXX CNH XCG
        """)

    /// 6 codes: `peppol-greekdocumenttype`.
    static let peppolGreekDocumentTypes = CodeList(
        """
        1.1 1.6 2.1 2.4 5.1 5.2
        """)

    /// 6 codes: `peppol-mimecode`.
    static let peppolMimeTypes = CodeList(
        """
        application/pdf image/png image/jpeg text/csv \
        application/vnd.openxmlformats-officedocument.spreadsheetml.sheet \
        application/vnd.oasis.opendocument.spreadsheet
        """)

    /// 3 codes: `peppol-uncl2005`.
    static let peppolTaxPointCodes = CodeList(
        """
        3 35 432
        """)

    /// 5 codes: `peppol-uncl1001-creditnote`.
    static let peppolTypeCodesCreditNote = CodeList(
        """
        381 396 81 83 532
        """)

    /// 26 codes: `peppol-uncl1001-invoice`.
    static let peppolTypeCodesInvoice = CodeList(
        """
        71 80 82 84 102 218 219 326 331 380 382 383 384 386 388 393 395 553 575 623 780 817 870 875 876 877
        """)

    /// 10 codes: `peppol-uncl5305`.
    static let peppolVATCategories = CodeList(
        """
        AE E S Z G O K L M B
        """)
}
