internal import CQPDF
import Glibc

/// The PDF with artwork under what its pages show.
///
/// - Parameter pages: by page of the PDF, the template's page, from 0.
/// - Throws: ``PressError``; ``PDFArtworkError`` as ``ArtworkForms/objects(from:)``.
public func placing(
    _ artwork: ArtworkForms, under pdf: [UInt8], pages: [Int], mediaWidth: Double, mediaHeight: Double
) throws -> [UInt8] {
    guard let shown = try artwork.standalone() else { return pdf }
    var texts: [UnsafeMutablePointer<CChar>?] = []
    defer { texts.forEach { free($0) } }
    let placements = pages.map { page -> cqpdf_placement in
        guard let sheet = shown.sheets[page], let form = shown.objects.form(for: page) else {
            return cqpdf_placement()
        }
        let name = strdup("/\(form.name)")
        let content = strdup(form.content(mediaWidth: mediaWidth, mediaHeight: mediaHeight))
        texts += [name, content]
        return cqpdf_placement(sheet: sheet, name: name, content: content)
    }
    var result: UnsafeMutablePointer<UInt8>?
    var count = 0
    let failure = cqpdf_place(
        pdf, pdf.count, shown.pdf, shown.pdf.count, placements, placements.count, &result, &count)
    defer { cqpdf_release(result) }
    if let failure {
        defer { cqpdf_release(failure) }
        throw PressError(.library, "artwork cannot be placed: \(String(cString: failure))")
    }
    return Array(UnsafeBufferPointer(start: result, count: count))
}
