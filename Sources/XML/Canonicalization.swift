/// One way to write XML as bytes, so that the same content always gives the same bytes.
package struct Canonicalization: Hashable, Sendable {
    package let method: Method
    /// Whether comments are kept.
    package let keepsComments: Bool
    /// Prefixes that exclusive canonical XML treats as inclusive does: `InclusiveNamespaces PrefixList`. The default namespace
    /// is `#default`.
    package let inclusivePrefixes: [String]

    package init(_ method: Method, keepingComments: Bool = false, inclusivePrefixes: [String] = []) {
        self.method = method
        keepsComments = keepingComments
        self.inclusivePrefixes = inclusivePrefixes
    }

    /// The three recommendations of the W3C.
    package enum Method: String, Hashable, Sendable, CaseIterable {
        /// Canonical XML 1.0: every namespace in scope is written.
        case inclusive = "http://www.w3.org/TR/2001/REC-xml-c14n-20010315"
        /// Canonical XML 1.1: differs in what a part of a document takes over from the elements around it.
        case inclusive11 = "http://www.w3.org/2006/12/xml-c14n11"
        /// Exclusive XML Canonicalization 1.0: only namespaces that are used are written, so that a part may be moved.
        case exclusive = "http://www.w3.org/2001/10/xml-exc-c14n#"
    }

    /// The identifier that signatures use for it.
    package var uri: String {
        guard keepsComments else { return method.rawValue }
        return method == .exclusive ? "\(method.rawValue)WithComments" : "\(method.rawValue)#WithComments"
    }

    /// All with their identifiers.
    private static let known: [(uri: String, method: Canonicalization)] = Method.allCases.flatMap { method in
        [Canonicalization(method), Canonicalization(method, keepingComments: true)].map { ($0.uri, $0) }
    }

    /// Finds a method by its identifier; `nil` for any other.
    package init?(uri: String, inclusivePrefixes: [String] = []) {
        guard let found = Self.known.first(where: { $0.uri == uri })?.method else { return nil }
        self.init(found.method, keepingComments: found.keepsComments, inclusivePrefixes: inclusivePrefixes)
    }
}

extension XMLInfoset {
    /// The canonical form of the whole document.
    ///
    /// - Parameter excluded: An element to leave out with all that is in it: the signature that stands inside what it signs.
    package func canonical(_ method: Canonicalization, without excluded: InfosetElement? = nil) -> [UInt8] {
        var writer = CanonicalWriter(self, method, apex: root.index, without: excluded?.index)
        writer.writeDocument()
        return writer.output
    }
}

extension InfosetElement {
    /// The canonical form of this element with everything in it, as a part of its document.
    ///
    /// - Throws: `.malformed` in the one case that is not supported: version 1.1 below an element with `xml:base`.
    package func canonical(
        _ method: Canonicalization, without excluded: InfosetElement? = nil
    ) throws(XMLError) -> [UInt8] {
        var writer = CanonicalWriter(document, method, apex: index, without: excluded?.index)
        try writer.inheritAttributes()
        writer.write(from: index, to: document.nodes[Int(index)].end)
        return writer.output
    }
}
