import Basics
import JSON
import Services
import Storage

let healthRoutes: [Route] = [
    Route(
        open: "GET", "/exchange/health/liveness", "health_liveness", "Say that the program serves requests",
        tag: "Health",
        handler: liveness
    ).also(at: "/health/liveness", "/exchange/v1/health/liveness"),
    Route(
        open: "GET", "/exchange/health/readiness", "health_readiness", "Say whether everything it stands on works",
        tag: "Health", problems: [.upstreamUnavailable], handler: readiness
    ).also(at: "/health/readiness", "/exchange/v1/health/readiness"),
    Route(
        open: "GET", "/exchange/health/contracts", "health_contracts", "Try everything it stands on", tag: "Health",
        problems: [.upstreamUnavailable], handler: contracts
    ).also(at: "/health/contracts", "/exchange/v1/health/contracts"),
]

func liveness(_ call: OpenCall<NoInput>) async throws -> Wire.Liveness {
    Wire.Liveness(status: "ok")
}

func readiness(_ call: OpenCall<NoInput>) async throws -> Wire.Readiness {
    var failures = 0
    for exchange in [call.worlds.live, call.worlds.sandbox] {
        do {
            _ = try exchange.store.look { tx in try tx.nextDue(.deliver) }
            // Once writing has failed, nobody may be sent here to write until it works again: so it is tried here.
            if exchange.store.failedWrites > 0 { try await exchange.store.tryWriting() }
        } catch {
            failures += max(1, exchange.store.failedWrites)
        }
    }
    var circuits = [
        "document-service": Wire.Readiness.Circuit(state: failures == 0 ? "closed" : "open", failures: failures)
    ]
    let live = call.worlds.live
    let network = live.network.condition(at: live.time.now())
    // Other servers' troubles are told, and are no reason to send nobody here.
    for (server, circuit) in network.circuits.sorted(by: { $0.value.failures > $1.value.failures }).prefix(50) {
        circuits[server] = Wire.Readiness.Circuit(state: circuit.state.name, failures: circuit.failures)
    }
    return Wire.Readiness(
        status: failures == 0 ? "ok" : "degraded", circuits: circuits, warnings: network.warnings)
}

func contracts(_ call: OpenCall<NoInput>) async throws -> Wire.Contracts {
    var checks: [String: Wire.Contracts.Check] = [:]
    for (name, exchange) in [("database-live", call.worlds.live), ("database-sandbox", call.worlds.sandbox)] {
        let start = exchange.time.now()
        var status = "ok"
        do { try await exchange.store.tryWriting() } catch { status = "failed" }
        let latency = Int((exchange.time.now() - start).wholeMilliseconds)
        checks[name] = Wire.Contracts.Check(status: status, latencyMs: latency)
    }
    let isWell = checks.values.allSatisfy { $0.status == "ok" }
    return Wire.Contracts(status: isWell ? "ok" : "degraded", checks: checks)
}

extension Wire {
    /// That the program lives.
    package struct Liveness: JSONOutput {
        let status: String

        package static let words = ["status": "`ok`."]

        package func write(to writer: inout JSONWriter) {
            writer.object { $0.field("status", status) }
        }
    }

    /// How everything stands that the program relies on.
    package struct Readiness: JSONOutput {
        let status: String
        let circuits: [String: Circuit]
        let warnings: [String]

        /// The circuit breaker in front of another service.
        package struct Circuit: Decodable, JSONWritable, Sendable {
            let state: String
            let failures: Int

            package func write(to writer: inout JSONWriter) {
                writer.object { circuit in
                    circuit.field("state", state)
                    circuit.field("failures", failures)
                }
            }
        }

        package static let words = [
            "status": "`ok`, or `degraded` with 503.",
            "circuits":
                "The circuit breaker in front of everything that requests stand on, and in front of each server "
                + "of the network that did not answer lately.",
            "warnings": "What should be seen to: a certificate that ends soon.",
        ]

        package static let otherStatuses = [503]

        package func answer(status: Int) -> Answer {
            Answer(status: self.status == "ok" ? status : 503, body: json)
        }

        package func write(to writer: inout JSONWriter) {
            writer.object { readiness in
                readiness.field("status", status)
                readiness.field("circuits", circuits)
                readiness.field("warnings", warnings)
            }
        }
    }

    /// How each thing answered that was tried.
    package struct Contracts: JSONOutput {
        let status: String
        let checks: [String: Check]

        /// How one thing answered.
        package struct Check: Decodable, JSONWritable, Sendable {
            let status: String
            let latencyMs: Int

            package func write(to writer: inout JSONWriter) {
                writer.object { check in
                    check.field("status", status)
                    check.field("latencyMs", latencyMs)
                }
            }
        }

        package static let words = [
            "status": "`ok`, or `degraded` with 503.", "checks": "How each answered, and after how long.",
        ]

        package static let otherStatuses = [503]

        package func answer(status: Int) -> Answer {
            Answer(status: self.status == "ok" ? status : 503, body: json)
        }

        package func write(to writer: inout JSONWriter) {
            writer.object { contracts in
                contracts.field("status", status)
                contracts.field("checks", checks)
            }
        }
    }
}
