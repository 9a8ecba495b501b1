import Basics
import Compression
import Crypto
import Invoicing
import JSON
import Storage

/// What proves that a document was exchanged: every message about it and the signal that answered, byte for byte, in one
/// archive.
///
///     index.json            what each file is: identifiers, parties, times, digests
///     document.xml          the document as it is on the wire
///     1-document/message    the first transmission: the HTTP body as it was sent or received
///     1-document/signal     what answered it: a receipt or an error
///     2-status/message      …
package enum EvidenceArchive {
    /// One transmission and what is kept of it.
    package typealias Entry = (transmission: Transmission, evidence: Evidence)

    /// The archive.
    ///
    /// - Parameter entries: In the order of time.
    /// - Throws: `CompressionError` when it has no room for them.
    package static func zip(of document: Document, _ entries: [Entry]) throws(CompressionError) -> [UInt8] {
        var zip = Zip()
        try zip.add("index.json", index(of: document, entries), modified: document.updatedAt)
        if let xml = document.xml { try zip.add("document.xml", xml, modified: document.createdAt) }
        for (number, entry) in entries.enumerated() {
            let folder = folder(number, entry.transmission)
            let time = entry.transmission.exchangedAt ?? entry.transmission.createdAt
            // What is encrypted cannot be made smaller.
            if let message = entry.evidence.message {
                try zip.add("\(folder)/message", message.bytes, modified: time, method: .store)
            }
            if let signal = entry.evidence.signal {
                try zip.add("\(folder)/signal", signal.bytes, modified: time)
            }
            if let payload = entry.evidence.payload {
                try zip.add("\(folder)/payload.xml", payload, modified: time)
            }
        }
        return zip.finish()
    }

    private static func folder(_ number: Int, _ transmission: Transmission) -> String {
        "\(number + 1)-\(transmission.purpose.rawValue)"
    }

    private static func index(of document: Document, _ entries: [Entry]) -> [UInt8] {
        var writer = JSONWriter(capacity: 2048)
        writer.object { index in
            index.field("documentId", document.id)
            index.field("number", document.number)
            index.field("direction", document.direction.rawValue)
            index.field("sha256", document.xml.map { Hex.encode(SHA256.digest(of: $0)) })
            index.name("transmissions")
            index.array { list in
                for (number, entry) in entries.enumerated() {
                    list.object { write(entry, folder(number, entry.transmission), to: &$0) }
                }
            }
        }
        return writer.bytes
    }

    private static func write(_ entry: Entry, _ folder: String, to object: inout JSONWriter) {
        let (transmission, evidence) = entry
        object.field("folder", folder)
        object.field("transmissionId", transmission.id)
        object.field("direction", transmission.direction.rawValue)
        object.field("purpose", transmission.purpose.rawValue)
        object.field("messageId", transmission.messageID)
        object.field("instanceIdentifier", transmission.instanceID)
        object.field("sender", transmission.sender.description)
        object.field("receiver", transmission.receiver.description)
        object.field("documentType", transmission.documentType)
        object.field("process", transmission.process)
        object.field("accessPoint", transmission.peer)
        object.field("endpoint", transmission.endpoint)
        object.field("state", transmission.state.rawValue)
        object.field("exchangedAt", transmission.exchangedAt)
        object.field("payloadSha256", transmission.payloadDigest.map { Hex.encode($0) })
        object.field("failureCode", transmission.failure?.code, ifNil: .omit)
        object.field("failureMessage", transmission.failure?.message, ifNil: .omit)
        object.field("statusCode", transmission.statusCode, ifNil: .omit)
        object.field("statusText", transmission.statusText, ifNil: .omit)
        write("message", evidence.message, to: &object)
        write("signal", evidence.signal, to: &object)
    }

    private static func write(
        _ name: String, _ file: (type: String, bytes: [UInt8])?, to object: inout JSONWriter
    ) {
        guard let file else { return }
        object.name(name)
        object.object { part in
            part.field("contentType", file.type)
            part.field("bytes", file.bytes.count)
            part.field("sha256", Hex.encode(SHA256.digest(of: file.bytes)))
        }
    }
}
