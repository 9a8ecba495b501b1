import XML

/// Makes the tables of a schema from its sections. The text is the program's own: what does not fit stops the program.
struct SchemaReading {
    private(set) var names: [SchemaName] = []
    private(set) var globals: [UInt16] = []
    private(set) var types: [SchemaType] = []
    private(set) var typeNames: [SchemaName] = []
    private(set) var children: [SchemaChild] = []
    private(set) var attributes: [SchemaAttribute] = []
    private(set) var limits: [[String]] = []
    private(set) var models: [ContentModel] = []
    private(set) var anything = Schema.unknown

    private var nameNumbers: [UInt64: UInt16] = [:]
    /// By the type's name, its prefix for a namespace.
    private var typeNumbers: [UInt64: UInt16] = [:]
    private var prefixes: [(prefix: StaticString, address: String)] = [("", "")]
    private var section = SchemaSection("", "")

    mutating func read(_ sections: [SchemaSection]) {
        for section in sections { prefixes.append((section.prefix, SchemaNamespaces.address(of: "\(section.prefix)"))) }
        let lines = sections.map { section in (section, lines: section.lines) }
        // First what there is, then what it is made of: types refer to types further down.
        for (section, lines) in lines {
            self.section = section
            for line in lines where !line[0].hasPrefix("+") { addType(line[0]) }
        }
        for (section, lines) in lines {
            self.section = section
            for line in lines where line[0].hasPrefix("+") {
                let type = self.type(line[0].dropping(1))
                for word in line.dropFirst() { globals[Int(name(word, usually: section.prefix))] = type }
            }
        }
        for (section, lines) in lines {
            self.section = section
            for line in lines where !line[0].hasPrefix("+") { describe(self.type(line[0]), line.dropFirst()) }
        }
        anything = type(Text("any"))
    }

    // MARK: Names

    /// The number of a name that is written with or without prefix.
    private mutating func name(_ word: Text, usually usual: StaticString) -> UInt16 {
        let (prefix, local) =
            word.contains(UInt8(ascii: ":"))
            ? (word.before(UInt8(ascii: ":")), word.after(UInt8(ascii: ":"))) : (Text(usual), word)
        guard let namespace = prefixes.first(where: { prefix == $0.prefix }) else {
            preconditionFailure("no section has the prefix of \(word.string)")
        }
        let name = SchemaName(prefix: namespace.prefix, address: namespace.address, local: local, in: section.text)
        if let known = nameNumbers[name.key] { return known }
        names.append(name)
        globals.append(Schema.unknown)
        nameNumbers[name.key] = UInt16(names.count - 1)
        return UInt16(names.count - 1)
    }

    // MARK: Types

    private func typeKey(_ word: Text) -> UInt64 {
        guard word.contains(UInt8(ascii: ":")) else {
            return XMLNameKey(namespace: "\(section.prefix)", local: word).value
        }
        return XMLNameKey(namespace: word.before(UInt8(ascii: ":")).string, local: word.after(UInt8(ascii: ":"))).value
    }

    private mutating func addType(_ word: Text) {
        typeNumbers[typeKey(word)] = UInt16(types.count)
        types.append(SchemaType())
        typeNames.append(SchemaName(prefix: section.prefix, address: "", local: word, in: section.text))
    }

    /// The number of a type that is referred to; one that is but a kind of value, or anything, is added when it is met first.
    private mutating func type(_ word: Text) -> UInt16 {
        if let known = typeNumbers[typeKey(word)] { return known }
        let content: SchemaContent
        if word == "any" {
            content = .any
        } else {
            precondition(word.hasPrefix("'"), "no type is called \(word.string)")
            content = .value(kind(word.dropping(1)))
        }
        addType(word)
        types[types.count - 1].content = content
        return UInt16(types.count - 1)
    }

    private func kind(_ word: Text) -> ValueKind {
        guard let kind = ValueKind(word) else { preconditionFailure("no kind of value is called \(word.string)") }
        return kind
    }

    /// Fills a type in with what its line says of it.
    private mutating func describe(_ type: UInt16, _ words: ArraySlice<Text>) {
        let type = Int(type)
        let parts = words.filter { !$0.hasPrefix("@") && !$0.hasPrefix("'") && $0 != "%" }
        for word in words where word.hasPrefix("'") {
            types[type].content = .value(kind(word.dropping(1)))
        }
        types[type].isMixed = words.contains { $0 == "%" }
        addAttributes(words.filter { $0.hasPrefix("@") }, to: type)
        guard !parts.isEmpty else { return }
        var rest = parts[...]
        let content = sequence(&rest)
        precondition(rest.isEmpty, "a bracket closes that was not open")
        types[type].content = row(content) ?? model(content)
    }

    private mutating func addAttributes(_ words: [Text], to type: Int) {
        let first = attributes.count
        for (position, word) in words.enumerated() {
            let isNeeded = word.bytes.last == UInt8(ascii: "!")
            let body = word.part(1..<word.bytes.count - (isNeeded ? 1 : 0))
            let value = body.after(UInt8(ascii: "="))
            var limit: Int16 = -1
            if value.contains(UInt8(ascii: ":")) {
                limit = Int16(limits.count)
                limits.append(
                    value.after(UInt8(ascii: ":")).string.split(separator: "|").map {
                        String($0.map { $0 == "~" ? " " : $0 })
                    })
            }
            let kind = self.kind(limit < 0 ? value : value.before(UInt8(ascii: ":")))
            attributes.append(
                SchemaAttribute(
                    name: name(body.before(UInt8(ascii: "=")), usually: ""), kind: kind, limit: limit,
                    isNeeded: isNeeded))
            if isNeeded { types[type].needed |= 1 << UInt32(position) }
        }
        types[type].attributes = first..<attributes.count
    }

    // MARK: Children

    private mutating func sequence(_ words: inout ArraySlice<Text>) -> [ContentPart] {
        var parts: [ContentPart] = []
        while let word = words.first, word != "|", !word.hasPrefix(")") {
            words.removeFirst()
            parts.append(part(word, &words))
        }
        return parts
    }

    private mutating func part(_ word: Text, _ words: inout ArraySlice<Text>) -> ContentPart {
        if word == "(" {
            var choices = [sequence(&words)]
            while let next = words.first, next == "|" {
                words.removeFirst()
                choices.append(sequence(&words))
            }
            guard let end = words.popFirst() else { preconditionFailure("a bracket is not closed") }
            return ContentPart(.group(choices), end.occurrence)
        }
        let body = word.part(0..<word.bytes.count - (word.occurrence == .once ? 0 : 1))
        if body.hasPrefix("[") {
            return ContentPart(
                .wildcard(
                    .init(
                        isOther: body.hasPrefix("[other"), mustBeDeclared: body.contains(UInt8(ascii: "!")),
                        prefix: section.prefix)), word.occurrence)
        }
        let isTyped = body.contains(UInt8(ascii: "="))
        let number = name(isTyped ? body.before(UInt8(ascii: "=")) : body, usually: section.childPrefix)
        let type = isTyped ? self.type(body.after(UInt8(ascii: "="))) : globals[Int(number)]
        precondition(type != Schema.unknown, "\(body.string) has no type")
        return ContentPart(.child(name: number, type: type), word.occurrence)
    }

    /// A content that is one row of different children; `nil` when it is more than that.
    private mutating func row(_ parts: [ContentPart]) -> SchemaContent? {
        var seen: Set<UInt16> = []
        let start = children.count
        for part in parts {
            guard case .child(let name, _) = part.core, seen.insert(name).inserted else { return nil }
        }
        var row: [SchemaChild] = []
        var neededAt = parts.count
        for (position, part) in parts.enumerated().reversed() {
            guard case .child(let name, let type) = part.core else { continue }
            if part.occurrence.isNeeded { neededAt = position }
            row.append(
                SchemaChild(
                    name: name, type: type, stepsToNeeded: UInt16(neededAt - position),
                    isNeeded: part.occurrence.isNeeded, repeats: part.occurrence.repeats))
        }
        children += row.reversed()
        return .row(start: Int32(start), count: Int32(parts.count))
    }

    private mutating func model(_ parts: [ContentPart]) -> SchemaContent {
        models.append(ContentModel(parts))
        return .model(Int32(models.count - 1))
    }
}

extension SchemaSection {
    /// The words of each line.
    fileprivate var lines: [[Text]] {
        var lines: [[Text]] = []
        var words: [Text] = []
        let all = Text(text)
        var start: Int?
        for (position, byte) in all.bytes.enumerated() {
            let isEnd = byte == UInt8(ascii: ";")
            if !isEnd, !byte.isXMLSpace {
                start = start ?? position
                continue
            }
            if let first = start { words.append(all.part(first..<position)) }
            start = nil
            if isEnd {
                lines.append(words)
                words = []
            }
        }
        return lines
    }
}

extension Text {
    fileprivate func dropping(_ count: Int) -> Text { part(count..<bytes.count) }

    /// What the last character of a part says.
    fileprivate var occurrence: ContentPart.Occurrence {
        switch bytes.last {
        case UInt8(ascii: "?"): .maybe
        case UInt8(ascii: "*"): .anyNumber
        case UInt8(ascii: "+"): .atLeastOnce
        default: .once
        }
    }
}
