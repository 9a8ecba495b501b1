import Basics
import Invoicing
import JSON
import Services
import Storage

/// A value, and the JSON it was read from.
package struct Kept<Value: Decodable & Sendable>: Decodable, Sendable {
    package let value: Value
    package let raw: RawJSON

    package init(from decoder: any Decoder) throws {
        raw = try RawJSON(from: decoder)
        value = try decoder.singleValueContainer().decode(Value.self)
    }
}

/// How the content of a document is given.
package enum SendFormat: String, CaseIterable, JSONScalar {
    case json
    case ublXML = "ubl-xml"
    case auto, raw
}

/// The arguments of `send_document`, and each item of `send_documents_batch`.
package struct SendDocument: Input, Checked {
    let type: DocumentKind
    let format: SendFormat?
    let from: CompanyReference
    let to: ParticipantID?
    let document: Kept<Wire.DocumentBody>?
    let xml: String?
    let metadata: Metadata?

    package static let words = [
        "type": "What kind of document it is.",
        "format": "How the content is given: `json` in `document`, `ubl-xml` in `xml`. Default: `json`.",
        "from": "The sending company: `comp_…`, `vat:…` or `peppol:…`.",
        "to": "The recipient's participant identifier. Not for an event.",
        "document": "The content, for the format `json`.",
        "xml": "The content as UBL 2.1, for the format `ubl-xml`.",
        "metadata": "Names and values of your own, at most 40.",
    ]

    package func check(_ note: inout FaultNotes) {
        noteUnsupported(&note)
        if to == nil, type != .event { Self.need("to", "a recipient", &note) }
        if !isXML, type != .event, let document, document.value.lines?.isEmpty ?? true {
            Self.need("document.lines", "at least one line", &note)
        }
        noteMissingContent(&note)
        notePayment(&note)
    }
}

/// The arguments of `validate_document`: those of `send_document`. A recipient is not needed, and that lines or the whole
/// content are missing is for the verdict to say.
package struct ValidateDocument: Input, Checked {
    let request: SendDocument

    package static let words = SendDocument.words

    package init(from decoder: any Decoder) throws { request = try SendDocument(from: decoder) }

    package func check(_ note: inout FaultNotes) {
        request.noteUnsupported(&note)
        if note.isRefused { request.noteMissingContent(&note) }
        request.notePayment(&note)
    }
}

// MARK: What does not go together

extension SendDocument {
    /// Types and formats that are not taken.
    fileprivate func noteUnsupported(_ note: inout FaultNotes) {
        switch type {
        case .purchaseOrder, .salesOrder, .quote:
            note("type", .unsupported, "expected invoice, credit-note, debit-note or event, got \(type.rawValue)")
        case .invoice, .creditNote, .debitNote, .event: break
        }
        switch format {
        case .auto?, .raw?:
            note("format", .unsupported, "expected json or ubl-xml, got \(format?.rawValue ?? "")")
        case .ublXML? where type == .event:
            note("format", .unsupported, "expected json for an event, got ubl-xml", given: "type")
        case .json?, .ublXML?, nil: break
        }
    }

    fileprivate func noteMissingContent(_ note: inout FaultNotes) {
        if isXML, xml == nil { Self.need("xml", "the content", &note) }
        if !isXML, document == nil { Self.need("document", "the content", &note) }
    }

    private static func need(_ field: String, _ what: String, _ note: inout FaultNotes) {
        note(field, .required, "expected \(what), got nothing", code: "MISSING_FIELD", given: "type", "format")
    }

    /// What is wrong with how to pay, where the request is refused already. Otherwise that is told together with what is
    /// wrong with the totals.
    fileprivate func notePayment(_ note: inout FaultNotes) {
        guard note.isRefused, !isXML, type != .event else { return }
        for fault in document?.value.faultsOfPayment() ?? [] {
            let field = "document.\(fault.field)"
            if fault.code == .iban {
                note(field, JSONFault.Rule(rawValue: fault.code.rawValue), fault.message, code: "INVALID_IBAN")
            } else {
                note(field, JSONFault.Rule(rawValue: fault.code.rawValue), fault.message, given: "document.payment")
            }
        }
    }

    fileprivate var isXML: Bool { format == .ublXML }
}

extension JSONFault.Rule {
    /// Not taken here, though it is one of those that are possible.
    fileprivate static let unsupported: JSONFault.Rule = "unsupported"
}

// MARK: The document

extension SendDocument {
    /// The document that the service is to send.
    ///
    /// - Parameter tenant: Whose company may send it.
    /// - Throws: `Problem` when the sender is not the tenant's, or there is no content.
    func newDocument(of tenant: Tenant, in exchange: Exchange) throws -> NewDocument {
        let sender = try exchange.store.look { tx in try tx.company(from, of: tenant) }
        guard let sender else {
            throw Problem(
                .senderNotRegistered, "\(from) is not a company that this key may send for.",
                [.fault("from", "company", "expected one of your companies, got \(from)")])
        }
        var new = NewDocument(type, from: sender, to: type == .event ? nil : to, try content())
        if let metadata { new.metadata = metadata.raw.text }
        return new
    }

    private func content() throws(Problem) -> NewDocument.Content {
        if isXML {
            guard let xml else { throw Self.missing("xml") }
            return .xml(Array(xml.utf8))
        }
        guard let document else { throw Self.missing("document") }
        if type == .event {
            return .event(
                number: document.value.number.string, issueDate: document.value.issueDate, body: document.raw.text)
        }
        let kind = type
        return .invoice(
            document.value.invoice(kind),
            NewDocument.Body(document.raw) { try $0.decode(Wire.DocumentBody.self).invoice(kind) })
    }

    private static func missing(_ field: String) -> Problem {
        Problem(
            .missingField, "Request validation failed",
            [.fault(field, "required", "expected the content, got nothing")])
    }
}

/// The arguments of `send_documents_batch`. Each item is read by itself, so that a faulty one does not stop the others.
package struct SendBatch: Input, Checked {
    let documents: [Isolated<SendDocument>]

    package static let words = ["documents": "1 to 100 documents, each as for `send_document`."]

    package func check(_ note: inout FaultNotes) {
        if documents.isEmpty { note("documents", .length, "expected 1 to 100 documents, got none") }
        if documents.count > 100 {
            note("documents", .length, "expected 1 to 100 documents, got \(documents.count)", code: "BATCH_TOO_LARGE")
        }
    }
}

extension Wire {
    /// How each document of a batch went, in the order they were given.
    package struct BatchResult: JSONOutput {
        let results: [Item]
        let sent: Int
        let failed: Int

        /// One document: what became of it, or why nothing did.
        package struct Item: Decodable, JSONWritable, Sendable {
            let ok: Bool
            let id: DocumentID?
            let status: DocumentStatus?
            let error: Fault?

            package func write(to writer: inout JSONWriter) {
                writer.object { item in
                    item.field("ok", ok)
                    item.field("id", id, ifNil: .omit)
                    item.field("status", status?.rawValue, ifNil: .omit)
                    item.field("error", error, ifNil: .omit)
                }
            }
        }

        /// Why a document was not accepted.
        package struct Fault: Decodable, JSONWritable, Sendable {
            let code: String
            let message: String
            let details: RawJSON?

            init(_ problem: Problem) {
                code = problem.code.rawValue
                message = problem.message
                details = problem.details.isEmpty ? nil : RawJSON(stored: problem.details.json)
            }

            package func write(to writer: inout JSONWriter) {
                writer.object { fault in
                    fault.field("code", code)
                    fault.field("message", message)
                    fault.field("details", details, ifNil: .omit)
                }
            }
        }

        init(_ outcomes: [Result<Storage.Document, Problem>]) {
            results = outcomes.map { outcome in
                switch outcome {
                case .success(let document): Item(ok: true, id: document.id, status: document.status, error: nil)
                case .failure(let problem): Item(ok: false, id: nil, status: nil, error: Fault(problem))
                }
            }
            sent = results.count { $0.ok }
            failed = results.count - sent
        }

        package static let words = [
            "results": "For each document, in order, what became of it.", "sent": "How many were accepted.",
            "failed": "How many were not.",
        ]

        package func write(to writer: inout JSONWriter) {
            writer.object { batch in
                batch.field("results", results)
                batch.field("sent", sent)
                batch.field("failed", failed)
            }
        }
    }
}
