import Basics
import Crypto
import Foundation
import Testing

/// Public certificates and keys of other programs, which lie beside the checkout in `../shared/vectors/as4`.
struct CertificateVectorTests {
    static let folder = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../../../shared/vectors/as4").standardizedFileURL
    static let isAbsent = !FileManager.default.fileExists(atPath: folder.path)

    static func bytes(_ path: String) throws -> [UInt8] {
        Array(try Data(contentsOf: folder.appending(path: path)))
    }

    static func certificate(_ path: String) throws -> Certificate {
        try Certificate(pem: bytes(path))
    }

    @Test(.disabled(if: isAbsent, "the vectors do not lie beside the checkout"))
    func `the authorities of the test network stand on their root, each in its own store`() throws {
        let root = try Self.certificate("pki/PEPPOL_Root_TEST_CA-G3.pem")
        let accessPoint = try Self.certificate("pki/PEPPOL_ACCESS_POINT_TEST_CA-G3.pem")
        let publisher = try Self.certificate("pki/PEPPOL_SERVICE_METADATA_PUBLISHER_TEST_CA-G3.pem")
        let time = try #require(Timestamp("2026-11-20T12:00:00Z"))
        let store = TrustStore(anchors: [root], purpose: .any)
        #expect(try store.check(accessPoint, at: time) == [accessPoint, root])
        #expect(try store.check(publisher, at: time) == [publisher, root])
        #expect(accessPoint.isCA && accessPoint.pathLength == 1)
        #expect(root.rsaBits == 4096)
        #expect(root.subject.description == "CN=PEPPOL Root TEST CA - G3,OU=FOR TEST ONLY,O=OpenPEPPOL AISBL,C=BE")
    }

    @Test(.disabled(if: isAbsent, "the vectors do not lie beside the checkout"))
    func `the access points of other programs hold in their store`() throws {
        let time = try #require(Timestamp("2026-12-20T12:00:00Z"))
        for folder in ["sender-peppol-py", "sender-py-as4"] {
            let store = try TrustStore(pem: Self.bytes("\(folder)/ap-trust.pem"))
            for seat in ["POP990001", "POP990003"] {
                let leaf = try Self.certificate("\(folder)/ap-\(seat).cert.pem")
                #expect(try store.check(leaf, at: time).count == 3)
                #expect(leaf.subject.commonName == seat)
            }
            let identity = try Identity(
                certificatePEM: Self.bytes("\(folder)/ap-POP990003.cert.pem"),
                keyPEM: Self.bytes("\(folder)/receiver.key.pem"))
            #expect(identity.commonName == "POP990003")
        }
    }

    @Test(.disabled(if: isAbsent, "the vectors do not lie beside the checkout"))
    func `an authority of the test network is not believed in the other's store`() throws {
        let root = try Self.certificate("pki/PEPPOL_Root_TEST_CA-G3.pem")
        let accessPoint = try Self.certificate("pki/PEPPOL_ACCESS_POINT_TEST_CA-G3.pem")
        let publisher = try Self.certificate("pki/PEPPOL_SERVICE_METADATA_PUBLISHER_TEST_CA-G3.pem")
        let time = try #require(Timestamp("2026-11-20T12:00:00Z"))
        let store = TrustStore(anchors: [root], intermediates: [accessPoint], purpose: .any)
        #expect {
            try store.check(publisher, chain: [root, accessPoint], at: time)
        } throws: {
            ($0 as? CertificateError)?.code == .unknownIssuer
        }
        #expect(accessPoint.ocspURL == "http://ocsp.one.nl.digicert.com")
        #expect(accessPoint.revocationListURLs == ["http://crl.one.nl.digicert.com/PEPPOLRootTESTCA-G3.crl"])
    }

    @Test(.disabled(if: isAbsent, "the vectors do not lie beside the checkout"))
    func `a certificate that signed itself belongs to its key, and is believed only as its own anchor`() throws {
        let time = try #require(Timestamp("2026-11-20T12:00:00Z"))
        for name in ["A", "B"] {
            let identity = try Identity(
                certificatePEM: Self.bytes("signed-encrypted-full/AccessPoint\(name).cert.pem"),
                keyPEM: Self.bytes("signed-encrypted-full/AccessPoint\(name).key.pem"))
            let certificate = identity.certificate
            #expect(identity.commonName == "AccessPoint\(name)")
            try TrustStore(anchors: [certificate], purpose: .any).check(certificate, at: time)
            let other = try TrustStore(pem: Self.bytes("sender-py-as4/ap-trust.pem"), purpose: .any)
            #expect(throws: CertificateError.self) { try other.check(certificate, chain: [certificate], at: time) }
        }
    }

    /// Base64 text between two tags of a name.
    private static func certificates(in text: String) -> [String] {
        ["X509Certificate", "BinarySecurityToken", "Certificate"].flatMap { name in
            text.split(separator: "<").compactMap { piece -> String? in
                let parts = piece.split(separator: ">", maxSplits: 1)
                guard parts.count == 2, let tag = parts[0].split(separator: " ").first else { return nil }
                let isOne = tag == name || tag.hasSuffix(":\(name)")
                return isOne && parts[1].utf8.count > 500 ? String(parts[1]).replacing("&#13;", with: "\r") : nil
            }
        }
    }

    @Test(.disabled(if: isAbsent, "the vectors do not lie beside the checkout"))
    func `every certificate in a recorded message or answer is read`() throws {
        var count = 0
        for folder in ["smp", "receipts", "user-message", "sender-peppol-py", "sender-py-as4"] {
            let place = Self.folder.appending(path: folder).path
            for name in try FileManager.default.contentsOfDirectory(atPath: place)
            where !name.hasSuffix(".pem") {
                let text = String(decoding: try Self.bytes("\(folder)/\(name)"), as: UTF8.self)
                for base64 in Self.certificates(in: text) {
                    let certificate = try Certificate(pem: base64)
                    #expect(certificate.subject.commonName?.isEmpty == false && certificate.rsaBits == 2048, "\(name)")
                    count += 1
                }
            }
        }
        #expect(count >= 14)
    }
}
