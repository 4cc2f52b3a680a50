import Drawing
import DrawingSupport
import Foundation
import Production
import TestSupport
import Testing

/// How pictures are shared out among children, and what becomes of children that die.
struct PictureMeasurerTests {
    @Test("every path has its finding, with any number of children", arguments: [1, 2, 7])
    func findings(workers: Int) throws {
        let pictures = try PictureFolder()
        try pictures.write(PictureFiles.squares(), to: "a.png")
        try pictures.write(PictureFiles.squares("RGB", "JPEG"), to: "Été, midi.JPG")
        try pictures.writeSVG("", to: "s.svg")
        try pictures.write("no picture", to: "text.png")
        let paths = ["a.png", "Été, midi.JPG", "s.svg", "text.png", "gone.png", "../a.png", "a\nb"]
        var counts: [Int] = []
        let found = try pictures.measure(paths, workers: workers, progress: { counts.append($0) })
        #expect(Set(found.keys) == Set(paths))
        #expect(
            paths.map { found[$0]?.words } == [
                "png 32 × 32", "jpeg 32 × 32", "svg 7 × 7", "it is no PNG, JPEG or SVG", "missing",
                "its path leads out of the folder of images", "its path is no name of a file",
            ])
        #expect(counts == counts.sorted() && counts.last == paths.count)
        let bytes = try Data(contentsOf: URL(fileURLWithPath: pictures.folder.path("images/a.png")))
        guard case .found(let picture) = found["a.png"] else { return }
        #expect(picture.path == "a.png" && picture.bytes == bytes.count)
        let sum = try Command.run("sha256sum", [pictures.folder.path("images/a.png")]).output
        #expect(sum.hasPrefix(picture.sha256 + " "))
    }

    @Test("no pictures need no child")
    func none() throws {
        #expect(try PictureFolder().measure([], executable: "/nowhere").isEmpty)
    }

    @Test("many pictures, good and bad by turns, are all told apart")
    func many() throws {
        let pictures = try PictureFolder()
        let (png, short) = (try PictureFiles.squares(), try PictureFiles.squares().dropLast(20))
        for index in 0..<60 { try pictures.write(index % 3 == 1 ? Array(short) : png, to: "\(index).png") }
        let said = try pictures.said((0..<60).map { "\($0).png" }, workers: 3)
        #expect(
            said == (0..<60).map { $0 % 3 == 1 ? "the PNG ends before its end" : "png 32 × 32" })
    }

    @Test("a stop is heard while pictures are open")
    func stop() throws {
        struct Stop: Error {}
        let pictures = try PictureFolder()
        try pictures.writeSVG("", to: "a.svg")
        #expect(throws: Stop.self) { _ = try pictures.measure(["a.svg"], checkStop: { throw Stop() }) }
    }

    @Test("a child that cannot be started is the program's fault, not the picture's")
    func noChild() throws {
        let error = #expect(throws: ProductionFault.self) {
            _ = try PictureFolder().measure(["a.svg"], executable: "/nowhere/tirage")
        }
        #expect("\(try #require(error))".hasPrefix("a child for pictures could not be started: "))
    }

    /// A child that does as the paths say: the crashes of real readers are mended as they are found.
    private func child(_ pictures: PictureFolder) throws -> String {
        try pictures.folder.program(
            """
            #!/usr/bin/python3
            import os, signal, sys
            for count, path in enumerate(map(str.strip, sys.stdin)):
                if path == 'crash' or path == 'second' and count > 0:
                    os.kill(os.getpid(), signal.SIGSEGV)
                if path == 'killed':
                    os.kill(os.getpid(), signal.SIGKILL)
                if path == 'end':
                    sys.exit(3)
                print('hello' if path == 'odd' else '{}', flush=True)
                if path == 'last':
                    sys.exit(0)
            """, to: "child")
    }

    @Test(
        "a child that dies is followed by another one, and the other pictures are measured",
        arguments: [1, 3])
    func crash(workers: Int) throws {
        let pictures = try PictureFolder()
        let found = try pictures.measure(
            ["one", "crash", "two", "killed", "end", "three"], workers: workers, executable: child(pictures))
        let died = "it needs more memory or time than a picture may"
        #expect(
            found.mapValues(\.words) == [
                "one": "missing", "two": "missing", "three": "missing", "crash": died, "killed": died,
                "end": died,
            ])
    }

    @Test("a child's death is not laid at a picture's door until the picture was alone")
    func retried() throws {
        let pictures = try PictureFolder()
        let found = try pictures.measure(
            ["one", "second", "last", "three"], workers: 1, executable: child(pictures))
        #expect(
            found.mapValues(\.words) == [
                "one": "missing", "second": "missing", "last": "missing", "three": "missing",
            ])
    }

    @Test("an answer that is none refuses its picture alone")
    func odd() throws {
        let pictures = try PictureFolder()
        let found = try pictures.measure(["odd", "one"], workers: 1, executable: child(pictures))
        #expect(found["odd"] == .refused("what was found out about it cannot be read"))
        #expect(found["one"] == .missing)
    }
}
