import Invoicing
import Peppol
import Testing

struct DirectoryTests {
    @Test func `the indexer is told by the participant's URI form, and asked by it in small letters`() throws {
        let participant = try #require(ParticipantID("9930:DE811152493"))
        let indexer = DirectoryIndexer(base: "https://directory.example/")
        #expect(
            indexer.push(participant)
                == .init(
                    method: "PUT", url: "https://directory.example/indexer/1.0/",
                    body: Array("iso6523-actorid-upis::9930:DE811152493".utf8)))
        let url = "https://directory.example/indexer/1.0/iso6523-actorid-upis%3A%3A9930%3Ade811152493"
        #expect(indexer.remove(participant) == .init(method: "DELETE", url: url, body: []))
        #expect(indexer.look(for: participant) == .init(method: "GET", url: url, body: []))
        #expect(DirectoryIndexer.test.push(participant).url == "https://test-directory.peppol.eu/indexer/1.0/")
    }

    @Test(arguments: [
        (204, DirectoryIndexer.Outcome.accepted), (200, .accepted), (404, .unknown), (400, .refused), (403, .refused),
        (429, .tryLater), (500, .tryLater), (503, .tryLater), (302, .tryLater),
    ])
    func `a status says whether to try again`(_ status: Int, _ outcome: DirectoryIndexer.Outcome) {
        #expect(DirectoryIndexer.outcome(status) == outcome)
    }
}
