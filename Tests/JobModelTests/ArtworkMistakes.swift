/// Mistakes in what a template says of its artwork.
extension Mistake {
    static let ofArtwork: [Mistake] = [
        Mistake(
            "artwork that is a word", inTemplate: "artwork: {file: front.svg}",
            by: "artwork: front.svg",
            codes: ["wrong-kind"],
            expected: [
                "template.yaml:7:14: error: `artwork` must be a mapping of keys to values, but is a single value",
                "  hint: keys here: file, page, box, print, rgb",
            ]),
        Mistake(
            "artwork without a file", inTemplate: "artwork: {file: front.svg}",
            by: "artwork: {page: 2}",
            codes: ["missing-key"],
            expected: ["template.yaml:7:14: error: `artwork` needs the key `file`"]),
        Mistake(
            "an unknown key of artwork", inTemplate: "file: front.svg}",
            by: "file: front.pdf, pages: 2}",
            codes: ["unknown-key"],
            expected: [
                "template.yaml:7:32: error: unknown key `pages` in `artwork`",
                "  hint: did you mean `page`?",
            ]),
        Mistake(
            "artwork's page zero", inTemplate: "file: front.svg}",
            by: "file: front.pdf, page: 0}",
            codes: ["bad-number"],
            expected: [
                "template.yaml:7:38: error: `page` takes a whole number from 1 to 100000, not `0`"
            ]),
        Mistake(
            "artwork's pages from and to", inTemplate: "file: front.svg}",
            by: "file: front.pdf, page: 1-2}",
            codes: ["bad-number"],
            expected: [
                "template.yaml:7:38: error: `page` takes a whole number from 1 to 100000, not `1-2`"
            ]),
        Mistake(
            "a box that artwork is never cut to", inTemplate: "file: front.svg}",
            by: "file: front.pdf, box: crop}",
            codes: ["unknown-value"],
            expected: [
                "template.yaml:7:37: error: `crop` is no value of `box`",
                "  hint: write one of: bleed trim media",
            ]),
        Mistake(
            "artwork printed perhaps", inTemplate: "file: front.svg}",
            by: "file: front.pdf, print: no}",
            codes: ["unknown-value"],
            expected: [
                "template.yaml:7:39: error: `no` is no value of `print`",
                "  hint: write one of: true false",
            ]),
        Mistake(
            "artwork outside the folder", inTemplate: "file: front.svg",
            by: "file: ../front.svg",
            codes: ["outside-folder"],
            expected: [
                "template.yaml:7:21: error: artwork must lie in the job's folder",
                "  hint: write a path without `..`",
            ]),
        Mistake(
            "artwork at an absolute place", inTemplate: "file: front.svg",
            by: "file: /etc/front.svg",
            codes: ["outside-folder"],
            expected: [
                "template.yaml:7:21: error: artwork must lie in the job's folder",
                "  hint: write a path without `..`",
            ]),
    ]
}
