import Diagnostics
import Production
import Synchronization
import Testing

@Suite("Times of stages")
struct TimingTests {
    /// A clock that goes on by a second each time that it is read.
    private final class Ticks: Sendable {
        private let now = Mutex(0.0)
        var next: Double {
            now.withLock { now in
                now += 1
                return now
            }
        }
    }

    private func stopwatch() -> Stopwatch {
        let ticks = Ticks()
        return Stopwatch(elapsed: { ticks.next })
    }

    @Test("a stage within another is counted once, where it belongs")
    func within() {
        let stopwatch = stopwatch()
        stopwatch.time(.compose) {
            stopwatch.time(.qr, within: .compose) {}
            stopwatch.time(.qr, within: .compose) {}
        }
        // The clock was read six times: five seconds, of which two were spent on codes.
        #expect(stopwatch.times == StageTimes([.compose: 3, .qr: 2]))
    }

    @Test("a stage that fails is timed, and its error goes on its way")
    func failure() {
        struct Broken: Error {}
        let stopwatch = stopwatch()
        #expect(throws: Broken.self) { try stopwatch.time(.draw) { throw Broken() } }
        #expect(stopwatch.times[.draw] == 1)
    }

    @Test("what is taken is told once")
    func take() {
        let stopwatch = stopwatch()
        stopwatch.time(.draw) {}
        #expect(stopwatch.take() == StageTimes([.draw: 1]))
        #expect(stopwatch.take() == StageTimes())
    }

    @Test("what a worker tells is what its parent reads; what cannot be read is no time and no error")
    func told() {
        let times = StageTimes([.draw: 1.25, .readBack: 0.5])
        #expect(StageTimes(told: "3 \(times.json.text)") == times)
        #expect(times.json.text == "{\"draw\":1.25,\"readBack\":0.5}")
        for words in ["", "3", "3 {", "3 {\"draw\":\"x\"}"] {
            #expect(StageTimes(told: words) == StageTimes())
        }
        #expect(StageTimes(told: "3 {\"draw\":2,\"of another version\":1}") == StageTimes([.draw: 2]))
    }

    @Test("every stage has a place of its own, a phase and words")
    func stages() {
        var times = StageTimes()
        for (index, stage) in WorkStage.allCases.enumerated() { times[stage] = Double(index + 1) }
        #expect(times.spent.map(\.stage) == WorkStage.allCases)
        #expect(times.spent.map(\.seconds) == (1...WorkStage.allCases.count).map(Double.init))
        #expect(RunPhase.allCases.reduce(0) { $0 + times.total(of: $1) } == times.total())
        #expect(WorkStage.allCases.allSatisfy { !$0.meaning.isEmpty && !$0.title.isEmpty })
    }

    @Test("a run of a day keeps as many moments as one of a minute, its last one among them")
    func thinned() {
        var rate = RateLog()
        for second in 1...86_400 { rate.add(.init(seconds: Double(second), pieces: second * 500)) }
        rate.add(.init(seconds: 86_400.01, pieces: 43_200_007), isLast: true)
        #expect(rate.moments.count <= RateLog.limit && rate.moments.count >= RateLog.limit / 4)
        #expect(rate.moments.last == .init(seconds: 86_400.01, pieces: 43_200_007))
        let times = rate.moments.map(\.seconds)
        #expect(times == times.sorted())
    }

    @Test("the rate's curve holds all pieces of all executions, and shows where one ends")
    func curve() throws {
        func rendering(_ perSecond: Int) -> Rendering {
            var rate = RateLog()
            for tick in 1...40 { rate.add(.init(seconds: Double(tick) / 4, pieces: tick * perSecond / 4)) }
            return Rendering(shard: "1/1", workers: 1, already: 0, seconds: 10, rate: rate)
        }
        let curve = try #require(RateCurve([rendering(400), rendering(800)]))
        #expect(abs(curve.seconds - 20) < 1e-9 && abs(curve.mean - 600) < 1e-9)
        #expect(curve.breaks == [0.5])
        let step = curve.seconds / Double(curve.rates.count)
        #expect(abs(curve.rates.reduce(0) { $0 + $1 * step } - 12_000) < 1e-6)
        #expect(abs((curve.rates.first ?? 0) - 400) < 1e-6 && abs((curve.rates.last ?? 0) - 800) < 1e-6)
        #expect(RateCurve([]) == nil)
    }
}
