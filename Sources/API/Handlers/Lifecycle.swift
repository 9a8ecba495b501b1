import Basics
import Invoicing
import JSON
import Services
import Storage

let lifecycleRoutes: [Route] = [
    Route(
        "GET", "/exchange/v1/documents/{id}/lifecycle", "get_lifecycle", "Read the business life of a document",
        tag: "Lifecycle", .company(anyOf: [.lifecycle, .documentsRead]), problems: [.notFound], handler: getLifecycle),
    Route(
        "POST", "/exchange/v1/documents/{id}/lifecycle", "update_lifecycle", "Move a document one step on",
        tag: "Lifecycle", .company(anyOf: [.lifecycle]),
        problems: [
            .notFound, .invalidTransition, .reasonRequired, .paymentFieldsRequired, .paymentExceedsBalance,
            .invalidDate,
            .invalidCurrency,
        ],
        handler: updateLifecycle),
]

func getLifecycle(_ call: Call<OneDocument>) async throws -> Wire.Lifecycle {
    let found = try call.exchange.store.look { tx -> (Document, [LifecycleEvent])? in
        guard let document = try tx.documentSummary(call.input.id, of: call.tenant) else { return nil }
        return (document, try tx.lifecycle(of: document.id, in: document.organization))
    }
    guard let found else { throw Problem.notFound("document", call.input.id) }
    return Wire.Lifecycle(found.0, found.1)
}

/// The arguments of `update_lifecycle`.
package struct UpdateLifecycle: Input, Checked {
    let id: DocumentID
    let status: NextStatus
    let reason: PlainText<1000>?
    let reasonCode: Lifecycle.Reason?
    let note: PlainText<2000>?
    let paymentDate: CalendarDate?
    let paymentAmount: Money?
    let paymentCurrency: Currency?
    let remainingAmount: Money?
    let paymentReference: PlainText<140>?

    package static let words = [
        "id": "The document.", "status": "The state it goes to.",
        "reason": "Why, in words. `rejected` and `disputed` need this or a code.",
        "reasonCode": "Why, as a code of Peppol. `OTH` needs words too.", "note": "Anything else.",
        "paymentDate": "The day of the payment. Needed for `paid` and `partially_paid`.",
        "paymentAmount": "What was paid. Needed for `partially_paid`.",
        "paymentCurrency": "ISO 4217. Default: the document's.",
        "remainingAmount": "What is left to pay. Reckoned when left out.",
        "paymentReference": "What the payment quotes.",
    ]

    package func check(_ note: inout FaultNotes) {
        if let paymentAmount, paymentAmount.amount == .zero {
            note("paymentAmount", .range, "expected an amount above 0, got 0")
        }
    }
}

/// The states a caller can move a document to: every one but the first.
package enum NextStatus: String, CaseIterable, JSONScalar {
    case underReview = "under_review"
    case approved, rejected
    case partiallyPaid = "partially_paid"
    case paid, disputed

    var status: LifecycleStatus {
        switch self {
        case .underReview: .underReview
        case .approved: .approved
        case .rejected: .rejected
        case .partiallyPaid: .partiallyPaid
        case .paid: .paid
        case .disputed: .disputed
        }
    }
}

/// An amount of money, not negative, with two decimal places at the most.
package struct Money: JSONScalar {
    let amount: Amount

    private init() { amount = .zero }

    package init(_ token: JSONToken) throws(JSONReason) {
        amount = try token.amount()
        guard amount >= .zero else { throw JSONReason(.range, "expected an amount of 0 or more, got \(amount)") }
        guard amount.normalized.scale <= 2 else {
            throw JSONReason(.range, "expected at most two decimal places, got \(amount)")
        }
        guard amount < Amount(1_000_000_000_000_000) else {
            throw JSONReason(.range, "expected at most 15 digits before the point, got \(amount)")
        }
    }

    package static var placeholder: Money { Money() }
    package static var shape: Shape { .number }
}

func updateLifecycle(_ call: Call<UpdateLifecycle>) async throws -> Wire.LifecycleUpdate {
    let input = call.input
    let transition = Transition(
        input.status.status, reason: input.reason?.string, reasonCode: input.reasonCode, note: input.note?.string,
        paymentDate: input.paymentDate, paymentAmount: input.paymentAmount?.amount,
        paymentCurrency: input.paymentCurrency?.code, remainingAmount: input.remainingAmount?.amount,
        paymentReference: input.paymentReference?.string)
    return try await call.committing(Wire.LifecycleUpdate.init) { witness in
        try await call.exchange.move(
            input.id, of: call.tenant, transition, by: call.actor, witness)
    }
}

extension Wire {
    /// The business life of a document.
    package struct Lifecycle: JSONOutput {
        let documentId: DocumentID
        let currentStatus: LifecycleStatus?
        let allowedTransitions: [LifecycleStatus]
        let history: [Step]
        let compliance: RawJSON

        init(_ document: Storage.Document, _ steps: [LifecycleEvent]) {
            documentId = document.id
            currentStatus = document.lifecycleStatus
            allowedTransitions = document.lifecycleStatus.map(Services.Lifecycle.next) ?? []
            history = steps.map(Step.init)
            compliance = .emptyObject
        }

        package static let words = [
            "documentId": "The document.", "currentStatus": "Where it stands; null for an event.",
            "allowedTransitions": "Where it can go next.", "history": "Every step, the first one first.",
            "compliance": "By country, what was reported to its authority.",
        ]

        package func write(to writer: inout JSONWriter) {
            writer.object { life in
                life.field("documentId", documentId)
                life.field("currentStatus", currentStatus?.rawValue)
                life.field("allowedTransitions", allowedTransitions.map(\.rawValue))
                life.field("history", history)
                life.field("compliance", compliance)
            }
        }
    }

    /// One step of a document's business life.
    package struct Step: Decodable, JSONWritable, Sendable {
        let id: LifecycleEventID
        let previous: LifecycleStatus?
        let current: LifecycleStatus
        let at: Timestamp
        let setBy: Actor
        let reason: String?
        let reasonCode: String?
        let note: String?
        let payment: Payment?

        /// Who took the step.
        package struct Actor: Decodable, JSONWritable, Sendable {
            let type: String
            let id: String?

            package func write(to writer: inout JSONWriter) {
                writer.object { actor in
                    actor.field("type", type)
                    actor.field("id", id)
                }
            }
        }

        /// What was paid with it.
        package struct Payment: Decodable, JSONWritable, Sendable {
            let date: CalendarDate
            let amount: Amount?
            let currency: String?
            let remainingAmount: Amount?
            let reference: String?

            package func write(to writer: inout JSONWriter) {
                writer.object { payment in
                    payment.field("date", date)
                    payment.money("amount", amount)
                    payment.field("currency", currency)
                    payment.money("remainingAmount", remainingAmount)
                    payment.field("reference", reference)
                }
            }
        }

        init(_ step: LifecycleEvent) {
            id = step.id
            previous = step.previous
            current = step.current
            at = step.at
            setBy = Actor(type: step.setBy.kind.rawValue, id: step.setBy.id)
            reason = step.reason
            reasonCode = step.reasonCode
            note = step.note
            payment = step.payment.map {
                Payment(
                    date: $0.date, amount: $0.amount, currency: $0.currency, remainingAmount: $0.remaining,
                    reference: $0.reference)
            }
        }

        package func write(to writer: inout JSONWriter) {
            writer.object { step in
                step.field("id", id)
                step.field("previous", previous?.rawValue)
                step.field("current", current.rawValue)
                step.field("at", at)
                step.field("setBy", setBy)
                step.field("reason", reason, ifNil: .omit)
                step.field("reasonCode", reasonCode, ifNil: .omit)
                step.field("note", note, ifNil: .omit)
                step.field("payment", payment, ifNil: .omit)
            }
        }
    }

    /// What a step changed.
    package struct LifecycleUpdate: JSONOutput {
        let documentId: DocumentID
        let previousStatus: LifecycleStatus
        let currentStatus: LifecycleStatus
        let updatedAt: Timestamp
        let compliance: Compliance
        let allowedTransitions: [LifecycleStatus]

        /// What an authority is told of the step.
        package struct Compliance: Decodable, JSONWritable, Sendable {
            let reportedTo: [String]
            let status: String
            let nextCheckAt: Timestamp?

            package func write(to writer: inout JSONWriter) {
                writer.object { compliance in
                    compliance.field("reportedTo", reportedTo)
                    compliance.field("status", status)
                    compliance.field("nextCheckAt", nextCheckAt)
                }
            }
        }

        init(_ moved: Moved) {
            documentId = moved.document.id
            previousStatus = moved.previous
            currentStatus = moved.step.current
            updatedAt = moved.step.at
            compliance = Compliance(reportedTo: [], status: "not_required", nextCheckAt: nil)
            allowedTransitions = Services.Lifecycle.next(from: moved.step.current)
        }

        package static let words = [
            "documentId": "The document.", "previousStatus": "Where it stood.", "currentStatus": "Where it stands.",
            "updatedAt": "When the step was taken.", "compliance": "What an authority is told of it.",
            "allowedTransitions": "Where it can go next.",
        ]

        package func write(to writer: inout JSONWriter) {
            writer.object { update in
                update.field("documentId", documentId)
                update.field("previousStatus", previousStatus.rawValue)
                update.field("currentStatus", currentStatus.rawValue)
                update.field("updatedAt", updatedAt)
                update.field("compliance", compliance)
                update.field("allowedTransitions", allowedTransitions.map(\.rawValue))
            }
        }
    }
}
