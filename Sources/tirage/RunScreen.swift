import ContactBase
import Production

/// What a terminal shows at the end of a run: what printed, what is held back, where it is and what to do next.
struct RunScreen {
    let report: Report
    /// Of the run shown as the current one, as an operator would write it.
    let folder: String
    let terminal: Terminal

    var text: String {
        var lines = ["", "  " + terminal.inked(RunReply.named(report), .bold), ""]
        lines += big(report.printed, "\(report.printed == 1 ? "piece" : "pieces") printed", .good)
        if report.hasRefusals {
            lines +=
                [""] + big(report.heldBack, "\(report.heldBack == 1 ? "row" : "rows") held back", .warning)
        }
        lines.append("")
        lines += wrapped(
            "\(counted(report.pages, "page")) in \(counted(report.pressFiles, "file")); "
                + CheckReply.account(
                    rows: report.rows, seeds: report.seeds,
                    counts: report.notPrinted.merging([.printed: report.printed]) { $1 }))
        lines.append("")
        lines += places.flatMap(place)
        for warning in RunReply.lateWarnings(of: report) {
            lines.append("")
            lines += wrapped(
                warning.message, first: "  " + terminal.inked("warning: ", .warning), rest: "           ")
            lines += warning.hints.flatMap { wrapped($0, first: "           ", rest: "           ") }
        }
        lines += ["", "  " + terminal.inked("Next", .bold)]
        for (index, step) in next.enumerated() {
            lines += wrapped(step, first: "  \(index + 1). ", rest: "     ")
        }
        return (lines + [""]).joined(separator: "\n")
    }

    private var places: [(name: String, path: String)] {
        var places = [
            ("press files", "\(folder)/print/"), ("manifest", "\(folder)/manifest/"),
            ("report", "\(folder)/report.html"),
        ]
        if report.listedNotPrinted > 0 {
            places.append((report.hasRefusals ? "held back" : "not printed", "\(folder)/not-printed.csv"))
        }
        return places
    }

    private var next: [String] {
        var steps: [String] = []
        if report.hasRefusals {
            steps.append(
                "See in not-printed.csv why \(counted(report.heldBack, "row")) \(report.heldBack == 1 ? "is" : "are") "
                    + "held back; mend the list and print the rest alone with `--supplement`: contacts keep their PURLs."
            )
        }
        steps.append("Send print/ to the press.")
        steps.append("Give manifest/ to the web server before the post: README.txt there says how.")
        return steps
    }

    /// The number with its words beside its foot, or below it where there is no room.
    private func big(_ number: Int, _ words: String, _ ink: Terminal.Ink) -> [String] {
        let digits = BigNumber(number, columns: terminal.columns - 4, isUnicode: terminal.isUnicode)
        var lines = digits.lines.map { "  " + terminal.inked($0, ink) }
        // Without colours, nothing that cannot be seen stands at a line's end.
        for index in lines.indices.dropLast() {
            while lines[index].last == " " { lines[index].removeLast() }
        }
        if digits.columns + words.count + 6 < terminal.columns {
            lines[lines.count - 1] += "  " + terminal.inked(words.uppercased(), .bold)
        } else {
            lines.append("  " + terminal.inked(words.uppercased(), .bold))
        }
        return lines
    }

    /// A path is never broken: it must be there to be copied.
    private func place(_ name: String, _ path: String) -> [String] {
        let padded = name + String(repeating: " ", count: max(1, 13 - name.count))
        return 2 + padded.count + path.count < terminal.columns
            ? ["  \(padded)\(path)"] : ["  \(name)", "    \(path)"]
    }

    private func wrapped(_ text: String, first: String = "  ", rest: String = "  ") -> [String] {
        var lines: [String] = []
        var line = first
        var isEmpty = true
        for word in text.split(separator: " ") {
            if !isEmpty, line.count + word.count + 1 >= terminal.columns {
                lines.append(line)
                (line, isEmpty) = (rest, true)
            }
            line += (isEmpty ? "" : " ") + word
            isEmpty = false
        }
        return lines + [line]
    }
}
