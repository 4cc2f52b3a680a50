/// How fast pieces were drawn: moments and how many pieces there were by then.
public struct RateLog: Codable, Hashable, Sendable {
    public struct Moment: Codable, Hashable, Sendable {
        /// Since rendering began.
        public var seconds: Double
        /// Drawn since then.
        public var pieces: Int

        public init(seconds: Double, pieces: Int) {
            self.seconds = seconds
            self.pieces = pieces
        }
    }

    /// More are thinned to half: a run of a day has as many as one of a minute.
    package static let limit = 240

    public private(set) var moments: [Moment] = []
    /// At least this many seconds lie between two moments.
    private var pause = 0.05

    public init() {}

    public init(moments: [Moment]) { self.moments = moments }

    /// - Parameter isLast: kept however soon it comes after the one before.
    package mutating func add(_ moment: Moment, isLast: Bool = false) {
        guard isLast || moments.isEmpty || moment.seconds - (moments.last?.seconds ?? 0) >= pause else {
            return
        }
        if moments.last == moment { return }
        moments.append(moment)
        guard moments.count > RateLog.limit else { return }
        moments = moments.enumerated().filter { $0.offset % 2 == 1 || $0.offset == moments.count - 1 }
            .map(\.element)
        pause *= 2
    }
}
