/// A finished PDF read back, to be compared with its plan.
///
/// Shares no code with what draws: libqpdf opens the file, the content streams are followed operator by operator, and
/// zxing-cpp reads the codes out of the stencils' own samples. Not `Sendable`: one thread at a time; a worker makes one for
/// each part.
public final class ReadBack {
    /// For other checks of the same file.
    package let file: PDFFile
    private let decoder: SymbolDecoder
    private var scanner: ContentScanner

    /// Throws `damagedFile` if the PDF is not whole and clean: what libqpdf would repair is an error here.
    public init(pdf: [UInt8]) throws(ReadBackError) {
        file = try PDFFile(pdf)
        decoder = SymbolDecoder()
        scanner = ContentScanner(file)
    }

    public var pageCount: Int { file.pageCount }

    /// Every font in the resources of pages and forms, sorted by name, each once.
    public var fonts: [FontUse] {
        get throws(ReadBackError) { try file.fonts() }
    }

    /// All differences, in the order of the pages; empty if there are none. A page that cannot be read is a finding,
    /// and the next ones are checked all the same.
    public func check(_ expected: [ExpectedPage]) throws(ReadBackError) -> [Finding] {
        var findings: [Finding] = []
        if expected.count != pageCount {
            findings.append(
                Finding(
                    page: nil, code: .pageCount,
                    message: "the file has \(pageCount) pages, the plan \(expected.count)"))
        }
        for (index, page) in expected.prefix(pageCount).enumerated() {
            let painted: PaintedPage
            do throws(ContentError) {
                painted = try scanner.page(index)
            } catch {
                findings.append(Finding(page: index + 1, code: .pageUnreadable, message: error.message))
                continue
            }
            var check = PageCheck(number: index + 1, painted: painted)
            try check.compare(with: page, file: file, decoder: decoder)
            findings += check.findings
        }
        return findings
    }
}
