/// What the rules of Peppol say, over UBL as over CII.
extension Wording {
    static let peppolProcess = Wording(
        "PEPPOL-EN16931-R001", .fatal, "BT-23", "The business process is missing. Give its identifier.")
    static let peppolReference = Wording(
        "PEPPOL-EN16931-R003", .fatal, "BT-10 BT-13",
        "Neither a buyer reference nor an order reference is given. Give one of them.")
    static let peppolTaxTotal = Wording(
        "PEPPOL-EN16931-R053", .fatal, "BG-23", "There must be one tax total with a breakdown. Give exactly one.")
    static let peppolAccountingTotal = Wording(
        "PEPPOL-EN16931-R054", .fatal, "BT-111",
        """
        A tax total without breakdown is for the VAT accounting currency. Give one when that currency is given, and \
        none otherwise.
        """)
    static let peppolTaxSigns = Wording(
        "PEPPOL-EN16931-R055", .fatal, "BT-111 BT-110",
        "The VAT total and the VAT total in accounting currency have different signs. Give them the same.")
    static let peppolTaxCurrency = Wording(
        "PEPPOL-EN16931-R005", .fatal, "BT-6", "The VAT accounting currency is the invoice currency. Leave it out.")
    static let peppolBuyerAddress = Wording(
        "PEPPOL-EN16931-R010", .fatal, "BT-49", "The buyer's electronic address is missing. Give one.")
    static let peppolSellerAddress = Wording(
        "PEPPOL-EN16931-R020", .fatal, "BT-34", "The seller's electronic address is missing. Give one.")
    static let peppolBase = Wording(
        "PEPPOL-EN16931-R041", .fatal, "BT-93 BT-100 BT-137 BT-142",
        "A percentage is given without the base it is of. Give the base amount.")
    static let peppolPercentage = Wording(
        "PEPPOL-EN16931-R042", .fatal, "BT-94 BT-101 BT-138 BT-143",
        "A base amount is given without a percentage. Give the percentage.")
    static let peppolAllowance = Wording(
        "PEPPOL-EN16931-R040", .fatal, "BT-92 BT-99 BT-136 BT-141",
        "The allowance or charge is not its base times its percentage. Reckon it anew.")
    static let peppolIndicator = Wording(
        "PEPPOL-EN16931-R043", .fatal, "BG-20 BG-21 BG-27 BG-28",
        "The charge indicator is neither `true` nor `false`. Write one of the two words.")
    static let peppolMandate = Wording(
        "PEPPOL-EN16931-R061", .fatal, "BT-89", "A direct debit has no mandate reference. Give one.")
    static let peppolLineStart = Wording(
        "PEPPOL-EN16931-R110", .fatal, "BT-134",
        "The line's period starts before the invoicing period. Correct the dates.")
    static let peppolLineEnd = Wording(
        "PEPPOL-EN16931-R111", .fatal, "BT-135",
        "The line's period ends after the invoicing period. Correct the dates.")
    static let peppolLineAmount = Wording(
        "PEPPOL-EN16931-R120", .fatal, "BT-131 BT-129 BT-146 BT-149",
        "The line's net amount is not quantity times price, plus charges, less allowances. Reckon it anew.")
    static let peppolBaseQuantity = Wording(
        "PEPPOL-EN16931-R121", .fatal, "BT-149",
        "The base quantity of the price is not above zero. Give a positive number.")
    static let peppolOneObject = Wording(
        "PEPPOL-EN16931-R100", .fatal, "BT-128", "The line has more than one object reference. Keep one.")
    static let peppolObject = Wording(
        "PEPPOL-EN16931-R101", .fatal, "BT-128",
        "The line's document reference is no object reference. Give it type 130, or leave it out.")
    static let peppolPriceCharge = Wording(
        "PEPPOL-EN16931-R044", .fatal, "BT-147", "A price has a charge. Only an allowance (`false`) is possible there.")
    static let peppolNetPrice = Wording(
        "PEPPOL-EN16931-R046", .fatal, "BT-146 BT-148 BT-147",
        "The net price is not the gross price less the allowance. Reckon it anew.")
    static let peppolBaseUnit = Wording(
        "PEPPOL-EN16931-R130", .fatal, "BT-150",
        "The base quantity of the price has another unit than the quantity. Give the same.")
    static let peppolProject = Wording(
        "PEPPOL-EN16931-R080", .fatal, "BT-11", "There is more than one project reference (type 50). Keep one.")
    static let peppolEmpty = Wording(
        "PEPPOL-EN16931-R008", .fatal, "", "The element is empty. Fill it or leave it out.")
    static let peppolMimeType = Wording(
        "PEPPOL-EN16931-CL001", .fatal, "BT-125-1",
        "The embedded document's media type is not allowed. Give one of PDF, PNG, JPEG, CSV, XLSX or ODS.")
    static let peppolAllowanceReason = Wording(
        "PEPPOL-EN16931-CL002", .fatal, "BT-98 BT-140",
        "The allowance's reason code is not in the list (UNTDID 5189). Give one that is.")
    static let peppolChargeReason = Wording(
        "PEPPOL-EN16931-CL003", .fatal, "BT-105 BT-145",
        "The charge's reason code is not in the list (UNTDID 7161). Give one that is.")
    static let peppolCurrency = Wording(
        "PEPPOL-EN16931-CL007", .fatal, "BT-5", "The amount's currency is not in ISO 4217. Give a code of the list.")
    static let peppolAddressScheme = Wording(
        "PEPPOL-EN16931-CL008", .fatal, "BT-34-1 BT-49-1",
        "The electronic address's scheme is not one of Peppol. Give a code of its list.")

    /// - Parameter process: The one to give.
    static func peppolProcessName(_ process: StaticString) -> Wording {
        Wording(
            "PEPPOL-EN16931-R007", .fatal, "BT-23", "The business process is not one of Peppol. Give `\(process)`.")
    }

    /// - Parameter specification: The one to give.
    static func peppolSpecification(_ specification: StaticString) -> Wording {
        Wording(
            "PEPPOL-EN16931-R004", .fatal, "BT-24",
            "The specification identifier is not that of Peppol. Give `\(specification)`.")
    }
}
