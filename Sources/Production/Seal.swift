import Foundation
import PURL

/// The record that a part is finished, read back and on disk.
struct Seal: Codable, Hashable, Sendable {
    var v = 1
    /// The run's id.
    var plan: String
    var part: Int
    /// Piece numbers.
    var first: Int
    var pieces: Int
    /// Pages of each piece.
    var pages: [Int]
    var sha256: String
    var bytes: Int
    /// Names of the fonts in the file.
    var fonts: [String]

    func write(to path: String) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        try DurableFile.replace(path: path, bytes: Array(try encoder.encode(self)))
    }

    /// Nil when there is none that can be read.
    init?(at path: String) {
        guard let data = FileManager.default.contents(atPath: path),
            let seal = try? JSONDecoder().decode(Seal.self, from: data), seal.v == 1
        else { return nil }
        self = seal
    }

    init(
        plan: String, part: Int, first: Int, pages: [Int], sha256: String, bytes: Int, fonts: [String]
    ) {
        self.plan = plan
        self.part = part
        self.first = first
        self.pieces = pages.count
        self.pages = pages
        self.sha256 = sha256
        self.bytes = bytes
        self.fonts = fonts
    }

    /// Whether the part still is what was sealed.
    func holds(_ folder: WorkFolder, plan id: String) -> Bool {
        plan == id && (try? InputFile.sha256(of: folder.part(part))) == sha256
    }
}
