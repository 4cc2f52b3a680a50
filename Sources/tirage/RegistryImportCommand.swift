import ArgumentParser
import Diagnostics
import Foundation
import Manifest
import PURL

struct RegistryImportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Take the tokens of published manifests back into the registry.",
        discussion: """
            For a registry that was brought back from an older backup, or made anew because there is none. Manifests hold \
            no keys: a campaign that the registry does not know is closed afterwards. All manifests are taken in or none; \
            twice is as good as once.
            """)

    @Argument(help: "A manifest's folder, or its datapackage.json.")
    var manifests: [String]

    @OptionGroup var registry: RegistryOptions
    @OptionGroup var reply: ReplyOptions

    func run() throws {
        try reply.perform {
            let opened = try registry.open()
            let result = try ManifestImport.run(
                manifests.map(RegistryImportCommand.folder), into: opened)
            let closed = result.closed.map {
                "Campaign `\($0)` is closed: no manifest holds its key, so its PURLs are known but none can be added."
            }
            return Reply(
                members: [
                    ("registry", .string(result.registry)), ("path", .string(opened.path)),
                    ("manifests", .integer(result.manifests)), ("added", .integer(result.added)),
                    ("known", .integer(result.known)), ("runs", .integer(result.runs)),
                    ("closed", .array(result.closed.map(JSON.string))),
                ],
                text: "registry \(result.registry) at \(registry.path()): "
                    + "\(counted(result.added, "token")) added, \(grouped(result.known)) known; "
                    + "\(counted(result.runs, "run")) added, of \(counted(result.manifests, "manifest"))",
                note: closed.joined(separator: "\n"))
        }
    }

    private static func folder(_ manifest: String) -> String {
        guard manifest.split(separator: "/").last == "datapackage.json" else {
            return manifest.count > 1 && manifest.hasSuffix("/") ? String(manifest.dropLast()) : manifest
        }
        let above = (manifest as NSString).deletingLastPathComponent
        return above.isEmpty ? "." : above
    }
}
