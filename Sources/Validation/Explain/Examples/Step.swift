/// One change of an example's document, as the tables of examples write it.
///
///     - cbc:ID                                     leave the element out
///     = cbc:DocumentCurrencyCode EURO              set its text
///     @ cbc:EndpointID/@schemeID 0208              set an attribute; without a value, leave it out
///     + cac:Party <cbc:Name>A</cbc:Name>           add a child, behind the last of its name
///     % cbc:Note 301                               set a text of so many letters
///     * cbc:Note 21                                have the element so many times
enum ExampleStep: Sendable {
    case remove(String)
    case set(String, String)
    case attribute(String, String, String?)
    case add(String, String)
    case lengthen(String, Int)
    case repeated(String, Int)

    /// - Returns: `nil` for what is none of these.
    init?(_ text: Substring) {
        let words = text.split(separator: " ", maxSplits: 2).map(String.init)
        guard words.count >= 2 else { return nil }
        let value = words.count > 2 ? words[2] : nil
        switch words[0] {
        case "-": self = .remove(words[1])
        case "=": self = .set(words[1], value ?? "")
        case "@":
            guard let at = words[1].firstRange(of: "@") else { return nil }
            self = .attribute(
                String(words[1][..<at.lowerBound].dropLast()), String(words[1][at.upperBound...]), value)
        case "+":
            guard let value else { return nil }
            self = .add(words[1] == "." ? "" : words[1], value)
        case "%":
            guard let count = value.flatMap({ Int($0) }) else { return nil }
            self = .lengthen(words[1], count)
        case "*":
            guard let count = value.flatMap({ Int($0) }) else { return nil }
            self = .repeated(words[1], count)
        default: return nil
        }
    }

    /// Changes the document.
    ///
    /// - Returns: Whether there was something to change.
    func apply(to sketch: inout Sketch) -> Bool {
        switch self {
        case .remove(let path): return sketch.remove(path)
        case .set(let path, let text):
            return sketch.change(path) {
                $0.text = text; $0.children = []
            }
        case .attribute(let path, let name, let value):
            return sketch.change(path) { element in
                element.attributes.removeAll { $0.name == name }
                if let value { element.attributes.append(.init(name: name, value: value)) }
            }
        case .add(let path, let xml):
            guard let child = try? Sketch(fragment: xml) else { return false }
            return sketch.change(path) { $0.add(child) }
        case .lengthen(let path, let count):
            return sketch.change(path) { $0.text = String(repeating: "x", count: count) }
        case .repeated(let path, let count):
            guard let element = sketch[path] else { return false }
            let around = path.split(separator: "/").dropLast().joined(separator: "/")
            return sketch.change(around) { parent in for _ in 1..<count { parent.add(element) } }
        }
    }
}

extension Sketch {
    /// Reads an element that uses the prefixes of UBL and CII without declaring them.
    fileprivate init(fragment xml: String) throws {
        let names = BaseDocument.namespaces.map { "xmlns:\($0.prefix)=\"\($0.uri)\"" }.joined(separator: " ")
        self = try Sketch(parsing: "<x \(names)>\(xml)</x>").children.first ?? Sketch(name: "x")
    }
}
