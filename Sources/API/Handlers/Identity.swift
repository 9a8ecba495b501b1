import Basics
import JSON
import Services
import Storage

let identityRoutes: [Route] = [
    Route(
        "GET", "/exchange/v1/me", "get_me", "Say who calls", tag: "Identity", .organization(anyOf: []), handler: getMe)
]

func getMe(_ call: Call<NoInput>) async throws -> Wire.Me {
    Wire.Me(call.caller, isLive: call.exchange.policy.isLive)
}

extension Wire {
    /// Who calls, and what they may do.
    package struct Me: JSONOutput {
        let authMethod: String
        let userId: String?
        let email: String?
        let keyType: KeyType
        let keyId: KeyID
        let companyId: CompanyID?
        let organizationId: OrganizationID
        let organizationIds: [OrganizationID]
        let organizations: [Organization]
        let scopes: [Scope]
        let isTestMode: Bool

        /// An organisation that the caller can act as.
        package struct Organization: Decodable, JSONWritable, Sendable {
            let id: OrganizationID
            let name: String
            let country: String?
            let vatNumber: String?

            package func write(to writer: inout JSONWriter) {
                writer.object { organization in
                    organization.field("id", id)
                    organization.field("name", name)
                    organization.field("country", country)
                    organization.field("vatNumber", vatNumber)
                }
            }
        }

        init(_ caller: Caller, isLive: Bool) {
            authMethod = "api_key"
            userId = nil
            email = nil
            keyType = caller.key.type
            keyId = caller.key.id
            companyId = caller.key.company
            organizationId = caller.organization.id
            organizationIds = [caller.organization.id]
            organizations = [
                Organization(
                    id: caller.organization.id, name: caller.organization.name, country: caller.organization.country,
                    vatNumber: caller.organization.vatNumber)
            ]
            scopes = caller.key.scopes
            isTestMode = !isLive
        }

        package static let words = [
            "authMethod": "How the caller showed who they are.", "userId": "The user; null for a key.",
            "email": "The user's address; null for a key.", "keyType": "What the key is for.", "keyId": "The key.",
            "companyId": "The one company the key acts for; null for all.",
            "organizationId": "The organisation the call is made for.",
            "organizationIds": "Every organisation the caller can act as.",
            "organizations": "The same, with their names.", "scopes": "What the caller may do.",
            "isTestMode": "Whether this is the sandbox.",
        ]

        package func write(to writer: inout JSONWriter) {
            writer.object { me in
                me.field("authMethod", authMethod)
                me.field("userId", userId)
                me.field("email", email)
                me.field("keyType", keyType.rawValue)
                me.field("keyId", keyId)
                me.field("companyId", companyId)
                me.field("organizationId", organizationId)
                me.field("organizationIds", organizationIds)
                me.field("organizations", organizations)
                me.field("scopes", scopes.map(\.rawValue))
                me.field("isTestMode", isTestMode)
            }
        }
    }
}
