package import Diagnostics
import Foundation

/// Seconds of work by stage; see ``WorkStage`` for what each means.
public struct StageTimes: Hashable, Sendable {
    /// By stage, in their order: an array, for it is added to a million times.
    private var sums = [Double](repeating: 0, count: WorkStage.allCases.count)

    public init() {}

    public init(_ seconds: [WorkStage: Double]) {
        for (stage, value) in seconds { self[stage] = value }
    }

    public subscript(stage: WorkStage) -> Double {
        get { sums[stage.index] }
        set { sums[stage.index] = newValue }
    }

    public static func += (left: inout StageTimes, right: StageTimes) {
        for index in left.sums.indices { left.sums[index] += right.sums[index] }
    }

    /// Those that took any time, in their order.
    public var spent: [(stage: WorkStage, seconds: Double)] {
        WorkStage.allCases.map { ($0, self[$0]) }.filter { $0.seconds > 0 }
    }

    /// Of all stages, or of one phase's.
    public func total(of phase: RunPhase? = nil) -> Double {
        spent.filter { phase == nil || $0.stage.phase == phase }.reduce(0) { $0 + $1.seconds }
    }

    /// To the microsecond: in a short run some stages take less than a thousandth.
    var rounded: StageTimes {
        var rounded = self
        for index in sums.indices { rounded.sums[index] = (sums[index] * 1e6).rounded() / 1e6 }
        return rounded
    }

    /// What a worker says of a part that it has sealed: `3 {"draw":1.25}`. Times that cannot be read are none.
    package init(told words: String) {
        let json = words.drop { $0 != "{" }
        self = (try? JSONDecoder().decode(StageTimes.self, from: Data(json.utf8))) ?? StageTimes()
    }

    /// `{"draw":1.25}`, to the microsecond: what a worker tells its parent.
    package var json: JSON {
        .object(rounded.spent.map { ($0.stage.rawValue, .number($0.seconds)) })
    }
}

extension StageTimes: Codable {
    /// Stages that this version does not know are left out: figures are no reason to fail.
    public init(from decoder: any Decoder) throws {
        for (name, seconds) in try [String: Double](from: decoder) {
            if let stage = WorkStage(rawValue: name) { self[stage] = seconds }
        }
    }

    public func encode(to encoder: any Encoder) throws {
        try Dictionary(uniqueKeysWithValues: spent.map { ($0.stage.rawValue, $0.seconds) }).encode(
            to: encoder)
    }
}

extension WorkStage {
    /// Its place among all stages.
    fileprivate var index: Int {
        switch self {
        case .read: 0
        case .rules: 1
        case .images: 2
        case .tokens: 3
        case .fit: 4
        case .plan: 5
        case .start: 6
        case .compose: 7
        case .qr: 8
        case .draw: 9
        case .finish: 10
        case .write: 11
        case .readBack: 12
        case .preflight: 13
        case .prove: 14
        case .join: 15
        case .manifest: 16
        case .pictures: 17
        }
    }
}
