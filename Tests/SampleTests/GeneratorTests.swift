import Foundation
import TestSupport
import Testing

/// What the samples' generators make is what is checked in.
struct GeneratorTests {
    @Test(
        "contacts and pictures of the samples are what their generators make",
        arguments: [
            "/usr/bin/python3 atelier/make-contacts.py | cmp - atelier/contacts.csv",
            "/usr/bin/python3 atelier/make-pictures.py \"$made\" && for file in $(cd \"$made\" && find . -type f); do "
                + "cmp \"$made/$file\" \"atelier/$file\" || exit 1; done",
            "/usr/bin/python3 specimen/make-pictures.py \"$made\" && for file in \"$made\"/*; do "
                + "cmp \"$file\" \"specimen/pictures/$(basename \"$file\")\" || exit 1; done",
        ])
    func generators(script: String) throws {
        let folder = try TemporaryFolder()
        let same = try Command.run(
            "sh", ["-c", "cd '\(Tirage.checkout)/Templates' && made='\(folder.path)' && \(script)"])
        #expect(same.status == 0, "\(same.output)\(same.error)")
    }

    @Test("the invitation's cover is what its job prints, to the byte, and holds no profile")
    func cover() throws {
        let folder = try TemporaryFolder()
        let sample = "\(Tirage.checkout)/Templates/atelier"
        let made = try Command.run("\(sample)/make-cover", [Tirage.binary, folder.path("cover.pdf")])
        #expect(made.status == 0, "\(made.output)\(made.error)")
        let fresh = try Data(contentsOf: URL(fileURLWithPath: folder.path("cover.pdf")))
        #expect(fresh == (try Data(contentsOf: URL(fileURLWithPath: "\(sample)/cover.pdf"))))
        let objects = try Command.run("qpdf", ["--json=2", folder.path("cover.pdf")]).output
        #expect(objects.contains("/Separation"))
        for absent in ["ICCBased", "OutputIntents", "DeviceRGB", "Metadata"] {
            #expect(!objects.contains(absent), "\(absent)")
        }
    }
}
