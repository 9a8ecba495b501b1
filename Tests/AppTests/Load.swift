import Basics
import Synchronization

/// Documents that are sent from several connections until each is acknowledged.
final class Load: Sendable {
    let size: Int
    let begun = SystemTime().now()
    private let company: String
    private let receiver: String
    private let state: Mutex<State>

    private struct State {
        /// What is to be sent yet: first what was sent and not answered.
        var waiting: [String]
        var acknowledged: [String: Served.Answer] = [:]
        var refusals: [String] = []
        var interrupted: Set<String> = []
    }

    /// - Parameter receiver: Who is to get them; the default is one whom the sandbox delivers to.
    init(of size: Int, from company: String, to receiver: String = "0208:TEST_OK") {
        self.size = size
        self.company = company
        self.receiver = receiver
        state = Mutex(State(waiting: (1...size).reversed().map { "2026-\($0)" }))
    }

    /// The first answers, by number.
    var acknowledged: [String: Served.Answer] { state.withLock { $0.acknowledged } }
    /// Answers that are no acknowledgement.
    var refusals: [String] { state.withLock { $0.refusals } }
    /// How many were under way when the program was killed, and so were sent again.
    var interrupted: Int { state.withLock { $0.interrupted.count } }

    func request(_ number: String) -> String { invoice(number, from: company, to: receiver) }
    func key(_ number: String) -> String { "key of \(number)" }

    /// Sends until all were answered, or the program answers no more.
    ///
    /// - Parameter progress: Is told after each acknowledgement how many there are.
    func run(on served: Served, connections: Int, _ progress: @escaping @Sendable (Int) -> Void) async {
        await withTaskGroup { group in
            for _ in 0..<connections {
                group.addTask {
                    while let number = self.state.withLock({ $0.waiting.popLast() }) {
                        guard await self.send(number, on: served, progress) else { return }
                    }
                }
            }
        }
    }

    /// Sends one document. Returns whether it was answered. One that cannot be taken now is sent again after the others.
    private func send(_ number: String, on served: Served, _ progress: (Int) -> Void) async -> Bool {
        let answer = try? await served.call(
            "POST", "/documents/send", request(number), idempotencyKey: key(number))
        let count: Int? = state.withLock { state in
            guard let answer else {
                state.interrupted.insert(number)
                state.waiting.append(number)
                return nil
            }
            if answer.status == 201 {
                state.acknowledged[number] = answer
            } else if answer.status == 503 {
                state.waiting.insert(number, at: 0)
            } else {
                state.refusals.append("\(answer.status) \(String(decoding: answer.body, as: UTF8.self))")
            }
            return state.acknowledged.count
        }
        if answer?.status == 503 { try? await Task.sleep(for: .milliseconds(20)) }
        if let count { progress(count) }
        return answer != nil
    }
}

/// Random numbers that are the same in every run: SplitMix64.
struct Chance: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var bits = state
        bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
        bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
        return bits ^ (bits >> 31)
    }
}
