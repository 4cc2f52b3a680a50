import Diagnostics
import DurableFiles
import Foundation

/// What the phases leave beside the plan for the report: times and warnings. Nothing is decided by it, and parts and
/// manifest are the same without it.
enum RunLog {
    /// Of the execution that prepared the run.
    struct Prepare: Codable, Hashable {
        var seconds: Double
        var stages: StageTimes
        var warnings: [Report.Warning]
    }

    static func write(_ log: Prepare, to folder: WorkFolder) throws {
        try DurableFile.replace(path: folder.prepareLog, bytes: try encoded(log))
    }

    /// Written now and then while rendering. That the report will know less is no reason to stop a run.
    static func write(_ log: Rendering, to folder: WorkFolder, process: Int32) {
        guard let bytes = try? encoded(log) else { return }
        let shard = log.shard.replacing("/", with: "of")
        try? DurableFile.replace(path: "\(folder.logs)/render-\(shard)-\(process).json", bytes: bytes)
    }

    static func prepare(_ folder: WorkFolder) -> Prepare? { decoded(folder.prepareLog) }

    /// One for each execution, in their order.
    static func renderings(_ folder: WorkFolder) -> [Rendering] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.logs)) ?? []
        return names.filter { $0.hasPrefix("render-") && $0.hasSuffix(".json") }.sorted()
            .compactMap { decoded("\(folder.logs)/\($0)") }
            .filter { $0.pieces > 0 }
            .sorted { ($0.already, $0.shard) < ($1.already, $1.shard) }
    }

    private static func encoded(_ log: some Encodable) throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return Array(try encoder.encode(log))
    }

    private static func decoded<Log: Decodable>(_ path: String) -> Log? {
        FileManager.default.contents(atPath: path).flatMap { try? JSONDecoder().decode(Log.self, from: $0) }
    }
}

/// One execution of render: a run that was interrupted, or was shared by several machines, has more than one.
public struct Rendering: Codable, Hashable, Sendable {
    /// `1/1`, or which share of the parts it had.
    public var shard: String
    public var workers: Int
    /// Pieces that it found finished.
    public var already: Int
    /// Pieces and parts that it sealed.
    public var pieces: Int
    public var parts: Int
    /// From its first worker's start to its last one's end.
    public var seconds: Double
    /// Of the parts that it sealed.
    public var stages: StageTimes
    public var rate: RateLog
    /// Workers that died; their parts were made anew.
    public var lost: [LostWorker]

    public struct LostWorker: Codable, Hashable, Sendable {
        /// What it was at.
        public var part: Int
        /// `signal 9`.
        public var ending: String

        public init(part: Int, ending: String) {
            self.part = part
            self.ending = ending
        }
    }

    public init(
        shard: String, workers: Int, already: Int, pieces: Int = 0, parts: Int = 0, seconds: Double = 0,
        stages: StageTimes = StageTimes(), rate: RateLog = RateLog(), lost: [LostWorker] = []
    ) {
        self.shard = shard
        self.workers = workers
        self.already = already
        self.pieces = pieces
        self.parts = parts
        self.seconds = seconds
        self.stages = stages
        self.rate = rate
        self.lost = lost
    }
}
