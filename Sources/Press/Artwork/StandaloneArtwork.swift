/// A PDF with one page for each form, which it shows and nothing else, as it will lie in a press file: for other programs
/// to look at.
public struct StandaloneArtwork: Hashable, Sendable {
    public var pdf: [UInt8]
    /// By page of the template: the PDF's page that shows its artwork, from 0; nil where it shows none.
    public var sheets: [Int?]
    /// As they stand in it.
    public var objects: ArtworkObjects
}

extension ArtworkForms {
    /// Nil where no page shows a PDF.
    ///
    /// - Throws: ``PDFArtworkError``: `damaged`.
    public func standalone() throws(PDFArtworkError) -> StandaloneArtwork? {
        guard !isEmpty else { return nil }
        // Catalog, page tree; for each form a page and its content.
        let made = try objects(from: 3 + 2 * formCount)
        var sheets: [Int?] = []
        var forms: [ArtworkForm] = []
        for page in 0..<pageCount {
            let form = made.form(for: page)
            if let form, !forms.contains(form) { forms.append(form) }
            sheets.append(form.flatMap { forms.firstIndex(of: $0) })
        }
        let kids = forms.indices.map { "\(3 + 2 * $0) 0 R" }.joined(separator: " ")
        var own = [
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Kids [ \(kids) ] /Count \(forms.count) >>",
        ]
        for (index, form) in forms.enumerated() {
            let content = form.content(mediaWidth: form.width, mediaHeight: form.height)
            let size = "\(PDFNumber.points(form.width)) \(PDFNumber.points(form.height))"
            own.append(
                "<< /Type /Page /Parent 2 0 R /MediaBox [ 0 0 \(size) ] /Contents \(4 + 2 * index) 0 R "
                    + "/Resources << /XObject << /\(form.name) \(form.number) 0 R >> >> >>")
            own.append("<< /Length \(content.utf8.count) >>\nstream\n\(content)\nendstream")
        }
        let file = StandaloneArtwork.file(own.map { Array($0.utf8) } + made.objects.map(\.body))
        return StandaloneArtwork(pdf: file, sheets: sheets, objects: made)
    }
}

extension StandaloneArtwork {
    /// - Parameter bodies: of the objects from 1; the first is the catalog.
    fileprivate static func file(_ bodies: [[UInt8]]) -> [UInt8] {
        var file = Array("%PDF-1.7\n%\u{E9}\u{E9}\n".utf8)
        var table = "0000000000 65535 f \n"
        for (index, body) in bodies.enumerated() {
            let offset = String(file.count)
            table += "\(String(repeating: "0", count: max(0, 10 - offset.count)))\(offset) 00000 n \n"
            file += Array("\(index + 1) 0 obj\n".utf8)
            file += body
            file += Array("\nendobj\n".utf8)
        }
        let start = file.count
        let size = bodies.count + 1
        file += Array(
            "xref\n0 \(size)\n\(table)trailer\n<< /Size \(size) /Root 1 0 R >>\nstartxref\n\(start)\n%%EOF\n"
                .utf8)
        return file
    }
}
