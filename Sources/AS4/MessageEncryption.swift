import Crypto
import XML

/// How a message's attachments were encrypted, held against the policy before a key is used.
struct MessageEncryption {
    /// Which of ours it was encrypted to.
    let identity: Identity
    private let key: EncryptedKey
    private let oaep: OAEP

    /// `nil` when there is nothing to encrypt.
    ///
    /// - Throws: `.failedDecryption` when an attachment is not encrypted, or not to us; `.policyNoncompliance` for methods that
    ///   are not allowed.
    init?(
        _ security: SecurityHeader?, _ policy: SecurityPolicy, attachments: [String], _ identities: [Identity]
    ) throws(AS4Error) {
        guard let security, let key = security.encryptedKey else {
            guard attachments.isEmpty, security?.encryptedData.isEmpty ?? true else {
                throw AS4Error(.failedDecryption, "The payload is not encrypted.")
            }
            return nil
        }
        let transport = policy.keyTransports.first { $0.method == key.method && $0.oaep == key.oaep }
        guard let transport else {
            throw AS4Error(
                .policyNoncompliance, "The key is encrypted by a method that is not allowed: `\(key.method)`.")
        }
        var wanted = attachments
        for data in security.encryptedData {
            guard data.method == EncryptedData.aes128GCM, data.type == WSS.attachmentContentOnly,
                data.transforms == [WSS.attachmentCiphertext]
            else {
                throw AS4Error(
                    .policyNoncompliance, "A payload is encrypted by a method that is not allowed: `\(data.method)`.")
            }
            guard let id = data.id, key.dataReferences.contains("#\(id)"), Self.opens(key, data, policy) else {
                throw AS4Error(.failedDecryption, "An EncryptedData does not belong to the encrypted key.")
            }
            guard let place = wanted.firstIndex(where: { ContentReference.matches(data.cipherReference, $0) }) else {
                throw AS4Error(
                    .failedDecryption,
                    "`\(data.cipherReference)` is encrypted, and no payload of the message, or twice.")
            }
            wanted.remove(at: place)
        }
        guard wanted.isEmpty, key.dataReferences.count == security.encryptedData.count else {
            throw AS4Error(.failedDecryption, "A payload is not encrypted, or something that is not there is.")
        }
        guard let identity = identities.first(where: { $0.certificate.der == security.recipient }) else {
            throw AS4Error(.failedDecryption, "The message is encrypted to a certificate that is not ours.")
        }
        self.identity = identity
        self.key = key
        oaep = transport.oaep
    }

    /// Whether the data says that this key opens it. Other networks leave it unsaid.
    private static func opens(_ key: EncryptedKey, _ data: EncryptedData, _ policy: SecurityPolicy) -> Bool {
        guard let keyInfo = data.keyInfo else { return !policy.isPeppol }
        let reference = keyInfo.onlyChild(WSS.securityTokenReference, WSS.reference)?.attribute(DSig.uri)
        return key.id != nil && reference == key.id.map { "#\($0)" }
    }

    /// Decrypts the key of the message.
    func messageKey() throws(AS4Error) -> MessageKey {
        do throws(CryptoError) {
            let bytes = try identity.key.decryptOAEP(key.value, oaep)
            guard bytes.count == MessageKey.length else {
                throw CryptoError(.invalidKey, "another length")
            }
            return MessageKey(bytes: bytes)
        } catch {
            throw AS4Error(.failedDecryption, "The key of the message does not decrypt.")
        }
    }
}

/// The key that a message's attachments are encrypted with.
struct MessageKey {
    /// AES-128.
    static let length = 16
    fileprivate let bytes: [UInt8]

    /// Takes off nonce and tag. Nothing is given out that the tag does not vouch for.
    func decrypt(_ content: ArraySlice<UInt8>) throws(AS4Error) -> [UInt8] {
        do throws(CryptoError) {
            var content = Array(content)
            try AESGCM.openWithNonce(&content, key: bytes)
            return content
        } catch {
            throw AS4Error(.failedDecryption, "The payload does not decrypt: it was changed, or is none.")
        }
    }
}
