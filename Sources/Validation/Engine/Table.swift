/// Values in a row that never change once they are made, by address: reading one counts no references and asks no bounds, so
/// many threads read it without a word to one another.
struct Table<Element: ~Copyable>: ~Copyable, @unchecked Sendable {
    // Unchecked since it is an address; nothing writes there between `init` and `deinit`, and what the tables of a rulebook hold
    // is plain numbers and `@Sendable` closures.
    /// The values, by their numbers from 0 to `count`.
    let values: UnsafePointer<Element>
    let count: Int

    /// So many values, each made by its number.
    init(count: Int, _ make: (Int) -> Element) {
        let start = UnsafeMutablePointer<Element>.allocate(capacity: max(count, 1))
        for place in 0..<count { (start + place).initialize(to: make(place)) }
        values = UnsafePointer(start)
        self.count = count
    }

    deinit {
        let start = UnsafeMutablePointer(mutating: values)
        start.deinitialize(count: count)
        start.deallocate()
    }
}

extension Table where Element: Copyable {
    init(_ values: [Element]) {
        self.init(count: values.count) { values[$0] }
    }
}

/// Small numbers by the keys of names.
struct KeyNumbers: ~Copyable {
    struct Slot {
        var key: UInt64 = 0
        /// 0: free.
        var number: UInt16 = 0
    }

    /// Open addressing, at most half full. The bits of a key are well mixed.
    private let slots: Table<Slot>

    /// - Precondition: No number is 0.
    init(_ numbers: [UInt64: UInt16]) {
        var size = 16
        while size < numbers.count * 2 { size *= 2 }
        var slots = [Slot](repeating: Slot(), count: size)
        for (key, number) in numbers {
            var slot = Int(truncatingIfNeeded: key) & (size - 1)
            while slots[slot].number != 0 { slot = (slot + 1) & (size - 1) }
            slots[slot] = Slot(key: key, number: number)
        }
        self.slots = Table(slots)
    }

    /// The number of a key; 0 when it has none.
    subscript(key: UInt64) -> UInt16 {
        var slot = Int(truncatingIfNeeded: key) & (slots.count - 1)
        while slots.values[slot].number != 0 {
            if slots.values[slot].key == key { return slots.values[slot].number }
            slot = (slot + 1) & (slots.count - 1)
        }
        return 0
    }
}
