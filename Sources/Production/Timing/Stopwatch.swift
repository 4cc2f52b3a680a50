import Synchronization

/// Sums the seconds of a run's stages. What it measures goes into the report and decides nothing.
///
/// One clock reading and a lock that nobody waits for, about 50 ns: small beside a row or a piece, not beside a cell.
package final class Stopwatch: Sendable {
    private let elapsed: @Sendable () -> Double
    private let sums = Mutex(StageTimes())

    /// - Parameter elapsed: seconds on a clock that never goes back.
    package init(elapsed: @escaping @Sendable () -> Double) { self.elapsed = elapsed }

    /// - Parameter outer: the stage within whose time this one lies: it is not counted there, too.
    package func time<Result, Failure: Error>(
        _ stage: WorkStage, within outer: WorkStage? = nil, _ body: () throws(Failure) -> Result
    ) throws(Failure) -> Result {
        let start = elapsed()
        defer { add(elapsed() - start, to: stage, outOf: outer) }
        return try body()
    }

    package func add(_ seconds: Double, to stage: WorkStage, outOf outer: WorkStage? = nil) {
        sums.withLock { sums in
            sums[stage] += seconds
            if let outer { sums[outer] -= seconds }
        }
    }

    package var times: StageTimes { sums.withLock { $0 } }

    /// The sums since the last time they were taken.
    package func take() -> StageTimes {
        sums.withLock { sums in
            defer { sums = StageTimes() }
            return sums
        }
    }
}
