/// The compiled statements of one connection, by their text.
struct StatementCache {
    private var statements: [Key: Entry] = [:]
    private var uses = 0

    private struct Entry {
        let statement: SQLiteStatement
        var lastUse: Int
    }

    /// How many are kept.
    static let capacity = 512

    /// The statement with this text, which is thereby used.
    subscript(key: Key) -> SQLiteStatement? {
        mutating get {
            uses += 1
            guard let place = statements.index(forKey: key) else { return nil }
            statements.values[place].lastUse = uses
            return statements.values[place].statement
        }
    }

    /// Keeps a statement. When there is no room for it, the quarter goes that was not used for the longest time.
    mutating func keep(_ statement: SQLiteStatement, for key: Key) {
        if statements.count >= Self.capacity {
            let order = statements.sorted { $0.value.lastUse < $1.value.lastUse }
            for (key, _) in order.prefix(Self.capacity / 4) { statements[key] = nil }
        }
        statements[key] = Entry(statement: statement, lastUse: uses)
    }

    /// A statement's text with its hash, reckoned eight bytes at a time.
    struct Key: Hashable {
        private let text: [UInt8]
        private let fingerprint: UInt64

        init(_ text: [UInt8]) {
            self.text = text
            fingerprint = text.withUnsafeBytes { bytes in
                var hash = UInt64(bytes.count)
                var offset = 0
                while offset + 8 <= bytes.count {
                    hash = Self.mix(hash, bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
                    offset += 8
                }
                while offset < bytes.count {
                    hash = Self.mix(hash, UInt64(bytes[offset]))
                    offset += 1
                }
                return hash
            }
        }

        private static func mix(_ hash: UInt64, _ word: UInt64) -> UInt64 {
            let product = (hash ^ word) &* 0x9E37_79B9_7F4A_7C15
            return product ^ product >> 32
        }

        func hash(into hasher: inout Hasher) {
            hasher.combine(fingerprint)
        }

        static func == (left: Key, right: Key) -> Bool {
            left.fingerprint == right.fingerprint && left.text == right.text
        }
    }
}
