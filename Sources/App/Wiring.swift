import API
import Basics
import Crypto
import Database
import Glibc
import HTTP
import Invoicing
import Services
import Storage

/// Puts the program together: the one place where its parts are made.
enum Wiring {
    /// Opens both worlds in the data folder.
    ///
    /// - Parameters:
    ///   - isAlone: Whether this process is the one that serves; a tool beside it says `false`.
    ///   - isServing: Whether it is serving somebody at this moment.
    /// - Returns: Both, and the live one's part in the Peppol network, when it has one.
    static func worlds(
        _ configuration: Configuration, isAlone: Bool, isServing: @escaping @Sendable () -> Bool = { false }
    ) async throws -> (worlds: Worlds, peppol: PeppolNetwork?) {
        try makeFolder(configuration.data)
        let key = try masterKey(configuration)
        let time = SystemTime()
        let countries = try countries(configuration)
        let liveStore = try await store("live", configuration, isAlone: isAlone, isServing)
        let peppol = isAlone ? try peppol(configuration, liveStore, time) : nil
        var livePolicy = Exchange.Policy(
            isLive: true, mixesOrganizations: true, allowsLoopbackWebhooks: configuration.allowsLoopbackWebhooks)
        livePolicy.countries = countries
        livePolicy.limitsRequests = configuration.limitsRequests
        livePolicy.deliversLocally = peppol == nil || configuration.peppol.deliversLocally
        let live = Exchange(
            store: liveStore, time: time, network: peppol ?? LocalNetwork(), registry: CheckDigitRegistry(countries),
            masterKeys: MasterKeys(key), signingKey: signingKey(key, "live"), policy: livePolicy)
        var sandboxPolicy = Exchange.Policy(
            isLive: false, mixesOrganizations: false, lenientRules: SandboxNetwork.lenientRules,
            allowsLoopbackWebhooks: configuration.allowsLoopbackWebhooks)
        sandboxPolicy.countries = countries
        sandboxPolicy.limitsRequests = configuration.limitsRequests
        let sandbox = Exchange(
            store: try await store("sandbox", configuration, isAlone: isAlone, isServing), time: time,
            network: SandboxNetwork(time: time), registry: SandboxRegistry(countries), masterKeys: MasterKeys(key),
            signingKey: signingKey(key, "sandbox"), policy: sandboxPolicy)
        if isAlone {
            for (name, world) in [("live", live), ("sandbox", sandbox)] {
                try requireKey(of: world, "\(configuration.data)/\(name).db")
            }
        }
        return (Worlds(live: live, sandbox: sandbox), peppol)
    }

    /// The facts about countries: those of the operator's file, or those inside the program.
    private static func countries(_ configuration: Configuration) throws(Complaint) -> CountryTable {
        guard let path = configuration.countries else { return .builtIn }
        let bytes: [UInt8]
        do { bytes = try FileBytes.read(path) } catch { throw Complaint("\(path): \(error)") }
        let (table, refused) = CountryTable.read(csv: bytes)
        guard refused.isEmpty else {
            throw Complaint(
                "\(path): the rows of \(refused.map { $0.isEmpty ? "a nameless country" : $0 }.joined(separator: ", ")) are not "
                    + "understood; expected the columns that `exchange countries` prints, with patterns and checks that are known."
            )
        }
        guard !table.countries.isEmpty else { throw Complaint("\(path) names no country.") }
        return table
    }

    private static func store(
        _ name: String, _ configuration: Configuration, isAlone: Bool, _ isServing: @escaping @Sendable () -> Bool
    ) async throws -> Store {
        let path = "\(configuration.data)/\(name).db"
        do {
            let engine = try SQLiteEngine(path: path, isAlone: isAlone, isServing: isServing)
            try await engine.migrate(Migration.all)
            return Store(engine)
        } catch let error as DatabaseError where error.code == .corrupt {
            throw DatabaseError(
                .corrupt, "\(path) is damaged, or no database; restore it from a backup (\(error.reason))")
        }
    }

    /// Refuses to go on with another master key than the one that sealed what is stored: every webhook would fail.
    private static func requireKey(of world: Exchange, _ path: String) throws {
        guard let sealed = try world.store.look({ tx in try tx.anySealedSecret() }) else { return }
        do {
            _ = try world.masterKeys.open(sealed.bytes, at: sealed.place)
        } catch {
            throw Complaint("The master key is not the one that sealed the secrets in \(path); start with that one.")
        }
    }

    /// Everything that works on its own in a world, each until its task is cancelled.
    static func workers(_ exchange: Exchange, client: HTTPClient) -> [any Worker] {
        [
            DeliveryWorker(exchange), RegistrationWorker(exchange), DeregistrationWorker(exchange),
            SimulationWorker(exchange), WebhookWorker(exchange, client: client),
        ]
    }

    static func limits(_ configuration: Configuration) -> ServerLimits {
        var limits = ServerLimits()
        limits.headBytes = configuration.maximumHeadBytes
        limits.openConnections = configuration.maximumConnections
        limits.largeBodiesBytes = configuration.bodyMemory << 20
        limits.headTimeout = .seconds(configuration.headTimeout)
        limits.bodyTimeout = .seconds(configuration.bodyTimeout)
        limits.idleTimeout = .seconds(configuration.idleTimeout)
        limits.writeTimeout = .seconds(configuration.writeTimeout)
        return limits
    }

    /// A key that follows from the master key, for one use in one world.
    private static func signingKey(_ key: MasterKey, _ world: String) -> HMACKey {
        HMACKey(HMACKey(key.text).code(for: Array("cursors of \(world)".utf8)))
    }
}

// MARK: The data folder

extension Wiring {
    private static func makeFolder(_ path: String) throws(Complaint) {
        guard mkdir(path, 0o700) != 0, errno != EEXIST else { return }
        throw Complaint("The data folder \(path) cannot be made: \(String(cString: strerror(errno))).")
    }

    /// The master key that was given, or the one in the data folder, which is made at the first start.
    private static func masterKey(_ configuration: Configuration) throws -> MasterKey {
        if let text = configuration.masterKey {
            do { return try MasterKey(text: text) } catch {
                throw Complaint("EXCHANGE_MASTER_KEY is no master key: \(error.reason).")
            }
        }
        let path = "\(configuration.data)/master.key"
        if let text = try read(path) {
            do { return try MasterKey(text: text) } catch {
                throw Complaint("\(path) holds no master key: \(error.reason).")
            }
        }
        let key = MasterKey.new()
        try write(key.text + "\n", to: path)
        return key
    }

    /// The text of a small file, or `nil` when there is none.
    private static func read(_ path: String) throws(Complaint) -> String? {
        let file = open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else {
            if errno == ENOENT { return nil }
            throw Complaint("\(path) cannot be read: \(String(cString: strerror(errno))).")
        }
        defer { close(file) }
        var bytes = [UInt8](repeating: 0, count: 4096)
        let count = Glibc.read(file, &bytes, bytes.count)
        guard count >= 0 else { throw Complaint("\(path) cannot be read: \(String(cString: strerror(errno))).") }
        return String(decoding: bytes[..<count], as: UTF8.self).split(separator: "\n").first.map(String.init) ?? ""
    }

    /// Makes a file that only its owner may read, and sees to it that it is on the disk.
    private static func write(_ text: String, to path: String) throws(Complaint) {
        let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard file >= 0 else { throw Complaint("\(path) cannot be made: \(String(cString: strerror(errno))).") }
        defer { close(file) }
        let bytes = Array(text.utf8)
        guard Glibc.write(file, bytes, bytes.count) == bytes.count, fsync(file) == 0 else {
            throw Complaint("\(path) cannot be written: \(String(cString: strerror(errno))).")
        }
    }
}
