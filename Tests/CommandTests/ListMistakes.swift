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
        Mistake(
            "a delimiter that the list has not",
            #"""
            sed -i 's/  key: id/  key: id\n  delimiter: tab/' job/job.yaml
            """#,
            says: #"""
                job/contacts.csv:1:1: error: the header is a single column that holds the delimiter comma
                  hint: set `delimiter: comma` beside its name, or leave `delimiter` out
                """#),
        Mistake(
            "a list in UTF-16 without its mark",
            #"""
            iconv -f utf-8 -t utf-16be job/contacts.csv > x; mv x job/contacts.csv
            """#,
            says: #"""
                job/contacts.csv: error: the list is UTF-16 without a byte order mark
                  hint: set `encoding: utf-16le` or `encoding: utf-16be` beside its name, or save it as UTF-8
                  hint: named in job/job.yaml:6:9
                """#),
        Mistake(
            "an encoding that there is none of",
            #"""
            sed -i 's/  key: id/  key: id\n  encoding: latin-7/' job/job.yaml
            """#,
            says: #"""
                job/job.yaml:8:13: error: there is no encoding `latin-7`
                  hint: known here: utf-8, utf-16, utf-16le, utf-16be, windows-1250, windows-1251, windows-1252, windows-1253, windows-1254, windows-1257, iso-8859-1, iso-8859-2, iso-8859-15, mac-roman, cp437, cp850
                """#),
        Mistake(
            "a CSV file named as a workbook",
            #"""
            sed -i 's/contacts.csv/contacts.xlsx/' job/job.yaml; mv job/contacts.csv job/contacts.xlsx
            """#,
            says: #"""
                job/contacts.xlsx: error: the file is no .xlsx workbook
                  hint: if it is a CSV file, set `format: csv` beside its name, else save it as .xlsx or CSV
                  hint: named in job/job.yaml:6:9
                """#),
        Mistake(
            "a workbook named as CSV",
            #"""
            printf 'PK\x03\x04rest of it' > job/contacts.csv
            """#,
            says: #"""
                job/contacts.csv: error: this is a workbook (XLSX) or a ZIP archive, not text
                  hint: set `format: xlsx` beside its name
                  hint: named in job/job.yaml:6:9
                """#),
        Mistake(
            "a JSON list that breaks off",
            #"""
            sed -i 's/contacts.csv/contacts.json/' job/job.yaml
            printf '[{"id": 1, "first_name": "a", "last_name": "b"},\n {"id": }]' > job/contacts.json
            """#,
            says: #"""
                job/contacts.json:2:9: error: not JSON: a value is expected here
                  hint: nobody can say what follows this place: have the list made again
                """#),
        Mistake(
            "a database without the table",
            #"""
            sed -i 's/contacts.csv/c.sqlite/; s/  key: id/  key: id\n  table: peple/' job/job.yaml
            sqlite3 job/c.sqlite 'CREATE TABLE people(id TEXT); CREATE TABLE other(x)'
            """#,
            says: #"""
                job/c.sqlite: error: the database has no table `peple`
                  hint: did you mean `people`?
                  hint: its tables and views: `other`, `people`
                  hint: named in job/job.yaml:6:9
                """#),
        Mistake(
            "a second list without a column of the first",
            #"""
            sed -i 's/file: contacts.csv/file: [contacts.csv, more.csv]/' job/job.yaml
            printf 'id,first_name,name\n1,a,b\n' > job/more.csv
            """#,
            says: #"""
                job/more.csv: error: the list lacks the column `last_name` of job/contacts.csv
                  hint: known here: name
                  hint: named in job/job.yaml:6:24
                """#),
        Mistake(
            "standard input named twice",
            #"""
            sed -i 's/file: contacts.csv/file: ["-", "-"]/' job/job.yaml
            """#,
            says: #"""
                job/job.yaml:6:15: error: standard input can be read once only
                """#),
        Mistake(
            "standard input without a byte",
            #"""
            sed -i 's/file: contacts.csv/file: "-"/' job/job.yaml
            """#,
            says: #"""
                standard input: error: the list is empty: it has no header
                  hint: named in job/job.yaml:6:9
                """#),
    ]
}
