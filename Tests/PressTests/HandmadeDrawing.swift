/// A PDF as cairo writes it, by hand: for what cairo never would. Its objects are 1 the page tree, 2 the page, 3 its
/// resources, 4 its content, 5 the content's length, 6 the catalog, then those added.
struct HandmadeDrawing {
    var content = "0 0 0 rg 10 10 50 50 re f\n"
    var contentEntries = ""
    /// nil: as long as it is.
    var contentLength: Int?
    var resources = "<< /ExtGState << /a0 << /CA 1 /ca 1 >> >> >>"
    var mediaBox = "/MediaBox [ 0 0 420 298 ]"
    var page = "/Contents 4 0 R /Resources 3 0 R"
    var kids = "[ 2 0 R ]"
    var catalog = "<< /Type /Catalog /Pages 1 0 R >>"
    var more: [String] = []
    var rawContent: [UInt8]?

    var bytes: [UInt8] {
        let data = rawContent ?? Array(content.utf8)
        let objects: [[UInt8]] =
            [
                Array("<< /Type /Pages /Kids \(kids) /Count 1 >>".utf8),
                Array("<< /Type /Page /Parent 1 0 R \(mediaBox) \(page) >>".utf8),
                Array(resources.utf8),
                Array("<< /Length 5 0 R \(contentEntries) >>\nstream\n".utf8) + data
                    + Array("\nendstream".utf8),
                Array("\(contentLength ?? data.count)".utf8),
                Array(catalog.utf8),
            ] + more.map { Array($0.utf8) }
        var pdf = Array("%PDF-1.5\n".utf8)
        var table = "0000000000 65535 f \n"
        for (index, object) in objects.enumerated() {
            let offset = String(pdf.count)
            table += "\(String(repeating: "0", count: 10 - offset.count))\(offset) 00000 n \n"
            pdf += Array("\(index + 1) 0 obj\n".utf8) + object + Array("\nendobj\n".utf8)
        }
        let start = pdf.count
        pdf += Array("xref\n0 \(objects.count + 1)\n\(table)".utf8)
        pdf += Array(
            "trailer\n<< /Size \(objects.count + 1) /Root 6 0 R >>\nstartxref\n\(start)\n%%EOF\n".utf8)
        return pdf
    }
}
