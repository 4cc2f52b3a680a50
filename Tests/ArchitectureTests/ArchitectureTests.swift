import Testing

/// The project as it is keeps its own rules.
struct ArchitectureTests {
    private let checkout = Checkout()

    private func rules() throws -> RoomRules {
        RoomRules(rooms: RoomRules.rooms(of: try checkout.text("docs/architecture.md")))
    }

    private func roomFiles() throws -> [(name: String, files: [Checkout.File])] {
        try checkout.folders(in: "Sources").map { ($0, try checkout.swiftFiles(of: $0)) }
    }

    @Test("docs/architecture.md, Package.swift and the folders of Sources name the same rooms in one order")
    func roomList() throws {
        let rooms = try rules().rooms
        let targets = try checkout.manifest().targets.filter { checkout.exists("Sources/\($0.name)") }
        #expect(rooms.sorted() == (try checkout.folders(in: "Sources")).sorted())
        #expect(rooms.filter { !$0.hasPrefix("CQ") } == targets.map(\.name).filter { !$0.hasPrefix("CQ") })
        #expect(rooms.count == Set(rooms).count)
    }

    @Test("a room imports only rooms above it, and only the libraries that are its own")
    func imports() throws {
        let rules = try rules()
        let violations = try roomFiles().flatMap { rules.violations(target: $0.name, files: $0.files) }
        #expect(violations.isEmpty, "\(violations.text)")
    }

    @Test("Package.swift names for each target what its files import, and nothing else")
    func dependencies() throws {
        let violations = try checkout.manifest().targets.filter { $0.kind != .library }.flatMap { target in
            let files = try checkout.swiftFiles(of: target.name)
            return RoomRules.disagreements(
                target: target.name,
                imports: Set(files.flatMap { SwiftText($0.text).imports.map(\.module) })
                    .subtracting(RoomRules.system), dependencies: target.dependencies)
        }
        #expect(violations.isEmpty, "\(violations.text)")
    }

    @Test("every folder of tests is a target, so that none is left unrun")
    func testTargets() throws {
        let targets = Set(try checkout.manifest().targets.map(\.name))
        #expect(try checkout.folders(in: "Tests").filter { !targets.contains($0) } == [])
    }

    @Test("no target below the command reads a clock, the environment or a random source, or is concurrent")
    func purity() throws {
        let files = try roomFiles().filter { $0.name != "tirage" }.flatMap(\.files)
        let violations = files.flatMap(PurityRule.violations)
        #expect(violations.isEmpty, "\(violations.text)")
        #expect(files.count > 100, "the rule has looked at the sources")
    }

    @Test("files are written in one place, and where they are not, it is said why")
    func writing() throws {
        let files = try checkout.files(below: "Sources", ending: [".swift", ".cpp", ".h"])
        let violations = files.flatMap(WritingRule.violations)
        #expect(violations.isEmpty, "\(violations.text)")
        #expect(WritingRule.stale(files) == [])
    }

    @Test("no source is longer than 500 lines, unfinished, or asks to be believed without a reason")
    func sources() throws {
        let files = try ["Sources", "Tests"].flatMap { try checkout.files(below: $0, ending: [".swift"]) }
        let violations = files.flatMap(SourceRules.violations)
        #expect(violations.isEmpty, "\(violations.text)")
    }

    @Test("nothing else that is handed out is unfinished")
    func documents() throws {
        let endings = [".md", ".yaml", ".py", ".c", ".h", ".cpp", ".hpp", ".conf", ".svg", ".html"]
        var files = try ["Sources", "docs", "Templates", "Benchmarks", "Fonts"].flatMap {
            try checkout.files(below: $0, ending: endings)
        }
        for path in ["README.md", "CHANGELOG.md", "Makefile", "Package.swift", "Templates/demo", ".ci/run"] {
            files.append(Checkout.File(path: path, text: try checkout.text(path)))
        }
        let violations = files.flatMap(SourceRules.unfinished)
        #expect(violations.isEmpty, "\(violations.text)")
    }

    @Test("every relative link of the documents leads to something")
    func links() throws {
        var files = try ["docs", "Templates", "Benchmarks"].flatMap {
            try checkout.files(below: $0, ending: [".md"])
        }
        for path in try checkout.names(in: ".").filter({ $0.hasSuffix(".md") }) {
            files.append(Checkout.File(path: path, text: try checkout.text(path)))
        }
        let violations = files.flatMap { DocumentRules.brokenLinks($0, exists: checkout.exists) }
        #expect(violations.isEmpty, "\(violations.text)")
        #expect(files.count >= 5)
    }

    @Test("make setup installs every Debian package that Package.swift names")
    func packages() throws {
        let manifest = try checkout.manifest()
        let violations = DocumentRules.missingPackages(manifest, makefile: try checkout.text("Makefile"))
        #expect(violations.isEmpty, "\(violations.text)")
        #expect(manifest.targets.flatMap(\.packages).count >= 5)
    }
}
