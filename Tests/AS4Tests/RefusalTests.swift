import AS4
import Basics
import Compression
import Crypto
import Foundation
import HTTP
import Testing
import XML

/// Messages with one fault each, and what their senders have to hear.
struct RefusalTests {
    private let network: TestNetwork

    init() throws {
        network = try TestNetwork.shared.get()
    }

    private func refused(
        _ change: (inout Handmade) -> Void, sourceLocation: SourceLocation = #_sourceLocation
    ) throws -> AS4Error.Code? {
        var message = Handmade(network)
        change(&message)
        return refusal(network.opening, try message.build(), sourceLocation: sourceLocation)?.code
    }

    private func opened(_ change: (inout Handmade) -> Void = { _ in }) throws -> OpenedMessage {
        var message = Handmade(network)
        change(&message)
        let built = try message.build()
        return try network.opening.open(contentType: built.contentType, body: built.body, at: TestNetwork.now)
    }

    @Test func `without a fault it is opened`() throws {
        let message = try opened()
        #expect(message.payloads.map(\.content) == [TestNetwork.document])
        #expect(message.message.messageID == "h-1@sender.example")
        #expect(message.message.timestamp == Timestamp("2026-11-21T11:00:00Z"))
        #expect(message.signer == network.sender.certificate)
        #expect(message.identity?.certificate == network.receiver.certificate)
        #expect(message.message.originalSender == .init("0208:1", type: "iso6523-actorid-upis"))
    }

    @Test func `what is allowed beside the usual is opened too`() throws {
        // The order of references, another part order in the header, base64, an unknown header that need not be understood.
        #expect(try opened { $0.covers = ["cid:a@x", "#b", "#m"] }.payloads[0].content == TestNetwork.document)
        let base64 = try opened {
            $0.attachment = { Array(Base64.encode($0).utf8) }
            $0.attachmentHeaders = ["content-id": "<a@x>", "content-transfer-encoding": "BASE64"]
        }
        #expect(base64.payloads[0].content == TestNetwork.document)
        _ = try opened {
            $0.beforeSigning = { $0.replacing("<env:Header>", with: "<env:Header><x:y xmlns:x='urn:x'/>") }
        }
        _ = try opened { $0.userMessage = "<eb:Unknown/>" + $0.userMessage }
        let escaped = try opened {
            $0.covers = ["#m", "#b", "cid:%61@x"]
            $0.userMessage = Handmade.usual.replacing("href=\"cid:a@x\"", with: "href=\"cid:a%40x\"")
        }
        #expect(escaped.payloads[0].contentID == "a@x")
        let members =
            Gzip.compress(Array(TestNetwork.document[..<100])) + Gzip.compress(Array(TestNetwork.document[100...])) + [
                0, 0,
            ]
        #expect(try opened { $0.packed = members }.payloads[0].content == TestNetwork.document)
    }

    // MARK: Wrapping

    @Test func `a signed Messaging that was moved aside proves nothing for another in its place`() throws {
        let forged = Handmade.usual.replacing("0208:2", with: "0208:666")
        func wrap(_ text: String, in holder: (String) -> String, id: String) -> String {
            guard let start = text.range(of: "<eb:Messaging"), let end = text.range(of: "</eb:Messaging>") else {
                return text
            }
            let original = String(text[start.lowerBound..<end.upperBound])
            let other = """
                <eb:Messaging xmlns:eb="\(Handmade.eb)" env:mustUnderstand="1" wsu:Id="\(id)"><eb:UserMessage>\(forged)\
                </eb:UserMessage></eb:Messaging>
                """
            return text.replacing(original, with: other + holder(original))
        }
        let holders: [(String) -> String] = [
            { "<x:holder xmlns:x='urn:x'>\($0)</x:holder>" },
            { "<x:h xmlns:x='urn:x'><x:i><env:Header>\($0)</env:Header></x:i></x:h>" },
        ]
        for holder in holders {
            #expect(try refused { $0.afterwards = { wrap($0, in: holder, id: "other") } } == .failedAuthentication)
            #expect(try refused { $0.afterwards = { wrap($0, in: holder, id: "m") } } == .failedAuthentication)
        }
        // Beside it: two of them.
        #expect(try refused { $0.afterwards = { wrap($0, in: { $0 }, id: "other") } } == .invalidHeader)
    }

    @Test func `a Body that was moved aside proves nothing for another in its place`() throws {
        for replacement in [
            "<env:Body wsu:Id=\"other\"/>", "<env:Body wsu:Id=\"b\"/>", "<env:Body/>", "<env:Body Id=\"b\"/>",
        ] {
            let code = try refused {
                $0.afterwards = {
                    $0.replacing("<env:Body wsu:Id=\"b\"/>", with: replacement)
                        .replacing("<env:Header>", with: "<env:Header><x><env:Body wsu:Id=\"b\"/></x>")
                }
            }
            #expect(code == .failedAuthentication, "\(replacement)")
        }
    }

    @Test(arguments: [
        "<x wsu:Id=\"m\"/>", "<x Id=\"m\"/>", "<x ID=\"m\"/>", "<x id=\"m\"/>", "<x xml:id=\"m\"/>",
        "<x wsu:Id=\"b\"/>",
        "<x wsu:Id=\"s\"/>",
    ])
    func `no second element has the name of one that counts`(other: String) throws {
        for edit: (String) -> String in [
            { $0.replacing("<env:Header>", with: "<env:Header>" + other) },
            { $0.replacing("</env:Header>", with: other + "</env:Header>") },
            { $0.replacing("</wsse:Security>", with: other + "</wsse:Security>") },
        ] {
            let code = try refused { $0.afterwards = edit }
            // Two tokens of one name leave nobody to believe.
            #expect(code == (other.contains("\"s\"") ? .policyNoncompliance : .failedAuthentication))
        }
    }

    @Test func `an envelope has one Header and one Body, in this order, and nothing else`() throws {
        let edits: [(String) -> String] = [
            { $0.replacing("<env:Header>", with: "<env:Header></env:Header><env:Header>") },
            { $0.replacing("</env:Envelope>", with: "<env:Body/></env:Envelope>") },
            { $0.replacing("</env:Envelope>", with: "<x/></env:Envelope>") },
            { $0.replacing("<env:Body wsu:Id=\"b\"/>", with: "") },
            { $0.replacing("<env:Body wsu:Id=\"b\"/>", with: "<env:Body wsu:Id=\"b\"><x/></env:Body>") },
            { $0.replacing("env:Envelope", with: "env:Envelop") },
            {
                $0.replacing(
                    "http://www.w3.org/2003/05/soap-envelope", with: "http://schemas.xmlsoap.org/soap/envelope/")
            },
            { $0.replacing("<eb:UserMessage>", with: "<eb:UserMessage/><eb:UserMessage>") },
            { $0.replacing("eb:UserMessage>", with: "eb:SignalMessage>") },
            { $0.replacing("<env:Header>", with: "<env:Header><x env:mustUnderstand=\"true\"/>") },
        ]
        for edit in edits {
            #expect(try refused { $0.afterwards = edit } == .invalidHeader)
        }
    }

    // MARK: Coverage

    @Test(arguments: [
        ["#m", "#b"], ["#m", "cid:a@x"], ["#b", "cid:a@x"], ["#m"], ["#m", "#b", "cid:a@x", "#b"],
        ["#m", "#b", "cid:a@x", "cid:a@x"], ["#m", "#b", "cid:other@x"], ["#m", "#b", "cid:a@x", "#s"],
    ])
    func `Messaging, Body and attachment are covered, once each, and nothing else`(covers: [String]) throws {
        #expect(try refused { $0.covers = covers } == .failedAuthentication)
    }

    @Test func `the whole document is no substitute for its parts`() throws {
        #expect(
            try refused {
                $0.afterwards = { $0.replacing("URI=\"#m\"", with: "URI=\"\"") }
            } == .failedAuthentication)
    }

    @Test func `a reference has no attributes of others`() throws {
        let edits: [(String) -> String] = [
            { $0.replacing("<ds:Reference ", with: "<ds:Reference env:x=\"\" ") },
            { $0.replacing("<ds:Transforms>", with: "<ds:Transforms x=\"\">") },
            { $0.replacing("<ds:Transform ", with: "<ds:Transform wsu:Id=\"t\" ") },
            { $0.replacing("<ds:DigestValue>", with: "<ds:DigestValue xml:lang=\"en\">") },
            { $0.replacing("<ds:DigestMethod ", with: "<ds:DigestMethod Id=\"x\" ") },
        ]
        for edit in edits {
            #expect(try refused { $0.afterwards = edit } == .failedAuthentication)
        }
    }

    @Test func `what was changed after it was signed is refused`() throws {
        let edits: [(String) -> String] = [
            { $0.replacing("0208:2", with: "0208:3") }, { $0.replacing("urn:process", with: "urn:procesS") },
            { $0.replacing("<eb:ConversationId>1", with: "<eb:ConversationId>1 ") },
            { $0.replacing("env:mustUnderstand=\"1\" wsu:Id=\"m\"", with: "env:mustUnderstand=\"0\" wsu:Id=\"m\"") },
            { $0.replacing("<env:Body wsu:Id=\"b\"/>", with: "<env:Body wsu:Id=\"b\"> </env:Body>") },
        ]
        for edit in edits {
            #expect(try refused { $0.afterwards = edit } == .failedAuthentication)
        }
        // A comment is not part of what is signed, and changes nothing of what is read.
        let comment = try opened { $0.afterwards = { $0.replacing(">0208:2<", with: ">02<!-- x -->08:2<") } }
        #expect(comment.message.finalRecipient?.value == "0208:2")
    }

    // MARK: Protection as a whole

    @Test func `what is not signed or not encrypted is refused`() throws {
        #expect(try refused { $0.isSigned = false } == .failedAuthentication)
        #expect(try refused { $0.isEncrypted = false } == .failedDecryption)
        #expect(
            try refused {
                $0.isSigned = false
                $0.isEncrypted = false
            } == .failedAuthentication)
        #expect(
            try refused {
                $0.afterwards = { text in
                    guard let start = text.range(of: "<wsse:Security"), let end = text.range(of: "</wsse:Security>")
                    else { return text }
                    return text.replacing(text[start.lowerBound..<end.upperBound], with: "")
                }
            } == .failedAuthentication)
    }

    @Test func `a second signature, key or Security is refused`() throws {
        func doubled(_ name: String) -> (String) -> String {
            { text in
                guard let start = text.range(of: "<\(name)"), let end = text.range(of: "</\(name)>") else {
                    return text
                }
                let element = text[start.lowerBound..<end.upperBound]
                return text.replacing(element, with: element + element)
            }
        }
        #expect(try refused { $0.afterwards = doubled("ds:Signature") } == .policyNoncompliance)
        #expect(try refused { $0.afterwards = doubled("xenc:EncryptedKey") } == .policyNoncompliance)
        #expect(try refused { $0.afterwards = doubled("xenc:EncryptedData") } == .failedDecryption)
        #expect(try refused { $0.afterwards = doubled("wsse:Security") } == .invalidHeader)
    }

    @Test func `older and other methods are refused`() throws {
        #expect(try refused { $0.signature = .legacySHA1 } == .policyNoncompliance)
        #expect(try refused { $0.signature = .sha512 } == .policyNoncompliance)
        #expect(try refused { $0.hash = .sha1 } == .policyNoncompliance)
        #expect(try refused { $0.hash = .sha512 } == .policyNoncompliance)
        #expect(try refused { $0.canonical = Canonicalization.Method.inclusive.rawValue } == .policyNoncompliance)
        #expect(
            try refused {
                $0.attachmentTransform = Handmade.attachmentContent.replacing(
                    "Content-Signature", with: "Complete-Signature")
            } == .policyNoncompliance)
        for method in ["http://www.w3.org/2001/04/xmlenc#aes128-cbc", "http://www.w3.org/2009/xmlenc11#aes256-gcm", ""]
        {
            #expect(try refused { $0.contentMethod = method } == .policyNoncompliance)
        }
        let rsa15 = "<xenc:EncryptionMethod Algorithm=\"http://www.w3.org/2001/04/xmlenc#rsa-1_5\"/>"
        #expect(try refused { $0.keyMethod = rsa15 } == .policyNoncompliance)
        let digest = "<ds:DigestMethod Algorithm=\"http://www.w3.org/2001/04/xmlenc#sha256\"/>"
        let mgf1p =
            "<xenc:EncryptionMethod Algorithm=\"http://www.w3.org/2001/04/xmlenc#rsa-oaep-mgf1p\">\(digest)</xenc:EncryptionMethod>"
        #expect(
            try refused {
                $0.keyMethod = mgf1p
                $0.oaep = OAEP(digest: .sha256, mgf: .sha1)
            } == .policyNoncompliance)
        let oaep = "http://www.w3.org/2009/xmlenc11#rsa-oaep"
        for inside in ["", digest, "\(digest)<xenc11:MGF Algorithm=\"http://www.w3.org/2009/xmlenc11#mgf1sha1\"/>"] {
            #expect(
                try refused {
                    $0.keyMethod = "<xenc:EncryptionMethod Algorithm=\"\(oaep)\">\(inside)</xenc:EncryptionMethod>"
                    $0.oaep = OAEP(digest: inside.isEmpty ? .sha1 : .sha256, mgf: .sha1)
                } == .policyNoncompliance)
        }
        #expect(
            try refused {
                $0.keyMethod = $0.keyMethod.replacing(
                    "</xenc:Enc", with: "<xenc:OAEPparams>AAAA</xenc:OAEPparams></xenc:Enc")
            } == .policyNoncompliance)
    }

    @Test func `certificates are named by the tokens that come along, and by nothing else`() throws {
        let edits: [(String) -> String] = [
            { $0.replacing("#X509v3\" EncodingType", with: "#X509PKIPathv1\" EncodingType") },
            { $0.replacing("<wsse:Reference URI=\"#s\"", with: "<wsse:Reference URI=\"#m\"") },
            { $0.replacing("<wsse:Reference URI=\"#s\"", with: "<wsse:Reference URI=\"#nobody\"") },
            { $0.replacing("<wsse:Reference URI=\"#r\"", with: "<wsse:Reference URI=\"\"") },
            {
                $0.replacing(
                    "wsse:BinarySecurityToken wsu:Id=\"s\"",
                    with: "wsse:BinarySecurityToken wsu:Id=\"s\" x:y=\"\" xmlns:x=\"urn:x\""
                )
                .replacing("#Base64Binary", with: "#HexBinary")
            },
            {
                $0.replacing(
                    "<wsse:SecurityTokenReference><wsse:Reference URI=\"#s\" ValueType=\"\(Handmade.x509)\"/>",
                    with: "<wsse:SecurityTokenReference><wsse:KeyIdentifier>AAAA</wsse:KeyIdentifier>")
            },
        ]
        for edit in edits {
            #expect(try refused { $0.afterwards = edit } == .policyNoncompliance)
        }
    }

    // MARK: Who

    @Test func `a signer is trusted, valid, and the one that the header names`() throws {
        #expect(try refused { $0.sender = network.stranger } == .failedAuthentication)
        #expect(try refused { $0.sender = network.receiver } == .failedAuthentication, "it is another seat")
        let publisher = try network.pki.publisher(seat: "PBE000001", at: TestNetwork.now)
        #expect(try refused { $0.sender = publisher } == .failedAuthentication, "it is below the other authority")
        let message = try Handmade(network).build()
        let expired = refusal(network.opening, message, at: TestNetwork.now + .seconds(3 * 365 * 86_400))
        #expect(expired?.code == .failedAuthentication)
        #expect(
            refusal(network.opening, message, at: TestNetwork.now - .seconds(86_400))?.code == .failedAuthentication)
        // A signature of somebody else under the certificate of the sender.
        let swapped = try refused {
            $0.afterwards = {
                $0.replacing(
                    Base64.encode(network.sender.certificate.der),
                    with: Base64.encode(network.receiverAfterwards.certificate.der))
            }
        }
        #expect(swapped == .failedAuthentication)
        #expect(
            try refused { $0.userMessage = Handmade.usual.replacing("PBE000001", with: "PBE000009") }
                == .failedAuthentication)
    }

    @Test func `a certificate that only ends like one that was believed is read, and not believed`() throws {
        let opening = network.opening
        let packed = try network.packing.pack(TestNetwork.header(), payload: [TestNetwork.document])
        _ = try opening.open(contentType: packed.contentType, body: packed.body, at: TestNetwork.now)
        let der = network.sender.certificate.der
        var other = der
        other[der.count / 2] ^= 1
        let body = packed.body.replacing(Base64.encode(der).utf8, with: Base64.encode(other).utf8)
        #expect(body.count == packed.body.count && body != packed.body)
        #expect(refusal(opening, (packed.contentType, body))?.code == .failedAuthentication)
    }

    @Test func `it is encrypted to us, under one of our certificates`() throws {
        let afterwards = network.receiverAfterwards
        #expect(try refused { $0.recipient = afterwards.certificate } == .failedDecryption)
        #expect(try refused { $0.recipient = network.sender.certificate } == .failedDecryption)
        // The token names us, and the key is encrypted to somebody else.
        #expect(
            try refused {
                $0.recipient = afterwards.certificate
                $0.recipientToken = network.receiver.certificate
            } == .failedDecryption)
        var opening = network.opening
        opening.identities.append(afterwards)
        for identity in [network.receiver, afterwards] {
            var message = Handmade(network)
            message.recipient = identity.certificate
            let built = try message.build()
            let opened = try opening.open(contentType: built.contentType, body: built.body, at: TestNetwork.now)
            #expect(opened.identity?.certificate == identity.certificate)
        }
        #expect(
            try refused { $0.userMessage = Handmade.usual.replacing("PBE000002", with: "PBE000003") }
                == .processingModeMismatch)
    }

    // MARK: Attachment

    @Test func `a changed bit of the attachment is refused, wherever it is`() throws {
        for change: ([UInt8]) -> [UInt8] in [
            { [$0[0] ^ 1] + $0[1...] }, { $0.dropLast() + [$0[$0.count - 1] ^ 1] },
            {
                var bytes = $0; bytes[bytes.count / 2] ^= 0x80; return bytes
            }, { $0.dropLast() }, { $0 + [0] }, { _ in [] },
            { Array($0[..<27]) }, { Array($0[..<12]) },
        ] {
            #expect(try refused { $0.attachment = change } == .failedDecryption)
        }
        #expect(try refused { $0.messageKey = SecureRandom.bytes(32) } == .failedDecryption)
    }

    @Test func `what is inside is gzip, whole, and not too large`() throws {
        let gzip = Gzip.compress(TestNetwork.document)
        for packed in [[], TestNetwork.document, Array(gzip.dropLast()), gzip + [1], Array(gzip[..<10])] {
            #expect(try refused { $0.packed = packed } == .decompressionFailure)
        }
        var message = Handmade(network)
        message.packed = Gzip.compress([UInt8](repeating: 0, count: 20_000_000), level: 9)
        let built = try message.build()
        var opening = network.opening
        opening.limits.documentBytes = 10_000_000
        #expect(refusal(opening, built)?.code == .decompressionFailure)
        opening.limits.documentBytes = 20_000_000
        #expect(
            try opening.open(contentType: built.contentType, body: built.body, at: TestNetwork.now).payloads[0].content
                .count == 20_000_000)
    }

    @Test func `parts and references to them fit together`() throws {
        #expect(try refused { $0.hasAttachment = false } == .externalPayloadError)
        #expect(try refused { $0.moreParts = [(["Content-ID": "<more@x>"], [1])] } == .mimeInconsistency)
        #expect(try refused { $0.moreParts = [([:], [1])] } == .mimeInconsistency)
        #expect(try refused { $0.moreParts = [(["Content-ID": "<a@x>"], [1])] } == .mimeInconsistency)
        #expect(try refused { $0.attachmentHeaders["Content-ID"] = "<b@x>" } == .externalPayloadError)
        #expect(try refused { $0.attachmentHeaders["Content-Transfer-Encoding"] = "base64" } == .mimeInconsistency)
        #expect(try refused { $0.attachmentHeaders["Content-Transfer-Encoding"] = "x-gzip" } == .mimeInconsistency)
        #expect(
            try refused {
                $0.userMessage = Handmade.usual.replacing("href=\"cid:a@x\"", with: "href=\"http://a@x\"")
            } == .invalidHeader)
        let second = "<eb:PartInfo href=\"cid:c@x\"/></eb:PayloadInfo>"
        #expect(
            try refused {
                $0.userMessage = Handmade.usual.replacing("</eb:PayloadInfo>", with: second)
                $0.moreParts = [(["Content-ID": "<c@x>"], [1])]
            } == .failedAuthentication, "the second one is neither signed nor encrypted")
    }

    @Test func `a message has one payload`() throws {
        let start = try #require(Handmade.usual.range(of: "<eb:PayloadInfo>"))
        #expect(
            try refused {
                $0.userMessage = String(Handmade.usual[..<start.lowerBound])
                $0.hasAttachment = false
                $0.isEncrypted = false
                $0.covers = ["#m", "#b"]
            } == .other)
    }
}
