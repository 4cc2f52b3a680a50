import Diagnostics

/// Image frames, and the paths of all that lies in a job's folder.
extension FrameReader {
    func imageFrame(_ node: YAMLNode, _ mapping: MappingReader) -> ImageFrame? {
        let fit = mapping.optional("fit").flatMap {
            reading.word($0, "fit", ImageFrame.Fit.self, listsAll: true)
        }
        let focus = mapping.optional("focus").flatMap { self.focus($0) }
        let opacity = mapping.optional("opacity").flatMap { reading.fraction($0, "opacity") }
        let fallback = mapping.optional("fallback").flatMap { node in
            reading.path(node, "fallback").flatMap { path in
                reading.isImage(path.value, "fallback", at: node.location) ? path : nil
            }
        }
        guard let path = imagePath(node) else { return nil }
        return ImageFrame(
            path: path, fit: fit ?? .cover, focus: focus ?? .centre, opacity: opacity ?? 1,
            fallback: fallback, location: node.location)
    }

    private func imagePath(_ node: YAMLNode) -> PlaceholderText? {
        guard let text = reading.line(node, "image") else { return nil }
        let before = reading.errorCount
        let path = PlaceholderReader.read(text, of: node, in: reading)
        guard reading.errorCount == before else { return nil }
        for case .own(let placeholder) in path.segments {
            reading.error(
                "bad-placeholder", "`image` takes placeholders of columns, not `@\(placeholder.rawValue)`",
                at: node.location)
            return nil
        }
        if path.columns.isEmpty { return reading.isImage(text, "image", at: node.location) ? path : nil }
        // A placeholder stands for a name here; what it becomes is looked at piece by piece.
        let shape = path.segments.map { if case .literal(let text) = $0 { text } else { "x" } }.joined()
        return reading.isInside(shape, "image", at: node.location) ? path : nil
    }

    /// `[50%, 30%]`
    private func focus(_ node: YAMLNode) -> ImageFrame.Focus? {
        let form = "write how far from the left and from the top: [50%, 30%]"
        guard case .list(let list) = node.content else {
            reading.error(
                "wrong-kind", "`focus` must be a list of two percentages, but is \(node.kind)",
                at: node.location, [form])
            return nil
        }
        guard list.count == 2 else {
            reading.error(
                "bad-value", "`focus` takes two percentages, not \(list.count)", at: node.location, [form])
            return nil
        }
        let x = reading.fraction(list[0], "focus x")
        let y = reading.fraction(list[1], "focus y")
        guard let x, let y else { return nil }
        return ImageFrame.Focus(x: x, y: y)
    }
}

extension Reading {
    fileprivate func isImage(_ path: String, _ name: String, at place: SourceLocation) -> Bool {
        guard isInside(path, name, at: place) else { return false }
        if path.contains("{{"), name == "fallback" {
            error(
                "bad-placeholder", "`fallback` takes no placeholders: it is the same for all", at: place,
                ["a field may choose between files: iif(…, 'a.jpg', 'b.jpg')"])
            return false
        }
        let endings = [".png", ".jpg", ".jpeg", ".svg"]
        if endings.contains(where: path.lowercased().hasSuffix) { return true }
        error(
            "bad-image", "`\(name)` must be a PNG, JPEG or SVG, not \(path.quoted)", at: place,
            ["its name ends in one of: \(endings.joined(separator: " "))"])
        return false
    }

    fileprivate func isInside(_ path: String, _ name: String, at place: SourceLocation) -> Bool {
        if Reading.isInside(path) { return true }
        error(
            "outside-folder", "`\(name)` must lie in the folder of images", at: place,
            ["write a path from there, without `..`"])
        return false
    }

    /// Templates are passed from hand to hand, so they reach only what lies in the job's folder.
    static func isInside(_ path: String) -> Bool {
        !path.hasPrefix("/") && !path.split(separator: "/").contains("..")
    }

    /// `images` of a template.
    func imageSettings(_ node: YAMLNode) -> ImageSettings {
        var settings = ImageSettings()
        let keys = ["folder", "resolution", "coarse", "rgb"]
        guard let mapping = MappingReader(node, "`images`", keys: keys, in: self) else { return settings }
        if let node = mapping.optional("folder"), let folder = line(node, "folder") {
            if Reading.isInside(folder) {
                settings.folder = folder.split(separator: "/").filter { $0 != "." }.joined(separator: "/")
            } else {
                error(
                    "outside-folder", "the folder of images must lie in the job's folder", at: node.location,
                    ["write a path without `..`"])
            }
        }
        if let resolution = mapping.optional("resolution").flatMap({ integer($0, "resolution", in: 0...2400) }
        ) {
            settings.resolution = Double(resolution)
        }
        settings.coarse =
            mapping.optional("coarse").flatMap { word($0, "coarse", ImageSettings.Coarse.self) }
            ?? settings.coarse
        settings.rgb = mapping.optional("rgb").flatMap { word($0, "rgb", RGBPolicy.self) } ?? settings.rgb
        return settings
    }
}
