import Foundation
import TestSupport
import Testing

/// Where joined press files, reprints, supplements and purging meet.
@Suite("After a run whose press files are joined from parts")
struct AfterJoiningTests {
    /// Seven pieces in parts of two, joined into files of three: piece 4 is in part 2 and file 2.
    private func workshop() throws -> Workshop {
        let workshop = try Workshop(printed: false)
        try workshop.write(JobFiles.contacts(7), to: "job/contacts.csv")
        try workshop.write(
            JobFiles.job.replacing("print: {part: 2,", with: "print: {part: 2, files: 3,"), to: "job/job.yaml"
        )
        let run = try workshop.tirage("run", "job", "--progress", "none")
        #expect(run.status == 0, "\(run.error)")
        return workshop
    }

    @Test("a reprint takes its pages out of the joined files, as they are")
    func reprint() throws {
        let workshop = try workshop()
        let reprints = Reprinted(workshop: workshop)
        try reprints.make("out/current", "--pieces", "3-5,7")
        try reprints.compare(1, with: [3, 4, 5, 7])
        try reprints.make("out/current", "--pieces", "1-7", "--again")
        try reprints.compare(2, with: Array(1...7))
    }

    @Test("a joined file that is lost is made again part by part, each held against its seal")
    func lostFile() throws {
        let workshop = try workshop()
        let reprints = Reprinted(workshop: workshop)
        try workshop.make("mkdir kept; mv out/current/print/card-r1-000[12].pdf kept")
        let refused = try workshop.tirage(
            "reprint", "out/current", "--pieces", "4", "--reason", "jam", "--progress", "none")
        #expect(refused.status == 2)
        #expect(
            workshop.normalised(refused.error) == """
                error: print/card-r1-0002.pdf, with part 2 of run 1, is missing
                  hint: bring the file back as it was, or name the job with `--job JOB`: the part is then rendered again

                """)
        // Of both lost files and of the whole one: parts 2 and 3 stand across the files' borders.
        let result = try reprints.make("out/current", "--pieces", "2-7", "--job", "job")
        #expect(result.error == "lost and rendered again, the same as before: part 1, 2, 3\n")
        try workshop.make("cp kept/*.pdf out/current/print")
        try reprints.compare(1, with: Array(2...7))
    }

    @Test("a purge deletes the joined files, too")
    func purge() throws {
        let workshop = try workshop()
        #expect(try workshop.tirage("purge", "out/current", "--yes").status == 0)
        try PurgeTests.checkPurged(workshop)
    }

    @Test("a supplement to a purged run that kept its manifest is joined, too, and can be reprinted from")
    func supplement() throws {
        let workshop = try workshop()
        try workshop.make("tirage purge out/current --yes --keep manifest")
        try workshop.write(JobFiles.contacts(12), to: "job/contacts.csv")
        let run = try workshop.tirage("run", "job", "--supplement", "--progress", "none")
        #expect(
            run.output.hasPrefix(
                "card, run 2, a supplement to run 1: 5 pieces printed, 5 pages in 2 files\n"),
            "\(run.error)")
        let reprints = Reprinted(workshop: workshop)
        try reprints.make("out/current", "--pieces", "2-5")
        try reprints.compare(1, with: [2, 3, 4, 5], ofRun: 2)
    }

    @Test("a supplement to a run that was purged with its manifest is refused with the day and the cure")
    func purgedManifest() throws {
        let workshop = try workshop()
        try workshop.make("tirage purge out/current --yes")
        let run = try workshop.tirage("run", "job", "--supplement", "--progress", "none")
        #expect(run.status == 2)
        #expect(
            run.error.replacing(/\d{4}-\d\d-\d\d/, with: "DAY") == """
                error: who was printed in run 1 of this job cannot be told: it was purged on DAY, with its manifest
                  hint: bring back the run's folder `manifest` as it was published: your web server has it, too
                  hint: `tirage purge RUN --keep manifest` leaves a run that supplements can add to

                """)
    }

    @Test("a purged supplement does not stop the next one")
    func purgedSupplement() throws {
        let workshop = try workshop()
        for count in [9, 11] {
            try workshop.write(JobFiles.contacts(count), to: "job/contacts.csv")
            let run = try workshop.tirage("run", "job", "--supplement", "--progress", "none")
            #expect(run.output.contains(": 2 pieces printed"), "\(run.error)")
            try workshop.make("tirage purge out/current --yes --keep manifest")
        }
        #expect(try workshop.tirage("run", "job", "--supplement", "--progress", "none").status == 2)
    }
}
