import Basics
import Glibc
import Synchronization
import Testing

struct WorkThreadTests {
    @Test(arguments: [("sqlite-writer", "sqlite-writer"), ("a-very-long-name-of-a-thread", "a-very-long-nam")])
    func `a thread bears the name of what it does`(given: String, shown: String) throws {
        let name = Mutex("")
        let thread = WorkThread(given) {
            var text = [UInt8](repeating: 0, count: 64)
            let file = open("/proc/thread-self/comm", O_RDONLY)
            let count = read(file, &text, text.count)
            close(file)
            let seen = String(decoding: text.prefix(max(count, 0)), as: UTF8.self)
            name.withLock { $0 = seen }
        }
        try #require(thread != nil)
        thread?.join()
        #expect(name.withLock { $0 } == "\(shown)\n")
    }
}
