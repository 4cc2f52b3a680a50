import Diagnostics
import Glibc
import Production
import Synchronization

/// Shows how far a run has come: one live line on a terminal, else a plain line now and then; and with `--json`, events
/// on standard output.
final class ProgressPrinter: Sendable {
    private let isLive: Bool
    private let isSilent: Bool
    private let tellsEvents: Bool
    private let start = Environment.elapsed()
    private let state = Mutex(State())

    private struct State {
        var stage = ""
        var stageStart = 0.0
        var doneAtStart = 0
        var heldBack = 0
        var line = Pace()
        var event = Pace()
        var lineIsOpen = false
    }

    /// When something was last told, and what has not been told since.
    private struct Pace {
        var lastShown = -1.0
        var last: ProgressState?
        var unseen: ProgressState?

        /// - Parameter pause: at least so many seconds between two of a stage.
        mutating func isDue(_ now: Double, _ state: ProgressState, pause: Double) -> Bool {
            if let last, last.done == state.done, last.parts?.done == state.parts?.done { return false }
            guard lastShown < 0 || now - lastShown >= pause || state.isLast else {
                unseen = state
                return false
            }
            (lastShown, last, unseen) = (now, state, nil)
            return true
        }
    }

    /// - Parameter events: whether the command tells its progress with `--json`, too.
    init(_ reply: ReplyOptions, events: Bool = false) {
        isLive = reply.progress == .auto && Terminal(at: STDERR_FILENO).isLive
        isSilent = reply.progress == .none
        tellsEvents = events && reply.json && !isSilent
        // A reader of events that goes away must not end the run: what cannot be told is found at its end.
        if tellsEvents { signal(SIGPIPE, SIG_IGN) }
    }

    func show(_ progress: Progress) {
        if isSilent { return }
        state.withLock { state in
            let now = Environment.elapsed()
            var told = ProgressState(progress)
            if told.stage != state.stage {
                endStage(&state)
                state = State(
                    stage: told.stage, stageStart: now, doneAtStart: told.done, heldBack: state.heldBack)
            }
            // A stage that holds nothing back tells nothing of it; what others have stays held back.
            state.heldBack = max(state.heldBack, told.heldBack)
            told.heldBack = state.heldBack
            told.doneAtStart = state.doneAtStart
            told.stageSeconds = now - state.stageStart
            if tellsEvents, state.event.isDue(now, told, pause: 1) { tell(told, at: now) }
            guard state.line.isDue(now, told, pause: isLive ? 0.1 : 5) else { return }
            if isLive {
                draw(told)
                state.lineIsOpen = true
            } else if told.isLast || now > state.stageStart {
                Console.raw(ProgressLine(state: told).plain + "\n")
            }
        }
    }

    /// Before anything else is printed on the terminal.
    func end() {
        state.withLock { state in
            endStage(&state)
            state = State()
        }
    }

    /// A stage must not end on a number that it had a moment before its end.
    private func endStage(_ state: inout State) {
        if tellsEvents, let unseen = state.event.unseen { tell(unseen, at: Environment.elapsed()) }
        guard state.lineIsOpen else { return }
        if let unseen = state.line.unseen { draw(unseen) }
        Console.raw("\n")
    }

    private func draw(_ told: ProgressState) {
        Console.raw(
            "\r\u{1B}[2K" + ProgressLine(state: told).live(columns: Terminal(at: STDERR_FILENO).columns))
    }

    /// What cannot be told now is not told again; the result, at the end, says that it cannot be written.
    private func tell(_ told: ProgressState, at now: Double) {
        try? Console.out(told.event(at: now - start).text)
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
