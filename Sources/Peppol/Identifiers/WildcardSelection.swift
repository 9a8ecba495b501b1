/// How a sender chooses among the document types that a receiver has published.
extension DocumentTypeID {
    /// The published type that takes a document of this type: the type itself under the exact scheme, else the nearest of
    /// the wildcard scheme.
    ///
    /// Among wildcard types with the same root and version it is, in this order: the customization as it is; the
    /// customization and `*`; then, while there is an `@`, what stands before the last one, and `*`.
    ///
    /// - Returns: `nil` when the receiver takes no such document.
    /// - Source: Peppol Policy for use of Identifiers 4.4.0, wildcard scheme.
    package func select(from published: some Sequence<DocumentTypeID>) -> DocumentTypeID? {
        let published = Set(published)
        let exact = DocumentTypeID(known: value)
        if published.contains(exact) { return exact }
        return wildcardCandidates.first { published.contains($0) }
    }

    /// The wildcard types that would take a document of this type, the nearest first. Empty when the value has no parts, or
    /// has a `*` anywhere but at the end of its customization.
    package var wildcardCandidates: [DocumentTypeID] {
        guard var parts else { return [] }
        var customization = parts.customization
        if customization.last == "*" { customization.removeLast() }
        guard !customization.isEmpty, !customization.contains("*") else { return [] }

        var found: [DocumentTypeID] = []
        func add(_ text: String) {
            parts.customization = text
            found.append(DocumentTypeID(known: parts.value, scheme: Self.wildcardScheme))
        }
        add(customization)
        add(customization + "*")
        while let at = customization.lastIndex(of: "@"), at > customization.startIndex {
            customization = String(customization[..<at])
            add(customization + "*")
        }
        return found
    }
}
