/// One thing that is wrong with what a caller sent.
package struct JSONFault: Equatable, Sendable {
    /// Where: `document.lines[0].vatRate`. Empty for the whole.
    package let path: String
    package let rule: Rule
    /// What was expected and what came.
    package let message: String
    /// The problem code that this fault alone would give: `INVALID_VAT_FORMAT`. `nil` when it has none of its own.
    package let code: String?

    package init(path: String, rule: Rule, message: String, code: String? = nil) {
        self.path = path
        self.rule = rule
        self.message = message
        self.code = code
    }

    /// The name of the rule that was broken. Others than these may be made where they are needed.
    package struct Rule: RawRepresentable, Hashable, Sendable, ExpressibleByStringLiteral {
        package let rawValue: String

        package init(rawValue: String) { self.rawValue = rawValue }
        package init(stringLiteral value: String) { rawValue = value }

        /// A field that has to be there is absent.
        package static let required: Rule = "required"
        /// A string came where a number was expected, and the like.
        package static let type: Rule = "type"
        /// The text is none of those that are possible.
        package static let `enum`: Rule = "enum"
        /// The text is not written as it has to be.
        package static let format: Rule = "format"
        /// The number is too small or too large.
        package static let range: Rule = "range"
        /// The text or the list is too short or too long.
        package static let length: Rule = "length"
    }
}

/// Everything that is wrong with what a caller sent. Never empty; at most 100, in the order they were met.
package struct JSONFaults: Error, Equatable, Sendable {
    package let faults: [JSONFault]

    package init(_ faults: [JSONFault]) { self.faults = faults }

    /// The problem code that all of them have in common. `nil` when one has another or none.
    package var code: String? {
        guard let code = faults.first?.code, faults.allSatisfy({ $0.code == code }) else { return nil }
        return code
    }

    /// Faults that are gathered; the rest carry no news.
    static let maximum = 100
}

/// Why a scalar cannot be what it was to be. The decoder adds where.
package struct JSONReason: Error, Sendable {
    package let rule: JSONFault.Rule
    package let message: String
    package let code: String?

    package init(_ rule: JSONFault.Rule, _ message: String, code: String? = nil) {
        self.rule = rule
        self.message = message
        self.code = code
    }
}

/// A value that looks itself over once its fields were read: what holds between fields, and lists and texts whose length
/// is limited.
package protocol Checked {
    /// Notes what is wrong: `note("dueDate", .range, "expected a day not before `issueDate`", given: "issueDate")`. A field
    /// that could not be read is a placeholder here; what is said of it is not heard.
    func check(_ note: inout FaultNotes)
}

/// Where a `Checked` value writes down what it found.
package struct FaultNotes {
    var noted: [Note] = []
    /// Whether a fault was found before.
    let hasFaults: Bool

    struct Note {
        let field: String
        let reason: JSONReason
        /// What the fault was told from, beside the field itself.
        let given: [String]
    }

    init(hasFaults: Bool) { self.hasFaults = hasFaults }

    /// Whether what is being read is refused already.
    package var isRefused: Bool { hasFaults || !noted.isEmpty }

    /// - Parameters:
    ///   - field: A field of the value, or a path from it: `lines[0].period`. Empty for the value itself.
    ///   - given: Further fields that it was told from. When one of them has a fault, this is none.
    package mutating func callAsFunction(
        _ field: String, _ rule: JSONFault.Rule, _ message: String, code: String? = nil, given: String...
    ) {
        noted.append(Note(field: field, reason: JSONReason(rule, message, code: code), given: given))
    }
}
