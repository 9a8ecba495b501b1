import Invoicing
import XML

/// The syntaxes that an invoice is read from and written in.
package enum Format: String, Sendable, CaseIterable {
    /// UBL 2.1: see `UBL`.
    case ubl
    /// CII D16B: see `CII`.
    case cii

    /// The syntax of a document, by its root element; `nil` when it is another.
    package init?(of tree: XMLTree) {
        if tree.root.isNamed(UBLRoot.invoice) || tree.root.isNamed(UBLRoot.creditNote) {
            self = .ubl
        } else if tree.root.isNamed(RSM.crossIndustryInvoice) {
            self = .cii
        } else {
            return nil
        }
    }

    /// Reads an invoice or a credit note. What the document lacks is lacking in the invoice; what the invoice cannot hold is
    /// in the notes.
    ///
    /// - Throws: `FormatError` with `.unknownRoot` when the document is in another syntax.
    package func read(_ tree: XMLTree) throws(FormatError) -> Reading {
        switch self {
        case .ubl: try UBL.read(tree)
        case .cii: try CII.read(tree)
        }
    }

    /// Reads an invoice or a credit note but for its lines, and for what it cannot hold: for whoever only wants to know whose it
    /// is and what it comes to.
    ///
    /// - Throws: As `read`.
    package func readWithoutLines(_ tree: XMLTree) throws(FormatError) -> Invoice {
        switch self {
        case .ubl: try UBL.reader(of: tree).withoutLines()
        case .cii: try CII.reader(of: tree).withoutLines()
        }
    }

    /// Writes an invoice or a credit note. What the invoice lacks, the document lacks.
    package func write(_ invoice: Invoice, profile: DocumentProfile = .asInvoiced) -> XMLTree {
        switch self {
        case .ubl: UBL.write(invoice, profile: profile)
        case .cii: CII.write(invoice, profile: profile)
        }
    }
}
