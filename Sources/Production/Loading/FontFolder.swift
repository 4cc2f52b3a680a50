import Foundation
public import Typesetting

/// The folder that says which fonts a job may see: `fonts.conf`, beside it the shop's own font files.
public enum FontFolder {
    /// - Throws: ``PlanError`` when there is no `fonts.conf` or fontconfig refuses it.
    public static func load(_ folder: String) throws -> FontCatalogue {
        let path = "\(folder)/fonts.conf"
        guard let data = FileManager.default.contents(atPath: path),
            let text = String(data: data, encoding: .utf8)
        else {
            throw PlanError(
                description: "there is no font configuration at \(path)",
                hints: ["name the folder with --fonts DIR or TIRAGE_FONTS"])
        }
        do throws(FontError) {
            return try FontCatalogue.load(configuration: text, folder: folder)
        } catch {
            throw PlanError(
                description: "\(path): \(error)",
                hints: ["`xmllint --noout` and fonts-conf(5) tell what is wrong with it"])
        }
    }
}
