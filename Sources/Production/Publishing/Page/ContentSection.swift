/// What the pieces are: variants, texts made smaller, coarse images and fallback ones, warnings.
struct ContentSection {
    let report: Report

    /// Values shown of a field; all of them are in `report.json`.
    private static let limit = 24

    var html: String {
        report.byField.map(variants).joined() + adjusted + warnings
    }

    private func variants(_ field: FieldCounts) -> String {
        let sorted = field.counts.sorted { ($1.pieces, $0.value) < ($0.pieces, $1.value) }
        let most = max(1, sorted.first?.pieces ?? 1)
        var table = PageTable(
            caption: "Printed pieces by \(Markup.escaped(field.field))",
            columns: [
                .init(Markup.escaped(field.field)), .init("", .plot), .init("pieces", .number),
                .init("share", .number),
            ])
        table.rows = sorted.prefix(ContentSection.limit).map { count in
            [
                count.value.isEmpty ? "<i>empty</i>" : Markup.escaped(count.value),
                Plot.bar(Double(count.pieces) / Double(most)), Markup.grouped(count.pieces),
                Markup.percent(count.pieces, of: report.printed),
            ]
        }
        let rest = sorted.dropFirst(ContentSection.limit)
        if !rest.isEmpty {
            let pieces = rest.reduce(0) { $0 + $1.pieces }
            table.rows.append([
                "<i>\(Markup.counted(rest.count, "other value"))</i>", "", Markup.grouped(pieces),
                Markup.percent(pieces, of: report.printed),
            ])
        }
        return Markup.section(
            "by-\(report.byField.firstIndex(of: field) ?? 0)", "Printed by \(Markup.escaped(field.field))",
            table.html)
    }

    private var adjusted: String {
        var made = ""
        if !report.fits.isEmpty {
            var table = PageTable(
                caption: "Texts made smaller to fit, by frame",
                columns: [.init("frame"), .init("pieces", .number), .init("share", .number), .init("set at")])
            table.rows = fitsByFrame.map { frame, fits in
                let pieces = fits.reduce(0) { $0 + $1.pieces }
                let steps = fits.map { "\(Markup.escaped($0.step)): \(Markup.grouped($0.pieces))" }
                return [
                    Markup.escaped(frame), Markup.grouped(pieces), Markup.percent(pieces, of: report.printed),
                    "<span class=\"soft\">\(steps.joined(separator: ", "))</span>",
                ]
            }
            made += Markup.section("fits", "Texts made smaller to fit", table.html)
        }
        if !report.coarse.isEmpty {
            var table = PageTable(
                caption: "Coarse images",
                columns: [.init("frame"), .init("pieces", .number), .init("at worst", .number)])
            table.rows = report.coarse.map { coarse in
                [Markup.escaped(coarse.frame), Markup.grouped(coarse.pieces), "\(coarse.lowest) ppi"]
            }
            made += Markup.section("coarse", "Images coarser than the template wants", table.html)
        }
        if !report.standIns.isEmpty {
            var table = PageTable(
                caption: "Fallback images",
                columns: [
                    .init("frame"), .init("pieces", .number), .init("not there", .number),
                    .init("cannot be shown", .number), .init("not named", .number),
                ])
            table.rows = report.standIns.map { count in
                [Markup.escaped(count.frame)]
                    + [count.pieces, count.missing, count.refused, count.unnamed].map(Markup.grouped)
            }
            made += Markup.section("stand-ins", "Images that a fallback stands in for", table.html)
        }
        return made
    }

    /// Frames in the template's order, as their steps are.
    private var fitsByFrame: [(frame: String, fits: [FitCount])] {
        var found: [(frame: String, fits: [FitCount])] = []
        for fit in report.fits {
            if let index = found.firstIndex(where: { $0.frame == fit.frame }) {
                found[index].fits.append(fit)
            } else {
                found.append((fit.frame, [fit]))
            }
        }
        return found
    }

    private var warnings: String {
        guard !report.warnings.isEmpty else { return "" }
        let shown = report.warnings.prefix(ContentSection.limit).map { warning in
            let place = warning.place.map { "<span class=\"soft\">\(Markup.escaped($0))</span> " } ?? ""
            let hints = warning.hints.map { "<br/><span class=\"soft\">\(HeldBackSection.marked($0))</span>" }
            return "<li>\(place)\(HeldBackSection.marked(warning.message))\(hints.joined())</li>"
        }
        let rest = report.warnings.count - shown.count
        let more = rest > 0 ? "<p class=\"note\">… and \(Markup.counted(rest, "warning")) more.</p>" : ""
        return Markup.section("warnings", "Warnings", "<ul>\(shown.joined(separator: "\n"))</ul>\(more)")
    }
}
