import Basics

// The conditions that most rules are made of. Each takes its paths when the rule is made.

/// The path leads to an element or attribute, empty or not.
func exists(_ path: Path) -> Condition { { $0.exists(path) } }

/// One of the paths leads somewhere.
func exists(_ path: Path, or other: Path) -> Condition { { $0.exists(path) || $0.exists(other) } }

/// The path leads nowhere.
func missing(_ path: Path) -> Condition { { !$0.exists(path) } }

/// The path leads to a text that is not blank.
func filled(_ path: Path) -> Condition { { $0.isFilled(path) } }

/// The path leads to no more than `count` elements or attributes.
func atMost(_ count: Int, _ path: Path) -> Condition { { $0.count(path) <= count } }

/// The path leads to exactly `count` elements or attributes.
func exactly(_ count: Int, _ path: Path) -> Condition { { $0.count(path) == count } }

/// The number that the path leads to is written with at most `count` digits after the point.
func decimals(_ count: Int, _ path: Path) -> Condition { { ($0.text(path)?.decimals ?? 0) <= count } }

/// The text of the context itself is in the list. A blank inside never is.
func listed(_ list: CodeList) -> Condition { { list.contains($0.text) } }

/// What the path leads to is in the list.
func listed(_ path: Path, _ list: CodeList) -> Condition { { list.contains($0.text(path) ?? .empty) } }

/// A condition that is turned round.
func not(_ condition: @escaping Condition) -> Condition { { !condition($0) } }
