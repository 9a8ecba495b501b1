import API
import Basics
import Services
import Storage

/// `exchange org …` and `exchange key …`: who may use the live world. They work beside a program that serves.
enum Organizations {
    /// `exchange org create --name NAME [--plan PLAN] [--country CC] [--vat VAT]`
    static func create(_ words: Words) async throws {
        guard let name = words["name"], !name.isEmpty else {
            throw Complaint("--name needs the name of the organisation.")
        }
        let planName = words["plan"] ?? Organization.Plan.starter.rawValue
        guard let plan = Organization.Plan(rawValue: planName) else {
            let plans = Organization.Plan.allCases.map(\.rawValue).joined(separator: ", ")
            throw Complaint("--plan is `\(planName)`; expected one of \(plans).")
        }
        try await withLive(words) { live in
            let now = live.time.now()
            let organization = Organization(
                id: .new(at: now), name: name, country: words["country"], vatNumber: words["vat"], plan: plan,
                createdAt: now)
            try await live.store.write { tx in try tx.insert(organization) }
            print(organization.id)
        }
    }

    /// `exchange org list`
    static func list(_ words: Words) async throws {
        try await withLive(words) { live in
            for organization in try await live.store.read({ tx in try tx.organizations() }) {
                print(
                    "\(organization.id)  \(organization.plan.rawValue)  \(organization.createdAt)  \(organization.name)"
                )
            }
        }
    }

    /// `exchange key create --org ORG [--name NAME] [--type TYPE] [--scopes a,b] [--company COMP] [--rate-limit N]`
    static func createKey(_ words: Words) async throws {
        guard let id = words["org"].flatMap(OrganizationID.init) else {
            throw Complaint("--org needs the identifier of an organisation, as `exchange org list` shows it.")
        }
        let type = try word(words["type"] ?? KeyType.personal.rawValue, "type", KeyType.self)
        let scopes = try (words["scopes"] ?? Scope.all.rawValue).split(separator: ",").map {
            try word(String($0), "scopes", Scope.self)
        }
        let company = try words["company"].map { text in
            guard let company = CompanyID(text) else { throw Complaint("--company is `\(text)`; expected comp_….") }
            return company
        }
        let limit = try words["rate-limit"].map { text in
            guard let limit = Int(text), limit > 0 else {
                throw Complaint("--rate-limit is `\(text)`; expected a number of requests a minute, 1 or more.")
            }
            return limit
        }
        try await withLive(words) { live in
            let (key, secret) = live.newKey(
                named: words["name"] ?? "command line", type: type, scopes: scopes, for: id, company: company,
                rateLimit: limit)
            try await live.store.write { tx in
                guard let organization = try tx.organization(id) else {
                    throw Complaint("There is no organisation \(id).")
                }
                if let limit, limit > organization.plan.requestsPerMinute {
                    throw Complaint(
                        "--rate-limit is \(limit); the plan `\(organization.plan.rawValue)` allows "
                            + "\(organization.plan.requestsPerMinute) requests a minute.")
                }
                if let company, try tx.company(.id(company), of: Tenant(id)) == nil {
                    throw Complaint("\(id) has no company \(company).")
                }
                try tx.insert(key)
            }
            print(secret)
        }
    }

    static func withLive(_ words: Words, _ work: (Exchange) async throws -> Void) async throws {
        var configuration = words.configuration
        configuration.data = words["data"] ?? configuration.data
        let (worlds, _) = try await Wiring.worlds(configuration, isAlone: false)
        let result: Result<Void, any Error>
        do { result = .success(try await work(worlds.live)) } catch { result = .failure(error) }
        for exchange in [worlds.live, worlds.sandbox] { await exchange.store.close() }
        try result.get()
    }

    private static func word<Code: RawRepresentable<String> & CaseIterable>(
        _ text: String, _ flag: String, _ type: Code.Type
    ) throws(Complaint) -> Code {
        if let code = Code(rawValue: text) { return code }
        let codes = Code.allCases.map(\.rawValue).joined(separator: ", ")
        throw Complaint("--\(flag) is `\(text)`; expected of \(codes).")
    }
}

/// The flags of a small command: `--name value`.
struct Words {
    private var values: [String: String] = [:]
    let configuration: Configuration

    /// - Throws: A sentence about a flag that the command does not have.
    init(_ arguments: [String], flags: [String], environment: [String: String]) throws(Complaint) {
        configuration = try Configuration(arguments: [], environment: environment)
        var rest = arguments[...]
        while let word = rest.popFirst() {
            guard word.hasPrefix("--"), flags.contains(String(word.dropFirst(2))) else {
                throw Complaint(
                    "`\(word)` is not expected here; expected \(flags.map { "--\($0)" }.joined(separator: ", ")).")
            }
            guard let value = rest.popFirst() else { throw Complaint("\(word) needs a value.") }
            values[String(word.dropFirst(2))] = value
        }
    }

    subscript(flag: String) -> String? { values[flag] }
}
