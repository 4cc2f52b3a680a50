import Foundation
import TestSupport
public import Typesetting

extension TestFonts {
    /// The order of `Fonts/fallback.yaml`, read line by line: one name and what it stands for in each.
    public static let fallback: Result<FallbackOrder, any Error> = Result {
        let text = try String(contentsOfFile: "\(Tirage.checkout)/Fonts/fallback.yaml", encoding: .utf8)
        var order = FallbackOrder()
        var section = ""
        var list = ""
        for line in text.split(separator: "\n") where !line.hasPrefix("#") {
            let indent = line.prefix { $0 == " " }.count
            let parts = line.split(separator: ":", maxSplits: 1).map {
                $0.trimmingCharacters(in: .whitespaces)
            }
            let value = parts.count > 1 ? parts[1] : ""
            switch (indent, section) {
            case (0, _):
                section = parts[0]
                if section == "default" { order.defaultList = value }
            case (2, "families"): order.listOfFamily[parts[0]] = value
            case (2, _): list = parts[0]
            default:
                order.lists[list, default: [:]][parts[0]] = value.trimmingCharacters(
                    in: CharacterSet(charactersIn: "[]")
                ).split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }
            }
        }
        return order
    }

    /// With the fallback fonts of `Fonts/fallback.yaml`.
    public static func typesetterWithFallback(keepsWords: Bool = true) throws -> Typesetter {
        var catalogue = try catalogue.get()
        catalogue.fallback = try fallback.get()
        return try Typesetter(catalogue: catalogue, keepsWords: keepsWords)
    }
}
