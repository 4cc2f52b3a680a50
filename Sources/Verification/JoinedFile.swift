internal import CQPDF

/// A file joined from parts, read back: each page, with all that it refers to, must be the part's.
///
/// In memory that does not grow with its pages but for the file's own table of objects. One owner, one thread.
public final class JoinedFile {
    private let joined: OpaquePointer

    /// - Throws: `damagedFile` for what libqpdf would have to repair.
    public init(path: String) throws(ReadBackError) {
        var opened: OpaquePointer?
        if let failure = cqpdf_joined_open(path, &opened) { throw JoinedFile.error(failure) }
        guard let opened else { throw ReadBackError(.library, "libqpdf gave no document") }
        joined = opened
    }

    deinit { cqpdf_joined_close(joined) }

    public var pageCount: Int { cqpdf_joined_page_count(joined) }

    /// The first page, from 1, that differs from the part's; nil: none does.
    ///
    /// - Parameters:
    ///   - page: the index, from 0, at which the part's pages begin.
    ///   - part: its path.
    ///   - pages: of the part, from 0.
    public func firstDifference(
        at page: Int, from part: String, pages: Range<Int>
    ) throws(ReadBackError) -> Int? {
        var different = 0
        if let failure = cqpdf_joined_compare(
            joined, page, part, pages.lowerBound, pages.count, &different)
        {
            throw JoinedFile.error(failure)
        }
        return different == 0 ? nil : different
    }

    private static func error(_ failure: UnsafeMutablePointer<CChar>) -> ReadBackError {
        defer { cqpdf_release(failure) }
        return ReadBackError(.damagedFile, "the joined file does not read back: \(String(cString: failure))")
    }
}
