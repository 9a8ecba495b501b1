import Basics

extension Invoice {
    /// The totals: BG-22. What the standard demands is `nil` only until it is derived, or in a document that lacks it.
    package struct Totals: Equatable, Sendable {
        /// Sum of the line net amounts: BT-106.
        package var lines: Amount?
        /// Sum of the document's allowances: BT-107. `nil` when there are none.
        package var allowances: Amount?
        /// Sum of the document's charges: BT-108. `nil` when there are none.
        package var charges: Amount?
        /// Total without VAT: BT-109.
        package var withoutVAT: Amount?
        /// Total VAT: BT-110.
        package var vat: Amount?
        /// Total VAT in the accounting currency BT-6: BT-111.
        package var vatInAccountingCurrency: Amount?
        /// Total with VAT: BT-112.
        package var withVAT: Amount?
        /// What has been paid: BT-113.
        package var prepaid: Amount?
        /// What is added to round the amount due: BT-114.
        package var rounding: Amount?
        /// What is left to pay: BT-115.
        package var payable: Amount?

        package init() {}
    }

    /// The VAT of one category and rate: BG-23.
    package struct VATBreakdown: Equatable, Sendable {
        /// What the VAT is reckoned on: BT-116.
        package var base: Amount?
        /// The VAT: BT-117.
        package var tax: Amount?
        /// Category and rate: BT-118, BT-119. `nil` only in a document that was read and lacks it.
        package var vat: VATTreatment?
        /// Why no VAT is charged, in words: BT-120.
        package var exemptionReason: String?
        /// Why no VAT is charged, a VATEX code: BT-121.
        package var exemptionCode: String?

        package init(
            base: Amount?, tax: Amount?, vat: VATTreatment?, exemptionReason: String? = nil,
            exemptionCode: String? = nil
        ) {
            self.base = base
            self.tax = tax
            self.vat = vat
            self.exemptionReason = exemptionReason
            self.exemptionCode = exemptionCode
        }
    }

    /// Something taken off or added: BG-20 and BG-21 on the document, BG-27 and BG-28 on a line.
    package struct AllowanceCharge: Equatable, Sendable {
        /// Without VAT, never negative where all is well: BT-92, BT-99, BT-136, BT-141. `nil` until it is derived.
        package var amount: Amount?
        /// What the percentage is taken of: BT-93, BT-100, BT-137, BT-142.
        package var base: Amount?
        /// BT-94, BT-101, BT-138, BT-143.
        package var percentage: Amount?
        /// Category and rate, on the document only: BT-95 and BT-96, BT-102 and BT-103.
        package var vat: VATTreatment?
        /// BT-97, BT-104, BT-139, BT-144.
        package var reason: String?
        /// A code of UNTDID 5189 for allowances, 7161 for charges: BT-98, BT-105, BT-140, BT-145.
        package var reasonCode: String?

        package init(
            amount: Amount?, base: Amount? = nil, percentage: Amount? = nil, vat: VATTreatment? = nil,
            reason: String? = nil, reasonCode: String? = nil
        ) {
            self.amount = amount
            self.base = base
            self.percentage = percentage
            self.vat = vat
            self.reason = reason
            self.reasonCode = reasonCode
        }
    }
}
