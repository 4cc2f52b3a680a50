import Diagnostics
import Manifest

/// Where the pages of a piece stand in the delivered files, as the run's manifest says.
struct PiecePages: Hashable {
    var piece: Int
    /// In `print/`.
    var file: String
    /// From 1, both included.
    var first, last: Int

    var count: Int { last - first + 1 }

    /// Those of the pieces asked for, ascending by piece.
    ///
    /// Reads the manifest rather than works names out: how many parts a delivered file joins is the run's affair.
    ///
    /// - Throws: `Diagnostic` when the manifest is missing, damaged, or another run's.
    static func find(_ numbers: PieceNumbers, in run: PublishedRun) throws -> [PiecePages] {
        var found: [PiecePages] = []
        do {
            let manifest = try ManifestReader(folder: "\(run.path)/manifest")
            guard manifest.package.runID == run.report.plan else { throw Fault.otherRun }
            try manifest.forEachRow { row, _ in
                guard let place = row.print, numbers.contains(place.piece) else { return }
                found.append(
                    PiecePages(
                        piece: place.piece, file: place.file, first: place.firstPage, last: place.lastPage))
            }
        } catch {
            throw Diagnostic(
                "reprint-manifest", "the run's manifest does not say where its pieces stand: \(error)",
                at: SourceLocation(file: "\(run.path)/manifest"),
                hints: ["bring the run's folder back as it was published"])
        }
        found.sort { $0.piece < $1.piece }
        guard found.map(\.piece) == Array(numbers.all) else {
            throw Diagnostic(
                "reprint-manifest", "the run's manifest lacks pieces that were asked for",
                at: SourceLocation(file: "\(run.path)/manifest"),
                hints: ["bring the run's folder back as it was published"])
        }
        return found
    }

    private enum Fault: Error, CustomStringConvertible {
        case otherRun
        var description: String { "it is another run's" }
    }
}
