extension Mistake {
    /// Supplements to runs that no longer say whom they printed.
    static let ofSupplements = [
        Mistake(
            "a supplement in another campaign", "sed -i 's/campaign: autumn/campaign: spring/' job/job.yaml",
            "run job --supplement",
            says: """
                error: no run of job `card` of campaign `spring` is published in …/out: there is nothing to add to
                  hint: `tirage run JOB` prints the whole list
                  hint: --output names the folder of the job's runs
                """),
        Mistake(
            "a supplement to a run without its manifest", "rm -r out/runs/0001/manifest",
            "run job --supplement",
            says: """
                error: who was printed in run 1 of this job cannot be told: cannot open `…/out/runs/0001/manifest/datapackage.json`: No such file or directory
                  hint: bring back the run's folder `manifest` as it was published
                """),
        Mistake(
            "a supplement to a run that lacks a row in its manifest",
            "sed -i 1d out/runs/0001/manifest/purl.jsonl",
            "run job --supplement",
            says: """
                error: who was printed in run 1 of this job cannot be told: …/out/runs/0001/manifest/purl.jsonl is not the file that the descriptor names: its SHA-256 differs
                  hint: bring back the run's folder `manifest` as it was published
                """),
        Mistake(
            "a supplement to a run with a damaged row",
            "sed -i '2s/\"run\":1/\"run\":7/' out/runs/0001/manifest/purl.jsonl",
            "run job --supplement",
            says: """
                error: who was printed in run 1 of this job cannot be told: …/out/runs/0001/manifest/purl.jsonl, line 2: `run` is not the package's
                  hint: bring back the run's folder `manifest` as it was published
                """),
        Mistake(
            "a supplement after a run that is gone",
            "tirage run job --fresh --output out --progress none >/dev/null; rm -r out/runs/0001",
            "run job --supplement",
            says: """
                error: who was printed in run 1 of this job cannot be told: cannot open `…/out/runs/0001/manifest/datapackage.json`: No such file or directory
                  hint: bring back the run's folder `manifest` as it was published
                """),
        Mistake(
            "a supplement while a whole run is unfinished", "tirage prepare job --fresh --output out",
            "run job --supplement",
            says: """
                error: run 2 is unfinished, and it prints the whole list
                  hint: finish it with `tirage run JOB`, or give it up with `tirage run JOB --fresh --supplement`
                """),
        Mistake(
            "a check of a supplement without a registry", "rm -r registry",
            "check job --supplement --output out",
            says: """
                error: there is no registry, so no run of this job is published: there is nothing to add to
                  hint: name it with --registry DIR or TIRAGE_REGISTRY
                """),
    ]
}
