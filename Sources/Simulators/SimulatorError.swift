/// Why a simulator cannot start.
package struct SimulatorError: Error, Equatable, Sendable, CustomStringConvertible {
    package enum Code: Sendable {
        /// Another program listens on the port.
        case addressInUse
        /// The system refuses a socket, a descriptor or a thread.
        case noResources
    }

    package let code: Code
    /// A sentence for people.
    package let reason: String

    init(_ code: Code, _ reason: String) {
        self.code = code
        self.reason = reason
    }

    package var description: String { reason }
}
