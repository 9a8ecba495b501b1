import DNS
import Invoicing
import Peppol
import Testing

struct LocatorTests {
    @Test(
        arguments: [
            ("0088:123abc", "y7dzfxaf3d4cjz4kcgrxtec6twvcga4ky7zwa5boif6mswd4tdrq"),
            ("0088:123ABC", "y7dzfxaf3d4cjz4kcgrxtec6twvcga4ky7zwa5boif6mswd4tdrq"),
            ("9915:test", "eh5boavaktmbgzyh2a63dz4qov33fvp5nsdvqklucfraayoodw6a"),
            ("0010:5798000000001", "xukhfqabqziki3ykvr2fhr4snfa3pf5vpq6k4tonv3lmvsy5arvq"),
            ("0088:1234567890123", "sjsyvccmqyjxk3weuapffq4x3umcrf4qryherj4vovhmonh7gccq"),
            ("0192:991825827", "7i2243uolq5qzb6jxfvi6yei4iq7sfipkv55htzfnr6s54y6yufa"),
            ("9930:de811152493", "puambqhtdzacqjv3es3o643rc6pz4h4rtepd6bkwyt5uuk42deka"),
            ("0208:0123456789", "wiqy2amtxx7migvxk5ut2tftl43qlgk7mjiiaxc25xnfmmg6isvq"),
            ("0242:987654", "rjqoifaml53qswwniaewq34rmgi6d3lprdm6frfaug6rcipnuqma"),
            ("9925:be0848934496", "3kbwcdjpjlznbhgy2qydzak2gvaadf323uwokpt44l6l4jm3mpyq"),
        ])
    func `the label of a participant is the hash of its value in small letters`(_ id: String, _ label: String) throws {
        #expect(LocatorName.label(of: try #require(ParticipantID(id))) == label)
    }

    @Test func `the name is label, scheme and zone`() throws {
        let participant = try #require(ParticipantID("9915:test"))
        let name =
            "eh5boavaktmbgzyh2a63dz4qov33fvp5nsdvqklucfraayoodw6a.iso6523-actorid-upis."
            + "participant.sml.test.tech.peppol.org"
        #expect(LocatorName.of(participant, in: LocatorName.testZone) == name)
        #expect(LocatorName.of(participant, in: LocatorName.testZone + ".") == name)
    }

    // MARK: Records

    @Test func `the first record of a publisher counts, by order and preference`() throws {
        let records = [
            record("https://late.example", order: 200),
            record("https://second.example", order: 100, preference: 20),
            record("https://first.example/", order: 100, preference: 10),
            record("https://other-service.example", order: 1, service: "Other:SMP"),
            record("https://other-flags.example", order: 1, flags: "S"),
        ]
        #expect(try PublisherAddress.of(records, policy: .network)?.url == "https://first.example")
        #expect(try PublisherAddress.of([], policy: .network) == nil)
        #expect(try PublisherAddress.of(Array(records[3...]), policy: .network) == nil)
    }

    @Test(arguments: [
        ("!.*!https://smp.example.org!", "https://smp.example.org"),
        ("!^.*$!https://smp.example.org/!", "https://smp.example.org"),
        ("/.*/https:%2F%2F/", nil),
        ("|.*|https://smp.example.org/base//|i", "https://smp.example.org/base"),
        ("#.*#https://smp.example.org#", "https://smp.example.org"),
        ("!.*!https://smp.example.org", nil),
        ("!.+!https://smp.example.org!", nil),
        ("!.*!https://smp.example.org!x", nil),
        ("!.*!https://\\1.example.org!", nil),
        ("!.*!!", nil),
        ("!", nil),
        ("", nil),
        ("1.*1https://smp.example.org1", nil),
    ])
    func `the expression of a record gives the address`(_ regexp: String, _ url: String?) {
        let records = [
            NAPTRRecord(order: 1, preference: 1, flags: "u", service: "meta:smp", regexp: regexp)
        ]
        let found = Result { try PublisherAddress.of(records, policy: .network)?.url }
        switch found {
        case .success(let address): #expect(address == url && url != nil)
        case .failure(let error):
            #expect(url == nil)
            #expect((error as? DiscoveryError)?.code == .badPublisherAddress)
        }
    }

    @Test(arguments: [
        ("https://smp.example.org", true, true),
        ("HTTPS://SMP.example.org:443/a", true, true),
        ("https://smp.example.org:8443", false, true),
        ("http://127.0.0.1:8080", false, true),
        ("http://127.9.9.9", false, true),
        ("http://[::1]:8080/", false, true),
        ("http://localhost:1", false, true),
        ("http://smp.example.org", false, false),
        ("http://127.0.0.1.example.org", false, false),
        ("http://128.0.0.1", false, false),
        ("http://127.0.0.256", false, false),
        ("https://user@smp.example.org", false, false),
        ("https://smp.example.org?x", false, false),
        ("https://smp.example.org#x", false, false),
        ("https://", false, false),
        ("https:///path", false, false),
        ("https://smp.example.org:0", false, false),
        ("https://smp.example.org:65536", false, false),
        ("https://smp.example.org:-1", false, false),
        ("https://smp.exa mple.org", false, false),
        ("https://smp.example.org/<x>", false, false),
        ("ftp://smp.example.org", false, false),
        ("smp.example.org", false, false),
        ("/", false, false),
        ("", false, false),
    ])
    func `an address of a publisher is https, or plain on loopback where that is allowed`(
        _ text: String, _ onNetwork: Bool, _ onLoopback: Bool
    ) {
        #expect((PublisherAddress(text, policy: .network) != nil) == onNetwork)
        #expect((PublisherAddress(text, policy: .loopbackAllowed) != nil) == onLoopback)
    }

    @Test func `the record of an address leads back to it`() throws {
        let address = try #require(PublisherAddress("https://smp.example.org/base"))
        #expect(try PublisherAddress.of([address.record], policy: .network) == address)
    }

    private func record(
        _ url: String, order: UInt16, preference: UInt16 = 0, flags: String = "U", service: String = "Meta:SMP"
    ) -> NAPTRRecord {
        NAPTRRecord(
            order: order, preference: preference, flags: flags, service: service, regexp: "!.*!\(url)!")
    }
}
