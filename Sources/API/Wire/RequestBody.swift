import Basics
import Invoicing
import JSON

/// An invoice as the arguments of `send_document`: the request that would produce it.
package struct RequestBody: Sendable {
    /// `{"type":…,"from":…,"to":…,"document":{…}}`
    package let json: RawJSON
    /// The invoice that the API makes of it, totals included. What it differs in from the one given was lost.
    package let invoice: Invoice
    /// Fields that the API does not take as they are, and that were left out.
    package let refused: [JSONFault]

    /// - Throws: `JSONFaults` when a field that the API needs cannot be written.
    package init(of invoice: Invoice) throws {
        var request = try JSONDocument(parsing: Self.written(invoice))
        var refused: [JSONFault] = []
        // What is refused and may be left out is left out. A round takes one field at least, so this ends.
        while true {
            let faults = Self.faults(of: request.root)
            if faults.isEmpty { break }
            let removable = faults.compactMap { fault -> JSONPatch.Step? in
                let place = JSONPointer(faultPath: fault.path)
                return request.root[place] == nil ? nil : .remove(place)
            }
            // From the back, so that places in lists stay what they are.
            guard removable.count == faults.count,
                let less = try? JSONPatch(removable.reversed()).applied(to: request.root)
            else { throw JSONFaults(faults) }
            refused += faults
            request = less
        }
        json = RawJSON(request.root)
        self.refused = refused
        self.invoice = try Self.read(request.root, of: invoice)
    }

    private static func faults(of request: JSONNode) -> [JSONFault] {
        do throws(JSONFaults) {
            _ = try Arguments(node: request).decode(ValidateDocument.self)
            return []
        } catch {
            return error.faults
        }
    }

    /// What the API makes of the request.
    private static func read(_ request: JSONNode, of given: Invoice) throws -> Invoice {
        let arguments = try Arguments(node: request).decode(ValidateDocument.self).request
        var invoice = arguments.document?.value.invoice(arguments.type) ?? Invoice()
        invoice.seller.electronicAddress = given.seller.electronicAddress
        invoice.buyer.electronicAddress = arguments.to.map { Invoice.Identifier($0.value, scheme: $0.scheme) }
        let faults = invoice.deriveTotals()
        if !faults.isEmpty {
            throw JSONFaults(
                faults.map { JSONFault(path: "document.\($0.field)", rule: .range, message: $0.message) })
        }
        return invoice
    }
}

// MARK: Writing

extension RequestBody {
    private static func written(_ invoice: Invoice) -> [UInt8] {
        var writer = JSONWriter(capacity: 4096)
        writer.object { request in
            request.field(
                "type",
                invoice.type.isCreditNote ? "credit-note" : invoice.type == .debitNote ? "debit-note" : "invoice")
            request.field("from", invoice.seller.sender)
            request.field("to", invoice.buyer.electronicAddress?.participant, ifNil: .omit)
            request.name("document")
            request.object { write(invoice, to: &$0) }
        }
        return writer.bytes
    }

    private static func write(_ invoice: Invoice, to body: inout JSONWriter) {
        body.field("number", invoice.number)
        body.field("issueDate", invoice.issueDate, ifNil: .omit)
        body.field("dueDate", invoice.dueDate, ifNil: .omit)
        body.field("currency", invoice.currency.code)
        body.field("buyerReference", invoice.buyerReference, ifNil: .omit)
        body.field("orderReference", invoice.orderReference, ifNil: .omit)
        body.field("note", invoice.notes.first?.text, ifNil: .omit)
        body.field("seller", invoice.seller.body)
        body.field("buyer", invoice.buyer.body)
        if let payment = invoice.payment { body.field("payment", payment.body) }
        if let delivery = invoice.delivery { body.field("delivery", delivery.body) }
        body.field("lines", invoice.lines.map(\.body))
        if !invoice.allowances.isEmpty { body.field("allowances", invoice.allowances.map(\.body)) }
        if !invoice.charges.isEmpty { body.field("charges", invoice.charges.map(\.body)) }
        let files = invoice.supportingDocuments.filter { $0.attachment != nil || $0.location != nil }
        if !files.isEmpty { body.field("attachments", files.map(\.body)) }
        if let prepaid = invoice.totals.prepaid {
            body.name("totals")
            body.object { $0.field("prepaidAmount", prepaid) }
        }
        if let preceding = invoice.precedingInvoices.first {
            body.name("precedingInvoiceReference")
            body.object { reference in
                reference.field("number", preceding.number)
                reference.field("issueDate", preceding.issueDate, ifNil: .omit)
            }
        }
    }

    fileprivate static func object(_ write: (inout JSONWriter) -> Void) -> RawJSON {
        var writer = JSONWriter()
        writer.object(write)
        return RawJSON(stored: writer.bytes)
    }
}

extension Invoice.Identifier {
    /// As a participant's identifier; `nil` when it has no scheme.
    fileprivate var participant: String? { scheme.map { "\($0):\(value)" } }
}

extension Invoice.Party {
    /// How the API names a sending company: by its address on the network, else by its VAT number.
    fileprivate var sender: String {
        electronicAddress?.participant.map { "peppol:\($0)" } ?? "vat:\(vatNumber ?? "")"
    }

    fileprivate var body: RawJSON {
        RequestBody.object { party in
            party.field("name", name.isEmpty ? nil : name, ifNil: .omit)
            party.field("vatNumber", vatNumber, ifNil: .omit)
            party.field("registrationNumber", legalRegistration?.value, ifNil: .omit)
            party.field("address", address?.body, ifNil: .omit)
            guard let contact else { return }
            party.name("contact")
            party.object { object in
                object.field("name", contact.name, ifNil: .omit)
                object.field("email", contact.email, ifNil: .omit)
                object.field("phone", contact.phone, ifNil: .omit)
            }
        }
    }
}

extension Invoice.Address {
    fileprivate var body: RawJSON {
        RequestBody.object { address in
            address.field("street", line1, ifNil: .omit)
            address.field("city", city, ifNil: .omit)
            address.field("postalCode", postalCode, ifNil: .omit)
            address.field("region", subdivision, ifNil: .omit)
            address.field("country", country)
        }
    }
}

extension Invoice.PaymentInstructions {
    fileprivate var body: RawJSON {
        let means: String? =
            switch self.means.code {
            case "30", "58": "credit_transfer"
            case "49", "59": "direct_debit"
            case "48", "54", "55": "card"
            case "10": "cash"
            case "20": "cheque"
            default: nil
            }
        return RequestBody.object { payment in
            payment.field("means", means, ifNil: .omit)
            let account = means == "direct_debit" ? directDebit?.debitedAccount : transfers.first?.account
            payment.field("iban", account, ifNil: .omit)
            payment.field("bic", transfers.first?.bank, ifNil: .omit)
            payment.field("reference", remittanceInformation, ifNil: .omit)
            if means == "direct_debit" {
                payment.field("mandateReference", directDebit?.mandate, ifNil: .omit)
                payment.field("creditorId", directDebit?.creditor, ifNil: .omit)
            }
        }
    }
}

extension Invoice.Delivery {
    fileprivate var body: RawJSON {
        RequestBody.object { delivery in
            delivery.field("date", date, ifNil: .omit)
            delivery.field("address", address?.body, ifNil: .omit)
            delivery.field("locationId", location?.value, ifNil: .omit)
        }
    }
}

extension Invoice.Line {
    fileprivate var body: RawJSON {
        RequestBody.object { line in
            line.field("id", id.isEmpty ? nil : id, ifNil: .omit)
            line.field("description", item.name)
            line.field("quantity", quantity, ifNil: .omit)
            line.field("unit", unit.code.isEmpty ? nil : unit.code, ifNil: .omit)
            line.field("unitPrice", price.forOne, ifNil: .omit)
            line.field("vatRate", vat?.rate, ifNil: .omit)
            line.field("vatCategory", vat?.category.code, ifNil: .omit)
            line.field("itemCode", item.sellersID, ifNil: .omit)
            if let period {
                line.name("period")
                line.object { dates in
                    dates.field("start", period.start, ifNil: .omit)
                    dates.field("end", period.end, ifNil: .omit)
                }
            }
            let discount = allowances.reduce(Amount.zero) { $0 + ($1.amount ?? .zero) }
            if discount != .zero { line.field("discount", discount) }
        }
    }
}

extension Invoice.Price {
    /// The net price of one unit; `nil` when there is none, or it would be divided for ever.
    fileprivate var forOne: Amount? {
        guard let net, let base = baseQuantity?.normalized, base != Amount(1) else { return net }
        guard base > .zero, net.scale <= 6, base.scale <= 6, net.units.magnitude < 1 << 40 else { return nil }
        let price = net.divided(by: base, to: 8).normalized
        return price * base == net ? price : nil
    }
}

extension Invoice.AllowanceCharge {
    fileprivate var body: RawJSON {
        RequestBody.object { item in
            item.field("amount", amount, ifNil: .omit)
            item.field("baseAmount", base, ifNil: .omit)
            item.field("percentage", percentage, ifNil: .omit)
            item.field("reason", reason, ifNil: .omit)
            item.field("reasonCode", reasonCode, ifNil: .omit)
            item.field("vatRate", vat?.rate, ifNil: .omit)
            item.field("vatCategory", vat?.category.code, ifNil: .omit)
        }
    }
}

extension Invoice.SupportingDocument {
    fileprivate var body: RawJSON {
        RequestBody.object { file in
            file.field("filename", attachment?.filename ?? reference)
            file.field("contentType", attachment?.mimeType, ifNil: .omit)
            file.field("content", attachment?.base64, ifNil: .omit)
            file.field("url", location, ifNil: .omit)
            file.field("description", description, ifNil: .omit)
        }
    }
}
