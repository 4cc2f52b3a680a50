import Testing
import Verification

@Suite("Files that are no whole PDF")
struct DamagedFileTests {
    private func message(_ pdf: [UInt8]) -> String? {
        do throws(ReadBackError) {
            _ = try ReadBack(pdf: pdf)
            return nil
        } catch {
            return error.description
        }
    }

    @Test("garbage, emptiness and a truncated file")
    func damaged() throws {
        let pdf = try CleanPartTests.finished(.plain(3))
        #expect(message(pdf) == nil)
        let noStart = "the PDF cannot be read: finished PDF: can't find startxref"
        #expect(message([]) == noStart)
        #expect(message(Array("not a PDF".utf8)) == noStart)
        #expect(message(Array(repeating: 0x25, count: 5000)) == noStart)
        #expect(message(Array(pdf.prefix(pdf.count / 2))) == noStart)
        #expect(message(Array(pdf.dropLast(40))) == noStart)
    }

    @Test("a part without its first bytes")
    func shifted() throws {
        #expect(message(Array(try CleanPartTests.finished(.plain(3)).dropFirst(100))) != nil)
    }

    /// Any one byte may fall where nothing depends on it; it must not crash, and wherever a page still passes, its
    /// code was read and was right.
    @Test("flipped bytes never crash", arguments: 0..<8)
    func flipped(seed: Int) throws {
        let part = TestPart.plain(3)
        let pdf = try CleanPartTests.finished(part)
        for step in 0..<40 {
            var broken = pdf
            broken[(step * 7919 + seed * 104_729) % pdf.count] ^= 0x2A
            guard let readBack = try? ReadBack(pdf: broken) else { continue }
            _ = try? readBack.check(part.expected)
            _ = try? readBack.fonts
        }
    }
}
