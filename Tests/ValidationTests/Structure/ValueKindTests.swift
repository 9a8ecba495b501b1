import Testing
import XML

@testable import Validation

/// The kinds of values, each with texts that it admits and the nearest that it does not.
struct ValueKindTests {
    private func admits(_ kind: ValueKind, _ text: String) -> Bool {
        var text = text
        return text.withUTF8 { kind.admits(Text(bytes: $0)) }
    }

    static let admitted: [(ValueKind, [String])] = [
        (.string, ["", " a\n"]), (.token, ["", " a  b "]), (.normalizedString, ["\t"]),
        (.decimal, ["0", "-1", "+1.50", ".5", "5.", " 7\n", "123456789012345678901234567890.123456789"]),
        (.integer, ["0", "-12", "+12345678901234567890123"]), (.boolean, ["true", "false", " 1 ", "0"]),
        (.date, ["2026-02-28", "2024-02-29", "2000-02-29Z", "-0001-01-01", "12026-12-31", " 2026-01-01-14:00 "]),
        (.time, ["00:00:00", "23:59:59.999Z", "24:00:00", "24:00:00.0", "12:00:00+05:30"]),
        (.dateTime, ["2026-01-01T00:00:00", "2026-12-31T24:00:00Z"]),
        (.base64Binary, ["", "AAAA", "AA==", "AAA=", " A A\nA A ", "+/8="]),
        (
            .anyURI,
            [
                "", "a", "a b", "http://a:80/b?c#d", "http://[::1]:8080/", "urn:a:b", "./a:b", "//a@b:/?c#[d]", "a:",
                "%20", "ü", "#a",
            ]
        ),
        (.language, ["en", "en-GB", "x-abc12345", " de "]), (.id, ["a", "_1", "é-.", " a "]),
    ]

    static let refused: [(ValueKind, [String])] = [
        (.decimal, ["", ".", "1e5", "1,5", "1 1", "--1", "1-", "INF", "١", "1.2.3"]),
        (.integer, ["", "1.0", "+", "1."]),
        (.boolean, ["", "TRUE", "yes", "2"]),
        (
            .date,
            [
                "", "2026-02-29", "1900-02-29", "0000-01-01", "02026-01-01", "2026-1-1", "2026-13-01", "2026-00-01",
                "2026-01-00", "2026-04-31", "2026-01-01T00:00:00", "2026-01-01+14:01", "2026-01-01+1:00", "20260101",
                "2026-01", "+2026-01-01", "2026-01-01z", "-", "2026", "2026-0", "2026-01-0",
            ]
        ),
        (
            .time,
            ["", "9:30:00", "09:30", "24:00:01", "24:00:00.1", "23:60:00", "23:59:60", "10:00:00.", "10:00:00+24:00"]
        ),
        (.dateTime, ["", "2026-01-01", "2026-01-01 00:00:00", "2026-01-01T", "2026-02-29T00:00:00"]),
        (.base64Binary, ["A", "AA=", "AB==", "AAB=", "====", "AAAA=", "A=AA", "AA-_"]),
        (.anyURI, ["%", "%zz", "#a#b", ":a", "1a:b", "http://[::1", "http://a:b", "a[b]", "http://a/[b]", "//[a]b"]),
        (.language, ["", "en_GB", "e1", "abcdefghi", "-en", "en-"]), (.id, ["", "1", "a:b", "a b", "-a"]),
    ]

    @Test(arguments: admitted)
    func `a value of its kind is admitted`(kind: ValueKind, texts: [String]) {
        for text in texts { #expect(admits(kind, text), "\(kind) refuses \(text)") }
    }

    @Test func `long data in Base64 is looked at to its end, wherever its lines break`() {
        let line = String(repeating: "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+/", count: 3)
        for position in [0, 1, 31, 32, 33, 63, 100, 191, 192] {
            var broken = line
            let place = broken.index(broken.startIndex, offsetBy: position)
            broken.insert(contentsOf: "\r\n", at: place)
            #expect(admits(.base64Binary, broken) && admits(.base64Binary, broken + "AA=="))
            #expect(!admits(.base64Binary, broken + "A"))
            for wrong in ["=", "@", "[", "`", "{", ":", ",", "é", "\0"] {
                var spoiled = line
                spoiled.insert(contentsOf: wrong + "AAA", at: place)
                #expect(!admits(.base64Binary, spoiled + "AAAA"), "\(wrong) at \(position)")
            }
        }
    }

    @Test(arguments: refused)
    func `what is no value of its kind is refused`(kind: ValueKind, texts: [String]) {
        for text in texts { #expect(!admits(kind, text), "\(kind) admits \(text)") }
    }
}
