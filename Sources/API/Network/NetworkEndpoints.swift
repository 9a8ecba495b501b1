import Basics
import HTTP
import Peppol
import Services

/// What an instance serves to others on the Peppol network: AS4 messages at `/as4`, and the metadata of its participants.
///
///     POST /as4
///     GET  /{participant}                              service group
///     GET  /{participant}/services/{document type}     signed service metadata
///     GET  /businesscard/{participant}                 business card
///
/// Participants and document types are in their `scheme::value` form, percent-encoded or not.
package struct NetworkEndpoints: Sendable {
    private let reception: Reception
    private let publisher: MetadataPublisher
    /// The path of the address that others know, without a `/` at its end: usually empty.
    private let prefix: String

    package init(_ reception: Reception, _ publisher: MetadataPublisher) {
        self.reception = reception
        self.publisher = publisher
        let path = reception.network.settings.url.split(separator: "/", omittingEmptySubsequences: true).dropFirst(2)
        prefix = path.map { "/\($0)" }.joined()
    }

    /// What is asked for.
    enum Resource: Equatable {
        case messages
        case metadata(PublisherRequest)
        /// Something of the publisher's that cannot be: why.
        case malformed(String)
    }

    /// The resource of a path; `nil` when it is none of ours.
    func resource(_ path: String) -> Resource? {
        guard path.hasPrefix(prefix) else { return nil }
        let rest = path.dropFirst(prefix.count)
        if rest == "/as4" || rest == "/as4/" { return .messages }
        guard let first = rest.dropFirst().split(separator: "/", maxSplits: 1).first,
            first == "businesscard" || percentDecoded(first)?.contains("::") == true
        else { return nil }
        do throws(PublisherRequest.Failure) {
            return .metadata(try PublisherRequest(path: rest))
        } catch {
            switch error {
            case .unknownPath: return nil
            case .malformed(let words): return .malformed(words)
            }
        }
    }

    func maximumBodySize(of resource: Resource) -> Int {
        resource == .messages ? reception.network.settings.maximumMessageBytes : 0
    }

    /// - Parameter resource: What the request's path leads to.
    func respond(to request: Request, at resource: Resource) async -> Response {
        switch resource {
        case .messages:
            guard request.method == "POST" else {
                return Self.refusal(405, "Messages are sent here with POST.", allow: "POST")
            }
            let isExpected = reception.expect(request.body.count)
            // Decrypting and signing takes longer than other connections of the loop should wait.
            return await withTaskExecutorPreference(globalConcurrentExecutor) {
                let answer = await reception.take(
                    contentType: request.headers["Content-Type"] ?? "", request.body, isExpected: isExpected)
                return Response(
                    status: answer.status, headers: ["Content-Type": answer.contentType], bytes: answer.body)
            }
        case .malformed(let words):
            return Self.refusal(400, words)
        case .metadata(let query):
            guard request.method == "GET" || request.method == "HEAD" else {
                return Self.refusal(405, "Metadata is read with GET.", allow: "GET, HEAD")
            }
            do {
                guard let document = try publisher.document(query) else {
                    return Self.refusal(404, "There is no such metadata here.")
                }
                return Response(
                    status: 200, headers: ["Content-Type": "application/xml; charset=UTF-8"], bytes: document)
            } catch {
                return Self.refusal(500, "The metadata cannot be read now.")
            }
        }
    }

    private static func refusal(_ status: Int, _ words: String, allow: String? = nil) -> Response {
        var response = Response(status: status, text: words + "\n")
        if let allow { response.headers["Allow"] = allow }
        return response
    }
}
