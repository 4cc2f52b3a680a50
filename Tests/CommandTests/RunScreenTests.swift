import Foundation
import TestSupport
import Testing

@Suite("The screen at the end of a run")
struct RunScreenTests {
    private static let escape = "\u{1B}"

    private func screen(
        _ workshop: Workshop, columns: Int, environment: [String: String] = [:]
    ) throws -> String {
        let result = try workshop.shell(
            "script --quiet --return --command \"stty cols \(columns); '\(Tirage.binary)' run job --output out --fresh "
                + "--progress none\" /dev/null || true",
            environment: ["TERM": "xterm", "NO_COLOR": "1", "LC_ALL": "C.UTF-8"].merging(environment) { $1 })
        return result.output.replacing("\r\n", with: "\n")
    }

    private func workshop(heldBack: Bool) throws -> Workshop {
        let workshop = try Workshop()
        if heldBack { try workshop.write(JobFiles.contacts + "ZZSECRETK6,ragged\n", to: "job/contacts.csv") }
        return workshop
    }

    @Test(
        "says in figures five lines high what is printed and what is held back, where it is, and what to do")
    func heldBack() throws {
        let screen = try screen(workshop(heldBack: true), columns: 80)
        #expect(
            screen
                == """

                  card, run 2

                  ██████
                  ██
                  ██████
                      ██
                  ██████  PIECES PRINTED

                    ██
                  ████
                    ██
                    ██
                  ██████  ROW HELD BACK

                  5 pages in 3 files; 6 rows = 5 printed + 1 rejected

                  press files  out/current/print/
                  manifest     out/current/manifest/
                  report       out/current/report.html
                  held back    out/current/not-printed.csv

                  Next
                  1. See in not-printed.csv why 1 row is held back; mend the list and print the
                     rest alone with `--supplement`: contacts keep their PURLs.
                  2. Send print/ to the press.
                  3. Give manifest/ to the web server before the post: README.txt there says
                     how.


                """)
    }

    @Test("what a press takes, but not gladly, stands below the files, with what to do")
    func warning() throws {
        let workshop = try PressJob.workshop("profile: plain", template: PressJob.withRichText)
        #expect(
            try screen(workshop, columns: 80).contains(
                """
                  report       out/current/report.html

                  warning: black text of 6 pt is made of several inks, on 5 pages
                           set the text in 100 % black

                  Next

                """))
    }

    @Test("breaks its lines where the terminal ends, and never a path", arguments: [80, 40])
    func narrow(columns: Int) throws {
        let lines = try screen(workshop(heldBack: true), columns: columns).split(separator: "\n")
        for line in lines { #expect(line.count < columns, "\(line)") }
        #expect(lines.contains { $0.contains("out/current/not-printed.csv") })
    }

    @Test("has colours on a terminal, none with NO_COLOR, and blocks of # where no blocks can be written")
    func looks() throws {
        let workshop = try workshop(heldBack: false)
        let coloured = try screen(workshop, columns: 80, environment: ["NO_COLOR": ""])
        #expect(coloured.contains("\(RunScreenTests.escape)[1;32m"))
        #expect(!coloured.contains("HELD BACK") && !coloured.contains("not-printed.csv"))
        let plain = try screen(workshop, columns: 80)
        #expect(!plain.contains(RunScreenTests.escape) && plain.contains("█"))
        let ascii = try screen(workshop, columns: 80, environment: ["LC_ALL": "C"])
        #expect(ascii.contains("######") && ascii.utf8.allSatisfy { $0 < 128 })
    }

    @Test("is for terminals alone: in a file stand six lines for scripts")
    func file() throws {
        let result = try workshop(heldBack: false).tirage("run", "job", "--fresh", "--progress", "none")
        #expect(result.output.hasPrefix("card, run 2: 5 pieces printed, 5 pages in 3 files\n"))
        #expect(!result.output.contains("█") && !result.output.contains(RunScreenTests.escape))
    }
}
