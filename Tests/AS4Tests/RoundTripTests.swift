import AS4
import Basics
import Crypto
import HTTP
import Testing
import XML

/// What we pack, we open.
struct RoundTripTests {
    private let network: TestNetwork

    init() throws {
        network = try TestNetwork.shared.get()
    }

    private static func bytes(_ count: Int) -> [UInt8] {
        var state = UInt64(truncatingIfNeeded: count) &* 0x9E37_79B9_7F4A_7C15 | 1
        return (0..<count).map { place in
            state ^= state << 13
            state ^= state >> 7
            state ^= state << 17
            return place % 64 < 32 ? UInt8(ascii: "a") : UInt8(truncatingIfNeeded: state)
        }
    }

    private func open(_ packed: PackedMessage) throws -> OpenedMessage {
        try network.opening.open(contentType: packed.contentType, body: packed.body, at: TestNetwork.now)
    }

    @Test(arguments: [0, 1, 11, 12, 13, 27, 28, 1000, 65_535, 65_536, 300_000, 4_000_000])
    func `a document of any size comes out as it went in`(size: Int) throws {
        let document = Self.bytes(size)
        let packed = try network.packing.pack(TestNetwork.header(), payload: [document])
        let opened = try open(packed)
        #expect(opened.payloads.map(\.content) == [document])
        #expect(opened.message == packed.message)
        #expect(Set(opened.references) == Set(packed.expectedReceipt.parts))
        #expect(opened.references.count == 3)
    }

    @Test func `pieces are one document`() throws {
        let document = Self.bytes(100_000)
        let pieces = [document[..<10], document[10..<10], document[10..<90_000], document[90_000...]]
        #expect(try open(network.packing.pack(TestNetwork.header(), payload: pieces)).payloads[0].content == document)
    }

    @Test func `every value of the header comes out as it went in`() throws {
        let odd = "<&>\"' \t\r\n]]>ä€𝄞"
        var header = TestNetwork.header("!#$%&'*+-/=?^_`{|}~.x@h.example")
        header.conversationID = odd
        header.service.value = odd
        header.service.type = odd
        header.action = odd
        header.properties.append(.init(odd, "value", type: odd))
        header.properties.append(.init("inner", "a\r\n\t<b>\"c", type: nil))
        header.timestamp = Timestamp(milliseconds: 1_795_262_400_007)
        let opened = try open(network.packing.pack(header, payload: [Array("x".utf8)]))
        header.parts = opened.message.parts
        #expect(opened.message == header)
        #expect(opened.message.parts[0].href == "cid:payload.!#$%&'*+-/=?^_`{|}~.x@h.example")
    }

    @Test func `what is signed is written in the form in which it is hashed`() throws {
        let packed = try network.packing.pack(TestNetwork.header(), payload: [TestNetwork.document])
        let type = try #require(ContentType(packed.contentType))
        let envelope = try Multipart(reading: packed.body, as: type).root.body
        let text = String(decoding: envelope, as: UTF8.self)
        let document = try XMLInfoset(parsing: envelope)
        for name in ["Messaging", "Body"] {
            let element = try #require(document.root.find(name))
            let form = String(decoding: try element.canonical(.init(.exclusive)), as: UTF8.self)
            #expect(text.contains(form), "\(name)")
        }
        let signedInfo = try #require(document.root.find("SignedInfo"))
        let form = try signedInfo.canonical(.init(.exclusive, inclusivePrefixes: ["S12"]))
        #expect(text.contains(String(decoding: form, as: UTF8.self)))
    }

    @Test func `the same message packed again has the same digests, another key, and no byte of the document in clear`()
        throws
    {
        let first = try network.packing.pack(TestNetwork.header(), payload: [TestNetwork.document])
        let second = try network.packing.pack(TestNetwork.header(), payload: [TestNetwork.document])
        #expect(first.expectedReceipt.parts == second.expectedReceipt.parts)
        #expect(first.body != second.body)
        #expect(first.body.count == second.body.count)
        #expect(!String(decoding: first.body, as: UTF8.self).contains("StandardBusinessDocument"))
    }

    @Test func `headers that nobody can read are not packed`() {
        let edits: [(inout UserMessage) -> Void] = [
            { $0.messageID = "no address" }, { $0.messageID = "a@b\r\nX: y" }, { $0.action = "a\u{0}b" },
            { $0.conversationID = "" }, { $0.to.id = "" }, { $0.properties[0].value = "\u{FFFE}" },
            { $0.service.type = "\u{1}" },
        ]
        for edit in edits {
            var header = TestNetwork.header()
            edit(&header)
            let error = #expect(throws: AS4Error.self) { try network.packing.pack(header, payload: [[1]]) }
            #expect(error?.code == .invalidHeader)
        }
    }

    @Test func `a changed byte is refused, or changes nothing of what comes out`() throws {
        let packed = try network.packing.pack(TestNetwork.header(), payload: [Array("<a>1</a>".utf8)])
        let original = try open(packed)
        let opening = network.opening
        var refused = 0
        for place in stride(from: 0, to: packed.body.count, by: 5) {
            var body = packed.body
            body[place] ^= [1, 0x20, 0x80][place % 3]
            guard let opened = try? opening.open(contentType: packed.contentType, body: body, at: TestNetwork.now)
            else {
                refused += 1
                continue
            }
            #expect(opened.payloads.map(\.content) == original.payloads.map(\.content), "\(place)")
            #expect(opened.message == original.message, "\(place)")
            #expect(opened.signer == original.signer, "\(place)")
        }
        #expect(refused > packed.body.count / 5 * 3 / 4)
    }

    @Test func `a message that is cut off anywhere is refused`() throws {
        let packed = try network.packing.pack(TestNetwork.header(), payload: [Array("<a>1</a>".utf8)])
        // The line end behind the last boundary is nobody's.
        let whole = packed.body.count - 2
        for count in Array(stride(from: 0, to: whole, by: 7)) + Array(whole - 60..<whole) {
            #expect(throws: AS4Error.self, "\(count)") {
                try network.opening.open(
                    contentType: packed.contentType, body: Array(packed.body[..<count]), at: TestNetwork.now)
            }
        }
        #expect(throws: Never.self) {
            try network.opening.open(
                contentType: packed.contentType, body: Array(packed.body[..<whole]), at: TestNetwork.now)
        }
    }

    @Test func `bytes that were shuffled, doubled or taken out never do more than make it refused`() throws {
        let packed = try network.packing.pack(TestNetwork.header(), payload: [Array("<a>1</a>".utf8)])
        var state: UInt64 = 7
        func below(_ limit: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % limit
        }
        for _ in 0..<300 {
            var body = packed.body
            let start = below(body.count)
            let end = min(body.count, start + 1 + below(200))
            switch below(4) {
            case 0: body.removeSubrange(start..<end)
            case 1: body.insert(contentsOf: body[start..<end], at: below(body.count))
            case 2: body.replaceSubrange(start..<end, with: body[start..<end].reversed())
            default: body.replaceSubrange(start..<end, with: (start..<end).map { _ in UInt8(below(256)) })
            }
            let opened = try? network.opening.open(contentType: packed.contentType, body: body, at: TestNetwork.now)
            #expect(opened == nil || opened?.payloads.map(\.content) == [Array("<a>1</a>".utf8)])
        }
    }
}
