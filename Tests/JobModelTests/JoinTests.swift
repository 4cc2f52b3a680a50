import Diagnostics
import JobModel
import TestSupport
import Testing

/// What the template's check says of joined frames, held against every way in which they can come to lie.
@Suite("Joined frames")
struct JoinTests {
    private struct Planned {
        var x, y, width, height: Int
        var isCode: Bool
        var growsTo: Int?
        var mayBeLeftOut: Bool
        var below: Int?

        func text(_ index: Int) -> String {
            let content = isCode ? "qr: purl" : "text: x, style: s"
            let grow = growsTo.map { ", grow: \($0)mm" } ?? ""
            let when = mayBeLeftOut ? ", when: a = b" : ""
            let below = below.map { ", below: f\($0)" } ?? ""
            return
                "  - {name: f\(index), \(content), box: [\(x)mm, \(y)mm, \(width)mm, \(height)mm]\(grow)\(when)\(below)}"
        }
    }

    /// A page of 100 by 100 mm with chains of frames, some of them codes.
    private static func page(_ random: inout SplitMix64) -> [Planned] {
        var frames: [Planned] = []
        for index in 0..<(3 + random.below(4)) {
            let isCode = random.below(3) == 0
            let height = isCode ? 20 : 5 + random.below(8)
            var frame = Planned(
                x: random.below(3) * 20, y: random.below(60), width: 20, height: height, isCode: isCode,
                growsTo: nil, mayBeLeftOut: random.below(3) == 0, below: nil)
            if !isCode, random.below(2) == 0 { frame.growsTo = height + 1 + random.below(20) }
            if index > 0, random.below(4) > 0 {
                let above = random.below(index)
                frame.below = above
                frame.y = frames[above].y + frames[above].height + random.below(8)
            }
            frames.append(frame)
        }
        return frames
    }

    /// Tops and heights when each frame is as high as it can be or as its box, or left out.
    private static func places(_ frames: [Planned], state: (Int) -> (isHigh: Bool, isDrawn: Bool)) -> [(
        top: Int, height: Int, isDrawn: Bool
    )] {
        var places: [(top: Int, height: Int, isDrawn: Bool)] = []
        for (index, frame) in frames.enumerated() {
            let (isHigh, isDrawn) = state(index)
            var top = frame.y
            if let above = frame.below {
                top = places[above].top
                if places[above].isDrawn {
                    top += places[above].height + frame.y - frames[above].y - frames[above].height
                }
            }
            places.append((top, isHigh ? frame.growsTo ?? frame.height : frame.height, isDrawn))
        }
        return places
    }

    @Test("are never cut, nor on a code, when the check says nothing", arguments: UInt64(0)..<600)
    func worstCases(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        let frames = JoinTests.page(&random)
        let yaml =
            "page: {width: 100mm, height: 100mm}\nstyles: {s: {family: F, size: 9pt}}\npages:\n- frames:\n"
            + frames.indices.map { frames[$0].text($0) }.joined(separator: "\n")
        let told = TemplateReader.read(text: Array(yaml.utf8), file: "t").diagnostics
        let codes = frames.indices.filter { frames[$0].isCode }
        var isCut = false
        var meets = false
        // Each frame has up to four states.
        for number in 0..<(1 << (2 * frames.count)) {
            let places = JoinTests.places(frames) { index in
                let bits = number >> (2 * index)
                return (bits & 1 == 1, bits & 2 == 0 || !frames[index].mayBeLeftOut)
            }
            for (index, place) in places.enumerated() where place.isDrawn {
                isCut = isCut || place.top + place.height > 100
                for code in codes where code != index && places[code].isDrawn {
                    let isBeside = frames[index].x != frames[code].x
                    let other = places[code].top
                    meets =
                        meets || !isBeside && place.top < other + 20 && other < place.top + place.height
                }
            }
        }
        let saysCut = told.all.contains { ["outside-page", "cut-qr"].contains($0.code.description) }
        #expect(saysCut == isCut, "seed \(seed)\n\(yaml)\n\(told.text)")
        let saysMet = told.all.contains {
            ["covered-qr", "text-under-qr"].contains($0.code.description)
        }
        // The whole way between two places counts as taken, so more may be said than happens.
        if meets { #expect(saysMet, "seed \(seed)\n\(yaml)\n\(told.text)") }
    }

    @Test("of a long chain none lies on another, though each may be left out")
    func longChain() {
        let frames = (0..<300).map { index in
            "  - {name: f\(index), when: a = b, \(index % 2 == 0 ? "qr: purl" : "text: x, style: s"), "
                + "box: [30mm, \(index)mm, 20mm, 1mm]" + (index > 0 ? ", below: f\(index - 1)}" : "}")
        }
        let yaml =
            "page: {width: 100mm, height: 300mm}\nstyles: {s: {family: F, size: 9pt}}\npages:\n- frames:\n"
            + frames.joined(separator: "\n")
        #expect(TemplateReader.read(text: Array(yaml.utf8), file: "t").diagnostics.text == "")
    }
}
