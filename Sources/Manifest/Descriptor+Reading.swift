import Diagnostics
import PURL

extension Descriptor {
    /// Reads `datapackage.json` strictly: nothing but what `json` writes.
    ///
    /// - Throws: `ManifestError`.
    init(parsing bytes: [UInt8]) throws(ManifestError) {
        let json = try JSONParser.parse(bytes)
        let whole = try JSONFields(
            json, of: "the descriptor", names: ["$schema", "name", "created", "resources", "x-tirage"])
        let known = [
            "campaign", "job", "run", "runId", "registry", "mode", "seq", "rows", "base", "tokenProfile",
        ]
        let told = try whole.value("x-tirage")
        let isSupplement =
            if case .object(let members) = told { members.contains { $0.name == "addsTo" } } else { false }
        let facts = try JSONFields(told, of: "`x-tirage`", names: known + (isSupplement ? ["addsTo"] : []))
        let package = ManifestPackage(
            campaign: try facts.text("campaign"), job: try facts.text("job"),
            run: try facts.integer("run", in: 1...Int.max), runID: try facts.text("runId"),
            registryID: try facts.text("registry"), sequence: try facts.integer("seq", in: 1...Int.max),
            base: try facts.text("base"), tokenProfile: try facts.word("tokenProfile"),
            addsTo: isSupplement ? try Descriptor.earlierRuns(try facts.value("addsTo")) : [],
            created: String(try whole.text("created").prefix(10)))
        self.init(
            package: package, rows: try facts.integer("rows", in: 0...Int.max),
            files: try Descriptor.files(try whole.value("resources")))
        guard self.json == json else {
            throw ManifestError("the descriptor is not as Tirage writes it")
        }
    }

    private static func earlierRuns(_ json: JSON) throws(ManifestError) -> [ManifestPackage.EarlierRun] {
        guard case .array(let runs) = json else { throw ManifestError("`addsTo` is not a list") }
        var earlier: [ManifestPackage.EarlierRun] = []
        for run in runs {
            let fields = try JSONFields(run, of: "a run of `addsTo`", names: ["run", "runId", "seq"])
            earlier.append(
                .init(
                    run: try fields.integer("run", in: 1...Int.max), runID: try fields.text("runId"),
                    sequence: try fields.integer("seq", in: 1...Int.max)))
        }
        return earlier
    }

    private static func files(_ json: JSON) throws(ManifestError) -> [ManifestFile] {
        guard case .array(let resources) = json else { throw ManifestError("`resources` is not a list") }
        var files: [ManifestFile] = []
        for resource in resources {
            guard case .object(let members) = resource else {
                throw ManifestError("a resource is not an object")
            }
            let named = ["path", "bytes", "hash"]
            let fields = try JSONFields(
                .object(members.filter { named.contains($0.name) }), of: "a resource", names: named)
            let hash = try fields.text("hash")
            guard hash.hasPrefix("sha256:") else { throw ManifestError("`hash` is no SHA-256") }
            files.append(
                ManifestFile(
                    path: try fields.text("path"), bytes: try fields.integer("bytes", in: 0...Int.max),
                    sha256: String(hash.dropFirst("sha256:".count))))
        }
        // Also the guard against a path that leads out of the folder.
        let paths = files.map(\.path)
        guard paths == PackagePath.listed || paths == PackagePath.listed + [PackagePath.holdout] else {
            throw ManifestError("`resources` does not list \(PackagePath.listed.joined(separator: ", "))")
        }
        return files
    }
}
