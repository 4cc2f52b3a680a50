internal import CQPDF
import Glibc
public import JobModel

/// What a joined file says of itself.
public struct JoiningSettings: Hashable, Sendable {
    public var information: DocumentInformation
    /// That of the parts.
    public var profile: PressProfile
    /// The job's name, for PDF/VT.
    public var job: String

    public init(information: DocumentInformation, profile: PressProfile, job: String) {
        self.information = information
        self.profile = profile
        self.job = job
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
        try settings.information.check()
        guard !path.utf8.contains(0) else { throw PressError(.settings, "a path holds a NUL character") }
        var opened: OpaquePointer?
        var number: CInt = 0
        let root = settings.profile == .pdfvt1 ? DocumentParts.metadata(ofJob: settings.job) : nil
        // Copies that live until the call is over.
        let texts = [
            Metadata.information(settings.information, settings.profile),
            Metadata.packet(settings.information, settings.profile), root,
        ].map { $0.flatMap { strdup($0) } }
        defer { texts.forEach { free($0) } }
        var joining = cqpdf_joining()
        joining.information = UnsafePointer(texts[0])
        joining.metadata = UnsafePointer(texts[1])
        joining.root_dpm = UnsafePointer(texts[2])
        withUnsafeMutableBytes(of: &joining.id) { $0.copyBytes(from: settings.information.identifier) }
        let failure = cqpdf_join_begin(path, &joining, &opened, &number)
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
    ///   - pieces: whose they are: all of their pages.
    public func add(_ part: String, pages: Range<Int>, pieces: [FilePiece]) throws(PressError) {
        var number: CInt = 0
        let texts = pieces.map { strdup(DocumentParts.metadata(of: $0)) }
        defer { texts.forEach { free($0) } }
        let leaves = zip(pieces, texts).map { cqpdf_piece(page_count: $0.pageCount, dpm: UnsafePointer($1)) }
        let failure = cqpdf_join_add(
            joiner, part, pages.lowerBound, pages.count, leaves, leaves.count, &number)
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
