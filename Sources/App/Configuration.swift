import Basics
import Glibc

/// What the operator decides: read once, from the command line and the environment.
struct Configuration: Sendable {
    var host = "127.0.0.1"
    var port = 8080
    /// The folder of both databases and the master key.
    var data = "var"
    /// Threads that serve connections: as many as there are processors, up to eight.
    var loops = min(max(sysconf(Int32(_SC_NPROCESSORS_ONLN)), 1), 8)
    /// The master key in hexadecimal, or `nil` for the one in the data folder.
    var masterKey: String?
    var allowsLoopbackWebhooks = false
    /// Where error codes are explained, for `docUrl`; `nil` to leave that out.
    var documentation: String?
    /// Sandboxes that one address may ask for within an hour.
    var bootstrapLimit = 120
    /// Whether a key may make no more requests within a minute than its plan allows.
    var limitsRequests = true
    var maximumConnections = 10_000
    var maximumHeadBytes = 16 * 1024
    /// What bodies of more than a MiB may come to together, in MiB.
    var bodyMemory = 512
    var headTimeout = 10
    var bodyTimeout = 60
    var idleTimeout = 75
    var writeTimeout = 30
    /// Seconds that requests under way get when the program is told to stop.
    var stopDeadline = 30
    /// A file with the facts about countries; `nil` for those inside the program.
    var countries: String?
    var logsRequests = true
    /// The instance's place on the Peppol network.
    var peppol = PeppolConfiguration()

    /// One setting: its flag, its variable and what it means.
    struct Setting: Sendable {
        /// Without the dashes.
        let flag: String
        /// What stands for its value in the help; `nil` for a switch.
        let value: String?
        let words: String
        /// Takes the value over, or says what was expected.
        let apply: @Sendable (inout Configuration, String) -> String?

        /// `EXCHANGE_` and the flag in capitals.
        var variable: String {
            "EXCHANGE_\(flag.uppercased().split(separator: "-").joined(separator: "_"))"
        }
    }

    static let settings: [Setting] = serverSettings + peppolSettings

    private static let serverSettings: [Setting] = [
        text("host", "ADDRESS", "The address to listen on. Default: 127.0.0.1.", \.host),
        number("port", "PORT", 0...65_535, "The port to listen on; 0 for any free one. Default: 8080.", \.port),
        text("data", "DIR", "The folder of both databases and the master key. Default: var.", \.data),
        number(
            "loops", "N", 1...64, "Threads that serve connections. Default: one for each processor, up to 8.", \.loops),
        Setting(
            flag: "master-key", value: "HEX",
            words: "The key that seals secrets: 64 hexadecimal digits. Better given in the environment. "
                + "Default: the one in DIR/master.key, made at the first start."
        ) { configuration, text in
            configuration.masterKey = text
            return nil
        },
        toggle(
            "allow-loopback-webhooks", "Let webhooks be plain http and on this machine. For development.",
            \.allowsLoopbackWebhooks),
        Setting(flag: "docs-url", value: "URL", words: "Where error codes are explained. Default: nowhere.") {
            $0.documentation = $1
            return nil
        },
        number(
            "bootstrap-limit", "N", 0...1_000_000,
            "Sandboxes that one address may ask for within an hour. Default: 120.",
            \.bootstrapLimit),
        Setting(
            flag: "rate-limits", value: "plan|off",
            words:
                "Whether a key may make no more requests within a minute than the plan of its organisation allows, or as "
                + "many as it likes. Default: plan."
        ) { configuration, text in
            guard ["plan", "off"].contains(text) else { return "plan or off" }
            configuration.limitsRequests = text == "plan"
            return nil
        },
        number(
            "max-connections", "N", 1...1_000_000, "Connections that may be open at once. Default: 10000.",
            \.maximumConnections),
        number(
            "max-header-bytes", "N", 512...1_048_576, "Bytes that the head of a request may have. Default: 16384.",
            \.maximumHeadBytes),
        number(
            "body-memory", "MIB", 16...1_048_576,
            "What the bodies of more than one MiB that are taken in at once may come to, in MiB; what does not fit is told "
                + "to come again (503). Default: 512.", \.bodyMemory),
        number("header-timeout", "SECONDS", 1...3600, "For the head of a request. Default: 10.", \.headTimeout),
        number("body-timeout", "SECONDS", 1...3600, "For the body of a request. Default: 60.", \.bodyTimeout),
        number(
            "idle-timeout", "SECONDS", 1...3600, "For the next request of a connection. Default: 75.", \.idleTimeout),
        number("write-timeout", "SECONDS", 1...3600, "For a client that does not read. Default: 30.", \.writeTimeout),
        number(
            "stop-deadline", "SECONDS", 0...3600, "For requests under way when told to stop. Default: 30.",
            \.stopDeadline),
        Setting(
            flag: "countries", value: "FILE",
            words:
                "A newer table of the countries' tax numbers, schemes and rates, with the columns of the one inside the "
                + "program, which `exchange countries` prints. Default: that one."
        ) { configuration, text in
            configuration.countries = text
            return nil
        },
        Setting(flag: "quiet", value: nil, words: "Write no log line for each request.") { configuration, _ in
            configuration.logsRequests = false
            return nil
        },
    ]

    /// Reads the environment, then the arguments, which win.
    ///
    /// - Throws: A sentence that names the flag or variable and what was expected.
    init(arguments: [String], environment: [String: String]) throws(Complaint) {
        for setting in Self.settings {
            guard let text = environment[setting.variable] else { continue }
            if setting.value == nil, text == "0" || text == "" { continue }
            if let expected = setting.apply(&self, text) {
                throw Complaint("\(setting.variable) is `\(text)`; expected \(expected).")
            }
        }
        var rest = arguments[...]
        while let word = rest.popFirst() {
            guard word.hasPrefix("--") else { throw Complaint("`\(word)` is not expected here; see --help.") }
            let parts = word.dropFirst(2).split(separator: "=", maxSplits: 1).map(String.init)
            guard let name = parts.first, let setting = Self.settings.first(where: { $0.flag == name }) else {
                throw Complaint("There is no `\(word)`; see --help.")
            }
            var text = parts.count == 2 ? parts[1] : ""
            if setting.value != nil, parts.count == 1 {
                guard let next = rest.popFirst() else { throw Complaint("--\(name) needs a value.") }
                text = next
            }
            if let expected = setting.apply(&self, text) {
                throw Complaint("--\(name) is `\(text)`; expected \(expected).")
            }
        }
    }

    /// What `--help` prints of the settings.
    static var help: String {
        settings.map { setting in
            let flag = "--\(setting.flag)\(setting.value.map { " \($0)" } ?? "")"
            return "  \(flag)\n      \(setting.words) [\(setting.variable)]"
        }.joined(separator: "\n")
    }
}

/// Something the operator has to put right, in a sentence.
struct Complaint: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) { self.description = description }
}

// MARK: Kinds of settings

extension Configuration {
    static func text(
        _ flag: String, _ value: String, _ words: String, _ path: any WritableKeyPath<Configuration, String> & Sendable
    ) -> Setting {
        Setting(flag: flag, value: value, words: words) { configuration, text in
            guard !text.isEmpty else { return "a text" }
            configuration[keyPath: path] = text
            return nil
        }
    }

    /// A text that may be missing.
    static func option(
        _ flag: String, _ value: String, _ words: String,
        _ path: any WritableKeyPath<Configuration, String?> & Sendable
    ) -> Setting {
        Setting(flag: flag, value: value, words: words) { configuration, text in
            guard !text.isEmpty else { return "a text" }
            configuration[keyPath: path] = text
            return nil
        }
    }

    static func number(
        _ flag: String, _ value: String, _ range: ClosedRange<Int>, _ words: String,
        _ path: any WritableKeyPath<Configuration, Int> & Sendable
    ) -> Setting {
        Setting(flag: flag, value: value, words: words) { configuration, text in
            guard let number = Int(text), range.contains(number) else {
                return "a number from \(range.lowerBound) to \(range.upperBound)"
            }
            configuration[keyPath: path] = number
            return nil
        }
    }

    /// A length of time in seconds, with up to three decimals.
    static func seconds(
        _ flag: String, _ range: ClosedRange<Duration>, _ words: String,
        _ path: any WritableKeyPath<Configuration, Duration> & Sendable
    ) -> Setting {
        Setting(flag: flag, value: "SECONDS", words: words) { configuration, text in
            let parts = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
            let decimals = parts.count == 2 ? parts[1] : "0"
            let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
            guard parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy(digits.contains) }),
                decimals.count <= 3, let whole = Int(parts[0]), whole < 1_000_000_000,
                let thousandths = Int(decimals + String(repeating: "0", count: 3 - decimals.count)),
                range.contains(.milliseconds(whole * 1000 + thousandths))
            else { return "a number from \(range.lowerBound.inSeconds) to \(range.upperBound.inSeconds)" }
            configuration[keyPath: path] = .milliseconds(whole * 1000 + thousandths)
            return nil
        }
    }

    static func toggle(
        _ flag: String, _ words: String, _ path: any WritableKeyPath<Configuration, Bool> & Sendable
    ) -> Setting {
        Setting(flag: flag, value: nil, words: words) { configuration, _ in
            configuration[keyPath: path] = true
            return nil
        }
    }
}

extension Duration {
    /// In seconds, as it is written in a setting: `0.1`, `60`.
    fileprivate var inSeconds: String {
        let thousandths = components.attoseconds / 1_000_000_000_000_000
        guard thousandths > 0 else { return "\(components.seconds)" }
        var decimals = String(String(1000 + thousandths).dropFirst())
        while decimals.last == "0" { decimals.removeLast() }
        return "\(components.seconds).\(decimals)"
    }
}
