import Foundation

/// A page of docs/.
struct Document {
    let text: String

    init(_ name: String) {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        let file = folder.deletingLastPathComponent().appendingPathComponent("docs/\(name)")
        text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    }

    /// The content of the fenced blocks of one kind.
    func blocks(_ kind: String) -> [String] {
        text.components(separatedBy: "\n```\(kind)\n").dropFirst().compactMap {
            $0.components(separatedBy: "\n```").first.map { $0 + "\n" }
        }
    }
}
