/// A namespace that the program knows, and the prefix it writes for it.
package struct XMLNamespace: Sendable {
    /// Empty for the default namespace.
    package let prefix: StaticString
    /// Empty for names in no namespace.
    package let uri: StaticString

    package init(prefix: StaticString, uri: StaticString) {
        self.prefix = prefix
        self.uri = uri
    }

    /// No namespace, as most attributes have it.
    package static let none = XMLNamespace(prefix: "", uri: "")
}

/// The name of an element or attribute that the program knows: what it asks a tree for, and what it writes.
package struct XMLName: Sendable {
    /// Stands for namespace and local name in comparisons.
    package let key: XMLNameKey
    package let namespace: XMLNamespace
    /// Without prefix.
    package let local: StaticString

    package init(_ namespace: XMLNamespace, _ local: StaticString) {
        self.namespace = namespace
        self.local = local
        key = XMLNameKey(
            namespace: UnsafeBufferPointer(start: namespace.uri.utf8Start, count: namespace.uri.utf8CodeUnitCount),
            local: UnsafeBufferPointer(start: local.utf8Start, count: local.utf8CodeUnitCount))
    }

    /// A name in no namespace: an attribute.
    package init(_ local: StaticString) {
        self.init(.none, local)
    }
}

/// A number that stands for a namespace and a local name while the process lives.
///
/// It is a keyed hash of 64 bits with a secret of this process, so a document cannot be made whose names collide.
package struct XMLNameKey: Hashable, Sendable {
    /// The number itself. Its bits are well mixed: a table may use the low ones as they are.
    package let value: UInt64

    package init(namespace: UnsafeBufferPointer<UInt8>, local: UnsafeBufferPointer<UInt8>) {
        self.init(namespace: NamespaceHash(of: namespace), local: local)
    }

    init(namespace: NamespaceHash, local: UnsafeBufferPointer<UInt8>) {
        var hasher = Hasher()
        hasher.combine(namespace.value)
        hasher.combine(bytes: UnsafeRawBufferPointer(local))
        value = UInt64(bitPattern: Int64(hasher.finalize()))
    }

    /// The key of a name whose parts are known only at run time.
    package init(namespace: String, local: String) {
        var (namespace, local) = (namespace, local)
        self = namespace.withUTF8 { uri in local.withUTF8 { XMLNameKey(namespace: uri, local: $0) } }
    }
}

/// A keyed hash of a namespace, with a secret of this process: made once for all names in it.
struct NamespaceHash {
    fileprivate let value: Int
    /// Of no namespace.
    static let none = NamespaceHash(of: UnsafeBufferPointer(start: nil, count: 0))

    init(of namespace: UnsafeBufferPointer<UInt8>) {
        var hasher = Hasher()
        hasher.combine(bytes: UnsafeRawBufferPointer(namespace))
        value = hasher.finalize()
    }
}
