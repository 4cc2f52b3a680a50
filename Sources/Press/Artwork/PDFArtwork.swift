internal import CQPDF

/// A foreign PDF of which pages become artwork. Owns libqpdf's document; one owner, one thread.
public final class PDFArtwork {
    private let artwork: OpaquePointer
    public let pageCount: Int

    /// Whether the bytes begin like a PDF, which may have up to a kilobyte before its header (ISO 32000-1, annex H.3.4.1).
    public static func isPDF(_ bytes: [UInt8]) -> Bool {
        bytes.prefix(1024).firstRange(of: Array("%PDF-".utf8)) != nil
    }

    /// - Throws: ``PDFArtworkError``: `encrypted` or `damaged`. What libqpdf would mend counts as damage: nobody has seen
    ///   what the mended file looks like.
    public init(bytes: [UInt8]) throws(PDFArtworkError) {
        var opened: OpaquePointer?
        var isEncrypted = false
        let failure = cqpdf_artwork_open(bytes, bytes.count, &opened, &isEncrypted)
        if let error = PDFArtwork.error(failure, isEncrypted ? .encrypted : .damaged) { throw error }
        guard let opened else { throw PDFArtworkError(.damaged, "libqpdf gave no document") }
        artwork = opened
        pageCount = cqpdf_artwork_page_count(opened)
    }

    deinit { cqpdf_artwork_close(artwork) }

    /// Reads all that the page draws.
    ///
    /// - Parameter index: from 0.
    /// - Throws: ``PDFArtworkError``: `noSuchPage` or `damaged`.
    public func page(_ index: Int) throws(PDFArtworkError) -> PDFArtworkPage {
        guard (0..<pageCount).contains(index) else {
            throw PDFArtworkError(.noSuchPage, "there is no page \(index + 1)")
        }
        var read: UnsafePointer<cqpdf_artwork_page>?
        if let error = PDFArtwork.error(cqpdf_artwork_page_read(artwork, index, &read), .damaged) {
            throw error
        }
        guard let read else { throw PDFArtworkError(.damaged, "libqpdf gave no page") }
        return PDFArtworkPage(read.pointee)
    }

    /// Forms of pages that were read, and what they refer to (ISO 32000-1, 8.10).
    ///
    /// - Parameters:
    ///   - choices: pages from 0; the forms come first, in this order.
    ///   - first: the first object's number; those of the others follow it.
    /// - Throws: ``PDFArtworkError``: `damaged`.
    func objects(
        _ choices: [(page: Int, box: ArtworkBoxKind)], from first: Int
    ) throws(PDFArtworkError) -> [PDFObject] {
        let wanted = choices.map {
            cqpdf_artwork_choice(page: $0.page, box: cqpdf_box_kind(UInt32($0.box.rawValue)))
        }
        var list: UnsafeMutablePointer<cqpdf_object_list>?
        let failure = cqpdf_artwork_objects(artwork, wanted, wanted.count, CInt(first), &list)
        defer { cqpdf_object_list_close(list) }
        if let error = PDFArtwork.error(failure, .damaged) { throw error }
        guard let list else { throw PDFArtworkError(.damaged, "libqpdf gave no objects") }
        return UnsafeBufferPointer(start: list.pointee.objects, count: list.pointee.count).enumerated().map {
            PDFObject(
                number: first + $0, body: Array(UnsafeBufferPointer(start: $1.bytes, count: $1.count)),
                isStream: $1.is_stream)
        }
    }

    /// libqpdf's words without the file's name, which is ours to tell, and with the place behind them:
    /// `artwork (offset 815): expected n n obj`.
    private static func reason(_ said: String) -> String {
        if said.hasPrefix("artwork: ") { return String(said.dropFirst("artwork: ".count)) }
        guard let match = said.wholeMatch(of: /artwork \(([^)]*)\): (.*)/) else { return said }
        return "\(match.2) (\(match.1))"
    }

    private static func error(
        _ failure: UnsafeMutablePointer<CChar>?, _ code: PDFArtworkError.Code
    ) -> PDFArtworkError? {
        guard let failure else { return nil }
        defer { cqpdf_release(failure) }
        return PDFArtworkError(code, PDFArtwork.reason(String(cString: failure)))
    }
}

extension PDFArtworkPage {
    fileprivate init(_ page: cqpdf_artwork_page) {
        let boxes = withUnsafeBytes(of: page.boxes) { Array($0.bindMemory(to: cqpdf_box.self)) }
        self.boxes = boxes.map {
            PageBox(leftInPoints: $0.left, bottom: $0.bottom, right: $0.right, top: $0.top)
        }
        states = withUnsafeBytes(of: page.states) { Array($0.bindMemory(to: Bool.self)) }
        rotation = Int(page.rotation)
        userUnit = page.user_unit
        printedAnnotationCount = page.printed_annotation_count
        isTransparencyGroup = page.is_group
        let space = String(cString: page.group_space)
        groupSpace = space.isEmpty ? nil : space
        layers = UnsafeBufferPointer(start: page.layers, count: page.layer_count).map {
            let visibility: Visibility =
                switch $0.visibility {
                case CQPDF_VISIBLE: .visible
                case CQPDF_CHANGING: .changing
                default: .hidden
                }
            return Layer(name: String(cString: $0.name), visibility: visibility)
        }
        fonts = UnsafeBufferPointer(start: page.fonts, count: page.font_count).map {
            Font(baseName: String(cString: $0.name), isEmbedded: $0.is_embedded, isUsed: $0.is_used)
        }
        faults = UnsafeBufferPointer(start: page.faults, count: page.fault_count).compactMap {
            $0.map { String(cString: $0) }
        }
    }
}
