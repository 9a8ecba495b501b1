import Foundation

/// Recorded messages that others wrote. They lie outside the checkout, in `../shared/vectors`.
enum Vectors {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appending(path: "shared/vectors/as4")

    /// The bytes of a file, or `nil`, with a line that says so, when it is not there.
    static func bytes(_ path: String) -> [UInt8]? {
        guard let data = try? Data(contentsOf: folder.appending(path: path)) else {
            print("Skipped: \(path) does not lie beside the checkout.")
            return nil
        }
        return [UInt8](data)
    }
}

/// Bytes that somebody has tampered with: cut off, with bytes changed, taken out, doubled or swapped.
struct Mutations: Sequence, IteratorProtocol {
    private let original: [UInt8]
    private var left: Int
    private var random: SeededRandom

    init(of bytes: [UInt8], count: Int, seed: UInt64 = 1) {
        original = bytes
        left = count
        random = SeededRandom(seed: seed)
    }

    mutating func next() -> [UInt8]? {
        guard left > 0, !original.isEmpty else { return nil }
        left -= 1
        var bytes = original
        for _ in 0..<Int.random(in: 1...4, using: &random) {
            guard !bytes.isEmpty else { break }
            let place = Int.random(in: 0..<bytes.count, using: &random)
            switch Int.random(in: 0..<6, using: &random) {
            case 0: bytes = Array(bytes[..<place])
            case 1: bytes[place] = UInt8.random(in: 0...255, using: &random)
            case 2: bytes.removeSubrange(place..<Swift.min(bytes.count, place + 20))
            case 3: bytes.insert(contentsOf: bytes[place..<Swift.min(bytes.count, place + 40)], at: place)
            case 4: bytes.insert(contentsOf: Self.insertions.randomElement(using: &random) ?? [], at: place)
            default: bytes.swapAt(place, Int.random(in: 0..<bytes.count, using: &random))
            }
        }
        return bytes
    }

    private static let insertions = [
        "<a>", "</a>", "&", "&amp;", "xmlns=\"\"", "<!--", "]]>", "<!DOCTYPE a>", "\u{0}", "::",
    ].map {
        Array($0.utf8)
    }
}

/// Numbers that are the same at every run.
struct SeededRandom: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
