import Drawing
import DrawingSupport
import Foundation
import Glibc
import Production
import TestSupport
import Testing

/// Where pictures may lie: no path leads out of the folder of images, and nothing but files is opened in it.
struct PicturePathTests {
    private static let outside = "its path leads out of the folder of images"
    private static let linkedOut = "a link leads out of the folder of images"

    /// A folder with one good picture, and one beside it that is out of reach.
    private func pictures() throws -> PictureFolder {
        let pictures = try PictureFolder()
        try pictures.writeSVG("", to: "a.svg")
        try pictures.writeSVG("", to: "été/Lampe verte, 2.SVG")
        try FileManager.default.copyItem(
            atPath: pictures.folder.path("images/a.svg"), toPath: pictures.folder.path("secret.svg"))
        return pictures
    }

    @Test("names with blanks, accents, capitals, dots and double slashes are read")
    func names() throws {
        let pictures = try pictures()
        try pictures.writeSVG("", to: "..a..svg")
        try pictures.writeSVG("", to: "'$(id)`;&.svg")
        let paths = ["été/Lampe verte, 2.SVG", "./été//Lampe verte, 2.SVG", "..a..svg", "'$(id)`;&.svg"]
        #expect(try pictures.said(paths) == Array(repeating: "svg 7 × 7", count: 4))
    }

    @Test("what is not there is missing: files, folders on the way, and files in the way")
    func missing() throws {
        let pictures = try pictures()
        try pictures.link("gone.svg", to: "nothing.svg")
        let paths = ["no.svg", "A.svg", "no/a.svg", "a.svg/b.svg", "gone.svg"]
        #expect(try pictures.said(paths) == Array(repeating: "missing", count: 5))
        #expect(try pictures.said(["a.svg"], at: pictures.folder.path("nowhere")) == ["missing"])
    }

    @Test("absolute paths and two dots are refused, whatever they would lead to")
    func outside() throws {
        let pictures = try pictures()
        let paths = [
            "../secret.svg", "été/../../secret.svg", "été/..", "..", "../images/a.svg", "été/../a.svg",
            "/etc/passwd", pictures.folder.path("images/a.svg"), "//a.svg",
        ]
        #expect(
            try pictures.said(paths) == Array(repeating: PicturePathTests.outside, count: paths.count))
    }

    @Test("a link may lead elsewhere in the folder, and never out of it")
    func links() throws {
        let pictures = try pictures()
        try FileManager.default.createDirectory(
            atPath: pictures.folder.path("images2"), withIntermediateDirectories: true)
        try pictures.folder.write("<svg/>", to: "images2/a.svg")
        try pictures.link("inside.svg", to: "été/Lampe verte, 2.SVG")
        try pictures.link("chain.svg", to: "inside.svg")
        try pictures.link("outside.svg", to: "../secret.svg")
        try pictures.link("absolute.svg", to: pictures.folder.path("secret.svg"))
        try pictures.link("folder", to: "..")
        try pictures.link("device.svg", to: "/dev/zero")
        // A name that begins as the folder's does.
        try pictures.link("beside.svg", to: "../images2/a.svg")
        try pictures.link("round.svg", to: "round.svg")
        #expect(try pictures.said(["inside.svg", "chain.svg"]) == ["svg 7 × 7", "svg 7 × 7"])
        let out = ["outside.svg", "absolute.svg", "folder/secret.svg", "folder", "device.svg", "beside.svg"]
        #expect(try pictures.said(out) == Array(repeating: PicturePathTests.linkedOut, count: out.count))
        #expect(try pictures.said(["round.svg"]) == ["Too many levels of symbolic links"])
    }

    @Test("a folder of images that is itself reached by a link is entered")
    func linkedFolder() throws {
        let pictures = try pictures()
        let linked = pictures.folder.path("linked")
        try FileManager.default.createSymbolicLink(atPath: linked, withDestinationPath: "images")
        #expect(
            try pictures.said(["a.svg", "../secret.svg"], at: linked) == [
                "svg 7 × 7", PicturePathTests.outside,
            ])
    }

    @Test("folders, pipes and devices are no pictures, and none of them is waited for")
    func irregular() throws {
        let pictures = try pictures()
        #expect(mkfifo(pictures.folder.path("images/pipe.png"), 0o600) == 0)
        #expect(
            try pictures.said(["pipe.png", "été", "."]) == [
                "it is no file", "it is no file", "it is no file",
            ])
        #expect(
            try pictures.said(["null", "zero", "full"], at: "/dev")
                == ["it is no file", "it is no file", "it is no file"])
    }

    @Test(
        "a path that no file has is refused before a child is asked",
        arguments: ["", "a\nb.svg", "a\0b", "\t"])
    func noName(path: String) throws {
        let pictures = try pictures()
        #expect(try pictures.said([path, "a.svg"]) == ["its path is no name of a file", "svg 7 × 7"])
    }

    @Test("a name longer than a file system's is refused in the system's words")
    func longName() throws {
        let pictures = try pictures()
        #expect(
            try pictures.said([String(repeating: "a", count: 300), "a.svg"]) == [
                "File name too long", "svg 7 × 7",
            ])
    }

    @Test("a file over the limit is refused before it is read: a sparse one of a terabyte is no trouble")
    func tooLarge() throws {
        let pictures = try pictures()
        for (name, size) in [("over.png", 100 << 20 + 1), ("vast.png", 1 << 40), ("over.svg", 20 << 20 + 1)] {
            let path = try pictures.write("<svg ", to: name)
            #expect(truncate(path, off_t(size)) == 0)
        }
        #expect(
            try pictures.said(["over.png", "vast.png", "over.svg"]) == [
                "the file has more than 100 MB", "the file has more than 100 MB",
                "the SVG has more than 20 MB",
            ])
    }

    @Test("the limits in the documents are those of the program")
    func documents() throws {
        let text = try String(
            contentsOfFile: "\(Tirage.checkout)/docs/template-reference.md", encoding: .utf8)
        let plain = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        let limits = PictureLimits.standard
        let sentence = """
            A file has at most \(limits.bytes >> 20) MB, an SVG \(limits.svgBytes >> 20) MB, a picture \
            \(limits.pixels / 1_000_000) million pixels and 32,767 on a side; one that takes longer than \
            \(Int(PictureMeasurer.patience)) seconds to read, or more than \(PictureWorker.memory >> 30) GB of memory, \
            is refused.
            """
        #expect(plain.contains(sentence))
    }
}
