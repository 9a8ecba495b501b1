/// AES in Galois/Counter Mode (NIST SP 800-38D): encryption that notices every change. Keys of 16, 24 or 32 bytes, nonces of
/// 12, tags of 16.
package enum AESGCM {
    /// How many bytes a nonce has.
    package static let nonceLength = 12
    /// How many bytes a tag has.
    package static let tagLength = 16

    /// Encrypts.
    ///
    /// - Parameters:
    ///   - nonce: Never used twice with one key.
    ///   - associated: What is not encrypted, but bound to it: opening needs the same.
    /// - Returns: The encrypted bytes, as many as `plain` has, and the tag behind them.
    /// - Throws: `.invalidKey`, `.refused`.
    package static func seal(
        _ plain: [UInt8], key: [UInt8], nonce: [UInt8], associated: [UInt8] = []
    ) throws(CryptoError) -> [UInt8] {
        try seal(plain, behind: [], key: key, nonce: nonce, associated: associated)
    }

    /// Decrypts what `seal` gave.
    ///
    /// - Throws: `.notAuthentic` when one bit of it, of `associated` or of the nonce is another, or the key is.
    package static func open(
        _ sealed: [UInt8], key: [UInt8], nonce: [UInt8], associated: [UInt8] = []
    ) throws(CryptoError) -> [UInt8] {
        var bytes = sealed
        try open(&bytes, from: 0, key: key, nonce: nonce, associated: associated)
        return bytes
    }

    /// Encrypts with a nonce at random, in the form of XML Encryption 1.1 (5.2.4): the nonce, the encrypted bytes, the tag.
    /// Takes room for the result once, and no more.
    ///
    /// - Throws: `.invalidKey`, `.refused`.
    package static func sealWithNonce(_ plain: [UInt8], key: [UInt8]) throws(CryptoError) -> [UInt8] {
        let nonce = SecureRandom.bytes(nonceLength)
        return try seal(plain, behind: nonce, key: key, nonce: nonce, associated: [])
    }

    /// Decrypts the form that `sealWithNonce` gives where it lies, without room for a copy when nobody else holds the array.
    ///
    /// - Parameter bytes: What was sealed; then what it says. Empty when it is not authentic: bytes that were not vouched for
    ///   are given to nobody.
    /// - Throws: `.malformed` when it is shorter than a nonce and a tag; `.notAuthentic`; `.invalidKey`.
    package static func openWithNonce(_ bytes: inout [UInt8], key: [UInt8]) throws(CryptoError) {
        guard bytes.count >= nonceLength + tagLength else {
            throw CryptoError(
                .malformed, "\(bytes.count) bytes; expected \(nonceLength + tagLength) of nonce and tag at the least")
        }
        try open(&bytes, from: nonceLength, key: key, nonce: Array(bytes[..<nonceLength]), associated: [])
    }

    private static func seal(
        _ plain: [UInt8], behind head: [UInt8], key: [UInt8], nonce: [UInt8], associated: [UInt8]
    ) throws(CryptoError) -> [UInt8] {
        var sealing = try Sealing(key: key, nonce: nonce, associated: associated)
        var result: Result<Void, CryptoError> = .success(())
        var sealed = [UInt8](unsafeUninitializedCapacity: head.count + plain.count + tagLength) { buffer, count in
            let room = UnsafeMutableRawBufferPointer(buffer)
            room.copyBytes(from: head)
            let body = UnsafeMutableRawBufferPointer(rebasing: room[head.count..<head.count + plain.count])
            body.copyBytes(from: plain)
            result = Result { () throws(CryptoError) in try sealing.update(body) }
            count = head.count + plain.count
        }
        try result.get()
        sealed += try sealing.finish()
        return sealed
    }

    /// Leaves what lies between `start` and the tag, decrypted.
    private static func open(
        _ bytes: inout [UInt8], from start: Int, key: [UInt8], nonce: [UInt8], associated: [UInt8]
    ) throws(CryptoError) {
        guard bytes.count >= start + tagLength else {
            throw CryptoError(.malformed, "\(bytes.count) bytes; expected a tag of \(tagLength) at the least")
        }
        let tag = Array(bytes.suffix(tagLength))
        do {
            var opening = try Opening(key: key, nonce: nonce, associated: associated)
            let end = bytes.count - tagLength
            let result = bytes.withUnsafeMutableBytes { room in
                Result { () throws(CryptoError) in try opening.update(.init(rebasing: room[start..<end])) }
            }
            try result.get()
            try opening.finish(tag: tag)
        } catch {
            bytes = []
            throw error
        }
        bytes.removeLast(tagLength)
        bytes.removeFirst(start)
    }
}
