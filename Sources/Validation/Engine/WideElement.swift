import XML

/// The children of one element by their names: of the element that has all the lines, so that a rule about the document's head
/// need not go past each line to find that there is no more.
struct WideElement {
    /// The element's number.
    let node: Int32
    /// Open addressing by key, at most half full.
    private let slots: UnsafeMutablePointer<Slot>
    private let mask: Int

    struct Slot {
        /// 0: free.
        var key: UInt64 = 0
        var first: Int32 = -1
        var last: Int32 = -1
    }

    /// How many slots are enough for a document with so many distinct names.
    static func slotCount(forNames count: Int) -> Int {
        var size = 16
        while size < count * 2 { size *= 2 }
        return size
    }

    /// - Parameter slots: Room for the table, `slotCount` of them, not initialized; it stays the caller's.
    init(
        _ node: Int32, _ records: UnsafePointer<XMLRecord>, _ keys: UnsafePointer<UInt64>,
        _ slots: UnsafeMutablePointer<Slot>, _ slotCount: Int
    ) {
        self.node = node
        self.slots = slots
        mask = slotCount - 1
        slots.initialize(repeating: Slot(), count: slotCount)
        var child = records[Int(node)].firstChild
        // Lines follow one another, so most children go where the one before went.
        var (name, slot) = (UInt32.max, 0)
        while child >= 0 {
            let record = records[Int(child)]
            if record.name != XMLRecord.textName {
                if record.name != name {
                    name = record.name
                    slot = self.slot(of: keys[Int(name)])
                    if slots[slot].key == 0 { slots[slot] = Slot(key: keys[Int(name)], first: child, last: child) }
                }
                slots[slot].last = child
            }
            child = record.nextSibling
        }
    }

    /// The first and the last child of this name; -1 when there is none.
    @inline(__always)
    func children(_ key: UInt64) -> (first: Int32, last: Int32) {
        let found = slots[slot(of: key)]
        return (found.first, found.last)
    }

    /// Where a key is, or would be.
    @inline(__always)
    private func slot(of key: UInt64) -> Int {
        var slot = Int(truncatingIfNeeded: key) & mask
        while slots[slot].key != key, slots[slot].key != 0 { slot = (slot + 1) & mask }
        return slot
    }
}
