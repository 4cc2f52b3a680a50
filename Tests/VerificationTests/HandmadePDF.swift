import QRSymbol
import TestSupport
import Verification

/// A PDF of one page written out by hand, to say what cairo never would. Its resources: font `/F`, stencil `/S`,
/// image `/I`, form `/X`, states `/half` (alpha 0.5), `/whole` (alpha 1), `/multiply`, `/masked`, `/over` (overprint).
struct HandmadePDF {
    var content: String
    var stencil: QRCode?
    /// Appended to the page's dictionary.
    var page = ""
    var form = ""
    /// Appended to the form's dictionary.
    var formEntries = ""
    var mediaBox = "[0 0 420 298]"
    /// More graphics states.
    var extraState = ""
    var font = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"
    var fontReference = "4 0 R"
    var stencilEntries: String?
    var stencilData: [UInt8]?

    init(content: String, stencil: QRCode? = nil) {
        self.content = content
        self.stencil = stencil
    }

    /// A symbol of 43.5 points at 300, 100 from the bottom left, on a page of 420 × 298.
    static func expected(_ payload: String) -> [ExpectedPage] {
        let box = PaperSquare(leftInPoints: 300, top: 298 - 143.5, side: 43.5)
        return [
            ExpectedPage(
                mediaWidthInPoints: 420, mediaHeightInPoints: 298,
                codes: [ExpectedCode(payload: payload, moduleCount: TestPart.side, box: box)])
        ]
    }

    var bytes: [UInt8] {
        let names =
            "<< /Font << /F \(fontReference) >> /XObject << /S 5 0 R /I 6 0 R /X 7 0 R >> /ExtGState << /half << /ca 0.5 >> "
            + "/whole << /ca 1 >> /multiply << /BM /Multiply >> /masked << /SMask << /S /Alpha /G 7 0 R >> >> "
            + "/over << /op true >> \(extraState) >> >>"
        let side = stencil?.side ?? 8
        let rows = stencilData ?? packed(side)
        let objects: [[UInt8]] = [
            Array("<< /Type /Catalog /Pages 2 0 R >>".utf8),
            Array("<< /Type /Pages /Kids [3 0 R] /Count 1 >>".utf8),
            Array(
                "<< /Type /Page /Parent 2 0 R /MediaBox \(mediaBox) /Contents 8 0 R /Resources \(names) \(page) >>"
                    .utf8
            ),
            Array(font.utf8),
            stream(
                stencilEntries
                    ?? "/Subtype /Image /ImageMask true /Width \(side) /Height \(side) /BitsPerComponent 1 /Decode [1 0]",
                rows),
            stream(
                "/Subtype /Image /Width 1 /Height 1 /BitsPerComponent 8 /ColorSpace /DeviceGray", [0]),
            stream(
                "/Subtype /Form /BBox [0 0 420 298] /Resources << /XObject << /X 7 0 R /S 5 0 R >> >> \(formEntries)",
                Array(form.utf8)),
            stream("", Array(content.utf8)),
        ]
        return SmallPDF.file(version: "1.5", objects)
    }

    private func stream(_ entries: String, _ data: [UInt8]) -> [UInt8] {
        Array("<< /Length \(data.count) \(entries) >>\nstream\n".utf8) + data + Array("\nendstream".utf8)
    }

    /// Rows of whole bytes, the first module in the highest bit.
    private func packed(_ side: Int) -> [UInt8] {
        let stride = (side + 7) / 8
        var rows = [UInt8](repeating: 0, count: stride * side)
        for (index, module) in (stencil?.modules ?? []).enumerated() where module == 1 {
            rows[index / side * stride + index % side / 8] |= 0x80 >> UInt8(index % side % 8)
        }
        return rows
    }
}
