import ContactBase
import Diagnostics
import JobModel
import ListHygiene
import Production
import QRSymbol
import Typesetting

/// What `tirage check` answers.
enum CheckReply {
    static func of(_ result: CheckResult, _ loaded: LoadedJob, isSupplement: Bool = false) -> Reply {
        var reply = Reply(
            members: members(result, loaded), text: lines(result, loaded).joined(separator: "\n"))
        if result.count(.printed) == 0 {
            reply.exit = ExitStatus.badInput
            reply.note =
                isSupplement
                ? "error: nobody is left to print; the reasons stand above"
                : "error: no row of the list can be printed; the reasons stand above"
        }
        return reply
    }

    private static func lines(_ result: CheckResult, _ loaded: LoadedJob) -> [String] {
        let printed = result.count(.printed)
        var lines = [
            "\(loaded.job.name): \(counted(printed, "piece")) of \(counted(result.pagesPerPiece, "page")), "
                + "in \(counted(result.parts, "part"))",
            "  "
                + account(rows: result.rows, seeds: result.seeds, counts: result.counts),
        ]
        if !result.isHoldoutKnown {
            lines.append("  who is held out is known after the campaign's first run: its key decides")
        }
        lines += ruleLines(result.rules)
        for field in result.byField {
            lines.append("  printed by \(field.field)")
            let width = field.counts.map { shownValue($0.value).unicodeScalars.count }.max() ?? 0
            lines += field.counts.prefix(20).map { count in
                let value = shownValue(count.value)
                let blanks = String(repeating: " ", count: width - value.unicodeScalars.count)
                return "    \(value)\(blanks)  \(grouped(count.pieces))"
            }
            if field.counts.count > 20 { lines.append("    … and \(field.counts.count - 20) more") }
        }
        if !result.fits.isEmpty {
            lines.append("  made smaller to fit")
            let width = result.fits.map(\.frame.unicodeScalars.count).max() ?? 0
            lines += result.fits.map { fit in
                let blanks = String(repeating: " ", count: width - fit.frame.unicodeScalars.count)
                return "    \(fit.frame)\(blanks)  \(fit.step)  \(grouped(fit.pieces))"
            }
        }
        for (index, report) in result.hygiene.enumerated() {
            lines.append("  columns of \(result.lists[index])")
            lines += ListSummary.columns(report.columns).map { "    " + $0 }
        }
        if let module = result.smallestModule {
            let hundredths = Int((module.millimetres * 100).rounded(.down))
            lines.append(
                "  QR code   version \(result.format.version), level \(result.format.level.rawValue), module "
                    + "\(hundredths / 100).\(String(hundredths % 100 + 100).dropFirst()) mm")
        }
        lines += pressLines(loaded)
        for face in result.faces { lines.append("  font      \(face.families.first ?? "") (\(face.file))") }
        return lines + warningLines(result) + refusedLines(result, loaded)
    }

    /// What the press files will be, where that was asked for.
    private static func pressLines(_ loaded: LoadedJob) -> [String] {
        let print = loaded.job.print
        guard print.profile != .plain || print.intent != nil else { return [] }
        let condition = print.intent.map { " for \($0.condition)" } ?? ""
        var spots: [String] = []
        for case .spot(let name, _, _) in loaded.template.colours.map(\.colour.ink)
        where !spots.contains(name) {
            spots.append(name)
        }
        return ["  press     \(print.profile.title)\(condition)"]
            + (spots.isEmpty ? [] : ["  spots     \(spots.joined(separator: ", "))"])
    }

    private static func ruleLines(_ rules: [RuleCount]) -> [String] {
        guard !rules.isEmpty else { return [] }
        let width = rules.map(\.label.unicodeScalars.count).max() ?? 0
        return ["  rules hold for"]
            + rules.map { rule in
                let blanks = String(repeating: " ", count: width - rule.label.unicodeScalars.count)
                return "    \(rule.label)\(blanks)  \(grouped(rule.holds)) of \(counted(rule.of, "row"))"
            }
    }

    private static func shownValue(_ value: String) -> String { value.isEmpty ? "(empty)" : value }

    private static func warningLines(_ result: CheckResult) -> [String] { result.warnings.all.map(\.text) }

    private static func refusedLines(_ result: CheckResult, _ loaded: LoadedJob) -> [String] {
        let shown = result.notPrinted.prefix(20)
        var lines = shown.map { row in
            let sizes = row.needed.isEmpty ? "" : " (needs \(row.needed), has \(row.given))"
            let file = loaded.displayName(ofList: row.list)
            return "\(file):\(row.line): \(row.disposition.rawValue): \(row.reason)\(sizes)"
        }
        let refused =
            result.rows + result.seeds - result.count(.printed) - result.count(.alreadyPrinted)
        if refused > shown.count {
            lines.append("… and \(counted(refused - shown.count, "row")) more; --json lists 1 000")
        }
        return lines
    }

    private static func members(_ result: CheckResult, _ loaded: LoadedJob) -> [(String, JSON)] {
        [
            ("job", .string(loaded.job.name)), ("rows", .integer(result.rows)),
            ("seeds", .integer(result.seeds)), ("counts", counts(result.counts)),
            ("parts", .integer(result.parts)), ("pagesPerPiece", .integer(result.pagesPerPiece)),
            (
                "rules",
                .array(
                    result.rules.map { rule in
                        .object([
                            ("rule", .string(rule.label)), ("place", .string("\(rule.location)")),
                            ("holds", .integer(rule.holds)), ("of", .integer(rule.of)),
                        ])
                    })
            ),
            (
                "byField",
                .object(
                    result.byField.map { field in
                        (field.field, .object(field.counts.map { ($0.value, .integer($0.pieces)) }))
                    })
            ),
            (
                "fits",
                .array(
                    result.fits.map {
                        .object([
                            ("frame", .string($0.frame)), ("step", .string($0.step)),
                            ("pieces", .integer($0.pieces)),
                        ])
                    })
            ),
            (
                "lists",
                .array(
                    zip(result.lists, result.hygiene).map { name, report in
                        .object([
                            ("file", .string(name)), ("columns", ListSummary.json(report.columns)),
                        ])
                    })
            ),
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
                            ("file", .string(loaded.displayName(ofList: row.list))),
                            ("line", .integer(row.line)), ("disposition", .string(row.disposition.rawValue)),
                            ("reason", .string(row.reason)), ("frame", .string(row.frame)),
                            ("needed", .string(row.needed)), ("given", .string(row.given)),
                        ])
                    })
            ), ("warnings", DiagnosticList(loaded.warnings.all + result.warnings.all).json),
        ]
    }

    static func counts(_ counts: [Disposition: Int]) -> JSON {
        .object(Disposition.allCases.map { ($0.rawValue, .integer(counts[$0] ?? 0)) })
    }

    /// `300 rows + 2 seeds = 293 printed + 9 rejected`.
    static func account(rows: Int, seeds: Int, counts: [Disposition: Int]) -> String {
        let parts = Disposition.allCases.filter { $0 == .printed || counts[$0] ?? 0 > 0 }
        return counted(rows, "row") + (seeds > 0 ? " + \(counted(seeds, "seed"))" : "") + " = "
            + parts.map { "\(grouped(counts[$0] ?? 0)) \($0.words)" }.joined(separator: " + ")
    }
}
