import DNS

/// The address of a service metadata publisher as a NAPTR record gives it: `https://smp.example.org`, without a `/` at its
/// end.
///
///     IN NAPTR 100 10 "U" "Meta:SMP" "!.*!https://smp.example.org!" .
package struct PublisherAddress: Hashable, Sendable, CustomStringConvertible {
    /// An absolute URL without query and fragment; the paths of the publisher's resources go behind it.
    package let url: String

    /// What kinds of address are taken.
    package enum Policy: Sendable {
        /// `https` at its usual port only, as the network demands.
        case network
        /// `https` at any port, and plain `http` to an address of this machine: for a network of one's own.
        case loopbackAllowed
    }

    /// The service that leads to a publisher. Compared without case, as the flags are.
    package static let service = "Meta:SMP"

    /// Takes an address. `nil` when it is no absolute URL of a kind that the policy takes, or has a user, a query or a
    /// fragment.
    package init?(_ text: String, policy: Policy = .network) {
        var text = Substring(text)
        while text.hasSuffix("/") { text.removeLast() }
        guard let url = WebAddress(String(text)), url.query == nil, url.fragment == nil, policy.allows(url) else {
            return nil
        }
        self.url = String(text)
    }

    /// The publisher that a name leads to: of the records that are such, the first by order and preference counts.
    ///
    /// - Returns: `nil` when no record is one of a publisher.
    /// - Throws: `DiscoveryError` with `.badPublisherAddress` when the record that counts cannot be followed.
    package static func of(
        _ records: [NAPTRRecord], policy: Policy
    ) throws(DiscoveryError) -> PublisherAddress? {
        let record = records.inOrder().first {
            $0.flags.lowercased() == "u" && $0.service.lowercased() == service.lowercased()
        }
        guard let record else { return nil }
        guard let text = replacement(in: record.regexp) else {
            throw DiscoveryError(
                .badPublisherAddress,
                "Expected the expression of a NAPTR record as `!.*!https://…!`; got `\(record.regexp.prefix(200))`.")
        }
        guard let address = PublisherAddress(text, policy: policy) else {
            throw DiscoveryError(
                .badPublisherAddress,
                "Expected the https address of a publisher without query and fragment; got `\(text.prefix(200))`.")
        }
        return address
    }

    /// What the expression of a record puts in the place of the whole name: `D ere D replacement D flags`, where the
    /// expression is one that takes everything. `nil` when it is of another form.
    ///
    /// - Source: RFC 3402, 3.2; the network writes no other expressions.
    static func replacement(in regexp: String) -> String? {
        guard let delimiter = regexp.first, !delimiter.isNumber, delimiter != "\\", delimiter != "i" else { return nil }
        let parts = regexp.dropFirst().split(
            separator: delimiter, maxSplits: 2, omittingEmptySubsequences: false)
        guard parts.count == 3, parts[0] == ".*" || parts[0] == "^.*$", !parts[1].isEmpty,
            parts[2].isEmpty || parts[2] == "i", !parts[1].contains("\\")
        else { return nil }
        return String(parts[1])
    }

    package var description: String { url }

    /// The record that leads to this address.
    package var record: NAPTRRecord {
        NAPTRRecord(
            order: 100, preference: 10, flags: "U", service: Self.service, regexp: "!.*!\(url)!")
    }
}

extension PublisherAddress.Policy {
    func allows(_ url: WebAddress) -> Bool {
        switch url.scheme {
        case "https": self == .loopbackAllowed || url.port == nil || url.port == 443
        case "http": self == .loopbackAllowed && url.isLoopback
        default: false
        }
    }
}
