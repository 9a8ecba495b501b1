import Basics

/// XML in the making: what is written out is taken as it stands, and what is put in gets the escapes of canonical XML.
///
///     let text: XMLText = "<eb:Service type=\"\(attribute: type)\">\(service)</eb:Service>"
///
/// Written in canonical form (namespaces and attributes in order, no empty tags) it is what a signature is made over.
package struct XMLText: ExpressibleByStringInterpolation, Sendable, Equatable {
    /// UTF-8.
    package private(set) var bytes: [UInt8]

    package init(stringLiteral value: String) {
        bytes = Array(value.utf8)
    }

    package init(stringInterpolation: StringInterpolation) {
        bytes = stringInterpolation.bytes
    }

    /// Nothing yet, and room for so many bytes.
    package init(reserving capacity: Int) {
        bytes = []
        bytes.reserveCapacity(capacity)
    }

    /// Takes bytes that are XML already.
    package init(raw bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// Whether XML has every character that was put in.
    package var isWritable: Bool {
        bytes.isPlainASCII || String(decoding: bytes, as: UTF8.self).isWritableInXML
    }

    package static func += (text: inout XMLText, other: XMLText) {
        text.bytes += other.bytes
    }

    package struct StringInterpolation: StringInterpolationProtocol {
        fileprivate var bytes: [UInt8] = []

        package init(literalCapacity: Int, interpolationCount: Int) {
            bytes.reserveCapacity(literalCapacity + interpolationCount * 32)
        }

        package mutating func appendLiteral(_ literal: String) {
            bytes.append(contentsOf: literal.utf8)
        }

        /// Text between tags.
        package mutating func appendInterpolation(_ text: String) {
            var text = text
            text.withUTF8 { bytes.appendCanonical($0, inAttribute: false) }
        }

        /// The value of an attribute, between double quotes.
        package mutating func appendInterpolation(attribute text: String) {
            var text = text
            text.withUTF8 { bytes.appendCanonical($0, inAttribute: true) }
        }

        /// Bytes in base64.
        package mutating func appendInterpolation(base64 content: some Collection<UInt8>) {
            Base64.append(content, to: &bytes)
        }

        /// XML as it stands.
        package mutating func appendInterpolation(_ xml: XMLText) {
            bytes.append(contentsOf: xml.bytes)
        }
    }
}

extension String {
    /// Whether XML 1.0 has every character of it. Source: XML 1.0, 2.2.
    package var isWritableInXML: Bool {
        utf8.isPlainASCII
            || unicodeScalars.allSatisfy {
                switch $0.value {
                case 0x9, 0xA, 0xD, 0x20...0xFFFD, 0x10000...: true
                default: false
                }
            }
    }
}

extension Sequence<UInt8> {
    /// Whether all are characters of ASCII that XML has, none of them white space but blanks.
    fileprivate var isPlainASCII: Bool { allSatisfy { $0 >= 0x20 && $0 < 0x80 } }
}
