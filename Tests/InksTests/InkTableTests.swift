import Foundation
import Inks
import JobModel
import TestSupport
import Testing

@Suite("Stand-ins for inks")
struct InkTableTests {
    private func spot(_ hundredths: Int) -> Colour {
        Colour(
            .spot(
                name: "Ink", alternate: ProcessTint(cyan: .full, magenta: .none, yellow: .none, black: .none),
                tint: Percent(hundredths: hundredths)))
    }

    private let grey = StandIn(red: 128, green: 128, blue: 128)

    @Test("black and white stand for themselves, whatever else is there")
    func blackAndWhite() {
        var table = InkTable()
        table.add([.black, .white], avoiding: []) { _ in StandIn(red: 9, green: 9, blue: 9) }
        #expect(table.standIn(for: .black) == StandIn(red: 0, green: 0, blue: 0))
        #expect(table.standIn(for: .white) == StandIn(red: 255, green: 255, blue: 255))
        #expect(table.entries.count == 2)
        // What looks black and is not the black of the press has another.
        table.add([Colour(.registration)], avoiding: []) { _ in .black }
        #expect(table.standIn(for: Colour(.registration)) == StandIn(red: 0, green: 0, blue: 1))
        #expect(table.standIn(for: Colour(.gray(.none))) == nil)
    }

    @Test("1,000 colours that look the same have 1,000 stand-ins, none of artwork's, as near as can be")
    func unique() {
        var avoided: Set<StandIn> = [grey]
        var generator = SplitMix64(seed: TestSeed.value)
        for _ in 0..<200 {
            avoided.insert(
                StandIn(
                    red: UInt8(120 + generator.below(16)), green: UInt8(120 + generator.below(16)),
                    blue: UInt8(120 + generator.below(16))))
        }
        var table = InkTable()
        table.add((0..<1000).map { spot($0) }, avoiding: avoided) { _ in grey }
        let standIns = table.entries.dropFirst(2).map(\.standIn)
        #expect(standIns.count == 1000)
        #expect(Set(standIns).count == 1000, "\(TestSeed.told)")
        #expect(avoided.isDisjoint(with: standIns), "\(TestSeed.told)")
        func distance(_ colour: StandIn) -> Int {
            max(
                abs(Int(colour.red) - 128), abs(Int(colour.green) - 128), abs(Int(colour.blue) - 128))
        }
        // Later ones are never nearer, and no free colour is nearer than the last one.
        #expect(standIns.map(distance) == standIns.map(distance).sorted(), "\(TestSeed.told)")
        let used = Set(standIns).union(avoided)
        let last = standIns.map(distance).max() ?? 0
        for red in -last + 1..<last {
            for green in -last + 1..<last {
                for blue in -last + 1..<last {
                    let near = StandIn(
                        red: UInt8(128 + red), green: UInt8(128 + green), blue: UInt8(128 + blue))
                    #expect(used.contains(near), "\(TestSeed.told)")
                }
            }
        }
    }

    @Test("a free preview is the stand-in itself; at the cube's corners there is room, too")
    func preview() {
        var table = InkTable()
        table.add([spot(1)], avoiding: []) { _ in grey }
        #expect(table.standIn(for: spot(1)) == grey)
        table.add([spot(2), spot(3)], avoiding: []) { _ in .white }
        #expect(table.standIn(for: spot(2)) == StandIn(red: 254, green: 254, blue: 254))
        #expect(table.standIn(for: spot(3)) == StandIn(red: 254, green: 254, blue: 255))
    }

    @Test("colours added again keep their stand-ins, and overprinting ones have their own")
    func stable() {
        var table = InkTable()
        let overprinting = Colour(.black, overprints: true)
        table.add([spot(1), overprinting], avoiding: []) { _ in .black }
        let before = table
        table.add([overprinting, spot(1)], avoiding: []) { _ in grey }
        #expect(table == before)
        table.add([spot(2)], avoiding: []) { _ in .black }
        #expect(Array(table.entries.prefix(4)) == before.entries)
        #expect(table.standIn(for: overprinting) != table.standIn(for: .black))
        // The same colours in the same order have the same stand-ins.
        var again = InkTable()
        again.add([spot(1), overprinting, spot(2)], avoiding: []) { _ in .black }
        #expect(again == table)
    }

    @Test("artwork's colours stand for themselves, once; an ink's stand-in is not taken from it")
    func artwork() {
        var table = InkTable()
        table.add([spot(1)], avoiding: []) { _ in grey }
        table.add(artwork: grey, as: .gray(.none))
        table.add(artwork: .black, as: .gray(.none))
        table.add(artwork: StandIn(red: 1, green: 2, blue: 3), as: .rgb(red: 1, green: 2, blue: 3))
        table.add(artwork: StandIn(red: 1, green: 2, blue: 3), as: .white)
        #expect(table.entries.count == 4)
        #expect(
            table.standIn(for: Colour(.rgb(red: 1, green: 2, blue: 3))) == StandIn(red: 1, green: 2, blue: 3))
    }

    @Test("24 bits and back")
    func keys() {
        #expect(StandIn(red: 1, green: 2, blue: 3).key == 0x010203)
        for key: UInt32 in [0, 1, 0xABCDEF, 0xFFFFFF] { #expect(StandIn(key: key).key == key) }
        #expect(StandIn(red: 0, green: 255, blue: 255) < StandIn(red: 1, green: 0, blue: 0))
    }

    @Test("a table written as JSON is read back as it was")
    func coding() throws {
        var table = InkTable()
        let inks: [Ink] = [
            .black, .white, .registration, .gray(Percent(hundredths: 1)), .rgb(red: 1, green: 2, blue: 3),
            .process(ProcessTint(cyan: .full, magenta: .none, yellow: .full, black: Percent(hundredths: 5))),
            .spot(
                name: "Größe \"1\"",
                alternate: ProcessTint(cyan: .none, magenta: .full, yellow: .none, black: .none),
                tint: .full),
        ]
        table.add(inks.flatMap { [Colour($0), Colour($0, overprints: true)] }, avoiding: []) { _ in grey }
        #expect(table.entries.count == 14)
        let read = try JSONDecoder().decode(InkTable.self, from: JSONEncoder().encode(table))
        #expect(read == table)
    }

    @Test("on a screen, stand-ins look as they are")
    func onScreen() {
        var table = InkTable()
        table.add([spot(1), Colour(.registration)], avoiding: []) { _ in grey }
        let screen = table.onScreen
        #expect(screen.entries.map(\.standIn) == table.entries.map(\.standIn))
        for entry in screen.entries.dropFirst(2) {
            let look = entry.standIn
            #expect(entry.colour == Colour(.rgb(red: look.red, green: look.green, blue: look.blue)))
        }
    }

    @Test("the style sheet says for each name its stand-in, for fills, stops and lines")
    func styleSheet() {
        var table = InkTable()
        table.add([spot(1)], avoiding: []) { _ in StandIn(red: 1, green: 171, blue: 0) }
        let named = [
            NamedColour(name: "black", colour: .black), NamedColour(name: "brand.light", colour: spot(1)),
            NamedColour(name: "lost", colour: spot(2)),
        ]
        #expect(
            table.styleSheet(for: named) == """
                .ink-black{fill:#000000!important;stop-color:#000000!important}\
                .ink-stroke-black{stroke:#000000!important}\
                .ink-brand\\.light{fill:#01ab00!important;stop-color:#01ab00!important}\
                .ink-stroke-brand\\.light{stroke:#01ab00!important}
                """)
        #expect(table.styleSheet(for: []) == "")
    }
}
