import Basics
import HTTP
import Invoicing
import Services
import Storage

/// Finds out who makes a call, and for whom.
struct Authentication: Sendable {
    let worlds: Worlds

    /// Whose key a call carries, and the world it is for.
    ///
    /// - Throws: `Problem` when it carries none that is good.
    func identify(_ head: RequestHead) throws -> (Caller, Exchange) {
        let secret = try bearer(of: head)
        let exchange =
            switch KeySecret.isLive(secret) {
            case true?: worlds.live
            case false?: worlds.sandbox
            case nil: throw Problem(.invalidToken, "Expected a key that begins with flw_.")
            }
        return (try exchange.caller(withSecret: secret), exchange)
    }

    /// The caller as one who may call a route.
    ///
    /// - Throws: `Problem` with the reason why not.
    func party(
        of caller: Caller, in exchange: Exchange, _ head: RequestHead, for access: Route.Access
    ) throws -> Incoming.Party {
        guard caller.has(anyOf: access.scopes) else {
            throw Problem(
                .insufficientScope,
                "The key lacks the scope \(access.scopes.map { "`\($0.rawValue)`" }.joined(separator: " or ")).",
                [Problem.Detail([("field", .text("scope")), ("required", .list(access.scopes.map(\.rawValue)))])])
        }
        return Incoming.Party(
            exchange: exchange, caller: caller, tenant: try tenant(of: caller, head, access, in: exchange))
    }

    private func bearer(of head: RequestHead) throws(Problem) -> String {
        guard let field = head.headers["Authorization"] else {
            throw Problem(.missingAuth, "Expected the header Authorization: Bearer followed by a key.")
        }
        let words = field.utf8.split(separator: UInt8(ascii: " "), maxSplits: 1).map(Substring.init)
        guard words.count == 2, String(words[0]).equalsWithoutCase("Bearer") else {
            throw Problem(.invalidToken, "Expected the header Authorization to be Bearer followed by a key.")
        }
        return String(words[1].trimmingBlanks())
    }

    /// Whose data the call may see: the company named in `X-Flowie-Company`, else the key's.
    private func tenant(
        of caller: Caller, _ head: RequestHead, _ access: Route.Access, in exchange: Exchange
    ) throws -> Tenant {
        guard let named = head.headers["X-Flowie-Company"] else {
            if case .company = access, caller.key.type != .personal {
                throw Problem(
                    .companyRequired, "A platform key says in X-Flowie-Company for which company it acts.")
            }
            return caller.tenant
        }
        guard let reference = CompanyReference(named),
            let company = try exchange.store.look({ tx in try tx.company(reference, of: caller.tenant) })
        else {
            throw Problem(.companyAccessDenied, "The key does not act for the company in X-Flowie-Company.")
        }
        return Tenant(caller.organization.id, company: company.id)
    }
}
