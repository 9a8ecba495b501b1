import Synchronization

/// Whom a resolver asks, and for how long.
package struct ResolverConfiguration: Sendable {
    /// Addresses with an optional port: `127.0.0.1:5300`, `[::1]:5300`, `9.9.9.9`. Empty for those of the system.
    package var servers: [String] = []
    /// How long the first try waits for an answer; each further one waits twice as long.
    package var timeout = Duration.seconds(2)
    /// How often each server is asked before the look-up fails; at least once.
    package var tries = 3

    package init() {}
}

/// Looks names up in the domain name system. It never caches, reads no hosts file and completes no short names.
///
///     let resolver = try Resolver(configuration)
///     let records = try await resolver.naptr("eh5boa….iso6523-actorid-upis.participant.example.org")
///
/// One thread of its own waits for the answers to all look-ups.
package final class Resolver: Sendable {
    private let thread: ResolverThread

    /// - Throws: `.badConfiguration` when a server's address is none, `.noResources`.
    package init(_ configuration: ResolverConfiguration = ResolverConfiguration()) throws(DNSError) {
        thread = try ResolverThread(configuration)
        try thread.start()
    }

    deinit {
        thread.stop()
    }

    /// The NAPTR records of a name, by order and preference. Never empty.
    package func naptr(_ name: String) async throws(DNSError) -> [NAPTRRecord] {
        guard case .naptr(let records) = try await ask(name, .naptr) else { return [] }
        return records
    }

    /// The addresses of a name as text, those of IPv4 first. Never empty.
    ///
    /// - Throws: When neither kind was found, the error of the kind whose failure says less about the name: a time-out
    ///   rather than that there is none.
    package func addresses(_ name: String) async throws(DNSError) -> [String] {
        async let four = outcome(name, .a)
        async let six = outcome(name, .aaaa)
        let outcomes = await [four, six]
        var found: [String] = []
        for case .success(.addresses(let addresses)) in outcomes { found += addresses }
        if !found.isEmpty { return found }
        let errors = outcomes.compactMap { outcome in
            if case .failure(let error) = outcome { error } else { nil }
        }
        throw errors.first { !$0.isFinal } ?? errors.first ?? DNSError(.noRecords, "`\(name)` has no address.")
    }

    /// Refuses further look-ups and ends those under way; returns when the thread is gone.
    package func shutdown() async {
        thread.add(.abortAll)
        thread.stop()
        await thread.whenGone()
    }

    private func outcome(_ name: String, _ type: Lookup.RecordType) async -> Lookup.Outcome {
        do throws(DNSError) {
            return .success(try await ask(name, type))
        } catch {
            return .failure(error)
        }
    }

    private func ask(_ name: String, _ type: Lookup.RecordType) async throws(DNSError) -> Lookup.Answer {
        guard Self.isDomainName(name) else {
            throw DNSError(.badName, "`\(name.prefix(80))` is no domain name.")
        }
        let lookup = Lookup(name, type)
        let outcome = await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                lookup.willResume(continuation)
                if !thread.add(.ask(lookup)) {
                    lookup.end(.failure(DNSError(.shutDown, "The resolver was shut down.")))
                }
            }
        } onCancel: {
            lookup.isCancelled.store(true, ordering: .relaxed)
            thread.add(.cancel(lookup))
        }
        return try outcome.get()
    }

    /// Labels of 1 to 63 visible ASCII characters, 253 in all. A backslash would begin an escape.
    private static func isDomainName(_ name: String) -> Bool {
        let bytes = name.hasSuffix(".") ? name.dropLast().utf8 : Substring(name).utf8
        guard (1...253).contains(bytes.count), bytes.allSatisfy({ $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "\\") })
        else { return false }
        return bytes.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false).allSatisfy {
            (1...63).contains($0.count)
        }
    }
}
