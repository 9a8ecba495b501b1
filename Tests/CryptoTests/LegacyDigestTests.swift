import Basics
import Crypto
import Testing

struct LegacyDigestTests {
    @Test func `the examples of FIPS 180 and RFC 1321 have the published digests`() {
        #expect(Hex.encode(LegacyDigest.sha1(of: "abc".utf8)) == "a9993e364706816aba3e25717850c26c9cd0d89d")
        #expect(Hex.encode(LegacyDigest.sha1(of: [UInt8]())) == "da39a3ee5e6b4b0d3255bfef95601890afd80709")
        #expect(Hex.encode(LegacyDigest.md5(of: "abc".utf8)) == "900150983cd24fb0d6963f7d28e17f72")
        #expect(Hex.encode(LegacyDigest.md5(of: [UInt8]())) == "d41d8cd98f00b204e9800998ecf8427e")
    }

    @Test func `bytes that lie in memory are digested without a copy like any others`() {
        let bytes = SecureRandom.bytes(10_000)
        var hash = SHA256()
        bytes.withUnsafeBytes { hash.update(UnsafeRawBufferPointer(rebasing: $0[..<4000])) }
        let rest = Array(bytes[4000...])
        hash.update(rest.span.bytes)
        let digest = hash.finish()
        #expect(digest == SHA256.digest(of: bytes))
    }
}
