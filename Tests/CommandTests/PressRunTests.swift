import Foundation
import TestSupport
import Testing

/// The workshop's job made for a press: spot colour, process colours, overprint, marks.
enum PressJob {
    /// Profiles of Debian's libgs-common, which ghostscript brings along.
    static func profile(_ name: String) -> String { "/usr/share/color/icc/ghostscript/\(name).icc" }

    static func job(_ print: String) -> String {
        JobFiles.job.replacingOccurrences(of: "{part: 2, max_quarantined: 100%}", with: "{part: 2, \(print)}")
    }

    static let intent = "intent: {file: press.icc, condition: FOGRA39}"

    static let template = """
        page: {width: 100mm, height: 70mm, bleed: 3mm, folds: {x: [50mm]}}
        colours:
          brand: spot(PANTONE 186 C, cmyk(0, 100, 80, 4))
          paper: cmyk(3, 5, 12, 0)
          over: overprint(black)
        styles:
          body: {family: Lato, size: 10pt, leading: 13pt}
          tiny: {family: Lato, size: 6pt, leading: 8pt}
        pages:
          - artwork: {file: front.svg}
            frames:
              - {shape: rectangle, box: [5mm, 30mm, 60mm, 8mm], fill: brand}
              - {shape: rectangle, box: [10mm, 32mm, 10mm, 4mm], fill: over}
              - {shape: rectangle, box: [30mm, 32mm, 10mm, 4mm], fill: black}
              - {shape: rectangle, box: [50mm, 32mm, 10mm, 4mm], fill: "tint(paper, 50)"}
              - {name: greeting, box: [5mm, 5mm, 60mm, 15mm], text: "Dear {{first_name|friend}}", style: body}
              - {name: code, qr: purl, box: [70mm, 5mm, 25mm, 25mm]}
              - {name: address, box: [5mm, 40mm, 90mm, 5mm], text: "{{@purl_short}}", style: body}
              - {name: control, mark: control, box: [5mm, 60mm, 90mm, 4mm], style: tiny}

        """

    /// Small black text of four inks.
    static let withRichText = template.replacingOccurrences(
        of: "tiny: {", with: "tiny: {colour: \"cmyk(60, 50, 40, 100)\", ")

    static let artwork = """
        <svg xmlns="http://www.w3.org/2000/svg" width="106mm" height="76mm" viewBox="0 0 106 76">
          <rect width="106" height="76" fill="#f6ecd8" class="ink-paper"/>
          <path d="M3 60h20" class="ink-stroke-brand" fill="none" stroke="red"/>
        </svg>

        """

    /// A workshop whose job is this, not printed.
    static func workshop(_ print: String, template: String = template, artwork: String = artwork) throws
        -> Workshop
    {
        let workshop = try Workshop(printed: false)
        try workshop.write(job(print), to: "job/job.yaml")
        try workshop.write(template, to: "job/template.yaml")
        try workshop.write(artwork, to: "job/front.svg")
        try workshop.make("cp '\(profile("default_cmyk"))' job/press.icc")
        return workshop
    }
}

@Suite("Printing for a press")
struct PressRunTests {
    @Test("ghostscript's plates: each ink on its own, overprint leaves the plate below, marks are on all")
    func plates() throws {
        let workshop = try PressJob.workshop(
            "profile: pdfvt1, \(PressJob.intent), marks: [crop, registration, fold, bar, slug]")
        let run = try workshop.tirage("run", "job")
        #expect(run.status == 0, "\(run.error)")
        let plates = try workshop.make(
            """
            gs -q -dBATCH -dNOPAUSE -dSAFER -sDEVICE=tiffsep -r100 -dLastPage=1 -sOutputFile=plate.tif \
              out/current/print/card-r1-0001.pdf >&2
            /usr/bin/python3 - <<'END'
            import glob
            from PIL import Image
            places = {"paper": (50, 20), "spot": (7, 34), "over": (15, 34), "knock-out": (35, 34), "half": (55, 34),
                      "quiet": (71, 6), "target": (62, -8), "crop": (0, -8), "fold": (50, -5.1), "slug": None, "code": None,
                      "text": None}
            areas = {"code": (74, 9, 92, 27), "text": (5, 5, 40, 12), "slug": (5, 74.5, 30, 77.5)}
            for file in sorted(glob.glob("plate*.tif")):
                if "(" not in file:
                    continue
                plate = Image.open(file).convert("L")
                def point(x, y):
                    return round((13 + x) * 100 / 25.4), round((13 + y) * 100 / 25.4)
                inked = []
                for name, place in places.items():
                    if place:
                        x, y = point(*place)
                        # A hair line may lie on either side of its place.
                        value = min(plate.getpixel((x + a, y + b)) for a in (-1, 0, 1) for b in (-1, 0, 1))
                    else:
                        left, top, right, bottom = areas[name]
                        part = plate.crop(point(left, top) + point(right, bottom))
                        value = part.getextrema()[0]
                    if value < 100:
                        inked.append(name)
                    elif place and value < 250:
                        inked.append(name + "~")
                print(file[6:-5] + ":", " ".join(inked))
            END
            """)
        // What is light in the paper's tint shows as nearly nothing; what is full, in words.
        #expect(
            plates == """
                Black: over knock-out target crop fold slug code text
                Cyan: paper~ target crop fold slug
                Magenta: paper~ half~ target crop fold slug
                PANTONE 186 C: spot over target crop fold slug
                Yellow: paper~ half~ target crop fold slug

                """)
    }

    @Test(
        "press files of each profile, joined ones too, are sound and say what they are",
        arguments: ["pdfx4", "pdfvt1"])
    func profiles(profile: String) throws {
        let workshop = try PressJob.workshop("files: 5, profile: \(profile), \(PressJob.intent)")
        let run = try workshop.tirage("run", "job")
        #expect(run.status == 0, "\(run.error)")
        let said = try workshop.make(
            """
            for file in out/current/print/*.pdf; do qpdf --check "$file" >&2; pdfinfo "$file" | grep 'PDF subtype'; done
            /usr/bin/python3 '\(Tirage.checkout)/Tests/PressTests/Readers/read-document.py' out/current/print/card-r1-0001.pdf
            """)
        #expect(said.contains("PDF subtype:    \(profile == "pdfx4" ? "PDF/X-4" : "PDF/VT-1")"))
        #expect(said.contains("\"faults\": []"))
        #expect(said.components(separatedBy: "CIP4_UniqueID").count - 1 == (profile == "pdfvt1" ? 5 : 0))
        // Names stay out of what a file says of itself.
        #expect(!said.contains(Workshop.secret))
    }

    @Test("a reprint is a press file as the run's are")
    func reprint() throws {
        let workshop = try PressJob.workshop("profile: pdfvt1, \(PressJob.intent)")
        #expect(try workshop.tirage("run", "job").status == 0)
        let reprint = try workshop.tirage(
            "reprint", "out/current", "--pieces", "4,1-2", "--reason", "paper jam")
        #expect(reprint.status == 0, "\(reprint.error)")
        let said = try workshop.make(
            """
            qpdf --check out/reprints/0001/*.pdf >&2
            /usr/bin/python3 '\(Tirage.checkout)/Tests/PressTests/Readers/read-document.py' out/reprints/0001/*.pdf
            """)
        #expect(said.contains("\"faults\": []") && said.contains("PDF/VT-1"))
        #expect(said.components(separatedBy: "CIP4_UniqueID").count - 1 == 3)
    }

    @Test("in RGB, artwork's colours become the intent's inks where the template lets them")
    func converted() throws {
        let rgb = PressJob.artwork.replacingOccurrences(of: " class=\"ink-paper\"", with: "")
        let template = PressJob.template.replacingOccurrences(
            of: "{file: front.svg}", with: "{file: front.svg, rgb: convert}")
        let workshop = try PressJob.workshop(
            "profile: pdfx4, \(PressJob.intent)", template: template, artwork: rgb)
        let run = try workshop.tirage("run", "job")
        #expect(run.status == 0, "\(run.error)")
        func count(_ operators: String) throws -> Int? {
            let text = try workshop.make(
                """
                qpdf --qdf --object-streams=disable out/current/print/card-r1-0001.pdf - |
                  { grep -a -c -E '^[0-9. ]+ (\(operators))( |$)' || true; }
                """)
            return Int(text.filter(\.isNumber))
        }
        #expect(try count("rg|RG") == 0)
        #expect(try count("k|K") ?? 0 > 0)
    }
}

@Suite("Mistakes in what a press needs")
struct PressMistakeTests {
    private static func problem(_ workshop: Workshop) throws -> String {
        let result = try workshop.tirage("check", "job")
        #expect(result.status == 2)
        return workshop.normalised(result.error)
    }

    struct Case: CustomTestStringConvertible, Sendable {
        let testDescription: String
        var print = "profile: pdfx4, \(PressJob.intent)"
        var template = PressJob.template
        var artwork = PressJob.artwork
        var script = "true"
        var expected: String
    }

    private static let askThePrinter =
        "  hint: ask the printer for the ICC profile of the press and its paper\n"

    static let cases = [
        Case(
            testDescription: "artwork in RGB",
            artwork: PressJob.artwork.replacingOccurrences(of: " class=\"ink-paper\"", with: ""),
            expected: """
                job/front.svg:2: error: the artwork has a colour that is RGB and no ink: #f6ecd8
                  hint: give what has it a class with an ink of the template: class="ink-NAME", or ink-stroke-NAME
                  hint: or let such colours be converted into the intent's inks: artwork: {file: …, rgb: convert}

                """),
        Case(
            testDescription: "a class that names no colour",
            artwork: PressJob.artwork.replacingOccurrences(of: "ink-paper", with: "ink-papier"),
            expected: """
                job/front.svg:2:3: error: the class `ink-papier` names no colour of the template
                  hint: the template's colours are: black white brand paper over
                job/front.svg:2: error: the artwork has a colour that is RGB and no ink: #f6ecd8
                  hint: give what has it a class with an ink of the template: class="ink-NAME", or ink-stroke-NAME
                  hint: or let such colours be converted into the intent's inks: artwork: {file: …, rgb: convert}

                """),
        Case(
            testDescription: "a class that fills nothing",
            artwork: PressJob.artwork.replacingOccurrences(
                of: "class=\"ink-stroke-brand\"", with: "class=\"ink-brand\""),
            expected: """
                job/front.svg:3:3: error: the class `ink-brand` fills an element whose fill is `none`
                  hint: for its line write ink-stroke-brand
                job/front.svg:3: error: the artwork has a colour that is RGB and no ink: #ff0000
                  hint: give what has it a class with an ink of the template: class="ink-NAME", or ink-stroke-NAME
                  hint: or let such colours be converted into the intent's inks: artwork: {file: …, rgb: convert}

                """),
        Case(
            testDescription: "a profile that is not there", script: "rm job/press.icc",
            expected: "job/press.icc: error: there is no such file\n  hint: named in job/job.yaml:10:49\n"),
        Case(
            testDescription: "a profile that is none", script: "echo hello > job/press.icc",
            expected:
                "job/job.yaml:10:49: error: job/press.icc cannot be used: it is no ICC profile, or a damaged one\n"
                + askThePrinter),
        Case(
            testDescription: "a profile of colours that no press has",
            script: "cp '\(PressJob.profile("lab"))' job/press.icc",
            expected:
                "job/job.yaml:10:49: error: job/press.icc cannot be used: its colours are neither grey nor RGB nor CMYK\n"
                + askThePrinter),
        Case(
            testDescription: "a profile of a screen, with colours of a press",
            script: "cp '\(PressJob.profile("srgb"))' job/press.icc",
            expected:
                "job/job.yaml:10:49: error: the profile job/press.icc describes no press or printer, as an output intent must\n"
                + askThePrinter + """
                    job/job.yaml:10:49: error: the intent's profile is of RGB, and the colour `brand` is one of CMYK or a spot colour
                      hint: a press that prints these inks has a profile of CMYK
                      hint: or write the colours as rgb(…)

                    """),
        Case(
            testDescription: "marks where no plates of CMYK are",
            print: "profile: pdfx4, \(PressJob.intent), marks: [crop]",
            template: PressJob.template.replacingOccurrences(
                of: "  brand: spot(PANTONE 186 C, cmyk(0, 100, 80, 4))\n  paper: cmyk(3, 5, 12, 0)\n",
                with: "  brand: gray(40)\n  paper: gray(90)\n"
            ).replacingOccurrences(of: "tint(paper, 50)", with: "paper"),
            // A profile of greys, called one of a press.
            script: "cp '\(PressJob.profile("ps_gray"))' job/press.icc; chmod u+w job/press.icc; "
                + "printf prtr | dd of=job/press.icc bs=1 seek=12 conv=notrunc status=none",
            expected: """
                job/job.yaml:10:49: error: marks are in CMYK, and the intent's profile is of grey: no press that takes PDF/X-4 would accept them
                  hint: leave `marks` out: presses without plates of CMYK need none

                """),
        Case(
            testDescription: "a process colour of a frame, where greys are printed",
            print: PressJob.intent,
            template: PressJob.template.replacingOccurrences(
                of: "  brand: spot(PANTONE 186 C, cmyk(0, 100, 80, 4))\n  paper: cmyk(3, 5, 12, 0)\n",
                with: "  brand: gray(40)\n  paper: gray(90)\n"
            ).replacingOccurrences(of: "tint(paper, 50)", with: "cmyk(1, 2, 3, 4)"),
            script: "cp '\(PressJob.profile("sgray"))' job/press.icc",
            expected: """
                job/job.yaml:10:33: error: the intent's profile is of grey, and a colour of a frame or style is one of CMYK or a spot colour
                  hint: a press that prints these inks has a profile of CMYK
                  hint: or write the colours as rgb(…)

                """),
    ]

    @Test("each is told in these words, at this place", arguments: cases)
    func words(wrong: Case) throws {
        let workshop = try PressJob.workshop(wrong.print, template: wrong.template, artwork: wrong.artwork)
        try workshop.make(wrong.script)
        #expect(try PressMistakeTests.problem(workshop) == wrong.expected)
    }

    @Test("SVG pictures in RGB are refused piece by piece, or converted where the template lets them")
    func pictures() throws {
        let frame = "      - {name: logo, image: \"{{logo}}\", box: [5mm, 42mm, 10mm, 10mm]}\n"
        let template = PressJob.template + frame
        let workshop = try PressJob.workshop(
            "max_quarantined: 100%, profile: pdfx4, \(PressJob.intent)", template: template)
        try workshop.write(
            "id,first_name,last_name,logo\nK1,A,B,own.svg\nK2,A,B,rgb.svg\nK3,A,B,ink.svg\n",
            to: "job/contacts.csv")
        for (name, fill) in [
            ("own", "fill=\"black\""), ("rgb", "fill=\"#123456\""),
            ("ink", "fill=\"#123456\" class=\"ink-brand\""),
        ] {
            try workshop.write(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"10mm\" height=\"10mm\"><rect width=\"90\" height=\"90\" \(fill)/></svg>",
                to: "job/\(name).svg")
        }
        let run = try workshop.tirage("run", "job")
        #expect(run.status == 3, "\(run.error)")
        let reasons = try workshop.read("out/current/not-printed.csv")
        #expect(reasons.split(separator: "\n").count == 2 && reasons.contains(",3,"), "\(reasons)")
        try workshop.write(
            template.replacingOccurrences(of: "styles:", with: "images: {rgb: convert}\nstyles:"),
            to: "job/template.yaml")
        let again = try workshop.tirage("run", "job", "--fresh")
        #expect(again.status == 0, "\(again.error)")
    }
}
