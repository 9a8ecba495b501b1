import COpenSSL

/// What nobody can guess: keys, nonces, secrets.
package enum SecureRandom {
    /// `count` random bytes.
    package static func bytes(_ count: Int) -> [UInt8] {
        [UInt8](unsafeUninitializedCapacity: count) { bytes, written in
            fill(bytes)
            written = count
        }
    }

    /// `count` random letters and digits, every one of the 62 as likely as the others: 5.95 bits each.
    package static func letters(_ count: Int) -> String {
        String(unsafeUninitializedCapacity: count) { text in
            withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 64) { pool in
                var written = 0
                while written < count {
                    fill(pool)
                    // 248 is four times 62; what lies above would make the first letters likelier.
                    for byte in pool where byte < 248 && written < count {
                        text[written] = alphabet[Int(byte % 62)]
                        written += 1
                    }
                }
            }
            return count
        }
    }

    private static let alphabet = Array("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz".utf8)

    private static func fill(_ buffer: UnsafeMutableBufferPointer<UInt8>) {
        guard buffer.isEmpty || RAND_bytes(buffer.baseAddress, Int32(buffer.count)) == 1 else {
            libcryptoFailed("find randomness")
        }
    }
}
