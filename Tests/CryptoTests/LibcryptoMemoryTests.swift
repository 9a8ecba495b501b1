import Basics
import Crypto
import Foundation
import Testing

/// What libcrypto hands out is given back: thousands of repetitions need no more memory than the first few.
@Suite(.serialized) struct LibcryptoMemoryTests {
    /// The resident memory of this process in bytes.
    private static func resident() throws -> Int {
        let text = try String(contentsOfFile: "/proc/self/statm", encoding: .utf8)
        let pages = try #require(text.split(separator: " ").dropFirst().first.flatMap { Int($0) })
        return pages * 4096
    }

    /// Whether there is a round of so many repetitions in which memory grows by less than `most` bytes a repetition. Other
    /// tests run beside these ones and take memory too, but not in every round; what leaks does.
    private func isCalm(_ repetitions: Int, most: Int, _ body: () throws -> Void) throws -> Bool {
        for _ in 0..<repetitions { try body() }
        for _ in 0..<40 {
            let before = try Self.resident()
            for _ in 0..<repetitions { try body() }
            if try Self.resident() - before < repetitions * most { return true }
        }
        return false
    }

    @Test func `reading, checking, verifying and failing leave nothing behind`() throws {
        let der = try CryptoFixture.certificate("good").der
        let signature = try CryptoFixture.bytes("message.sha256")
        let authority = try CryptoFixture.certificate("ca")
        #expect(
            try isCalm(800, most: 512) {
                let certificate = try Certificate(der: der)
                _ = certificate.verify(signature: signature, of: CryptoFixture.message)
                _ = certificate.verify(signature: [1], of: [2])
                _ = try? Certificate(der: der.dropLast())
                _ = try? certificate.encryptOAEP(der)
                _ = try? RSAPublicKey(der: der)
            })
        #expect(
            try isCalm(300, most: 512) {
                // A store of its own each time, so that nothing is known beforehand.
                let certificate = try Certificate(der: der)
                try TrustStore(anchors: [authority]).check(certificate, at: CryptoFixture.time)
                _ = try? TrustStore(anchors: [certificate], purpose: .any).check(authority, at: CryptoFixture.time)
            })
    }

    @Test func `keys, their files and what is encrypted leave nothing behind`() throws {
        let pem = try CryptoFixture.bytes("good-pkcs8.pem")
        let encrypted = try CryptoFixture.bytes("message.oaep-sha256-sha256")
        #expect(
            try isCalm(200, most: 512) {
                let key = try RSAKey(pem: pem)
                _ = try key.decryptOAEP(encrypted)
                _ = try? key.decryptOAEP([1, 2, 3])
                _ = key.der
            })
        let modern = try CryptoFixture.bytes("modern.p12")
        let legacy = try CryptoFixture.bytes("legacy.p12")
        #expect(
            try isCalm(100, most: 1024) {
                _ = try Identity(pkcs12: legacy, passphrase: "sesame")
                _ = try? Identity(pkcs12: modern, passphrase: "no")
                _ = try? Identity(pkcs12: modern.dropLast(), passphrase: "no")
            })
    }

    @Test func `a body is decrypted where it lies`() throws {
        let key = SecureRandom.bytes(16)
        var bytes = try AESGCM.sealWithNonce([UInt8](repeating: 7, count: 8 << 20), key: key)
        let before = bytes.withUnsafeBytes { UInt(bitPattern: $0.baseAddress) }
        try AESGCM.openWithNonce(&bytes, key: key)
        #expect(bytes.withUnsafeBytes { UInt(bitPattern: $0.baseAddress) } == before)
        #expect(bytes.count == 8 << 20 && bytes.allSatisfy { $0 == 7 })
    }
}
