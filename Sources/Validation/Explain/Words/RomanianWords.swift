/// Romania's CIUS-RO, in words.
enum RomanianWords {
    /// Identifiers, and what must hold. A row that begins with a blank goes on with the one before.
    static let rows = """
        BR-RO-DT001 BR-RO-DT002 BR-RO-DT003 BR-RO-DT003_CN BR-RO-DT004 BR-RO-DT005 BR-RO-DT006 | Date is YYYY-MM-DD
          and exists in the calendar.
        BR-RO-020_1 | Invoice type is 380, 384, 389 or 751.
        BR-RO-020_2 | Credit note type is 381.
        BR-RO-001 | BT-24 is the CIUS-RO id.
        BR-RO-A020 | There are at most 20 notes.
        BR-RO-010 | BT-1 holds at least one digit.
        BR-RO-030 | The currency is RON, or VAT is accounted in RON.
        BR-RO-065 | VAT categories in use imply a seller tax identifier BT-31 or BT-32 (or tax representative).
        BR-RO-120 | VAT categories in use imply a buyer identifier BT-47 or BT-48.
        BR-RO-L155 | The invoice number has at most 200 characters.
        BR-RO-L0302 | The contract number has at most 200 characters.
        BR-RO-L0303 | The order number has at most 200 characters.
        BR-RO-L0304 | The sales order number has at most 200 characters.
        BR-RO-L0305 | The receiving advice number has at most 200 characters.
        BR-RO-L0306 | The despatch advice number has at most 200 characters.
        BR-RO-L0307 | The tender or lot number has at most 200 characters.
        BR-RO-L1001 | The buyer's accounting reference has at most 100 characters.
        BR-RO-L201 | The seller's name has at most 200 characters.
        BR-RO-L202 | The seller's trading name has at most 200 characters.
        BR-RO-L203 | The buyer's name has at most 200 characters.
        BR-RO-L204 | The buyer's trading name has at most 200 characters.
        BR-RO-L205 | The payee's name has at most 200 characters.
        BR-RO-L206 | The tax representative's name has at most 200 characters.
        BR-RO-L207 | The name of who takes the delivery has at most 200 characters.
        BR-RO-L301 | The payment terms have at most 300 characters.
        BR-RO-L1000 | The seller's additional legal information has at most 1000 characters.
        BR-RO-L0201 | The seller's post code has at most 20 characters.
        BR-RO-L0501 | The seller's city has at most 50 characters.
        BR-RO-L151 | The seller's street has at most 150 characters.
        BR-RO-L1002 | The seller's second address line has at most 100 characters.
        BR-RO-L1003 | The seller's third address line has at most 100 characters.
        BR-RO-L0202 | The buyer's post code has at most 20 characters.
        BR-RO-L0502 | The buyer's city has at most 50 characters.
        BR-RO-L152 | The buyer's street has at most 150 characters.
        BR-RO-L1007 | The buyer's second address line has at most 100 characters.
        BR-RO-L1008 | The buyer's third address line has at most 100 characters.
        BR-RO-L0203 | The tax representative's post code has at most 20 characters.
        BR-RO-L0503 | The tax representative's city has at most 50 characters.
        BR-RO-L153 | The tax representative's street has at most 150 characters.
        BR-RO-L1012 | The tax representative's second address line has at most 100 characters.
        BR-RO-L1013 | The tax representative's third address line has at most 100 characters.
        BR-RO-L0204 | The deliver-to post code has at most 20 characters.
        BR-RO-L0504 | The deliver-to city has at most 50 characters.
        BR-RO-L154 | The deliver-to street has at most 150 characters.
        BR-RO-L1014 | The deliver-to second address line has at most 100 characters.
        BR-RO-L1015 | The deliver-to third address line has at most 100 characters.
        BR-RO-L1004 | The seller's contact has at most 100 characters.
        BR-RO-L1005 | The seller's telephone number has at most 100 characters.
        BR-RO-L1006 | The seller's e-mail address has at most 100 characters.
        BR-RO-L1009 | The buyer's contact has at most 100 characters.
        BR-RO-L1010 | The buyer's telephone number has at most 100 characters.
        BR-RO-L1011 | The buyer's e-mail address has at most 100 characters.
        BR-RO-081 | Seller address line 1 is given.
        BR-RO-091 | Seller city is given.
        BR-RO-100 | Seller in RO and subdivision RO-B: city is SECTOR1..SECTOR6.
        BR-RO-110 | Seller in RO: subdivision is an ISO 3166-2:RO code.
        BR-RO-082 | Buyer address line 1 is given.
        BR-RO-092 | Buyer city is given.
        BR-RO-101 | Buyer in RO and subdivision RO-B: city is SECTOR1..SECTOR6.
        BR-RO-111 | Buyer in RO: subdivision is an ISO 3166-2:RO code.
        BR-RO-140 | Tax representative address line 1 is given.
        BR-RO-150 | Tax representative city is given.
        BR-RO-160 | Tax representative in RO and RO-B: city is SECTOR1..SECTOR6.
        BR-RO-170 | Tax representative in RO: subdivision is an ISO 3166-2:RO code.
        BR-RO-L208 | The account's name has at most 200 characters.
        BR-RO-L209 | The card holder's name has at most 200 characters.
        BR-RO-L1016 | The payment means text has at most 100 characters.
        BR-RO-L140 | The remittance information has at most 140 characters.
        BR-RO-180 | Deliver-to address line 1 is given when BG-15 is there.
        BR-RO-201 | Deliver-to city is given when BG-15 is there.
        BR-RO-211 | Deliver-to subdivision is given when BG-15 is there.
        BR-RO-202 | Deliver-to in RO and RO-B: city is SECTOR1..SECTOR6.
        BR-RO-212 | Deliver-to in RO: subdivision is an ISO 3166-2:RO code.
        BR-RO-040 | Tax point code is 3, 35 or 432.
        BR-RO-L1024 | The item's name has at most 100 characters.
        BR-RO-L1021 | The line's accounting reference has at most 100 characters.
        BR-RO-L212 | The item's description has at most 200 characters.
        BR-RO-L303 | The line's note has at most 300 characters.
        BR-RO-L0505 | The attribute's name has at most 50 characters.
        BR-RO-L1025 | The attribute's value has at most 100 characters.
        BR-DEC-RO-01 BR-DEC-RO-02 BR-DEC-RO-05 BR-DEC-RO-06 BR-DEC-RO-09 BR-DEC-RO-10 BR-DEC-RO-11 BR-DEC-RO-12
          BR-DEC-RO-14 BR-DEC-RO-16 BR-DEC-RO-17 BR-DEC-RO-18 BR-DEC-RO-1009 BR-DEC-RO-1010 BR-DEC-RO-24 BR-DEC-RO-25
          BR-DEC-RO-27 BR-DEC-RO-28 | The amount has at most two decimals.
        BR-RO-L1017 | The allowance's reason code has at most 100 characters.
        BR-RO-L1018 | The charge's reason code has at most 100 characters.
        BR-RO-L1022 | The line allowance's reason has at most 100 characters.
        BR-RO-L1023 | The line charge's reason has at most 100 characters.
        BR-RO-L302 | The note has at most 300 characters.
        BR-RO-L0308 | The document's number has at most 200 characters.
        BR-RO-L1020 | The document's description has at most 100 characters.
        BR-RO-L210 | The document's address has at most 200 characters.
        BR-RO-L211 | The file's name has at most 200 characters.
        BR-RO-A500 | There are at most 500 preceding invoices.
        BR-RO-L156 | The preceding invoice's number has at most 200 characters.
        """
}
