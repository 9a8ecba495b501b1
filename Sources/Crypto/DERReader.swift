/// One element of DER (ITU-T X.690): what it is, and what it holds.
struct DERElement: Sendable {
    /// The identifier octet: class, form and number.
    let tag: UInt8
    /// The contents octets.
    let content: ArraySlice<UInt8>
    /// The whole of it, with identifier and length.
    let whole: ArraySlice<UInt8>

    /// Reads what a constructed element holds.
    var reader: DERReader { DERReader(content) }
}

/// The identifier octets that certificates, keys and revocation lists are made of.
enum DERTag {
    static let boolean: UInt8 = 0x01
    static let integer: UInt8 = 0x02
    static let bitString: UInt8 = 0x03
    static let octetString: UInt8 = 0x04
    static let null: UInt8 = 0x05
    static let oid: UInt8 = 0x06
    static let enumerated: UInt8 = 0x0A
    static let utf8String: UInt8 = 0x0C
    static let numericString: UInt8 = 0x12
    static let printableString: UInt8 = 0x13
    static let teletexString: UInt8 = 0x14
    static let ia5String: UInt8 = 0x16
    static let utcTime: UInt8 = 0x17
    static let generalizedTime: UInt8 = 0x18
    static let visibleString: UInt8 = 0x1A
    static let universalString: UInt8 = 0x1C
    static let bmpString: UInt8 = 0x1E
    static let sequence: UInt8 = 0x30
    static let set: UInt8 = 0x31

    /// `[number]` of a primitive type, tagged implicitly.
    static func context(_ number: UInt8) -> UInt8 { 0x80 | number }
    /// `[number]` of a constructed type, or tagged explicitly.
    static func explicit(_ number: UInt8) -> UInt8 { 0xA0 | number }
}

/// Reads elements of DER one behind the other. Strict: definite lengths in their shortest form, numbers of tags below 31.
/// It looks at nothing beyond the bytes it was given, and goes no deeper than it is asked to.
struct DERReader: Sendable {
    private var rest: ArraySlice<UInt8>

    init(_ bytes: ArraySlice<UInt8>) {
        rest = bytes
    }

    /// Whether everything was read.
    var isAtEnd: Bool { rest.isEmpty }

    /// The identifier octet of the next element, or `nil` at the end.
    var nextTag: UInt8? { rest.first }

    /// The next element, whatever it is.
    ///
    /// - Parameter what: Its name in the standard, for the reason of an error.
    /// - Throws: `.malformed` at the end, and where the bytes are no DER.
    mutating func next(_ what: String) throws(CryptoError) -> DERElement {
        guard let tag = rest.first else { throw Self.malformed("\(what) is missing") }
        guard tag & 0x1F != 0x1F else { throw Self.malformed("\(what) has a tag of several bytes") }
        let (length, start) = try length(what)
        guard length <= rest.endIndex - start else {
            throw Self.malformed("\(what) has \(length) bytes; \(rest.endIndex - start) are left")
        }
        let end = start + length
        let element = DERElement(tag: tag, content: rest[start..<end], whole: rest[rest.startIndex..<end])
        rest = rest[end...]
        return element
    }

    /// The next element, which has this tag.
    ///
    /// - Throws: `.malformed` where it has another, or there is none.
    mutating func next(_ tag: UInt8, _ what: String) throws(CryptoError) -> DERElement {
        let element = try next(what)
        guard element.tag == tag else {
            throw Self.malformed("\(what) has the tag \(Hex2(element.tag)); expected \(Hex2(tag))")
        }
        return element
    }

    /// The next element when it has this tag; otherwise `nil`, and nothing is read.
    mutating func optional(_ tag: UInt8, _ what: String) throws(CryptoError) -> DERElement? {
        nextTag == tag ? try next(what) : nil
    }

    /// - Throws: `.malformed` when there is more.
    func end(_ what: String) throws(CryptoError) {
        guard rest.isEmpty else { throw Self.malformed("\(rest.count) bytes stand behind \(what)") }
    }

    /// How many bytes the contents have, and where they begin.
    private func length(_ what: String) throws(CryptoError) -> (length: Int, start: Int) {
        let place = rest.startIndex + 1
        guard place < rest.endIndex else { throw Self.malformed("\(what) has no length") }
        let first = rest[place]
        guard first & 0x80 != 0 else { return (Int(first), place + 1) }
        let count = Int(first & 0x7F)
        guard (1...4).contains(count), rest.endIndex - place - 1 >= count, rest[place + 1] != 0 else {
            throw Self.malformed("\(what) has no definite length in its shortest form")
        }
        let start = place + 1 + count
        let length = rest[place + 1..<start].reduce(0) { $0 << 8 | Int($1) }
        guard length >= 0x80 else { throw Self.malformed("\(what) has no definite length in its shortest form") }
        return (length, start)
    }

    static func malformed(_ reason: String) -> CryptoError {
        CryptoError(.malformed, reason)
    }
}

/// A byte as text: `0x30`.
private struct Hex2: CustomStringConvertible {
    let byte: UInt8

    init(_ byte: UInt8) {
        self.byte = byte
    }

    var description: String { "0x" + (byte < 16 ? "0" : "") + String(byte, radix: 16) }
}
