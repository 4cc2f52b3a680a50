import Foundation
import TestSupport
import Testing

/// A folder with a small job, a registry and one good run of the job in `out`; commands are run in it.
///
/// Every personal value begins with ``secret``, so that it can be looked for in what the command says and writes.
final class Workshop: Sendable {
    static let secret = "ZZSECRET"

    private let folder: TemporaryFolder

    var path: String { folder.path }

    /// - Parameter printed: whether `out` has a good run.
    init(printed: Bool = true) throws {
        folder = try TemporaryFolder()
        try Workshop.prototype.get().restore(to: folder.path)
        if !printed { try FileManager.default.removeItem(atPath: path("out")) }
    }

    /// As another one was when it was looked at.
    init(_ snapshot: Snapshot) throws {
        folder = try TemporaryFolder()
        try snapshot.restore(to: folder.path)
    }

    private init(empty: Void) throws { folder = try TemporaryFolder() }

    /// Made once: a run takes a while, a copy of it does not.
    private static let prototype = Result { () throws -> Snapshot in
        let workshop = try Workshop(empty: ())
        for (name, text) in JobFiles.all { try workshop.write(text, to: "job/\(name)") }
        try workshop.write("", to: "home/.keep")
        for command in ["registry init", "run job"] {
            let result = try workshop.tirage(command.split(separator: " ").map(String.init))
            guard result.status == 0 else { throw Failed(what: "tirage \(command)", result: result) }
        }
        return try Snapshot(of: workshop.path)
    }

    func path(_ name: String) -> String { folder.path(name) }

    @discardableResult
    func write(_ text: String, to name: String) throws -> String { try folder.write(text, to: name) }

    func read(_ name: String) throws -> String { try String(contentsOfFile: path(name), encoding: .utf8) }

    func exists(_ name: String) -> Bool {
        (try? FileManager.default.attributesOfItem(atPath: path(name))) != nil
    }

    func snapshot(_ parts: String...) throws -> Snapshot {
        try Snapshot(of: path, only: parts.isEmpty ? [""] : parts)
    }

    /// Runs the command here, with the registry and the output folder of this workshop.
    func tirage(_ arguments: String..., environment: [String: String] = [:]) throws -> CommandResult {
        try tirage(arguments, environment: environment)
    }

    func tirage(_ arguments: [String], environment: [String: String] = [:]) throws -> CommandResult {
        try Tirage.run(completed(arguments), environment: with(environment), in: path)
    }

    func start(_ arguments: String...) throws -> RunningCommand {
        let fonts = ["TIRAGE_FONTS": "\(Tirage.checkout)/Fonts"]
        return try Command.start(
            Tirage.binary, completed(arguments), environment: with(fonts), in: path)
    }

    /// Runs a shell script here; `tirage` is the command under test.
    func shell(_ script: String, environment: [String: String] = [:]) throws -> CommandResult {
        try Command.run(
            "bash", ["-c", "set -eu -o pipefail; tirage() { '\(Tirage.binary)' \"$@\"; }; \(script)"],
            environment: with(["TIRAGE_FONTS": "\(Tirage.checkout)/Fonts"].merging(environment) { $1 }),
            in: path)
    }

    /// As ``shell(_:environment:)``, for preparations: they must work.
    @discardableResult
    func make(_ script: String) throws -> String {
        let result = try shell(script)
        guard result.status == 0 else { throw Failed(what: script, result: result) }
        return result.output
    }

    /// The text with what differs from test to test taken out: this folder, identifiers, hashes, sizes.
    func normalised(_ text: String) -> String {
        text.replacing(path, with: "…").replacing(/\b[0-9a-f]{32}\b/, with: "<id>")
            .replacing(/\b[0-9a-f]{16}…/, with: "<hash>…")
            .replacing(/\d+ bytes instead/, with: "<n> bytes instead")
    }

    private func completed(_ arguments: [String]) -> [String] {
        let hasOutput = ["run", "prepare", "proof"].contains(arguments.first ?? "")
        return arguments + (hasOutput && !arguments.contains("--output") ? ["--output", "out"] : [])
    }

    private func with(_ environment: [String: String]) -> [String: String] {
        ["HOME": path("home"), "TIRAGE_REGISTRY": "registry"].merging(environment) { $1 }
    }
}

/// A preparation that did not work.
struct Failed: Error {
    var what: String
    var result: CommandResult
}

extension CommandResult {
    /// The JSON object that a command's result must be: the last line of standard output, after nothing but events.
    func object(sourceLocation: SourceLocation = #_sourceLocation) throws -> [String: Any] {
        let lines = try jsonLines(sourceLocation: sourceLocation)
        let result = try #require(lines.last, sourceLocation: sourceLocation)
        #expect(result["event"] == nil, sourceLocation: sourceLocation)
        #expect(
            lines.dropLast().allSatisfy { $0["event"] as? String == "progress" },
            sourceLocation: sourceLocation)
        return result
    }

    /// Standard output as JSON Lines.
    func jsonLines(sourceLocation: SourceLocation = #_sourceLocation) throws -> [[String: Any]] {
        #expect(output.hasSuffix("}\n"), sourceLocation: sourceLocation)
        return try output.split(separator: "\n").map { line in
            let value = try JSONSerialization.jsonObject(with: Data(line.utf8))
            return try #require(value as? [String: Any], sourceLocation: sourceLocation)
        }
    }
}
