import Drawing
import Foundation
import Production
import TestSupport

/// A folder of images, measured by the built command's own children.
struct PictureFolder {
    let folder: TemporaryFolder
    /// What the children are given; other files lie beside it.
    let name: String

    init(_ name: String = "images") throws {
        folder = try TemporaryFolder()
        self.name = name
        try FileManager.default.createDirectory(
            atPath: folder.path(name), withIntermediateDirectories: true)
    }

    @discardableResult
    func write(_ bytes: [UInt8], to path: String) throws -> String {
        try folder.write(bytes, to: "\(name)/\(path)")
    }

    @discardableResult
    func write(_ text: String, to path: String) throws -> String { try write(Array(text.utf8), to: path) }

    /// - Parameter content: of an SVG of 10 × 10 pixels.
    func writeSVG(_ content: String, to path: String) throws {
        try write(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"10\" height=\"10\">\(content)</svg>", to: path)
    }

    func link(_ path: String, to target: String) throws {
        try FileManager.default.createSymbolicLink(
            atPath: folder.path("\(name)/\(path)"), withDestinationPath: target)
    }

    /// - Parameters:
    ///   - haste: how many seconds pass on the measurer's clock in one.
    ///   - path: of the folder, for another one than this.
    func measure(
        _ paths: [String], workers: Int = 2, executable: String = Tirage.binary, haste: Double = 1,
        at path: String? = nil, checkStop: () throws -> Void = {}, progress: (Int) -> Void = { _ in }
    ) throws -> [String: PictureFinding] {
        try PictureMeasurer(
            folder: path ?? folder.path(name), executable: executable, workers: workers,
            elapsed: { ProcessInfo.processInfo.systemUptime * haste }
        ).measure(paths, checkStop: checkStop, progress: progress)
    }

    /// In words: the reason, `missing`, or the kind and size of one that can be shown.
    func said(_ paths: [String], workers: Int = 2, haste: Double = 1, at path: String? = nil) throws
        -> [String]
    {
        let findings = try measure(paths, workers: workers, haste: haste, at: path)
        return paths.map { findings[$0]?.words ?? "nothing" }
    }
}

extension PictureFinding {
    var words: String {
        switch self {
        case .missing: "missing"
        case .refused(let why): why
        case .found(let picture):
            "\(picture.info.kind) \(Int(picture.info.width)) × \(Int(picture.info.height))"
        }
    }
}
