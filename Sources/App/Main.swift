import Basics
import Foundation
import Glibc
import HTTP
import Invoicing

/// The program `exchange`.
@main
enum Main {
    static let help = """
        exchange: send, receive and follow electronic invoices.

        exchange serve              serve both worlds, live and sandbox
        exchange org create         make an organisation of the live world, and print its identifier
          --name NAME [--plan free|starter|pro|platform|wl] [--country CC] [--vat VAT] [--data DIR]
        exchange org list           list the organisations of the live world
          [--data DIR]
        exchange key create         make a key of the live world, and print it: it is shown this once
          --org ORG [--name NAME] [--type personal|platform|white_label] [--scopes a,b] [--company COMP]
          [--rate-limit N] [--data DIR]
        exchange countries          print the table of countries inside the program: tax numbers, schemes, rates; a copy of it,
                                    changed, goes with `serve --countries FILE`
        exchange listen             print the webhooks that come in, and whether their signatures hold
          --secret SECRET [--port PORT]
        exchange validate           hold documents against the rules; exit code 0: valid (warnings or none),
                                    1: a rule failed fatally, 2: a document cannot be read
          [--json] [--layer en16931,peppol,…] FILE|DIR|- …
        exchange explain            say what a rule asks, why, and where it comes from, with an example
          [--json] RULE …           one rule or several, such as BR-CO-15
          --fails|--passes RULE     print the document of its example
          [--json] --list [LAYER]   all rules, or those of a layer
        exchange convert            write a document in another form; exit code 0: whole, 1: something was lost, 2: unreadable
          --to ubl|cii|json [--profile peppol|xrechnung|en16931] FILE|-
        exchange peppol report      print the statistics of a month, as they are owed to the Peppol network
          --kind tsr|eusr --month 2026-10 --seat POP000001 [--data DIR]
        exchange simulate sml       a Peppol locator on this machine, with its name server, in memory
          [--http PORT] [--dns PORT] [--zone NAME]
        exchange pki dev            make a local network's certificates, or new ones under its authorities
          DIR [--seats POP000001,POP000002] [--renew] [--ocsp-url URL] [--issuer-url URL] [--crl-url URL]
        exchange pki show           say what a certificate says; exit code 0: usable, 1: not usable, 2: unreadable
          FILE [--trust FILE] [--key FILE] [--passphrase-file FILE] [--at TIME]
        exchange help               print this

        Each setting of `serve` has a flag and a variable of the environment; see `exchange serve --help`.
        """

    static func main() {
        // Work goes on in a task of its own: what runs on the main actor is handed over to at every step.
        Task.detached {
            do {
                exit(try await run(Array(CommandLine.arguments.dropFirst()), ProcessInfo.processInfo.environment))
            } catch {
                FileHandle.standardError.write(Data("exchange: \(error)\n".utf8))
                exit(error is Complaint ? 2 : 1)
            }
        }
        dispatchMain()
    }

    /// Runs a command, and returns its exit code.
    private static func run(_ arguments: [String], _ environment: [String: String]) async throws -> Int32 {
        let isAskingForHelp = arguments.contains("--help") || arguments.contains("-h")
        switch (arguments.first, arguments.dropFirst().first) {
        case ("serve", _) where isAskingForHelp:
            print("exchange serve [SETTINGS]\n\n\(Configuration.help)")
        case (nil, _), ("help", _):
            print(help)
        case _ where isAskingForHelp:
            print(help)
        case ("serve", _):
            try await Serve.run(Configuration(arguments: Array(arguments.dropFirst()), environment: environment))
        case ("org", "create"):
            try await Organizations.create(
                Words(
                    Array(arguments.dropFirst(2)), flags: ["name", "plan", "country", "vat", "data"],
                    environment: environment))
        case ("org", "list"):
            try await Organizations.list(
                Words(Array(arguments.dropFirst(2)), flags: ["data"], environment: environment))
        case ("key", "create"):
            try await Organizations.createKey(
                Words(
                    Array(arguments.dropFirst(2)),
                    flags: ["org", "name", "type", "scopes", "company", "rate-limit", "data"],
                    environment: environment))
        case ("countries", nil):
            FileHandle.standardOutput.write(Data(CountryTable.builtInBytes))
        case ("listen", _):
            try await Listen.run(
                Words(Array(arguments.dropFirst()), flags: ["secret", "port"], environment: environment))
        case ("validate", _):
            return try await Validate(Array(arguments.dropFirst())).run()
        case ("explain", _):
            try Explain(Array(arguments.dropFirst())).run()
        case ("convert", _):
            return try Convert(Array(arguments.dropFirst())).run()
        case ("peppol", "report"):
            try await PeppolReports.report(
                Words(
                    Array(arguments.dropFirst(2)), flags: ["kind", "month", "seat", "data"], environment: environment))
        case ("simulate", "sml"):
            try await Simulate.locator(
                Words(Array(arguments.dropFirst(2)), flags: ["http", "dns", "zone"], environment: environment))
        case ("pki", "dev"):
            try PKI.develop(
                PKIWords(
                    Array(arguments.dropFirst(2)), flags: ["seats", "renew", "ocsp-url", "issuer-url", "crl-url"]))
        case ("pki", "show"):
            return try PKI.show(
                PKIWords(Array(arguments.dropFirst(2)), flags: ["trust", "key", "passphrase-file", "at"]))
        default:
            throw Complaint("There is no `\(arguments.joined(separator: " "))`; see `exchange help`.")
        }
        return 0
    }
}
