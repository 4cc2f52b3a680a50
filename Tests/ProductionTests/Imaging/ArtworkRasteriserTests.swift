import Production
import Synchronization
import TestSupport
import Testing

/// What is made of a program that draws otherwise than it should: scripts stand in for it.
@Suite("Artwork drawn for screens")
struct ArtworkRasteriserTests {
    private func refusal(_ program: String?, elapsed: @escaping @Sendable () -> Double = { 0 }) -> String? {
        var session = ChildAnswerTests.session(Tirage.binary)
        session.pdftocairo = program
        session.elapsed = elapsed
        do {
            _ = try ArtworkRasteriser(session).picture(of: 0, in: Array("%PDF".utf8), pixelsPerInch: 72)
            return nil
        } catch {
            return "\(error)"
        }
    }

    @Test("a program that is not here is told with the package to install")
    func missing() {
        #expect(refusal(nil) == "artwork from a PDF is shown by pdftocairo, which is not here")
        #expect(ArtworkRasteriser.hint == "install it: apt-get install poppler-utils")
        #expect(refusal("/nowhere/pdftocairo") == "pdftocairo could not draw the artwork: exit 1")
    }

    @Test(
        "one that fails, dies, or draws nothing is told in words",
        arguments: [
            ("exit 3", "pdftocairo could not draw the artwork: exit 3"),
            ("kill -9 $$", "pdftocairo could not draw the artwork: signal 9"),
            ("cat >/dev/null; echo nothing", "it is no PNG, JPEG or SVG"),
        ])
    func failing(line: String, says: String) throws {
        let folder = try TemporaryFolder()
        #expect(refusal(try ChildAnswerTests.program(line, in: folder)) == says)
    }

    @Test("one that takes too long is ended")
    func slow() throws {
        let calls = Mutex(0.0)
        let folder = try TemporaryFolder()
        let program = try ChildAnswerTests.program("cat >/dev/null; exec sleep 1000", in: folder)
        let says = refusal(program) {
            calls.withLock { calls in
                calls += 1
                return calls * ArtworkRasteriser.patience / 2
            }
        }
        #expect(says == "pdftocairo takes too long to draw the artwork")
    }

    @Test("one that wants more memory than it may have gets none")
    func memory() throws {
        let folder = try TemporaryFolder()
        // Tells its own limits: of address space in kilobytes, of processor time, of a picture of itself.
        let program = try ChildAnswerTests.program(
            "cat >/dev/null; test $(ulimit -v) -le 3145728 -a $(ulimit -t) -le 60 -a $(ulimit -c) -eq 0 || exit 9",
            in: folder)
        #expect(refusal(program) == "the file is empty")
    }
}
