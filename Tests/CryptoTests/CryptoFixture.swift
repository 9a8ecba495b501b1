import Basics
import Crypto
import Foundation

/// The files of `Fixtures/crypto`, made by another program.
enum CryptoFixture {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "Fixtures/crypto")

    static func bytes(_ name: String) throws -> [UInt8] {
        Array(try Data(contentsOf: folder.appending(path: name)))
    }

    static func certificate(_ name: String) throws -> Certificate {
        try Certificate(pem: bytes("\(name).pem"))
    }

    static let message = Array("the quick brown invoice".utf8)
    /// A moment at which everything in the folder holds.
    static let time = Timestamp(seconds: 1_795_680_000)
}

/// Authorities and providers that tests share: making a key takes a while.
enum TestPKI {
    static let time = Timestamp(seconds: 1_780_000_000)

    static let shared: Result<LocalPKI, CryptoError> = Result { () throws(CryptoError) in
        try LocalPKI.new(at: time, bits: 2048)
    }
    static let accessPoint: Result<Identity, CryptoError> = Result { () throws(CryptoError) in
        try shared.get().accessPoint(seat: "POP000001", at: time)
    }
    static let publisher: Result<Identity, CryptoError> = Result { () throws(CryptoError) in
        try shared.get().publisher(seat: "POP000001", at: time)
    }
    /// A key for certificates that nobody signs with.
    static let spareKey: Result<RSAKey, CryptoError> = Result { () throws(CryptoError) in try RSAKey.new(bits: 2048) }
}
