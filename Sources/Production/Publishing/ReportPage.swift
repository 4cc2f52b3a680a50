import ContactBase

/// `report.html`: the report for people, in one file that needs nothing else.
package enum ReportPage {
    package static func html(_ report: Report) -> String {
        let refused = Disposition.allCases.filter { $0 != .printed && report.count($0) > 0 }
        let bar = ([Disposition.printed] + refused).map { disposition in
            "<i class=\"\(disposition.rawValue)\" style=\"flex:\(report.count(disposition))\"></i>"
        }.joined()
        let legend = ([Disposition.printed] + refused).map { disposition in
            "<tr><td><i class=\"dot \(disposition.rawValue)\"></i>\(disposition.rawValue)</td>"
                + "<td class=\"n\">\(grouped(report.count(disposition)))</td></tr>"
        }.joined(separator: "\n")
        let files = report.files.map { file in
            "<tr><td>\(escaped(file.path))</td><td class=\"n\">\(grouped(file.bytes))</td>"
                + "<td class=\"hash\">\(file.sha256)</td></tr>"
        }.joined(separator: "\n")
        let stages = report.stages.map { stage in
            "<tr><td>\(escaped(stage.name))</td><td class=\"n\">\(seconds(stage.seconds))</td></tr>"
        }.joined(separator: "\n")
        let byField = report.byField.map { field in
            let rows = field.counts.map { count in
                "<tr><td>\(count.value.isEmpty ? "<i>empty</i>" : escaped(count.value))</td>"
                    + "<td class=\"n\">\(grouped(count.pieces))</td></tr>"
            }.joined(separator: "\n")
            return "<h2>Printed by \(escaped(field.field))</h2><table class=\"narrow\">\(rows)</table>"
        }.joined(separator: "\n")
        let fits = report.fits.isEmpty ? "" : fitsTable(report.fits)
        let coarse = report.coarse.map { count in
            "<p>The image of frame <b>\(escaped(count.frame))</b> is coarse on "
                + "\(counted(count.pieces, "piece")): \(count.lowest) ppi at worst.</p>"
        }.joined(separator: "\n")
        let seeds = report.seeds > 0 ? " and \(counted(report.seeds, "seed"))" : ""
        let rest =
            refused.isEmpty
            ? "Every row of the list is printed."
            : "Why a row is not printed stands in <a href=\"not-printed.csv\">not-printed.csv</a>."
        return """
            <!doctype html>
            <html lang="en"><head><meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>\(escaped(report.job)), run \(report.run)</title>
            <style>
            body { font: 16px/1.5 system-ui, sans-serif; color: #1d2433; max-width: 52rem; margin: 3rem auto; padding: 0 1.2rem }
            h1 { font-weight: 600; font-size: 1.6rem; margin: 0 } h2 { font-size: 1rem; margin: 2.4rem 0 .4rem }
            p { margin: .3rem 0 1rem; color: #5a6478 } .big { font-size: 2.6rem; color: #1d2433; margin: 1.2rem 0 .6rem }
            .bar { display: flex; gap: 2px; height: 1.2rem; margin: .6rem 0 1rem } .bar i { min-width: 4px; border-radius: 3px }
            table { border-collapse: collapse; width: 100% } td, th { padding: .3rem .6rem .3rem 0; text-align: left; vertical-align: top }
            tr + tr td { border-top: 1px solid #e4e7ee } .n { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap }
            .hash { font: 12px/1.6 ui-monospace, monospace; color: #5a6478; word-break: break-all }
            .dot { display: inline-block; width: .7rem; height: .7rem; border-radius: 3px; margin-right: .5rem }
            .printed { background: #2f7d5b } .rejected { background: #c2413b } .quarantined { background: #d98a1f }
            .duplicate { background: #8a93a6 } .unselected { background: #c3c9d5 } .suppressed { background: #7c6f9c }
            .heldout { background: #9db4c0 }
            .narrow { max-width: 22rem } @media print { body { margin: 0 } }
            </style></head><body>
            <h1>\(escaped(report.job)), run \(report.run)</h1>
            <p class="big">\(counted(report.printed, "piece")) printed</p>
            <p>\(counted(report.rows, "row"))\(seeds) read, \(counted(report.pages, "page")) in \(counted(report.parts, "file")). \
            \(rest)</p>
            <div class="bar">\(bar)</div>
            <table class="narrow">\(legend)
            <tr><td><b>rows\(report.seeds > 0 ? " and seeds" : "")</b></td>\
            <td class="n"><b>\(grouped(report.rows + report.seeds))</b></td></tr></table>
            \(byField)
            \(fits)
            \(coarse)
            <h2>Time</h2><table class="narrow">\(stages)</table>
            <h2>Files</h2><table><tr><th>file</th><th class="n">bytes</th><th>SHA-256</th></tr>\(files)</table>
            <h2>Identity</h2><table>
            <tr><td>run</td><td class="hash">\(report.plan)</td></tr>
            <tr><td>registry</td><td class="hash">\(escaped(report.registry))</td></tr></table>
            </body></html>

            """
    }

    private static func fitsTable(_ fits: [FitCount]) -> String {
        let rows = fits.map { count in
            "<tr><td>\(escaped(count.frame))</td><td>\(escaped(count.step))</td>"
                + "<td class=\"n\">\(grouped(count.pieces))</td></tr>"
        }.joined(separator: "\n")
        return "<h2>Texts made smaller to fit</h2><table>"
            + "<tr><th>frame</th><th>set at</th><th class=\"n\">pieces</th></tr>\(rows)</table>"
    }

    private static func escaped(_ text: String) -> String {
        var result = ""
        for character in text.unicodeScalars {
            switch character {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            default: result.unicodeScalars.append(character)
            }
        }
        return result
    }

    private static func counted(_ number: Int, _ noun: String) -> String {
        "\(grouped(number)) \(noun)\(number == 1 ? "" : "s")"
    }

    /// In groups of three, a thin space between.
    private static func grouped(_ number: Int) -> String {
        var groups: [String] = []
        var rest = number
        while rest >= 1000 {
            groups.insert(padded(rest % 1000, to: 3), at: 0)
            rest /= 1000
        }
        return ([String(rest)] + groups).joined(separator: "\u{202F}")
    }

    private static func seconds(_ value: Double) -> String {
        let tenths = Int((value * 10).rounded())
        return "\(tenths / 10).\(tenths % 10) s"
    }
}
