import Basics
import Crypto
import Testing

struct IdentityTests {
    @Test func `a certificate and its key make an identity, with what stands behind as the chain`() throws {
        let chain = try CryptoFixture.bytes("good.pem") + CryptoFixture.bytes("ca.pem")
        let identity = try Identity(certificatePEM: chain, keyPEM: CryptoFixture.bytes("good-pkcs8.pem"))
        #expect(identity.commonName == "POP990004")
        #expect(identity.chain == [try CryptoFixture.certificate("ca")])
    }

    @Test func `the key of another certificate is refused`() throws {
        for name in ["ca.pem", "revoked.pem"] {
            #expect {
                try Identity(
                    certificatePEM: CryptoFixture.bytes(name), keyPEM: CryptoFixture.bytes("good-pkcs8.pem"))
            } throws: {
                ($0 as? CryptoError)?.code == .keyMismatch
            }
        }
        #expect {
            try Identity(certificatePEM: CryptoFixture.bytes("ec.pem"), keyPEM: CryptoFixture.bytes("good-pkcs8.pem"))
        } throws: {
            ($0 as? CryptoError)?.code == .invalidKey
        }
    }

    @Test(arguments: ["modern.p12", "legacy.p12"])
    func `PKCS#12 is read with new ciphers and with old ones`(name: String) throws {
        let identity = try Identity(pkcs12: CryptoFixture.bytes(name), passphrase: "sesame")
        #expect(identity.certificate == (try CryptoFixture.certificate("good")))
        #expect(identity.chain == [try CryptoFixture.certificate("ca")])
        #expect(try identity.key.sign(CryptoFixture.message) == CryptoFixture.bytes("message.sha256"))
        for passphrase in ["", "Sesame"] {
            #expect {
                try Identity(pkcs12: CryptoFixture.bytes(name), passphrase: passphrase)
            } throws: {
                ($0 as? CryptoError)?.code == .wrongPassphrase
            }
        }
    }

    @Test func `an empty passphrase is one`() throws {
        let identity = try Identity(pkcs12: CryptoFixture.bytes("empty.p12"), passphrase: "")
        #expect(identity.commonName == "POP990004" && identity.chain.isEmpty)
    }

    @Test func `PKCS#12 without a code, with too much work, or that is none, is refused`() throws {
        let refused: [(String, CryptoError.Code)] = [
            ("nomac.p12", .malformed), ("slow.p12", .tooLarge), ("good.pem", .malformed), ("list.der", .malformed),
        ]
        for (name, code) in refused {
            #expect {
                try Identity(pkcs12: CryptoFixture.bytes(name), passphrase: "sesame")
            } throws: {
                ($0 as? CryptoError)?.code == code
            }
        }
    }
}
