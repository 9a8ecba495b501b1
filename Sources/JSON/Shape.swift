/// What a type looks like to a caller: the source of schemas, of tool descriptions and of the reference.
package indirect enum Shape: Hashable, Sendable {
    case object(Object)
    /// An object of this name that is being described around here.
    case reference(String)
    case array(of: Shape, length: Bounds = Bounds())
    /// An object with names of the caller's choice.
    case map(of: Shape)
    case string(Text)
    /// An exact decimal number.
    case number
    case integer(Bounds)
    case boolean
    /// Any JSON value.
    case any

    /// An object with named fields.
    package struct Object: Hashable, Sendable {
        /// The name of the type without those around it: `SendDocument`, `Line`.
        package var name: String
        /// The name with those around it, which tells two `Line`s apart: `SendDocumentLine`.
        package var fullName: String
        package var fields: [Field]

        package init(name: String, fullName: String? = nil, fields: [Field]) {
            self.name = name
            self.fullName = fullName ?? name
            self.fields = fields
        }
    }

    /// One field of an object.
    package struct Field: Hashable, Sendable {
        package var name: String
        package var shape: Shape
        /// Whether the field has to be there.
        package var isRequired: Bool
        /// Whether the field may be `null`.
        package var isNullable: Bool
        /// What the field means, when the type says so.
        package var words: String?

        package init(name: String, shape: Shape, isRequired: Bool, isNullable: Bool = false, words: String? = nil) {
            self.name = name
            self.shape = shape
            self.isRequired = isRequired
            self.isNullable = isNullable
            self.words = words
        }
    }

    /// What is known about the texts that a string takes.
    package struct Text: Hashable, Sendable {
        /// `date`, `date-time`, `uri`, as JSON Schema names them.
        package var format: String?
        /// A regular expression that every text matches.
        package var pattern: String?
        /// All texts there are. Empty when they cannot be listed.
        package var cases: [String] = []
        /// In characters.
        package var length = Bounds()
    }

    /// A least and a greatest, both included. `nil` where there is none.
    package struct Bounds: Hashable, Sendable {
        package var least: Int?
        package var greatest: Int?

        package init(_ least: Int? = nil, _ greatest: Int? = nil) {
            self.least = least
            self.greatest = greatest
        }
    }

    /// A text: of a format as OpenAPI names it, of a pattern, one of some, and of a length in characters.
    package static func string(
        format: String? = nil, pattern: String? = nil, cases: [String] = [], length: Bounds = Bounds()
    ) -> Shape {
        .string(Text(format: format, pattern: pattern, cases: cases, length: length))
    }

    /// A whole number, both bounds included; `nil` for no bound.
    package static func integer(_ least: Int? = nil, _ greatest: Int? = nil) -> Shape {
        .integer(Bounds(least, greatest))
    }
}

extension Shape {
    /// The object, when it is one.
    package var object: Object? {
        if case .object(let object) = self { object } else { nil }
    }

    /// What a value looks like that we write: optional fields are there and `null`. Read from a caller they may be absent.
    package var written: Shape {
        switch self {
        case .object(var object):
            for index in object.fields.indices {
                object.fields[index].shape = object.fields[index].shape.written
                object.fields[index].isRequired = object.fields[index].isRequired || object.fields[index].isNullable
            }
            return .object(object)
        case .array(let element, let length): return .array(of: element.written, length: length)
        case .map(let value): return .map(of: value.written)
        default: return self
        }
    }

    /// The paths of all fields that nobody found words for: `document.lines.vatRate`.
    package var fieldsWithoutWords: [String] {
        switch self {
        case .object(let object):
            object.fields.flatMap { field in
                (field.words == nil ? [field.name] : [])
                    + field.shape.fieldsWithoutWords.map { "\(field.name).\($0)" }
            }
        case .array(let element, _): element.fieldsWithoutWords
        case .map(let value): value.fieldsWithoutWords
        default: []
        }
    }
}
