import Foundation
import Press
import TestSupport

/// A program that designers' PDFs come from.
enum ArtworkMaker: String, CaseIterable, Sendable {
    case cairo, ghostscript, reportlab, weasyprint, typst
    /// Large programs, which `make test-artwork` installs.
    case inkscape, libreoffice, scribus

    /// Those at hand.
    static let present: [ArtworkMaker] =
        ProcessInfo.processInfo.environment["TIRAGE_ARTWORK_MAKERS"] == "all"
        ? allCases : [.cairo, .ghostscript, .reportlab, .weasyprint, .typst]
}

/// Artwork made on the spot: two pages of 100 × 70 mm with a bleed of 3 mm.
struct ArtworkFile {
    struct NotMade: Error { var result: CommandResult }

    let folder: TemporaryFolder
    let path: String
    let bytes: [UInt8]

    /// - Parameter kind: of rewriting, as Tests/PressTests/Artwork/rewrite-artwork knows it.
    init(_ maker: ArtworkMaker, _ kind: String = "as-it-is") throws {
        folder = try TemporaryFolder()
        path = folder.path("artwork.pdf")
        let made = folder.path("made.pdf")
        try ArtworkFile.run("make-artwork", [maker.rawValue, made])
        try ArtworkFile.run("rewrite-artwork", [made, path, kind])
        bytes = Array(try Data(contentsOf: URL(fileURLWithPath: path)))
    }

    private static func run(_ script: String, _ arguments: [String]) throws {
        let result = try Command.run(
            "/usr/bin/python3", ["\(Tirage.checkout)/Tests/PressTests/Artwork/\(script)"] + arguments,
            environment: ["PYTHONPATH": "\(Tirage.checkout)/.build/artwork-python"])
        guard result.status == 0 else { throw NotMade(result: result) }
    }

    /// What differs between a page and a sheet that shows it, and what poppler draws of both.
    ///
    /// - Parameter page, sheet: from 1.
    func compare(page: Int, box: String, with sheets: [UInt8], sheet: Int) throws -> Comparison {
        let shown = try folder.write(sheets, to: "sheets.pdf")
        let result = try Command.run(
            "/usr/bin/python3",
            [
                "\(Tirage.checkout)/Tests/PressTests/Readers/compare-artwork.py", path, "\(page)", box, shown,
                "\(sheet)",
            ])
        var lines = result.output.split(separator: "\n").map(String.init)
        guard result.status == 0, let last = lines.popLast() else { throw NotMade(result: result) }
        let numbers = last.split(separator: " ").compactMap { Int($0) }
        guard numbers.count == 2 else { throw NotMade(result: result) }
        return Comparison(differences: lines, worst: numbers[0], pixelsOfMillion: numbers[1])
    }

    struct Comparison: Hashable {
        var differences: [String]
        /// Of a pixel's colour, 0 to 255.
        var worst: Int
        /// Pixels that differ by more than 40, of a million.
        var pixelsOfMillion: Int
    }
}
