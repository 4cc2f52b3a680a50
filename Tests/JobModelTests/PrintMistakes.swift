/// Mistakes in how a job is printed, in folds, and in what becomes of RGB colours.
extension Mistake {
    static let ofPrinting: [Mistake] = [
        Mistake(
            "folds as a list", inTemplate: "bleed: 3mm",
            by: "bleed: 3mm, folds: [74mm]",
            codes: ["wrong-kind"],
            expected: [
                "template.yaml:1:56: error: `folds` must be a mapping of keys to values, but is a list",
                "  hint: keys here: x, y",
            ]),
        Mistake(
            "a fold as a single length", inTemplate: "bleed: 3mm",
            by: "bleed: 3mm, folds: {x: 74mm}",
            codes: ["wrong-kind"],
            expected: [
                "template.yaml:1:60: error: `x` of `folds` must be a list of at most 20 lengths",
                "  hint: write x: [99mm, 198mm]",
            ]),
        Mistake(
            "an unknown side of folds", inTemplate: "bleed: 3mm",
            by: "bleed: 3mm, folds: {z: [74mm]}",
            codes: ["unknown-key"],
            expected: [
                "template.yaml:1:57: error: unknown key `z` in `folds`",
                "  hint: did you mean `x`?",
            ]),
        Mistake(
            "a fold off the page", inTemplate: "bleed: 3mm",
            by: "bleed: 3mm, folds: {x: [74mm, 149mm]}",
            codes: ["length-out-of-range"],
            expected: [
                "template.yaml:1:67: error: `x` must be from 0mm to 148mm, not `149mm`"
            ]),
        Mistake(
            "a fold below the page", inTemplate: "bleed: 3mm",
            by: "bleed: 3mm, folds: {y: [106mm]}",
            codes: ["length-out-of-range"],
            expected: [
                "template.yaml:1:61: error: `y` must be from 0mm to 105mm, not `106mm`"
            ]),
        Mistake(
            "a fold without a unit", inTemplate: "bleed: 3mm",
            by: "bleed: 3mm, folds: {x: [74]}",
            codes: ["missing-unit"],
            expected: [
                "template.yaml:1:61: error: a length needs a unit: mm, cm, in or pt",
                "  hint: write 74mm",
            ]),
        Mistake(
            "too many folds", inTemplate: "bleed: 3mm",
            by:
                "bleed: 3mm, folds: {x: [1mm, 1mm, 1mm, 1mm, 1mm, 1mm, 1mm, 1mm, 1mm, 1mm, 1mm, 1mm, 1mm, 1mm, 1mm, 1mm, 1mm, 1mm, 1mm, 1mm, 1mm]}",
            codes: ["wrong-kind"],
            expected: [
                "template.yaml:1:60: error: `x` of `folds` must be a list of at most 20 lengths",
                "  hint: write x: [99mm, 198mm]",
            ]),
        Mistake(
            "an unknown policy of artwork", inTemplate: "file: front.svg",
            by: "file: front.svg, rgb: keep",
            codes: ["unknown-value"],
            expected: [
                "template.yaml:7:37: error: `keep` is no value of `rgb`",
                "  hint: write one of: refuse convert",
            ]),
        Mistake(
            "an unknown policy of pictures", inTemplate: "pages:",
            by: "images: {rgb: allow}\npages:",
            codes: ["unknown-value"],
            expected: [
                "template.yaml:6:15: error: `allow` is no value of `rgb`",
                "  hint: write one of: refuse convert",
            ]),
        Mistake(
            "an unknown profile", inJob: "print: {part: 250}",
            by: "print: {profile: pdfx-4}",
            codes: ["unknown-value"],
            expected: [
                "job.yaml:16:18: error: `pdfx-4` is no value of `profile`",
                "  hint: did you mean `pdfx4`?",
            ]),
        Mistake(
            "a press profile without intent", inJob: "print: {part: 250}",
            by: "print: {profile: pdfx4}",
            codes: ["missing-intent"],
            expected: [
                "job.yaml:16:9: error: the profile `pdfx4` needs an `intent`: what it is printed with",
                "  hint: ask the printer for the ICC profile of the press and paper, and for the condition's name",
                "  hint: write intent: {file: PSOcoated_v3.icc, condition: FOGRA51}",
            ]),
        Mistake(
            "conversion without intent", inJob: "print: {part: 250}",
            by: "print: {images: convert}",
            codes: ["missing-intent"],
            expected: [
                "job.yaml:16:9: error: images are converted into the inks of an `intent`, and there is none",
                "  hint: give the job an `intent`, or leave the images as they are: images: keep",
            ]),
        Mistake(
            "an unknown policy of RGB pictures", inJob: "print: {part: 250}",
            by: "print: {images: cmyk}",
            codes: ["unknown-value"],
            expected: [
                "job.yaml:16:17: error: `cmyk` is no value of `images`",
                "  hint: write one of: keep convert",
            ]),
        Mistake(
            "an intent as a file's name", inJob: "print: {part: 250}",
            by: "print: {profile: pdfvt1, intent: coated.icc}",
            codes: ["wrong-kind"],
            expected: [
                "job.yaml:16:34: error: `intent` must be a mapping of keys to values, but is a single value",
                "  hint: keys here: file, condition, name",
            ]),
        Mistake(
            "an intent without condition", inJob: "print: {part: 250}",
            by: "print: {profile: pdfvt1, intent: {file: coated.icc}}",
            codes: ["missing-key"],
            expected: [
                "job.yaml:16:34: error: `intent` needs the key `condition`"
            ]),
        Mistake(
            "an intent without file", inJob: "print: {part: 250}",
            by: "print: {profile: pdfvt1, intent: {condition: FOGRA51}}",
            codes: ["missing-key"],
            expected: [
                "job.yaml:16:34: error: `intent` needs the key `file`"
            ]),
        Mistake(
            "an intent with an unknown key", inJob: "print: {part: 250}",
            by: "print: {intent: {file: coated.icc, condition: FOGRA51, profile: x}}",
            codes: ["unknown-key"],
            expected: [
                "job.yaml:16:56: error: unknown key `profile` in `intent`",
                "  hint: known here: file, condition, name",
            ]),
        Mistake(
            "an empty condition", inJob: "print: {part: 250}",
            by: "print: {intent: {file: coated.icc, condition: \"\"}}",
            codes: ["bad-value"],
            expected: [
                "job.yaml:16:47: error: `condition` is blank"
            ]),
        Mistake(
            "a condition with a line end", inJob: "print: {part: 250}",
            by: "print: {intent: {file: coated.icc, condition: \"a\\nb\"}}",
            codes: ["bad-value"],
            expected: [
                "job.yaml:16:47: error: `condition` must be one line, without tabs"
            ]),
        Mistake(
            "a condition with a control character", inJob: "print: {part: 250}",
            by: "print: {intent: {file: coated.icc, condition: \"a\\x07b\"}}",
            codes: ["forbidden-character"],
            expected: [
                "job.yaml:16:47: error: an escape makes the character U+0007, which cannot be used here"
            ]),
        Mistake(
            "a long condition", inJob: "print: {part: 250}",
            by:
                "print: {intent: {file: coated.icc, condition: xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx}}",
            codes: ["bad-value"],
            expected: [
                "job.yaml:16:47: error: `condition` is a line of 1 to 200 bytes"
            ]),
        Mistake(
            "a long name of a condition", inJob: "print: {part: 250}",
            by:
                "print: {intent: {file: coated.icc, condition: x, name: xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx}}",
            codes: ["bad-value"],
            expected: [
                "job.yaml:16:56: error: `name` is a line of 1 to 200 bytes"
            ]),
        Mistake(
            "marks as a word", inJob: "print: {part: 250}",
            by: "print: {marks: crop}",
            codes: ["wrong-kind"],
            expected: [
                "job.yaml:16:16: error: `marks` must be a list, but is a single value",
                "  hint: write marks: [crop, registration, fold, bar, slug]",
            ]),
        Mistake(
            "an unknown mark", inJob: "print: {part: 250}",
            by: "print: {marks: [crop, fould]}",
            codes: ["unknown-value"],
            expected: [
                "job.yaml:16:23: error: `fould` is no value of `marks`",
                "  hint: did you mean `fold`?",
            ]),
        Mistake(
            "an ink limit without percent", inJob: "print: {part: 250}",
            by: "print: {ink_limit: 300}",
            codes: ["bad-number"],
            expected: [
                "job.yaml:16:20: error: `ink_limit` takes a whole percentage from 100% to 400%, not `300`",
                "  hint: ask the printer: 300% is usual on coated paper, 280% and less on uncoated",
            ]),
        Mistake(
            "an ink limit too low", inJob: "print: {part: 250}",
            by: "print: {ink_limit: 99%}",
            codes: ["bad-number"],
            expected: [
                "job.yaml:16:20: error: `ink_limit` takes a whole percentage from 100% to 400%, not `99%`",
                "  hint: ask the printer: 300% is usual on coated paper, 280% and less on uncoated",
            ]),
        Mistake(
            "an ink limit too high", inJob: "print: {part: 250}",
            by: "print: {ink_limit: 401%}",
            codes: ["bad-number"],
            expected: [
                "job.yaml:16:20: error: `ink_limit` takes a whole percentage from 100% to 400%, not `401%`",
                "  hint: ask the printer: 300% is usual on coated paper, 280% and less on uncoated",
            ]),
        Mistake(
            "an ink limit with a fraction", inJob: "print: {part: 250}",
            by: "print: {ink_limit: 300.5%}",
            codes: ["bad-number"],
            expected: [
                "job.yaml:16:20: error: `ink_limit` takes a whole percentage from 100% to 400%, not `300.5%`",
                "  hint: ask the printer: 300% is usual on coated paper, 280% and less on uncoated",
            ]),
        Mistake(
            "a stroke too thin", inJob: "print: {part: 250}",
            by: "print: {min_stroke: 0.001mm}",
            codes: ["length-out-of-range"],
            expected: [
                "job.yaml:16:21: error: `min_stroke` must be from 0.01mm to 2mm, not `0.001mm`"
            ]),
        Mistake(
            "a stroke too thick", inJob: "print: {part: 250}",
            by: "print: {min_stroke: 3mm}",
            codes: ["length-out-of-range"],
            expected: [
                "job.yaml:16:21: error: `min_stroke` must be from 0.01mm to 2mm, not `3mm`"
            ]),
        Mistake(
            "an unknown key of print", inJob: "print: {part: 250}",
            by: "print: {ink_limits: 300%}",
            codes: ["unknown-key"],
            expected: [
                "job.yaml:16:9: error: unknown key `ink_limits` in `print`",
                "  hint: did you mean `ink_limit`?",
            ]),
    ]
}
