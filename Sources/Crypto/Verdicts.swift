import Basics
import Synchronization

/// Paths that held, by the leaf they begin with: a few certificates sign thousands of messages a second.
///
/// Only what held is kept. A refusal depends on what came along with the certificate and may be otherwise a moment later.
final class Verdicts: Sendable {
    private struct Verdict {
        let path: [Certificate]
        let from: Timestamp
        /// The first moment at which it holds no more.
        let until: Timestamp
    }

    private let verdicts = Mutex<[Certificate: Verdict]>([:])

    /// How many are kept: more than there are access points in the network.
    static let most = 4096

    /// The path that held for this certificate and holds at this time, or `nil` when none is known.
    func path(of leaf: Certificate, at time: Timestamp) -> [Certificate]? {
        verdicts.withLock { verdicts in
            guard let verdict = verdicts[leaf], verdict.from <= time, time < verdict.until else { return nil }
            return verdict.path
        }
    }

    /// Keeps a path that held, for as long as all of it is valid. When there are too many, half of the others go.
    func keep(_ path: [Certificate]) {
        guard let leaf = path.first, let from = path.map(\.notBefore).max(), let until = path.map(\.notAfter).min()
        else { return }
        verdicts.withLock { verdicts in
            if verdicts.count >= Self.most {
                for key in verdicts.keys.prefix(Self.most / 2) { verdicts[key] = nil }
            }
            verdicts[leaf] = Verdict(path: path, from: from, until: until)
        }
    }

    /// How many are kept now.
    var count: Int { verdicts.withLock { $0.count } }
}
