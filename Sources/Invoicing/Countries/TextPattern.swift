/// A pattern that a short text must fit as a whole, in the small part of the regular expression language that the country
/// table uses: characters, classes, groups with alternatives, and the counts `?`, `{n}`, `{n,m}`.
///
/// Hyphens, dots and slashes outside classes match nothing: texts come here without them. Matching follows all ways at once,
/// one bit for each place in the text, so no text takes it long.
package struct TextPattern: Sendable {
    private let root: Node

    private indirect enum Node: Sendable {
        /// One byte out of 128, as two halves of a bit set.
        case one(low: UInt64, high: UInt64)
        case sequence([Node])
        case either([Node])
        case counted(Node, least: Int, most: Int)
    }

    /// `nil` when the pattern uses more of the language than this type knows.
    package init?(_ pattern: String) {
        var parser = Parser(bytes: Array(pattern.utf8)[...])
        guard let root = parser.alternatives(depth: 0), parser.bytes.isEmpty else { return nil }
        self.root = root
    }

    /// Whether the whole text fits. A text of more than 63 bytes does not.
    package func matches(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        guard bytes.count < 64 else { return false }
        return Self.advance(1, over: root, bytes) & 1 << UInt64(bytes.count) != 0
    }

    /// From these places in the text, where the node can end.
    private static func advance(_ places: UInt64, over node: Node, _ bytes: [UInt8]) -> UInt64 {
        switch node {
        case .one(let low, let high):
            var ends: UInt64 = 0
            for (place, byte) in bytes.enumerated() where places & 1 << UInt64(place) != 0 && byte < 128 {
                let half = byte < 64 ? low : high
                if half & 1 << UInt64(byte & 63) != 0 { ends |= 1 << UInt64(place + 1) }
            }
            return ends
        case .sequence(let nodes):
            return nodes.reduce(places) { advance($0, over: $1, bytes) }
        case .either(let nodes):
            return nodes.reduce(0) { $0 | advance(places, over: $1, bytes) }
        case .counted(let node, let least, let most):
            var current = places
            for _ in 0..<least { current = advance(current, over: node, bytes) }
            var ends = current
            for _ in least..<most where current != 0 {
                current = advance(current, over: node, bytes)
                ends |= current
            }
            return ends
        }
    }

    /// Takes a pattern apart. Every function takes what it reads off the front and is `nil` for what it does not know.
    private struct Parser {
        var bytes: ArraySlice<UInt8>

        mutating func alternatives(depth: Int) -> Node? {
            guard depth < 8 else { return nil }
            var all: [Node] = []
            repeat {
                guard let next = sequence(depth: depth) else { return nil }
                all.append(next)
            } while take("|")
            return all.count == 1 ? all[0] : .either(all)
        }

        private mutating func sequence(depth: Int) -> Node? {
            var all: [Node] = []
            while let next = bytes.first, next != UInt8(ascii: "|"), next != UInt8(ascii: ")") {
                bytes.removeFirst()
                switch next {
                case UInt8(ascii: "^"), UInt8(ascii: "$"): continue
                case UInt8(ascii: "("):
                    if take("?"), !take(":") { return nil }
                    guard let group = alternatives(depth: depth + 1), take(")") else { return nil }
                    all.append(group)
                case UInt8(ascii: "["):
                    guard let set = set() else { return nil }
                    all.append(set)
                case UInt8(ascii: "\\"):
                    guard bytes.popFirst() == UInt8(ascii: ".") else { return nil }
                    all.append(.sequence([]))
                case UInt8(ascii: "-"), UInt8(ascii: "/"):
                    all.append(.sequence([]))
                case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                    UInt8(ascii: "a")...UInt8(ascii: "z"):
                    all.append(Self.set([next]))
                default:
                    return nil
                }
                guard let counted = count(all.removeLast()) else { return nil }
                all.append(counted)
            }
            return .sequence(all)
        }

        private mutating func count(_ node: Node) -> Node? {
            if take("?") { return .counted(node, least: 0, most: 1) }
            guard take("{") else { return node }
            guard let least = number() else { return nil }
            var most = least
            if take(",") {
                guard let second = number() else { return nil }
                most = second
            }
            guard take("}"), least <= most, most < 64 else { return nil }
            return .counted(node, least: least, most: most)
        }

        private mutating func number() -> Int? {
            let digits = bytes.prefix { $0.isDigit }
            guard (1...2).contains(digits.count) else { return nil }
            bytes.removeFirst(digits.count)
            return digits.reduce(0) { $0 * 10 + $1.digit }
        }

        private mutating func set() -> Node? {
            var members: [UInt8] = []
            while let next = bytes.popFirst(), next != UInt8(ascii: "]") {
                guard next != UInt8(ascii: "^"), next != UInt8(ascii: "\\"), next < 128 else { return nil }
                if bytes.first == UInt8(ascii: "-"), let last = bytes.dropFirst().first, last != UInt8(ascii: "]") {
                    guard next <= last, last < 128 else { return nil }
                    bytes.removeFirst(2)
                    members += Array(next...last)
                } else {
                    members.append(next)
                }
            }
            return Self.set(members)
        }

        private static func set(_ members: [UInt8]) -> Node {
            var low: UInt64 = 0
            var high: UInt64 = 0
            for byte in members {
                if byte < 64 { low |= 1 << UInt64(byte) } else { high |= 1 << UInt64(byte & 63) }
            }
            return .one(low: low, high: high)
        }

        private mutating func take(_ expected: Unicode.Scalar) -> Bool {
            guard bytes.first == UInt8(ascii: expected) else { return false }
            bytes.removeFirst()
            return true
        }
    }
}
