extension Mistake {
    /// Pieces that are not printed again, and why.
    static let ofReprints = [
        Mistake(
            "a run that is not there",
            ":",
            "reprint out/runs/0007 --pieces 1 --reason jam",
            says: """
                error: …/out/runs/0007 is no published run
                  hint: name a run's folder, such as Output/JOB/current or Output/JOB/runs/0001
                """),
        Mistake(
            "an unfinished run",
            "tirage prepare job --fresh --output out",
            "reprint out/work/0002 --pieces 1 --reason jam",
            says: """
                error: …/out/work/0002 is no published run
                  hint: name a run's folder, such as Output/JOB/current or Output/JOB/runs/0001
                """),
        Mistake(
            "a piece that the run does not have",
            ":",
            "reprint out/current --pieces 2,4-999999999 --reason jam",
            says: "error: run 1 has no piece 6: its pieces are 1 to 5"),
        Mistake(
            "a list of codes that is not there",
            ":",
            "reprint out/current --file codes.txt --reason jam",
            says: "codes.txt: error: there is no such file"),
        Mistake(
            "a list of codes that names nothing",
            "printf '\\n  \\r\\n' > codes.txt",
            "reprint out/current --file codes.txt --reason jam",
            says: """
                codes.txt: error: the file names no piece
                  hint: give it a control mark or a piece number a line
                """),
        Mistake(
            "lines that are no codes",
            "printf '2\\nseventeen\\ncard r1 000002 1/1\\ncard r1 2 1/1 9F3A21C7\\n-3\\n' > codes.txt",
            "reprint out/current --file codes.txt --reason jam",
            says: """
                codes.txt:2: error: this is neither a piece number nor a control mark
                codes.txt:3: error: this is neither a piece number nor a control mark
                codes.txt:4: error: this is neither a piece number nor a control mark
                codes.txt:5: error: this is neither a piece number nor a control mark
                  hint: a control mark is such as `postcard r1 000042 1/2 9F3A21C7`
                """),
        Mistake(
            "more lines that are no codes than anyone reads",
            "for i in {1..25}; do echo x; done > codes.txt",
            "reprint out/current --file codes.txt --reason jam",
            says: (1...20).map {
                "codes.txt:\($0): error: this is neither a piece number nor a control mark\n"
            }.joined() + """
                  hint: a control mark is such as `postcard r1 000042 1/2 9F3A21C7`
                error: 5 more lines are refused
                """),
        Mistake(
            "sheets of another job, of another run, and of no piece",
            "printf 'flyer r1 000002 1/1 9F3A21C7\\ncard r2 000002 1/1 9F3A21C7\\n6\\n' > codes.txt",
            "reprint out/current --file codes.txt --reason jam",
            says: """
                codes.txt:1: error: this sheet is of job `flyer`, not `card`
                codes.txt:2: error: this sheet is of run 2, not run 1
                codes.txt:3: error: run 1 has no piece 6: its pieces are 1 to 5
                  hint: look at the sheet: nothing is printed again on a guess
                """),
        Mistake(
            "a code whose check number is another piece's, and a page that is none",
            """
            check() { sqlite3 out/current/plan.sqlite "SELECT record_check FROM piece WHERE piece = $1"; }
            printf "card r1 000002 1/1 $(check 2)\\ncard r1 000003 1/1 $(check 2)\\ncard r1 000004 2/2 $(check 4)\\n" \
                > codes.txt
            """,
            "reprint out/current --file codes.txt --reason jam",
            says: """
                codes.txt:2: error: the check number is not that of piece 3
                codes.txt:3: error: piece 4 has 1 page: 2/2 is none of them
                  hint: look at the sheet: nothing is printed again on a guess
                """),
        Mistake(
            "a press file that is gone",
            "rm out/current/print/card-r1-0002.pdf",
            "reprint out/current --pieces 1-3 --reason jam",
            says: """
                error: print/card-r1-0002.pdf, with part 2 of run 1, is missing
                  hint: bring the file back as it was, or name the job with `--job JOB`: the part is then rendered again
                """),
        Mistake(
            "a press file that was changed",
            "echo >> out/current/print/card-r1-0002.pdf",
            "reprint out/current --pieces 1-3 --reason jam",
            says: """
                error: print/card-r1-0002.pdf, with part 2 of run 1, is not as it was published
                  hint: bring the file back as it was, or name the job with `--job JOB`: the part is then rendered again
                """),
        Mistake(
            "a lost press file whose artwork was changed",
            "rm out/current/print/card-r1-0002.pdf; echo >> job/front.svg",
            "reprint out/current --pieces 1-3 --reason jam --job job",
            says: """
                error: print/card-r1-0002.pdf, with part 2 of run 1, is missing and cannot be rendered again: front.svg is no longer the file that the plan was made with
                  hint: bring the file back as it was
                """),
        Mistake(
            "a lost press file without its seal",
            "rm out/current/print/card-r1-0002.pdf out/current/seals/0002.json",
            "reprint out/current --pieces 1-3 --reason jam --job job",
            says: """
                error: print/card-r1-0002.pdf, with part 2 of run 1, is missing and its seal is, too: nobody could tell whether it comes out the same
                  hint: bring the file back as it was
                """),
        Mistake(
            "a lost press file that comes out otherwise",
            """
            rm out/current/print/card-r1-0002.pdf
            python3 - <<'END'
            import json
            path = "out/current/seals/0002.json"
            seal = json.load(open(path))
            seal["sha256"], seal["bytes"] = "0123456789abcdef" * 4, 999
            json.dump(seal, open(path, "w"))
            END
            """,
            "reprint out/current --pieces 1-3 --reason jam --job job",
            says: """
                error: print/card-r1-0002.pdf, with part 2 of run 1, is missing and, rendered again, is not what was printed: SHA-256 <hash>… instead of <hash>…; <n> bytes instead of 999
                  hint: bring the file back as it was
                """),
        Mistake(
            "a manifest that is gone",
            "rm -r out/current/manifest",
            "reprint out/current --pieces 1 --reason jam",
            says: """
                …/out/runs/0001/manifest: error: the run's manifest does not say where its pieces stand: cannot open `…/out/runs/0001/manifest/datapackage.json`: No such file or directory
                  hint: bring the run's folder back as it was published
                """),
        Mistake(
            "a manifest that was changed",
            "sed -i 's/card-r1-0001.pdf/card-r1-0003.pdf/' out/current/manifest/purl.jsonl",
            "reprint out/current --pieces 1 --reason jam",
            says: """
                …/out/runs/0001/manifest: error: the run's manifest does not say where its pieces stand: …/out/runs/0001/manifest/purl.jsonl is not the file that the descriptor names: its SHA-256 differs
                  hint: bring the run's folder back as it was published
                """),
        Mistake(
            "a manifest of another run",
            """
            tirage run job --fresh --output out
            cp -r out/runs/0001/manifest out/runs/0002/other
            rm -r out/runs/0002/manifest; mv out/runs/0002/other out/runs/0002/manifest
            """,
            "reprint out/runs/0002 --pieces 1 --reason jam",
            says: """
                …/out/runs/0002/manifest: error: the run's manifest does not say where its pieces stand: it is another run's
                  hint: bring the run's folder back as it was published
                """),
        Mistake(
            "a plan that is gone",
            "rm out/current/plan.sqlite",
            "reprint out/current --pieces 1 --reason jam",
            says: """
                error: there is no plan at …/out/runs/0001/plan.sqlite
                  hint: `tirage prepare JOB` makes one and says where
                """),
        Mistake(
            "a plan of another run",
            "tirage run job --fresh --output out; cp out/runs/0001/plan.sqlite out/runs/0002/plan.sqlite",
            "reprint out/runs/0002 --pieces 1 --reason jam",
            says: """
                error: …/out/runs/0002/plan.sqlite is not the plan that run 2 was printed from
                  hint: bring the run's folder back as it was published
                """),
    ]
}
