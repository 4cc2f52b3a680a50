import Diagnostics

/// Colours, gradients, effects, and what is repeated.
extension ArtworkInspection {
    func checkLanguage(_ element: SVGElement) {
        guard element.attributes["systemLanguage"] != nil else { return }
        tell(
            "artwork-language", "whether \(element.subject) is shown depends on the language of the machine",
            element, ["take `systemLanguage` out of it (Edit › XML Editor)"])
    }

    func checkPaints(_ element: SVGElement, _ properties: [String: String], _ inner: Surroundings) {
        let values = element.attributes.filter { $0.key != "href" && !$0.key.hasSuffix(":href") }.values
        checkColours(values.sorted().joined(separator: ";"), element)
        checkTarget(element)
        if !inner.isClip {
            checkPaint("fill", element, inner)
            checkPaint("stroke", element, inner)
        }
        if let filter = properties["filter"], !filter.isEmpty, filter != "none" {
            tellPixels(
                "a filter", element, "draw the effect with paths and gradients, or Filters › Remove Filters")
        }
        if let mask = properties["mask"], !mask.isEmpty, mask != "none" {
            tellPixels(
                "a mask", element, "use a clip (Object › Clip) or gradients, or Object › Mask › Release")
        }
        if properties["vector-effect"] == "non-scaling-stroke" {
            tell(
                "artwork-stroke",
                "\(element.subject) is drawn with another width of stroke: `non-scaling-stroke` is not followed",
                element, ["Path › Stroke to Path"], .warning)
        }
    }

    private func tellPixels(_ what: String, _ element: SVGElement, _ hint: String) {
        tell(
            "artwork-pixels",
            "\(element.subject) has \(what), which is drawn as pixels, coarser than print needs", element,
            [hint], .warning)
    }

    private static let painted: Set = [
        "path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "text", "tspan",
    ]

    /// `fill` or `stroke` of what has a surface; a group's are those of what is within.
    private func checkPaint(_ property: String, _ element: SVGElement, _ inner: Surroundings) {
        guard ArtworkInspection.painted.contains(element.name), let value = inner.properties[property],
            let id = SVGReferences.id(in: value)
        else { return }
        let target = document.named[id]
        let what: String
        let hint: String
        switch target?.name {
        case "linearGradient", "radialGradient", "pattern": return
        case "meshgradient", "mesh":
            what = "is a mesh gradient, which is not drawn"
            hint = "use a linear or radial gradient, or a picture of it (Edit › Make a Bitmap Copy)"
        case "hatch":
            what = "is a hatching, which is not drawn"
            hint = "use a pattern, or draw the lines as paths"
        case nil:
            if SVGReferences.hasFallback(value) { return }
            what = "refers to `#\(id)`, which is not in the file"
            hint = "choose it anew (Object › Fill and Stroke)"
        default:
            what = "refers to `#\(id)`, which is no gradient or pattern"
            hint = "choose it anew (Object › Fill and Stroke)"
        }
        tell(
            "artwork-lost", "the \(property) of \(element.subject) \(what): content would be lost", element,
            [hint])
    }

    private func checkTarget(_ element: SVGElement) {
        guard ["use", "linearGradient", "radialGradient", "pattern"].contains(element.name),
            let target = element.reference, target.hasPrefix("#"), target.count > 1,
            document.named[String(target.dropFirst())] == nil
        else { return }
        tell(
            "artwork-lost",
            "\(element.subject) refers to `\(target)`, which is not in the file: content would be lost",
            element,
            [
                element.name == "use"
                    ? "delete the clone, or draw it anew" : "choose it anew (Object › Fill and Stroke)"
            ])
    }

    /// librsvg 2.54 draws these black.
    func checkColours(_ text: String, _ element: SVGElement) {
        guard text.utf8.contains(UInt8(ascii: "(")) else { return }
        let pattern = /(?:^|[^\w-])(icc-color|device-cmyk|var|lab|lch|oklab|oklch|color|hwb)\(/
        for match in text.matches(of: pattern) {
            let whose = element.name == "style" ? "the style sheet" : element.subject
            tell(
                "artwork-colour", "a colour of \(whose), written `\(match.1)(…)`, is drawn black", element,
                ["write it as #rrggbb or rgb(…)"])
        }
    }

    func inspectForeign(_ element: SVGElement) {
        guard !element.children.isEmpty || !element.isBlank else { return }
        tell(
            "artwork-lost",
            "\(element.subject) holds content of another language than SVG, which is not drawn: content would be "
                + "lost", element, ["draw it with Inkscape's own tools, or delete it (Edit › XML Editor)"])
    }

    func inspectImage(_ element: SVGElement, _ properties: [String: String], _ inner: Surroundings) {
        guard let address = element.reference, address.hasPrefix("data:") else { return }
        do throws(PictureError) {
            let picture = try EmbeddedPicture.inspect(address)
            guard resolution > 0, let has = pixelsPerInch(of: picture, element, properties, inner),
                has < resolution - 0.5
            else { return }
            tell(
                "coarse-image",
                "\(element.subject) has \(Int(has)) pixels an inch where it is printed; the template wants "
                    + "\(Int(resolution.rounded(.up)))", element,
                ["embed a larger picture, or show it smaller"], .warning)
        } catch {
            tell(
                "artwork-image", "\(element.subject) cannot be shown: \(error)", element,
                ["embed it anew as PNG or JPEG (File › Import: Embed)"])
        }
    }

    /// The smaller of both directions; nil where it cannot be known.
    private func pixelsPerInch(
        of picture: PictureInfo, _ element: SVGElement, _ properties: [String: String], _ inner: Surroundings
    ) -> Double? {
        guard let matrix = inner.matrix, picture.orientation < 5,
            let width = properties["width"].flatMap(SVGLength.pixels),
            let height = properties["height"].flatMap(SVGLength.pixels), width > 0, height > 0
        else { return nil }
        var (across, upright) = (width / picture.width, height / picture.height)
        let ratio = element.attributes["preserveAspectRatio"] ?? ""
        if !ratio.contains("none") {
            across = ratio.contains("slice") ? max(across, upright) : min(across, upright)
            upright = across
        }
        let scale = matrix.scale
        let points = max(across * scale.across, upright * scale.upright)
        return points > 0 ? 72 / points : nil
    }
}
