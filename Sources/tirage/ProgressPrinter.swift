import Glibc
import Production
import Synchronization

/// Shows how far a run has come: one live line on a terminal, else a plain line now and then.
final class ProgressPrinter: Sendable {
    private let isLive: Bool
    private let isSilent: Bool
    private let state = Mutex(State())

    private struct State {
        var stage = ""
        var stageStart = 0.0
        var doneAtStart = 0
        var lastShown = -1.0
        var lastDone = -1
        var lineIsOpen = false
        /// The stage's last state, while the line shows an earlier one.
        var unseen: String?
    }

    init(_ style: ProgressStyle) {
        isLive = style == .auto && Environment.isTerminal(STDERR_FILENO)
        isSilent = style == .none
    }

    func show(_ progress: Progress) {
        if isSilent { return }
        state.withLock { state in
            let now = Environment.elapsed()
            let (stage, done, total) = ProgressPrinter.parts(of: progress)
            if stage != state.stage {
                endLine(&state)
                state = State(stage: stage, stageStart: now, doneAtStart: done)
            }
            let isLast = total.map { done >= $0 } ?? false
            let pause = isLive ? 0.1 : 5.0
            let isDue = state.lastShown < 0 || now - state.lastShown >= pause
            guard done != state.lastDone else { return }
            let line = text(progress, done: done, total: total, state: state, now: now)
            guard isDue || isLast else {
                state.unseen = line
                return
            }
            state.unseen = nil
            state.lastShown = now
            state.lastDone = done
            if isLive {
                Console.raw("\r\u{1B}[2K\(line)")
                state.lineIsOpen = true
            } else if isLast || now > state.stageStart {
                Console.raw(line + "\n")
            }
        }
    }

    /// Before anything else is printed on the terminal.
    func end() {
        state.withLock { endLine(&$0) }
    }

    /// A stage must not end on a number that it had a moment before its end.
    private func endLine(_ state: inout State) {
        guard state.lineIsOpen else { return }
        Console.raw((state.unseen.map { "\r\u{1B}[2K\($0)" } ?? "") + "\n")
        state.unseen = nil
        state.lineIsOpen = false
    }

    private static func parts(of progress: Progress) -> (stage: String, done: Int, total: Int?) {
        switch progress {
        case .reading(let rows): ("read", rows, nil)
        case .deciding(let rows): ("decide", rows, nil)
        case .measuring(let done, let total): ("measure", done, total)
        case .fitting(let done, let total, _): ("fit", done, total)
        case .rendering(let progress): ("render", progress.done, progress.of)
        case .publishing: ("publish", 0, nil)
        }
    }

    private func text(_ progress: Progress, done: Int, total: Int?, state: State, now: Double) -> String {
        if case .publishing = progress { return "publish" }
        let name = state.stage + String(repeating: " ", count: max(1, 8 - state.stage.count))
        let seconds = now - state.stageStart
        let fresh = done - state.doneAtStart
        let rate = seconds > 0.5 && fresh > 0 ? Double(fresh) / seconds : nil
        guard let total else { return "\(name)\(grouped(done)) rows" }
        let noun = if case .measuring = progress { "images" } else { "pieces" }
        var line = "\(name)\(grouped(done)) of \(grouped(total)) \(noun)"
        if isLive { line = "\(name)\(bar(done, of: total)) " + line.dropFirst(name.count) }
        if let rate {
            line += ", \(grouped(Int(rate)))/s"
            if done < total { line += ", \(duration(Double(total - done) / rate)) left" }
        }
        return line
    }

    private func bar(_ done: Int, of total: Int) -> String {
        let width = 24
        let filled = total == 0 ? width : done * width / total
        return "[" + String(repeating: "=", count: filled) + String(repeating: " ", count: width - filled)
            + "]"
    }

    private func duration(_ seconds: Double) -> String {
        let whole = Int(seconds.rounded(.up))
        if whole < 60 { return "\(whole) s" }
        if whole < 3600 { return "\(whole / 60) min \(whole % 60) s" }
        return "\(whole / 3600) h \(whole % 3600 / 60) min"
    }
}

/// `1 page`, `12 500 pages`.
func counted(_ number: Int, _ noun: String) -> String {
    "\(grouped(number)) \(noun)\(number == 1 ? "" : "s")"
}

/// In groups of three: `12 500`.
func grouped(_ number: Int) -> String {
    var groups: [String] = []
    var rest = number
    while rest >= 1000 {
        groups.insert(String(String(rest % 1000 + 1000).dropFirst()), at: 0)
        rest /= 1000
    }
    return ([String(rest)] + groups).joined(separator: " ")
}
