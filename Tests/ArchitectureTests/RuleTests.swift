import Testing

/// The rules themselves: each is shown a text that breaks it, and texts that look like it and do not.
struct RuleTests {
    private let rules = RoomRules(rooms: [
        "CRsvg", "Diagnostics", "JobModel", "Merge", "Typesetting", "Drawing",
    ])

    private func found(_ text: String, in target: String) -> [String] {
        rules.violations(target: target, files: [.init(path: "A.swift", text: text)]).map(\.description)
    }

    @Test("an import of a room below is reported with its line")
    func upwards() {
        #expect(
            found("\n/* import X */\npublic import Drawing\n", in: "Merge")
                == ["A.swift:3: `Merge` may not import `Drawing`, which stands below it"])
        #expect(found("import JobModel\nimport Foundation\n", in: "Merge") == [])
        #expect(
            found("import Merge", in: "Merge")
                == ["A.swift:1: `Merge` may not import `Merge`, which stands below it"])
    }

    @Test("an import of a library that is another room's, or nobody's, is reported")
    func libraries() {
        #expect(
            found("internal import CRsvg", in: "JobModel") == [
                "A.swift:1: `JobModel` may not import the library `CRsvg`",
                "A.swift:1: `JobModel` knows no C, so it may not import `CRsvg`",
            ])
        #expect(
            found("@preconcurrency import struct GRDB.Row", in: "JobModel")
                == ["A.swift:1: `JobModel` may not import the library `GRDB`"])
        #expect(
            found("import XCTest", in: "Merge")
                == ["A.swift:1: `XCTest` is neither a room nor a library in use"])
        #expect(found("import CRsvg", in: "Drawing") == [])
    }

    @Test("an import of contacts by a room that draws is reported")
    func strangers() {
        #expect(
            found("import Merge", in: "Drawing")
                == ["A.swift:1: `Drawing` knows no contacts, so it may not import `Merge`"])
    }

    @Test("an import that Package.swift lacks, and a dependency that nobody imports, are reported")
    func disagreements() {
        let found = RoomRules.disagreements(
            target: "Merge", imports: ["JobModel", "Yams"], dependencies: ["JobModel", "GRDB", "JobModel"])
        #expect(
            found.map(\.description) == [
                "Package.swift: `Merge` imports `Yams` but does not depend on it",
                "Package.swift: `Merge` depends on `GRDB` but never imports it",
                "Package.swift: `Merge` names a dependency twice",
            ])
    }

    @Test("Package.swift is read as it is written")
    func manifest() {
        let manifest = PackageManifest(
            """
            let yams = Target.Dependency.product(name: "Yams", package: "Yams")
            func room(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
                .target(name: name, dependencies: dependencies, swiftSettings: strict)
            }
            let package = Package(
                targets: [
                    // room("Gone", []),
                    .systemLibrary(
                        name: "CRsvg", pkgConfig: "librsvg-2.0", providers: [.apt(["librsvg2-dev", "more"])]),
                    room("JobModel", ["Diagnostics", yams]),
                    .executableTarget(
                        name: "tool",
                        dependencies: [
                            "JobModel",
                            yams,
                        ], swiftSettings: strict),
                    .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: strict),
                    tests("JobModelTests", ["JobModel"]),
                    .testTarget(
                        name: "ToolTests", dependencies: ["TestSupport"], exclude: ["Readers"],
                        swiftSettings: strict),
                ]
            )
            """)
        #expect(
            manifest.targets == [
                .init(name: "CRsvg", kind: .library, dependencies: [], packages: ["librsvg2-dev", "more"]),
                .init(name: "JobModel", kind: .room, dependencies: ["Diagnostics", "Yams"], packages: []),
                .init(name: "tool", kind: .room, dependencies: ["JobModel", "Yams"], packages: []),
                .init(name: "TestSupport", kind: .library, dependencies: [], packages: []),
                .init(name: "JobModelTests", kind: .test, dependencies: ["JobModel"], packages: []),
                .init(name: "ToolTests", kind: .test, dependencies: ["TestSupport"], packages: []),
            ])
    }

    @Test("code, comments and strings are told apart")
    func splitting() {
        let text = SwiftText(
            #####"""
            let a = "no // comment" // but "this" is
            /* and /* this */ too */ let b = 1
            let c = "\(x + "in \(y)") // \" text" + #"raw \(z) " \#(w)"#
            let d = """
                Date() // "quoted"
                \(e)
                """
            """#####)
        #expect(
            text.code == [
                #"let a = "" "#, "  let b = 1", ##"let c = "(x + "(y)")" + #"(w)"#"##, #"let d = """"#, "",
                "(e)",
                #"""""#,
            ])
        #expect(text.comments[0] == #"// but "this" is"#)
        #expect(text.comments[1] == "/* and /* this */ too */")
        #expect(text.comments[2] == "")
    }

    @Test(
        "what reads a clock, the environment or a random source, or does things side by side, is reported",
        arguments: [
            "let a = Date()", "let a = Foundation.Date.now", "_ = ContinuousClock.now", "SuspendingClock()",
            "clock_gettime(CLOCK_REALTIME, &t)", "gettimeofday(&t, nil)", "let t = time(nil)",
            "ProcessInfo.processInfo.environment", "getenv(name)", "Environment[\"HOME\"]", "UUID()",
            "Int.random(in: 0..<3)", "arc4random()", "getentropy(&b, 3)",
            "var g = SystemRandomNumberGenerator()",
            "open(\"/dev/urandom\", O_RDONLY)", "Locale.current", "TimeZone.current", "Calendar.current",
            "list.shuffled()", "list.randomElement()", "\"of \\(Date())\"", "SymmetricKey(size: .bits256)",
            "FileManager.default.currentDirectoryPath", "/* why */ getcwd(nil, 0)",
            "func run() async throws {", "try await run()", "Task { run() }", "let t = Thread { run() }",
            "DispatchQueue.global().async { run() }",
        ])
    func impure(line: String) {
        let found = PurityRule.violations(.init(path: "A.swift", text: "import Foundation\n\(line)\n"))
        #expect(found.first?.line == 2)
    }

    @Test(
        "what only looks like it is not reported",
        arguments: [
            "CalendarDate(text)", "// Date() and UUID()", "let a = \"Date()\"", "withExtendedLifetime(lock)",
            "session.randomBytes(32)", "let localtimeOfDay = 1", "/* getenv( */", "uptime(x)",
            "let hint = \"TZ by Locale.current\"", "let asynchronous = 1", "let task = Tasks.first",
            "date.time(of: x)", "CalendarDate.nowhere",
        ])
    func pure(line: String) {
        #expect(PurityRule.violations(.init(path: "A.swift", text: line)).map(\.description) == [])
    }

    @Test(
        "a claim without a comment is reported",
        arguments: [
            ("try! f()", "try!"), ("x as! Int", "as!"), ("fatalError()", "fatalError"), ("f(a!)", "!"),
            ("struct A: @unchecked Sendable {}", "@unchecked Sendable"), ("list[0]!.name", "!"),
            ("nonisolated(unsafe) var a = 1", "nonisolated(unsafe)"), ("f()!", "!"), ("\"\\(a!)\"", "!"),
        ])
    func claims(line: String, claim: String) {
        let found = { SourceRules.violations(.init(path: "A.swift", text: $0)).map(\.description) }
        #expect(found(line) == ["A.swift:1: `\(claim)` without a comment that proves it"])
        #expect(found(line + "  // Proven.") == [])
        #expect(found("// Proven.\n" + line) == [])
        #expect(found("// Too far away.\n\n" + line).count == 1)
    }

    @Test(
        "a negation and an inequality are no claims",
        arguments: ["!a && b != c", "a!=b", "(!a)", "\"Stop!\""])
    func noClaims(line: String) {
        #expect(SourceRules.claims(in: SwiftText(line).code[0]) == [])
    }

    @Test("a long file and an unfinished one are reported")
    func unfinished() {
        let long = String(repeating: "//\n", count: 501)
        #expect(
            SourceRules.violations(.init(path: "A.swift", text: long)).map(\.description)
                == ["A.swift: has more than 500 lines"])
        #expect(SourceRules.violations(.init(path: "A.swift", text: String(long.dropLast(3)))) == [])
        let text = "a\n// TO" + "DO: more\n"
        #expect(
            SourceRules.unfinished(.init(path: "a.md", text: text)).map(\.description)
                == ["a.md:2: is unfinished: `TO" + "DO`"])
    }

    @Test("a link that leads nowhere or out of the checkout is reported, other links are not")
    func links() {
        let text = """
            ![picture](a.png) [there](../README.md#part) [web](https://example.com/x.md) [part](#part)
            [gone](sub/gone.md) [out](../../secret.md)
            ```
            [program](none.md)
            ```
            """
        let found = DocumentRules.brokenLinks(.init(path: "docs/a.md", text: text)) {
            ["docs/a.png", "README.md"].contains($0)
        }
        #expect(
            found.map(\.description) == [
                "docs/a.md:2: the link `sub/gone.md` leads nowhere",
                "docs/a.md:2: the link `../../secret.md` leaves the checkout",
            ])
    }

    @Test("a package that the Makefile lacks is reported")
    func packages() {
        let manifest = PackageManifest(
            """
            targets: [
                .systemLibrary(name: "CA", pkgConfig: "a", providers: [.apt(["liba-dev", "libb-dev"])]),
            ]
            """)
        let found = DocumentRules.missingPackages(
            manifest, makefile: "LIBRARIES := liba-dev \\\n  libc-dev\nX := libb-dev\n")
        #expect(found.map(\.description) == ["Makefile: LIBRARIES lacks `libb-dev`, which `CA` needs"])
    }

    @Test("a file opened for writing outside DurableFiles is reported")
    func writing() {
        func found(_ text: String, _ path: String = "Sources/Merge/A.swift") -> [String] {
            WritingRule.violations(.init(path: path, text: text)).map(\.description)
        }
        #expect(
            found("let d = open(path, O_WRONLY | O_CLOEXEC)")
                == ["Sources/Merge/A.swift:1: writes without DurableFiles: `O_WRONLY`"])
        #expect(found("\ntry data.write(to: URL(fileURLWithPath: path))").count == 1)
        #expect(found("open(path, O_RDONLY) // O_CREAT") == [])
        #expect(found("open(path, O_WRONLY)", "Sources/DurableFiles/A.swift") == [])
    }
}
