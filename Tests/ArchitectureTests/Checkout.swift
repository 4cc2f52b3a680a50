import Foundation

/// The checkout that these tests were built from, as text.
struct Checkout {
    struct File {
        /// From the checkout's folder.
        var path: String
        var text: String
    }

    /// Without symbolic links, so that a checkout may be looked at through them.
    let folder: String = {
        var url = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
        for _ in 0..<3 { url.deleteLastPathComponent() }
        return url.path
    }()

    func text(_ path: String) throws -> String {
        try String(contentsOfFile: "\(folder)/\(path)", encoding: .utf8)
    }

    func exists(_ path: String) -> Bool { FileManager.default.fileExists(atPath: "\(folder)/\(path)") }

    /// Sorted; without those whose names begin with a dot.
    func names(in path: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: "\(folder)/\(path)").filter { !$0.hasPrefix(".") }
            .sorted()
    }

    func folders(in path: String) throws -> [String] {
        try names(in: path).filter {
            var isFolder: ObjCBool = false
            return FileManager.default.fileExists(atPath: "\(folder)/\(path)/\($0)", isDirectory: &isFolder)
                && isFolder.boolValue
        }
    }

    /// The files below a folder whose names end so, sorted.
    func files(below path: String, ending suffixes: [String]) throws -> [File] {
        let names =
            FileManager.default.enumerator(atPath: "\(folder)/\(path)")?.compactMap { $0 as? String } ?? []
        return try names.filter { name in suffixes.contains { name.hasSuffix($0) } }.sorted().map {
            File(path: "\(path)/\($0)", text: try text("\(path)/\($0)"))
        }
    }

    /// The Swift files of a target.
    func swiftFiles(of target: String) throws -> [File] {
        let parent = exists("Sources/\(target)") ? "Sources" : "Tests"
        return try files(below: "\(parent)/\(target)", ending: [".swift"])
    }

    func manifest() throws -> PackageManifest { PackageManifest(try text("Package.swift")) }
}
