import DurableFiles
import Foundation
import Glibc
import JobModel
import Press
import Verification

/// The press files of a run as they are delivered: its sealed parts under their final names, or files joined from them.
struct Delivery {
    let plan: Plan
    let work: WorkFolder
    let session: Session
    /// Of all parts, in order.
    let seals: [Seal]

    /// Makes them in the publication's folder `print`. What a kill leaves of them is in nobody's sight, and made anew.
    ///
    /// - Throws: ``PlanError`` for a part that is no longer what was sealed, ``ProductionFault`` for a file that does not
    ///   read back as its parts, `FileError`, ``Interrupted``.
    func make() throws -> [Report.File] {
        let folder = "\(work.publication)/print"
        try DurableFile.makeFolder(folder)
        let files =
            plan.header.joinsParts ? try join(into: folder) : try seals.map { try link($0, into: folder) }
        try DurableFile.syncFolder(folder)
        return files
    }

    private func link(_ seal: Seal, into folder: String) throws -> Report.File {
        let name = plan.header.fileName(ofPart: seal.part)
        let target = "\(folder)/\(name)"
        guard Glibc.link(work.part(seal.part), target) == 0 else {
            throw FileError("link", target, errno: errno)
        }
        // Under its new name nobody writes to it any more: what is hashed here is what is delivered.
        guard try InputFile.sha256(of: target) == seal.sha256 else { throw changed(seal.part) }
        return Report.File(path: "print/\(name)", bytes: seal.bytes, sha256: seal.sha256)
    }

    private func changed(_ part: Int) -> PlanError {
        PlanError(
            description: "part \(part) changed while it was published",
            hints: ["let no `tirage render` of an earlier plan run beside this one; then try again"])
    }

    /// Pages of a part that go into a file.
    private struct Stretch {
        var part: Int
        var pages: Range<Int>
        /// Numbers of the pieces that they are.
        var pieces: ClosedRange<Int>
    }

    private func stretches(ofFile file: Int) -> [Stretch] {
        let header = plan.header
        let pieces = header.pieces(ofFile: file)
        return (header.part(ofPiece: pieces.lowerBound)...header.part(ofPiece: pieces.upperBound)).map {
            part in
            let own = header.pieces(ofPart: part)
            let pages = seals[part - 1].pages
            let first = max(pieces.lowerBound, own.lowerBound) - own.lowerBound
            let end = min(pieces.upperBound, own.upperBound) - own.lowerBound + 1
            let before = pages[..<first].reduce(0, +)
            return Stretch(
                part: part, pages: before..<before + pages[first..<end].reduce(0, +),
                pieces: own.lowerBound + first...own.lowerBound + end - 1)
        }
    }

    /// What a joined file says of them.
    private func pieces(of stretch: Stretch) throws -> [FilePiece] {
        let pages = seals[stretch.part - 1].pages
        let first = plan.header.pieces(ofPart: stretch.part).lowerBound
        return try plan.records(stretch.pieces).map { number, record in
            FilePiece(number: number, record: record, pageCount: pages[number - first])
        }
    }

    private func join(into folder: String) throws -> [Report.File] {
        let files = try (1...plan.header.files).map { file in
            let path = "\(folder)/\(plan.header.fileName(ofFile: file))"
            let stretches = stretches(ofFile: file)
            try write(file, to: path, stretches)
            try check(path, stretches)
            return Report.File(
                path: "print/\(plan.header.fileName(ofFile: file))", bytes: try size(of: path),
                sha256: try InputFile.sha256(of: path))
        }
        // Parts were read by their own names: what was joined must be what was sealed still.
        for seal in seals where try InputFile.sha256(of: work.part(seal.part)) != seal.sha256 {
            throw changed(seal.part)
        }
        return files
    }

    private func write(_ file: Int, to path: String, _ stretches: [Stretch]) throws {
        do {
            let joiner = try FileJoiner(
                path: path,
                JoiningSettings(
                    information: plan.header.information(
                        title: "file \(file)", identifier: FileIdentifier.of(plan, "file \(file)")),
                    profile: plan.header.profile, job: plan.header.job))
            for stretch in stretches {
                try session.checkStop()
                try joiner.add(work.part(stretch.part), pages: stretch.pages, pieces: try pieces(of: stretch))
            }
            try joiner.finish()
        } catch let error as PressError {
            if case .file(let number) = error.code { throw FileError("write", path, errno: number) }
            throw ProductionFault("file \(file): \(error)")
        }
    }

    private func check(_ path: String, _ stretches: [Stretch]) throws {
        do {
            let joined = try JoinedFile(path: path)
            var page = 0
            for stretch in stretches {
                try session.checkStop()
                let part = work.part(stretch.part)
                if let different = try joined.firstDifference(at: page, from: part, pages: stretch.pages) {
                    throw ProductionFault("page \(different) of \(path) is not that of part \(stretch.part)")
                }
                page += stretch.pages.count
            }
            guard joined.pageCount == page else {
                throw ProductionFault("\(path) has \(joined.pageCount) pages, its parts \(page)")
            }
        } catch let error as ReadBackError {
            throw ProductionFault("\(path): \(error)")
        }
    }

    private func size(of path: String) throws -> Int {
        var status = stat()
        guard stat(path, &status) == 0 else { throw FileError("open", path, errno: errno) }
        return Int(status.st_size)
    }
}
