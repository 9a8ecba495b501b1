import XML

/// A document that can be changed and shown in part: what examples are made of.
struct Sketch: Equatable, Sendable {
    /// With its prefix: `cbc:ID`.
    var name: String
    var attributes: [Attribute] = []
    /// Of an element without children.
    var text = ""
    var children: [Sketch] = []

    struct Attribute: Equatable, Sendable {
        var name: String
        var value: String
    }

    init(name: String) { self.name = name }

    /// Reads a document with the namespaces of its syntax.
    ///
    /// - Throws: `XMLError` for what is no XML.
    init(parsing text: String) throws(XMLError) {
        self.init(try XMLTree(parsing: Array(text.utf8)).root)
    }

    private init(_ element: Element) {
        name = element.tree.writtenName(element.tree.records[Int(element.index)].name)
        attributes = element.attributes.map { Attribute(name: $0.name, value: $0.value) }
        children = element.children.map { Sketch($0) }
        text = children.isEmpty ? element.text : ""
    }
}

// MARK: Places

extension Sketch {
    /// A step of a path: a name, and which one of that name, from 1.
    private struct Step {
        let name: Substring
        let number: Int

        init(_ text: Substring) {
            let parts = text.split(separator: "[")
            name = parts[0]
            number = parts.count > 1 ? Int(parts[1].dropLast()) ?? 1 : 1
        }
    }

    /// Changes the element at a path from this one: `cac:InvoiceLine[2]/cac:Item`.
    ///
    /// - Returns: Whether there is one.
    mutating func change(_ path: some StringProtocol, _ change: (inout Sketch) -> Void) -> Bool {
        var steps = path.split(separator: "/").map { Substring($0) }
        guard !steps.isEmpty else {
            change(&self)
            return true
        }
        guard let place = index(of: Step(steps.removeFirst())) else { return false }
        return children[place].change(steps.joined(separator: "/"), change)
    }

    /// The element at a path, or `nil`.
    subscript(path: String) -> Sketch? {
        var found: Sketch?
        var copy = self
        return copy.change(path) { found = $0 } ? found : nil
    }

    /// Takes a child out, by a path that ends at it.
    mutating func remove(_ path: String) -> Bool {
        let steps = path.split(separator: "/")
        guard let last = steps.last else { return false }
        var isDone = false
        _ = change(steps.dropLast().joined(separator: "/")) { parent in
            guard let place = parent.index(of: Step(last)) else { return }
            parent.children.remove(at: place)
            isDone = true
        }
        return isDone
    }

    private func index(of step: Step) -> Int? {
        let places = children.indices.filter { children[$0].name == step.name }
        return places.count >= step.number ? places[step.number - 1] : nil
    }

    /// Puts a child where its kind stands: behind the last of its name, else at the end.
    mutating func add(_ child: Sketch) {
        let place = children.lastIndex { $0.name == child.name }
        children.insert(child, at: place.map { $0 + 1 } ?? children.count)
    }

    /// Makes sure that there is an element at a path, and of each name on the way.
    ///
    /// - Parameter change: What becomes of the last.
    mutating func ensure(_ path: some StringProtocol, _ change: (inout Sketch) -> Void) {
        var steps = path.split(separator: "/").map { Substring($0) }
        guard !steps.isEmpty else { return change(&self) }
        let step = Step(steps.removeFirst())
        if index(of: step) == nil { add(Sketch(name: String(step.name))) }
        guard let place = index(of: step) else { return }
        children[place].ensure(steps.joined(separator: "/"), change)
    }
}

// MARK: Writing

extension Sketch {
    /// The document, a line for each element, with the namespaces that it uses.
    var document: String {
        var root = self
        root.attributes.insert(contentsOf: declarations, at: 0)
        return root.lines(indent: "").joined(separator: "\n") + "\n"
    }

    private var declarations: [Attribute] {
        var prefixes: Set<Substring> = []
        func gather(_ element: Sketch) {
            if let colon = element.name.firstIndex(of: ":") { prefixes.insert(element.name[..<colon]) }
            for child in element.children { gather(child) }
        }
        gather(self)
        let own = "urn:oasis:names:specification:ubl:schema:xsd:\(name)-2"
        return (name.contains(":") ? [] : [Attribute(name: "xmlns", value: own)])
            + BaseDocument.namespaces.filter { prefixes.contains($0.prefix[...]) }.map {
                Attribute(name: "xmlns:\($0.prefix)", value: $0.uri)
            }
    }

    private func lines(indent: String) -> [String] {
        let tag = openTag
        if children.isEmpty {
            return [text.isEmpty ? "\(indent)<\(tag)/>" : "\(indent)<\(tag)>\(Self.escaped(text))</\(name)>"]
        }
        return ["\(indent)<\(tag)>"] + children.flatMap { $0.lines(indent: indent + "  ") } + ["\(indent)</\(name)>"]
    }

    private var openTag: String {
        ([name] + attributes.map { "\($0.name)=\"\(Self.escaped($0.value))\"" }).joined(separator: " ")
    }

    private static func escaped(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing("\"", with: "&quot;")
    }

    /// The part of the document that differs from another one, with `…` for the rest.
    ///
    /// - Parameter shown: Paths of what is shown whether it differs or not.
    func excerpt(besides other: Sketch?, showing shown: [String] = []) -> String {
        excerptLines(other, shown.map { $0.split(separator: "/").map(String.init) }, indent: "")
            .joined(separator: "\n")
    }

    private func excerptLines(
        _ other: Sketch?, _ shown: [[String]], indent: String
    ) -> [String] {
        guard let other, !shown.contains([]), !children.isEmpty || !other.children.isEmpty else {
            return lines(indent: indent)
        }
        var lines: [String] = []
        var isCut = false
        func cut() {
            if !isCut { lines.append("\(indent)  …") }
            isCut = true
        }
        for (place, child) in children.enumerated() {
            let number = children[..<place].count { $0.name == child.name } + 1
            let inside = shown.filter {
                $0.first.map { Step(Substring($0)) }.map { $0.name == child.name && $0.number == number } ?? false
            }
            .map { Array($0.dropFirst()) }
            let twin = other.twin(of: child, number, among: children)
            if twin == child, inside.isEmpty {
                cut()
                continue
            }
            lines += child.excerptLines(twin, inside, indent: indent + "  ")
            isCut = false
        }
        for missing in other.missing(in: self) { lines.append("\(indent)  <!-- no \(missing.name) -->") }
        if lines.isEmpty { return self.lines(indent: indent) }
        return ["\(indent)<\(openTag)>"] + lines + ["\(indent)</\(name)>"]
    }

    /// The element that stands for another document's child: the same one, or that of its name and number.
    private func twin(of child: Sketch, _ number: Int, among siblings: [Sketch]) -> Sketch? {
        if children.contains(child) { return child }
        let sameName = children.filter { $0.name == child.name }
        return sameName.count >= number ? sameName[number - 1] : nil
    }

    /// Children that the other has fewer of, by name.
    private func missing(in other: Sketch) -> [Sketch] {
        var names: Set<String> = []
        return children.filter { child in
            guard names.insert(child.name).inserted else { return false }
            return children.count { $0.name == child.name } > other.children.count { $0.name == child.name }
        }
    }
}
