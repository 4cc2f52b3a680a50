import ContactBase
import Manifest

/// What printed and what did not: a bar that adds up, and the numbers.
struct AccountSection {
    let report: Report

    private var total: Int { report.rows + report.seeds }
    private var told: [Disposition] { Disposition.told.filter { $0 == .printed || report.count($0) > 0 } }

    var html: String {
        let rest = total - report.printed
        let isTiny = rest > 0 && Double(rest) < 0.25 * Double(total)
        return """
            <section id="account" aria-label="What printed and what did not">
            <p class="big"><b>\(Markup.grouped(report.printed))</b> \(report.printed == 1 ? "piece" : "pieces") printed</p>
            <p class="lede">\(sentence)</p>
            \(bar(told, of: total, name: "All rows by what became of them"))
            \(isTiny ? magnified(rest) : "")
            \(table)
            </section>

            """
    }

    private var sentence: String {
        let seeds = report.seeds > 0 ? " and \(Markup.counted(report.seeds, "seed"))" : ""
        let read =
            "\(Markup.counted(report.rows, "row"))\(seeds) read, \(Markup.counted(report.pages, "page")) in "
            + "\(Markup.counted(report.parts, "part"))." + supplement
        let held = report.heldBack
        if held > 0 {
            return read + " <strong>\(Markup.counted(held, "row")) held back:</strong> "
                + "<a href=\"#held-back\">see why</a>, or open <a href=\"not-printed.csv\">not-printed.csv</a>."
        }
        if report.isSupplement, report.listedNotPrinted == 0 {
            return read + " Every row of the list is printed, in this run or before."
        }
        return total == report.printed
            ? read + " Every row of the list is printed."
            : read + " Nothing is held back; what the job leaves out stands in "
                + "<a href=\"not-printed.csv\">not-printed.csv</a>."
    }

    private var supplement: String {
        guard report.isSupplement else { return "" }
        let runs = report.addsTo.map { String($0.run) }.joined(separator: ", ")
        return " A supplement: \(Markup.counted(report.count(.alreadyPrinted), "row")) already printed in "
            + "\(report.addsTo.count == 1 ? "run" : "runs") \(runs)."
    }

    /// Shares as they are, but nothing so small that it cannot be seen.
    private func bar(_ dispositions: [Disposition], of total: Int, name: String) -> String {
        let least = 0.7
        let raw = dispositions.map { max(Double(report.count($0)) * 100 / Double(max(1, total)), least) }
        let excess = raw.reduce(0, +) - 100
        let largest = raw.indices.max { raw[$0] < raw[$1] }
        let shares = raw.enumerated().map { $0.offset == largest ? $0.element - excess : $0.element }
        var left = 0.0
        let boxes = zip(dispositions, shares).map { disposition, share in
            defer { left += share }
            let place = "x=\"\(Markup.place(left))%\" width=\"\(Markup.place(share))%\" height=\"100%\""
            return Self.fill(disposition, place)
        }
        let words = dispositions.map { "\(Markup.grouped(report.count($0))) \($0.title)" }
        return """
            <svg class="bar" role="img" aria-label="\(name): \(words.joined(separator: ", "))" width="100%" height="26">
            \(boxes.joined(separator: "\n"))
            </svg>
            """
    }

    /// The part of the bar that is not printed, spread over its whole width.
    private func magnified(_ rest: Int) -> String {
        let without = told.filter { $0 != .printed }
        let share = max(Double(rest) * 100 / Double(total), 0.7 * Double(without.count))
        return """
            <svg class="lens" aria-hidden="true" width="100%" height="18" viewBox="0 0 100 18" preserveAspectRatio="none">
            <path d="M\(Markup.place(100 - share)) 0H100V18H0Z"/></svg>
            \(bar(without, of: rest, name: "The rows that are not printed"))
            <p class="below" aria-hidden="true">the \(Markup.counted(rest, "row")) not printed, enlarged</p>
            """
    }

    private var table: String {
        var table = PageTable(
            caption: "Rows by what became of them",
            columns: [
                .init("what became of it"), .init("rows", .number), .init("share", .number), .init(""),
            ],
            form: .folded)
        table.rows = told.map { disposition in
            let count = report.count(disposition)
            return [
                "\(AccountSection.swatch(disposition))\(disposition.title)", Markup.grouped(count),
                Markup.percent(count, of: total), "<span class=\"soft\">\(disposition.meaning)</span>",
            ]
        }
        table.sum = [
            "rows\(report.seeds > 0 ? " and seeds" : "")", Markup.grouped(total), "",
            report.seeds > 0
                ? "<span class=\"soft\">\(Markup.grouped(report.rows)) + \(Markup.grouped(report.seeds))</span>"
                : "",
        ]
        return table.html
    }

    /// A little of the bar, for the legend.
    static func swatch(_ disposition: Disposition) -> String {
        "<svg class=\"swatch\" aria-hidden=\"true\" width=\"14\" height=\"14\">"
            + fill(disposition, "width=\"14\" height=\"14\"") + "</svg>"
    }

    /// A colour, and a pattern that tells it from others in print without colours.
    private static func fill(_ disposition: Disposition, _ place: String) -> String {
        let pattern =
            disposition == .printed ? "" : "<rect \(place) style=\"fill:url(#p-\(disposition.rawValue))\"/>"
        return "<rect class=\"\(disposition.rawValue)\" \(place)/>\(pattern)"
    }

    /// Once in the page.
    static let patterns = """
        <svg class="defs" aria-hidden="true" width="0" height="0"><defs>
        <pattern id="p-rejected" width="6" height="6" patternUnits="userSpaceOnUse"><path class="over" d="M0 0L6 6M6 0L0 6"/></pattern>
        <pattern id="p-quarantined" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path class="over" d="M0 0V7"/></pattern>
        <pattern id="p-duplicate" width="5" height="5" patternUnits="userSpaceOnUse"><circle class="dot" cx="2.5" cy="2.5" r="1.1"/></pattern>
        <pattern id="p-suppressed" width="5" height="5" patternUnits="userSpaceOnUse"><path class="over" d="M0 2.5H5"/></pattern>
        <pattern id="p-unselected" width="8" height="8" patternUnits="userSpaceOnUse"/>
        <pattern id="p-already-printed" width="9" height="9" patternUnits="userSpaceOnUse" patternTransform="rotate(-45)"><path class="over" d="M0 0V9"/></pattern>
        <pattern id="p-heldout" width="5" height="5" patternUnits="userSpaceOnUse"><path class="over" d="M2.5 0V5"/></pattern>
        </defs></svg>
        """
}
