import Diagnostics
import JobModel
import Testing

@Suite("Bytes that are no job or template")
struct ByteMistakeTests {
    private func said(_ bytes: [UInt8]) -> String {
        let (job, diagnostics) = JobReader.read(text: bytes, file: "job.yaml")
        #expect(job == nil)
        return diagnostics.text
    }

    @Test("Latin-1 is told by line and column, counted in characters")
    func latin1() {
        var bytes = Array("job: é\ncampaign: né".utf8)
        bytes.append(0xE9)
        #expect(
            said(bytes) == """
                job.yaml:2:13: error: the bytes here are not UTF-8
                  hint: save the file as UTF-8
                """)
    }

    @Test("half a character at the end")
    func truncated() {
        #expect(
            said(Array("job: a\r\n\r\n".utf8) + [0xE2, 0x82]) == """
                job.yaml:3:1: error: the bytes here are not UTF-8
                  hint: save the file as UTF-8
                """)
    }

    @Test(
        "UTF-16 of either order, marked or not",
        arguments: [[0xFF, 0xFE, 0x6A, 0], [0xFE, 0xFF, 0, 0x6A], [0x6A, 0, 0x6F, 0], [0, 0x6A, 0, 0x6F]]
            as [[UInt8]])
    func utf16(bytes: [UInt8]) {
        #expect(
            said(bytes) == """
                job.yaml:1:1: error: the file is UTF-16, not UTF-8
                  hint: save it as UTF-8
                """)
    }

    @Test("a file that is too large is not read")
    func large() {
        #expect(
            said(Array(repeating: UInt8(ascii: "#"), count: 1_000_001)) == """
                job.yaml: error: the file has 1000001 bytes; at most 1000000 are read
                  hint: is this the right file?
                """)
    }

    @Test("of many forbidden characters twenty are told")
    func many() {
        let lines = said(Array(repeating: 0, count: 50)).split(separator: "\n")
        #expect(lines.count == 40)
        #expect(lines[38] == "job.yaml:1:20: error: the character U+0000 cannot be used here")
    }

    @Test(
        "nesting without end is refused, and soon",
        arguments: ["[", "{", "- ", "? ", "a: [", "[{", "{a: ", "{{", "- - ? "])
    func nesting(opening: String) {
        let text = said(Array(String(repeating: opening, count: 200_000 / opening.utf8.count).utf8))
        #expect(text.contains("lists and mappings are nested more than 32 deep"))
    }

    @Test("thirty-two levels are read, one more is not")
    func depth() {
        func nested(_ depth: Int) -> String {
            said(Array((String(repeating: "[", count: depth) + String(repeating: "]", count: depth)).utf8))
        }
        #expect(
            nested(32).hasPrefix(
                "job.yaml:1:1: error: the job must be a mapping of keys to values, but is a list"))
        #expect(nested(33) == "job.yaml:1:33: error: lists and mappings are nested more than 32 deep")
    }

    @Test("a byte order mark and CR LF change neither value nor place")
    func windows() {
        let unix = JobReader.read(text: Array(GoodFiles.job.utf8), file: "job.yaml")
        let windowsText = GoodFiles.job.split(separator: "\n").joined(separator: "\r\n")
        let windows = JobReader.read(text: [0xEF, 0xBB, 0xBF] + Array(windowsText.utf8), file: "job.yaml")
        #expect(windows.job != nil)
        #expect(windows.job == unix.job)
        #expect(windows.diagnostics.isEmpty)
    }

    @Test("a short file is no trap: the parser keeps a pointer to the text")
    func short() {
        #expect(said(Array("a: b".utf8)).hasPrefix("job.yaml:1:1: error: unknown key `a` in the job\n"))
    }
}
