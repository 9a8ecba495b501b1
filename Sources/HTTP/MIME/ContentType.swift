/// A media type with its parameters, as it stands in a `Content-Type` field: `multipart/related; boundary="b"`.
///
/// - Source: RFC 2045, 5.1. Read with the leave that senders take: values without quotes may hold any visible character.
package struct ContentType: Sendable, Equatable, CustomStringConvertible {
    /// Type and subtype in small letters: `application/soap+xml`.
    package let mediaType: String
    /// In the order they were written, names in small letters, values without quotes.
    package private(set) var parameters: [Parameter] = []

    /// One parameter.
    package struct Parameter: Sendable, Equatable {
        package let name: String
        package let value: String
    }

    /// A type from its parts.
    package init(_ mediaType: String, _ parameters: KeyValuePairs<String, String> = [:]) {
        self.mediaType = mediaType
        self.parameters = parameters.map { Parameter(name: $0.key, value: $0.value) }
    }

    /// Reads a field's value. `nil` when it is none, or when one parameter has two values.
    package init?(_ text: String) {
        var reader = ParameterReader(text.utf8)
        guard let type = reader.token(), reader.take("/"), let subtype = reader.token() else { return nil }
        mediaType = "\(type)/\(subtype)".lowercased()
        while reader.takeSeparator() {
            guard !reader.isAtEnd else { break }
            guard let name = reader.token(), reader.take("="), let value = reader.value() else { return nil }
            let parameter = Parameter(name: name.lowercased(), value: value)
            guard self[parameter.name] == nil || self[parameter.name] == value else { return nil }
            parameters.append(parameter)
        }
        guard reader.isAtEnd else { return nil }
    }

    /// The value of a parameter, whose name is given in small letters; `nil` when it is not there.
    package subscript(_ name: String) -> String? {
        parameters.first { $0.name == name }?.value
    }

    /// As a field's value, every parameter in quotes.
    package var description: String {
        parameters.reduce(into: mediaType) { text, parameter in
            text += "; \(parameter.name)=\""
            if parameter.value.utf8.contains(where: { $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\\") }) {
                for character in parameter.value.unicodeScalars {
                    if character == "\"" || character == "\\" { text += "\\" }
                    text.unicodeScalars.append(character)
                }
            } else {
                text += parameter.value
            }
            text += "\""
        }
    }
}

/// Goes through the text of a field.
private struct ParameterReader {
    private let bytes: [UInt8]
    private var place = 0

    init(_ text: String.UTF8View) {
        bytes = Array(text)
    }

    var isAtEnd: Bool { place >= bytes.count }

    /// A token, with blanks around it passed over.
    mutating func token() -> String? {
        skipBlanks()
        let start = place
        while place < bytes.count, bytes[place].isToken { place += 1 }
        defer { skipBlanks() }
        return start == place ? nil : String(decoding: bytes[start..<place], as: UTF8.self)
    }

    mutating func take(_ mark: Unicode.Scalar) -> Bool {
        guard place < bytes.count, bytes[place] == UInt8(ascii: mark) else { return false }
        place += 1
        return true
    }

    /// One semicolon or several; whether there was one.
    mutating func takeSeparator() -> Bool {
        skipBlanks()
        guard take(";") else { return false }
        repeat { skipBlanks() } while take(";")
        return true
    }

    /// What stands behind `=`: in quotes with `\` before what is meant as it is, or bare up to a blank or a semicolon.
    mutating func value() -> String? {
        skipBlanks()
        guard take("\"") else {
            let start = place
            while place < bytes.count, bytes[place] > 0x20, bytes[place] != UInt8(ascii: ";") {
                guard bytes[place] != UInt8(ascii: "\""), bytes[place] != 0x7F else { return nil }
                place += 1
            }
            return start == place ? nil : String(validating: bytes[start..<place], as: UTF8.self)
        }
        var value: [UInt8] = []
        value.reserveCapacity(64)
        while place < bytes.count, bytes[place] != UInt8(ascii: "\"") {
            if bytes[place] == UInt8(ascii: "\\") { place += 1 }
            guard place < bytes.count else { return nil }
            value.append(bytes[place])
            place += 1
        }
        return take("\"") ? String(validating: value, as: UTF8.self) : nil
    }

    private mutating func skipBlanks() {
        while place < bytes.count, bytes[place].isBlank || bytes[place] == 0x0D || bytes[place] == 0x0A { place += 1 }
    }
}
