/// NLCIUS, UBL.BE, and the rules of Peppol for single countries, in words.
enum NeighbouringWords {
    /// Identifiers, and what must hold. A row that begins with a blank goes on with the one before.
    static let rows = """
        NO-R-002 | Of a Norwegian seller: a TAX scheme identifier with the text Foretaksregisteret is expected.
        NO-R-001 | Of a Norwegian seller: VAT identifier is NO + nine digits (modulus 11) + MVA.
        DK-R-002 | Of a Danish seller: legal registration is there.
        DK-R-014 | Of a Danish seller: legal registration scheme is 0184.
        DK-R-016 | Between Danish parties: a credit note is not negative.
        DK-R-013 | Between Danish parties: party identifiers carry a scheme.
        DK-R-005 | Between Danish parties: means code is one of 1 10 31 42 48 49 50 58 59 93 97.
        DK-R-006 | Between Danish parties: codes 31, 42 need account and registration (branch) number.
        DK-R-007 | Between Danish parties: code 49 needs mandate reference and payer account.
        DK-R-008 | Between Danish parties: code 50 needs a payment identifier that begins 01#, 04# or 15# and an
          account of 7 or 8 digits.
        DK-R-009 | Between Danish parties: code 50 with 04# or 15#: payment identifier has length 19.
        DK-R-010 | Between Danish parties: code 93 needs a payment identifier that begins 71#, 73# or 75# and an
          eight-character account.
        DK-R-011 | Between Danish parties: code 93 with 71# or 75#: payment identifier has length 18 or 19.
        DK-R-003 | Between Danish parties: UNSPSC class (list TST) has version 19.05.01 or 26.08.01 (19.0501 and
          26.0801 count too).
        DK-R-004 | Between Danish parties: reason code ZZZ needs a reason that is a four-character number 0..9999,
          or text with a # that is neither first nor last.
        DK-R-017 | Between Danish parties: buyer legal registration scheme is 0184.
        IT-R-001 | Of an Italian seller: tax registration (not VAT) has 11 to 16 upper-case letters or digits.
        IT-R-002 | Of an Italian seller: street is there.
        IT-R-003 | Of an Italian seller: city is there.
        IT-R-004 | Of an Italian seller: post code is there.
        SE-R-001 | Of a Swedish seller: VAT identifier has 14 characters.
        SE-R-002 | Of a Swedish seller: the twelve characters after SE are numeric.
        SE-R-003 | Of a Swedish seller: legal registration is numeric.
        SE-R-004 | Of a Swedish seller: legal registration has ten characters.
        SE-R-013 | Of a Swedish seller: legal registration passes Luhn.
        SE-R-005 | Of a Swedish seller: a TAX scheme identifier reads GODKÄND FÖR F-SKATT (case ignored).
        SE-R-006 | Of a Swedish seller, category S: rate is 6, 12 or 25.
        SE-R-007 | Swedish plusgiro account is numeric.
        SE-R-010 | Swedish plusgiro account has 2 to 8 characters.
        SE-R-008 | Swedish bankgiro account is numeric.
        SE-R-009 | Swedish bankgiro account has 7 or 8 characters.
        SE-R-011 | Of a Swedish seller: bankgiro and plusgiro are written with means 30 and the branch, not with
          means 50 or 56.
        SE-R-012 | Of a Swedish seller: between Swedish parties a credit transfer is means 30, not 31.
        GR-R-001-1 | Of a Greek seller: invoice number has six segments divided by |.
        GR-R-001-2 | Of a Greek seller: the first part of the invoice number is the seller's tax number, as after EL
          in the VAT identifier.
        GR-R-001-3 | Of a Greek seller: the second part of the invoice number is the issue date as DD/MM/YYYY.
        GR-R-001-4 | Of a Greek seller: the third part of the invoice number is a whole number from 0.
        GR-R-001-5 | Of a Greek seller: the fourth part of the invoice number is a Greek document type code.
        GR-R-001-6 | Of a Greek seller: the fifth part of the invoice number is filled.
        GR-R-001-7 | Of a Greek seller: the sixth part of the invoice number is filled.
        GR-R-002 | Of a Greek seller: trading name is there.
        GR-S-011 | Of a Greek seller: exactly one VAT id, EL + TIN with check digit.
        GR-R-003 | Greek VAT identifier is EL + TIN with check digit.
        GR-R-004-1 | Exactly one supporting document described ##M.AR.K##.
        GR-S-008-1 | One supporting document described ##INVOICE|URL## is expected.
        GR-R-008-2 | At most one supporting document described ##INVOICE|URL##.
        GR-R-004-2 | Of a Greek seller: the MARK number, of the document described ##M.AR.K##, is a positive whole
          number.
        GR-R-008-3 | Of a Greek seller: the document described ##INVOICE|URL## has an address.
        GR-R-005 | Of a Greek buyer: trading name is there.
        GR-R-009 | Greek seller address uses scheme 9933 with a valid TIN.
        GR-R-006 | Of a Greek buyer: exactly one VAT id, EL + TIN.
        GR-R-010 | Greek buyer address uses scheme 9933 with a valid TIN.
        IS-R-001 | Of an Icelandic seller: type 380 or 381.
        IS-R-002 | Of an Icelandic seller: registration with scheme 0196.
        IS-R-003 | Of an Icelandic seller: street and post code.
        IS-R-006 | Means code 9: account of 12 characters.
        IS-R-007 | Means code 42: account of 12 characters.
        IS-R-008 | Document described EINDAGI: its identifier is a ten-character date.
        IS-R-009 | EINDAGI goes with a due date.
        IS-R-010 | EINDAGI date is not before the due date.
        IS-R-004 | Of an Icelandic buyer: registration with scheme 0196.
        IS-R-005 | Of an Icelandic buyer: street and post code.
        NL-R-001 | Of a Dutch seller, credit note: preceding invoice reference.
        NL-R-002 BR-NL-3 | Of a Dutch seller: street, city, post code.
        NL-R-003 | Of a Dutch seller: registration scheme 0106 or 0190, is given.
        NL-R-004 | Of a Dutch buyer of a Dutch seller: street, city, post code.
        NL-R-005 | Of a Dutch buyer of a Dutch seller: registration scheme 0106 or 0190, is given.
        NL-R-006 BR-NL-5 | Of a Dutch tax representative: street, city, post code.
        NL-R-007 | Of a Dutch seller: payment instructions are there unless nothing is to be paid.
        NL-R-008 | Dutch parties: means code is 30, 48, 49, 57, 58 or 59.
        NL-R-009 | Of a Dutch seller: an order line reference goes with an order reference.
        BII2-T10-R001 | The specification identifier (BT-24) is given.
        SI-V20-INV-R000 | The specification identifier (BT-24) begins with that of NLCIUS.
        BR-NL-1 | Of a Dutch seller: registration scheme 0106 or 0190.
        BR-NL-2 | Buyer reference or order reference.
        BR-NL-4 | Of a Dutch buyer: street, city, post code.
        BR-NL-7 | Type 380, 381, 384 or 389.
        BR-NL-8 | 381 only in a credit note, the other types only in an invoice.
        BR-NL-9 | 384 has a preceding invoice reference.
        BR-NL-10 | Of a Dutch buyer: registration scheme 0106 or 0190.
        BR-NL-11 | Amount due > 0 goes with payment instructions.
        BR-NL-12 | Means code 30, 48, 49, 57, 58 or 59.
        BR-NL-31 | Branch identifier with SEPA means is discouraged.
        BR-NL-13 | Order line reference goes with order reference.
        BR-NL-19 | No VAT accounting currency is given.
        BR-NL-20 | No VAT date is given.
        BR-NL-21 | No VAT date code is given.
        BR-NL-24 | The date of a preceding invoice is not given.
        BR-NL-25 | Tax scheme of the party is VAT.
        BR-NL-26 | No additional legal information of the seller is given.
        BR-NL-27-1 | A third line of the seller's address is not given.
        BR-NL-27-2 | A third line of the buyer's address is not given.
        BR-NL-27-3 | A third line of the tax representative's address is not given.
        BR-NL-27-4 | A third line of the deliver-to address is not given.
        BR-NL-28-1 | The seller's country subdivision is not given.
        BR-NL-28-2 | The buyer's country subdivision is not given.
        BR-NL-28-3 | The tax representative's country subdivision is not given.
        BR-NL-28-4 | The deliver-to country subdivision is not given.
        BR-NL-29 | Name attribute of the means code is discouraged.
        BR-NL-30 | The account's name is not given.
        BR-NL-32-1 | Allowances and charges have no reason code.
        BR-NL-33 | Amount currency equals document currency.
        BR-NL-35 | No VAT exemption reason code is given.
        SI-UBL-2 | No element is empty.
        ubl-BE-01 | At least two supporting documents.
        ubl-BE-02 | One is described CommercialInvoice or CreditNote.
        ubl-BE-03 | Exactly one supporting document identifier is UBL.BE.
        ubl-BE-04 | That document has one description.
        ubl-BE-05 | Delivery terms identifier is in the Belgian list.
        ubl-BE-06 | Special delivery terms are in the Belgian text list.
        ubl-BE-07 | Settlement discount between 0 and 100.
        ubl-BE-08 | Settlement discount needs an amount.
        ubl-BE-09 | Settlement discount needs a due date.
        ubl-BE-14 | Each line has exactly one tax total.
        ubl-BE-10 | Tax category name is in the Belgian list.
        ubl-BE-11 | Exemption code is in the Belgian list.
        ubl-BE-12 | Exemption text is in the Belgian list.
        ubl-BE-13 | Line tax amount is a number.
        ubl-BE-15 | Line tax category has exactly one name.
        """
}
