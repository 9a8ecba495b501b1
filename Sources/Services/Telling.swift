import Basics
import Database
import Invoicing
import JSON
import Storage

/// What events say: the state of things when they happened, as JSON objects.
enum EventData {
    static func received(_ document: Document) -> String {
        object { data in
            data.field("documentId", document.id)
            data.field("type", document.type.rawValue)
            data.field("direction", document.direction.rawValue)
            data.field("number", document.number)
            data.name("sender")
            write(document.sender, to: &data)
            data.name("receiver")
            write(document.receiver, to: &data)
        }
    }

    static func sent(_ document: Document) -> String {
        object { data in
            data.field("documentId", document.id)
            data.field("type", document.type.rawValue)
            data.field("direction", document.direction.rawValue)
            data.field("number", document.number)
            data.field("sentAt", document.sentAt)
        }
    }

    static func delivered(_ document: Document, accessPoint: String?) -> String {
        object { data in
            data.field("documentId", document.id)
            data.field("deliveredAt", document.deliveredAt)
            data.field("accessPoint", accessPoint, ifNil: .omit)
        }
    }

    static func failed(_ document: Document, _ failure: Document.Failure) -> String {
        object { data in
            data.field("documentId", document.id)
            data.field("errorCode", failure.code)
            data.field("errorMessage", failure.message)
            data.field("willRetry", false)
        }
    }

    static func registered(_ company: Company) -> String {
        object { data in
            data.field("companyId", company.id)
            data.field("peppolId", company.participant.description)
            data.field("registeredAt", company.smpRegisteredAt)
            data.name("capabilities")
            data.object { capabilities in
                capabilities.field("send", company.sends.map(\.rawValue))
                capabilities.field("receive", company.receives.map(\.rawValue))
            }
        }
    }

    static func moved(_ step: LifecycleEvent) -> String {
        object { data in
            data.field("documentId", step.document)
            data.field("previousStatus", step.previous?.rawValue)
            data.field("currentStatus", step.current.rawValue)
            data.field("reasonCode", step.reasonCode, ifNil: .omit)
            data.field("reason", step.reason, ifNil: .omit)
            if let payment = step.payment {
                data.name("payment")
                data.object { write(payment, to: &$0) }
            }
            data.name("compliance")
            data.object { $0.field("willReportTo", [String]()) }
        }
    }

    private static func write(_ party: Document.Party?, to data: inout JSONWriter) {
        guard let party else { return data.null() }
        data.object { object in
            object.field("peppolId", party.participant?.description)
            object.field("name", party.name)
        }
    }

    private static func write(_ payment: LifecycleEvent.Payment, to data: inout JSONWriter) {
        data.field("date", payment.date)
        if let amount = payment.amount {
            data.name("amount")
            data.write(amount, minimumScale: 2)
        }
        data.field("currency", payment.currency, ifNil: .omit)
        if let remaining = payment.remaining {
            data.name("remainingAmount")
            data.write(remaining, minimumScale: 2)
        }
        data.field("reference", payment.reference, ifNil: .omit)
    }

    private static func object(_ members: (inout JSONWriter) -> Void) -> String {
        var writer = JSONWriter(capacity: 320)
        writer.object(members)
        return String(decoding: writer.bytes, as: UTF8.self)
    }
}

extension Transaction {
    /// Records that something happened to a document, and promises to tell of it. Returns whether a webhook wants to know.
    ///
    /// - Parameter batch: What the transaction does for many; `nil` where it does one thing.
    @discardableResult
    func tell(
        _ type: EventType, of document: Document, _ data: String, at time: Timestamp, in batch: Batch? = nil
    ) throws -> Bool {
        try emit(
            Event(
                id: .new(at: time), organization: document.organization, company: document.company, type: type,
                data: data,
                createdAt: time), in: batch) > 0
    }
}
