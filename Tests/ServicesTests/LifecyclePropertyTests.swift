import Basics
import JSON
import Services
import Storage
import TestSupport
import Testing

/// Random steps against the table of transitions, which is written here a second time.
struct LifecyclePropertyTests {
    private static let table: [String: Set<String>] = [
        "issued": ["under_review", "approved", "rejected", "disputed"],
        "under_review": ["approved", "rejected", "disputed"],
        "approved": ["partially_paid", "paid", "disputed"],
        "partially_paid": ["partially_paid", "paid", "disputed"],
        "paid": ["disputed"],
        "disputed": ["under_review", "approved", "rejected"],
        "rejected": [],
    ]
    private static let steps = ["under_review", "approved", "rejected", "partially_paid", "paid", "disputed"]

    private struct Dice: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return state ^ (state >> 29)
        }
    }

    @Test(arguments: [11, 12, 13])
    func `whatever steps are tried, a document only goes where the table lets it`(seed: Int) async throws {
        let test = try await TestExchange()
        let sandbox = try await test.sandbox()
        var dice = Dice(state: UInt64(seed))
        var taken = 0
        for number in 0..<12 {
            let id = try await sandbox.send("\(number)")
            var status = "issued"
            var left = 12_100
            for _ in 0..<20 {
                // `rejected` ends a life, so it is tried less often than the others.
                let choices =
                    Int.random(in: 0..<6, using: &dice) == 0 ? Self.steps : Self.steps.filter { $0 != "rejected" }
                let step = choices[Int.random(in: 0..<choices.count, using: &dice)]
                let cents = Int.random(in: 1...5000, using: &dice)
                let amount = "\(cents / 100).\(cents % 100 < 10 ? "0" : "")\(cents % 100)"
                let reply = try await sandbox.client.post(
                    "/documents/\(id)/lifecycle",
                    """
                    {"status": "\(step)", "reasonCode": "PRI", "paymentDate": "2026-04-25", "paymentAmount": \(amount)}
                    """)
                let isPayment = step == "paid" || step == "partially_paid"
                switch reply.status {
                case 200:
                    #expect(Self.table[status]?.contains(step) == true, "\(status) to \(step)")
                    #expect(reply.text("previousStatus") == status)
                    if isPayment { left -= cents }
                    #expect(left >= 0)
                    status = step
                    taken += 1
                case 409:
                    #expect(reply.code == "INVALID_TRANSITION")
                    #expect(Self.table[status]?.contains(step) == false, "\(status) to \(step)")
                case 422:
                    #expect(reply.code == "PAYMENT_EXCEEDS_BALANCE")
                    #expect(isPayment && cents > left)
                default: Issue.record("\(reply.status) \(reply.bodyText)")
                }
                let life = try await sandbox.client.get("/documents/\(id)/lifecycle")
                #expect(life.text("currentStatus") == status)
                #expect(Set(life.texts("allowedTransitions")) == Self.table[status])
            }
            let history = try await sandbox.client.get("/documents/\(id)/lifecycle")["history"]
            let states = history?.elements.compactMap { $0["current"]?.text } ?? []
            for (before, after) in zip(states, states.dropFirst()) {
                #expect(Self.table[before]?.contains(after) == true)
            }
        }
        #expect(taken > 30)
    }
}
