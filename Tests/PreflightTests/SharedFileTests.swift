import Foundation
import Preflight
import TestSupport
import Testing
import Verification

@Suite("Preflight: a file that is open already")
struct SharedFileTests {
    @Test("says the same as of the file by its path and by its bytes, and read-back is none the worse")
    func same() throws {
        let files = try GoodFiles.shared.get()
        let paths =
            [files.vt1] + files.mutations.filter { $0.base == "vt1" }.map { files.folder.path($0.file) }
        for path in paths {
            let bytes = Array(try Data(contentsOf: URL(fileURLWithPath: path)))
            let readBack = try ReadBack(pdf: bytes)
            let shared = Preflight.check(readBack, GoodFiles.settings(.pdfvt1))
            #expect(try shared == Preflight.check(file: path, GoodFiles.settings(.pdfvt1)))
            #expect(shared == Preflight.check(pdf: bytes, GoodFiles.settings(.pdfvt1)))
            #expect(readBack.pageCount == 4)
            #expect(try readBack.fonts.map(\.baseName) == ["ABCDEF+Body"])
        }
    }

    @Test("of a file that the system cannot read its own words are told")
    func unreadable() throws {
        let folder = try TemporaryFolder()
        for (path, words) in [
            (folder.path("none.pdf"), "No such file or directory"), (folder.path, "Is a directory"),
        ] {
            do throws(PreflightError) {
                _ = try Preflight.check(file: path)
                Issue.record("\(path) was read")
            } catch {
                #expect(error.description == "cannot read `\(path)`: \(words)")
            }
            #expect(throws: PreflightError.self) { try Preflight.check(artwork: path, page: 1) }
        }
    }
}
