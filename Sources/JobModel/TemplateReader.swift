public import Diagnostics

/// Reads `template.yaml` (docs/template-reference.md).
public enum TemplateReader {
    /// Finds every mistake at once. The template is nil if one of them is an error.
    ///
    /// - Parameters:
    ///   - text: the file's bytes.
    ///   - file: its name for messages.
    public static func read(text: [UInt8], file: String) -> (
        template: Template?, diagnostics: DiagnosticList
    ) {
        let (reading, root, early) = Reading.open(text, file: file)
        guard let reading, let root else { return (nil, early) }
        let template = reading.template(root)
        return (!reading.hasErrors ? template : nil, reading.diagnostics)
    }
}

extension Reading {
    private static let pageLimit = 100
    private static let frameLimit = 1000

    fileprivate func template(_ root: YAMLNode) -> Template? {
        let keys = ["page", "colours", "styles", "images", "pages"]
        guard let top = MappingReader(root, "the template", keys: keys, in: self) else { return nil }
        let geometry = top.required("page").flatMap { pageGeometry($0) }
        let palette = palette(top.optional("colours"))
        let (styles, styleNames) = styles(top.optional("styles"), palette)
        let images = top.optional("images").map { imageSettings($0) } ?? ImageSettings()
        let frames = FrameReader(
            reading: self, palette: palette, styles: styles, styleNames: styleNames)
        let read = top.required("pages").flatMap { self.pages($0, frames) }
        guard let read else { return nil }
        let pages = read.map(\.page)
        refuseRepeatedNames(pages.flatMap(\.frames))
        let numbered = read.enumerated().flatMap { index, page in page.frameNames.map { ($0, index + 1) } }
        let pagesOfFrames = Dictionary(numbered) { first, _ in first }
        let joins = read.map { FrameJoins($0.page, names: $0.frameNames, pages: pagesOfFrames, in: self) }
        guard let geometry else { return nil }
        for (page, joins) in zip(pages, joins) { checkLayout(of: page, joins, geometry) }
        return Template(
            page: geometry, colours: palette.named, styles: styles, pages: pages, images: images)
    }

    private func pageGeometry(_ node: YAMLNode) -> PageGeometry? {
        let keys = ["width", "height", "bleed", "folds"]
        guard let mapping = MappingReader(node, "`page`", keys: keys, in: self) else { return nil }
        let width = mapping.required("width").flatMap {
            length($0, "width", from: "10mm", to: "2000mm")
        }
        let height = mapping.required("height").flatMap {
            length($0, "height", from: "10mm", to: "2000mm")
        }
        let bleed =
            mapping.optional("bleed").map { length($0, "bleed", from: "0mm", to: "50mm") } ?? .zero
        let folds = mapping.mapping("folds", "`folds`", keys: ["x", "y"])
        guard let width, let height, let bleed else { return nil }
        return PageGeometry(
            width: width, height: height, bleed: bleed,
            verticalFolds: folds?.optional("x").map { self.folds($0, "x", within: width) } ?? [],
            horizontalFolds: folds?.optional("y").map { self.folds($0, "y", within: height) } ?? [])
    }

    /// `[99mm, 198mm]`: from the trim's left edge, or its top.
    private func folds(_ node: YAMLNode, _ name: String, within whole: Length) -> [Length] {
        guard case .list(let list) = node.content, list.count <= 20 else {
            error(
                "wrong-kind", "`\(name)` of `folds` must be a list of at most 20 lengths", at: node.location,
                ["write \(name): [99mm, 198mm]"])
            return []
        }
        return list.compactMap { length($0, name, from: "0mm", to: whole.inMillimetres) }
    }

    /// A page, and the names of all its frames, those with mistakes too.
    private typealias ReadPage = (page: TemplatePage, frameNames: [String])

    private func pages(_ node: YAMLNode, _ frames: FrameReader) -> [ReadPage]? {
        guard case .list(let list) = node.content else {
            error(
                "wrong-kind", "`pages` must be a list, but is \(node.kind)", at: node.location,
                ["begin each page with `-`"])
            return nil
        }
        guard (1...Reading.pageLimit).contains(list.count) else {
            error(
                "bad-count", "a template has from 1 to \(Reading.pageLimit) pages, not \(list.count)",
                at: node.location)
            return nil
        }
        return list.enumerated().map { index, node in page(node, index + 1, frames) }
    }

    private func page(_ node: YAMLNode, _ number: Int, _ frames: FrameReader) -> ReadPage {
        let keys = ["when", "artwork", "frames"]
        guard let mapping = MappingReader(node, "page \(number)", keys: keys, in: self) else {
            return (TemplatePage(when: nil, artwork: nil, frames: []), [])
        }
        let when = mapping.optional("when").flatMap { expression($0, "when") }
        let artwork = artwork(mapping)
        var read: [Frame] = []
        var names: [String] = []
        if let node = mapping.optional("frames") {
            if case .list(let list) = node.content {
                if list.count > Reading.frameLimit {
                    error(
                        "bad-count", "a page has at most \(Reading.frameLimit) frames, not \(list.count)",
                        at: node.location)
                } else {
                    read = list.enumerated().compactMap { frames.frame($1, page: number, number: $0 + 1) }
                    names = list.enumerated().map { FrameReader.name(of: $1, page: number, number: $0 + 1) }
                }
            } else {
                error(
                    "wrong-kind", "`frames` must be a list, but is \(node.kind)", at: node.location,
                    ["begin each frame with `-`"])
            }
        }
        return (TemplatePage(when: when, artwork: artwork, frames: read), names)
    }

    private func refuseRepeatedNames(_ frames: [Frame]) {
        var first: [String: Frame] = [:]
        for frame in frames {
            if let other = first[frame.name] {
                error(
                    "duplicate-name", "two frames are named `\(frame.name)`", at: frame.location,
                    ["the first is in line \(other.location.line ?? 0)"])
            } else {
                first[frame.name] = frame
            }
        }
    }
}
