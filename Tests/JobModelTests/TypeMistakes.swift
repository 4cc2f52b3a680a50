/// Mistakes in what styles say of typesetting.
extension Mistake {
    static let ofTypesetting: [Mistake] = [
        Mistake(
            "an unknown width", inSpecimen: "width: semicondensed",
            by: "width: semicondesed",
            codes: ["unknown-value"],
            expected: [
                "template.yaml:8:12: error: `semicondesed` is no value of `width`",
                "  hint: did you mean `semicondensed`?",
                "  hint: or one of: 50% 62.5% 75% 87.5% 100% 112.5% 125% 150% 200%",
            ]),
        Mistake(
            "a width of another percentage", inSpecimen: "width: semicondensed",
            by: "width: 90%",
            codes: ["unknown-value"],
            expected: [
                "template.yaml:8:12: error: `90%` is no value of `width`",
                "  hint: write one of: ultracondensed extracondensed condensed semicondensed normal semiexpanded expanded extraexpanded ultraexpanded",
                "  hint: or one of: 50% 62.5% 75% 87.5% 100% 112.5% 125% 150% 200%",
            ]),
        Mistake(
            "a spacing below nothing", inSpecimen: "paragraph_spacing: 3pt",
            by: "paragraph_spacing: -1pt",
            codes: ["length-out-of-range"],
            expected: [
                "template.yaml:10:24: error: `paragraph_spacing` must be from 0pt to 500pt, not `-1pt`"
            ]),
        Mistake(
            "an indent too large", inSpecimen: "indent: -4mm",
            by: "indent: 501pt",
            codes: ["length-out-of-range"],
            expected: [
                "template.yaml:11:13: error: `indent` must be from -500pt to 500pt, not `501pt`"
            ]),
        Mistake(
            "features that are a word", inSpecimen: "features: [onum, -liga, ss01=2]",
            by: "features: onum",
            codes: ["wrong-kind"],
            expected: [
                "template.yaml:12:15: error: `features` must be a list, but is a single value",
                "  hint: write them in brackets: [onum, -liga]",
            ]),
        Mistake(
            "a feature in words", inSpecimen: "onum, -liga",
            by: "oldstyle figures, -liga",
            codes: ["bad-value"],
            expected: [
                "template.yaml:12:16: error: `oldstyle figures` is no OpenType feature",
                "  hint: write `onum`",
            ]),
        Mistake(
            "a feature with a plus", inSpecimen: "onum, -liga",
            by: "onum, +liga",
            codes: ["bad-value"],
            expected: [
                "template.yaml:12:22: error: `+liga` is no OpenType feature",
                "  hint: write `liga`",
            ]),
        Mistake(
            "a feature of five letters", inSpecimen: "onum, -liga",
            by: "onums, -liga",
            codes: ["bad-value"],
            expected: [
                "template.yaml:12:16: error: `onums` is no OpenType feature",
                "  hint: write its four letters, perhaps with `-` before or a number after: onum, -liga, ss01=2",
            ]),
        Mistake(
            "a feature that is off with a value", inSpecimen: "ss01=2",
            by: "-ss01=2",
            codes: ["bad-value"],
            expected: [
                "template.yaml:12:29: error: `-ss01=2` is no OpenType feature",
                "  hint: write its four letters, perhaps with `-` before or a number after: onum, -liga, ss01=2",
            ]),
        Mistake(
            "a value of three digits", inSpecimen: "ss01=2",
            by: "ss01=200",
            codes: ["bad-value"],
            expected: [
                "template.yaml:12:29: error: `ss01=200` is no OpenType feature",
                "  hint: write its four letters, perhaps with `-` before or a number after: onum, -liga, ss01=2",
            ]),
        Mistake(
            "a feature twice", inSpecimen: "onum, -liga",
            by: "onum, liga=0, -liga",
            codes: ["bad-value"],
            expected: [
                "template.yaml:12:30: error: `features` names `liga` twice"
            ]),
        Mistake(
            "hyphenation by a word", inSpecimen: "hyphenate: true",
            by: "hyphenate: yes",
            codes: ["unknown-value"],
            expected: [
                "template.yaml:13:16: error: `yes` is no value of `hyphenate`",
                "  hint: write one of: true false",
            ]),
        Mistake(
            "hyphenation in capitals", inSpecimen: "hyphenate: true",
            by: "hyphenate: True",
            codes: ["unknown-value"],
            expected: [
                "template.yaml:13:16: error: `True` is no value of `hyphenate`",
                "  hint: did you mean `true`?",
            ]),
        Mistake(
            "hyphenation of no language", inSpecimen: "    lang: \"{{language|fr}}\"\n",
            by: "",
            codes: ["missing-key"],
            expected: [
                "template.yaml:13:5: error: style `body` divides words, but of no language",
                "  hint: add a `lang`, such as fr: each language has its own rules",
            ]),
        Mistake(
            "a language with something around its placeholder", inSpecimen: "lang: \"{{language|fr}}\"",
            by: "lang: \"{{language}}-FR\"",
            codes: ["bad-value"],
            expected: [
                "template.yaml:14:11: error: `lang` takes a language tag, or one placeholder of a column and nothing else",
                "  hint: write fr, or \"{{language|fr}}\"",
            ]),
        Mistake(
            "two placeholders for a language", inSpecimen: "lang: \"{{language|fr}}\"",
            by: "lang: \"{{language}}{{country}}\"",
            codes: ["bad-value"],
            expected: [
                "template.yaml:14:11: error: `lang` takes a language tag, or one placeholder of a column and nothing else",
                "  hint: write fr, or \"{{language|fr}}\"",
            ]),
        Mistake(
            "a language by a placeholder of ours", inSpecimen: "lang: \"{{language|fr}}\"",
            by: "lang: \"{{@job}}\"",
            codes: ["bad-value"],
            expected: [
                "template.yaml:14:11: error: `lang` takes a language tag, or one placeholder of a column and nothing else",
                "  hint: write fr, or \"{{language|fr}}\"",
            ]),
        Mistake(
            "a placeholder of ours that is unknown, for a language", inSpecimen: "lang: \"{{language|fr}}\"",
            by: "lang: \"{{@lang}}\"",
            codes: ["unknown-placeholder"],
            expected: [
                "template.yaml:14:12: error: unknown placeholder `@lang`",
                "  hint: known here: @piece, @page, @pages, @job, @run, @purl, @purl_short, @token",
            ]),
        Mistake(
            "a fallback that is no language", inSpecimen: "{{language|fr}}\"\n",
            by: "{{language|French}}\"\n",
            codes: ["bad-value"],
            expected: [
                "template.yaml:14:12: error: the fallback of `lang` is not a language tag: `French`",
                "  hint: write fr, de-CH or zh-Hant",
            ]),
        Mistake(
            "a fallback with an underscore", inSpecimen: "{{language|fr}}\"\n",
            by: "{{language|fr_CA}}\"\n",
            codes: ["bad-value"],
            expected: [
                "template.yaml:14:12: error: the fallback of `lang` is not a language tag: `fr_CA`",
                "  hint: write fr-CA",
            ]),
        Mistake(
            "a style named as the mark for bold", inSpecimen: "  loud:",
            by: "  b: {family: Inter, size: 9pt}\n  loud:",
            codes: ["bad-name"],
            expected: [
                "template.yaml:15:3: error: a style cannot be named `b`: `<b>` in a text is a mark of its own"
            ]),
    ]
}
