import DurableFiles
import Foundation
import Press
import Verification

/// A file of pieces taken out of others, with what their pages refer to and nothing else.
struct PiecesFile {
    struct Stretch {
        var place: PageFinder.Place
        var piece: FilePiece
    }

    let path: String
    let stretches: [Stretch]

    /// - Throws: `FileError`, `PressError`.
    func write(_ settings: JoiningSettings) throws {
        do {
            let joiner = try FileJoiner(path: path, settings)
            for stretch in stretches {
                try joiner.add(stretch.place.file, pages: stretch.place.pages, pieces: [stretch.piece])
            }
            try joiner.finish()
        } catch {
            if case .file(let number) = error.code { throw FileError("write", path, errno: number) }
            throw error
        }
    }

    /// What is on the disk, each page held against the one that it was taken from.
    ///
    /// - Throws: ``ProductionFault`` for a page that is another.
    func checked() throws -> (bytes: Int, sha256: String, pages: Int) {
        var page = 0
        do {
            let joined = try JoinedFile(path: path)
            for stretch in stretches {
                let place = stretch.place
                if let different = try joined.firstDifference(at: page, from: place.file, pages: place.pages)
                {
                    throw ProductionFault("page \(different) of the reprint is not what it was taken from")
                }
                page += place.pages.count
            }
            guard joined.pageCount == page else {
                throw ProductionFault("the reprint has \(joined.pageCount) pages instead of \(page)")
            }
        } catch let error as ReadBackError {
            throw ProductionFault("the reprint: \(error)")
        }
        let size = try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int
        return (size ?? 0, try InputFile.sha256(of: path), page)
    }
}
