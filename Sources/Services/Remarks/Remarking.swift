import Basics
import Invoicing
import JSON
import Validation
import XML

extension Exchange {
    /// What the rules find, in two heaps: what keeps the document from being sent, and what does not.
    ///
    /// - Parameter invoice: What the document was written from, or what was read of it.
    /// - Throws: `Problem` when the rules take too long over it.
    func remarks(
        on tree: XMLTree, _ invoice: Invoice, _ new: NewDocument, recipient: Recipient?
    ) throws(Problem) -> (stopping: [Verdict.Remark], others: [Verdict.Remark]) {
        let report = try report(on: tree)
        let findings = report.findings
        let remarks = remarks(on: findings, of: report, invoice, new, recipient: recipient)
        var heaps: (stopping: [Verdict.Remark], others: [Verdict.Remark]) = ([], [])
        for (finding, remark) in zip(findings, remarks) {
            if isStopping(finding) { heaps.stopping.append(remark) } else { heaps.others.append(remark) }
        }
        return heaps
    }

    /// What keeps a document from being sent. Costs no more than the rules where nothing does.
    ///
    /// - Throws: `Problem` when the rules take too long over it.
    func stoppingRemarks(
        on tree: XMLTree, _ invoice: Invoice, _ new: NewDocument, recipient: Recipient?
    ) throws(Problem) -> [Verdict.Remark] {
        let report = try report(on: tree)
        return remarks(on: report.findings.filter(isStopping), of: report, invoice, new, recipient: recipient)
    }

    private func report(on tree: XMLTree) throws(Problem) -> Report {
        let end = ContinuousClock.now + policy.longestCheck
        let report = Validator.check(tree, while: { ContinuousClock.now < end })
        guard report.isCutOff else { return report }
        throw Problem(
            .payloadTooLarge,
            "The rules take longer than \(policy.longestCheck.wholeMilliseconds) ms over this document: it has very many elements "
                + "of one kind.")
    }

    private func isStopping(_ finding: Finding) -> Bool {
        finding.rule.severity == .fatal && !policy.lenientRules.contains { finding.rule.id.hasPrefix($0) }
    }

    private func remarks(
        on findings: [Finding], of report: Report, _ invoice: Invoice, _ new: NewDocument, recipient: Recipient?
    ) -> [Verdict.Remark] {
        guard !findings.isEmpty else { return [] }
        var remarks = zip(findings, report.disagreements(in: findings)).map { Verdict.Remark($0, $1, in: report) }
        guard var mending = Mending(self, new, recipient: recipient, firing: report) else { return remarks }
        let places = BodyPlaces(tree: report.tree, invoice: invoice)
        for index in remarks.indices {
            remarks[index].pointer = places.pointer(to: findings[index].node, terms: findings[index].rule.terms)
            remarks[index].suggestion = mending.suggestion(for: remarks[index])
        }
        return remarks
    }

    /// What keeps the totals of a body from being derived: at most 100 things.
    func remarks(on faults: [InvoiceFault], _ new: NewDocument, recipient: Recipient?) -> [Verdict.Remark] {
        var mending = Mending(self, new, recipient: recipient)
        return faults.prefix(100).map { fault in
            var remark = Verdict.Remark(fault)
            remark.suggestion = mending?.suggestion(for: fault, among: faults)
            return remark
        }
    }
}

/// What keeps a body from being completed to an invoice.
struct BodyFaults: Error {
    let faults: [InvoiceFault]
}

extension Problem {
    /// What keeps a body from being completed. When every fault is of one kind that has a code of its own, it is that.
    init(_ faults: [InvoiceFault], _ remarks: [Verdict.Remark]) {
        let details = remarks.map { Detail(fault: $0) }
        if faults.allSatisfy({ $0.code == .mismatch }) {
            self.init(.totalsMismatch, "The totals differ from what the lines come to.", details)
        } else if faults.allSatisfy({ $0.code == .iban }) {
            self.init(.invalidIBAN, "The IBAN is not valid.", details)
        } else {
            self.init(.invalidRequest, "Request validation failed", details)
        }
    }
}
