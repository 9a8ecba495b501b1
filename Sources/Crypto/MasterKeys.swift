import Basics

/// The keys under which secrets lie in the database: the one that seals, and older ones that still open.
///
/// What is sealed says which key it was sealed under, so a key is changed by putting a new one first; secrets move over as
/// they are sealed again. The form: a byte 1, four bytes that name the key, a nonce of 12, the encrypted bytes, a tag of 16.
package struct MasterKeys: Sendable {
    private let current: MasterKey
    private let older: [MasterKey]

    /// - Parameters:
    ///   - current: Seals, and opens.
    ///   - older: Open only.
    package init(_ current: MasterKey, older: [MasterKey] = []) {
        self.current = current
        self.older = older
    }

    /// Encrypts a secret.
    ///
    /// - Parameter place: Where it is kept, such as a row's identifier. Sealed bytes that were moved elsewhere do not open.
    package func seal(_ secret: [UInt8], at place: String) throws(CryptoError) -> [UInt8] {
        let header = [Self.form] + current.name
        let nonce = SecureRandom.bytes(AESGCM.nonceLength)
        let sealed = try AESGCM.seal(
            secret, key: current.bytes, nonce: nonce, associated: header + Array(place.utf8))
        return header + nonce + sealed
    }

    /// Decrypts what `seal` gave for the same place.
    ///
    /// - Throws: `.unknownKey`, `.notAuthentic`, `.malformed`.
    package func open(_ sealed: [UInt8], at place: String) throws(CryptoError) -> [UInt8] {
        let (header, nonce, rest) = try Self.parts(of: sealed)
        guard let key = key(named: header.dropFirst()) else {
            throw CryptoError(.unknownKey, "sealed under key \(Hex.encode(header.dropFirst())), which was not given")
        }
        return try AESGCM.open(
            Array(rest), key: key.bytes, nonce: Array(nonce), associated: Array(header) + Array(place.utf8))
    }

    /// Whether it was sealed under an older key, and should be sealed again.
    package func isOutdated(_ sealed: [UInt8]) -> Bool {
        !sealed.dropFirst().starts(with: current.name)
    }

    private func key(named name: ArraySlice<UInt8>) -> MasterKey? {
        ([current] + older).first { $0.name.elementsEqual(name) }
    }

    private static let form: UInt8 = 1
    private static let headerLength = 1 + MasterKey.nameLength

    private static func parts(
        of sealed: [UInt8]
    ) throws(CryptoError) -> (header: ArraySlice<UInt8>, nonce: ArraySlice<UInt8>, rest: ArraySlice<UInt8>) {
        let nonceEnd = headerLength + AESGCM.nonceLength
        guard sealed.count >= nonceEnd + AESGCM.tagLength else {
            throw CryptoError(
                .malformed, "\(sealed.count) sealed bytes; expected \(nonceEnd + AESGCM.tagLength) or more")
        }
        guard sealed[0] == form else {
            throw CryptoError(.malformed, "sealed in form \(sealed[0]); expected form \(form)")
        }
        return (sealed[..<headerLength], sealed[headerLength..<nonceEnd], sealed[nonceEnd...])
    }
}

/// 32 bytes of which nobody else knows.
package struct MasterKey: Sendable {
    fileprivate let bytes: [UInt8]
    /// What tells it from other keys and gives nothing of it away.
    fileprivate let name: [UInt8]

    fileprivate static let nameLength = 4
    /// How many bytes a key has.
    package static let length = 32

    /// - Throws: `.invalidKey` when there are not 32 bytes.
    package init(_ bytes: [UInt8]) throws(CryptoError) {
        guard bytes.count == Self.length else {
            throw CryptoError(.invalidKey, "a master key of \(bytes.count) bytes; expected \(Self.length)")
        }
        self.bytes = bytes
        name = Array(HMACKey(bytes).code(for: Array("name of a master key".utf8)).prefix(Self.nameLength))
    }

    /// Reads the text form: 64 hexadecimal digits, with white space around them.
    ///
    /// - Throws: `.invalidKey` for anything else.
    package init(text: String) throws(CryptoError) {
        let digits = text.split(whereSeparator: \.isWhitespace)
        guard digits.count == 1, let bytes = Hex.decode(digits[0]) else {
            throw CryptoError(.invalidKey, "a master key is written as \(2 * Self.length) hexadecimal digits")
        }
        try self.init(bytes)
    }

    /// A new key at random.
    package static func new() -> MasterKey {
        // 32 bytes are what the initialiser asks for, so it does not throw.
        do { return try MasterKey(SecureRandom.bytes(length)) } catch { libcryptoFailed("make a master key") }
    }

    /// The text form, to be kept where only the program can read it.
    package var text: String { Hex.encode(bytes) }
}
