internal import CQPDF

/// What a joined file says of itself.
public struct JoiningSettings: Hashable, Sendable {
    public var title, creator, producer: String
    /// A PDF date (ISO 32000-1, 7.9.4), of creation and of modification.
    public var date: String
    /// 16 bytes that follow from what the file holds.
    public var identifier: [UInt8]

    /// The date is midnight UTC of the given day.
    public init(
        title: String, creator: String, producer: String, year: Int, month: Int, day: Int, identifier: [UInt8]
    ) {
        self.title = title
        self.creator = creator
        self.producer = producer
        self.identifier = identifier
        date = FinishingSettings.date(year: year, month: month, day: day)
    }
}

/// Joins pages of finished parts into one file, in memory that does not grow with their number but for some bytes a page.
///
/// Pages keep their content to the byte; objects that are equal, such as artwork, are written once. Equal parts and
/// settings give equal bytes. One owner, one thread.
public final class FileJoiner {
    private let joiner: OpaquePointer

    /// - Parameter path: of a file that does not exist yet; mode 0600.
    /// - Throws: `PressError`: `settings`, or `file` with the system's number.
    public init(path: String, _ settings: JoiningSettings) throws(PressError) {
        guard settings.identifier.count == 16 else {
            throw PressError(.settings, "a file's identifier has 16 bytes")
        }
        for text in [settings.title, settings.creator, settings.producer, settings.date, path]
        where text.utf8.contains(0) {
            throw PressError(.settings, "a text of the document's information holds a NUL character")
        }
        var opened: OpaquePointer?
        var number: CInt = 0
        let failure = settings.title.withCString { title in
            settings.creator.withCString { creator in
                settings.producer.withCString { producer in
                    settings.date.withCString { date in
                        var joining = cqpdf_joining()
                        joining.title = title
                        joining.creator = creator
                        joining.producer = producer
                        joining.date = date
                        withUnsafeMutableBytes(of: &joining.id) { $0.copyBytes(from: settings.identifier) }
                        return cqpdf_join_begin(path, &joining, &opened, &number)
                    }
                }
            }
        }
        try FileJoiner.check(failure, number, path)
        guard let opened else { throw PressError(.library, "joining gave no file") }
        joiner = opened
    }

    deinit { cqpdf_join_close(joiner) }

    /// Adds pages of a part.
    ///
    /// - Parameters:
    ///   - part: its path.
    ///   - pages: from 0.
    public func add(_ part: String, pages: Range<Int>) throws(PressError) {
        var number: CInt = 0
        let failure = cqpdf_join_add(joiner, part, pages.lowerBound, pages.count, &number)
        try FileJoiner.check(failure, number, part)
    }

    /// Writes what is left, and makes it last; the name lasts when the caller has synced the folder.
    public func finish() throws(PressError) {
        var number: CInt = 0
        try FileJoiner.check(cqpdf_join_finish(joiner, &number), number, "")
    }

    private static func check(
        _ failure: UnsafeMutablePointer<CChar>?, _ number: CInt, _ path: String
    ) throws(PressError) {
        guard let failure else { return }
        defer { cqpdf_release(failure) }
        let name = path.split(separator: "/").last.map { "\($0): " } ?? ""
        throw PressError(
            number == 0 ? .library : .file(number), "joining failed: \(name)\(String(cString: failure))")
    }
}
