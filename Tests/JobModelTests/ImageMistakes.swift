/// Mistakes in images.
extension Mistake {
    static let ofImages: [Mistake] = [
        Mistake(
            "images as a word",
            inSpecimen: "images: {folder: pictures/lamps, resolution: 200, coarse: quarantine}",
            by: "images: pictures",
            codes: ["wrong-kind"],
            expected: [
                "template.yaml:2:9: error: `images` must be a mapping of keys to values, but is a single value",
                "  hint: keys here: folder, resolution, coarse, rgb",
            ]),
        Mistake(
            "an unknown key of images", inSpecimen: "coarse: quarantine",
            by: "coarsely: quarantine",
            codes: ["unknown-key"],
            expected: [
                "template.yaml:2:51: error: unknown key `coarsely` in `images`",
                "  hint: did you mean `coarse`?",
            ]),
        Mistake(
            "a folder of images outside the job", inSpecimen: "folder: pictures/lamps",
            by: "folder: ../pictures",
            codes: ["outside-folder"],
            expected: [
                "template.yaml:2:18: error: the folder of images must lie in the job's folder",
                "  hint: write a path without `..`",
            ]),
        Mistake(
            "a folder of images at an absolute place", inSpecimen: "folder: pictures/lamps",
            by: "folder: /srv/pictures",
            codes: ["outside-folder"],
            expected: [
                "template.yaml:2:18: error: the folder of images must lie in the job's folder",
                "  hint: write a path without `..`",
            ]),
        Mistake(
            "a resolution with a unit", inSpecimen: "resolution: 200",
            by: "resolution: 200ppi",
            codes: ["bad-number"],
            expected: [
                "template.yaml:2:46: error: `resolution` takes a whole number from 0 to 2400, not `200ppi`"
            ]),
        Mistake(
            "a resolution beyond any", inSpecimen: "resolution: 200",
            by: "resolution: 2401",
            codes: ["bad-number"],
            expected: [
                "template.yaml:2:46: error: `resolution` takes a whole number from 0 to 2400, not `2401`"
            ]),
        Mistake(
            "something else for coarse images", inSpecimen: "coarse: quarantine",
            by: "coarse: refuse",
            codes: ["unknown-value"],
            expected: [
                "template.yaml:2:59: error: `refuse` is no value of `coarse`",
                "  hint: write one of: warn quarantine",
            ]),
        Mistake(
            "an image of another kind", inSpecimen: "image: \"{{sku}}/{{view|front}}.jpg\"",
            by: "image: lampe.tif",
            codes: ["bad-image"],
            expected: [
                "template.yaml:46:16: error: `image` must be a PNG, JPEG or SVG, not `lampe.tif`",
                "  hint: its name ends in one of: .png .jpg .jpeg .svg",
            ]),
        Mistake(
            "an image without ending", inSpecimen: "image: \"{{sku}}/{{view|front}}.jpg\"",
            by: "image: lampe",
            codes: ["bad-image"],
            expected: [
                "template.yaml:46:16: error: `image` must be a PNG, JPEG or SVG, not `lampe`",
                "  hint: its name ends in one of: .png .jpg .jpeg .svg",
            ]),
        Mistake(
            "an image at an absolute place", inSpecimen: "image: \"{{sku}}/{{view|front}}.jpg\"",
            by: "image: /lampe.jpg",
            codes: ["outside-folder"],
            expected: [
                "template.yaml:46:16: error: `image` must lie in the folder of images",
                "  hint: write a path from there, without `..`",
            ]),
        Mistake(
            "an image outside the folder", inSpecimen: "image: \"{{sku}}/{{view|front}}.jpg\"",
            by: "image: ../lampe.jpg",
            codes: ["outside-folder"],
            expected: [
                "template.yaml:46:16: error: `image` must lie in the folder of images",
                "  hint: write a path from there, without `..`",
            ]),
        Mistake(
            "an image by placeholder outside the folder", inSpecimen: "image: \"{{sku}}/{{view|front}}.jpg\"",
            by: "image: \"{{sku}}/../{{view}}.jpg\"",
            codes: ["outside-folder"],
            expected: [
                "template.yaml:46:16: error: `image` must lie in the folder of images",
                "  hint: write a path from there, without `..`",
            ]),
        Mistake(
            "an image by a placeholder of ours", inSpecimen: "image: \"{{sku}}/{{view|front}}.jpg\"",
            by: "image: \"{{@piece}}.jpg\"",
            codes: ["bad-placeholder"],
            expected: [
                "template.yaml:46:16: error: `image` takes placeholders of columns, not `@piece`"
            ]),
        Mistake(
            "an image by a placeholder that is not closed",
            inSpecimen: "image: \"{{sku}}/{{view|front}}.jpg\"",
            by: "image: \"{{sku.jpg\"",
            codes: ["unclosed-placeholder"],
            expected: [
                "template.yaml:46:17: error: `{{` is not closed in its line",
                "  hint: end the placeholder with `}}`",
            ]),
        Mistake(
            "a list of images", inSpecimen: "image: \"{{sku}}/{{view|front}}.jpg\"",
            by: "image: [a.jpg, b.jpg]",
            codes: ["wrong-kind"],
            expected: [
                "template.yaml:46:16: error: `image` takes a single value, not a list"
            ]),
        Mistake(
            "a fallback of another kind", inSpecimen: "fallback: none.svg",
            by: "fallback: none.pdf",
            codes: ["bad-image"],
            expected: [
                "template.yaml:50:19: error: `fallback` must be a PNG, JPEG or SVG, not `none.pdf`",
                "  hint: its name ends in one of: .png .jpg .jpeg .svg",
            ]),
        Mistake(
            "a fallback by column", inSpecimen: "fallback: none.svg",
            by: "fallback: \"{{sku}}.svg\"",
            codes: ["bad-placeholder"],
            expected: [
                "template.yaml:50:19: error: `fallback` takes no placeholders: it is the same for all",
                "  hint: a field may choose between files: iif(…, 'a.jpg', 'b.jpg')",
            ]),
        Mistake(
            "a fallback outside the folder", inSpecimen: "fallback: none.svg",
            by: "fallback: a/../none.svg",
            codes: ["outside-folder"],
            expected: [
                "template.yaml:50:19: error: `fallback` must lie in the folder of images",
                "  hint: write a path from there, without `..`",
            ]),
        Mistake(
            "an unknown fit of an image", inSpecimen: "fit: contain",
            by: "fit: fill",
            codes: ["unknown-value"],
            expected: [
                "template.yaml:47:14: error: `fill` is no value of `fit`",
                "  hint: write one of: cover contain stretch",
            ]),
        Mistake(
            "a ladder for an image", inSpecimen: "fit: contain",
            by: "fit: [{size: 8pt}]",
            codes: ["wrong-kind"],
            expected: [
                "template.yaml:47:14: error: `fit` takes a single value, not a list"
            ]),
        Mistake(
            "a focus of one value", inSpecimen: "focus: [50%, 12.5%]",
            by: "focus: [50%]",
            codes: ["bad-value"],
            expected: [
                "template.yaml:48:16: error: `focus` takes two percentages, not 1",
                "  hint: write how far from the left and from the top: [50%, 30%]",
            ]),
        Mistake(
            "a focus in words", inSpecimen: "focus: [50%, 12.5%]",
            by: "focus: top",
            codes: ["wrong-kind"],
            expected: [
                "template.yaml:48:16: error: `focus` must be a list of two percentages, but is a single value",
                "  hint: write how far from the left and from the top: [50%, 30%]",
            ]),
        Mistake(
            "a focus without percent signs", inSpecimen: "focus: [50%, 12.5%]",
            by: "focus: [50, 12.5%]",
            codes: ["bad-number"],
            expected: [
                "template.yaml:48:17: error: `focus x` takes a percentage, not `50`",
                "  hint: write 50%",
            ]),
        Mistake(
            "a focus outside the picture", inSpecimen: "focus: [50%, 12.5%]",
            by: "focus: [50%, 101%]",
            codes: ["bad-number"],
            expected: [
                "template.yaml:48:22: error: `focus y` must be from 0% to 100%, not `101%`"
            ]),
        Mistake(
            "an opacity below 1", inSpecimen: "opacity: 60%",
            by: "opacity: 0.6",
            codes: ["bad-number"],
            expected: [
                "template.yaml:49:18: error: `opacity` takes a percentage, not `0.6`",
                "  hint: write 60%",
            ]),
        Mistake(
            "an opacity with a decimal comma", inSpecimen: "opacity: 60%",
            by: "opacity: \"62,5%\"",
            codes: ["bad-number"],
            expected: [
                "template.yaml:49:18: error: `opacity` takes a percentage, not `62,5%`",
                "  hint: write the decimal point as `.`",
            ]),
        Mistake(
            "an opacity in words", inSpecimen: "opacity: 60%",
            by: "opacity: half",
            codes: ["bad-number"],
            expected: [
                "template.yaml:49:18: error: `opacity` takes a percentage, not `half`",
                "  hint: write 2% or 12.5%, for instance",
            ]),
        Mistake(
            "a negative opacity", inSpecimen: "opacity: 60%",
            by: "opacity: -5%",
            codes: ["bad-number"],
            expected: [
                "template.yaml:49:18: error: `opacity` takes a percentage, not `-5%`",
                "  hint: write 2% or 12.5%, for instance",
            ]),
        Mistake(
            "an opacity of three decimals", inSpecimen: "opacity: 60%",
            by: "opacity: 33.333%",
            codes: ["bad-number"],
            expected: [
                "template.yaml:49:18: error: `opacity` has at most two decimals, not `33.333%`"
            ]),
        Mistake(
            "a style on an image", inSpecimen: "        fit: contain",
            by: "        style: body\n        fit: contain",
            codes: ["foreign-key"],
            expected: [
                "template.yaml:47:9: error: `style` does not belong to an `image` frame",
                "  hint: keys here: name, box, when, below, image, fit, focus, opacity, fallback, rotate",
            ]),
    ]
}
