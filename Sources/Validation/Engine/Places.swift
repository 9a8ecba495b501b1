import XML

/// Tells of each element, in one step from its parent, which contexts and absences its path fits.
///
/// The paths of all contexts are turned into one automaton over element names: a *place* is its state. The place of a
/// child is found from the place of its parent and its own name, so a document is placed in one pass whatever the number
/// of rules. Unknown names lead to place 0, where only paths that begin anywhere can begin anew.
struct Places: Sendable {
    /// What is looked for: a target, and the steps that lead to it.
    struct Route {
        let steps: [Step]
        let isAnchored: Bool
        let target: Int32
    }

    /// A test of one element's name.
    enum Step: Hashable, Sendable {
        case name(UInt64)
        case suffix(String)
        case any
    }

    /// By letter; the letter of a name is its position here. 0 is every name that no step asks for.
    private var letters: [UInt64: UInt16] = [:]
    /// Endings that steps ask for, and the letter of unknown names that have it.
    private var suffixes: [(bytes: [UInt8], letter: UInt16)] = []
    private var letterCount = 1
    /// By place: the targets that are met there, as a range of `targets`.
    private(set) var ranges: [Range<Int>] = [0..<0]
    private(set) var targets: [Int32] = []
    /// Next places: `(place << 16) + letter` to place, open addressing.
    private var moves: [(key: UInt32, place: UInt32)] = []
    /// By letter: the place after a name whose parent's place says nothing about it.
    private var anywhere: [UInt32] = []
    /// The place of what is around the root.
    private(set) var start: UInt32 = 0
    private var startMoves: [UInt32] = []

    init(_ routes: [Route], knownNames: [(key: UInt64, local: String)]) {
        nameLetters(routes, knownNames)
        var building = Building(routes: routes, places: self)
        building.run()
        ranges = building.ranges
        targets = building.targets
        anywhere = building.anywhere
        startMoves = building.startMoves
        fill(building.moves)
    }

    /// The letter of a name.
    func letter(key: UInt64, local: UnsafeBufferPointer<UInt8>) -> UInt16 {
        if let letter = letters[key] { return letter }
        for (bytes, letter) in suffixes
        where local.count >= bytes.count && local.suffix(bytes.count).elementsEqual(bytes) { return letter }
        return 0
    }

    /// The place of the root element.
    func root(letter: UInt16) -> UInt32 { startMoves[Int(letter)] }

    /// The place of a child.
    @inline(__always)
    func next(_ place: UInt32, _ letter: UInt16) -> UInt32 {
        if place != 0 {
            let key = place << 16 | UInt32(letter)
            var slot = Int(key &* 0x9E37_79B1 >> 8) & (moves.count - 1)
            while moves[slot].key != 0 {
                if moves[slot].key == key { return moves[slot].place }
                slot = (slot + 1) & (moves.count - 1)
            }
        }
        return anywhere[Int(letter)]
    }

    private mutating func nameLetters(_ routes: [Route], _ knownNames: [(key: UInt64, local: String)]) {
        for route in routes {
            for step in route.steps {
                switch step {
                case .name(let key) where letters[key] == nil:
                    letters[key] = UInt16(letterCount)
                    letterCount += 1
                case .suffix(let ending) where !suffixes.contains(where: { $0.bytes == Array(ending.utf8) }):
                    suffixes.append((Array(ending.utf8), UInt16(letterCount)))
                    letterCount += 1
                default: break
                }
            }
        }
        // A longer ending is asked first: it implies the shorter.
        suffixes.sort { $0.bytes.count > $1.bytes.count }
        locals = Dictionary(knownNames.map { ($0.key, $0.local) }, uniquingKeysWith: { first, _ in first })
    }

    private var locals: [UInt64: String] = [:]

    /// Which letters a step accepts.
    fileprivate func letters(of step: Step) -> [UInt16] {
        switch step {
        case .name(let key): return [letters[key] ?? 0]
        case .any: return (0..<UInt16(letterCount)).map { $0 }
        case .suffix(let ending):
            let known = letters.filter { locals[$0.key]?.hasSuffix(ending) == true }.map(\.value)
            let unknown = suffixes.filter { String(decoding: $0.bytes, as: UTF8.self).hasSuffix(ending) }.map(\.letter)
            return known + unknown
        }
    }

    private mutating func fill(_ all: [UInt32: UInt32]) {
        var size = 16
        while size < all.count * 2 { size *= 2 }
        moves = Array(repeating: (0, 0), count: size)
        for (key, place) in all {
            var slot = Int(key &* 0x9E37_79B1 >> 8) & (size - 1)
            while moves[slot].key != 0 { slot = (slot + 1) & (size - 1) }
            moves[slot] = (key, place)
        }
    }

    /// The making of the automaton: each set of half-met routes becomes a place.
    private struct Building {
        let routes: [Route]
        let places: Places
        var numbers: [[Int32]: UInt32] = [[]: 0]
        var pending: [(place: UInt32, items: [Int32])] = []
        var ranges: [Range<Int>] = [0..<0]
        var targets: [Int32] = []
        var moves: [UInt32: UInt32] = [:]
        var anywhere: [UInt32] = []
        var startMoves: [UInt32] = []

        /// An item is a route and how many of its steps are met: `route * 16 + met`.
        mutating func run() {
            var floating = [[Int32]](repeating: [], count: places.letterCount)
            var starting = floating
            for (route, what) in routes.enumerated() {
                for letter in places.letters(of: what.steps[0]) {
                    let item = Int32(route * 16 + 1)
                    starting[Int(letter)].append(item)
                    if !what.isAnchored { floating[Int(letter)].append(item) }
                }
            }
            anywhere = floating.map { number($0) }
            startMoves = starting.map { number($0) }
            while let (place, items) = pending.popLast() { expand(place, items, floating) }
        }

        private mutating func expand(_ place: UInt32, _ items: [Int32], _ floating: [[Int32]]) {
            var next: [UInt16: [Int32]] = [:]
            for item in items {
                let (route, met) = (Int(item / 16), Int(item % 16))
                guard met < routes[route].steps.count else { continue }
                for letter in places.letters(of: routes[route].steps[met]) {
                    next[letter, default: []].append(item + 1)
                }
            }
            for (letter, items) in next {
                moves[place << 16 | UInt32(letter)] = number(items + floating[Int(letter)])
            }
        }

        private mutating func number(_ items: [Int32]) -> UInt32 {
            let items = items.sorted()
            if let known = numbers[items] { return known }
            let place = UInt32(ranges.count)
            precondition(place < 1 << 16, "the rules of a layer have too many different places")
            numbers[items] = place
            let met = items.filter { Int($0 % 16) == routes[Int($0 / 16)].steps.count }
            let start = targets.count
            targets += Set(met.map { routes[Int($0 / 16)].target }).sorted()
            ranges.append(start..<targets.count)
            pending.append((place, items))
            return place
        }
    }
}
