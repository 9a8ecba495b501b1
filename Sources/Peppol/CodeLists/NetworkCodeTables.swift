// Made by scripts/network-codes from the published lists. Do not edit: change the lists and run it again.

/// The code lists of the Peppol network (OpenPeppol eDEC), edition 9.7 (July 2026). `NetworkCodes` reads them.
enum NetworkCodeTables {
    /// What the edition is called.
    static let edition = "9.7 (July 2026)"

    /// 105 schemes: ICD, name, country (`*`: international), state, registrable or not.
    static let participantSchemes = """
        0002 FR:SIRENE FR a+
        0007 SE:ORGNR SE a+
        0009 FR:SIRET FR a+
        0037 FI:OVT FI r-
        0060 DUNS * a+
        0088 GLN * a+
        0096 DK:P DK a+
        0097 IT:FTI IT a+
        0106 NL:KVK NL a+
        0130 EU:NAL * a+
        0135 IT:SIA IT a+
        0142 IT:SECETI IT a+
        0151 AU:ABN AU a+
        0158 SK:ICO SK a+
        0183 CH:UIDB CH a+
        0184 DK:DIGST DK a+
        0188 JP:SST JP a+
        0190 NL:OINO NL a+
        0191 EE:CC EE a+
        0192 NO:ORG NO a+
        0193 UBLBE BE d+
        0195 SG:UEN SG a+
        0196 IS:KTNR IS a+
        0198 DK:ERST DK a+
        0199 LEI * a+
        0200 LT:LEC LT a+
        0201 IT:CUUO IT a+
        0204 DE:LWID DE a+
        0205 IT:COD IT a-
        0208 BE:EN BE a+
        0209 GS1 * a+
        0210 IT:CFI IT a+
        0211 IT:IVA IT a+
        0212 FI:ORG FI r-
        0213 FI:VAT FI r-
        0215 FI:NSI FI r-
        0216 FI:OVT2 FI a+
        0218 LV:URN LV a+
        0221 JP:IIN JP a+
        0225 FR:CTC FR a+
        0230 MY:EIF MY a+
        0235 AE:TIN AE a+
        0240 LU:MAT LU a+
        0242 SPIS * a+
        0244 NG:TID NG a+
        0245 SK:DIC SK a+
        0246 DE:GEBA DE a+
        0248 OM:VAT OM a+
        9901 DK:CPR DK r-
        9902 DK:CVR DK r-
        9904 DK:SE DK r-
        9905 DK:VANS DK r-
        9906 IT:VAT IT r-
        9907 IT:CF IT r-
        9908 NO:ORGNR NO r-
        9909 NO:VAT NO d+
        9910 HU:VAT HU a+
        9912 EU:VAT * d+
        9913 EU:REID * a+
        9914 AT:VAT AT a+
        9915 AT:GOV AT a+
        9916 AT:CID AT d+
        9917 IS:KT IS d+
        9918 IBAN * a+
        9919 AT:KUR AT a+
        9920 ES:VAT ES a+
        9921 IT:IPA IT r-
        9922 AD:VAT AD a+
        9923 AL:VAT AL a+
        9924 BA:VAT BA a+
        9925 BE:VAT BE a+
        9926 BG:VAT BG a+
        9927 CH:VAT CH a+
        9928 CY:VAT CY a+
        9929 CZ:VAT CZ a+
        9930 DE:VAT DE a+
        9931 EE:VAT EE a+
        9932 GB:VAT GB a+
        9933 GR:VAT GR a+
        9934 HR:VAT HR a+
        9935 IE:VAT IE a+
        9936 LI:VAT LI a+
        9937 LT:VAT LT a+
        9938 LU:VAT LU a+
        9939 LV:VAT LV a+
        9940 MC:VAT MC a+
        9941 ME:VAT ME a+
        9942 MK:VAT MK a+
        9943 MT:VAT MT a+
        9944 NL:VAT NL a+
        9945 PL:VAT PL a+
        9946 PT:VAT PT a+
        9947 RO:VAT RO a+
        9948 RS:VAT RS a+
        9949 SI:VAT SI a+
        9950 SK:VAT SK a+
        9951 SM:VAT SM a+
        9952 TR:VAT TR a+
        9953 VA:VAT VA a+
        9954 NL:OIN NL r-
        9955 SE:VAT SE r-
        9956 BE:CBE BE r-
        9957 FR:VAT FR a+
        9958 DE:LID DE r-
        9959 US:EIN US a+
        """

    /// 321 types below the processes that go with them: state, scheme, value.
    static let documentTypes = """
        >
        dq urn:www.peppol.eu:schema:xsd:VirtualCompanyDossier-1::VirtualCompanyDossier##urn:www.cenbii.eu:tr\
        ansaction:biicoretrdm991:ver0.1:#urn:www.peppol.eu:bis:peppol991a:ver1.0::0.1
        dq urn:www.peppol.eu:schema:xsd:VirtualCompanyDossierPackage-1::VirtualCompanyDossierPackage##urn:ww\
        w.cenbii.eu:transaction:biicoretrdm992:ver0.1:#urn:www.peppol.eu:bis:peppol992a:ver1.0::0.1
        dq urn:www.peppol.eu:schema:xsd:CatalogueTemplate-1::CatalogueTemplate##urn:www.cenbii.eu:transactio\
        n:biicoretrdm993:ver0.1:#urn:www.peppol.eu:bis:peppol993a:ver1.0::0.1
        > urn:www.cenbii.eu:profile:bii01:ver1.0 urn:www.cenbii.eu:profile:bii01:ver2.0
        dq Catalogue##urn:www.cenbii.eu:transaction:biicoretrdm019:ver1.0:#urn:www.peppol.eu:bis:peppol1a:ve\
        r1.0::2.0
        dq ApplicationResponse##urn:www.cenbii.eu:transaction:biicoretrdm058:ver1.0:#urn:www.peppol.eu:bis:p\
        eppol1a:ver1.0::2.0
        > urn:www.cenbii.eu:profile:bii01:ver1.0
        dq ApplicationResponse##urn:www.cenbii.eu:transaction:biicoretrdm057:ver1.0:#urn:www.peppol.eu:bis:p\
        eppol1a:ver1.0::2.0
        > urn:www.cenbii.eu:profile:bii01:ver2.0
        dq Catalogue##urn:www.cenbii.eu:transaction:biitrns019:ver2.0:extended:urn:www.peppol.eu:bis:peppol1\
        a:ver4.0::2.1
        aq Catalogue##urn:www.cenbii.eu:transaction:biitrns019:ver2.0:extended:urn:www.peppol.eu:bis:peppol1\
        a:ver2.0:extended:urn:www.difi.no:ehf:katalog:ver1.0::2.1
        aq ApplicationResponse##urn:www.cenbii.eu:transaction:biitrns058:ver2.0:extended:urn:www.difi.no:ehf\
        :katalogbekreftelse:ver1.0::2.1
        > urn:www.cenbii.eu:profile:bii03:ver1.0
        dq Order##urn:www.cenbii.eu:transaction:biicoretrdm001:ver1.0:#urn:www.peppol.eu:bis:peppol3a:ver1.0\
        ::2.0
        > urn:www.cenbii.eu:profile:bii03:ver2.0
        dq Order##urn:www.cenbii.eu:transaction:biitrns001:ver2.0:extended:urn:www.peppol.eu:bis:peppol03a:v\
        er2.0::2.1
        dq Order##urn:www.cenbii.eu:transaction:biitrns001:ver2.0:extended:urn:www.peppol.eu:bis:peppol3a:ve\
        r2.0::2.1
        rq Order##urn:www.cenbii.eu:transaction:biitrns001:ver2.0:extended:urn:www.peppol.eu:bis:peppol3a:ve\
        r2.0:extended:urn:www.simplerinvoicing.org:si:si-ubl:ver1.2::2.1
        > urn:www.cenbii.eu:profile:bii04:ver1.0
        dq Invoice##urn:www.cenbii.eu:transaction:biicoretrdm010:ver1.0:#urn:www.peppol.eu:bis:peppol4a:ver1\
        .0::2.0
        dq Invoice##urn:www.cenbii.eu:transaction:biicoretrdm010:ver1.0:#urn:www.peppol.eu:bis:peppol4a:ver1\
        .0#urn:www.difi.no:ehf:faktura:ver1::2.0
        rq Invoice##urn:www.cenbii.eu:transaction:biitrns010:ver2.0:extended:urn:www.peppol.eu:bis:peppol4a:\
        ver2.0:extended:urn:www.simplerinvoicing.org:si:si-ubl:ver1.2::2.1
        > urn:www.cenbii.eu:profile:bii04:ver2.0
        dq Invoice##urn:www.cenbii.eu:transaction:biitrns010:ver2.0:extended:urn:www.peppol.eu:bis:peppol4a:\
        ver2.0::2.1
        > urn:www.cenbii.eu:profile:bii05:ver1.0
        dq Invoice##urn:www.cenbii.eu:transaction:biicoretrdm010:ver1.0:#urn:www.peppol.eu:bis:peppol5a:ver1\
        .0::2.0
        dq CreditNote##urn:www.cenbii.eu:transaction:biicoretrdm014:ver1.0:#urn:www.peppol.eu:bis:peppol5a:v\
        er1.0::2.0
        dq Invoice##urn:www.cenbii.eu:transaction:biicoretrdm015:ver1.0:#urn:www.peppol.eu:bis:peppol5a:ver1\
        .0::2.0
        > urn:www.cenbii.eu:profile:bii05:ver2.0
        dq Invoice##urn:www.cenbii.eu:transaction:biitrns010:ver2.0:extended:urn:www.peppol.eu:bis:peppol5a:\
        ver2.0::2.1
        dq CreditNote##urn:www.cenbii.eu:transaction:biitrns014:ver2.0:extended:urn:www.peppol.eu:bis:peppol\
        5a:ver2.0::2.1
        aq CreditNote##urn:www.cenbii.eu:transaction:biicoretrdm014:ver1.0:#urn:www.cenbii.eu:profile:biixx:\
        ver1.0#urn:www.difi.no:ehf:kreditnota:ver1::2.0
        > urn:www.cenbii.eu:profile:bii06:ver1.0
        dq Order##urn:www.cenbii.eu:transaction:biicoretrdm001:ver1.0:#urn:www.peppol.eu:bis:peppol6a:ver1.0\
        ::2.0
        dq OrderResponseSimple##urn:www.cenbii.eu:transaction:biicoretrdm002:ver1.0:#urn:www.peppol.eu:bis:p\
        eppol6a:ver1.0::2.0
        dq OrderResponseSimple##urn:www.cenbii.eu:transaction:biicoretrdm003:ver1.0:#urn:www.peppol.eu:bis:p\
        eppol6a:ver1.0::2.0
        dq Invoice##urn:www.cenbii.eu:transaction:biicoretrdm010:ver1.0:#urn:www.peppol.eu:bis:peppol6a:ver1\
        .0::2.0
        dq CreditNote##urn:www.cenbii.eu:transaction:biicoretrdm014:ver1.0:#urn:www.peppol.eu:bis:peppol6a:v\
        er1.0::2.0
        dq Invoice##urn:www.cenbii.eu:transaction:biicoretrdm015:ver1.0:#urn:www.peppol.eu:bis:peppol6a:ver1\
        .0::2.0
        > urn:www.cenbii.eu:profile:bii28:ver2.0
        dq Order##urn:www.cenbii.eu:transaction:biitrns001:ver2.0:extended:urn:www.peppol.eu:bis:peppol28a:v\
        er1.0::2.1
        dq urn:oasis:names:specification:ubl:schema:xsd:OrderResponse-2::Order##urn:www.cenbii.eu:transactio\
        n:biitrns076:ver2.0:extended:urn:www.peppol.eu:bis:peppol28a:ver1.0::2.1
        dq OrderResponse##urn:www.cenbii.eu:transaction:biitrns076:ver2.0:extended:urn:www.peppol.eu:bis:pep\
        pol28a:ver1.0::2.1
        aq Order##urn:www.cenbii.eu:transaction:biitrns001:ver2.0:extended:urn:www.peppol.eu:bis:peppol28a:v\
        er1.0:extended:urn:fdc:peppol-authority.co.uk:spec:ordering:ver1.0::2.1
        dq urn:oasis:names:specification:ubl:schema:xsd:OrderResponse-2::Order##urn:www.cenbii.eu:transactio\
        n:biitrns076:ver2.0:extended:urn:www.peppol.eu:bis:peppol28a:ver1.0:extended:urn:fdc:peppol-authorit\
        y.co.uk:spec:ordering:ver1.0::2.1
        aq OrderResponse##urn:www.cenbii.eu:transaction:biitrns076:ver2.0:extended:urn:www.peppol.eu:bis:pep\
        pol28a:ver1.0:extended:urn:fdc:peppol-authority.co.uk:spec:ordering:ver1.0::2.1
        aq Order##urn:www.cenbii.eu:transaction:biitrns001:ver2.0:extended:urn:www.peppol.eu:bis:peppol28a:v\
        er1.0:extended:urn:www.difi.no:ehf:ordre:ver1.0::2.1
        aq OrderResponse##urn:www.cenbii.eu:transaction:biitrns076:ver2.0:extended:urn:www.peppol.eu:bis:pep\
        pol28a:ver1.0:extended:urn:www.difi.no:ehf:ordrebekreftelse:ver1.0::2.1
        > urn:www.cenbii.eu:profile:bii30:ver2.0
        dq DespatchAdvice##urn:www.cenbii.eu:transaction:biitrns016:ver1.0:extended:urn:www.peppol.eu:bis:pe\
        ppol30a:ver1.0::2.1
        aq DespatchAdvice##urn:www.cenbii.eu:transaction:biitrns016:ver1.0:extended:urn:www.peppol.eu:bis:pe\
        ppol30a:ver1.0:extended:urn:www.difi.no:ehf:pakkseddel:ver1.0::2.1
        > urn:www.cenbii.eu:profile:bii36:ver2.0
        dq ApplicationResponse##urn:www.cenbii.eu:transaction:biitrns071:ver2.0:extended:urn:www.peppol.eu:b\
        is:peppol36a:ver1.0::2.1
        > urn:fdc:peppol.eu:2017:poacc:billing:01:1.0 urn:peppol:bis:billing_with_response urn:peppol:france\
        :billing:regulated urn:peppol:france:billing:non-regulated
        aq Invoice##urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0::2.1
        aq CreditNote##urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0::2.1
        > urn:fdc:peppol.eu:2017:poacc:billing:01:1.0
        aq urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100::CrossIndustryInvoice##urn:cen.eu:en\
        16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0::D16B
        rq Invoice##urn:cen.eu:en16931:2017#compliant#urn:xoev-de:kosit:standard:xrechnung_1.1::2.1
        rq CreditNote##urn:cen.eu:en16931:2017#compliant#urn:xoev-de:kosit:standard:xrechnung_1.1::2.1
        rq urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100::CrossIndustryInvoice##urn:cen.eu:en\
        16931:2017#compliant#urn:xoev-de:kosit:standard:xrechnung_1.1::D16B
        dq Invoice##urn:cen.eu:en16931:2017#conformant#urn:UBL.BE:1.0.0.20180214::2.1
        dq CreditNote##urn:cen.eu:en16931:2017#conformant#urn:UBL.BE:1.0.0.20180214::2.1
        aq Invoice##urn:cen.eu:en16931:2017#compliant#urn:fdc:nen.nl:nlcius:v1.0::2.1
        aq CreditNote##urn:cen.eu:en16931:2017#compliant#urn:fdc:nen.nl:nlcius:v1.0::2.1
        aq Invoice##urn:cen.eu:en16931:2017#conformant#urn:fdc:peppol.eu:2017:poacc:billing:international:sg\
        :3.0::2.1
        dq urn:oasis:names:specification:ubl:schema:xsd:Invoice-2::CreditNote##urn:cen.eu:en16931:2017#confo\
        rmant#urn:fdc:peppol.eu:2017:poacc:billing:international:sg:3.0::2.1
        aq CreditNote##urn:cen.eu:en16931:2017#conformant#urn:fdc:peppol.eu:2017:poacc:billing:international\
        :sg:3.0::2.1
        rq Invoice##urn:cen.eu:en16931:2017#compliant#urn:xoev-de:kosit:standard:xrechnung_1.2::2.1
        rq CreditNote##urn:cen.eu:en16931:2017#compliant#urn:xoev-de:kosit:standard:xrechnung_1.2::2.1
        rq urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100::CrossIndustryInvoice##urn:cen.eu:en\
        16931:2017#compliant#urn:xoev-de:kosit:standard:xrechnung_1.2::D16B
        rq Invoice##urn:cen.eu:en16931:2017#conformant#urn:fdc:peppol.eu:2017:poacc:billing:international:au\
        nz:3.0::2.1
        rq CreditNote##urn:cen.eu:en16931:2017#conformant#urn:fdc:peppol.eu:2017:poacc:billing:international\
        :aunz:3.0::2.1
        rq Invoice##urn:cen.eu:en16931:2017#compliant#urn:xoev-de:kosit:standard:xrechnung_1.3::2.1
        rq CreditNote##urn:cen.eu:en16931:2017#compliant#urn:xoev-de:kosit:standard:xrechnung_1.3::2.1
        rq urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100::CrossIndustryInvoice##urn:cen.eu:en\
        16931:2017#compliant#urn:xoev-de:kosit:standard:xrechnung_1.3::16B
        dq Invoice##urn:cen.eu:en16931:2017#compliant#urn:xoev-de:kosit:standard:xrechnung_2.0::2.1
        dq CreditNote##urn:cen.eu:en16931:2017#compliant#urn:xoev-de:kosit:standard:xrechnung_2.0::2.1
        rq urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100::CrossIndustryInvoice##urn:cen.eu:en\
        16931:2017#compliant#urn:xoev-de:kosit:standard:xrechnung_2.0::16B
        dq urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100::CrossIndustryInvoice##urn:cen.eu:en\
        16931:2017#compliant#urn:xoev-de:kosit:standard:xrechnung_2.0::D16B
        rq Invoice##urn:cen.eu:en16931:2017#compliant#urn:xoev-de:kosit:standard:xrechnung_1.3#conformant#ur\
        n:xoev-de:kosit:extension:xrechnung_1.3::2.1
        rq CreditNote##urn:cen.eu:en16931:2017#compliant#urn:xoev-de:kosit:standard:xrechnung_1.3#conformant\
        #urn:xoev-de:kosit:extension:xrechnung_1.3::2.1
        rq urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100::CrossIndustryInvoice##urn:cen.eu:en\
        16931:2017#compliant#urn:xoev-de:kosit:standard:xrechnung_1.3#conformant#urn:xoev-de:kosit:extension\
        :xrechnung_1.3::16B
        aq Invoice##urn:cen.eu:en16931:2017#compliant#urn:fdc:nen.nl:nlcius:v1.0#conformant#urn:fdc:nen.nl:g\
        account:v1.0::2.1
        dq Invoice##urn:cen.eu:en16931:2017#compliant#urn:xoev-de:kosit:standard:xrechnung_2.0#conformant#ur\
        n:xoev-de:kosit:extension:xrechnung_2.0::2.1
        dq CreditNote##urn:cen.eu:en16931:2017#compliant#urn:xoev-de:kosit:standard:xrechnung_2.0#conformant\
        #urn:xoev-de:kosit:extension:xrechnung_2.0::2.1
        rq urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100::CrossIndustryInvoice##urn:cen.eu:en\
        16931:2017#compliant#urn:xoev-de:kosit:standard:xrechnung_2.0#conformant#urn:xoev-de:kosit:extension\
        :xrechnung_2.0::16B
        dq urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100::CrossIndustryInvoice##urn:cen.eu:en\
        16931:2017#compliant#urn:xoev-de:kosit:standard:xrechnung_2.0#conformant#urn:xoev-de:kosit:extension\
        :xrechnung_2.0::D16B
        dq Invoice##urn:cen.eu:en16931:2017#compliant#urn:xoev-de:kosit:standard:xrechnung_2.1::2.1
        dq CreditNote##urn:cen.eu:en16931:2017#compliant#urn:xoev-de:kosit:standard:xrechnung_2.1::2.1
        dq urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100::CrossIndustryInvoice##urn:cen.eu:en\
        16931:2017#compliant#urn:xoev-de:kosit:standard:xrechnung_2.1::D16B
        dq Invoice##urn:cen.eu:en16931:2017#compliant#urn:xoev-de:kosit:standard:xrechnung_2.1#conformant#ur\
        n:xoev-de:kosit:extension:xrechnung_2.1::2.1
        dq CreditNote##urn:cen.eu:en16931:2017#compliant#urn:xoev-de:kosit:standard:xrechnung_2.1#conformant\
        #urn:xoev-de:kosit:extension:xrechnung_2.1::2.1
        dq urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100::CrossIndustryInvoice##urn:cen.eu:en\
        16931:2017#compliant#urn:xoev-de:kosit:standard:xrechnung_2.1#conformant#urn:xoev-de:kosit:extension\
        :xrechnung_2.1::D16B
        dq Invoice##urn:cen.eu:en16931:2017#compliant#urn:xoev-de:kosit:standard:xrechnung_2.2::2.1
        dq CreditNote##urn:cen.eu:en16931:2017#compliant#urn:xoev-de:kosit:standard:xrechnung_2.2::2.1
        dq urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100::CrossIndustryInvoice##urn:cen.eu:en\
        16931:2017#compliant#urn:xoev-de:kosit:standard:xrechnung_2.2::D16B
        dq Invoice##urn:cen.eu:en16931:2017#compliant#urn:xoev-de:kosit:standard:xrechnung_2.2#conformant#ur\
        n:xoev-de:kosit:extension:xrechnung_2.2::2.1
        dq CreditNote##urn:cen.eu:en16931:2017#compliant#urn:xoev-de:kosit:standard:xrechnung_2.2#conformant\
        #urn:xoev-de:kosit:extension:xrechnung_2.2::2.1
        dq urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100::CrossIndustryInvoice##urn:cen.eu:en\
        16931:2017#compliant#urn:xoev-de:kosit:standard:xrechnung_2.2#conformant#urn:xoev-de:kosit:extension\
        :xrechnung_2.2::D16B
        aq Invoice##urn:cen.eu:en16931:2017#compliant#urn:fdc:nen.nl:nlcius:v1.0#compliant#urn:fdc:setu.nl:i\
        nvoice:v2.2::2.1
        rq Invoice##urn:fdc:peppol:jp:billing:3.0::2.1
        dq Invoice##urn:cen.eu:en16931:2017#compliant#urn:xoev-de:kosit:standard:xrechnung_2.3::2.1
        dq CreditNote##urn:cen.eu:en16931:2017#compliant#urn:xoev-de:kosit:standard:xrechnung_2.3::2.1
        dq urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100::CrossIndustryInvoice##urn:cen.eu:en\
        16931:2017#compliant#urn:xoev-de:kosit:standard:xrechnung_2.3::D16B
        dq Invoice##urn:cen.eu:en16931:2017#compliant#urn:xoev-de:kosit:standard:xrechnung_2.3#conformant#ur\
        n:xoev-de:kosit:extension:xrechnung_2.3::2.1
        dq CreditNote##urn:cen.eu:en16931:2017#compliant#urn:xoev-de:kosit:standard:xrechnung_2.3#conformant\
        #urn:xoev-de:kosit:extension:xrechnung_2.3::2.1
        dq urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100::CrossIndustryInvoice##urn:cen.eu:en\
        16931:2017#compliant#urn:xoev-de:kosit:standard:xrechnung_2.3#conformant#urn:xoev-de:kosit:extension\
        :xrechnung_2.3::D16B
        aq Invoice##urn:cen.eu:en16931:2017#compliant#urn:xeinkauf.de:kosit:xrechnung_3.0::2.1
        aq CreditNote##urn:cen.eu:en16931:2017#compliant#urn:xeinkauf.de:kosit:xrechnung_3.0::2.1
        aq urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100::CrossIndustryInvoice##urn:cen.eu:en\
        16931:2017#compliant#urn:xeinkauf.de:kosit:xrechnung_3.0::D16B
        aq Invoice##urn:cen.eu:en16931:2017#compliant#urn:xeinkauf.de:kosit:xrechnung_3.0#conformant#urn:xei\
        nkauf.de:kosit:extension:xrechnung_3.0::2.1
        dq CreditNote##urn:cen.eu:en16931:2017#compliant#urn:xeinkauf.de:kosit:xrechnung_3.0#conformant#urn:\
        xeinkauf.de:kosit:extension:xrechnung_3.0::2.1
        aq urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100::CrossIndustryInvoice##urn:cen.eu:en\
        16931:2017#compliant#urn:xeinkauf.de:kosit:xrechnung_3.0#conformant#urn:xeinkauf.de:kosit:extension:\
        xrechnung_3.0::D16B
        aq Invoice##urn:cen.eu:en16931:2017#compliant#urn:fdc:nen.nl:nlcius:v1.0#conformant#urn:fdc:energie-\
        efactuur.nl:invoice:v3.0::2.1
        > urn:fdc:peppol.eu:2017:pracc:p001:01:1.0
        dq ExpressionOfInterestRequest##urn:www.cenbii.eu:transaction:biitrdm081:ver3.0:extended:urn:fdc:pep\
        pol.eu:2017:pracc:t001:ver1.0::2.2
        dq ExpressionOfInterestResponse##urn:www.cenbii.eu:transaction:biitrdm082:ver3.0:extended:urn:fdc:pe\
        ppol.eu:2017:pracc:t002:ver1.0::2.2
        > urn:fdc:peppol.eu:2017:pracc:p002:01:1.0
        dq TenderStatusRequest##urn:www.cenbii.eu:transaction:biitrdm097:ver3.0:extended:urn:fdc:peppol.eu:2\
        017:pracc:t003:ver1.0::2.2
        dq CallForTenders##urn:www.cenbii.eu:transaction:biitrdm083:ver3.0:extended:urn:fdc:peppol.eu:2017:p\
        racc:t004:ver1.0::2.2
        > urn:fdc:peppol.eu:2017:pracc:p003:01:1.0
        dq TenderReceipt##urn:www.cenbii.eu:transaction:biitrdm045:ver3.0:extended:urn:fdc:peppol.eu:2017:pr\
        acc:t006:ver1.0::2.2
        dq Tender##urn:www.cenbii.eu:transaction:biitrdm090:ver3.0:extended:urn:fdc:peppol.eu:2017:pracc:t00\
        5:ver1.0::2.2
        > Reference-Utility-1.0
        rq urn:oioubl:names:specification:oioubl:schema:xsd:UtilityStatement-2::UtilityStatement##OIOUBL-2.0\
        2::2.0
        > Procurement-ReminderOnly-1.0
        rq Reminder##OIOUBL-2.02::2.0
        > urn:www.peppol.eu:profile:bis63a:ver1.0
        dq ApplicationResponse##urn:www.peppol.eu:transaction:biitrns111:ver1.0::2.1
        > urn:fdc:peppol.eu:poacc:bis:catalogue_only:3 urn:fdc:peppol.eu:poacc:bis:catalogue_wo_response:3
        aq Catalogue##urn:fdc:peppol.eu:poacc:trns:catalogue:3::2.1
        > urn:fdc:peppol.eu:poacc:bis:catalogue_only:3
        aq ApplicationResponse##urn:fdc:peppol.eu:poacc:trns:catalogue_response:3::2.1
        > urn:fdc:peppol.eu:poacc:bis:ordering:3 urn:fdc:peppol.eu:poacc:bis:order_only:3 urn:fdc:peppol.eu:\
        poacc:bis:advanced_ordering:3
        aq Order##urn:fdc:peppol.eu:poacc:trns:order:3::2.1
        > urn:fdc:peppol.eu:poacc:bis:invoice_response:3 urn:peppol:france:billing:regulated urn:peppol:fran\
        ce:billing:non-regulated
        aq ApplicationResponse##urn:fdc:peppol.eu:poacc:trns:invoice_response:3::2.1
        > urn:fdc:peppol.eu:poacc:bis:punch_out:3
        aq Catalogue##urn:fdc:peppol.eu:poacc:trns:punch_out:3::2.1
        > urn:fdc:peppol.eu:poacc:bis:ordering:3
        aq OrderResponse##urn:fdc:peppol.eu:poacc:trns:order_response:3::2.1
        aq OrderResponse##urn:fdc:peppol.eu:poacc:trns:order_response:3:restrictive:urn:www.agid.gov.it:trns\
        :risposta_ordine:3.0::2.1
        > urn:fdc:peppol.eu:poacc:bis:despatch_advice:3
        aq DespatchAdvice##urn:fdc:peppol.eu:poacc:trns:despatch_advice:3::2.1
        aq DespatchAdvice##urn:fdc:peppol.eu:poacc:trns:despatch_advice:3:extended:urn:www.agid.gov.it:trns:\
        ddt:3.1::2.1
        > urn:fdc:peppol.eu:poacc:bis:order_agreement:3
        aq OrderResponse##urn:fdc:peppol.eu:poacc:trns:order_agreement:3::2.1
        > urn:fdc:peppol.eu:poacc:bis:mlr:3
        aq ApplicationResponse##urn:fdc:peppol.eu:poacc:trns:mlr:3::2.1
        > urn:fdc:www.efaktura.gov.pl:ver1.0:account_corr:ver1.0
        aq CreditNote##urn:fdc:www.efaktura.gov.pl:ver1.0:trns:account_corr:ver1.0::2.1
        > urn:fdc:www.efaktura.gov.pl:ver1.0:corr_inv:ver1.0
        aq CreditNote##urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0#extended#u\
        rn:fdc:www.efaktura.gov.pl:ver1.0::2.1
        > urn:fdc:www.efaktura.gov.pl:ver1.0:receipt_advice:ver1.0
        aq ReceiptAdvice##urn:fdc:www.efaktura.gov.pl:ver1.0:trns:receipt_advice:ver1.0::2.1
        > urn:fdc:peppol.eu:2017:poacc:selfbilling:01:1.0
        rq Invoice##urn:cen.eu:en16931:2017#conformant#urn:fdc:peppol.eu:2017:poacc:selfbilling:internationa\
        l:aunz:3.0::2.1
        rq CreditNote##urn:cen.eu:en16931:2017#conformant#urn:fdc:peppol.eu:2017:poacc:selfbilling:internati\
        onal:aunz:3.0::2.1
        > urn:fdc:anskaffelser.no:2019:ehf:postaward:g3:09:1.0
        dq Order##urn:fdc:peppol.eu:poacc:trns:order:3:extended:urn:fdc:anskaffelser.no:2019:ehf:spec:3.0::2\
        .1
        dq OrderChange##urn:fdc:anskaffelser.no:2019:ehf:spec:adv-order-change:3.0::2.1
        dq OrderCancellation##urn:fdc:anskaffelser.no:2019:ehf:spec:adv-order-cancellation:3.0::2.1
        dq OrderResponse##urn:fdc:peppol.eu:poacc:trns:order_response:3:extended:urn:fdc:anskaffelser.no:201\
        9:ehf:spec:3.0::2.1
        aq OrderChange##urn:fdc:anskaffelser.no:2019:ehf:spec:adv-order-change:3.0::2.2
        aq OrderCancellation##urn:fdc:anskaffelser.no:2019:ehf:spec:adv-order-cancellation:3.0::2.2
        > urn:fdc:peppol.eu:poacc:en16931:any
        aq Invoice##urn:cen.eu:en16931:2017::2.1
        aq CreditNote##urn:cen.eu:en16931:2017::2.1
        aq urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100::CrossIndustryInvoice##urn:cen.eu:en\
        16931:2017::D16B
        > urn:fdc:peppol.eu:poacc:bis:order_only:3 urn:fdc:peppol.eu:poacc:bis:ordering:3
        aq Order##urn:fdc:peppol.eu:poacc:trns:order:3:restrictive:urn:www.agid.gov.it:trns:ordine:3.1::2.1
        > urn:kosit:profile:reporting:1.0
        rq urn:kosit:names:spec:peppol-reporting:schema:xsd:Reporting-1::APData##Reporting::1.0
        > urn:fdc:anskaffelser.no:2019:ehf:postaward:g3:09:1.0 urn:fdc:anskaffelser.no:2019:ehf:postaward:g3\
        :02:1.0
        aq Order##urn:fdc:peppol.eu:poacc:trns:order:3:extended:urn:fdc:anskaffelser.no:2019:ehf:spec:3.0::2\
        .2
        aq OrderResponse##urn:fdc:peppol.eu:poacc:trns:order_response:3:extended:urn:fdc:anskaffelser.no:201\
        9:ehf:spec:3.0::2.2
        > urn:fdc:bits.no:2017:profile:01:1.0 urn:fdc:bits.no:2017:profile:03:1.0
        aq urn:iso:std:iso:20022:tech:xsd:pain.001.001.03::Document##urn:fdc:bits.no:2017:iso20022:1.5::03
        aq urn:fdc:difi.no:2017:payment:extras-1::ReceptionAcknowledgement##urn:fdc:difi.no:2017:payment:han\
        dling:1.0:for:urn:iso:std:iso:20022:tech:xsd:camt.054.001.02:restricted:urn:fdc:bits.no:2017:iso2002\
        2:1.5::1.0
        aq urn:fdc:difi.no:2017:payment:extras-1::ReceptionAcknowledgement##urn:fdc:difi.no:2017:payment:han\
        dling:1.0:for:urn:iso:std:iso:20022:tech:xsd:pain.001.001.03:restricted:urn:fdc:bits.no:2017:iso2002\
        2:1.5::1.0
        aq urn:fdc:difi.no:2017:payment:extras-1::HandlingException##urn:fdc:difi.no:2017:payment:handling:1\
        .0:for:urn:iso:std:iso:20022:tech:xsd:pain.001.001.03:restricted:urn:fdc:bits.no:2017:iso20022:1.5::\
        1.0
        > urn:fdc:bits.no:2017:profile:01:1.0 urn:fdc:bits.no:2017:profile:02:1.0 urn:fdc:bits.no:2017:profi\
        le:03:1.0 urn:fdc:bits.no:2017:profile:04:1.0
        aq urn:fdc:difi.no:2017:payment:extras-1::ReceptionAcknowledgement##urn:fdc:difi.no:2017:payment:han\
        dling:1.0:for:urn:iso:std:iso:20022:tech:xsd:pain.002.001.03:restricted:urn:fdc:bits.no:2017:iso2002\
        2:1.5::1.0
        aq urn:fdc:difi.no:2017:payment:extras-1::HandlingException##urn:fdc:difi.no:2017:payment:handling:1\
        .0:for:urn:iso:std:iso:20022:tech:xsd:pain.002.001.03:restricted:urn:fdc:bits.no:2017:iso20022:1.5::\
        1.0
        aq urn:iso:std:iso:20022:tech:xsd:pain.002.001.03::Document##urn:fdc:bits.no:2017:iso20022:1.5::03
        > urn:fdc:bits.no:2017:profile:01:1.0 urn:fdc:bits.no:2017:profile:03:1.0 urn:fdc:bits.no:2017:profi\
        le:09:1.0
        aq urn:fdc:difi.no:2017:payment:extras-1::HandlingException##urn:fdc:difi.no:2017:payment:handling:1\
        .0:for:urn:iso:std:iso:20022:tech:xsd:camt.054.001.02:restricted:urn:fdc:bits.no:2017:iso20022:1.5::\
        1.0
        aq urn:iso:std:iso:20022:tech:xsd:camt.054.001.02::Document##urn:fdc:bits.no:2017:iso20022:1.5::02
        > urn:fdc:bits.no:2017:profile:02:1.0 urn:fdc:bits.no:2017:profile:04:1.0
        aq urn:iso:std:iso:20022:tech:xsd:camt.055.001.01::Document##urn:fdc:bits.no:2017:iso20022:1.5::01
        aq urn:fdc:difi.no:2017:payment:extras-1::ReceptionAcknowledgement##urn:fdc:difi.no:2017:payment:han\
        dling:1.0:for:urn:iso:std:iso:20022:tech:xsd:camt.029.001.03:restricted:urn:fdc:bits.no:2017:iso2002\
        2:1.5::1.0
        aq urn:fdc:difi.no:2017:payment:extras-1::HandlingException##urn:fdc:difi.no:2017:payment:handling:1\
        .0:for:urn:iso:std:iso:20022:tech:xsd:camt.029.001.03:restricted:urn:fdc:bits.no:2017:iso20022:1.5::\
        1.0
        aq urn:fdc:difi.no:2017:payment:extras-1::ReceptionAcknowledgement##urn:fdc:difi.no:2017:payment:han\
        dling:1.0:for:urn:iso:std:iso:20022:tech:xsd:camt.055.001.01:restricted:urn:fdc:bits.no:2017:iso2002\
        2:1.5::1.0
        aq urn:fdc:difi.no:2017:payment:extras-1::HandlingException##urn:fdc:difi.no:2017:payment:handling:1\
        .0:for:urn:iso:std:iso:20022:tech:xsd:camt.055.001.01:restricted:urn:fdc:bits.no:2017:iso20022:1.5::\
        1.0
        aq urn:iso:std:iso:20022:tech:xsd:camt.029.001.03::Document##urn:fdc:bits.no:2017:iso20022:1.5::03
        > urn:fdc:bits.no:2017:profile:09:1.0
        aq urn:fdc:difi.no:2017:payment:extras-1::ReceptionAcknowledgement##urn:fdc:difi.no:2017:payment:han\
        dling:1.0:for:urn:urn:iso:std:iso:20022:tech:xsd:camt.054.001.02:restricted:urn:fdc:bits.no:2017:iso\
        20022:1.5::1.0
        > urn:fdc:bits.no:2017:profile:10:1.0
        aq urn:iso:std:iso:20022:tech:xsd:camt.053.001.02::Document##urn:fdc:bits.no:2017:iso20022:1.5::02
        aq urn:fdc:difi.no:2017:payment:extras-1::ReceptionAcknowledgement##urn:fdc:difi.no:2017:payment:han\
        dling:1.0:for:urn:iso:std:iso:20022:tech:xsd:camt.053.001.02:restricted:urn:fdc:bits.no:2017:iso2002\
        2:1.5::1.0
        aq urn:fdc:difi.no:2017:payment:extras-1::HandlingException##urn:fdc:difi.no:2017:payment:handling:1\
        .0:for:urn:iso:std:iso:20022:tech:xsd:camt.053.001.02:restricted:urn:fdc:bits.no:2017:iso20022:1.5::\
        1.0
        > urn:fdc:bits.no:2017:profile:11:1.0
        aq urn:iso:std:iso:20022:tech:xsd:camt.052.001.02::Document##urn:fdc:bits.no:2017:iso20022:1.5::02
        aq urn:fdc:difi.no:2017:payment:extras-1::ReceptionAcknowledgement##urn:fdc:difi.no:2017:payment:han\
        dling:1.0:for:urn:iso:std:iso:20022:tech:xsd:camt.052.001.02:restricted:urn:fdc:bits.no:2017:iso2002\
        2:1.5::1.0
        aq urn:fdc:difi.no:2017:payment:extras-1::HandlingException##urn:fdc:difi.no:2017:payment:handling:1\
        .0:for:urn:iso:std:iso:20022:tech:xsd:camt.052.001.02:restricted:urn:fdc:bits.no:2017:iso20022:1.5::\
        1.0
        > urn:fdc:peppol.eu:prac:bis:p004:1.0
        aq Enquiry##urn:fdc:peppol.eu:prac:trns:t007:1.0::2.2
        aq EnquiryResponse##urn:fdc:peppol.eu:prac:trns:t008:1.0::2.2
        > urn:fdc:peppol.eu:prac:bis:p005:1.0
        aq Enquiry##urn:fdc:peppol.eu:prac:trns:t009:1.0::2.2
        aq EnquiryResponse##urn:fdc:peppol.eu:prac:trns:t010:1.0::2.2
        > urn:www.cenbii.eu:profile:biixy:ver2.0
        aq Reminder##urn:www.cenbii.eu:transaction:biicoretrdm017:ver1.0:#urn:www.cenbii.eu:profile:biixy:ve\
        r1.0#urn:www.difi.no:ehf:purring:ver1::2.0
        > urn:fdc:anskaffelser.no:2019:ehf:postaward:g3:01:1.0
        aq Catalogue##urn:fdc:peppol.eu:poacc:trns:catalogue:3:extended:urn:fdc:anskaffelser.no:2019:ehf:spe\
        c:3.0::2.2
        aq ApplicationResponse##urn:fdc:peppol.eu:poacc:trns:catalogue_response:3:extended:urn:fdc:anskaffel\
        ser.no:2019:ehf:spec:3.0::2.2
        > urn:fdc:anskaffelser.no:2019:ehf:postaward:g3:03:1.0
        aq OrderResponse##urn:fdc:peppol.eu:poacc:trns:order_agreement:3:extended:urn:fdc:anskaffelser.no:20\
        19:ehf:spec:3.0::2.2
        > urn:fdc:anskaffelser.no:2019:ehf:postaward:g3:05:1.0
        aq DespatchAdvice##urn:fdc:peppol.eu:poacc:trns:despatch_advice:3:extended:urn:fdc:anskaffelser.no:2\
        019:ehf:spec:3.0::2.2
        > urn:fdc:anskaffelser.no:2019:ehf:postaward:g3:06:1.0
        aq Invoice##urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0#conformant#ur\
        n:fdc:anskaffelser.no:2019:ehf:reminder:3.0::2.2
        > urn:fdc:anskaffelser.no:2019:ehf:postaward:g3:07:1.0
        aq Invoice##urn:fdc:anskaffelser.no:2019:ehf:spec:payment-request:3.0::2.2
        > urn:fdc:anskaffelser.no:2019:ehf:postaward:g3:08:1.0
        aq Invoice##urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0#conformant#ur\
        n:fdc:anskaffelser.no:2019:ehf:forward-billing:3.0::2.2
        aq CreditNote##urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0#conformant\
        #urn:fdc:anskaffelser.no:2019:ehf:forward-billing:3.0::2.2
        > urn:fdc:www.efaktura.gov.pl:ver2.0:plinv:ver1.4
        aq Invoice##urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0#extended#urn:\
        fdc:www.efaktura.gov.pl:ver2.0::2.1
        > urn:fdc:www.efaktura.gov.pl:ver2.0:corr_inv:ver4.0
        aq CreditNote##urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0#extended#u\
        rn:fdc:www.efaktura.gov.pl:ver2.0::2.1
        > urn:fdc:www.efaktura.gov.pl:ver2.0:sbcn:ver1.4
        aq SelfBilledCreditNote##urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0#\
        extended#urn:fdc:www.efaktura.gov.pl:ver2.0::2.1
        > urn:fdc:peppol.eu:prac:bis:p001:1.1
        aq ExpressionOfInterestRequest##urn:fdc:peppol.eu:prac:trns:t001:1.1::2.2
        aq ExpressionOfInterestResponse##urn:fdc:peppol.eu:prac:trns:t002:1.1::2.2
        > urn:fdc:peppol.eu:prac:bis:p002:1.1
        aq TenderStatusRequest##urn:fdc:peppol.eu:prac:trns:t003:1.1::2.2
        aq CallForTenders##urn:fdc:peppol.eu:prac:trns:t004:1.1::2.2
        > urn:fdc:peppol.eu:prac:bis:p003:1.1
        aq Tender##urn:fdc:peppol.eu:prac:trns:t005:1.1::2.2
        aq TenderReceipt##urn:fdc:peppol.eu:prac:trns:t006:1.1::2.2
        > urn:fdc:peppol.eu:prac:bis:p004:1.1
        aq Enquiry##urn:fdc:peppol.eu:prac:trns:t007:1.1::2.2
        aq EnquiryResponse##urn:fdc:peppol.eu:prac:trns:t008:1.1::2.2
        > urn:fdc:peppol.eu:prac:bis:p005:1.1
        aq Enquiry##urn:fdc:peppol.eu:prac:trns:t009:1.1::2.2
        aq EnquiryResponse##urn:fdc:peppol.eu:prac:trns:t010:1.1::2.2
        > urn:fdc:peppol.eu:prac:bis:p006:1.1
        aq urn:oasis:names:tc:ebxml-regrep:xsd:query:4.0::QueryRequest##urn:fdc:peppol.eu:prac:trns:t011:1.1\
        ::4.0
        aq urn:oasis:names:tc:ebxml-regrep:xsd:query:4.0::QueryResponse##urn:fdc:peppol.eu:prac:trns:t012:1.\
        1::4.0
        > urn:fdc:peppol.eu:prac:bis:p007:1.1
        aq TenderWithdrawal##urn:fdc:peppol.eu:prac:trns:t013:1.1::2.2
        aq TenderReceipt##urn:fdc:peppol.eu:prac:trns:t014:1.1::2.2
        > urn:fdc:peppol.eu:prac:bis:p008:1.1
        aq urn:oasis:names:tc:ebxml-regrep:xsd:lcm:4.0::SubmitObjectsRequest##urn:fdc:peppol.eu:prac:trns:t0\
        15:1.1::4.0
        aq ApplicationResponse##urn:fdc:peppol.eu:prac:trns:t016:1.1::2.2
        > urn:fdc:peppol.eu:prac:bis:p009:1.1
        dq AwardedNotification##urn:fdc:peppol.eu:prac:trns:t017:1.4::2.2
        aq AwardedNotification##urn:fdc:peppol.eu:prac:trns:t017:1.1::2.2
        > urn:fdc:peppol.eu:oo:bis:reporting:1
        rq urn:fdc:peppol:end-user-reporting:1.0::EndUserReport##urn:fdc:peppol.eu:oo:trns:end-user-report:1\
        ::1.0
        rq urn:fdc:peppol:transaction-statistics-reporting:1.0::TransactionStatisticsReport##urn:fdc:peppol.\
        eu:oo:trns:transaction-statistics-reporting:1::1.0
        > urn:fdc:peppol.eu:logistics:bis:despatch_advice_only:1 urn:fdc:peppol.eu:logistics:bis:despatch_ad\
        vice_w_response:1 urn:fdc:peppol.eu:logistics:bis:despatch_advice_w_receipt_advice:1
        aq DespatchAdvice##urn:fdc:peppol.eu:logistics:trns:advanced_despatch_advice:1::2.1
        > urn:fdc:peppol.eu:logistics:bis:despatch_advice_w_response:1
        dq ApplicationResponse##urn:fdc:peppol.eu:logistics:trns:despatch_advice_response:1::2.1
        > urn:fdc:peppol.eu:logistics:bis:weight_statement:1
        aq WeightStatement##urn:fdc:peppol.eu:logistics:trns:weight_statement:1::2.3
        > urn:fdc:www.efaktura.gov.pl:ver2.0:us:ver1.0
        aq UtilityStatement##urn:fdc:www.efaktura.gov.pl:ver2.0:trns:us:ver1.0::2.1
        > urn:fdc:peppol.eu:poacc:bis:advanced_ordering:3
        aq OrderChange##urn:fdc:peppol.eu:poacc:trns:order_change:3::2.3
        aq OrderCancellation##urn:fdc:peppol.eu:poacc:trns:order_cancellation:3::2.3
        aq OrderResponse##urn:fdc:peppol.eu:poacc:trns:order_response_advanced:3::2.3
        > urn:peppol:bis:selfbilling
        rq Invoice##urn:peppol:pint:selfbilling-1@jp-1::2.1
        aw Invoice##urn:peppol:pint:selfbilling-1@jp-1::2.1
        rq Invoice##urn:peppol:pint:selfbilling-1@aunz-1::2.1
        rq CreditNote##urn:peppol:pint:selfbilling-1@aunz-1::2.1
        aw Invoice##urn:peppol:pint:selfbilling-1@aunz-1::2.1
        aw CreditNote##urn:peppol:pint:selfbilling-1@aunz-1::2.1
        aw Invoice##urn:peppol:pint:selfbilling-1@my-1::2.1
        aw CreditNote##urn:peppol:pint:selfbilling-1@my-1::2.1
        rq Invoice##urn:peppol:pint:selfbilling-1@my-1::2.1
        rq CreditNote##urn:peppol:pint:selfbilling-1@my-1::2.1
        aw Invoice##urn:peppol:pint:selfbilling-1@ae-1::2.1
        aw CreditNote##urn:peppol:pint:selfbilling-1@ae-1::2.1
        aw Invoice##urn:peppol:pint:selfbilling-1@ng-1::2.1
        aw CreditNote##urn:peppol:pint:selfbilling-1@ng-1::2.1
        aw Invoice##urn:peppol:pint:selfbilling-1@om-1::2.1
        aw CreditNote##urn:peppol:pint:selfbilling-1@om-1::2.1
        > urn:fdc:peppol.eu:prac:bis:p001:1.2
        aq ExpressionOfInterestRequest##urn:fdc:peppol.eu:prac:trns:t001:1.2::2.2
        aq ExpressionOfInterestResponse##urn:fdc:peppol.eu:prac:trns:t002:1.2::2.2
        aq ExpressionOfInterestRequest##urn:fdc:peppol.eu:prac:trns:t021:1.2::2.2
        aq ExpressionOfInterestResponse##urn:fdc:peppol.eu:prac:trns:t022:1.2::2.2
        > urn:fdc:peppol.eu:prac:bis:p002:1.2
        aq TenderStatusRequest##urn:fdc:peppol.eu:prac:trns:t003:1.2::2.2
        aq CallForTenders##urn:fdc:peppol.eu:prac:trns:t004:1.2::2.2
        > urn:fdc:peppol.eu:prac:bis:p003:1.2
        aq Tender##urn:fdc:peppol.eu:prac:trns:t005:1.2::2.2
        aq TenderReceipt##urn:fdc:peppol.eu:prac:trns:t006:1.2::2.2
        > urn:fdc:peppol.eu:prac:bis:p006:1.2
        aq urn:oasis:names:tc:ebxml-regrep:xsd:query:4.0::QueryRequest##urn:fdc:peppol.eu:prac:trns:t011:1.2\
        ::4.0
        aq urn:oasis:names:tc:ebxml-regrep:xsd:query:4.0::QueryResponse##urn:fdc:peppol.eu:prac:trns:t012:1.\
        2::4.0
        > urn:fdc:peppol.eu:prac:bis:p008:1.2
        aq urn:oasis:names:tc:ebxml-regrep:xsd:lcm:4.0::SubmitObjectsRequest##urn:fdc:peppol.eu:prac:trns:t0\
        15:1.2::4.0
        aq ApplicationResponse##urn:fdc:peppol.eu:prac:trns:t016:1.2::2.2
        > urn:fdc:peppol.eu:prac:bis:p010:1.1
        aq ApplicationResponse##urn:fdc:peppol.eu:prac:trns:t018:1.1::2.2
        > urn:fdc:peppol.eu:prac:bis:p011:1.1
        aq Qualification##urn:fdc:peppol.eu:prac:trns:t019:1.1::2.2
        aq TenderReceipt##urn:fdc:peppol.eu:prac:trns:t020:1.1::2.2
        > urn:fdc:peppol.eu:logistics:bis:transport_execution_plan_w_request:1
        rq TransportExecutionPlanRequest##urn:fdc:peppol.eu:logistics:trns:transport_execution_plan_request:\
        1::2.3
        > urn:fdc:peppol.eu:logistics:bis:transport_execution_plan_only:1
        rq TransportExecutionPlan##urn:fdc:peppol.eu:logistics:trns:transport_execution_plan:1::2.3
        > urn:fdc:peppol.eu:logistics:bis:waybill:1
        aq Waybill##urn:fdc:peppol.eu:logistics:trns:waybill:1::2.3
        > urn:fdc:peppol.eu:logistics:bis:transportation_status_w_request:1 urn:fdc:peppol.eu:logistics:bis:\
        advanced_transport_execution_plan:1
        aq TransportationStatusRequest##urn:fdc:peppol.eu:logistics:trns:transportation_status_request:1::2.\
        3
        > urn:fdc:peppol.eu:logistics:bis:transportation_status_only:1 urn:fdc:peppol.eu:logistics:bis:advan\
        ced_transport_execution_plan:1
        aq TransportationStatus##urn:fdc:peppol.eu:logistics:trns:transportation_status:1::2.3
        > urn:fdc:peppol.eu:logistics:bis:despatch_advice_w_receipt_advice:1
        aq ReceiptAdvice##urn:fdc:peppol.eu:logistics:trns:receipt_advice:1::2.3
        > urn:fdc:hr-xml:2007:timesheet:1.0
        aq http://ns.hr-xml.org/2007-04-15::TimeCard##hr-xml@nl-1.4::2.5
        > urn:fdc:peppol.eu:edec:bis:reporting:1.0
        aq urn:fdc:peppol:end-user-statistics-report:1.1::EndUserStatisticsReport##urn:fdc:peppol.eu:edec:tr\
        ns:end-user-statistics-report:1.1::1.1
        aq urn:fdc:peppol:transaction-statistics-report:1.0::TransactionStatisticsReport##urn:fdc:peppol.eu:\
        edec:trns:transaction-statistics-reporting:1.0::1.0
        > urn:peppol:bis:billing
        aw Invoice##urn:peppol:pint:billing-1::2.1
        aw CreditNote##urn:peppol:pint:billing-1::2.1
        rq Invoice##urn:peppol:pint:billing-1@jp-1::2.1
        aw Invoice##urn:peppol:pint:billing-1@jp-1::2.1
        rq Invoice##urn:peppol:pint:nontaxinvoice-1@jp-1::2.1
        aw Invoice##urn:peppol:pint:nontaxinvoice-1@jp-1::2.1
        rq Invoice##urn:peppol:pint:billing-1@aunz-1::2.1
        rq CreditNote##urn:peppol:pint:billing-1@aunz-1::2.1
        aw Invoice##urn:peppol:pint:billing-1@aunz-1::2.1
        aw CreditNote##urn:peppol:pint:billing-1@aunz-1::2.1
        aw Invoice##urn:peppol:pint:billing-1@sg-1::2.1
        aw CreditNote##urn:peppol:pint:billing-1@sg-1::2.1
        aw Invoice##urn:peppol:pint:billing-1@my-1::2.1
        aw CreditNote##urn:peppol:pint:billing-1@my-1::2.1
        rq Invoice##urn:peppol:pint:billing-1@my-1::2.1
        rq CreditNote##urn:peppol:pint:billing-1@my-1::2.1
        aw Invoice##urn:peppol:pint:billing-1@ae-1::2.1
        aw CreditNote##urn:peppol:pint:billing-1@ae-1::2.1
        aw Invoice##urn:peppol:pint:billing-1@eu-1::2.1
        aw CreditNote##urn:peppol:pint:billing-1@eu-1::2.1
        aw Invoice##urn:peppol:pint:billing-1@ng-1::2.1
        aw CreditNote##urn:peppol:pint:billing-1@ng-1::2.1
        aw Invoice##urn:peppol:pint:billing-1@om-1::2.1
        aw CreditNote##urn:peppol:pint:billing-1@om-1::2.1
        > urn:fdc:hr-xml:2007:staffingorder:1.0
        aq http://ns.hr-xml.org/2007-04-15::StaffingOrder##hr-xml@nl-1.4::2.5
        aq http://ns.hr-xml.org/2007-04-15::StaffingOrder##hr-xml:status@nl-1.4::2.5
        > urn:fdc:hr-xml:2007:humanresource:1.0
        aq http://ns.hr-xml.org/2007-04-15::HumanResource##hr-xml@nl-1.4::2.5
        aq http://ns.hr-xml.org/2007-04-15::HumanResource##hr-xml:status@nl-1.4::2.5
        > urn:fdc:hr-xml:2007:assignment:1.0
        aq http://ns.hr-xml.org/2007-04-15::Assignment##hr-xml@nl-1.4.1::2.5
        aq http://ns.hr-xml.org/2007-04-15::Assignment##hr-xml:status@nl-1.4::2.5
        > urn:fdc:digdir.no:2020:profile:egovernment:innbyggerpost:digital:ver1.0
        aq urn:fdc:digdir.no:2020:innbyggerpost:xsd::innbyggerpost##urn:fdc:digdir.no:2020:innbyggerpost:sch\
        ema:digital::1.0
        aq urn:fdc:digdir.no:2020:innbyggerpost:xsd::innbyggerpost##urn:fdc:digdir.no:2020:innbyggerpost:sch\
        ema:aapningskvittering::1.0
        aq urn:fdc:digdir.no:2020:innbyggerpost:xsd::innbyggerpost##urn:fdc:digdir.no:2020:innbyggerpost:sch\
        ema:varslingfeiletkvittering::1.0
        > urn:fdc:digdir.no:2020:profile:egovernment:innbyggerpost:utskrift:ver1.0
        aq urn:fdc:digdir.no:2020:innbyggerpost:xsd::innbyggerpost##urn:fdc:digdir.no:2020:innbyggerpost:sch\
        ema:utskrift::1.0
        aq urn:fdc:digdir.no:2020:innbyggerpost:xsd::innbyggerpost##urn:fdc:digdir.no:2020:innbyggerpost:sch\
        ema:mottakskvittering::1.0
        aq urn:fdc:digdir.no:2020:innbyggerpost:xsd::innbyggerpost##urn:fdc:digdir.no:2020:innbyggerpost:sch\
        ema:returpostkvittering::1.0
        > urn:fdc:digdir.no:2020:profile:egovernment:innbyggerpost:flyttet:ver1.0
        aq urn:fdc:digdir.no:2020:innbyggerpost:xsd::innbyggerpost##urn:fdc:digdir.no:2020:innbyggerpost:sch\
        ema:flyttet::1.0
        > urn:fdc:digdir.no:2020:profile:egovernment:innbyggerpost:digital:ver1.0 urn:fdc:digdir.no:2020:pro\
        file:egovernment:innbyggerpost:utskrift:ver1.0 urn:fdc:digdir.no:2020:profile:egovernment:innbyggerp\
        ost:flyttet:ver1.0
        aq urn:fdc:digdir.no:2020:innbyggerpost:xsd::innbyggerpost##urn:fdc:digdir.no:2020:innbyggerpost:sch\
        ema:leveringskvittering::1.0
        aq urn:fdc:digdir.no:2020:innbyggerpost:xsd::innbyggerpost##urn:fdc:digdir.no:2020:innbyggerpost:sch\
        ema:feil::1.0
        > urn:fdc:peppol.eu:2017:poacc:selfbilling:01:1.0 urn:peppol:bis:billing_with_response urn:peppol:fr\
        ance:billing:regulated urn:peppol:france:billing:non-regulated
        aq Invoice##urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:selfbilling:3.0::2.1
        aq CreditNote##urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:selfbilling:3.0::2.1
        > urn:fdc:dico:2018:maintenance:1.0
        aq http://www.ketenstandaard.nl/onderhoudsopdracht/SALES/005::MaintenanceInstruction##dico:maintenan\
        ceinstruction@nl-1.0::1.0
        aq http://www.ketenstandaard.nl/onderhoudsstatus/SALES/005::MaintenanceStatus##dico:maintenancestatu\
        s@nl-1.0::1.0
        > urn:peppol:france:billing:regulated urn:peppol:france:billing:non-regulated
        aq !urn:peppol:doctype:pdf+xml##urn:cen.eu:en16931:2017#conformant#urn:peppol:france:billing:Factur-\
        X:1.0::D22B
        aq Invoice##urn:cen.eu:en16931:2017#compliant#urn:peppol:france:billing:cius:1.0::2.1
        aq Invoice##urn:cen.eu:en16931:2017#conformant#urn:peppol:france:billing:extended:1.0::2.1
        aq urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100::CrossIndustryInvoice##urn:cen.eu:en\
        16931:2017#compliant#urn:peppol:france:billing:cius:1.0::D22B
        aq urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100::CrossIndustryInvoice##urn:cen.eu:en\
        16931:2017#conformant#urn:peppol:france:billing:extended:1.0::D22B
        aq urn:un:unece:uncefact:data:standard:CrossDomainAcknowledgementAndResponse:100::CrossDomainAcknowl\
        edgementAndResponse##urn:peppol:france:billing:cdv:1.0::D22B
        aq CreditNote##urn:cen.eu:en16931:2017#compliant#urn:peppol:france:billing:cius:1.0::2.1
        aq CreditNote##urn:cen.eu:en16931:2017#conformant#urn:peppol:france:billing:extended:1.0::2.1
        > urn:peppol:bis:taxreporting
        rw urn:fdc:peppol:tax-data-document:1.0::TaxData##urn:peppol:pint:taxdata-1@ae-1::1.0
        rw urn:fdc:peppol:tax-data-status:1.0::TaxDataStatus##urn:peppol:pint:taxdatastatus-1@ae-1::1.0
        > urn:peppol:eb2b:billing urn:peppol:eb2b:order_desadv_billing urn:peppol:eb2b:ordering_desadv_billi\
        ng
        aq Invoice##urn:cen.eu:en16931:2017#conformant#urn:peppol:eb2b:1.0::2.1
        aq CreditNote##urn:cen.eu:en16931:2017#conformant#urn:peppol:eb2b:1.0::2.1
        aq !urn:peppol:doctype:edifact:INVOIC##eb2b::0
        aq !urn:peppol:doctype:x12:810##eb2b::0
        aq !urn:peppol:doctype:bilateral##eb2b:invoice::0
        > urn:peppol:eb2b:order urn:peppol:eb2b:ordering urn:peppol:eb2b:order_desadv_billing urn:peppol:eb2\
        b:ordering_desadv_billing
        aq !urn:peppol:doctype:edifact:ORDERS##eb2b::0
        aq !urn:peppol:doctype:x12:850##eb2b::0
        aq !urn:peppol:doctype:bilateral##eb2b:order::0
        > urn:peppol:eb2b:ordering urn:peppol:eb2b:ordering_desadv_billing
        aq !urn:peppol:doctype:edifact:ORDRSP##eb2b::0
        aq !urn:peppol:doctype:x12:855##eb2b::0
        aq !urn:peppol:doctype:bilateral##eb2b:order_response::0
        > urn:peppol:eb2b:order_desadv_billing urn:peppol:eb2b:ordering_desadv_billing
        aq !urn:peppol:doctype:edifact:DESADV##eb2b::0
        aq !urn:peppol:doctype:x12:856##eb2b::0
        aq !urn:peppol:doctype:bilateral##eb2b:despatch_advice::0
        > urn:peppol:eb2b:order
        aq !urn:peppol:doctype:pdf+xml##eb2b:order-x:1.0::0
        > urn:peppol:eb2b:billing
        aq !urn:peppol:doctype:pdf+xml##eb2b:factur-x:1.0::0
        > urn:peppol:eb2b:oneway
        aq !urn:peppol:doctype:bilateral##eb2b:bilateral::0
        > urn:peppol:edec:mls
        aq ApplicationResponse##urn:peppol:edec:mls:1.0::2.1
        > urn:fdc:imda.gov.sg:bis:order_balance:1
        aq Order##urn:fdc:imda.gov.sg:trns:order_balance:1::2.1
        > urn:fdc:peppol.eu:logistics:bis:advanced_transport_execution_plan:1
        aq ApplicationResponse##urn:fdc:peppol.eu:logistics:trns:application_response:1::2.1
        > urn:fdc:peppol.eu:logistics:bis:transport_execution_plan_w_request:1 urn:fdc:peppol.eu:logistics:b\
        is:advanced_transport_execution_plan:1
        aq TransportExecutionPlanRequest##urn:fdc:peppol.eu:logistics:trns:transport_execution_plan_request:\
        1::2.4
        > urn:fdc:peppol.eu:logistics:bis:transport_execution_plan_only:1 urn:fdc:peppol.eu:logistics:bis:ad\
        vanced_transport_execution_plan:1
        aq TransportExecutionPlan##urn:fdc:peppol.eu:logistics:trns:transport_execution_plan:1::2.4
        > urn:peppol:taxreporting
        aq urn:peppol:schema:taxdata:1.0::TaxData##urn:peppol:taxdata:ae-1::1.0
        aq urn:peppol:schema:om-taxdata:1.0::TaxData##urn:peppol:taxdata:om-1::1.0
        aq urn:peppol:schema:sk-taxdata:1.0::TaxData##urn:peppol:taxdata:sk-1::1.0
        """

    /// 108 processes: state, value.
    static let processes = """
        d urn:www.cenbii.eu:profile:bii01:ver1.0
        a urn:www.cenbii.eu:profile:bii01:ver2.0
        d urn:www.cenbii.eu:profile:bii03:ver1.0
        d urn:www.cenbii.eu:profile:bii03:ver2.0
        d urn:www.cenbii.eu:profile:bii04:ver1.0
        d urn:www.cenbii.eu:profile:bii04:ver2.0
        d urn:www.cenbii.eu:profile:bii05:ver1.0
        a urn:www.cenbii.eu:profile:bii05:ver2.0
        d urn:www.cenbii.eu:profile:bii06:ver1.0
        a urn:www.cenbii.eu:profile:bii28:ver2.0
        a urn:www.cenbii.eu:profile:bii30:ver2.0
        d urn:www.cenbii.eu:profile:bii36:ver2.0
        a urn:fdc:peppol.eu:2017:poacc:billing:01:1.0
        a urn:peppol:bis:billing_with_response
        a urn:peppol:france:billing:regulated
        a urn:peppol:france:billing:non-regulated
        d urn:fdc:peppol.eu:2017:pracc:p001:01:1.0
        d urn:fdc:peppol.eu:2017:pracc:p002:01:1.0
        d urn:fdc:peppol.eu:2017:pracc:p003:01:1.0
        r oioubl-procid-ubl::Reference-Utility-1.0
        r oioubl-procid-ubl::Procurement-ReminderOnly-1.0
        d urn:www.peppol.eu:profile:bis63a:ver1.0
        a urn:fdc:peppol.eu:poacc:bis:catalogue_only:3
        a urn:fdc:peppol.eu:poacc:bis:catalogue_wo_response:3
        a urn:fdc:peppol.eu:poacc:bis:ordering:3
        a urn:fdc:peppol.eu:poacc:bis:order_only:3
        a urn:fdc:peppol.eu:poacc:bis:advanced_ordering:3
        a urn:fdc:peppol.eu:poacc:bis:invoice_response:3
        a urn:fdc:peppol.eu:poacc:bis:punch_out:3
        a urn:fdc:peppol.eu:poacc:bis:despatch_advice:3
        a urn:fdc:peppol.eu:poacc:bis:order_agreement:3
        a urn:fdc:peppol.eu:poacc:bis:mlr:3
        a urn:fdc:www.efaktura.gov.pl:ver1.0:account_corr:ver1.0
        a urn:fdc:www.efaktura.gov.pl:ver1.0:corr_inv:ver1.0
        a urn:fdc:www.efaktura.gov.pl:ver1.0:receipt_advice:ver1.0
        a urn:fdc:peppol.eu:2017:poacc:selfbilling:01:1.0
        a urn:fdc:anskaffelser.no:2019:ehf:postaward:g3:09:1.0
        a urn:fdc:peppol.eu:poacc:en16931:any
        r urn:kosit:profile:reporting:1.0
        a urn:fdc:anskaffelser.no:2019:ehf:postaward:g3:02:1.0
        a urn:fdc:bits.no:2017:profile:01:1.0
        a urn:fdc:bits.no:2017:profile:03:1.0
        a urn:fdc:bits.no:2017:profile:02:1.0
        a urn:fdc:bits.no:2017:profile:04:1.0
        a urn:fdc:bits.no:2017:profile:09:1.0
        a urn:fdc:bits.no:2017:profile:10:1.0
        a urn:fdc:bits.no:2017:profile:11:1.0
        a urn:fdc:peppol.eu:prac:bis:p004:1.0
        a urn:fdc:peppol.eu:prac:bis:p005:1.0
        a urn:www.cenbii.eu:profile:biixy:ver2.0
        a urn:fdc:anskaffelser.no:2019:ehf:postaward:g3:01:1.0
        a urn:fdc:anskaffelser.no:2019:ehf:postaward:g3:03:1.0
        a urn:fdc:anskaffelser.no:2019:ehf:postaward:g3:05:1.0
        a urn:fdc:anskaffelser.no:2019:ehf:postaward:g3:06:1.0
        a urn:fdc:anskaffelser.no:2019:ehf:postaward:g3:07:1.0
        a urn:fdc:anskaffelser.no:2019:ehf:postaward:g3:08:1.0
        a urn:fdc:www.efaktura.gov.pl:ver2.0:plinv:ver1.4
        a urn:fdc:www.efaktura.gov.pl:ver2.0:corr_inv:ver4.0
        a urn:fdc:www.efaktura.gov.pl:ver2.0:sbcn:ver1.4
        a urn:fdc:peppol.eu:prac:bis:p001:1.1
        a urn:fdc:peppol.eu:prac:bis:p002:1.1
        a urn:fdc:peppol.eu:prac:bis:p003:1.1
        a urn:fdc:peppol.eu:prac:bis:p004:1.1
        a urn:fdc:peppol.eu:prac:bis:p005:1.1
        a urn:fdc:peppol.eu:prac:bis:p006:1.1
        a urn:fdc:peppol.eu:prac:bis:p007:1.1
        a urn:fdc:peppol.eu:prac:bis:p008:1.1
        a urn:fdc:peppol.eu:prac:bis:p009:1.1
        r urn:fdc:peppol.eu:oo:bis:reporting:1
        a urn:fdc:peppol.eu:logistics:bis:despatch_advice_only:1
        a urn:fdc:peppol.eu:logistics:bis:despatch_advice_w_response:1
        a urn:fdc:peppol.eu:logistics:bis:despatch_advice_w_receipt_advice:1
        a urn:fdc:peppol.eu:logistics:bis:weight_statement:1
        a urn:fdc:www.efaktura.gov.pl:ver2.0:us:ver1.0
        a urn:peppol:bis:selfbilling
        a urn:fdc:peppol.eu:prac:bis:p001:1.2
        a urn:fdc:peppol.eu:prac:bis:p002:1.2
        a urn:fdc:peppol.eu:prac:bis:p003:1.2
        a urn:fdc:peppol.eu:prac:bis:p006:1.2
        a urn:fdc:peppol.eu:prac:bis:p008:1.2
        a urn:fdc:peppol.eu:prac:bis:p010:1.1
        a urn:fdc:peppol.eu:prac:bis:p011:1.1
        a urn:fdc:peppol.eu:logistics:bis:transport_execution_plan_w_request:1
        a urn:fdc:peppol.eu:logistics:bis:transport_execution_plan_only:1
        a urn:fdc:peppol.eu:logistics:bis:waybill:1
        a urn:fdc:peppol.eu:logistics:bis:transportation_status_w_request:1
        a urn:fdc:peppol.eu:logistics:bis:advanced_transport_execution_plan:1
        a urn:fdc:peppol.eu:logistics:bis:transportation_status_only:1
        a urn:fdc:hr-xml:2007:timesheet:1.0
        a urn:fdc:peppol.eu:edec:bis:reporting:1.0
        a urn:peppol:bis:billing
        a urn:fdc:hr-xml:2007:staffingorder:1.0
        a urn:fdc:hr-xml:2007:humanresource:1.0
        a urn:fdc:hr-xml:2007:assignment:1.0
        a urn:fdc:digdir.no:2020:profile:egovernment:innbyggerpost:digital:ver1.0
        a urn:fdc:digdir.no:2020:profile:egovernment:innbyggerpost:utskrift:ver1.0
        a urn:fdc:digdir.no:2020:profile:egovernment:innbyggerpost:flyttet:ver1.0
        a urn:fdc:dico:2018:maintenance:1.0
        r urn:peppol:bis:taxreporting
        a urn:peppol:eb2b:billing
        a urn:peppol:eb2b:order_desadv_billing
        a urn:peppol:eb2b:ordering_desadv_billing
        a urn:peppol:eb2b:order
        a urn:peppol:eb2b:ordering
        a urn:peppol:eb2b:oneway
        a urn:peppol:edec:mls
        a urn:fdc:imda.gov.sg:bis:order_balance:1
        a urn:peppol:taxreporting
        """

    /// 5 profiles: state, value.
    static let transportProfiles = """
        r busdox-transport-start
        r busdox-transport-as2-ver1p0
        r peppol-transport-as4-v1_0
        a peppol-transport-as4-v2_0
        r busdox-transport-as2-ver2p0
        """

    /// 1 use cases of service providers as participants: state, value.
    static let useCases = """
        a MLS
        """
}
