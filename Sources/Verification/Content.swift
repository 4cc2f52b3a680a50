internal import CQPDF

/// The content stream of a page or a form with the resources it names. Owns what libqpdf gave.
final class Content {
    private let content: UnsafeMutablePointer<cqpdf_content>

    init(taking content: UnsafeMutablePointer<cqpdf_content>) { self.content = content }

    deinit { cqpdf_content_close(content) }

    /// The decoded stream, valid within `body`.
    func withBytes<Value>(
        _ body: (UnsafeBufferPointer<UInt8>) throws(ContentError) -> Value
    ) throws(ContentError) -> Value {
        try body(UnsafeBufferPointer(start: content.pointee.bytes, count: content.pointee.count))
    }

    /// MediaBox or BBox.
    var box: Rect {
        let box = content.pointee.box
        return Rect(minX: box.left, minY: box.bottom, maxX: box.right, maxY: box.top)
    }

    var formMatrix: Matrix {
        let m = content.pointee.matrix
        return Matrix(a: m.0, b: m.1, c: m.2, d: m.3, e: m.4, f: m.5)
    }

    var isGroup: Bool { content.pointee.is_group }
    var rotation: Int { Int(content.pointee.rotation) }
    var userUnit: Double { content.pointee.user_unit }
    var annotationCount: Int { content.pointee.annotation_count }

    enum XObject { case form(Int), stencil(Int), image, artwork }

    func xobject(named name: UnsafeBufferPointer<UInt8>) -> XObject? {
        let all = UnsafeBufferPointer(start: content.pointee.xobjects, count: content.pointee.xobject_count)
        guard let found = all.first(where: { Content.equal($0.name, $0.name_count, name) }) else {
            return nil
        }
        return switch found.kind {
        case CQPDF_FORM: .form(Int(found.object))
        case CQPDF_STENCIL: .stencil(Int(found.object))
        case CQPDF_ARTWORK: .artwork
        default: .image
        }
    }

    /// The font's object number.
    func font(named name: UnsafeBufferPointer<UInt8>) -> Int? {
        let all = UnsafeBufferPointer(start: content.pointee.fonts, count: content.pointee.font_count)
        return all.first { Content.equal($0.name, $0.name_count, name) }.map { Int($0.object) }
    }

    /// Sets in `state` what the named graphics state dictionary sets; false if there is none of that name.
    func apply(stateNamed name: UnsafeBufferPointer<UInt8>, to state: inout GraphicsState) -> Bool {
        let all = UnsafeBufferPointer(start: content.pointee.states, count: content.pointee.state_count)
        guard let found = all.first(where: { Content.equal($0.name, $0.name_count, name) }) else {
            return false
        }
        Content.set(&state.hasSolidAlpha, found.fill_alpha)
        Content.set(&state.hasNoSoftMask, found.soft_mask)
        Content.set(&state.hasNormalBlend, found.blend_mode)
        Content.set(&state.knocksOut, found.overprint)
        return true
    }

    private static func set(_ isPlain: inout Bool, _ facet: cqpdf_facet) {
        if facet != CQPDF_UNSET { isPlain = facet == CQPDF_PLAIN }
    }

    private static func equal(
        _ start: UnsafePointer<CChar>?, _ count: Int, _ name: UnsafeBufferPointer<UInt8>
    ) -> Bool {
        guard let start, count == name.count else { return false }
        return start.withMemoryRebound(to: UInt8.self, capacity: count) { bytes in
            UnsafeBufferPointer(start: bytes, count: count).elementsEqual(name)
        }
    }
}
