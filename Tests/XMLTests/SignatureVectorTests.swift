import Crypto
import Foundation
import Testing
import XML

/// Signatures that other programs made, which lie beside the checkout in `../shared/vectors/as4`.
struct SignatureVectorTests {
    static let folder = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../../../shared/vectors/as4").standardizedFileURL
    static let isAbsent = !FileManager.default.fileExists(atPath: folder.path)

    private static func bytes(_ path: String) throws -> [UInt8] {
        Array(try Data(contentsOf: folder.appending(path: path)))
    }

    private static let metadata = [
        "smp/signed-service-metadata2.xml", "smp/busdox-servicemetadata-redirect-0192-991825827.xml",
        "smp/peppol-doctype-wildcard-servicemetadata-9901-pint_c4_jp_sb.xml",
    ]

    @Test(.disabled(if: isAbsent, "the vectors do not lie beside the checkout"), arguments: metadata)
    func `old metadata of publishers verifies where SHA-1 is let in, and nowhere else`(path: String) throws {
        let document = try XMLInfoset(parsing: Self.bytes(path))
        let signer = try EnvelopedSignature.verify(document, allowing: .envelopedInOldRecordings)
        #expect(signer.certificate.subject.commonName != nil)
        let error = #expect(throws: XMLError.self) { try EnvelopedSignature.verify(document) }
        #expect(error?.code == .algorithm)
    }

    @Test(.disabled(if: isAbsent, "the vectors do not lie beside the checkout"), arguments: metadata)
    func `a changed letter anywhere in it is noticed`(path: String) throws {
        let bytes = try Self.bytes(path)
        // What stands in KeyInfo was not signed: whether to believe it is for a trust store to say.
        let text = String(decoding: bytes, as: UTF8.self)
        let keyInfo = try #require(text.range(of: "KeyInfo"))
        let end = try #require(text.range(of: "KeyInfo", options: .backwards))
        let unsigned =
            text.utf8.distance(
                from: text.startIndex, to: keyInfo.lowerBound)..<text.utf8.distance(
                from: text.startIndex, to: end.upperBound)
        var refused = 0
        for place in stride(from: 60, to: bytes.count, by: 7)
        where bytes[place] > 0x40 && bytes[place] < 0x7A && !unsigned.contains(place) {
            var changed = bytes
            changed[place] += 1
            guard let document = try? XMLInfoset(parsing: changed) else { continue }
            #expect(throws: XMLError.self, "\(place)") {
                try EnvelopedSignature.verify(document, allowing: .envelopedInOldRecordings)
            }
            refused += 1
        }
        #expect(refused > 20)
    }

    @Test(
        .disabled(if: isAbsent, "the vectors do not lie beside the checkout"),
        arguments: [("receipts/helger.as4in", [true, true]), ("receipts/dataport1-bad-digest.as4in", [false, true])])
    func `receipts of access points verify, but for the one with a wrong digest`(path: String, digests: [Bool]) throws {
        let bytes = try Self.bytes(path)
        let start = try #require(
            bytes.indices.first { bytes[$0...].starts(with: "<?xml".utf8) || bytes[$0...].starts(with: "<S12".utf8) })
        let document = try XMLInfoset(parsing: bytes[start...])
        let security = try #require(document.root.children.first?.children.first { $0.localName == "Security" })
        let element = try #require(security.onlyChild(DSig.signature))
        let algorithms = SignatureAlgorithms(
            signatures: [.sha256], digests: [.sha256], canonicalizations: [.exclusive], transforms: [])
        let signature = try XMLSignature(reading: element, allowing: algorithms)
        let token = try #require(security.children.first { $0.localName == "BinarySecurityToken" })
        let certificate = try Certificate(pem: try #require(token.textBytes))
        #expect(try signature.isSigned(by: certificate))
        for (reference, isRight) in zip(signature.references, digests) {
            if isRight {
                try signature.verify(reference)
            } else {
                let error = #expect(throws: XMLError.self) { try signature.verify(reference) }
                #expect(error?.code == .digest)
            }
        }
    }
}
