import AS4
import Basics
import Crypto
import Foundation
import HTTP
import Testing

/// Recorded messages of other programs, which lie beside the checkout in `../shared/vectors/as4`.
enum Vectors {
    static let folder = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../../../shared/vectors/as4").standardizedFileURL
    static let areAbsent = !FileManager.default.fileExists(atPath: folder.path)
    static let absence: Comment = "the vectors do not lie beside the checkout"

    static func bytes(_ path: String) throws -> [UInt8] {
        Array(try Data(contentsOf: folder.appending(path: path)))
    }

    static func text(_ path: String) throws -> String {
        String(decoding: try bytes(path), as: UTF8.self)
    }

    /// A recording with the header block of HTTP in front.
    static func message(_ path: String) throws -> (contentType: String, body: [UInt8]) {
        let bytes = try bytes(path)
        var place = 0
        var contentType: String?
        while let end = bytes[place...].firstIndex(of: 0x0A) {
            var line = bytes[place..<end]
            place = end + 1
            if line.last == 0x0D { line.removeLast() }
            if line.isEmpty { break }
            let field = String(decoding: line, as: UTF8.self)
            if field.lowercased().hasPrefix("content-type:") { contentType = String(field.dropFirst(13)) }
        }
        return (try #require(contentType), Array(bytes[place...]))
    }

    static func moment(_ text: String) throws -> Timestamp {
        try #require(Timestamp(text))
    }

    /// The access point POP990003, to which the messages of the Python libraries are encrypted, and whom it believes.
    static func receiver(_ folder: String) throws -> Opening {
        let identity = try Identity(
            certificatePEM: bytes("\(folder)/ap-POP990003.cert.pem"), keyPEM: bytes("\(folder)/receiver.key.pem"))
        return Opening(identities: [identity], trust: try TrustStore(pem: bytes("\(folder)/ap-trust.pem")))
    }

    /// When those messages were made, and a little later.
    static let later = Timestamp(seconds: 1_795_262_400)
}
