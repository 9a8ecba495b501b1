/// Decides when what came in is written: together with what is about to come, without anybody waiting for long.
///
/// A transaction costs nearly as much for one message as for a dozen. So it begins when nothing more is on its way in, or
/// enough waits; and while one is written, the next gathers. It knows no clock.
struct Muster<Item> {
    /// When so many have come, or were expected and did not, nothing waits for more.
    static var enough: Int { 64 }

    private var waiting: [Item] = []
    private var expected = 0
    /// How many did not come since the first of those that wait did.
    private var dismissed = 0
    private var isWriting = false

    /// One more is on its way in: it is added or dismissed later.
    mutating func expect() {
        expected += 1
    }

    /// One that was on its way does not come. Returns what is to be written now; nothing: not now.
    mutating func dismiss() -> [Item] {
        expected -= 1
        dismissed += 1
        return start()
    }

    /// One has come. Returns what is to be written now; nothing: not now.
    ///
    /// - Parameter wasExpected: Whether it was said to be on its way.
    mutating func add(_ item: Item, wasExpected: Bool) -> [Item] {
        if wasExpected { expected -= 1 }
        if waiting.isEmpty { dismissed = 0 }
        waiting.append(item)
        return start()
    }

    /// What was handed out is written. Returns what is to be written next; nothing: not now.
    mutating func next() -> [Item] {
        isWriting = false
        return start()
    }

    private mutating func start() -> [Item] {
        guard !isWriting, !waiting.isEmpty, expected <= 0 || waiting.count + dismissed >= Self.enough else {
            return []
        }
        isWriting = true
        defer { waiting = [] }
        return waiting
    }
}
