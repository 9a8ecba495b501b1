import Basics
import Crypto
import Testing

/// RFC 4231, section 4: keys and messages in hexadecimal.
struct HMACTests {
    static let vectors: [(key: String, message: String, code: String)] = [
        (
            String(repeating: "0b", count: 20), "4869205468657265",
            "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7"
        ),
        (
            "4a656665", "7768617420646f2079612077616e7420666f72206e6f7468696e673f",
            "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"
        ),
        (
            String(repeating: "aa", count: 20), String(repeating: "dd", count: 50),
            "773ea91e36800e46854db8ebd09181a72959098b3ef8c122d9635514ced565fe"
        ),
        (
            "0102030405060708090a0b0c0d0e0f10111213141516171819", String(repeating: "cd", count: 50),
            "82558a389a443c0ea4cc819899f2083a85f0faa3e578f8077a2e3ff46729665b"
        ),
        (
            String(repeating: "aa", count: 131),
            "54657374205573696e67204c6172676572205468616e20426c6f636b2d53697a65204b6579202d2048617368204b6579204669727374",
            "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54"
        ),
    ]

    @Test(arguments: vectors)
    func `the vectors of RFC 4231 come out`(key: String, message: String, code: String) throws {
        let key = HMACKey(try #require(Hex.decode(key)))
        let message = try #require(Hex.decode(message))
        #expect(Hex.encode(key.code(for: message)) == code)
    }

    @Test func `a message in parts has the code of the whole, and a key serves again and again`() {
        let key = HMACKey("a secret")
        let whole = key.code(for: Array("one.two".utf8))
        #expect(key.code(for: Array("one".utf8), Array(".".utf8), [], Array("two".utf8)) == whole)
        #expect(key.code(for: Array("one.two".utf8)) == whole)
    }

    @Test func `one key serves many threads at once`() async {
        let key = HMACKey("a secret")
        let messages = (0..<200).map { Array("message \($0)".utf8) }
        let alone = messages.map { key.code(for: $0) }
        let together = await withTaskGroup(of: (Int, [UInt8]).self) { group in
            for (index, message) in messages.enumerated() {
                group.addTask { (index, key.code(for: message)) }
            }
            return await group.reduce(into: [Int: [UInt8]]()) { $0[$1.0] = $1.1 }
        }
        #expect((0..<200).allSatisfy { together[$0] == alone[$0] })
    }

    @Test func `a code is known again, and one that differs in a bit or in length is not`() {
        let key = HMACKey("a secret")
        let message = Array("message".utf8)
        var code = key.code(for: message)
        #expect(key.isCode(code, for: message))
        #expect(!key.isCode(code.dropLast(), for: message))
        code[31] ^= 1
        #expect(!key.isCode(code, for: message))
    }

    @Test func `an empty key is a key`() {
        let code = HMACKey([UInt8]()).code(for: [])
        #expect(Hex.encode(code) == "b613679a0814d9ec772f95d778c35fc5ff1697c493715653c6c712144292c5ad")
    }
}
