import Diagnostics
import Production

/// How far a run has come, as it is told: one form for lines and events.
struct ProgressState: Hashable {
    /// `read`, `fit`, `render` …
    var stage: String
    var done: Int
    var total: Int?
    /// `rows`, `pieces`, `images`.
    var unit: String
    /// Sealed, of all.
    var parts: (done: Int, total: Int)? {
        ofParts > 0 ? (partsDone, ofParts) : nil
    }
    private var partsDone = 0
    private var ofParts = 0
    var heldBack = 0

    /// Since the stage began; seconds.
    var stageSeconds = 0.0
    /// Of `done`, those that were there when the stage began.
    var doneAtStart = 0

    init(_ progress: Progress) {
        total = nil
        unit = "rows"
        switch progress {
        case .reading(let rows): (stage, done) = ("read", rows)
        case .deciding(let rows): (stage, done) = ("decide", rows)
        case .measuring(let done, let total):
            (stage, self.done, self.total, unit) = ("measure", done, total, "images")
        case .fitting(let done, let total, let heldBack):
            (stage, self.done, self.total, unit) = ("fit", done, total, "pieces")
            self.heldBack = heldBack
        case .rendering(let progress):
            (stage, done, total, unit) = ("render", progress.done, progress.of, "pieces")
            (partsDone, ofParts) = (progress.parts, progress.ofParts)
            heldBack = progress.heldBack
        case .publishing: (stage, done, unit) = ("publish", 0, "")
        }
    }

    /// Nothing more will be told of this stage.
    var isLast: Bool { total.map { done >= $0 } ?? false && partsDone >= ofParts }

    /// A second, on average; nil while it cannot be told.
    var rate: Double? {
        let fresh = done - doneAtStart
        return stageSeconds > 0.5 && fresh > 0 ? Double(fresh) / stageSeconds : nil
    }

    /// Seconds to the end of the stage.
    var left: Double? {
        guard let rate, let total, done < total else { return nil }
        return Double(total - done) / rate
    }

    /// - Parameter seconds: since the command began.
    func event(at seconds: Double) -> JSON {
        func number(_ value: Double?, places: Double) -> JSON {
            value.map { .number(($0 * places).rounded() / places) } ?? .null
        }
        return .object([
            ("event", .string("progress")), ("stage", .string(stage)),
            ("seconds", number(seconds, places: 1000)),
            ("done", .integer(done)), ("of", .optional(total)), ("unit", .string(unit)),
            ("parts", .optional(parts?.done)), ("ofParts", .optional(parts?.total)),
            ("heldBack", .integer(heldBack)), ("perSecond", number(rate, places: 10)),
            ("left", number(left, places: 10)),
        ])
    }
}
