import Diagnostics
import DurableFiles
import Glibc
import Production
import Testing

struct WorkerFailureTests {
    /// What a worker's error becomes after its way through standard error as JSON.
    private func told(_ error: any Error) throws -> any Error {
        try #require(WorkerFailure(json: WorkerFailure(error).json.text)).error
    }

    @Test("a worker's mistake arrives with its hints")
    func planError() throws {
        let error = PlanError(description: "the plan lacks pieces of part 2", hints: ["prepare again"])
        #expect(try told(error) as? PlanError == error)
    }

    @Test("a worker's full disk arrives as one, so that the hint to make room is told")
    func fullDisk() throws {
        let arrived = try #require(
            try told(FileError("write", "parts/0001.pdf", errno: ENOSPC)) as? FileError)
        #expect(arrived.isNoSpace)
        #expect(arrived.description == "cannot write `parts/0001.pdf`: No space left on device")
    }

    @Test("any other error of a worker is the program's fault")
    func fault() throws {
        struct Odd: Error, CustomStringConvertible { var description: String { "odd" } }
        #expect(try told(Odd()) as? ProductionFault != nil)
    }

    @Test("what is not a worker's last word is none")
    func noFailure() {
        #expect(WorkerFailure(json: "Segmentation fault") == nil)
    }
}
