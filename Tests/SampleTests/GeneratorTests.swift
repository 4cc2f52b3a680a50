import TestSupport
import Testing

/// What the samples' generators make is what is checked in.
struct GeneratorTests {
    @Test(
        "contacts and pictures of the samples are what their generators make",
        arguments: [
            "/usr/bin/python3 atelier/make-contacts.py | cmp - atelier/contacts.csv",
            "/usr/bin/python3 atelier/make-pictures.py \"$made\" && for file in $(cd \"$made\" && find . -name '*.svg'); do "
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
}
