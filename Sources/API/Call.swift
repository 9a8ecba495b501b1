import Basics
import HTTP
import JSON
import Services
import Storage
import Synchronization

/// The two worlds that one program serves. A class, since every request has them at hand.
package final class Worlds: Sendable {
    package let live: Exchange
    package let sandbox: Exchange

    package init(live: Exchange, sandbox: Exchange) {
        self.live = live
        self.sandbox = sandbox
    }
}

/// A request on its way to its handler: routed, and its caller known and allowed.
struct Incoming: Sendable {
    let request: Request
    /// The parameters of the path, decoded.
    let path: [Arguments.Field]
    let worlds: Worlds
    /// Who calls; `nil` where no credential was needed.
    let party: Party?
    let keeping: Keeping
    /// Counts sandboxes by the address they are asked for from.
    let bootstraps: AddressLimit

    /// A caller in its world. A class, since a request hands it on from one to the next, and it has many parts to count.
    final class Party: Sendable {
        let exchange: Exchange
        let caller: Caller
        let tenant: Tenant

        init(exchange: Exchange, caller: Caller, tenant: Tenant) {
            self.exchange = exchange
            self.caller = caller
            self.tenant = tenant
        }
    }

    /// The arguments of the operation.
    ///
    /// - Throws: `Problem` with every fault.
    func decoded<In: Input>() throws -> In {
        let takesBody = request.method == "POST" || request.method == "PUT" || request.method == "PATCH"
        var fields = path
        if let query = request.query {
            guard let pairs = decodeQuery(query) else {
                throw Problem(.invalidRequest, "The query of the URL is not percent-encoded UTF-8.")
            }
            fields += pairs.filter { pair in !path.contains { $0.name == pair.name } }.map { ($0.name, $0.value) }
        }
        let body = takesBody ? try document() : nil
        if request.method == "PATCH", let written = path.first(where: { body?.root[$0.name] != nil }) {
            throw Problem(
                .invalidRequest, "Request validation failed",
                [.fault(written.name, "read_only", "expected this field to be left out: it stands in the path")])
        }
        do throws(JSONFaults) {
            return try Arguments(body: body, fields: fields, isChange: request.method == "PATCH").decode(In.self)
        } catch {
            throw nameless(error) ?? body.map { Problem(error, of: $0.root, fields: fields, as: In.self) }
                ?? Problem(error)
        }
    }

    /// That there is nothing of the name in the path, when the faults are that it cannot be one.
    private func nameless(_ faults: JSONFaults) -> Problem? {
        guard let field = path.first(where: { field in faults.faults.contains { $0.path == field.name } }) else {
            return nil
        }
        return .notFound(collection, field.text)
    }

    /// What the operation is about, in the word of its path: `document` of `/exchange/v1/documents/{id}/xml`.
    private var collection: String {
        let word = request.path.split(separator: "/").dropFirst(2).first.map(String.init) ?? "resource"
        return word == "companies" ? "company" : word.hasSuffix("s") ? String(word.dropLast()) : word
    }

    /// The JSON body; an empty one counts as an object without members.
    private func document() throws -> JSONDocument {
        if let type = request.headers["Content-Type"], !request.body.isEmpty, !type.isJSON {
            throw Problem(.unsupportedMediaType, "Expected a body of type application/json, got \(type).")
        }
        if let coding = request.headers["Content-Encoding"], !coding.equalsWithoutCase("identity"),
            !request.body.isEmpty
        {
            throw Problem(.unsupportedMediaType, "Expected a body without a content coding, got \(coding).")
        }
        let document: JSONDocument
        do throws(JSONError) {
            document = try JSONDocument(parsing: request.body.isEmpty ? Array("{}".utf8) : request.body)
        } catch {
            throw Problem(.invalidJSON, "The body is no valid JSON: \(error)")
        }
        guard document.root.kind == .object else {
            throw Problem(.invalidRequest, "Expected the body to be a JSON object.")
        }
        return document
    }
}

extension String {
    /// Whether a content type says that the body is JSON.
    fileprivate var isJSON: Bool {
        if self == "application/json" { return true }
        let type = prefix { $0 != ";" }.trimmingBlanks()
        return type.equalsWithoutCase("application/json")
            || (type.lowercased().hasPrefix("application/") && type.lowercased().hasSuffix("+json"))
            // What curl says when it is told nothing.
            || type.equalsWithoutCase("application/x-www-form-urlencoded")
    }
}

/// A call of somebody who has a credential.
package struct Call<In: Input>: Sendable {
    package let input: In
    private let party: Incoming.Party
    let keeping: Keeping
    private let status: Int

    package var exchange: Exchange { party.exchange }
    package var caller: Caller { party.caller }
    /// Whose data the call may see.
    package var tenant: Tenant { party.tenant }

    init(_ input: In, _ incoming: Incoming, status: Int) throws {
        guard let party = incoming.party else { throw Problem(.missingAuth, "This operation needs a credential.") }
        self.input = input
        self.party = party
        keeping = incoming.keeping
        self.status = status
    }

    /// The caller, as the steps of a lifecycle name it.
    package var actor: LifecycleEvent.Actor { LifecycleEvent.Actor(.key, id: caller.key.id.description) }

    /// Does the work of a call, and keeps the answer in the same transaction as its effect.
    ///
    /// - Parameters:
    ///   - render: Makes the answer from what the work made.
    ///   - work: Is given what to call with what it made, and writes what that gives inside its transaction.
    package func committing<Made: Sendable, Out: Output>(
        _ render: @escaping @Sendable (Made) throws -> Out,
        _ work: (@escaping Witness<Made>) async throws -> Made
    ) async throws -> Out {
        let (keeping, status, party) = (keeping, status, party)
        let made = try await work { made in
            guard keeping.isAsked else { return { _ in } }
            return try keeping.testimony(of: render(made).answer(status: status), in: party.exchange)
        }
        return try render(made)
    }
}

/// A call for which no credential was needed.
package struct OpenCall<In: Input>: Sendable {
    package let input: In
    package let worlds: Worlds
    /// Where the call comes from.
    package let remoteAddress: String
    let bootstraps: AddressLimit
}
