import Crypto
import Testing

struct SecureRandomTests {
    @Test(arguments: [0, 1, 16, 32, 1000])
    func `as many bytes and letters come as were asked for`(count: Int) {
        #expect(SecureRandom.bytes(count).count == count)
        #expect(SecureRandom.letters(count).utf8.count == count)
    }

    @Test func `two secrets are never the same`() {
        #expect(SecureRandom.bytes(16) != SecureRandom.bytes(16))
        #expect(SecureRandom.letters(32) != SecureRandom.letters(32))
    }

    @Test func `letters are the 62 letters and digits, and each of them turns up`() {
        let seen = Set(SecureRandom.letters(20_000))
        #expect(seen.count == 62)
        #expect(seen.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) })
    }
}
