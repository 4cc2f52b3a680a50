import Composition
import ContactBase
import Foundation
import Production
import TestSupport
import Testing

struct PlanTests {
    private let folder: TemporaryFolder
    init() throws { folder = try TemporaryFolder() }

    @Test("what is written into a plan is read out of it, in order")
    func roundTrip() throws {
        let plan = try SamplePlan.write(to: folder.path("plan.sqlite"))
        #expect(plan.header == (try SampleHeader.header()))
        #expect(try plan.pieces(1...5) == SamplePlan.pieces)
        #expect(try plan.pieces(2...3) == Array(SamplePlan.pieces[1...2]))
        #expect(try plan.notPrinted() == SamplePlan.notPrinted)
        try plan.verify()
        #expect(plan.id.count == 64 && plan.id.allSatisfy(\.isHexDigit))
    }

    @Test("the writer tells the header's maker how many pieces and rows there are")
    func counts() throws {
        var told: (Int, [Disposition: Int]) = (0, [:])
        let id = try PlanWriter(path: folder.path("plan.sqlite")).write(
            rows: { addPiece, addNotPrinted in
                for piece in SamplePlan.pieces { try addPiece(piece) }
                for row in SamplePlan.notPrinted { try addNotPrinted(row) }
            },
            header: {
                told = ($0, $1)
                return try SampleHeader.header()
            })
        #expect(told.0 == 5)
        #expect(told.1 == [.rejected: 1, .quarantined: 1])
        #expect(try Plan(opening: folder.path("plan.sqlite")).id == id)
    }

    @Test("equal content has an equal id, wherever and in whatever order pieces and rows are added")
    func stableID() throws {
        let one = try SamplePlan.write(to: folder.path("one"))
        let two = try PlanWriter(path: folder.path("two")).write(
            rows: { addPiece, addNotPrinted in
                for (index, piece) in SamplePlan.pieces.enumerated() {
                    try addPiece(piece)
                    if index < 2 { try addNotPrinted(SamplePlan.notPrinted[index]) }
                }
            }, heldOut: ["r_8", "r_9"], pictures: SamplePlan.pictures,
            header: { _, _ in try SampleHeader.header() })
        #expect(one.id == two)
        #expect(one.id == "aa9f461fea4d459cf2908da6ad5321c004caa4a056c269616ba46a2d1f64792d")
    }

    @Test("a change of any field of the header gives another id")
    func headerFields() throws {
        var ids = [try SamplePlan.write(to: folder.path("plain")).id]
        for (name, value) in SampleHeader.fields where name != "format" {
            let changed =
                switch value.first {
                // Only certain words are known.
                case _ where name == "profile": "\"pdfx4\""
                case _ where name == "images": "\"convert\""
                case _ where name == "inks": "{\"entries\": []}"
                case _ where name == "minStroke": "{\"points\": 0.5}"
                case "\"": String(value.dropLast()) + "x\""
                case "[" where name == "addsTo": "[{\"run\": 1, \"runID\": \"ef\", \"sequence\": 4}]"
                case "[": "[]"
                case "{": "{\"rejected\": 2}"
                case "t": "false"
                default: "9"
                }
            ids.append(try SamplePlan.write(to: folder.path(name), header: [name: changed]).id)
        }
        let optional = [
            "landing", "validFrom", "validUntil", "condition", "conditionName", "inkLimit", "minStroke",
        ]
        for name in optional {
            ids.append(try SamplePlan.write(to: folder.path("no-\(name)"), header: [name: "null"]).id)
        }
        ids.append(try SamplePlan.write(to: folder.path("files"), header: ["fileSize": "3"]).id)
        #expect(ids.count == SampleHeader.fields.count + optional.count + 1)
        #expect(Set(ids).count == ids.count)
    }

    @Test("a change of any field of a piece or of a row gives another id")
    func rowFields() throws {
        var ids = [try SamplePlan.write(to: folder.path("plain")).id]
        let changes: [(inout PlannedPiece) -> Void] = [
            { $0.line += 1 }, { $0.rid += "x" }, { $0.token += "x" }, { $0.check += "x" },
            { $0.values[0] += "x" },
            { $0.values.swapAt(0, 1) }, { $0.values[0] += "\n" }, { $0.list = 1 }, { $0.isSeed = true },
            { $0.conditions[0].toggle() }, { $0.conditions.removeLast() },
            { $0.steps = [.init(page: 0, frame: 0, rung: 1)] },
        ]
        for (index, change) in changes.enumerated() {
            var pieces = SamplePlan.pieces
            change(&pieces[3])
            ids.append(try SamplePlan.write(to: folder.path("piece-\(index)"), pieces: pieces).id)
        }
        let rowChanges: [(inout NotPrinted) -> Void] = [
            { $0.line += 1 }, { $0.disposition = .heldout }, { $0.reason += "x" }, { $0.frame += "x" },
            { $0.needed += "x" }, { $0.given += "x" }, { $0.list = 1 },
        ]
        for (index, change) in rowChanges.enumerated() {
            var rows = SamplePlan.notPrinted
            change(&rows[1])
            ids.append(try SamplePlan.write(to: folder.path("row-\(index)"), notPrinted: rows).id)
        }
        ids.append(
            try SamplePlan.write(
                to: folder.path("reversed"), notPrinted: SamplePlan.notPrinted.reversed()
            ).id)
        ids.append(try SamplePlan.write(to: folder.path("fewer"), notPrinted: []).id)
        for (index, heldOut) in [["r_8"], ["r_7", "r_9"], []].enumerated() {
            ids.append(try SamplePlan.write(to: folder.path("held-\(index)"), heldOut: heldOut).id)
        }
        for (index, change) in [1, 2, 3].enumerated() {
            var pictures = SamplePlan.pictures
            switch change {
            case 1: pictures[0].refused = "ef"
            case 2: pictures[1].picture?.sha256 = "ef"
            default: pictures.removeLast()
            }
            ids.append(try SamplePlan.write(to: folder.path("picture-\(index)"), pictures: pictures).id)
        }
        #expect(Set(ids).count == ids.count)
    }

    @Test("pictures come back as they were written, by path or all in order")
    func pictures() throws {
        let plan = try SamplePlan.write(to: folder.path("plan"))
        var all: [PlannedPicture] = []
        try plan.forEachPicture { all.append($0) }
        #expect(all == SamplePlan.pictures)
        #expect(
            try plan.pictures(["spoilt.svg", "lampe d’été.jpg", "unknown"])
                == Array(SamplePlan.pictures[1...]))
    }

    @Test(
        "steps are written and read back; anything else is none",
        arguments: ["", "0.3:2", "0.3:2 1.0:11", "x", "1.2", "1.2:0", "-1.2:3", "1.2:3:4"])
    func steps(text: String) throws {
        let steps = PlannedPiece.steps(text)
        #expect((steps != nil) == ["", "0.3:2", "0.3:2 1.0:11"].contains(text))
        guard let steps else { return }
        var piece = SamplePlan.pieces[0]
        piece.steps = steps
        #expect(piece.joinedSteps == text)
    }

    @Test("a piece of a template without columns has no values")
    func withoutColumns() throws {
        var pieces = SamplePlan.pieces
        for index in pieces.indices { pieces[index].values = [] }
        let plan = try SamplePlan.write(
            to: folder.path("plan"), header: ["columns": "[]"], pieces: pieces)
        #expect(try plan.pieces(1...5).map(\.values) == [[], [], [], [], []])
        try plan.verify()
    }

    @Test("a plan of many portions is whole")
    func manyPieces() throws {
        let pieces = (1...3_500).map {
            PlannedPiece(
                number: $0, line: $0, rid: "r\($0)", token: "t\($0)", check: "c", values: ["a", "b"])
        }
        let plan = try SamplePlan.write(
            to: folder.path("plan"), header: ["pieces": "3500"], pieces: pieces, notPrinted: [])
        #expect(try plan.pieces(1...3_500) == pieces)
        try plan.verify()
    }

    @Test("until it is complete, nothing stands under the plan's name")
    func unfinished() throws {
        struct Stop: Error {}
        let path = folder.path("plan.sqlite")
        #expect(throws: Stop.self) {
            _ = try PlanWriter(path: path).write(
                rows: { addPiece, _ in
                    try addPiece(SamplePlan.pieces[0])
                    throw Stop()
                }, header: { _, _ in try SampleHeader.header() })
        }
        #expect(!FileManager.default.fileExists(atPath: path))
        // What the failed one has left is no hindrance.
        #expect(try SamplePlan.write(to: path).pieces(1...5).count == 5)
        #expect(!FileManager.default.fileExists(atPath: path + ".new"))
    }

    @Test("a plan is for its owner alone")
    func mode() throws {
        let plan = try SamplePlan.write(to: folder.path("plan"))
        let attributes = try FileManager.default.attributesOfItem(atPath: plan.path)
        #expect(attributes[.posixPermissions] as? Int == 0o600)
    }

    @Test(
        "a plan may lie under a name with signs that mean something in an address",
        arguments: ["a?b", "a#b", "a%20b", "ä b"])
    func names(name: String) throws {
        #expect(try SamplePlan.write(to: folder.path(name)).pieces(1...1).count == 1)
    }
}
