// swift-tools-version: 6.2
// Rooms in the order of docs/architecture.md: a target may depend only on targets above it.
import PackageDescription

let strict: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .treatAllWarnings(as: .error),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
]

let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let sqlite = Target.Dependency.product(name: "GRDBSQLite", package: "GRDB.swift")
let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let yams = Target.Dependency.product(name: "Yams", package: "Yams")
let arguments = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")

func room(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
    .target(name: name, dependencies: dependencies, swiftSettings: strict)
}

func tests(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
    .testTarget(name: name, dependencies: dependencies, swiftSettings: strict)
}

let package = Package(
    name: "tirage",
    products: [.executable(name: "tirage", targets: ["tirage"])],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
        .package(url: "https://github.com/apple/swift-crypto", exact: "4.5.2"),
        .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
        .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
    ],
    targets: [
        // C libraries: module maps and shims only.
        .systemLibrary(
            name: "CPangoCairo", pkgConfig: "pangocairo pangoft2 cairo-ft fontconfig harfbuzz",
            providers: [.apt(["libpango1.0-dev", "libcairo2-dev", "libfontconfig-dev", "libharfbuzz-dev"])]),
        .systemLibrary(name: "CQRencode", pkgConfig: "libqrencode", providers: [.apt(["libqrencode-dev"])]),
        .systemLibrary(name: "CRsvg", pkgConfig: "librsvg-2.0", providers: [.apt(["librsvg2-dev"])]),
        .systemLibrary(name: "CZXingLibrary", pkgConfig: "zxing", providers: [.apt(["libzxing-dev"])]),
        .systemLibrary(name: "CQPDFLibrary", pkgConfig: "libqpdf", providers: [.apt(["libqpdf-dev"])]),
        .systemLibrary(name: "CHyphen", providers: [.apt(["libhyphen-dev"])]),
        .systemLibrary(name: "CLinux"),
        .systemLibrary(name: "CZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
        .systemLibrary(name: "CExpat", pkgConfig: "expat", providers: [.apt(["libexpat1-dev"])]),
        .systemLibrary(
            name: "CICULibrary", pkgConfig: "icu-i18n icu-uc", providers: [.apt(["libicu-dev"])]),
        .systemLibrary(name: "CLittleCMS", pkgConfig: "lcms2", providers: [.apt(["liblcms2-dev"])]),
        .systemLibrary(name: "CDeflate", pkgConfig: "libdeflate", providers: [.apt(["libdeflate-dev"])]),
        .target(name: "CICU", dependencies: ["CICULibrary"]),
        .target(name: "CQPDF", dependencies: ["CQPDFLibrary"]),
        .target(name: "CZXing", dependencies: ["CZXingLibrary"]),

        room("Diagnostics", []),
        room("DurableFiles", []),
        room("ContactRecords", ["Diagnostics", "CZip", "CExpat", sqlite]),
        room("JobModel", ["Diagnostics", yams]),
        room("Compression", ["CDeflate"]),
        room("Inks", ["JobModel", "Compression", "CLittleCMS"]),
        room("LocaleText", ["JobModel", "CICU"]),
        room("Rules", ["Diagnostics", "JobModel", "LocaleText", grdb, sqlite, crypto]),
        room("ListHygiene", ["Diagnostics"]),
        room(
            "ContactBase",
            ["Diagnostics", "ContactRecords", "JobModel", "LocaleText", "Rules", grdb, sqlite]),
        room("PURL", ["Diagnostics", "DurableFiles", crypto, grdb]),
        room("Merge", ["JobModel"]),
        room("QRSymbol", ["CQRencode"]),
        room("Typesetting", ["CPangoCairo", "CHyphen"]),
        room("Drawing", ["Diagnostics", "Inks", "Typesetting", "CPangoCairo", "CRsvg", "CExpat"]),
        room("Composition", ["JobModel", "Inks", "Merge", "QRSymbol", "Typesetting", "Drawing"]),
        room("Press", ["JobModel", "Compression", "Inks", "CQPDF"]),
        room("Verification", ["CQPDF", "CZXing"]),
        room("Preflight", ["CQPDF", "CPangoCairo", "CExpat", "Verification"]),
        room("Manifest", ["Diagnostics", "DurableFiles", "PURL", crypto]),
        room(
            "Production",
            [
                "Diagnostics", "DurableFiles", "ContactRecords", "JobModel", "LocaleText", "ListHygiene",
                "ContactBase", "PURL", "Merge",
                "QRSymbol",
                "Typesetting",
                "Inks", "Drawing", "Composition", "Press", "Verification", "Preflight", "Manifest", "CLinux",
                "CPangoCairo",
                "CLittleCMS", "CDeflate", "CQPDFLibrary", "CQRencode", "CRsvg", "CZXingLibrary", grdb, crypto,
            ]),
        room(
            "Proofing",
            [
                "Diagnostics", "DurableFiles", "JobModel", "Inks", "ContactBase", "PURL", "Merge",
                "Typesetting",
                "Drawing",
                "Composition",
                "Press", "Production",
            ]),
        .executableTarget(
            name: "tirage",
            dependencies: [
                "Diagnostics", "DurableFiles", "ContactRecords", "JobModel", "ListHygiene", "ContactBase",
                "PURL",
                "Inks", "QRSymbol", "Typesetting", "Press", "Preflight", "Manifest",
                "Production",
                "Proofing",
                arguments,
            ], swiftSettings: strict),

        // An independent witness of what QRSymbol makes.
        .systemLibrary(
            name: "CZBar", path: "Tests/CZBar", pkgConfig: "zbar", providers: [.apt(["libzbar-dev"])]),
        .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: strict),
        .target(
            name: "DrawingSupport", dependencies: ["Typesetting", "Drawing", "TestSupport"],
            path: "Tests/DrawingSupport", swiftSettings: strict),
        tests("ArchitectureTests", ["TestSupport"]),
        tests("DiagnosticsTests", ["Diagnostics"]),
        .testTarget(
            name: "ContactRecordsTests", dependencies: ["Diagnostics", "ContactRecords", "TestSupport"],
            exclude: ["XLSXWriters"], swiftSettings: strict),
        tests("JobModelTests", ["Diagnostics", "JobModel", "TestSupport"]),
        tests(
            "ContactBaseTests",
            ["Diagnostics", "ContactRecords", "JobModel", "Rules", "ContactBase", "TestSupport"]),
        tests("DurableFilesTests", ["DurableFiles", "TestSupport"]),
        tests("PURLTests", ["Diagnostics", "DurableFiles", "PURL", "TestSupport", grdb]),
        tests("InksTests", ["JobModel", "Inks", "TestSupport"]),
        tests("LocaleTextTests", ["JobModel", "LocaleText", "TestSupport"]),
        tests("RulesTests", ["Diagnostics", "JobModel", "LocaleText", "Rules", "TestSupport", grdb]),
        tests("ListHygieneTests", ["Diagnostics", "ListHygiene", "TestSupport"]),
        tests("MergeTests", ["Diagnostics", "JobModel", "Merge", "TestSupport"]),
        tests("QRSymbolTests", ["QRSymbol", "TestSupport", "CZBar"]),
        tests("TypesettingTests", ["Typesetting", "Drawing", "DrawingSupport", "TestSupport"]),
        tests(
            "DrawingTests",
            ["Diagnostics", "Typesetting", "Inks", "Drawing", "DrawingSupport", "TestSupport"]),
        tests(
            "CompositionTests",
            [
                "Diagnostics", "JobModel", "Inks", "Merge", "QRSymbol", "Typesetting", "Drawing",
                "Composition", "DrawingSupport", "TestSupport",
            ]),
        .testTarget(
            name: "PressTests",
            dependencies: [
                "JobModel", "Inks", "Press", "CPangoCairo", "DrawingSupport", "TestSupport",
            ],
            exclude: ["Artwork", "Goldens", "Readers"], swiftSettings: strict),
        tests(
            "VerificationTests",
            ["JobModel", "Inks", "Verification", "Press", "QRSymbol", "CPangoCairo", "TestSupport"]),
        .testTarget(
            name: "PreflightTests", dependencies: ["Preflight", "Verification", "TestSupport"],
            exclude: ["Readers"], swiftSettings: strict),
        tests("ManifestTests", ["Diagnostics", "DurableFiles", "PURL", "Manifest", "TestSupport"]),
        tests(
            "ProductionTests",
            [
                "Diagnostics", "DurableFiles", "JobModel", "ContactBase", "Drawing", "Composition",
                "Production",
                "DrawingSupport", "TestSupport",
            ]),
        tests("CommandTests", ["TestSupport"]),
        .testTarget(
            name: "SampleTests", dependencies: ["TestSupport"], exclude: ["Names", "Readers", "Specimen"],
            swiftSettings: strict),
    ],
    cxxLanguageStandard: .cxx17
)
