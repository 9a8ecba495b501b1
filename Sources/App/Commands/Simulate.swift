import Glibc
import HTTP
import Simulators

/// `exchange simulate …`: parts of the outside world on this machine.
enum Simulate {
    /// `exchange simulate sml [--http PORT] [--dns PORT] [--zone NAME]`: the locator of a network of one's own.
    static func locator(_ words: Words) async throws {
        let zone = words["zone"] ?? "sml.local"
        let labels = zone.split(separator: ".", omittingEmptySubsequences: false)
        guard zone.utf8.count <= 120, labels.allSatisfy({ (1...63).contains($0.utf8.count) }),
            zone.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F })
        else { throw Complaint("--zone is `\(zone)`; expected a domain name of at most 120 characters.") }
        let httpPort = try port(words, "http", or: 7410)
        let dnsPort = try port(words, "dns", or: 7453)

        let stop = StopSignal()
        let locator: LocatorSimulator
        do throws(SimulatorError) {
            locator = try LocatorSimulator(zone: zone, httpPort: httpPort, dnsPort: dnsPort)
            try locator.start()
        } catch {
            throw Complaint(error.reason)
        }
        print(
            "The SML is ready at \(locator.url), its name server at \(locator.nameServerAddress) for \(locator.zone.name)"
        )
        fflush(nil)
        await stop.wait()
        await locator.stop()
    }

    private static func port(_ words: Words, _ flag: String, or usual: Int) throws(Complaint) -> Int {
        guard let text = words[flag] else { return usual }
        guard let port = Int(text), (0...65_535).contains(port) else {
            throw Complaint("--\(flag) is `\(text)`; expected a number from 0 to 65535.")
        }
        return port
    }
}
