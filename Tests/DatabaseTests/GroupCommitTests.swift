import Basics
import Dispatch
import Synchronization
import Testing

@testable import Database

/// Holds the writer's thread in a closure, so that what comes meanwhile lands in one batch behind it.
private final class Hold: Sendable {
    private let gate = DispatchSemaphore(value: 0)
    private let engine: SQLiteEngine
    private let entered = Atomic(false)

    init(_ engine: SQLiteEngine) {
        self.engine = engine
    }

    /// Occupies the writer until `open`. Returns when that has finished.
    func occupy() async throws {
        try await engine.write { [gate, self] _ in
            entered.store(true, ordering: .releasing)
            gate.wait()
        }
    }

    /// Waits until the writer is held and `count` closures stand behind it, then lets it go.
    func open(behind count: Int) async {
        while !entered.load(ordering: .acquiring) || engine.waitingWrites < count { await Task.yield() }
        gate.signal()
    }
}

/// What many tasks put down, in the order in which they did.
private final class Gathered<Item: Sendable>: Sendable {
    private let list = Mutex<[Item]>([])

    var items: [Item] { list.withLock { $0 } }

    func add(_ item: Item) {
        list.withLock { $0.append(item) }
    }
}

struct GroupCommitTests {
    private struct Refused: Error {}

    @Test(arguments: TestDatabase.Place.allCases)
    func `one closure that fails among many undoes itself alone`(place: TestDatabase.Place) async throws {
        let database = try await TestDatabase.withNotes(place)
        let engine = database.engine
        let hold = Hold(engine)
        let failed = try await withThrowingTaskGroup(of: Int?.self) { group in
            group.addTask {
                try await hold.occupy()
                return nil
            }
            for id in 1...100 {
                group.addTask {
                    do {
                        try await engine.write { tx in
                            try tx.addNote(id, "note \(id)")
                            if id % 10 == 0 { throw Refused() }
                            if id % 10 == 5 { try tx.addNote(1000 + id, "note \(id)") }
                        }
                        return nil
                    } catch is Refused {
                        return id
                    } catch let error as DatabaseError where error.code == .unique {
                        return id
                    }
                }
            }
            await hold.open(behind: 100)
            return try await group.reduce(into: Set<Int>()) { if let id = $1 { $0.insert(id) } }
        }
        #expect(failed == Set((1...100).filter { $0 % 5 == 0 }))
        #expect(try await database.notes() == (1...100).filter { $0 % 5 != 0 })
    }

    @Test(arguments: TestDatabase.Place.allCases)
    func `a foreign key still owed at the end of one closure does not fail the others`(
        place: TestDatabase.Place
    ) async throws {
        let database = try await TestDatabase.withNotes(place)
        let engine = database.engine
        try await engine.write { tx in
            try tx.execute(
                "CREATE TABLE tags (note BIGINT NOT NULL REFERENCES notes (id) DEFERRABLE INITIALLY DEFERRED)")
        }
        let hold = Hold(engine)
        let refusals = Gathered<DatabaseError.Code>()
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await hold.occupy() }
            for id in 1...10 {
                group.addTask {
                    do {
                        try await engine.write { tx in
                            try tx.execute("INSERT INTO tags (note) VALUES (\(id))")
                            if id != 5 { try tx.addNote(id, "note \(id)") }
                        }
                    } catch let error as DatabaseError {
                        refusals.add(error.code)
                    }
                }
            }
            await hold.open(behind: 10)
            try await group.waitForAll()
        }
        #expect(refusals.items == [.foreignKey])
        #expect(try await database.notes() == [1, 2, 3, 4, 6, 7, 8, 9, 10])
    }

    @Test(arguments: TestDatabase.Place.allCases)
    func `requests that wait are run before background work that waits`(place: TestDatabase.Place) async throws {
        let engine = try await TestDatabase.withNotes(place).engine
        let order = Gathered<Urgency>()
        let hold = Hold(engine)
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await hold.occupy() }
            for number in 0..<20 {
                let urgency: Urgency = number < 10 ? .background : .request
                group.addTask {
                    try await engine.write(urgency: urgency) { _ in order.add(urgency) }
                }
            }
            await hold.open(behind: 20)
            try await group.waitForAll()
        }
        // The batch with the hold is late: it takes one piece of background work, and the next batch has the rest.
        let early = order.items.first == .background ? 1 : 0
        let expected = Array(repeating: Urgency.request, count: 10) + Array(repeating: .background, count: 10 - early)
        #expect(Array(order.items.dropFirst(early)) == expected)
    }

    @Test(arguments: TestDatabase.Place.allCases)
    func `many callers at once all get their own answer, and every row is there`(
        place: TestDatabase.Place
    ) async throws {
        let database = try await TestDatabase.withNotes(place)
        let engine = database.engine
        try await withThrowingTaskGroup(of: Void.self) { group in
            for caller in 0..<50 {
                group.addTask {
                    for turn in 0..<20 {
                        let id = caller * 20 + turn
                        let urgency: Urgency = turn % 2 == 0 ? .request : .background
                        let answer = try await engine.write(urgency: urgency) { tx in
                            try tx.addNote(id, "note \(id)")
                            return id
                        }
                        #expect(answer == id)
                        let found = try await engine.read { tx in
                            try tx.value("SELECT text FROM notes WHERE id = \(id)", as: String.self)
                        }
                        #expect(found == "note \(id)")
                    }
                }
            }
            try await group.waitForAll()
        }
        #expect(try await database.notes() == Array(0..<1000))
    }

    @Test(arguments: TestDatabase.Place.allCases)
    func `nobody reads what is not committed`(place: TestDatabase.Place) async throws {
        let database = try await TestDatabase.withNotes(place)
        let engine = database.engine
        try await withThrowingTaskGroup(of: Void.self) { group in
            for id in 1...200 {
                group.addTask {
                    try? await engine.write { tx in
                        try tx.addNote(2 * id, "even \(id)")
                        try tx.addNote(2 * id + 1, "odd \(id)")
                        if id % 3 == 0 { throw Refused() }
                    }
                }
                group.addTask {
                    let counts = try engine.readInline { tx in
                        let row = try tx.run("SELECT COUNT(*) AS all_notes, SUM(id % 2) AS odd FROM notes").first
                        return (try row?["all_notes"] ?? 0, try row?["odd"] ?? 0) as (Int, Int?)
                    }
                    #expect(counts.0 == 2 * (counts.1 ?? 0))
                }
            }
            try await group.waitForAll()
        }
    }

    @Test func `when the commit fails every caller hears of it, nothing is kept, and later writes go on`() async throws
    {
        // Without a log of writes, a reader in the middle of its transaction keeps the writer from committing.
        let folder = try TestFolder()
        let path = folder.path + "/test.db"
        let file = try SQLiteFile(path, isAlone: true)
        let connection = try SQLiteConnection(path, isReadOnly: false)
        try connection.set("PRAGMA journal_mode = DELETE")
        try connection.set("PRAGMA busy_timeout = 0")
        try connection.set("CREATE TABLE notes (id BIGINT NOT NULL PRIMARY KEY, text TEXT NOT NULL UNIQUE)")
        let writer = SQLiteWriter(connection)
        let reader = try SQLiteConnection(path, isReadOnly: true)
        try reader.control(.begin)
        _ = try reader.run("SELECT * FROM notes")

        let outcomes = Gathered<DatabaseError.Code?>()
        let submit = { (id: Int) in
            Task {
                let code = await code {
                    try await withCheckedThrowingContinuation { caller in
                        let job = ClosureJob({ tx in try tx.addNote(id, "note \(id)") }, for: caller)
                        do { try writer.submit(job, .request) } catch { job.settle(error) }
                    }
                }
                outcomes.add(code)
            }
        }
        let first = (1...5).map { submit($0) }
        while writer.waiting < 5 { await Task.yield() }
        let thread = try #require(WorkThread("sqlite-writer") { writer.work() })
        for task in first { await task.value }
        #expect(outcomes.items == Array(repeating: .busy, count: 5))

        try reader.control(.rollback)
        await submit(1).value
        #expect(outcomes.items.last == .some(nil))
        writer.close()
        thread.join()
        #expect(try reader.run("SELECT id FROM notes").count == 1)
        file.release()
    }

    @Test func `closures beyond one batch wait for the next, and none is lost`() async throws {
        let database = try await TestDatabase.withNotes(.file)
        let engine = database.engine
        let hold = Hold(engine)
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await hold.occupy() }
            for id in 1...700 {
                group.addTask {
                    try await engine.write(urgency: id % 2 == 0 ? .request : .background) { tx in
                        try tx.addNote(id, "note \(id)")
                    }
                }
            }
            await hold.open(behind: 700)
            try await group.waitForAll()
        }
        #expect(try await database.notes().count == 700)
    }
}
