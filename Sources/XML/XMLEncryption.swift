import Basics
import Crypto

/// An `xenc:EncryptedKey` as it was read: a key that was encrypted to somebody, and what it opens.
package struct EncryptedKey: Sendable {
    /// Its own name; `nil` when it has none.
    package let id: String?
    /// How it was encrypted: the identifier of the method, and what the method says of its digests.
    package let method: String
    package let oaep: OAEP?
    /// Says to whom.
    package let keyInfo: InfosetElement?
    /// The key, encrypted.
    package let value: [UInt8]
    /// What it opens: references to `xenc:EncryptedData`.
    package let dataReferences: [String]

    /// RSA-OAEP in the two forms it is named by.
    package static let oaep = "http://www.w3.org/2009/xmlenc11#rsa-oaep"
    package static let oaepMGF1P = "http://www.w3.org/2001/04/xmlenc#rsa-oaep-mgf1p"

    /// - Throws: `.malformed`; `.algorithm` for OAEP with a label, or with digests that are not known.
    package init(reading element: InfosetElement) throws(XMLError) {
        guard element.isNamed(XEnc.encryptedKey), let method = element.onlyChild(XEnc.encryptionMethod),
            let uri = method.attribute(DSig.algorithm),
            let value = element.onlyChild(XEnc.cipherData)?.onlyChild(XEnc.cipherValue)?.textBytes
                .flatMap({ Base64.decode($0, skippingWhitespace: true) })
        else { throw XMLError(.malformed, "An EncryptedKey names no method, or has no value in base64.") }
        id = element.attribute(DSig.id)
        self.method = uri
        self.value = value
        oaep = try Self.oaep(method, uri)
        keyInfo = element.onlyChild(DSig.keyInfo)
        let list = element.onlyChild(XEnc.referenceList)
        dataReferences = list?.children(XEnc.dataReference).compactMap { $0.attribute(DSig.uri) } ?? []
    }

    private static func oaep(_ method: InfosetElement, _ uri: String) throws(XMLError) -> OAEP? {
        guard uri == oaep || uri == oaepMGF1P else { return nil }
        guard method.children(XEnc.oaepParameters).isEmpty else {
            throw XMLError(.algorithm, "OAEP with a label is not allowed.")
        }
        // Where they are not named they are SHA-1, and in the older form the mask's always is.
        func hash(_ name: XMLName, _ uri: (HashAlgorithm) -> String) throws(XMLError) -> HashAlgorithm {
            guard !method.children(name).isEmpty else { return .sha1 }
            let named = method.onlyChild(name)?.attribute(DSig.algorithm)
            guard let found = HashAlgorithm.allCases.first(where: { uri($0) == named }) else {
                throw XMLError(.algorithm, "`\(named ?? "nothing")` is no digest of OAEP that is known.")
            }
            return found
        }
        return OAEP(
            digest: try hash(DSig.digestMethod, \.uri), mgf: uri == oaep ? try hash(XEnc.mgf, \.mgfURI) : .sha1)
    }
}

/// An `xenc:EncryptedData` as it was read, whose octets lie elsewhere.
package struct EncryptedData: Sendable {
    /// Its own name; `nil` when it has none.
    package let id: String?
    /// What it is, as an identifier; `nil` when it does not say.
    package let type: String?
    /// The identifier of the method.
    package let method: String
    /// Says which key opens it.
    package let keyInfo: InfosetElement?
    /// Where its octets lie.
    package let cipherReference: String
    /// The identifiers of what is done to them before they are decrypted.
    package let transforms: [String]

    /// AES with keys of 128 bits in Galois/Counter Mode.
    package static let aes128GCM = "http://www.w3.org/2009/xmlenc11#aes128-gcm"

    /// - Throws: `.malformed`.
    package init(reading element: InfosetElement) throws(XMLError) {
        guard element.isNamed(XEnc.encryptedData),
            let method = element.onlyChild(XEnc.encryptionMethod)?.attribute(DSig.algorithm),
            let reference = element.onlyChild(XEnc.cipherData)?.onlyChild(XEnc.cipherReference),
            let uri = reference.attribute(DSig.uri)
        else { throw XMLError(.malformed, "An EncryptedData names no method, or does not say where its octets lie.") }
        id = element.attribute(DSig.id)
        type = element.attribute(DSig.type)
        self.method = method
        keyInfo = element.onlyChild(DSig.keyInfo)
        cipherReference = uri
        transforms =
            reference.onlyChild(XEnc.transforms)?.children(DSig.transform).map { $0.attribute(DSig.algorithm) ?? "" }
            ?? []
    }
}
