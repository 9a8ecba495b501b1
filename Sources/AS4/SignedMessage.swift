import Basics
import Crypto
import HTTP
import XML

/// Verifies that a signature covers an envelope and everything that belongs to it, and says who signed.
struct SignedMessage {
    let envelope: Envelope
    let signature: XMLSignature
    let signer: Certificate

    /// - Throws: `.failedAuthentication` when there is no signature, or it does not cover `Messaging`, `Body` and each of the
    ///   attachments, once each and in the form that is signed in AS4.
    init(_ envelope: Envelope, _ security: SecurityHeader?, attachments: [String]) throws(AS4Error) {
        guard let signature = security?.signature, let signer = security?.signer else {
            throw AS4Error(.failedAuthentication, "The message is not signed.")
        }
        self.envelope = envelope
        self.signature = signature
        self.signer = signer
        var wanted = ["Messaging", "Body"] + attachments
        for reference in signature.references {
            guard let place = wanted.firstIndex(of: try covered(by: reference, attachments)) else {
                throw AS4Error(
                    .failedAuthentication, "The reference `\(reference.uri)` covers nothing that is left to cover.")
            }
            wanted.remove(at: place)
        }
        guard wanted.isEmpty else {
            throw AS4Error(.failedAuthentication, "The signature does not cover \(wanted.joined(separator: ", ")).")
        }
    }

    /// `Messaging`, `Body` or the Content-ID of an attachment.
    private func covered(by reference: SignatureReference, _ attachments: [String]) throws(AS4Error) -> String {
        guard reference.uri.hasPrefix("#") else {
            guard reference.transforms == [WSS.attachmentContentSignature],
                let attachment = attachments.first(where: { ContentReference.matches(reference.uri, $0) })
            else {
                throw AS4Error(
                    .failedAuthentication, "The reference `\(reference.uri)` is to no attachment of the message.")
            }
            return attachment
        }
        guard reference.canonicalization != nil, reference.transforms.count == 1 else {
            throw AS4Error(
                .policyNoncompliance, "The reference `\(reference.uri)` has other transforms than one canonical form.")
        }
        let target: InfosetElement
        do throws(XMLError) {
            target = try envelope.document.target(of: reference.uri)
        } catch {
            throw AS4Error(.failedAuthentication, error.message)
        }
        // The very elements that are acted on, not others that look like them.
        if target == envelope.messaging { return "Messaging" }
        if target == envelope.body { return "Body" }
        throw AS4Error(
            .failedAuthentication,
            "The reference `\(reference.uri)` is to \(target.localName), which is neither the "
                + "Messaging of the header nor the Body of the envelope.")
    }

    /// Holds the signature's value, the signer and the references within the envelope against what came.
    ///
    /// - Parameter isTrusted: Says whether to believe the signer, by throwing.
    func verify(_ isTrusted: (Certificate) throws(AS4Error) -> Void) throws(AS4Error) {
        let isSigned: Bool
        do throws(XMLError) {
            isSigned = try signature.isSigned(by: signer)
        } catch {
            throw AS4Error(.failedAuthentication, error.message)
        }
        guard isSigned else {
            throw AS4Error(.failedAuthentication, "The signature is not by the certificate that it names.")
        }
        try isTrusted(signer)
        for reference in signature.references where reference.uri.hasPrefix("#") {
            do throws(XMLError) {
                try signature.verify(reference)
            } catch {
                throw AS4Error(.failedAuthentication, error.message)
            }
        }
    }

    /// The reference to an attachment.
    func reference(to attachment: String) -> SignatureReference? {
        signature.references.first { ContentReference.matches($0.uri, attachment) }
    }
}

/// References to MIME parts by `cid:` (RFC 2392).
enum ContentReference {
    /// Whether a reference is to the part with this Content-ID, written as it is or with percent escapes.
    static func matches(_ reference: String, _ contentID: String) -> Bool {
        guard reference.hasPrefix("cid:") else { return false }
        let name = Substring(reference.utf8.dropFirst(4))
        return name == contentID || name.contains("%") && percentDecoded(String(name)) == contentID
    }
}
