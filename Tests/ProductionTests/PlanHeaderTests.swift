import Production
import TestSupport
import Testing

struct PlanHeaderTests {
    @Test("parts cover the pieces without gap or overlap", arguments: UInt64(0)..<100)
    func parts(seed: UInt64) throws {
        var generator = SplitMix64(seed: seed)
        let pieces = Int.random(in: 1...1_000, using: &generator)
        let size = Int.random(in: 1...300, using: &generator)
        let header = try SampleHeader.header(["pieces": "\(pieces)", "partSize": "\(size)"])
        let numbers = (1...header.parts).flatMap { Array(header.pieces(ofPart: $0)) }
        #expect(numbers == Array(1...pieces), "\(pieces) pieces in parts of \(size)")
        #expect((1...header.parts).allSatisfy { header.pieces(ofPart: $0).count <= size })
    }

    @Test("a part's file is named after job, run and part")
    func names() throws {
        let header = try SampleHeader.header()
        #expect(header.fileName(ofPart: 1) == "postcard-r3-0001.pdf")
        #expect(header.fileName(ofPart: 12_345) == "postcard-r3-12345.pdf")
    }

    @Test("a run's folder has its number in four digits, or in all that it needs")
    func folders() {
        let folders = RunFolders(output: "/out")
        #expect(folders.run(1) == "/out/runs/0001")
        #expect(folders.run(12_345) == "/out/runs/12345")
        #expect(folders.current == "/out/current")
        #expect(WorkFolder(path: "/out/work/0002").part(3) == "/out/work/0002/parts/0003.pdf")
        #expect(WorkFolder(ofPlan: "/out/work/0002/plan.sqlite").seal(3) == "/out/work/0002/seals/0003.json")
        #expect(WorkFolder(ofPlan: "plan.sqlite").plan == "./plan.sqlite")
    }

    @Test("PLAN of the command line is a file, or the folder that holds it")
    func planPath() throws {
        let folder = try TemporaryFolder()
        #expect(RunFolders.planPath(folder.path) == folder.path("plan.sqlite"))
        #expect(RunFolders.planPath(folder.path("gone")) == folder.path("gone"))
        let file = try folder.write("", to: "any.name")
        #expect(RunFolders.planPath(file) == file)
    }
}
