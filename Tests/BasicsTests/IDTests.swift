import Basics
import Testing

struct IDTests {
    enum Thing: Identified { static let idPrefix = "thing" }

    @Test func `identifiers sort in the order in which they were made`() {
        let time = Timestamp(seconds: 1_777_111_508)
        let made = (0..<1000).map { ID<Thing>.new(at: time + .milliseconds($0 / 100)) }
        #expect(made == made.sorted())
        #expect(Set(made).count == made.count)
    }

    @Test func `an identifier says when it was made`() {
        for milliseconds in [0, 1, 1_777_111_508_123, 1 << 48 - 1] as [Int64] {
            let time = Timestamp(milliseconds: milliseconds)
            #expect(ID<Thing>.new(at: time).time == time)
            #expect(ID<Thing>.new(at: time, isSandbox: true).time == time)
        }
    }

    @Test func `an identifier is read in either case and kept in capitals`() {
        #expect(ID<Thing>("thing_01hy7ab9c2de3fg4hj5km6np7q")?.description == "thing_01HY7AB9C2DE3FG4HJ5KM6NP7Q")
        #expect(
            ID<Thing>("thing_sbx_01HY7AB9C2DE3FG4HJ5KM6NP7Q")?.description == "thing_sbx_01HY7AB9C2DE3FG4HJ5KM6NP7Q")
    }

    @Test(arguments: ["", "thing_", "doc_01HY7AB9C2DE3FG4HJ5KM6NP7Q", "thing_01HY7AB9C2DE3FG4HJ5KM6NPIQ", "thing_abc"])
    func `what names no thing of the kind is refused`(text: String) {
        #expect(ID<Thing>(text) == nil)
    }
}
