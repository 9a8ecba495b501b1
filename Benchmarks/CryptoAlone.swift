import Basics
import Crypto
import Foundation
import Glibc

/// What keys, certificates and ciphers cost, on one thread: processor time, which a busy machine does not stretch as much as
/// the time on the wall.
enum CryptoAlone {
    static func measure() throws {
        let time = Timestamp(seconds: 1_780_000_000)
        let pki = try LocalPKI.new(at: time, bits: 2048)
        let identity = try pki.accessPoint(seat: "POP000001", at: time)
        let (key, certificate) = (identity.key, identity.certificate)
        let message = SecureRandom.bytes(2048)
        let signature = try key.sign(message)
        let secret = SecureRandom.bytes(16)
        let encrypted = try certificate.encryptOAEP(secret)

        try report("rsa_2048_sign", 400) { _ = try key.sign(message) }
        try report("rsa_2048_verify", 4000) { _ = certificate.verify(signature: signature, of: message) }
        try report("rsa_2048_oaep_encrypt", 4000) { _ = try certificate.encryptOAEP(secret) }
        try report("rsa_2048_oaep_decrypt", 400) { _ = try key.decryptOAEP(encrypted) }
        try report("certificate_read", 4000) { _ = try Certificate(der: certificate.der) }
        let pem = Array(certificate.pem.utf8)
        try report("certificate_read_pem", 4000) { _ = try Certificate(pem: pem) }
        try report("certificate_check_first", 400) { try pki.accessPointTrust.check(certificate, at: time) }
        let store = pki.accessPointTrust
        try report("certificate_check_again", 40_000) { try store.check(certificate, at: time) }
        try measureThroughput()
    }

    /// A body of 100 MB, as the largest that the network carries.
    private static func measureThroughput() throws {
        let size = 100 << 20
        let key = SecureRandom.bytes(16)
        let plain = [UInt8](repeating: 7, count: size)
        let before = try mostMemory()
        var sealed: [UInt8] = []
        let sealing = try processorTime { sealed = try AESGCM.sealWithNonce(plain, key: key) }
        let opening = try processorTime { try AESGCM.openWithNonce(&sealed, key: key) }
        let hashing = processorTime { _ = SHA256.digest(of: plain) }
        for (name, spent) in [("aes_128_gcm_seal", sealing), ("aes_128_gcm_open", opening), ("sha_256", hashing)] {
            report(name, Double(size) / 1e6 / spent.seconds, "MB/s")
        }
        // The body itself was there before.
        report("aes_128_gcm_memory_for_100_mb", Double(try mostMemory() - before + size) / 1e6, "MB")
    }

    /// The most memory that this process ever had, in bytes.
    private static func mostMemory() throws -> Int {
        let text = try String(contentsOfFile: "/proc/self/status", encoding: .utf8)
        guard let line = text.split(separator: "\n").first(where: { $0.hasPrefix("VmHWM:") }),
            let kilobytes = line.split(separator: " ").dropFirst().first.flatMap({ Int($0) })
        else { throw Failure(description: "the kernel does not say how much memory this process has") }
        return kilobytes * 1024
    }

    private static func report(_ name: String, _ repetitions: Int, _ work: () throws -> Void) throws {
        for _ in 0..<repetitions / 10 { try work() }
        let spent = try processorTime { for _ in 0..<repetitions { try work() } }
        benchmarks.report(name, spent.microseconds / Double(repetitions), "µs")
    }

    private static func report(_ name: String, _ value: Double, _ unit: String) {
        benchmarks.report(name, value, unit)
    }

    /// The processor time of this thread that the work takes.
    private static func processorTime(_ work: () throws -> Void) rethrows -> Duration {
        try ThreadTime.of(work)
    }
}

/// The processor time of this thread.
enum ThreadTime {
    /// What the work takes of it.
    static func of(_ work: () throws -> Void) rethrows -> Duration {
        let before = now()
        try work()
        return now() - before
    }

    private static func now() -> Duration {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
    }
}
