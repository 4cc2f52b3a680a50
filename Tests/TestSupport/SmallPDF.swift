/// A PDF written out by hand: object 1 is the catalog, 2 the page tree's root. Objects in their order, then a table that
/// says where they are.
public struct SmallPDF {
    /// From object 1 on.
    public var objects: [[UInt8]]

    public init(_ objects: [String]) { self.objects = objects.map { Array($0.utf8) } }

    /// A page (object 3) with resources and content (object 4), and more objects from 5 on.
    public init(resources: String = "", content: String, page: String = "", more: [String] = []) {
        self.init(
            [
                "<< /Type /Catalog /Pages 2 0 R >>",
                "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 200] /Contents 4 0 R /Resources << \(resources) >> \(page) >>",
                SmallPDF.stream("", content),
            ] + more)
    }

    public static func stream(_ entries: String, _ data: String) -> String {
        "<< /Length \(data.utf8.count) \(entries) >>\nstream\n\(data)\nendstream"
    }

    public static func form(_ content: String, _ resources: String = "") -> String {
        stream(
            "/Type /XObject /Subtype /Form /BBox [0 0 300 200] /Resources << \(resources) >>", content)
    }

    public var bytes: [UInt8] { SmallPDF.file(version: "1.6", objects) }

    /// A file of objects numbered from 1, the first of them the catalog.
    public static func file(version: String, _ objects: [[UInt8]]) -> [UInt8] {
        var pdf = Array("%PDF-\(version)\n".utf8)
        var offsets: [Int] = []
        for (index, object) in objects.enumerated() {
            offsets.append(pdf.count)
            pdf += Array("\(index + 1) 0 obj\n".utf8) + object + Array("\nendobj\n".utf8)
        }
        let start = pdf.count
        pdf += Array("xref\n0 \(objects.count + 1)\n0000000000 65535 f \n".utf8)
        for offset in offsets {
            let digits = String(offset)
            pdf += Array("\(String(repeating: "0", count: 10 - digits.count))\(digits) 00000 n \n".utf8)
        }
        pdf += Array(
            "trailer\n<< /Size \(objects.count + 1) /Root 1 0 R >>\nstartxref\n\(start)\n%%EOF\n".utf8)
        return pdf
    }
}
