import Testing
import Verification

/// Every fault that read-back is for, made on purpose.
@Suite("Faults in a part")
struct FaultTests {
    /// The findings as text, for a part of four pages whose plan is `plan` and whose PDF is what `change` made of it.
    private func findings(
        plan: TestPart = .plain(4), _ change: (inout TestPart) -> Void
    ) throws -> [String] {
        var part = plan
        change(&part)
        return try ReadBack(pdf: try CleanPartTests.finished(part)).check(plan.expected).map(\.description)
    }

    private let place = "300.00 pt from the left, 100.00 pt from the top"

    @Test("the code of another page")
    func otherPayload() throws {
        let found = try findings { $0.pages[1].codes[0].drawn = TestPart.payload(2) }
        #expect(found == ["page 2: code-payload: a QR code says something else than the plan"])
    }

    @Test("two codes swapped between pages")
    func swappedPages() throws {
        #expect(
            try findings { $0.pages.swapAt(1, 3) } == [
                "page 2: code-payload: a QR code says something else than the plan",
                "page 4: code-payload: a QR code says something else than the plan",
            ])
    }

    @Test("two codes swapped on a page")
    func swappedOnPage() throws {
        var plan = TestPart.plain(2)
        plan.pages[1].codes.append(.init(TestPart.payload(9), left: 60, top: 150))
        let found = try findings(plan: plan) {
            $0.pages[1].codes[0].drawn = TestPart.payload(9)
            $0.pages[1].codes[1].drawn = TestPart.payload(1)
        }
        #expect(found.count == 2)
        #expect(found.allSatisfy { $0.hasPrefix("page 2: code-payload: ") })
    }

    @Test("every single wrong character is seen", arguments: 0..<8)
    func oneCharacter(position: Int) throws {
        var payload = Array(TestPart.payload(0))
        let index = payload.count - 1 - position
        payload[index] = payload[index] == "7" ? "8" : "7"
        let found = try findings { $0.pages[0].codes[0].drawn = String(payload) }
        #expect(found == ["page 1: code-payload: a QR code says something else than the plan"])
    }

    @Test("a code that stands elsewhere", arguments: [0.1, -0.06, 3, 40])
    func moved(by shift: Double) throws {
        let found = try findings { $0.pages[2].codes[0].shift = shift }
        let distance = shift == 0.1 ? "0.10" : shift == -0.06 ? "0.06" : shift == 3 ? "3.00" : "40.00"
        #expect(
            found.first
                == "page 3: code-place: an edge of the QR code planned at \(place) is off by \(distance) pt")
        // Its white square did not move with it.
        #expect(found.count == 2)
        #expect(
            found.last == "page 3: quiet-zone: a filled shape lies in the quiet zone of a QR code")
        #expect(try findings { $0.pages[2].codes[0].shift = 0.03 } == [])
    }

    @Test("codes missing and too many")
    func count() throws {
        #expect(
            try findings { $0.pages[0].codes[0].isDrawn = false }
                == ["page 1: code-missing: no QR code is left for the one planned at \(place)"])
        let found = try findings { $0.pages[3].codes.append(.init(TestPart.payload(9), left: 60, top: 150)) }
        #expect(
            found == [
                "page 4: code-unexpected: a 1-bit image that the plan does not know stands at 60.00 pt from the left, "
                    + "150.00 pt from the top"
            ])
    }

    @Test("pages missing and too many")
    func pageCount() throws {
        #expect(
            try findings { $0.pages.removeLast() } == ["page-count: the file has 3 pages, the plan 4"])
        #expect(
            try findings { $0.pages.append(.init()) } == ["page-count: the file has 5 pages, the plan 4"])
        // A page lost in the middle: the ones after it carry others' codes.
        let found = try findings { $0.pages.remove(at: 1) }
        #expect(found.count == 3)
        #expect(found[0] == "page-count: the file has 3 pages, the plan 4")
        #expect(found[1].hasPrefix("page 2: code-payload: "))
        #expect(found[2].hasPrefix("page 3: code-payload: "))
    }

    @Test("a media of another size")
    func size() throws {
        let found = try findings { $0.width = 421 }
        #expect(found.count == 4)
        #expect(
            found[0]
                == "page 1: page-size: the media is 421.00 pt × 298.00 pt, planned 420.00 pt × 298.00 pt")
        #expect(try findings { $0.height = 298.1 }.allSatisfy { $0.contains(": page-size: ") })
    }

    @Test("modules under 0.4 mm", arguments: [1.0, 1.12])
    func smallModules(module: Double) throws {
        var plan = TestPart.plain(1)
        plan.pages[0].codes[0].module = module
        let millimetres = module == 1 ? "0.35" : "0.40"
        #expect(
            try findings(plan: plan) { _ in } == [
                "page 1: module-size: a module of a QR code is \(millimetres) mm, less than 0.4 mm"
            ])
        plan.pages[0].codes[0].module = 0.4 * 72 / 25.4
        #expect(try findings(plan: plan) { _ in } == [])
    }

    @Test("ink other than solid black")
    func ink() throws {
        #expect(
            try findings { $0.pages[1].codes[0].grey = 0.2 }
                == ["page 2: code-colour: a QR code is not drawn in black"])
        #expect(
            try findings { $0.pages[1].codes[0].alpha = 0.5 } == [
                "page 2: code-colour: a QR code is drawn translucent, masked, blended or overprinting"
            ])
    }

    @Test("codes turned, mirrored, stretched")
    func shape() throws {
        let message = "page 1: code-shape: the QR code planned at \(place) is not upright and square"
        #expect(try findings { $0.pages[0].codes[0].rotation = 90 } == [message])
        #expect(try findings { $0.pages[0].codes[0].isMirrored = true }.first == message)
        #expect(try findings { $0.pages[0].codes[0].rotation = 0.5 }.first == message)
        #expect(try findings { $0.pages[0].codes[0].stretch = 1.02 }.first == message)
    }

    @Test("codes cut by a clip")
    func clipped() throws {
        let message = "page 1: code-clipped: the QR code planned at \(place) is cut by a clip"
        #expect(try findings { $0.pages[0].codes[0].clipWidth = 40 } == [message])
        #expect(try findings { $0.pages[0].codes[0].clipsCircle = true } == [message])
        #expect(try findings { $0.pages[0].codes[0].clipWidth = 60 } == [])
    }

    @Test("a symbol of another size than planned")
    func modules() throws {
        var expected = TestPart.plain(1).expected
        expected[0].codes[0].moduleCount = 25
        let found = try ReadBack(pdf: try TestPart.plain(1).pdf()).check(expected).map(\.description)
        #expect(
            found.last
                == "page 1: code-modules: a QR code has 29 × 29 pixels, planned one for each of 25 × 25 modules"
        )
    }

    @Test("a symbol beyond reading")
    func unreadable() throws {
        #expect(
            try findings { $0.pages[0].codes[0].damage = 2 }
                == ["page 1: code-unreadable: a QR code cannot be read"])
    }

    @Test("all pages' findings come at once, and none repeats what a code says")
    func allAtOnce() throws {
        let found = try findings {
            $0.pages[0].codes[0].drawn = TestPart.payload(500)
            $0.pages[1].codes[0].grey = 0.5
            $0.pages[3].above = [.text("Émilie", x: 300, y: 120)]
        }
        #expect(
            found == [
                "page 1: code-payload: a QR code says something else than the plan",
                "page 2: code-colour: a QR code is not drawn in black",
                "page 4: quiet-zone: text is painted over the quiet zone of a QR code",
            ])
    }
}
