import Basics

extension Invoice {
    /// One line: BG-25.
    package struct Line: Equatable, Sendable {
        /// Its number within the document: BT-126.
        package var id = ""
        /// BT-127.
        package var note: String?
        /// The thing that is invoiced: BT-128, its scheme BT-128-1.
        package var object: Identifier?
        /// How much: BT-129. `nil` only in a document that was read and lacks it, or in a line not yet derived.
        package var quantity: Amount?
        /// The unit of the quantity: BT-130.
        package var unit = UnitCode("")
        /// Quantity times price, less allowances, plus charges, without VAT: BT-131. `nil` until it is derived.
        package var netAmount: Amount?
        /// The line of the purchase order: BT-132.
        package var orderLineReference: String?
        /// Where the buyer books the line: BT-133.
        package var buyerAccountingReference: String?
        /// The period of this line: BG-26.
        package var period: Period?
        /// Allowances on this line, without VAT category: BG-27.
        package var allowances: [AllowanceCharge] = []
        /// Charges on this line, without VAT category: BG-28.
        package var charges: [AllowanceCharge] = []
        /// BG-29.
        package var price = Price()
        /// Category and rate: BG-30. `nil` only in a document that was read and lacks it, or in a line not yet derived.
        package var vat: VATTreatment?
        /// BG-31.
        package var item = Item()

        package init() {}
    }

    /// What one unit costs: BG-29.
    package struct Price: Equatable, Sendable {
        /// Without VAT, after the discount: BT-146.
        package var net: Amount?
        /// What was taken off the gross price: BT-147.
        package var discount: Amount?
        /// Without VAT, before the discount: BT-148.
        package var gross: Amount?
        /// For how many units the price is; `nil` means one: BT-149.
        package var baseQuantity: Amount?
        /// The unit of the base quantity, the line's when `nil`: BT-150.
        package var baseUnit: UnitCode?

        package init(net: Amount? = nil, discount: Amount? = nil, gross: Amount? = nil, baseQuantity: Amount? = nil) {
            self.net = net
            self.discount = discount
            self.gross = gross
            self.baseQuantity = baseQuantity
        }
    }

    /// What was sold: BG-31.
    package struct Item: Equatable, Sendable {
        /// BT-153.
        package var name: String
        /// BT-154.
        package var description: String?
        /// The seller's article number: BT-155.
        package var sellersID: String?
        /// The buyer's article number: BT-156.
        package var buyersID: String?
        /// A number of a registered scheme, such as a GTIN: BT-157.
        package var standardID: Identifier?
        /// Classifications such as CPV or UNSPSC: BT-158.
        package var classifications: [Classification] = []
        /// Where it comes from, an ISO 3166-1 code: BT-159.
        package var originCountry: String?
        /// Further properties: BG-32.
        package var attributes: [Attribute] = []

        package init(name: String = "") {
            self.name = name
        }
    }

    /// A class an item belongs to: BT-158.
    package struct Classification: Equatable, Sendable {
        /// BT-158.
        package var code: String
        /// The list, a code of UNTDID 7143: BT-158-1.
        package var list: String?
        /// The list's version: BT-158-2.
        package var listVersion: String?

        package init(_ code: String, list: String?, listVersion: String? = nil) {
            self.code = code
            self.list = list
            self.listVersion = listVersion
        }
    }

    /// A property of an item: BG-32.
    package struct Attribute: Equatable, Sendable {
        /// BT-160. Empty only in a document that was read and lacks it.
        package var name: String
        /// BT-161. Empty only in a document that was read and lacks it.
        package var value: String

        package init(name: String, value: String) {
            self.name = name
            self.value = value
        }
    }
}
