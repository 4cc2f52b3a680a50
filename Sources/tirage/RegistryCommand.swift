import ArgumentParser
import Diagnostics
import PURL

struct RegistryCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "registry",
        abstract: "The durable record of every token ever issued, with the campaigns' keys.",
        subcommands: [Make.self, Show.self, Backup.self, RegistryImportCommand.self])

    struct Make: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "init", abstract: "Make a registry: once for a shop, and then back it up.")

        @OptionGroup var registry: RegistryOptions
        @OptionGroup var reply: ReplyOptions

        func run() throws {
            try reply.perform {
                let made = try Registry.create(at: registry.path(), id: Environment.randomBytes(16))
                return Reply(
                    members: [("registry", .string(made.id)), ("path", .string(made.path))],
                    text: "registry \(made.id) made at \(registry.path())",
                    note: "It holds the keys of all campaigns: keep it private, and back it up.")
            }
        }
    }

    struct Show: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "show", abstract: "Show the registry's campaigns, with counts; never keys or tokens."
        )

        @OptionGroup var registry: RegistryOptions
        @OptionGroup var reply: ReplyOptions

        @Flag(help: "Also check every token and record.")
        var check = false

        func run() throws {
            try reply.perform {
                let opened = try Registry(opening: registry.path(), readOnly: true)
                if check {
                    let faults = DiagnosticList(try opened.check())
                    try faults.throwIfErrors()
                }
                let summary = try opened.summary()
                let campaigns = summary.campaigns.map { campaign in
                    "  \(campaign.name): \(campaign.profile.rawValue) tokens, \(grouped(campaign.tokens)) issued, "
                        + "\(counted(campaign.runs, "run")) published"
                        + (campaign.hasKey ? "" : "; closed: its key is gone")
                }
                let none = summary.campaigns.isEmpty ? ["  no campaign yet"] : []
                return Reply(
                    members: [
                        ("registry", .string(summary.id)), ("path", .string(opened.path)),
                        (
                            "campaigns",
                            .array(
                                summary.campaigns.map {
                                    .object([
                                        ("name", .string($0.name)), ("profile", .string($0.profile.rawValue)),
                                        ("tokens", .integer($0.tokens)), ("runs", .integer($0.runs)),
                                        ("seq", .optional($0.lastSequence)), ("hasKey", .bool($0.hasKey)),
                                    ])
                                })
                        ),
                    ],
                    text: (["registry \(summary.id) at \(registry.path())"] + campaigns + none)
                        .joined(separator: "\n"))
            }
        }
    }

    struct Backup: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "backup",
            abstract: "Copy the registry, whole and consistent, while it may be in use.")

        @Argument(help: "A new file.")
        var file: String

        @OptionGroup var registry: RegistryOptions
        @OptionGroup var reply: ReplyOptions

        func run() throws {
            try reply.perform {
                let opened = try Registry(opening: registry.path(), readOnly: true)
                try opened.backup(to: file)
                return Reply(
                    members: [("registry", .string(opened.id)), ("backup", .string(file))],
                    text: "registry \(opened.id) copied to \(file)",
                    note: "The copy holds the campaigns' keys: keep it as private as the registry.")
            }
        }
    }
}
