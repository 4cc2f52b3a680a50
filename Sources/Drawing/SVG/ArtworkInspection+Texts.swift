import Diagnostics
import Typesetting

/// Texts: where they stand, how they are set, and in what font.
extension ArtworkInspection {
    static let toPaths = "turn the text into paths (Path › Object to Path)"

    /// False where no letter of a text can reach the page, by a wide margin.
    func isOnPage(_ text: SVGElement, _ outer: Surroundings) -> Bool {
        guard let page, let matrix = outer.matrix, !text.isBlank else { return true }
        var corners: [(x: Double, y: Double)] = []
        guard gather(text, outer, isFirst: true, &corners), !corners.isEmpty else { return true }
        let mapped = corners.map { matrix.map($0.x, $0.y) }
        return
            !(mapped.allSatisfy { $0.x < 0 } || mapped.allSatisfy { $0.x > page.width }
            || mapped.allSatisfy { $0.y < 0 } || mapped.allSatisfy { $0.y > page.height })
    }

    /// The corners of where letters may be, from each place that a text or its parts name. False where that is not found
    /// out.
    private func gather(
        _ element: SVGElement, _ inner: Surroundings, isFirst: Bool, _ corners: inout [(x: Double, y: Double)]
    ) -> Bool {
        let attributes = element.attributes
        let isMoved = ["dx", "dy", "rotate", "textLength"].contains { attributes[$0] != nil }
        let writes = inner.properties
        guard !isMoved, element.name != "flowRoot", element.name != "textPath",
            ["start", nil].contains(writes["text-anchor"]), ["ltr", nil].contains(writes["direction"]),
            ["normal", nil].contains(writes["letter-spacing"]), let size = inner.fontSize, size > 0,
            !element.text.unicodeScalars.contains(where: { $0.value >= 0x590 }),
            declared[ObjectIdentifier(element)]?["shape-inside"] == nil
        else { return false }
        if isFirst || attributes["x"] != nil || attributes["y"] != nil {
            // What a part leaves out is its text's.
            guard let x = SVGLength.pixels(attributes["x"] ?? element.textObject?.attributes["x"] ?? "0"),
                let y = SVGLength.pixels(attributes["y"] ?? element.textObject?.attributes["y"] ?? "0")
            else { return false }
            let width = 2 * size * Double(element.textObject?.text.unicodeScalars.count ?? 0)
            corners += [
                (x - size, y - 2 * size), (x + width, y - 2 * size), (x - size, y + 2 * size),
                (x + width, y + 2 * size),
            ]
        }
        return element.children.allSatisfy { child in
            let properties = declared[ObjectIdentifier(child)] ?? [:]
            return gather(child, surroundings(of: child, properties, inner), isFirst: false, &corners)
        }
    }

    func inspectFlow(_ element: SVGElement, _ inner: Surroundings) {
        guard !element.isBlank, isVisible(inner) else { return }
        tell(
            "artwork-lost",
            "\(element.subject) flows in a frame of an older Inkscape, which is not drawn: content would be lost",
            element, ["Text › Convert to Text, or Path › Object to Path"])
    }

    func inspectText(_ element: SVGElement, _ inner: Surroundings) {
        guard !element.isBlank, isVisible(inner) else { return }
        guard catalogue != nil else {
            tell(
                "artwork-text", "\(element.subject) must be paths: in a picture no fonts of the job are seen",
                element,
                ["Path › Object to Path"])
            return
        }
        if let shape = declared[ObjectIdentifier(element)].flatMap({ $0["shape-inside"] ?? $0["inline-size"] }
        ),
            shape != "auto", shape != "none", shape != "0", !hasPlacedLines(element, shape)
        {
            tell(
                "artwork-lost",
                "\(element.subject) flows in a shape, and the places of its lines are not in the file: it would "
                    + "lie in one line elsewhere", element,
                ["save it again with Inkscape 1, or Text › Convert to Text, or Path › Object to Path"])
        }
        inspectPart(element, inner, decoration: [])
    }

    private func isVisible(_ inner: Surroundings) -> Bool {
        !["hidden", "collapse"].contains(inner.properties["visibility"])
    }

    /// Whether each letter stands in a part with a place of its own, and these lie within the shape.
    private func hasPlacedLines(_ element: SVGElement, _ shape: String) -> Bool {
        let frame = SVGReferences.id(in: shape).flatMap { document.named[$0] }
        return element.content.allSatisfy { part in
            switch part {
            case .text(let text): return text.unicodeScalars.allSatisfy(\.properties.isWhitespace)
            case .element(let line):
                if line.isBlank { return true }
                guard let x = line.attributes["x"].flatMap(SVGLength.pixels),
                    let y = line.attributes["y"].flatMap(SVGLength.pixels)
                else { return false }
                // Inkscape writes 0, 0 where it has not laid the text out.
                guard x == 0, y == 0, let frame else { return true }
                let corner = ["x", "y"].map { frame.attributes[$0].flatMap(SVGLength.pixels) ?? 0 }
                return corner == [0, 0] || frame.name != "rect"
            }
        }
    }

    /// - Parameter decoration: the lines of the parts around it.
    private func inspectPart(_ element: SVGElement, _ inner: Surroundings, decoration: Set<String>) {
        guard !element.isBlank, isVisible(inner) else { return }
        checkLetters(element)
        let properties = declared[ObjectIdentifier(element)] ?? [:]
        let own = TextTrait.decorations(properties)
        let drawn = TextTrait.drawnDecorations(properties)
        let wanted = own.isEmpty ? decoration : decoration.union(own)
        for part in element.content {
            switch part {
            case .text(let text):
                let scalars = text.unicodeScalars.filter { !$0.properties.isWhitespace }
                guard !scalars.isEmpty else { continue }
                checkFont(inner.font, Array(scalars), element)
                for trait in TextTrait.ignored(inner.properties.merging(properties) { $1 }) {
                    tell(
                        "artwork-text", "\(element.subject) \(trait.words)", element,
                        [ArtworkInspection.toPaths], trait.severity)
                }
                for line in wanted.subtracting(drawn).sorted() {
                    tell(
                        "artwork-text", "\(element.subject) is printed without its \(line)", element,
                        ["draw the line as a path"], .warning)
                }
            case .element(let child):
                visitPart(child, inner, wanted)
            }
        }
    }

    private func visitPart(_ child: SVGElement, _ inner: Surroundings, _ decoration: Set<String>) {
        let properties = declared[ObjectIdentifier(child)] ?? [:]
        guard properties["display"] != "none" else { return }
        let own = surroundings(of: child, properties, inner)
        switch child.name {
        case "tspan", "a":
            checkLanguage(child)
            checkPaints(child, properties, own)
            inspectPart(child, own, decoration: decoration)
        case "textPath":
            guard !child.isBlank, isVisible(own) else { return }
            tell(
                "artwork-lost",
                "\(child.subject) runs along a path, which is not drawn: content would be lost", child,
                [ArtworkInspection.toPaths])
        default: break
        }
    }

    /// Letters that are moved one by one: librsvg follows the first number of each list.
    private func checkLetters(_ element: SVGElement) {
        func numbers(_ name: String) -> [Double] {
            (element.attributes[name] ?? "").split { $0.isWhitespace || $0 == "," }.map {
                SVGLength.pixels(String($0)) ?? 1
            }
        }
        let letters = element.text.unicodeScalars.count
        let moved =
            ["x", "y"].filter { numbers($0).count > 1 && letters > 1 }
            + ["dx", "dy"].filter { numbers($0).dropFirst().contains { $0 != 0 } }
            + ["rotate"].filter { numbers($0).contains { $0 != 0 } }
        if !moved.isEmpty {
            tell(
                "artwork-text",
                "\(element.subject) has letters that are moved one by one (\(moved.joined(separator: ", "))), which "
                    + "is not drawn", element,
                [ArtworkInspection.toPaths, "or take the moves back: Text › Remove Manual Kerns"])
        }
        if element.attributes["textLength"] != nil {
            tell(
                "artwork-text",
                "\(element.subject) is stretched to a length (textLength), which is not drawn", element,
                [ArtworkInspection.toPaths])
        }
    }

    private func checkFont(_ font: SVGFont, _ scalars: [Unicode.Scalar], _ element: SVGElement) {
        guard let catalogue else { return }
        let subject = element.subject
        let paths = "or \(ArtworkInspection.toPaths)"
        guard let family = font.family else {
            tell(
                "artwork-font", "\(subject) names no font", element,
                ["choose one (Text › Text and Font), \(paths)"])
            return
        }
        if let name = font.unquoted {
            tell(
                "artwork-font", "\(subject): font family `\(name)` must stand in quotes", element,
                ["write font-family=\"'\(name)'\", \(paths)"])
            return
        }
        do {
            let face = try catalogue.face(
                family: family, weight: font.weight, isItalic: font.isItalic, width: font.width)
            faces.insert(face)
            let missing = scalars.first {
                !$0.properties.isDefaultIgnorableCodePoint && !catalogue.covers($0, face)
            }
            guard let missing else { return }
            let hex = String(missing.value, radix: 16, uppercase: true)
            let code = "U+" + String(repeating: "0", count: max(0, 4 - hex.count)) + hex
            tell(
                "artwork-font", "\(subject): font `\(family)` has no glyph for \(code)", element,
                ["use another font, \(paths)"])
        } catch {
            var hints = error.hint.map { [$0] } ?? []
            if let wanted = error.wanted { hints += Suggestion.hint(for: wanted, among: error.known) }
            tell(
                "artwork-font", "\(subject): \(error)", element,
                hints + ["`tirage doctor` lists the fonts a job may see; use one, \(paths)"])
        }
    }
}
