import Foundation
import JobModel

/// Holds what a plan was made with against what is there now.
struct Inputs {
    private let header: PlanHeader
    private let jobFolder: String

    init(_ header: PlanHeader, jobFolder: String) {
        self.header = header
        self.jobFolder = jobFolder
    }

    /// Where the job of an unfinished run lies.
    static func jobFolder(of folder: WorkFolder) throws -> String {
        guard let data = FileManager.default.contents(atPath: folder.jobPlace),
            let path = String(data: data, encoding: .utf8)
        else {
            throw PlanError(
                description: "\(folder.jobPlace) is missing: the plan does not say where its job lies")
        }
        return path
    }

    /// What render depends on: this program, artwork, fonts and the intent's profile. (The template is in the plan itself.)
    ///
    /// - Throws: ``PlanError``.
    func checkDrawing(executable: String) throws {
        let parts = try Toolchain.parts(executable: executable)
        for (planned, present) in zip(header.toolchain, parts) where planned != present {
            throw PlanError(
                description:
                    "the plan was made with \(planned.name) \(planned.version); here is \(present.version)",
                hints: ["render it where it was prepared, or start a new run with `tirage run JOB --fresh`"])
        }
        guard header.toolchain.count == parts.count else {
            throw PlanError(description: "the plan was made by another version of Tirage")
        }
        for input in header.inputs
        where [.artwork, .font, .hyphenation, .intent].contains(input.role)
            && !input.isUnchanged(in: jobFolder)
        {
            throw PlanError.changed(input)
        }
    }

    /// What differs between the plan and a job as it is now, in words; empty when the job is unchanged.
    func differences(from loaded: LoadedJob) -> [String] {
        var differences: [String] = []
        let now = Dictionary(
            loaded.inputs.map { ($0.path, $0.sha256) }, uniquingKeysWith: { first, _ in first })
        // A font is the same wherever it lies.
        let fonts = Set(loaded.inputs.filter { $0.role == .font }.map(\.sha256))
        for input in header.inputs {
            let isSame =
                switch input.role {
                // Those that stood in for another are none of the job's own: they are known by their place alone.
                case .font: fonts.contains(input.sha256) || input.isUnchanged(in: jobFolder)
                case .hyphenation: input.isUnchanged(in: jobFolder)
                default: now[input.path] == input.sha256
                }
            if !isSame { differences.append(input.path) }
        }
        let then = Set(header.inputs.flatMap { [$0.path, $0.sha256] })
        // A font that was changed where it lies is told once.
        differences += loaded.inputs.filter {
            !then.contains($0.role == .font ? $0.sha256 : $0.path) && !differences.contains($0.path)
        }.map(\.path)
        // A job without a date took the day it was prepared on: midnight is no change.
        if let date = loaded.job.date, header.date != date.description, differences.isEmpty {
            differences.append("the date")
        }
        return differences
    }

    /// Pictures that are no longer what they were when the plan was made, or are there only since.
    ///
    /// - Parameter folder: of the job's images.
    func pictureDifferences(_ plan: Plan, folder: String) throws -> [String] {
        var differences: [String] = []
        try plan.forEachPicture { planned in
            let now = try? InputFile.sha256(of: "\(folder)/\(planned.path)")
            if planned.picture == nil ? now != planned.refused : now != planned.picture?.sha256 {
                differences.append(planned.path)
            }
        }
        return differences
    }

    func toolchainDifferences(executable: String) throws -> [String] {
        zip(header.toolchain, try Toolchain.parts(executable: executable))
            .filter { $0 != $1 }.map(\.0.name)
    }
}

extension PlanError {
    static func changed(_ input: InputFile) -> PlanError {
        PlanError(
            description: "\(input.path) is no longer the file that the plan was made with",
            hints: ["put the file back, or start a new run with `tirage run JOB --fresh`"])
    }
}
