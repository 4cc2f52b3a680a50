internal import CQPDF

/// A finished PDF, opened by libqpdf. One owner, one thread.
package final class PDFFile {
    /// A `cqpdf_document`, this object's own: for other readers of the same file, as long as this object lives.
    package let document: OpaquePointer

    /// libqpdf's repairs and warnings are errors here.
    init(_ bytes: [UInt8]) throws(ReadBackError) {
        var opened: OpaquePointer?
        if let failure = cqpdf_open(bytes, bytes.count, &opened) {
            throw ReadBackError(.damagedFile, "the PDF cannot be read: \(PDFFile.take(failure))")
        }
        guard let opened else { throw ReadBackError(.library, "libqpdf gave no document") }
        document = opened
    }

    /// A document that is open already.
    package init(takingOwnershipOf document: OpaquePointer) { self.document = document }

    deinit { cqpdf_close(document) }

    package var pageCount: Int { cqpdf_page_count(document) }

    func page(_ index: Int) throws(ContentError) -> Content {
        try content { cqpdf_page(document, index, &$0) }
    }

    func form(_ object: Int) throws(ContentError) -> Content {
        try content { cqpdf_form(document, CInt(object), &$0) }
    }

    /// The stencil's samples as modules: 1 where it paints, row by row from the top left.
    func stencil(_ object: Int) throws(ContentError) -> Stencil {
        var read = cqpdf_stencil()
        if let failure = cqpdf_stencil_read(document, CInt(object), &read) {
            throw ContentError(PDFFile.take(failure))
        }
        defer { cqpdf_release(read.bits) }
        let width = Int(read.width)
        let height = Int(read.height)
        let stride = (width + 7) / 8
        guard width > 0, height > 0, read.bit_bytes == stride * height, let bits = read.bits else {
            throw ContentError("a stencil's data do not have the size it says")
        }
        let flip: UInt8 = read.paints_ones ? 0 : 1
        var modules = [UInt8](repeating: 0, count: width * height)
        for y in 0..<height {
            for x in 0..<width {
                modules[y * width + x] = (bits[y * stride + x >> 3] >> UInt8(7 - x & 7) & 1) ^ flip
            }
        }
        return Stencil(width: width, height: height, modules: modules)
    }

    func metrics(ofFont object: Int) throws(ContentError) -> FontMetrics {
        do throws(FontFailure) {
            return try font(object) { font in
                FontMetrics(
                    isComposite: font.is_composite, unit: font.unit, firstCode: Int(font.first_code),
                    widths: Array(UnsafeBufferPointer(start: font.widths, count: font.width_count)),
                    defaultWidth: font.default_width)
            }
        } catch {
            throw ContentError(error.message)
        }
    }

    /// Of every font in the resources of pages and forms, sorted by name, without repeats.
    func fonts() throws(ReadBackError) -> [FontUse] {
        var objects: UnsafeMutablePointer<CInt>?
        var count = 0
        if let failure = cqpdf_fonts(document, &objects, &count) {
            throw ReadBackError(.damagedFile, "the PDF's fonts cannot be read: \(PDFFile.take(failure))")
        }
        defer { cqpdf_release(objects) }
        var uses: [FontUse] = []
        for object in UnsafeBufferPointer(start: objects, count: count) {
            do throws(FontFailure) {
                uses.append(
                    try font(Int(object)) { font in
                        FontUse(baseName: String(cString: font.name), isEmbedded: font.is_embedded)
                    })
            } catch {
                throw ReadBackError(.damagedFile, "the PDF's fonts cannot be read: \(error.message)")
            }
        }
        return Array(Set(uses)).sorted()
    }

    private struct FontFailure: Error { var message: String }

    private func font<Value>(
        _ object: Int, _ read: (cqpdf_font) -> Value
    ) throws(FontFailure) -> Value {
        var font: UnsafePointer<cqpdf_font>?
        if let failure = cqpdf_font_read(document, CInt(object), &font) {
            throw FontFailure(message: PDFFile.take(failure))
        }
        guard let font else { throw FontFailure(message: "libqpdf gave no font") }
        return read(font.pointee)
    }

    private func content(
        _ read: (inout UnsafeMutablePointer<cqpdf_content>?) -> UnsafeMutablePointer<CChar>?
    ) throws(ContentError) -> Content {
        var content: UnsafeMutablePointer<cqpdf_content>?
        if let failure = read(&content) { throw ContentError(PDFFile.take(failure)) }
        guard let content else { throw ContentError("libqpdf gave no content") }
        return Content(taking: content)
    }

    /// The error's text, released.
    private static func take(_ failure: UnsafeMutablePointer<CChar>) -> String {
        defer { cqpdf_release(failure) }
        return String(cString: failure)
    }
}

/// A stencil's modules.
struct Stencil {
    var width, height: Int
    /// 1 is painted; row by row from the top left.
    var modules: [UInt8]
}
