import Diagnostics
import DurableFiles
import Foundation
import Glibc

/// Finds files that hold the pages of pieces: delivered ones that are still what was published, and parts rendered
/// again for those that are not.
struct PageFinder {
    private let run: PublishedRun
    private let plan: Plan
    /// Of the job, where its artwork lies; nil: nothing can be rendered again.
    private let jobFolder: String?
    private let session: Session
    private var renderer: PartRenderer?
    private var isWhole: [String: Bool] = [:]
    private(set) var renderedParts: [Int] = []

    init(run: PublishedRun, plan: Plan, jobFolder: String?, session: Session) {
        self.run = run
        self.plan = plan
        self.jobFolder = jobFolder
        self.session = session
    }

    /// Where a piece's pages stand.
    struct Place {
        var file: String
        /// From 0.
        var pages: Range<Int>
    }

    /// Where a piece's pages stand: in a file that is whole.
    ///
    /// - Throws: `Diagnostic` when they are lost and cannot be made again as they were.
    mutating func place(of piece: PiecePages) throws -> Place {
        try session.checkStop()
        if try isDelivered(piece.file) {
            return Place(file: "\(run.path)/print/\(piece.file)", pages: piece.first - 1..<piece.last)
        }
        let part = (piece.piece - 1) / plan.header.partSize + 1
        guard let seal = run.seal(ofPart: part), seal.pages.count == plan.header.pieces(ofPart: part).count
        else {
            throw lost(piece, part, "and its seal is, too: nobody could tell whether it comes out the same")
        }
        if !renderedParts.contains(part) {
            try render(part, of: piece, expecting: seal)
            renderedParts.append(part)
        }
        let before = seal.pages.prefix(piece.piece - seal.first).reduce(0, +)
        return Place(file: run.folders.partsAgain.part(part), pages: before..<before + piece.count)
    }

    /// Whether a delivered file is what the report says it was.
    private mutating func isDelivered(_ file: String) throws -> Bool {
        if let known = isWhole[file] { return known }
        let published = run.report.files.first { $0.path == "print/\(file)" }
        let found = try? InputFile.sha256(of: "\(run.path)/print/\(file)")
        let isSame = published != nil && found == published?.sha256
        isWhole[file] = isSame
        return isSame
    }

    private mutating func render(_ part: Int, of piece: PiecePages, expecting seal: Seal) throws {
        guard let jobFolder else {
            throw lost(
                piece, part, nil, hint: "or name the job with `--job JOB`: the part is then rendered again")
        }
        let made: Seal?
        do {
            let renderer = try renderer ?? makeRenderer(jobFolder: jobFolder)
            self.renderer = renderer
            try renderer.render(part: part) { _ in }
            made = Seal(at: run.folders.partsAgain.seal(part))
        } catch let error as PlanError {
            throw lost(piece, part, "and cannot be rendered again: \(error.description)")
        } catch let error as Diagnostic {
            throw lost(
                piece, part, "and cannot be rendered again: \(DiagnosticList([error]).text)")
        }
        guard made?.sha256 != seal.sha256 else { return }
        throw lost(
            piece, part, "and, rendered again, is not what was printed: \(try differences(made, seal))")
    }

    private func makeRenderer(jobFolder: String) throws -> PartRenderer {
        let work = run.folders.partsAgain
        try DurableFile.removeFolder(work.path)
        try DurableFile.makeFolder(work.parts)
        try DurableFile.makeFolder(work.seals)
        guard link(plan.path, work.plan) == 0 else { throw FileError("link", work.plan, errno: errno) }
        try DurableFile.replace(path: work.jobPlace, bytes: Array(jobFolder.utf8))
        try plan.verify()
        // By another program or library a part may well come out the same: its seal decides.
        return try PartRenderer(
            plan: try Plan(opening: work.plan), executable: nil, fontFolder: session.fontFolder,
            stopwatch: Stopwatch(elapsed: session.elapsed))
    }

    private func differences(_ made: Seal?, _ seal: Seal) throws -> String {
        guard let made else { return "it has no seal" }
        var words = ["SHA-256 \(made.sha256.prefix(16))… instead of \(seal.sha256.prefix(16))…"]
        if made.bytes != seal.bytes { words.append("\(made.bytes) bytes instead of \(seal.bytes)") }
        if made.pages != seal.pages { words.append("other pages") }
        if made.fonts != seal.fonts { words.append("other fonts") }
        let inputs = Inputs(plan.header, jobFolder: jobFolder ?? "")
        let changed = try inputs.toolchainDifferences(executable: session.executable)
        if !changed.isEmpty { words.append("changed since then: \(changed.joined(separator: ", "))") }
        return words.joined(separator: "; ")
    }

    private func lost(_ piece: PiecePages, _ part: Int, _ more: String?, hint: String? = nil) -> Diagnostic {
        let path = "\(run.path)/print/\(piece.file)"
        let fault = FileManager.default.fileExists(atPath: path) ? "is not as it was published" : "is missing"
        return Diagnostic(
            "reprint-part",
            "print/\(piece.file), with part \(part) of run \(run.number), \(fault)"
                + (more.map { " \($0)" } ?? ""),
            hints: ["bring the file back as it was" + (hint.map { ", \($0)" } ?? "")])
    }
}
