import Basics
import Crypto
import Testing

struct CertificateTests {
    @Test func `a certificate of another program says what it says`() throws {
        let certificate = try CryptoFixture.certificate("good")
        #expect(certificate.subject == DistinguishedName("CN=POP990004, OU=PEPPOL TEST AP, O=\"Sample, Inc.\", C=BE"))
        #expect(certificate.issuer.commonName == "Sample CA")
        #expect(certificate.serialNumber.hexadecimal == "5a0ffee000000000000000000002")
        #expect(certificate.serialNumber.description == "1826684166758242518543547003568130")
        #expect(certificate.notBefore.description == "2026-01-01T00:00:00Z")
        #expect(certificate.notAfter.description == "2036-01-01T00:00:00Z")
        #expect(!certificate.isCA && certificate.pathLength == nil)
        #expect(certificate.keyUsage == [.digitalSignature, .keyEncipherment, .dataEncipherment])
        #expect(certificate.extendedKeyUsages == [.clientAuth])
        #expect(certificate.ocspURL == "http://ocsp.example.org/a")
        #expect(certificate.issuerURL == "http://ca.example.org/ca.crt")
        #expect(certificate.revocationListURLs == ["http://crl.example.org/ca.crl"])
        #expect(certificate.rsaBits == 2048)
        let authority = try CryptoFixture.certificate("ca")
        #expect(authority.isCA && authority.isSelfIssued)
        #expect(authority.keyUsage == [.digitalSignature, .keyCertSign, .crlSign])
        #expect(certificate.authorityKeyID == authority.subjectKeyID)
        #expect(try authority.publicKey.identifier == authority.subjectKeyID)
    }

    @Test func `a certificate is read with armour and without, whatever its line ends and blanks`() throws {
        let certificate = try CryptoFixture.certificate("good")
        let base64 = Base64.encode(certificate.der)
        #expect(certificate.base64 == Array(base64.utf8))
        let pem = certificate.pem
        var wild = ""
        for (place, letter) in base64.enumerated() {
            wild.append(letter)
            if place % 61 == 7 { wild += " \r\n\t" }
        }
        let texts = [
            pem, pem.replacing("\n", with: "\r\n"), pem.replacing("\n", with: "\r"), "\n\n  " + pem + "  ",
            "\u{FEFF}" + pem, "Bag Attributes\n  friendlyName: me\n" + pem, base64, wild, "  \r\n\(wild)\r\n ",
            "-----BEGIN CERTIFICATE-----\n\(wild)\n-----END CERTIFICATE-----",
        ]
        for text in texts { #expect(try Certificate(pem: text) == certificate, "\(text.prefix(60))") }
        #expect(try Certificate(der: certificate.der) == certificate)
        #expect(try Certificate.all(pem: Array((pem + pem).utf8)) == [certificate, certificate])
    }

    @Test func `a text with no certificate, with two, or with a broken one is refused`() throws {
        let pem = try CryptoFixture.certificate("good").pem
        let broken = [
            "", " ", "AAAA", "?", pem + pem, String(pem.dropLast(20)), "-----END CERTIFICATE-----",
            "-----BEGIN CERTIFICATE-----\n\n-----END CERTIFICATE-----", pem.replacing("MII", with: "NII"),
            pem.replacing("END CERTIFICATE", with: "END KEY"), "-----BEGIN CERTIFICATE-----\n" + pem,
        ]
        for text in broken {
            #expect { try Certificate(pem: text) } throws: { ($0 as? CryptoError)?.code == .malformed }
        }
    }

    @Test func `a certificate whose key is not RSA is read, and verifies nothing`() throws {
        let certificate = try CryptoFixture.certificate("ec")
        #expect(certificate.subject.commonName == "Curve")
        #expect(certificate.rsaBits == nil)
        #expect(!certificate.verify(signature: [1], of: [2]))
        #expect { try certificate.encryptOAEP([1]) } throws: { ($0 as? CryptoError)?.code == .invalidKey }
    }

    @Test func `what is encrypted to a certificate, its key decrypts`() throws {
        let identity = try TestPKI.accessPoint.get()
        let secret = SecureRandom.bytes(16)
        #expect(try identity.key.decryptOAEP(identity.certificate.encryptOAEP(secret)) == secret)
        let signature = try identity.key.sign(secret)
        #expect(identity.certificate.verify(signature: signature, of: secret))
    }

    @Test func `certificates are equal when their bytes are`() throws {
        let good = try CryptoFixture.certificate("good")
        let revoked = try CryptoFixture.certificate("revoked")
        #expect(Set([good, revoked, try Certificate(der: good.der)]).count == 2)
        #expect(good.digest == SHA256.digest(of: good.der))
    }

    @Test(arguments: [
        ("00", "0"), ("7f", "127"), ("0080", "128"), ("ff", "-1"),
        ("00ffffffffffffffffffff", "1208925819614629174706175"),
    ])
    func `a serial number is written in decimal`(content: String, decimal: String) throws {
        // The number of a certificate that is made for it: its bytes take the place of those that were there.
        let certificate = try CryptoFixture.certificate("good")
        let number = try #require(Hex.decode(content))
        var der = certificate.der
        let place = try #require(der.firstRange(of: [0x02, 0x0E, 0x5A]))
        let old = place.lowerBound..<place.lowerBound + 16
        der.replaceSubrange(old, with: [0x02, UInt8(number.count)] + number)
        let change = 14 - number.count
        for length in [2, 6] {
            let value = Int(der[length]) << 8 | Int(der[length + 1])
            der[length] = UInt8((value - change) >> 8)
            der[length + 1] = UInt8((value - change) & 0xFF)
        }
        #expect(try Certificate(der: der).serialNumber.description == decimal)
    }
}
