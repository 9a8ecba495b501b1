import CXML2

/// The parts of a name by their addresses: libxml2 keeps one copy of each in a parser's dictionary, so a name is known without
/// looking at its letters for as long as the parser lives.
struct NameParts: Hashable {
    let local: UnsafePointer<UInt8>
    let prefix: UnsafePointer<UInt8>?
    let namespace: UnsafePointer<UInt8>?
}

/// What a parser knows of the names that it has met with: what stands for each in comparisons, and which number it has in what
/// is made of the document that is read.
final class KnownNames {
    /// A name stands in one of a few that follow the slot its parts choose.
    fileprivate let slots: UnsafeMutablePointer<Slot>
    fileprivate static let (slotCount, neighbours) = (512, 8)
    private var namespaceNumbers = AddressNumbers()
    private var namespaceHashes: [NamespaceHash] = []
    /// How many times names were numbered from 0.
    fileprivate(set) var numberings: UInt32 = 0

    struct Slot {
        fileprivate var parts: NameParts?
        fileprivate(set) var key: XMLNameKey
        /// The numbering in which the name has its number.
        var numbering: UInt32 = 0
        var number: UInt32 = 0
    }

    init() {
        let none = XMLNameKey(namespace: .none, local: UnsafeBufferPointer(start: nil, count: 0))
        slots = .allocate(capacity: Self.slotCount)
        slots.initialize(repeating: Slot(parts: nil, key: none), count: Self.slotCount)
    }

    deinit { slots.deallocate() }

    /// What stands for a name in comparisons.
    func key(of parts: NameParts) -> XMLNameKey {
        XMLNameKey(namespace: hash(of: parts.namespace), local: XMLParsing.bytes(parts.local))
    }

    private func hash(of namespace: UnsafePointer<UInt8>?) -> NamespaceHash {
        guard let namespace else { return .none }
        if let known = namespaceNumbers[namespace] { return namespaceHashes[Int(known)] }
        let hash = XMLParsing.withValue(XMLParsing.bytes(namespace)) { NamespaceHash(of: $0) }
        namespaceNumbers.add(namespace, Int32(namespaceHashes.count))
        namespaceHashes.append(hash)
        return hash
    }
}

/// The numbers of names in what is made of one document, or of one part of it.
struct NameNumbers {
    // Unowned: the parser, which has them, outlives what reads with it.
    private unowned(unsafe) let names: KnownNames
    private let slots: UnsafeMutablePointer<KnownNames.Slot>
    let numbering: UInt32

    /// No name has a number.
    init(_ names: KnownNames) {
        self.names = names
        slots = names.slots
        names.numberings += 1
        numbering = names.numberings
    }

    /// Where a name stands: it has a number if the slot's numbering is this one. `nil` when all places for it are taken by names
    /// with numbers.
    func slot(of parts: NameParts) -> UnsafeMutablePointer<KnownNames.Slot>? {
        let mixed =
            UInt(bitPattern: parts.local) ^ (UInt(bitPattern: parts.namespace) >> 3)
            ^ (UInt(bitPattern: parts.prefix) << 5)
        let first = Int(truncatingIfNeeded: (mixed &* 0x9E37_79B9_7F4A_7C15) >> 32)
        var free: UnsafeMutablePointer<KnownNames.Slot>?
        for step in 0..<KnownNames.neighbours {
            let slot = slots + ((first &+ step) & (KnownNames.slotCount - 1))
            if slot.pointee.parts == parts { return slot }
            if slot.pointee.parts == nil {
                // No slot becomes empty again: had the name come before, it would stand before this one.
                free = slot
                break
            }
            if free == nil, slot.pointee.numbering != numbering { free = slot }
        }
        free?.pointee = KnownNames.Slot(parts: parts, key: names.key(of: parts))
        return free
    }

    /// What stands for a name in comparisons.
    func key(of parts: NameParts) -> XMLNameKey { names.key(of: parts) }

    /// The number of a name in a builder, which had no name when the numbering began; it is added when it is new there.
    func number(
        _ local: UnsafePointer<UInt8>, _ prefix: UnsafePointer<UInt8>?, _ uri: UnsafePointer<UInt8>?,
        in builder: inout XMLTreeBuilder
    ) -> UInt32 {
        let parts = NameParts(local: local, prefix: prefix, namespace: uri)
        // A name with many neighbours is looked up by its key.
        guard let slot = slot(of: parts) else { return Self.add(parts, key(of: parts), to: &builder) }
        if slot.pointee.numbering != numbering {
            slot.pointee.number = Self.add(parts, slot.pointee.key, to: &builder)
            slot.pointee.numbering = numbering
        }
        return slot.pointee.number
    }

    private static func add(_ parts: NameParts, _ key: XMLNameKey, to builder: inout XMLTreeBuilder) -> UInt32 {
        XMLParsing.withValue(XMLParsing.bytes(parts.namespace)) { namespace in
            builder.number(
                key: key, local: XMLParsing.bytes(parts.local), prefix: XMLParsing.bytes(parts.prefix), uri: namespace)
        }
    }
}
