import CCurl
import Glibc
import Synchronization

/// One request on its way, and what has come back of its answer.
///
/// `@unchecked Sendable`: but for `isCancelled`, everything that changes is touched on the client's thread only.
final class Transfer: @unchecked Sendable {
    typealias Outcome = Result<IncomingResponse, HTTPClientError>

    let request: OutgoingRequest
    let isCancelled = Atomic(false)
    private let policy: AddressPolicy
    private var continuation: CheckedContinuation<Outcome, Never>?

    private var fields: UnsafeMutablePointer<curl_slist>?
    private var headers = Headers()
    private var headerBytes = 0
    private var body: [UInt8] = []
    /// How much of the request's body was sent.
    private var sentBytes = 0
    private var isTooLarge = false
    private var refusedAddress: String?
    private let errorText = UnsafeMutablePointer<CChar>.allocate(capacity: Int(CURL_ERROR_SIZE))

    init(_ request: OutgoingRequest, policy: AddressPolicy) {
        self.request = request
        self.policy = policy
        errorText.initialize(repeating: 0, count: Int(CURL_ERROR_SIZE))
    }

    deinit {
        curl_slist_free_all(fields)
        errorText.deallocate()
    }

    /// Who waits for the outcome. Given once, before the transfer reaches the client's thread.
    func willResume(_ continuation: CheckedContinuation<Outcome, Never>) {
        self.continuation = continuation
    }

    /// Tells the outcome, the first time it is called.
    func end(_ outcome: Outcome) {
        continuation?.resume(returning: outcome)
        continuation = nil
    }

    // MARK: Setting up

    /// Sets on a new handle what is the same for every request of a client.
    static func prepare(_ handle: UnsafeMutableRawPointer, _ limits: ClientLimits) {
        exchange_curl_set_string(handle, CURLOPT_PROTOCOLS_STR, "http,https")
        exchange_curl_set_string(handle, CURLOPT_PROXY, "")  // a proxy variable would lead around the address check
        exchange_curl_set_long(handle, CURLOPT_FOLLOWLOCATION, 0)
        exchange_curl_set_long(handle, CURLOPT_NOSIGNAL, 1)
        exchange_curl_set_long(handle, CURLOPT_QUICK_EXIT, 1)  // do not wait for a name look-up that was given up
        exchange_curl_set_long(handle, CURLOPT_HTTP_VERSION, CURL_HTTP_VERSION_1_1)
        exchange_curl_set_long(handle, CURLOPT_SSLVERSION, CURL_SSLVERSION_TLSv1_2)
        if let authorities = limits.certificateAuthorities {
            exchange_curl_set_string(handle, CURLOPT_CAINFO, authorities)
        }
        if let certificate = limits.certificate {
            exchange_curl_set_text_blob(
                handle, CURLOPT_SSLCERT_BLOB, certificate.chain, certificate.chain.utf8.count)
            exchange_curl_set_text_blob(handle, CURLOPT_SSLKEY_BLOB, certificate.key, certificate.key.utf8.count)
        }
    }

    /// Takes from a handle what belongs to the request that it served. What stays is set anew for the next, or is the same
    /// for all.
    static func release(_ handle: UnsafeMutableRawPointer) {
        exchange_curl_set_error_buffer(handle, nil)
        exchange_curl_set_list(handle, CURLOPT_HTTPHEADER, nil)
        exchange_curl_set_string(handle, CURLOPT_CUSTOMREQUEST, nil)
        exchange_curl_set_bytes(handle, CURLOPT_COPYPOSTFIELDS, nil)
        exchange_curl_set_long(handle, CURLOPT_HTTPGET, 1)
        exchange_curl_on_header(handle, nil, nil)
        exchange_curl_on_body(handle, nil, nil)
        exchange_curl_on_open_socket(handle, nil, nil)
        exchange_curl_on_read(handle, nil, nil, nil)
    }

    /// Gives this request to a handle that was prepared. The handle may use this object until it is taken out of the multi
    /// handle.
    func configure(_ handle: UnsafeMutableRawPointer) throws(HTTPClientError) {
        try checkFields()
        let context = Unmanaged.passUnretained(self).toOpaque()
        exchange_curl_set_error_buffer(handle, errorText)
        exchange_curl_set_string(handle, CURLOPT_URL, request.url)
        exchange_curl_set_long(handle, CURLOPT_TIMEOUT_MS, request.timeout.curlMilliseconds)
        exchange_curl_set_long(handle, CURLOPT_CONNECTTIMEOUT_MS, request.connectTimeout.curlMilliseconds)
        exchange_curl_set_offset(handle, CURLOPT_MAXFILESIZE_LARGE, Int(max(1, request.maximumResponseBytes)))
        exchange_curl_on_header(handle, receiveHeader, context)
        exchange_curl_on_body(handle, receiveBody, context)
        exchange_curl_on_open_socket(handle, openSocket, context)
        configureMethod(handle)
        for (name, value) in request.headers {
            fields = curl_slist_append(fields, value.isEmpty ? "\(name);" : "\(name): \(value)")
        }
        // libcurl would add these two by itself.
        fields = curl_slist_append(fields, "Expect:")
        if request.headers["Content-Type"] == nil { fields = curl_slist_append(fields, "Content-Type:") }
        exchange_curl_set_list(handle, CURLOPT_HTTPHEADER, fields)
    }

    private func configureMethod(_ handle: UnsafeMutableRawPointer) {
        let mayHaveBody = ["POST", "PUT", "PATCH"].contains(request.method)
        if mayHaveBody || !request.body.isEmpty {
            exchange_curl_set_long(handle, CURLOPT_POST, 1)
            exchange_curl_set_offset(handle, CURLOPT_POSTFIELDSIZE_LARGE, request.body.count)
            if (1...sentWithHead).contains(request.body.count) {
                request.body.withUnsafeBytes {
                    _ = exchange_curl_set_bytes(handle, CURLOPT_COPYPOSTFIELDS, $0.baseAddress)
                }
            } else {
                // It is read from where it is.
                exchange_curl_on_read(handle, sendBody, seekBody, Unmanaged.passUnretained(self).toOpaque())
            }
        } else if request.method == "HEAD" {
            exchange_curl_set_long(handle, CURLOPT_NOBODY, 1)
            return
        }
        if request.method != "GET" || !request.body.isEmpty {
            exchange_curl_set_string(handle, CURLOPT_CUSTOMREQUEST, request.method)
        }
    }

    /// Nothing that a caller gives may become another field or another request.
    private func checkFields() throws(HTTPClientError) {
        guard request.url.utf8.count <= 8192, request.url.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else {
            throw HTTPClientError(
                code: .badURL, reason: "The address is too long, or has a byte that would have to be escaped.")
        }
        guard !request.method.isEmpty, request.method.utf8.allSatisfy(\.isToken) else {
            throw HTTPClientError(code: .badRequest, reason: "The method `\(request.method)` is no token.")
        }
        for (name, value) in request.headers {
            guard !name.isEmpty, name.utf8.allSatisfy(\.isToken),
                value.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x7F || $0 == 0x09 })
            else {
                throw HTTPClientError(code: .badRequest, reason: "The header field `\(name)` cannot be sent.")
            }
            guard !name.equalsWithoutCase("Content-Length"), !name.equalsWithoutCase("Transfer-Encoding") else {
                throw HTTPClientError(code: .badRequest, reason: "`\(name)` is set by the client itself.")
            }
        }
    }

    // MARK: Sending

    /// Puts the next piece of the request's body into `room`. Returns how many bytes that is.
    fileprivate func fill(_ room: UnsafeMutableRawBufferPointer) -> Int {
        let count = min(room.count, request.body.count - sentBytes)
        guard count > 0 else { return 0 }
        request.body.withUnsafeBytes { body in
            room.copyMemory(from: UnsafeRawBufferPointer(rebasing: body[sentBytes..<sentBytes + count]))
        }
        sentBytes += count
        return count
    }

    /// Goes back in the request's body, which is sent again on another connection. Returns whether there is such a place.
    fileprivate func seek(to offset: Int) -> Bool {
        guard (0...request.body.count).contains(offset) else { return false }
        sentBytes = offset
        return true
    }

    // MARK: Receiving

    /// Takes one line of the head. Returns whether to go on.
    fileprivate func take(header line: UnsafeBufferPointer<UInt8>) -> Bool {
        headerBytes += line.count
        guard headerBytes <= maximumHeaderBytes else {
            isTooLarge = true
            return false
        }
        let text = String(decoding: line, as: UTF8.self)
        if text.hasPrefix("HTTP/") {  // the head of an answer begins; one of `100 Continue` may have come before
            headers = Headers()
        } else {
            let parts = text.splitAtFirst(":")
            guard let value = parts.after else { return true }
            headers.add(String(parts.before.trimmingBlanks()), String(value.trimmingLine()))
        }
        return true
    }

    /// Takes a piece of the body. Returns whether to go on.
    fileprivate func take(body piece: UnsafeBufferPointer<UInt8>) -> Bool {
        guard piece.count <= request.maximumResponseBytes - body.count else {
            isTooLarge = true
            return false
        }
        body.append(contentsOf: piece)
        return true
    }

    /// Opens a socket for the address, if it may be connected to.
    fileprivate func open(_ wanted: curl_sockaddr) -> curl_socket_t {
        let address = withUnsafePointer(to: wanted.addr) { SocketAddress($0, length: wanted.addrlen) }
        guard let address, let ip = IPAddress(address.bytes), policy.allows(ip) else {
            refusedAddress = address?.host ?? "unknown"
            return exchange_curl_bad_socket
        }
        return socket(wanted.family, wanted.socktype | exchange_curl_close_on_exec, wanted.protocol)
    }

    /// What libcurl's verdict means for the caller.
    func outcome(_ code: CURLcode, of handle: UnsafeMutableRawPointer) -> Outcome {
        if code == CURLE_OK {
            let wait = exchange_curl_retry_after(handle)
            return .success(
                IncomingResponse(
                    status: exchange_curl_status(handle), headers: headers, body: body,
                    retryAfter: wait > 0 ? .seconds(wait) : nil))
        }
        let detail = String(cString: errorText)
        let reason = detail.isEmpty ? String(cString: curl_easy_strerror(code)) : detail
        if let refusedAddress, code == CURLE_COULDNT_CONNECT {
            return .failure(
                HTTPClientError(
                    code: .addressRefused, reason: "The address \(refusedAddress) may not be connected to from here."))
        }
        if isTooLarge || code == CURLE_FILESIZE_EXCEEDED {
            return .failure(
                HTTPClientError(
                    code: .tooLarge,
                    reason: "The answer is too large; expected at most \(request.maximumResponseBytes) bytes."))
        }
        return .failure(HTTPClientError(code: HTTPClientError.Code(code), reason: reason))
    }
}

/// A body that is no longer goes out in one piece with the head, which libcurl does with those that it holds itself.
private let sentWithHead = 48 << 10

private let maximumHeaderBytes = 64 * 1024

private func receiveHeader(
    _ bytes: UnsafeMutablePointer<CChar>?, _ size: Int, _ count: Int, _ context: UnsafeMutableRawPointer?
) -> Int {
    receive(bytes, size * count, context) { transfer, piece in transfer.take(header: piece) }
}

private func receiveBody(
    _ bytes: UnsafeMutablePointer<CChar>?, _ size: Int, _ count: Int, _ context: UnsafeMutableRawPointer?
) -> Int {
    receive(bytes, size * count, context) { transfer, piece in transfer.take(body: piece) }
}

/// Returns the count when the transfer goes on; anything else ends it.
private func receive(
    _ bytes: UnsafeMutablePointer<CChar>?, _ count: Int, _ context: UnsafeMutableRawPointer?,
    _ take: (Transfer, UnsafeBufferPointer<UInt8>) -> Bool
) -> Int {
    guard let bytes, let context, count > 0 else { return count }
    let transfer = Unmanaged<Transfer>.fromOpaque(context).takeUnretainedValue()
    return bytes.withMemoryRebound(to: UInt8.self, capacity: count) { start in
        take(transfer, UnsafeBufferPointer(start: start, count: count)) ? count : -1
    }
}

private func sendBody(
    _ bytes: UnsafeMutablePointer<CChar>?, _ size: Int, _ count: Int, _ context: UnsafeMutableRawPointer?
) -> Int {
    guard let bytes, let context else { return 0 }
    return Unmanaged<Transfer>.fromOpaque(context).takeUnretainedValue()
        .fill(UnsafeMutableRawBufferPointer(start: bytes, count: size * count))
}

private func seekBody(_ context: UnsafeMutableRawPointer?, _ offset: curl_off_t, _ origin: Int32) -> Int32 {
    guard let context, origin == SEEK_SET else { return CURL_SEEKFUNC_FAIL }
    let transfer = Unmanaged<Transfer>.fromOpaque(context).takeUnretainedValue()
    return transfer.seek(to: Int(offset)) ? CURL_SEEKFUNC_OK : CURL_SEEKFUNC_FAIL
}

private func openSocket(
    _ context: UnsafeMutableRawPointer?, _ purpose: curlsocktype, _ address: UnsafeMutablePointer<curl_sockaddr>?
) -> curl_socket_t {
    guard let context, let address else { return exchange_curl_bad_socket }
    return Unmanaged<Transfer>.fromOpaque(context).takeUnretainedValue().open(address.pointee)
}

extension HTTPClientError.Code {
    fileprivate init(_ code: CURLcode) {
        switch code {
        case CURLE_UNSUPPORTED_PROTOCOL, CURLE_URL_MALFORMAT: self = .badURL
        case CURLE_COULDNT_RESOLVE_HOST: self = .couldNotResolve
        case CURLE_COULDNT_CONNECT: self = .couldNotConnect
        case CURLE_OPERATION_TIMEDOUT: self = .timedOut
        case CURLE_OUT_OF_MEMORY, CURLE_FAILED_INIT: self = .noResources
        case CURLE_SSL_CONNECT_ERROR, CURLE_SSL_ENGINE_NOTFOUND, CURLE_SSL_ENGINE_SETFAILED, CURLE_SSL_CERTPROBLEM,
            CURLE_SSL_CIPHER, CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_ENGINE_INITFAILED, CURLE_SSL_CACERT_BADFILE,
            CURLE_SSL_SHUTDOWN_FAILED, CURLE_SSL_CRL_BADFILE, CURLE_SSL_ISSUER_ERROR, CURLE_SSL_PINNEDPUBKEYNOTMATCH,
            CURLE_SSL_INVALIDCERTSTATUS, CURLE_SSL_CLIENTCERT:
            self = .tls
        default: self = .connectionLost
        }
    }
}

extension String {
    /// Without the blanks, CR and LF at both ends.
    fileprivate func trimmingLine() -> Substring {
        var end = utf8.endIndex
        while end > utf8.startIndex, [0x0D, 0x0A].contains(utf8[utf8.index(before: end)]) {
            end = utf8.index(before: end)
        }
        return self[..<end].trimmingBlanks()
    }
}

extension Duration {
    /// As libcurl takes it: whole milliseconds, at least one, because 0 would mean no limit.
    fileprivate var curlMilliseconds: Int {
        Int(max(1, min(nanoseconds / 1_000_000, Int64(Int32.max))))
    }
}
