import Basics
import Invoicing
import Services
import Storage
import TestSupport
import Testing

struct LongCheckTests {
    /// The world of a test, where no document may take any time.
    private func hurried(_ exchange: Exchange) -> Exchange {
        var policy = exchange.policy
        policy.longestCheck = .zero
        return Exchange(
            store: exchange.store, time: exchange.time, network: exchange.network, registry: exchange.registry,
            masterKeys: exchange.masterKeys, signingKey: exchange.signingKey, policy: policy)
    }

    @Test func `a document over which the rules take too long is refused, and told of as such`() async throws {
        let test = try await TestExchange()
        let sandbox = try await test.sandbox()
        let id = try await sandbox.send("1")
        let plain = try await sandbox.client.get("/documents/\(id)/xml").bodyText
        let notes = String(repeating: "<cbc:Note>again</cbc:Note>", count: 200)
        let wide = plain.replacing("<cbc:DocumentCurrencyCode>", with: "\(notes)<cbc:DocumentCurrencyCode>")
        #expect(wide != plain)
        let new = NewDocument(
            .invoice, from: sandbox.company, to: ParticipantID("0208:9876543210"), .xml(Array(wide.utf8)))
        let exchange = hurried(test.exchange)
        let problem = await #expect(throws: Problem.self) { try await exchange.prepare(new) }
        #expect(problem?.code == .payloadTooLarge)
        let verdict = try await exchange.verdict(on: new)
        #expect(verdict.errors.contains { $0.message.contains("take longer than") })
    }
}
