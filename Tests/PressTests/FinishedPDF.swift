import Inks
import JobModel
import Press

/// Settings of tests, where nothing is said of them.
enum TestPress {
    static func information(
        title: String = "Carte d’été, run 1", identifier: [UInt8] = Array(0..<16)
    ) -> DocumentInformation {
        DocumentInformation(
            title: title, creator: "Tirage", producer: "Tirage 1", year: 2026, month: 1, day: 31,
            identifier: identifier)
    }

    /// Pages of 420 × 298 points, of which 403 × 281 are left when they are cut.
    static func part(title: String = "Carte d’été, run 1", pieces: [FilePiece] = []) -> PartSettings {
        PartSettings(
            information: information(title: title),
            trimBox: PageBox(leftInPoints: 8.5, bottom: 8.5, right: 411.5, top: 289.5),
            bleedBox: PageBox(leftInPoints: 0, bottom: 0, right: 420, top: 298), job: "card", pieces: pieces)
    }

    /// Pieces of so many pages each, numbered from 1.
    static func pieces(_ pageCounts: [Int], from first: Int = 1) -> [FilePiece] {
        pageCounts.enumerated().map {
            FilePiece(number: first + $0, record: "r_\(first + $0)", pageCount: $1)
        }
    }

    /// Finished without a press: every colour in RGB, as it was drawn.
    static func plain(
        _ pdf: [UInt8], _ part: PartSettings = TestPress.part()
    ) throws -> [UInt8] {
        try Finisher(profile: .plain, intent: nil, inks: InkTable(asDrawn: pdf)).finish(pdf, part)
    }
}

extension InkTable {
    /// Every colour of a PDF printed as it is.
    init(asDrawn pdf: [UInt8]) throws {
        self.init()
        for colour in try ColourSurvey.colours(of: pdf).sorted() {
            add(artwork: colour, as: .rgb(red: colour.red, green: colour.green, blue: colour.blue))
        }
    }
}
