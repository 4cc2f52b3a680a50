import Foundation

/// Everything in a folder: names, kinds, modes, times and contents.
struct Snapshot: Equatable, Sendable {
    struct Entry: Equatable, Sendable {
        var type: String
        var mode: Int
        var modified: Date
        /// Of a file; a link's is its target.
        var content: Data
    }

    /// By path in the folder.
    var entries: [String: Entry]

    /// - Parameter parts: of the folder; those that do not exist are none. All of it by default.
    init(of folder: String, only parts: [String] = [""]) throws {
        entries = [:]
        for part in parts {
            let root = part.isEmpty ? folder : "\(folder)/\(part)"
            guard (try? FileManager.default.attributesOfItem(atPath: root)) != nil else { continue }
            if !part.isEmpty { entries[part] = try Snapshot.entry(root) }
            let type = try FileManager.default.attributesOfItem(atPath: root)[.type] as? FileAttributeType
            guard type == .typeDirectory else { continue }
            for name in try FileManager.default.subpathsOfDirectory(atPath: root) {
                entries[part.isEmpty ? name : "\(part)/\(name)"] = try Snapshot.entry("\(root)/\(name)")
            }
        }
    }

    private static func entry(_ path: String) throws -> Entry {
        let attributes = try FileManager.default.attributesOfItem(atPath: path)
        let type = attributes[.type] as? FileAttributeType ?? .typeUnknown
        let content: Data =
            switch type {
            case .typeRegular: try Data(contentsOf: URL(fileURLWithPath: path))
            case .typeSymbolicLink:
                Data(try FileManager.default.destinationOfSymbolicLink(atPath: path).utf8)
            default: Data()
            }
        return Entry(
            type: type.rawValue, mode: attributes[.posixPermissions] as? Int ?? -1,
            modified: attributes[.modificationDate] as? Date ?? .distantPast, content: content)
    }

    /// Makes the same files, links and modes in an empty folder.
    func restore(to folder: String) throws {
        for (name, entry) in entries.sorted(by: { $0.key < $1.key }) {
            let path = "\(folder)/\(name)"
            switch FileAttributeType(rawValue: entry.type) {
            case .typeDirectory:
                try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
            case .typeSymbolicLink:
                try FileManager.default.createSymbolicLink(
                    atPath: path, withDestinationPath: String(decoding: entry.content, as: UTF8.self))
                continue
            default: try entry.content.write(to: URL(fileURLWithPath: path))
            }
            try FileManager.default.setAttributes([.posixPermissions: entry.mode], ofItemAtPath: path)
        }
    }

    /// Paths that were added, removed or changed, sorted.
    func differences(from other: Snapshot) -> [String] {
        Set(entries.keys).union(other.entries.keys).filter { entries[$0] != other.entries[$0] }.sorted()
    }
}
