extension String {
    /// How many characters have to be put in, taken out or exchanged to make one text of the other.
    ///
    /// Both are looked at up to their 64th character, so that a stranger's long text costs little.
    package func distance(to other: String) -> Int {
        let (left, right) = (Array(unicodeScalars.prefix(64)), Array(other.unicodeScalars.prefix(64)))
        var row = Array(0...right.count)
        for (place, scalar) in left.enumerated() {
            var diagonal = row[0]
            row[0] = place + 1
            for column in right.indices {
                let exchanged = diagonal + (scalar == right[column] ? 0 : 1)
                diagonal = row[column + 1]
                row[column + 1] = Swift.min(exchanged, row[column] + 1, diagonal + 1)
            }
        }
        return row[right.count]
    }

    /// Whether two names are likely meant to be the same: alike but for case and marks between words, or two letters.
    package func isLike(_ other: String) -> Bool {
        let (left, right) = (plainName, other.plainName)
        if left.isEmpty || right.isEmpty { return false }
        return left == right || left.count > 4 && left.distance(to: right) <= 2
    }

    private var plainName: String { lowercased().filter { $0.isLetter || $0.isNumber } }
}
