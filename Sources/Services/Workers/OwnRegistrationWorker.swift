import Basics
import Storage

/// Sees to it that the access point itself is registered, once the program has started.
package struct OwnRegistrationWorker: Sendable {
    private let exchange: Exchange
    private let network: PeppolNetwork

    package init(_ exchange: Exchange, _ network: PeppolNetwork) {
        self.exchange = exchange
        self.network = network
    }

    /// Tries every minute until it is done, or the task is cancelled.
    package func run(log: Log) async {
        while !Task.isCancelled {
            do {
                if try await network.publishOwn() {
                    exchange.bells[.register].ring()
                    return
                }
                log.info("own registration", ["outcome": "not yet"])
            } catch {
                log.error("own registration", ["error": "\(error)"])
            }
            await exchange.time.sleep(until: exchange.time.now() + .seconds(60))
        }
    }
}
