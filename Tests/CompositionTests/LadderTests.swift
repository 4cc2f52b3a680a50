import Composition
import DrawingSupport
import JobModel
import Testing
import Typesetting

/// The steps by which a text is made smaller: in the order written, the first that fits.
struct LadderTests {
    private static let frame =
        "name: t, text: '{{a}}', style: body, box: [0pt, 0pt, 60pt, 14pt], "
        + "fit: [{tracking: {to: -0.2pt, step: 0.1pt}}, {size: {to: 8pt, step: 1pt}}]"

    @Test("each step goes on from those before it, down to its limit")
    func descriptions() throws {
        let press = try SmallPress(LadderTests.frame)
        let ladder = try #require(press.template.ladders[0][0])
        #expect(
            (0...4).map(ladder.description) == [
                "", "tracking -0.1 pt", "tracking -0.2 pt", "tracking -0.2 pt, size 9 pt",
                "tracking -0.2 pt, size 8 pt",
            ])
        #expect(ladder.description(of: 5) == "")
    }

    @Test("a limit that is no whole number of steps away is the last step")
    func oddLimit() throws {
        let press = try SmallPress(
            "name: t, text: '{{a}}', style: body, box: [0pt, 0pt, 60pt, 14pt], "
                + "fit: [{leading: {to: 9.5pt, step: 1pt}}]")
        let ladder = try #require(press.template.ladders[0][0])
        #expect(
            (1...4).map(ladder.description) == ["leading 11 pt", "leading 10 pt", "leading 9.5 pt", ""])
    }

    @Test("what prepare finds, render does again: same step, same place, and no other step")
    func sameStep() throws {
        let press = try SmallPress(LadderTests.frame)
        var seen: Set<Int> = []
        for length in 6...16 {
            let piece = press.piece(["a": String(repeating: "n", count: length)])
            let fit = try press.compositor.fit(piece)
            guard fit.misfits.isEmpty else { continue }
            let rung = fit.steps.first?.rung ?? 0
            seen.insert(rung)
            #expect(throws: Never.self) { try press.compositor.compose(piece, steps: fit.steps).get() }
            if rung > 0 {
                #expect(fit.steps == [.init(page: 0, frame: 0, rung: rung)])
                let before = rung == 1 ? [] : [PieceFit.Step(page: 0, frame: 0, rung: rung - 1)]
                guard case .failure = try press.compositor.compose(piece, steps: before) else {
                    Issue.record("step \(rung - 1) would have fitted \(length) letters")
                    continue
                }
            }
        }
        #expect(seen.count >= 4, "the texts are to need several steps: \(seen.sorted())")
    }

    @Test("a text too large for the last step is held back with the size it needs there")
    func tooLarge() throws {
        let press = try SmallPress(LadderTests.frame)
        let fit = try press.compositor.fit(press.piece(["a": String(repeating: "m", count: 30)]))
        guard case .text(.tooLarge(let width, _)) = fit.misfits.first?.reason else {
            Issue.record("thirty m fit no box of 60 points")
            return
        }
        let plain = try SmallPress("name: t, text: '{{a}}', style: body, box: [0pt, 0pt, 60pt, 14pt]")
        let unfitted = try plain.compositor.fit(plain.piece(["a": String(repeating: "m", count: 30)]))
        guard case .text(.tooLarge(let full, _)) = unfitted.misfits.first?.reason else { return }
        #expect(width < full && width > 60)
    }

    @Test("the steps found for one number are the least for the next")
    func atLeast() throws {
        let press = try SmallPress(LadderTests.frame)
        let piece = press.piece(["a": "nn"])
        #expect(try press.compositor.fit(piece).steps == [])
        let known = [PieceFit.Step(page: 0, frame: 0, rung: 3)]
        #expect(try press.compositor.fit(piece, atLeast: known).steps == known)
    }
}
