import Testing

@testable import HTTP

struct ResponseHeadTests {
    @Test(arguments: [
        (784_111_777, "Sun, 06 Nov 1994 08:49:37 GMT"), (0, "Thu, 01 Jan 1970 00:00:00 GMT"),
        (951_782_399, "Mon, 28 Feb 2000 23:59:59 GMT"), (951_868_799, "Tue, 29 Feb 2000 23:59:59 GMT"),
    ])
    func `a moment is written as HTTP writes it`(seconds: Int, expected: String) {
        #expect(httpDate(seconds) == expected)
    }

    @Test func `the date field is made anew when the second changes`() {
        var date = DateField()
        #expect(date.line(at: 0) == Array("Date: Thu, 01 Jan 1970 00:00:00 GMT\r\n".utf8))
        #expect(date.line(at: 0) == date.line(at: 0))
        #expect(date.line(at: 1) == Array("Date: Thu, 01 Jan 1970 00:00:01 GMT\r\n".utf8))
    }

    @Test func `the fields that frame an answer are the server's own`() {
        let given: Headers = [
            "Content-Length": "99", "Transfer-Encoding": "gzip", "Connection": "x", "Date": "now", "X-Kept": "1",
        ]
        let text = head(Response(status: 200, headers: given, bytes: [1, 2]))
        #expect(text == "HTTP/1.1 200 OK\r\nDate: now\r\nX-Kept: 1\r\nContent-Length: 2\r\n\r\n")
    }

    @Test func `a handler can end the connection`() {
        let text = head(Response(status: 404, headers: ["Connection": "Close"], bytes: []))
        #expect(text == "HTTP/1.1 404 Not Found\r\nDate: d\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")
    }

    @Test(arguments: [0, 99, 100, 101, 199, 600, 1000, -200])
    func `a status that cannot end a request becomes 500`(status: Int) {
        #expect(head(Response(status: status)).hasPrefix("HTTP/1.1 500 Internal Server Error\r\n"))
    }

    @Test func `a status without words has none`() {
        #expect(head(Response(status: 299)).hasPrefix("HTTP/1.1 299 \r\n"))
    }

    @Test(arguments: [0, 9, 10, 15, 16, 255, 4096, 1_234_567])
    func `numbers are written as their digits`(number: Int) {
        var decimal: [UInt8] = []
        decimal.append(decimal: number)
        #expect(decimal == Array(String(number).utf8))
        var hexadecimal: [UInt8] = []
        hexadecimal.append(hexadecimal: number)
        #expect(hexadecimal == Array(String(number, radix: 16).utf8))
    }

    private func head(_ response: Response) -> String {
        let head = ResponseHead(response, isHeadRequest: false, minorVersion: 1, mayPersist: true)
        var bytes: [UInt8] = []
        head.write(response.headers, date: Array("Date: d\r\n".utf8), to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }
}
