import Diagnostics

/// The number formats of a workbook's cell styles, from `xl/styles.xml`.
struct SheetStyles {
    private var formats: [NumberFormat] = []

    /// Without the part all cells are `General`.
    init(_ part: ArchivePart?) throws {
        guard let part else { return }
        let styles = try StylesPart(part)
        try styles.readAll()
        // Each format is understood once, however many styles use it.
        var known: [Int: NumberFormat] = [:]
        formats = styles.styles.map { id in
            if let format = known[id] { return format }
            let format = styles.codes[id].map(NumberFormat.init(code:)) ?? NumberFormat(builtIn: id)
            known[id] = format
            return format
        }
    }

    /// By the `s` of a cell; one that no style has is `General`.
    subscript(style: Int) -> NumberFormat { formats.indices.contains(style) ? formats[style] : .general }
}

private final class StylesPart: XMLPart {
    private(set) var codes: [Int: String] = [:]
    /// The format's number for each style.
    private(set) var styles: [Int] = []

    /// Programs give up at 65,490 styles.
    private static let limit = 100_000
    private static let codeLimit = 1000

    override func opens(_ name: XMLName, level: Int, _ attributes: XMLAttributes) -> Bool {
        guard name.isSpreadsheet else { return false }
        switch level {
        case 0: return name.is("styleSheet")
        case 1: return name.is("numFmts") || name.is("cellXfs")
        default:
            let id = attributes.bytes("numFmtId")?.integer
            if name.is("numFmt"), let id, let code = attributes.bytes("formatCode"),
                code.count <= StylesPart.codeLimit
            {
                codes[id] = EscapedText.decoded(code)
            } else if name.is("xf") {
                styles.append(id ?? 0)
            }
            if max(codes.count, styles.count) > StylesPart.limit {
                stop("has more than \(StylesPart.limit) styles")
            }
            return false
        }
    }
}
