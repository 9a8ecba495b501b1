import Basics
import Crypto
import Services
import TestSupport
import Testing

/// The published vectors of webhook signatures, for what signs and for what the tests verify with.
struct WebhookSigningTests {
    private static let code = "c51882d9947b72eda8c9c8c793fe6fa13fadad4d4f7898e1ef627fb1abff071b"

    @Test func `the published vector is what we sign`() {
        let header = WebhookSignature.header(
            of: Array(#"{"id":"evt_1"}"#.utf8), at: Timestamp(seconds: 1_714_046_400), secrets: ["whsec_test"])
        #expect(header == "t=1714046400,v1=\(Self.code)")
    }

    @Test func `the published vectors are what the tests' own HMAC reckons`() {
        let signed = Array(#"1714046400.{"id":"evt_1"}"#.utf8)
        #expect(Hex.encode(HandmadeHMAC.code("whsec_test", signed)) == Self.code)
        let other = Array(#"{"id":"1","timestamp":1777111508000}"#.utf8)
        #expect(
            Hex.encode(HandmadeHMAC.code("fp_secret", other))
                == "f5d62181fc7a5954817b609301351212fd8e993657de0c85c54e496b67754647")
    }

    @Test(arguments: [0, 1, 63, 64, 65, 200])
    func `both reckon the same for secrets of any length`(length: Int) {
        let secret = String(repeating: "s", count: length)
        let body = Array("body".utf8)
        let header = WebhookSignature.header(of: body, at: Timestamp(seconds: 5), secrets: ["other", secret])
        #expect(HandmadeHMAC.isSigned(header, body, with: secret))
        #expect(HandmadeHMAC.isSigned(header, body, with: "other"))
        #expect(!HandmadeHMAC.isSigned(header, body, with: "third"))
        #expect(!HandmadeHMAC.isSigned(header, body + [0], with: secret))
    }
}
