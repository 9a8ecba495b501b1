import Invoicing
import XML

/// What came of reading a document.
package struct Reading: Sendable {
    /// The invoice, with all of the document that it can hold.
    package var invoice: Invoice
    /// What the document says and the invoice cannot hold, in document order. Empty when nothing was lost.
    package var notes: [Note]

    /// A piece of the document that the invoice cannot hold.
    package struct Note: Equatable, Sendable {
        /// Where it stands, as an XPath with the document's own prefixes. Empty for the note that only counts the rest.
        package let location: String
        /// What was lost, in words.
        package let message: String
    }
}

/// What reads a document in one syntax.
protocol SyntaxReader {
    var document: DocumentReader { get }
    var invoice: Invoice { get }

    mutating func readAllButLines()

    /// Reads all of it, the lines too.
    mutating func readDocument()
}

extension SyntaxReader {
    /// What comes of reading all of the document.
    func reading() -> Reading {
        var reader = self
        reader.readDocument()
        return Reading(invoice: reader.invoice, notes: reader.document.notes())
    }

    /// The invoice without its lines, and nothing of what it cannot hold.
    func withoutLines() -> Invoice {
        var reader = self
        reader.readAllButLines()
        return reader.invoice
    }
}

/// Why a document could not be read at all.
package struct FormatError: Error, Equatable, Sendable, CustomStringConvertible {
    package let code: Code
    /// What was expected and what came.
    package let message: String

    /// The kinds of failure.
    package enum Code: String, Sendable {
        /// The root element is none of the format's.
        case unknownRoot
    }

    package var description: String { message }
}

/// The specification and the business process that a writer puts into a document: BT-24 and BT-23.
package enum DocumentProfile: Sendable {
    /// What the invoice itself says.
    case asInvoiced
    /// Peppol BIS Billing 3.0.
    case peppolBIS3
    /// XRechnung 3.0.
    case xrechnung
    /// EN 16931 without a further specification. The business process is what the invoice says.
    case en16931

    /// BT-24.
    package func specification(of invoice: Invoice) -> String {
        switch self {
        case .asInvoiced: invoice.specification
        case .peppolBIS3: "urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0"
        case .xrechnung: "urn:cen.eu:en16931:2017#compliant#urn:xeinkauf.de:kosit:xrechnung_3.0"
        case .en16931: "urn:cen.eu:en16931:2017"
        }
    }

    /// BT-23, or `nil` when there is none.
    package func process(of invoice: Invoice) -> String? {
        switch self {
        case .asInvoiced, .en16931: invoice.businessProcess
        case .peppolBIS3, .xrechnung: invoice.businessProcess ?? "urn:fdc:peppol.eu:2017:poacc:billing:01:1.0"
        }
    }
}
