import Composition
import ContactBase
import Inks
import JobModel
import Merge
import PURL
import QRSymbol
import Typesetting

/// Fits pieces of one template, with a typesetter of its own: says whether each can be printed, and how.
///
/// One owner, one thread.
struct PieceFitter {
    let compositor: Compositor
    let merger: Merger
    /// Pieces are numbered only when it is known which of them print; so they are fitted with the widest number
    /// that any may get: one for each digit that is the widest of some style.
    private let widestNumbers: [String]

    /// A piece as it is fitted: what is personal in it.
    struct Input: Hashable, Sendable, Codable {
        /// As the merger's columns.
        var values: [String]
        /// As `Template.conditions`: which hold.
        var conditions: [Bool]
        var own: OwnValues
    }

    /// What became of it.
    struct Outcome: Hashable, Sendable, Codable {
        var fit: PieceFit
        /// On paper.
        var pageCount: Int
    }

    /// - Parameter total: the most pieces that there may be: their numbers are fitted at the widest.
    /// - Throws: `FontError`.
    init(
        template: Template, columns: [String], catalogue: FontCatalogue, format: QRFormat, total: Int,
        pictures: PictureIndex
    ) throws {
        compositor = Compositor(
            template: template, typesetter: try Typesetter(catalogue: catalogue), format: format,
            inks: .provisional(template), pictures: pictures)
        merger = Merger(template: template, columns: columns)
        let digits = try compositor.widestDigits()
        widestNumbers = digits.map { String(repeating: $0, count: String(max(1, total)).count) }
    }

    func outcome(_ input: Input) throws -> Outcome {
        var outcome = Outcome(fit: PieceFit(), pageCount: 0)
        for number in widestNumbers where outcome.fit.misfits.isEmpty {
            var own = input.own
            own.number = number
            let piece = merger.piece(values: input.values, conditions: input.conditions, own: own)
            outcome.pageCount = piece.pageCount
            outcome.fit = try compositor.fit(piece, atLeast: outcome.fit.steps)
        }
        return outcome
    }

    /// What fitting depended on so far, beside the job's own files.
    var usedFiles: UsedFiles {
        UsedFiles(
            fonts: Set(compositor.typesetter.usedFaces.map(\.file)),
            patterns: Set(compositor.typesetter.usedPatternFiles))
    }
}

/// Font files that texts were set in, and patterns that words were divided by, by path.
struct UsedFiles: Hashable, Sendable, Codable {
    var fonts: Set<String> = []
    var patterns: Set<String> = []

    mutating func formUnion(_ other: UsedFiles) {
        fonts.formUnion(other.fonts)
        patterns.formUnion(other.patterns)
    }

    /// Those that are not among a job's own inputs, sorted by path.
    ///
    /// - Throws: `Diagnostic` for a file that cannot be read.
    func files(beside inputs: [InputFile]) throws -> [InputFile] {
        let known = Set(inputs.map(\.path))
        let found = fonts.map { (InputFile.Role.font, $0) } + patterns.map { (.hyphenation, $0) }
        return try found.filter { !known.contains($0.1) }.sorted { $0.1 < $1.1 }.map { role, path in
            InputFile(role: role, path: path, sha256: try InputFile.sha256(of: path))
        }
    }
}
