import Synchronization

/// Where messages that were opened wait to be stored: those that come in at about the same time are stored by one transaction.
final class Intake: Sendable {
    private final class Waiting: Sendable {
        let arrival: Arrival
        let wish: StatusWish
        let caller: CheckedContinuation<Taken, any Error>

        init(_ arrival: Arrival, _ wish: StatusWish, _ caller: CheckedContinuation<Taken, any Error>) {
            self.arrival = arrival
            self.wish = wish
            self.caller = caller
        }
    }

    private let exchange: Exchange
    private let network: PeppolNetwork
    private let muster = Mutex(Muster<Waiting>())

    init(_ exchange: Exchange, _ network: PeppolNetwork) {
        self.exchange = exchange
        self.network = network
    }

    /// A message is about to be opened: `take` or `dismiss` follows, and soon.
    func expect() {
        muster.withLock { $0.expect() }
    }

    /// A message that was expected is not stored, or not soon.
    func dismiss() {
        begin(muster.withLock { $0.dismiss() })
    }

    /// Stores what came in, and returns when that is durable.
    ///
    /// - Parameter wasExpected: Whether `expect` was called for it.
    /// - Throws: As `Exchange.take`.
    func take(_ arrival: Arrival, _ wish: StatusWish, wasExpected: Bool) async throws -> Taken {
        try await withCheckedThrowingContinuation { caller in
            let item = Waiting(arrival, wish, caller)
            begin(muster.withLock { $0.add(item, wasExpected: wasExpected) })
        }
    }

    private func begin(_ batch: [Waiting]) {
        guard !batch.isEmpty else { return }
        Task {
            var batch = batch
            while !batch.isEmpty {
                await write(batch)
                batch = muster.withLock { $0.next() }
            }
        }
    }

    /// Stores arrivals all together. When that fails, each by itself: one that cannot be stored keeps no other from it.
    private func write(_ batch: [Waiting]) async {
        do {
            let taken = try await exchange.take(batch.map { ($0.arrival, $0.wish) }, network)
            for (item, result) in zip(batch, taken) { item.caller.resume(with: result.mapError { $0 }) }
        } catch {
            guard batch.count > 1 else { return batch[0].caller.resume(throwing: error) }
            for item in batch { await write([item]) }
        }
    }
}
