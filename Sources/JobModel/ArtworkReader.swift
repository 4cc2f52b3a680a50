import Diagnostics

/// A page's `artwork`. What kind of file it is, its first bytes say, when it is opened.
extension Reading {
    private static let artworkPageLimit = 100_000

    func artwork(_ page: MappingReader) -> Artwork? {
        let keys = ["file", "page", "box", "print", "rgb"]
        guard let mapping = page.mapping("artwork", "`artwork`", keys: keys) else { return nil }
        let number = mapping.optional("page").flatMap { node in
            integer(node, "page", in: 1...Reading.artworkPageLimit).map { Located($0, at: node.location) }
        }
        let box = mapping.optional("box").flatMap { node in
            word(node, "box", Artwork.Box.self, listsAll: true).map { Located($0, at: node.location) }
        }
        let isPrinted = mapping.optional("print").flatMap { truth($0, "print") } ?? true
        let rgb = mapping.optional("rgb").flatMap { word($0, "rgb", RGBPolicy.self) } ?? .refuse
        guard let file = mapping.required("file").flatMap({ artworkFile($0) }) else { return nil }
        return Artwork(file: file, page: number, box: box, isPrinted: isPrinted, rgb: rgb)
    }

    private func artworkFile(_ node: YAMLNode) -> Located<String>? {
        guard let path = path(node, "file") else { return nil }
        guard Reading.isInside(path.value) else {
            error(
                "outside-folder", "artwork must lie in the job's folder", at: node.location,
                ["write a path without `..`"])
            return nil
        }
        return path
    }
}
