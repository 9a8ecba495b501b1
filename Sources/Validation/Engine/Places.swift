import XML

/// Tells of each element, in one step from its parent, which contexts and absences its path fits.
///
/// The paths of all contexts are turned into one automaton over element names: a *place* is its state. The place of a
/// child is found from the place of its parent and its own name, so a document is placed in one pass whatever the number
/// of rules. Unknown names lead to place 0, where only paths that begin anywhere can begin anew.
struct Places: ~Copyable {
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

    /// Where the targets of a place lie among all of them.
    struct Targets {
        let start: UInt32
        let end: UInt32
    }

    /// The rows of all places laid over one another so that none takes a cell of another's.
    struct Cell {
        /// Whose cell it is.
        var place: UInt32
        var next: UInt32
    }

    private let letters: Letters
    /// By place: the targets that are met there.
    private let ranges: Table<Targets>
    private let targets: Table<Int32>
    /// By place: where its row begins among the cells. A letter is a step along the row.
    private let rows: Table<UInt32>
    private let cells: Table<Cell>
    /// By letter: the place after a name whose parent's place says nothing about it.
    private let anywhere: Table<UInt32>
    private let startMoves: Table<UInt32>

    init(_ routes: [Route], knownNames: [(key: UInt64, local: String)]) {
        letters = Letters(of: routes, knownNames)
        var building = PlacesBuilding(routes, letters)
        building.run()
        ranges = Table(building.ranges.map { Targets(start: UInt32($0.lowerBound), end: UInt32($0.upperBound)) })
        targets = Table(building.targets)
        anywhere = Table(building.anywhere)
        startMoves = Table(building.startMoves)
        let (rows, cells) = Self.rows(of: building.moves, letterCount: letters.count)
        self.rows = Table(rows)
        self.cells = Table(cells)
    }

    /// The letter of a name.
    func letter(key: UInt64, local: UnsafeBufferPointer<UInt8>) -> UInt16 { letters.letter(key: key, local: local) }

    /// The place of the root element.
    func root(letter: UInt16) -> UInt32 { startMoves.values[Int(letter)] }

    /// The place of a child.
    @inline(__always)
    func next(_ place: UInt32, _ letter: UInt16) -> UInt32 {
        let cell = cells.values[Int(rows.values[Int(place)]) + Int(letter)]
        return cell.place == place ? cell.next : anywhere.values[Int(letter)]
    }

    /// Where the targets of a place are.
    @inline(__always)
    func targets(at place: UInt32) -> Targets { ranges.values[Int(place)] }

    @inline(__always)
    func target(_ position: UInt32) -> Int32 { targets.values[Int(position)] }

    /// Lays the longest rows first, each at the first start where its cells are free.
    private static func rows(of moves: [[UInt16: UInt32]], letterCount: Int) -> (rows: [UInt32], cells: [Cell]) {
        let free = UInt32.max
        var cells = [Cell](repeating: Cell(place: free, next: 0), count: letterCount)
        var rows = [UInt32](repeating: 0, count: moves.count)
        var firstFree = 0
        for place in moves.indices.sorted(by: { (moves[$0].count, $1) > (moves[$1].count, $0) })
        where !moves[place].isEmpty {
            let letters = moves[place].keys.map(Int.init)
            var start = max(0, firstFree - (letters.min() ?? 0))
            while letters.contains(where: { start + $0 < cells.count && cells[start + $0].place != free }) {
                start += 1
            }
            // A row must have room for any letter, its own or not.
            while cells.count < start + letterCount { cells.append(Cell(place: free, next: 0)) }
            for (letter, next) in moves[place] {
                cells[start + Int(letter)] = Cell(place: UInt32(place), next: next)
            }
            rows[place] = UInt32(start)
            while firstFree < cells.count, cells[firstFree].place != free { firstFree += 1 }
        }
        return (rows, cells)
    }
}

/// The letters of an automaton: a number for each name that a step asks for, and 0 for all others.
struct Letters: ~Copyable {
    private let numbers: KeyNumbers
    private let all: [UInt64: UInt16]
    /// Endings that steps ask for, longest first, and the letter of unknown names that have it.
    private let suffixes: [(bytes: [UInt8], letter: UInt16)]
    private let locals: [UInt64: String]
    /// How many letters there are.
    let count: Int

    init(of routes: [Places.Route], _ knownNames: [(key: UInt64, local: String)]) {
        var letters: [UInt64: UInt16] = [:]
        var suffixes: [(bytes: [UInt8], letter: UInt16)] = []
        var count: UInt16 = 1
        for step in routes.flatMap(\.steps) {
            switch step {
            case .name(let key) where letters[key] == nil:
                letters[key] = count
                count += 1
            case .suffix(let ending) where !suffixes.contains(where: { $0.bytes == Array(ending.utf8) }):
                suffixes.append((Array(ending.utf8), count))
                count += 1
            default: break
            }
        }
        numbers = KeyNumbers(letters)
        all = letters
        // A longer ending is asked first: it implies the shorter.
        self.suffixes = suffixes.sorted { $0.bytes.count > $1.bytes.count }
        locals = Dictionary(knownNames.map { ($0.key, $0.local) }, uniquingKeysWith: { first, _ in first })
        self.count = Int(count)
    }

    func letter(key: UInt64, local: UnsafeBufferPointer<UInt8>) -> UInt16 {
        let letter = numbers[key]
        if letter != 0 { return letter }
        for (bytes, letter) in suffixes
        where local.count >= bytes.count && local.suffix(bytes.count).elementsEqual(bytes) { return letter }
        return 0
    }

    /// Which letters a step accepts.
    func letters(of step: Places.Step) -> [UInt16] {
        switch step {
        case .name(let key): return [all[key] ?? 0]
        case .any: return (0..<UInt16(count)).map { $0 }
        case .suffix(let ending):
            let known = all.filter { locals[$0.key]?.hasSuffix(ending) == true }.map(\.value)
            let unknown = suffixes.filter { String(decoding: $0.bytes, as: UTF8.self).hasSuffix(ending) }.map(\.letter)
            return known + unknown
        }
    }
}

/// The making of the automaton: each set of half-met routes becomes a place.
struct PlacesBuilding {
    private let routes: [Places.Route]
    /// By route and step: the letters that the step accepts.
    private let letters: [[[UInt16]]]
    private let letterCount: Int
    private var numbers: [[Int32]: UInt32] = [[]: 0]
    private var pending: [(place: UInt32, items: [Int32])] = []
    private(set) var ranges: [Range<Int>] = [0..<0]
    private(set) var targets: [Int32] = []
    /// By place: the next place by letter.
    private(set) var moves: [[UInt16: UInt32]] = [[:]]
    private(set) var anywhere: [UInt32] = []
    private(set) var startMoves: [UInt32] = []

    init(_ routes: [Places.Route], _ letters: borrowing Letters) {
        self.routes = routes
        var known: [Places.Step: [UInt16]] = [:]
        for step in Set(routes.flatMap(\.steps)) { known[step] = letters.letters(of: step) }
        self.letters = routes.map { $0.steps.map { known[$0] ?? [] } }
        letterCount = letters.count
    }

    /// An item is a route and how many of its steps are met: `route * 16 + met`.
    mutating func run() {
        var floating = [[Int32]](repeating: [], count: letterCount)
        var starting = floating
        for (route, what) in routes.enumerated() {
            for letter in letters[route][0] {
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
            for letter in letters[route][met] { next[letter, default: []].append(item + 1) }
        }
        for (letter, items) in next {
            let place = Int(place)
            let number = number(items + floating[Int(letter)])
            moves[place][letter] = number
        }
    }

    private mutating func number(_ items: [Int32]) -> UInt32 {
        let items = items.sorted()
        if let known = numbers[items] { return known }
        let place = UInt32(ranges.count)
        numbers[items] = place
        let met = items.filter { Int($0 % 16) == routes[Int($0 / 16)].steps.count }
        let start = targets.count
        targets += Set(met.map { routes[Int($0 / 16)].target }).sorted()
        ranges.append(start..<targets.count)
        moves.append([:])
        pending.append((place, items))
        return place
    }
}
