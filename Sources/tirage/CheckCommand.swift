import ArgumentParser
import ContactBase
import Diagnostics
import JobModel
import Production
import QRSymbol
import Typesetting

struct CheckCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Find out everything that can be known without printing.",
        discussion: "Reads every row and fits every text. Writes nothing and issues no token.")

    @OptionGroup var job: JobOptions
    @OptionGroup var registry: RegistryOptions
    @OptionGroup var workers: WorkerOptions
    @OptionGroup var reply: ReplyOptions

    func run() async throws {
        try await reply.perform {
            let progress = ProgressPrinter(reply.progress)
            defer { progress.end() }
            let loaded = try job.load()
            if !reply.json, !loaded.warnings.isEmpty { Console.note(loaded.warnings.text) }
            let session = Session.ofThisProcess(
                workers: workers.resolved, fonts: job.fonts, progress: progress)
            let result = try await Check(
                loaded: loaded, registry: registry.openIfPresent(), session: session
            ).run()
            progress.end()
            return Reply(
                members: members(result, loaded), text: text(result, loaded))
        }
    }

    private func text(_ result: CheckResult, _ loaded: LoadedJob) -> String {
        let printed = result.count(.printed)
        var lines = [
            "\(loaded.job.name): \(counted(printed, "piece")) of \(counted(result.pagesPerPiece, "page")), "
                + "in \(counted(result.parts, "part"))"
        ]
        let others = Disposition.allCases.filter { $0 != .printed && result.count($0) > 0 }
        lines.append(
            "  rows      \(grouped(result.rows)) = \(grouped(printed)) printed"
                + others.map { " + \(grouped(result.count($0))) \($0.rawValue)" }.joined())
        if let module = result.smallestModule {
            let hundredths = Int((module.millimetres * 100).rounded(.down))
            lines.append(
                "  QR code   version \(result.format.version), level \(result.format.level.rawValue), module "
                    + "\(hundredths / 100).\(String(hundredths % 100 + 100).dropFirst()) mm")
        }
        for face in result.faces { lines.append("  font      \(face.families.first ?? "") (\(face.file))") }
        let shown = result.notPrinted.prefix(20)
        for row in shown {
            let sizes = row.needed.isEmpty ? "" : " (needs \(row.needed), has \(row.given))"
            lines.append(
                "\(loaded.contactsDisplayName):\(row.line): \(row.disposition.rawValue): \(row.reason)\(sizes)"
            )
        }
        let refused = result.rows - printed
        if refused > shown.count {
            lines.append("… and \(counted(refused - shown.count, "row")) more; --json lists 1 000")
        }
        return lines.joined(separator: "\n")
    }

    private func members(_ result: CheckResult, _ loaded: LoadedJob) -> [(String, JSON)] {
        let counts = Disposition.allCases.map { ($0.rawValue, JSON.integer(result.count($0))) }
        return [
            ("job", .string(loaded.job.name)), ("rows", .integer(result.rows)), ("counts", .object(counts)),
            ("parts", .integer(result.parts)), ("pagesPerPiece", .integer(result.pagesPerPiece)),
            (
                "qr",
                .object([
                    ("version", .integer(result.format.version)),
                    ("level", .string(result.format.level.rawValue)),
                    ("moduleMillimetres", result.smallestModule.map { .number($0.millimetres) } ?? .null),
                ])
            ),
            ("fonts", .array(result.faces.map { .string($0.file) })),
            (
                "notPrinted",
                .array(
                    result.notPrinted.map { row in
                        .object([
                            ("file", .string(loaded.contactsDisplayName)), ("line", .integer(row.line)),
                            ("disposition", .string(row.disposition.rawValue)),
                            ("reason", .string(row.reason)),
                            ("frame", .string(row.frame)), ("needed", .string(row.needed)),
                            ("given", .string(row.given)),
                        ])
                    })
            ), ("warnings", loaded.warnings.json),
        ]
    }
}
