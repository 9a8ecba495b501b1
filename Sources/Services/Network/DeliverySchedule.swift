import Basics

/// When a message that did not get through is sent again: soon at first, then ever more rarely, for two days in all.
///
/// Within the ten days for which receivers keep what they need to recognise a repetition.
package enum DeliverySchedule {
    /// In first pauses.
    private static let pauses = [1, 6, 30, 90, 360, 720]
    private static let longestPause = 1440
    /// The first pause, unless the operator says otherwise.
    package static let firstPause = Duration.seconds(10)
    /// From the first attempt to the last.
    package static let span = Duration.seconds(48 * 3600)

    /// How long a receiver may ask us to wait (`Retry-After`) and we do.
    package static let longestWish = Duration.seconds(3600)

    /// - Parameters:
    ///   - attempt: How often it was tried, the last time included.
    ///   - begin: When it was to be sent first.
    ///   - first: The first pause; the others are multiples of it.
    /// - Returns: When to try again, or `nil` when it is given up.
    package static func next(after attempt: Int, since begin: Timestamp, now: Timestamp, first: Duration = firstPause)
        -> Timestamp?
    {
        let index = attempt - 1
        let next = now + first * (pauses.indices.contains(index) ? pauses[index] : longestPause)
        return next <= begin + span ? next : nil
    }
}
