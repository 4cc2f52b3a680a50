import Foundation
import TestSupport
import Testing

/// `print: {files: N}`: press files joined from sealed parts.
@Suite("Joined press files")
struct JoinedFileTests {
    private static func job(_ print: String) -> String {
        JobFiles.job.replacing("print: {part: 2,", with: "print: {\(print),")
    }

    /// Both in one workshop, so that the tokens are the same: run 1 as parts, run 2 joined.
    private func workshop(files: Int) throws -> Workshop {
        let workshop = try Workshop(printed: false)
        try workshop.write(JobFiles.contacts(7), to: "job/contacts.csv")
        for (print, output) in [("part: 2", "parts"), ("part: 2, files: \(files)", "out")] {
            try workshop.write(JoinedFileTests.job(print), to: "job/job.yaml")
            let run = try workshop.tirage("run", "job", "--progress", "none", "--output", output)
            #expect(run.status == 0, "\(run.error)")
        }
        return workshop
    }

    /// Of every page of a run in order: qpdf's decoded content, and poppler's pixels.
    private func pages(_ workshop: Workshop, _ output: String) throws -> String {
        try workshop.make(
            """
            for f in \(output)/current/print/*.pdf; do
              qpdf --check "$f" >/dev/null
              n=$(qpdf --show-npages "$f")
              for p in $(seq "$n"); do
                qpdf --show-object="$(qpdf --json --json-key=pages "$f" | python3 -c "import json,sys;print(json.load(sys.stdin)['pages'][$p-1]['contents'][0][:-2].replace(' ',',').rstrip(','))")" --filtered-stream-data "$f" | sha256sum
                pdftoppm -r 72 -f "$p" -l "$p" -singlefile "$f" - | sha256sum
              done
            done
            """)
    }

    @Test(
        "have the pages of the parts, content byte for byte and pixel for pixel, whatever their size",
        arguments: [1, 3, 4, 100])
    func samePages(files: Int) throws {
        let workshop = try workshop(files: files)
        let joined = try FileManager.default.contentsOfDirectory(atPath: workshop.path("out/current/print"))
        #expect(joined.count == (7 + files - 1) / files)
        #expect(try pages(workshop, "out") == pages(workshop, "parts"))
    }

    @Test("are what manifest and report name, with the time that joining takes")
    func named() throws {
        let workshop = try workshop(files: 3)
        let rows = try workshop.read("out/current/manifest/purl.csv").split(separator: "\n").dropFirst()
            .map { $0.split(separator: ",", omittingEmptySubsequences: false)[9...12].joined(separator: " ") }
        #expect(
            rows == [
                "card-r1-0001.pdf 1 1 1", "card-r1-0001.pdf 2 2 2", "card-r1-0001.pdf 3 3 3",
                "card-r1-0002.pdf 1 1 4", "card-r1-0002.pdf 2 2 5", "card-r1-0002.pdf 3 3 6",
                "card-r1-0003.pdf 1 1 7", "   ",
            ])
        try workshop.make(
            #"""
            python3 -c "import json,hashlib
            for f in json.load(open('out/current/report.json'))['files']:
                data = open('out/current/' + f['path'], 'rb').read()
                assert (len(data), hashlib.sha256(data).hexdigest()) == (f['bytes'], f['sha256']), f"
            """#)
        try workshop.make(
            #"""
            for output in out parts; do
                python3 -c "import json
            print([s['phase'] for s in json.load(open('$output/current/report.json'))['stages'] if s['name'] == 'join'])"
            done > join.txt
            printf "['publish']\n[]\n" | cmp - join.txt
            """#)
        let again = try workshop.tirage("run", "job", "--fresh", "--progress", "none")
        #expect(again.output.hasPrefix("card, run 2: 7 pieces printed, 7 pages in 3 files\n"))
    }

    @Test("are the same bytes on every day, and hold artwork once")
    func deterministic() throws {
        let workshop = try workshop(files: 100)
        let file = "current/print/card-r1-0001.pdf"
        try workshop.make("tirage run job --output other --progress none")
        try workshop.make("cmp out/\(file) other/\(file)")
        let forms = "grep -ac '/Subtype /Form' || true"
        let parts = try workshop.make("qpdf --qdf --object-streams=disable parts/\(file) - | \(forms)")
        let joined = try workshop.make("qpdf --qdf --object-streams=disable out/\(file) - | \(forms)")
        #expect(parts == joined)
    }

    @Test("are not published when a part has changed, and the part is named")
    func changedPart() throws {
        let workshop = try workshop(files: 3)
        try workshop.make(
            "tirage prepare job --fresh --output out >/dev/null; tirage render out/work/0002 >/dev/null; echo >> out/work/0002/parts/0002.pdf"
        )
        let publish = try workshop.tirage("publish", "out/work/0002", "--progress", "none")
        #expect(publish.status == 2)
        #expect(publish.error.hasPrefix("error: 1 of 4 parts is not sealed: 2\n"))
        #expect(!workshop.exists("out/runs/0002"))
    }

    @Test("of 100 parts take at most 1.25 times the memory that files of ten parts take")
    func memory() throws {
        let workshop = try Workshop(printed: false)
        try workshop.write(JobFiles.contacts(2000), to: "job/contacts.csv")
        func kilobytes(files: Int, _ output: String) throws -> Int {
            try workshop.write(JoinedFileTests.job("part: 20, files: \(files)"), to: "job/job.yaml")
            try workshop.make("tirage prepare job --output \(output); tirage render \(output)/work/0001")
            let told = try workshop.make(
                #"""
                python3 -c "import resource,subprocess,sys
                subprocess.run(sys.argv[1:], check=True, stdout=subprocess.DEVNULL)
                print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)" \#

                """# + "'\(Tirage.binary)' publish \(output)/work/0001 --progress none")
            return try #require(Int(told.split(separator: "\n").last ?? ""))
        }
        let small = try kilobytes(files: 200, "small")
        let large = try kilobytes(files: 2000, "large")
        #expect(Double(large) < 1.25 * Double(small), "\(small) kB and \(large) kB")
    }

    @Test("of a size that is none are a mistake", arguments: ["0", "two", "-1", "1000001"])
    func mistakes(size: String) throws {
        let workshop = try Workshop()
        try workshop.write(JoinedFileTests.job("files: \(size)"), to: "job/job.yaml")
        let run = try workshop.tirage("run", "job", "--progress", "none")
        #expect(run.status == 2)
        #expect(
            run.error
                == "job/job.yaml:10:16: error: `files` takes `parts`, or how many pieces go into a press file, from 1 to 1000000, not `\(size)`\n"
        )
    }
}
