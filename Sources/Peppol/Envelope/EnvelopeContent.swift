import XML

/// A document in XML that goes into an envelope, read once: what it says of itself is known.
package struct EnvelopeContent: Sendable {
    /// What the document is sent as, by its root, its specification and its process; `nil` when that cannot be told.
    package let capability: Capability?
    /// Longer ones are none: what a document is sent as has at most 500 characters.
    private static let longestValue = 4096
    let root: XMLOutline.Tag
    /// Its bytes but a byte order mark and the XML declaration.
    let body: Range<Int>

    /// - Parameters:
    ///   - document: In UTF-8.
    ///   - isKnown: Whether it was found to be well-formed before. Then no more is read than what it is sent as, which stands
    ///     near its beginning.
    /// - Throws: `EnvelopeError` with `.malformed` when what is read is not well-formed, not in UTF-8, or exceeds `limits`.
    package init(
        _ document: [UInt8], limits: XMLLimits = XMLLimits(), isKnown: Bool = false
    ) throws(EnvelopeError) {
        let outline: XMLOutline
        do throws(XMLError) {
            outline = try XMLOutline(
                parsing: document, limits: limits,
                textKept: { Capability.isToldBy($0) ? Self.longestValue : nil },
                isEnough: { isKnown && Capability.isTold(by: $0) })
        } catch {
            throw EnvelopeError(.malformed, "The document cannot be put into an envelope: \(error).")
        }
        capability = Capability(of: outline)
        root = outline.root
        body = XMLProlog(of: document).end..<document.count
    }
}
