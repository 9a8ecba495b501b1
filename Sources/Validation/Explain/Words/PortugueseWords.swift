/// Portugal's CIUS-PT, in words.
enum PortugueseWords {
    /// Identifiers, and what must hold. A row that begins with a blank goes on with the one before.
    static let rows = """
        BR-CIUS-PT-01 | The seller has a tax number.
        BR-CIUS-PT-02 | The seller's tax number is said to be for `VAT`.
        BR-CIUS-PT-03 | The buyer has a tax number.
        BR-CIUS-PT-04 | The buyer's tax number is said to be for `VAT`.
        BR-CIUS-PT-10 | The document totals are given.
        BR-CIUS-PT-11 | The VAT total is given.
        BR-CIUS-PT-25 | A credit note names the invoice that it credits.
        BR-CIUS-PT-65 | A debit note (383, ND) names the invoice that it adds to.
        BR-CIUS-PT-66 | The deliver-to address is given.
        BR-CIUS-PT-29 | The contract reference has a number.
        BR-CIUS-PT-26 | The despatch advice reference has a number.
        BR-CIUS-PT-28 | The call for tender reference has a number.
        BR-CIUS-PT-33 | The project reference has a number.
        BR-CIUS-PT-27 | The receiving advice reference has a number.
        BR-CIUS-PT-24 | The order reference names a purchase order or a sales order.
        BR-CIUS-PT-61 | The payment terms have a text.
        BR-CIUS-PT-08 | The VAT breakdown says which tax its category is of.
        BR-CIUS-PT-19 | The allowance says which tax its category is of.
        BR-CIUS-PT-20 | The charge says which tax its category is of.
        BR-CIUS-PT-62 | Where there are allowances, their sum is given.
        BR-CIUS-PT-63 | Where there are charges, their sum is given.
        BR-CIUS-PT-30 | The attachment holds a file or a link.
        BR-CIUS-PT-38 | The buyer's identification is filled.
        BR-CIUS-PT-39 | The buyer's trading name is filled.
        BR-CIUS-PT-40 | The buyer's contact has a name, telephone or e-mail address.
        BR-CIUS-PT-34 | The seller's identification is filled.
        BR-CIUS-PT-35 | The seller's trading name is filled.
        BR-CIUS-PT-36 | The seller's contact has a name, telephone or e-mail address.
        BR-CIUS-PT-41 BR-CIUS-PT-37 BR-CIUS-PT-44 BR-CIUS-PT-45 | An address line is filled.
        BR-CIUS-PT-05 | The seller's street is given.
        BR-CIUS-PT-06 | The seller's city is given.
        BR-CIUS-PT-07 | The seller's post code is given.
        BR-CIUS-PT-21 | The deliver-to street is given.
        BR-CIUS-PT-22 | The deliver-to city is given.
        BR-CIUS-PT-23 | The deliver-to post code is given.
        BR-CIUS-PT-46 | The deliver-to party has a name.
        BR-CIUS-PT-64 | A delivery says when, to whom or where.
        BR-CIUS-PT-32 | The payee's name is filled.
        BR-CIUS-PT-42 | The payee's identification is filled.
        BR-CIUS-PT-43 | The payee's legal entity has a registration.
        BR-CIUS-PT-47 | The account to pay to has a number, a name or a bank.
        BR-CIUS-PT-48 | The bank to pay to has an identifier.
        BR-CIUS-PT-49 | The mandate has a reference or an account.
        BR-CIUS-PT-50 | The account to debit has a number.
        BR-CIUS-PT-60 | The card has a number and a network.
        BR-CIUS-PT-09 | The line says which tax its category is of.
        BR-CIUS-PT-51 | The reference to an order line is filled.
        BR-CIUS-PT-52 | The line's object reference is filled.
        BR-CIUS-PT-53 | The buyer's item identification is filled.
        BR-CIUS-PT-54 | The seller's item identification is filled.
        BR-CIUS-PT-55 | The standard item identification is filled.
        BR-CIUS-PT-56 | The country of origin is filled.
        BR-CIUS-PT-57 | The item's classification is filled.
        BR-CIUS-PT-18 | A line that is exempt from VAT has an item attribute that says why.
        BR-CIUS-PT-58 | The price has no charge.
        BR-CIUS-PT-59 | The discount on the price has an amount.
        BR-CIUS-PT-13 | A line that is taxed at the lower rate gives no reason for an exemption.
        BR-CIUS-PT-15 | A line that is taxed at the standard rate gives no reason for an exemption.
        BR-CIUS-PT-17 | A line that is exempt from VAT has an item attribute named
          `#TAXEXEMPTIONREASONCODE@CLASSIFIEDTAXCATEGORY#` or `#TAXEXEMPTIONREASON@CLASSIFIEDTAXCATEGORY#`.
        DT-CIUS-PT-002 DT-CIUS-PT-006 DT-CIUS-PT-008 DT-CIUS-PT-071 DT-CIUS-PT-072 DT-CIUS-PT-024 DT-CIUS-PT-070
          DT-CIUS-PT-121 DT-CIUS-PT-122 | The date is written as YYYY-MM-DD.
        DT-CIUS-PT-003_i | The type code is one that Portugal takes for an invoice.
        DT-CIUS-PT-003_cn | The type code is one that Portugal takes for a credit note.
        DT-CIUS-PT-151 DT-CIUS-PT-152 | The code is a currency of ISO 4217.
        DT-CIUS-PT-007 | The VAT date code is 3, 35 or 432.
        DT-CIUS-PT-022 | The specification identifier is that of CIUS-PT.
        DT-CIUS-PT-001 DT-CIUS-PT-009 DT-CIUS-PT-010 DT-CIUS-PT-018 DT-CIUS-PT-021 DT-CIUS-PT-023 DT-CIUS-PT-027.1
          DT-CIUS-PT-030 DT-CIUS-PT-032.1 DT-CIUS-PT-044.1 DT-CIUS-PT-045.1 DT-CIUS-PT-046.2 DT-CIUS-PT-047.1
          DT-CIUS-PT-058.1 DT-CIUS-PT-059.1 DT-CIUS-PT-061.2 DT-CIUS-PT-069.1 DT-CIUS-PT-081 DT-CIUS-PT-083
          DT-CIUS-PT-086 DT-CIUS-PT-087 DT-CIUS-PT-017.1 DT-CIUS-PT-114.1 DT-CIUS-PT-116.1 DT-CIUS-PT-137.1
          DT-CIUS-PT-138.1 DT-CIUS-PT-135 DT-CIUS-PT-136 | The text has 1 to 50 characters and no line break.
        DT-CIUS-PT-011 DT-CIUS-PT-012 DT-CIUS-PT-013 DT-CIUS-PT-014 DT-CIUS-PT-015 DT-CIUS-PT-016 DT-CIUS-PT-119 |
          The text has 1 to 20 characters and no line break.
        DT-CIUS-PT-019 DT-CIUS-PT-028.1 DT-CIUS-PT-025 DT-CIUS-PT-026 DT-CIUS-PT-031 DT-CIUS-PT-039 DT-CIUS-PT-040
          DT-CIUS-PT-041 DT-CIUS-PT-033 DT-CIUS-PT-034 DT-CIUS-PT-035 DT-CIUS-PT-036 DT-CIUS-PT-037 DT-CIUS-PT-038
          DT-CIUS-PT-042 DT-CIUS-PT-043 DT-CIUS-PT-054 DT-CIUS-PT-055 DT-CIUS-PT-056 DT-CIUS-PT-048 DT-CIUS-PT-049
          DT-CIUS-PT-050 DT-CIUS-PT-051 DT-CIUS-PT-052 DT-CIUS-PT-053 DT-CIUS-PT-057 DT-CIUS-PT-060 DT-CIUS-PT-062
          DT-CIUS-PT-063 DT-CIUS-PT-064 DT-CIUS-PT-065 DT-CIUS-PT-066 DT-CIUS-PT-067 DT-CIUS-PT-068 DT-CIUS-PT-073
          DT-CIUS-PT-074 DT-CIUS-PT-075 DT-CIUS-PT-076 DT-CIUS-PT-077 DT-CIUS-PT-078 DT-CIUS-PT-082 DT-CIUS-PT-084.1
          DT-CIUS-PT-084.2 DT-CIUS-PT-085 DT-CIUS-PT-109 DT-CIUS-PT-110 DT-CIUS-PT-093 DT-CIUS-PT-107 DT-CIUS-PT-120
          DT-CIUS-PT-126 DT-CIUS-PT-133 DT-CIUS-PT-134 DT-CIUS-PT-140 DT-CIUS-PT-139 | The text has 1 to 200
          characters and no line break.
        DT-CIUS-PT-027.2 DT-CIUS-PT-028.2 DT-CIUS-PT-044.2 DT-CIUS-PT-045.2 DT-CIUS-PT-058.2 DT-CIUS-PT-059.2
          DT-CIUS-PT-069.2 DT-CIUS-PT-137.2 | The identifier's scheme is one of ISO 6523.
        DT-CIUS-PT-029 DT-CIUS-PT-046.1 DT-CIUS-PT-061.1 | The tax number begins with the code of a country of ISO
          3166-1.
        DT-CIUS-PT-032.2 DT-CIUS-PT-047.2 | The scheme of the address has 1 to 20 characters.
        DT-CIUS-PT-141 DT-CIUS-PT-142 DT-CIUS-PT-144 DT-CIUS-PT-145 DT-CIUS-PT-146 | The code is a country of ISO
          3166-1.
        DT-CIUS-PT-079.1 | The entity stands between `#ENTITY@ATMPAYMENT#` and `#`, with 1 to 20 characters.
        DT-CIUS-PT-079.2 | The code is a means of payment that Portugal takes.
        DT-CIUS-PT-079.3 | The name of the means of payment has 1 to 150 characters.
        DT-CIUS-PT-079.4 | The description stands between `#DESCRIPTION@ATMPAYMENT#` and `#`, with 1 to 125
          characters.
        DT-CIUS-PT-080 | The payment reference stands between `#REFERENCE@ATMPAYMENT#` or `#REFERENCE@DUCPAYMENT#`
          and `#`, with 1 to 20 characters.
        DT-CIUS-PT-017.2 DT-CIUS-PT-116.2 | The identifier's scheme is a scheme of UNTDID 1153.
        DT-CIUS-PT-153 | The code is 130.
        DT-CIUS-PT-111.1 | The text has 1 to 6826666 characters and no line break.
        DT-CIUS-PT-111.2 | The attached file has at most 5 MB.
        DT-CIUS-PT-112 | The media type is one that Portugal takes.
        DT-CIUS-PT-113 | The file name has 1 to 50 characters.
        DT-CIUS-PT-088.1 DT-CIUS-PT-089.1 DT-CIUS-PT-095.1 DT-CIUS-PT-096.1 DT-CIUS-PT-097.1 DT-CIUS-PT-099.1
          DT-CIUS-PT-100.1 DT-CIUS-PT-102.1 DT-CIUS-PT-123.1 DT-CIUS-PT-124.1 | The amount is written as at most 13
          digits, a point and 2 more, without a sign.
        DT-CIUS-PT-088.2 DT-CIUS-PT-089.2 DT-CIUS-PT-094.2 DT-CIUS-PT-095.2 DT-CIUS-PT-096.2 DT-CIUS-PT-097.2
          DT-CIUS-PT-099.2 DT-CIUS-PT-100.2 DT-CIUS-PT-101.2 DT-CIUS-PT-102.2 DT-CIUS-PT-103.2 DT-CIUS-PT-118.2
          DT-CIUS-PT-123.2 DT-CIUS-PT-124.2 DT-CIUS-PT-127.2 DT-CIUS-PT-128.2 DT-CIUS-PT-129.2 | The amount is in the
          currency of the document.
        DT-CIUS-PT-090.1 DT-CIUS-PT-092.1 DT-CIUS-PT-106.1 DT-CIUS-PT-125.1 DT-CIUS-PT-132.1 | The percentage is
          written as at most 3 digits, a point and 2 more, without a sign.
        DT-CIUS-PT-090.2 DT-CIUS-PT-092.2 DT-CIUS-PT-106.2 DT-CIUS-PT-125.2 DT-CIUS-PT-132.2 | The percentage is 100
          at most.
        DT-CIUS-PT-091 DT-CIUS-PT-105 DT-CIUS-PT-131 | The code is a VAT category that Portugal has.
        DT-CIUS-PT-156 DT-CIUS-PT-154 DT-CIUS-PT-155 | The code is a tax of UN/ECE 5153.
        DT-CIUS-PT-149 DT-CIUS-PT-147 | The code is a reason for an allowance out of UNCL 5189.
        DT-CIUS-PT-150 DT-CIUS-PT-148 | The code is a reason for a charge out of UNCL 7161.
        DT-CIUS-PT-094.1 DT-CIUS-PT-101.1 DT-CIUS-PT-098.1 DT-CIUS-PT-104.1 | The amount is written as at most 13
          digits, a point and 2 more.
        DT-CIUS-PT-103.1 | The amount is written as at most 13 digits, a point and 2 to 3 more.
        DT-CIUS-PT-098.2 DT-CIUS-PT-104.2 | The VAT is in the VAT accounting currency that the document names.
        DT-CIUS-PT-098.3 DT-CIUS-PT-104.3 | The VAT is in the currency of the document.
        DT-CIUS-PT-108 | The text has 1 to 5 characters and no line break.
        DT-CIUS-PT-114.2 | No two lines have one identifier.
        DT-CIUS-PT-117.1 | The quantity is written as at most 13 digits, a point and 2 to 3 more.
        DT-CIUS-PT-143 DT-CIUS-PT-130.2 | The unit is one that CIUS-PT knows.
        DT-CIUS-PT-118.1 | The amount is written as at most 13 digits, a point and 2 to 8 more.
        DT-CIUS-PT-127.1 DT-CIUS-PT-128.1 DT-CIUS-PT-129.1 | The amount is written as at most 13 digits, a point and
          2 to 8 more, without a sign.
        DT-CIUS-PT-130.1 | The base quantity is written as at most 13 digits, a point and 2 to 3 more, without a
          sign.
        DT-CIUS-PT-115 | The text has 1 to 500 characters and no line break.
        DT-CIUS-PT-138.2 | The list of the classification is one of UNTDID 7143.
        DT-CIUS-PT-138.3 | The version of the list has 1 to 20 characters.
        DT-CIUS-PT-020 | The note has 1 to 500 characters.
        DT-CIUS-PT-020_2.1 | What stands after `#SOURCECURRENCYCODE#` is a currency of ISO 4217.
        DT-CIUS-PT-020_2.2 | The note begins with `#SOURCECURRENCYCODE#` and ends with `#` with a text between.
        DT-CIUS-PT-020_2.3 | Beside the note there is another that begins with `#SOURCECURRENCYCODE#`.
        DT-CIUS-PT-020_2.4 | There is at most one note that begins with `#SOURCECURRENCYCODE#`.
        DT-CIUS-PT-020_3.1 | What stands after `#CALCULATIONRATE#` is a rate of 1 to 9 digits, a point and 2 to 5
          more.
        DT-CIUS-PT-020_3.2 | The note begins with `#CALCULATIONRATE#` and ends with `#` with a text between.
        DT-CIUS-PT-020_3.3 | Beside the note there is another that begins with `#CALCULATIONRATE#`.
        DT-CIUS-PT-020_3.4 | There is at most one note that begins with `#CALCULATIONRATE#`.
        DT-CIUS-PT-020_4.1 | What stands after `#DESCRIPTION@INVOICEPERIOD#` has 1 to 150 characters.
        DT-CIUS-PT-020_4.2 | The note begins with `#DESCRIPTION@INVOICEPERIOD#` and ends with `#` with a text
          between.
        DT-CIUS-PT-020_4.3 | There is at most one note that begins with `#DESCRIPTION@INVOICEPERIOD#`.
        DT-CIUS-PT-020_5.1 | What stands after `#ADDITIONALPROPERTY#` has 1 to 50 characters.
        DT-CIUS-PT-020_5.2 | The value after `#ADDITIONALPROPERTY#` and the name has 1 to 50 characters.
        DT-CIUS-PT-020_5.3 | The note is written `#ADDITIONALPROPERTY#name#value#`, with 1 to 50 characters each.
        DT-CIUS-PT-020_6.1 | What stands after `#NUMBER@ATCERTIFIEDPROGRAM#` has 1 to 20 characters.
        DT-CIUS-PT-020_6.2 | The note begins with `#NUMBER@ATCERTIFIEDPROGRAM#` and ends with `#` with a text
          between.
        DT-CIUS-PT-020_6.3 | Beside the note there is another that begins with `#NUMBER@ATCERTIFIEDPROGRAM#`.
        DT-CIUS-PT-020_6.4 | There is at most one note that begins with `#NUMBER@ATCERTIFIEDPROGRAM#`.
        DT-CIUS-PT-020_7.1 | What stands after `#HASHCODE@ATCERTIFIEDPROGRAM#` has 1 to 20 characters.
        DT-CIUS-PT-020_7.2 | The note begins with `#HASHCODE@ATCERTIFIEDPROGRAM#` and ends with `#` with a text
          between.
        DT-CIUS-PT-020_7.3 | Beside the note there is another that begins with `#HASHCODE@ATCERTIFIEDPROGRAM#`.
        DT-CIUS-PT-020_7.4 | There is at most one note that begins with `#HASHCODE@ATCERTIFIEDPROGRAM#`.
        DT-CIUS-PT-020_8.1 | What stands after `#DESCRIPTION@ATCERTIFIEDPROGRAM#` has 1 to 150 characters.
        DT-CIUS-PT-020_8.2 | The note begins with `#DESCRIPTION@ATCERTIFIEDPROGRAM#` and ends with `#` with a text
          between.
        DT-CIUS-PT-020_8.3 | There is at most one note that begins with `#DESCRIPTION@ATCERTIFIEDPROGRAM#`.
        DT-CIUS-PT-020_9.1 | The note is written `#WITHHOLDINGTAXDESCRIPTION@WITHHOLDINGTAX-000#value#`, with any
          three digits.
        DT-CIUS-PT-020_9.2 | The value after `#WITHHOLDINGTAXDESCRIPTION@WITHHOLDINGTAX-000#` is a text of 1 to 150
          characters.
        DT-CIUS-PT-020_9.3 | No two notes that begin with `#WITHHOLDINGTAXDESCRIPTION@WITHHOLDINGTAX-` are the same.
        DT-CIUS-PT-020_9.4 DT-CIUS-PT-020_10.4 | Beside the note there is another of the same number that begins
          with `#WITHHOLDINGTAXTYPE@WITHHOLDINGTAX-`.
        DT-CIUS-PT-020_9.5 DT-CIUS-PT-020_11.5 | Beside the note there is another of the same number that begins
          with `#WITHHOLDINGTAXAMOUNT@WITHHOLDINGTAX-`.
        DT-CIUS-PT-020_10.1 | The note is written `#WITHHOLDINGTAXAMOUNT@WITHHOLDINGTAX-000#value#`, with any three
          digits.
        DT-CIUS-PT-020_10.2 | The value after `#WITHHOLDINGTAXAMOUNT@WITHHOLDINGTAX-000#` is an amount with two
          decimals.
        DT-CIUS-PT-020_10.3 | No two notes that begin with `#WITHHOLDINGTAXAMOUNT@WITHHOLDINGTAX-` are the same.
        DT-CIUS-PT-020_10.5 DT-CIUS-PT-020_11.4 | Beside the note there is another of the same number that begins
          with `#WITHHOLDINGTAXDESCRIPTION@WITHHOLDINGTAX-`.
        DT-CIUS-PT-020_11.1 | The note is written `#WITHHOLDINGTAXTYPE@WITHHOLDINGTAX-000#value#`, with any three
          digits.
        DT-CIUS-PT-020_11.2 | The value after `#WITHHOLDINGTAXTYPE@WITHHOLDINGTAX-000#` is `IRF`.
        DT-CIUS-PT-020_11.3 | No two notes that begin with `#WITHHOLDINGTAXTYPE@WITHHOLDINGTAX-` are the same.
        DT-CIUS-PT-020_12.1 | The note is written `#ENTITY@ATMPAYMENT-000#value#`, with any three digits.
        DT-CIUS-PT-020_12.2 | The value after `#ENTITY@ATMPAYMENT-000#` is a text of 1 to 20 characters.
        DT-CIUS-PT-020_12.3 | No two notes that begin with `#ENTITY@ATMPAYMENT-` are the same.
        DT-CIUS-PT-020_12.4 DT-CIUS-PT-020_14.5 DT-CIUS-PT-020_15.5 | Beside the note there is another of the same
          number that begins with `#REFERENCE@ATMPAYMENT-`.
        DT-CIUS-PT-020_12.5 DT-CIUS-PT-020_13.5 DT-CIUS-PT-020_15.6 | Beside the note there is another of the same
          number that begins with `#AMOUNT@ATMPAYMENT-`.
        DT-CIUS-PT-020_13.1 | The note is written `#REFERENCE@ATMPAYMENT-000#value#`, with any three digits.
        DT-CIUS-PT-020_13.2 | The value after `#REFERENCE@ATMPAYMENT-000#` is a text of 1 to 20 characters.
        DT-CIUS-PT-020_13.3 | No two notes that begin with `#REFERENCE@ATMPAYMENT-` are the same.
        DT-CIUS-PT-020_13.4 DT-CIUS-PT-020_14.4 DT-CIUS-PT-020_15.4 | Beside the note there is another of the same
          number that begins with `#ENTITY@ATMPAYMENT-`.
        DT-CIUS-PT-020_14.1 | The note is written `#AMOUNT@ATMPAYMENT-000#value#`, with any three digits.
        DT-CIUS-PT-020_14.2 | The value after `#AMOUNT@ATMPAYMENT-000#` is an amount with two decimals.
        DT-CIUS-PT-020_14.3 | No two notes that begin with `#AMOUNT@ATMPAYMENT-` are the same.
        DT-CIUS-PT-020_15.1 | The note is written `#DESCRIPTION@ATMPAYMENT-000#value#`, with any three digits.
        DT-CIUS-PT-020_15.2 | The value after `#DESCRIPTION@ATMPAYMENT-000#` is a text of 1 to 150 characters.
        DT-CIUS-PT-020_15.3 | No two notes that begin with `#DESCRIPTION@ATMPAYMENT-` are the same.
        DT-CIUS-PT-139_1 | The attribute's name is `#ID@INVOICEDOCUMENTREFERENCE@BILLINGREFERENCE-` with three
          digits and `#`.
        DT-CIUS-PT-139_2 | No more attributes than there are lines are named
          `#TAXEXEMPTIONREASONCODE@CLASSIFIEDTAXCATEGORY#`.
        DT-CIUS-PT-139_3 | No more attributes than there are lines are named
          `#TAXEXEMPTIONREASON@CLASSIFIEDTAXCATEGORY#`.
        DT-CIUS-PT-139_5 | No more attributes than there are lines are named `#LINEID@COMMITMENTLINEREFERENCE#`.
        DT-CIUS-PT-165 | The total with VAT is the total without VAT plus the VAT.
        DT-CIUS-PT-176 | Each reason code for an exemption on the lines is in exactly one exempt group of the VAT
          breakdown.
        DT-CIUS-PT-157 | The line's net amount is quantity times price by base quantity, plus charges, less
          allowances.
        DT-CIUS-PT-177 | The base quantity of the price is above zero.
        DT-CIUS-PT-164 | The VAT total is the sum of the VAT breakdown.
        DT-CIUS-PT-175 | What the VAT breakdown has as exempt is the exempt lines plus the exempt charges less the
          exempt allowances.
        DT-CIUS-PT-160 | The sum of the line net amounts is what the lines come to.
        DT-CIUS-PT-161 | The sum of the allowances is what they come to.
        DT-CIUS-PT-162 | The sum of the charges is what they come to.
        DT-CIUS-PT-163 | The total without VAT is the lines less the allowances plus the charges.
        DT-CIUS-PT-166 | The amount due is the total with VAT less what is paid plus the rounding.
        DT-CIUS-PT-159 DT-CIUS-PT-158 DT-CIUS-PT-169 DT-CIUS-PT-168 | The amount is the percentage of the base
          amount.
        DT-CIUS-PT-167 | The VAT is the taxable amount times the rate.
        DT-CIUS-PT-171 | What is taxed at this lower rate is the lines plus the charges less the allowances at it.
        DT-CIUS-PT-172 | The VAT at the lower rate is the taxable amount times the rate.
        BR-CIUS-PT-12 | The lower rate is above zero.
        DT-CIUS-PT-173 | What is taxed at this standard rate is the lines plus the charges less the allowances at
          it.
        DT-CIUS-PT-174 | The VAT at the standard rate is the taxable amount times the rate.
        BR-CIUS-PT-14 | The standard rate is above zero.
        BR-CIUS-PT-16 | What is exempt from VAT has the rate 0.
        DT-CIUS-PT-170 | The net price is the gross price less the discount.
        """
}
