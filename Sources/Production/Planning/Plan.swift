package import Composition
import ContactBase
import Foundation
package import Inks
public import JobModel
public import Manifest
import PURL
import QRSymbol

/// What a run prints, but for its pieces: fixed by prepare, for ever.
public struct PlanHeader: Codable, Hashable, Sendable {
    /// Of this format; another one is refused.
    public static let currentFormat = 6

    public var format = PlanHeader.currentFormat
    public var job: String
    public var campaign: String
    public var run: Int
    /// `YYYY-MM-DD`.
    public var date: String
    /// The registry's id.
    public var registry: String
    public var base: String
    public var letterCase: String
    public var token: String
    public var landing: String?
    public var validFrom: String?
    public var validUntil: String?
    /// Pieces in a part.
    public var partSize: Int
    /// Pieces in a delivered press file; nil: the parts are delivered.
    public var fileSize: Int?
    /// The rules that the press files keep.
    public var profile: PressProfile
    /// The printing condition's name, and what it is called in words; the profile is one of the inputs.
    public var condition: String?
    public var conditionName: String?
    /// What becomes of RGB pictures of pixels.
    public var images: ImagePolicy
    /// In the order of their names.
    public var marks: [PrinterMark]
    /// As a share: 3 is 300 %.
    public var inkLimit: Double?
    public var minStroke: Length?
    /// Every colour that is drawn in, and what is printed for it.
    package var inks: InkTable
    public var codeVersion: Int
    public var codeLevel: String
    /// The template file's whole text, and its name for messages.
    public var template: String
    public var templateFile: String
    /// The columns whose values the pieces keep, in their order.
    public var columns: [String]
    /// The lists as the job names them; the seeds' comes last.
    public var lists: [String]
    public var inputs: [InputFile]
    public var toolchain: [Toolchain.Part]
    public var rows: Int
    /// Rows of the seeds' list.
    public var seeds: Int
    /// Earlier runs of the job whose contacts are left out; empty but in a supplement.
    public var addsTo: [ManifestPackage.EarlierRun]
    /// Whether the job holds contacts out: then the plan has their pseudonyms.
    public var holdsOut: Bool
    /// Printed pieces by the values of the job's `report_by`.
    public var byField: [FieldCounts]
    /// Texts that were made smaller to fit.
    public var fits: [FitCount]
    /// Pictures coarser than the template wants, on pieces that print all the same.
    public var coarse: [CoarseCount]
    /// Fallback pictures that stand in for frames' own, on pieces that print.
    public var standIns: [StandInCount]
    /// The share of pieces that may be quarantined, 0 to 1, and whether the operator took more.
    public var maxQuarantined: Double
    public var isQuarantineAccepted: Bool
    /// Rows by disposition, without those printed.
    public var notPrinted: [String: Int]
    public var pieces: Int
    /// Of the template; a piece may have fewer.
    public var pagesPerPiece: Int

    /// Rows that someone should look at: rejected or quarantined.
    public var heldBack: Int { (notPrinted["rejected"] ?? 0) + (notPrinted["quarantined"] ?? 0) }

    /// Whether it prints only contacts not yet printed in earlier runs.
    public var isSupplement: Bool { !addsTo.isEmpty }

    /// Contacts printed in the runs it adds to: what a supplement's share of quarantined pieces is measured by, too.
    var alreadyPrinted: Int { notPrinted[Disposition.alreadyPrinted.rawValue] ?? 0 }

    /// Parts of the run.
    public var parts: Int { (pieces + partSize - 1) / partSize }

    /// Piece numbers of a part (from 1).
    public func pieces(ofPart part: Int) -> ClosedRange<Int> {
        let first = (part - 1) * partSize + 1
        return first...min(pieces, first + partSize - 1)
    }

    /// Whether delivered files are joined from parts.
    var joinsParts: Bool { fileSize.map { $0 != partSize } ?? false }

    /// Delivered press files.
    public var files: Int {
        let size = fileSize ?? partSize
        return (pieces + size - 1) / size
    }

    /// Piece numbers of a delivered file (from 1).
    public func pieces(ofFile file: Int) -> ClosedRange<Int> {
        let size = fileSize ?? partSize
        return ((file - 1) * size + 1)...min(pieces, file * size)
    }

    /// The part that a piece is made in.
    func part(ofPiece piece: Int) -> Int { (piece - 1) / partSize + 1 }

    /// `postcard-r1-0001.pdf`: of a delivered file, which is a part where they are not joined.
    public func fileName(ofFile file: Int) -> String { fileName(ofPart: file) }

    /// `postcard-r1-0001.pdf`.
    public func fileName(ofPart part: Int) -> String { "\(job)-r\(run)-\(padded(part, to: 4)).pdf" }

    func codeFormat() throws -> QRFormat {
        guard let level = ErrorCorrectionLevel(rawValue: codeLevel),
            let format = QRFormat(version: codeVersion, level: level)
        else {
            throw PlanError(description: "the plan's QR format \(codeVersion)-\(codeLevel) does not exist")
        }
        return format
    }

    func purlForm() throws -> PURLForm {
        guard let letterCase = PayloadCase(rawValue: letterCase) else {
            throw PlanError(description: "the plan's letter case `\(letterCase)` is unknown")
        }
        return try PURLForm(base: base, letterCase: letterCase)
    }

    func tokenProfile() throws -> TokenProfile {
        guard let profile = TokenProfile(rawValue: token) else {
            throw PlanError(description: "the plan's token profile `\(token)` is unknown")
        }
        return profile
    }

    func calendarDate() throws -> CalendarDate {
        guard let date = CalendarDate(date) else {
            throw PlanError(description: "the plan's date is damaged")
        }
        return date
    }
}

/// One row of the plan: all that drawing a piece needs.
public struct PlannedPiece: Hashable, Sendable {
    public var number: Int
    /// An index into the plan's lists.
    public var list: Int
    /// Of the record, in its list.
    public var line: Int
    public var isSeed: Bool
    public var rid: String
    public var token: String
    public var check: String
    /// In the order of the plan's columns.
    public var values: [String]
    /// In the order of the template's: which hold.
    public var conditions: [Bool]
    /// The steps at which its texts fit.
    package var steps: [PieceFit.Step]

    package init(
        number: Int, list: Int = 0, line: Int, isSeed: Bool = false, rid: String, token: String,
        check: String, values: [String], conditions: [Bool] = [], steps: [PieceFit.Step] = []
    ) {
        self.number = number
        self.list = list
        self.line = line
        self.isSeed = isSeed
        self.conditions = conditions
        self.steps = steps
        self.rid = rid
        self.token = token
        self.check = check
        self.values = values
    }

    var joinedValues: String { values.joined(separator: "\u{1F}") }
    /// One digit each.
    var joinedConditions: String { conditions.map { $0 ? "1" : "0" }.joined() }
    /// `1.3:2 2.1:7`: page and frame, from 0, and the step.
    package var joinedSteps: String {
        steps.map { "\($0.page).\($0.frame):\($0.rung)" }.joined(separator: " ")
    }

    /// Nil for anything else than ``joinedSteps`` writes.
    package static func steps(_ text: String) -> [PieceFit.Step]? {
        var steps: [PieceFit.Step] = []
        for word in text.split(separator: " ") {
            let numbers = word.split { $0 == "." || $0 == ":" }.map { Int($0) }
            guard numbers.count == 3, let page = numbers[0], let frame = numbers[1], let rung = numbers[2],
                page >= 0, frame >= 0, rung > 0
            else { return nil }
            steps.append(.init(page: page, frame: frame, rung: rung))
        }
        return steps
    }
}

/// How many printed pieces have which value of a column or field. Values, not people: see `report_by`.
public struct FieldCounts: Codable, Hashable, Sendable {
    public var field: String
    /// By value, byte by byte.
    public var counts: [Count]

    public struct Count: Codable, Hashable, Sendable {
        public var value: String
        public var pieces: Int

        package init(value: String, pieces: Int) {
            self.value = value
            self.pieces = pieces
        }
    }

    package init(field: String, counts: [Count]) {
        self.field = field
        self.counts = counts
    }
}

/// How many printed pieces have a frame's text made smaller by a step of its ladder.
public struct FitCount: Codable, Hashable, Sendable {
    /// The frame's name.
    public var frame: String
    /// `size 9.5 pt`.
    public var step: String
    public var pieces: Int

    package init(frame: String, step: String, pieces: Int) {
        self.frame = frame
        self.step = step
        self.pieces = pieces
    }
}

/// How many printed pieces have a picture coarser than the template wants.
public struct CoarseCount: Codable, Hashable, Sendable {
    /// The frame's name.
    public var frame: String
    public var pieces: Int
    /// Pixels an inch.
    public var lowest: Int

    package init(frame: String, pieces: Int, lowest: Int) {
        self.frame = frame
        self.pieces = pieces
        self.lowest = lowest
    }
}

/// On how many printed pieces a frame's fallback stands in for its own picture.
public struct StandInCount: Codable, Hashable, Sendable {
    /// The frame's name.
    public var frame: String
    /// For want of a name, of a file, and of one that can be shown.
    public var unnamed, missing, refused: Int

    package init(frame: String, unnamed: Int = 0, missing: Int = 0, refused: Int = 0) {
        self.frame = frame
        self.unnamed = unnamed
        self.missing = missing
        self.refused = refused
    }

    public var pieces: Int { unnamed + missing + refused }
}

/// A picture that some row names.
package struct PlannedPicture: Hashable, Sendable {
    /// Relative to the template's folder of images.
    package var path: String
    /// Nil: it is missing, or cannot be shown.
    package var picture: MeasuredPicture?
    /// SHA-256 of a file that cannot be shown.
    package var refused: String?

    package init(path: String, picture: MeasuredPicture?, refused: String? = nil) {
        self.path = path
        self.picture = picture
        self.refused = refused
    }
}

/// A plan that cannot be used.
public struct PlanError: Error, Hashable, Sendable, CustomStringConvertible {
    public var description: String
    public var hints: [String]

    package init(description: String, hints: [String] = []) {
        self.description = description
        self.hints = hints
    }
}

func padded(_ number: Int, to width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
}
