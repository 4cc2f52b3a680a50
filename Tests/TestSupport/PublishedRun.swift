public import Foundation

/// A published run as bytes by path, but for the times in its report.
public enum PublishedRun {
    public static func content(of run: String) throws -> [String: Data] {
        var content: [String: Data] = [:]
        let names = FileManager.default.enumerator(atPath: run)?.compactMap { $0 as? String } ?? []
        for name in names {
            var isFolder: ObjCBool = false
            let path = "\(run)/\(name)"
            guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), !isFolder.boolValue
            else { continue }
            let data = try Data(contentsOf: URL(fileURLWithPath: path))
            switch name {
            case "report.json":
                var report = try JSONSerialization.jsonObject(with: data) as? [String: Any] ?? [:]
                for times in ["phases", "stages", "renderings"] { report[times] = nil }
                content[name] = try JSONSerialization.data(withJSONObject: report, options: [.sortedKeys])
            // The same plan may lie otherwise in SQLite's pages, and the page shows times: the report has its id.
            case "plan.sqlite", "report.html": break
            default: content[name] = data
            }
        }
        return content
    }

    /// The names whose bytes differ, sorted.
    public static func differences(_ a: [String: Data], _ b: [String: Data]) -> [String] {
        Set(a.keys).union(b.keys).filter { a[$0] != b[$0] }.sorted()
    }
}
