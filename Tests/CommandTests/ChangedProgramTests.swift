import TestSupport
import Testing

/// The other inputs are in `Mistake.ofPlans`.
@Suite("A program or a library changed before an unfinished run went on")
struct ChangedProgramTests {
    private static func said(_ changed: String) -> String {
        """
        error: run 2 is unfinished, and these changed since it was prepared: \(changed)
          hint: put them back to finish it, or give it up for a new run with `tirage run JOB --fresh`

        """
    }

    @Test("is named, and the run refused; put back, it goes on")
    func program() throws {
        let workshop = try Workshop()
        try workshop.make("tirage prepare job --fresh --output out")
        try workshop.make("cp '\(Tirage.binary)' other; echo >> other")
        let refused = try workshop.shell("./other run job --output out --progress none")
        #expect(refused.status == 2)
        #expect(refused.error == ChangedProgramTests.said("tirage"))
        #expect(try workshop.tirage("run", "job", "--progress", "none").status == 0)
    }

    @Test("a worker believes what it is told of its own file, and nothing of another")
    func told() throws {
        let workshop = try Workshop()
        try workshop.make("tirage prepare job --fresh --output out")
        let identity = try workshop.make(
            """
            /usr/bin/python3 - "$(readlink -f '\(Tirage.binary)')" <<'END'
            import os, sys
            s = os.stat(sys.argv[1])
            print(s.st_dev, s.st_ino, s.st_size, *divmod(s.st_mtime_ns, 10**9), sep=".", end="")
            END
            """)
        func answer(_ told: String) throws -> String {
            try workshop.shell(
                "echo 1 | '\(Tirage.binary)' worker out/work/0002/plan.sqlite --program '\(told)'"
            ).output
        }
        let lie = String(repeating: "0", count: 64)
        #expect(try answer("\(identity)=\(lie)").contains("here is "))
        for told in ["1\(identity)=\(lie)", "", "=", "\(identity)"] {
            let said = try answer(told)
            #expect(said.contains("\ndone 1 "), "\(told): \(said)")
        }
    }

    @Test("is named when it draws, and --fresh begins anew with it")
    func library() throws {
        let workshop = try Workshop()
        try workshop.make("tirage prepare job --fresh --output out")
        try workshop.write("const char *cairo_version_string(void) { return \"9.9\"; }\n", to: "cairo.c")
        try workshop.make("clang -shared -fPIC -o cairo.so cairo.c")
        let other = ["LD_PRELOAD": workshop.path("cairo.so")]
        let refused = try workshop.tirage(["run", "job", "--progress", "none"], environment: other)
        #expect(refused.status == 2)
        #expect(refused.error == ChangedProgramTests.said("cairo"))
        let fresh = try workshop.tirage(["run", "job", "--fresh", "--progress", "none"], environment: other)
        #expect(fresh.status == 0, "\(fresh.error)")
    }
}
