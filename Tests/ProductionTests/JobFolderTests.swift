import Production
import TestSupport
import Testing

struct JobFolderTests {
    private let folder: TemporaryFolder
    init() throws {
        folder = try TemporaryFolder()
        try folder.write("job: a", to: "jobs/a/job.yaml")
        try folder.write("job: b", to: "jobs/a/other.yaml")
        try folder.write("job: c", to: "job.yaml")
    }

    private func place(_ job: String, in current: String = "") -> JobFolder {
        JobFolder(job, currentFolder: current.isEmpty ? folder.path : folder.path(current))
    }

    @Test(
        "a folder means the job.yaml in it, with or without slashes at its end",
        arguments: ["jobs/a", "jobs/a/", "jobs/a//"])
    func folders(job: String) {
        let place = place(job)
        #expect(place.file == "jobs/a/job.yaml")
        #expect(place.folder == folder.path("jobs/a"))
        #expect(place.fileName == "job.yaml")
        #expect(place.displayName(of: "front.svg") == "jobs/a/front.svg")
        #expect(place.path(of: "front.svg") == folder.path("jobs/a/front.svg"))
    }

    @Test("a file of any name is a job, whether it is there or not", arguments: ["other.yaml", "gone.yaml"])
    func files(name: String) {
        let place = place("jobs/a/\(name)")
        #expect(place.file == "jobs/a/\(name)")
        #expect(place.folder == folder.path("jobs/a"))
        #expect(place.fileName == name)
    }

    @Test("a file beside one is named without a folder")
    func beside() {
        let place = place("job.yaml")
        #expect(place.file == "job.yaml" && place.folder == folder.path)
        #expect(place.displayName(of: "contacts.csv") == "contacts.csv")
    }

    @Test("a dot means the current folder, wherever the process itself is")
    func current() {
        for current in ["", "jobs/a"] {
            let place = place(".", in: current)
            #expect(place.file == "./job.yaml")
            #expect(place.folder == (current.isEmpty ? folder.path : folder.path(current)))
            #expect(place.displayName(of: "a.svg") == "./a.svg")
        }
        #expect(place("a", in: "jobs").file == "a/job.yaml")
        #expect(place("a", in: "jobs").folder == folder.path("jobs/a"))
    }

    @Test("an absolute path stays what it is, for the job and for what it names")
    func absolute() {
        let place = JobFolder(folder.path("jobs/a"), currentFolder: "/elsewhere")
        #expect(place.file == folder.path("jobs/a/job.yaml"))
        #expect(place.folder == folder.path("jobs/a"))
        #expect(place.displayName(of: "a.svg") == folder.path("jobs/a/a.svg"))
        #expect(place.path(of: "/data/list.csv") == "/data/list.csv")
        #expect(place.displayName(of: "/data/list.csv") == "/data/list.csv")
    }

    @Test("the root is a folder too")
    func root() {
        let place = JobFolder("/", currentFolder: "/elsewhere")
        #expect(place.file == "/job.yaml" && place.folder == "/")
        #expect(place.displayName(of: "a.svg") == "/a.svg")
        #expect(JobFolder("/job.yaml", currentFolder: "/x").folder == "/")
    }

    @Test("an empty name is no folder")
    func empty() { #expect(place("").file == "") }
}
