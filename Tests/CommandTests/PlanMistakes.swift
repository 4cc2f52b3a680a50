extension Mistake {
    /// Plans that cannot be rendered or published, and unfinished runs that cannot go on.
    static let ofPlans = [
        Mistake(
            "a plan that is not there",
            ":",
            "render out/work/0002",
            says: """
                error: there is no plan at …/out/work/0002
                  hint: `tirage prepare JOB` makes one and says where
                """),
        Mistake(
            "a plan that is not there to publish",
            ":",
            "publish out/work/0002",
            says: """
                error: there is no plan at …/out/work/0002
                  hint: `tirage prepare JOB` makes one and says where
                """),
        Mistake(
            "a plan that is none",
            """
            tirage prepare job --fresh --output out; cp job/job.yaml out/work/0002/plan.sqlite
            """,
            "render out/work/0002",
            says: """
                error: …/out/work/0002/plan.sqlite is not a plan, or is damaged
                  hint: `tirage run JOB --fresh` gives an unfinished run up for a new one with the same tokens
                """),
        Mistake(
            "a plan that was cut off",
            """
            tirage prepare job --fresh --output out; truncate -s 4096 out/work/0002/plan.sqlite
            """,
            "run job",
            says: """
                error: …/out/work/0002/plan.sqlite is not a plan, or is damaged
                  hint: `tirage run JOB --fresh` gives an unfinished run up for a new one with the same tokens
                """),
        Mistake(
            "a plan of a later format",
            #"""
            tirage prepare job --fresh --output out
            sqlite3 out/work/0002/plan.sqlite "UPDATE plan SET header = replace(header, '\"format\":6', '\"format\":9')"
            """#,
            "render out/work/0002",
            says: """
                error: …/out/work/0002/plan.sqlite has format 9; this is Tirage 0.1.0
                  hint: use the version that prepared it, or prepare again
                """),
        Mistake(
            "a plan with a flipped bit in its header",
            """
            tirage prepare job --fresh --output out
            python3 -c "p='out/work/0002/plan.sqlite'
            b=bytearray(open(p,'rb').read())
            b[b.index(b'go.example')]^=1
            open(p,'wb').write(b)"
            """,
            "render out/work/0002",
            says: """
                error: …/out/work/0002/plan.sqlite is damaged: its content is not what its id says
                  hint: give it up for a new run with `tirage run JOB --fresh`: the tokens stay the same
                """),
        Mistake(
            "a plan with a flipped bit in its header, after rendering",
            """
            tirage prepare job --fresh --output out
            tirage render out/work/0002
            python3 -c "p='out/work/0002/plan.sqlite'
            b=bytearray(open(p,'rb').read())
            b[b.index(b'go.example')]^=1
            open(p,'wb').write(b)"
            """,
            "publish out/work/0002",
            says: """
                error: …/out/work/0002/plan.sqlite is damaged: its content is not what its id says
                  hint: give it up for a new run with `tirage run JOB --fresh`: the tokens stay the same
                """),
        Mistake(
            "a plan with a flipped bit in a piece",
            """
            tirage prepare job --fresh --output out
            python3 -c "p='out/work/0002/plan.sqlite'
            b=bytearray(open(p,'rb').read())
            b[b.index(b'ZZSECRETZola')]^=1
            open(p,'wb').write(b)"
            """,
            "run job",
            says: """
                error: …/out/work/0002/plan.sqlite is damaged: its content is not what its id says
                  hint: give it up for a new run with `tirage run JOB --fresh`: the tokens stay the same
                """),
        Mistake(
            "a plan with a flipped bit in a piece, after rendering",
            """
            tirage prepare job --fresh --output out
            tirage render out/work/0002
            python3 -c "p='out/work/0002/plan.sqlite'
            b=bytearray(open(p,'rb').read())
            b[b.index(b'ZZSECRETZola')]^=1
            open(p,'wb').write(b)"
            """,
            "publish out/work/0002",
            says: """
                error: …/out/work/0002/plan.sqlite is damaged: its content is not what its id says
                  hint: give it up for a new run with `tirage run JOB --fresh`: the tokens stay the same
                """),
        Mistake(
            "a plan that lacks a piece",
            """
            tirage prepare job --fresh --output out
            sqlite3 out/work/0002/plan.sqlite "DELETE FROM piece WHERE piece = 2"
            """,
            "render out/work/0002",
            says: """
                error: …/out/work/0002/plan.sqlite is damaged: pieces are missing
                  hint: give it up for a new run with `tirage run JOB --fresh`: the tokens stay the same
                """),
        Mistake(
            "a plan with a damaged page",
            """
            tirage prepare job --fresh --output out
            printf '%4096s' | dd of=out/work/0002/plan.sqlite bs=4096 seek=2 conv=notrunc status=none
            """,
            "render out/work/0002",
            says: """
                error: …/out/work/0002/plan.sqlite is damaged: it cannot be read to its end
                  hint: give it up for a new run with `tirage run JOB --fresh`: the tokens stay the same
                """),
        Mistake(
            "a plan away from its job",
            """
            tirage prepare job --fresh --output out; cp out/work/0002/plan.sqlite plan.sqlite
            """,
            "render plan.sqlite",
            says: """
                error: …/job-folder is missing: the plan does not say where its job lies
                """),
        Mistake(
            "a plan away from its job to publish",
            """
            tirage prepare job --fresh --output out; cp out/work/0002/plan.sqlite plan.sqlite
            """,
            "publish plan.sqlite",
            says: """
                error: …/plan.sqlite does not lie in the work folder of a job
                  hint: publish the plan where `tirage prepare` has put it
                """),
        Mistake(
            "a run of which no part is made",
            "tirage prepare job --fresh --output out",
            "publish out/work/0002",
            says: """
                error: 3 of 3 parts are not sealed: 1, 2, 3
                  hint: `tirage render …/out/work/0002/plan.sqlite` makes them
                """),
        Mistake(
            "a run of which one part is missing",
            "tirage prepare job --fresh --output out; tirage render out/work/0002 --shard 1/2",
            "publish out/work/0002",
            says: """
                error: 1 of 3 parts is not sealed: 2
                  hint: `tirage render …/out/work/0002/plan.sqlite` makes them
                """),
        Mistake(
            "a part that was changed after it was sealed",
            """
            tirage prepare job --fresh --output out
            tirage render out/work/0002
            echo >> out/work/0002/parts/0002.pdf
            """,
            "publish out/work/0002",
            says: """
                error: 1 of 3 parts is not sealed: 2
                  hint: `tirage render …/out/work/0002/plan.sqlite` makes them
                """),
        Mistake(
            "a part whose seal is damaged",
            """
            tirage prepare job --fresh --output out
            tirage render out/work/0002
            echo x > out/work/0002/seals/0003.json
            """,
            "publish out/work/0002",
            says: """
                error: 1 of 3 parts is not sealed: 3
                  hint: `tirage render …/out/work/0002/plan.sqlite` makes them
                """),
        Mistake(
            "artwork changed between prepare and render",
            "tirage prepare job --fresh --output out; echo >> job/front.svg",
            "render out/work/0002",
            says: """
                error: front.svg is no longer the file that the plan was made with
                  hint: put the file back, or start a new run with `tirage run JOB --fresh`
                """),
        Mistake(
            "artwork changed before the run went on",
            "tirage prepare job --fresh --output out; echo >> job/front.svg",
            "run job",
            says: """
                error: run 2 is unfinished, and these changed since it was prepared: front.svg
                  hint: put them back to finish it, or give it up for a new run with `tirage run JOB --fresh`
                """),
        Mistake(
            "a template changed before the run went on",
            "tirage prepare job --fresh --output out; sed -i s/Dear/Hello/ job/template.yaml",
            "run job",
            says: """
                error: run 2 is unfinished, and these changed since it was prepared: template.yaml
                  hint: put them back to finish it, or give it up for a new run with `tirage run JOB --fresh`
                """),
        Mistake(
            "a template changed before the run was prepared again",
            "tirage prepare job --fresh --output out; sed -i s/Dear/Hello/ job/template.yaml",
            "prepare job",
            says: """
                error: run 2 is unfinished, and these changed since it was prepared: template.yaml
                  hint: put them back to finish it, or give it up for a new run with `tirage run JOB --fresh`
                """),
        Mistake(
            "a list changed before the run went on",
            """
            tirage prepare job --fresh --output out
            echo ZZSECRETK6,ZZSECRET,ZZSECRET >> job/contacts.csv
            """,
            "run job",
            says: """
                error: run 2 is unfinished, and these changed since it was prepared: contacts.csv
                  hint: put them back to finish it, or give it up for a new run with `tirage run JOB --fresh`
                """),
        Mistake(
            "a job changed before the run went on",
            """
            tirage prepare job --fresh --output out; sed -i s/100%/50%/ job/job.yaml
            """,
            "run job",
            says: """
                error: run 2 is unfinished, and these changed since it was prepared: job.yaml
                  hint: put them back to finish it, or give it up for a new run with `tirage run JOB --fresh`
                """),
        Mistake(
            "a picture changed before the run went on",
            """
            echo '      - {name: photo, box: [5mm, 22mm, 9mm, 9mm], image: lamp.svg}' >> job/template.yaml
            echo '<svg xmlns="http://www.w3.org/2000/svg" width="9mm" height="9mm"/>' > job/lamp.svg
            tirage prepare job --fresh --output out
            echo >> job/lamp.svg
            """,
            "run job",
            says: """
                error: run 2 is unfinished, and these changed since it was prepared: lamp.svg
                  hint: put them back to finish it, or give it up for a new run with `tirage run JOB --fresh`
                """),
        Mistake(
            "a font changed before the run went on",
            """
            mkdir own; sed '/<dir>/d' "$TIRAGE_FONTS/fonts.conf" > own/fonts.conf
            cp /usr/share/fonts/truetype/lato/Lato-Regular.ttf own
            tirage prepare job --fresh --output out --fonts own; echo >> own/Lato-Regular.ttf
            """,
            "run job --fonts own",
            says: """
                error: run 2 is unfinished, and these changed since it was prepared: …/own/Lato-Regular.ttf
                  hint: put them back to finish it, or give it up for a new run with `tirage run JOB --fresh`
                """),
        Mistake(
            "a font configuration that is not there",
            ":",
            "run job --fonts nowhere",
            says: """
                error: there is no font configuration at nowhere/fonts.conf
                  hint: name the folder with --fonts DIR or TIRAGE_FONTS
                """),
        Mistake(
            "a font configuration that is not there, in render",
            "tirage prepare job --fresh --output out",
            "render out/work/0002 --fonts nowhere",
            says: """
                error: there is no font configuration at nowhere/fonts.conf
                  hint: name the folder with --fonts DIR or TIRAGE_FONTS
                """),
    ]
}
