import API
import HTTP
import JSON
import Services

/// An answer that is not what its route declares.
package struct ShapeMismatch: Error, CustomStringConvertible {
    package let description: String
}

/// Holds answers against the shapes that the route table declares: the same that make the OpenAPI description.
package enum DeclaredShapes {
    /// - Parameter call: Method and target: `GET /exchange/v1/me`.
    package static func check(_ reply: Reply, to call: String) throws {
        let words = call.split(separator: " ")
        guard words.count == 2, let route = route(String(words[0]), String(words[1].prefix { $0 != "?" })) else {
            return
        }
        // What is not well says so in the same words, under another status.
        let isUnwell = route.output.otherStatuses.contains(reply.status)
        guard (200..<300).contains(reply.status) || isUnwell else { return try checkError(reply, to: route) }
        guard reply.status == route.output.status || isUnwell else {
            throw ShapeMismatch(description: "\(call): declared \(route.output.status), answered \(reply.status)")
        }
        let type = reply.headers["Content-Type"]
        guard type == route.output.contentType else {
            throw ShapeMismatch(
                description: "\(call): declared \(route.output.contentType ?? "no body"), answered \(type ?? "none")")
        }
        guard let shape = try route.output.shape?() else { return }
        let document = try JSONDocument(parsing: reply.body)
        if let fault = fault(in: document.root, shape, at: "") {
            throw ShapeMismatch(description: "\(call): \(fault): \(reply.bodyText.prefix(600))")
        }
    }

    /// An error has its envelope, the identifier of its request, and a code that the route declares.
    private static func checkError(_ reply: Reply, to route: Route) throws {
        // A repeated answer is the first one byte for byte, with the identifier of the first request.
        let isOwn =
            reply.text("error.requestId") == reply.headers["X-Request-Id"]
            || reply.headers["Idempotency-Replayed"] != nil
        guard let code = reply.code, reply.text("error.message") != nil, isOwn, reply.text("error.requestId") != nil
        else {
            throw ShapeMismatch(description: "\(route.name): no envelope: \(reply.bodyText.prefix(600))")
        }
        let isForced = reply.text("error.message")?.hasPrefix("Forced by") == true
        guard isForced || route.everyProblem.contains(where: { $0.rawValue == code && $0.status == reply.status })
        else {
            throw ShapeMismatch(description: "\(route.name) does not declare \(code): \(reply.bodyText.prefix(600))")
        }
    }

    /// The route of a path: literal segments win.
    private static func route(_ method: String, _ path: String) -> Route? {
        let segments = path.split(separator: "/")
        let found = exchangeRoutes.filter { route in
            ([route.path] + route.aliases).contains { candidate in
                let pattern = candidate.split(separator: "/")
                return pattern.count == segments.count
                    && zip(pattern, segments).allSatisfy { $0.hasPrefix("{") || $0 == $1 }
            }
        }
        let parameters = found.map { $0.path.count { $0 == "{" } }.min()
        return found.first { $0.method == method && $0.path.count { $0 == "{" } == parameters }
    }

    /// In what a value differs from a shape, or `nil`.
    package static func fault(in node: JSONNode, _ shape: Shape, at path: String) -> String? {
        switch (shape, node.kind) {
        case (.any, _), (.reference, _): return nil
        case (.object(let object), .object):
            let names = Set(node.members.map(\.name))
            for field in object.fields where field.isRequired && !names.contains(field.name) {
                return "\(path).\(field.name) is missing"
            }
            for (name, value) in node.members {
                guard let field = object.fields.first(where: { $0.name == name }) else {
                    return "\(path).\(name) is not declared"
                }
                if value.isNull, !field.isRequired || field.isNullable { continue }
                if let fault = fault(in: value, field.shape, at: "\(path).\(name)") { return fault }
            }
            return nil
        case (.array(let element, _), .array):
            return node.elements.lazy.compactMap { fault(in: $0, element, at: "\(path)[]") }.first
        case (.map(let value), .object):
            return node.members.lazy.compactMap { fault(in: $0.value, value, at: "\(path).*") }.first
        case (.string(let text), .string):
            guard text.cases.isEmpty || text.cases.contains(node.text ?? "") else {
                return "\(path) is \(node.text ?? ""), which is not declared"
            }
            return nil
        case (.number, .number), (.integer, .number), (.boolean, .bool): return nil
        default: return "\(path) is of another kind than declared"
        }
    }
}
