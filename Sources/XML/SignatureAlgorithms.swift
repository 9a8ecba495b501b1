import Crypto

/// What a signature may be made with. Whatever is not on the list is refused before anything is computed.
package struct SignatureAlgorithms: Sendable {
    package var signatures: Set<RSASignature>
    package var digests: Set<HashAlgorithm>
    package var canonicalizations: Set<Canonicalization.Method>
    /// Identifiers of transforms besides canonical forms.
    package var transforms: Set<String>

    package init(
        signatures: Set<RSASignature>, digests: Set<HashAlgorithm>, canonicalizations: Set<Canonicalization.Method>,
        transforms: Set<String>
    ) {
        self.signatures = signatures
        self.digests = digests
        self.canonicalizations = canonicalizations
        self.transforms = transforms
    }

    /// For a document that holds its own signature, such as the metadata of a publisher: RSA with SHA-256 or more.
    package static let enveloped = SignatureAlgorithms(
        signatures: [.sha256, .sha384, .sha512], digests: [.sha256, .sha384, .sha512],
        canonicalizations: [.inclusive, .inclusive11, .exclusive], transforms: [DSig.enveloped])

    /// The same with SHA-1 besides, which is broken: for reading old recordings in tests, and for nothing else.
    package static let envelopedInOldRecordings = {
        var algorithms = enveloped
        algorithms.signatures.insert(.legacySHA1)
        algorithms.digests.insert(.sha1)
        return algorithms
    }()
}

// MARK: Reading

extension SignatureAlgorithms {
    /// Every listed prefix is looked at on every element.
    private static let mostPrefixes = 64

    func signature(_ element: InfosetElement) throws(XMLError) -> RSASignature {
        let uri = element.attribute(DSig.algorithm)
        guard let method = signatures.first(where: { $0.uri == uri }), element.childCount == 0 else {
            throw .algorithm("a signature", uri)
        }
        return method
    }

    func digest(_ element: InfosetElement) throws(XMLError) -> HashAlgorithm {
        let uri = element.attribute(DSig.algorithm)
        guard let method = digests.first(where: { $0.uri == uri }), element.childCount == 0 else {
            throw .algorithm("a digest", uri)
        }
        return method
    }

    func canonicalization(_ element: InfosetElement) throws(XMLError) -> Canonicalization {
        let uri = element.attribute(DSig.algorithm)
        var prefixes: [String] = []
        if let list = element.onlyChild(DSig.inclusiveNamespaces) {
            let text = list.attribute(DSig.prefixList) ?? ""
            prefixes = text.utf8.split(whereSeparator: \.isXMLSpace).map { String(Substring($0)) }
        }
        guard let method = uri.flatMap({ Canonicalization(uri: $0, inclusivePrefixes: prefixes) }),
            canonicalizations.contains(method.method),
            element.childCount == element.children(DSig.inclusiveNamespaces).count, element.childCount <= 1,
            element.childCount == 0 || method.method == .exclusive, prefixes.count <= Self.mostPrefixes
        else { throw .algorithm("a canonical form", uri) }
        return method
    }

    func requireTransform(_ element: InfosetElement) throws(XMLError) {
        let uri = element.attribute(DSig.algorithm)
        guard let uri, transforms.contains(uri), element.childCount == 0 else { throw .algorithm("a transform", uri) }
    }
}

extension XMLError {
    fileprivate static func algorithm(_ what: String, _ uri: String?) -> XMLError {
        XMLError(.algorithm, "`\(uri ?? "nothing")` is not allowed for \(what).")
    }
}
