import JSON
import Services
import Storage

/// The description of an API for programs, made from its route table: OpenAPI 3.1.
package struct OpenAPI {
    private let routes: [Route]
    private var schemas = JSONSchemas()

    /// The version of the API, not of the program.
    package static let version = "3.1.11"

    package init(_ routes: [Route]) {
        self.routes = routes
    }

    /// The description as JSON.
    ///
    /// - Throws: `ShapeError` when a type of the table has no shape.
    package static func bytes(of routes: [Route]) throws -> [UInt8] {
        var description = OpenAPI(routes)
        return try description.write()
    }

    private mutating func write() throws -> [UInt8] {
        // Operations come first: they gather the schemas that `components` then lists.
        let paths = try self.paths()
        let detail = schemas.schema(of: try Shape.of(Wire.Detail.self))
        var writer = JSONWriter(capacity: 128 << 10)
        writer.object { api in
            api.field("openapi", "3.1.0")
            api.name("info")
            api.object { info in
                info.field("title", "Exchange API")
                info.field("version", Self.version)
                info.field("summary", "Send, receive and follow electronic invoices.")
            }
            api.name("servers")
            api.array { $0.object { $0.field("url", "/") } }
            api.name("tags")
            api.array { tags in
                for tag in tagNames { tags.object { $0.field("name", tag) } }
            }
            api.field("paths", paths)
            api.name("components")
            api.object { writeComponents(detail: detail, to: &$0) }
        }
        return writer.bytes
    }

    private var tagNames: [String] {
        var names: [String] = []
        for route in routes where !names.contains(route.tag) { names.append(route.tag) }
        return names
    }

    private mutating func paths() throws -> RawJSON {
        var order: [String] = []
        for route in routes where !order.contains(route.path) { order.append(route.path) }
        var writer = JSONWriter(capacity: 64 << 10)
        try writer.object { paths in
            for path in order {
                paths.name(path)
                try paths.object { item in
                    for route in routes where route.path == path {
                        item.name(route.method.lowercased())
                        try item.object { try write(route, to: &$0) }
                    }
                }
            }
        }
        return RawJSON(stored: writer.bytes)
    }
}

// MARK: One operation

extension OpenAPI {
    private mutating func write(_ route: Route, to operation: inout JSONWriter) throws {
        operation.field("operationId", route.name)
        operation.field("summary", route.summary)
        operation.field("tags", [route.tag])
        operation.name("security")
        operation.array { list in
            guard route.access.needsKey else { return }
            list.object { $0.field("bearerAuth", route.access.scopes.map(\.rawValue)) }
        }
        if !route.access.scopes.isEmpty { operation.field("x-required-scopes", route.access.scopes.map(\.rawValue)) }
        let arguments = try route.arguments()
        writeParameters(route, arguments, to: &operation)
        writeBody(route, arguments, to: &operation)
        operation.name("responses")
        try operation.object { try writeResponses(route, to: &$0) }
    }

    /// The arguments that stand in the path, in the query or in a header.
    private mutating func writeParameters(
        _ route: Route, _ arguments: Shape.Object?, to operation: inout JSONWriter
    ) {
        operation.name("parameters")
        operation.array { list in
            for field in arguments?.fields ?? [] where route.isInPath(field.name) || !route.takesBody {
                let schema = schemas.schema(of: field.shape)
                list.object { parameter in
                    parameter.field("name", field.name)
                    parameter.field("in", route.isInPath(field.name) ? "path" : "query")
                    parameter.field("required", route.isInPath(field.name) || field.isRequired)
                    parameter.field("description", route.input.words[field.name], ifNil: .omit)
                    parameter.field("schema", schema)
                }
            }
            for header in route.headers {
                list.object { $0.field("$ref", "#/components/parameters/\(header)") }
            }
        }
    }

    /// The arguments that stand in the body.
    private mutating func writeBody(_ route: Route, _ arguments: Shape.Object?, to operation: inout JSONWriter) {
        guard route.takesBody, var body = arguments else { return }
        let fields = body.fields.filter { !route.isInPath($0.name) }
        guard !fields.isEmpty else { return }
        body.fields = fields.map { field in
            var field = field
            field.words = route.input.words[field.name] ?? field.words
            return field
        }
        let schema = schemas.schema(of: .object(body))
        operation.name("requestBody")
        operation.object { request in
            request.field("required", fields.contains { $0.isRequired })
            request.name("content")
            request.object { content in
                content.name("application/json")
                content.object { $0.field("schema", schema) }
            }
        }
    }

    private mutating func writeResponses(_ route: Route, to responses: inout JSONWriter) throws {
        responses.name(String(route.output.status))
        let schema = try route.output.shape.map { try schemas.schema(of: $0().described(route.output.words)) }
        responses.object { response in
            response.field("description", route.summary)
            Self.write(headers: Header.of(route, status: route.output.status), to: &response)
            guard let type = route.output.contentType else { return }
            response.name("content")
            response.object { content in
                content.name(type)
                content.object { $0.field("schema", schema ?? RawJSON(stored: Array(#"{"type":"string"}"#.utf8))) }
            }
        }
        for status in Set(route.everyProblem.map(\.status)).sorted() {
            let codes = route.everyProblem.filter { $0.status == status }.map(\.rawValue)
            responses.name(String(status))
            responses.object { response in
                response.field("description", codes.joined(separator: ", "))
                response.field("x-error-codes", codes)
                Self.write(headers: Header.of(route, status: status), to: &response)
                response.name("content")
                response.object { content in
                    content.name("application/json")
                    content.object { media in
                        media.name("schema")
                        media.object {
                            write(errorOr: route.output.otherStatuses.contains(status) ? schema : nil, to: &$0)
                        }
                    }
                }
            }
        }
    }
}

extension OpenAPI {
    private static func write(headers: [Header], to response: inout JSONWriter) {
        response.name("headers")
        response.object { list in
            for header in headers {
                list.name(header.rawValue)
                list.object { $0.field("$ref", "#/components/headers/\(header.rawValue)") }
            }
        }
    }

    /// The schema of an answer that is an error, or what else goes with its status.
    private func write(errorOr other: RawJSON?, to schema: inout JSONWriter) {
        let error = "#/components/schemas/Error"
        guard let other else { return schema.field("$ref", error) }
        schema.name("anyOf")
        schema.array { either in
            either.write(other)
            either.object { $0.field("$ref", error) }
        }
    }
}

/// A header of answers.
private enum Header: String, CaseIterable {
    case requestID = "X-Request-Id"
    case limit = "X-RateLimit-Limit"
    case remaining = "X-RateLimit-Remaining"
    case reset = "X-RateLimit-Reset"
    case retryAfter = "Retry-After"

    var words: String {
        switch self {
        case .requestID: "Names the request; quote it when you ask about it."
        case .limit: "Requests that the key may make within a minute. Absent where the service limits none."
        case .remaining: "Requests that are left."
        case .reset: "When the oldest request that counts no longer does, in seconds since 1970."
        case .retryAfter: "Seconds to wait before the next try."
        }
    }

    /// Those that an operation's answer of a status has.
    static func of(_ route: Route, status: Int) -> [Header] {
        var headers = [requestID]
        if route.access.needsKey, status != 401 { headers += [limit, remaining, reset] }
        if status == 429 || status == 503 { headers.append(retryAfter) }
        return headers
    }
}

// MARK: What operations share

extension OpenAPI {
    private mutating func writeComponents(detail: RawJSON, to components: inout JSONWriter) {
        components.name("securitySchemes")
        components.object { schemes in
            schemes.name("bearerAuth")
            schemes.object { scheme in
                scheme.field("type", "http")
                scheme.field("scheme", "bearer")
                scheme.field("description", "An API key: flw_live_…, flw_test_…, flw_plat_…, flw_wl_….")
            }
        }
        components.name("headers")
        components.object { headers in
            for header in Header.allCases {
                headers.name(header.rawValue)
                headers.object { object in
                    object.field("description", header.words)
                    object.name("schema")
                    object.object { $0.field("type", header == .requestID ? "string" : "integer") }
                }
            }
        }
        components.name("parameters")
        components.object { parameters in
            Self.write(
                header: "Idempotency-Key", 255,
                "Makes the call safe to repeat: for a day the same key gets the same answer.", to: &parameters)
            Self.write(
                header: "X-Flowie-Company", 255,
                "The company the call is made for; a platform key has to name it.", to: &parameters)
        }
        components.name("schemas")
        components.object { list in
            list.name("Error")
            list.object { Self.writeErrorSchema(detail: detail, to: &$0) }
            for (name, schema) in schemas.definitions { list.field(name, schema) }
        }
    }

    private static func write(header: String, _ length: Int, _ words: String, to parameters: inout JSONWriter) {
        parameters.name(header)
        parameters.object { parameter in
            parameter.field("name", header)
            parameter.field("in", "header")
            parameter.field("required", false)
            parameter.field("description", words)
            parameter.name("schema")
            parameter.object { schema in
                schema.field("type", "string")
                schema.field("maxLength", length)
            }
        }
    }

    private static func writeErrorSchema(detail: RawJSON, to schema: inout JSONWriter) {
        schema.field("type", "object")
        schema.field("required", ["error"])
        schema.name("properties")
        schema.object { properties in
            properties.name("error")
            properties.object { error in
                error.field("type", "object")
                error.field("required", ["type", "code", "message", "requestId"])
                error.name("properties")
                error.object { members in
                    for (name, words) in [
                        ("type", "The family of errors."), ("message", "What was expected and what came."),
                        ("requestId", "Names the request."), ("docUrl", "Where the error is explained."),
                    ] {
                        members.name(name)
                        members.object { member in
                            member.field("type", "string")
                            member.field("description", words)
                        }
                    }
                    members.name("code")
                    members.object { code in
                        code.field("type", "string")
                        code.field("enum", Problem.Code.allCases.map(\.rawValue))
                    }
                    members.name("details")
                    members.object { details in
                        details.field("type", "array")
                        details.field("items", detail)
                    }
                }
            }
        }
    }
}

extension Route {
    /// The fields of the arguments type; `nil` for one without fields.
    fileprivate func arguments() throws -> Shape.Object? {
        guard case .object(let object) = try input.shape() else { return nil }
        return object
    }

    var takesBody: Bool { method == "POST" || method == "PUT" || method == "PATCH" }

    func isInPath(_ name: String) -> Bool { path.contains("{\(name)}") }

    /// The names of the headers, beside the credential, that the operation looks at.
    fileprivate var headers: [String] {
        var names: [String] = []
        if method == "POST", access.needsKey { names.append("Idempotency-Key") }
        if access.needsKey { names.append("X-Flowie-Company") }
        return names
    }

    /// Every problem that a caller of the operation can meet.
    package var everyProblem: [Problem.Code] {
        var codes: [Problem.Code] = [.invalidRequest]
        if takesBody {
            codes += [.invalidJSON, .missingField, .payloadTooLarge, .unsupportedMediaType]
        }
        if access.needsKey {
            // X-Sandbox-Force-Error may name no error, whatever the operation.
            codes += [
                .invalidEnum, .missingAuth, .invalidToken, .revokedKey, .expiredKey, .insufficientScope,
                .companyAccessDenied, .rateLimited,
            ]
        }
        if case .company = access { codes.append(.companyRequired) }
        if let shape = try? input.shape(), shape.asksForADate { codes.append(.invalidDate) }
        if method == "POST", access.needsKey {
            codes += [.invalidIdempotencyKey, .idempotencyInProgress, .idempotencyBodyMismatch]
        }
        codes += problems + [.internalError, .upstreamUnavailable]
        return codes.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }
}

extension Shape {
    /// Whether some field is a day or a moment.
    fileprivate var asksForADate: Bool {
        switch self {
        case .object(let object): object.fields.contains { $0.shape.asksForADate }
        case .array(let element, _): element.asksForADate
        case .map(let value): value.asksForADate
        case .string(let text): text.format == "date" || text.format == "date-time"
        default: false
        }
    }

    /// The shape with words for its fields.
    fileprivate func described(_ words: [String: String]) -> Shape {
        guard case .object(var object) = self else { return self }
        for index in object.fields.indices {
            object.fields[index].words = words[object.fields[index].name] ?? object.fields[index].words
        }
        return .object(object)
    }
}
