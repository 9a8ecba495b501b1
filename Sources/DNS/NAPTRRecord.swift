/// A naming authority pointer: what the name of a participant leads to.
///
///     IN NAPTR 100 10 "U" "Meta:SMP" "!.*!https://smp.example.org!" .
///
/// - Source: RFC 3403, 4.1.
package struct NAPTRRecord: Hashable, Sendable {
    /// Lower ones are looked at first.
    package var order: UInt16
    /// Among records of the same order, lower ones are looked at first.
    package var preference: UInt16
    /// `U` when the record ends the search with a URI.
    package var flags: String
    /// What the record leads to: `Meta:SMP`.
    package var service: String
    /// How to make a URI of the name: `!.*!https://smp.example.org!`.
    package var regexp: String
    /// The next name to look up; empty when there is none, which a zone file writes as `.`.
    package var replacement: String

    package init(
        order: UInt16, preference: UInt16, flags: String, service: String, regexp: String, replacement: String = ""
    ) {
        self.order = order
        self.preference = preference
        self.flags = flags
        self.service = service
        self.regexp = regexp
        self.replacement = replacement
    }
}

extension Sequence<NAPTRRecord> {
    /// The records in the order in which they are to be looked at.
    package func inOrder() -> [NAPTRRecord] {
        sorted { ($0.order, $0.preference) < ($1.order, $1.preference) }
    }
}
