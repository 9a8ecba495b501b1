import Basics

extension Invoice {
    /// The seller (BG-4) or the buyer (BG-7).
    package struct Party: Equatable, Sendable {
        /// The registered name: BT-27, BT-44.
        package var name: String
        /// The name it trades under, when that is another: BT-28, BT-45.
        package var tradingName: String?
        /// Identifiers other than those below: BT-29, BT-46. A buyer has one at the most.
        package var identifiers: [Identifier] = []
        /// The number in the company register: BT-30, BT-47.
        package var legalRegistration: Identifier?
        /// The VAT number with its country prefix: BT-31, BT-48.
        package var vatNumber: String?
        /// A local tax registration of the seller: BT-32. The scheme is how UBL names the tax, `nil` for the
        /// usual `TAX`.
        package var taxRegistration: Identifier?
        /// Further legal information on the seller, such as its share capital: BT-33.
        package var legalInformation: String?
        /// Where electronic documents reach it: BT-34, BT-49; the scheme is a code of the EAS list.
        package var electronicAddress: Identifier?
        /// The postal address: BG-5, BG-8.
        package var address: Address?
        /// Whom to ask: BG-6, BG-9.
        package var contact: Contact?

        package init(name: String = "", vatNumber: String? = nil, address: Address? = nil) {
            self.name = name
            self.vatNumber = vatNumber
            self.address = address
        }
    }

    /// A postal address: BG-5, BG-8, BG-12, BG-15.
    package struct Address: Equatable, Sendable {
        /// Street and number, usually: BT-35, BT-50, BT-64, BT-75.
        package var line1: String?
        /// BT-36, BT-51, BT-65, BT-76.
        package var line2: String?
        /// BT-162, BT-163, BT-164, BT-165.
        package var line3: String?
        /// BT-37, BT-52, BT-66, BT-77.
        package var city: String?
        /// BT-38, BT-53, BT-67, BT-78.
        package var postalCode: String?
        /// Region, province, state: BT-39, BT-54, BT-68, BT-79.
        package var subdivision: String?
        /// The ISO 3166-1 code: BT-40, BT-55, BT-69, BT-80. Empty only in a document that was read and lacks it.
        package var country: String

        package init(
            line1: String? = nil, line2: String? = nil, line3: String? = nil, city: String? = nil,
            postalCode: String? = nil, subdivision: String? = nil, country: String
        ) {
            self.line1 = line1
            self.line2 = line2
            self.line3 = line3
            self.city = city
            self.postalCode = postalCode
            self.subdivision = subdivision
            self.country = country
        }
    }

    /// Whom to ask at the seller (BG-6) or the buyer (BG-9).
    package struct Contact: Equatable, Sendable {
        /// A person or a department: BT-41, BT-56.
        package var name: String?
        /// BT-42, BT-57.
        package var phone: String?
        /// BT-43, BT-58.
        package var email: String?

        package init(name: String? = nil, phone: String? = nil, email: String? = nil) {
            self.name = name
            self.phone = phone
            self.email = email
        }
    }

    /// Who is paid when it is not the seller: BG-10.
    package struct Payee: Equatable, Sendable {
        /// BT-59. Empty only in a document that was read and lacks it.
        package var name: String
        /// BT-60.
        package var identifier: Identifier?
        /// BT-61.
        package var legalRegistration: Identifier?

        package init(name: String, identifier: Identifier? = nil, legalRegistration: Identifier? = nil) {
            self.name = name
            self.identifier = identifier
            self.legalRegistration = legalRegistration
        }
    }

    /// Who answers for the seller's VAT: BG-11.
    package struct TaxRepresentative: Equatable, Sendable {
        /// BT-62. Empty only in a document that was read and lacks it.
        package var name: String
        /// BT-63.
        package var vatNumber: String?
        /// BG-12.
        package var address: Address?

        package init(name: String, vatNumber: String? = nil, address: Address? = nil) {
            self.name = name
            self.vatNumber = vatNumber
            self.address = address
        }
    }

    /// Where and when the goods or services were delivered: BG-13.
    package struct Delivery: Equatable, Sendable {
        /// To whom: BT-70.
        package var recipientName: String?
        /// Which place: BT-71.
        package var location: Identifier?
        /// The day: BT-72.
        package var date: CalendarDate?
        /// Where to: BG-15.
        package var address: Address?

        package init(
            recipientName: String? = nil, location: Identifier? = nil, date: CalendarDate? = nil,
            address: Address? = nil
        ) {
            self.recipientName = recipientName
            self.location = location
            self.date = date
            self.address = address
        }
    }
}
