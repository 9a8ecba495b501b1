import Basics
import Crypto
import Testing

/// The examples of FIPS 180-4 as NIST publishes them.
struct SHA256Tests {
    @Test(arguments: [
        ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
        ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
        (
            "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
            "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
        ),
    ])
    func `the published examples have the published digests`(text: String, digest: String) {
        #expect(Hex.encode(SHA256.digest(of: text)) == digest)
    }

    @Test func `a million times the letter a, taken in piece by piece, has the published digest`() {
        var hash = SHA256()
        var left = 1_000_000
        for size in sequence(first: 1, next: { $0 * 3 }) {
            let piece = [UInt8](repeating: UInt8(ascii: "a"), count: min(size, left))
            hash.update(piece)
            left -= piece.count
            if left == 0 { break }
        }
        let digest = hash.finish()
        #expect(Hex.encode(digest) == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
    }

    @Test func `a digest of nothing taken in is that of no bytes`() {
        let digest = SHA256().finish()
        #expect(digest == SHA256.digest(of: [UInt8]()))
    }

    @Test func `bytes that lie in pieces are digested like those in one`() {
        let lazy = (0..<1000).lazy.map { UInt8(truncatingIfNeeded: $0) }
        #expect(SHA256.digest(of: lazy) == SHA256.digest(of: Array(lazy)))
    }
}
