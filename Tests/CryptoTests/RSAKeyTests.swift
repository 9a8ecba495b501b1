import Basics
import Crypto
import Testing

struct RSAKeyTests {
    /// The same key in every form that keys are kept in.
    static let forms = [
        "good-pkcs1.pem", "good-pkcs8.pem", "good-encrypted.pem", "good-scrypt.pem", "good-traditional.pem",
    ]

    private static func key() throws -> RSAKey { try RSAKey(pem: CryptoFixture.bytes("good-pkcs8.pem")) }

    @Test(arguments: forms)
    func `a key is read from every form in PEM, and is the one of its certificate`(name: String) throws {
        let key = try RSAKey(pem: CryptoFixture.bytes(name), passphrase: "sesame")
        #expect(key.bits == 2048)
        #expect(try key.publicKey == CryptoFixture.certificate("good").publicKey)
    }

    @Test func `a key is read from DER, encrypted or not, and from what it writes`() throws {
        let key = try RSAKey(der: CryptoFixture.bytes("good-3des.der"), passphrase: "sesame")
        #expect(try RSAKey(der: key.der).publicKey == key.publicKey)
        #expect(try RSAKey(pem: key.pem).publicKey == key.publicKey)
        #expect(key.pem.hasPrefix("-----BEGIN PRIVATE KEY-----\n"))
    }

    @Test(arguments: ["good-encrypted.pem", "good-scrypt.pem", "good-traditional.pem"])
    func `an encrypted key does not open with another passphrase or without one`(name: String) throws {
        for passphrase in ["open", "", nil] {
            #expect {
                try RSAKey(pem: CryptoFixture.bytes(name), passphrase: passphrase)
            } throws: {
                ($0 as? CryptoError)?.code == .wrongPassphrase
            }
        }
    }

    @Test func `a passphrase that is to be hashed ten million times is not tried`() throws {
        #expect {
            try RSAKey(pem: CryptoFixture.bytes("good-slow.pem"), passphrase: "sesame")
        } throws: {
            ($0 as? CryptoError)?.code == .tooLarge
        }
    }

    @Test func `what is no private key is refused with a reason`() throws {
        for text in ["", "nothing", "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n"] {
            #expect { try RSAKey(pem: text) } throws: { ($0 as? CryptoError)?.code == .malformed }
        }
        let two = try CryptoFixture.bytes("good-pkcs8.pem") + CryptoFixture.bytes("good-pkcs1.pem")
        #expect { try RSAKey(pem: two) } throws: { ($0 as? CryptoError)?.code == .malformed }
        #expect {
            try RSAKey(pem: CryptoFixture.bytes("good-public.pem"))
        } throws: {
            ($0 as? CryptoError)?.code == .malformed
        }
    }

    @Test func `a key whose numbers do not belong together is refused`() throws {
        var der = try Self.key().der
        // Somewhere in the modulus, which lies behind the head of some forty bytes.
        der[100] ^= 0x10
        #expect(throws: CryptoError.self) { try RSAKey(der: der) }
    }

    @Test func `what another program signed is verified, and what is signed here is the same`() throws {
        let key = try Self.key()
        let signature = try CryptoFixture.bytes("message.sha256")
        #expect(try key.sign(CryptoFixture.message) == signature)
        #expect(key.publicKey.verify(signature: signature, of: CryptoFixture.message))
        #expect(!key.publicKey.verify(signature: signature, of: CryptoFixture.message + [0]))
        #expect(!key.publicKey.verify(signature: signature.dropLast(), of: CryptoFixture.message))
        #expect(!key.publicKey.verify(signature: [], of: []))
    }

    @Test func `a signature with SHA-1 is verified only where it is asked for`() throws {
        let certificate = try CryptoFixture.certificate("good")
        let signature = try CryptoFixture.bytes("message.sha1")
        #expect(certificate.verify(signature: signature, of: CryptoFixture.message, .legacySHA1))
        #expect(!certificate.verify(signature: signature, of: CryptoFixture.message))
    }

    @Test(arguments: RSASignature.allCases)
    func `a bit changed in a signature or in what is signed is noticed`(scheme: RSASignature) throws {
        let key = try Self.key()
        let signature = try key.sign(CryptoFixture.message, scheme)
        #expect(key.publicKey.verify(signature: signature, of: CryptoFixture.message, scheme))
        for place in [0, 100, 255] {
            var changed = signature
            changed[place] ^= 1
            #expect(!key.publicKey.verify(signature: changed, of: CryptoFixture.message, scheme))
        }
    }

    @Test(arguments: [
        ("message.oaep-sha256-sha256", OAEP.sha256), ("message.oaep-sha256-sha1", OAEP(digest: .sha256, mgf: .sha1)),
    ])
    func `what another program encrypted is decrypted with the same OAEP only`(name: String, oaep: OAEP) throws {
        let key = try Self.key()
        let encrypted = try CryptoFixture.bytes(name)
        #expect(try key.decryptOAEP(encrypted, oaep) == CryptoFixture.message)
        #expect {
            try key.decryptOAEP(encrypted, OAEP(digest: .sha1, mgf: .sha1))
        } throws: {
            ($0 as? CryptoError)?.code == .notAuthentic
        }
    }

    @Test func `every OAEP gives back what it took, and no more goes in than fits`() throws {
        let key = try Self.key()
        for digest in HashAlgorithm.allCases {
            for mgf in HashAlgorithm.allCases {
                let oaep = OAEP(digest: digest, mgf: mgf)
                let secret = SecureRandom.bytes(16)
                #expect(try key.decryptOAEP(key.publicKey.encryptOAEP(secret, oaep), oaep) == secret)
            }
        }
        #expect(try key.decryptOAEP(key.publicKey.encryptOAEP([UInt8]())) == [])
        #expect(try key.publicKey.encryptOAEP([UInt8](repeating: 7, count: 190)).count == 256)
        #expect {
            try key.publicKey.encryptOAEP([UInt8](repeating: 7, count: 191))
        } throws: {
            ($0 as? CryptoError)?.code == .tooLarge
        }
    }

    @Test func `what was changed or cut off does not decrypt`() throws {
        let key = try Self.key()
        let encrypted = try CryptoFixture.bytes("message.oaep-sha256-sha256")
        var changed = encrypted
        changed[17] ^= 4
        for bytes in [changed, Array(encrypted.dropLast()), [], encrypted + [0], [UInt8](repeating: 0xFF, count: 256)] {
            #expect { try key.decryptOAEP(bytes) } throws: { ($0 as? CryptoError)?.code == .notAuthentic }
        }
    }

    @Test func `a short key decrypts but signs nothing, and none is made`() throws {
        let key = try RSAKey(pem: CryptoFixture.bytes("short.key"))
        #expect(key.bits == 1024)
        #expect(try key.decryptOAEP(key.publicKey.encryptOAEP([1, 2, 3])) == [1, 2, 3])
        #expect { try key.sign([1]) } throws: { ($0 as? CryptoError)?.code == .invalidKey }
        for bits in [0, 1024, 2047, 1 << 20] {
            #expect { try RSAKey.new(bits: bits) } throws: { ($0 as? CryptoError)?.code == .invalidKey }
        }
    }

    @Test func `one key serves many threads at once`() async throws {
        let key = try Self.key()
        let expected = try CryptoFixture.bytes("message.sha256")
        try await withThrowingTaskGroup(of: Bool.self) { group in
            for _ in 0..<16 {
                group.addTask {
                    for _ in 0..<10 {
                        let secret = SecureRandom.bytes(16)
                        guard try key.sign(CryptoFixture.message) == expected,
                            key.publicKey.verify(signature: expected, of: CryptoFixture.message),
                            try key.decryptOAEP(key.publicKey.encryptOAEP(secret)) == secret
                        else { return false }
                    }
                    return true
                }
            }
            for try await isRight in group { #expect(isRight) }
        }
    }
}
