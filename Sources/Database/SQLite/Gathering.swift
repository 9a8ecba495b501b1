import Glibc

/// How long a batch lets others join it before it begins: as long as somebody is being served who may come too.
struct Gathering: Sendable {
    /// Whether somebody is being served who may write soon.
    var isServing: @Sendable () -> Bool = { false }
    /// How long it takes to look again.
    var step = Duration.microseconds(200)
    /// How often it looks.
    var steps = 20
    /// With so many waiting it begins at once.
    var enough = 16
    /// Lets time pass. A test can put something else in its place.
    var pause: @Sendable (Duration) -> Void = { usleep(UInt32($0 / .microseconds(1))) }

    /// Returns when nobody is being served, when enough wait, or when it was long enough.
    ///
    /// - Parameter waiting: How many wait; `nil` when nobody else can come.
    func letGather(_ waiting: () -> Int?) {
        for _ in 0..<steps {
            guard let waiting = waiting(), waiting < enough, isServing() else { return }
            pause(step)
        }
    }
}
