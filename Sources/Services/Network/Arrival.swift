import Basics
import Formats
import Invoicing
import Peppol
import Storage
import XML

/// What came over the network in one envelope, opened and checked. Handed on by reference: much is in it.
package final class Arrival: Sendable {
    /// The ebMS `MessageId`.
    package let messageID: String
    /// The `InstanceIdentifier` of the SBDH.
    package let instanceID: String
    /// C1.
    package let sender: ParticipantID
    /// C4.
    package let receiver: ParticipantID
    package let documentType: DocumentTypeID
    package let process: ProcessID
    /// `COUNTRY_C1`.
    package let senderCountry: String
    /// The seat of the access point that sent it: the name in the certificate that signed.
    package let peer: String
    /// The business document, byte for byte.
    package let payload: [UInt8]
    /// What the document says of itself, or why it cannot be understood. `nil` while it was not read.
    let facts: Result<DocumentFacts, any Error>?
    /// SHA-256 of the envelope with the document, unpacked.
    package let payloadDigest: [UInt8]
    /// What the signature covers: see `Transmission.signedParts`.
    package let signedParts: String
    /// The message as it came: the HTTP body, and its type.
    package let message: (type: String, bytes: [UInt8])?
    /// The receipt that answers it.
    package let signal: (type: String, bytes: [UInt8])?
    package let at: Timestamp

    init(
        messageID: String, instanceID: String, sender: ParticipantID, receiver: ParticipantID,
        documentType: DocumentTypeID, process: ProcessID, senderCountry: String, peer: String, payload: [UInt8],
        facts: Result<DocumentFacts, any Error>? = nil, payloadDigest: [UInt8], signedParts: String,
        message: (type: String, bytes: [UInt8])? = nil, signal: (type: String, bytes: [UInt8])? = nil, at: Timestamp
    ) {
        self.messageID = messageID
        self.instanceID = instanceID
        self.sender = sender
        self.receiver = receiver
        self.documentType = documentType
        self.process = process
        self.senderCountry = senderCountry
        self.peer = peer
        self.payload = payload
        self.facts = facts
        self.payloadDigest = payloadDigest
        self.signedParts = signedParts
        self.message = message
        self.signal = signal
        self.at = at
    }

    /// The envelope as it is recorded.
    package func transmission(
        _ purpose: Transmission.Purpose, organization: OrganizationID?, company: CompanyID?, document: DocumentID?
    ) -> Transmission {
        var transmission = Transmission(
            id: .new(at: at), .incoming, purpose, organization: organization, company: company, document: document,
            messageID: messageID, instanceID: instanceID, sender: sender, receiver: receiver,
            documentType: documentType.uriForm, process: process.uriForm, senderCountry: senderCountry,
            state: .exchanged,
            createdAt: at)
        transmission.peer = peer
        transmission.payloadDigest = payloadDigest
        transmission.signedParts = signedParts
        transmission.exchangedAt = at
        return transmission
    }

    /// What is kept of it.
    ///
    /// - Parameter withPayload: Whether the document too, where no other record has it.
    func evidence(withPayload: Bool) -> Evidence {
        Evidence(message: message, signal: signal, payload: withPayload ? payload : nil)
    }
}

extension XMLLimits {
    /// For what the network carries: how large a message may be is the operator's to say, and was checked before.
    static var carried: XMLLimits {
        var limits = XMLLimits()
        limits.bytes = 1 << 30
        return limits
    }
}

extension Document {
    /// A document that came in, described as far as lists show it.
    ///
    /// - Parameter company: Whose it is now.
    /// - Throws: `XMLError` when the payload is no well-formed XML; `ArrivalError` when it names no number.
    init(_ arrival: Arrival, for company: Company) throws {
        let facts = try arrival.facts?.get() ?? DocumentFacts(of: arrival.payload)
        self.init(
            id: .new(at: arrival.at), organization: company.organization, company: company.id, type: facts.kind,
            direction: .incoming, number: facts.number, issueDate: facts.issueDate ?? arrival.at.date,
            // ISO 4217 writes this where there is no currency: an order may name none.
            currency: facts.currency ?? "XXX",
            sender: Party(participant: arrival.sender, name: nil, vatNumber: nil),
            receiver: Party(participant: arrival.receiver, name: company.name, vatNumber: company.vatNumber),
            status: .delivered, deliveryStatus: .delivered, lifecycleStatus: .issued, createdAt: arrival.at)
        if let invoice = facts.invoice {
            describe(invoice)
            sender.name = invoice.seller.name.isEmpty ? nil : invoice.seller.name
            sender.vatNumber = invoice.seller.vatNumber
        }
        xml = arrival.payload
        receivedAt = arrival.at
        isHandedOver = true
    }
}

/// What a business document says of itself, as far as lists show it. It is handed on by reference: an invoice is large to copy.
final class DocumentFacts: Sendable {
    let kind: DocumentKind
    let number: String
    let issueDate: CalendarDate?
    let currency: String?
    /// Without its lines and files; `nil` for documents that are no invoices.
    let invoice: Invoice?

    /// Bytes that are kept of a text. Attached files are not looked at here, and may be much larger than everything else.
    static let textKept = 64 << 10

    convenience init(of document: [UInt8]) throws {
        var limits = XMLLimits.carried
        limits.keptText = Self.textKept
        try self.init(of: try XMLTree(parsing: document, limits: limits))
    }

    init(of tree: XMLTree) throws {
        if let format = Format(of: tree) {
            let invoice = try format.readWithoutLines(tree)
            kind = invoice.type == .debitNote ? .debitNote : invoice.type.isCreditNote ? .creditNote : .invoice
            number = invoice.number
            issueDate = invoice.issueDate
            currency = invoice.currency.code
            self.invoice = invoice
        } else {
            guard let kind = Self.kinds[tree.root.localName] else {
                throw ArrivalError(
                    reason: "Expected a business document; the root element is `\(tree.root.localName)`.")
            }
            self.kind = kind
            invoice = nil
            number = Self.text("ID", in: tree) ?? ""
            issueDate = Self.text("IssueDate", in: tree).flatMap { CalendarDate($0) }
            currency = Self.text("DocumentCurrencyCode", in: tree)
        }
        guard !number.isEmpty else { throw ArrivalError(reason: "The document has no number.") }
    }

    private static let kinds: [String: DocumentKind] = [
        "Order": .purchaseOrder, "OrderResponse": .salesOrder, "Quotation": .quote,
    ]

    private static func text(_ name: String, in tree: XMLTree) -> String? {
        tree.root.children.first { $0.localName == name }?.trimmedText
    }
}

/// Why something that came in cannot be understood.
package struct ArrivalError: Error, Equatable, Sendable, CustomStringConvertible {
    /// A sentence for people, the sender's among them.
    package let reason: String

    package init(reason: String) {
        self.reason = reason
    }

    package var description: String { reason }
}
