import Foundation
import TestSupport
import Testing

@Suite("Press files in detail")
struct PressDetailTests {
    private static let photograph = """
        /usr/bin/python3 - <<'END'
        from PIL import Image
        exif = Image.Exif()
        exif[0x010E] = "taken at the workshop of Jeanne"
        picture = Image.effect_mandelbrot((400, 400), (-2, -1.5, 1, 1.5), 60).convert("RGB")
        picture.save("job/photo.jpg", quality=90, exif=exif, comment="nobody else shall know")
        END
        """

    private static var withPhotograph: String {
        PressJob.template.replacingOccurrences(
            of: "    frames:\n",
            with: "    frames:\n      - {image: photo.jpg, box: [70mm, 35mm, 20mm, 20mm]}\n")
    }

    @Test("a JPEG's picture is the same to the last bit, and says nothing of where it was taken")
    func photograph() throws {
        let workshop = try PressJob.workshop("profile: plain", template: PressDetailTests.withPhotograph)
        try workshop.make(PressDetailTests.photograph)
        let run = try workshop.tirage("run", "job")
        #expect(run.status == 0, "\(run.error)")
        let told = try workshop.make(
            """
            pdfimages -j out/current/print/card-r1-0001.pdf p
            /usr/bin/python3 - <<'END'
            from PIL import Image
            import glob
            for file in glob.glob("p-*.jpg"):
                there, here = Image.open("job/photo.jpg"), Image.open(file)
                print(there.tobytes() == here.tobytes(), dict(here.getexif()), here.info.get("comment"))
            END
            grep -c 'Jeanne\\|nobody else' job/photo.jpg
            """)
        let lines = told.split(separator: "\n")
        #expect(!lines.dropLast().isEmpty)
        #expect(Set(lines.dropLast()) == ["True {} None"])
        // It was there to be left out.
        #expect(Int(lines.last ?? "") ?? 0 > 0)
    }

    @Test(
        "what a press takes, but not gladly, is told at the end of the run and in the report, not once a part"
    )
    func warnings() throws {
        let workshop = try PressJob.workshop(
            "profile: pdfx4, \(PressJob.intent)", template: PressJob.withRichText)
        let run = try workshop.tirage("run", "job")
        #expect(run.status == 0, "\(run.error)")
        let pages = try workshop.make(
            "for f in out/current/print/*.pdf; do pdfinfo $f; done | awk '/^Pages:/ {n += $2} END {printf n}'"
        )
        let message = "black text of 6 pt is made of several inks, on \(pages) pages"
        #expect(run.output.hasSuffix("\n  warning: \(message)\n"), "\(run.output)")
        let reply = try workshop.tirage("run", "job", "--json").object()
        let warnings = try #require((reply["report"] as? [String: Any])?["warnings"] as? [[String: Any]])
        #expect(warnings.compactMap { $0["code"] as? String } == ["rich-black-text"])
        #expect(warnings[0]["message"] as? String == message)
        #expect(try workshop.make("cat out/current/report.html").contains("\(message)<br/>"))
    }

    @Test("a proof's codes lead where they will on paper, once there are PURLs; a press file has no links")
    func links() throws {
        let workshop = try PressJob.workshop("profile: plain")
        let links = """
            /usr/bin/python3 - "$1" <<'END'
            import pikepdf, sys
            pdf = pikepdf.open(sys.argv[1])
            for page in pdf.pages:
                for link in page.get("/Annots", []):
                    box = [float(edge) for edge in link.Rect]
                    print(str(link.A.URI).rsplit("/", 1)[0], round((box[2] - box[0]) * 25.4 / 72, 1))
            END
            """
        func told(_ path: String) throws -> Set<Substring> {
            Set(try workshop.make("set -- \(path)\n" + links).split(separator: "\n"))
        }
        #expect(try workshop.tirage("registry", "init", "--registry", "fresh").status == 0)
        let before = try workshop.tirage("proof", "job", "--registry", "fresh")
        #expect(before.status == 0, "\(before.error)")
        #expect(try told("out/proof.pdf") == [])
        let run = try workshop.tirage("run", "job")
        #expect(run.status == 0, "\(run.error)")
        #expect(try told("out/current/print/card-r1-0001.pdf") == [])
        #expect(try workshop.tirage("proof", "job").status == 0)
        let after = try told("out/proof.pdf")
        #expect(after.count == 1)
        #expect(after.allSatisfy { $0.hasPrefix("https://") && $0.hasSuffix(" 25.0") }, "\(after)")
    }

    @Test("check and report say what is printed in which inks, and what was converted")
    func told() throws {
        let workshop = try PressJob.workshop(
            "profile: pdfx4, \(PressJob.intent)",
            template: PressJob.template.replacingOccurrences(
                of: "front.svg}", with: "front.svg, rgb: convert}"),
            artwork: PressJob.artwork.replacingOccurrences(of: " class=\"ink-paper\"", with: ""))
        let check = try workshop.tirage("check", "job")
        #expect(check.status == 0, "\(check.error)")
        #expect(check.output.contains("  press     PDF/X-4 for FOGRA39\n  spots     PANTONE 186 C\n"))
        let run = try workshop.tirage("run", "job")
        #expect(run.status == 0, "\(run.error)")
        let press = try workshop.make(
            "/usr/bin/python3 -c \"import json; print(json.dumps(json.load(open('out/current/report.json'))['press']))\""
        )
        #expect(press.contains("\"profile\": \"pdfx4\", \"condition\": \"FOGRA39\""), "\(press)")
        #expect(press.contains("spot(PANTONE 186 C, cmyk(0, 100, 80, 4))"))
        #expect(press.contains("\"rgb\": \"#f6ecd8\", \"inks\": \"cmyk("))
        let page = try workshop.read("out/current/report.html")
        #expect(
            page.contains("PDF/X-4") && page.contains("#f6ecd8") && page.contains("1 RGB colour of artwork"))
    }

    @Test(
        "PDF artwork that no press takes is told before anything is printed: an error for a press, else a warning"
    )
    func artwork() throws {
        let drawn = """
            /usr/bin/python3 -c "
            import cairo
            surface = cairo.PDFSurface('job/front.pdf', 106 * 72 / 25.4, 76 * 72 / 25.4)
            context = cairo.Context(surface)
            context.set_source_rgb(0.9, 0.5, 0)
            context.paint()
            surface.finish()"
            sed -i 's/front.svg/front.pdf/' job/template.yaml
            """
        let message = "page 1 of the artwork, object 2: DeviceRGB is used, and the output intent is CMYK"
        for (profile, severity, status) in [("pdfx4", "error", Int32(2)), ("plain", "warning", 0)] {
            let workshop = try PressJob.workshop("profile: \(profile), \(PressJob.intent)")
            try workshop.make(drawn)
            let check = try workshop.tirage("check", "job")
            #expect(check.status == status, "\(check.error)")
            #expect(
                check.error.contains("job/front.pdf: \(severity): \(message)\n  hint: "), "\(check.error)")
        }
    }
}
