import XML

/// A document in XML that goes into an envelope, read once: it is well-formed, and what it says of itself is known.
package struct EnvelopeContent: Sendable {
    /// What the document is sent as, by its root, its specification and its process; `nil` when that cannot be told.
    package let capability: Capability?
    /// Longer ones are none: what a document is sent as has at most 500 characters.
    private static let longestValue = 4096
    let root: XMLOutline.Tag
    /// Its bytes but a byte order mark and the XML declaration.
    let body: Range<Int>

    /// - Parameter document: In UTF-8.
    /// - Throws: `EnvelopeError` with `.malformed` when it is not well-formed, not in UTF-8, or exceeds `limits`.
    package init(_ document: [UInt8], limits: XMLLimits = XMLLimits()) throws(EnvelopeError) {
        let outline: XMLOutline
        do throws(XMLError) {
            outline = try XMLOutline(parsing: document, limits: limits) {
                Capability.isToldBy($0) ? Self.longestValue : nil
            }
        } catch {
            throw EnvelopeError(.malformed, "The document cannot be put into an envelope: \(error).")
        }
        capability = Capability(of: outline)
        root = outline.root
        body = XMLProlog(of: document).end..<document.count
    }
}
