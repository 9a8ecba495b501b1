import Invoicing
import XML

/// CII D16B: the Cross Industry Invoice of UN/CEFACT, in the part of it that EN 16931 binds to its terms.
package enum CII {
    /// Reads an invoice or a credit note. What the document lacks is lacking in the invoice; what the invoice cannot hold is
    /// in the notes.
    ///
    /// - Throws: `FormatError` with `.unknownRoot` when the root is no Cross Industry Invoice.
    package static func read(_ tree: XMLTree) throws(FormatError) -> Reading {
        try reader(of: tree).reading()
    }

    static func reader(of tree: XMLTree) throws(FormatError) -> CIIReader {
        guard tree.root.isNamed(RSM.crossIndustryInvoice) else {
            throw FormatError(
                code: .unknownRoot,
                message: "Expected a `CrossIndustryInvoice`; got `\(tree.writtenName(tree.records[0].name))`.")
        }
        return CIIReader(tree)
    }

    /// Writes an invoice or a credit note. Nothing is checked and nothing is invented: what the invoice lacks, the document
    /// lacks.
    package static func write(_ invoice: Invoice, profile: DocumentProfile = .asInvoiced) -> XMLTree {
        var writer = CIIWriter(invoice)
        writer.writeDocument(profile)
        return writer.builder.finish()
    }
}

/// The VAT due date codes of the two syntaxes: CII has UNTDID 2475, an invoice UNTDID 2005.
enum TaxPointCodes {
    static func fromCII(_ code: String) -> TaxPointCode {
        switch code {
        case "5": .issueDate
        case "29": .deliveryDate
        case "72": .paymentDate
        default: TaxPointCode(code)
        }
    }

    static func toCII(_ code: TaxPointCode) -> String {
        switch code {
        case .issueDate: "5"
        case .deliveryDate: "29"
        case .paymentDate: "72"
        default: code.code
        }
    }
}
