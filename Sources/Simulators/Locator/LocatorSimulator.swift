import HTTP
import Invoicing
import Peppol

/// A service metadata locator (SML) on loopback: its SOAP management interface over plain HTTP, and the zone of a name server
/// that follows it. Everything is in memory.
///
///     let locator = try LocatorSimulator(zone: "sml.example", httpPort: 0, dnsPort: 0)
///     try locator.start()
///     …
///     await locator.stop()
///
/// The real locator tells publishers by their TLS certificates, which our server does not ask for. Here a client may say who
/// it is in the field `SML-Client`, and a publisher belongs to the client that created it; those who say nothing are one
/// client together.
package final class LocatorSimulator: Sendable {
    /// The name server of the zone, whose faults tests may choose.
    package let nameServer: NameServer
    private let server: HTTPServer
    private let state: LocatorState

    /// The field in which a client says who it is.
    package static let clientField = "SML-Client"

    /// Binds both ports; 0 for any that is free.
    ///
    /// - Throws: `SimulatorError` when a port is taken.
    package init(zone: String, httpPort: Int, dnsPort: Int) throws(SimulatorError) {
        state = LocatorState(Zone(zone))
        nameServer = try NameServer(state.zone, port: dnsPort)
        do throws(HTTPError) {
            server = try HTTPServer(host: "127.0.0.1", port: httpPort, responder: LocatorResponder(state))
        } catch {
            throw SimulatorError(error.code == .addressInUse ? .addressInUse : .noResources, error.reason)
        }
    }

    /// The base address of the management interface.
    package var url: String { "http://127.0.0.1:\(server.port)" }

    /// The address of the name server, as a resolver takes it.
    package var nameServerAddress: String { "127.0.0.1:\(nameServer.port)" }

    /// The zone that the name server answers for.
    package var zone: Zone { state.zone }

    /// How many participants are registered.
    package var participantCount: Int { state.count }

    package func start() throws(SimulatorError) {
        do throws(HTTPError) {
            try server.start()
        } catch {
            throw SimulatorError(.noResources, error.reason)
        }
        try nameServer.start()
    }

    /// Ends both servers; returns when their sockets are closed.
    package func stop() async {
        await server.stop(deadline: .seconds(1))
        await nameServer.stop()
    }
}

/// The management interface.
private struct LocatorResponder: Responder {
    private let state: LocatorState

    init(_ state: LocatorState) {
        self.state = state
    }

    func maximumBodySize(for head: RequestHead) -> Int { 4 << 20 }

    func respond(to request: Request) async -> Response {
        guard [LocatorRequest.publisherPath, LocatorRequest.participantPath].contains(request.path) else {
            return Response(status: 404, text: "There is nothing at \(request.path).\n")
        }
        guard request.method == "POST" else {
            return Response(
                status: 405, headers: ["Allow": "POST", "Content-Type": "text/plain; charset=utf-8"],
                bytes: Array("Expected POST with a SOAP envelope.\n".utf8))
        }
        let answer: LocatorAnswer
        do throws(LocatorFault) {
            let asked = try LocatorRequest(reading: request.body, sentTo: request.path)
            answer = state.answer(asked, from: request.headers[LocatorSimulator.clientField] ?? "")
        } catch {
            answer = .fault(error)
        }
        return Response(
            status: answer.status, headers: ["Content-Type": "text/xml; charset=utf-8"], bytes: answer.write())
    }
}
