import ContactBase

/// Why rows are not printed: those to be looked at with frame and sizes, the others by their rule.
struct HeldBackSection {
    let report: Report

    /// Reasons shown of each kind; all of them are in `report.json`.
    private static let limit = 40

    var html: String {
        let held = report.reasons.filter(\.disposition.isHeldBack)
        let others = report.reasons.filter { !$0.disposition.isHeldBack }
        return (held.isEmpty ? "" : heldBack(held)) + (others.isEmpty ? "" : leftOut(others))
    }

    private func heldBack(_ reasons: [ReasonCount]) -> String {
        let sorted = reasons.sorted { $0.disposition == .quarantined && $1.disposition != .quarantined }
        var table = PageTable(
            caption: "Rows held back, by reason",
            columns: [.init("reason"), .init("rows", .number), .init("sizes"), .init("where")], form: .wide)
        table.rows = sorted.prefix(HeldBackSection.limit).map { reason in
            [worded(reason), Markup.grouped(reason.rows), sizes(reason), places(reason)]
        }
        return Markup.section(
            "held-back", "Held back", table.html + more(sorted.count),
            note:
                "Mend these in the list or the template and run the job again: contacts keep their PURLs. Sizes are "
                + "of the row that needs most, at the last step of the frame’s <code>fit</code>.")
    }

    private func leftOut(_ reasons: [ReasonCount]) -> String {
        var table = PageTable(
            caption: "Rows left out on purpose, by reason",
            columns: [.init("reason"), .init("rows", .number), .init("where")], form: .wide)
        table.rows = reasons.prefix(HeldBackSection.limit).map { reason in
            [
                worded(reason), Markup.grouped(reason.rows),
                places(reason),
            ]
        }
        return Markup.section("left-out", "Left out as the job says", table.html + more(reasons.count))
    }

    private func more(_ count: Int) -> String {
        count > HeldBackSection.limit
            ? "<p class=\"note\">… and \(Markup.counted(count - HeldBackSection.limit, "reason")) more.</p>"
            : ""
    }

    /// `code` between backquotes, as in messages.
    private func worded(_ reason: ReasonCount) -> String {
        "<span class=\"reason\">\(AccountSection.swatch(reason.disposition))"
            + "<span>\(HeldBackSection.marked(reason.reason))</span></span>"
    }

    static func marked(_ text: String) -> String {
        let parts = text.split(separator: "`", omittingEmptySubsequences: false).map {
            Markup.escaped(String($0))
        }
        guard parts.count % 2 == 1 else { return Markup.escaped(text) }
        return parts.enumerated().map { $0.offset % 2 == 1 ? "<code>\($0.element)</code>" : $0.element }
            .joined()
    }

    /// What is needed and what there is; nothing for reasons without sizes.
    private func sizes(_ reason: ReasonCount) -> String {
        guard !reason.needed.isEmpty else { return "" }
        return (HeldBackSection.drawing(of: reason) ?? "")
            + "<span class=\"sizes\">needs \(Markup.escaped(reason.needed))<br/>has \(Markup.escaped(reason.given))</span>"
    }

    /// A file's name once, its lines behind it.
    private func places(_ reason: ReasonCount) -> String {
        var files: [(name: Substring, lines: [Substring])] = []
        for place in reason.places {
            guard let colon = place.lastIndex(of: ":") else { continue }
            let line = place[place.index(after: colon)...]
            if files.last?.name == place[..<colon] {
                files[files.count - 1].lines.append(line)
            } else {
                files.append((place[..<colon], [line]))
            }
        }
        let words = files.map { file in
            "\(Markup.escaped(String(file.name))) line\(file.lines.count == 1 ? "" : "s") "
                + file.lines.joined(separator: ", ")
        }.joined(separator: "; ")
        return words + (reason.rows > reason.places.count ? ", …" : "")
    }

    /// The frame and what it should hold, to one scale.
    private static func drawing(of reason: ReasonCount) -> String? {
        guard let needed = Extent(reason.needed), let given = Extent(reason.given), needed.unit == "mm",
            needed.numbers.count == 2, given.numbers.count == 2
        else { return nil }
        let width = max(needed.numbers[0], given.numbers[0])
        let height = max(needed.numbers[1], given.numbers[1])
        let scale = min(88 / width, 40 / height)
        func box(_ extent: Extent, _ style: String) -> String {
            "<rect class=\"\(style)\" x=\"1\" y=\"1\" width=\"\(Markup.place(extent.numbers[0] * scale))\" "
                + "height=\"\(Markup.place(extent.numbers[1] * scale))\"/>"
        }
        return """
            <svg class="frames" role="img" aria-label="The frame is \(Markup.escaped(reason.given)), its content needs \
            \(Markup.escaped(reason.needed))" width="\(Markup.place(width * scale + 2))" \
            height="\(Markup.place(height * scale + 2))">\(box(needed, "needed"))\(box(given, "given"))</svg>
            """
    }
}
