import Diagnostics
import Preflight

/// What `tirage preflight` answers.
enum PreflightReply {
    /// Of one rule, in text; `--json` lists all.
    private static let shown = 5

    static func of(_ checked: [(file: String, result: PreflightResult)]) -> Reply {
        Reply(
            exit: checked.allSatisfy(\.result.isAccepted) ? 0 : ExitStatus.difference,
            members: [("files", .array(checked.map { json($0.file, $0.result) }))],
            text: text(of: checked, nil), screen: { text(of: checked, $0) })
    }

    // MARK: Text

    /// Files with findings stand apart.
    private static func text(
        of checked: [(file: String, result: PreflightResult)], _ terminal: Terminal?
    ) -> String {
        var text = ""
        var wasLong = false
        for (index, one) in checked.enumerated() {
            let lines = lines(one.file, one.result, terminal)
            if index > 0 { text += wasLong || lines.count > 1 ? "\n\n" : "\n" }
            text += lines.joined(separator: "\n")
            wasLong = lines.count > 1
        }
        return text
    }

    private static func lines(
        _ file: String, _ result: PreflightResult, _ terminal: Terminal? = nil
    ) -> [String] {
        var codes: [PreflightRule.Code] = []
        for finding in result.findings where !codes.contains(finding.code) { codes.append(finding.code) }
        var lines = codes.isEmpty ? [] : [file.printable]
        for code in codes {
            let all = result.findings.filter { $0.code == code }
            let severity = all.contains { $0.severity == .error } ? "error" : "warning"
            let head =
                terminal?.inked("\(severity):", severity == "error" ? .bold : .warning) ?? "\(severity):"
            lines.append("  \(head) \(code.rawValue)")
            lines += all.prefix(shown).map { "    \(place($0))\($0.message.printable)" }
            if all.count > shown { lines.append("    and \(grouped(all.count - shown)) more") }
            if let hint = all.first?.hint { lines.append("    hint: \(hint)") }
        }
        let refused = "refused as \(name(result.scope))"
        let verdict =
            result.isAccepted
            ? terminal?.inked("accepted", .good) ?? "accepted" : terminal?.inked(refused, .bold) ?? refused
        let errors = result.findings.count { $0.severity == .error }
        let warnings = result.findings.count - errors
        let counts = [
            errors > 0 ? counted(errors, "error") : "", warnings > 0 ? counted(warnings, "warning") : "",
        ].filter { !$0.isEmpty }
        let told = ([verdict] + counts).joined(separator: ", ")
        let facts = summary(result).joined(separator: ", ")
        lines.append(([file.printable] + (facts.isEmpty ? [] : [facts]) + [told]).joined(separator: ": "))
        return lines
    }

    private static func place(_ finding: PreflightFinding) -> String {
        let parts = [
            finding.page.map { "page \(grouped($0))" }, finding.object.map { "object \($0)" },
        ].compactMap(\.self)
        return parts.isEmpty ? "" : parts.joined(separator: ", ") + ": "
    }

    /// `PDF/VT-1, 250 pieces, 1 000 pages, 148 × 105 mm, FOGRA51, 2 spot colours`.
    private static func summary(_ result: PreflightResult) -> [String] {
        let facts = result.facts
        // What is refused is not what it was held to.
        var parts = result.isAccepted ? [name(result.scope)] : []
        if let records = facts.records { parts.append(counted(records, "record")) }
        if facts.pages > 0 { parts.append(counted(facts.pages, "page")) }
        if let size = facts.sizes.first {
            parts.append(
                facts.sizes.count == 1
                    ? "\(millimetres(size.widthInPoints)) × \(millimetres(size.heightInPoints)) mm"
                    : counted(facts.sizes.count, "size"))
        }
        if let condition = facts.condition { parts.append(condition.printable) }
        if !facts.spots.isEmpty {
            parts.append(
                facts.spots.count <= 4
                    ? facts.spots.map(\.printable).joined(separator: " + ")
                    : counted(facts.spots.count, "spot colour"))
        }
        return parts
    }

    private static func name(_ scope: PreflightRule.Scope) -> String {
        switch scope {
        case .plain, .artwork: "PDF"
        case .pdfx4: "PDF/X-4"
        case .pdfvt1: "PDF/VT-1"
        }
    }

    /// To a tenth.
    private static func millimetres(_ points: Double) -> String {
        let tenths = Int((points * 254 / 72).rounded())
        return tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
    }

    // MARK: JSON

    private static func json(_ file: String, _ result: PreflightResult) -> JSON {
        .object([
            ("file", .string(file)), ("profile", .string(result.scope.rawValue)),
            ("accepted", .bool(result.isAccepted)), ("pages", .integer(result.facts.pages)),
            ("records", .optional(result.facts.records)),
            ("condition", .optional(result.facts.condition)),
            ("spots", .array(result.facts.spots.map(JSON.string))),
            (
                "sizes",
                .array(
                    result.facts.sizes.map {
                        .object([
                            ("widthInPoints", .number($0.widthInPoints)),
                            ("heightInPoints", .number($0.heightInPoints)),
                        ])
                    })
            ),
            (
                "findings",
                .array(
                    result.findings.map {
                        .object([
                            ("severity", .string($0.severity.rawValue)), ("code", .string($0.code.rawValue)),
                            ("page", .optional($0.page)), ("object", .optional($0.object)),
                            ("message", .string($0.message)), ("hint", .string($0.hint)),
                        ])
                    })
            ),
        ])
    }

    // MARK: Rules

    static func rules() -> Reply {
        let lines = PreflightRule.all.flatMap { rule in
            [
                "\(rule.code.rawValue) (\(scopes(rule).joined(separator: ", "))\(rule.severity == .warning ? "; a warning" : ""))",
                "  \(rule.requirement)", "  hint: \(rule.remedy)", "  from: \(rule.source)",
            ]
        }
        return Reply(
            members: [
                (
                    "rules",
                    .array(
                        PreflightRule.all.map { rule in
                            .object([
                                ("code", .string(rule.code.rawValue)),
                                ("severity", .string(rule.severity.rawValue)),
                                ("profiles", .array(scopes(rule).map(JSON.string))),
                                ("requirement", .string(rule.requirement)), ("hint", .string(rule.remedy)),
                                ("source", .string(rule.source)),
                            ])
                        })
                )
            ], text: lines.joined(separator: "\n"))
    }

    private static func scopes(_ rule: PreflightRule) -> [String] {
        PreflightRule.Scope.allCases.filter { rule.scopes.contains($0) }.map(\.rawValue)
    }
}
