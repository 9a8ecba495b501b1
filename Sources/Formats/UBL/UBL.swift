import Invoicing
import XML

/// UBL 2.1: the syntax of OASIS, `Invoice` and `CreditNote`, in the part of it that EN 16931 binds to its terms.
package enum UBL {
    /// Reads an invoice or a credit note. What the document lacks is lacking in the invoice; what the invoice cannot hold is
    /// in the notes.
    ///
    /// - Throws: `FormatError` with `.unknownRoot` when the root is no UBL invoice or credit note.
    package static func read(_ tree: XMLTree) throws(FormatError) -> Reading {
        try reader(of: tree).reading()
    }

    static func reader(of tree: XMLTree) throws(FormatError) -> UBLReader {
        guard tree.root.isNamed(UBLRoot.invoice) || tree.root.isNamed(UBLRoot.creditNote) else {
            throw FormatError(
                code: .unknownRoot,
                message: "Expected a UBL `Invoice` or `CreditNote`; got `\(tree.writtenName(tree.records[0].name))`.")
        }
        return UBLReader(tree)
    }

    /// Writes an invoice, as a credit note when its type is one. Nothing is checked and nothing is invented: what the
    /// invoice lacks, the document lacks.
    package static func write(_ invoice: Invoice, profile: DocumentProfile = .asInvoiced) -> XMLTree {
        var writer = UBLWriter(invoice)
        writer.writeDocument(profile)
        return writer.builder.finish()
    }
}
