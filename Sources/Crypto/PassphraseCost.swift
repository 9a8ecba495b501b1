/// How much work a passphrase may be turned into before a key is at hand. What is encrypted says itself how often its hash is
/// to be repeated; a file that says two thousand million would stop the program for hours.
enum PassphraseCost {
    /// Three times what careful programs ask for.
    static let mostRepetitions = 2_000_000

    /// - Throws: `.malformed`, `.tooLarge`.
    static func check(encryptedKey der: [UInt8]) throws(CryptoError) {
        var reader = DERReader(der[...])
        var content = try reader.next(DERTag.sequence, "an encrypted private key").reader
        try check(algorithm: content.next(DERTag.sequence, "the algorithm of an encrypted key"))
    }

    /// Holds an AlgorithmIdentifier of PKCS#5 or PKCS#12 against the limit.
    ///
    /// - Throws: `.malformed`, `.tooLarge`.
    static func check(algorithm: DERElement) throws(CryptoError) {
        var reader = algorithm.reader
        let name = try reader.oid("an algorithm")
        guard reader.nextTag == DERTag.sequence else { return }
        var parameters = try reader.next(DERTag.sequence, "the parameters of an algorithm").reader
        if name == pbes2 {
            try check(algorithm: parameters.next(DERTag.sequence, "the key derivation of PBES2"))
        } else if name == scrypt {
            // libcrypto itself allows scrypt no more than 32 MB.
            return
        } else if parameters.nextTag == DERTag.octetString {
            // PBKDF2, and the schemes of PKCS#5 1.5 and PKCS#12: a salt, and how often.
            _ = try parameters.next("a salt")
            try check(repetitions: parameters.count("an iteration count"))
        }
    }

    /// - Throws: `.tooLarge`.
    static func check(repetitions: Int) throws(CryptoError) {
        guard repetitions <= mostRepetitions else {
            throw CryptoError(
                .tooLarge, "a passphrase is to be hashed \(repetitions) times; expected at most \(mostRepetitions)")
        }
    }

    private static let pbes2 = OID(1, 2, 840, 113_549, 1, 5, 13)
    private static let scrypt = OID(1, 3, 6, 1, 4, 1, 11_591, 4, 11)
}
