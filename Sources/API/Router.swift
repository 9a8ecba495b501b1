import HTTP

/// Finds the operation of a path: literal segments win over parameters.
struct Router: Sendable {
    private var root = Place()
    /// By path, those without parameters: most calls need no segments.
    private var fixed: [String: [String: Match]] = [:]

    /// One segment of some routes' paths.
    private struct Place: Sendable {
        var literals: [String: Place] = [:]
        /// What stands where any segment may.
        var parameter: [Place] = []
        /// By method.
        var routes: [String: Match] = [:]
    }

    /// A route, and what its parameters are called under this path. A class, since a route has many parts to count, and all
    /// requests find the same ones.
    final class Match: Sendable {
        let route: Route
        let parameters: [String]

        init(route: Route, parameters: [String]) {
            self.route = route
            self.parameters = parameters
        }
    }

    /// What a path leads to.
    enum Found {
        /// It is not percent-encoded UTF-8.
        case unreadable
        case route(Match, path: [(name: String, text: String)])
        /// The path exists for these methods only.
        case otherMethods([String])
        case nothing
    }

    init(_ routes: [Route]) {
        for route in routes {
            for path in [route.path] + route.aliases {
                let segments = path.split(separator: "/").map(String.init)
                if !path.contains("{") { fixed[path, default: [:]][route.method] = Match(route: route, parameters: []) }
                let parameters = segments.filter { $0.hasPrefix("{") }.map { String($0.dropFirst().dropLast()) }
                Self.insert(Match(route: route, parameters: parameters), segments[...], into: &root)
            }
        }
    }

    private static func insert(_ match: Match, _ segments: ArraySlice<String>, into place: inout Place) {
        guard let first = segments.first else {
            place.routes[match.route.method] = match
            return
        }
        if first.hasPrefix("{") {
            if place.parameter.isEmpty { place.parameter = [Place()] }
            insert(match, segments.dropFirst(), into: &place.parameter[0])
        } else {
            insert(match, segments.dropFirst(), into: &place.literals[first, default: Place()])
        }
    }

    /// - Parameter path: As it came in the request. An empty segment at its end does not count.
    func find(_ method: String, _ path: String) -> Found {
        if let match = fixed[path]?[method] { return .route(match, path: []) }
        guard var segments = pathSegments(path) else { return .unreadable }
        if segments.last == "" { segments.removeLast() }
        return find(method, segments)
    }

    private func find(_ method: String, _ segments: [String]) -> Found {
        var texts: [String] = []
        guard let place = Self.find(segments[...], in: root, &texts) else { return .nothing }
        // What answers GET answers HEAD; the transport leaves out the body.
        guard let match = place.routes[method] ?? (method == "HEAD" ? place.routes["GET"] : nil) else {
            var methods = place.routes.keys.sorted()
            if methods.contains("GET") { methods.append("HEAD") }
            return .otherMethods(methods + ["OPTIONS"])
        }
        return .route(match, path: Array(zip(match.parameters, texts)).map { (name: $0, text: $1) })
    }

    private static func find(_ segments: ArraySlice<String>, in place: Place, _ texts: inout [String]) -> Place? {
        guard let first = segments.first else { return place.routes.isEmpty ? nil : place }
        if let literal = place.literals[first], let found = find(segments.dropFirst(), in: literal, &texts) {
            return found
        }
        guard let parameter = place.parameter.first, !first.isEmpty else { return nil }
        texts.append(first)
        if let found = find(segments.dropFirst(), in: parameter, &texts) { return found }
        texts.removeLast()
        return nil
    }
}
