internal import CQPDF
import Glibc

/// A page of a finished file.
public struct PagePlace: Hashable, Sendable {
    /// An index into the files.
    public var file: Int
    /// From 0.
    public var page: Int

    public init(file: Int, page: Int) {
        self.file = file
        self.page = page
    }
}

/// What a document of pages taken out says of itself. Everyone who gets the file can read it: the caller keeps names,
/// addresses and tokens out of it.
public struct DocumentInformation: Hashable, Sendable {
    public var title: String
    /// The program that ordered the document.
    public var creator: String
    /// The program that wrote the PDF.
    public var producer: String
    /// A PDF date (ISO 32000-1, 7.9.4), of creation and of modification.
    public var creationDate: String

    /// The date is midnight UTC of the given day.
    public init(title: String, creator: String, producer: String, year: Int, month: Int, day: Int) {
        self.title = title
        self.creator = creator
        self.producer = producer
        creationDate = FinishingSettings.date(year: year, month: month, day: day)
    }
}

/// A PDF of pages out of finished files, in the order given, with what they refer to and nothing else.
///
/// Streams are copied as they are, encoded bytes and all; the outcome is read again, and every page held against the
/// one it was taken from, with its fonts, images and forms. Equal input gives equal bytes. Takes memory for the
/// outcome, not for the files.
///
/// - Parameter pages: those of one file stand together.
/// - Throws: `settings` if no page is asked for, or a text or path holds a NUL; `library` if a file is damaged, lacks a
///   page, or says something of the whole document that its pages alone cannot keep.
public func extract(
    _ pages: [PagePlace], of files: [String], _ information: DocumentInformation
) throws(PressError) -> [UInt8] {
    guard !pages.isEmpty else { throw PressError(.settings, "no page is to be taken out") }
    let texts = [information.title, information.creator, information.producer, information.creationDate]
    guard (texts + files).allSatisfy({ !$0.utf8.contains(0) }) else {
        throw PressError(.settings, "a text or a path holds a NUL character")
    }
    guard pages.allSatisfy({ files.indices.contains($0.file) && $0.page >= 0 }) else {
        throw PressError(.settings, "a page's file or number does not exist")
    }
    // Copies that live until the call is over.
    let strings = (texts + files).map { strdup($0) }
    defer { strings.forEach { free($0) } }
    let places = pages.map { cqpdf_page_place(file: $0.file, page: $0.page) }
    var settings = cqpdf_information(
        title: strings[0], creator: strings[1], producer: strings[2], date: strings[3])
    var result: UnsafeMutablePointer<UInt8>?
    var count = 0
    let failure = cqpdf_extract(
        strings.dropFirst(texts.count).map { UnsafePointer($0) }, places, places.count, &settings, &result,
        &count)
    defer { cqpdf_release(result) }
    if let failure {
        defer { cqpdf_release(failure) }
        throw PressError(.library, "pages cannot be taken out: \(String(cString: failure))")
    }
    return Array(UnsafeBufferPointer(start: result, count: count))
}
