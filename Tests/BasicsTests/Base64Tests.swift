import Basics
import Testing

struct Base64Tests {
    /// RFC 4648, section 10.
    @Test(arguments: [
        ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="), ("fooba", "Zm9vYmE="),
        ("foobar", "Zm9vYmFy"),
    ])
    func `the examples of the RFC are written and read`(plain: String, text: String) {
        #expect(Base64.encode(plain.utf8) == text)
        #expect(Base64.decode(text) == Array(plain.utf8))
    }

    @Test func `bytes of every value and length come back, in both alphabets`() {
        for count in 0..<300 {
            let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 * 7 + count) }
            #expect(Base64.decode(Base64.encode(bytes)) == bytes)
            #expect(Base64.decodeURL(Base64.encodeURL(bytes)) == bytes)
            var text = Array("text".utf8)
            Base64.append(bytes, to: &text)
            #expect(text == Array("text\(Base64.encode(bytes))".utf8))
        }
    }

    @Test func `the alphabet for URLs has no plus, slash or padding`() {
        #expect(Base64.encode([0xFB, 0xFF, 0xFE, 0xFF]) == "+//+/w==")
        #expect(Base64.encodeURL([0xFB, 0xFF, 0xFE, 0xFF]) == "-__-_w")
    }

    @Test(arguments: [
        "Zg", "Zg=", "Zg===", "Z", "Zm9v=", "=", "Zm=v", "Zh==", "Zm9=", "Zm9vYg==Zg==", "Zm9v Yg==", "Zm-v", "Zmé=",
        "Zm\u{0}v", "\n",
    ])
    func `what the encoder would not have written is refused`(text: String) {
        #expect(Base64.decode(text) == nil)
    }

    @Test(arguments: ["Zm8=", "Zh", "Z", "Zm+v", "Zm9v\n"])
    func `in the form for URLs too`(text: String) {
        #expect(Base64.decodeURL(text) == nil)
    }

    @Test func `white space is passed over where it is allowed, and nothing else is`() {
        #expect(Base64.decode(" Zm9v\r\n\tYg= =\n", skippingWhitespace: true) == Array("foob".utf8))
        let bytes = (0..<61).map { UInt8($0 * 4) }
        for width in 1..<12 {
            let lines = Base64.encode(bytes).enumerated().map { ($0 % width == 0 ? "\n" : "") + String($1) }
            #expect(Base64.decode(lines.joined(), skippingWhitespace: true) == bytes)
        }
        #expect(Base64.decode("Zm9v\u{B}", skippingWhitespace: true) == nil)
        #expect(Base64.decode("Zg", skippingWhitespace: true) == nil)
    }

    @Test func `bytes are written in small hexadecimal digits and read in both cases`() {
        #expect(Hex.encode([0x00, 0x9F, 0xFF]) == "009fff")
        #expect(Hex.decode("009fFF") == [0x00, 0x9F, 0xFF])
        #expect(Hex.decode("") == [])
    }

    @Test(arguments: ["0", "0g", "00 ", "é", "+1"])
    func `what is no pair of digits is refused`(text: String) {
        #expect(Hex.decode(text) == nil)
    }
}
