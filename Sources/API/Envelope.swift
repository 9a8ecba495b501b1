import Basics
import HTTP
import JSON
import Services
import Storage

/// The identifier of one request, given in every answer: `req_…`.
package enum RequestTrace: Identified {
    package static let idPrefix = "req"
}

package typealias RequestID = ID<RequestTrace>

/// How a problem is written for a caller of the Exchange API.
struct Envelope {
    /// Where the errors are explained, without the fragment; `nil` when nowhere.
    let documentation: String?

    func answer(to problem: Problem, _ request: RequestID) -> Answer {
        var writer = JSONWriter(capacity: 512)
        writer.object { body in
            body.name("error")
            body.object { error in
                error.field("type", problem.code.type)
                error.field("code", problem.code.rawValue)
                error.field("message", problem.message)
                if !problem.details.isEmpty { error.field("details", problem.details) }
                error.field("requestId", request)
                error.field("docUrl", documentation.map { "\($0)#\(problem.code.rawValue)" }, ifNil: .omit)
            }
        }
        var answer = Answer(status: problem.code.status, body: writer.bytes)
        if let seconds = problem.retryAfter { answer.headers["Retry-After"] = String(seconds) }
        if problem.code == .methodNotAllowed, case .list(let methods)? = problem.details.first?.members.first?.value {
            answer.headers["Allow"] = methods.joined(separator: ", ")
        }
        if problem.code.status == 401 {
            let error = problem.code == .missingAuth ? "" : #", error="invalid_token""#
            answer.headers["WWW-Authenticate"] = #"Bearer realm="exchange"\#(error)"#
        }
        return answer
    }
}

extension Problem.Detail: JSONWritable {
    package func write(to writer: inout JSONWriter) {
        writer.object { object in
            for (name, value) in members {
                switch value {
                case .text(let text): object.field(name, text)
                case .list(let texts): object.field(name, texts)
                case .patch(let patch): object.field(name, patch)
                }
            }
        }
    }
}

extension Problem {
    /// What is wrong with the arguments of a call. When every fault is of one kind that has a code of its own, it is that.
    init(_ faults: JSONFaults) {
        self.init(
            faults.code.flatMap(Code.init) ?? .invalidRequest, "Request validation failed",
            faults.faults.map { .fault($0.path, $0.rule.rawValue, $0.message) })
    }
}
