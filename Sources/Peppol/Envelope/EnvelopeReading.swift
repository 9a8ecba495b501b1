import Basics
import Invoicing
import XML

/// An envelope that came in: what it says, and where in its bytes the document is.
package struct ReceivedEnvelope: Sendable {
    package let header: EnvelopeHeader
    package let content: Content
    /// The document in XML, where it was asked for.
    package let tree: XMLTree?

    /// What is inside.
    package enum Content: Sendable {
        /// A document in XML; see `document(in:)`.
        case xml(Place)
        /// `BinaryContent`, decoded. The encoding is what the sender says about it, or `nil`.
        case binary([UInt8], mimeType: String, encoding: String?)
        /// `TextContent`.
        case text(String, mimeType: String)
    }

    /// Where a document in XML is.
    package struct Place: Equatable, Sendable {
        /// From its first byte to behind its last, comments and processing instructions around its root with it.
        package let range: Range<Int>
        /// Namespaces that only the envelope declares and the document uses, by prefix. A document on its own has to declare
        /// them itself. Usually there are none.
        package let missing: [String: String]
        /// The first byte behind the name of the document's root.
        let afterName: Int
    }

    /// How an envelope is held against the rules.
    package enum Checks: Sendable {
        /// By all rules.
        case all
        /// By all but those on the values of identifiers: for networks of one's own.
        case structure
    }

    /// Reads an envelope.
    ///
    /// - Parameter textKept: Whether to make a tree of a document in XML in the same step, and how many bytes of each text in it
    ///   to keep; `nil` for none.
    /// - Throws: `EnvelopeError`, the first that is found.
    package init(
        _ bytes: [UInt8], checks: Checks = .all, limits: XMLLimits = XMLLimits(), textKept: Int? = nil
    ) throws(EnvelopeError) {
        let outline: XMLOutline
        do throws(XMLError) {
            outline = try XMLOutline(parsing: bytes, limits: limits) { tag in
                tag.isNamed(EnvelopeNames.header) || Self.isNoXML(tag) ? Int.max : textKept
            }
        } catch {
            throw EnvelopeError(.malformed, "The envelope cannot be read: \(error).")
        }
        guard outline.root.isNamed(EnvelopeNames.document) else {
            throw EnvelopeError(
                .notAnEnvelope, "Expected a `StandardBusinessDocument`; the root is `\(outline.root.localName)`.")
        }
        guard let first = outline.children.first, first.tag.isNamed(EnvelopeNames.header), let tree = first.tree else {
            throw EnvelopeError(.notAnEnvelope, "Expected a `StandardBusinessDocumentHeader` first; there is none.")
        }
        guard outline.children.count == 2, !outline.hasText else {
            throw EnvelopeError(
                .documentCount,
                outline.hasText
                    ? "Expected a header and one document; there is text beside them."
                    : "Expected one document behind the header; there are \(outline.children.count - 1).")
        }
        let payload = outline.children[1]
        let reader = EnvelopeHeaderReader(header: tree.root, payload: payload.tag, checks: checks)
        header = try reader.read()
        content = try Self.content(payload, behind: first.place.upperBound, in: outline, of: bytes)
        self.tree = Self.isNoXML(payload.tag) ? nil : payload.tree
    }

    /// Whether an element is not a document but holds one that is no XML.
    private static func isNoXML(_ tag: XMLOutline.Tag) -> Bool {
        tag.isNamed(EnvelopeNames.binaryContent) || tag.isNamed(EnvelopeNames.textContent)
    }

    /// The document on its own: a part of the envelope's bytes, or a copy where declarations have to be added.
    ///
    /// - Parameter bytes: Those that were read.
    /// - Returns: `nil` when the content is no XML.
    package func document(in bytes: [UInt8]) -> ArraySlice<UInt8>? {
        guard case .xml(let place) = content, place.range.upperBound <= bytes.count else { return nil }
        if place.missing.isEmpty { return bytes[place.range] }
        var document = Array(bytes[place.range.lowerBound..<place.afterName])
        for (prefix, uri) in place.missing.sorted(by: { $0.key < $1.key }) {
            document += " xmlns\(prefix.isEmpty ? "" : ":\(prefix)")=\"\(escaped(uri))\"".utf8
        }
        document += bytes[place.afterName..<place.range.upperBound]
        return document[...]
    }

    /// The same, cut out of the envelope's bytes in place: no second copy of a large document is made.
    package func takeDocument(from bytes: consuming [UInt8]) -> [UInt8]? {
        guard case .xml(let place) = content, place.range.upperBound <= bytes.count else { return nil }
        guard place.missing.isEmpty else { return document(in: bytes).map { Array($0) } }
        bytes.removeSubrange(place.range.upperBound...)
        bytes.removeSubrange(..<place.range.lowerBound)
        return bytes
    }

    private static func content(
        _ payload: XMLOutline.Child, behind header: Int, in outline: XMLOutline, of bytes: [UInt8]
    ) throws(EnvelopeError) -> Content {
        guard isNoXML(payload.tag), let tree = payload.tree else {
            return .xml(
                Place(
                    range: documentRange(payload, behind: header, in: outline, of: bytes), missing: payload.inherited,
                    afterName: payload.afterName))
        }
        guard let mimeType = tree.root.attribute(EnvelopeNames.mimeType), !mimeType.isEmpty else {
            throw EnvelopeError(.content, "Expected `\(payload.tag.localName)` with a `mimeType`; it has none.")
        }
        guard tree.root.children.first(where: { _ in true }) == nil else {
            throw EnvelopeError(.content, "Expected text inside `\(payload.tag.localName)`; there is an element.")
        }
        if payload.tag.isNamed(EnvelopeNames.textContent) { return .text(tree.root.text, mimeType: mimeType) }
        guard let decoded = Base64.decode(tree.root.textBytes, skippingWhitespace: true) else {
            throw EnvelopeError(.content, "Expected base64 inside `BinaryContent`; it is none.")
        }
        return .binary(decoded, mimeType: mimeType, encoding: tree.root.attribute(EnvelopeNames.encoding))
    }

    /// Everything between the header and the end of the envelope but the white space at its ends: a comment or a processing
    /// instruction beside the root is the document's own.
    private static func documentRange(
        _ payload: XMLOutline.Child, behind header: Int, in outline: XMLOutline, of bytes: [UInt8]
    ) -> Range<Int> {
        var start = header
        while start < payload.place.lowerBound, bytes[start].isXMLSpace { start += 1 }
        var end = min(outline.rootPlace.upperBound, bytes.count)
        while end > payload.place.upperBound, bytes[end - 1] != UInt8(ascii: "<") { end -= 1 }
        end = max(payload.place.upperBound, end - 1)
        while end > payload.place.upperBound, bytes[end - 1].isXMLSpace { end -= 1 }
        return start..<end
    }
}
