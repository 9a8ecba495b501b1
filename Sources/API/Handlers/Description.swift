import JSON

/// The description of the API for programs, under the paths where they look for it.
let descriptionRoutes: [Route] = [
    Route(
        open: "GET", "/exchange/openapi.json", "openapi", "Read this description", tag: "Description",
        handler: describe
    ).also(at: "/exchange/v1/openapi.json", "/exchange/docs-public/openapi.json")
]

private func describe(_ call: OpenCall<NoInput>) async throws -> APIDescription {
    APIDescription(bytes: try description.get())
}

/// Made once: the table does not change while the program runs.
private let description = Result { try OpenAPI.bytes(of: exchangeRoutes) }

/// The description as JSON.
package struct APIDescription: Output {
    let bytes: [UInt8]

    package static let contentType: String? = "application/json"
    package static let shape: (@Sendable () throws -> Shape)? = { .map(of: .any) }
    package static let words: [String: String] = [:]

    package func answer(status: Int) -> Answer {
        Answer(status: status, body: bytes)
    }
}
