import DNS

/// A question that came in, read from the bytes of a message.
///
/// - Source: RFC 1035, 4.1.
struct NameQuestion {
    let id: UInt16
    /// Bits of the header that the answer repeats: whether recursion is desired.
    let recursionDesired: Bool
    let name: String
    let type: UInt16
    /// The question's own bytes, repeated in the answer letter for letter.
    let bytes: ArraySlice<UInt8>
    /// What the asker can take over UDP: 512 bytes, or what its EDNS record says.
    let limit: Int

    /// `nil` when the bytes are no message with one question that this server understands. Such bytes get no answer.
    init?(_ message: [UInt8]) {
        guard message.count >= 12, message[2] & 0x80 == 0, message[2] & 0x78 == 0, message[4] == 0, message[5] == 1
        else {
            return nil
        }
        id = UInt16(message[0]) << 8 | UInt16(message[1])
        recursionDesired = message[2] & 1 != 0

        var place = 12
        var labels: [String] = []
        while place < message.count, message[place] != 0 {
            let length = Int(message[place])
            guard length <= 63, place + 1 + length < message.count, labels.count < 128,
                let label = String(validating: message[(place + 1)..<(place + 1 + length)], as: UTF8.self)
            else { return nil }
            labels.append(label)
            place += 1 + length
        }
        guard place + 5 <= message.count else { return nil }
        name = labels.joined(separator: ".")
        type = UInt16(message[place + 1]) << 8 | UInt16(message[place + 2])
        bytes = message[12..<(place + 5)]
        limit = Self.limit(in: message[(place + 5)...])
    }

    /// The size that an EDNS record right behind the question says (RFC 6891, 6.1.2).
    private static func limit(in rest: ArraySlice<UInt8>) -> Int {
        let record = Array(rest.prefix(5))
        guard record.count == 5, record[0] == 0, record[1] == 0, record[2] == 41 else { return 512 }
        return max(512, Int(record[3]) << 8 | Int(record[4]))
    }
}

/// An answer, written as bytes.
struct NameAnswer {
    enum Code: UInt8 {
        case success = 0
        case serverFailure = 2
        case noSuchName = 3
        case refused = 5
    }

    let question: NameQuestion
    var code = Code.success
    var records: [Zone.Record] = []
    /// The zone that says so, where there is no record to show.
    var zone: String?

    /// The bytes of the message. Where they are more than `limit`, only the question, marked as cut off.
    func bytes(limit: Int) -> [UInt8] {
        let whole = bytes(isCut: false)
        return whole.count <= limit ? whole : bytes(isCut: true)
    }

    private func bytes(isCut: Bool) -> [UInt8] {
        var out: [UInt8] = []
        out.append(number: question.id)
        // An answer, with authority; cut off or not; recursion is not available.
        out.append(0x84 | (isCut ? 2 : 0) | (question.recursionDesired ? 1 : 0))
        out.append(code.rawValue)
        let answers = isCut ? [] : records
        let authority = isCut ? nil : zone
        for count in [1, answers.count, authority == nil ? 0 : 1, 0] { out.append(number: UInt16(clamping: count)) }
        out.append(contentsOf: question.bytes)
        for record in answers {
            out.append(number: 0xC00C)  // the name of the question
            out.append(record: record.type, record.data)
        }
        if let authority {
            out.append(name: authority)
            out.append(record: 6, startOfAuthority(authority))
        }
        return out
    }

    private func startOfAuthority(_ zone: String) -> [UInt8] {
        var data: [UInt8] = []
        data.append(name: "ns." + zone)
        data.append(name: "hostmaster." + zone)
        // Serial, refresh, retry, expire, and how long it may be remembered that there is no such name.
        for seconds: UInt32 in [1, 3600, 600, 86_400, 60] {
            data.append(number: UInt16(seconds >> 16))
            data.append(number: UInt16(seconds & 0xFFFF))
        }
        return data
    }
}

extension Zone.Record {
    /// The record's own part of an answer.
    fileprivate var data: [UInt8] {
        switch self {
        case .a(let address), .aaaa(let address):
            return address
        case .naptr(let record):
            var data: [UInt8] = []
            data.append(number: record.order)
            data.append(number: record.preference)
            for text in [record.flags, record.service, record.regexp] {
                let bytes = text.utf8.prefix(255)
                data.append(UInt8(bytes.count))
                data.append(contentsOf: bytes)
            }
            data.append(name: record.replacement)
            return data
        }
    }
}

extension [UInt8] {
    fileprivate mutating func append(number: UInt16) {
        append(UInt8(number >> 8))
        append(UInt8(number & 0xFF))
    }

    /// Labels with their lengths, and an empty one at the end. What is longer than a label may be is cut.
    fileprivate mutating func append(name: String) {
        for label in name.split(separator: ".") {
            let bytes = label.utf8.prefix(63)
            append(UInt8(bytes.count))
            append(contentsOf: bytes)
        }
        append(0)
    }

    /// Type, class IN, how long it may be kept, and the data.
    fileprivate mutating func append(record type: UInt16, _ data: [UInt8]) {
        append(number: type)
        append(number: 1)
        append(number: 0)
        append(number: 60)
        append(number: UInt16(clamping: data.count))
        append(contentsOf: data.prefix(Int(UInt16.max)))
    }
}
