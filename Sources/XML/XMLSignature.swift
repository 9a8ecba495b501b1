import Basics
import Crypto

/// A signature as it was read (XML Signature 1.1): what it says, none of it believed yet.
package struct XMLSignature: Sendable {
    /// `ds:Signature`.
    package let element: InfosetElement
    /// `ds:SignedInfo`: what was signed.
    package let signedInfo: InfosetElement
    package let canonicalization: Canonicalization
    package let method: RSASignature
    /// At least one.
    package let references: [SignatureReference]
    package let value: [UInt8]
    /// Where the key is to be found; `nil` when it does not say.
    package let keyInfo: InfosetElement?

    /// Reads a signature, and refuses whatever is not on the list.
    ///
    /// - Throws: `.algorithm` for a method or transform that is not allowed; `.malformed` for another fault of form.
    package init(reading element: InfosetElement, allowing allowed: SignatureAlgorithms) throws(XMLError) {
        guard element.isNamed(DSig.signature), let signedInfo = element.onlyChild(DSig.signedInfo),
            let valueElement = element.onlyChild(DSig.signatureValue),
            let value = valueElement.textBytes.flatMap({ Base64.decode($0, skippingWhitespace: true) })
        else { throw .signature("it has no SignedInfo, or no value in base64") }
        let keyInfo = element.onlyChild(DSig.keyInfo)
        guard element.childCount == (keyInfo == nil ? 2 : 3) else {
            throw .signature("something stands in it besides SignedInfo, SignatureValue and KeyInfo")
        }
        self.element = element
        self.signedInfo = signedInfo
        self.value = value
        self.keyInfo = keyInfo

        guard let canonicalization = signedInfo.onlyChild(DSig.canonicalizationMethod),
            let method = signedInfo.onlyChild(DSig.signatureMethod)
        else { throw .signature("SignedInfo names no canonical form, or no method") }
        self.canonicalization = try allowed.canonicalization(canonicalization)
        self.method = try allowed.signature(method)
        let references = signedInfo.children(DSig.reference)
        guard !references.isEmpty, references.count <= 32, signedInfo.childCount == references.count + 2 else {
            throw .signature("SignedInfo has something besides 1 to 32 references")
        }
        self.references = try references.map { reference throws(XMLError) in
            try SignatureReference(reading: reference, allowing: allowed)
        }
    }

    /// The bytes that were signed.
    package func signedBytes() throws(XMLError) -> [UInt8] {
        try signedInfo.canonical(canonicalization)
    }

    /// Whether the value is a signature of `SignedInfo` by the certificate's key. Says nothing of the references.
    package func isSigned(by certificate: Certificate) throws(XMLError) -> Bool {
        certificate.verify(signature: value, of: try signedBytes(), method)
    }

    /// Holds a reference to something of this document against it.
    ///
    /// - Returns: The one element that the reference names.
    /// - Throws: `.reference` when it names none or several, `.digest` when that was changed.
    @discardableResult
    package func verify(_ reference: SignatureReference) throws(XMLError) -> InfosetElement {
        let target = try element.document.target(of: reference.uri)
        let octets: [UInt8]
        let excluded = reference.isEnveloped ? element : nil
        if reference.isEnveloped, !target.contains(element) {
            throw XMLError(.reference, "The reference `\(reference.uri)` leaves out a signature that is not inside it.")
        }
        // Without a canonical form of its own it is the one that every implementation has.
        let form = reference.canonicalization ?? Canonicalization(.inclusive)
        // What a reference within the document names has no comments, whatever the form is.
        let method = Canonicalization(form.method, inclusivePrefixes: form.inclusivePrefixes)
        if reference.uri.isEmpty {
            octets = element.document.canonical(method, without: excluded)
        } else {
            octets = try target.canonical(method, without: excluded)
        }
        guard reference.matches(octets) else {
            throw XMLError(.digest, "What the reference `\(reference.uri)` names was changed after it was signed.")
        }
        return target
    }
}

/// One `ds:Reference`: what was signed, what was done to it first, and its digest.
package struct SignatureReference: Sendable {
    /// `ds:Reference`.
    package let element: InfosetElement
    /// Empty for the whole document, `#id` for an element, anything else for what is outside.
    package let uri: String
    /// The transforms' identifiers, in order.
    package let transforms: [String]
    /// The canonical form that the last transform names; `nil` when none does.
    package let canonicalization: Canonicalization?
    package let hash: HashAlgorithm
    package let digest: [UInt8]

    /// Whether the signature itself is left out.
    package var isEnveloped: Bool { transforms.contains(DSig.enveloped) }

    /// Whether these octets have the digest.
    package func matches(_ octets: some Collection<UInt8>) -> Bool {
        hash.digest(of: octets) == digest
    }

    init(reading element: InfosetElement, allowing allowed: SignatureAlgorithms) throws(XMLError) {
        guard let uri = element.attribute(DSig.uri), let method = element.onlyChild(DSig.digestMethod),
            let digestElement = element.onlyChild(DSig.digestValue),
            let digest = digestElement.textBytes.flatMap({ Base64.decode($0, skippingWhitespace: true) })
        else { throw .signature("a Reference has no URI, no digest method or no digest in base64") }
        let list = element.onlyChild(DSig.transforms)
        guard element.childCount == (list == nil ? 2 : 3) else {
            throw .signature("a Reference has something besides Transforms, DigestMethod and DigestValue")
        }
        self.element = element
        self.uri = uri
        self.digest = digest
        hash = try allowed.digest(method)
        // Attributes of others have no place here, and would travel on into the receipts that repeat a reference.
        guard element.hasNoAttributes(besides: Self.attributes),
            digestElement.hasNoAttributes(), list?.hasNoAttributes() != false,
            method.hasNoAttributes(besides: Self.algorithm)
        else { throw .signature("a Reference has an attribute that is not its own") }
        let steps = list?.children ?? []
        guard steps.count <= 4, steps.allSatisfy({ $0.isNamed(DSig.transform) }) else {
            throw .signature("a Reference has more than 4 transforms, or none where some are announced")
        }
        var transforms: [String] = []
        var canonicalization: Canonicalization?
        for step in steps {
            // Nothing is done to bytes: a canonical form is the last step, and a signature is left out before it.
            guard canonicalization == nil else { throw .signature("a transform follows a canonical form") }
            let uri = step.attribute(DSig.algorithm) ?? ""
            guard step.hasNoAttributes(besides: Self.algorithm),
                step.children.allSatisfy({ $0.hasNoAttributes(besides: Self.prefixList) })
            else { throw .signature("a Transform has an attribute that is not its own") }
            if Canonicalization(uri: uri) != nil {
                canonicalization = try allowed.canonicalization(step)
            } else {
                try allowed.requireTransform(step)
            }
            transforms.append(uri)
        }
        self.transforms = transforms
        self.canonicalization = canonicalization
    }

    /// The attributes of the elements of a reference.
    private static let attributes = [DSig.uri, DSig.id, DSig.type]
    private static let algorithm = [DSig.algorithm]
    private static let prefixList = [DSig.prefixList]
}

extension XMLInfoset {
    /// The one element that a reference within the document names.
    ///
    /// - Throws: `.reference` when there is none, or more than one: then nobody knows which was meant.
    package func target(of uri: String) throws(XMLError) -> InfosetElement {
        if uri.isEmpty { return root }
        guard uri.hasPrefix("#"), uri.utf8.count > 1, !uri.hasPrefix("#xpointer(") else {
            throw XMLError(.reference, "The reference `\(uri)` does not name an element of this document.")
        }
        let found = elements(withID: String(uri.dropFirst()))
        guard found.count == 1 else {
            throw XMLError(.reference, "The reference `\(uri)` names \(found.count) elements; expected one.")
        }
        return found[0]
    }

    /// The elements that any attribute which may be an identifier calls so: `wsu:Id`, `Id`, and, so that two cannot hide behind
    /// one name, `ID`, `id` and `xml:id`.
    package func elements(withID id: String) -> [InfosetElement] {
        var found: [InfosetElement] = []
        for identifier in identifiers where bytes[identifier.value.indices].elementsEqual(id.utf8) {
            // An element that says it twice is one.
            guard found.last?.index != identifier.element else { continue }
            found.append(InfosetElement(document: self, index: identifier.element))
        }
        return found
    }

    /// `wsu:Id` of WS-Security.
    package static let wsuID = XMLName(
        XMLNamespace(
            prefix: "wsu",
            uri: "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd"), "Id")
    static let identifierNames: [XMLNameKey] = [
        wsuID.key, XMLName("Id").key, XMLName("ID").key, XMLName("id").key,
        XMLName(XMLNamespace(prefix: "xml", uri: "http://www.w3.org/XML/1998/namespace"), "id").key,
    ]
}

extension XMLError {
    fileprivate static func signature(_ fault: String) -> XMLError {
        XMLError(.malformed, "The signature cannot be read: \(fault).")
    }
}
