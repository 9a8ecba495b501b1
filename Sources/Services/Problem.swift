import JSON

/// The one error a caller of the service meets. Each API renders it in its own envelope.
package struct Problem: Error, Equatable, Sendable {
    package let code: Code
    /// What was expected and what came, for a person to read.
    package var message: String
    package var details: [Detail]
    /// How long to wait before another try, in seconds, or `nil` when waiting does not help.
    package var retryAfter: Int?

    package init(_ code: Code, _ message: String, _ details: [Detail] = [], retryAfter: Int? = nil) {
        self.code = code
        self.message = message
        self.details = details
        self.retryAfter = retryAfter
    }

    /// One fault of a request, or one fact that a client needs to go on: names and values in the order they are written.
    package struct Detail: Equatable, Sendable {
        package var members: [(name: String, value: Value)]

        /// What a name stands for.
        package enum Value: Equatable, Sendable {
            case text(String)
            case list([String])
            /// A change of the request that would mend it.
            case patch(JSONPatch)
        }

        package init(_ members: [(name: String, value: Value)]) {
            self.members = members
        }

        /// A fault of one field of a request.
        package static func fault(_ field: String, _ rule: String, _ message: String) -> Detail {
            Detail([("field", .text(field)), ("rule", .text(rule)), ("message", .text(message))])
        }

        package static func == (left: Detail, right: Detail) -> Bool {
            left.members.elementsEqual(right.members) { $0.name == $1.name && $0.value == $1.value }
        }
    }

    /// Every code there is, with its HTTP status and type. Codes are a promise to callers: added, never renamed.
    package enum Code: String, CaseIterable, Sendable {
        case invalidRequest = "INVALID_REQUEST"
        case missingField = "MISSING_FIELD"
        case invalidEnum = "INVALID_ENUM"
        case invalidVATFormat = "INVALID_VAT_FORMAT"
        case invalidIBAN = "INVALID_IBAN"
        case invalidCurrency = "INVALID_CURRENCY"
        case invalidDate = "INVALID_DATE"
        case invalidPeppolID = "INVALID_PEPPOL_ID"
        case invalidJSON = "INVALID_JSON"
        case invalidCursor = "INVALID_CURSOR"
        case invalidIdempotencyKey = "INVALID_IDEMPOTENCY_KEY"
        case batchTooLarge = "BATCH_TOO_LARGE"
        case invalidURL = "INVALID_URL"

        case missingAuth = "MISSING_AUTH"
        case invalidToken = "INVALID_TOKEN"
        case revokedKey = "REVOKED_KEY"
        case expiredKey = "EXPIRED_KEY"

        case insufficientScope = "INSUFFICIENT_SCOPE"
        case companyRequired = "COMPANY_REQUIRED"
        case companyAccessDenied = "COMPANY_ACCESS_DENIED"
        case companySuspended = "COMPANY_SUSPENDED"
        case testKeyRequired = "TEST_KEY_REQUIRED"

        case notFound = "NOT_FOUND"
        case xmlNotAvailable = "XML_NOT_AVAILABLE"
        case methodNotAllowed = "METHOD_NOT_ALLOWED"
        case requestTimeout = "REQUEST_TIMEOUT"

        case companyExists = "COMPANY_EXISTS"
        case duplicateDocument = "DUPLICATE_DOCUMENT"
        case idempotencyInProgress = "IDEMPOTENCY_IN_PROGRESS"
        case invalidTransition = "INVALID_TRANSITION"
        case companyInactive = "COMPANY_INACTIVE"
        case webhookLimitReached = "WEBHOOK_LIMIT_REACHED"
        case eventExpired = "EVENT_EXPIRED"

        case payloadTooLarge = "PAYLOAD_TOO_LARGE"
        case unsupportedMediaType = "UNSUPPORTED_MEDIA_TYPE"
        case headersTooLarge = "HEADERS_TOO_LARGE"

        case vatNotFound = "VAT_NOT_FOUND"
        case recipientNotFound = "RECIPIENT_NOT_FOUND"
        case recipientCannotReceive = "RECIPIENT_CANNOT_RECEIVE"
        case idempotencyBodyMismatch = "IDEMPOTENCY_BODY_MISMATCH"
        case schematronFailed = "SCHEMATRON_FAILED"
        case invalidXML = "INVALID_XML"
        case totalsMismatch = "TOTALS_MISMATCH"
        case senderNotRegistered = "SENDER_NOT_REGISTERED"
        case reasonRequired = "REASON_REQUIRED"
        case paymentFieldsRequired = "PAYMENT_FIELDS_REQUIRED"
        case paymentExceedsBalance = "PAYMENT_EXCEEDS_BALANCE"

        case rateLimited = "RATE_LIMITED"

        case internalError = "INTERNAL_ERROR"
        case upstreamUnavailable = "UPSTREAM_UNAVAILABLE"

        /// The HTTP status that goes with the code.
        package var status: Int {
            switch self {
            case .invalidRequest, .missingField, .invalidEnum, .invalidVATFormat, .invalidIBAN, .invalidCurrency,
                .invalidDate,
                .invalidPeppolID, .invalidJSON, .invalidCursor, .invalidIdempotencyKey, .batchTooLarge, .invalidURL:
                400
            case .missingAuth, .invalidToken, .revokedKey, .expiredKey: 401
            case .insufficientScope, .companyRequired, .companyAccessDenied, .companySuspended, .testKeyRequired: 403
            case .notFound, .xmlNotAvailable: 404
            case .methodNotAllowed: 405
            case .requestTimeout: 408
            case .companyExists, .duplicateDocument, .idempotencyInProgress, .invalidTransition, .companyInactive,
                .webhookLimitReached, .eventExpired:
                409
            case .payloadTooLarge: 413
            case .unsupportedMediaType: 415
            case .vatNotFound, .recipientNotFound, .recipientCannotReceive, .idempotencyBodyMismatch, .schematronFailed,
                .invalidXML, .totalsMismatch, .senderNotRegistered, .reasonRequired, .paymentFieldsRequired,
                .paymentExceedsBalance:
                422
            case .rateLimited: 429
            case .headersTooLarge: 431
            case .internalError: 500
            case .upstreamUnavailable: 503
            }
        }

        /// The family of errors the code belongs to.
        package var type: String {
            switch self {
            case .recipientNotFound, .recipientCannotReceive: "delivery_error"
            default:
                switch status {
                case 400: "validation_error"
                case 401: "authentication_error"
                case 403: "permission_error"
                case 409: "conflict"
                case 429: "rate_limit_error"
                case 500: "internal_error"
                case 502...504: "upstream_error"
                default: "invalid_request_error"
                }
            }
        }
    }

    /// What is not there, or not visible to the caller, which is the same answer.
    package static func notFound(_ resource: String, _ id: some CustomStringConvertible) -> Problem {
        Problem(
            .notFound, "There is no \(resource) \(id).",
            [Detail([("resource", .text(resource)), ("id", .text(id.description))])])
    }
}
