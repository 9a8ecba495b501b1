import Basics

/// When a message that did not get through is sent again: soon at first, then ever more rarely, for two days in all.
///
/// Within the ten days for which receivers keep what they need to recognise a repetition.
package enum DeliverySchedule {
    private static let pauses: [Duration] = [
        .seconds(10), .seconds(60), .seconds(300), .seconds(900), .seconds(3600), .seconds(7200),
    ]
    private static let longestPause = Duration.seconds(4 * 3600)
    /// From the first attempt to the last.
    package static let span = Duration.seconds(48 * 3600)

    /// - Parameters:
    ///   - attempt: How often it was tried, the last time included.
    ///   - begin: When it was to be sent first.
    /// - Returns: When to try again, or `nil` when it is given up.
    package static func next(after attempt: Int, since begin: Timestamp, now: Timestamp) -> Timestamp? {
        let index = attempt - 1
        let next = now + (pauses.indices.contains(index) ? pauses[index] : longestPause)
        return next <= begin + span ? next : nil
    }
}
