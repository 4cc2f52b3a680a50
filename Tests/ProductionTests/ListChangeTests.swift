import Diagnostics
import JobModel
import Production
import TestSupport
import Testing

/// In a process of its own: fonts are loaded once in a process, and other tests load others.
struct ListChangeTests {
    @Test("a list that changes between its header and its rows is refused, not printed with other columns")
    func changed() async {
        await #expect(processExitsWith: .success) {
            let folder = try TemporaryFolder()
            let job = folder.path("job")
            _ = try Command.run("cp", ["-r", "\(Tirage.checkout)/Templates/postcard", job])
            let fonts = "\(Tirage.checkout)/Fonts"
            let today = try #require(CalendarDate("2026-10-01"))
            let loaded = try JobLoader.load(
                JobFolder(job, currentFolder: "/"), catalogue: try FontFolder.load(fonts), today: today,
                standardInput: StandardInput(descriptor: 0, spoolFolder: folder.path))
            let exchange = "1s/first_name,last_name/last_name,first_name/"
            _ = try Command.run("sed", ["-i", exchange, "\(job)/contacts.csv"])
            let session = Session(
                executable: Tirage.binary, fontFolder: fonts, workers: 1, elapsed: { 0 }, report: { _ in },
                stopSignal: { nil }, randomBytes: { [UInt8](repeating: 7, count: $0) })
            let error = #expect(throws: DiagnosticList.self) {
                _ = try Check(loaded: loaded, registry: nil, session: session).run()
            }
            #expect(
                error?.text == """
                    \(job)/contacts.csv: error: the list changed while it was read
                      hint: wait until nothing writes to it; then try again
                    """)
        }
    }
}
