import HTTP

/// What an operation answers with, before it becomes a message: that much is kept for a repeated call.
package struct Answer: Sendable {
    package let status: Int
    /// Empty when there is no body.
    package let contentType: String
    package let body: [UInt8]
    /// Fields beside the content type that belong to this answer alone; they are not kept.
    package var headers: Headers = [:]

    package init(status: Int, contentType: String = "application/json", body: [UInt8]) {
        self.status = status
        self.contentType = contentType
        self.body = body
    }
}
