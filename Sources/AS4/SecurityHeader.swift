import Basics
import Crypto
import XML

/// What `wsse:Security` says of a message's protection (WS-Security 1.1.1), none of it verified yet.
struct SecurityHeader {
    let signature: XMLSignature?
    /// Whose key signed; `nil` when nothing is signed.
    let signer: Certificate?
    let encryptedKey: EncryptedKey?
    /// The certificate, in DER, that the message's key was encrypted to; `nil` when nothing is encrypted.
    let recipient: [UInt8]?
    let encryptedData: [EncryptedData]

    /// - Throws: `.policyNoncompliance` for what the policy does not allow; `.failedAuthentication` and `.failedDecryption` for
    ///   a signature or an encryption that cannot be read.
    init(
        reading security: InfosetElement, _ policy: SecurityPolicy, _ memory: CertificateMemory
    ) throws(AS4Error) {
        let tokens = TokenReader(security: security, policy: policy, memory: memory)
        let signatures = security.children(DSig.signature)
        guard signatures.count <= 1 else {
            throw AS4Error(.policyNoncompliance, "There is more than one signature.")
        }
        if let element = signatures.first {
            do throws(XMLError) {
                signature = try XMLSignature(reading: element, allowing: policy.signatures)
            } catch {
                throw AS4Error(error.code == .algorithm ? .policyNoncompliance : .failedAuthentication, error.message)
            }
            signer = try tokens.certificate(element.onlyChild(DSig.keyInfo), of: "signature")
        } else {
            signature = nil
            signer = nil
        }
        let keys = security.children(XEnc.encryptedKey)
        guard keys.count <= 1 else {
            throw AS4Error(.policyNoncompliance, "There is more than one encrypted key.")
        }
        do throws(XMLError) {
            encryptedKey = try keys.first.map { element throws(XMLError) in
                try EncryptedKey(reading: element)
            }
            encryptedData = try security.children(XEnc.encryptedData).map { element throws(XMLError) in
                try EncryptedData(reading: element)
            }
        } catch {
            throw AS4Error(error.code == .algorithm ? .policyNoncompliance : .failedDecryption, error.message)
        }
        recipient = try encryptedKey.map { key throws(AS4Error) in
            try tokens.der(key.keyInfo, of: "encrypted key")
        }
    }
}

/// Finds the certificates that signatures and encrypted keys speak of.
private struct TokenReader {
    let security: InfosetElement
    let policy: SecurityPolicy
    let memory: CertificateMemory

    func certificate(_ keyInfo: InfosetElement?, of what: String) throws(AS4Error) -> Certificate {
        let der = try der(keyInfo, of: what)
        if let known = memory[der] { return known }
        do throws(CryptoError) {
            return try Certificate(der: der)
        } catch {
            throw AS4Error(.failedAuthentication, "The certificate of the \(what) cannot be read: \(error.reason).")
        }
    }

    /// The certificate that a `ds:KeyInfo` names, in DER.
    func der(_ keyInfo: InfosetElement?, of what: String) throws(AS4Error) -> [UInt8] {
        guard let reference = keyInfo?.onlyChild(WSS.securityTokenReference), keyInfo?.childCount == 1 else {
            throw AS4Error(.policyNoncompliance, "The \(what) refers to no security token.")
        }
        if let direct = reference.onlyChild(WSS.reference), reference.childCount == 1 {
            return try token(direct, of: what)
        }
        guard let known = policy.knownCertificates,
            let named = reference.onlyChild(DSig.x509Data, DSig.x509IssuerSerial)
        else {
            throw AS4Error(
                .policyNoncompliance, "The \(what) does not refer to a binary security token directly.")
        }
        let number = named.onlyChild(DSig.x509SerialNumber)?.trimmedText
        let issuer = named.onlyChild(DSig.x509IssuerName)?.trimmedText
        guard
            let found = known.first(where: { $0.serialNumber.description == number && $0.issuer.description == issuer })
        else { throw AS4Error(.failedAuthentication, "The \(what) names a certificate that is not known.") }
        return found.der
    }

    private func token(_ reference: InfosetElement, of what: String) throws(AS4Error) -> [UInt8] {
        let target: InfosetElement
        do throws(XMLError) {
            target = try security.document.target(of: reference.attribute(DSig.uri) ?? "")
        } catch {
            throw AS4Error(.policyNoncompliance, error.message)
        }
        guard target.isNamed(WSS.binarySecurityToken), target.parent == security else {
            throw AS4Error(.policyNoncompliance, "The \(what) refers to something else than a binary security token.")
        }
        let type = target.attribute(WSS.valueType)
        guard type == WSS.x509v3, [nil, WSS.x509v3].contains(reference.attribute(WSS.valueType)) else {
            throw AS4Error(
                .policyNoncompliance, "The token of the \(what) is `\(type ?? "nothing")`; expected one certificate.")
        }
        guard [nil, WSS.base64Binary].contains(target.attribute(WSS.encodingType)),
            let der = target.textBytes.flatMap({ Base64.decode($0, skippingWhitespace: true) })
        else { throw AS4Error(.policyNoncompliance, "The token of the \(what) is not in base64.") }
        return der
    }
}
