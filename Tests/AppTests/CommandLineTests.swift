import Testing

/// What the program says to whoever starts it.
struct CommandLineTests {
    @Test func `without a word it says what it can do`() async throws {
        for arguments in [[], ["help"], ["--help"], ["org", "create", "--help"]] {
            let run = try await Program.run(arguments)
            #expect(run.status == 0)
            #expect(run.printed.contains("exchange serve") && run.printed.contains("exchange key create"))
        }
    }

    @Test func `the help of serve explains every setting with its flag and its variable`() async throws {
        let run = try await Program.run(["serve", "--help"])
        #expect(run.status == 0)
        for word in ["--host ADDRESS", "--port PORT", "--data DIR", "[EXCHANGE_PORT]", "[EXCHANGE_DATA]"] {
            #expect(run.printed.contains(word))
        }
        let lines = run.printed.split(separator: "\n")
        let flags = lines.filter { $0.hasPrefix("  --") }
        let variables = lines.filter { $0.hasSuffix("]") && $0.contains("[EXCHANGE_") }
        #expect(flags.count >= 10)
        #expect(flags.count == variables.count)
    }

    /// Words that make no sense, and what the sentence about them says.
    static let mistakes: [([String], String)] = [
        (["fly"], "There is no `fly`"),
        (["serve", "--prot", "80"], "There is no `--prot`"),
        (["serve", "--port"], "--port needs a value"),
        (["serve", "--port", "http"], "--port is `http`; expected a number from 0 to 65535"),
        (["serve", "--port=70000"], "--port is `70000`; expected a number from 0 to 65535"),
        (
            ["serve", "--peppol-first-pause", "0.009"],
            "--peppol-first-pause is `0.009`; expected a number from 0.01 to 60"
        ),
        (["serve", "--peppol-first-pause", "60.001"], "--peppol-first-pause is `60.001`; expected a number"),
        (["serve", "--peppol-first-pause", "1."], "--peppol-first-pause is `1.`; expected a number"),
        (["serve", "--peppol-first-pause", "1.0001"], "--peppol-first-pause is `1.0001`; expected a number"),
        (["serve", "--peppol-first-pause", "-1"], "--peppol-first-pause is `-1`; expected a number"),
        (["serve", "--rate-limits", "on"], "--rate-limits is `on`; expected plan or off"),
        (["serve", "here"], "`here` is not expected here"),
        (["serve", "--data", ""], "--data is ``; expected a text"),
        (["org", "create"], "--name needs the name of the organisation"),
        (["org", "create", "--name", "A", "--plan", "gold"], "--plan is `gold`; expected one of free"),
        (["key", "create", "--org", "acme"], "--org needs the identifier of an organisation"),
        (
            ["key", "create", "--org", "org_01JX0000000000000000000000", "--rate-limit", "0"],
            "--rate-limit is `0`; expected a number of requests a minute"
        ),
        (["key", "create", "--colour", "red"], "`--colour` is not expected here"),
        (["simulate", "sml", "--http", "x"], "--http is `x`; expected a number from 0 to 65535"),
        (["simulate", "sml", "--dns", "70000"], "--dns is `70000`; expected a number from 0 to 65535"),
        (["simulate", "sml", "--zone", "a..b"], "--zone is `a..b`; expected a domain name"),
        (["simulate", "sdi2"], "There is no `simulate sdi2`"),
    ]

    @Test(arguments: mistakes)
    func `a mistake ends with 2 and a sentence that names it`(arguments: [String], sentence: String) async throws {
        let run = try await Program.run(arguments)
        #expect(run.status == 2)
        #expect(run.printed == "")
        #expect(run.complaints.hasPrefix("exchange: \(sentence)"), "\(run.complaints)")
    }

    @Test func `a variable of the environment is named when its value makes no sense`() async throws {
        let run = try await Program.run(["serve"], environment: ["EXCHANGE_PORT": "eighty"])
        #expect(run.status == 2)
        #expect(run.complaints == "exchange: EXCHANGE_PORT is `eighty`; expected a number from 0 to 65535.\n")
    }

    @Test func `a key that is no master key stops the start`() async throws {
        let folder = try Folder()
        let run = try await Program.run(
            ["serve", "--data", folder.path, "--port", "0"], environment: ["EXCHANGE_MASTER_KEY": "short"])
        #expect(run.status == 2)
        #expect(run.complaints.hasPrefix("exchange: EXCHANGE_MASTER_KEY is no master key: "))
    }

    @Test func `an organisation that does not exist gets no key`() async throws {
        let folder = try Folder()
        let run = try await Program.run(
            ["key", "create", "--org", "org_01JX0000000000000000000000", "--data", folder.path])
        #expect(run.status == 2)
        #expect(run.complaints == "exchange: There is no organisation org_01JX0000000000000000000000.\n")
    }

    @Test func `the simulated locator says where it is, and ends when it is told to`() async throws {
        let program = try Program(["simulate", "sml", "--http", "0", "--dns", "0", "--zone", "sml.example"])
        let line = await program.firstLine() ?? ""
        let pattern =
            /The SML is ready at http:\/\/127\.0\.0\.1:(\d+), its name server at 127\.0\.0\.1:(\d+) for sml\.example/
        #expect(line.wholeMatch(of: pattern) != nil, "\(line)")
        program.terminate()
        #expect(await program.ended() == 0)
    }
}
