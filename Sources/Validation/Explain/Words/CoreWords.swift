/// The rules of EN 16931 itself, in words: identifier, what must hold, and why it is asked.
enum CoreWords {
    static let rows = """
        BR-01 | The specification identifier (BT-24) is given. | It says which rules and which list of terms the sender kept to; without it a receiver does not know how to read the rest.
        BR-02 | The invoice number (BT-1) is given. | Bookkeeping, payments and corrections refer to an invoice by its number; a tax authority asks for one that is unique and in sequence.
        BR-03 | The issue date (BT-2) is given. | Due dates, VAT periods and time limits are counted from it.
        BR-04 | The type of the document (BT-3) is given. | Whether something is an invoice, a credit note or a correction decides on which side it is booked.
        BR-05 | The invoice currency (BT-5) is given. | An amount without a currency is no amount.
        BR-06 | The seller's name (BT-27) is given. | The law asks who invoices, and a buyer finds the supplier by it.
        BR-07 | The buyer's name (BT-44) is given. | Only the one who is named may deduct the VAT.
        BR-08 | The seller has a postal address (BG-5). | VAT law asks for the seller's full address.
        BR-09 | The seller's address names its country (BT-40). | The country decides which VAT rules apply.
        BR-10 | The buyer has a postal address (BG-8). | VAT law asks for the buyer's address.
        BR-11 | The buyer's address names its country (BT-55). | The country decides where a supply is taxed.
        BR-12 | The sum of the line net amounts (BT-106) is given. | It is the first step from the lines to the amount due, and lets a receiver find where a sum goes wrong.
        BR-13 | The total without VAT (BT-109) is given. | It is what VAT is reckoned from and what is booked as cost or revenue.
        BR-14 | The total with VAT (BT-112) is given. | It is the value of the document as both sides book it.
        BR-15 | The amount due (BT-115) is given. | It is what the buyer has to pay; without it no payment can be made automatically.
        BR-16 | There is one line (BG-25) at least. | An invoice says what it is for; the law asks for nature and extent of what was supplied.
        BR-17 | When a payee (BG-10) is given, it has a name (BT-59), and is another than the seller by name and identifier. | Who is paid must be plain; a payee that is the seller would only raise doubts.
        BR-18 | When a tax representative (BG-11) is given, it has a name (BT-62). | The representative owes the tax in the seller's place and must be known by name.
        BR-19 | When a tax representative (BG-11) is given, it has a postal address (BG-12). | The representative owes the tax in the seller's place; the law asks for the full address.
        BR-20 | The address of the tax representative names its country (BT-69). | It shows in which country the seller is represented.
        BR-21 | Each line has an identifier (BT-126). | Findings, corrections and disputes refer to a line by it.
        BR-22 | Each line has a quantity (BT-129). | The law asks for the quantity; the net amount is checked with it.
        BR-23 | The quantity of each line has a unit (BT-130). | Ten hours and ten days are not the same.
        BR-24 | Each line has a net amount (BT-131). | The totals are the sum of these.
        BR-25 | The item of each line has a name (BT-153). | The law asks for the nature of what was supplied.
        BR-26 | Each line has a net price (BT-146). | The law asks for the unit price; the net amount is checked with it.
        BR-27 | The net price of a line (BT-146) is zero or more. | What is taken back is said by a negative quantity; with a negative price two signs would have to be read together.
        BR-28 | The gross price of a line (BT-148), where given, is zero or more. | A price before discount that is negative has no meaning.
        BR-29 | The invoicing period does not end (BT-74) before it starts (BT-73). | A period that runs backwards is a slip, and VAT may be put into the wrong month by it.
        BR-30 | The period of a line does not end (BT-135) before it starts (BT-134). | A period that runs backwards is a slip.
        BR-31 | Each document allowance has an amount (BT-92). | The totals are reckoned with it.
        BR-32 | Each document allowance has a VAT category (BT-95). | It lessens the base of that category's VAT.
        BR-33 | Each document allowance has a reason, in words (BT-97) or as a code (BT-98). | The buyer must be able to see why less is asked.
        BR-36 | Each document charge has an amount (BT-99). | The totals are reckoned with it.
        BR-37 | Each document charge has a VAT category (BT-102). | It adds to the base of that category's VAT.
        BR-38 | Each document charge has a reason, in words (BT-104) or as a code (BT-105). | The buyer must be able to see why more is asked.
        BR-41 | Each line allowance has an amount (BT-136). | The net amount of the line is reckoned with it.
        BR-42 | Each line allowance has a reason, in words (BT-139) or as a code (BT-140). | The buyer must be able to see why less is asked.
        BR-43 | Each line charge has an amount (BT-141). | The net amount of the line is reckoned with it.
        BR-44 | Each line charge has a reason, in words (BT-144) or as a code (BT-145). | The buyer must be able to see why more is asked.
        BR-45 | Each group of the VAT breakdown has a taxable amount (BT-116). | The VAT of the group is reckoned from it, and it goes into the VAT return.
        BR-46 | Each group of the VAT breakdown has a VAT amount (BT-117). | It goes into the VAT return of both sides.
        BR-47 | Each group of the VAT breakdown has a VAT category (BT-118). | It says why VAT is charged or not, and which box of the VAT return the amounts belong in.
        BR-48 | Each group of the VAT breakdown has a rate (BT-119), except for category O, outside VAT. | Without a rate the VAT cannot be checked; what is outside VAT has none.
        BR-49 | Payment instructions (BG-16) name the means of payment (BT-81). | A payment program chooses by the code what it has to do.
        BR-50 | A credit transfer that names an account (BG-17) has its number (BT-84). | Without the number nothing can be transferred.
        BR-51 | The card number (BT-87) has no more than ten characters. | The full number of a payment card must not be passed on: only the first six and last four digits may be shown.
        BR-52 | Each supporting document (BG-24) has a reference (BT-122). | It is found and spoken of by it.
        BR-53 | When a VAT accounting currency (BT-6) is given, the VAT total in it (BT-111) is given too. | The law asks for the VAT in the currency of the country it is owed in.
        BR-54 | Each item attribute (BG-32) has both a name (BT-160) and a value (BT-161). | One without the other says nothing.
        BR-55 | Each reference to a preceding invoice (BG-3) has its number (BT-25). | A correction must say what it corrects.
        BR-56 | When a tax representative (BG-11) is given, it has a VAT identifier (BT-63). | It is under this number that the tax is declared.
        BR-57 | A deliver-to address (BG-15) names its country (BT-80). | Where goods go decides how they are taxed.
        BR-61 | A credit transfer (means 30 or 58) names the account to pay to (BT-84). | Without an account nothing can be transferred.
        BR-62 | The seller's electronic address (BT-34) names its scheme (BT-34-1). | The same digits mean another participant under another scheme.
        BR-63 | The buyer's electronic address (BT-49) names its scheme (BT-49-1). | The same digits mean another participant under another scheme.
        BR-64 | The item's standard identifier (BT-157) names its scheme (BT-157-1). | Whether a number is a GTIN or another one is not seen from its digits.
        BR-65 | The item's classification (BT-158) names the list it is from (BT-158-1). | The same code stands for other things in other lists.
        BR-CO-03 | A tax point date (BT-7) and a tax point code (BT-8) are not both given. | They are two ways to say when the VAT becomes due, and might contradict each other.
        BR-CO-04 | Each line has a VAT category (BT-151). | The VAT breakdown is made of the lines by category.
        BR-CO-05 | The reason code (BT-98) and the reason (BT-97) of a document allowance mean the same. No program can tell, so it never fires. | Two reasons that differ leave the buyer to guess.
        BR-CO-06 | The reason code (BT-105) and the reason (BT-104) of a document charge mean the same. No program can tell, so it never fires. | Two reasons that differ leave the buyer to guess.
        BR-CO-07 | The reason code (BT-140) and the reason (BT-139) of a line allowance mean the same. No program can tell, so it never fires. | Two reasons that differ leave the buyer to guess.
        BR-CO-08 | The reason code (BT-145) and the reason (BT-144) of a line charge mean the same. No program can tell, so it never fires. | Two reasons that differ leave the buyer to guess.
        BR-CO-09 | The VAT identifiers of seller (BT-31), tax representative (BT-63) and buyer (BT-48) begin with a country's two letters; Greece may use EL. | A VAT number is unique only within its country.
        BR-CO-10 | The sum of line net amounts (BT-106) is the sum of all line net amounts (BT-131). | Lines and totals must be one invoice: what is paid is what was listed.
        BR-CO-11 | The sum of allowances (BT-107) is the sum of all document allowances (BT-92). | What is taken off in the totals must be what was listed.
        BR-CO-12 | The sum of charges (BT-108) is the sum of all document charges (BT-99). | What is added in the totals must be what was listed.
        BR-CO-13 | The total without VAT (BT-109) is the sum of the lines (BT-106), less the allowances (BT-107), plus the charges (BT-108). | It protects the base that all VAT is reckoned from.
        BR-CO-14 | The VAT total (BT-110) is the sum of the VAT of all groups of the breakdown (BT-117). | The VAT that is deducted must be the VAT that is broken down.
        BR-CO-15 | The total with VAT (BT-112) is the total without VAT (BT-109) plus the VAT total in the invoice currency (BT-110), of which there is exactly one. | It protects the buyer, who pays this, and the tax authority, which gets the difference, from a sum that does not add up.
        BR-CO-16 | The amount due (BT-115) is the total with VAT (BT-112), less what was paid (BT-113), plus the rounding (BT-114). | It is what is transferred: a cent more or less leaves an open item on both sides.
        BR-CO-17 | The VAT of a group (BT-117) is its taxable amount (BT-116) times its rate (BT-119), rounded to two places; less than one unit of the currency may differ. | The VAT must follow from the rate that is claimed.
        BR-CO-18 | There is one group of the VAT breakdown (BG-23) at least. | Even where no VAT is charged the invoice must say under which category.
        BR-CO-19 | An invoicing period (BG-14) has a start (BT-73) or an end (BT-74), or a tax point code alone. | An empty period says nothing.
        BR-CO-20 | The period of a line (BG-26) has a start (BT-134) or an end (BT-135). | An empty period says nothing.
        BR-CO-21 | Each document allowance has a reason (BT-97), a reason code (BT-98), or both. | The buyer must be able to see why less is asked.
        BR-CO-22 | Each document charge has a reason (BT-104), a reason code (BT-105), or both. | The buyer must be able to see why more is asked.
        BR-CO-23 | Each line allowance has a reason (BT-139), a reason code (BT-140), or both. | The buyer must be able to see why less is asked.
        BR-CO-24 | Each line charge has a reason (BT-144), a reason code (BT-145), or both. | The buyer must be able to see why more is asked.
        BR-CO-26 | The seller has an identifier (BT-29), a legal registration (BT-30) or a VAT identifier (BT-31) at least. | A buyer's system finds the supplier by a number; names are written in many ways.
        BR-B-01 | Category B, split payment, is used only where every country in the document is Italy. | Split payment is a rule of Italian law alone.
        BR-B-02 | Category B, split payment, does not stand beside category S. | Under split payment the buyer pays all VAT to the state; beside it the seller cannot ask for some itself.
        """

    /// What the codes of each list rule are, and of which list.
    static let codes = """
        BR-CL-01 | The type of the document (BT-3) is a code of UNTDID 1001 that EN 16931 takes.
        BR-CL-03 | The currency of each amount is a code of ISO 4217.
        BR-CL-04 | The invoice currency (BT-5) is a code of ISO 4217.
        BR-CL-05 | The VAT accounting currency (BT-6) is a code of ISO 4217.
        BR-CL-06 | The tax point code (BT-8) is 3, 35 or 432 in UBL; 5, 29 or 72 in CII.
        BR-CL-07 | The scheme of an invoiced object (BT-18-1, BT-128-1) is a code of UNTDID 1153.
        BR-CL-08 | The subject of a note (BT-21) is a code of UNTDID 4451.
        BR-CL-10 | The scheme of a party's identifier (BT-29-1, BT-46-1, BT-60-1) is a code of ISO/IEC 6523, or SEPA for a creditor.
        BR-CL-11 | The scheme of a legal registration (BT-30-1, BT-47-1, BT-61-1) is a code of ISO/IEC 6523.
        BR-CL-13 | The list of an item's classification (BT-158-1) is a code of UNTDID 7143.
        BR-CL-14 | A country is a code of ISO 3166-1: two capital letters.
        BR-CL-15 | The item's country of origin (BT-159) is a code of ISO 3166-1: two capital letters.
        BR-CL-16 | The means of payment (BT-81) is a code of UNTDID 4461.
        BR-CL-17 | The VAT category of a breakdown, allowance or charge (BT-118, BT-95, BT-102) is a code of UNTDID 5305 that EN 16931 takes.
        BR-CL-18 | The VAT category of a line (BT-151) is a code of UNTDID 5305 that EN 16931 takes.
        BR-CL-19 | The reason code of an allowance (BT-98, BT-140) is a code of UNTDID 5189.
        BR-CL-20 | The reason code of a charge (BT-105, BT-145) is a code of UNTDID 7161.
        BR-CL-21 | The scheme of an item's standard identifier (BT-157-1) is a code of ISO/IEC 6523.
        BR-CL-22 | The exemption reason code (BT-121) is a code of the VATEX list; letter case does not count.
        BR-CL-23 | The unit of a quantity (BT-130, BT-150) is a code of UN/ECE Recommendation 20, or of 21 with X in front.
        BR-CL-24 | The media type of an embedded document (BT-125-1) is one of those that EN 16931 takes: PDF, PNG, JPEG, CSV, XLSX, ODS.
        BR-CL-25 | The scheme of an electronic address (BT-34-1, BT-49-1) is a code of the EAS list.
        BR-CL-26 | The scheme of a delivery location (BT-71-1) is a code of ISO/IEC 6523.
        """

    /// The amount that each rule about decimals is of.
    static let decimals = """
        BR-DEC-01 | the amount of a document allowance (BT-92)
        BR-DEC-02 | the base of a document allowance (BT-93)
        BR-DEC-05 | the amount of a document charge (BT-99)
        BR-DEC-06 | the base of a document charge (BT-100)
        BR-DEC-09 | the sum of line net amounts (BT-106)
        BR-DEC-10 | the sum of allowances (BT-107)
        BR-DEC-11 | the sum of charges (BT-108)
        BR-DEC-12 | the total without VAT (BT-109)
        BR-DEC-13 | the VAT total (BT-110); over UBL it never fires, and UBL-DT-01 does the work
        BR-DEC-14 | the total with VAT (BT-112)
        BR-DEC-15 | the VAT total in the accounting currency (BT-111); over UBL it never fires, and UBL-DT-01 does the work
        BR-DEC-16 | the paid amount (BT-113)
        BR-DEC-17 | the rounding amount (BT-114)
        BR-DEC-18 | the amount due (BT-115)
        BR-DEC-19 | the taxable amount of a VAT group (BT-116)
        BR-DEC-20 | the VAT amount of a VAT group (BT-117)
        BR-DEC-23 | the net amount of a line (BT-131)
        BR-DEC-24 | the amount of a line allowance (BT-136)
        BR-DEC-25 | the base of a line allowance (BT-137)
        BR-DEC-27 | the amount of a line charge (BT-141)
        BR-DEC-28 | the base of a line charge (BT-142)
        """
}
