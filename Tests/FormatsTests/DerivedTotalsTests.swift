import Basics
import Foundation
import Invoicing
import Testing
import Validation
import XML

@testable import Formats

struct DerivedTotalsTests {
    /// How many drafts are tried: `DRAFTS=300000` in the environment tries more.
    private static let drafts = ProcessInfo.processInfo.environment["DRAFTS"].flatMap { UInt64($0) } ?? 3000

    @Test func `derived totals break no rule, or a fault names the field`() throws {
        var accepted = 0
        for seed in 0..<Self.drafts {
            var draft = RandomDraft(seed: seed)
            let before = draft.invoice()
            var invoice = before
            let faults = invoice.deriveTotals(exchangeRate: draft.exchangeRate())
            for fault in faults {
                #expect(!fault.field.isEmpty && !fault.term.isEmpty && fault.message.hasSuffix("."), "\(seed)")
            }
            if !faults.isEmpty {
                let isUnchanged = invoice == before
                #expect(isUnchanged, "\(seed)")
                continue
            }
            if !(invoice.faultsOfVATParties() + invoice.faultsOfPayment()).isEmpty { continue }
            accepted += 1
            let tree = UBL.write(invoice, profile: .peppolBIS3)
            let report = Validator.check(tree, layers: [.en16931, .peppol])
            #expect(report.findings.map(\.rule.id) == [], "\(seed)")
            let again = try UBL.read(tree)
            if again.invoice.totals != invoice.totals || again.invoice.lines != invoice.lines || again.notes != [] {
                Issue.record("\(seed): \(Corpus.difference(invoice, again.invoice)) \(again.notes)")
            }
        }
        #expect(accepted * 5 > Self.drafts, "only \(accepted) of \(Self.drafts) drafts were sound")
    }
}
