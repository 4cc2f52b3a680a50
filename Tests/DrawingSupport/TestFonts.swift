import Foundation
import TestSupport
public import Typesetting

/// The fonts of tests: those that a job may see, and two files of a shop's own, for scripts from right to left.
public enum TestFonts {
    /// Debian's fonts-dejavu-core, which `fonts.conf` does not name.
    public static let systemFolder = "/usr/share/fonts/truetype/dejavu"
    public static let ownFiles = ["DejaVuSans.ttf", "DejaVuSansMono.ttf"]

    /// What stands in `Fonts/` of a shop.
    private static let folder: Result<TemporaryFolder, any Error> = Result {
        let folder = try TemporaryFolder()
        for file in ownFiles {
            try FileManager.default.copyItem(atPath: "\(systemFolder)/\(file)", toPath: folder.path(file))
        }
        return folder
    }

    /// Loaded once: fontconfig keeps one configuration for the whole process.
    public static let catalogue: Result<FontCatalogue, any Error> = Result {
        let configuration = try String(contentsOfFile: "\(Tirage.checkout)/Fonts/fonts.conf", encoding: .utf8)
        return try FontCatalogue.load(configuration: configuration, folder: folder.get().path)
    }

    /// A typesetter of one's own: none serves two tasks.
    ///
    /// - Parameter keepsWords: false: everything is set by Pango.
    public static func typesetter(keepsWords: Bool = true) throws -> Typesetter {
        try Typesetter(catalogue: catalogue.get(), keepsWords: keepsWords)
    }
}
