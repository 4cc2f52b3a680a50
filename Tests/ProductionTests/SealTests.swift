import Production
import TestSupport
import Testing

struct SealTests {
    private let folder: TemporaryFolder
    private let seal = Seal(
        plan: "abc", part: 2, first: 251, pages: [2, 2, 2],
        // Of the two bytes "ok".
        sha256: "2689367b205c16ce32ed4200942b8b8b1e262dfc70d9bc9fbc77c49699a4f1df", bytes: 2, fonts: ["Lato"])
    init() throws { folder = try TemporaryFolder() }

    @Test("a seal is read as it was written")
    func roundTrip() throws {
        try seal.write(to: folder.path("0002.json"))
        #expect(Seal(at: folder.path("0002.json")) == seal)
        #expect(seal.pieces == 3)
        #expect(
            try Command.run("cat", [folder.path("0002.json")]).output == """
                {"bytes":2,"first":251,"fonts":["Lato"],"pages":[2,2,2],"part":2,"pieces":3,"plan":"abc",\
                "sha256":"2689367b205c16ce32ed4200942b8b8b1e262dfc70d9bc9fbc77c49699a4f1df","v":1}
                """)
    }

    @Test("what a press takes, but not gladly, is in the seal")
    func warnings() throws {
        var seal = seal
        seal.warnings = [.init(code: "rich-black-text", message: "black text", hint: "set it", pages: 3)]
        try seal.write(to: folder.path("0002.json"))
        #expect(Seal(at: folder.path("0002.json")) == seal)
        #expect(
            try Command.run("cat", [folder.path("0002.json")]).output.hasSuffix(
                #""v":1,"warnings":[{"code":"rich-black-text","hint":"set it","message":"black text","pages":3}]}"#
            ))
    }

    @Test(
        "what cannot be read as a seal of this version is none",
        arguments: [
            "", "{}", "{\"v\":1}", "[1]",
            "{\"v\":2,\"plan\":\"abc\",\"part\":2,\"first\":1,\"pieces\":0,\"pages\":[],\"sha256\":\"\",\"bytes\":0,\"fonts\":[]}",
        ])
    func damaged(text: String) throws {
        #expect(Seal(at: try folder.write(text, to: "seal.json")) == nil)
        #expect(Seal(at: folder.path("none.json")) == nil)
    }

    @Test("a seal holds as long as its part has the same bytes, and for its own plan alone")
    func holds() throws {
        let work = WorkFolder(path: folder.path)
        #expect(!seal.holds(work, plan: "abc"))
        try folder.write("ok", to: "parts/0002.pdf")
        #expect(seal.holds(work, plan: "abc"))
        #expect(!seal.holds(work, plan: "abd"))
        try folder.write("ko", to: "parts/0002.pdf")
        #expect(!seal.holds(work, plan: "abc"))
    }
}
