import Basics
import HTTP
import JSON
import Services
import Storage

let documentRoutes: [Route] = [
    Route(
        "POST", "/exchange/v1/documents/send", "send_document", "Send a document", tag: "Documents",
        .company(anyOf: [.send]), status: 201,
        problems: sendingProblems + [.duplicateDocument, .recipientNotFound, .recipientCannotReceive],
        handler: sendDocument),
    Route(
        "POST", "/exchange/v1/documents/send/batch", "send_documents_batch", "Send up to 100 documents",
        tag: "Documents", .company(anyOf: [.send]), problems: [.batchTooLarge], handler: sendBatch),
    Route(
        "POST", "/exchange/v1/documents/validate", "validate_document",
        "Say what would come of sending a document, and send nothing", tag: "Documents",
        .company(anyOf: [.send, .documentsWrite]),
        problems: [.senderNotRegistered, .invalidCurrency, .invalidPeppolID, .invalidVATFormat],
        handler: validateDocument),
    Route(
        "GET", "/exchange/v1/documents", "list_documents", "List documents, newest first", tag: "Documents",
        .company(anyOf: [.documentsRead]), problems: [.invalidCursor], handler: listDocuments),
    Route(
        "GET", "/exchange/v1/documents/{id}", "get_document", "Read one document and its state", tag: "Documents",
        .company(anyOf: [.documentsRead]), problems: [.notFound], handler: getDocument),
    Route(
        "GET", "/exchange/v1/documents/{id}/xml", "get_document_xml", "Download the document as it is on the wire",
        tag: "Documents", .company(anyOf: [.documentsRead]), problems: [.notFound, .xmlNotAvailable],
        handler: getDocumentXML),
    Route(
        "GET", "/exchange/v1/documents/{id}/structured", "get_document_structured",
        "Read one document as a flat object", tag: "Documents", .company(anyOf: [.documentsRead]),
        problems: [.notFound], handler: getDocumentStructured),
    Route(
        "GET", "/exchange/v1/documents/{id}/evidence", "get_document_evidence",
        "Download what proves the exchange of a document", tag: "Documents", .company(anyOf: [.documentsRead]),
        problems: [.notFound], handler: getDocumentEvidence),
]

private let sendingProblems: [Problem.Code] = [
    .companySuspended, .companyInactive, .senderNotRegistered, .schematronFailed, .invalidXML, .totalsMismatch,
    .invalidIBAN, .invalidCurrency, .invalidDate, .invalidPeppolID, .invalidVATFormat,
]

func sendDocument(_ call: Call<SendDocument>) async throws -> Wire.SentDocument {
    let new = try call.input.newDocument(of: call.tenant, in: call.exchange)
    return try await call.committing(Wire.SentDocument.init) { witness in
        try await call.exchange.send(new, by: call.actor, witness)
    }
}

func sendBatch(_ call: Call<SendBatch>) async throws -> Wire.BatchResult {
    var prepared: [Result<Document, Problem>] = []
    for (place, item) in call.input.documents.enumerated() {
        do {
            let input = try item.decoded()
            let new = try input.newDocument(of: call.tenant, in: call.exchange)
            prepared.append(.success(try await call.exchange.prepare(new)))
        } catch let problem as Problem {
            prepared.append(.failure(problem.inside(JSONPointer(["documents", String(place)]))))
        }
    }
    return try await call.committing(Wire.BatchResult.init) { [prepared] witness in
        try await call.exchange.send(prepared: prepared, by: call.actor, witness)
    }
}

extension Isolated<SendDocument> {
    /// The arguments of one document.
    fileprivate func decoded() throws(Problem) -> SendDocument {
        do throws(JSONFaults) {
            return try decode()
        } catch {
            throw node.map { Problem(error, of: $0, as: SendDocument.self) } ?? Problem(error)
        }
    }
}

func validateDocument(_ call: Call<ValidateDocument>) async throws -> Wire.Validation {
    let new: NewDocument
    do {
        new = try call.input.request.newDocument(of: call.tenant, in: call.exchange)
    } catch let problem as Problem where problem.code == .missingField {
        return Wire.Validation(Verdict(problem))
    }
    return Wire.Validation(try await call.exchange.verdict(on: new))
}

/// The arguments of `list_documents`.
package struct ListDocuments: Input {
    let direction: Direction?
    let type: DocumentKind?
    let status: DocumentStatus?
    let deliveryStatus: DeliveryStatus?
    let lifecycleStatus: LifecycleStatus?
    let from: CalendarDate?
    let to: CalendarDate?
    let amountMin: Amount?
    let amountMax: Amount?
    let companyId: CompanyID?
    let search: PlainText<200>?
    let limit: PageSize?
    let cursor: String?

    package static let words = [
        "direction": "Only those sent, or only those received.", "type": "Only those of this type.",
        "status": "Only those with this status.", "deliveryStatus": "Only those this far on their way.",
        "lifecycleStatus": "Only those in this state of business.", "from": "Issued on this day or later.",
        "to": "Issued on this day or earlier.", "amountMin": "The total with VAT is at least this.",
        "amountMax": "The total with VAT is at most this.", "companyId": "Only those of this company.",
        "search": "A part of the number, a party's name, a reference or the note.",
        "limit": "How many on a page: 1 to 100. Default: 20.", "cursor": "The cursor of the page before.",
    ]
}

func listDocuments(_ call: Call<ListDocuments>) async throws -> Page<Wire.DocumentSummary> {
    let input = call.input
    let cursor = Cursor(for: "list_documents", of: call.exchange)
    var filter = DocumentFilter()
    filter.direction = input.direction
    filter.type = input.type
    filter.status = input.status
    filter.deliveryStatus = input.deliveryStatus
    filter.lifecycleStatus = input.lifecycleStatus
    filter.company = input.companyId
    filter.issuedFrom = input.from
    filter.issuedTo = input.to
    filter.grossFrom = input.amountMin
    filter.grossTo = input.amountMax
    filter.search = input.search?.string
    filter.before = try cursor.id(in: input.cursor)
    let size = input.limit
    let found = try await call.exchange.store.read { [filter] tx in
        try tx.documents(of: call.tenant, where: filter, limit: size.count + 1)
    }
    return cursor.page(found, size, id: \.id, Wire.DocumentSummary.init)
}

/// The arguments of operations on one document.
package struct OneDocument: Input {
    let id: DocumentID

    package static let words = ["id": "The document."]
}

extension Call where In == OneDocument {
    /// The document with its contents.
    ///
    /// - Throws: `Problem` with `NOT_FOUND`.
    fileprivate func found() throws -> Document {
        guard let document = try exchange.store.look({ tx in try tx.document(input.id, of: tenant) }) else {
            throw Problem.notFound("document", input.id)
        }
        return document
    }
}

func getDocument(_ call: Call<OneDocument>) async throws -> Wire.Document {
    Wire.Document(try call.found())
}

func getDocumentStructured(_ call: Call<OneDocument>) async throws -> Wire.FlatDocument {
    Wire.FlatDocument(try call.found())
}

func getDocumentXML(_ call: Call<OneDocument>) async throws -> XMLDownload {
    let document = try call.found()
    guard let xml = document.xml else {
        throw Problem(.xmlNotAvailable, "A document of type `\(document.type.rawValue)` has no XML.")
    }
    return XMLDownload(bytes: xml)
}

func getDocumentEvidence(_ call: Call<OneDocument>) async throws -> ZipDownload {
    let id = call.input.id
    let tenant = call.tenant
    let found = try await call.exchange.store.read { tx -> (Document, [EvidenceArchive.Entry])? in
        guard let document = try tx.document(id, of: tenant) else { return nil }
        let entries = try tx.transmissions(of: id, tenant).map { transmission in
            (transmission, try tx.evidence(of: transmission.id) ?? Evidence())
        }
        return (document, entries)
    }
    guard let (document, entries) = found else { throw Problem.notFound("document", id) }
    return ZipDownload(name: "\(id)-evidence.zip", bytes: try EvidenceArchive.zip(of: document, entries))
}

/// An archive to be saved as a file.
package struct ZipDownload: Output {
    let name: String
    let bytes: [UInt8]

    package static let contentType: String? = "application/zip"
    package static let shape: (@Sendable () throws -> Shape)? = nil
    package static let words: [String: String] = [:]

    package func answer(status: Int) -> Answer {
        var answer = Answer(status: status, contentType: "application/zip", body: bytes)
        answer.headers.add("Content-Disposition", "attachment; filename=\"\(name)\"")
        return answer
    }
}

/// A document on the wire.
package struct XMLDownload: Output {
    let bytes: [UInt8]

    package static let contentType: String? = "application/xml"
    package static let shape: (@Sendable () throws -> Shape)? = nil
    package static let words: [String: String] = [:]

    package func answer(status: Int) -> Answer {
        Answer(status: status, contentType: "application/xml", body: bytes)
    }
}
