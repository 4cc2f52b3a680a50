import CLinux
import Glibc

/// The child's side of drawing artwork for screens: it limits itself, and becomes another program.
public enum ArtworkWorker {
    /// Address space, in bytes.
    private static let memory: rlim_t = 3 << 30
    /// Of processor time.
    private static let seconds: rlim_t = 60

    /// Returns only when the program cannot be started.
    ///
    /// - Parameter arguments: the program's path first.
    public static func run(_ arguments: [String]) {
        set(__rlimit_resource_t(RLIMIT_AS.rawValue), to: memory)
        set(__rlimit_resource_t(RLIMIT_CPU.rawValue), to: seconds)
        set(__rlimit_resource_t(RLIMIT_CORE.rawValue), to: 0)
        // Kept when it becomes the other program (prctl(2)).
        _ = linux_die_with_parent()
        guard let program = arguments.first else { return }
        var strings = arguments.map { strdup($0) }
        strings.append(nil)
        execv(program, strings)
        strings.forEach { free($0) }
    }

    private static func set(_ resource: __rlimit_resource_t, to value: rlim_t) {
        var limit = rlimit(rlim_cur: value, rlim_max: value)
        // One that is lower already stays.
        _ = setrlimit(resource, &limit)
    }
}
