import Crypto

/// A document that holds its own signature as the last child of its root, as the metadata of a Peppol publisher does.
package enum EnvelopedSignature {
    /// Who signed a document.
    package struct Signer: Sendable {
        package let certificate: Certificate
        /// What else came along in `X509Data`, in its order.
        package let chain: [Certificate]
    }

    /// Verifies that the whole document is what was signed. Whether to believe the signer is for a trust store to say.
    ///
    /// - Throws: `.signature` when there is not exactly one, or its value is by none of the certificates it brings along;
    ///   `.digest` when the document was changed; `.algorithm`, `.reference`, `.malformed`.
    package static func verify(
        _ document: XMLInfoset, allowing allowed: SignatureAlgorithms = .enveloped
    ) throws(XMLError) -> Signer {
        let found = document.root.children(DSig.signature)
        guard found.count == 1, document.root.children.last == found[0] else {
            throw XMLError(
                .signature, "The document has \(found.count) signatures; expected one, as the last child of the root.")
        }
        let signature = try XMLSignature(reading: found[0], allowing: allowed)
        guard signature.references.count == 1, signature.references[0].uri.isEmpty,
            signature.references[0].isEnveloped
        else {
            throw XMLError(.reference, "Expected one reference, to the whole document without its signature.")
        }
        let certificates = try certificates(in: signature.keyInfo)
        // The digest is cheap beside the value of the signature, so it comes first.
        try signature.verify(signature.references[0])
        let signed = try signature.signedBytes()
        let signer = certificates.firstIndex {
            $0.verify(signature: signature.value, of: signed, signature.method)
        }
        guard let signer else {
            throw XMLError(.signature, "The signature is by none of the certificates that it brings along.")
        }
        var chain = certificates
        return Signer(certificate: chain.remove(at: signer), chain: chain)
    }

    private static func certificates(in keyInfo: InfosetElement?) throws(XMLError) -> [Certificate] {
        let elements = keyInfo?.children(DSig.x509Data).flatMap { $0.children(DSig.x509Certificate) } ?? []
        guard (1...8).contains(elements.count) else {
            throw XMLError(.signature, "The signature brings \(elements.count) certificates along; expected 1 to 8.")
        }
        return try elements.map { element throws(XMLError) in
            do throws(CryptoError) {
                return try Certificate(pem: element.textBytes ?? [])
            } catch {
                throw XMLError(.signature, "A certificate of the signature cannot be read: \(error.reason).")
            }
        }
    }

    /// Signs a document: RSA with SHA-256 over its inclusive canonical form.
    ///
    /// - Parameter document: Without a signature, and without anything behind its root.
    /// - Returns: The bytes to store and to serve as they are: writing them anew may break the signature.
    /// - Throws: `XMLError` when the document cannot be read; `CryptoError` when the key does not sign.
    package static func sign(_ document: [UInt8], by identity: Identity) throws -> [UInt8] {
        let form = Canonicalization(.inclusive)
        let unsigned = try XMLInfoset(parsing: document)
        guard unsigned.root.children(DSig.signature).isEmpty else {
            throw XMLError(.signature, "The document is signed already.")
        }
        // The canonical form is what is hashed; the document that is served is that form with the signature put in.
        let octets = unsigned.canonical(form)
        guard octets.last == UInt8(ascii: ">"), let end = octets.lastIndex(of: UInt8(ascii: "<")),
            octets[(end + 1)...].first == UInt8(ascii: "/")
        else { throw XMLError(.malformed, "Something stands behind the root of the document to sign.") }
        let reference = SignatureReference.text(
            "", transforms: "<ds:Transform Algorithm=\"\(DSig.enveloped)\"></ds:Transform>",
            digest: SHA256.digest(of: octets))
        let signedInfo = SignatureReference.signedInfo(form, references: reference)
        func assembled(_ value: [UInt8]) -> [UInt8] {
            let signature: XMLText = """
                <ds:Signature xmlns:ds="http://www.w3.org/2000/09/xmldsig#">\(signedInfo)\
                <ds:SignatureValue>\(base64: value)</ds:SignatureValue><ds:KeyInfo><ds:X509Data>\
                <ds:X509SubjectName>\(identity.certificate.subject.description)</ds:X509SubjectName>\
                <ds:X509Certificate>\(base64: identity.certificate.der)</ds:X509Certificate>\
                </ds:X509Data></ds:KeyInfo></ds:Signature>
                """
            return Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".utf8) + octets[..<end] + signature.bytes
                + octets[end...]
        }
        // SignedInfo takes over the namespaces of the root, so its form is found where it stands.
        let draft = try XMLInfoset(parsing: assembled([]))
        guard let element = draft.root.children.last?.onlyChild(DSig.signedInfo) else {
            throw XMLError(.malformed, "The root of the document to sign cannot hold a signature.")
        }
        return assembled(try identity.key.sign(element.canonical(form)))
    }
}

extension SignatureReference {
    /// A `ds:Reference` with a SHA-256 digest, in canonical form inside an element that declares `ds`.
    ///
    /// - Parameter transforms: The `ds:Transform` elements.
    package static func text(_ uri: String, transforms: XMLText, digest: [UInt8]) -> XMLText {
        """
        <ds:Reference URI="\(attribute: uri)"><ds:Transforms>\(transforms)</ds:Transforms>\
        <ds:DigestMethod Algorithm="http://www.w3.org/2001/04/xmlenc#sha256"></ds:DigestMethod>\
        <ds:DigestValue>\(base64: digest)</ds:DigestValue></ds:Reference>
        """
    }

    /// A `ds:SignedInfo` for RSA with SHA-256, inside an element that declares `ds`.
    package static func signedInfo(_ canonicalization: Canonicalization, references: XMLText) -> XMLText {
        """
        <ds:SignedInfo>\
        <ds:CanonicalizationMethod Algorithm="\(attribute: canonicalization.uri)"></ds:CanonicalizationMethod>\
        <ds:SignatureMethod Algorithm="http://www.w3.org/2001/04/xmldsig-more#rsa-sha256"></ds:SignatureMethod>\
        \(references)</ds:SignedInfo>
        """
    }
}
