import Crypto

/// Names of XML Signature 1.1.
package enum DSig {
    package static let namespace = XMLNamespace(prefix: "ds", uri: "http://www.w3.org/2000/09/xmldsig#")
    package static let signature = XMLName(namespace, "Signature")
    package static let signedInfo = XMLName(namespace, "SignedInfo")
    package static let signatureValue = XMLName(namespace, "SignatureValue")
    package static let canonicalizationMethod = XMLName(namespace, "CanonicalizationMethod")
    package static let signatureMethod = XMLName(namespace, "SignatureMethod")
    package static let reference = XMLName(namespace, "Reference")
    package static let transforms = XMLName(namespace, "Transforms")
    package static let transform = XMLName(namespace, "Transform")
    package static let digestMethod = XMLName(namespace, "DigestMethod")
    package static let digestValue = XMLName(namespace, "DigestValue")
    package static let keyInfo = XMLName(namespace, "KeyInfo")
    package static let x509Data = XMLName(namespace, "X509Data")
    package static let x509Certificate = XMLName(namespace, "X509Certificate")
    package static let x509IssuerSerial = XMLName(namespace, "X509IssuerSerial")
    package static let x509IssuerName = XMLName(namespace, "X509IssuerName")
    package static let x509SerialNumber = XMLName(namespace, "X509SerialNumber")
    package static let algorithm = XMLName("Algorithm")
    package static let uri = XMLName("URI")
    package static let id = XMLName("Id")
    package static let type = XMLName("Type")

    /// `InclusiveNamespaces` of exclusive canonical XML, and its list.
    static let inclusiveNamespaces = XMLName(
        XMLNamespace(prefix: "ec", uri: "http://www.w3.org/2001/10/xml-exc-c14n#"), "InclusiveNamespaces")
    static let prefixList = XMLName("PrefixList")

    /// The transform that takes the signature itself out of what it signs.
    package static let enveloped = "http://www.w3.org/2000/09/xmldsig#enveloped-signature"
}

/// Names of XML Encryption 1.1.
package enum XEnc {
    package static let namespace = XMLNamespace(prefix: "xenc", uri: "http://www.w3.org/2001/04/xmlenc#")
    package static let namespace11 = XMLNamespace(prefix: "xenc11", uri: "http://www.w3.org/2009/xmlenc11#")
    package static let encryptedKey = XMLName(namespace, "EncryptedKey")
    package static let encryptedData = XMLName(namespace, "EncryptedData")
    package static let encryptionMethod = XMLName(namespace, "EncryptionMethod")
    package static let oaepParameters = XMLName(namespace, "OAEPparams")
    package static let keySize = XMLName(namespace, "KeySize")
    package static let mgf = XMLName(namespace11, "MGF")
    package static let cipherData = XMLName(namespace, "CipherData")
    package static let cipherValue = XMLName(namespace, "CipherValue")
    package static let cipherReference = XMLName(namespace, "CipherReference")
    package static let transforms = XMLName(namespace, "Transforms")
    package static let referenceList = XMLName(namespace, "ReferenceList")
    package static let dataReference = XMLName(namespace, "DataReference")
    package static let mimeType = XMLName("MimeType")
}

extension RSASignature {
    /// The identifier of a signature method.
    package var uri: String {
        switch self {
        case .sha256: "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256"
        case .sha384: "http://www.w3.org/2001/04/xmldsig-more#rsa-sha384"
        case .sha512: "http://www.w3.org/2001/04/xmldsig-more#rsa-sha512"
        case .legacySHA1: "http://www.w3.org/2000/09/xmldsig#rsa-sha1"
        }
    }
}

extension HashAlgorithm {
    /// The identifier of a digest method.
    package var uri: String {
        switch self {
        case .sha1: "http://www.w3.org/2000/09/xmldsig#sha1"
        case .sha256: "http://www.w3.org/2001/04/xmlenc#sha256"
        case .sha384: "http://www.w3.org/2001/04/xmldsig-more#sha384"
        case .sha512: "http://www.w3.org/2001/04/xmlenc#sha512"
        }
    }

    /// The identifier of a mask generation function with this digest.
    package var mgfURI: String { "http://www.w3.org/2009/xmlenc11#mgf1\(rawValue)" }
}
