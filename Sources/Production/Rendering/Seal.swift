import DurableFiles
import Foundation
import PURL

/// The record that a part is finished, read back and on disk.
package struct Seal: Codable, Hashable, Sendable {
    package var v = 1
    /// The run's id.
    package var plan: String
    package var part: Int
    /// Piece numbers.
    package var first: Int
    package var pieces: Int
    /// Pages of each piece.
    package var pages: [Int]
    package var sha256: String
    package var bytes: Int
    /// Names of the fonts in the file.
    package var fonts: [String]
    /// What a press takes, but not gladly; nil for none.
    package var warnings: [Warning]?

    /// Of one code, by preflight.
    package struct Warning: Codable, Hashable, Sendable {
        package var code: String
        /// Of the first page that it holds for.
        package var message: String
        package var hint: String
        /// How many pages of the part it holds for; 0: it is about the file.
        package var pages: Int

        package init(code: String, message: String, hint: String, pages: Int) {
            self.code = code
            self.message = message
            self.hint = hint
            self.pages = pages
        }
    }

    package func write(to path: String) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        try DurableFile.replace(path: path, bytes: Array(try encoder.encode(self)))
    }

    /// Nil when there is none that can be read.
    package init?(at path: String) {
        guard let data = FileManager.default.contents(atPath: path),
            let seal = try? JSONDecoder().decode(Seal.self, from: data), seal.v == 1
        else { return nil }
        self = seal
    }

    package init(
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
    package func holds(_ folder: WorkFolder, plan id: String) -> Bool {
        plan == id && (try? InputFile.sha256(of: folder.part(part))) == sha256
    }
}
