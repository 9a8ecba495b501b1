import Basics
import HTTP
import Services

/// Everything that one address serves: the Exchange API, and what others on the network ask for.
package struct Site: Responder {
    private let api: ExchangeAPI
    private let network: NetworkEndpoints?
    private let log: Log?
    private let time: any TimeSource

    /// - Parameter network: `nil` where the instance is on no network.
    package init(_ api: ExchangeAPI, network: NetworkEndpoints?, log: Log? = nil, time: any TimeSource = SystemTime()) {
        self.api = api
        self.network = network
        self.log = log
        self.time = time
    }

    package func maximumBodySize(for head: RequestHead) -> Int {
        guard let network, let resource = network.resource(head.path) else { return api.maximumBodySize(for: head) }
        return network.maximumBodySize(of: resource)
    }

    package func refusal(_ refusal: Refusal, _ head: RequestHead?) -> Response {
        api.refusal(refusal, head)
    }

    package func respond(to request: Request) async -> Response {
        guard let network, let resource = network.resource(request.path) else { return await api.respond(to: request) }
        let start = time.now()
        let response = await network.respond(to: request, at: resource)
        log?.info(
            "network request",
            [
                "method": "\(request.method)", "path": "\(request.path)", "status": .number(response.status),
                "ms": .number(Int((time.now() - start).wholeMilliseconds)),
            ])
        return response
    }
}
