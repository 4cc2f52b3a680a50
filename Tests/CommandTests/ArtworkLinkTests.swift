import TestSupport
import Testing

@Suite("Links in artwork and pictures, from end to end")
struct ArtworkLinkTests {
    @Test(
        "proof and run draw what they are on, and lead nowhere by them: a press file has no annotation at all"
    )
    func drawn() throws {
        let workshop = try Workshop(printed: false)
        try workshop.make(
            #"""
            link='<a xlink:href="https://example.com/" xmlns:xlink="http://www.w3.org/1999/xlink">'
            rect='<rect width="9" height="9" fill="#c00"/>'
            sed -i "\$s,</svg>,$link$rect</a></svg>," job/front.svg
            echo "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\">$link$rect</a></svg>" > job/mark.svg
            cat >> job/template.yaml <<'YAML'
                  - image: mark.svg
                    box: [20mm, 2mm, 9mm, 9mm]
            YAML
            """#)
        for command in ["proof", "run"] {
            let result = try workshop.tirage(command, "job", "--progress", "none")
            #expect(result.error == "" && result.status == 0, "\(command)")
        }
        try workshop.make(
            "qpdf --qdf out/proof.pdf proof.qdf; qpdf --qdf out/current/print/card-r1-0001.pdf run.qdf")
        #expect(try workshop.shell("grep -a -c https://example.com proof.qdf").output == "0\n")
        #expect(try workshop.shell("grep -a -c -e /Annot -e example.com run.qdf").output == "0\n")
    }
}
