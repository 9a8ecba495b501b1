import DNS
import Synchronization

/// What a name server knows: the names below one domain and their records, in memory. Names are compared without case.
package final class Zone: Sendable {
    /// A record of an answer.
    package enum Record: Hashable, Sendable {
        case naptr(NAPTRRecord)
        /// Four numbers: 127, 0, 0, 1.
        case a([UInt8])
        /// Sixteen numbers.
        case aaaa([UInt8])
    }

    /// What there is to say about a name.
    enum Finding: Equatable {
        /// Records of the type that was asked for; empty when the name has none of it.
        case records([Record])
        /// No such name, and none below it.
        case noSuchName
        /// The name lies in another zone.
        case notHere
    }

    /// The domain, in small letters, without a dot at its end.
    package let name: String
    private let records = Mutex<[String: [Record]]>([:])

    package init(_ name: String) {
        self.name = Self.folded(name)
    }

    /// Replaces all records of a name.
    package func set(_ records: [Record], for name: String) {
        self.records.withLock { $0[Self.folded(name)] = records.isEmpty ? nil : records }
    }

    /// Takes a name out.
    package func remove(_ name: String) {
        records.withLock { $0[Self.folded(name)] = nil }
    }

    /// The records of a name; empty when there is none.
    package func records(of name: String) -> [Record] {
        records.withLock { $0[Self.folded(name)] ?? [] }
    }

    /// How many names have records.
    package var count: Int { records.withLock(\.count) }

    func find(_ name: String, _ type: UInt16) -> Finding {
        let name = Self.folded(name)
        guard name == self.name || name.hasSuffix("." + self.name) else { return .notHere }
        return records.withLock { records in
            if let found = records[name] { return .records(found.filter { $0.type == type || type == anyType }) }
            // A name that has names below it is there, although it has no records (RFC 8020).
            let isAbove = name == self.name || records.keys.contains { $0.hasSuffix("." + name) }
            return isAbove ? .records([]) : .noSuchName
        }
    }

    private static func folded(_ name: String) -> String {
        (name.hasSuffix(".") ? String(name.dropLast()) : name).lowercased()
    }
}

/// Asks for records of every type.
private let anyType: UInt16 = 255

extension Zone.Record {
    /// The number of its type.
    var type: UInt16 {
        switch self {
        case .a: 1
        case .aaaa: 28
        case .naptr: 35
        }
    }
}
