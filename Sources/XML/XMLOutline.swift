/// A document read in one pass, of which only the places are kept: where its root is, and where each child of the root is.
/// Of chosen children a tree is made too.
///
/// It serves documents that carry another one inside: the inner one is found without being copied.
package struct XMLOutline: Sendable {
    /// The outermost element.
    package let root: Tag
    /// Where the root stands, from `<` to behind its end tag. Offsets count bytes of the whole document.
    package let rootPlace: Range<Int>
    /// Whether there is text right inside the root, other than white space.
    package let hasText: Bool
    /// The elements right inside the root, in document order.
    package let children: [Child]

    /// An element's name and what its start tag declares.
    package struct Tag: Sendable {
        /// Empty when there is none.
        package let namespace: String
        package let localName: String
        /// Empty when there is none.
        package let prefix: String
        /// The namespaces that the start tag declares, by prefix; the default one by the empty prefix.
        package let declarations: [String: String]

        /// Whether this is the element's name, prefix aside.
        package func isNamed(_ name: XMLName) -> Bool {
            localName.utf8.elementsEqual(name.local.buffer) && namespace.utf8.elementsEqual(name.namespace.uri.buffer)
        }
    }

    /// An element right inside the root.
    package struct Child: Sendable {
        package let tag: Tag
        /// From `<` to behind the end tag.
        package let place: Range<Int>
        /// The first byte behind the name in the start tag: where a declaration may be put in.
        package let afterName: Int
        /// The namespaces that the element or something inside it uses and that only the root declares, by prefix. A child
        /// that has none can stand alone.
        package let inherited: [String: String]
        /// The element with everything inside it, where it was asked for.
        package let tree: XMLTree?
    }

    /// Reads a document that is written in UTF-8.
    ///
    /// - Parameter keeping: Of which children to make a tree.
    /// - Throws: `XMLError` when the bytes are not well-formed, not in UTF-8, have a document type declaration, or exceed
    ///   `limits`.
    package init(
        parsing bytes: [UInt8], limits: XMLLimits = XMLLimits(), keeping: (Tag) -> Bool = { _ in false }
    ) throws(XMLError) {
        try self.init(parsing: bytes, limits: limits) { keeping($0) ? limits.keptText : nil }
    }

    /// The same.
    ///
    /// - Parameters:
    ///   - textKept: Of which children to make a tree, and how many bytes of each text in it to keep; `nil` for none.
    ///   - isEnough: Asked before each child, with those before it, whether to stop there: whatever follows is not read, and is
    ///     anything. Then `rootPlace` ends where it begins.
    package init(
        parsing bytes: [UInt8], limits: XMLLimits = XMLLimits(), textKept: (Tag) -> Int?,
        isEnough: ([Child]) -> Bool = { _ in false }
    ) throws(XMLError) {
        let encoding = XMLProlog(of: bytes).encoding
        guard encoding == "UTF-8" || encoding == "UTF8" else {
            throw XMLError(.malformed, "Expected a document in UTF-8; it says that it is in `\(encoding.prefix(40))`.")
        }
        // libxml2 calls back; the closures live only as long as this call.
        let found: Result<XMLOutline, XMLError> = withoutActuallyEscaping(textKept) { textKept in
            withoutActuallyEscaping(isEnough) { isEnough in
                bytes.withUnsafeBufferPointer { buffer in
                    do throws(XMLError) {
                        return .success(try XMLOutlining.read(buffer, limits, textKept, isEnough))
                    } catch {
                        return .failure(error)
                    }
                }
            }
        }
        self = try found.get()
    }

    init(root: Tag, rootPlace: Range<Int>, hasText: Bool, children: [Child]) {
        self.root = root
        self.rootPlace = rootPlace
        self.hasText = hasText
        self.children = children
    }
}
