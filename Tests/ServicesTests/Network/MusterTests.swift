import Testing

@testable import Services

struct MusterTests {
    @Test func `what comes alone is written at once`() {
        var muster = Muster<Int>()
        #expect(muster.add(1, wasExpected: false) == [1])
        muster.expect()
        #expect(muster.next() == [])
        #expect(muster.add(2, wasExpected: true) == [2])
    }

    @Test func `what comes waits for those that are on their way`() {
        var muster = Muster<Int>()
        for _ in 1...3 { muster.expect() }
        #expect(muster.add(1, wasExpected: true) == [])
        #expect(muster.dismiss() == [])
        #expect(muster.add(2, wasExpected: true) == [1, 2])
    }

    @Test func `the last that does not come holds up nobody`() {
        var muster = Muster<Int>()
        muster.expect()
        #expect(muster.add(1, wasExpected: false) == [])
        #expect(muster.dismiss() == [1])
        muster.expect()
        #expect(muster.dismiss() == [])
    }

    @Test func `while one batch is written the next gathers`() {
        var muster = Muster<Int>()
        #expect(muster.add(1, wasExpected: false) == [1])
        #expect(muster.add(2, wasExpected: false) == [])
        muster.expect()
        #expect(muster.next() == [])
        #expect(muster.add(3, wasExpected: true) == [2, 3])
        #expect(muster.next() == [])
        #expect(muster.add(4, wasExpected: false) == [4])
    }

    @Test func `enough is written even if more is on its way`() {
        var muster = Muster<Int>()
        for _ in 0...Muster<Int>.enough { muster.expect() }
        for number in 1..<Muster<Int>.enough { #expect(muster.add(number, wasExpected: true) == []) }
        #expect(muster.add(0, wasExpected: true).count == Muster<Int>.enough)
    }

    @Test func `messages without end that are refused keep none from being written`() {
        var muster = Muster<Int>()
        muster.expect()
        muster.expect()
        #expect(muster.add(1, wasExpected: true) == [])
        for _ in 2..<Muster<Int>.enough {
            muster.expect()
            #expect(muster.dismiss() == [])
        }
        muster.expect()
        #expect(muster.dismiss() == [1])
    }
}
