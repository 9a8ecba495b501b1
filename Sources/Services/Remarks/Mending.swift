import Basics
import Formats
import Invoicing
import JSON
import Storage
import Validation
import XML

/// Looks for changes of a body that mend what is wrong with it.
///
/// Each is tried before it is proposed: the changed body is read, completed, written and held against the rules, and what
/// was wrong must be gone without anything new at that stage. Nothing is proposed that would make up a fact.
struct Mending {
    /// How many bytes of body are read in tries, in all: a long body has fewer.
    static let limit = 4 << 20

    private let exchange: Exchange
    private let new: NewDocument
    private let recipient: Recipient?
    private let body: NewDocument.Body
    private let root: JSONNode
    /// How often each rule fires on the document as it is.
    private let firing: [String: Int]
    private var left = Self.limit

    /// `nil` for a document that was not given as a body.
    ///
    /// - Parameter report: What the rules say of the document; `nil` when they were not reached.
    init?(_ exchange: Exchange, _ new: NewDocument, recipient: Recipient?, firing report: Report? = nil) {
        guard case .invoice(_, let body) = new.content, let document = try? JSONDocument(parsing: body.json.bytes)
        else { return nil }
        self.exchange = exchange
        self.new = new
        self.recipient = recipient
        self.body = body
        root = document.root
        firing = Self.counts(report?.findings.map(\.rule.id) ?? [])
    }

    /// What mends a fault, and no other fault comes of it. `nil` when nothing is known that does.
    mutating func suggestion(for fault: InvoiceFault, among faults: [InvoiceFault]) -> JSONPatch? {
        for patch in fault.remedies.map({ JSONPatch($0.flatMap { steps(of: $0) }) }) + renamings(for: fault) {
            guard let outcome = outcome(of: patch) else { continue }
            if case .faults(let after) = outcome {
                guard !after.contains(where: { $0.isLike(fault) }),
                    after.allSatisfy({ new in faults.contains { $0.isLike(new) } })
                else { continue }
            }
            return patch.inside(Self.place)
        }
        return nil
    }

    /// What makes a finding go away, and no rule fires in its place. `nil` when nothing is known that does.
    mutating func suggestion(for remark: Verdict.Remark) -> JSONPatch? {
        guard let pointer = remark.pointer, pointer.steps.first == Self.place.steps[0] else { return nil }
        let inner = JSONPointer(Array(pointer.steps.dropFirst()))
        for patch in RuleRemedies(root: root, place: inner).changes(for: remark.rule) {
            guard case .findings(let report)? = outcome(of: patch) else { continue }
            let after = report.findings
            guard
                !after.contains(where: {
                    $0.rule.id == remark.rule && report.location(of: $0) == remark.location
                }), Self.counts(after.map(\.rule.id)).isWithin(firing)
            else { continue }
            return patch.inside(Self.place)
        }
        return nil
    }

    /// Where the body stands in the request.
    private static let place = JSONPointer(["document"])

    // MARK: Trying

    private enum Outcome {
        case faults([InvoiceFault])
        case findings(Report)
    }

    /// What would be said of the changed body. `nil` when it cannot be read, or enough was tried.
    private mutating func outcome(of patch: JSONPatch) -> Outcome? {
        left -= body.json.bytes.count
        guard left >= 0, !patch.steps.isEmpty, let changed = try? patch.applied(to: root),
            let draft = try? body.read(changed.root)
        else { return nil }
        do throws(BodyFaults) {
            let invoice = try exchange.completed(draft, new, recipient: recipient)
            return .findings(Validator.check(UBL.write(invoice, profile: .peppolBIS3)))
        } catch {
            return .faults(error.faults)
        }
    }

    private static func counts(_ rules: [String]) -> [String: Int] {
        rules.reduce(into: [:]) { $0[$1, default: 0] += 1 }
    }

    // MARK: Changes of fields

    private func steps(of change: InvoiceFault.Change) -> [JSONPatch.Step] {
        switch change {
        case .number(let field, let amount):
            [root.setting(Self.inner(field), to: RawJSON(stored: amount.json))]
        case .text(let field, let text): [root.setting(Self.inner(field), to: RawJSON(stored: text.json))]
        case .remove(let field): [.remove(Self.inner(field))]
        }
    }

    /// A neighbour of what is missing whose name is nearly the field's.
    private func renamings(for fault: InvoiceFault) -> [JSONPatch] {
        let place = Self.inner(fault.field)
        guard fault.code == .missing, let name = place.steps.last, let parent = place.parent, let owner = root[parent],
            owner[name] == nil
        else { return [] }
        return owner.members.filter { $0.name.isLike(name) }.map {
            JSONPatch([.move(from: parent / $0.name, to: place)])
        }
    }

    private static func inner(_ field: String) -> JSONPointer {
        JSONPointer(Array(BodyPlaces.pointer(toField: field).steps.dropFirst()))
    }
}

extension JSONNode {
    /// The step after which a value stands at a place, with the objects around it that are not there yet.
    func setting(_ place: JSONPointer, to value: RawJSON) -> JSONPatch.Step {
        if self[place] != nil { return .replace(place, value) }
        var (place, value) = (place, value)
        while let parent = place.parent, self[parent] == nil, let name = place.steps.last {
            var writer = JSONWriter()
            writer.object { $0.field(name, value) }
            (place, value) = (parent, RawJSON(stored: writer.bytes))
        }
        return .add(place, value)
    }
}

extension InvoiceFault {
    fileprivate func isLike(_ other: InvoiceFault) -> Bool {
        code == other.code && field == other.field
    }
}

extension [String: Int] {
    fileprivate func isWithin(_ other: [String: Int]) -> Bool {
        allSatisfy { $0.value <= other[$0.key, default: 0] }
    }
}
