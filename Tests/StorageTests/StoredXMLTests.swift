import Basics
import Database
import Testing

@testable import Storage

struct StoredXMLTests {
    private static func xml(_ count: Int) -> [UInt8] {
        var text = Array("<Invoice>".utf8)
        var number = 0
        while text.count < count - 10 {
            number += 1
            text += "<cbc:ID>\(number &* 2_654_435_761 % 100_000)</cbc:ID>".utf8
        }
        return Array(text.prefix(count - 10)) + Array("</Invoice>".utf8)
    }

    @Test(arguments: [20, 100, 4000, 8192, 8193, 65_536, 65_537, 200_000])
    func `XML comes back as it went in, and is stored in less up to a size`(_ count: Int) throws {
        let xml = Self.xml(count)
        let value = StoredXML(xml).sqlValue
        guard case .blob(let stored) = value else { throw DatabaseError(.invalidValue, "no bytes") }
        #expect(try StoredXML(sqlValue: value).bytes == xml)
        switch count {
        case ..<100: #expect(stored == xml, "nothing is won")
        case ...65_536: #expect(stored.count < count * 3 / 4)
        default: #expect(stored == xml, "it would take too long")
        }
    }

    @Test func `XML that was stored as it is, is read as it is`() throws {
        #expect(try StoredXML(sqlValue: .blob(Array("<a/>".utf8))).bytes == Array("<a/>".utf8))
        #expect(try StoredXML(sqlValue: .blob([])).bytes == [])
    }

    @Test func `packed XML that is broken is an error`() throws {
        guard case .blob(var stored) = StoredXML(Self.xml(1000)).sqlValue else {
            throw DatabaseError(.invalidValue, "no bytes")
        }
        stored[stored.count / 2] ^= 0xFF
        #expect(throws: DatabaseError.self) { try StoredXML(sqlValue: .blob(stored)) }
        #expect(throws: DatabaseError.self) { try StoredXML(sqlValue: .blob(Array(stored.prefix(20)))) }
        #expect(throws: DatabaseError.self) { try StoredXML(sqlValue: .text("<a/>")) }
    }
}
