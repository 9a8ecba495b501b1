import Basics
import Crypto
import Database
import Glibc
import Invoicing
import JSON
import Storage
import Testing

/// Documents of many megabytes between two programs.
@Suite(.serialized)
struct LargeDocumentTests {
    /// A seller whose document waits to be sent, and a buyer.
    private struct Scene {
        let network: ProgramNetwork
        var seller: Node
        let buyer: Node

        init(buyer more: [String] = []) async throws {
            network = try await ProgramNetwork()
            seller = try await network.node("POP000001", company: "BE0123456749")
            buyer = try await network.node("POP000002", company: "BE0876543171", more)
            let sent = try await seller.served.call(
                "POST", "/documents/send", invoice("SMALL-1", from: seller.company, to: buyer.participant))
            #expect(sent.status == 201)
            try #require(try await isSettled())
        }

        /// Whether everything that was sent is settled.
        func isSettled() async throws -> Bool {
            try await eventually {
                try await seller.served.call("GET", "/documents?deliveryStatus=pending&limit=1").json()["data"]?.count
                    == 0
            }
        }

        /// Stops the seller, stores an invoice with an attached file that does not compress as if it had been accepted, for none
        /// so large comes in by the API, and starts the seller again.
        ///
        /// - Parameter pause: Until it is to be sent, from now.
        mutating func send(_ number: String, of size: Int, after pause: Duration = .zero) async throws {
            #expect(await seller.served.stop() == 0)
            let engine = try SQLiteEngine(path: seller.database)
            let store = Store(engine)
            let now = SystemTime().now()
            let file = Base64.encode(SecureRandom.bytes(size * 3 / 4))
            try await store.write { tx in
                guard let row = try tx.run("SELECT id, organization_id FROM documents LIMIT 1").first,
                    let small = try tx.document(row["id"], of: Tenant(row["organization_id"])), let xml = small.xml
                else { throw Program.Failure(description: "there is no document to enlarge") }
                let place = xml.firstRange(of: Array("<cac:AccountingSupplierParty>".utf8))?.lowerBound ?? 0
                let attachment = """
                    <cac:AdditionalDocumentReference><cbc:ID>1</cbc:ID><cac:Attachment><cbc:EmbeddedDocumentBinaryObject \
                    mimeCode="application/pdf" filename="a.pdf">\(file)</cbc:EmbeddedDocumentBinaryObject></cac:Attachment>\
                    </cac:AdditionalDocumentReference>
                    """
                var document = Document(
                    id: .new(at: now), organization: small.organization, company: small.company, type: small.type,
                    direction: .outgoing, number: number, issueDate: small.issueDate, currency: small.currency,
                    sender: small.sender, receiver: small.receiver, status: .sent, deliveryStatus: .pending,
                    lifecycleStatus: .issued, createdAt: now)
                let head = String(decoding: xml[..<place], as: UTF8.self).replacing(">SMALL-1<", with: ">\(number)<")
                document.xml = Array(head.utf8) + Array(attachment.utf8) + Array(xml[place...])
                try tx.insert(document)
                try tx.enqueue(
                    Job(
                        .deliver, document.id.description, organization: small.organization, company: small.company,
                        due: now + pause))
            }
            await store.close()
            try await seller.restart()
        }

        /// The documents that arrived under a number.
        func received(_ number: String) async throws -> Int {
            let documents = try await buyer.served.everything("/documents?direction=incoming")
            return documents.count { $0["number"]?.text == number }
        }

        func stop() async {
            #expect(await seller.served.stop() == 0)
            #expect(await buyer.served.stop() == 0)
            await network.stop()
        }
    }

    /// In documents: what one of them may add to the memory of a program. Without optimization values live longer and are copied
    /// more; what the finished program takes, `make bench` measures.
    private static let bound: Int = {
        #if DEBUG
            8
        #else
            4
        #endif
    }()

    @Test func `a document takes a few times its size in memory on either side, and no more`() async throws {
        let size = 20 << 20
        var scene = try await Scene()
        // What a program has at rest is measured before the document is sent. Should the machine be so slow that it is measured
        // later, the growth looks smaller.
        try await scene.send("LARGE-1", of: size, after: .seconds(2))
        let programs = [scene.seller, scene.buyer].map(\.served.program)
        let rest = try programs.map { try $0.memory("VmRSS") }
        for program in programs { try program.forgetPeak() }
        #expect(try await scene.isSettled())
        #expect(try await scene.received("LARGE-1") == 1)
        for (program, rest) in zip(programs, rest) {
            let growth = try program.memory("VmHWM") - rest
            #expect(growth < Self.bound * size, "\(growth >> 20) MiB")
        }
        await scene.stop()
    }

    @Test func `a document for which there is no room now arrives later, once`() async throws {
        var scene = try await Scene(buyer: ["--body-memory", "16"])
        let other = try Announcement(of: 15 << 20, port: scene.buyer.served.port)
        try await scene.send("LARGE-1", of: 20 << 20)
        let engine = try SQLiteEngine(path: scene.seller.database, isAlone: false)
        let isTold = try await eventually {
            let failures: [String?] = try engine.readInline { tx in
                try tx.run("SELECT failure FROM jobs WHERE kind = 'deliver'").map { row throws(DatabaseError) in
                    try row[0]
                }
            }
            return failures.contains { $0?.contains("answered 503") == true }
        }
        await engine.close()
        #expect(isTold)
        #expect(try await scene.received("LARGE-1") == 0)

        other.withdraw()
        #expect(try await scene.isSettled())
        #expect(try await scene.received("LARGE-1") == 1)
        await scene.stop()
    }
}

/// A request of somebody else that announces a large body, of which nothing comes.
private struct Announcement {
    private let socket: Int32

    init(of size: Int, port: UInt16) throws {
        socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.bigEndian
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        let status = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(socket, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        let head = Array(
            "POST /as4 HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: multipart/related\r\nContent-Length: \(size)\r\n\r\nx"
                .utf8)
        guard status == 0, Glibc.send(socket, head, head.count, Int32(MSG_NOSIGNAL)) == head.count else {
            throw Program.Failure(description: "nobody listens at \(port)")
        }
    }

    func withdraw() {
        close(socket)
    }
}
