import Basics
import Crypto
import Foundation

/// `exchange pki …`: certificates of a network on one machine, and what a certificate says.
enum PKI {
    /// `exchange pki dev DIR`: makes a local network's authorities and the certificates of its seats, or new ones under the
    /// authorities that are there.
    static func develop(_ words: PKIWords) throws {
        guard words.places.count == 1, let place = words.places.first else {
            throw Complaint("Expected: exchange pki dev DIR [--seats POP000001,POP000002] [--renew].")
        }
        let folder = PKIFolder(place)
        let time = SystemTime().now()
        let places = LocalPKI.Places(
            ocspURL: words["ocsp-url"], issuerURL: words["issuer-url"], revocationListURL: words["crl-url"])
        if words.isRenewing {
            let pki = try folder.readAuthorities(at: time)
            let seats = words.seats.isEmpty ? folder.seats() : words.seats
            try folder.writeServer(of: pki, at: time)
            for seat in seats { try folder.writeSeat(seat, of: pki, at: time, places) }
            try folder.writeLists(of: pki, at: time, places)
            print("Renewed in \(place): \((seats + ["tls"]).joined(separator: ", ")).")
        } else {
            let seats = words.seats.isEmpty ? ["POP000001"] : words.seats
            try folder.refuseToOverwrite(seats: seats)
            let pki = try LocalPKI.new(at: time)
            try folder.writeAuthorities(of: pki)
            try folder.writeServer(of: pki, at: time)
            for seat in seats { try folder.writeSeat(seat, of: pki, at: time, places) }
            try folder.writeLists(of: pki, at: time, places)
            print("Made in \(place), for this machine only: authorities, tls, \(seats.joined(separator: ", ")).")
        }
    }

    /// `exchange pki show FILE`: prints what the certificates of a file say, and whether they are usable.
    ///
    /// - Returns: The exit code: 0 when all are usable, 1 when one is not.
    static func show(_ words: PKIWords) throws -> Int32 {
        guard words.places.count == 1, let place = words.places.first else {
            throw Complaint(
                "Expected: exchange pki show FILE [--trust FILE] [--key FILE] [--passphrase-file FILE] [--at TIME].")
        }
        var time = SystemTime().now()
        if let text = words["at"] {
            guard let other = Timestamp(text) else {
                throw Complaint("--at is `\(text)`; expected a moment such as 2026-04-25T10:00:00Z.")
            }
            time = other
        }
        let passphrase = try words["passphrase-file"].map { path throws(Complaint) in try PKIFile.passphrase(path) }
        let certificates = try PKIFile.certificates(place, passphrase: passphrase)
        let trust = try words["trust"].map { path throws(Complaint) in try PKIFile.trust(path) }
        var isUsable = true
        for (number, certificate) in certificates.enumerated() {
            if number > 0 { print() }
            // Whoever stands first is the one; those behind it may stand above it.
            let verdict = CertificateVerdict(
                of: certificate, among: number == 0 ? Array(certificates.dropFirst()) : [],
                trust: number == 0 ? trust : nil, at: time)
            print(verdict.text)
            isUsable = isUsable && verdict.isUsable
        }
        if let path = words["key"], let certificate = certificates.first {
            let fault = try PKIFile.fault(of: path, for: certificate, passphrase: passphrase)
            print("Private key      \(fault.map { "no: \($0)" } ?? "belongs to it")")
            isUsable = isUsable && fault == nil
        }
        return isUsable ? 0 : 1
    }
}

/// The words of a command about certificates: places, flags with a value, `--renew`, and `--seats` with one or more words.
struct PKIWords {
    private(set) var places: [String] = []
    private(set) var seats: [String] = []
    private(set) var isRenewing = false
    private var values: [String: String] = [:]

    /// - Throws: A sentence about a flag that the command does not have, or a seat that is none.
    init(_ arguments: [String], flags: [String]) throws(Complaint) {
        var rest = arguments[...]
        while let word = rest.popFirst() {
            guard word.hasPrefix("--") else {
                places.append(word)
                continue
            }
            let flag = String(word.dropFirst(2))
            guard flags.contains(flag) else {
                throw Complaint(
                    "`\(word)` is not expected here; expected \(flags.map { "--\($0)" }.joined(separator: ", ")).")
            }
            if flag == "renew" {
                isRenewing = true
                continue
            }
            guard let value = rest.popFirst(), !value.isEmpty else { throw Complaint("\(word) needs a value.") }
            guard flag == "seats" else {
                values[flag] = value
                continue
            }
            try take(seats: value)
            while let next = rest.first, next.split(separator: ",").allSatisfy({ LocalPKI.isSeat(String($0)) }) {
                try take(seats: next)
                rest.removeFirst()
            }
        }
    }

    private mutating func take(seats text: String) throws(Complaint) {
        for seat in text.split(separator: ",", omittingEmptySubsequences: false).map(String.init) {
            guard LocalPKI.isSeat(seat) else {
                throw Complaint("--seats holds `\(seat)`; expected P, two capital letters and six digits: POP000001.")
            }
            if !seats.contains(seat) { seats.append(seat) }
        }
    }

    subscript(flag: String) -> String? { values[flag] }
}
