import Testing
import Validation
import XML

/// Documents whose elements were dropped, doubled, moved and renamed by chance.
struct StructureMutationTests {
    @Test(arguments: [StructureFixture.invoice, StructureFixture.cii])
    func `whatever stands where, an answer is given, and both answers agree`(document: String) throws {
        var chance = Chance(state: 7)
        let pieces = Pieces(document)
        for _ in 0..<3000 {
            var mutated = pieces
            for _ in 0..<Int.random(in: 1...4, using: &chance) { mutated.mutate(using: &chance) }
            guard let tree = try? XMLTree(parsing: Array(mutated.text.utf8)) else { continue }
            let report = Validator.check(tree, layers: [.xsd])
            #expect(report.findings.isEmpty == Validator.isStructureValid(tree))
            for finding in report.findings { #expect(!report.location(of: finding).isEmpty) }
        }
    }

    /// A document cut before and behind each tag.
    private struct Pieces {
        var pieces: [String]

        init(_ document: String) {
            pieces = document.split(separator: "<").flatMap { piece in
                let end = piece.firstIndex(of: ">").map(piece.index(after:)) ?? piece.endIndex
                return ["<" + piece[..<end], String(piece[end...])]
            }
        }

        var text: String { pieces.joined() }

        /// The pieces of an element, from its first tag to its last; `nil` for what is no first tag.
        private func element(at start: Int) -> Range<Int>? {
            guard pieces[start].hasPrefix("<"), !pieces[start].hasPrefix("</") else { return nil }
            if pieces[start].hasSuffix("/>") { return start..<start + 1 }
            var depth = 0
            for position in start..<pieces.count where pieces[position].hasPrefix("<") {
                if pieces[position].hasPrefix("</") {
                    depth -= 1
                } else if !pieces[position].hasSuffix("/>") {
                    depth += 1
                }
                if depth == 0 { return start..<position + 1 }
            }
            return nil
        }

        mutating func mutate(using chance: inout Chance) {
            guard pieces.count > 2 else { return }
            guard let element = element(at: Int.random(in: 1..<pieces.count, using: &chance)) else { return }
            let taken = Array(pieces[element])
            switch Int.random(in: 0..<6, using: &chance) {
            case 0: pieces.removeSubrange(element)
            case 1: pieces.insert(contentsOf: taken, at: element.upperBound)
            case 2:
                pieces.removeSubrange(element)
                pieces.insert(contentsOf: taken, at: Int.random(in: 1..<pieces.count, using: &chance))
            case 3:
                let other = pieces.filter { $0.hasPrefix("<c") || $0.hasPrefix("<r") }.randomElement(using: &chance)
                let name = other?.dropFirst().prefix { $0 != " " && $0 != ">" && $0 != "/" } ?? "x"
                pieces.replaceSubrange(element, with: ["<\(name)>"] + taken.dropFirst().dropLast() + ["</\(name)>"])
            case 4:
                pieces.insert(
                    ["x", " ", "2026-01-01", "1.00", "€"].randomElement(using: &chance) ?? "", at: element.lowerBound)
            default:
                let attribute =
                    ["a", "unitCode", "xsi:nil", "xsi:type", "mimeCode", "currencyID"].randomElement(using: &chance)
                    ?? ""
                let at = pieces[element.lowerBound].lastIndex { $0 != ">" && $0 != "/" }
                guard let at else { return }
                let end = pieces[element.lowerBound].index(after: at)
                pieces[element.lowerBound].insert(contentsOf: " \(attribute)=\"cbc:x\"", at: end)
            }
        }
    }
}

/// Chance that comes out the same each time (xorshift).
private struct Chance: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return state
    }
}
