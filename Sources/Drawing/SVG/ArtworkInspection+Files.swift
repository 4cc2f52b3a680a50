import Diagnostics

/// What would be read from elsewhere: told of hidden objects too, for it says that a file was forgotten.
extension ArtworkInspection {
    /// Elements whose `href` says what is drawn.
    private static let referring = SVGReferences.repeating.union(["image", "textPath", "tref"])

    func checkOtherFiles() {
        for (line, column) in document.foreignSheets {
            tell(
                "artwork-reference", "a style sheet stands in another file, which is never read", line: line,
                column: column, ["put the style sheet into the SVG"])
        }
        for element in document.elements {
            var isElsewhere = element.name.isEmpty && element.written.hasSuffix(":include")
            if ArtworkInspection.referring.contains(element.name), let target = element.reference,
                !target.hasPrefix("#"), !target.hasPrefix("data:"), !target.isEmpty
            {
                isElsewhere = true
            }
            let declarations = document.sheet.declarations(for: element.name, element.attributes)
            if (Array(element.attributes.values) + declarations).contains(where: namesAnotherFile) {
                isElsewhere = true
            }
            guard isElsewhere else { continue }
            tell(
                "artwork-reference", "\(element.subject) refers to another file, which is never read",
                element,
                [
                    element.name == "image"
                        ? "embed it: Extensions › Images › Embed Images" : "embed it in the SVG"
                ]
            )
        }
    }

    func checkStyleSheet() {
        guard let style = document.elements.first(where: { $0.name == "style" }) else { return }
        checkColours(document.sheet.source, style)
        if document.sheet.setsFontsElsewhere {
            tell(
                "artwork-font", "a rule of the style sheet sets a font in a way not followed here", style,
                ["let it select by one element, class or id"])
        }
        if document.sheet.source.contains("@import") {
            tell(
                "artwork-reference", "a style sheet stands in another file, which is never read", style,
                ["put the style sheet into the SVG"])
        }
    }

    /// Whether one of its `url(…)` is no part of the same file.
    private func namesAnotherFile(_ value: String) -> Bool {
        guard value.contains("url(") else { return false }
        return value.matches(of: /url\(\s*["']?\s*([^\s"')])/).contains { $0.1 != "#" }
    }
}
