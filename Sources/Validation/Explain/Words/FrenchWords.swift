/// France's Flux 2, in words.
enum FrenchWords {
    /// Identifiers, and what must hold. A row that begins with a blank goes on with the one before.
    static let rows = """
        BR-FR-05_BT-22-1 | A note of subject PMT is given.
        BR-FR-06_BT-21-1 | No two notes have subject PMT.
        BR-FR-05_BT-22-2 | A note of subject PMD is given.
        BR-FR-06_BT-21-2 | No two notes have subject PMD.
        BR-FR-05_BT-22-3 | A note of subject AAB is given.
        BR-FR-06_BT-21-3 | No two notes have subject AAB.
        BR-FR-06_BT-21-4 | No two notes have subject TXD.
        BR-FR-08_BT-23 | The billing mode (BT-23) is one of those that France knows, such as B1 or S1.
        BR-FR-11_BT-47 | Between French businesses (BAR B2B) the buyer needs a SIREN.
        BR-FR-12_BT-49 | The buyer's electronic address is given.
        BR-FR-13_BT-34 | The seller's electronic address is given.
        BR-FR-18_BT-123 | No two attachments are described LISIBLE.
        BR-FR-20_BT-21 | A note of subject BAR names the treatment: B2B, B2BINT, B2C, B2CINT, OUTOFSCOPE or
          ARCHIVEONLY.
        BR-FR-21_BT-49 | Between French businesses the buyer's address has scheme 0225 and begins with its SIREN.
        BR-FR-22_BT-34 | On a self-billed invoice the seller's address has scheme 0225 and begins with its SIREN.
        BR-FR-30_BT-21 | The notes of subject BAR name one treatment.
        BR-FR-CO-07_BT-9 | The due date is not before the issue date.
        BR-FR-CO-08_BT-23 | A final invoice after prepayments (B4, S4, M4) is no prepayment itself.
        BR-FR-CO-09_BT-23-1 | When the invoice is said to be paid (B2, S2, M2), the paid amount is the total.
        BR-FR-CO-09_BT-23-2 | When the invoice is said to be paid (B2, S2, M2), no amount is due.
        BR-FR-CO-09_BT-23-3 | When the invoice is said to be paid (B2, S2, M2), the due date says when.
        BR-FR-CO-12_BT-5 | The currency is EUR, or VAT is accounted in EUR.
        BR-FR-CO-14_BT-29-1 | A seller in a VAT group (scheme 0231) says so in a note: `#TXD#MEMBRE_ASSUJETTI_UNIQUE#`.
        BR-FR-CO-15_BT-29-1 | A seller in a VAT group (scheme 0231) names the group as its tax representative, with its VAT
          number.
        BR-FR-CO-03_BT-3 | A credit note for a global rebate (262) needs the contract and the period.
        BR-FR-CO-04_BT-3 | A corrected invoice names exactly one preceding invoice.
        BR-FR-CO-05_BT-3 | A credit note says what it credits.
        BR-FR-MV-02_EXT-FR-FE-163 | An invoice of several vendors has a line of kind GROUP that stands in no other.
        BR-FR-BD-02_EXT-FR-FE-163 | Where the buyer sells too, two lines are of kind GROUP and stand in no other.
        BR-FR-BD-02_BT-30 | Where the buyer sells too, one group bears the seller's identifier.
        BR-FR-BD-02_BT-47 | Where the buyer sells too, one group bears the buyer's identifier.
        BR-FR-MV-12_BT-128 | No two groups bear the same invoice number.
        BR-FR-01_BT-1-1 BR-FR-01_BT-25-1 BR-FR-01_EXT-FR-FE-136-1 | The number has at most 35 characters.
        BR-FR-01_BT-1-2 BR-FR-01_BT-25-2 BR-FR-01_EXT-FR-FE-136-2 | The number has letters, digits and + - _ / only.
        BR-FR-02_BT-1 BR-FR-02_BT-25 BR-FR-02_EXT-FR-FE-136 | The number has letters, digits and + - _ / only, and
          no blanks.
        BR-FR-03_BT-2 BR-FR-03_BT-7 BR-FR-03_BT-9 BR-FR-03_BT-26 BR-FR-03_BT-72 BR-FR-03_BT-73 BR-FR-03_BT-74
          BR-FR-03_EXT-FR-FE-138 BR-FR-03_EXT-FR-FE-158 BR-FR-03_BT-134 BR-FR-03_BT-135 | The date is a day of the
          years 2000 to 2099 as YYYY-MM-DD.
        BR-FR-04_BT-3 BR-FR-04_EXT-FR-FE-02 BR-FR-04_EXT-FR-FE-137 | The type code is used in France.
        BR-FR-MV-13_BT-3 | An invoice of several vendors is not self-billed.
        BR-FR-MV-BD_BT-3 | An invoice in which the buyer sells too (B9, S9, M9) is self-billed.
        BR-FR-10_BT-30 | The seller's SIREN (scheme 0002, nine digits) is given.
        BR-FR-32-LEGALID BR-FR-32-ID | The SIREN is nine digits.
        BR-FR-09_BT-29 BR-FR-09_BT-46 BR-FR-09_BT-60 BR-FR-09_EXT-FR-FE-06 BR-FR-09_EXT-FR-FE-46
          BR-FR-09_EXT-FR-FE-69 BR-FR-09_EXT-FR-FE-92 BR-FR-09_EXT-FR-FE-115 BR-FR-09_BT-71 | The SIRET (scheme 0009)
          is 14 digits that begin with the party's SIREN.
        BR-FR-17_BT-123 | The description is one of the French kinds of attachment.
        BR-FR-CO-10_BT-29-1 BR-FR-CO-10_BT-46-1 BR-FR-CO-10_BT-60-1 BR-FR-CO-10_EXT-FR-FE-06-1
          BR-FR-CO-10_EXT-FR-FE-46-1 BR-FR-CO-10_EXT-FR-FE-69-1 BR-FR-CO-10_EXT-FR-FE-92-1 BR-FR-CO-10_EXT-FR-FE-115-1
          BR-FR-CO-10_BT-71-1 BR-FR-CO-10_EXT-FR-FE-146-1 | Each identifier of the party has a scheme.
        BR-FR-CO-10_BT-29-2 BR-FR-CO-10_BT-46-2 BR-FR-CO-10_BT-60-2 BR-FR-CO-10_EXT-FR-FE-06-2
          BR-FR-CO-10_EXT-FR-FE-46-2 BR-FR-CO-10_EXT-FR-FE-69-2 BR-FR-CO-10_EXT-FR-FE-92-2 BR-FR-CO-10_EXT-FR-FE-115-2
          BR-FR-CO-10_BT-71-2 BR-FR-CO-10_EXT-FR-FE-146-2 | No two identifiers of the party have the same scheme.
        BR-FR-23_BT-34 BR-FR-23_BT-49 BR-FR-23_EXT-FR-FE-29 BR-FR-23_EXT-FR-FE-12 BR-FR-23_EXT-FR-FE-52
          BR-FR-23_EXT-FR-FE-75 BR-FR-23_EXT-FR-FE-98 BR-FR-23_EXT-FR-FE-121 | The address of scheme 0225 has letters,
          digits and - _ . only.
        BR-FR-25_BT-34 BR-FR-25_BT-49 BR-FR-25_EXT-FR-FE-29 BR-FR-25_EXT-FR-FE-12 BR-FR-25_EXT-FR-FE-52
          BR-FR-25_EXT-FR-FE-75 BR-FR-25_EXT-FR-FE-98 BR-FR-25_EXT-FR-FE-121 | The address has at most 125 characters.
        BR-FR-24_BT-29 BR-FR-24_BT-46 | The identifier of scheme 0224 has letters, digits and - _ . only.
        BR-FR-26_BT-29 BR-FR-26_BT-46 | The identifier has at most 100 characters.
        BR-FR-29_BT-18 BR-FR-30_BT-128 | The schemes AFL and AVV are used once at most.
        BR-FR-29_AFL BR-FR-30_AFL | The identifier of scheme AFL is filled.
        BR-FR-29_AVV BR-FR-30_AVV | The identifier of scheme AVV is filled.
        BR-FR-15_BT-95_BT-102-1 BR-FR-15_BT-118-1 BR-FR-15_BT-151-1 | The VAT category is used in France.
        BR-FR-15_BT-95_BT-102-2 BR-FR-15_BT-118-2 BR-FR-08_BT-151-2 | The VAT category is not of the Canaries or of
          Ceuta and Melilla.
        BR-FR-16_BT-96 BR-FR-16_BT-119 BR-FR-16_BT-152 | The VAT rate is or was in force in France.
        BR-FR-DEC-01_BT-93_BT-100 BR-FR-DEC-01_BT-92_BT-99 BR-FR-DEC-01_BT-106 BR-FR-DEC-01_BT-107
          BR-FR-DEC-01_BT-108 BR-FR-DEC-01_BT-109 BR-FR-DEC-01_BT-110 BR-FR-DEC-01_BT-112 BR-FR-DEC-01_BT-113
          BR-FR-DEC-01_BT-114 BR-FR-DEC-01_BT-115 BR-FR-DEC-01_BT-116 BR-FR-DEC-01_BT-117 BR-FR-DEC-01_BT-131
          BR-FR-DEC-01_BT-136_BT-141 BR-FR-DEC-01_BT-137_BT-142 | The amount is a plain number of at most 19 digits,
          two of them decimals.
        BR-FR-DEC-02_BT-129 | The quantity is a plain number of at most 19 digits, four of them decimals.
        BR-FR-DEC-03_BT-147 BR-FR-DEC-03_BT-148 BR-FR-DEC-03_BT-146 | The price is a plain number from 0 of at most
          19 digits, six of them decimals.
        BR-FR-DEC-04_BT-96_BT-103 BR-FR-DEC-04_BT-119 BR-FR-DEC-04_BT-152 | The VAT rate is a number of at most four
          digits, two of them decimals.
        BR-FR-DEC-02_BT-149 | The base quantity is a plain number of at most 19 digits, four of them decimals.
        BR-FR-MV-01_EXT-FR-FE-163 | In an invoice of several vendors each line has a kind: GROUP, DETAIL or
          INFORMATION.
        BR-FR-MV-06_EXT-FR-FE-167 | The line has a vendor, the same as the line above it.
        BR-FR-MV-07_BT-128 | The line has an invoice number (scheme AFL), the same as the line above it.
        BR-FR-MV-08_BT-128 | The exemption reason of the line begins with its invoice number between #.
        BR-FR-28-Value | The item attribute has exactly one value, plain or measured with its unit.
        BR-FR-MV-03_EXT-FR-FE-164 | The group has a name of the vendor.
        BR-FR-MV-03_EXT-FR-FE-167 | The group has an identifier of the vendor.
        BR-FR-MV-03_EXT-FR-FE-177 | The group has a country of the vendor.
        BR-FR-MV-03_EXT-FR-FE-181 | The group has a VAT total.
        BR-FR-MV-03_EXT-FR-FE-182 | The group has a VAT total in the accounting currency.
        BR-FR-MV-03_BT-128_AFL | The group has an invoice number (scheme AFL).
        BR-FR-MV-03_BT-128_AVV | The group has its own billing mode (scheme AVV).
        BR-FR-MV-05_EXT-FR-FE-BG-12 | The net amount of the group is the sum of the lines below it.
        BR-FR-MV-09_EXT-FR-FE-181 | The VAT of the group is the sum of its VAT breakdowns.
        BR-FR-MV-10_EXT-FR-FE-184 | The total with VAT of the group is its net amount plus its VAT.
        BR-FR-MV-11_BT-128 | Of the seller's own groups exactly one bears the number of the invoice itself.
        BR-FR-MV-14-EXT-FR-FE-136 BR-FR-BD-14-EXT-FR-FE-136 | The group gives the number of the invoice that it
          corrects or credits.
        BR-FR-MV-14-EXT-FR-FE-138 BR-FR-BD-14-EXT-FR-FE-138 | The group gives the date of the invoice that it
          corrects or credits.
        """
}
