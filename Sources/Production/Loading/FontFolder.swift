import Diagnostics
import Foundation
import JobModel
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
        let fallback = try fallback(in: folder)
        do throws(FontError) {
            return try FontCatalogue.load(configuration: text, folder: folder, fallback: fallback)
        } catch {
            throw PlanError(
                description: "\(path): \(error)",
                hints: ["`xmllint --noout` and fonts-conf(5) tell what is wrong with it"])
        }
    }

    /// What stands in for missing characters; without the file, nothing does.
    private static func fallback(in folder: String) throws -> FallbackOrder {
        let path = "\(folder)/fallback.yaml"
        guard let data = FileManager.default.contents(atPath: path) else { return .none }
        let (read, mistakes) = FallbackReader.read(text: Array(data), file: path)
        guard let read else { throw mistakes }
        let lists = read.lists.map { list in
            (
                list.name,
                Dictionary(
                    list.scripts.map { ($0.key, $0.families) }, uniquingKeysWith: { first, _ in first })
            )
        }
        return FallbackOrder(
            lists: Dictionary(lists, uniquingKeysWith: { first, _ in first }),
            listOfFamily: read.families, defaultList: read.defaultList)
    }
}
