import HTTP
import Services

/// Errors that a caller of the sandbox asks for, to see what their program makes of them.
enum ForcedError {
    /// The problem that `X-Sandbox-Force-Error` names, by status or by code; `nil` when there is none, and in the live world.
    ///
    /// - Throws: `Problem` with `INVALID_ENUM` when the header names no problem.
    static func problem(in headers: Headers, isLive: Bool) throws(Problem) -> Problem? {
        guard !isLive, let asked = headers["X-Sandbox-Force-Error"] else { return nil }
        guard let code = byStatus[asked] ?? Problem.Code(rawValue: asked) else {
            throw Problem(
                .invalidEnum, "X-Sandbox-Force-Error names no error: \(asked).",
                [
                    .fault(
                        "X-Sandbox-Force-Error", "enum",
                        "expected a code or one of \(byStatus.keys.sorted().joined(separator: ", "))")
                ])
        }
        let retryAfter = code.status == 429 || code.status == 503 ? 1 : nil
        return Problem(code, "Forced by X-Sandbox-Force-Error: \(asked).", retryAfter: retryAfter)
    }

    private static let byStatus: [String: Problem.Code] = [
        "400": .invalidRequest, "401": .invalidToken, "403": .insufficientScope, "404": .notFound,
        "409": .duplicateDocument, "422": .schematronFailed, "429": .rateLimited, "500": .internalError,
        "503": .upstreamUnavailable,
    ]
}
