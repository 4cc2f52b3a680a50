import Foundation
import PURL

/// The second phase: a plan becomes sealed parts.
public struct Render {
    private let plan: Plan
    private let session: Session

    public init(plan: Plan, session: Session) {
        self.plan = plan
        self.session = session
    }

    /// One of several commands that share a plan's parts: the `index`-th of `count`, from 1.
    public struct Shard: Hashable, Sendable {
        public let index, count: Int

        public static let whole = Shard(uncheckedIndex: 1, count: 1)

        /// `2/8`; nil for anything else.
        public init?(_ text: String) {
            // `Int` would take a sign.
            let parts = text.split(separator: "/", omittingEmptySubsequences: false).map {
                $0.utf8.allSatisfy { (48...57).contains($0) } ? Int($0) : nil
            }
            guard parts.count == 2, let index = parts[0], let count = parts[1], (1...10_000).contains(count),
                (1...count).contains(index)
            else { return nil }
            self.init(uncheckedIndex: index, count: count)
        }

        private init(uncheckedIndex index: Int, count: Int) {
            self.index = index
            self.count = count
        }

        package func has(_ part: Int) -> Bool { (part - 1) % count == index - 1 }
    }

    public struct Result: Hashable, Sendable {
        /// Parts made now, and parts found finished.
        public var made: Int
        public var found: Int
    }

    /// Makes every part of the shard that is not sealed yet.
    ///
    /// - Throws: ``PlanError``, ``ProductionFault``, ``Interrupted``.
    public func run(_ shard: Shard = .whole) throws -> Result {
        let folder = WorkFolder(ofPlan: plan.path)
        let header = plan.header
        try Inputs(header, jobFolder: Inputs.jobFolder(of: folder)).checkDrawing(
            executable: session.executable)
        let mine = (1...header.parts).filter(shard.has)
        var missing: [Int] = []
        var progress = RenderProgress(
            of: mine.reduce(0) { $0 + header.pieces(ofPart: $1).count }, ofParts: mine.count,
            heldBack: header.heldBack)
        for part in mine {
            try session.checkStop()
            if let seal = Seal(at: folder.seal(part)), seal.part == part, seal.holds(folder, plan: plan.id) {
                progress.already += seal.pieces
                progress.parts += 1
            } else {
                missing.append(part)
            }
        }
        progress.done = progress.already
        session.report(.rendering(progress))
        if !missing.isEmpty {
            // Found here, damage costs a look at the plan; found by publish, all the parts made from it.
            try plan.verify()
            var recorder = RenderRecorder(shard: shard, progress: progress, folder: folder, session: session)
            defer { recorder.end() }
            try WorkerPool(plan: plan, session: session).make(missing) { recorder.note($0) }
        }
        return Result(made: missing.count, found: mine.count - missing.count)
    }
}
