import Basics
import Invoicing
import JSON
import Services
import Storage

/// The chapter of what there is in the sandbox only.
let sandboxTag = "Sandbox"

let sandboxRoutes: [Route] = [
    Route(
        open: "POST", "/exchange/v1/sandbox/bootstrap", "sandbox_bootstrap",
        "Get a sandbox of your own: an organisation, a company and a key, for seven days", tag: sandboxTag, .sandbox,
        status: 201, problems: [.rateLimited], handler: bootstrap),
    Route(
        "POST", "/exchange/v1/sandbox/rate-limit/exhaust", "sandbox_rate_limit_exhaust",
        "Have everything but calls of the sandbox refused for a while, to see what your program makes of it",
        tag: sandboxTag, .organization(anyOf: []), problems: [.testKeyRequired], handler: exhaustRateLimit),
]

/// The arguments of `sandbox_bootstrap`.
package struct Bootstrap: Input {
    let label: PlainText<100>?
    let email: PlainText<255>?
    let keyType: KeyType?

    package static let words = [
        "label": "What you call it.", "email": "Where you can be reached. Not kept.",
        "keyType": "What kind of key you want. Default: `personal`.",
    ]
}

func bootstrap(_ call: OpenCall<Bootstrap>) async throws -> Wire.Sandbox {
    let sandbox = call.worlds.sandbox
    if let seconds = call.bootstraps.count(call.remoteAddress, at: sandbox.time.now()) {
        throw Problem(
            .rateLimited, "Too many sandboxes were asked for from this address. Retry in \(seconds)s.",
            retryAfter: seconds)
    }
    return Wire.Sandbox(
        try await sandbox.bootstrap(label: call.input.label?.string, type: call.input.keyType ?? .personal))
}

/// The arguments of `sandbox_rate_limit_exhaust`.
package struct ExhaustRateLimit: Input {
    let durationSeconds: Whole<1, 3600>

    package static let words = ["durationSeconds": "For how long: 1 to 3600 seconds."]
}

func exhaustRateLimit(_ call: Call<ExhaustRateLimit>) async throws -> Wire.Exhausted {
    guard !call.exchange.policy.isLive else {
        throw Problem(.testKeyRequired, "This is for the sandbox; expected a key that begins with flw_test_.")
    }
    let now = call.exchange.time.now()
    let end = now + .seconds(call.input.durationSeconds.value)
    call.exchange.requests.exhaust(call.caller.organization.id, until: end, at: now)
    return Wire.Exhausted(until: end)
}

extension Wire {
    /// Until when requests are refused.
    package struct Exhausted: JSONOutput {
        let until: Timestamp

        package static let words = ["until": "When your requests are answered again."]

        package func write(to writer: inout JSONWriter) {
            writer.object { $0.field("until", until) }
        }
    }

    /// A sandbox of one's own.
    package struct Sandbox: JSONOutput {
        let organizationId: OrganizationID
        let apiKey: String
        let keyPrefix: String
        let keyType: KeyType
        let company: Company
        let expiresAt: Timestamp?

        /// The example company.
        package struct Company: Decodable, JSONWritable, Sendable {
            let id: CompanyID
            let peppolId: String
            let vatNumber: String
            let name: String
            let country: String

            package func write(to writer: inout JSONWriter) {
                writer.object { company in
                    company.field("id", id)
                    company.field("peppolId", peppolId)
                    company.field("vatNumber", vatNumber)
                    company.field("name", name)
                    company.field("country", country)
                }
            }
        }

        init(_ sandbox: Services.Sandbox) {
            organizationId = sandbox.organization.id
            apiKey = sandbox.secret
            keyPrefix = sandbox.key.prefix
            keyType = sandbox.key.type
            company = Company(
                id: sandbox.company.id, peppolId: sandbox.company.participant.description,
                vatNumber: sandbox.company.vatNumber, name: sandbox.company.name, country: sandbox.company.country)
            expiresAt = sandbox.organization.expiresAt
        }

        package static let words = [
            "organizationId": "Your organisation.", "apiKey": "Your key, shown this once.",
            "keyPrefix": "What the key begins with.", "keyType": "What the key is for.", "company": "Your company.",
            "expiresAt": "When all of it ceases to work.",
        ]

        package func write(to writer: inout JSONWriter) {
            writer.object { sandbox in
                sandbox.field("organizationId", organizationId)
                sandbox.field("apiKey", apiKey)
                sandbox.field("keyPrefix", keyPrefix)
                sandbox.field("keyType", keyType.rawValue)
                sandbox.field("company", company)
                sandbox.field("expiresAt", expiresAt)
            }
        }
    }
}
