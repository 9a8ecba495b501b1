import Basics
import Database
import Foundation
import HTTP
import JSON
import Storage
import Testing

/// How the program starts, stands beside others of its kind, and stops.
struct ServingTests {
    @Test func `told to stop, it answers what is under way and ends with 0`() async throws {
        let folder = try Folder()
        var served = try await Served(folder)
        let sandbox = try await served.call("POST", "/sandbox/bootstrap", "{}").json()
        let key = try #require(sandbox["apiKey"]?.text)
        let company = try #require(sandbox["company"]?["id"]?.text)
        #expect(await served.stop() == 0)

        served = try await Served(folder, key: key)
        let statuses = try await withThrowingTaskGroup { [served] group in
            for number in 1...40 {
                group.addTask { () -> Int? in
                    let answer = try? await served.call(
                        "POST", "/documents/send", invoice("A-\(number)", from: company))
                    // The first answer says that the others are under way.
                    served.program.terminate()
                    return answer?.status
                }
            }
            return try await group.reduce(into: [Int?]()) { $0.append($1) }
        }
        #expect(await served.stop() == 0)
        #expect(statuses.allSatisfy { $0 == 201 || $0 == nil })
        let acknowledged = statuses.count { $0 == 201 }
        #expect(acknowledged >= 1)
        // One JSON line a request: what was answered was logged, and the log was written to its end.
        let logged = served.program.complaints.split(separator: "\n").count { $0.contains("send_document") }
        #expect(logged >= acknowledged)

        served = try await Served(folder, key: key)
        #expect(try await served.everything("/documents").count >= acknowledged)
        #expect(await served.stop() == 0)
    }

    @Test func `a table of countries of one's own takes the place of the one inside the program`() async throws {
        let folder = try Folder()
        let table = "\(folder.path)/countries.csv"
        let inside = try await Program.run(["countries"])
        let changed = inside.printed.replacing(",9930,{vat},9930:", with: ",0204,{vat},0204:")
        #expect(changed != inside.printed)
        try Data(changed.utf8).write(to: URL(filePath: table))
        let first = try await Served(folder, ["--countries", table])
        let key = try #require(try await first.call("POST", "/sandbox/bootstrap", "{}").json()["apiKey"]?.text)
        #expect(await first.stop() == 0)
        let served = try await Served(folder, key: key, ["--countries", table])
        let company = try await served.call("POST", "/companies", #"{"vatNumber": "DE136695976"}"#).json()
        #expect(company["peppolId"]?.text == "0204:DE136695976")
        #expect(await served.stop() == 0)

        try Data(changed.replacing(",be_mod97,", with: ",be_mod98,").utf8).write(to: URL(filePath: table))
        let refused = try await Program.run(["serve", "--data", folder.path, "--port", "0", "--countries", table])
        #expect(refused.status == 2)
        #expect(refused.complaints.contains("the rows of BE are not understood"), "\(refused.complaints)")
    }

    @Test func `every file of the data folder is for its owner alone`() async throws {
        let folder = try Folder()
        let served = try await Served(folder)
        _ = try await served.call("POST", "/sandbox/bootstrap", "{}")
        let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
        #expect(Set(files).isSuperset(of: ["live.db", "sandbox.db", "sandbox.db-wal", "master.key"]))
        for file in files {
            let attributes = try FileManager.default.attributesOfItem(atPath: "\(folder.path)/\(file)")
            #expect(attributes[.posixPermissions] as? Int == 0o600, "\(file)")
        }
        #expect(await served.stop() == 0)
    }

    @Test func `a data folder is served by one program at a time`() async throws {
        let folder = try Folder()
        let served = try await Served(folder)
        let second = try await Program.run(["serve", "--data", folder.path, "--port", "0"])
        #expect(second.status == 1)
        #expect(second.complaints.contains("live.db is in use by another program; stop that one first"))
        #expect(await served.stop() == 0)
    }

    @Test func `a port that is taken is named`() async throws {
        let served = try await Served(Folder())
        let port = try #require(served.origin.split(separator: ":").last)
        let second = try await Program.run(["serve", "--data", Folder().path, "--port", String(port)])
        #expect(second.status != 0)
        #expect(second.complaints.hasPrefix("exchange: ") && second.complaints.contains(port), "\(second.complaints)")
        #expect(await served.stop() == 0)
    }

    @Test func `another master key than the one that sealed the secrets stops the start`() async throws {
        let folder = try Folder()
        var served = try await Served(folder)
        let key = try #require(try await served.call("POST", "/sandbox/bootstrap", "{}").json()["apiKey"]?.text)
        #expect(await served.stop() == 0)
        served = try await Served(folder, key: key)
        let webhook = #"{"url": "http://127.0.0.1:9/", "events": ["*"]}"#
        #expect(try await served.call("POST", "/webhooks", webhook).status == 201)
        #expect(await served.stop() == 0)

        try FileManager.default.moveItem(atPath: "\(folder.path)/master.key", toPath: "\(folder.path)/kept.key")
        let lost = try await Program.run(["serve", "--data", folder.path, "--port", "0"])
        #expect(lost.status == 2)
        #expect(
            lost.complaints.contains(
                "The master key is not the one that sealed the secrets in \(folder.path)/sandbox.db"))

        try FileManager.default.removeItem(atPath: "\(folder.path)/master.key")
        try FileManager.default.moveItem(atPath: "\(folder.path)/kept.key", toPath: "\(folder.path)/master.key")
        served = try await Served(folder, key: key)
        #expect(await served.stop() == 0)
    }

    @Test func `a database that is damaged is named, and left alone`() async throws {
        let folder = try Folder()
        #expect(await (try Served(folder)).stop() == 0)
        let path = "\(folder.path)/sandbox.db"
        var bytes = try Data(contentsOf: URL(filePath: path))
        bytes.replaceSubrange(4096..<24_576, with: Data(repeating: 0xFF, count: 20_480))
        try bytes.write(to: URL(filePath: path))
        let run = try await Program.run(["serve", "--data", folder.path, "--port", "0"])
        #expect(run.status == 1)
        #expect(run.printed == "")
        #expect(run.complaints.contains("\(path) is damaged"), "\(run.complaints)")
        #expect(try Data(contentsOf: URL(filePath: path)) == bytes)
    }

    @Test func `data of a newer program is left alone`() async throws {
        let folder = try Folder()
        #expect(await (try Served(folder)).stop() == 0)
        let engine = try SQLiteEngine(path: "\(folder.path)/live.db")
        try await engine.write { tx in
            try tx.execute("INSERT INTO schema_migrations (number, name) VALUES (9999, 'tomorrow')")
        }
        await engine.close()

        let older = try await Program.run(["serve", "--data", folder.path, "--port", "0"])
        #expect(older.status == 1)
        #expect(older.printed == "")
        #expect(older.complaints.contains("a newer program wrote it"))
    }

    @Test func `a key of the live world is made beside a program that serves, and works there at once`() async throws {
        let folder = try Folder()
        let served = try await Served(folder)
        let made = try await Program.run(["org", "create", "--name", "Acme", "--data", folder.path])
        #expect(made.status == 0, "\(made.complaints)")
        let organization = made.printed.trimmingCharacters(in: .newlines)
        let listed = try await Program.run(["org", "list", "--data", folder.path])
        #expect(listed.printed.contains(organization) && listed.printed.contains("Acme"))
        let keyed = try await Program.run(["key", "create", "--org", organization, "--data", folder.path])
        #expect(keyed.status == 0, "\(keyed.complaints)")
        let key = keyed.printed.trimmingCharacters(in: .newlines)
        #expect(key.hasPrefix("flw_live_"))

        let client = try HTTPClient(addresses: .loopbackAllowed)
        let me = try await client.send(
            OutgoingRequest("GET", "\(served.origin)/exchange/v1/me", headers: ["Authorization": "Bearer \(key)"]))
        #expect(me.status == 200)
        #expect(try JSONDocument(parsing: me.body).root["organizationId"]?.text == organization)
        await client.shutdown(deadline: .zero)
        #expect(await served.stop() == 0)
    }
}
