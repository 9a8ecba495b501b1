// swift-tools-version: 6.2
import PackageDescription

/// A C library of the system, found by pkg-config and named for the Debian package that brings it.
func system(_ name: String, pkgConfig: String? = nil, apt: String) -> Target {
    .systemLibrary(name: name, path: "Sources/\(name)", pkgConfig: pkgConfig, providers: [.apt([apt])])
}

let strict: [SwiftSetting] = [
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("ExistentialAny"),
    .treatAllWarnings(as: .error),
]

/// One of our own modules. What it may import is the table in `Tests/LayeringTests`.
func module(_ name: String, _ dependencies: [Target.Dependency] = [], embedding files: [String] = []) -> Target {
    .target(name: name, dependencies: dependencies, resources: files.map { .embedInCode($0) }, swiftSettings: strict)
}

/// The tests of one module, and what else they stand on.
func tests(of name: String, _ dependencies: [Target.Dependency] = [], excluding others: [String] = []) -> Target {
    .testTarget(
        name: "\(name)Tests", dependencies: [.init(stringLiteral: name)] + dependencies, exclude: others,
        swiftSettings: strict)
}

let package = Package(
    name: "invoice-exchange",
    targets: [
        // Basics
        module("Basics"),
        tests(of: "Basics"),

        // Tools
        // Without pkg-config: what its file says of threads is not for us, and is refused with a warning.
        system("CSimdJSONLibrary", apt: "libsimdjson-dev"),
        .target(
            name: "CSimdJSON", dependencies: ["CSimdJSONLibrary"], linkerSettings: [.linkedLibrary("simdjson")]),
        module("JSON", ["Basics", "CSimdJSON"]),
        tests(of: "JSON", ["Basics"]),
        system("CZlib", pkgConfig: "zlib", apt: "zlib1g-dev"),
        system("CDeflate", pkgConfig: "libdeflate", apt: "libdeflate-dev"),
        module("Compression", ["Basics", "CDeflate", "CZlib"]),
        tests(of: "Compression", ["Basics"]),
        system("CEvent", pkgConfig: "libevent_core", apt: "libevent-dev"),
        system("CCurl", pkgConfig: "libcurl", apt: "libcurl4-openssl-dev"),
        module("HTTP", ["Basics", "CEvent", "CCurl"]),
        // What libcurl waits for is told as it would tell it.
        tests(of: "HTTP", ["CCurl"]),
        system("CXML2", pkgConfig: "libxml-2.0", apt: "libxml2-dev"),
        system("COpenSSL", pkgConfig: "libcrypto", apt: "libssl-dev"),
        module("Crypto", ["Basics", "COpenSSL"]),
        tests(of: "Crypto", ["Basics"]),
        module("XML", ["Basics", "Crypto", "CXML2"]),
        // libxml2 has a canonical form of its own, against which ours is held.
        tests(of: "XML", ["Basics", "Crypto", "CXML2"]),
        system("CCares", pkgConfig: "libcares", apt: "libc-ares-dev"),
        module("DNS", ["Basics", "CCares"]),
        tests(of: "DNS", ["Simulators"]),
        system("CSQLite", pkgConfig: "sqlite3", apt: "libsqlite3-dev"),
        module("Database", ["Basics", "Compression", "CSQLite"]),
        tests(of: "Database", ["Basics"]),

        // Knowledge
        module("Invoicing", ["Basics"], embedding: ["Countries/countries.csv"]),
        tests(of: "Invoicing", ["Basics"]),
        module("Formats", ["Basics", "Invoicing", "XML"]),
        tests(of: "Formats", ["Basics", "Invoicing", "XML", "Validation"]),
        module("Validation", ["Basics", "XML"]),
        tests(of: "Validation", ["XML"]),
        module("AS4", ["Basics", "Compression", "Crypto", "HTTP", "XML"]),
        tests(of: "AS4", ["Basics", "Compression", "Crypto", "HTTP", "XML"], excluding: ["Interop"]),
        module("Peppol", ["Basics", "Crypto", "DNS", "HTTP", "Invoicing", "XML"]),
        tests(of: "Peppol", ["Basics", "Crypto", "DNS", "Invoicing", "XML"]),

        // Service
        module("Storage", ["Basics", "Database", "Invoicing"]),
        module(
            "Services",
            [
                "AS4", "Basics", "Compression", "Crypto", "DNS", "Database", "Formats", "HTTP", "Invoicing", "JSON",
                "Peppol", "Storage", "Validation", "XML",
            ]),

        // Edges
        .executableTarget(
            name: "exchange",
            dependencies: [
                "API", "Basics", "Crypto", "DNS", "Database", "Formats", "HTTP", "Invoicing", "JSON", "Peppol",
                "Services", "Simulators", "Storage", "Validation", "XML",
            ], path: "Sources/App",
            swiftSettings: strict),
        module("Simulators", ["Basics", "DNS", "HTTP", "Invoicing", "Peppol", "XML"]),
        tests(of: "Simulators", ["Basics", "DNS", "HTTP", "Invoicing", "Peppol", "XML"]),
        module("API", ["Basics", "Crypto", "Database", "HTTP", "Invoicing", "JSON", "Peppol", "Services", "Storage"]),

        // What tests of the service and its edges stand on
        module(
            "TestSupport",
            [
                "API", "Basics", "Crypto", "DNS", "Database", "HTTP", "Invoicing", "JSON", "Peppol", "Services",
                "Simulators", "Storage",
            ]),
        tests(of: "Storage", ["Basics", "Crypto", "Database", "Invoicing", "TestSupport"]),
        tests(
            of: "Services",
            [
                "AS4", "Basics", "Crypto", "Database", "HTTP", "Invoicing", "JSON", "Peppol", "Simulators", "Storage",
                "TestSupport", "XML",
            ]),
        tests(of: "API", ["Basics", "Crypto", "Database", "HTTP", "JSON", "Services", "Storage", "TestSupport"]),
        .testTarget(
            name: "AppTests",
            dependencies: [
                "exchange", "Basics", "Crypto", "Database", "HTTP", "Invoicing", "JSON", "Peppol", "Storage",
            ],
            swiftSettings: strict),

        // What `make bench` measures with
        .executableTarget(
            name: "benchmarks",
            dependencies: [
                "AS4", "Basics", "Crypto", "Database", "Formats", "HTTP", "Invoicing", "JSON", "Peppol", "Storage",
                "Validation", "XML",
            ],
            path: "Benchmarks", exclude: ["figures.lua", "send.lua"], swiftSettings: strict),

        // What holds for all of them
        .testTarget(name: "LayeringTests", swiftSettings: strict),
    ],
    cxxLanguageStandard: .cxx20
)

// What `scripts/fuzz` builds, and nothing else: programs whose `main` libFuzzer brings.
if Context.environment["FUZZ"] != nil {
    func fuzz(_ name: String, _ folder: String, _ dependencies: [Target.Dependency]) -> Target {
        .executableTarget(
            name: "fuzz-\(name)", dependencies: dependencies + ["CLibFuzzer"], path: "Fuzz/\(folder)",
            swiftSettings: strict)
    }
    package.targets += [
        .systemLibrary(name: "CLibFuzzer", path: "Fuzz/CLibFuzzer"),
        fuzz("validate", "Validate", ["Basics", "Formats", "Invoicing", "Validation", "XML"]),
        fuzz("as4", "AS4Message", ["AS4"]),
        fuzz("body", "Body", ["API", "Formats", "Validation"]),
    ]
}
