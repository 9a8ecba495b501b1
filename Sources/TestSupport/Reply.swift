import Basics
import HTTP
import JSON

/// What a call was answered with.
package struct Reply: Sendable {
    package let status: Int
    package let headers: Headers
    package let body: [UInt8]

    package init(status: Int, headers: Headers, body: [UInt8]) {
        self.status = status
        self.headers = headers
        self.body = body
    }

    package var bodyText: String { String(decoding: body, as: UTF8.self) }

    /// The value at a path of names and positions, `results.0.error.code`; `nil` when there is none, or the body is no JSON.
    package subscript(_ path: String) -> JSONNode? {
        guard let document = try? JSONDocument(parsing: body) else { return nil }
        return document.root.at(path)
    }

    /// The text at a path, or `nil`.
    package func text(_ path: String) -> String? { self[path]?.text }

    /// The digits of the number at a path as they were written, or `nil`.
    package func digits(_ path: String) -> String? { self[path]?.digits }

    /// The texts of the list at a path; empty when there is none.
    package func texts(_ path: String) -> [String] {
        self[path]?.elements.compactMap(\.text) ?? []
    }

    /// The names of the members of the object at a path, in order; of the whole body when the path is empty.
    package func names(_ path: String = "") -> [String] {
        self[path]?.members.map(\.name) ?? []
    }

    /// The code of the error it is; `nil` for no error.
    package var code: String? { text("error.code") }

    /// Which fields the error is about.
    package var faultyFields: [String] {
        self["error.details"]?.elements.compactMap { $0["field"]?.text } ?? []
    }
}

extension JSONNode {
    /// The value at a path of names and positions, `results.0.error.code`; the value itself when the path is empty.
    package func at(_ path: String) -> JSONNode? {
        var node = self
        for step in path.split(separator: ".") {
            if let place = Int(step), node.kind == .array {
                guard let element = node.elements.dropFirst(place).first(where: { _ in true }) else { return nil }
                node = element
            } else {
                guard let member = node[String(step)] else { return nil }
                node = member
            }
        }
        return node
    }
}
