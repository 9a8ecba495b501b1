import Basics
import Invoicing
import XML

/// An envelope around a document, in pieces: `head`, the document's own bytes, `tail`. The document is not copied.
package struct EnvelopeWrapping: Equatable, Sendable {
    /// Everything before the document.
    package let head: [UInt8]
    /// Which bytes of the document stand between: all but a byte order mark and the XML declaration, which may stand only at
    /// the start of a file.
    package let document: Range<Int>
    /// Everything behind the document.
    package let tail: [UInt8]

    /// The whole envelope in one piece, for small documents and tests.
    package func joined(_ document: [UInt8]) -> [UInt8] {
        head + document[self.document] + tail
    }
}

extension EnvelopeHeader {
    /// Puts an envelope around a document in XML. Its bytes stay as they are, so a signature in it stays valid.
    ///
    /// - Parameter document: Well-formed, in UTF-8.
    /// - Throws: `EnvelopeError` with `.malformed` when the document is not, `.standard` or `.type` when its root is not
    ///   what the header says, and as `check()` does.
    package func wrap(_ document: [UInt8], limits: XMLLimits = XMLLimits()) throws(EnvelopeError) -> EnvelopeWrapping {
        try wrap(EnvelopeContent(document, limits: limits))
    }

    /// The same for a document that was read before.
    package func wrap(_ content: EnvelopeContent) throws(EnvelopeError) -> EnvelopeWrapping {
        let root = content.root
        guard root.namespace == syntax.standard else {
            throw EnvelopeError(
                .standard,
                "Expected a document in the namespace `\(syntax.standard)`; its root is in `\(root.namespace)`.")
        }
        guard root.localName == syntax.type else {
            throw EnvelopeError(.type, "Expected the root `\(syntax.type)`; it is `\(root.localName)`.")
        }
        try check()
        try checkSyntax()
        // What the envelope declares is in scope inside the document. A default namespace is not noticed where the document
        // declares one itself; where it does not, a prefix keeps its names what they are.
        let prefix = root.declarations[""] != nil ? "" : "sbd:"
        return EnvelopeWrapping(head: head(prefix), document: content.body, tail: tail(prefix))
    }

    /// Puts an envelope around bytes that are no XML.
    ///
    /// - Parameters:
    ///   - mimeType: What they are: `application/pdf`.
    ///   - encoding: The name of their character set, where they are text; `nil` where they are not.
    /// - Returns: The pieces, and the bytes that stand between head and tail.
    package func wrap(
        binary bytes: [UInt8], mimeType: String, encoding: String? = nil
    ) throws(EnvelopeError) -> (wrapping: EnvelopeWrapping, content: [UInt8]) {
        try check()
        guard documentType.value.hasPrefix(syntax.standard) else {
            throw EnvelopeError(
                .standard,
                "Expected a document type that begins with `\(syntax.standard)`; it is `\(documentType.value)`.")
        }
        let content = Array(Base64.encode(bytes).utf8)
        var open = "<BinaryContent xmlns=\"\(EnvelopeNames.contentNamespace.uri)\" mimeType=\"\(escaped(mimeType))\""
        if let encoding { open += " encoding=\"\(escaped(encoding))\"" }
        let wrapping = EnvelopeWrapping(
            head: head("") + Array("\(open)>".utf8), document: 0..<content.count,
            tail: Array("</BinaryContent>".utf8) + tail(""))
        return (wrapping, content)
    }

    /// Holds the values against what the network allows.
    ///
    /// - Throws: `EnvelopeError` with the code of the element.
    package func check() throws(EnvelopeError) {
        guard Self.isCountry(country) else {
            throw EnvelopeError(.country, "Expected two capitals or digits for COUNTRY_C1; got `\(country)`.")
        }
        guard IdentifierText.isPlain(instanceID, limit: 200) else {
            throw EnvelopeError(.instanceIdentifier, "Expected an identifier of the envelope; got `\(instanceID)`.")
        }
        if let statusReceiver, ServiceProviderParticipant(statusReceiver) == nil {
            throw EnvelopeError(
                .statusReceiver, "Expected a service provider under 0242 for MLS_TO; got `\(statusReceiver)`.")
        }
        for (text, code, name) in [
            (syntax.standard, EnvelopeError.Code.standard, "Standard"), (syntax.type, .type, "Type"),
            (syntax.version, .typeVersion, "TypeVersion"),
        ] where !IdentifierText.isPlain(text, limit: 500) {
            throw EnvelopeError(code, "Expected a value for \(name); got `\(text)`.")
        }
        for scope in otherScopes where scope.type.isEmpty || scope.instanceID.isEmpty {
            throw EnvelopeError(.scope, "Expected a type and a value in every scope; one lacks it.")
        }
    }

    /// Holds the syntax of a document in XML against its type.
    func checkSyntax() throws(EnvelopeError) {
        guard documentType.value.hasPrefix(syntax.standard) else {
            throw EnvelopeError(
                .standard,
                "Expected a document type that begins with `\(syntax.standard)`; it is `\(documentType.value)`.")
        }
        guard !syntax.version.contains(":"), documentType.value.hasSuffix(":\(syntax.version)") else {
            throw EnvelopeError(
                .typeVersion,
                "Expected a document type that ends with `:\(syntax.version)`; it is `\(documentType.value)`.")
        }
    }
}

// MARK: Text

extension EnvelopeHeader {
    private func head(_ prefix: String) -> [UInt8] {
        var text = HeaderText(prefix)
        text.open("StandardBusinessDocumentHeader")
        text.element("HeaderVersion", "1.0")
        for (name, participant) in [("Sender", sender), ("Receiver", receiver)] {
            text.open(name)
            text.element("Identifier", participant.description, authority: ParticipantID.networkScheme)
            text.close(name)
        }
        text.open("DocumentIdentification")
        text.element("Standard", syntax.standard)
        text.element("TypeVersion", syntax.version)
        text.element("InstanceIdentifier", instanceID)
        text.element("Type", syntax.type)
        text.element("CreationDateAndTime", createdAt.description)
        text.close("DocumentIdentification")
        text.open("BusinessScope")
        for scope in scopes {
            text.open("Scope")
            text.element("Type", scope.type)
            text.element("InstanceIdentifier", scope.instanceID)
            if let identifier = scope.identifier { text.element("Identifier", identifier) }
            text.close("Scope")
        }
        text.close("BusinessScope")
        text.close("StandardBusinessDocumentHeader")
        return text.bytes
    }

    private func tail(_ prefix: String) -> [UInt8] {
        Array("</\(prefix)StandardBusinessDocument>".utf8)
    }

    private var scopes: [Scope] {
        var scopes = [
            Scope(
                type: EnvelopeNames.documentScope, instanceID: documentType.value, identifier: documentType.scheme),
            Scope(type: EnvelopeNames.processScope, instanceID: process.value, identifier: process.scheme),
            Scope(type: EnvelopeNames.countryScope, instanceID: country),
        ]
        if let statusReceiver {
            scopes.append(
                Scope(
                    type: EnvelopeNames.statusReceiverScope, instanceID: statusReceiver.description,
                    identifier: ParticipantID.networkScheme))
        }
        if let statusWish {
            scopes.append(Scope(type: EnvelopeNames.statusTypeScope, instanceID: statusWish.rawValue))
        }
        return scopes + otherScopes
    }
}

/// The beginning of an envelope in the making: the start tag of its root, and what is put behind it.
private struct HeaderText {
    /// UTF-8.
    private(set) var bytes: [UInt8] = []
    /// What stands before the name of each element: empty, or with a colon.
    private let prefix: String

    init(_ prefix: String) {
        self.prefix = prefix
        bytes.reserveCapacity(3 << 10)
        bytes += "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<\(prefix)StandardBusinessDocument xmlns".utf8
        if !prefix.isEmpty { bytes += ":\(prefix.dropLast())".utf8 }
        bytes += "=\"\(EnvelopeNames.namespace.uri)\">".utf8
    }

    mutating func open(_ name: String) {
        start(name)
        bytes.append(UInt8(ascii: ">"))
    }

    mutating func close(_ name: String) {
        bytes += "</".utf8
        bytes += prefix.utf8
        bytes += name.utf8
        bytes.append(UInt8(ascii: ">"))
    }

    mutating func element(_ name: String, _ value: String, authority: String? = nil) {
        start(name)
        if let authority {
            bytes += " Authority=\"".utf8
            bytes += escaped(authority).utf8
            bytes += "\"".utf8
        }
        bytes.append(UInt8(ascii: ">"))
        bytes += escaped(value).utf8
        close(name)
    }

    private mutating func start(_ name: String) {
        bytes.append(UInt8(ascii: "<"))
        bytes += prefix.utf8
        bytes += name.utf8
    }
}

/// A text as it stands in an element or in an attribute between quotation marks. What XML cannot carry is left out.
func escaped(_ text: String) -> String {
    if text.utf8.allSatisfy(\.isPlain) { return text }
    var result = ""
    for scalar in text.unicodeScalars {
        switch scalar {
        case "&": result += "&amp;"
        case "<": result += "&lt;"
        case ">": result += "&gt;"
        case "\"": result += "&quot;"
        case "\t", "\n", "\r": result += "&#\(scalar.value);"
        case "\0"..."\u{1F}", "\u{FFFE}", "\u{FFFF}": break
        default: result.unicodeScalars.append(scalar)
        }
    }
    return result
}

extension UInt8 {
    /// Whether it is a character of ASCII that stands for itself.
    fileprivate var isPlain: Bool {
        switch self {
        case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""): false
        default: self >= 0x20 && self < 0x80
        }
    }
}
