import Invoicing

/// A service provider of the network by its seat: `POP000306`, the common name in its certificates.
///
/// - Source: Peppol PKI and statistics reporting: `^P[A-Z]{2}[0-9]{6}$`.
package struct ServiceProviderID: Hashable, Sendable, CustomStringConvertible {
    /// The nine characters.
    package let value: String

    /// Takes a common name. `nil` when it is not `P`, two capital letters and six digits.
    package init?(_ text: String) {
        let bytes = Array(text.utf8)
        guard bytes.count == 9, bytes[0] == UInt8(ascii: "P"), bytes[1...2].allSatisfy(\.isCapital),
            bytes[3...].allSatisfy(\.isDigit)
        else { return nil }
        value = text
    }

    package var description: String { value }

    /// The provider as a participant, with its main identifier: `POP987654` is `0242:987654`.
    package var participant: ServiceProviderParticipant {
        ServiceProviderParticipant(main: String(value.suffix(6)))
    }
}

/// A service provider as a participant of the network, to whom message level statuses are sent: `0242:987654`, or with a
/// use case and a suffix `0242:987654-MLS.eu-west`.
///
/// - Source: Peppol SPIS: `<6 digits>[-<use case>[.<suffix>]]` under scheme 0242, letters in any case.
package struct ServiceProviderParticipant: Hashable, Sendable, CustomStringConvertible {
    /// The ISO 6523 code of such identifiers.
    package static let scheme = "0242"

    /// Six digits: those of the seat.
    package let digits: String
    /// 3 to 12 letters, digits or `_`, in capitals. `nil` in a main identifier.
    package let useCase: String?
    /// 3 to 24 letters, digits or `-._~`, in capitals. `nil` when there is none.
    package let suffix: String?

    /// Takes what stands behind `0242:`. `nil` when it does not follow the pattern.
    package init?(value: String) {
        guard value.utf8.allSatisfy({ $0 < 0x80 }) else { return nil }
        let bytes = Array(value.uppercased().utf8)
        guard bytes.count >= 6, bytes[..<6].allSatisfy(\.isDigit) else { return nil }
        digits = String(decoding: bytes[..<6], as: UTF8.self)
        guard bytes.count > 6 else {
            useCase = nil
            suffix = nil
            return
        }
        guard bytes[6] == UInt8(ascii: "-") else { return nil }
        let rest = bytes[7...]
        let dot = rest.firstIndex(of: UInt8(ascii: ".")) ?? rest.endIndex
        let useCase = rest[..<dot]
        guard (3...12).contains(useCase.count), useCase.allSatisfy(\.isUseCaseLetter) else { return nil }
        self.useCase = String(decoding: useCase, as: UTF8.self)
        guard dot < rest.endIndex else {
            suffix = nil
            return
        }
        let suffix = rest[(dot + 1)...]
        guard (3...24).contains(suffix.count), suffix.allSatisfy(\.isSuffixLetter) else { return nil }
        self.suffix = String(decoding: suffix, as: UTF8.self)
    }

    /// `nil` when the participant is no service provider.
    package init?(_ participant: ParticipantID) {
        guard participant.scheme == Self.scheme else { return nil }
        self.init(value: participant.value)
    }

    fileprivate init(main digits: String) {
        self.digits = digits
        useCase = nil
        suffix = nil
    }

    /// What stands behind `0242:`.
    package var value: String {
        digits + (useCase.map { "-\($0)" } ?? "") + (suffix.map { ".\($0)" } ?? "")
    }

    /// The same as any participant is named.
    package var participantID: ParticipantID { ParticipantID(scheme: Self.scheme, value: value) }

    package var description: String { "\(Self.scheme):\(value)" }
}

extension UInt8 {
    var isCapital: Bool { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(self) }
    var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
    fileprivate var isUseCaseLetter: Bool { isCapital || isDigit || self == UInt8(ascii: "_") }
    fileprivate var isSuffixLetter: Bool {
        isCapital || isDigit
            || [UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~")].contains(self)
    }
}
