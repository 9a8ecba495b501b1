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

    /// By how many bytes memory grows in the calmest of five rounds of so many repetitions. Other tests run beside these ones
    /// and take memory too, but not in every round; what leaks does.
    private func growth(_ repetitions: Int, _ body: () throws -> Void) throws -> Int {
        for _ in 0..<repetitions { try body() }
        var least = Int.max
        for _ in 0..<5 {
            let before = try Self.resident()
            for _ in 0..<repetitions { try body() }
            least = min(least, try Self.resident() - before)
        }
        return least
    }

    @Test func `reading, checking, verifying and failing leave nothing behind`() throws {
        let der = try CryptoFixture.certificate("good").der
        let signature = try CryptoFixture.bytes("message.sha256")
        let authority = try CryptoFixture.certificate("ca")
        let growth = try growth(800) {
            let certificate = try Certificate(der: der)
            _ = certificate.verify(signature: signature, of: CryptoFixture.message)
            _ = certificate.verify(signature: [1], of: [2])
            _ = try? Certificate(der: der.dropLast())
            _ = try? certificate.encryptOAEP(der)
            _ = try? RSAPublicKey(der: der)
        }
        // Half a kilobyte a time.
        #expect(growth < 800 * 512)
        let checks = try self.growth(300) {
            // A store of its own each time, so that nothing is known beforehand.
            let certificate = try Certificate(der: der)
            try TrustStore(anchors: [authority]).check(certificate, at: CryptoFixture.time)
            _ = try? TrustStore(anchors: [certificate], purpose: .any).check(authority, at: CryptoFixture.time)
        }
        #expect(checks < 300 * 512)
    }

    @Test func `keys, their files and what is encrypted leave nothing behind`() throws {
        let pem = try CryptoFixture.bytes("good-pkcs8.pem")
        let encrypted = try CryptoFixture.bytes("message.oaep-sha256-sha256")
        let keys = try growth(100) {
            let key = try RSAKey(pem: pem)
            _ = try key.decryptOAEP(encrypted)
            _ = try? key.decryptOAEP([1, 2, 3])
            _ = key.der
        }
        #expect(keys < 100 * 1024)
        let modern = try CryptoFixture.bytes("modern.p12")
        let legacy = try CryptoFixture.bytes("legacy.p12")
        let files = try growth(50) {
            _ = try Identity(pkcs12: legacy, passphrase: "sesame")
            _ = try? Identity(pkcs12: modern, passphrase: "no")
            _ = try? Identity(pkcs12: modern.dropLast(), passphrase: "no")
        }
        #expect(files < 50 * 4096)
    }

    @Test func `a large body is encrypted and decrypted within three times its size`() throws {
        let size = 100 << 20
        let key = SecureRandom.bytes(16)
        let before = try Self.peak()
        var bytes = [UInt8](repeating: 7, count: size)
        bytes = try AESGCM.sealWithNonce(bytes, key: key)
        try AESGCM.openWithNonce(&bytes, key: key)
        #expect(bytes.count == size && bytes.last == 7)
        #expect(try Self.peak() - before < 3 * size)
    }

    /// The most memory this process ever had, in bytes.
    private static func peak() throws -> Int {
        let text = try String(contentsOfFile: "/proc/self/status", encoding: .utf8)
        let line = try #require(text.split(separator: "\n").first { $0.hasPrefix("VmHWM:") })
        return try #require(line.split(separator: " ").dropFirst().first.flatMap { Int($0) }) * 1024
    }
}
