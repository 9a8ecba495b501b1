/// XRechnung and the German rules of Peppol, in words.
enum GermanWords {
    /// Identifiers, and what must hold. A row that begins with a blank goes on with the one before.
    static let rows = """
        DE-R-001 | Between German parties: payment instructions BG-16 are there.
        DE-R-015 | Between German parties: buyer reference BT-10 is given.
        DE-R-016 | Between German parties: categories S, Z, E, AE, K, G, L, M in use imply BT-31, BT-32 or BG-11.
        DE-R-017 | Between German parties: type is one of 326 380 384 389 381 875 876 877.
        DE-R-018 | Between German parties: each line of the payment terms (BT-20) that begins with # is
          `#SKONTO#TAGE=n#PROZENT=n.nn#`, perhaps with `BASISBETRAG=n.nn#` behind it, and has nothing else on it; a
          line break ends the last.
        DE-R-022 | Between German parties: attachment file names are unique.
        DE-R-026 | Between German parties: type 384 has a preceding invoice reference.
        DE-R-030 | Between German parties: mandate goes with creditor identifier BT-90.
        DE-R-031 | Between German parties: mandate goes with debited account BT-91.
        DE-R-002 | Between German parties: seller contact BG-6 is there.
        DE-R-003 | Between German parties: seller city BT-37 is given.
        DE-R-004 | Between German parties: seller post code BT-38 is given.
        DE-R-005 | Between German parties: contact name BT-41 is given.
        DE-R-006 | Between German parties: contact telephone BT-42 is given.
        DE-R-007 | Between German parties: contact e-mail BT-43 is given.
        DE-R-027 | Between German parties: telephone holds at least three digits.
        DE-R-028 | Between German parties: e-mail: one @, no blanks, text before it, and after it dot-separated
          non-empty parts, at least two.
        DE-R-008 | Between German parties: buyer city BT-52 is given.
        DE-R-009 | Between German parties: buyer post code BT-53 is given.
        DE-R-010 | Between German parties: deliver-to city BT-77 is given when BG-15 is there.
        DE-R-011 | Between German parties: deliver-to post code BT-78 is given when BG-15 is there.
        DE-R-019 | Between German parties: code 58: BT-84 is an IBAN that passes modulus 97 (blanks removed).
        DE-R-023-1 | Between German parties: codes 30, 58: credit transfer group is there.
        DE-R-023-2 | Between German parties: codes 30, 58: no card and no mandate.
        DE-R-024-1 | Between German parties: codes 48, 54, 55: card group is there.
        DE-R-024-2 | Between German parties: codes 48, 54, 55: no transfer and no mandate.
        DE-R-020 | Between German parties: code 59: BT-91 is an IBAN that passes modulus 97 (blanks removed).
        DE-R-025-1 | Between German parties: code 59: mandate group is there.
        DE-R-025-2 | Between German parties: code 59: no transfer and no card.
        DE-R-T02 | Between German parties: external document location is an absolute URL.
        DE-R-014 | Between German parties: rate BT-119 is given in each breakdown.
        BR-DE-21 | BT-24 is an XRechnung identifier (core, extension or CVD).
        BR-DE-TMP-32 | Delivery date, header period or a period on every line is expected.
        BR-DE-1 | Payment instructions BG-16 are there.
        BR-DE-15 | Buyer reference BT-10 is given.
        BR-DE-16 | Categories S, Z, E, AE, K, G, L, M in use imply BT-31, BT-32 or BG-11.
        BR-DE-17 | Type is one of 326 380 384 389 381 875 876 877.
        BR-DE-18 | Each line of the payment terms (BT-20) that begins with # is `#SKONTO#TAGE=n#PROZENT=n.nn#`,
          perhaps with `BASISBETRAG=n.nn#` behind it, and has nothing else on it; a line break ends the last.
        BR-DE-22 | Attachment file names are unique.
        BR-DE-26 | Type 384 has a preceding invoice reference.
        BR-DE-30 | Mandate goes with creditor identifier BT-90.
        BR-DE-31 | Mandate goes with debited account BT-91.
        BR-DE-2 | Seller contact BG-6 is there.
        BR-DE-3 | Seller city BT-37 is given.
        BR-DE-4 | Seller post code BT-38 is given.
        BR-DE-5 | Contact name BT-41 is given.
        BR-DE-6 | Contact telephone BT-42 is given.
        BR-DE-7 | Contact e-mail BT-43 is given.
        BR-DE-27 | Telephone holds at least three digits.
        BR-DE-28 | E-mail: one @, no blanks, text before it, and after it dot-separated non-empty parts, at least
          two.
        BR-DE-8 | Buyer city BT-52 is given.
        BR-DE-9 | Buyer post code BT-53 is given.
        BR-DE-10 | Deliver-to city BT-77 is given when BG-15 is there.
        BR-DE-11 | Deliver-to post code BT-78 is given when BG-15 is there.
        BR-DE-19 | Code 58: BT-84 is an IBAN that passes modulus 97 (blanks removed).
        BR-DE-23-a | Codes 30, 58: credit transfer group is there.
        BR-DE-23-b | Codes 30, 58: no card and no mandate.
        BR-DE-24-a | Codes 48, 54, 55: card group is there.
        BR-DE-24-b | Codes 48, 54, 55: no transfer and no mandate.
        BR-DE-20 | Code 59: BT-91 is an IBAN that passes modulus 97 (blanks removed).
        BR-DE-25-a | Code 59: mandate group is there.
        BR-DE-25-b | Code 59: no transfer and no card.
        BR-TMP-2 | External document location BT-124 is an absolute URL (scheme of two or more characters, then a
          colon).
        BR-DE-14 | Rate BT-119 is given in each breakdown.
        BR-DEX-01 | XRechnung extension: attachment MIME type in the extended list (adds XML).
        BR-DEX-02 | XRechnung extension: net of a line = sum of its sub lines, at every depth.
        BR-DEX-03 | XRechnung extension: each sub line item has exactly one VAT category.
        BR-DEX-09 | XRechnung extension: amount due = total - prepaid + rounding + third-party payments.
        BR-DEX-04 | XRechnung extension: party identifier scheme in the extended ICD list.
        BR-DEX-05 | XRechnung extension: registration scheme in the extended ICD list.
        BR-DEX-06 | XRechnung extension: item standard identifier scheme in the extended ICD list.
        BR-DEX-07 | XRechnung extension: electronic address scheme in the extended EAS list.
        BR-DEX-08 | XRechnung extension: delivery location scheme in the extended ICD list.
        BR-DEX-10 | XRechnung extension: third-party payment has a type.
        BR-DEX-11 | XRechnung extension: third-party payment has an amount.
        BR-DEX-12 | XRechnung extension: third-party payment has a description.
        BR-DEX-13 | XRechnung extension: third-party amount at most 2 decimals.
        BR-DEX-14 | XRechnung extension: third-party amount carries the document currency.
        BR-DE-CVD-02 | Clean vehicles: tender reference is given.
        BR-DE-CVD-01 | Clean vehicles: contract reference is given.
        BR-DE-CVD-03 | Clean vehicles: at least one item has a CVD class and a cva attribute.
        BR-DE-CVD-06-a | CVD class goes with exactly one cva attribute.
        BR-DE-CVD-06-b | Cva attribute goes with exactly one CVD class.
        BR-TMP-CVD-01 | Clean vehicles: item class list is in the extended list.
        BR-DE-CVD-04 | Clean vehicles: class value is a vehicle category.
        BR-DE-CVD-05 | Clean vehicles: cva value is in its list.
        BR-TMP-3 | (CII) base quantity of gross and of net price agree in value and unit when both are given.
        BR-DEX-15 | XRechnung extension: no sub line (parent line id) without the extension form.
        """
}
