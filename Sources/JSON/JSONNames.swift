/// The names of an object so far. A few are compared one by one; many are kept in a set, so that an object of a million
/// members is no way to keep us busy.
struct JSONNames {
    private let object: Int
    private var count = 0
    private var many: Set<[UInt8]> = []

    private static let few = 16

    /// - Parameter object: The object's entry; its members follow it.
    init(after object: Int) {
        self.object = object
    }

    /// Takes the next name, which is the last of `entries`, and says whether the object had it already.
    mutating func holds(
        _ name: JSONEntry, _ entries: [JSONEntry], _ text: UnsafeBufferPointer<UInt8>, _ unescaped: [UInt8]
    ) -> Bool {
        defer { count += 1 }
        if count < Self.few {
            var index = object + 1
            for _ in 0..<count {
                let earlier = entries[index]
                if earlier.length == name.length, Self.areSame(earlier, name, text, unescaped) { return true }
                index = Int(entries[index + 1].next)
            }
            return false
        }
        if count == Self.few {
            var index = object + 1
            for _ in 0..<count {
                many.insert(Self.bytes(entries[index], text, unescaped))
                index = Int(entries[index + 1].next)
            }
        }
        return !many.insert(Self.bytes(name, text, unescaped)).inserted
    }

    private static func areSame(
        _ left: JSONEntry, _ right: JSONEntry, _ text: UnsafeBufferPointer<UInt8>, _ unescaped: [UInt8]
    ) -> Bool {
        if !left.isUnescaped, !right.isUnescaped {
            return text[left.range].elementsEqual(text[right.range])
        }
        return bytes(left, text, unescaped) == bytes(right, text, unescaped)
    }

    private static func bytes(
        _ name: JSONEntry, _ text: UnsafeBufferPointer<UInt8>, _ unescaped: [UInt8]
    ) -> [UInt8] {
        name.isUnescaped ? Array(unescaped[name.range]) : Array(text[name.range])
    }
}
