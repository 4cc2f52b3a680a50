import CLinux

/// What the outside world lends to a phase: nothing in this room reads a clock, an environment or a signal itself.
public struct Session: Sendable {
    /// Of this program: workers are started from it.
    public var executable: String
    /// Poppler's program that draws PDFs as pixels; nil: it is not here.
    public var pdftocairo: String?
    /// Holds `fonts.conf` and the shop's own fonts.
    public var fontFolder: String
    /// Child processes, and texts fitted at a time; at least 1.
    public var workers: Int
    /// Seconds on a clock that never goes back.
    public var elapsed: @Sendable () -> Double
    public var report: @Sendable (Progress) -> Void
    /// The number of a signal that asks to stop, once there was one.
    public var stopSignal: @Sendable () -> Int32?
    public var randomBytes: @Sendable (Int) -> [UInt8]

    public init(
        executable: String, pdftocairo: String? = nil, fontFolder: String, workers: Int,
        elapsed: @escaping @Sendable () -> Double,
        report: @escaping @Sendable (Progress) -> Void, stopSignal: @escaping @Sendable () -> Int32?,
        randomBytes: @escaping @Sendable (Int) -> [UInt8]
    ) {
        self.executable = executable
        self.pdftocairo = pdftocairo
        self.fontFolder = fontFolder
        self.workers = max(1, workers)
        self.elapsed = elapsed
        self.report = report
        self.stopSignal = stopSignal
        self.randomBytes = randomBytes
    }

    /// Throws ``Interrupted`` when the operator has asked to stop.
    func checkStop() throws {
        if let signal = stopSignal() { throw Interrupted(signal: signal) }
    }
}

/// Gives what is freed back to the system: glibc keeps it otherwise, and a long list's share would lie idle in this
/// process while its children draw.
func giveBackMemory() { linux_give_back_memory() }

/// How far a phase has come.
public enum Progress: Hashable, Sendable {
    case reading(rows: Int)
    /// Pictures, each opened once.
    case measuring(done: Int, of: Int)
    /// Which rows print, and in what order.
    case deciding(rows: Int)
    /// Pieces; rows rejected and pieces quarantined so far are held back.
    case fitting(done: Int, of: Int, heldBack: Int)
    case rendering(RenderProgress)
    case publishing
}

/// How far rendering has come.
public struct RenderProgress: Hashable, Sendable {
    /// Pieces drawn, of all that this execution is to see finished.
    public var done = 0
    public var of: Int
    /// Of these, pieces of parts that an earlier, interrupted execution has sealed.
    public var already = 0
    /// Parts sealed.
    public var parts = 0
    public var ofParts: Int
    /// Rows of the whole run that were rejected or quarantined.
    public var heldBack: Int
}

/// The operator asked to stop. What is finished stays: the same command goes on from there.
public struct Interrupted: Error, Hashable, Sendable {
    public var signal: Int32

    public init(signal: Int32) { self.signal = signal }
}

/// Another process works on this job.
public struct Busy: Error, Hashable, Sendable, CustomStringConvertible {
    public var description: String
}

/// Something that no input can cause: a part that does not read back, a worker that dies.
public struct ProductionFault: Error, Hashable, Sendable, CustomStringConvertible {
    public var description: String
    public var hints: [String]

    init(_ description: String, hints: [String] = []) {
        self.description = description
        self.hints = hints
    }
}
