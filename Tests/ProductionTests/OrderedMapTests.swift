import Production
import TestSupport
import Testing

struct OrderedMapTests {
    private struct Stop: Error, Equatable { var at: String }

    /// Work of uneven length: as long as `weight` says, in no particular unit.
    private static func busy(_ weight: Int) -> Int {
        var generator = SplitMix64(seed: UInt64(weight))
        return (0..<weight * 200).reduce(0) { sum, _ in sum ^ Int(truncatingIfNeeded: generator.next() >> 40)
        }
    }

    private func map(_ count: Int, width: Int) async throws -> [Int] {
        var given = 0
        var outputs: [Int] = []
        try await orderedMap(
            width: width,
            next: { () -> Int? in
                given += 1
                return given <= count ? given : nil
            },
            transform: { input in
                // The first of each eight takes longest, so that it is ready last.
                _ = OrderedMapTests.busy(input % 8 == 1 ? 400 : 1)
                return input * 10
            },
            emit: { outputs.append($0) })
        return outputs
    }

    @Test("outputs come in the inputs' order, with any width", arguments: [0, 1, 2, 8, 300])
    func order(width: Int) async throws {
        #expect(try await map(100, width: width) == (1...100).map { $0 * 10 })
    }

    @Test("nothing in gives nothing out")
    func empty() async throws { #expect(try await map(0, width: 4) == []) }

    @Test("no more than the width of inputs is ahead of the last output", arguments: [1, 3, 8])
    func lookAhead(width: Int) async throws {
        var started = 0
        var emitted = 0
        var furthest = 0
        try await orderedMap(
            width: width,
            next: { () -> Int? in
                guard started < 60 else { return nil }
                started += 1
                furthest = max(furthest, started - emitted)
                return started
            }, transform: { OrderedMapTests.busy($0 % 5) },
            emit: { _ in emitted += 1 })
        #expect(emitted == 60)
        #expect(furthest == width)
    }

    @Test(
        "an error in taking, in transforming or in handing over ends it with that error",
        arguments: ["next", "transform", "emit"], [1, 8])
    func errors(place: String, width: Int) async {
        var given = 0
        var emitted: [Int] = []
        await #expect(throws: Stop(at: place)) {
            try await orderedMap(
                width: width,
                next: { () throws -> Int? in
                    given += 1
                    if place == "next", given == 20 { throw Stop(at: place) }
                    return given <= 50 ? given : nil
                },
                transform: { input in
                    if place == "transform", input == 20 { throw Stop(at: place) }
                    return input
                },
                emit: { output in
                    if place == "emit", output == 20 { throw Stop(at: place) }
                    emitted.append(output)
                })
        }
        #expect(emitted == Array((1...50).prefix(emitted.count)))
        #expect(emitted.count < 20)
    }
}
