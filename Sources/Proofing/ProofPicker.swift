import Composition
import ContactBase
import Production

/// Picks pieces while all of a list's records go by, keeping only those picked.
struct ProofPicker {
    struct Pick {
        var outcome: Survey.Outcome
        var number: Int?
        var reasons: [String]
    }

    private let selection: ProofSelection
    private let columns: [String]
    private let values: (StagedRecord) -> [String]
    /// By the record's place in the order of printing.
    private var picks: [Int: Pick] = [:]
    private var number = 0
    private var last: Pick?
    private var longest: [Candidate?]
    private var shortest: [Candidate?]
    private var found: Set<String> = []
    /// Of each frame whose text was made smaller, by page and frame: the piece where it is smallest.
    private var smallest: [PieceFit.Step: (rung: Int, pick: Pick)] = [:]
    /// Of each frame with a coarse picture, by name: the coarsest.
    private var coarsest: [String: (pixelsPerInch: Double, pick: Pick)] = [:]
    /// Of each frame that a fallback stands in for, by name: the first.
    private var standIns: [String: Pick] = [:]
    private let frameName: (PieceFit.Step) -> String

    private struct Candidate {
        var length: Int
        var pick: Pick
    }

    /// - Parameters:
    ///   - columns: the template's placeholders.
    ///   - values: a record's values for them.
    ///   - frameName: of the frame at a place in the template.
    init(
        _ selection: ProofSelection, columns: [String], values: @escaping (StagedRecord) -> [String],
        frameName: @escaping (PieceFit.Step) -> String
    ) {
        self.frameName = frameName
        self.selection = selection
        self.columns = columns
        self.values = values
        longest = Array(repeating: nil, count: columns.count)
        shortest = longest
    }

    mutating func see(_ outcome: Survey.Outcome) {
        let prints = outcome.isPrintable
        if prints { number += 1 }
        let pick = Pick(outcome: outcome, number: prints ? number : nil, reasons: [])
        switch selection {
        case .worthLookingAt: consider(pick)
        case .first(let count): if prints, number <= count { add(pick, "chosen") }
        case .pieces(let ranges):
            if prints, ranges.contains(where: { $0.contains(number) }) { add(pick, "chosen") }
        case .records(let keys):
            if keys.contains(outcome.record.key) {
                found.insert(outcome.record.key)
                add(pick, "chosen")
            }
        }
    }

    private mutating func consider(_ pick: Pick) {
        if pick.number == 1 { add(pick, "first") }
        if pick.number != nil {
            last = pick
            considerFit(pick)
        }
        for (index, value) in values(pick.outcome.record).enumerated() {
            let length = value.unicodeScalars.count
            if length > longest[index]?.length ?? 0 { longest[index] = Candidate(length: length, pick: pick) }
            // An empty value may leave a hole in the layout: the shortest of all.
            if length < shortest[index]?.length ?? .max {
                shortest[index] = Candidate(length: length, pick: pick)
            }
        }
    }

    private mutating func considerFit(_ pick: Pick) {
        for step in pick.outcome.fit.steps {
            var frame = step
            frame.rung = 0
            if step.rung > smallest[frame]?.rung ?? 0 { smallest[frame] = (step.rung, pick) }
        }
        for standIn in pick.outcome.fit.standIns where standIns[standIn.frame] == nil {
            standIns[standIn.frame] = pick
        }
        for picture in pick.outcome.fit.coarse
        where picture.pixelsPerInch < coarsest[picture.frame]?.pixelsPerInch ?? .infinity {
            coarsest[picture.frame] = (picture.pixelsPerInch, pick)
        }
    }

    private mutating func add(_ pick: Pick, _ reason: String) {
        picks[pick.outcome.record.place, default: pick].reasons.append(reason)
    }

    /// In the order of printing.
    mutating func finish() -> [Pick] {
        if case .worthLookingAt = selection {
            if let last { add(last, "last") }
            for (step, found) in smallest.sorted(by: {
                ($0.key.page, $0.key.frame) < ($1.key.page, $1.key.frame)
            }) {
                add(found.pick, "smallest \(frameName(step))")
            }
            for (frame, found) in coarsest.sorted(by: { $0.key < $1.key }) {
                add(found.pick, "coarsest \(frame)")
            }
            for (frame, pick) in standIns.sorted(by: { $0.key < $1.key }) { add(pick, "fallback \(frame)") }
            for (index, column) in columns.enumerated() {
                if let candidate = longest[index] { add(candidate.pick, "longest \(column)") }
                if let candidate = shortest[index] {
                    add(candidate.pick, candidate.length == 0 ? "empty \(column)" : "shortest \(column)")
                }
            }
        }
        return picks.sorted { $0.key < $1.key }.map(\.value)
    }

    /// How many of the numbers or keys asked for are not there, as a sentence; nil when all are.
    func missing() -> String? {
        switch selection {
        case .worthLookingAt, .first: return nil
        case .pieces(let ranges):
            guard let beyond = ranges.map(\.upperBound).max(), beyond > number else { return nil }
            return
                "piece \(beyond) does not exist: the job would print \(number) \(number == 1 ? "piece" : "pieces")"
        case .records(let keys):
            guard let index = keys.firstIndex(where: { !found.contains($0) }) else { return nil }
            // The key itself may be personal: named by its place.
            return "number \(index + 1) of --records is the key of no usable row"
        }
    }
}
