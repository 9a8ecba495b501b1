/// Numbers of texts by their addresses: while it reads a document libxml2 keeps one copy of each prefix and of each namespace.
/// There are few, which are looked through; where there are more, they are looked up.
struct AddressNumbers {
    private var few: [(address: UnsafePointer<UInt8>, number: Int32)] = []
    private var others: [UnsafePointer<UInt8>: Int32] = [:]
    private static let fewMost = 16

    /// The number of a text that was added.
    subscript(address: UnsafePointer<UInt8>) -> Int32? {
        for known in few where known.address == address { return known.number }
        return others.isEmpty ? nil : others[address]
    }

    /// - Precondition: It has no number yet.
    mutating func add(_ address: UnsafePointer<UInt8>, _ number: Int32) {
        if few.count < Self.fewMost {
            if few.isEmpty { few.reserveCapacity(Self.fewMost) }
            few.append((address, number))
        } else {
            others[address] = number
        }
    }
}
