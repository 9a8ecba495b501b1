import Basics
import Crypto
import Foundation
import Glibc

/// The folder of a local network's PKI:
///
///     root.pem  ap-ca.pem  smp-ca.pem  tls-ca.pem      authorities, each with its .key
///     ap-trust.pem  smp-trust.pem                      what is believed of access points and of metadata publishers
///     tls.pem                                          a TLS server on this machine, with its .key
///     ap-ca.crl  smp-ca.crl                            revocation lists, when certificates say where they are
///     POP000001/  ap.pem  smp.pem                      a seat, each with its .key; *.previous.* from before the last renewal
struct PKIFolder {
    private let path: String

    init(_ path: String) {
        self.path = path
    }

    private static let authorities = ["root", "ap-ca", "smp-ca", "tls-ca"]

    /// - Throws: A sentence that names the first file that would be overwritten.
    func refuseToOverwrite(seats: [String]) throws(Complaint) {
        guard !exists("root.pem") else {
            throw Complaint("\(path) holds a PKI already; --renew makes new certificates under its authorities.")
        }
        let names =
            (Self.authorities + ["tls"]).flatMap { ["\($0).pem", "\($0).key"] } + ["ap-trust.pem", "smp-trust.pem"]
            + seats
        for name in names where exists(name) {
            throw Complaint("\(path)/\(name) is there already, and nothing is overwritten.")
        }
    }

    /// The seats that have certificates, in the order of their names.
    func seats() -> [String] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
        return names.filter { LocalPKI.isSeat($0) && exists("\($0)/ap.pem") }.sorted()
    }

    func writeAuthorities(of pki: LocalPKI) throws(Complaint) {
        let all = [pki.root, pki.accessPoints, pki.publishers, pki.tls]
        for (name, authority) in zip(Self.authorities, all) { try write(name, authority.identity) }
        let root = pki.root.certificate.pem
        try write("ap-trust.pem", root + pki.accessPoints.certificate.pem)
        try write("smp-trust.pem", root + pki.publishers.certificate.pem)
    }

    /// - Throws: A sentence about an authority that is not there, cannot be read or is over.
    func readAuthorities(at time: Timestamp) throws(Complaint) -> LocalPKI {
        LocalPKI(
            root: try authority("root", at: time), accessPoints: try authority("ap-ca", at: time),
            publishers: try authority("smp-ca", at: time), tls: try authority("tls-ca", at: time))
    }

    private func authority(_ name: String, at time: Timestamp) throws(Complaint) -> CertificateAuthority {
        let certificate = try PKIFile.read("\(path)/\(name).pem")
        let key = try PKIFile.read("\(path)/\(name).key")
        do {
            let authority = try CertificateAuthority(Identity(certificatePEM: certificate, keyPEM: key))
            try authority.certificate.checkAlone(at: time)
            return authority
        } catch {
            throw Complaint("\(path)/\(name).pem is of no use: \(error)")
        }
    }

    func writeServer(of pki: LocalPKI, at time: Timestamp) throws {
        try write("tls", pki.server(at: time))
    }

    /// A seat's certificates. Where nothing is said about a place, the one of the certificate before is taken over.
    func writeSeat(_ seat: String, of pki: LocalPKI, at time: Timestamp, _ places: LocalPKI.Places) throws {
        let (accessPoint, publisher) = ("\(seat)/ap", "\(seat)/smp")
        try write(
            accessPoint, pki.accessPoint(seat: seat, at: time, places: completed(places, from: "\(accessPoint).pem")))
        try write(
            publisher, pki.publisher(seat: seat, at: time, places: completed(places, from: "\(publisher).pem")))
    }

    private func completed(_ places: LocalPKI.Places, from name: String) -> LocalPKI.Places {
        guard let bytes = try? PKIFile.read("\(path)/\(name)"), let before = try? Certificate(pem: bytes) else {
            return places
        }
        return LocalPKI.Places(
            ocspURL: places.ocspURL ?? before.ocspURL, issuerURL: places.issuerURL ?? before.issuerURL,
            revocationListURL: places.revocationListURL ?? before.revocationListURLs.first)
    }

    /// Revocation lists that hold for ninety days and take nothing back: when certificates say where lists are, and when
    /// there were some before.
    func writeLists(of pki: LocalPKI, at time: Timestamp, _ places: LocalPKI.Places) throws {
        for (name, authority) in [("ap-ca.crl", pki.accessPoints), ("smp-ca.crl", pki.publishers)]
        where places.revocationListURL != nil || exists(name) {
            let list = try authority.revocationList(
                at: time, next: time + .seconds(90 * 86_400), number: Int(clamping: time.seconds))
            try write(name, list.pem)
        }
    }

    /// A certificate and its key. What was there before is kept beside them: messages to it may be on their way.
    private func write(_ name: String, _ identity: Identity) throws(Complaint) {
        for (kind, text) in [("key", identity.key.pem), ("pem", identity.certificate.pem)] {
            if exists("\(name).\(kind)") {
                try move("\(name).\(kind)", to: "\(name).previous.\(kind)")
            }
            try write("\(name).\(kind)", text)
        }
    }

    /// Writes a file whole or not at all; keys for their owner only.
    private func write(_ name: String, _ text: String) throws(Complaint) {
        try makeFolder(of: name)
        let mode: mode_t = name.hasSuffix(".key") ? 0o600 : 0o644
        let place = "\(path)/\(name)"
        let partial = "\(place).\(getpid()).partial"
        let file = open(partial, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode)
        guard file >= 0 else { throw Self.complaint(about: place) }
        let bytes = Array(text.utf8)
        let isWritten = bytes.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) == $0.count }
        let isSafe = isWritten && fsync(file) == 0
        let failure = errno
        close(file)
        guard isSafe, rename(partial, place) == 0 else {
            let reason = String(cString: strerror(isSafe ? errno : failure))
            unlink(partial)
            throw Complaint("\(place) cannot be written: \(reason).")
        }
    }

    private func makeFolder(of name: String) throws(Complaint) {
        let folder = URL(filePath: "\(path)/\(name)").deletingLastPathComponent()
        do {
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        } catch {
            throw Complaint("\(folder.path) cannot be made: \(error.localizedDescription)")
        }
    }

    private func move(_ name: String, to other: String) throws(Complaint) {
        guard rename("\(path)/\(name)", "\(path)/\(other)") == 0 else { throw Self.complaint(about: "\(path)/\(name)") }
    }

    private func exists(_ name: String) -> Bool { access("\(path)/\(name)", F_OK) == 0 }

    private static func complaint(about place: String) -> Complaint {
        Complaint("\(place) cannot be written: \(String(cString: strerror(errno))).")
    }
}
