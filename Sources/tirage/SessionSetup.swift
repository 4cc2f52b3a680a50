import Production

extension Session {
    /// This process's means, lent to the phases.
    static func ofThisProcess(workers: Int, fonts: FontOptions, progress: ProgressPrinter) -> Session {
        StopSignals.listen
        return Session(
            executable: Environment.executable, pdftocairo: Environment.program("pdftocairo"),
            fontFolder: fonts.resolved(), workers: workers,
            elapsed: { Environment.elapsed() }, report: { progress.show($0) },
            stopSignal: { StopSignals.signal }, randomBytes: { Environment.randomBytes($0) })
    }
}
