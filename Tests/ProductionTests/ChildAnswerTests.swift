import Diagnostics
import Foundation
import JobModel
import Production
import TestSupport
import Testing

/// What is made of children that answer otherwise than they should: scripts stand in for the program.
@Suite("Answers of child processes")
struct ChildAnswerTests {
    static func session(_ executable: String, fonts: String = "/nowhere") -> Session {
        Session(
            executable: executable, fontFolder: fonts, workers: 2, elapsed: { 0 }, report: { _ in },
            stopSignal: { nil }, randomBytes: { [UInt8](repeating: 7, count: $0) })
    }

    /// A program that runs one line of the shell.
    static func program(_ line: String, in folder: TemporaryFolder) throws -> String {
        try folder.program("#!/bin/sh\n\(line)\n", to: "child")
    }

    @Test(
        "a worker's is told in words",
        arguments: [
            ("read part; echo nonsense", "a worker said something unknown"),
            ("read part; echo 'failed {}'", "a worker failed and could not say why"),
            (
                "read part; echo \"done $part {}\"; read none; exit 3", "a worker ended badly: exit 3"
            ),
            ("exit 5", "two workers ended at part 1, pieces 1–2: exit 5"),
        ])
    func worker(line: String, says: String) throws {
        let folder = try TemporaryFolder()
        let plan = try SamplePlan.write(to: folder.path("plan"))
        let pool = WorkerPool(
            plan: plan, session: ChildAnswerTests.session(try ChildAnswerTests.program(line, in: folder)))
        let error = #expect(throws: ProductionFault.self) { try pool.make([1]) { _ in } }
        #expect(error?.description == says)
    }

    @Test("a worker that cannot be started is told with the reason")
    func notStarted() throws {
        let folder = try TemporaryFolder()
        let plan = try SamplePlan.write(to: folder.path("plan"))
        let pool = WorkerPool(plan: plan, session: ChildAnswerTests.session(folder.path("nothing")))
        let error = #expect(throws: ProductionFault.self) { try pool.make([1]) { _ in } }
        #expect(error?.description.hasPrefix("a worker could not be started: ") == true)
    }

    /// In a process of its own: fonts are loaded once in a process, and other tests load others.
    @Test("one's that fits is told in words")
    func fitting() async {
        await #expect(processExitsWith: .success) {
            let folder = try TemporaryFolder()
            let job = folder.path("job")
            _ = try Command.run("cp", ["-r", "\(Tirage.checkout)/Benchmarks/labels", job])
            _ = try Command.run(
                "\(Tirage.checkout)/Benchmarks/make-contacts", ["500", "\(job)/contacts.csv"])
            let fonts = "\(Tirage.checkout)/Fonts"
            let today = try #require(CalendarDate("2026-10-01"))
            let loaded = try JobLoader.load(
                JobFolder(job, currentFolder: "/"), catalogue: try FontFolder.load(fonts), today: today,
                standardInput: StandardInput(descriptor: 0, spoolFolder: folder.path))
            let cases = [
                ("read setup; read pieces; echo nonsense", "a process that fits said something unknown"),
                (
                    "read setup; read pieces; echo '{\"outcomes\":[],\"used\":{\"fonts\":[],\"patterns\":[]},\"seconds\":0}'",
                    "a process that fits answered 0 of 200 pieces"
                ),
                (
                    "read setup; echo '{\"outcomes\":[],\"used\":{\"fonts\":[],\"patterns\":[]},\"seconds\":0,\"failure\":\"\"}'",
                    "a process that fits failed and could not say why"
                ),
                (
                    "read setup; exit 6",
                    "two processes ended while they fitted the pieces from \(job)/contacts.csv:2 to "
                        + "\(job)/contacts.csv:201: exit 6"
                ),
            ]
            for (line, says) in cases {
                let program = try ChildAnswerTests.program(line, in: folder)
                let error = #expect(throws: ProductionFault.self) {
                    _ = try Check(
                        loaded: loaded, registry: nil,
                        session: ChildAnswerTests.session(program, fonts: fonts)
                    ).run()
                }
                #expect(error?.description == says)
            }
        }
    }
}
