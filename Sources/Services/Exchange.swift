import Basics
import Crypto
import Invoicing
import Storage

/// What the services stand on. Made in one place, the executable, and handed down; nothing in it changes.
///
/// The live world and the sandbox are two of it: two stores, two networks, two registries, two clocks. Nothing asks which of
/// the two it is in.
///
/// A class, since every request hands it on and all threads have the same two: a copy counts one reference, and not one for
/// each part.
package final class Exchange: Sendable {
    package let store: Store
    package let time: any TimeSource
    package let network: any Network
    package let registry: any CompanyRegistry
    /// Seals what must not be readable in a copy of the database: webhook secrets.
    package let masterKeys: MasterKeys
    package let policy: Policy
    /// Signs what callers carry about and must not make up: the cursors of lists.
    package let signingKey: HMACKey
    /// Tells workers that a commit promised them something.
    package let bells: Bells
    /// Counts the requests of each key.
    package let requests: RequestLimits

    package init(
        store: Store, time: any TimeSource, network: any Network, registry: any CompanyRegistry,
        masterKeys: MasterKeys, signingKey: HMACKey, policy: Policy
    ) {
        self.store = store
        self.time = time
        self.network = network
        self.registry = registry
        self.masterKeys = masterKeys
        self.signingKey = signingKey
        self.policy = policy
        self.bells = Bells()
        self.requests = RequestLimits()
    }

    /// In what a world differs from the other besides its neighbours: plain values, set where the world is made.
    package struct Policy: Sendable {
        /// What events and keys say of themselves.
        package var isLive: Bool
        /// Whether documents may be handed to any company of the instance, or only to those of the same organisation: sandbox
        /// organisations all own the same example company and must not meet.
        package var mixesOrganizations: Bool
        /// Whether a document for a company of this instance is handed over here, and not sent through the network.
        package var deliversLocally = true
        /// Rules whose findings do not stop a document, by the beginning of their identifier: the sandbox's identifiers are
        /// made up and have no check digits.
        package var lenientRules: [String]
        /// Whether a key may make no more requests within a minute than its plan allows.
        package var limitsRequests = false
        /// The facts about countries: tax numbers, schemes of participants.
        package var countries = CountryTable.builtIn
        /// How long the rules may take over one document. A document can be made so that some take very long.
        package var longestCheck = Duration.seconds(10)
        /// Whether webhooks may be `http` and on this machine: for development.
        package var allowsLoopbackWebhooks: Bool

        package init(
            isLive: Bool, mixesOrganizations: Bool, lenientRules: [String] = [], allowsLoopbackWebhooks: Bool = false
        ) {
            self.isLive = isLive
            self.mixesOrganizations = mixesOrganizations
            self.lenientRules = lenientRules
            self.allowsLoopbackWebhooks = allowsLoopbackWebhooks
        }
    }
}
