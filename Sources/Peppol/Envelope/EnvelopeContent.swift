import Glibc
import Synchronization
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
    /// Where what was read ends: whatever begins like this is sent as the same. `nil` when everything was read.
    fileprivate let end: Int?

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
        end = isKnown && Capability.isTold(by: outline.children) ? outline.children.last?.place.upperBound : nil
    }

    /// What another document says that begins like this one.
    fileprivate init(_ other: EnvelopeContent, count: Int) {
        capability = other.capability
        root = other.root
        body = other.body.lowerBound..<count
        end = other.end
    }
}

/// What documents begin with, up to what they are sent as. Those that one program wrote begin alike, byte for byte, and need
/// not be read again and again for it.
package final class EnvelopeBeginnings: Sendable {
    /// The newest first.
    private let known = Mutex<[(bytes: [UInt8], content: EnvelopeContent)]>([])
    /// How many are kept, and of how many bytes at the most.
    private static let (most, longest) = (16, 4096)

    package init() {}

    /// What a document says of itself that was found to be well-formed before.
    ///
    /// - Throws: As `EnvelopeContent.init`.
    package func content(of document: [UInt8], limits: XMLLimits) throws(EnvelopeError) -> EnvelopeContent {
        let found = known.withLock { known in
            known.first { Self.begins(document, with: $0.bytes) }?.content
        }
        if let found { return EnvelopeContent(found, count: document.count) }
        let content = try EnvelopeContent(document, limits: limits, isKnown: true)
        if let end = content.end, end <= Self.longest {
            known.withLock { known in
                if known.count == Self.most { known.removeLast() }
                known.insert((Array(document[..<end]), content), at: 0)
            }
        }
        return content
    }

    private static func begins(_ document: [UInt8], with bytes: [UInt8]) -> Bool {
        guard document.count >= bytes.count else { return false }
        return document.withUnsafeBytes { whole in
            bytes.withUnsafeBytes { memcmp($0.baseAddress!, whole.baseAddress!, $0.count) == 0 }
        }
    }
}
