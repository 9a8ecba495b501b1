/// How the body of one answer goes over the connection, and the bytes of the answer's head.
struct ResponseHead {
    enum Transfer: Equatable {
        /// Nothing follows the head.
        case none
        /// So many bytes follow, all of them at hand.
        case bytes
        /// So many bytes follow, as the handler promised in `Content-Length`.
        case stream(length: Int)
        case chunked
        /// Bytes follow until the connection is closed: a stream to an HTTP/1.0 client.
        case untilClose
    }

    let status: Int
    let transfer: Transfer
    /// Whether the connection may serve another request behind this answer.
    let isPersistent: Bool
    private let announcedLength: Int?
    private let minorVersion: Int

    /// - Parameter mayPersist: Whether the request and the server's state allow another request.
    init(_ response: Response, isHeadRequest: Bool, minorVersion: Int, mayPersist: Bool) {
        let status = (200...599).contains(response.status) ? response.status : 500
        let promised = response.headers["Content-Length"].flatMap { Int($0) }.flatMap { $0 < 0 ? nil : $0 }
        let hasNoBody = status == 204 || status == 304
        switch response.body {
        case .bytes(let bytes):
            transfer = hasNoBody || isHeadRequest ? .none : .bytes
            announcedLength = hasNoBody ? nil : isHeadRequest && bytes.isEmpty ? promised ?? 0 : bytes.count
        case .stream:
            announcedLength = hasNoBody ? nil : promised
            if hasNoBody || isHeadRequest {
                transfer = .none
            } else if let promised {
                transfer = .stream(length: promised)
            } else {
                transfer = minorVersion == 0 ? .untilClose : .chunked
            }
        }
        self.status = status
        self.minorVersion = minorVersion
        isPersistent = mayPersist && transfer != .untilClose && !response.headers.lists("close", in: "Connection")
    }

    /// Adds the status line, the fields and the empty line to `bytes`.
    ///
    /// - Parameter date: The `Date` field with its CR LF; left out when the handler has given one.
    func write(_ headers: Headers, date: [UInt8], to bytes: inout [UInt8]) {
        bytes.append("HTTP/1.1 ")
        bytes.append(decimal: status)
        bytes.append(" ")
        bytes.append(reasonPhrase(status))
        bytes.append("\r\n")
        var hasDate = false
        for (name, value) in headers {
            switch name.utf8.count {
            case 4 where name.equalsWithoutCase("Date"): hasDate = true
            case 10 where name.equalsWithoutCase("Connection"): continue
            case 14 where name.equalsWithoutCase("Content-Length"): continue
            case 17 where name.equalsWithoutCase("Transfer-Encoding"): continue
            default: break
            }
            bytes.append(fieldText: name)
            bytes.append(": ")
            bytes.append(fieldText: value)
            bytes.append("\r\n")
        }
        if !hasDate { bytes += date }
        if transfer == .chunked {
            bytes.append("Transfer-Encoding: chunked\r\n")
        } else if let announcedLength {
            bytes.append("Content-Length: ")
            bytes.append(decimal: announcedLength)
            bytes.append("\r\n")
        }
        if !isPersistent {
            bytes.append("Connection: close\r\n")
        } else if minorVersion == 0 {
            bytes.append("Connection: keep-alive\r\n")
        }
        bytes.append("\r\n")
    }
}

extension [UInt8] {
    mutating func append(_ text: StaticString) {
        append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }

    /// Adds a field's name or value. A control byte, which could end the field, becomes a space.
    fileprivate mutating func append(fieldText text: String) {
        let first = count
        append(contentsOf: text.utf8)
        for index in first..<count where self[index] < 0x20 && self[index] != 0x09 || self[index] == 0x7F {
            self[index] = 0x20
        }
    }

    /// Adds a number that is not negative, in decimal digits.
    mutating func append(decimal number: Int) {
        if number >= 10 { append(decimal: number / 10) }
        append(UInt8(ascii: "0") + UInt8(number % 10))
    }

    /// Adds a number that is not negative, in hexadecimal digits.
    mutating func append(hexadecimal number: Int) {
        if number >= 16 { append(hexadecimal: number / 16) }
        let digit = UInt8(number % 16)
        append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
    }
}
