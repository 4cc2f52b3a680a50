/// One line of progress, as much of it as there is room for.
struct ProgressLine {
    let state: ProgressState

    /// For a file or a pipe: everything.
    var plain: String {
        guard state.total != nil else {
            return state.unit.isEmpty ? state.stage : name + count + " \(state.unit)"
        }
        return name + joined([count + " \(state.unit)", part("of"), rate, left, heldBack])
    }

    /// For a terminal: never as wide as it, or it would break and the next line could not take its place.
    func live(columns: Int) -> String {
        guard state.total != nil else { return String(plain.prefix(columns - 1)) }
        let forms = [
            name + bar(24) + joined([count + " \(state.unit)", part("of"), rate, left, heldBack]),
            name + bar(12) + joined([count + " \(state.unit)", part("of"), rate, left, heldBack]),
            name + bar(12) + joined([count, part("/"), rate, left, heldBack]),
            name + joined([count, part("/"), rate, left, heldBack]),
            name + joined([count, rate, left, heldBack]),
            name + joined([count, left, heldBack]),
            name + joined([percent, left, heldBack]),
            name + joined([percent, left]),
            name + percent,
        ]
        return forms.first { $0.unicodeScalars.count < columns }
            ?? String(forms[forms.count - 1].prefix(columns - 1))
    }

    private var name: String { state.stage + String(repeating: " ", count: max(1, 8 - state.stage.count)) }

    private var count: String {
        grouped(state.done) + (state.total.map { " of \(grouped($0))" } ?? "")
    }

    private var percent: String {
        guard let total = state.total, total > 0 else { return "100 %" }
        return "\(state.done * 100 / total) %"
    }

    private func part(_ of: String) -> String? {
        guard let (done, total) = state.parts, total > 1 || of == "of" else { return nil }
        return of == "of"
            ? "\(grouped(done)) of \(counted(total, "part"))" : "part \(done)/\(total)"
    }

    private var rate: String? { state.rate.map { "\(grouped(Int($0)))/s" } }
    private var left: String? { state.left.map { "\(ProgressLine.duration($0)) left" } }
    private var heldBack: String? { state.heldBack > 0 ? "\(grouped(state.heldBack)) held back" : nil }

    private func joined(_ words: [String?]) -> String { words.compactMap(\.self).joined(separator: ", ") }

    private func bar(_ width: Int) -> String {
        let total = state.total ?? 0
        let filled = total == 0 ? width : state.done * width / total
        return "[" + String(repeating: "=", count: filled) + String(repeating: " ", count: width - filled)
            + "] "
    }

    /// Rounded up: a run is never later than it said a moment before by much.
    static func duration(_ seconds: Double) -> String {
        let whole = Int(seconds.rounded(.up))
        if whole < 60 { return "\(whole) s" }
        if whole < 3600 { return "\(whole / 60) min \(whole % 60) s" }
        return "\(whole / 3600) h \(whole % 3600 / 60) min"
    }
}
