/// The rules of Peppol BIS Billing in words: identifier, what must hold, and why it is asked.
enum PeppolWords {
    static let rows = """
        PEPPOL-EN16931-R001 | The business process (BT-23) is given. | The receiver's access point chooses by it what is done with the document.
        PEPPOL-EN16931-R002 | There is one note (BT-22) at most; between two German parties there may be several. | Many receivers keep one note only and would lose the others.
        PEPPOL-EN16931-R003 | A buyer reference (BT-10) or an order reference (BT-13) is given. | The buyer's organisation finds by it who has to approve the invoice.
        PEPPOL-EN16931-R004 | The specification identifier (BT-24) begins with that of Peppol BIS Billing 3.0. | The network routes a document by what it claims to be; a receiver registers for that.
        PEPPOL-EN16931-R005 | The VAT accounting currency (BT-6) is another than the invoice currency (BT-5). | The same currency twice would ask for a second VAT total that says nothing new.
        PEPPOL-EN16931-R006 | There is one invoiced object (BT-18) at most. | Receivers take one.
        PEPPOL-EN16931-R007 | The business process (BT-23) is one of Peppol billing: `urn:fdc:peppol.eu:2017:poacc:billing:NN:1.0`. | An unknown process is handled by nobody.
        PEPPOL-EN16931-R008 | No element is empty. | An empty element looks like a value and is none; receivers differ in what they make of it.
        PEPPOL-EN16931-R010 | The buyer's electronic address (BT-49) is given. | The document is delivered to it.
        PEPPOL-EN16931-R020 | The seller's electronic address (BT-34) is given. | Answers to the invoice go there.
        PEPPOL-EN16931-R040 | The amount of an allowance or charge is its base times its percentage; 0.02 may differ. | Who checks the percentage must come to the amount.
        PEPPOL-EN16931-R041 | An allowance or charge with a percentage has the base that it is taken of. | A percentage without its base cannot be checked.
        PEPPOL-EN16931-R042 | An allowance or charge with a base has a percentage. | A base without a percentage has no use, and raises the question what was meant.
        PEPPOL-EN16931-R043 | The charge indicator is the word `true` or `false`. | `1` and `0` are the same to a schema, and not to every receiver.
        PEPPOL-EN16931-R043-1 | The charge indicator of a document allowance or charge is the word `true` or `false`. | `1` and `0` are the same to a schema, and not to every receiver.
        PEPPOL-EN16931-R043-2 | The charge indicator of a line allowance or charge is the word `true` or `false`. | `1` and `0` are the same to a schema, and not to every receiver.
        PEPPOL-EN16931-R044 | A price has an allowance only, no charge. | What raises a price is part of it.
        PEPPOL-EN16931-R046 | The net price (BT-146) is the gross price (BT-148) less the price discount (BT-147), when a gross price is given. | Three values of which one follows from the others must agree.
        PEPPOL-EN16931-R051 | Every amount is in the invoice currency (BT-5), the VAT total in accounting currency (BT-111) aside. | Amounts of different currencies do not add up.
        PEPPOL-EN16931-R053 | There is exactly one tax total with a VAT breakdown. | Two breakdowns would leave open which is meant.
        PEPPOL-EN16931-R054 | There is one tax total without a breakdown when a VAT accounting currency (BT-6) is given, and none otherwise. | Such a total is for the VAT in the accounting currency alone.
        PEPPOL-EN16931-R055 | The VAT total (BT-110) and the VAT total in accounting currency (BT-111) have the same sign. | They are one tax in two currencies.
        PEPPOL-EN16931-R061 | A direct debit (means 49 or 59) has a mandate reference (BT-89). | Without its mandate a debit may be taken back.
        PEPPOL-EN16931-R080 | A credit note has one project reference (a document reference of type 50) at most. | The standard knows one project (BT-11).
        PEPPOL-EN16931-R100 | A line has one object reference (BT-128) at most. | Receivers take one.
        PEPPOL-EN16931-R101 | The document reference of a line is an object reference: type 130. | Nothing else may be referred to from a line.
        PEPPOL-EN16931-R110 | The period of a line starts on or after the start of the invoicing period. | A line outside the period of its invoice belongs in another one.
        PEPPOL-EN16931-R111 | The period of a line ends on or before the end of the invoicing period. | A line outside the period of its invoice belongs in another one.
        PEPPOL-EN16931-R120 | The net amount of a line (BT-131) is quantity times net price, divided by the base quantity, plus charges, less allowances; 0.02 may differ. | It protects the buyer from lines that do not come to what is asked.
        PEPPOL-EN16931-R121 | The base quantity of a price (BT-149) is more than zero. | A price is for so many; none or fewer cannot be divided by.
        PEPPOL-EN16931-R130 | The unit of the base quantity (BT-150) is that of the quantity (BT-130). | A price by the kilogram does not go with a quantity in boxes.
        PEPPOL-EN16931-F001 | A date is a day that exists, as YYYY-MM-DD. | One notation, without time and zone, is read alike by all.
        PEPPOL-EN16931-P0100 | The type of an invoice (BT-3) is one that the process takes. | A receiver that registered for invoices need not handle others.
        PEPPOL-EN16931-P0101 | The type of a credit note (BT-3) is one that the process takes. | A receiver that registered for credit notes need not handle others.
        PEPPOL-EN16931-P0104 | The exemption code VATEX-EU-G stands with category G only. | A reason for an export contradicts any other category.
        PEPPOL-EN16931-P0105 | The exemption code VATEX-EU-O stands with category O only. | A reason for being outside VAT contradicts any other category.
        PEPPOL-EN16931-P0106 | The exemption code VATEX-EU-IC stands with category K only. | A reason for an intra-community supply contradicts any other category.
        PEPPOL-EN16931-P0107 | The exemption code VATEX-EU-AE stands with category AE only. | A reason for a reverse charge contradicts any other category.
        PEPPOL-EN16931-P0108 | The exemption code VATEX-EU-D stands with category E only. | The margin scheme for travel agents is an exemption.
        PEPPOL-EN16931-P0109 | The exemption code VATEX-EU-F stands with category E only. | The margin scheme for second-hand goods is an exemption.
        PEPPOL-EN16931-P0110 | The exemption code VATEX-EU-I stands with category E only. | The margin scheme for works of art is an exemption.
        PEPPOL-EN16931-P0111 | The exemption code VATEX-EU-J stands with category E only. | The margin scheme for collectors' items is an exemption.
        PEPPOL-EN16931-P0112 | The types 326 and 384 stand between two German parties only. | Partial and corrected invoices of these types are known in Germany alone.
        PEPPOL-EN16931-CL001 | The media type of an embedded document (BT-125-1) is one that Peppol takes. | A receiver must be able to open what it gets.
        PEPPOL-EN16931-CL002 | The reason code of an allowance (BT-98, BT-140) is one of those of UNTDID 5189 that Peppol takes. | A code that is not on the list is understood by nobody.
        PEPPOL-EN16931-CL003 | The reason code of a charge (BT-105, BT-145) is a code of UNTDID 7161. | A code that is not on the list is understood by nobody.
        PEPPOL-EN16931-CL006 | The tax point code (BT-8) is 3, 35 or 432. | A code that is not on the list is understood by nobody.
        PEPPOL-EN16931-CL007 | The currency of an amount is a code of ISO 4217. | A code that is not on the list is understood by nobody.
        PEPPOL-EN16931-CL008 | The scheme of an electronic address (BT-34-1, BT-49-1) is a code of Peppol's EAS list. | The network looks participants up by scheme and value.
        """

    /// Of each scheme with a form of its own: identifier of the rule, and what the identifier is.
    static let identifiers = """
        PEPPOL-COMMON-R040 | scheme 0088 is a GLN: digits of which the last is a check digit
        PEPPOL-COMMON-R041 | scheme 0192 is a Norwegian organisation number: nine digits, the last a check digit (modulus 11)
        PEPPOL-COMMON-R042 | scheme 0184 is a Danish CVR number: DK and eight digits, or eight digits
        PEPPOL-COMMON-R043 | scheme 0208 is a Belgian enterprise number: ten digits, the last two a check (modulus 97)
        PEPPOL-COMMON-R044 | scheme 0201 is an Italian office code: six letters or digits
        PEPPOL-COMMON-R045 | scheme 0210 is an Italian fiscal code: sixteen characters with a check character, or eleven digits
        PEPPOL-COMMON-R046 | scheme 9907 is an Italian fiscal code: sixteen characters with a check character, or eleven digits
        PEPPOL-COMMON-R047 | scheme 0211 is an Italian VAT number: IT and eleven digits, the last a check digit
        PEPPOL-COMMON-R048 | scheme 9906 is an Italian VAT number: IT and eleven digits, the last a check digit
        PEPPOL-COMMON-R049 | scheme 0007 is a Swedish organisation number: ten digits, the last a check digit (Luhn)
        PEPPOL-COMMON-R050 | scheme 0151 is an Australian business number: eleven digits with a check (modulus 89)
        PEPPOL-COMMON-R052 | scheme 0096 is a Danish P number: ten digits
        PEPPOL-COMMON-R053 | scheme 0198 is a Danish SE number: DK and eight digits
        PEPPOL-COMMON-R054 | scheme 0106 is a Dutch KVK number: eight digits
        PEPPOL-COMMON-R055 | scheme 0190 is a Dutch OIN: twenty digits
        PEPPOL-COMMON-R056-1 | scheme 9944 is a Dutch VAT number: NL, nine digits, B, two digits
        PEPPOL-COMMON-R056-2 | a VAT identifier that begins with NL is a Dutch VAT number: NL, nine digits, B, two digits
        PEPPOL-COMMON-R057 | scheme 0217 is a Dutch establishment number: twelve digits
        """
}
