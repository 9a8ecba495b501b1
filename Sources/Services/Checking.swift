import Basics
import Database
import Formats
import Invoicing
import Storage
import Validation
import XML

/// Who is to receive a document.
struct Recipient {
    let participant: ParticipantID
    /// `nil` where nobody knows it.
    let name: String?
    /// The company of this instance that it is, when it is one.
    let company: Company?
}

/// An invoice that may be sent, and its bytes.
struct CheckedInvoice {
    let invoice: Invoice
    let xml: [UInt8]
}

extension Exchange {
    /// Says what would come of sending a document, and sends nothing.
    package func verdict(on new: NewDocument) async throws -> Verdict {
        var verdict = Verdict()
        var recipient: Recipient?
        if new.receiver != nil {
            do {
                recipient = try await self.recipient(of: new)
                verdict.recipientReachable = true
            } catch let problem as Problem where problem.code.status == 422 {
                verdict.recipientReachable = false
            }
        }
        do {
            let (invoice, tree) = try tree(of: new, recipient: recipient)
            (verdict.errors, verdict.warnings) = try remarks(on: tree, invoice, new, recipient: recipient)
        } catch let error as BodyFaults {
            verdict.errors = remarks(on: error.faults, new, recipient: recipient)
        } catch let problem as Problem {
            verdict.errors = Verdict(problem).errors
        }
        return verdict
    }

    /// Finds out who is to receive a document.
    ///
    /// - Throws: `Problem` with `RECIPIENT_NOT_FOUND` or `RECIPIENT_CANNOT_RECEIVE`.
    func recipient(of new: NewDocument) async throws -> Recipient {
        guard let participant = new.receiver else {
            throw Problem(
                .missingField, "A recipient is needed.", [.fault("to", "required", "expected a value, got nothing")])
        }
        let neighbour = try store.look { tx in
            try tx.recipient(participant, among: policy.mixesOrganizations ? nil : new.sender.organization)
        }
        if let neighbour, neighbour.receives.contains(new.kind) {
            return Recipient(participant: participant, name: neighbour.name, company: neighbour)
        }
        switch neighbour == nil ? try await network.reach(participant, for: new.kind, xml: new.xml) : .cannotReceive {
        case .registered(let name):
            return Recipient(participant: participant, name: name, company: nil)
        case .unknown:
            throw Problem(
                .recipientNotFound,
                "\(participant) is not registered on Peppol for document type '\(new.kind.rawValue)'.")
        case .cannotReceive:
            throw Problem(
                .recipientCannotReceive,
                "\(participant) is registered on Peppol, but not for document type '\(new.kind.rawValue)'.")
        }
    }

    /// Holds a document against the rules.
    ///
    /// - Throws: `Problem` with `SCHEMATRON_FAILED`, `INVALID_XML` and the like.
    func check(_ new: NewDocument, recipient: Recipient) throws -> CheckedInvoice {
        let invoice: Invoice
        let tree: XMLTree
        do {
            (invoice, tree) = try self.tree(of: new, recipient: recipient)
        } catch let error as BodyFaults {
            throw Problem(error.faults, remarks(on: error.faults, new, recipient: recipient))
        }
        let stopping = try stoppingRemarks(on: tree, invoice, new, recipient: recipient)
        guard stopping.isEmpty else {
            throw Problem(
                .schematronFailed,
                "The document breaks \(stopping.count == 1 ? "a rule" : "\(stopping.count) rules"), first \(stopping[0].rule).",
                stopping.prefix(100).map { Problem.Detail(finding: $0) })
        }
        switch new.content {
        case .xml(let bytes): return CheckedInvoice(invoice: invoice, xml: bytes)
        case .invoice, .event: return CheckedInvoice(invoice: invoice, xml: tree.serialized(.compact))
        }
    }

    /// The document as the rules see it: written from its structured body, or read.
    private func tree(of new: NewDocument, recipient: Recipient?) throws -> (Invoice, XMLTree) {
        switch new.content {
        case .invoice(let draft, _):
            let invoice = try completed(draft, new, recipient: recipient)
            return (invoice, UBL.write(invoice, profile: .peppolBIS3))
        case .xml(let bytes):
            try requireUnicode(bytes)
            let (invoice, tree) = try read(bytes)
            try requireSizes(of: invoice.totals)
            try requireKind(new.kind, of: invoice)
            return (invoice, tree)
        case .event:
            throw Problem(.invalidRequest, "An event has no rules to be held against.")
        }
    }

    private func read(_ bytes: [UInt8]) throws(Problem) -> (Invoice, XMLTree) {
        let tree: XMLTree
        do throws(XMLError) {
            tree = try XMLTree(parsing: bytes)
        } catch {
            throw Problem(
                .invalidXML, "The XML cannot be read: \(error)", [.fault("xml", "well-formed", error.description)])
        }
        do throws(FormatError) {
            return (try UBL.read(tree).invoice, tree)
        } catch {
            throw Problem(.invalidXML, error.message, [.fault("xml", "root", error.message)])
        }
    }

    /// Holds the encoding that a document declares against the one it came in: inside JSON, text is UTF-8.
    private func requireUnicode(_ bytes: [UInt8]) throws(Problem) {
        let start = bytes.prefix(200)
        guard start.starts(with: Array("<?xml".utf8)), let end = start.firstIndex(of: UInt8(ascii: ">")) else { return }
        let words = String(decoding: start[..<end], as: UTF8.self).split { "= \"'\t\r\n?".contains($0) }
        guard let place = words.firstIndex(of: "encoding"), place + 1 < words.count else { return }
        let encoding = words[place + 1]
        guard encoding.lowercased() != "utf-8" else { return }
        let message = "expected XML that declares the encoding UTF-8, as JSON carries it, got \(encoding)"
        throw Problem(.invalidXML, "The XML declares another encoding.", [.fault("xml", "encoding", message)])
    }

    /// - Throws: `Problem` for a total that is too large to be kept.
    private func requireSizes(of totals: Invoice.Totals) throws(Problem) {
        let limit = Amount(10_000_000_000_000_000)
        for (term, amount) in [("BT-109", totals.withoutVAT), ("BT-110", totals.vat), ("BT-112", totals.withVAT)] {
            guard let amount, amount >= limit || Amount.zero - amount >= limit else { continue }
            throw Problem(
                .invalidXML, "A total is too large.",
                [.fault("xml", "range", "expected \(term) with at most 16 digits before the point, got \(amount)")])
        }
    }

    private func requireKind(_ kind: DocumentKind, of invoice: Invoice) throws(Problem) {
        let isCreditNote = invoice.type.isCreditNote
        guard (kind == .creditNote) == isCreditNote else {
            throw Problem(
                .invalidRequest, "The type does not fit the XML.",
                [
                    .fault(
                        "type", "type",
                        "expected \(isCreditNote ? "credit-note" : "invoice or debit-note") for BT-3 \(invoice.type.code), "
                            + "got \(kind.rawValue)")
                ])
        }
    }
}
