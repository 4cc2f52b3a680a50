import Diagnostics
import Foundation

/// Where a job lies: a folder with a `job.yaml`, or a job file of any name.
public struct JobFolder: Hashable, Sendable {
    /// As the operator wrote it, for messages.
    public let file: String
    /// Absolute: workers may be started from elsewhere.
    public let folder: String

    /// - Parameters:
    ///   - job: JOB of the command line.
    ///   - currentFolder: what a relative path is relative to.
    public init(_ job: String, currentFolder: String) {
        var isFolder: ObjCBool = false
        let place = job.hasPrefix("/") ? job : "\(currentFolder)/\(job)"
        let exists = FileManager.default.fileExists(atPath: place, isDirectory: &isFolder)
        var trimmed = job
        while trimmed.hasSuffix("/") { trimmed.removeLast() }
        file = exists && isFolder.boolValue && !job.isEmpty ? "\(trimmed)/job.yaml" : job
        let parent = file.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(
            separator: "/")
        if file.hasPrefix("/") {
            folder = parent.isEmpty ? "/" : parent
        } else {
            folder = parent.isEmpty || parent == "." ? currentFolder : "\(currentFolder)/\(parent)"
        }
    }

    /// The job file's own name.
    package var fileName: String { String(file.split(separator: "/").last ?? "job.yaml") }

    package func path(of name: String) -> String { name.hasPrefix("/") ? name : "\(folder)/\(name)" }

    /// A file of the job as the operator would write it.
    package func displayName(of name: String) -> String {
        if name.hasPrefix("/") { return name }
        let parent = file.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(
            separator: "/")
        return parent.isEmpty && !file.hasPrefix("/") ? name : "\(parent)/\(name)"
    }
}
