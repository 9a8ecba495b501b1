import Basics
import Invoicing
import JSON
import Services
import Storage

extension Wire {
    /// A document as lists show it.
    package struct DocumentSummary: Decodable, JSONWritable, Sendable {
        let id: DocumentID
        let companyId: CompanyID
        let type: DocumentKind
        let direction: Direction
        let number: String
        let issueDate: CalendarDate
        let dueDate: CalendarDate?
        let currency: String
        let grossAmount: Amount?
        let netAmount: Amount?
        let vatAmount: Amount?
        let sender: Party
        let receiver: Party?
        let status: DocumentStatus
        let deliveryStatus: DeliveryStatus
        let lifecycleStatus: LifecycleStatus?
        let failure: Failure?
        let metadata: RawJSON
        let sentAt: Timestamp?
        let deliveredAt: Timestamp?
        let receivedAt: Timestamp?
        let createdAt: Timestamp
        let updatedAt: Timestamp

        /// Why a document did not arrive.
        package struct Failure: Decodable, JSONWritable, Sendable {
            let errorCode: String
            let errorMessage: String

            package func write(to writer: inout JSONWriter) {
                writer.object { failure in
                    failure.field("errorCode", errorCode)
                    failure.field("errorMessage", errorMessage)
                }
            }
        }

        init(_ document: Storage.Document) {
            id = document.id
            companyId = document.company
            type = document.type
            direction = document.direction
            number = document.number
            issueDate = document.issueDate
            dueDate = document.dueDate
            currency = document.currency
            grossAmount = document.totals?.gross
            netAmount = document.totals?.net
            vatAmount = document.totals?.vat
            sender = Party(document.sender)
            receiver = document.receiver.map(Party.init)
            status = document.status
            deliveryStatus = document.deliveryStatus
            lifecycleStatus = document.lifecycleStatus
            failure = document.failure.map { Failure(errorCode: $0.code, errorMessage: $0.message) }
            metadata = RawJSON(stored: Array(document.metadata.utf8))
            sentAt = document.sentAt
            deliveredAt = document.deliveredAt
            receivedAt = document.receivedAt
            createdAt = document.createdAt
            updatedAt = document.updatedAt
        }

        package func write(to writer: inout JSONWriter) {
            writer.object { writeMembers(to: &$0) }
        }

        func writeMembers(to document: inout JSONWriter) {
            document.field("id", id)
            document.field("companyId", companyId)
            document.field("type", type.rawValue)
            document.field("direction", direction.rawValue)
            document.field("number", number)
            document.field("issueDate", issueDate)
            document.field("dueDate", dueDate)
            document.field("currency", currency)
            document.money("grossAmount", grossAmount)
            document.money("netAmount", netAmount)
            document.money("vatAmount", vatAmount)
            document.field("sender", sender)
            document.field("receiver", receiver)
            document.field("status", status.rawValue)
            document.field("deliveryStatus", deliveryStatus.rawValue)
            document.field("lifecycleStatus", lifecycleStatus?.rawValue)
            document.field("failure", failure, ifNil: .omit)
            document.field("metadata", metadata)
            document.field("sentAt", sentAt)
            document.field("deliveredAt", deliveredAt)
            document.field("receivedAt", receivedAt)
            document.field("createdAt", createdAt)
            document.field("updatedAt", updatedAt)
        }

        static let fieldWords = [
            "id": "The document.", "companyId": "The company whose document it is.", "type": "What kind it is.",
            "direction": "Whether the company sent or received it.", "number": "Its number, given by the sender.",
            "issueDate": "The day it was issued.", "dueDate": "The day by which to pay.",
            "currency": "ISO 4217.", "grossAmount": "The total with VAT.", "netAmount": "The total without VAT.",
            "vatAmount": "The VAT.", "sender": "Who sent it.", "receiver": "Who gets it; null for an event.",
            "status": "How transport went, in one word.", "deliveryStatus": "Where it is on its way.",
            "lifecycleStatus": "What the business made of it; null for an event.",
            "failure": "Why it did not arrive; absent otherwise.", "metadata": "Your own names and values.",
            "sentAt": "When you sent it.", "deliveredAt": "When the recipient's access point had it.",
            "receivedAt": "When it came in.", "createdAt": "When it was stored.", "updatedAt": "When it last changed.",
        ]
    }

    /// A document with its contents.
    package struct Document: JSONOutput {
        let summary: DocumentSummary
        /// The structured body, as it was sent; null for a document that came as XML.
        let document: RawJSON?
        /// The document on the wire.
        let xml: String?

        init(_ document: Storage.Document) {
            summary = DocumentSummary(document)
            self.document = document.body.map { RawJSON(stored: Array($0.utf8)) }
            xml = document.xml.map { String(decoding: $0, as: UTF8.self) }
        }

        private enum Key: String, CodingKey { case document, xml }

        package init(from decoder: any Decoder) throws {
            summary = try DocumentSummary(from: decoder)
            let members = try decoder.container(keyedBy: Key.self)
            document = try members.decodeIfPresent(RawJSON.self, forKey: .document)
            xml = try members.decodeIfPresent(String.self, forKey: .xml)
        }

        package static let words = DocumentSummary.fieldWords.merging([
            "document": "The structured body, as it was sent; null for a document that came as XML.",
            "xml": "The document on the wire, from when it was delivered.",
        ]) { own, _ in own }

        package func write(to writer: inout JSONWriter) {
            writer.object { object in
                summary.writeMembers(to: &object)
                object.field("document", document)
                object.field("xml", xml)
            }
        }
    }

    /// What sending a document answers with: the document without its contents, which the caller has.
    package struct SentDocument: JSONOutput {
        let summary: DocumentSummary

        init(_ document: Storage.Document) { summary = DocumentSummary(document) }

        package init(from decoder: any Decoder) throws { summary = try DocumentSummary(from: decoder) }

        package static let words = DocumentSummary.fieldWords

        package func write(to writer: inout JSONWriter) { summary.write(to: &writer) }
    }

    /// A document as one flat object without nested values, for warehouses and spreadsheets.
    package struct FlatDocument: Output, JSONWritable {
        private let document: Storage.Document

        init(_ document: Storage.Document) { self.document = document }

        package static let contentType: String? = "application/json"
        package static let shape: (@Sendable () throws -> Shape)? = { try Shape.of(StructuredDocument.self) }
        package static let words = DocumentSummary.fieldWords.merging([
            "senderPeppolId": "Who sent it.", "senderName": "Their name.", "senderVatNumber": "Their VAT number.",
            "receiverPeppolId": "Who gets it.", "receiverName": "Their name.", "receiverVatNumber": "Their VAT number.",
            "buyerReference": "What the buyer asked to be quoted.", "orderReference": "The buyer's order.",
            "paymentIban": "The account to pay to.", "paymentReference": "What the payment is to quote.",
        ]) { own, _ in own }

        package func answer(status: Int) -> Answer { Answer(status: status, body: json) }

        /// The members, for the reference.
        private struct StructuredDocument: Decodable {
            let id: DocumentID
            let type: DocumentKind
            let direction: Direction
            let number: String
            let issueDate: CalendarDate
            let dueDate: CalendarDate?
            let currency: String
            let grossAmount: Amount?
            let netAmount: Amount?
            let vatAmount: Amount?
            let status: DocumentStatus
            let lifecycleStatus: LifecycleStatus?
            let deliveryStatus: DeliveryStatus
            let senderPeppolId: String?
            let senderName: String?
            let senderVatNumber: String?
            let receiverPeppolId: String?
            let receiverName: String?
            let receiverVatNumber: String?
            let buyerReference: String?
            let orderReference: String?
            let paymentIban: String?
            let paymentReference: String?
            let receivedAt: Timestamp?
            let sentAt: Timestamp?
            let createdAt: Timestamp
            let updatedAt: Timestamp
        }

        package func write(to writer: inout JSONWriter) {
            writer.object { flat in
                flat.field("id", document.id)
                flat.field("type", document.type.rawValue)
                flat.field("direction", document.direction.rawValue)
                flat.field("number", document.number)
                flat.field("issueDate", document.issueDate)
                flat.field("dueDate", document.dueDate)
                flat.field("currency", document.currency)
                flat.money("grossAmount", document.totals?.gross)
                flat.money("netAmount", document.totals?.net)
                flat.money("vatAmount", document.totals?.vat)
                flat.field("status", document.status.rawValue)
                flat.field("lifecycleStatus", document.lifecycleStatus?.rawValue)
                flat.field("deliveryStatus", document.deliveryStatus.rawValue)
                flat.field("senderPeppolId", document.sender.participant?.description)
                flat.field("senderName", document.sender.name)
                flat.field("senderVatNumber", document.sender.vatNumber)
                flat.field("receiverPeppolId", document.receiver?.participant?.description)
                flat.field("receiverName", document.receiver?.name)
                flat.field("receiverVatNumber", document.receiver?.vatNumber)
                flat.field("buyerReference", document.buyerReference)
                flat.field("orderReference", document.orderReference)
                flat.field("paymentIban", document.iban)
                flat.field("paymentReference", document.paymentReference)
                flat.field("receivedAt", document.receivedAt)
                flat.field("sentAt", document.sentAt)
                flat.field("createdAt", document.createdAt)
                flat.field("updatedAt", document.updatedAt)
            }
        }
    }
}

extension JSONWriter {
    /// Writes an amount of money with its two places, or `null`.
    mutating func money(_ name: String, _ amount: Amount?) {
        self.name(name)
        if let amount { write(amount, minimumScale: 2) } else { null() }
    }
}
