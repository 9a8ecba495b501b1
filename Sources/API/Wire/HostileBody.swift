import Invoicing
import JSON

/// Everything that reads a request to send a document before anybody's store is asked. A fuzzer calls it with whatever comes to its
/// mind.
package enum HostileBody {
    /// Reads bytes as the arguments of `validate_document`.
    ///
    /// - Returns: The invoice that a structured body says, with its totals where they can be derived; `nil` when there is none.
    package static func invoice(_ bytes: [UInt8]) -> Invoice? {
        guard let root = try? JSONDocument(parsing: bytes).root,
            let arguments = try? Arguments(node: root).decode(ValidateDocument.self).request,
            var invoice = arguments.document?.value.invoice(arguments.type)
        else { return nil }
        _ = invoice.faultsOfVATParties() + invoice.faultsOfPayment() + invoice.faultsOfAccount()
        _ = invoice.deriveTotals()
        return invoice
    }
}
