extension Mistake {
    /// Registries that cannot or must not be used.
    static let ofRegistries = [
        Mistake(
            "no registry",
            "rm -r registry",
            says: """
                error: no registry at `registry`
                  hint: make one with `tirage registry init`, or name another with `--registry`
                """),
        Mistake(
            "a folder without a registry",
            "rm registry/registry.sqlite",
            says: """
                error: no registry at `registry`: no `registry.sqlite` in it
                  hint: make one with `tirage registry init`, or name another with `--registry`
                """),
        Mistake(
            "a file in place of a registry",
            "rm -r registry; : > registry",
            says: """
                error: `registry` is a file; a registry is a folder with a `registry.sqlite`
                  hint: put a backup into a folder of its own as `registry.sqlite`
                """),
        Mistake(
            "a link in place of a registry",
            "mv registry/registry.sqlite x; ln -s ../x registry/registry.sqlite",
            says: """
                error: `registry/registry.sqlite` is not a plain file
                  hint: name the folder that holds the registry itself, not a link to the file
                """),
        Mistake(
            "another program's database",
            """
            rm registry/registry.sqlite
            sqlite3 registry/registry.sqlite "CREATE TABLE x (y)"
            chmod 600 registry/registry.sqlite
            """,
            says: """
                error: `registry/registry.sqlite` is a database of another program, not a registry
                  hint: name the registry with `--registry`
                """),
        Mistake(
            "an empty registry",
            ": > registry/registry.sqlite",
            says: """
                error: the registry at `registry` is damaged: `registry.sqlite` is empty
                  hint: keep it as it is, and go on with the last backup
                """),
        Mistake(
            "a registry of nothing but garbage",
            "head -c 5000 /proc/self/exe > x; cat x > registry/registry.sqlite",
            says: """
                error: the registry at `registry` is damaged: file is not a database
                  hint: keep it as it is, and go on with the last backup
                """),
        Mistake(
            "a registry that was cut off",
            "truncate -s 9000 registry/registry.sqlite",
            says: """
                error: the registry at `registry` is damaged: database disk image is malformed
                  hint: keep it as it is, and go on with the last backup
                """),
        Mistake(
            "a registry with a damaged page",
            """
            printf '%4096s' | dd of=registry/registry.sqlite bs=4096 seek=3 conv=notrunc status=none
            """,
            says: """
                error: the registry at `registry` is damaged: database disk image is malformed
                  hint: keep it as it is, and go on with the last backup
                """),
        Mistake(
            "a registry with a damaged token",
            """
            sqlite3 registry/registry.sqlite "UPDATE token SET token = substr(token, 1, 13) || iif(substr(token, 14) = '0', '1', '0')"
            """,
            says: """
                error: the registry at `registry` is damaged: a stored token fails its check symbol
                  hint: keep it as it is, and go on with the last backup
                """),
        Mistake(
            "a registry of a later format",
            #"sqlite3 registry/registry.sqlite "PRAGMA user_version = 2""#,
            says: """
                error: the registry at `registry` has format 2, this Tirage reads 1
                  hint: use the newer Tirage that made it
                """),
        Mistake(
            "a registry that others may read",
            "chmod 640 registry/registry.sqlite",
            says: """
                error: others may read `registry/registry.sqlite`, which holds the campaigns' keys
                  hint: chmod 600 'registry/registry.sqlite'
                """),
        Mistake(
            "a campaign whose key is gone",
            #"sqlite3 registry/registry.sqlite "UPDATE campaign SET key = NULL""#,
            says: """
                error: campaign `autumn` has no usable key in the registry at `registry`
                  hint: take the registry from a backup; without the key its PURLs cannot be found again
                """),
        Mistake(
            "a campaign whose key is gone, in check",
            #"sqlite3 registry/registry.sqlite "UPDATE campaign SET key = NULL""#,
            "check job",
            says: """
                error: campaign `autumn` has no usable key in the registry at `registry`
                  hint: take the registry from a backup; without the key its PURLs cannot be found again
                """),
        Mistake(
            "a campaign whose key is gone, in proof",
            #"sqlite3 registry/registry.sqlite "UPDATE campaign SET key = NULL""#,
            "proof job",
            says: """
                error: campaign `autumn` has no usable key in the registry at `registry`
                  hint: take the registry from a backup; without the key its PURLs cannot be found again
                """),
        Mistake(
            "a campaign with tokens of another length",
            #"sed -i 's/^purl:/purl:\n  token: strong/' job/job.yaml"#,
            says: """
                error: campaign `autumn` has standard tokens, the job asks for strong
                  hint: a campaign keeps its tokens' length: set `token: standard`
                """),
        Mistake(
            "a campaign with tokens of another length, in check",
            #"sed -i 's/^purl:/purl:\n  token: strong/' job/job.yaml"#,
            "check job",
            says: """
                error: campaign `autumn` has standard tokens, the job asks for strong
                  hint: a campaign keeps its tokens' length: set `token: standard`
                """),
        Mistake(
            "another registry than the last run's",
            "mv registry first; tirage registry init",
            says: """
                error: run 1 of this job was printed with registry <id>; this is <id>
                  hint: name the right one with --registry DIR or TIRAGE_REGISTRY: another gives other PURLs
                  hint: to begin anew all the same, name another --output
                """),
        Mistake(
            "another registry than the unfinished run's",
            "tirage prepare job --output other; mv registry first; tirage registry init",
            "run job --output other",
            says: """
                error: run 1 is unfinished and was prepared with registry <id>; this is <id>
                  hint: name the right one with --registry DIR or TIRAGE_REGISTRY: another gives other PURLs
                """),
        Mistake(
            "another registry than the plan's",
            """
            tirage prepare job --fresh --output out
            tirage render out/work/0002
            mv registry first
            tirage registry init
            """,
            "publish out/work/0002",
            says: """
                error: the run was prepared with registry <id>; this is <id>
                  hint: name the right one with --registry DIR or TIRAGE_REGISTRY: another gives other PURLs
                """),
        Mistake(
            "a second registry in place of the first",
            ":",
            "registry init",
            says: """
                error: there is a registry at `registry` already
                  hint: use it, or name another folder with `--registry`
                """),
        Mistake(
            "a backup over another file",
            ": > backup",
            "registry backup backup",
            says: """
                error: `backup` exists already; a backup overwrites nothing
                  hint: name a new file
                """),
    ]
}
