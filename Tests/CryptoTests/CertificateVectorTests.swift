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
}
