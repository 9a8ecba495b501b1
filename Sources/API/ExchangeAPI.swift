import Basics
import Crypto
import Database
import HTTP
import JSON
import Services
import Storage

/// Serves the Exchange API: routes a request, finds out who calls, decodes, calls the handler, and writes the answer.
package struct ExchangeAPI: Responder {
    package let routes: [Route]
    private let router: Router
    private let worlds: Worlds
    private let authentication: Authentication
    private let envelope: Envelope
    private let claims = Claims()
    private let bootstraps: AddressLimit
    private let log: Log?
    private let time: any TimeSource

    /// - Parameters:
    ///   - documentation: Where error codes are explained, for `docUrl`; `nil` to leave that out.
    ///   - bootstrapLimit: Sandboxes that one address may ask for within an hour.
    ///   - log: Gets one line a request; `nil` for none.
    package init(
        routes: [Route], worlds: Worlds, documentation: String? = nil, bootstrapLimit: Int = 120, log: Log? = nil,
        time: any TimeSource = SystemTime()
    ) {
        bootstraps = AddressLimit(maximum: bootstrapLimit)
        self.routes = routes
        router = Router(routes)
        self.worlds = worlds
        authentication = Authentication(worlds: worlds)
        envelope = Envelope(documentation: documentation)
        self.log = log
        self.time = time
    }

    /// What a JSON body may have at most.
    private static let maximumBody = 10 << 20
    /// What a body may have where nobody had to say who they are.
    private static let maximumOpenBody = 64 << 10

    /// Bodies beyond this are worked on away from the loop, which other requests wait for.
    private static let largeBody = 256 << 10

    package func maximumBodySize(for head: RequestHead) -> Int {
        guard case .route(let match, _) = router.find(head.method, head.path), match.route.access.needsKey else {
            return Self.maximumOpenBody
        }
        return Self.maximumBody
    }

    package func refusal(_ refusal: Refusal, _ head: RequestHead?) -> Response {
        let id = RequestID.new(at: time.now())
        let answer = envelope.answer(to: Problem(refusal), id)
        log?.info("refused", ["id": "\(id)", "status": .number(answer.status), "reason": "\(refusal.reason)"])
        return response(answer, id)
    }

    package func respond(to request: Request) async -> Response {
        let start = time.now()
        let id = RequestID.new(at: start)
        if request.method == "OPTIONS" {
            let response = preflight(request, id)
            note(request, id, Trace(), status: response.status, bytes: 0, since: start)
            return response
        }
        let (answer, trace) =
            request.body.count > Self.largeBody
            ? await withTaskExecutorPreference(globalConcurrentExecutor) { await self.answer(to: request, id) }
            : await self.answer(to: request, id)
        note(request, id, trace, status: answer.status, bytes: answer.body.count, since: start)
        return response(answer, id, trace.allowance)
    }

    /// Writes the log line of a request.
    private func note(
        _ request: Request, _ id: RequestID, _ trace: Trace, status: Int, bytes: Int, since start: Timestamp
    ) {
        log?.info(
            "request",
            [
                "id": "\(id)", "method": "\(request.method)", "path": "\(request.path)", "status": .number(status),
                "ms": .number(Int((time.now() - start).wholeMilliseconds)), "operation": "\(trace.operation ?? "-")",
                "organization": "\(trace.organization ?? "-")", "key": "\(trace.key ?? "-")", "bytes": .number(bytes),
            ])
    }

    /// What was found out about a request, whatever its answer is.
    private struct Trace {
        var operation: String?
        var organization: String?
        var key: String?
        /// What its key may still do; `nil` without one, and where nothing is limited.
        var allowance: RequestLimits.Allowance?
    }

    private func answer(to request: Request, _ id: RequestID) async -> (Answer, Trace) {
        var trace = Trace()
        do {
            let (match, path) = try match(of: request)
            trace.operation = match.route.name
            let party = match.route.access.needsKey ? try party(of: request.head, for: match, &trace) : nil
            if let party,
                let forced = try ForcedError.problem(in: request.headers, isLive: party.exchange.policy.isLive)
            {
                throw forced
            }
            guard let party, request.method == "POST", let key = request.headers["Idempotency-Key"] else {
                return (try await match.route.handle(incoming(request, path, party, Keeping())), trace)
            }
            return (try await once(key, request, id, match, path, party), trace)
        } catch {
            return (envelope.answer(to: problem(error, id), id), trace)
        }
    }

    /// The caller of a route. Every request of a key counts, also one that is refused or repeated.
    private func party(
        of head: RequestHead, for match: Router.Match, _ trace: inout Trace
    ) throws -> Incoming.Party {
        let (caller, exchange) = try authentication.identify(head)
        trace.organization = caller.organization.id.description
        trace.key = caller.key.id.description
        let now = exchange.time.now()
        let limit = caller.requestsPerMinute
        if exchange.policy.limitsRequests {
            trace.allowance = exchange.requests.count(caller.key.id, limit: limit, at: now)
        }
        if match.route.tag != sandboxTag, let none = exchange.requests.exhaustion(of: caller, at: now) {
            trace.allowance = none
        }
        if let seconds = trace.allowance?.retryAfter {
            throw Problem(
                .rateLimited, "You have exceeded \(limit) req/min. Retry in \(seconds)s.", retryAfter: seconds)
        }
        return try authentication.party(of: caller, in: exchange, head, for: match.route.access)
    }

    private func incoming(
        _ request: Request, _ path: [Arguments.Field], _ party: Incoming.Party?, _ keeping: Keeping
    ) -> Incoming {
        Incoming(
            request: request, path: path, worlds: worlds, party: party, keeping: keeping, bootstraps: bootstraps)
    }

    private func match(of request: Request) throws(Problem) -> (Router.Match, [Arguments.Field]) {
        switch router.find(request.method, request.path) {
        case .route(let match, let path): return (match, path)
        case .unreadable: throw Problem(.invalidRequest, "The path of the URL is not percent-encoded UTF-8.")
        case .nothing:
            throw Problem(
                .notFound, "There is no operation at \(request.path).",
                [Problem.Detail([("resource", .text("operation")), ("id", .text(request.path))])])
        case .otherMethods(let methods):
            throw Problem(
                .methodNotAllowed,
                "Expected \(methods.joined(separator: ", ")) at \(request.path), got \(request.method).",
                [Problem.Detail([("allowed", .list(methods))])])
        }
    }

    /// Answers a call that is to have its effect once, however often it is made.
    private func once(
        _ key: String, _ request: Request, _ id: RequestID, _ match: Router.Match, _ path: [Arguments.Field],
        _ party: Incoming.Party
    ) async throws -> Answer {
        guard (1...255).contains(key.utf8.count) else {
            throw Problem(
                .invalidIdempotencyKey, "Expected an Idempotency-Key of 1 to 255 characters, got \(key.utf8.count).")
        }
        let exchange = party.exchange
        let place = Keeping.Place(credential: party.caller.key.id.description, key: key)
        let keeping = Keeping(
            place, for: party.caller.organization.id, operation: "\(request.method) \(request.path)", body: request.body
        )
        return try await claims.claiming(place, isLive: exchange.policy.isLive) {
            if let before = try keeping.replay(from: exchange) { return before }
            do {
                let answer = try await match.route.handle(incoming(request, path, party, keeping))
                try await keeping.keep(alone: answer, of: exchange)
                return answer
            } catch let problem as Problem where problem.code.isKept {
                let answer = envelope.answer(to: problem, id)
                try await keeping.keep(alone: answer, of: exchange)
                return answer
            }
        }
    }

    /// What a caller is told of an error. What is no `Problem` is logged, and its inside stays inside.
    private func problem(_ error: any Error, _ id: RequestID) -> Problem {
        if let problem = error as? Problem { return problem }
        log?.error("unforeseen", ["id": "\(id)", "error": "\(error)"])
        switch (error as? DatabaseError)?.code {
        case .busy, .closed:
            return Problem(.upstreamUnavailable, "The database has more to do than it can; try again.", retryAfter: 1)
        case .corrupt:
            return Problem(
                .upstreamUnavailable, "What was stored cannot be read; whoever runs this instance has to see to it.",
                retryAfter: 3600)
        case .some(let code) where code.isOfTheStore:
            return Problem(
                .upstreamUnavailable, "Nothing can be stored at the moment; try again later.", retryAfter: 60)
        default:
            return Problem(.internalError, "Something went wrong here. Report the requestId.")
        }
    }
}

// MARK: Messages

extension ExchangeAPI {
    private func response(
        _ answer: Answer, _ id: RequestID, _ allowance: RequestLimits.Allowance? = nil
    ) -> Response {
        var headers = answer.headers
        if !answer.contentType.isEmpty { headers.add("Content-Type", answer.contentType) }
        headers.add("X-Request-Id", id.description)
        if let allowance {
            headers.add("X-RateLimit-Limit", String(allowance.limit))
            headers.add("X-RateLimit-Remaining", String(allowance.remaining))
            headers.add("X-RateLimit-Reset", String(allowance.resetsAt.secondsRoundedUp))
        }
        headers.add("Access-Control-Allow-Origin", "*")
        headers.add("Access-Control-Expose-Headers", Self.exposedHeaders)
        headers.add("Cache-Control", "no-store")
        return Response(status: answer.status, headers: headers, bytes: answer.body)
    }

    /// What a page of another origin may read.
    private static let exposedHeaders =
        "X-Request-Id, Idempotency-Replayed, Retry-After, X-RateLimit-Limit, X-RateLimit-Remaining, X-RateLimit-Reset"

    /// What a browser asks before it lets a page call.
    private func preflight(_ request: Request, _ id: RequestID) -> Response {
        var methods = "GET, HEAD, POST, PATCH, DELETE, OPTIONS"
        if case .otherMethods(let found) = router.find("OPTIONS", request.path) {
            methods = found.joined(separator: ", ")
        }
        return Response(
            status: 204,
            headers: [
                "Allow": methods, "X-Request-Id": id.description, "Access-Control-Allow-Origin": "*",
                "Access-Control-Allow-Methods": methods,
                "Access-Control-Allow-Headers":
                    request.headers["Access-Control-Request-Headers"]
                    ?? "Authorization, Content-Type, Idempotency-Key, X-Flowie-Company",
                "Access-Control-Max-Age": "86400",
            ])
    }
}

extension Timestamp {
    /// The first whole second since 1970 that is not before it.
    fileprivate var secondsRoundedUp: Int64 { (self + .milliseconds(999)).seconds }
}

extension Problem.Code {
    /// Whether the answer is the same when the call is made again, and so is kept under its `Idempotency-Key`.
    var isKept: Bool {
        (400..<500).contains(status) && ![401, 403, 408, 429].contains(status) && self != .idempotencyInProgress
            && self != .idempotencyBodyMismatch
    }
}

extension Problem {
    /// What the transport refused.
    init(_ refusal: Refusal) {
        switch refusal {
        case .timedOut: self.init(.requestTimeout, refusal.reason)
        case .bodyTooLarge: self.init(.payloadTooLarge, refusal.reason)
        case .headTooLarge, .tooManyFields: self.init(.headersTooLarge, refusal.reason)
        case .saturated: self.init(.upstreamUnavailable, refusal.reason, retryAfter: 1)
        case .malformed, .unsupportedExpectation, .unsupportedTransferEncoding, .unsupportedVersion:
            self.init(.invalidRequest, refusal.reason)
        }
    }
}
