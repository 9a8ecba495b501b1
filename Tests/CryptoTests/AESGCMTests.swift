import Basics
import Crypto
import Testing

/// Test cases 1 to 4 and 13 to 16 of the specification of GCM that was submitted to NIST, in hexadecimal.
struct AESGCMTests {
    struct Vector: Sendable, CustomTestStringConvertible {
        let name: String
        let key: String
        let nonce: String
        let plain: String
        let associated: String
        let sealed: String

        var testDescription: String { name }
    }

    private static let longPlain =
        "d9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a72"
        + "1c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b391aafd255"

    static let vectors = [
        Vector(
            name: "1", key: String(repeating: "00", count: 16), nonce: String(repeating: "00", count: 12), plain: "",
            associated: "", sealed: "58e2fccefa7e3061367f1d57a4e7455a"),
        Vector(
            name: "2", key: String(repeating: "00", count: 16), nonce: String(repeating: "00", count: 12),
            plain: String(repeating: "00", count: 16), associated: "",
            sealed: "0388dace60b6a392f328c2b971b2fe78ab6e47d42cec13bdf53a67b21257bddf"),
        Vector(
            name: "3", key: "feffe9928665731c6d6a8f9467308308", nonce: "cafebabefacedbaddecaf888", plain: longPlain,
            associated: "",
            sealed: "42831ec2217774244b7221b784d0d49ce3aa212f2c02a4e035c17e2329aca12e"
                + "21d514b25466931c7d8f6a5aac84aa051ba30b396a0aac973d58e091473f5985"
                + "4d5c2af327cd64a62cf35abd2ba6fab4"),
        Vector(
            name: "4", key: "feffe9928665731c6d6a8f9467308308", nonce: "cafebabefacedbaddecaf888",
            plain: String(longPlain.dropLast(8)), associated: "feedfacedeadbeeffeedfacedeadbeefabaddad2",
            sealed: "42831ec2217774244b7221b784d0d49ce3aa212f2c02a4e035c17e2329aca12e"
                + "21d514b25466931c7d8f6a5aac84aa051ba30b396a0aac973d58e091"
                + "5bc94fbc3221a5db94fae95ae7121a47"),
        Vector(
            name: "13", key: String(repeating: "00", count: 32), nonce: String(repeating: "00", count: 12), plain: "",
            associated: "", sealed: "530f8afbc74536b9a963b4f1c4cb738b"),
        Vector(
            name: "14", key: String(repeating: "00", count: 32), nonce: String(repeating: "00", count: 12),
            plain: String(repeating: "00", count: 16), associated: "",
            sealed: "cea7403d4d606b6e074ec5d3baf39d18d0d1c8a799996bf0265b98b5d48ab919"),
        Vector(
            name: "15", key: "feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308",
            nonce: "cafebabefacedbaddecaf888", plain: longPlain, associated: "",
            sealed: "522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa"
                + "8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f662898015ad"
                + "b094dac5d93471bdec1a502270e3cc6c"),
        Vector(
            name: "16", key: "feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308",
            nonce: "cafebabefacedbaddecaf888", plain: String(longPlain.dropLast(8)),
            associated: "feedfacedeadbeeffeedfacedeadbeefabaddad2",
            sealed: "522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa"
                + "8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f662"
                + "76fc6ece0f4e1768cddf8853bb2d551b"),
    ]

    @Test(arguments: vectors)
    func `the published cases seal to the published bytes and open again`(vector: Vector) throws {
        let key = try #require(Hex.decode(vector.key))
        let nonce = try #require(Hex.decode(vector.nonce))
        let plain = try #require(Hex.decode(vector.plain))
        let associated = try #require(Hex.decode(vector.associated))
        let sealed = try AESGCM.seal(plain, key: key, nonce: nonce, associated: associated)
        #expect(Hex.encode(sealed) == vector.sealed)
        #expect(try AESGCM.open(sealed, key: key, nonce: nonce, associated: associated) == plain)
    }

    @Test func `a bit changed anywhere is noticed`() throws {
        let key = SecureRandom.bytes(32)
        let nonce = SecureRandom.bytes(12)
        let sealed = try AESGCM.seal([1, 2, 3], key: key, nonce: nonce, associated: [9])
        for place in sealed.indices {
            var changed = sealed
            changed[place] ^= 0x10
            expectNotAuthentic { () throws(CryptoError) in
                try AESGCM.open(changed, key: key, nonce: nonce, associated: [9])
            }
        }
        expectNotAuthentic { () throws(CryptoError) in
            try AESGCM.open(sealed, key: key, nonce: nonce, associated: [8])
        }
        expectNotAuthentic { () throws(CryptoError) in
            try AESGCM.open(sealed, key: SecureRandom.bytes(32), nonce: nonce, associated: [9])
        }
    }

    private func expectNotAuthentic(_ body: () throws(CryptoError) -> [UInt8]) {
        #expect { try body() } throws: { ($0 as? CryptoError)?.code == .notAuthentic }
    }

    @Test func `keys, nonces and sealed bytes of another length are refused with the lengths`() {
        #expect(throws: CryptoError(.invalidKey, "a key of 5 bytes; expected 16, 24 or 32")) {
            try AESGCM.seal([], key: [1, 2, 3, 4, 5], nonce: SecureRandom.bytes(12))
        }
        #expect(throws: CryptoError(.invalidKey, "a nonce of 16 bytes; expected 12")) {
            try AESGCM.seal([], key: SecureRandom.bytes(16), nonce: SecureRandom.bytes(16))
        }
        #expect(throws: CryptoError(.malformed, "3 bytes; expected a tag of 16 at the least")) {
            try AESGCM.open([1, 2, 3], key: SecureRandom.bytes(16), nonce: SecureRandom.bytes(12))
        }
    }
}
