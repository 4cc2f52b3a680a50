extension Mistake {
    /// Contact lists that no run can print.
    static let ofLists = [
        Mistake(
            "a list that is not there",
            "rm job/contacts.csv",
            says: """
                job/contacts.csv: error: there is no such file
                  hint: check the name and the folder
                  hint: named in job/job.yaml:6:9
                """),
        Mistake(
            "a list in a folder that is not there",
            "sed -i 's,contacts.csv,lists/contacts.csv,' job/job.yaml",
            says: """
                job/lists/contacts.csv: error: there is no such file
                  hint: check the name and the folder
                  hint: named in job/job.yaml:6:9
                """),
        Mistake(
            "a folder in place of a list",
            "rm job/contacts.csv; mkdir job/contacts.csv",
            says: """
                job/contacts.csv: error: this is a folder, not a list
                  hint: name a file in it
                  hint: named in job/job.yaml:6:9
                """),
        Mistake(
            "a named pipe in place of a list, which must not be waited for",
            "rm job/contacts.csv; mkfifo job/contacts.csv",
            says: """
                job/contacts.csv: error: this is a pipe or a device, not a file
                  hint: write the list to a file first
                  hint: named in job/job.yaml:6:9
                """),
        Mistake(
            "a device in place of a list",
            "ln -sf /dev/zero job/contacts.csv",
            says: """
                job/contacts.csv: error: this is a pipe or a device, not a file
                  hint: write the list to a file first
                  hint: named in job/job.yaml:6:9
                """),
        Mistake(
            "an empty list",
            ": > job/contacts.csv",
            says: """
                job/contacts.csv: error: the list is empty: it has no header
                  hint: named in job/job.yaml:6:9
                """),
        Mistake(
            "a list of nothing but its header",
            "sed -i 2,9d job/contacts.csv",
            says: """
                job/contacts.csv: error: no row of the list can be printed: it has no rows
                """),
        Mistake(
            "two columns of one name",
            "sed -i '1s/last_name/first_name/' job/contacts.csv",
            says: """
                job/contacts.csv:1:15: error: two columns are named `first_name`
                  hint: give each its own name
                """),
        Mistake(
            "a column without a name",
            "sed -i '1s/$/,/' job/contacts.csv",
            says: """
                job/contacts.csv:1:25: error: a column has no name
                  hint: name it, or delete the empty column
                """),
        Mistake(
            "a list written with semicolons",
            "sed -i 's/,/;/g' job/contacts.csv",
            says: """
                job/contacts.csv:1:1: error: the header is a single column that holds the delimiter semicolon
                  hint: set `delimiter: semicolon` under `contacts` in the job
                """),
        Mistake(
            "a list in UTF-16",
            "iconv -f utf-8 -t utf-16 job/contacts.csv > x; mv x job/contacts.csv",
            says: """
                job/contacts.csv:1:1: error: the list is UTF-16, not UTF-8
                  hint: save the list as UTF-8
                """),
        Mistake(
            "a list in UTF-16 without its mark",
            "iconv -f utf-8 -t utf-16be job/contacts.csv > x; mv x job/contacts.csv",
            says: """
                job/contacts.csv:1:1: error: the list is UTF-16, not UTF-8
                  hint: save the list as UTF-8
                """),
        Mistake(
            "a header that is not UTF-8",
            #"sed -i '1s/last/l\xe4st/' job/contacts.csv"#,
            says: """
                job/contacts.csv:1:15: error: the name of a column is not UTF-8
                  hint: save the list as UTF-8
                """),
        Mistake(
            "a header with a terminal's control characters",
            #"sed -i '1s/last/\x1b[31mlast/' job/contacts.csv"#,
            says: """
                job/contacts.csv:1:15: error: the name of a column holds the character U+001B
                """),
        Mistake(
            "a quote in the header that is never closed",
            #"sed -i '1s/first/"first/' job/contacts.csv"#,
            says: """
                job/contacts.csv:1: error: the header cannot be read: cell 2: the quote opened in line 1 is never closed, so the rest of the list belongs to this row
                """),
        Mistake(
            "lines that end as on old Macs",
            #"tr '\n' '\r' < job/contacts.csv > x; mv x job/contacts.csv"#,
            says: """
                job/contacts.csv:1: error: the header cannot be read: cell 3: a carriage return without a line feed, outside quotes
                  hint: save the list with line feeds, or carriage returns and line feeds
                """),
        Mistake(
            "rows that are all ragged",
            "sed -i '2,$s/$/,ZZSECRET/' job/contacts.csv",
            says: """
                job/contacts.csv: error: no row of the list can be printed: 5 rejected
                  hint: `tirage check` says why, row by row
                """),
        Mistake(
            "rows that are all no UTF-8",
            #"sed -i '2,$s/$/\xff/' job/contacts.csv"#,
            says: """
                job/contacts.csv: error: no row of the list can be printed: 5 rejected
                  hint: `tirage check` says why, row by row
                """),
        Mistake(
            "a quote in the first row that is never closed",
            #"sed -i '2s/,/,"/' job/contacts.csv"#,
            says: """
                job/contacts.csv:2: error: column `first_name`: the quote opened in line 2 is never closed, so the rest of the list belongs to this row
                  hint: close the quote; a quote that belongs to the text is doubled
                """),
        Mistake(
            "rows that are all too long for their frame",
            """
            sed -i '2,$s/$/ ZZSECRET ZZSECRET ZZSECRET ZZSECRET ZZSECRET ZZSECRET ZZSECRET/' job/contacts.csv
            """,
            says: """
                job/contacts.csv: error: no row of the list can be printed: 5 quarantined
                  hint: `tirage check` says why, row by row
                """),
        Mistake(
            "a key that every row leaves empty",
            "sed -i '2,$s/^[^,]*//' job/contacts.csv",
            says: """
                job/contacts.csv: error: no row of the list can be printed: 5 rejected
                  hint: `tirage check` says why, row by row
                """),
        Mistake(
            "an unknown key column",
            "sed -i 's/key: id/key: [id, fist_name]/' job/job.yaml",
            says: """
                job/job.yaml:7:13: error: the key column `fist_name` is not in contacts.csv
                  hint: did you mean `first_name`?
                """),
        Mistake(
            "an unknown placeholder",
            "sed -i 's/{{first_name|/{{first_nmae|/' job/template.yaml",
            says: """
                job/template.yaml:10:21: error: placeholder `first_nmae` matches no column of contacts.csv
                  hint: did you mean `first_name`?
                """),
    ]
}
