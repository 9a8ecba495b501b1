import Basics
import Crypto
import Testing

struct AESGCMPiecesTests {
    private let key = SecureRandom.bytes(16)

    @Test(arguments: [0, 1, 15, 16, 17, 4096, 100_003])
    func `pieces of any length give what the whole gives`(count: Int) throws {
        let plain = SecureRandom.bytes(count)
        let nonce = SecureRandom.bytes(12)
        let whole = try AESGCM.seal(plain, key: key, nonce: nonce, associated: [1, 2])
        for size in [1, 7, 16, 1000, 200_000] where size > 1 || count < 1000 {
            var bytes = plain
            var sealing = try AESGCM.Sealing(key: key, nonce: nonce, associated: [1, 2])
            try inPieces(&bytes, size) { piece throws(CryptoError) in try sealing.update(piece) }
            let tag = try sealing.finish()
            #expect(bytes + tag == whole)

            var opening = try AESGCM.Opening(key: key, nonce: nonce, associated: [1, 2])
            try inPieces(&bytes, size) { piece throws(CryptoError) in try opening.update(piece) }
            try opening.finish(tag: tag)
            #expect(bytes == plain)
        }
    }

    private func inPieces(
        _ bytes: inout [UInt8], _ size: Int, _ body: (UnsafeMutableRawBufferPointer) throws(CryptoError) -> Void
    ) throws {
        try bytes.withUnsafeMutableBytes { room in
            for start in stride(from: 0, to: room.count, by: size) {
                try body(UnsafeMutableRawBufferPointer(rebasing: room[start..<min(start + size, room.count)]))
            }
        }
    }

    @Test func `the form of XML Encryption opens where it lies`() throws {
        for count in [0, 1, 16, 70_000] {
            let plain = SecureRandom.bytes(count)
            var bytes = try AESGCM.sealWithNonce(plain, key: key)
            #expect(bytes.count == 12 + count + 16)
            #expect(try AESGCM.seal(plain, key: key, nonce: Array(bytes[..<12])) == Array(bytes[12...]))
            try AESGCM.openWithNonce(&bytes, key: key)
            #expect(bytes == plain)
        }
    }

    @Test func `what is not authentic leaves nothing behind`() throws {
        let sealed = try AESGCM.sealWithNonce([1, 2, 3, 4], key: key)
        for place in sealed.indices {
            var bytes = sealed
            bytes[place] ^= 0x40
            #expect { try AESGCM.openWithNonce(&bytes, key: key) } throws: {
                ($0 as? CryptoError)?.code == .notAuthentic
            }
            #expect(bytes.isEmpty)
        }
        var short = [UInt8](repeating: 0, count: 27)
        #expect { try AESGCM.openWithNonce(&short, key: key) } throws: { ($0 as? CryptoError)?.code == .malformed }
        var opening = try AESGCM.Opening(key: key, nonce: SecureRandom.bytes(12))
        try inPieces(&short, 5) { piece throws(CryptoError) in try opening.update(piece) }
        let tag = [UInt8](repeating: 0, count: 15)
        do {
            try opening.finish(tag: tag)
            Issue.record("a short tag was taken")
        } catch {
            #expect(error == CryptoError(.malformed, "a tag of 15 bytes; expected 16"))
        }
    }
}
