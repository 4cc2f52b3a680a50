import Diagnostics
import JobModel
import Testing

@Suite("Limits of job and template files")
struct LimitTests {
    private func said(_ template: String) -> String {
        TemplateReader.read(text: Array(template.utf8), file: "t").diagnostics.text
    }

    private func list(_ count: Int, _ line: (Int) -> String) -> String {
        (0..<count).map(line).joined(separator: "\n")
    }

    @Test("names of colours", arguments: [200, 201])
    func colours(count: Int) {
        let text =
            "page: {width: 5cm, height: 5cm}\ncolours:\n\(list(count) { "  c-\($0): 000000" })\npages: [{}]"
        #expect(said(text) == (count == 200 ? "" : "t:3:3: error: `colours` holds 201 names; at most 200"))
    }

    @Test("names of styles", arguments: [200, 201])
    func styles(count: Int) {
        let styles = list(count) { "  s-\($0): {family: F, size: 9pt}" }
        let text = "page: {width: 5cm, height: 5cm}\nstyles:\n\(styles)\npages: [{}]"
        #expect(said(text) == (count == 200 ? "" : "t:3:3: error: `styles` holds 201 names; at most 200"))
    }

    @Test("pages", arguments: [100, 101])
    func pages(count: Int) {
        let text = "page: {width: 5cm, height: 5cm}\npages:\n\(list(count) { _ in "- {}" })"
        #expect(
            said(text) == (count == 100 ? "" : "t:3:1: error: a template has from 1 to 100 pages, not 101"))
    }

    @Test("frames of a page", arguments: [1000, 1001])
    func frames(count: Int) {
        let frames = list(count) { _ in "  - {shape: ellipse, fill: black, box: [1mm, 1mm, 1mm, 1mm]}" }
        let text = "page: {width: 5cm, height: 5cm}\npages:\n- frames:\n\(frames)"
        #expect(said(text) == (count == 1000 ? "" : "t:4:3: error: a page has at most 1000 frames, not 1001"))
    }

    @Test("repeated keys told at once")
    func repeatedKeys() {
        let lines = said(list(30) { _ in "page: {width: 5cm, height: 5cm}" }).split(separator: "\n")
        #expect(lines.count == 21)
        #expect(lines[0] == "t:2:1: error: the key `page` is given twice")
        #expect(lines[1] == "  hint: the first is in line 1")
        #expect(lines[20] == "t: error: more keys are given twice")
    }

    @Test("in a very long file a repeated key is told by its first place")
    func repeatedKeyInLongFile() {
        let text = list(10_000) { "key-\($0): 1" } + "\nkey-77: 2\n"
        #expect(said(text) == "t:78:1: error: the key `key-77` is given here and once more")
    }

    @Test("mistakes told at once")
    func mistakes() {
        let lines = said(list(2_000) { "key-\($0): 1" }).split(separator: "\n")
        #expect(lines.first == "t: error: only 1000 of the mistakes are told")
        #expect(lines.count { $0.hasPrefix("t:") } == 1001)
    }

    @Test("lengths of a style and a shape")
    func lengths() {
        let text = """
            page: {width: 5cm, height: 5cm}
            styles: {s: {family: F, size: 9pt, tracking: 2in, leading: 1001pt}}
            pages:
            - frames:
              - {shape: line, stroke: black, line_width: 0.01mm, box: [1mm, 1mm, 6m, 1mm]}
              - {shape: line, stroke: black, line_width: -1pt, box: [1mm, 1mm, 600cm, 1mm]}
              - {shape: line, stroke: black, box: [1mm, 1mm, 9mm, -1mm]}
            """
        #expect(
            said(text) == """
                t:2:46: error: `tracking` must be from -100pt to 100pt, not `2in`
                t:2:60: error: `leading` must be from 1pt to 1000pt, not `1001pt`
                t:5:46: error: `line_width` must be from 0.05pt to 200pt, not `0.01mm`
                t:5:70: error: unknown unit `m` in `box width`
                  hint: known units: mm, cm, in, pt
                t:6:46: error: `line_width` must be from 0.05pt to 200pt, not `-1pt`
                t:6:68: error: `box width` must be from -5000mm to 5000mm, not `600cm`
                t:7:55: error: a line's box needs a width or a height
                """)
    }

    @Test("features of a style", arguments: [50, 51])
    func features(count: Int) {
        let features = (0..<count).map { "f\($0 < 10 ? "00" : "0")\($0)" }.joined(separator: ", ")
        let text =
            "page: {width: 5cm, height: 5cm}\nstyles: {s: {family: F, size: 9pt, features: [\(features)]}}\npages: [{}]"
        #expect(said(text) == (count == 50 ? "" : "t:2:46: error: `features` names 51 features; at most 50"))
    }

    @Test("steps of a ladder, those of all properties together", arguments: [200, 201])
    func steps(count: Int) {
        let ladder =
            "[{size: {to: 2pt, step: 0.1pt}}, {leading: {to: 6pt, step: 0.1pt}}, {tracking: {to: -0.\(count - 140)pt, step: 0.01pt}}]"
        let text = """
            page: {width: 5cm, height: 5cm}
            styles: {s: {family: F, size: 9pt, leading: 13pt}}
            pages:
            - frames:
              - {text: x, style: s, box: [1mm, 1mm, 9mm, 9mm], fit: \(ladder)}
            """
        let told = "t:5:57: error: `fit` makes 201 steps; at most 200\n  hint: make a `step` larger"
        #expect(said(text) == (count == 200 ? "" : told))
    }

    @Test("a landing page's address", arguments: [2000, 2001])
    func landing(count: Int) {
        let address = "https://www.example.com/" + String(repeating: "a", count: count - 24)
        let text = GoodFiles.job.replacing("https://www.example.com/x", with: address)
        let said = JobReader.read(text: Array(text.utf8), file: "j").diagnostics.text
        #expect(said == (count == 2000 ? "" : "j:14:12: error: `landing` has more than 2000 characters"))
    }

    private func saidOfJob(_ part: String, by replacement: String) -> String {
        let text = GoodFiles.rules.replacing(part, with: replacement, maxReplacements: 1)
        return JobReader.read(text: Array(text.utf8), file: "j").diagnostics.text
    }

    @Test("fields", arguments: [200, 201])
    func fields(count: Int) {
        let said = saidOfJob(
            GoodFiles.rulesFields, by: "fields:\n\(list(count) { "  f\($0): id" })")
        #expect(said == (count == 200 ? "" : "j:18:3: error: `fields` holds 201 names; at most 200"))
    }

    @Test("tables", arguments: [200, 201])
    func tables(count: Int) {
        let said = saidOfJob(
            "  salutation: \(GoodFiles.rulesTable)", by: list(count) { "  t\($0): {a: b}" })
        #expect(said == (count == 200 ? "" : "j:16:3: error: `tables` holds 201 names; at most 200"))
    }

    @Test("entries of a table, its fallback aside", arguments: [5000, 5001])
    func entries(count: Int) {
        let said = saidOfJob(
            GoodFiles.rulesTable, by: "\n    else: x\n\(list(count) { "    k\($0): x" })")
        #expect(
            said
                == (count == 5000
                    ? "" : "j:17:5: error: table `salutation` has 5001 entries; at most 5000"))
    }

    @Test("suppressions", arguments: [50, 51])
    func suppressions(count: Int) {
        let said = saidOfJob(
            GoodFiles.rulesSuppress, by: "suppress:\n\(list(count) { "- when: a = \($0)" })")
        #expect(said == (count == 50 ? "" : "j:24:1: error: `suppress` holds 51 suppressions; at most 50"))
    }

    @Test("expressions of one key", arguments: [50, 51])
    func expressions(count: Int) {
        let said = saidOfJob(GoodFiles.rulesSelect, by: "\n" + list(count) { "- a = \($0)" })
        #expect(said == (count == 50 ? "" : "j:21:1: error: `select` holds 51 expressions; at most 50"))
    }

    @Test("identities", arguments: [50, 51])
    func identities(count: Int) {
        let said = saidOfJob(
            "  by: [[email], [last_name, postcode]]", by: "  by:\n\(list(count) { "  - [c\($0)]" })")
        #expect(said == (count == 50 ? "" : "j:33:3: error: `by` holds 51 identities; at most 50"))
    }

    @Test("lists of contacts", arguments: [100, 101])
    func files(count: Int) {
        let said = saidOfJob(
            "[france.csv, export/Belgique.XLSX]",
            by: "\n\(list(count) { "  - \($0).\($0 == 0 ? "xlsx" : "csv")" })")
        #expect(said == (count == 100 ? "" : "j:6:3: error: `file` names 101 lists; at most 100"))
    }

    @Test("characters of an expression and of a query", arguments: [10_000, 10_001])
    func expressionLength(count: Int) {
        let long = String(repeating: "a", count: count)
        #expect(
            saidOfJob("country = 'FR'", by: long)
                == (count == 10_000 ? "" : "j:21:5: error: `select` has 10001 characters; at most 10000"))
        #expect(
            saidOfJob("SELECT mail FROM gone", by: long)
                == (count == 10_000 ? "" : "j:27:12: error: `query` has 10001 characters; at most 10000"))
    }

    @Test("blanks at an expression's end do not count")
    func trailingBlanks() {
        let long = String(repeating: "a", count: 10_000)
        #expect(saidOfJob("country = 'FR'", by: "\"\(long)   \"") == "")
    }

    @Test("a line of thousands of characters is told in general words")
    func longLine() {
        let said = saidOfJob("country = 'FR'", by: "'x' = '\(String(repeating: "a", count: 3_000))'")
        #expect(said.hasPrefix("j:21:9: error: this does not fit what comes before it"))
    }

    @Test("long names are cut in messages")
    func longNames() {
        let name = String(repeating: "x", count: 1_000)
        let text = "\(name): 1\npage: {width: 5cm, height: 5cm}\npages: [{}]"
        #expect(
            said(text).hasPrefix(
                "t:1:1: error: unknown key `\(String(repeating: "x", count: 57))…` in the template\n"))
    }
}
