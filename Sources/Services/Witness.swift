import Database
import Storage

/// What commits together with a change, and of its own knows nothing of it: called with what the change made, it gives what is
/// to be written in the change's transaction. What can be made ready before the transaction begins holds up no other. The API
/// keeps its answer this way, so that a crash leaves both or neither.
package typealias Witness<Made> = @Sendable (Made) throws -> Testimony

/// What is written in the transaction of a change.
package typealias Testimony = @Sendable (borrowing Transaction) throws -> Void
