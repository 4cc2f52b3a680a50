import Foundation
import TestSupport
import Testing

/// The specimen has every feature of a template on its pages; its goldens are made by `make pictures`.
struct SpecimenTests {
    private static let goldens = "\(Tirage.checkout)/Tests/SampleTests/Specimen"
    private static let made = Result {
        let folder = try TemporaryFolder()
        let done = try Command.run(
            "/usr/bin/python3", ["\(goldens)/make-goldens.py", folder.path, Tirage.binary])
        #expect(done.status == 0, "\(done.error)")
        return folder
    }

    private func difference(of page: Int, shifted shift: Int = 0) throws -> Int {
        let made = try SpecimenTests.made.get()
        let compared = try Command.run(
            "/usr/bin/python3",
            [
                "\(Tirage.checkout)/Tests/SampleTests/Readers/compare-pictures.py",
                "\(SpecimenTests.goldens)/page-\(page).png", made.path("page-\(page).png"), "\(shift)",
            ])
        return try #require(
            Int(compared.output.trimmingCharacters(in: .whitespacesAndNewlines)), "\(compared.error)")
    }

    @Test("every line of text of every page is where it was, and says what it said")
    func texts() throws {
        let made = try SpecimenTests.made.get().text("specimen.txt").split(separator: "\n")
        let golden = try String(contentsOfFile: "\(SpecimenTests.goldens)/specimen.txt", encoding: .utf8)
        let difference = made.difference(from: golden.split(separator: "\n"))
        #expect(difference.isEmpty, "run `make pictures`, look at them, and commit them")
    }

    @Test("at 100 dpi, fewer than one pixel of two thousand looks otherwise than it did", arguments: 1...3)
    func pixels(page: Int) throws {
        #expect(try difference(of: page) < 500, "run `make pictures`, look at them, and commit them")
    }

    @Test("a page moved by one pixel, a quarter of a millimetre, would be seen")
    func tolerance() throws {
        #expect(try difference(of: 1, shifted: 1) > 5000)
    }
}
