import Foundation
import TestSupport

/// What Tests/PressTests/Readers/read-document.py reads out of a PDF.
struct ReadDocument: Decodable {
    struct Intent: Decodable, Hashable {
        var subtype, condition, name, info, registry, profile: String
        var components: Int
    }

    struct Parts: Decodable {
        struct Leaf: Decodable {
            /// The first and the last, from 0.
            var pages: [Int]
            var metadata: PieceMetadata
        }

        var names: [String]
        var level: Int
        var metadata: JobMetadata
        var leaves: [Leaf]
    }

    struct PieceMetadata: Decodable {
        private var root: [String: [String: String]]
        var piece: Int
        var record: String? { root["/CIP4_Recipient"]?["/CIP4_UniqueID"] }

        private enum CodingKeys: String, CodingKey {
            case root = "/CIP4_Root"
            case piece = "/Tirage_Piece"
        }
    }

    struct JobMetadata: Decodable {
        private var root: [String: [String: String]]
        var entries: [String: String] { root["/CIP4_Metadata"] ?? [:] }

        private enum CodingKeys: String, CodingKey { case root = "/CIP4_Root" }
    }

    struct Page: Decodable {
        struct Group: Decodable {
            var space: String

            private enum CodingKeys: String, CodingKey { case space = "/CS" }
        }

        var media, trim, bleed: [Double]
        var group: Group?

        private enum CodingKeys: String, CodingKey {
            case media = "MediaBox"
            case trim = "TrimBox"
            case bleed = "BleedBox"
            case group = "Group"
        }
    }

    var version: String
    /// Of the catalog.
    var keys: [String]
    var info, xmp: [String: String]
    var id: [String]
    var intents: [Intent]
    var parts: Parts?
    var pages: [Page]
    var faults: [String]

    init(path: String) throws {
        let lines = try PressReader.run("read-document.py", [path])
        self = try JSONDecoder().decode(ReadDocument.self, from: Data(lines.joined(separator: "\n").utf8))
    }

    init(_ pdf: [UInt8]) throws {
        let folder = try TemporaryFolder()
        try self.init(path: folder.write(pdf, to: "read.pdf"))
    }
}
