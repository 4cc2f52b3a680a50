import Diagnostics

/// A line of a list of sheets to print again: a piece number, or a control mark as a scanner reads it.
struct ScannedCode: Hashable {
    /// `postcard r1 000042 1/2 9F3A21C7`: what the mark says besides the piece.
    struct Mark: Hashable {
        var job: String
        var run: Int
        /// From 1.
        var page, pages: Int
        /// Upper case.
        var check: String
    }

    /// In its file, from 1.
    var line: Int
    var piece: Int
    /// Nil for a bare piece number.
    var mark: Mark?
}

/// A file of piece numbers and control marks, one a line.
struct ControlCodes {
    /// Of mistakes told one by one.
    static let mostMistakes = 20

    /// For messages.
    let file: String
    let codes: [ScannedCode]

    /// - Throws: `Diagnostic` when the file cannot be read or names nothing; `DiagnosticList` of lines that are neither
    ///   number nor mark.
    init(path: String, displayName: String) throws {
        var bytes = try InputFile.read(path, displayName: displayName, limit: 64 << 20)[...]
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes = bytes.dropFirst(3) }
        file = displayName
        var codes: [ScannedCode] = []
        var mistakes: [Diagnostic] = []
        for (index, line) in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
            .enumerated()
        {
            // Blanks of ASCII alone: what else a scanner puts in is a mistake to be seen.
            let words = line.split { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") || $0 == 13 }
            if words.isEmpty { continue }
            if let code = ControlCodes.code(words.map { String(decoding: $0, as: UTF8.self) }, index + 1) {
                codes.append(code)
            } else {
                mistakes.append(
                    Diagnostic(
                        "control-code", "this is neither a piece number nor a control mark",
                        at: SourceLocation(file: displayName, line: index + 1),
                        hints: ["a control mark is such as `postcard r1 000042 1/2 9F3A21C7`"]))
            }
        }
        try ControlCodes.refuse(mistakes)
        guard !codes.isEmpty else {
            throw Diagnostic(
                "control-code", "the file names no piece", at: SourceLocation(file: displayName),
                hints: ["give it a control mark or a piece number a line"])
        }
        self.codes = codes
    }

    private static func code(_ words: [String], _ line: Int) -> ScannedCode? {
        if words.count == 1 {
            return number(words[0][...]).map { ScannedCode(line: line, piece: $0) }
        }
        guard words.count == 5, words[1].first == "r", let run = number(words[1].dropFirst()),
            words[2].utf8.count >= 6, let piece = number(words[2][...]),
            words[4].utf8.count == 8, words[4].allSatisfy(\.isHexDigit)
        else { return nil }
        let pages = words[3].split(separator: "/", omittingEmptySubsequences: false).map(number)
        guard pages.count == 2, let page = pages[0], let of = pages[1] else { return nil }
        return ScannedCode(
            line: line, piece: piece,
            mark: .init(job: words[0], run: run, page: page, pages: of, check: words[4].uppercased()))
    }

    /// Digits alone, at least 1.
    private static func number(_ text: Substring) -> Int? {
        guard !text.isEmpty, text.utf8.allSatisfy({ (48...57).contains($0) }), let number = Int(text),
            number > 0
        else { return nil }
        return number
    }

    /// What is wrong with the marks of a run: another job's or run's, pieces that it does not have.
    ///
    /// - Throws: `DiagnosticList`.
    func check(_ run: PublishedRun) throws {
        let pieces = run.report.printed
        try refuse { code in
            if let mark = code.mark, mark.job != run.report.job {
                return "this sheet is of job `\(mark.job.printable)`, not `\(run.report.job)`"
            }
            if let mark = code.mark, mark.run != run.number {
                return "this sheet is of run \(mark.run), not run \(run.number)"
            }
            return code.piece > pieces
                ? "run \(run.number) has no piece \(code.piece): its pieces are 1 to \(pieces)" : nil
        }
    }

    /// What is wrong with the marks' pages and check numbers.
    ///
    /// - Parameters:
    ///   - pages: of each piece.
    ///   - checks: of each piece, as planned.
    /// - Throws: `DiagnosticList`.
    func check(pages: [Int: Int], checks: [Int: String]) throws {
        try refuse { code in
            guard let mark = code.mark else { return nil }
            let count = pages[code.piece] ?? 0
            if mark.pages != count || mark.page > count {
                return "piece \(code.piece) has \(count) page\(count == 1 ? "" : "s"): "
                    + "\(mark.page)/\(mark.pages) is none of them"
            }
            return mark.check == checks[code.piece]?.uppercased()
                ? nil : "the check number is not that of piece \(code.piece)"
        }
    }

    private func refuse(_ fault: (ScannedCode) -> String?) throws {
        try ControlCodes.refuse(
            codes.compactMap { code in
                fault(code).map {
                    Diagnostic(
                        "control-code", $0, at: SourceLocation(file: file, line: code.line),
                        hints: ["look at the sheet: nothing is printed again on a guess"])
                }
            })
    }

    private static func refuse(_ mistakes: [Diagnostic]) throws {
        guard !mistakes.isEmpty else { return }
        var told = Array(mistakes.prefix(mostMistakes))
        // Once is enough of what is the same for all.
        for index in told.indices.dropLast() where told[index].hints == told[index + 1].hints {
            told[index].hints = []
        }
        if mistakes.count > mostMistakes {
            told.append(
                Diagnostic("control-code", "\(mistakes.count - mostMistakes) more lines are refused"))
        }
        throw DiagnosticList(told)
    }
}
