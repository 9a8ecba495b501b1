import Basics

/// Text around DER (RFC 7468): blocks between `-----BEGIN X-----` and `-----END X-----`.
struct PEM {
    /// What stands between `BEGIN` and the dashes: `CERTIFICATE`, `PRIVATE KEY`.
    let label: String
    /// What the base64 says.
    let der: [UInt8]
    /// Whether the block has the headers of RFC 1421 that say it is encrypted.
    let isEncrypted: Bool
    /// The block, with one line end of one kind behind each line and an empty line behind headers.
    let text: String

    /// The blocks of a text, in their order. What stands between blocks is passed over; line ends are of any kind, and white
    /// space within the base64 does not matter.
    ///
    /// - Throws: `.malformed` for a block without end, or whose text is no base64.
    static func blocks(in text: some Collection<UInt8>) throws(CryptoError) -> [PEM] {
        var blocks: [PEM] = []
        var open: (label: String, lines: [String])?
        for line in lines(of: text) {
            if let label = label(of: line, after: "-----BEGIN ") {
                guard open == nil else { throw CryptoError(.malformed, "a PEM block begins within another") }
                open = (label, [])
            } else if let label = label(of: line, after: "-----END ") {
                guard let block = open, block.label == label else {
                    throw CryptoError(.malformed, "a PEM block ends that did not begin")
                }
                blocks.append(try PEM(label: label, lines: block.lines))
                open = nil
            } else if open != nil {
                open?.lines.append(line)
            }
        }
        guard open == nil else { throw CryptoError(.malformed, "a PEM block does not end") }
        return blocks
    }

    private init(label: String, lines: [String]) throws(CryptoError) {
        let headers = lines.prefix { $0.contains(":") || $0.hasPrefix(" ") }
        guard let der = Base64.decode(lines.dropFirst(headers.count).joined(), skippingWhitespace: true), !der.isEmpty
        else { throw CryptoError(.malformed, "the PEM block of a \(label) is no base64") }
        self.label = label
        self.der = der
        isEncrypted = headers.contains { $0.hasPrefix("Proc-Type:") && $0.contains("ENCRYPTED") }
        let body = headers.isEmpty ? lines[...] : headers + [""] + lines.dropFirst(headers.count)
        text = (["-----BEGIN \(label)-----"] + body + ["-----END \(label)-----", ""]).joined(separator: "\n")
    }

    /// The text of a block, in lines of 64 letters.
    static func text(_ label: String, _ der: [UInt8]) -> String {
        var text = "-----BEGIN \(label)-----\n"
        var rest = Base64.encode(der)[...]
        while !rest.isEmpty {
            text += rest.prefix(64) + "\n"
            rest = rest.dropFirst(64)
        }
        return text + "-----END \(label)-----\n"
    }

    private static func lines(of text: some Collection<UInt8>) -> [String] {
        text.split { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }.map { line in
            let blanks: Set<UInt8> = [UInt8(ascii: " "), UInt8(ascii: "\t")]
            let end = line.reversed().drop { blanks.contains($0) }.reversed()
            return String(decoding: end, as: UTF8.self)
        }
    }

    private static func label(of line: String, after mark: String) -> String? {
        // A line may begin with blanks, or with the mark of another encoding of the text.
        guard let start = line.utf8.firstIndex(of: UInt8(ascii: "-")), line[start...].hasPrefix(mark),
            line.hasSuffix("-----"), line[..<start].allSatisfy({ $0 == " " || $0 == "\t" || $0 == "\u{FEFF}" })
        else { return nil }
        let label = line[start...].dropFirst(mark.count).dropLast(5)
        return label.isEmpty || label.contains("-----") ? nil : String(label)
    }
}
