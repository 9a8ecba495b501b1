import CCares
import Glibc
import Synchronization

/// One look-up on its way.
///
/// `@unchecked Sendable`: but for `isCancelled` and `continuation`, everything that changes is touched on the resolver's
/// thread only.
final class Lookup: @unchecked Sendable {
    typealias Outcome = Result<Answer, DNSError>

    enum RecordType {
        case naptr, a, aaaa
    }

    enum Answer: Sendable {
        case naptr([NAPTRRecord])
        case addresses([String])
    }

    let name: String
    let type: RecordType
    let isCancelled = Atomic(false)
    /// How often another server was asked because one could not answer.
    var attempts = 1
    private let continuation = Mutex<CheckedContinuation<Outcome, Never>?>(nil)

    init(_ name: String, _ type: RecordType) {
        self.name = name
        self.type = type
    }

    /// Who waits for the outcome. Given once, before the look-up reaches the thread.
    func willResume(_ continuation: CheckedContinuation<Outcome, Never>) {
        self.continuation.withLock { $0 = continuation }
    }

    /// Tells the outcome, the first time it is called.
    func end(_ outcome: Outcome) {
        let waiting = continuation.withLock { continuation in
            defer { continuation = nil }
            return continuation
        }
        waiting?.resume(returning: outcome)
    }

    /// The number of the record type in a question.
    var number: Int32 {
        switch type {
        case .naptr: exchange_dns_type_naptr
        case .a: exchange_dns_type_a
        case .aaaa: exchange_dns_type_aaaa
        }
    }

    /// Reads the bytes of an answer that c-ares has found to be one.
    func read(_ bytes: UnsafePointer<UInt8>?, _ count: Int32) -> Outcome {
        switch type {
        case .naptr: readNAPTR(bytes, count)
        case .a: readA(bytes, count)
        case .aaaa: readAAAA(bytes, count)
        }
    }

    private func readNAPTR(_ bytes: UnsafePointer<UInt8>?, _ count: Int32) -> Outcome {
        var first: UnsafeMutablePointer<ares_naptr_reply>?
        let status = ares_parse_naptr_reply(bytes, count, &first)
        defer { ares_free_data(first) }
        guard status == ARES_SUCCESS else { return .failure(error(status)) }
        var records: [NAPTRRecord] = []
        var next = first
        while let record = next?.pointee {
            records.append(
                NAPTRRecord(
                    order: record.order, preference: record.preference, flags: text(record.flags),
                    service: text(record.service), regexp: text(record.regexp),
                    replacement: record.replacement.map { String(cString: $0) } ?? ""))
            next = record.next
        }
        // They come in the order of the packet.
        return records.isEmpty ? .failure(error(ARES_ENODATA)) : .success(.naptr(records.inOrder()))
    }

    private func text(_ bytes: UnsafeMutablePointer<UInt8>?) -> String {
        bytes.map { String(cString: $0) } ?? ""
    }

    private func readA(_ bytes: UnsafePointer<UInt8>?, _ count: Int32) -> Outcome {
        var found = [ares_addrttl](repeating: ares_addrttl(), count: maximumAddresses)
        var number = Int32(found.count)
        let status = ares_parse_a_reply(bytes, count, nil, &found, &number)
        guard status == ARES_SUCCESS, number > 0 else { return .failure(error(status)) }
        return addresses(found.prefix(Int(number)).map(\.ipaddr), AF_INET)
    }

    private func readAAAA(_ bytes: UnsafePointer<UInt8>?, _ count: Int32) -> Outcome {
        var found = [ares_addr6ttl](repeating: ares_addr6ttl(), count: maximumAddresses)
        var number = Int32(found.count)
        let status = ares_parse_aaaa_reply(bytes, count, nil, &found, &number)
        guard status == ARES_SUCCESS, number > 0 else { return .failure(error(status)) }
        return addresses(found.prefix(Int(number)).map(\.ip6addr), AF_INET6)
    }

    private func addresses<Address>(_ found: [Address], _ family: Int32) -> Outcome {
        let texts = found.compactMap { address in
            withUnsafeBytes(of: address) { bytes -> String? in
                var text = [CChar](repeating: 0, count: Int(INET6_ADDRSTRLEN))
                guard inet_ntop(family, bytes.baseAddress, &text, socklen_t(text.count)) != nil else { return nil }
                return text.withUnsafeBufferPointer { $0.baseAddress.map { String(cString: $0) } }
            }
        }
        return texts.isEmpty ? .failure(error(ARES_ENODATA)) : .success(.addresses(texts))
    }

    /// What a status of c-ares means for this look-up.
    func error(_ status: Int32) -> DNSError {
        switch status {
        case ARES_ENOTFOUND: DNSError(.noSuchName, "There is no name `\(name)`.")
        case ARES_ENODATA, ARES_SUCCESS: DNSError(.noRecords, "`\(name)` has no \(type) record.")
        case ARES_ESERVFAIL: DNSError(.serverFailure, "No server can answer for `\(name)` now.")
        case ARES_EREFUSED, ARES_ENOTIMP, ARES_EFORMERR:
            DNSError(.refused, "Every server refuses to answer for `\(name)`.")
        case ARES_ETIMEOUT: DNSError(.timeout, "No server answered for `\(name)` in time.")
        case ARES_ECONNREFUSED: DNSError(.unreachable, "No server can be reached to ask for `\(name)`.")
        case ARES_EBADRESP: DNSError(.badAnswer, "The answer for `\(name)` cannot be read.")
        case ARES_EBADNAME: DNSError(.badName, "`\(name)` is no domain name.")
        case ARES_ECANCELLED, ARES_EDESTRUCTION: DNSError(.shutDown, "The resolver was shut down.")
        default: DNSError(.noResources, "`\(name)` cannot be looked up: \(String(cString: ares_strerror(status))).")
        }
    }
}

/// How many addresses of one kind are read; more are left.
private let maximumAddresses = 64
