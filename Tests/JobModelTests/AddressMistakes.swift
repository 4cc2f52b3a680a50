/// Mistakes in the `purl` of a job.
extension Mistake {
    static let ofAddresses: [Mistake] = [
        Mistake(
            "no purl", inJob: GoodFiles.jobPURL,
            by: "",
            codes: ["missing-key"],
            expected: [
                "job.yaml:1:1: error: the job needs the key `purl`"
            ]),
        Mistake(
            "no base", inJob: "  base: https://go.example.com/\n",
            by: "",
            codes: ["missing-key"],
            expected: [
                "job.yaml:11:3: error: `purl` needs the key `base`"
            ]),
        Mistake(
            "a base without scheme", inJob: "https://go.example.com/",
            by: "go.example.com",
            codes: ["bad-url"],
            expected: [
                "job.yaml:11:9: error: `base` must begin with `https://`",
                "  hint: write it like this: https://go.example.com/",
            ]),
        Mistake(
            "a base with a scheme in capitals", inJob: "https://go.example.com/",
            by: "HTTPS://go.example.com/",
            codes: ["bad-url"],
            expected: [
                "job.yaml:11:9: error: `base` must begin with `https://`",
                "  hint: write it like this: https://go.example.com/",
            ]),
        Mistake(
            "a base of another scheme", inJob: "https://go.example.com/",
            by: "ftp://go.example.com/",
            codes: ["bad-url"],
            expected: [
                "job.yaml:11:9: error: `base` must begin with `https://`",
                "  hint: write it like this: https://go.example.com/",
            ]),
        Mistake(
            "a base without end", inJob: "https://go.example.com/",
            by: "https://go.example.com",
            codes: ["bad-url"],
            expected: [
                "job.yaml:11:9: error: `base` must end with `/`",
                "  hint: end it with `/`: https://go.example.com/",
            ]),
        Mistake(
            "a base with capitals", inJob: "https://go.example.com/",
            by: "https://Go.Example.com/",
            codes: ["bad-url"],
            expected: [
                "job.yaml:11:9: error: `base` has capitals in its host",
                "  hint: write go.example.com",
            ]),
        Mistake(
            "a base with a query", inJob: "https://go.example.com/",
            by: "https://go.example.com/?t=",
            codes: ["bad-url"],
            expected: [
                "job.yaml:11:9: error: `base` cannot hold a query",
                "  hint: the token follows the base directly",
            ]),
        Mistake(
            "a base with a fragment", inJob: "https://go.example.com/",
            by: "\"https://go.example.com/#/\"",
            codes: ["bad-url"],
            expected: [
                "job.yaml:11:9: error: `base` cannot hold a fragment",
                "  hint: the token follows the base directly",
            ]),
        Mistake(
            "a base with a user", inJob: "https://go.example.com/",
            by: "https://me@go.example.com/",
            codes: ["bad-url"],
            expected: [
                "job.yaml:11:9: error: `base` cannot hold a user name"
            ]),
        Mistake(
            "a base with an escape", inJob: "https://go.example.com/",
            by: "https://go.example.com/%C3%A9/",
            codes: ["bad-url"],
            expected: [
                "job.yaml:11:9: error: `base` cannot hold `%`",
                "  hint: use letters, digits, `-`, `.`, `_` and `~` only",
            ]),
        Mistake(
            "a base with an accent", inJob: "https://go.example.com/",
            by: "https://go.exämple.com/",
            codes: ["bad-url"],
            expected: [
                "job.yaml:11:9: error: `base` has a host that is not ASCII",
                "  hint: write the name's `xn--` form",
            ]),
        Mistake(
            "a base with an empty host", inJob: "https://go.example.com/",
            by: "https:///x/",
            codes: ["bad-url"],
            expected: [
                "job.yaml:11:9: error: `base` names no host",
                "  hint: write it like this: https://go.example.com/",
            ]),
        Mistake(
            "a base with a bad host", inJob: "https://go.example.com/",
            by: "https://go_example..com/",
            codes: ["bad-url"],
            expected: [
                "job.yaml:11:9: error: `base` has no sound host name",
                "  hint: write it like this: https://go.example.com/",
            ]),
        Mistake(
            "a base with a bad port", inJob: "https://go.example.com/",
            by: "https://go.example.com:99999/",
            codes: ["bad-url"],
            expected: [
                "job.yaml:11:9: error: `base` has no sound port",
                "  hint: a port is a number from 1 to 65535",
            ]),
        Mistake(
            "a base with an empty step", inJob: "https://go.example.com/",
            by: "https://go.example.com//x/",
            codes: ["bad-url"],
            expected: [
                "job.yaml:11:9: error: `base` has an empty, `.` or `..` step in its path"
            ]),
        Mistake(
            "a base with a step up", inJob: "https://go.example.com/",
            by: "https://go.example.com/../x/",
            codes: ["bad-url"],
            expected: [
                "job.yaml:11:9: error: `base` has an empty, `.` or `..` step in its path"
            ]),
        Mistake(
            "a base with a comma", inJob: "https://go.example.com/",
            by: "https://go.example.com/a,b/",
            codes: ["bad-url"],
            expected: [
                "job.yaml:11:9: error: `base` has a path with other characters than a PURL may hold",
                "  hint: use letters, digits, `-`, `.`, `_` and `~` only",
            ]),
        Mistake(
            "a base of 201 characters", inJob: "https://go.example.com/",
            by: "https://go.example.com/\(String(repeating: "a", count: 177))/",
            codes: ["bad-url"],
            expected: [
                "job.yaml:11:9: error: `base` has more than 200 characters"
            ]),
        Mistake(
            "a base without encryption", inJob: "https://go.example.com/",
            by: "http://go.example.com/",
            codes: ["insecure-url"],
            expected: [
                "job.yaml:11:9: warning: `base` is http: what visitors do can be read and changed on the way",
                "  hint: use https if the server can",
            ]),
        Mistake(
            "an unknown token length", inJob: "token: standard",
            by: "token: short",
            codes: ["unknown-value"],
            expected: [
                "job.yaml:12:10: error: `short` is no value of `token`",
                "  hint: write one of: typed standard strong",
            ]),
        Mistake(
            "an unknown case", inJob: "case: mixed",
            by: "case: Upper",
            codes: ["unknown-value"],
            expected: [
                "job.yaml:13:9: error: `Upper` is no value of `case`",
                "  hint: did you mean `upper`?",
            ]),
        Mistake(
            "a landing that is a path", inJob: "landing: https://www.example.com/x",
            by: "landing: /x",
            codes: ["bad-url"],
            expected: [
                "job.yaml:14:12: error: `landing` must be a whole address",
                "  hint: write it like this: https://www.example.com/offer",
            ]),
        Mistake(
            "a landing with a blank", inJob: "landing: https://www.example.com/x",
            by: "landing: https://www.example.com/a b",
            codes: ["bad-url"],
            expected: [
                "job.yaml:14:12: error: `landing` holds a character that a URL cannot",
                "  hint: percent-encode it as UTF-8: `é` is %C3%A9",
            ]),
        Mistake(
            "a landing with an accent", inJob: "landing: https://www.example.com/x",
            by: "landing: https://www.example.com/été",
            codes: ["bad-url"],
            expected: [
                "job.yaml:14:12: error: `landing` holds a character that a URL cannot",
                "  hint: percent-encode it as UTF-8: `é` is %C3%A9",
            ]),
        Mistake(
            "a landing without host", inJob: "landing: https://www.example.com/x",
            by: "landing: https:///x",
            codes: ["bad-url"],
            expected: [
                "job.yaml:14:12: error: `landing` names no host"
            ]),
        Mistake(
            "a validity that ends before it begins", inJob: "until: 2026-12-31",
            by: "until: 2026-09-30",
            codes: ["bad-date"],
            expected: [
                "job.yaml:15:29: error: `valid` ends on 2026-09-30, before it begins on 2026-10-01"
            ]),
    ]
}
