/// The numbers of names in one builder, found without looking at their letters: while it reads a document libxml2 keeps one
/// copy of each name, so a name is known by the addresses of its parts.
struct NumbersByAddress {
    private var slots = [Slot](repeating: Slot(), count: 512)

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
        let mixed = (UInt(bitPattern: local) ^ (UInt(bitPattern: uri) >> 3)) &* 0x9E37_79B9_7F4A_7C15
        var slot = Int(truncatingIfNeeded: mixed >> 32) & (slots.count - 1)
        for _ in 0..<8 {
            if slots[slot].local == local, slots[slot].uri == uri { return slots[slot].number }
            if slots[slot].local == nil { break }
            slot = (slot + 1) & (slots.count - 1)
        }
        let name = XMLParsing.bytes(local)
        let prefix = XMLParsing.bytes(prefix)
        let number = XMLParsing.withValue(XMLParsing.bytes(uri)) { namespace in
            let key = XMLNameKey(namespace: namespace, local: name)
            return builder.number(key: key, local: name, prefix: prefix, uri: namespace)
        }
        // When eight slots are taken the last one is used anew: a name with many neighbours is looked up by its key.
        slots[slot] = Slot(local: local, uri: uri, number: number)
        return number
    }
}
