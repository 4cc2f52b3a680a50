extension Mistake {
    /// Job files that no run can follow.
    static let ofJobs = [
        Mistake(
            "a job that is not there",
            ":",
            "run nojob.yaml",
            says: """
                nojob.yaml: error: there is no such file
                  hint: JOB is a job.yaml, or a folder holding one
                """),
        Mistake(
            "a folder without a job.yaml",
            ":",
            "run home",
            says: """
                home/job.yaml: error: there is no such file
                  hint: JOB is a job.yaml, or a folder holding one
                """),
        Mistake(
            "a named pipe in place of a job",
            "rm job/job.yaml; mkfifo job/job.yaml",
            says: """
                job/job.yaml: error: this is not a regular file
                  hint: JOB is a job.yaml, or a folder holding one
                """),
        Mistake(
            "an empty job",
            ": > job/job.yaml",
            says: """
                job/job.yaml:1:1: error: the file is empty
                """),
        Mistake(
            "a value that never ends",
            "echo 'x: [' >> job/job.yaml",
            says: """
                job/job.yaml:12:1: error: a value is missing here
                """),
        Mistake(
            "an unknown key",
            "echo 'ink_profile: red' >> job/job.yaml",
            says: """
                job/job.yaml:11:1: error: unknown key `ink_profile` in the job
                  hint: known here: job, campaign, date, template, contacts, tables, fields, select, suppress, duplicates, seeds, holdout, order, report_by, purl, print
                """),
        Mistake(
            "a key given twice",
            "echo 'job: again' >> job/job.yaml",
            says: """
                job/job.yaml:11:1: error: the key `job` is given twice
                  hint: the first is in line 1
                """),
        Mistake(
            "a list in place of a name",
            "sed -i 's/^job: card/job: [card]/' job/job.yaml",
            says: """
                job/job.yaml:1:6: error: `job` takes a single value, not a list
                """),
        Mistake(
            "a name that would leave the output folder",
            "sed -i 's,^job: card,job: ../card,' job/job.yaml",
            says: """
                job/job.yaml:1:6: error: `job` cannot be `../card`
                  hint: use a-z, 0-9 and hyphens, at most 40, a letter or digit first
                """),
        Mistake(
            "a word in place of a number",
            "sed -i 's/part: 2/part: two/' job/job.yaml",
            says: """
                job/job.yaml:10:15: error: `part` takes a whole number from 1 to 5000, not `two`
                """),
        Mistake(
            "parts of no pieces",
            "sed -i 's/part: 2/part: 0/' job/job.yaml",
            says: """
                job/job.yaml:10:15: error: `part` takes a whole number from 1 to 5000, not `0`
                """),
        Mistake(
            "a day that no calendar has",
            "sed -i 's/^date: .*/date: 2026-02-30/' job/job.yaml",
            says: """
                job/job.yaml:3:7: error: `date` is not a day of the calendar: `2026-02-30`
                  hint: write year, month and day: 2026-10-01
                """),
        Mistake(
            "a base without https",
            "sed -i 's,https://,,' job/job.yaml",
            says: """
                job/job.yaml:9:9: error: `base` must begin with `https://`
                  hint: write it like this: https://go.example.com/
                """),
        Mistake(
            "a base that no QR code of this kind should carry",
            #"sed -i "s,example.com/,example.com/$(printf %0200d 0)/," job/job.yaml"#,
            says: """
                job/job.yaml:9:9: error: `base` has more than 200 characters
                """),
        Mistake(
            "a token of unknown length",
            #"sed -i 's/^purl:/purl:\n  token: tpyed/' job/job.yaml"#,
            says: """
                job/job.yaml:9:10: error: `tpyed` is no value of `token`
                  hint: did you mean `typed`?
                """),
        Mistake(
            "a job in UTF-16",
            "iconv -f utf-8 -t utf-16 job/job.yaml > x; mv x job/job.yaml",
            says: """
                job/job.yaml:1:1: error: the file is UTF-16, not UTF-8
                  hint: save it as UTF-8
                """),
        Mistake(
            "a job in UTF-16 without its mark",
            "iconv -f utf-8 -t utf-16be job/job.yaml > x; mv x job/job.yaml",
            says: """
                job/job.yaml:1:1: error: the file is UTF-16, not UTF-8
                  hint: save it as UTF-8
                """),
        Mistake(
            "a job in Latin-1",
            #"printf '# \xe9\n' >> job/job.yaml"#,
            says: """
                job/job.yaml:11:3: error: the bytes here are not UTF-8
                  hint: save the file as UTF-8
                """),
        Mistake(
            "a job that is no text",
            "head -c 400 /proc/self/exe > job/job.yaml",
            says: """
                job/job.yaml:1:42: error: the bytes here are not UTF-8
                  hint: save the file as UTF-8
                """),
        Mistake(
            "many mistakes, which are told at once",
            #"""
            printf 'job: Big Job\ncampaign:\ndate: never\ntemplate: t.yaml\ncontacts: {file: x.csv}\npurl: {base: x}\n' > job/job.yaml
            """#,
            says: """
                job/job.yaml:1:6: error: `job` cannot be `Big Job`
                  hint: use a-z, 0-9 and hyphens, at most 40, a letter or digit first
                job/job.yaml:2:10: error: `campaign` has no value
                job/job.yaml:3:7: error: `date` is not a day of the calendar: `never`
                  hint: write year, month and day: 2026-10-01
                job/job.yaml:5:11: error: `contacts` needs the key `key`
                job/job.yaml:6:14: error: `base` must begin with `https://`
                  hint: write it like this: https://go.example.com/
                """),
        Mistake(
            "a template that is not there",
            "rm job/template.yaml",
            says: """
                job/template.yaml: error: there is no such file
                  hint: named in job/job.yaml:4:11
                """),
    ]
}
