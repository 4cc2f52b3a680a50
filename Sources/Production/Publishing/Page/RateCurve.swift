/// How fast pieces were drawn, over all executions one after another.
package struct RateCurve {
    /// Pieces a second, each of a step of the same length.
    package private(set) var rates: [Double] = []
    package private(set) var mean = 0.0
    package private(set) var seconds = 0.0
    /// Where one execution ends and the next begins, 0 to 1.
    package private(set) var breaks: [Double] = []

    private static let steps = 48
    /// A curve of less tells nothing.
    private static let leastSteps = 8
    private static let leastSeconds = 2.0

    /// Nil when there is too little to show.
    package init?(_ renderings: [Rendering]) {
        var moments: [(seconds: Double, pieces: Double)] = [(0, 0)]
        var ends: [Double] = []
        for rendering in renderings {
            let (start, before) = moments.last ?? (0, 0)
            for moment in rendering.rate.moments {
                moments.append((start + moment.seconds, before + Double(moment.pieces)))
            }
            ends.append(moments.last?.seconds ?? 0)
        }
        guard let end = moments.last, end.seconds >= RateCurve.leastSeconds else { return nil }
        // Pieces are told in twenty-fives: steps must be long enough for some of them.
        let count = min(RateCurve.steps, moments.count / 4, Int(end.seconds / 0.2))
        guard count >= RateCurve.leastSteps else { return nil }
        seconds = end.seconds
        mean = end.pieces / end.seconds
        let step = seconds / Double(count)
        var index = 0
        func pieces(at time: Double) -> Double {
            while index + 1 < moments.count, moments[index + 1].seconds < time { index += 1 }
            guard index + 1 < moments.count else { return end.pieces }
            let (from, to) = (moments[index], moments[index + 1])
            let length = to.seconds - from.seconds
            return length > 0
                ? from.pieces + (to.pieces - from.pieces) * min(1, (time - from.seconds) / length) : to.pieces
        }
        var before = 0.0
        for number in 1...count {
            let now = pieces(at: Double(number) * step)
            rates.append(max(0, now - before) / step)
            before = now
        }
        breaks = ends.dropLast().map { $0 / seconds }
    }
}
