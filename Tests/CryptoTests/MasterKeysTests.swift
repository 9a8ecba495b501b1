import Crypto
import Testing

struct MasterKeysTests {
    private let secret = Array("whsec_something".utf8)

    @Test func `a secret opens where it was sealed, and nowhere else`() throws {
        let keys = MasterKeys(.new())
        let sealed = try keys.seal(secret, at: "wh_1")
        #expect(try keys.open(sealed, at: "wh_1") == secret)
        #expect(code { () throws(CryptoError) in try keys.open(sealed, at: "wh_2") } == .notAuthentic)
    }

    @Test func `the same secret sealed twice looks different`() throws {
        let keys = MasterKeys(.new())
        #expect(try keys.seal(secret, at: "wh_1") != keys.seal(secret, at: "wh_1"))
    }

    @Test func `after a change of keys the old one still opens, and the new one seals`() throws {
        let old = MasterKey.new()
        let new = MasterKey.new()
        let sealed = try MasterKeys(old).seal(secret, at: "wh_1")
        let keys = MasterKeys(new, older: [old])
        #expect(try keys.open(sealed, at: "wh_1") == secret)
        #expect(keys.isOutdated(sealed))

        let again = try keys.seal(secret, at: "wh_1")
        #expect(!keys.isOutdated(again))
        #expect(try MasterKeys(new).open(again, at: "wh_1") == secret)
        #expect(code { () throws(CryptoError) in try MasterKeys(new).open(sealed, at: "wh_1") } == .unknownKey)
    }

    @Test func `what was cut off, changed, or never sealed is refused`() throws {
        let keys = MasterKeys(.new())
        let sealed = try keys.seal(secret, at: "wh_1")
        for count in 0..<sealed.count {
            #expect(code { () throws(CryptoError) in try keys.open(Array(sealed.prefix(count)), at: "wh_1") } != nil)
        }
        for place in sealed.indices {
            var changed = sealed
            changed[place] ^= 1
            #expect(code { () throws(CryptoError) in try keys.open(changed, at: "wh_1") } != nil)
        }
        #expect(code { () throws(CryptoError) in try keys.open(secret, at: "wh_1") } == .malformed)
    }

    @Test func `a key is read back from its text`() throws {
        let key = MasterKey.new()
        let sealed = try MasterKeys(key).seal(secret, at: "wh_1")
        let same = try MasterKey(text: key.text + "\n")
        #expect(try MasterKeys(same).open(sealed, at: "wh_1") == secret)
    }

    @Test(arguments: ["", "abcd", String(repeating: "g", count: 64), String(repeating: "a", count: 66), "ab cd"])
    func `what is no key is refused`(text: String) {
        #expect(throws: CryptoError.self) { try MasterKey(text: text) }
    }

    private func code(_ body: () throws(CryptoError) -> [UInt8]) -> CryptoError.Code? {
        do {
            _ = try body()
            return nil
        } catch {
            return error.code
        }
    }
}
