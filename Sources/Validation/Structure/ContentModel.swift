/// A part of what a type may hold, as it is read.
struct ContentPart {
    let core: Core
    let occurrence: Occurrence

    init(_ core: Core, _ occurrence: Occurrence) {
        self.core = core
        self.occurrence = occurrence
    }

    enum Core {
        case child(name: UInt16, type: UInt16)
        case wildcard(ContentModel.Wildcard)
        /// One of these sequences.
        case group([[ContentPart]])
    }

    enum Occurrence {
        case once, maybe, anyNumber, atLeastOnce

        var isNeeded: Bool { self == .once || self == .atLeastOnce }
        var repeats: Bool { self == .anyNumber || self == .atLeastOnce }
    }
}

/// A content with choices, groups that repeat or wildcards: which children may follow which.
///
/// XML Schema sees to it that a child never fits two places at once, so the place of the child before is all that matters.
struct ContentModel: Sendable {
    /// A place in the content where a child may stand.
    enum Place: Sendable {
        case child(name: UInt16, type: UInt16)
        case wildcard(Wildcard)
    }

    /// A place for any element of some namespaces.
    struct Wildcard: Sendable {
        /// Only elements of another namespace than that of the prefix.
        let isOther: Bool
        let mustBeDeclared: Bool
        let prefix: StaticString
    }

    private(set) var places: [Place] = []
    /// By place: where the next child may stand.
    private(set) var following: [[Int]] = []
    /// Where the first child may stand.
    let first: [Int]
    /// By place: whether the content may end after it.
    private(set) var mayEnd: [Bool] = []
    let mayBeEmpty: Bool

    init(_ parts: [ContentPart]) {
        var making = Making()
        let whole = making.sequence(parts)
        places = making.places
        following = making.following.map { $0.sorted() }
        mayEnd = places.indices.map(whole.last.contains)
        first = whole.first.sorted()
        mayBeEmpty = whole.mayBeEmpty
    }

    /// Where a piece of content may begin and end.
    private struct Piece {
        var first: Set<Int> = []
        var last: Set<Int> = []
        var mayBeEmpty = true
    }

    private struct Making {
        var places: [Place] = []
        var following: [Set<Int>] = []

        mutating func sequence(_ parts: [ContentPart]) -> Piece {
            var whole = Piece()
            for part in parts {
                let next = piece(part)
                for place in whole.last { following[place].formUnion(next.first) }
                if whole.mayBeEmpty { whole.first.formUnion(next.first) }
                whole.last = next.mayBeEmpty ? whole.last.union(next.last) : next.last
                whole.mayBeEmpty = whole.mayBeEmpty && next.mayBeEmpty
            }
            return whole
        }

        private mutating func piece(_ part: ContentPart) -> Piece {
            var piece: Piece
            switch part.core {
            case .child(let name, let type): piece = place(.child(name: name, type: type))
            case .wildcard(let wildcard): piece = place(.wildcard(wildcard))
            case .group(let choices):
                piece = Piece(mayBeEmpty: false)
                for choice in choices {
                    let one = sequence(choice)
                    piece.first.formUnion(one.first)
                    piece.last.formUnion(one.last)
                    piece.mayBeEmpty = piece.mayBeEmpty || one.mayBeEmpty
                }
            }
            if part.occurrence.repeats {
                for place in piece.last { following[place].formUnion(piece.first) }
            }
            if !part.occurrence.isNeeded { piece.mayBeEmpty = true }
            return piece
        }

        private mutating func place(_ place: Place) -> Piece {
            places.append(place)
            following.append([])
            return Piece(first: [places.count - 1], last: [places.count - 1], mayBeEmpty: false)
        }
    }
}
