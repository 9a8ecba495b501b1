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
        /// The name of the type: `SendDocument`.
        package let name: String
        package let fields: [Field]
    }

    /// One field of an object.
    package struct Field: Hashable, Sendable {
        package let name: String
        package let shape: Shape
        package let isRequired: Bool
        package let isNullable: Bool
        /// What the field means, when the type says so.
        package let words: String?
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

    package static func string(
        format: String? = nil, pattern: String? = nil, cases: [String] = [], length: Bounds = Bounds()
    ) -> Shape {
        .string(Text(format: format, pattern: pattern, cases: cases, length: length))
    }

    package static func integer(_ least: Int? = nil, _ greatest: Int? = nil) -> Shape {
        .integer(Bounds(least, greatest))
    }
}
