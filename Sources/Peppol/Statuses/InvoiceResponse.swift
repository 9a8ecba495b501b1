import Basics
import Crypto
import Invoicing
import XML

/// What a buyer (C4) tells a seller (C1) about an invoice: that it is being looked at, approved, rejected, paid. A UBL
/// application response.
///
/// - Source: Peppol BIS Invoice Response 3.1, transaction T111.
package struct InvoiceResponse: Equatable, Sendable {
    /// Identifies this response.
    package var id: String
    package var issueDate: CalendarDate
    /// As written, `10:00:00Z`; `nil` when it says none.
    package var issueTime: String?
    package var note: String?
    /// Who responds: the buyer.
    package var sender: Party
    /// Who is told: the seller.
    package var receiver: Party
    package var status: Status
    /// From when on the status holds: for one that is paid, the day of the payment.
    package var effectiveDate: CalendarDate?
    /// Why, and what is wanted.
    package var clarifications: [Clarification]
    /// The invoice that it is about.
    package var invoice: Reference
    /// Who issued the invoice, where the response says it.
    package var issuer: NamedParty?
    /// Whom the invoice is for, where the response says it.
    package var recipient: NamedParty?

    /// The state of an invoice: a subset of UNCL 4343.
    package enum Status: String, CaseIterable, Sendable {
        /// It arrived in a form that can be read, and is submitted for processing.
        case acknowledged = "AB"
        /// It is being processed.
        case inProcess = "IP"
        /// It is not processed further until a question is answered.
        case underQuery = "UQ"
        /// It is accepted under conditions, which the clarifications say.
        case conditionallyAccepted = "CA"
        case rejected = "RE"
        case accepted = "AP"
        /// A payment was started.
        case paid = "PD"

        /// Whether a response in this status owes a clarification (PEPPOL-T111-R001).
        package var needsClarification: Bool {
            self == .underQuery || self == .conditionallyAccepted || self == .rejected
        }
    }

    /// Who sends or receives a response.
    package struct Party: Equatable, Sendable {
        /// Where it is reached on the network.
        package var endpoint: ParticipantID
        /// Its registered name.
        package var name: String
        /// A number of it and the list that the number is from, by ISO 6523 code; `nil` when there is none.
        package var identifier: Identifier?
        package var contact: Contact?

        package init(endpoint: ParticipantID, name: String, identifier: Identifier? = nil, contact: Contact? = nil) {
            self.endpoint = endpoint
            self.name = name
            self.identifier = identifier
            self.contact = contact
        }
    }

    /// A number, and the list that it is from. `nil` when the response does not say.
    package struct Identifier: Equatable, Sendable {
        package var value: String
        package var scheme: String?

        package init(_ value: String, scheme: String? = nil) {
            self.value = value
            self.scheme = scheme
        }
    }

    /// Whom to ask.
    package struct Contact: Equatable, Sendable {
        package var name: String?
        package var phone: String?
        package var email: String?

        package init(name: String? = nil, phone: String? = nil, email: String? = nil) {
            self.name = name
            self.phone = phone
            self.email = email
        }
    }

    /// A party of the invoice.
    package struct NamedParty: Equatable, Sendable {
        package var name: String
        package var identifier: Identifier?

        package init(name: String, identifier: Identifier? = nil) {
            self.name = name
            self.identifier = identifier
        }
    }

    /// The invoice that a response is about.
    package struct Reference: Equatable, Sendable {
        /// BT-1.
        package var number: String
        /// BT-2.
        package var issueDate: CalendarDate?
        /// BT-3: a code of UNTDID 1001.
        package var type: DocumentType

        package init(number: String, issueDate: CalendarDate?, type: DocumentType) {
            self.number = number
            self.issueDate = issueDate
            self.type = type
        }
    }

    /// Why a status is what it is, or what the buyer wants done about it.
    package struct Clarification: Equatable, Sendable {
        package var code: Code
        /// In words.
        package var text: String?
        /// What exactly is meant: terms of the invoice such as `BT-48`, and what is expected of them.
        package var conditions: [Condition] = []

        package init(_ code: Code, _ text: String? = nil, conditions: [Condition] = []) {
            self.code = code
            self.text = text
            self.conditions = conditions
        }

        /// A code of one of two lists.
        package enum Code: Equatable, Sendable {
            /// OPStatusReason.
            case reason(Reason)
            /// OPStatusAction.
            case action(Action)
        }
    }

    /// A term of the invoice, and what is expected of it.
    package struct Condition: Equatable, Sendable {
        package var term: String
        package var expected: String?

        package init(_ term: String, expected: String? = nil) {
            self.term = term
            self.expected = expected
        }
    }

    /// Why: the list OPStatusReason.
    package enum Reason: String, CaseIterable, Sendable {
        case noIssue = "NON"
        case references = "REF"
        case legalInformation = "LEG"
        case receiverUnknown = "REC"
        case itemQuality = "QUA"
        case delivery = "DEL"
        case prices = "PRI"
        case quantity = "QTY"
        case items = "ITM"
        case paymentTerms = "PAY"
        case notRecognized = "UNR"
        case financeTerms = "FIN"
        case partiallyPaid = "PPD"
        case other = "OTH"
    }

    /// What the buyer wants: the list OPStatusAction.
    package enum Action: String, CaseIterable, Sendable {
        case noAction = "NOA"
        case provideInformation = "PIN"
        case issueNewInvoice = "NIN"
        case creditFully = "CNF"
        case creditPartially = "CNP"
        case creditAmount = "CNA"
        case other = "OTH"
    }

    package init(
        id: String = RandomUUID.text(), issuedAt: Timestamp, sender: Party, receiver: Party, status: Status,
        clarifications: [Clarification] = [], invoice: Reference
    ) {
        self.id = id
        issueDate = issuedAt.date
        issueTime = String(issuedAt.description.dropFirst(11))
        self.sender = sender
        self.receiver = receiver
        self.status = status
        self.clarifications = clarifications
        self.invoice = invoice
    }
}
