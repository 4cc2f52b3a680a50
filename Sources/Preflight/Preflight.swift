internal import CQPDF
import Glibc
public import Verification

/// Whether a PDF is what a press accepts.
///
/// Any file will do: what cannot be read or followed is a finding. Nothing of it is drawn, and nothing is written.
public enum Preflight {
    /// - Throws: if the system cannot read the file. A file that is no PDF is a finding.
    public static func check(
        file path: String, _ settings: PreflightSettings = PreflightSettings()
    ) throws(PreflightError) -> PreflightResult {
        try ensureReadable(path)
        return opened(path, nil, settings)
    }

    public static func check(
        pdf: [UInt8], _ settings: PreflightSettings = PreflightSettings()
    ) -> PreflightResult { opened(nil, pdf, settings) }

    /// Checks a file that is open for being read back: it is not opened again.
    public static func check(
        _ readBack: ReadBack, _ settings: PreflightSettings = PreflightSettings()
    ) -> PreflightResult {
        checked(ObjectStore(readBack.file), settings, repair: nil)
    }

    private static func opened(
        _ path: String?, _ bytes: [UInt8]?, _ settings: PreflightSettings
    ) -> PreflightResult {
        let file = OpenedFile(path, bytes)
        guard let pdf = file.pdf else {
            return PreflightResult(
                scope: settings.profile.scope ?? .plain, findings: [file.finding].compactMap(\.self))
        }
        return checked(ObjectStore(pdf), settings, repair: file.isWhole ? nil : file.reason)
    }

    private static func checked(
        _ store: ObjectStore, _ settings: PreflightSettings, repair: String?
    ) -> PreflightResult {
        let identity = FileIdentity(store)
        let check = PreflightCheck(store, settings, settings.profile.scope ?? identity.claim(store))
        if let repair { check.find(.damagedFile, "the file had to be repaired: \(repair)") }
        return FileCheck(check).run(identity)
    }

    /// The system's own words where it cannot read a file.
    public static func ensureReadable(_ path: String) throws(PreflightError) {
        let descriptor = Glibc.open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw PreflightError(path, errno) }
        defer { close(descriptor) }
        var byte: UInt8 = 0
        guard Glibc.read(descriptor, &byte, 1) >= 0 else { throw PreflightError(path, errno) }
    }
}

/// Why the system could not read a file.
public struct PreflightError: Error, Hashable, Sendable, CustomStringConvertible {
    public var path: String
    public var number: Int32

    init(_ path: String, _ number: Int32) {
        self.path = path
        self.number = number
    }

    public var description: String { "cannot read `\(path)`: \(String(cString: strerror(number)))" }
}

extension PreflightSettings.Profile {
    /// Nil where the file decides.
    var scope: PreflightRule.Scope? {
        switch self {
        case .auto: nil
        case .plain: .plain
        case .pdfx4: .pdfx4
        case .pdfvt1: .pdfvt1
        }
    }
}

/// A foreign file as libqpdf could open it.
struct OpenedFile {
    /// Nil if it is locked or unreadable.
    private(set) var pdf: PDFFile?
    private(set) var isWhole = false
    private(set) var reason = ""
    private var isLocked = false

    init(_ path: String?, _ bytes: [UInt8]?) {
        var document: OpaquePointer?
        var condition = CQPDF_UNREADABLE
        var words: UnsafeMutablePointer<CChar>?
        if let failure = cqpdf_open_any(path, bytes, bytes?.count ?? 0, &document, &condition, &words) {
            reason = ObjectStore.take(failure)
        }
        if let words { reason = ObjectStore.take(words) }
        if let document { pdf = PDFFile(takingOwnershipOf: document) }
        isWhole = condition == CQPDF_WHOLE
        isLocked = condition == CQPDF_LOCKED
    }

    /// Why nothing in it could be looked at.
    var finding: PreflightFinding? {
        guard pdf == nil else { return nil }
        let code: PreflightRule.Code = isLocked ? .encryption : .unreadableFile
        return PreflightFinding(
            severity: .error, code: code, page: nil, object: nil,
            message: isLocked
                ? "the file is encrypted and wants a password" : "the file cannot be read: \(reason)",
            hint: PreflightRule.byCode[code]?.remedy ?? "")
    }
}
