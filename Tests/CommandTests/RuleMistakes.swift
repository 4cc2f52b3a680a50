extension Mistake {
    /// Of rules, and of the lists that rules name.
    static let ofRules: [Mistake] = [
        Mistake(
            "a text compared with a number",
            #"""
            cat >> job/job.yaml <<'END'
            select: last_name > 5
            END
            """#,
            says: #"""
                job/job.yaml:11:9: error: `last_name` is text and cannot be compared with a number
                  hint: give `last_name` the type number under contacts.types, or write number(last_name)
                """#),
        Mistake(
            "a text in double quotes",
            #"""
            cat >> job/job.yaml <<'END'
            select: first_name = "Ada"
            END
            """#,
            says: #"""
                job/job.yaml:11:22: error: there is no column or field `Ada`
                  hint: text stands in single quotes: 'Ada'
                """#),
        Mistake(
            "an aggregate",
            #"""
            cat >> job/job.yaml <<'END'
            select: count(*) > 1
            END
            """#,
            says: #"""
                job/job.yaml:11:9: error: `count` works on many rows, and an expression sees its own row
                  hint: `tirage check` counts for how many rows a rule holds
                """#),
        Mistake(
            "a subquery",
            #"""
            cat >> job/job.yaml <<'END'
            select: id IN (SELECT id FROM x)
            END
            """#,
            says: #"""
                job/job.yaml:11:16: error: an expression sees its own row, so `SELECT` has nothing to look in
                  hint: for values by a key write a table under `tables`, and lookup('table', x)
                """#),
        Mistake(
            "a rule that asks the clock",
            #"""
            cat >> job/job.yaml <<'END'
            fields:
              today: date('now')
            END
            """#,
            says: #"""
                job/job.yaml:12:15: error: `'now'` is no date
                  hint: the job's date is job_date()
                """#),
        Mistake(
            "an unknown function",
            #"""
            cat >> job/job.yaml <<'END'
            fields:
              name: uper(last_name)
            END
            """#,
            says: #"""
                job/job.yaml:12:9: error: there is no function `uper`
                  hint: did you mean `upper`?
                """#),
        Mistake(
            "an expression that YAML cuts off",
            #"""
            cat >> job/job.yaml <<'END'
            fields:
              greeting: 'Dear ' || last_name
            END
            """#,
            says: #"""
                job/job.yaml:12:13: error: YAML takes what is in quotes here for the whole value, and more follows
                  hint: write the expression in double quotes: "'Dear ' || last_name"
                """#),
        Mistake(
            "a field named as a column",
            #"""
            cat >> job/job.yaml <<'END'
            fields:
              id: last_name
            END
            """#,
            says: #"""
                job/job.yaml:12:3: error: the field `id` has the name of a column of contacts.csv
                  hint: give it a name of its own
                """#),
        Mistake(
            "a field used before it is made",
            #"""
            cat >> job/job.yaml <<'END'
            fields:
              a: b || '!'
              b: upper(last_name)
            END
            """#,
            says: #"""
                job/job.yaml:12:6: error: the field `b` is not made yet here
                  hint: a field may use those that stand above it
                """#),
        Mistake(
            "a text that NULL would swallow",
            #"""
            cat >> job/job.yaml <<'END'
            fields:
              a: last_name || NULL
            END
            """#,
            says: #"""
                job/job.yaml:12:19: error: there is no NULL: an empty cell is the empty text
                  hint: write blank(x), or NOT blank(x)
                """#),
        Mistake(
            "a `when` with an unknown column",
            #"""
            sed -i "s/^      - name: greeting/      - name: greeting\n        when: cuontry = 'FR'/" job/template.yaml
            """#,
            says: #"""
                job/template.yaml:9:15: error: there is no column or field `cuontry`
                  hint: known here: first_name, id, last_name
                """#),
        Mistake(
            "seeds that are not there",
            #"""
            cat >> job/job.yaml <<'END'
            seeds: { file: seeds.csv }
            END
            """#,
            says: #"""
                job/seeds.csv: error: there is no such file
                  hint: check the name and the folder
                  hint: named in job/job.yaml:11:16
                """#),
        Mistake(
            "seeds without the key",
            #"""
            cat >> job/job.yaml <<'END'
            seeds: { file: seeds.csv }
            END
            printf 'name\nx\n' > job/seeds.csv
            """#,
            says: #"""
                job/seeds.csv: error: the list lacks the column `id` of job/contacts.csv
                  hint: known here: name
                  hint: named in job/job.yaml:11:16
                """#),
        Mistake(
            "a suppressing list with a row that cannot be read",
            #"""
            cat >> job/job.yaml <<'END'
            suppress:
              - file: no.csv
                match: id
            END
            printf 'id,x\n1\n' > job/no.csv
            """#,
            says: #"""
                job/no.csv:2: error: the row has 1 cell, the header has 2
                  hint: a row that cannot be read suppresses nobody: put it right, or take it out
                """#),
        Mistake(
            "a suppressing list without the column",
            #"""
            cat >> job/job.yaml <<'END'
            suppress:
              - file: no.csv
                match: { id: ident }
            END
            printf 'id,x\n1,2\n' > job/no.csv
            """#,
            says: #"""
                job/job.yaml:13:18: error: the column `ident` is not in no.csv
                  hint: known here: id, x
                """#),
        Mistake(
            "duplicates that are refused",
            #"""
            cat >> job/job.yaml <<'END'
            duplicates: refuse
            END
            tail -1 job/contacts.csv >> job/contacts.csv
            """#,
            says: #"""
                job/contacts.csv:7: error: the contact is in the list twice: same key as line 6
                  hint: take the second ones out, or set `duplicates: first` in the job to keep the first of each
                """#),
        Mistake(
            "a report by something that tells of people",
            #"""
            cat >> job/job.yaml <<'END'
            report_by: [id]
            END
            (echo id,first_name,last_name; for i in $(seq 1100); do echo $i,a,b; done) > job/contacts.csv
            """#,
            says: #"""
                job/job.yaml:11:13: error: `id` has more than 1000 different values; the report would tell of people
                  hint: count by a column or field of few values
                """#),
        Mistake(
            "an address frame that the template has not",
            #"""
            sed -i 's/  key: id/  key: id\n  address: { standard: fr, frame: adress }/' job/job.yaml
            """#,
            says: #"""
                job/job.yaml:8:35: error: the template has no text frame named `adress`
                  hint: did you mean `address`?
                  hint: name the frame of the address: `address: { standard: fr, frame: … }`
                """#),
        Mistake(
            "a select that holds for nobody",
            #"""
            cat >> job/job.yaml <<'END'
            select: last_name = 'nobody'
            END
            """#,
            says: #"""
                job/contacts.csv: error: no row of the list can be printed: 5 unselected
                  hint: `tirage check` says why, row by row
                """#),
        Mistake(
            "a locale that there is none of",
            #"""
            sed -i 's/  key: id/  key: id\n  locale: xx-YY/' job/job.yaml
            """#,
            says: #"""
                job/job.yaml:8:11: error: there is no locale `xx-YY`
                  hint: write language and country: fr-FR, en-GB, de-CH
                """#),
        Mistake(
            "an empty cell that counts as nonsense",
            #"""
            sed -i 's/  key: id/  key: id\n  types: { last_name: { type: number, empty: none } }/' job/job.yaml
            """#,
            says: #"""
                job/job.yaml:8:46: error: `empty` of `last_name` is not a number
                  hint: write it as the list does
                """#),
        Mistake(
            "a share held out without its percent sign",
            #"""
            cat >> job/job.yaml <<'END'
            holdout: 5
            END
            """#,
            says: #"""
                job/job.yaml:11:10: error: `holdout` is not a share in percent, with at most one decimal: `5`
                  hint: write 5%
                """#),
        Mistake(
            "an order by an unknown column",
            #"""
            cat >> job/job.yaml <<'END'
            order: [last_nme DESC]
            END
            """#,
            says: #"""
                job/job.yaml:11:9: error: there is no column or field `last_nme`
                  hint: did you mean `last_name`?
                """#),
        Mistake(
            "money without a country",
            #"""
            cat >> job/job.yaml <<'END'
            fields:
              m: money(3)
            END
            """#,
            says: #"""
                job/job.yaml:12:12: error: money() needs a currency: the locale belongs to no country
                  hint: write money(x, 'EUR'), or give `locale` under `contacts` a country: fr-FR
                """#),
        Mistake(
            "a condition as a placeholder",
            #"""
            cat >> job/job.yaml <<'END'
            fields:
              vip: last_name = 'x'
            END
            sed -i 's/{{last_name}}/{{vip}}/' job/template.yaml
            """#,
            says: #"""
                job/template.yaml:10:43: error: placeholder `vip` is a condition, which has no text to print
                  hint: print a field of text: iif(vip, 'yes', 'no')
                """#),
        Mistake(
            "a table that there is none of",
            #"""
            cat >> job/job.yaml <<'END'
            fields:
              greeting: lookup('salutation', first_name)
            END
            """#,
            says: #"""
                job/job.yaml:12:20: error: there is no table `'salutation'`
                  hint: write it under `tables`
                """#),
    ]
}
