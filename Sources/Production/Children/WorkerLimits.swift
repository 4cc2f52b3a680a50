import Glibc

/// What a worker may use: one that has lost its way ends, and takes nothing else with it.
enum WorkerLimits {
    /// Address space of a worker, in bytes.
    static let memory: rlim_t = 4 << 30
    /// Processor time for one part, in seconds: two hundred times that of 250 rich pieces.
    static let secondsOfPart: rlim_t = 600

    /// Of the calling process, for good: its memory, and no picture of it on the disk when it dies, for it holds names.
    static func apply() {
        set(__rlimit_resource_t(RLIMIT_AS.rawValue)) { limit in
            limit.rlim_cur = min(memory, limit.rlim_max)
            limit.rlim_max = limit.rlim_cur
        }
        set(__rlimit_resource_t(RLIMIT_CORE.rawValue)) { limit in
            limit.rlim_cur = 0
            limit.rlim_max = 0
        }
        // A child of Foundation's inherits blocked signals, and one that is blocked ends nobody.
        var signals = sigset_t()
        sigemptyset(&signals)
        sigaddset(&signals, SIGXCPU)
        sigprocmask(SIG_UNBLOCK, &signals, nil)
        signal(SIGXCPU, SIG_DFL)
    }

    /// The calling process may use so much processor time from now on, until it is said again (setrlimit(2), RLIMIT_CPU).
    static func beginPart() {
        var used = rusage()
        guard getrusage(RUSAGE_SELF.rawValue, &used) == 0 else { return }
        let seconds = rlim_t(used.ru_utime.tv_sec + used.ru_stime.tv_sec)
        set(__rlimit_resource_t(RLIMIT_CPU.rawValue)) { limit in
            limit.rlim_cur = min(seconds + secondsOfPart, limit.rlim_max)
        }
    }

    private static func set(_ resource: __rlimit_resource_t, _ change: (inout rlimit) -> Void) {
        var limit = rlimit()
        guard getrlimit(resource, &limit) == 0 else { return }
        change(&limit)
        _ = setrlimit(resource, &limit)
    }
}

/// How a worker came to its end at a part.
struct WorkerEnding: Hashable {
    var isSignal: Bool
    var status: Int32

    /// `signal 9`.
    var name: String { isSignal ? "signal \(status)" : "exit \(status)" }

    /// What that means, as far as it is known.
    var hints: [String] {
        switch (isSignal, status) {
        case (true, SIGKILL):
            ["something else killed it: often the system, for want of memory; fewer --workers need less"]
        case (true, SIGXCPU):
            [
                "a part may take \(WorkerLimits.secondsOfPart / 60) minutes of processor time; make `print: {part: …}` smaller"
            ]
        default:
            [
                "a worker may have \(WorkerLimits.memory >> 30) GB of memory; a smaller `print: {part: …}` needs less",
                "if it ends so again, please report it as a bug, with the job's template",
            ]
        }
    }
}
