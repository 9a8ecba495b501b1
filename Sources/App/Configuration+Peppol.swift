import Services

/// What the operator decides about the instance's place on the Peppol network. There is none unless an access point's
/// certificate is given.
struct PeppolConfiguration: Sendable {
    /// A PEM file of the access point's certificate and those above it, or a PKCS#12 file with its key.
    var accessPoint: String?
    /// A PEM file of its key; `nil` when it is in the same file.
    var accessPointKey: String?
    /// A file like `accessPoint`, with its key: what messages may still be encrypted to after the certificate was renewed.
    var formerAccessPoint: String?
    /// A PEM file of the authorities of access points.
    var accessPointTrust: String?
    /// The same for the service metadata publisher.
    var publisher: String?
    var publisherKey: String?
    var publisherTrust: String?
    /// Opens keys that are encrypted.
    var passphrase: String?
    /// Where others reach this instance: `https://peppol.example.com`. AS4 is served below it, metadata at it.
    var url: String?
    /// The zone of the network's locator.
    var zone: String?
    /// Name servers, with commas between; `nil` for those of the system.
    var nameServers: String?
    /// The base of the locator's management interface, or `nil` when registrations are made in another way.
    var locator: String?
    /// The identifier of this publisher in the locator.
    var publisherID: String?
    /// Authorities for TLS, as a PEM file; `nil` for those of the system.
    var tlsAuthorities: String?
    /// Whether plain http and addresses of this machine are allowed: for a network of one's own on loopback.
    var allowsLoopback = false
    /// Whether documents between companies of this instance stay inside it.
    var deliversLocally = false
    /// The largest message that is taken, in MiB.
    var maximumMessage = 256
    /// Documents that are being sent at a time.
    var maximumUnderway = 256
    /// Until a message that did not get through is sent again.
    var firstPause = Duration.seconds(10)
    /// Whether a certificate whose revocation nobody can tell is taken.
    var softRevocation = false
    /// Whether revocation is not asked for at all.
    var ignoresRevocation = false
    /// Whether the monthly statistics are sent to the network's operator.
    var sendsReports = false
}

extension Configuration {
    static let peppolSettings: [Setting] = [
        option(
            "peppol-ap", "FILE",
            "The access point's certificate and those above it as PEM, or a PKCS#12 file with its key. "
                + "With it the live world is on the Peppol network.", \.peppol.accessPoint),
        option("peppol-ap-key", "FILE", "Its key as PEM. Default: in the same file.", \.peppol.accessPointKey),
        option(
            "peppol-ap-former", "FILE",
            "The certificate before the last, with its key: messages encrypted to it are still opened.",
            \.peppol.formerAccessPoint),
        option(
            "peppol-ap-trust", "FILE", "The authorities of access points as PEM, their root among them.",
            \.peppol.accessPointTrust),
        option(
            "peppol-smp", "FILE", "The service metadata publisher's certificate, like --peppol-ap.",
            \.peppol.publisher),
        option("peppol-smp-key", "FILE", "Its key as PEM. Default: in the same file.", \.peppol.publisherKey),
        option(
            "peppol-smp-trust", "FILE", "The authorities of metadata publishers as PEM, their root among them.",
            \.peppol.publisherTrust),
        option(
            "peppol-passphrase", "TEXT", "Opens keys that are encrypted. Better given in the environment.",
            \.peppol.passphrase),
        option(
            "peppol-url", "URL",
            "Where others reach this instance, such as https://peppol.example.com: AS4 messages come to URL/as4, and "
                + "metadata is asked for at URL.", \.peppol.url),
        option(
            "peppol-zone", "NAME", "The DNS zone of the locator. Default: that of the test network.", \.peppol.zone),
        option(
            "peppol-dns", "ADDRESS,…", "Name servers, each with an optional port. Default: those of the system.",
            \.peppol.nameServers),
        option(
            "peppol-sml", "URL",
            "The base of the locator's management interface, where participants are registered. Default: none is asked.",
            \.peppol.locator),
        option(
            "peppol-smp-id", "ID", "This publisher's identifier in the locator. Default: the name in its certificate.",
            \.peppol.publisherID),
        option(
            "peppol-tls-authorities", "FILE", "Authorities for TLS as PEM. Default: those of the system.",
            \.peppol.tlsAuthorities),
        toggle(
            "peppol-loopback", "Allow plain http and addresses of this machine: for a network of one's own.",
            \.peppol.allowsLoopback),
        toggle(
            "peppol-deliver-locally", "Hand documents between companies of this instance over inside it.",
            \.peppol.deliversLocally),
        number(
            "peppol-max-message", "MIB", 1...1024, "The largest message that is taken, in MiB. Default: 256.",
            \.peppol.maximumMessage),
        number(
            "peppol-underway", "N", 1...4096,
            "Documents that are being sent at a time, each over a connection of its own. Default: 256.",
            \.peppol.maximumUnderway),
        seconds(
            "peppol-first-pause", .milliseconds(10)...(.seconds(60)),
            "How long a message that did not get through waits before it is sent again; the pauses after it, up to 1440 "
                + "times as long, grow with it. From 0.01 to 60. Default: 10.", \.peppol.firstPause),
        toggle(
            "peppol-soft-revocation", "Take certificates when nobody can tell whether they are revoked.",
            \.peppol.softRevocation),
        toggle(
            "peppol-ignore-revocation", "Do not ask whether certificates are revoked: for a network of one's own.",
            \.peppol.ignoresRevocation),
        toggle(
            "peppol-send-reports", "Send the monthly statistics to the network's operator.", \.peppol.sendsReports),
    ]
}
