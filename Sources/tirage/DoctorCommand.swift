import ArgumentParser
import Diagnostics
import PURL
import Production
import Typesetting

struct DoctorCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "doctor", abstract: "Say which libraries, fonts and registry are in use.")

    @OptionGroup var fonts: FontOptions
    @OptionGroup var registry: RegistryOptions
    @OptionGroup var reply: ReplyOptions

    func run() throws {
        try reply.perform {
            let toolchain = try Toolchain.parts(executable: Environment.executable)
            let catalogue = try FontFolder.load(fonts.resolved())
            let opened = try registry.openIfPresent()
            var lines = ["libraries"]
            lines += toolchain.map { "  \($0.name.padding(to: 12)) \($0.version)" }
            let pdftocairo = Environment.program("pdftocairo")
            lines.append("programs")
            lines.append(
                "  \("pdftocairo".padding(to: 12)) "
                    + (pdftocairo
                        ?? "none: pictures of artwork from PDFs need it; apt-get install poppler-utils"))
            lines.append("fonts a job may see (\(Environment.shown(fonts.resolved()))/fonts.conf)")
            for family in catalogue.families {
                let styles = catalogue.faces.filter { $0.families.contains(family) }.map(\.styleText)
                lines.append("  \(family): \(Array(Set(styles)).sorted().joined(separator: ", "))")
            }
            if catalogue.families.isEmpty {
                lines.append("  none: install font packages, or put fonts beside fonts.conf")
            }
            lines.append("registry")
            lines.append(
                "  "
                    + (opened.map { "\($0.id) at \($0.path)" }
                        ?? "none at \(registry.path()); `tirage registry init` makes one"))
            return Reply(
                members: [
                    (
                        "libraries",
                        .object(toolchain.map { ($0.name, JSON.string($0.version)) })
                    ),
                    ("programs", .object([("pdftocairo", pdftocairo.map { .string($0) } ?? .null)])),
                    (
                        "fonts",
                        .array(
                            catalogue.faces.map {
                                .object([
                                    ("families", .array($0.families.map(JSON.string))),
                                    ("style", .string($0.styleText)),
                                    ("file", .string($0.file)),
                                ])
                            })
                    ), ("registry", opened.map { .string($0.id) } ?? .null),
                ], text: lines.joined(separator: "\n"))
        }
    }
}

extension String {
    fileprivate func padding(to width: Int) -> String {
        self + String(repeating: " ", count: max(0, width - count))
    }
}
