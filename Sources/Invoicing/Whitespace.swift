extension String {
    /// The text without its white space, of whatever script. Most identifiers have none, and come back as they are.
    var withoutWhitespace: String {
        if utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) { return self }
        return filter { !$0.isWhitespace }
    }
}
