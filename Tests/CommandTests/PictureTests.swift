import TestSupport
import Testing

/// What an operator is told of pictures, from end to end.
struct PictureTests {
    private static let picture = """
        <svg xmlns="http://www.w3.org/2000/svg" width="10mm" height="10mm"><rect width="5" height="5"/></svg>
        """

    /// A job with a picture by column.
    private func workshop(_ frame: String, files: [String]) throws -> Workshop {
        let workshop = try Workshop(printed: false)
        try workshop.write(
            JobFiles.template + "      - {name: photo, box: [5mm, 22mm, 10mm, 10mm], \(frame)}\n",
            to: "job/template.yaml")
        for file in files { try workshop.write(PictureTests.picture, to: "job/\(file)") }
        return workshop
    }

    @Test("check counts the pieces that a fallback stands in on, by cause")
    func standIns() throws {
        let frame = "image: \"{{last_name}}.svg\", fallback: other.svg"
        let workshop = try workshop(frame, files: ["other.svg", "ZZSECRETZola.svg"])
        try workshop.write("not an image", to: "job/ZZSECRETNoor.svg")
        let list = JobFiles.contacts.replacing("ZZSECRETMiles", with: "")
        try workshop.write(list, to: "job/contacts.csv")
        let check = try workshop.tirage("check", "job", "--progress", "none")
        #expect(
            check.output.contains(
                "warning: the fallback stands in for the image of frame `photo` on 4 pieces: "
                    + "2 not there, 1 cannot be shown, 1 not named\n"))
        #expect(!check.output.contains(Workshop.secret))
        let proof = try workshop.tirage("proof", "job", "--progress", "none")
        #expect(proof.output.contains("first, fallback photo"))
    }

    @Test(
        "a picture of every piece that is not there is named with its file",
        arguments: [
            ("image: lamp.svg", "the image `lamp.svg` of frame `photo` is not there"),
            (
                "image: \"{{id}}.svg\", fallback: lamp.svg",
                "the fallback `lamp.svg` of frame `photo` is not there"
            ),
        ])
    func missing(frame: String, said: String) throws {
        let check = try workshop(frame, files: []).tirage("check", "job", "--progress", "none")
        #expect(check.status == 2)
        #expect(check.error.contains("error: \(said)\n"), "\(check.error)")
    }
}
