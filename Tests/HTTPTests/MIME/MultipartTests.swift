import HTTP
import Testing

private let related = ContentType("multipart/related", ["boundary": "b", "type": "text/xml"])

private func read(_ text: String, _ type: ContentType = related, limits: MIMELimits = MIMELimits()) throws -> Multipart
{
    try Multipart(reading: Array(text.utf8), as: type, limits: limits)
}

private func text(_ bytes: ArraySlice<UInt8>) -> String { String(decoding: bytes, as: UTF8.self) }

struct MultipartTests {
    @Test func `parts are what stands between boundaries, whose line ends are theirs`() throws {
        let message = try read("--b\r\nA: 1\r\n\r\none\r\n\r\n--b\r\ncontent-id: <two@x>\r\n\r\ntwo\n\r\n--b--\r\n")
        #expect(message.parts.count == 2)
        #expect(text(message.parts[0].body) == "one\r\n")
        #expect(message.parts[0].headers == ["A": "1"])
        #expect(text(message.parts[1].body) == "two\n")
        #expect(message.parts[1].contentID == "two@x")
        #expect(message.rootIndex == 0)
    }

    @Test(arguments: ["\r\n", "\n"])
    func `lines may end with CR LF or LF alone`(end: String) throws {
        let lines = [
            "--b", "Content-Type: text/xml;", "\tcharset=utf-8", "X : y", "", "<a/>", "--b \t", "", "", "--b--",
        ]
        let message = try read(lines.joined(separator: end))
        #expect(message.parts.map { text($0.body) } == ["<a/>", ""])
        #expect(message.root.contentType == ContentType("text/xml", ["charset": "utf-8"]))
        #expect(message.root.headers["x"] == "y")
        #expect(message.parts[1].headers.isEmpty)
    }

    @Test func `where lines end with LF, a CR at the end of a part is its own`() throws {
        #expect(try text(read("--b\n\nbinary\r\n--b--").root.body) == "binary\r")
        #expect(try text(read("--b\r\n\r\nbinary\r\r\n--b--").root.body) == "binary\r")
    }

    @Test func `what stands before the first boundary and behind the last is nothing`() throws {
        let head = "Content-Type: multipart/related; type=\"text/xml\";\r\n boundary=\"b\"\r\nMIME-Version: 1.0\r\n\r\n"
        for before in [head, "\r\n", "\n\n", "--a\r\n--bc\r\nbla --b\r\n"] {
            let message = try read(before + "--b\r\n\r\none\r\n--b--\r\nepilogue\r\n--b\r\n\r\nmore")
            #expect(message.parts.map { text($0.body) } == ["one"])
        }
    }

    @Test func `a part may hold what almost is a boundary`() throws {
        for body in ["--b-", "--bb", "--b x", " --b", "-- b", "--b\r", "--b--x", "\r\n--", "--b- -"] {
            #expect(try text(read("--b\r\n\r\n\(body)\r\n--b--").root.body) == body)
        }
    }

    @Test func `a part may have no content, no header, or neither`() throws {
        let message = try read("--b\r\n--b\r\nA: 1\r\n--b\r\n\r\n--b\r\n\r\n\r\n--b--")
        #expect(message.parts.map { text($0.body) } == ["", "", "", ""])
        #expect(message.parts.map(\.headers.count) == [0, 1, 0, 0])
    }

    @Test func `the root is the part that the type names`() throws {
        let body = "--b\r\nContent-ID: <a@x>\r\n\r\n1\r\n--b\r\nContent-ID: <b@x>\r\n\r\n2\r\n--b--"
        for (start, expected) in [("<b@x>", "2"), ("b@x", "2"), ("<a@x>", "1")] {
            let type = ContentType("multipart/related", ["boundary": "b", "start": start])
            #expect(try text(read(body, type).root.body) == expected)
        }
        let missing = ContentType("multipart/related", ["boundary": "b", "start": "<c@x>"])
        #expect(throws: MIMEError.self) { try read(body, missing) }
    }

    @Test func `bodies share the memory of the message`() throws {
        let bytes = Array("--b\r\n\r\none\r\n--b--".utf8)
        let message = try Multipart(reading: bytes, as: related)
        let isShared = bytes.withUnsafeBufferPointer { whole in
            message.root.body.withUnsafeBufferPointer { part in
                guard let start = part.baseAddress, let base = whole.baseAddress else { return false }
                return start == base + message.root.body.startIndex
            }
        }
        #expect(isShared)
    }

    @Test(arguments: [
        ("", MIMEError.Code.truncated), ("no boundary", .truncated), ("--b", .truncated), ("--b--", .truncated),
        ("--b\r\n", .truncated), ("--b\r\n\r\none", .truncated), ("--b\r\n\r\none\r\n--b\r\n", .truncated),
        ("--b\r\n\r\none--b--", .truncated), ("--b\r\nno colon\r\n\r\none\r\n--b--", .malformed),
        ("--b\r\n: x\r\n\r\none\r\n--b--", .malformed),
    ])
    func `what is cut off or broken is refused`(body: String, code: MIMEError.Code) throws {
        let error = #expect(throws: MIMEError.self) { try read(body) }
        #expect(error?.code == code)
    }

    @Test func `a message that is cut off anywhere is refused`() throws {
        let whole = "pre\r\n--b\r\nA: 1\r\n\r\none\r\n--b\r\nB: 2\r\n\r\ntwo\r\n--b--"
        for count in 0..<whole.utf8.count {
            let cut = String(decoding: Array(whole.utf8)[..<count], as: UTF8.self)
            #expect(throws: MIMEError.self, "\(count)") { try read(cut) }
        }
        #expect(try read(whole).parts.count == 2)
    }

    @Test func `there are not more parts, fields or bytes of headers than the limits allow`() throws {
        var limits = MIMELimits()
        limits.parts = 2
        limits.headerBytes = 20
        limits.headerFields = 2
        let many = String(repeating: "--b\r\n\r\nx\r\n", count: 3) + "--b--"
        let long = "--b\r\nA: 0123456789abcdef\r\n\r\nx\r\n--b--"
        let fields = "--b\r\nA:\r\nB:\r\nC:\r\n\r\nx\r\n--b--"
        for body in [many, long, fields] {
            let error = #expect(throws: MIMEError.self) { try read(body, limits: limits) }
            #expect(error?.code == .tooLarge)
            #expect(throws: Never.self) { try read(body) }
        }
        let endless = "--b\r\n" + String(repeating: "A", count: 100) + "\r\n--b--"
        #expect(throws: MIMEError.self) { try read(endless, limits: limits) }
    }

    @Test(arguments: [
        "text/xml", "multipart/related", "multipart/related; boundary=\"\"", "multipart/related; start=x",
    ])
    func `another type or a boundary that is none is refused`(type: String) throws {
        let type = try #require(ContentType(type))
        let error = #expect(throws: MIMEError.self) { try read("--b\r\n\r\n\r\n--b--", type) }
        #expect(error?.code == .notMultipart)
    }

    @Test func `changed bytes never do more than make it refused`() {
        let whole = Array(
            "pre\r\n--b\r\nA: 1\r\n f\r\n\r\none\r\n--b \r\nContent-ID: <2>\r\n\r\ntwo\r\n--b--\r\nend".utf8)
        for place in whole.indices {
            for byte: UInt8 in [0, 9, 10, 13, 32, 45, 58, 60, 98, 128, 255] {
                var changed = whole
                changed[place] = byte
                _ = try? Multipart(reading: changed, as: related).parts.map { try $0.content() }
                changed.remove(at: place)
                _ = try? Multipart(reading: changed, as: related).parts.map { try $0.content() }
            }
        }
    }
}

struct MIMEPartTests {
    private func part(_ encoding: String?, _ body: String) -> MIMEPart {
        var headers = Headers()
        headers["content-transfer-encoding"] = encoding
        return MIMEPart(headers: headers, body: Array(body.utf8)[...])
    }

    @Test(arguments: [
        (nil, "a=\r\nb", "a=\r\nb"), ("binary", "a=3D", "a=3D"), ("8BIT", "ä", "ä"), ("7bit", "a", "a"),
        ("base64", "YWJj\r\nZGU=\r\n", "abcde"), (" Base64 ", "", ""),
        ("quoted-printable", "a=3Db=\r\nc=C3=a4=\n= \t\r\nd=", "a=bcäd"),
    ])
    func `a transfer encoding is taken off`(encoding: String?, body: String, expected: String) throws {
        #expect(try text(part(encoding, body).content()) == expected)
    }

    @Test(arguments: [
        ("base64", "YWJ", MIMEError.Code.malformed), ("base64", "YW!j", .malformed),
        ("quoted-printable", "a=xy", .malformed), ("quoted-printable", "a=4", .malformed),
        ("gzip", "a", .unknownEncoding), ("", "a", .unknownEncoding),
    ])
    func `what is not in its encoding is refused`(encoding: String, body: String, code: MIMEError.Code) {
        let error = #expect(throws: MIMEError.self) { try part(encoding, body).content() }
        #expect(error?.code == code)
    }
}

struct MultipartWriterTests {
    @Test func `what is written is read again, byte for byte`() throws {
        let binary = (0...255).map { UInt8($0) } + Array("\r\n--x\r\n".utf8)
        let pieces = try MultipartWriter.pieces(
            of: [(["Content-Type": "text/xml"], []), (["Content-ID": "<a@b>"], binary), ([:], Array("\r\n".utf8))],
            boundary: "b")
        let message = try Multipart(reading: Array(pieces.joined()), as: related)
        #expect(message.parts.map { Array($0.body) } == [[], binary, Array("\r\n".utf8)])
        #expect(message.parts.map(\.headers) == [["Content-Type": "text/xml"], ["Content-ID": "<a@b>"], [:]])
        #expect(pieces[1] == [] && pieces[3] == binary && pieces.count == 7)
    }

    @Test func `no header field ends its line, and a boundary is a word`() {
        for headers: Headers in [["A": "1\r\nB: 2"], ["A\n": "1"], ["": "1"], ["A:B": "1"], ["A": "\0"]] {
            #expect(throws: MIMEError.self) { try MultipartWriter.pieces(of: [(headers, [])], boundary: "b") }
        }
        for boundary in ["", "a b", "a\r\n", String(repeating: "a", count: 71)] {
            #expect(throws: MIMEError.self) { try MultipartWriter.pieces(of: [([:], [])], boundary: boundary) }
        }
    }
}
