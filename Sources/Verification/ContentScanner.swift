/// Follows the content of pages and forms and says what they paint.
///
/// The static layer of a part is one form on many pages: its operations are kept by the state it is painted in, so
/// that it is read once.
struct ContentScanner {
    let file: PDFFile
    private var forms: [FormUse: [PaintOperation]] = [:]
    private var fonts: [Int: FontMetrics] = [:]

    private struct FormUse: Hashable {
        var object: Int
        var state: GraphicsState
    }

    /// Deeper nesting is a form that contains itself.
    private static let deepest = 16

    init(_ file: PDFFile) { self.file = file }

    mutating func page(_ index: Int) throws(ContentError) -> PaintedPage {
        let content = try file.page(index)
        return PaintedPage(
            mediaBox: content.box, rotation: content.rotation, userUnit: content.userUnit,
            annotationCount: content.annotationCount,
            runs: try operations(of: content, in: GraphicsState(), depth: 0))
    }

    mutating func metrics(ofFont object: Int) throws(ContentError) -> FontMetrics {
        if let known = fonts[object] { return known }
        let read = try file.metrics(ofFont: object)
        fonts[object] = read
        return read
    }

    /// What the form paints where `state` holds.
    mutating func form(
        _ object: Int, in state: GraphicsState, depth: Int
    ) throws(ContentError) -> [PaintOperation] {
        guard depth < ContentScanner.deepest else { throw ContentError("forms are nested too deep") }
        let use = FormUse(object: object, state: state)
        if let known = forms[use] { return known }
        let content = try file.form(object)
        var inner = state
        inner.matrix = content.formMatrix.then(state.matrix)
        inner.clip(to: inner.matrix.bounds(of: content.box), isRectangle: inner.matrix.keepsRectangles)
        if content.isGroup { inner.enterGroup() }
        let painted = Array(try operations(of: content, in: inner, depth: depth + 1).joined())
        forms[use] = painted
        return painted
    }

    private mutating func operations(
        of content: Content, in state: GraphicsState, depth: Int
    ) throws(ContentError) -> [[PaintOperation]] {
        try content.withBytes { (bytes) throws(ContentError) in
            var interpreter = ContentInterpreter(bytes, of: content, in: state, depth: depth)
            return try interpreter.run(with: &self)
        }
    }
}
