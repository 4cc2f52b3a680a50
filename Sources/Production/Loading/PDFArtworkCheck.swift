import Diagnostics
import JobModel
import Press

/// Looks at a page of a PDF that is to be artwork: what would be lost or shown that should not be, and its size.
struct PDFArtworkCheck {
    let artwork: Artwork
    let page: PageGeometry
    /// For messages.
    let file: String

    private var location: SourceLocation { SourceLocation(file: file) }
    /// "page 2 of the artwork"
    private var subject: String { "page \(artwork.pageIndex + 1) of the artwork" }

    /// - Throws: `PDFArtworkError`.
    func findings(in document: PDFArtwork) throws(PDFArtworkError) -> [Diagnostic] {
        guard artwork.pageIndex < document.pageCount else {
            let count = document.pageCount
            return [
                Diagnostic(
                    "no-such-page",
                    "the artwork has \(count == 1 ? "one page" : "\(count) pages"), and no page \(artwork.pageIndex + 1)",
                    at: artwork.page?.location ?? artwork.file.location)
            ]
        }
        let read = try document.page(artwork.pageIndex)
        return contentFindings(read) + sizeFindings(read)
    }

    /// Of a file or a page that cannot be read.
    func refusal(_ error: PDFArtworkError) -> Diagnostic {
        switch error.code {
        case .encrypted:
            Diagnostic(
                "artwork-encrypted", "the artwork is encrypted, which a press file must not be",
                at: location,
                hints: [
                    "export it anew without password and restrictions",
                    "where you may: `qpdf --decrypt IN.pdf OUT.pdf` takes restrictions away",
                ])
        case .damaged, .noSuchPage:
            Diagnostic(
                "artwork-damaged", "the artwork is damaged: \(error)", at: location,
                hints: [
                    "export it anew from the program that made it",
                    "`qpdf IN.pdf OUT.pdf` mends some files: look at every page of the outcome",
                ])
        }
    }

    private func contentFindings(_ read: PDFArtworkPage) -> [Diagnostic] {
        var findings = read.faults.map { fault in
            Diagnostic(
                "artwork-not-whole", "\(subject) \(fault)", at: location,
                hints: ["export it anew as PDF/X-4, which holds all that it shows"])
        }
        func names(_ visibility: PDFArtworkPage.Visibility) -> String? {
            let names = read.layers.filter { $0.visibility == visibility }.map { "`\($0.name)`" }
            return names.isEmpty ? nil : names.joined(separator: ", ")
        }
        if let names = names(.hidden) {
            findings.append(
                Diagnostic(
                    "hidden-layer", "\(subject) has layers that are hidden, and would print: \(names)",
                    at: location,
                    hints: ["flatten the layers or delete the hidden ones in the program that made it"]))
        }
        if let names = names(.changing) {
            findings.append(
                Diagnostic(
                    "hidden-layer",
                    "\(subject) has layers that are not shown everywhere alike: \(names)", at: location,
                    hints: [
                        "in the program that made it, flatten the layers, or show them on screens and on paper"
                    ]))
        }
        if read.printedAnnotationCount > 0 {
            let count = read.printedAnnotationCount
            findings.append(
                Diagnostic(
                    "artwork-annotations",
                    "\(subject) has \(count == 1 ? "a stamp, comment or form field" : "\(count) stamps, comments or form fields") that would be lost",
                    at: location, hints: ["flatten them, or delete them, in the program that made it"]))
        }
        let loose = read.fonts.filter { $0.isUsed && !$0.isEmbedded }.map(\.baseName)
        if !loose.isEmpty {
            findings.append(
                Diagnostic(
                    "font-not-embedded",
                    "\(subject) has texts in fonts that are not in the file: \(loose.joined(separator: ", "))",
                    at: location,
                    hints: ["embed all fonts when you export it (PDF/X does), or turn texts into paths"]))
        }
        return findings
    }

    private func sizeFindings(_ read: PDFArtworkPage) -> [Diagnostic] {
        let kind = read.kind(wanted: artwork.box?.value)
        let size = read.size(of: kind)
        if page.bleedSize.holds(size) { return [] }
        if artwork.box?.value == .trim, page.trimSize.holds(size) {
            return [
                Diagnostic(
                    .warning, "artwork-without-bleed",
                    "\(subject) ends at the trim: the bleed of \(Millimetres.text(page.bleed)) mm stays bare",
                    at: location,
                    hints: ["where the cut is not exact, paper shows: export it with bleed"])
            ]
        }
        let stated = ArtworkBoxKind.allCases.filter { read.states($0) && $0 != .crop && $0 != .art }
        var hints = [
            "its boxes: "
                + stated.map { "\($0) \(Millimetres.text(read.size(of: $0)))" }.joined(separator: ", ")
        ]
        if let other = stated.first(where: { page.bleedSize.holds(read.size(of: $0)) }) {
            hints.append("write `box: \(other)`")
        } else if page.bleedSize.holds((size.height, size.width)) {
            hints.append("it lies on its side: turn its page in the program that made it")
        } else if page.trimSize.holds(read.size(of: .trim)) {
            hints.append("export it with a bleed of \(Millimetres.text(page.bleed)) mm, or write `box: trim`")
        }
        return [
            Diagnostic(
                "artwork-size",
                "the \(kind.name) of \(subject) is \(Millimetres.text(size)); trim and bleed are "
                    + Millimetres.text(page.bleedSize), at: location, hints: hints)
        ]
    }
}

/// In points.
struct PaperSize {
    var width, height: Double

    /// Whether a size is the same, within a tenth of a millimetre: no cutter is more exact.
    func holds(_ other: (width: Double, height: Double)) -> Bool {
        let tolerance = Length.millimetres(0.1).points
        return abs(other.width - width) <= tolerance && abs(other.height - height) <= tolerance
    }
}

extension PageGeometry {
    var trimSize: PaperSize { PaperSize(width: width.points, height: height.points) }

    /// Of trim and bleed.
    var bleedSize: PaperSize {
        PaperSize(width: (width + bleed * 2).points, height: (height + bleed * 2).points)
    }
}

extension Millimetres {
    /// `100 × 70 mm`
    static func text(_ size: (width: Double, height: Double)) -> String {
        "\(text(.points(size.width))) × \(text(.points(size.height))) mm"
    }

    static func text(_ size: PaperSize) -> String { text((size.width, size.height)) }
}
