import Database
import Storage

/// What commits together with a change, and of its own knows nothing of it: called inside the transaction with what the change
/// made. The API keeps its answer this way, so that a crash leaves both or neither.
package typealias Witness<Made> = @Sendable (borrowing Transaction, Made) throws -> Void
