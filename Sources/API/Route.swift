import HTTP
import JSON
import Services
import Storage

/// One operation of an API, told once: the router, `openapi.json` and the reference are made from these.
package struct Route: Sendable {
    package let method: String
    /// With the parameters of the path in braces: `/exchange/v1/documents/{id}`.
    package let path: String
    /// Other paths of the same operation, which the reference does not show.
    package private(set) var aliases: [String] = []
    /// The name of the operation, in words joined by `_`: `get_document`.
    package let name: String
    /// What it does, in a line.
    package let summary: String
    /// The chapter of the reference it stands in.
    package let tag: String
    package let access: Access
    /// The problems that this operation has beside those that every operation of its kind has.
    package let problems: [Problem.Code]
    package let input: Description
    package let output: OutputDescription
    let handle: @Sendable (Incoming) async throws -> Answer

    /// Who may call an operation.
    package enum Access: Hashable, Sendable {
        /// Everybody, without a credential.
        case everybody
        /// Everybody, and it happens in the sandbox.
        case sandbox
        /// Whoever has one of these scopes; of none, every credential. It concerns an organisation.
        case organization(anyOf: [Scope])
        /// Whoever has one of these scopes. It concerns one company, which a platform names in `X-Flowie-Company`.
        case company(anyOf: [Scope])

        /// The scopes of which one is needed.
        package var scopes: [Scope] {
            switch self {
            case .everybody, .sandbox: []
            case .organization(let scopes), .company(let scopes): scopes
            }
        }

        /// Whether a credential is needed.
        package var needsKey: Bool {
            switch self {
            case .everybody, .sandbox: false
            case .organization, .company: true
            }
        }
    }

    /// An arguments type, as the reference shows it.
    package struct Description: Sendable {
        package let shape: @Sendable () throws -> Shape
        package let words: [String: String]
    }

    /// What an operation answers with, as the reference shows it.
    package struct OutputDescription: Sendable {
        package let status: Int
        /// Further statuses that the same body goes with: of what says in its own words that it is not well.
        package let otherStatuses: [Int]
        /// `nil` when there is no body.
        package let contentType: String?
        /// `nil` when the body is no JSON.
        package let shape: (@Sendable () throws -> Shape)?
        package let words: [String: String]
    }

    private init<In: Input, Out: Output>(
        _ method: String, _ path: String, _ name: String, _ summary: String, tag: String, access: Access, status: Int,
        problems: [Problem.Code], _ input: In.Type, _ output: Out.Type,
        handle: @escaping @Sendable (Incoming) async throws -> Answer
    ) {
        self.method = method
        self.path = path
        self.name = name
        self.summary = summary
        self.tag = tag
        self.access = access
        self.problems = problems
        self.input = Description(shape: { try Shape.of(In.self) }, words: In.words)
        self.output = OutputDescription(
            status: status, otherStatuses: Out.otherStatuses, contentType: Out.contentType, shape: Out.shape,
            words: Out.words)
        self.handle = handle
    }

    /// An operation for those who have a credential.
    package init<In: Input, Out: Output>(
        _ method: String, _ path: String, _ name: String, _ summary: String, tag: String, _ access: Access,
        status: Int = 200, problems: [Problem.Code] = [], handler: @escaping @Sendable (Call<In>) async throws -> Out
    ) {
        self.init(
            method, path, name, summary, tag: tag, access: access, status: status, problems: problems, In.self, Out.self
        ) { incoming in
            let call = try Call<In>(try incoming.decoded(), incoming, status: status)
            let out = try await handler(call)
            return call.keeping.kept ?? out.answer(status: status)
        }
    }

    /// An operation for everybody.
    package init<In: Input, Out: Output>(
        open method: String, _ path: String, _ name: String, _ summary: String, tag: String,
        _ access: Access = .everybody,
        status: Int = 200, problems: [Problem.Code] = [],
        handler: @escaping @Sendable (OpenCall<In>) async throws -> Out
    ) {
        self.init(
            method, path, name, summary, tag: tag, access: access, status: status, problems: problems, In.self, Out.self
        ) { incoming in
            let call = OpenCall<In>(
                input: try incoming.decoded(), worlds: incoming.worlds, remoteAddress: incoming.request.remoteAddress,
                bootstraps: incoming.bootstraps)
            return try await handler(call).answer(status: status)
        }
    }

    /// The same operation under other paths too.
    package func also(at paths: String...) -> Route {
        var route = self
        route.aliases += paths
        return route
    }
}

/// The arguments of an operation: names that stand in the path, in the query or in the JSON body.
package protocol Input: Decodable, Described, Sendable {}

/// No arguments.
package struct NoInput: Input {
    package static let words: [String: String] = [:]
}

/// What an operation answers with.
package protocol Output: Described, Sendable {
    /// `nil` when there is no body.
    static var contentType: String? { get }
    /// The shape of a JSON body; `nil` for any other.
    static var shape: (@Sendable () throws -> Shape)? { get }
    /// Statuses beside the operation's own that the body may go with.
    static var otherStatuses: [Int] { get }
    func answer(status: Int) -> Answer
}

extension Output {
    package static var otherStatuses: [Int] { [] }
}

/// A JSON body. `Decodable` only so that its shape can be read off.
package protocol JSONOutput: Output, JSONWritable, Decodable {}

extension JSONOutput {
    package static var contentType: String? { "application/json" }
    package static var shape: (@Sendable () throws -> Shape)? { { try Shape.of(Self.self) } }
    package func answer(status: Int) -> Answer { Answer(status: status, body: json) }
}

/// No body: 204.
package struct NoContent: Output {
    package static let contentType: String? = nil
    package static let shape: (@Sendable () throws -> Shape)? = nil
    package static let words: [String: String] = [:]
    package func answer(status: Int) -> Answer { Answer(status: status, contentType: "", body: []) }
}
