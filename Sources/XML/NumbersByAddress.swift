/// The numbers of names in one builder, found without looking at their letters: while it reads a document libxml2 keeps one
/// copy of each name, so a name is known by the addresses of its parts.
struct NumbersByAddress {
    private var slots: [Slot] = []
    private var namespaceNumbers = AddressNumbers()
    private var namespaceHashes: [NamespaceHash] = []
    /// How many names were added.
    private var count = 0
    private static let slotsMost = 512

    private struct Slot {
        var local: UnsafePointer<UInt8>?
        var uri: UnsafePointer<UInt8>?
        var number: UInt32 = 0
    }

    /// The number of a name, which is added to the builder when it is new there.
    mutating func number(
        _ local: UnsafePointer<UInt8>, _ prefix: UnsafePointer<UInt8>?, _ uri: UnsafePointer<UInt8>?,
        in builder: inout XMLTreeBuilder
    ) -> UInt32 {
        if count * 2 >= slots.count, slots.count < Self.slotsMost { grow() }
        let slot = slot(of: local, uri)
        if slots[slot].local == local, slots[slot].uri == uri { return slots[slot].number }
        let name = XMLParsing.bytes(local)
        let prefix = XMLParsing.bytes(prefix)
        let number = XMLParsing.withValue(XMLParsing.bytes(uri)) { namespace in
            let key = XMLNameKey(namespace: hash(of: namespace, at: uri), local: name)
            return builder.number(key: key, local: name, prefix: prefix, uri: namespace)
        }
        // Where eight slots are taken the last one is used anew: a name with many neighbours is looked up by its key.
        slots[slot] = Slot(local: local, uri: uri, number: number)
        count += 1
        return number
    }

    private mutating func hash(
        of namespace: UnsafeBufferPointer<UInt8>, at uri: UnsafePointer<UInt8>?
    ) -> NamespaceHash {
        guard let uri else { return .none }
        if let known = namespaceNumbers[uri] { return namespaceHashes[Int(known)] }
        let hash = NamespaceHash(of: namespace)
        namespaceNumbers.add(uri, Int32(namespaceHashes.count))
        namespaceHashes.append(hash)
        return hash
    }

    /// Where a name stands, or would.
    private func slot(of local: UnsafePointer<UInt8>?, _ uri: UnsafePointer<UInt8>?) -> Int {
        let mixed = (UInt(bitPattern: local) ^ (UInt(bitPattern: uri) >> 3)) &* 0x9E37_79B9_7F4A_7C15
        var slot = Int(truncatingIfNeeded: mixed >> 32) & (slots.count - 1)
        for _ in 0..<7 {
            if slots[slot].local == nil || slots[slot].local == local && slots[slot].uri == uri { break }
            slot = (slot + 1) & (slots.count - 1)
        }
        return slot
    }

    private mutating func grow() {
        let old = slots
        slots = [Slot](repeating: Slot(), count: max(128, old.count * 2))
        for known in old where known.local != nil { slots[slot(of: known.local, known.uri)] = known }
    }
}
