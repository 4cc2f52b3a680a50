/// Mistakes in texts and their placeholders.
extension Mistake {
    static let ofPlaceholders: [Mistake] = [
        Mistake(
            "a text that is a placeholder",
            inTemplate: "text: \"Chère {{first_name|amie}},\\nvotre code : {{@token}}\"",
            by: "text: {{first_name}}",
            codes: ["unquoted-placeholder"],
            expected: [
                "template.yaml:11:15: error: a text that begins with `{{` must be in quotes",
                "  hint: put the text in quotes: \"{{first_name}}\"",
            ]),
        Mistake(
            "a text that begins with a placeholder",
            inTemplate: "text: \"Chère {{first_name|amie}},\\nvotre code : {{@token}}\"",
            by: "text: {{first_name}}, bonjour",
            codes: ["unquoted-placeholder"],
            expected: [
                "template.yaml:11:15: error: a text that begins with `{{` must be in quotes",
                "  hint: put the text in quotes: \"{{first_name}}\"",
            ]),
        Mistake(
            "a blank text", inTemplate: "text: \"Chère {{first_name|amie}},\\nvotre code : {{@token}}\"",
            by: "text: \" \"",
            codes: ["bad-value"],
            expected: [
                "template.yaml:11:15: error: `text` is blank"
            ]),
        Mistake(
            "a list for a text", inTemplate: "text: \"Chère {{first_name|amie}},\\nvotre code : {{@token}}\"",
            by: "text: [a, b]",
            codes: ["wrong-kind"],
            expected: [
                "template.yaml:11:15: error: `text` takes a single value, not a list"
            ]),
        Mistake(
            "a placeholder that is not closed", inTemplate: "{{first_name|amie}},",
            by: "{{first_name|amie,",
            codes: ["unclosed-placeholder"],
            expected: [
                "template.yaml:11:22: error: `{{` is not closed in its line",
                "  hint: end the placeholder with `}}`",
            ]),
        Mistake(
            "a placeholder that closes in the next line", inTemplate: ": {{@token}}\"",
            by: ": {{@tok\\nen}}\"",
            codes: ["unclosed-placeholder", "stray-braces"],
            expected: [
                "template.yaml:11:57: error: `{{` is not closed in its line",
                "  hint: end the placeholder with `}}`",
                "template.yaml:11:67: error: `}}` closes no `{{`",
            ]),
        Mistake(
            "an empty placeholder", inTemplate: "{{first_name|amie}}",
            by: "{{ }}",
            codes: ["empty-placeholder"],
            expected: [
                "template.yaml:11:22: error: the placeholder names no column",
                "  hint: write {{column}}, for instance",
            ]),
        Mistake(
            "a fallback for nothing", inTemplate: "{{first_name|amie}}",
            by: "{{|amie}}",
            codes: ["empty-placeholder"],
            expected: [
                "template.yaml:11:22: error: the placeholder names no column",
                "  hint: write {{column}}, for instance",
            ]),
        Mistake(
            "two fallbacks", inTemplate: "{{first_name|amie}}",
            by: "{{first_name|amie|ami}}",
            codes: ["bad-placeholder"],
            expected: [
                "template.yaml:11:22: error: a placeholder takes one fallback, after one `|`"
            ]),
        Mistake(
            "three braces", inTemplate: "{{first_name|amie}}",
            by: "{{{first_name}}}",
            codes: ["bad-placeholder"],
            expected: [
                "template.yaml:11:22: error: a placeholder cannot hold `{` or `}`"
            ]),
        Mistake(
            "an unknown placeholder of ours", inTemplate: "{{@token}}",
            by: "{{@tokn}}",
            codes: ["unknown-placeholder"],
            expected: [
                "template.yaml:11:57: error: unknown placeholder `@tokn`",
                "  hint: did you mean `@token`?",
            ]),
        Mistake(
            "a placeholder of ours with a fallback", inTemplate: "{{@token}}",
            by: "{{@token|none}}",
            codes: ["bad-placeholder"],
            expected: [
                "template.yaml:11:57: error: `@token` is never empty and takes no fallback"
            ]),
        Mistake(
            "closing braces alone", inTemplate: "{{first_name|amie}}",
            by: "first_name}}",
            codes: ["stray-braces"],
            expected: [
                "template.yaml:11:32: error: `}}` closes no `{{`"
            ]),
    ]
}
