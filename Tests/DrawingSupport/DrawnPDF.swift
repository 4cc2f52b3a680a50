public import Drawing
import Foundation
import TestSupport

/// A PDF as other programs see it: poppler's and qpdf's command lines.
public struct DrawnPDF {
    private let folder: TemporaryFolder
    public let path: String

    public init(_ bytes: [UInt8]) throws {
        folder = try TemporaryFolder()
        path = try folder.write(bytes, to: "drawn.pdf")
    }

    /// Draws one page.
    public init(width: Double, height: Double, draw: (PDFCanvas) throws -> Void) throws {
        let canvas = try PDFCanvas(width: width, height: height, date: "2026-10-01T00:00:00Z")
        try draw(canvas)
        try canvas.endPage()
        try self.init(canvas.finish())
    }

    /// What a reader would copy out, line by line, without the form feeds between pages.
    public func text() throws -> String {
        try output("pdftotext", ["-enc", "UTF-8", path, "-"]).split(separator: "\u{C}").joined()
    }

    /// The text in the order of the file, without poppler's guesses at columns.
    public func rawText() throws -> String {
        try output("pdftotext", ["-raw", "-enc", "UTF-8", path, "-"]).split(separator: "\u{C}").joined()
    }

    /// One word of the text layer: points from the page's top left corner.
    public struct Word: Hashable, Sendable {
        public var text: String
        public var left, top, right, bottom: Double
    }

    /// The words in reading order.
    public func words() throws -> [Word] {
        let page = try output("pdftotext", ["-bbox", "-enc", "UTF-8", path, "-"])
        let pattern = #/<word xMin="([^"]*)" yMin="([^"]*)" xMax="([^"]*)" yMax="([^"]*)">(.*)</word>/#
        return page.matches(of: pattern).compactMap { match in
            guard let left = Double(match.1), let top = Double(match.2), let right = Double(match.3),
                let bottom = Double(match.4)
            else { return nil }
            return Word(text: String(match.5), left: left, top: top, right: right, bottom: bottom)
        }
    }

    /// One page as pixels.
    ///
    /// - Parameter resolution: in pixels an inch; 72 makes one pixel a point.
    public func raster(page: Int = 1, resolution: Int = 72, antialiased: Bool = false) throws -> Raster {
        let smooth = antialiased ? "yes" : "no"
        let prefix = folder.path("page-\(page)-\(resolution)-\(smooth)")
        _ = try output(
            "pdftoppm",
            [
                "-r", "\(resolution)", "-f", "\(page)", "-l", "\(page)", "-singlefile", "-aa", smooth,
                "-aaVector", smooth, path, prefix,
            ])
        return try Raster(ppm: Array(Data(contentsOf: URL(fileURLWithPath: prefix + ".ppm"))))
    }

    /// The whole file in qpdf's form for people: streams uncompressed, objects in order.
    public func objects() throws -> String {
        let target = folder.path("qdf.pdf")
        _ = try output("qpdf", ["--qdf", "--no-original-object-ids", "--static-id", path, target])
        return String(decoding: try Data(contentsOf: URL(fileURLWithPath: target)), as: UTF8.self)
    }

    /// Which raster images the pages show, by poppler: each object once, in the order of its first page.
    public func imageObjects() throws -> [ImageObject] {
        var found: [ImageObject] = []
        for line in try output("pdfimages", ["-list", path]).split(separator: "\n").dropFirst(2) {
            let fields = line.split(separator: " ").map(String.init)
            guard fields.count > 10 else { throw ProgramFailure(program: "pdfimages", error: "\(line)") }
            let image = ImageObject(
                kind: fields[2], width: fields[3], height: fields[4], colour: fields[5], coding: fields[8],
                number: fields[10])
            if !found.contains(image) { found.append(image) }
        }
        return found
    }

    /// As `pdfimages -list` writes it.
    public struct ImageObject: Hashable, Sendable {
        /// `image`, `smask` or `stencil`.
        public var kind: String
        public var width, height: String
        /// `gray`, `rgb`, `cmyk`.
        public var colour: String
        /// `jpeg`, or `image` for what is only packed.
        public var coding: String
        /// Of the object in the file.
        public var number: String
    }

    /// The JPEGs as they stand in the file, by poppler; one for each time that a page shows one.
    public func jpegFiles() throws -> [[UInt8]] {
        let prefix = folder.path("extracted")
        _ = try output("pdfimages", ["-j", path, prefix])
        return try folder.names.filter { $0.hasPrefix("extracted") && $0.hasSuffix(".jpg") }.map {
            Array(try Data(contentsOf: URL(fileURLWithPath: folder.path($0))))
        }
    }

    /// The names of the fonts in the file, without the mark of a subset; only those that are embedded.
    public func embeddedFonts() throws -> [String] {
        try output("pdffonts", [path]).split(separator: "\n").dropFirst(2).compactMap { line in
            // Name, type, encoding, emb, sub, uni, object and generation: types and encodings may hold blanks.
            let fields = line.split(separator: " ").map(String.init)
            guard fields.count > 6, fields[fields.count - 5] == "yes", let name = fields.first else {
                return nil
            }
            return name.split(separator: "+").last.map(String.init)
        }.sorted()
    }

    /// qpdf's verdict; empty when it has nothing to say against the file.
    public func faults() throws -> String {
        let result = try Command.run("qpdf", ["--check", path])
        return result.status == 0 ? "" : result.output + result.error
    }

    private func output(_ program: String, _ arguments: [String]) throws -> String {
        let result = try Command.run(program, arguments)
        guard result.status == 0 else { throw ProgramFailure(program: program, error: result.error) }
        return result.output
    }

    private struct ProgramFailure: Error {
        var program: String
        var error: String
    }
}
